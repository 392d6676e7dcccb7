// The lines behind a signature -> the same without the motto and the agencies that a regulation or an annex prints again above its title. A document
// of its own has a number there, and keeps them.

internal import Source

struct AnnexLetterhead {
    private(set) var lines: [TextLine]
    private(set) var dropped: [Draft.Dropped] = []

    init(_ lines: [TextLine]) {
        self.lines = lines
        let start = lines.prefix(Self.longest)
        guard let last = start.lastIndex(where: { HeaderSegment.list(of: $0).contains(where: \.isMotto) }) else { return }
        let end = lines[(last + 1)...].prefix { $0.text.isRule }.endIndex
        let found = lines[..<end].map(Self.furniture)
        guard found.allSatisfy({ !$0.isEmpty }), !lines[end...].prefix(2).contains(where: Self.holdsNumber) else { return }
        dropped = found.flatMap { $0 }
        self.lines.removeFirst(end)
    }
}

extension AnnexLetterhead {
    private static let longest = 6

    private static func holdsNumber(_ line: TextLine) -> Bool {
        HeaderSegment.list(of: line).contains { if case .number = $0 { true } else { false } }
    }

    /// Nothing where a part of the line is something else.
    private static func furniture(_ line: TextLine) -> [Draft.Dropped] {
        var found: [Draft.Dropped] = []
        for segment in HeaderSegment.list(of: line) {
            switch segment {
            case .motto(let text): found.append(Draft.Dropped(line: line.number, text: text, reason: .motto))
            case .text(let text) where text.isRule: found.append(Draft.Dropped(line: line.number, text: text, reason: .rule))
            case .text(let text) where text.isUppercase && !SubjectWords.opensAnnex(text):
                found.append(Draft.Dropped(line: line.number, text: text, reason: .agency))
            case .text, .number, .date: return []
            }
        }
        return found
    }
}

extension HeaderSegment {
    fileprivate var isMotto: Bool {
        if case .motto = self { return true }
        return false
    }
}
