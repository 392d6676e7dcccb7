// The events of a paragraph in; its parts out: a line that begins with the number of a point begins a part of its own, where the line before ended a
// clause or the point starts with a capital. `theo điểm` and `a) khoản 2 Điều 5` on two lines stay one sentence.
// People type `a) …;` and `b) …` on lines of their own without an empty line between; CommonMark takes them for one paragraph.

/// Parts a paragraph at its points.
struct ParagraphSplitter {
    struct Part {
        var events: ArraySlice<InlineEvent>
        /// Lines of the paragraph before the part.
        var lines: Int
        /// Lines of the paragraph before the next part; nil for the last.
        var end: Int?
        /// The number the part begins with.
        var label: PointLabel?
        /// The label as printed.
        var printed: [UInt8]
        /// It begins with a dash or dot that CommonMark does not know as one (`–`, `•`).
        var isDash = false

        fileprivate mutating func end(before next: Part, at event: Int) {
            end = next.lines
            events = events[..<event]
        }
    }

    /// The parts of a paragraph. Most have one, which needs no list.
    struct Parts {
        private(set) var first: Part
        private(set) var rest: [Part] = []

        init(_ first: Part) { self.first = first }

        /// Ends the last part before an event, and begins the next behind it.
        fileprivate mutating func append(_ next: Part, at event: Int) {
            if rest.isEmpty { first.end(before: next, at: event) } else { rest[rest.count - 1].end(before: next, at: event) }
            rest.append(next)
        }
    }

    let text: [UInt8]
    /// The paragraph stands in a list item, where "Phụ lục I: …" and "Chương II" are named and not begun.
    var isListed = false

    func parts(of events: [InlineEvent]) -> Parts {
        var parts = Parts(part(events[...], lines: 0))
        var depth = 0
        var lines = 0
        var last: UInt8 = 0
        for (index, event) in events.enumerated() {
            switch event {
            case .open: depth += 1
            case .close: depth -= 1
            case .text(let range): last = text[range].last { $0 != 0x20 } ?? last
            case .softBreak, .lineBreak:
                lines += 1
                guard depth == 0 else { continue }
                let next = part(events[(index + 1)...], lines: lines)
                guard startsPoint(next, afterClause: [0x2E, 0x3B, 0x3A].contains(last)) else { continue }
                parts.append(next, at: index)
            default: last = 0
            }
        }
        return parts
    }

    /// A heading is one part whatever it holds.
    func part(_ events: ArraySlice<InlineEvent>, lines: Int, isHeading: Bool = false) -> Part {
        let head = head(of: events)
        // People paste no-break spaces before a number to move it to the right.
        let text = head.bytes.drop { $0 == 0xC2 || $0 == 0xA0 || $0 == 0x20 }
        guard var label = PointLabel.parse(text, isHeading: isHeading), !isListed || lines > 0 || label.rank > PointLabel.Rank.subsection
        else { return Part(events: events, lines: lines, printed: [], isDash: !isHeading && Self.dash(text) != nil) }
        let printed = Array(text.prefix(label.count))
        label.count += text.startIndex - head.bytes.startIndex
        guard label.count <= head.first else { return Part(events: events, lines: lines, printed: []) }
        return Part(events: events, lines: lines, label: label, printed: printed)
    }

    /// The text before the first break, as far as a label can reach, and how much of it stands in the first stretch: a label is not cut by markup.
    private func head(of events: ArraySlice<InlineEvent>) -> (bytes: ArraySlice<UInt8>, first: Int) {
        if events.count == 1, case .text(let range) = events.first {
            let bytes = text[range].prefix(80)
            return (bytes, bytes.count)
        }
        var bytes: ArraySlice<UInt8> = []
        var first = 0
        for event in events {
            switch event {
            case .text(let range):
                bytes += text[range].prefix(80)
                if first == 0 { first = bytes.count }
            case .open(.emphasis), .open(.strong), .close(.emphasis), .close(.strong): continue
            case .open(.tag(.u)), .close(.tag(.u)): continue
            default: return (bytes, first)
            }
            if bytes.count > 64 { break }
        }
        return (bytes, first)
    }

    private enum Dash { case line, dot }

    /// The mark of an item as Word writes it. A line may also begin with the dash of `2025 – 2030`, but with no dot.
    private static func dash(_ text: ArraySlice<UInt8>) -> Dash? {
        // All of them are at U+2000 or above.
        guard let first = text.first, first >= 0xE2 else { return nil }
        var scalars = ScalarReader(text)
        guard let mark = scalars.next(), let next = scalars.next(), next == " " || next == "\t" || next == "\u{A0}" else { return nil }
        return mark == "–" || mark == "—" ? .line : "•●▪○◦".unicodeScalars.contains(mark) ? .dot : nil
    }

    /// Whether a label inside a paragraph is meant as one: it closes with a mark (`a)`, `II.`) and a clause ended before it or a capital follows.
    private func startsPoint(_ part: Part, afterClause: Bool) -> Bool {
        guard let label = part.label else {
            return part.isDash && (afterClause || Self.dash(head(of: part.events).bytes[...]) == .dot)
        }
        guard let mark = part.printed.last, ".):/-".utf8.contains(mark) else { return false }
        if afterClause { return true }
        if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") { return false }
        return label.rank != PointLabel.Rank.capital && NumberLabel.startsWithCapital(head(of: part.events).bytes.dropFirst(label.count))
    }
}
