// Names of no known kind that stand where only somebody who is given work can stand: right behind "giao", "yêu cầu", "đề nghị" and before a word
// of work ("giao Tiểu ban Nội dung hoàn thiện …"); posts that every office has ("Kế toán lập …"); places that stand for those who govern them
// ("xã Hòa Bắc báo cáo").

private import Source

extension BodyNameReader {
    /// "Tiểu ban Nội dung", "Nhà khách tỉnh", "Kế toán" behind a charge.
    func charged(at start: Int, _ limit: Int) -> FoundAssignee? {
        guard isCharged(start), stream.tokens[start].isCapitalized, RoleCue.phrases.longestMatch(in: stream, at: start) == nil,
            Self.things.longestMatch(in: stream, at: start) == nil, let end = chargedEnd(start, limit)
        else { return nil }
        return found(start..<end)
    }

    /// Capitals, each with at most two small syllables behind it, up to a word of work; a level may end it.
    private func chargedEnd(_ start: Int, _ limit: Int) -> Int? {
        var small = 0
        for index in start..<min(limit, stream.tokens.count, start + Self.longestUnknown) {
            let token = stream.tokens[index]
            if index > start, isDuty(index) { return small <= 1 ? index : levelEnd(at: index - 1, limit) }
            guard token.kind == .word || token.kind == .connector && index > start else { return nil }
            guard token.kind == .connector || !Self.links.contains(key(index)) else { return nil }
            small = token.isCapitalized || token.kind == .connector ? 0 : small + 1
            if small > 2 || key(index).first.map(\.isDigit) ?? true && token.kind == .word { return nil }
        }
        return nil
    }

    func isCharged(_ start: Int) -> Bool { start > 0 && UnitWords.charges.contains(key(start - 1)) }

    /// At the head of the block, of an item or of a clause.
    private func opensClause(_ start: Int) -> Bool {
        start == 0 || [.stop, .colon].contains(stream.tokens[start - 1].kind)
            || start <= Self.longestEnumerator && start == Clause.enumeratorEnd(stream)
    }

    /// Work stands behind: a known word of it, or anything but a number behind a colon ("Thôn 3: 12 hộ nghèo").
    private func isTold(_ end: Int) -> Bool {
        guard end + 1 < stream.tokens.count, stream.tokens[end].kind == .colon else { return isDuty(end) }
        return stream.tokens[end + 1].kind == .word && !isNumber(end + 1)
    }

    /// "Kế toán lập …", "Văn thư: scan …", "giao Lái xe …".
    func post(at start: Int, _ limit: Int) -> FoundAssignee? {
        guard let match = Self.posts.longestMatch(in: stream, at: start, limit: limit), match.end <= limit,
            isCharged(start) || opensClause(start) && isTold(match.end)
        else { return nil }
        return found(start..<match.end)
    }

    /// "xã Hòa Bắc", "Thôn 3" where it is charged, helps, or opens a clause with what it has to do; the office's own place is no other body.
    func governedPlace(at start: Int, _ limit: Int) -> FoundAssignee? {
        guard let level = Self.governed.longestMatch(in: stream, at: start, limit: limit), let place = namedPlace(at: level.end, limit),
            isCharged(start) || start > 0 && Self.besides.contains(key(start - 1)) || opensClause(start) && isTold(place.upperBound),
            !(start..<place.upperBound).allSatisfy({ departments.officeVocabulary.contains(key($0)) })
        else { return nil }
        let name = start..<place.upperBound
        return FoundAssignee(tokens: name, assignee: Assignee(outside: words(name)), shared: start..<level.end)
    }

    /// "các xã Hòa Bắc, Hòa Liên", "các thôn: Đông Hòa, Tây Hòa": each of them.
    func governedPlaces(at start: Int, from first: Int, _ limit: Int) -> FoundAssignee? {
        guard let level = Self.governed.longestMatch(in: stream, at: first, limit: limit), level.end < limit else { return nil }
        let isListed = stream.tokens[level.end].kind == .colon
        guard let place = namedPlace(at: isListed ? level.end + 1 : level.end, limit), !isListed || place.count > 1,
            place.upperBound == stream.tokens.count || !stream.tokens[place.upperBound].isCapitalized
        else { return nil }
        let name = words(first..<level.end) + " " + words(place)
        return FoundAssignee(tokens: start..<place.upperBound, assignee: Assignee(outside: name), shared: first..<level.end)
    }

    private static let longestUnknown = 10
    /// Tokens of "1.2.".
    private static let longestEnumerator = 8
    /// Small words that are no part of a name.
    private static let links = WordSet("của tại cho về để theo từ với trong trên khi được các những này phải cần sẽ đã số nào")
    private static let besides = WordSet("với cùng")
    /// Levels and settlements by which those who govern them are called.
    static let governed = PhraseTrie([
        (
            true,
            [
                "xã", "phường", "thị trấn", "huyện", "thị xã", "thành phố", "quận", "đặc khu", "thôn", "ấp", "buôn", "khu phố",
                "tổ dân phố", "khóm",
            ]
        )
    ])
    static let posts = PhraseTrie([
        (
            true,
            [
                "kế toán", "kế toán viên", "kế toán trưởng", "văn thư", "thủ quỹ", "thủ kho", "lái xe", "tạp vụ", "quản trị mạng",
                "bảo vệ cơ quan",
            ]
        )
    ])
    /// Documents and matters, which are asked for but do no work.
    private static let things = PhraseTrie([
        (
            true,
            [
                "kế hoạch", "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "thông báo", "luật", "đề án", "dự án",
                "chương trình", "công văn", "báo cáo", "hồ sơ", "tờ trình", "quy chế", "hợp đồng", "nội dung", "công tác", "kết luận",
                "công điện",
            ]
        )
    ])
}
