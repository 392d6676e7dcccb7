// Numbers, branches and areas that end the name of a body: "khu vực II", "chi nhánh tỉnh Gia Lai".

private import Source

extension BodyNameReader {
    /// "số 1", "khu vực II", "cơ sở 3".
    func ordinalEnd(at start: Int, _ limit: Int) -> Int? {
        if start < limit, isNumber(start), endsInOrdinal(start) { return start + 1 }
        guard let word = Self.ordinals.longestMatch(in: stream, at: start, limit: limit), word.end < limit else { return nil }
        if isNumber(word.end) { return word.end + 1 }
        return stream.tokens[word.end].isCapitalized ? word.end : nil
    }

    /// "(Trung tâm Chuyển đổi) số", "(Sở Kinh tế) số": no figure behind, and what comes there is not named by it ("số liệu", "số hóa").
    func digitalEnd(at start: Int, _ limit: Int) -> Int? {
        guard start < limit, key(start) == Self.digital, !stream.tokens[start].isCapitalized else { return nil }
        guard start + 1 < stream.tokens.count, stream.tokens[start + 1].kind == .word else { return start + 1 }
        let isOrdinal = isNumber(start + 1) || stream.tokens[start + 1].isUppercase && key(start + 1).allSatisfy { "ivx".utf8.contains($0) }
        let isApart = stream.tokens[start + 1].isCapitalized || isWork(start + 1) || levelEnd(at: start + 1, limit) != nil
        return !isOrdinal && isApart ? start + 1 : nil
    }

    private static let digital = WordStream.bareKey("số")

    /// "(UBND) phường 5", "(Ban Công tác Mặt trận) thôn 3", not "(UBND) xã 02 lần".
    func numberedLevelEnd(at start: Int, _ limit: Int) -> Int? {
        guard
            let end =
                (Self.governed.longestMatch(in: stream, at: start, limit: limit)
                ?? Self.levels.longestMatch(in: stream, at: start, limit: limit))?.end,
            end < limit, isNumber(end), key(end).count <= 2
        else { return nil }
        return key(end).first == UInt8(ascii: "0") || Self.measures.contains(key(end + 1)) ? nil : end + 1
    }

    /// What is counted rather than numbered.
    private static let measures = WordSet("lần năm tháng ngày tuần văn hồ cuộc hộ người công")

    func isNumber(_ index: Int) -> Bool {
        stream.tokens[index].kind == .word && key(index).allSatisfy(\.isDigit)
    }

    /// "Thuế cơ sở (3)", "Ngân hàng Nhà nước Khu vực (11)": the name before the number ends in a word that is counted.
    private func endsInOrdinal(_ end: Int) -> Bool {
        (max(0, end - 2)..<end).contains { Self.ordinals.longestMatch(in: stream, at: $0)?.end == end }
    }

    /// "(Ngân hàng Nhà nước) chi nhánh Khu vực 9", "- Chi nhánh tỉnh Gia Lai": which branch is meant.
    func branchEnd(at start: Int, _ limit: Int) -> Int? {
        guard start < limit else { return nil }
        let first = stream.tokens[start].kind == .connector ? start + 1 : start
        guard let word = Self.branches.longestMatch(in: stream, at: first, limit: limit), word.end < limit else { return nil }
        if let end = ordinalEnd(at: word.end, limit) ?? levelEnd(at: word.end, limit) { return nameEnd(from: end, limit, isPlace: true) }
        let end = nameEnd(from: word.end, limit, isPlace: true)
        return end > word.end ? end : nil
    }

    /// "(UBND các xã) Ba Tơ", "(Đoàn Thanh niên các cơ quan) Đảng tỉnh".
    func generalEnd(from levels: Int, _ limit: Int) -> Int {
        let end = nameEnd(from: levels, limit, isPlace: true)
        let isOfPlaces = (max(0, levels - 2)..<levels).contains { Self.levels.longestMatch(in: stream, at: $0)?.end == levels }
        return end > levels && !isOfPlaces ? levelEnd(at: end, limit) ?? end : end
    }

    /// "(Công đoàn các) khu kinh tế, khu công nghiệp tỉnh Phú Yên".
    func zonesEnd(at start: Int, _ limit: Int) -> Int? {
        guard var end = Self.zones.longestMatch(in: stream, at: start, limit: limit)?.end else { return nil }
        while end + 1 < limit, [.comma, .connector].contains(stream.tokens[end].kind),
            let next = Self.zones.longestMatch(in: stream, at: UnitWords.all == key(end + 1) ? end + 2 : end + 1, limit: limit)
        {
            end = next.end
        }
        return levelEnd(at: end, limit).map { nameEnd(from: $0, limit, isPlace: true) } ?? end
    }

    /// "(các công ty hạ tầng) khu công nghiệp", "(các doanh nghiệp dự án) BOT".
    func enterpriseEnd(of first: Int, at end: Int, _ limit: Int) -> Int {
        let isOfZones = key(end - 1) == Self.infrastructure
        if isOfZones, let zones = zonesEnd(at: UnitWords.all == key(end) ? end + 1 : end, limit) { return zones }
        guard end < limit, Self.enterprises.longestMatch(in: stream, at: first) != nil, isNameWord(end), isAbbreviation(end) else {
            return end
        }
        return end + 1
    }

    /// "Hội Sinh viên (trường)".
    func schoolEnd(_ name: Range<Int>, _ limit: Int) -> Int {
        let end = name.upperBound
        guard end < limit, key(end) == Self.school, Self.schoolUnions.longestMatch(in: stream, at: name.lowerBound) != nil,
            Self.otherThings.longestMatch(in: stream, at: end) == nil
        else { return end }
        return end + 1
    }

    /// "(Trường Trung cấp) nghề Cam Ranh" where work begins right behind: a small word or two may join the parts of a name.
    func linkedEnd(_ name: Range<Int>, _ limit: Int) -> Int {
        let end = name.upperBound
        guard Self.institutions.longestMatch(in: stream, at: name.lowerBound) != nil,
            let capital = stream.tokens.indices[min(end, limit)..<limit].prefix(Self.longestLink).first(where: {
                stream.tokens[$0].isCapitalized
            }),
            capital > end, isNameWord(capital),
            (end..<capital).allSatisfy({ stream.tokens[$0].kind == .word })
        else { return end }
        let linked = [true, false].map { nameEnd(from: capital, limit, isPlace: $0) }
        return linked.first(where: isDuty) ?? end
    }

    /// Tokens of "đăng ký đất đai" and the capital behind them.
    private static let longestLink = 5

    /// "(các bệnh viện) hạng I", "(các trường mầm non) loại 2".
    func rankEnd(at end: Int, _ limit: Int) -> Int {
        guard end + 1 < limit, Self.ranks.contains(key(end)), stream.tokens[end + 1].isUppercase || isNumber(end + 1) else { return end }
        return end + 2
    }

    /// "các cơ quan báo chí của tỉnh": of that level, as if "của" were not said.
    func ofLevel(_ name: Range<Int>, _ limit: Int) -> FoundAssignee? {
        let first = name.upperBound + 1
        guard first < limit, key(first - 1) == UnitWords.of, let level = Self.levels.longestMatch(in: stream, at: first, limit: limit),
            Self.otherThings.longestMatch(in: stream, at: first) == nil,
            level.end >= stream.tokens.count || !stream.tokens[level.end].isCapitalized
        else { return nil }
        return FoundAssignee(
            tokens: name.lowerBound..<level.end, assignee: Assignee(outside: words(name) + " " + words(first..<level.end)))
    }

    /// "(các) huyện, thị, thành ủy", "(các) huyện, thành Hội": only the last says what they all are.
    func unionsEnd(at start: Int, _ limit: Int) -> Int? {
        var index = start
        while index < min(limit, start + Self.longestUnions), let place = Self.unionPlaces.longestMatch(in: stream, at: index, limit: limit)
        {
            let end = place.end
            if index > start, Self.unions.contains(key(end)), !Self.unionLike.contains(key(end + 1)) { return end + 1 }
            guard end < limit, [.comma, .connector].contains(stream.tokens[end].kind) else { return nil }
            index = end + 1
        }
        return nil
    }

    /// The second syllable of a word that begins with a capital: no word of work, but for the "trình" of "Công trình".
    func isSmallSyllable(_ index: Int) -> Bool {
        let token = stream.tokens[index]
        guard token.kind == .word, !token.isCapitalized else { return false }
        return RoleCue.phrases.longestMatch(in: stream, at: index) == nil
            || Self.plainWords.longestMatch(in: stream, at: index - 1)?.end == index + 1
    }

    /// "(phường) Hội An", "(huyện) Vụ Bản": behind a level a word with which bodies are named may open the name of a place.
    func opensPlace(_ index: Int) -> Bool {
        guard index > 0, Self.placeWords.contains(key(index)) else { return false }
        if endsPlaceName(index) { return true }
        guard index + 1 < stream.tokens.count, stream.tokens[index + 1].isCapitalized,
            Self.heads.longestMatch(in: stream, at: index)?.end == index + 1
        else { return false }
        return (max(0, index - 2)..<index).contains { Self.levels.longestMatch(in: stream, at: $0)?.end == index }
    }

    /// "(xã) Gia Hội": names of places have two syllables at least.
    private func endsPlaceName(_ index: Int) -> Bool {
        guard index > 1, stream.tokens[index - 1].isCapitalized, !Self.placeWords.contains(key(index - 1)),
            index + 1 == stream.tokens.count || !stream.tokens[index + 1].isCapitalized
        else { return false }
        return (max(0, index - 3)..<index - 1).contains { Self.levels.longestMatch(in: stream, at: $0)?.end == index - 1 }
    }

    private static let institutions = PhraseTrie([
        (
            true,
            [
                "công ty", "tổng công ty", "trường", "trung tâm", "bệnh viện", "viện", "nhà máy", "xí nghiệp", "ban quản lý", "hợp tác xã",
                "chi nhánh", "văn phòng đăng ký",
            ]
        )
    ])
    private static let placeWords = WordSet("hội đội bộ vụ viện đài hạt trạm quỹ báo")
    private static let ranks = WordSet("hạng loại")
    /// Tokens of "huyện, thị xã, thành phố thuộc tỉnh".
    private static let longestUnions = 12
    private static let unionPlaces = PhraseTrie([
        (true, ["huyện", "quận", "thị", "thành", "thị xã", "thành phố", "xã", "phường", "thị trấn", "tỉnh"])
    ])
    private static let unions = WordSet("ủy hội đoàn")
    /// Syllables with which these are other words: "ủy quyền", "hội nghị", "đoàn kết".
    private static let unionLike = WordSet("ban quyền thác nghị thảo nhập thi kết viên thể công tụ trường")
    private static let school = WordStream.bareKey("trường")
    /// Last syllable of "hạ tầng".
    private static let infrastructure = WordStream.bareKey("tầng")
}
