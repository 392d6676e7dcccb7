// The inline nodes of one block in, events out. Order of work: tree to events; text to footnote references, tildes and bare addresses;
// then tildes and tags are paired within their parent, and what finds no partner stays text.

/// Turns inline nodes into a flat list of events and finds in text what CommonMark does not know.
struct InlineScanner {
    let tree: MarkdownTree
    /// Index of the definition of each footnote label.
    let footnotes: [String: Int]
    let escapeMark: [UInt8]
    /// Deeper emphasis is dropped; its text stays.
    static let maxDepth = 100

    /// Events of the inline content of a node. Linear.
    func events(in parent: Int) -> [InlineEvent] {
        var events: [InlineEvent] = []
        var open: [(end: Int, markup: InlineEvent.Markup?)] = []
        var links = 0
        func closeAll(before index: Int) {
            while let last = open.last, last.end <= index {
                open.removeLast()
                guard let markup = last.markup else { continue }
                if markup.isLink { links -= 1 }
                events.append(.close(markup))
            }
        }
        for index in (parent + 1)..<max(parent + 1, tree.nodes[parent].end) {
            closeAll(before: index)
            let node = tree.nodes[index]
            if let markup = Self.markup(node.kind) {
                let isKept = open.count < Self.maxDepth
                open.append((node.end, isKept ? markup : nil))
                if isKept { events.append(.open(markup)) }
                if isKept, markup.isLink { links += 1 }
            } else {
                append(node.kind, isLinked: links > 0, to: &events)
            }
        }
        closeAll(before: .max)
        return InlinePairing.paired(Self.withReferencesOutOfLinks(events), text: tree.text)
    }
}

extension InlineEvent.Markup {
    /// Whether no link may stand inside.
    var isLink: Bool {
        switch self {
        case .link, .image, .address: true
        default: false
        }
    }
}

extension InlineScanner {
    private static func markup(_ kind: MarkdownTree.Kind) -> InlineEvent.Markup? {
        switch kind {
        case .emphasis: .emphasis
        case .strong: .strong
        case .link(let destination, let title): .link(destination: destination, title: title)
        case .image(let destination, let title): .image(destination: destination, title: title)
        default: nil
        }
    }

    /// A link may hold no link: a reference to a footnote stands after the link or image in whose text it was written.
    private static func withReferencesOutOfLinks(_ events: [InlineEvent]) -> [InlineEvent] {
        var output: [InlineEvent] = []
        var waiting: [InlineEvent] = []
        var depth = 0
        for event in events {
            if case .reference = event, depth > 0 {
                waiting.append(event)
                continue
            }
            output.append(event)
            if case .open(let markup) = event, markup.isLink { depth += 1 }
            if case .close(let markup) = event, markup.isLink { depth -= 1 }
            if depth == 0, !waiting.isEmpty {
                output += waiting
                waiting = []
            }
        }
        return output
    }

    private func append(_ kind: MarkdownTree.Kind, isLinked: Bool, to events: inout [InlineEvent]) {
        switch kind {
        case .text(let range): scan(range, isLinked: isLinked, into: &events)
        case .code(let range): events.append(.code(range))
        case .html(let range): events.append(.html(range))
        case .softBreak: events.append(.softBreak)
        case .lineBreak: events.append(.lineBreak)
        default: break
        }
    }

    /// Splits a stretch of text at what it holds. Linear: every look ahead is bounded or is passed over.
    private func scan(_ range: Range<Int>, isLinked: Bool, into events: inout [InlineEvent]) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            guard let (event, end) = special(at: index, in: range, isLinked: isLinked) else {
                index += 1
                continue
            }
            if start < index { events.append(.text(start..<index)) }
            events += event
            index = end
            start = end
        }
        if start < range.upperBound { events.append(.text(start..<range.upperBound)) }
    }

    private func special(at index: Int, in range: Range<Int>, isLinked: Bool) -> ([InlineEvent], Int)? {
        switch tree.text[index] {
        case UInt8(ascii: "["): reference(at: index, in: range)
        case UInt8(ascii: "~"): tildes(at: index, in: range)
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"): isLinked ? nil : address(at: index, in: range)
        default: nil
        }
    }

    private func reference(at index: Int, in range: Range<Int>) -> ([InlineEvent], Int)? {
        guard index + 2 < range.upperBound, tree.text[index + 1] == UInt8(ascii: "^") else { return nil }
        guard let end = FootnoteRewriter.labelEnd(tree.text[..<range.upperBound], from: index + 2) else { return nil }
        let key = FootnoteRewriter.key(tree.text[(index + 2)..<end])
        if let definition = footnotes[key] { return ([.reference(definition)], end + 1) }
        return ([.missingReference(index..<(end + 1))], end + 1)
    }

    private func tildes(at index: Int, in range: Range<Int>) -> ([InlineEvent], Int)? {
        var end = index
        while end < range.upperBound, tree.text[end] == UInt8(ascii: "~") { end += 1 }
        let isEscaped = !escapeMark.isEmpty && tree.text[range.lowerBound..<index].suffix(escapeMark.count).elementsEqual(escapeMark)
        guard end - index == 2, !isEscaped else { return ([.text(index..<end)], end) }
        let canClose = index > range.lowerBound ? !LineShape.isBlank(tree.text[index - 1]) : true
        let canOpen = end < range.upperBound ? !LineShape.isBlank(tree.text[end]) : true
        return ([.tildes(index..<end, canOpen: canOpen, canClose: canClose)], end)
    }

    private func address(at index: Int, in range: Range<Int>) -> ([InlineEvent], Int)? {
        if index > range.lowerBound, !BareAddress.mayFollow(tree.text[index - 1]) { return nil }
        guard let found = BareAddress.match(tree.text[index..<range.upperBound]) else { return nil }
        let address = index..<found.end
        let markup = InlineEvent.Markup.address(address, isHostOnly: found.isHostOnly)
        return ([.open(markup), .text(address), .close(markup)], found.end)
    }
}
