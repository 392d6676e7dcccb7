// Lines of a body in; out: the same number of lines with every pipe table replaced by an HTML comment, and the tables.
// Order of work: quick test for a delimiter line; parse; in each paragraph that has one, strip the containers, find the table, take its rows;
// again while a table ended before its paragraph did. An HTML comment interrupts a paragraph, is one block up to its end and leaves lists tight.

/// Takes pipe tables (GFM) out of the source before libcmark, which knows none, reads it.
struct TableRewriter {
    var lines: MarkdownLines
    private(set) var tables: [SourceTable] = []
    private(set) var diagnostics = DiagnosticList()
    /// A limit was passed: the body is not to be rendered.
    private(set) var isRefused = false
    /// Opens the comment that stands for a table; occurs nowhere in the body.
    let mark: [UInt8]
    /// Cells added to short rows so far.
    private(set) var padded = 0
    /// Bytes read so far, for footnotes below tables too.
    var work = 0
    /// Below this line no table is left.
    private var lowest: Int
    /// Lines that hold `-`, in order: delimiter lines are among them.
    private let candidates: [Int]

    init(_ lines: MarkdownLines) {
        self.lines = lines
        lowest = lines.lastLine
        candidates = lines.holding([0x2D])
        mark = Self.mark(notIn: lines.source.bytes)
    }

    /// Replaces the tables that are sure to be some. Gives the ranges of lines below them in which other blocks may begin now, and which are left to
    /// a further call; nil where there are none.
    mutating func replaceTables() -> [ClosedRange<Int>]? {
        guard let bottom = bottom() else { return nil }
        let read = lines.prefix(through: bottom)
        let bytes = read.joined()
        let tree = MarkdownReader.readBlocks(bytes, lineOffset: lines.firstLine - 1)
        work += bytes.count
        if work > MarkdownLimits.tableWork {
            warnOfRest(tree)
            return nil
        }
        let unsure = rewrite(tree, of: read)
        return unsure.isEmpty || isRefused ? nil : unsure
    }

    /// Where the paragraph of the last line that looks like a delimiter ends at the latest; nil where none does. It never moves down.
    private mutating func bottom() -> Int? {
        guard let last = candidates.last(where: { $0 <= lowest && TableLine.mayBeDelimiter(lines[$0]) }) else { return nil }
        lowest = (last...lowest).first { lines[$0].allSatisfy(LineShape.isBlank) } ?? lowest
        return lowest
    }

    /// What opens a placeholder in a text with these bytes. Ended by `x-->` it stands for nothing and is not shown.
    static func mark(notIn bytes: [UInt8]) -> [UInt8] {
        let opening = Array("<!--bang".utf8)
        var taken: Set<Int> = []
        var rest = bytes[...]
        while let index = ByteSearch.find(opening, in: rest) {
            rest = rest[(index + opening.count)...]
            if let number = Int(String(decoding: rest.prefix(9).prefix(while: \.isDigit), as: UTF8.self)) { taken.insert(number) }
        }
        var free = 0
        while taken.contains(free) { free += 1 }
        return opening + Array("\(free)-".utf8)
    }

    /// The table that a placeholder stands for: its index, or nil where it stands for nothing.
    static func reference(_ literal: ArraySlice<UInt8>, mark: [UInt8]) -> (isPlaceholder: Bool, table: Int?) {
        guard literal.starts(with: mark) else { return (false, nil) }
        let digits = literal.dropFirst(mark.count).prefix(while: \.isDigit)
        return (true, Int(String(decoding: digits, as: UTF8.self)))
    }
}

extension TableRewriter {
    /// What stands in the lines of a table between the first and the last, and in the last.
    private static let filler = Array("x".utf8)[...]
    private static let commentEnd = Array("-->".utf8)[...]

    /// Rewrites the tables of every paragraph. What text after a table can make other blocks of is left out and given back.
    private mutating func rewrite(_ tree: MarkdownTree, of read: MarkdownLines) -> [ClosedRange<Int>] {
        var unsure: [ClosedRange<Int>] = []
        tree.forEachParagraph(in: read) { node, replay in
            if let last = unsure.last, node.startLine <= last.upperBound { return }
            if let rest = rewrite(node, replay) { unsure.append(rest...lastLine(dependingOn: rest)) }
        }
        return unsure
    }

    /// The last line that belongs to other blocks if `line` begins a block and does not continue a paragraph. No item, quote or paragraph reaches
    /// over an empty line to a line that is not indented; a fence or raw HTML may reach anywhere. Told by the text of the file, for a definition
    /// of a footnote has lost its indentation.
    private func lastLine(dependingOn line: Int) -> Int {
        var isAfterBlank = false
        for number in line..<max(line, lines.lastLine) {
            let bytes = lines.source.line(number)
            if isAfterBlank, let first = bytes.first, !LineShape.isBlank(first) { return number - 1 }
            let content = LineShape.content(bytes)
            if Self.mayReachFar(content) { break }
            isAfterBlank = bytes.allSatisfy(LineShape.isBlank)
        }
        return max(line, lines.lastLine)
    }

    /// Whether a fence or raw HTML begins with it.
    private static func mayReachFar(_ content: ArraySlice<UInt8>) -> Bool {
        switch content.first {
        case UInt8(ascii: "<"): true
        case UInt8(ascii: "`"): content.starts(with: "```".utf8)
        case UInt8(ascii: "~"): content.starts(with: "~~~".utf8)
        default: false
        }
    }

    /// Rewrites the first table of a paragraph; gives the line after it where the paragraph goes on.
    private mutating func rewrite(_ node: MarkdownTree.Node, _ replay: ContainerReplay) -> Int? {
        guard (node.startLine...node.endLine).contains(where: { TableLine.mayBeDelimiter(lines[$0]) }) else { return nil }
        var stripped = (node.startLine...node.endLine).map { replay.strip(line: $0, bytes: lines[$0]) }
        if case .heading = node.kind, let underline = stripped.indices.dropFirst().first(where: { isUnderline(stripped[$0]) }) {
            if isRow(underline, of: stripped) {
                spoilUnderlines(from: node.startLine + underline, replay)
                return node.startLine
            }
            stripped.removeSubrange(underline...)
        }
        guard let start = start(of: stripped[...]), let alignments = TableLine.alignments(stripped[start + 1].text) else { return nil }
        var table = SourceTable(
            alignments: alignments, rows: [.init(cells: TableLine.cells(stripped[start].text), line: node.startLine + start)])
        var next = start + 2
        while next < stripped.count, isBearable(columns: alignments.count), continuesTable(stripped[next]) {
            append(stripped[next].text, line: node.startLine + next, to: &table)
            next += 1
        }
        guard accept(table) else { return nil }
        // A lazy header line takes the containers of the line below it.
        if stripped[start].isLazy { stripped[start] = stripped[start + 1] }
        let comment = (mark + Array("\(tables.count)".utf8))[...]
        for row in start..<next {
            lines[node.startLine + row] = stripped[row].holding(row == start ? comment : row == next - 1 ? Self.commentEnd : Self.filler)
        }
        tables.append(table)
        return next < stripped.count ? node.startLine + next : nil
    }

    private func continuesTable(_ line: ContainerReplay.Stripped) -> Bool {
        !line.isLazy && line.indent < 4 && !TableLine.endsTable(line.text)
    }

    /// Whether a line that libcmark takes for the underline of a heading is a row to GFM: a table above reaches down to it.
    private func isRow(_ underline: Int, of lines: [ContainerReplay.Stripped]) -> Bool {
        guard let start = start(of: lines[..<underline]) else { return false }
        return lines[(start + 2)...underline].allSatisfy(continuesTable)
    }

    /// Escapes the underlines among the lines that a table reaches down to: they read the same in a cell and leave a paragraph with all its lines to
    /// the next round.
    private mutating func spoilUnderlines(from first: Int, _ replay: ContainerReplay) {
        for number in first...lines.lastLine {
            let line = replay.strip(line: number, bytes: lines[number])
            guard continuesTable(line) else { return }
            if isUnderline(line) { lines[number] = (line.prefix + [UInt8(ascii: "\\")] + line.text)[...] }
        }
    }

    private func isUnderline(_ line: ContainerReplay.Stripped) -> Bool {
        !line.isLazy && line.indent <= 3 && TableLine.isUnderline(line.text)
    }

    /// Index of the header line of the first table. An underline is none's: what stands above it is a heading, or definitions.
    private func start(of lines: ArraySlice<ContainerReplay.Stripped>) -> Int? {
        lines.indices.dropFirst().first { index in
            let line = lines[index]
            guard !line.isLazy, line.indent <= 3, !TableLine.isUnderline(line.text), let alignments = TableLine.alignments(line.text) else {
                return false
            }
            return TableLine.cells(lines[index - 1].text).count == alignments.count
        }.map { $0 - 1 }
    }

    private mutating func append(_ text: ArraySlice<UInt8>, line: Int, to table: inout SourceTable) {
        var cells = TableLine.cells(text)
        let columns = table.alignments.count
        if cells.count != columns {
            warn(ofRow: cells, columns: columns, line: line)
            padded += max(0, columns - cells.count)
            cells = Array(cells.prefix(columns)) + Array(repeating: [], count: max(0, columns - cells.count))
        }
        table.rows.append(.init(cells: cells, line: line))
    }

    private mutating func warn(ofRow cells: [ArraySlice<UInt8>], columns: Int, line: Int) {
        guard diagnostics.admits(.almostTable, in: lines.source.file) else { return }
        diagnostics.append(
            .warning(
                .almostTable, at: lines.location(ofLine: line), vi: "hàng này có \(cells.count) ô, hàng tiêu đề có \(columns)",
                en: "this row has \(cells.count) cells, the header row has \(columns)",
                hint: Self.loss(of: cells.dropFirst(columns))))
    }

    /// What GFM drops is shown to the author at least.
    private static func loss(of cells: ArraySlice<ArraySlice<UInt8>>) -> LocalizedText? {
        guard !cells.isEmpty else { return nil }
        let text = String(decoding: Array(cells.joined(separator: " | ".utf8)), as: UTF8.self)
        let shown = text.count > 80 ? text.prefix(79) + "…" : text
        return LocalizedText(
            vi: "ô thừa không được in ra: “\(shown)”; dấu | trong ô viết là \\|",
            en: "the extra cells are not printed: “\(shown)”; write | inside a cell as \\|")
    }

    /// The tables of a body that was read often enough are text, each with a warning.
    private mutating func warnOfRest(_ tree: MarkdownTree) {
        tree.forEachParagraph(in: lines) { node, replay in
            guard diagnostics.admits(.almostTable, in: lines.source.file) else { return }
            let stripped = (node.startLine...node.endLine).map { replay.strip(line: $0, bytes: lines[$0]) }
            guard let start = start(of: stripped[...]) else { return }
            diagnostics.append(
                .warning(
                    .almostTable, at: lines.location(ofLine: node.startLine + start),
                    vi: "quá nhiều bảng viết liền nhau; từ đây các bảng được in ra như chữ",
                    en: "too many tables without an empty line between; from here on they are shown as text",
                    hint: LocalizedText(vi: "để dòng trống giữa các bảng", en: "leave an empty line between tables")))
        }
    }

    private func isBearable(columns: Int) -> Bool { columns <= MarkdownLimits.columns && padded <= MarkdownLimits.paddedCells }

    private mutating func accept(_ table: SourceTable) -> Bool {
        let place = lines.location(ofLine: table.rows[0].line)
        guard let refusal = SourceTable.refusal(columns: table.alignments.count, padded: padded, at: place) else { return true }
        isRefused = true
        diagnostics.append(refusal)
        return false
    }
}
