/// What a stretch of text holds besides text: references to footnotes, tildes, bare addresses.
extension InlineScanner {
    /// A text node with what it stands in.
    struct Stretch {
        var range: Range<Int>
        /// Stands in a link or in the text of an image.
        var isLinked: Bool
        var before: Neighbour
        var after: Neighbour
    }

    private struct Found {
        var range: Range<Int>
        var events: [InlineEvent]
    }

    /// Splits a stretch of text at what it holds. Linear: every look ahead or back is bounded or is passed over.
    func scan(_ stretch: Stretch, into events: inout [InlineEvent]) {
        var start = stretch.range.lowerBound
        var index = start
        while index < stretch.range.upperBound {
            guard let found = special(at: index, from: start, in: stretch) else {
                index += 1
                continue
            }
            if start < found.range.lowerBound { events.append(.text(start..<found.range.lowerBound)) }
            events += found.events
            index = found.range.upperBound
            start = index
        }
        if start < stretch.range.upperBound { events.append(.text(start..<stretch.range.upperBound)) }
    }

    private func special(at index: Int, from start: Int, in stretch: Stretch) -> Found? {
        switch tree.text[index] {
        case UInt8(ascii: "["): reference(at: index, in: stretch.range)
        case UInt8(ascii: "~"): tildes(at: index, in: stretch)
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
            stretch.isLinked
                ? nil
                : address(
                    BareAddress.web(
                        tree.text[index..<stretch.range.upperBound],
                        after: index > stretch.range.lowerBound ? tree.text[index - 1] : nil))
        case UInt8(ascii: "@"): stretch.isLinked ? nil : address(BareAddress.mail(tree.text[start..<stretch.range.upperBound], at: index))
        default: nil
        }
    }

    private func reference(at index: Int, in range: Range<Int>) -> Found? {
        guard index + 2 < range.upperBound, tree.text[index + 1] == UInt8(ascii: "^") else { return nil }
        guard let end = FootnoteRewriter.labelEnd(tree.text[..<range.upperBound], from: index + 2) else { return nil }
        let reference = index..<(end + 1)
        let definition = footnotes[FootnoteRewriter.key(tree.text[(index + 2)..<end])]
        return Found(range: reference, events: [definition.map { .reference($0) } ?? .missingReference(reference)])
    }

    /// A run of two tildes may strike text out; one alone means "about" in Vietnamese text, and more are a fence or a line.
    private func tildes(at index: Int, in stretch: Stretch) -> Found? {
        let rest = tree.text[index..<stretch.range.upperBound]
        let before = tree.text[stretch.range.lowerBound..<index]
        if isEscaped(before) { return Found(range: index..<(index + 1), events: [.text(index..<(index + 1))]) }
        let run = rest.prefix { $0 == UInt8(ascii: "~") }.indices
        guard run.count == 2 else { return Found(range: run, events: [.text(run)]) }
        let after = rest[run.upperBound...]
        let (canOpen, canClose) = Neighbour.flanking(
            before.isEmpty ? stretch.before : Neighbour(endOf: before),
            after.isEmpty ? stretch.after : startsEscaped(after) ? .punctuation : Neighbour(startOf: after))
        return Found(range: run, events: [.tildes(run, canOpen: canOpen, canClose: canClose)])
    }

    private func isEscaped(_ before: ArraySlice<UInt8>) -> Bool {
        !escapeMark.isEmpty && before.suffix(escapeMark.count).elementsEqual(escapeMark)
    }

    private func startsEscaped(_ after: ArraySlice<UInt8>) -> Bool { !escapeMark.isEmpty && after.starts(with: escapeMark) }

    private func address(_ address: BareAddress?) -> Found? {
        guard let address else { return nil }
        let markup = InlineEvent.Markup.address(address.range, prefix: address.prefix)
        return Found(range: address.range, events: [.open(markup), .text(address.range), .close(markup)])
    }
}
