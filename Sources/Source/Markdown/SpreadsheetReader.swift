// Lines of a body in; the tables of its ```bang blocks out, with what is wrong with them. Order of work: quick test for such a fence; parse; of each
// block read the cells, take the header, compare the lengths of the rows, merge. The lines stay as they are: the renderer meets the code block and
// writes the table in its place.

/// Finds and reads spreadsheet tables.
///
/// The first row is the header, or all rows above the first line of dashes. The table is as wide as its widest row; shorter rows are padded with a
/// warning. Its size is bounded as that of pipe tables.
struct SpreadsheetReader {
    /// Rows of a header; below more than these a line of dashes is taken for a slip, for each cell of data names every header cell above it.
    static let headerRows = 8
    /// Cells of a merged table times rows of its header: how many header cells the data cells may name.
    static let headerReferences = 0x80000

    private(set) var tables: [SpreadsheetTable] = []
    var diagnostics = DiagnosticList()
    /// A limit was passed: the body is not to be rendered.
    private(set) var isRefused = false
    private var brackets = MarkdownLimits.Brackets()

    let lines: MarkdownLines
    private let escapeMark: [UInt8]
    private var padded: Int

    /// `lines` as the tables before left them; `padded` cells were added to those.
    init(_ lines: MarkdownLines, escapeMark: [UInt8], padded: Int) {
        self.lines = lines
        self.escapeMark = escapeMark
        self.padded = padded
    }

    mutating func run() {
        let fences = lines.holding(Array("```".utf8)) + lines.holding(Array("~~~".utf8))
        guard fences.contains(where: { Self.mayOpen(lines[$0]) }) else { return }
        let tree = MarkdownReader.readBlocks(lines.joined(), lineOffset: lines.firstLine - 1)
        for node in tree.nodes {
            guard case .codeBlock(let info, let literal) = node.kind, Self.isNamed(tree.text[info.range]) else { continue }
            read(Block(text: tree.text[literal.range], node: node))
            if isRefused { return }
        }
    }
}

extension SpreadsheetReader {
    /// A block as libcmark gives it: without the marks of the quotes and list items it stands in, one line for each line of the file.
    struct Block {
        var text: ArraySlice<UInt8>
        var node: MarkdownTree.Node

        /// Line of the file of the first line of `text`.
        var firstLine: Int { node.startLine + 1 }
    }

    /// Whether the information of a fence begins with the word `bang` or `bảng`.
    private static func isNamed(_ info: ArraySlice<UInt8>) -> Bool {
        let word = info.prefix { !LineShape.isBlank($0) }
        return word.count <= 6 && ["bang", "bảng"].contains(VietnameseText.lowercased(String(decoding: word, as: UTF8.self)))
    }

    /// A quick test: most bodies have no such line.
    private static func mayOpen(_ line: ArraySlice<UInt8>) -> Bool {
        let text = LineShape.content(line)
        guard let fence = text.first, fence == UInt8(ascii: "`") || fence == UInt8(ascii: "~") else { return false }
        return isNamed(text.drop { $0 == fence }.drop(while: LineShape.isBlank))
    }

    /// What follows the first word after the fence, as written: libcmark has taken escapes out of it.
    private func caption(_ node: MarkdownTree.Node) -> ArraySlice<UInt8> {
        let fence = lines[node.startLine].dropFirst(node.startColumn - 1)
        let info = LineShape.trimmed(fence.drop { $0 == fence.first })
        return LineShape.trimmed(info.drop { !LineShape.isBlank($0) })
    }

    private mutating func read(_ block: Block) {
        var scanner = SpreadsheetScanner(block.text)
        scanner.run()
        if let cell = scanner.unclosed { warnOfQuote(cell, block) }
        var rows = scanner.rows
        let headerCount = takeHeader(&rows, block)
        let columnCount = rows.lazy.map { $0.cells.count }.max() ?? 0
        padded += rows.reduce(0) { $0 + columnCount - $1.cells.count }
        refuse(SourceTable.refusal(columns: columnCount, padded: padded, at: lines.location(ofLine: block.node.startLine)))
        refuse(bracketFault(rows, block))
        if isRefused { return }
        warnOfShape(rows, headerCount, block)
        var merger = SpreadsheetMerger(rows, columnCount: columnCount, headerCount: headerCount, firstLine: block.firstLine)
        merger.run()
        for fault in merger.faults { warn(fault.fault, rows[fault.row].cells[fault.column], block) }
        var table = SpreadsheetTable(
            caption: caption(block.node), cells: merger.cells, rowCount: rows.count, columnCount: columnCount, headerCount: headerCount,
            line: block.node.startLine)
        table.dropCovered()
        refuse(tooManyReferences(table))
        tables.append(table)
    }

    /// Takes the line of dashes out of the rows and gives the number of rows above it; else the first row is the header.
    private mutating func takeHeader(_ rows: inout [SpreadsheetScanner.Row], _ block: Block) -> Int {
        guard let divider = rows.firstIndex(where: \.isDivider) else { return min(1, rows.count) }
        let row = rows[divider]
        if (1...Self.headerRows).contains(divider) {
            rows.remove(at: divider)
            return divider
        }
        warnOfDivider(row, rowsAbove: divider, block)
        if divider == 0 { rows.removeFirst() }
        return min(1, rows.count)
    }

    private mutating func refuse(_ refusal: Diagnostic?) {
        guard let refusal, !isRefused else { return }
        isRefused = true
        diagnostics.append(refusal)
    }

    /// A cell is parsed as one paragraph, also where its lines are parted by empty ones.
    private mutating func bracketFault(_ rows: [SpreadsheetScanner.Row], _ block: Block) -> Diagnostic? {
        for cell in rows.lazy.flatMap(\.cells) where cell.lines.count > 1 {
            brackets.images = 0
            guard brackets.overflow(cell.text) != nil else { continue }
            return MarkdownLimits.tooManyBrackets(at: location(of: cell, block))
        }
        return nil
    }

    private func tooManyReferences(_ table: SpreadsheetTable) -> Diagnostic? {
        guard table.isMerged, table.cells.count * table.headerCount > Self.headerReferences else { return nil }
        return .error(
            .wideTable, at: lines.location(ofLine: table.line),
            vi: "bảng có ô gộp mà tiêu đề \(table.headerCount) dòng, \(table.cells.count) ô là quá lớn",
            en: "a table with merged cells, \(table.headerCount) header rows and \(table.cells.count) cells is too large")
    }

    /// The place of a cell in the file. Its line ends as in the block, whatever containers took from its start.
    func location(of cell: SpreadsheetScanner.Cell, _ block: Block) -> SourceLocation {
        let line = block.firstLine + cell.lines.lowerBound
        let source = lines.source.line(line)
        let rest = block.text[cell.start...].prefix { $0 != 0x0A }
        let marks = escapeMark.isEmpty ? 0 : ByteSearch.count(escapeMark, in: rest) * escapeMark.count
        return lines.source.location(at: max(source.startIndex, source.endIndex - (rest.count - marks)))
    }
}
