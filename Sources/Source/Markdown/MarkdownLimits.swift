// Lines of a body in, at most one error out: the shapes on which libcmark 0.30 takes quadratic time or would nest without bound.
// A C call cannot be interrupted, so they are refused before it starts.

/// Bounds of what is given to libcmark.
enum MarkdownLimits {
    static let bodyBytes = 2_000_000
    static let depth = 100
    static let openBrackets = 1_000
    /// Sum over runs of blank lines of their length times the depth of nesting before them.
    static let blankWork = 20_000_000
    static let columns = 256
    /// Cells that short rows leave to be added, in all tables of a body.
    static let paddedCells = 0x80000

    static func check(_ lines: MarkdownLines) -> Diagnostic? {
        let size = lines.lines.reduce(0) { $0 + $1.count + 1 }
        if size > bodyBytes + 1 { return tooLarge(size, lines) }
        var depth = 0
        var work = 0
        var brackets = 0
        for (index, line) in lines.lines.enumerated() {
            guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else {
                brackets = 0
                work += depth
                if work > blankWork { return tooDeep(lines, index) }
                continue
            }
            depth = max(containerDepth(line), line[first] == UInt8(ascii: ">") || first > line.startIndex ? min(depth, Self.depth) : 0)
            if depth > Self.depth { return tooDeep(lines, index) }
            if let offset = overflow(line, &brackets) { return tooManyBrackets(at: lines.source.location(at: offset)) }
        }
        return nil
    }
}

extension MarkdownLimits {
    /// An upper bound for the containers a line opens or continues: its markers, and two columns of indentation for each continued item.
    private static func containerDepth(_ line: ArraySlice<UInt8>) -> Int {
        if LineShape.isThematicBreak(line) { return 0 }
        var markers = 0
        var columns = 0
        var depth = 0
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if byte == 0x20 || byte == 0x09 {
                columns += byte == 0x09 ? 4 : 1
                index += 1
            } else if let next = LineShape.markerEnd(line, at: index) {
                markers += 1
                // One blank after each marker before this one belongs to that marker.
                depth = markers + max(0, columns - markers + 1) / 2
                index = next
            } else {
                break
            }
        }
        return depth
    }

    /// Counts brackets left open; gives the offset of the one too many.
    static func overflow(_ line: ArraySlice<UInt8>, _ open: inout Int) -> Int? {
        var escaped = false
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: "[") where !escaped:
                open += 1
                if open > openBrackets { return index }
            case UInt8(ascii: "]") where !escaped && open > 0: open -= 1
            default: break
            }
            escaped = line[index] == UInt8(ascii: "\\") && !escaped
        }
        return nil
    }

    private static func tooLarge(_ size: Int, _ lines: MarkdownLines) -> Diagnostic {
        .error(
            .bodyTooLarge, at: lines.location(ofLine: lines.firstLine), vi: "thân văn bản dài \(size) byte, quá mức \(bodyBytes) byte",
            en: "the body has \(size) bytes, more than \(bodyBytes)",
            hint: LocalizedText(vi: "chia thành văn bản và các phụ lục", en: "split it into a document and its annexes"))
    }

    private static func tooDeep(_ lines: MarkdownLines, _ index: Int) -> Diagnostic {
        .error(
            .nestedTooDeep, at: lines.location(ofLine: lines.firstLine + index), vi: "danh sách hoặc trích dẫn lồng nhau quá \(depth) bậc",
            en: "lists or quotes nest deeper than \(depth) levels")
    }

    static func tooManyBrackets(at location: SourceLocation) -> Diagnostic {
        .error(
            .tooManyBrackets, at: location, vi: "quá \(openBrackets) dấu “[” chưa đóng trong một đoạn",
            en: "more than \(openBrackets) unclosed “[” in one paragraph")
    }
}
