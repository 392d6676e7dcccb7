// The first bytes of a paragraph or heading in; out the label without a word that opens it: `I.`, `1.`, `1.2.`, `7a.`, `a)`, `(i)`, and as people
// wrote before 2004 `1/` and `II-`.

/// Labels made of numbers and letters alone.
enum NumberLabel {
    static func parse(_ head: ArraySlice<UInt8>, isHeading: Bool) -> PointLabel? {
        if head.first == UInt8(ascii: "(") { return enclosed(head) }
        // Most text begins with a word.
        guard let afterFirst = head.first(where: { !isPart($0) }), marks.contains(afterFirst) else { return nil }
        let (parts, end) = parts(head)
        let closing = end < head.endIndex && marks.contains(head[end]) ? head[end] : nil
        guard closing != nil || parts.count > 1, let kind = kind(of: parts) else { return nil }
        let after = head[(closing == nil ? end : end + 1)...]
        guard isAllowed(kind.rank, closing: closing, next: after, isHeading: isHeading) else { return nil }
        return label(kind, count: after.startIndex - head.startIndex)
    }
}

extension NumberLabel {
    private typealias Kind = (rank: Int, components: [String])

    private static let marks = Array(".)/-".utf8)
    /// Letters that are Roman numbers too, with the letter before them.
    private static let doubtful = ["i": "h", "v": "u", "x": "v"]

    private static func label(_ kind: Kind, count: Int) -> PointLabel {
        var label = PointLabel(count: count, rank: kind.rank, components: kind.components)
        if kind.rank == PointLabel.Rank.letter || kind.rank == PointLabel.Rank.enclosedLetter {
            label.letterBefore = doubtful[kind.components[0]]
        }
        return label
    }

    /// `(1)`, `(a)`, `(ii)`.
    private static func enclosed(_ head: ArraySlice<UInt8>) -> PointLabel? {
        let part = head.dropFirst().prefix(while: isPart)
        guard part.endIndex < head.endIndex, head[part.endIndex] == UInt8(ascii: ")"), let kind = kind(of: [part]) else { return nil }
        guard mayFollow(head[(part.endIndex + 1)...].first) else { return nil }
        let count = part.count + 2
        switch kind.rank {
        case PointLabel.Rank.arabic:
            return part.count <= 2 ? label((PointLabel.Rank.enclosedArabic, kind.components), count: count) : nil
        case PointLabel.Rank.letter: return label((PointLabel.Rank.enclosedLetter, kind.components), count: count)
        case PointLabel.Rank.smallRoman: return label(kind, count: count)
        default: return nil
        }
    }

    /// What dots part at the start, as far as it can be a label, and where it ends.
    private static func parts(_ head: ArraySlice<UInt8>) -> (parts: [ArraySlice<UInt8>], end: Int) {
        var parts: [ArraySlice<UInt8>] = []
        var index = head.startIndex
        while true {
            let part = head[index...].prefix(while: isPart)
            if part.isEmpty { return (parts, index) }
            parts.append(part)
            index = part.endIndex
            guard index + 1 < head.endIndex, head[index] == UInt8(ascii: ".") else { return (parts, index) }
            guard head[index + 1].isDigit || parts.count == 1 && isLetterPart(head, after: index) else { return (parts, index) }
            index += 1
        }
    }

    /// Digits, ASCII letters and the two bytes of `đ`.
    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLatin || byte == 0xC4 || byte == 0x91
    }

    /// In `I.a` the part after the dot is a single letter with its own mark behind it.
    private static func isLetterPart(_ head: ArraySlice<UInt8>, after dot: Int) -> Bool {
        guard dot + 2 < head.endIndex else { return false }
        return head[dot + 1].isSmall && (head[dot + 2] == UInt8(ascii: ".") || head[dot + 2] == UInt8(ascii: ")"))
    }

    private static func kind(of parts: [ArraySlice<UInt8>]) -> Kind? {
        let rest = parts.dropFirst()
        guard let first = parts.first, rest.allSatisfy({ $0.count <= 2 }), let opening = opening(first) else { return nil }
        if rest.isEmpty { return (opening.rank, [opening.component]) }
        let tail = rest.map { part in
            part.allSatisfy(\.isDigit) ? PointLabel.trimmedNumber(part) : String(decoding: part, as: UTF8.self).lowercased()
        }
        let step = min(8, rest.count - 1)
        if opening.rank == PointLabel.Rank.arabic {
            return first.count <= 2 ? (PointLabel.Rank.decimal + step, [opening.component] + tail) : nil
        }
        return opening.rank < PointLabel.Rank.arabic ? (PointLabel.Rank.arabic + step, [opening.component] + tail) : nil
    }

    private static func opening(_ part: ArraySlice<UInt8>) -> (rank: Int, component: String)? {
        let digits = part.prefix(while: \.isDigit)
        if digits.count == part.count { return part.count <= 3 ? (PointLabel.Rank.arabic, PointLabel.trimmedNumber(part)) : nil }
        if !digits.isEmpty {
            guard digits.count <= 2, let letter = PointLabel.letter(part[digits.endIndex...]) else { return nil }
            return (PointLabel.Rank.arabic, PointLabel.trimmedNumber(digits) + letter)
        }
        let lower = String(decoding: part, as: UTF8.self).lowercased()
        if PointLabel.roman(part) != nil { return (PointLabel.Rank.roman, lower) }
        if part.count == 1, part.allSatisfy(\.isCapital) { return (PointLabel.Rank.capital, lower) }
        return small(part)
    }

    /// `a`, `đ`, `a1`, `ii`.
    private static func small(_ part: ArraySlice<UInt8>) -> (rank: Int, component: String)? {
        let digits = part.reversed().prefix(while: \.isDigit).count
        if let letter = PointLabel.letter(part.dropLast(digits)), digits <= 1 {
            return digits == 0
                ? (PointLabel.Rank.letter, letter)
                : (PointLabel.Rank.numberedLetter, letter + String(decoding: part.suffix(1), as: UTF8.self))
        }
        guard part.allSatisfy("ivx".utf8.contains), PointLabel.roman(part.map { $0 & 0xDF }[...]) != nil else { return nil }
        return (PointLabel.Rank.smallRoman, String(decoding: part, as: UTF8.self))
    }
}

extension NumberLabel {
    /// Whether what follows a number makes it a label: `20.000 người`, `01/4/2025`, `T.P`, `5 phòng`, `10- 20` are none.
    private static func isAllowed(_ rank: Int, closing: UInt8?, next: ArraySlice<UInt8>, isHeading: Bool) -> Bool {
        let isSpaced = next.first.map(isBlank) ?? false
        switch closing {
        case nil: return rank >= PointLabel.Rank.decimal && rank < PointLabel.Rank.letter && isSpaced
        case UInt8(ascii: "/"): return isSpaced
        case UInt8(ascii: "-"): return isSpaced && startsWithCapital(next)
        case UInt8(ascii: ")") where rank <= PointLabel.Rank.roman: return isSpaced && startsWithCapital(next)
        case UInt8(ascii: ".") where rank <= PointLabel.Rank.roman: return isSpaced || isHeading && next.isEmpty
        case UInt8(ascii: ".") where rank >= PointLabel.Rank.letter: return isSpaced
        default: return mayFollow(next.first)
        }
    }

    /// A blank or its first byte, where it cannot be broken.
    private static func isBlank(_ byte: UInt8) -> Bool { LineShape.isBlank(byte) || byte == 0xC2 }

    /// After a closed label people forget the blank: `1.Phạm vi`, `a)“Phim”`; `1.5m`, `a)b` are something else.
    static func mayFollow(_ byte: UInt8?) -> Bool {
        guard let byte else { return true }
        return isBlank(byte) || byte >= 0x80 || byte.isCapital || byte == UInt8(ascii: "\"")
    }

    static func startsWithCapital(_ text: ArraySlice<UInt8>) -> Bool {
        var scalars = ScalarReader(text.drop(while: LineShape.isBlank))
        return scalars.next()?.properties.isUppercase ?? false
    }
}
