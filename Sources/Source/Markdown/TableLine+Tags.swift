extension TableLine {
    /// Whether a line is one start or end tag and nothing else: the seventh kind of HTML block of CommonMark.
    static func isWholeTag(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: "<") else { return false }
        var rest = line.dropFirst()
        let isClosing = rest.first == UInt8(ascii: "/")
        if isClosing { rest = rest.dropFirst() }
        guard let first = rest.first, first.isLatin else { return false }
        rest = rest.drop { $0.isLatin || $0.isDigit || $0 == UInt8(ascii: "-") }
        while !isClosing, let next = afterAttribute(rest) { rest = next }
        rest = rest.drop(while: LineShape.isBlank)
        if !isClosing, rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
        return rest.elementsEqual(">".utf8)
    }

    /// What follows the blanks and the attribute at the start of `text`; nil where no attribute stands there.
    private static func afterAttribute(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let name = text.drop(while: LineShape.isBlank)
        guard name.startIndex > text.startIndex, let first = name.first, first.isLatin || "_:".utf8.contains(first) else { return nil }
        let rest = name.drop { $0.isLatin || $0.isDigit || "_.:-".utf8.contains($0) }
        let value = rest.drop(while: LineShape.isBlank)
        return value.first == UInt8(ascii: "=") ? afterValue(value.dropFirst().drop(while: LineShape.isBlank)) : rest
    }

    private static func afterValue(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let quote = text.first else { return nil }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return text.dropFirst().firstIndex(of: quote).map { text[($0 + 1)...] }
        }
        let rest = text.drop { !" \t\"'=<>`".utf8.contains($0) }
        return rest.startIndex > text.startIndex ? rest : nil
    }
}
