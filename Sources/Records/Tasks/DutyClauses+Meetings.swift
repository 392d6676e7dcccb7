// What is told of a meeting: who led it, who spoke or was away. None of that is work.

extension DutyClauses {
    /// "… tổ chức hội nghị giao ban do đồng chí A chủ trì.": who led a meeting.
    func presided(_ index: Int, _ clause: Clause) -> Bool {
        guard !found[index].assignee.isUnit, clause.ownRole == .lead, clause.last + 1 < items.count,
            case .cue(.lead) = items[clause.last + 1]
        else { return false }
        if clause.last + 2 < items.count { guard case .stop = items[clause.last + 2] else { return false } }
        return items.indices[max(0, clause.first - Clause.reach)..<clause.first].contains {
            Self.gatherings.longestMatch(in: stream, at: itemTokens[$0]) != nil
        }
    }

    private static let gatherings = PhraseTrie([(true, ["họp", "hội nghị", "giao ban", "cuộc họp", "phiên họp", "buổi làm việc"])])

    /// "Ngày 05/3, đồng chí A chủ trì họp với …": how minutes open; at the head of a sentence it is work to come.
    func saysWhoPresided(_ clause: Clause) -> Bool {
        clause.last + 1 < items.count && Self.meetings.longestMatch(in: stream, at: itemTokens[clause.last + 1]) != nil
    }

    private static let meetings = PhraseTrie([
        (true, ["chủ trì họp", "chủ trì cuộc họp", "chủ trì buổi", "chủ trì hội nghị", "chủ trì phiên họp"])
    ])

    /// "Đồng chí A phát biểu", "… đi công tác": what someone did at the meeting.
    func saysOnly(_ clause: Clause) -> Bool {
        clause.last + 1 < items.count && Self.attending.longestMatch(in: stream, at: itemTokens[clause.last + 1]) != nil
    }

    private static let attending = PhraseTrie([
        (
            true,
            [
                "đi công tác", "đi học", "đi dự", "trình bày", "phát biểu", "kết luận", "nêu", "cho rằng", "cho biết",
                "thống nhất",
                "có ý kiến", "khai mạc", "bế mạc", "dự và", "dự họp", "cùng dự", "ghi nhận", "nhấn mạnh", "nghỉ",
            ]
        )
    ])
}
