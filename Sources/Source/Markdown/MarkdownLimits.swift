// Lines of a body in, at most one error out: the shapes on which libcmark 0.30 takes quadratic time or would nest without bound.
// A C call cannot be interrupted, so they are refused before it starts.

/// Bounds of what is given to libcmark.
enum MarkdownLimits {
    static let bodyBytes = 2_000_000
    static let depth = 100
    /// Sum over closing brackets of the image brackets before them in the same paragraph, closed or not: at the end of each link libcmark walks over
    /// those that are open, and a closing one in code or in an address closes none.
    static let bracketWork = 50_000_000
    /// Sum over runs of blank lines of their length times the depth of nesting before them.
    static let blankWork = 20_000_000
    static let columns = 256
    /// Cells that short rows leave to be added, in all tables of a body.
    static let paddedCells = 0x80000
    /// Bytes read to find tables and the footnotes below them: a body is read again while text right below a table may hold another, the largest
    /// five times.
    static let tableWork = 5 * bodyBytes

    static func check(_ lines: MarkdownLines) -> Diagnostic? {
        let size = lines.byteCount
        if size > bodyBytes + 1 { return tooLarge(size, lines) }
        var depth = 0
        var blankWork = 0
        var isAfterBlank = true
        var brackets = Brackets()
        for number in lines.firstLine...lines.lastLine {
            let line = lines[number]
            guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else {
                brackets.images = 0
                isAfterBlank = true
                blankWork += depth
                if blankWork > Self.blankWork { return tooDeep(lines, number) }
                continue
            }
            // Text at the margin right below text continues a paragraph whatever holds it, and so leaves all open.
            let mayContinue = !isAfterBlank || line[first] == UInt8(ascii: ">") || first > line.startIndex
            depth = max(containerDepth(line, open: depth), mayContinue ? min(depth, Self.depth) : 0)
            isAfterBlank = false
            if depth > Self.depth { return tooDeep(lines, number) }
            if let offset = brackets.overflow(line) { return tooManyBrackets(at: lines.source.location(at: offset)) }
        }
        return nil
    }
}

extension MarkdownLimits {
    /// What the brackets of a paragraph cost libcmark.
    struct Brackets {
        /// Image brackets of the paragraph so far.
        var images = 0
        private var work = 0

        /// The offset of the bracket that is one too many, or nil.
        mutating func overflow(_ line: ArraySlice<UInt8>) -> Int? {
            var previous: UInt8 = 0
            for index in line.indices {
                if line[index] == UInt8(ascii: "[") {
                    images += previous == UInt8(ascii: "!") ? 1 : 0
                } else if line[index] == UInt8(ascii: "]") {
                    work += images
                    if work > bracketWork { return index }
                }
                previous = line[index]
            }
            return nil
        }
    }

    /// An upper bound for the containers a line is in when `open` were open before it: its markers, and of those two columns of indentation each.
    private static func containerDepth(_ line: ArraySlice<UInt8>, open: Int) -> Int {
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
                depth = markers + min(open, max(0, columns - markers + 1) / 2)
                index = next
            } else {
                break
            }
        }
        return depth
    }

    private static func tooLarge(_ size: Int, _ lines: MarkdownLines) -> Diagnostic {
        .error(
            .bodyTooLarge, at: lines.location(ofLine: lines.firstLine), vi: "thân văn bản dài \(size) byte, quá mức \(bodyBytes) byte",
            en: "the body has \(size) bytes, more than \(bodyBytes)",
            hint: LocalizedText(vi: "chia thành văn bản và các phụ lục", en: "split it into a document and its annexes"))
    }

    private static func tooDeep(_ lines: MarkdownLines, _ number: Int) -> Diagnostic {
        .error(
            .nestedTooDeep, at: lines.location(ofLine: number), vi: "danh sách hoặc trích dẫn lồng nhau quá \(depth) bậc",
            en: "lists or quotes nest deeper than \(depth) levels")
    }

    static func tooManyBrackets(at location: SourceLocation) -> Diagnostic {
        .error(
            .tooManyBrackets, at: location, vi: "đoạn này có quá nhiều dấu “![” và “]”",
            en: "this paragraph has too many “![” and “]”",
            hint: LocalizedText(vi: "để dòng trống giữa các hình", en: "leave an empty line between images"))
    }
}
