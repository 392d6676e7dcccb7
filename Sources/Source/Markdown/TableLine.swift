/// The grammar of one line of a pipe table, as GFM's table extension reads it.
enum TableLine {
    enum Alignment: Sendable {
        case none, left, centre, right
    }

    /// Cells of a line, un-escaped (`\|` is `|`) and trimmed. A pipe parts cells unless a backslash stands before it, inside code too.
    static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var rest = LineShape.trimmed(line)
        if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
        var cells: [ArraySlice<UInt8>] = []
        cells.reserveCapacity(rest.count { $0 == UInt8(ascii: "|") } + 1)
        var start = rest.startIndex
        for index in rest.indices where rest[index] == UInt8(ascii: "|") {
            if index > start, rest[index - 1] == UInt8(ascii: "\\") { continue }
            cells.append(cell(rest[start..<index]))
            start = index + 1
        }
        if start < rest.endIndex { cells.append(cell(rest[start...])) }
        return cells
    }

    /// The alignments that a delimiter line (`|---|:-:|`) states, or nil where the line is none.
    static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment]? {
        var rest = LineShape.trimmed(line)
        if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
        if rest.last == UInt8(ascii: "|") { rest = rest.dropLast() }
        guard rest.contains(UInt8(ascii: "-")) else { return nil }
        var alignments: [Alignment] = []
        var start = rest.startIndex
        while start <= rest.endIndex {
            let end = rest[start...].firstIndex(of: UInt8(ascii: "|")) ?? rest.endIndex
            guard let alignment = alignment(rest[start..<end]) else { return nil }
            alignments.append(alignment)
            start = end + 1
        }
        return alignments
    }

    /// Whether a line, whatever containers it stands in, can be a delimiter line. A quick test: most bodies have no such line.
    static func mayBeDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last(where: { !LineShape.isBlank($0) }), [0x2D, 0x3A, 0x7C].contains(last) else { return false }
        return isDelimiterShape(LineShape.content(line)) || isDelimiterShape(line.drop { LineShape.isBlank($0) || $0 == UInt8(ascii: ">") })
    }

    /// Whether a line in the place of a row ends the table because another block starts with it.
    static func endsTable(_ line: ArraySlice<UInt8>) -> Bool {
        guard !line.isEmpty, LineShape.trimmed(line).contains(where: { $0 != UInt8(ascii: "|") }) || !cells(line).isEmpty else {
            return true
        }
        if LineShape.listMarkerEnd(line, at: line.startIndex) != nil || LineShape.isThematicBreak(line) { return true }
        return isWholeTag(LineShape.trimmed(line))
    }

    /// `===` or `---` as under a setext heading.
    static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
        let line = LineShape.trimmed(line)
        guard let first = line.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
        return line.allSatisfy { $0 == first }
    }
}

extension TableLine {
    /// What one marker of a delimiter line states (`---`, `:-:`), or nil where it is none.
    private static func alignment(_ piece: ArraySlice<UInt8>) -> Alignment? {
        var marker = LineShape.trimmed(piece)
        let left = marker.first == UInt8(ascii: ":")
        if left { marker = marker.dropFirst() }
        let right = marker.last == UInt8(ascii: ":")
        if right { marker = marker.dropLast() }
        guard !marker.isEmpty, marker.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        return left ? (right ? .centre : .left) : right ? .right : Alignment.none
    }

    /// Each bar inside a cell has a backslash before it, which goes.
    private static func cell(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let bytes = LineShape.trimmed(bytes)
        guard bytes.contains(UInt8(ascii: "|")) else { return bytes }
        var output: [UInt8] = []
        for byte in bytes {
            if byte == UInt8(ascii: "|") { output[output.count - 1] = byte } else { output.append(byte) }
        }
        return output[...]
    }

    private static func isDelimiterShape(_ line: ArraySlice<UInt8>) -> Bool {
        var dash = false
        var bar = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "-"): dash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): bar = true
            case 0x20, 0x09: break
            default: return false
            }
        }
        return dash && bar
    }
}
