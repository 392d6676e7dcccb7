// Lines of nothing but names ("**Phòng A**", "- Phòng A" with a list in it): what stands below such a line is the work of those named, as below a
// heading; but not in a report, a list of who took part, or a frame.

import Source

extension DutyReading {
    /// What a line that ends in a colon announces.
    enum Announcement { case work, state }

    /// What the block, a line that ends in a colon, says of those named below it: that they have work, or what they did or that they were there.
    var announcementOfList: Announcement {
        let ending = stream.tokens.indices.suffix(Self.longestAnnouncement)
        if ending.contains(where: { Self.charging.longestMatch(in: stream, at: $0) != nil }) { return .work }
        return ending.contains { Self.telling.longestMatch(in: stream, at: $0) != nil } ? .state : .work
    }

    /// Whether the block is nothing but the names of those whose work stands below it.
    func isTitle(_ index: Int, _ found: [FoundAssignee], _ clauses: DutyClauses) -> Bool {
        let block = body.blocks[index]
        guard block.kind == .paragraph, block.isTitle, clauses.namesOnly, !isClosed, announced != .state, mayHaveTitle(found),
            body.blocks.indices.contains(index + 1), body.blocks[index + 1].kind == .paragraph
        else { return false }
        if shapes.opensList(index + 1) { return true }
        let isBeside = shapes.depth(index) == 0 && shapes.depth(index + 1) == 0
        return isBeside && shapes.isEmphasised(index) && (block.point != nil || announced != nil)
    }

    /// The office itself and its leaders stand over letters and signatures.
    private func mayHaveTitle(_ found: [FoundAssignee]) -> Bool {
        !found.contains { $0.isOffice || $0.assignee == .director || $0.assignee == .leadership }
    }

    /// Those whom the bold head of a block names and nothing else, where a sentence begins behind it ("**Phòng A.** Hồ sơ …"), and the first byte
    /// behind the head.
    func openingUnits(_ index: Int, isForeign: Bool) -> (parts: [Duty.Part], end: Int)? {
        let text = body.blocks[index].text
        guard let end = shapes.emphasisEnd(index), end < text.count,
            let next = stream.tokens.partitioningIndex(where: { $0.range.lowerBound >= end }) as Int?,
            stream.tokens.indices.contains(next), stream.tokens[next].isCapitalized
        else { return nil }
        if case .past = RoleCue.phrases.longestMatch(in: stream, at: next)?.value { return nil }
        let head = Array(text[..<end])
        let names = WordStream(head)
        let found = finder.find(in: names, text: head, date: date, isForeign: isForeign)
        let clauses = DutyClauses(stream: names, text: head, found: found)
        return clauses.namesOnly && mayHaveTitle(found) ? (clauses.addressed, end) : nil
    }

    /// "Ngoài ra, Giám đốc phân công:": a leader gives out work to those named below, not to whoever is addressed over the line.
    func isLeadersCharge(_ last: DutyClauses.Piece) -> Bool {
        let ending = stream.tokens.indices.suffix(Self.longestCharge)
        return last.addressed == 0 && ending.contains { Self.leaders.longestMatch(in: stream, at: $0) != nil }
            && ending.contains { Self.charging.longestMatch(in: stream, at: $0) != nil }
    }

    /// "Các phòng đạt kết quả như sau:"
    var announcesResults: Bool {
        stream.tokens.indices.suffix(Self.longestCharge).contains { Self.results.longestMatch(in: stream, at: $0) != nil }
    }

    private static let results = PhraseTrie([
        (
            true,
            [
                "kết quả như sau", "kết quả cụ thể như sau", "đạt kết quả", "đạt được kết quả", "đạt được các kết quả",
                "đạt được một số kết quả",
            ]
        )
    ])
    /// Tokens of "Giám đốc Sở phân công nhiệm vụ như sau:".
    private static let longestCharge = 12
    /// Tokens of a line before its colon that tell what it announces.
    private static let longestAnnouncement = 24
    private static let leaders = PhraseTrie([(true, ["giám đốc", "chủ tịch", "trưởng", "lãnh đạo", "bí thư"])])
    private static let charging = PhraseTrie([
        (true, ["yêu cầu", "đề nghị", "giao", "phân công", "chỉ đạo", "kết luận", "nhiệm vụ", "thực hiện"])
    ])
    private static let telling = PhraseTrie([
        (
            true,
            [
                "tham dự", "dự họp", "cùng dự", "tham gia", "thành phần", "có mặt", "vắng", "đã", "kết quả", "nghe", "phát biểu",
                "ý kiến", "gồm", "tồn tại", "hạn chế", "khen thưởng", "biểu dương",
            ]
        )
    ])
}
