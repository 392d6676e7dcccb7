// "Phòng", "Trung tâm" without more: the unit of that kind that was named before.

extension AssigneeFinder {
    /// "Yêu cầu Trung tâm …" means the centre named last.
    func short(_ stream: WordStream, at index: Int, after found: [FoundAssignee], _ earlier: [Assignee])
        -> FoundAssignee?
    {
        guard stream.tokens[index].isCapitalized || goesOn(stream, at: index), !found.isEmpty || !earlier.isEmpty,
            index == 0 || stream.key(stream.tokens[index - 1]) != UnitWords.all[...],
            let match = Self.shortNames.longestMatch(in: stream, at: index),
            match.end == stream.tokens.count || !stream.tokens[match.end].isCapitalized, !isOtherThing(stream, behind: match.end)
        else { return nil }
        let key = stream.key(stream.tokens[index])
        func isMeant(_ one: FoundAssignee) -> Bool {
            stream.key(stream.tokens[one.tokens.lowerBound]) == key && departments.holds(one.assignee.code)
        }
        // In small letters it goes on with whoever the block is about.
        let isCapitalized = stream.tokens[index].isCapitalized
        let meant = isCapitalized ? found.suffix(Self.reach).last(where: isMeant) : found.prefix(Self.reach).first(where: isMeant)
        guard let assignee = meant?.assignee ?? self.earlier(key, isCharged(stream, index..<match.end) ? earlier : []) else { return nil }
        return FoundAssignee(tokens: index..<match.end, assignee: assignee)
    }

    /// "Ngoài ra, phòng tiếp tục …": in small letters at the head of a clause with a word of duty behind it.
    private func goesOn(_ stream: WordStream, at index: Int) -> Bool {
        guard index > 0, [.comma, .stop].contains(stream.tokens[index - 1].kind),
            let end = Self.shortNames.longestMatch(in: stream, at: index)?.end
        else { return false }
        switch RoleCue.phrases.longestMatch(in: stream, at: end)?.value {
        case .duty, .lead: return true
        default: return false
        }
    }

    /// "Khoa học", "Viện trưởng": other words, and people.
    private func isOtherThing(_ stream: WordStream, behind end: Int) -> Bool {
        end < stream.tokens.count && UnitWords.otherWords.contains(stream.key(stream.tokens[end]))
    }

    /// How many names back a short one may mean, so that the work stays linear.
    private static let reach = 60
    static let shortNames = PhraseTrie([
        (
            true,
            [
                "trung tâm", "phòng", "văn phòng", "chi cục", "thanh tra", "ban", "ban quản lý", "khoa", "bộ môn", "trạm", "hạt", "cục",
                "vụ",
                "viện", "chi nhánh", "xí nghiệp",
            ]
        )
    ])

    /// "Yêu cầu Phòng hoàn thiện …" in an item of its own: the one room charged in the item before, unless the office itself is called so.
    private func earlier(_ key: WordKey, _ assignees: [Assignee]) -> Assignee? {
        let meant = assignees.filter { assignee in
            departments.departments.first { $0.code == assignee.code }.map { WordStream($0.name).keysOfWords.first == Array(key)[...] }
                ?? false
        }
        return meant.count == 1 ? meant[0] : nil
    }

    private func isCharged(_ stream: WordStream, _ name: Range<Int>) -> Bool {
        let end = name.upperBound
        if departments.shortOfficeEnd(in: stream, at: name.lowerBound) != nil { return false }
        switch RoleCue.phrases.longestMatch(in: stream, at: end)?.value {
        case .act, .duty, .lead, .send: return true
        default: break
        }
        guard name.lowerBound > 0, UnitWords.charges.contains(stream.key(stream.tokens[name.lowerBound - 1])), end < stream.tokens.count
        else { return false }
        return stream.tokens[end].kind == .word && !Self.otherWords.contains(stream.key(stream.tokens[end]))
    }

    /// Syllables with which "phòng" is another word: "phòng chống", "phòng họp".
    private static let otherWords = WordSet("chống cháy không thủ ngừa bệnh vệ dịch họp làm khám học trọ")
}
