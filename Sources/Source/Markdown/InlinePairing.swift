/// Pairs `~~` with `~~` and `<u>` with `</u>` inside one parent; what finds no partner becomes text again. `<br>` needs none.
enum InlinePairing {
    /// Nil: tildes.
    private typealias Mark = InlineEvent.Tag?

    private struct Opener {
        var index: Int
        var mark: Mark
    }

    /// What is open inside one parent; counts by mark keep a search that fails from being linear.
    private struct Frame {
        private var openers: [Opener] = []
        private var counts: [Mark: Int] = [:]

        mutating func push(_ opener: Opener) {
            openers.append(opener)
            counts[opener.mark, default: 0] += 1
        }

        /// Takes the nearest opener of a kind, and those after it, which the pair would cut.
        mutating func take(_ mark: Mark) -> Int? {
            guard counts[mark, default: 0] > 0 else { return nil }
            while let opener = openers.popLast() {
                counts[opener.mark, default: 0] -= 1
                if opener.mark == mark { return opener.index }
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
                guard let name = tag.name else {
                    output[index] = .lineBreak
                    continue
                }
                if !tag.isClosing {
                    frames[frames.count - 1].push(Opener(index: index, mark: name))
                } else if let opener = frames[frames.count - 1].take(name) {
                    output[opener] = .open(.tag(name))
                    output[index] = .close(.tag(name))
                }
            case .tildes(_, let canOpen, let canClose):
                if canClose, let opener = frames[frames.count - 1].take(nil) {
                    output[opener] = .open(.strikethrough)
                    output[index] = .close(.strikethrough)
                } else if canOpen {
                    frames[frames.count - 1].push(Opener(index: index, mark: nil))
                }
            default: break
            }
        }
        return output.map { event in
            if case .tildes(let range, _, _) = event { return .text(range) }
            return event
        }
    }

    /// The name of an allowed tag, nil for `<br>`, `<br/>`, `<br />`: `<sub>`, `</sub>` …
    private static func tag(_ literal: ArraySlice<UInt8>) -> (name: InlineEvent.Tag?, isClosing: Bool)? {
        guard literal.first == UInt8(ascii: "<"), literal.last == UInt8(ascii: ">") else { return nil }
        var inside = literal.dropFirst().dropLast()
        let isClosing = inside.first == UInt8(ascii: "/")
        if isClosing { inside = inside.dropFirst() }
        if inside.last == UInt8(ascii: "/") { inside = inside.dropLast() }
        let name = LineShape.trimmed(inside).map(\.lowercased)
        if name.elementsEqual("br".utf8) { return isClosing ? nil : (nil, false) }
        guard literal.dropLast().last != UInt8(ascii: "/") else { return nil }
        return InlineEvent.Tag.allCases.first { name.elementsEqual($0.rawValue.utf8) }.map { ($0, isClosing) }
    }
}
