// Takes the mentions of a body, gives those that begin the members of "Bãi bỏ các văn bản sau:" the relation which that line tells.
// Order of work: find the line that announces a list; go through the blocks below it that belong to its point; stop where the list ends.

package import Source

/// Lists of documents whose relation stands once, in the line above them.
package struct AnnouncedLists {
    private let body: Body

    package init(body: Body) { self.body = body }

    /// `mentions`: those of each block of the body.
    package func related(_ mentions: [[Mention]]) -> [[Mention]] {
        var output = mentions
        var list: List?
        for index in body.blocks.indices {
            if let opened = list { list = relate(&output[index], in: body.blocks[index], of: opened) }
            if let cue = announcement(at: index, mentions[index]) { list = List(cue: cue, point: body.blocks[index].point) }
        }
        return output
    }

    /// A list that has not ended.
    private struct List {
        let cue: RelationFinder.Cue
        /// That holds the line which announces it.
        let point: Int?
        /// That holds its last member so far.
        var member: Int?
    }
}

extension AnnouncedLists {
    /// What the block says of each document of the list that it announces; nothing where it names one itself, whose act it may be.
    private func announcement(at index: Int, _ mentions: [Mention]) -> RelationFinder.Cue? {
        guard body.blocks[index].text.last == UInt8(ascii: ":") else { return nil }
        let bytes = body.blocks[index].text
        var start = max(0, bytes.count - 400)
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        let finder = RelationFinder(text: LogicalText(bytes, stretches: [start..<bytes.count]))
        guard let (cue, sentence) = finder.announcement, !mentions.contains(where: { $0.span.upperBound > sentence }) else { return nil }
        return cue
    }

    /// A member begins with a number, or with the parts of a document that something is done to. Gives the list, or nil where it has ended.
    private func relate(_ mentions: inout [Mention], in block: Body.TextBlock, of list: List) -> List? {
        guard block.point == list.point || isInside(block.point, list.point) else { return nil }
        if let first = mentions.first, let isPart = isPart(before: first, in: block) {
            if first.isUnrelated { relateRow(&mentions, in: block, list.cue, isPart: isPart) }
            return List(cue: list.cue, point: list.point, member: block.point)
        }
        let isInMember = list.member.map { block.point == $0 || isInside(block.point, $0) } ?? false
        return isInMember || (list.point != nil && block.point != list.point) ? list : nil
    }

    /// Nothing but a label (false) or parts of a document (true) stand before the mention; nil where anything else does.
    private func isPart(before mention: Mention, in block: Body.TextBlock) -> Bool? {
        let before = LogicalText(Array(block.text[..<mention.span.lowerBound]))
        let words = RelationFinder(text: before).words(before.startBehindLabel..<before.count)
        return words == [0x20] ? false : RelationFinder.isPartial(words[...]) ? true : nil
    }

    /// The first mention, and those that stand in one row with it.
    private func relateRow(_ mentions: inout [Mention], in block: Body.TextBlock, _ cue: RelationFinder.Cue, isPart: Bool) {
        for index in mentions.indices {
            if index > 0 {
                let gap = mentions[index - 1].span.upperBound..<max(mentions[index - 1].span.upperBound, mentions[index].span.lowerBound)
                let between = LogicalText(Array(block.text[gap]))
                guard mentions[index].isUnrelated, RelationFinder(text: between).isRow else { return }
            }
            mentions[index].relation = isPart && RelationFinder.changing.contains(cue.relation) ? .amends : cue.relation
            mentions[index].isIntended = cue.isIntended
        }
    }

    /// `point` lies in `outer`; in nil every point does.
    private func isInside(_ point: Int?, _ outer: Int?) -> Bool {
        var parent = point.flatMap { body.points[$0].parent }
        while let current = parent, current != outer { parent = body.points[current].parent }
        return point != nil && parent == outer
    }
}

extension RelationFinder {
    /// "… thay thế các Thông tư sau đây:" at the end of the text: the relation, and the byte where its sentence begins.
    var announcement: (cue: Cue, sentence: Int)? {
        guard let colon = (0..<text.count).last(where: { !text.isSpace($0) }), text.is(colon, ":") else { return nil }
        let start = sentenceStart(before: colon)
        let sentence = words(start..<colon)
        guard Self.namesDocuments(sentence[...]) else { return nil }
        if let ended = listed(before: colon), Self.contains(Self.following, in: sentence[...]) {
            return (Cue(relation: ended), text[start].start)
        }
        guard Self.openings.contains(where: { sentence.suffix($0.count).elementsEqual($0) }) else { return nil }
        let place = ClausePlace(start: colon, clause: start, floor: start, tailEnd: colon)
        guard let cue = cue(at: place, isBetween: false), !cue.isInverse, Self.announced.contains(cue.relation) else { return nil }
        return (cue, text[start].start)
    }

    /// Nothing but "," and "và".
    fileprivate var isRow: Bool { [Self.phrase("va"), [0x20]].contains(words(0..<text.count)) }

    private static let announced = changing.union([.intendsToRepeal])
    private static let following = phrase("sau")
    private static let openings = ["sau", "sau day", "nhu sau", "gom", "bao gom", "duoi day", "cu the"].map(phrase)
    /// Several documents: "các Thông tư", "05 quyết định", "toàn bộ văn bản".
    private static func namesDocuments(_ sentence: ArraySlice<UInt8>) -> Bool {
        sentence.indices.contains { start in
            guard documents.contains(where: { sentence[start...].starts(with: $0) }) else { return false }
            let before = sentence[...start]
            return before.dropLast().last.map(\.isDigit) ?? false
                || severals.contains { before.suffix($0.count).elementsEqual($0) }
        }
    }

    static let documents = [
        "van ban", "quyet dinh", "nghi quyet", "chi thi", "thong tu", "nghi dinh", "luat", "phap lenh", "quy dinh", "quy che", "ke hoach",
        "thong bao", "cong van", "huong dan", "chuong trinh",
    ].map(phrase)
    private static let severals = ["cac", "nhung", "toan bo"].map(phrase)
}

extension LogicalText {
    /// One past a label such as "a)", "1.", "1.2." or "-" at the beginning, and the space behind it.
    fileprivate var startBehindLabel: Int {
        var end = 0
        while end < count, end < 8, !isSpace(end) { end += 1 }
        let isLabel = end > 0 && [".", ")", "-", "+", "/"].contains { self.is(end - 1, $0) }
        return isLabel ? skipSpaces(end) : 0
    }
}
