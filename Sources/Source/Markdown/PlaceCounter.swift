/// Turns offsets that mostly grow into places without counting a long line again and again.
struct PlaceCounter {
    private let source: SourceText
    private var lineStart = 0
    private var offset = 0
    private var column = 1

    init(_ source: SourceText) { self.source = source }

    mutating func location(at target: Int) -> SourceLocation {
        let line = source.line(at: target)
        let start = source.lineStarts[line - 1]
        if start != lineStart || target < offset {
            lineStart = start
            offset = start
            column = 1
        }
        column += source.bytes[offset..<max(offset, min(target, source.bytes.count))].count { $0 & 0xC0 != 0x80 }
        offset = target
        return SourceLocation(file: source.file, line: line, column: column)
    }
}
