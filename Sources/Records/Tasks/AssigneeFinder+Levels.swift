// Committees of one place in a row, and names that stand in quotation marks.

extension AssigneeFinder {
    /// Gives "Đảng ủy" of "Đảng ủy, UBND xã Hòa Bắc" the level and place that stand behind the last of them.
    func shareLevel(of last: FoundAssignee, with found: inout [FoundAssignee], _ bodies: BodyNameReader) {
        guard last.shared == nil, !last.isOffice, let level = levelStart(of: last, bodies) else { return }
        var next = last.tokens.lowerBound
        for index in found.indices.suffix(Self.mostCommittees).reversed() {
            let one = found[index]
            guard one.tokens.upperBound == next - 1, [.comma, .connector].contains(bodies.stream.tokens[next - 1].kind), !one.isOffice,
                BodyNameReader.committees.longestMatch(in: bodies.stream, at: one.tokens.lowerBound)?.end == one.tokens.upperBound
            else { return }
            found[index].assignee = Assignee(outside: bodies.words(one.tokens) + " " + bodies.words(level..<last.tokens.upperBound))
            next = one.tokens.lowerBound
        }
    }

    /// The token at which "xã Hòa Bắc" begins in "UBND xã Hòa Bắc".
    private func levelStart(of body: FoundAssignee, _ bodies: BodyNameReader) -> Int? {
        guard body.assignee.isOutside,
            let head = BodyNameReader.committees.longestMatch(in: bodies.stream, at: body.tokens.lowerBound, limit: body.tokens.upperBound),
            head.end < body.tokens.upperBound
        else { return nil }
        let isAll = bodies.key(head.end) == UnitWords.all
        return isAll || bodies.levelEnd(at: head.end, body.tokens.upperBound) != nil ? head.end : nil
    }

    /// "Đảng ủy, HĐND, UBND, Ủy ban MTTQ Việt Nam xã".
    private static let mostCommittees = 4

    /// The token behind the quotation that opens at a token: those named in a motto or a title are given nothing.
    func quotationEnd(_ stream: WordStream, _ text: [UInt8], at index: Int) -> Int? {
        guard stream.tokens[index].kind == .other, index + 1 < stream.tokens.count, stream.isGlued(index, index + 1),
            index == 0 || !stream.isGlued(index - 1, index) || stream.tokens[index - 1].kind == .open,
            let closing = Self.quotes.first(where: { text[stream.tokens[index].range].elementsEqual($0.opening) })?.closing
        else { return nil }
        let rest = stream.tokens.indices[(index + 1)...].prefix(Self.longestQuotation)
        return rest.first { stream.tokens[$0].kind == .other && text[stream.tokens[$0].range].elementsEqual(closing) }.map { $0 + 1 }
    }

    private static let longestQuotation = 40
    /// Opening marks with the one that closes what they open.
    private static let quotes = [("\"", "\""), ("“", "”"), ("«", "»")].map { (opening: Array($0.utf8), closing: Array($1.utf8)) }
}
