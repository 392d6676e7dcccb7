/// The lines of a Markdown body as they are handed to libcmark: those of the file, some of them rewritten, none added or removed.
struct MarkdownLines: Sendable {
    let source: SourceText
    /// Line of the file on which the body starts.
    let firstLine: Int
    /// Without line ends.
    var lines: [ArraySlice<UInt8>]

    init(_ source: SourceText, from offset: Int) {
        let offset = max(0, min(offset, source.bytes.count))
        let firstLine = source.line(at: offset)
        self.source = source
        self.firstLine = firstLine
        lines = (firstLine...max(firstLine, source.lineStarts.count)).map { source.line($0) }
        if let first = lines.first, first.startIndex < offset { lines[0] = first[min(offset, first.endIndex)...] }
    }

    var lastLine: Int { firstLine + lines.count - 1 }

    /// A line by its number in the file, as rewritten; empty where there is no such line.
    subscript(line: Int) -> ArraySlice<UInt8> {
        get { lines.indices.contains(line - firstLine) ? lines[line - firstLine] : [] }
        set { if lines.indices.contains(line - firstLine) { lines[line - firstLine] = newValue } }
    }

    /// The lines down to `last`, a line of the file. What stands below them has no say in which blocks they are.
    func prefix(through last: Int) -> MarkdownLines {
        var head = self
        head.lines = Array(lines.prefix(last - firstLine + 1))
        return head
    }

    /// The text of the lines; a line end stands only between two, since one more would belong to an open code block.
    func joined(after head: [UInt8] = []) -> [UInt8] {
        var output = head
        output.reserveCapacity(head.count + lines.reduce(0) { $0 + $1.count + 1 })
        for (index, line) in lines.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "\n")) }
            output.append(contentsOf: line)
        }
        return output
    }

    /// The place of the first byte of a line that is no blank.
    func location(ofLine line: Int) -> SourceLocation {
        let bytes = source.line(line)
        let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.startIndex
        guard !bytes.isEmpty else { return SourceLocation(file: source.file, line: line, column: 1) }
        return source.location(at: start)
    }

    /// Byte offsets of the file that lines `first...last` cover.
    func range(of first: Int, _ last: Int) -> Range<Int> {
        let count = source.lineStarts.count
        let start = source.lineStarts[max(1, min(first, count)) - 1]
        let end = last >= count ? source.bytes.count : source.lineStarts[max(1, last)]
        return start..<max(start, end)
    }
}
