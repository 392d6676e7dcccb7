/// The lines of a Markdown body as they are handed to libcmark: those of the file, some of them rewritten, none added or removed.
///
/// Offsets alone are held for each line, so that copies for a further reading cost little however many lines there are.
struct MarkdownLines: Sendable {
    let source: SourceText
    /// Line of the file on which the body starts.
    let firstLine: Int
    private var places: [Place]
    private var rewritten: [ArraySlice<UInt8>] = []

    /// Where a line stands, without its end.
    private enum Place {
        case file(Range<Int>)
        /// An index of `rewritten`.
        case rewritten(Int)
    }

    init(_ source: SourceText, from offset: Int) {
        let offset = max(0, min(offset, source.bytes.count))
        let firstLine = source.line(at: offset)
        self.source = source
        self.firstLine = firstLine
        places = (firstLine...max(firstLine, source.lineStarts.count)).map { line in
            let range = source.range(ofLine: line)
            return .file(max(offset, range.lowerBound)..<max(offset, range.upperBound))
        }
    }

    var lastLine: Int { firstLine + places.count - 1 }

    /// Bytes of all lines and their ends.
    var byteCount: Int {
        places.reduce(0) { count, place in
            switch place {
            case .file(let range): count + range.count + 1
            case .rewritten(let index): count + rewritten[index].count + 1
            }
        }
    }

    /// A line by its number in the file, as rewritten; empty where there is no such line.
    subscript(line: Int) -> ArraySlice<UInt8> {
        get {
            guard places.indices.contains(line - firstLine) else { return [] }
            switch places[line - firstLine] {
            case .file(let range): return source.bytes[range]
            case .rewritten(let index): return rewritten[index]
            }
        }
        set {
            guard places.indices.contains(line - firstLine) else { return }
            if case .rewritten(let index) = places[line - firstLine] {
                rewritten[index] = newValue
            } else {
                places[line - firstLine] = .rewritten(rewritten.count)
                rewritten.append(newValue)
            }
        }
    }

    /// Numbers of the lines that hold `needle`, in order. One search through the file: most of its lines cost nothing.
    func holding(_ needle: [UInt8]) -> [Int] {
        var found: [Int] = []
        var next = ByteSearch.find(needle, in: source.bytes[...]) ?? source.bytes.count
        for (index, place) in places.enumerated() {
            switch place {
            case .file(let range):
                if next < range.lowerBound { next = ByteSearch.find(needle, in: source.bytes[range.lowerBound...]) ?? source.bytes.count }
                if next + needle.count <= range.upperBound { found.append(firstLine + index) }
            case .rewritten(let text):
                if ByteSearch.contains(needle, in: rewritten[text]) { found.append(firstLine + index) }
            }
        }
        return found
    }

    /// The lines down to `last`, a line of the file. What stands below them has no say in which blocks they are.
    func prefix(through last: Int) -> MarkdownLines {
        var head = self
        head.places = Array(places.prefix(last - firstLine + 1))
        return head
    }

    /// The text of the lines; a line end stands only between two, since one more would belong to an open code block.
    func joined(after head: [UInt8] = []) -> [UInt8] {
        var output = head
        output.reserveCapacity(head.count + byteCount)
        source.bytes.withUnsafeBufferPointer { file in
            for place in places {
                switch place {
                case .file(let range): output.append(contentsOf: UnsafeBufferPointer(rebasing: file[range]))
                case .rewritten(let index): output.append(contentsOf: rewritten[index])
                }
                output.append(UInt8(ascii: "\n"))
            }
        }
        output.removeLast()
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
