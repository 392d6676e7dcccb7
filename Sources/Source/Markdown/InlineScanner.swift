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
        let content = tree.content(of: parent)
        events.reserveCapacity(content.count)
        for index in content {
            closeAll(before: index)
            let node = tree.nodes[index]
            if let markup = Self.markup(node.kind) {
                let isKept = open.count < Self.maxDepth
                open.append((node.end, isKept ? markup : nil))
                if isKept { events.append(.open(markup)) }
                if isKept, markup.isLink { links += 1 }
            } else {
                append(node.kind, (links > 0, neighbour(index + 1, in: parent, closing: open.last?.end)), to: &events)
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
        case .link(let destination, let title): .link(destination: destination.range, title: title.range)
        case .image(let destination, let title): .image(destination: destination.range, title: title.range)
        default: nil
        }
    }

    /// A link may hold no link: a reference to a footnote stands after the link or image in whose text it was written.
    private static func withReferencesOutOfLinks(_ events: [InlineEvent]) -> [InlineEvent] {
        guard events.contains(where: \.isReference) else { return events }
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

    private func append(_ kind: MarkdownTree.Kind, _ border: (isLinked: Bool, after: Neighbour), to events: inout [InlineEvent]) {
        switch kind {
        case .text(let stretch):
            let before = Self.neighbour(events.last)
            scan(Stretch(range: stretch.range, isLinked: border.isLinked, before: before, after: border.after), into: &events)
        case .code(let stretch): events.append(.code(stretch.range))
        case .html(let stretch): events.append(.html(stretch.range))
        case .softBreak: events.append(.softBreak)
        case .lineBreak: events.append(.lineBreak)
        default: break
        }
    }

    /// How what stands before a text node counts for it: markup is written with marks of punctuation.
    private static func neighbour(_ event: InlineEvent?) -> Neighbour {
        switch event {
        case nil, .softBreak, .lineBreak: .blank
        default: .punctuation
        }
    }

    /// How the node after a text node counts for it.
    private func neighbour(_ index: Int, in parent: Int, closing end: Int?) -> Neighbour {
        if index == end { return .punctuation }
        guard index < tree.nodes[parent].end else { return .blank }
        switch tree.nodes[index].kind {
        case .softBreak, .lineBreak: return .blank
        default: return .punctuation
        }
    }
}
