// Reads leaders: by title ("Giám đốc Sở", "các Phó Giám đốc", "Lãnh đạo Sở") and by name ("Phó Giám đốc Sở Phan Văn Hiếu", "đồng chí Nguyễn Văn A,
// Phó Chủ tịch UBND huyện"). A title of another body gives that body.

private import Source

struct LeaderReader {
    let stream: WordStream
    let text: [UInt8]
    let departments: DepartmentRecognizer

    enum Title {
        case director, deputy, leadership
        /// All who lead together: a name by itself ("Ban Giám đốc").
        case board
        /// Of each of several bodies ("Trưởng các thôn").
        case head
    }

    /// - Parameter limit: token at which the next name of a department begins.
    func read(at start: Int, before limit: Int?) -> FoundAssignee? {
        guard stream.tokens[start].kind == .word else { return nil }
        if let end = bareNameEnd(at: start) { return person(start..<end, from: start, through: end) }
        guard Self.openings.mayMatch(in: stream, at: start) else { return nil }
        let limit = limit ?? stream.tokens.count
        if let honour = honourEnd(at: start), let name = nameBehind(honour, limit) {
            var one = person(name, from: start, through: endOfTitles(behind: name.upperBound, limit))
            if arePlural(start) { one.shared = start..<honour }
            return one
        }
        guard let title = Self.titles.longestMatch(in: stream, at: start), title.end <= limit, !isInMeeting(start) else { return nil }
        var end = Self.standing.longestMatch(in: stream, at: title.end)?.end ?? title.end
        let office = officeEnd(at: end)
        if let office { end = office }
        // "Thường trực HĐND" is a body, not who leads one.
        if office == nil, title.value == .leadership, BodyNameReader.heads.longestMatch(in: stream, at: start)?.end ?? 0 > title.end {
            return nil
        }
        let field = title.value == .deputy ? nameBehindField(at: end) ?? givenName(behindTitle: end, limit) : nil
        if let name = personEnd(at: end).map({ end..<$0 }) ?? nameBehindSeat(at: end, isHonoured: false) ?? field {
            return person(name, from: start, through: name.upperBound)
        }
        if office == nil, let body = BodyNameReader(stream: stream, text: text, departments: departments).read(at: end, before: limit) {
            return FoundAssignee(tokens: start..<body.tokens.upperBound, assignee: body.assignee, shared: body.shared)
        }
        if office == nil, let body = ofKind(title.value, from: start, end) { return body }
        if title.value == .head { return isOfficeName(at: title.end) ? headOfOffice(start..<end) : headOfKind(start..<title.end) }
        guard office != nil || isWhole(title.value, end, limit) else { return nil }
        return FoundAssignee(tokens: start..<end, assignee: title.value == .director ? .director : .leadership)
    }

    /// What names of leaders open with, but for people without a title.
    static let openings = PhraseTrie(anyOf: honours, callings, titles, degrees.words, WordSet(comrade).words)

    /// "Giám đốc bệnh viện", "Hiệu trưởng trường mầm non": each of a kind of bodies.
    private func ofKind(_ title: Title, from start: Int, _ end: Int) -> FoundAssignee? {
        guard title == .director || title == .head, end < stream.tokens.count, !stream.tokens[end].isCapitalized,
            BodyNameReader.kinds.longestMatch(in: stream, at: end)?.value == true,
            BodyNameReader.levels.longestMatch(in: stream, at: end) == nil, !departments.opensUnits(in: stream, at: end)
        else { return nil }
        let bodies = BodyNameReader(stream: stream, text: text, departments: departments)
        let kinds = bodies.kindsEnd(at: end, stream.tokens.count, takesCapitals: false)
        return kinds > end ? FoundAssignee(tokens: start..<kinds, assignee: Assignee(outside: bodies.words(end..<kinds))) : nil
    }

    /// "giao ban Lãnh đạo Sở" holds no "ban Lãnh đạo".
    private func isInMeeting(_ start: Int) -> Bool {
        start > 0 && key(start - 1) == Self.meeting[0] && key(start) == Self.meeting[1]
    }

    private static let meeting = ["giao", "ban"].map(WordStream.bareKey)

    private func isOfficeName(at index: Int) -> Bool { departments.officeEnd(in: stream, at: index) != nil }

    /// "Trưởng Thuế tỉnh", "Phó Trưởng Thuế tỉnh" in the Thuế tỉnh.
    private func headOfOffice(_ tokens: Range<Int>) -> FoundAssignee {
        FoundAssignee(tokens: tokens, assignee: key(tokens.lowerBound) == Self.vice ? .leadership : .director)
    }

    private static let vice = WordStream.bareKey("phó")

    /// The assignee of a cell that holds a leader's title or name and nothing else.
    func readCell() -> Assignee? {
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { return nil }
        if let found = read(at: first, before: nil) { return found.assignee }
        if let end = personEnd(at: first) { return person(first..<end, from: first, through: end).assignee }
        return nil
    }
}

extension LeaderReader {
    func key(_ index: Int) -> WordKey {
        stream.tokens.indices.contains(index) ? stream.key(stream.tokens[index]) : []
    }

    /// The token after "đồng chí", "đ/c", "ông", "bà" and the degrees behind it, or after degrees alone ("PGS.TS.", "BS CKII").
    private func honourEnd(at start: Int) -> Int? {
        let isComrade = key(start) == Self.comrade[0] && key(start + 2) == Self.comrade[1] && stream.isGlued(start, start + 1)
        let honour = isComrade ? start + 3 : Self.honours.longestMatch(in: stream, at: start)?.end ?? start
        var end = honour
        // "các đồng chí: Nguyễn Văn A, …"
        if end > start, arePlural(start), end < stream.tokens.count, stream.tokens[end].kind == .colon { end += 1 }
        while let next = callingEnd(at: end) { end = next }
        return end > start ? end : nil
    }

    /// The token after "PGS.", "Đại tá", "Bác sĩ CKII".
    private func callingEnd(at index: Int) -> Int? {
        if let calling = Self.callings.longestMatch(in: stream, at: index) { return calling.end }
        guard Self.degrees.contains(key(index)), stream.tokens[index].isCapitalized else { return nil }
        return index + 1 < stream.tokens.count && stream.tokens[index + 1].kind == .stop ? index + 2 : index + 1
    }

    func person(_ name: Range<Int>, from start: Int, through end: Int) -> FoundAssignee {
        let range = stream.tokens[name.lowerBound].range.lowerBound..<stream.tokens[name.upperBound - 1].range.upperBound
        return FoundAssignee(tokens: start..<end, assignee: Assignee(person: String(decoding: text[range], as: UTF8.self)))
    }

    /// Two to five capitalised words of which the first is a family name.
    func personEnd(at start: Int) -> Int? {
        guard Self.surnames.contains(key(start)) else { return nil }
        let limit = min(start + 5, stream.tokens.count)
        // "Đoàn Thanh niên"
        if let body = BodyNameReader.heads.longestMatch(in: stream, at: start), body.end > start + 1 { return nil }
        let end = (start..<limit).first { stream.tokens[$0].kind != .word || !stream.tokens[$0].isCapitalized } ?? limit
        return end - start >= 2 ? end : nil
    }

    /// The name behind "đồng chí", with or without a title between: "đồng chí Phó Chủ tịch Y Lan Chi".
    private func nameBehind(_ honour: Int, _ limit: Int) -> Range<Int>? {
        if let end = personEnd(at: honour) ?? givenNameEnd(at: honour, limit) { return honour..<end }
        guard let rank = Self.titles.longestMatch(in: stream, at: honour)?.end else { return nil }
        let title = Self.standing.longestMatch(in: stream, at: rank)?.end ?? rank
        let name = officeEnd(at: title) ?? title
        if name == title, let behind = nameBehindSeat(at: title, isHonoured: true) { return behind }
        if let behind = nameBehindField(at: name) { return behind }
        // A lone capital behind a title may open the name of a body.
        return (personEnd(at: name) ?? givenNameEnd(at: name, limit)).flatMap { $0 - name > 1 ? name..<$0 : nil }
    }

    /// The name behind "đồng chí", "đ/c" without a known family name: "đ/c Lan", "đồng chí Y Ngọc".
    func givenNameEnd(at start: Int, _ limit: Int) -> Int? {
        let end = stream.tokens[start...].prefix(4).prefix { $0.kind == .word && $0.isCapitalized }.endIndex
        guard end > start, end <= limit, titleEnd(at: start, limit) == nil, RoleCue.phrases.longestMatch(in: stream, at: start) == nil,
            BodyNameReader(stream: stream, text: text, departments: departments).read(at: start, before: limit) == nil
        else { return nil }
        return stream.tokens[start..<end].contains { $0.isUppercase && stream.key($0).count > 1 } ? nil : end
    }

    /// A title right before the name of a department belongs to that name.
    ///
    /// ", Phó Giám đốc Sở" or " - Tỉnh ủy viên, Chủ tịch UBND huyện" behind a name.
    func endOfTitles(behind name: Int, _ limit: Int) -> Int {
        var end = name
        while end < stream.tokens.count, [.comma, .connector].contains(stream.tokens[end].kind), let next = titleEnd(at: end + 1, limit),
            next != limit || limit == stream.tokens.count
        {
            end = next
        }
        return end
    }

    /// The end of a title with the body where it is held; "Chủ tịch UBND các xã" are others than the one named.
    private func titleEnd(at start: Int, _ limit: Int) -> Int? {
        guard let title = Self.ranks.longestMatch(in: stream, at: start)?.end ?? Self.titles.longestMatch(in: stream, at: start)?.end else {
            return nil
        }
        let end = Self.standing.longestMatch(in: stream, at: title)?.end ?? title
        if let office = officeEnd(at: end) { return office }
        guard let body = BodyNameReader(stream: stream, text: text, departments: departments).read(at: end, before: limit)?.tokens else {
            return end
        }
        return stream.tokens[body].contains { stream.key($0) == UnitWords.all[...] } ? nil : body.upperBound
    }

    /// The token after the office's own name, or after "Sở", "Ban" where no other name follows.
    private func officeEnd(at index: Int) -> Int? {
        guard index < stream.tokens.count else { return nil }
        if let whole = departments.officeEnd(in: stream, at: index) { return whole }
        guard let end = departments.shortOfficeEnd(in: stream, at: index) ?? (Self.ownOffice.contains(key(index)) ? index + 1 : nil) else {
            return nil
        }
        guard end < stream.tokens.count, stream.tokens[end].kind == .word else { return end }
        return !stream.tokens[end].isCapitalized || personEnd(at: end) != nil ? end : nil
    }

    /// A title that stands for itself: nothing but a mark or a cue comes behind it.
    private func isWhole(_ title: Title, _ end: Int, _ limit: Int) -> Bool {
        if title == .leadership { return false }
        if title == .board { return true }
        guard end < stream.tokens.count, stream.tokens[end].kind == .word else { return true }
        if title == .deputy, Self.areas.longestMatch(in: stream, at: end) != nil { return true }
        return end < limit && RoleCue.phrases.longestMatch(in: stream, at: end) != nil
    }

    static let titles: PhraseTrie<Title> = PhraseTrie([
        (
            .director,
            [
                "giám đốc", "GĐ", "chủ tịch", "cục trưởng", "chi cục trưởng", "viện trưởng", "hiệu trưởng", "tổng giám đốc",
                "tổng cục trưởng",
                "bí thư", "vụ trưởng", "chánh án", "tổng biên tập", "kiểm toán trưởng",
            ]
        ),
        (
            .deputy,
            [
                "phó giám đốc", "PGĐ", "phó chủ tịch", "phó cục trưởng", "phó chi cục trưởng", "phó viện trưởng", "phó hiệu trưởng",
                "phó tổng giám đốc", "phó bí thư", "phó vụ trưởng", "phó chánh án", "phó tổng biên tập", "phó kiểm toán trưởng",
                "cục phó", "vụ phó", "viện phó", "hiệu phó",
            ]
        ),
        (
            .head,
            [
                "trưởng", "phó trưởng", "thủ trưởng", "người đứng đầu", "bí thư chi bộ", "tổ trưởng", "đội trưởng", "trạm trưởng",
                "trưởng ban",
                "chỉ huy trưởng", "trưởng thôn", "trưởng buôn", "trưởng làng",
            ]
        ),
        (
            .board,
            ["ban giám đốc", "ban giám hiệu", "ban lãnh đạo", "ban chủ nhiệm", "ủy viên ban thường trực", "ủy viên ban thường vụ"]
        ),
        (.leadership, ["lãnh đạo", "tập thể lãnh đạo", "thường trực"]),
    ])

    /// What one is besides one's office; only behind a name.
    static let ranks = PhraseTrie([
        (
            true,
            [
                "tỉnh ủy viên", "huyện ủy viên", "thành ủy viên", "thị ủy viên", "đảng ủy viên", "ủy viên", "ủy viên ban thường vụ",
                "ủy viên ban chấp hành", "ủy viên thường trực", "trưởng ban", "phó trưởng ban", "chánh văn phòng", "phó chánh văn phòng",
                "chánh thanh tra", "phó chánh thanh tra",
            ]
        )
    ])
    /// Behind a title: whose field it is.
    private static let areas = PhraseTrie([(true, ["phụ trách", "theo lĩnh vực", "được phân công"])])
    private static let standing = PhraseTrie([(true, ["thường trực"])])
    private static let honours = PhraseTrie([
        (true, ["đồng chí", "các đồng chí", "đc", "ông", "bà", "anh", "chị", "thầy", "cô", "thầy giáo", "cô giáo"])
    ])
    /// Ranks and callings written out before a name.
    private static let callings = PhraseTrie([
        (
            true,
            [
                "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "chuẩn đô đốc", "đại tá", "thượng tá", "trung tá", "thiếu tá",
                "đại úy", "thượng úy", "trung úy", "thiếu úy", "giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ",
                "kỹ sư", "cử nhân", "luật sư", "dược sĩ", "dược sỹ", "bác sĩ", "bác sỹ", "thầy thuốc ưu tú", "thầy thuốc nhân dân",
                "thứ trưởng", "bộ trưởng", "nhà giáo ưu tú", "nhà giáo nhân dân", "nghệ sĩ ưu tú", "nghệ sĩ nhân dân", "nhà báo",
                "linh mục",
            ]
        )
    ])
    private static let degrees = WordSet("gs pgs ts tskh ths bs bsck bscki bsckii ck cki ckii ds cn ks")
    private static let comrade = ["đ", "c"].map(WordStream.bareKey)
    private static let ownOffice = WordSet("sở cục viện trường cơ")

    private static let surnames = WordSet(
        """
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trịnh trương lâm mai tô hà cao thái châu tạ phùng quách đào \
        lương vương kiều triệu tăng la khổng doãn chu thạch tống ông tôn nghiêm từ văn lưu đàm quang hứa kim bạch ninh lò vi cầm hầu \
        ma nông sầm bế lục mã điêu đèo quàng tòng lường giàng sùng thào lầu hạng cứ chẩu chảo phàn tẩn vừ lỳ khuất khúc mạc mạch nhâm ngụy tiêu \
        tào uông đậu giáp hàn khương
        """)
}

extension Assignee {
    /// A person by name.
    init(person name: String) {
        let name = InvisibleScalar.removed(from: name)
        self.init(code: Self.personPrefix + VietnameseText.slug(name), name: name)
    }
}
