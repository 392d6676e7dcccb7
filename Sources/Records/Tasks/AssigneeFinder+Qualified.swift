// Words behind several units or bodies that tell which of them are meant: "các địa phương chưa hoàn thành (khẩn trương …)", "các Tổ kiểm toán thuộc cuộc
// kiểm toán ngân sách (hoàn thành …)".

extension AssigneeFinder {
    /// "Bộ Văn hóa - Thông tin chỉ đạo các cơ quan, đơn vị thông tin": those whom another body tells are its own, as below a heading about it; rooms
    /// ("các phòng, đơn vị") are those of the office.
    func isToldByOthers(_ stream: WordStream, _ one: FoundAssignee, behind last: FoundAssignee) -> Bool {
        guard one.assignee.meansAllDepartments, last.assignee.isOutside, !last.isOffice,
            let cue = RoleCue.phrases.longestMatch(in: stream, at: last.tokens.upperBound), cue.end == one.tokens.lowerBound,
            !last.tokens.allSatisfy({ departments.officeVocabulary.contains(stream.key(stream.tokens[$0])) }),
            !one.tokens.contains(where: { stream.key(stream.tokens[$0]) == UnitWords.room[...] })
        else { return false }
        switch cue.value {
        case .direct, .assign: return !one.tokens.contains { departments.collectiveEnd(in: stream, at: $0, isForeign: true) != nil }
        default: return false
        }
    }

    /// The name with those words, where a word of duty stands behind them.
    func qualified(_ one: FoundAssignee, _ stream: WordStream) -> FoundAssignee {
        guard isSeveral(one, stream), let end = qualifierEnd(stream, behind: one.tokens.upperBound) else { return one }
        var whole = one
        whole.tokens = one.tokens.lowerBound..<end
        return whole
    }

    private func isSeveral(_ one: FoundAssignee, _ stream: WordStream) -> Bool {
        one.assignee.meansAllDepartments
            || one.assignee.isOutside && one.tokens.prefix(Self.longestTitle).contains { stream.key(stream.tokens[$0]) == UnitWords.all }
    }

    private func qualifierEnd(_ stream: WordStream, behind end: Int) -> Int? {
        guard end < stream.tokens.count, let opening = Self.relatives.longestMatch(in: stream, at: end) else { return nil }
        for index in opening.end..<max(opening.end, min(stream.tokens.count, end + Self.longestQualifier)) {
            guard [.word, .connector].contains(stream.tokens[index].kind) else { return nil }
            // "các phòng chưa khẩn trương", "… phải." say how they work.
            if index > opening.end, let duty = Self.musts.longestMatch(in: stream, at: index), duty.end < stream.tokens.count,
                stream.tokens[duty.end].kind == .word
            {
                return index
            }
            guard opening.value else { continue }
            switch RoleCue.phrases.longestMatch(in: stream, at: index)?.value {
            case .act, .duty, .lead, .send: return index
            default: continue
            }
        }
        return nil
    }

    /// Tokens of "Chủ tịch UBND các".
    private static let longestTitle = 8
    private static let longestQualifier = 24
    /// True: any word of work ends it, not only one of duty.
    private static let relatives: PhraseTrie<Bool> = PhraseTrie([
        (true, ["thuộc"]), (false, ["chưa", "còn", "đang", "có", "được", "nằm", "chậm", "để xảy ra"]),
    ])
    private static let musts = PhraseTrie([
        (true, ["khẩn trương", "phải", "cần", "có trách nhiệm", "chịu trách nhiệm", "kiểm điểm", "nghiêm túc kiểm điểm", "nhanh chóng"])
    ])
}
