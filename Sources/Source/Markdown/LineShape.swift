/// What a single line looks like to CommonMark, container by container.
enum LineShape {
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// End of a quote mark or list marker that starts at `index`, or nil.
    static func markerEnd(_ line: ArraySlice<UInt8>, at index: Int) -> Int? {
        line[index] == UInt8(ascii: ">") ? index + 1 : listMarkerEnd(line, at: index)
    }

    /// End of a list marker (`-`, `+`, `*`, `1.`, `1)`) that starts at `index` and is followed by a blank or the end of the line, or nil.
    static func listMarkerEnd(_ line: ArraySlice<UInt8>, at index: Int) -> Int? {
        guard index < line.endIndex else { return nil }
        var end = index
        if [0x2D, 0x2B, 0x2A].contains(line[index]) {
            end += 1
        } else {
            while end < line.endIndex, end - index < 9, line[end].isDigit { end += 1 }
            guard end > index, end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") else { return nil }
            end += 1
        }
        return end == line.endIndex || isBlank(line[end]) ? end : nil
    }

    /// `***`, `---`, `___`, with blanks between.
    static func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
        guard let mark = line.first(where: { !isBlank($0) }), [0x2A, 0x2D, 0x5F].contains(mark) else { return false }
        return line.allSatisfy { $0 == mark || isBlank($0) } && line.count(where: { $0 == mark }) >= 3
    }

    /// The line without quote marks, list markers and blanks around it.
    static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> { trimmed(line[contentStart(line)...]) }

    /// Where the text of a line starts behind quote marks, list markers and blanks; `visit` is given the last byte of each mark.
    static func contentStart(_ line: ArraySlice<UInt8>, visit: (UInt8) -> Void = { _ in }) -> Int {
        var index = line.startIndex
        while index < line.endIndex {
            if isBlank(line[index]) {
                index += 1
            } else if let next = markerEnd(line, at: index) {
                visit(line[next - 1])
                index = next
            } else {
                break
            }
        }
        return index
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { bytes.trimming(while: isBlank) }
}
