// Lines of nothing but names ("**Phòng A**", "- Phòng A" with a list in it): what stands below such a line is the work of those named, as below a
// heading; but not in a report, a list of who took part, or a frame.

import Source

extension DutyReading {
    /// What a line that ends in a colon announces.
    enum Announcement { case charge, state, other }

    /// What the block, a line that ends in a colon, says of those named below it: that they have work, or what they did or that they were there.
    var announcementOfList: Announcement {
        let ending = stream.tokens.indices.suffix(Self.longestAnnouncement)
        if ending.contains(where: { Self.charging.longestMatch(in: stream, at: $0) != nil }) { return .charge }
        return ending.contains { Self.telling.longestMatch(in: stream, at: $0) != nil } ? .state : .other
    }

    /// Those whose work stands below a block that is nothing but their names, and what part each has.
    func titleParts(_ index: Int, _ found: [FoundAssignee], _ clauses: DutyClauses, opensPoint: Bool) -> [Duty.Part]? {
        let block = body.blocks[index]
        guard block.kind == .paragraph, block.isTitle, !isClosed, announced != .state, mayHaveTitle(found, index),
            body.blocks.indices.contains(index + 1), body.blocks[index + 1].kind == .paragraph, let parts = clauses.titleParts
        else { return nil }
        if opensPoint || shapes.opensList(index + 1) { return parts }
        let isBeside = shapes.depth(index) == 0 && shapes.depth(index + 1) == 0
        let isTitle = announced == .charge || shapes.isEmphasised(index) && (block.point != nil || announced != nil)
        return isBeside && isTitle ? parts : nil
    }

    /// A line with a title's end and something below it in its point.
    func isTitleOfList(_ index: Int) -> Bool {
        guard body.blocks[index].isTitle, body.blocks.indices.contains(index + 1), let point = body.blocks[index].point,
            let next = body.blocks[index + 1].point
        else { return false }
        return next == point || body.points[next].parent == point
    }

    /// The office itself and its leaders stand over letters and signatures too, but there over no list.
    private func mayHaveTitle(_ found: [FoundAssignee], _ index: Int) -> Bool {
        shapes.opensList(index + 1) || !found.contains { $0.isOffice || $0.assignee == .director || $0.assignee == .leadership }
    }

    /// Those whom the bold head of a block names and nothing else, where a sentence begins behind it ("**Phòng A.** Hồ sơ …"), and the first byte
    /// behind the head.
    func openingUnits(_ index: Int, isForeign: Bool) -> (parts: [Duty.Part], end: Int)? {
        let text = body.blocks[index].text
        guard let end = shapes.emphasisEnd(index), end < text.count else { return nil }
        let next = stream.tokens.partitioningIndex { $0.range.lowerBound >= end }
        guard next < stream.tokens.count, stream.tokens[next].isCapitalized else { return nil }
        if case .past = RoleCue.phrases.longestMatch(in: stream, at: next)?.value { return nil }
        let head = Array(text[..<end])
        let names = WordStream(head)
        let found = finder.find(in: names, text: head, date: date, isForeign: isForeign)
        let clauses = DutyClauses(stream: names, text: head, found: found)
        return clauses.namesOnly && mayHaveTitle(found, index) ? (clauses.addressed, end) : nil
    }

    /// "Ngoài ra, Giám đốc phân công:": a leader gives out work to those named below, not to whoever is addressed over the line.
    func isLeadersCharge(_ last: DutyClauses.Piece) -> Bool {
        let ending = stream.tokens.indices.suffix(Self.longestCharge)
        return last.addressed == 0 && ending.contains { Self.leaders.longestMatch(in: stream, at: $0) != nil }
            && ending.contains { Self.charging.longestMatch(in: stream, at: $0) != nil }
    }

    /// "Ngày 12/01, … Phòng A báo cáo kết quả tuần; các phòng thảo luận. Giám đốc kết luận:" tells how the meeting went.
    func announcesConclusion(_ block: Body.TextBlock) -> Bool {
        guard endsInColon(block) else { return false }
        let ending = stream.tokens.indices.suffix(Self.longestCharge)
        return ending.contains { Self.concluding.longestMatch(in: stream, at: $0) != nil }
            && !ending.contains { Self.assigning.longestMatch(in: stream, at: $0) != nil }
    }

    private static let concluding = PhraseTrie([(true, ["kết luận"])])
    private static let assigning = PhraseTrie([(true, ["yêu cầu", "đề nghị", "giao", "phân công", "thực hiện", "triển khai"])])

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
