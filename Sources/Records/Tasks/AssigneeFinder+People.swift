// "Từng cá nhân": kinds of people of the office, all of them or those of whom something is said.

extension AssigneeFinder {
    /// The bracket behind "Nguyễn Văn An (Phó Giám đốc": what the person is.
    func rankEnd(_ stream: WordStream, _ index: Int, of last: FoundAssignee) -> Int? {
        guard last.assignee.isPerson, stream.tokens[index - 1].kind == .open,
            [
                LeaderReader.titles.longestMatch(in: stream, at: index)?.end, LeaderReader.ranks.longestMatch(in: stream, at: index)?.end,
                Self.titles.longestMatch(in: stream, at: index)?.end,
            ].contains(where: { $0 != nil })
        else { return nil }
        return stream.tokens.indices[index...].prefix(Self.longestRank).first { stream.tokens[$0].kind == .close }
    }

    /// Tokens of "Phó Chủ tịch Thường trực UBND huyện".
    private static let longestRank = 12

    /// The token after "mỗi cán bộ, công chức và người lao động": one kind of people behind a word for each or all of them, or several kinds.
    func individualsEnd(_ stream: WordStream, at start: Int) -> Int? {
        let whole = Self.everyOne.longestMatch(in: stream, at: start)
        var end = whole?.end ?? start
        var kinds = whole == nil ? 0 : 1
        var cursor = end
        while let kind = Self.members.longestMatch(in: stream, at: cursor) {
            kinds += kind.value ? 2 : 1
            end = kind.end
            cursor = end
            if cursor < stream.tokens.count, [.comma, .connector].contains(stream.tokens[cursor].kind) { cursor += 1 }
        }
        return kinds > 1 ? unitEnd(stream, behind: end) : kinds == 1 && whole == nil ? chargedEnd(stream, start, end) : nil
    }

    /// The token after "Công chức các phòng", "Cán bộ, viên chức các đơn vị": the people of all units.
    func membersEnd(_ stream: WordStream, at start: Int, before unit: DepartmentOccurrence?) -> Int? {
        guard let unit, unit.code == DepartmentMention.everyone, unit.tokens.lowerBound - start <= Self.longestKinds else { return nil }
        var end = start
        while end < unit.tokens.lowerBound, let kind = Self.members.longestMatch(in: stream, at: end) {
            end = kind.end
            if end < unit.tokens.lowerBound, [.comma, .connector].contains(stream.tokens[end].kind) { end += 1 }
        }
        return end > start && end == unit.tokens.lowerBound ? unit.tokens.upperBound : nil
    }

    /// Tokens of "cán bộ, công chức, viên chức và người lao động".
    private static let longestKinds = 14

    /// "Viên chức đi công tác (phải báo cáo)": one kind of people opens a clause that says what they must do.
    private func chargedEnd(_ stream: WordStream, _ start: Int, _ end: Int) -> Int? {
        guard start == 0 || [.stop, .colon].contains(stream.tokens[start - 1].kind) else { return nil }
        for index in end..<min(stream.tokens.count, end + Self.longestRelation) {
            guard stream.tokens[index].kind == .word, !stream.tokens[index].isCapitalized else { return nil }
            if Self.duties.longestMatch(in: stream, at: index) != nil { return index }
        }
        return nil
    }

    /// The token after the unit to which several kinds of people belong: "Sở", "toàn Chi nhánh", "cơ quan Hội", "được cử đến làm việc tại Trung tâm".
    private func unitEnd(_ stream: WordStream, behind end: Int) -> Int {
        let limit = min(stream.tokens.count, end + Self.longestRelation)
        if let sent = Self.sent.longestMatch(in: stream, at: end) {
            let place = (sent.end..<max(sent.end, limit)).first { Self.places.contains(stream.key(stream.tokens[$0])) }
            return place.flatMap { BodyNameReader.heads.longestMatch(in: stream, at: $0 + 1)?.end } ?? end
        }
        if let own = departments.shortOfficeEnd(in: stream, at: end), own == stream.tokens.count || !stream.tokens[own].isCapitalized {
            return own
        }
        guard let link = Self.links.longestMatch(in: stream, at: end), link.end < limit, stream.tokens[link.end].isCapitalized else {
            return end
        }
        for index in link.end..<limit {
            guard stream.tokens[index].kind == .word else { return end }
            switch RoleCue.phrases.longestMatch(in: stream, at: index)?.value {
            case .act, .duty, .send: return index
            default: continue
            }
        }
        return end
    }

    /// Tokens of "được phân công phụ trách địa bàn".
    private static let longestRelation = 10
    private static let duties = PhraseTrie([
        (
            true,
            [
                "phải", "không được", "có trách nhiệm", "chịu trách nhiệm", "nghiêm túc", "chủ động", "thực hiện nghiêm", "chấp hành",
                "tuyệt đối không",
            ]
        )
    ])
    private static let sent = PhraseTrie([(true, ["được cử", "được điều động", "được biệt phái", "được phân công", "được giao"])])
    private static let links = PhraseTrie([(true, ["toàn", "trong toàn", "cơ quan", "của", "thuộc", "trong", "tại"])])
    private static let places = WordSet("tại ở về")
    static let everyOne = PhraseTrie([(true, ["từng", "mỗi", "toàn thể", "toàn bộ", "tất cả"])])
    /// Kinds of people; true: they are all by themselves.
    static let members: PhraseTrie<Bool> = PhraseTrie([
        (
            false,
            [
                "cá nhân", "cán bộ", "chuyên viên", "công chức", "viên chức", "người lao động", "NLĐ", "nhân viên", "giáo viên",
                "giảng viên", "chiến sĩ",
                "đảng viên", "đoàn viên",
            ]
        ),
        (true, ["các cá nhân", "CBCC", "CCVC", "CBCCVC", "cán bộ công chức cơ quan"]),
    ])
}
