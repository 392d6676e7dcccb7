/// Pairs `~~` with `~~` and `<u>` with `</u>` inside one parent; what finds no partner becomes text again. `<br>` needs none.
enum InlinePairing {
    /// Tags that may stand in text, without attributes.
    private static let tags = ["sub", "sup", "u"].map { Array($0.utf8) }

    private struct Opener {
        var index: Int
        /// Empty: tildes.
        var tag: [UInt8]
    }

    /// What is open inside one parent; counts by tag keep a search that fails from being linear.
    private struct Frame {
        private var openers: [Opener] = []
        private var counts: [[UInt8]: Int] = [:]

        mutating func push(_ opener: Opener) {
            openers.append(opener)
            counts[opener.tag, default: 0] += 1
        }

        /// Takes the nearest opener of a kind, and those after it, which the pair would cut.
        mutating func take(_ tag: [UInt8]) -> Int? {
            guard counts[tag, default: 0] > 0 else { return nil }
            while let opener = openers.popLast() {
                counts[opener.tag, default: 0] -= 1
                if opener.tag == tag { return opener.index }
            }
            return nil
        }
    }

    static func paired(_ events: [InlineEvent], text: [UInt8]) -> [InlineEvent] {
        guard events.contains(where: \.mayPair) else { return events }
        var output = events
        var frames = [Frame()]
        for (index, event) in events.enumerated() {
            switch event {
            case .open: frames.append(Frame())
            case .close: if frames.count > 1 { frames.removeLast() }
            case .html(let range):
                guard let tag = tag(text[range]) else { continue }
                if tag.name.elementsEqual("br".utf8) {
                    output[index] = .lineBreak
                } else if !tag.isClosing {
                    frames[frames.count - 1].push(Opener(index: index, tag: tag.name))
                } else if let opener = frames[frames.count - 1].take(tag.name) {
                    output[opener] = .open(.tag(tag.name))
                    output[index] = .close(.tag(tag.name))
                }
            case .tildes(_, let canOpen, let canClose):
                if canClose, let opener = frames[frames.count - 1].take([]) {
                    output[opener] = .open(.strikethrough)
                    output[index] = .close(.strikethrough)
                } else if canOpen {
                    frames[frames.count - 1].push(Opener(index: index, tag: []))
                }
            default: break
            }
        }
        return output.map { event in
            if case .tildes(let range, _, _) = event { return .text(range) }
            return event
        }
    }

    /// The name of an allowed tag: `<br>`, `<br/>`, `<br />`, `<sub>`, `</sub>` …
    private static func tag(_ literal: ArraySlice<UInt8>) -> (name: [UInt8], isClosing: Bool)? {
        guard literal.first == UInt8(ascii: "<"), literal.last == UInt8(ascii: ">") else { return nil }
        var inside = literal.dropFirst().dropLast()
        let isClosing = inside.first == UInt8(ascii: "/")
        if isClosing { inside = inside.dropFirst() }
        if inside.last == UInt8(ascii: "/") { inside = inside.dropLast() }
        let name = LineShape.trimmed(inside).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if name.elementsEqual("br".utf8) { return isClosing ? nil : (name, false) }
        let isSelfClosed = literal.dropLast().last == UInt8(ascii: "/")
        return tags.contains(name) && !isSelfClosed ? (name, isClosing) : nil
    }
}
