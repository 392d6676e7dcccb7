// A document's text and the offset of its body in; the finished body and what is wrong with it out.
// Order of work: limits, escapes and footnote definitions, tables, libcmark, rendering. Every step keeps the number of lines. For text right below a
// table, definitions and tables are looked for again once the table is out.

/// Markdown of the portal: CommonMark through libcmark, with pipe and spreadsheet tables, footnotes, task lists, strikethrough,
/// bare addresses and printed numbers.
package enum MarkdownParser {
    /// Parses the body that starts at byte `offset` of `text`, which is NFC. All places count from the top of the file.
    ///
    /// Linear. A body that is refused (too large, nested too deep, too many open brackets, too wide a table) is empty, with an error.
    package static func parse(_ text: SourceText, from offset: Int) -> (body: Body, diagnostics: [Diagnostic]) {
        guard let blanked = BlankedControls(text.bytes, from: offset) else { return parsePrintable(text, from: offset) }
        let (body, faults) = parsePrintable(SourceText(file: text.file, bytes: blanked.bytes), from: offset)
        return (body, ([warning(blanked.offsets, in: text)] + faults).sorted())
    }
}

extension MarkdownParser {
    private static func warning(_ offsets: [Int], in text: SourceText) -> Diagnostic {
        let others = offsets.count - 1
        return .warning(
            .controlCharacter, at: text.location(at: offsets[0]),
            vi: "ký tự điều khiển không in được, coi là dấu cách" + (others > 0 ? " (còn \(others) ký tự nữa trong tệp)" : ""),
            en: "a control character, which cannot be printed, is taken for a blank" + (others > 0 ? " (\(others) more in the file)" : ""),
            hint: LocalizedText(
                vi: "xóa nó; muốn xuống dòng thì thêm “\\” ở cuối dòng rồi sang dòng mới",
                en: "remove it; for a line break end the line with “\\”"))
    }

    private static func parsePrintable(_ text: SourceText, from offset: Int) -> (body: Body, diagnostics: [Diagnostic]) {
        let source = MarkdownLines(text, from: offset)
        if let refusal = MarkdownLimits.check(source) { return (Body(), [refusal]) }
        var footnotes = FootnoteRewriter(source)
        footnotes.run()
        var tables = TableRewriter(footnotes.lines)
        while let unsure = tables.replaceTables() {
            let read = footnotes.reread(unsure, of: &tables.lines)
            tables.work += read
        }
        footnotes.finish()
        var spreadsheets = SpreadsheetReader(tables.lines, escapeMark: footnotes.escapeMark, padded: tables.padded)
        if !tables.isRefused { spreadsheets.run() }
        let found = footnotes.diagnostics.all + tables.diagnostics.all + spreadsheets.diagnostics.all
        if tables.isRefused || spreadsheets.isRefused { return (Body(), found.sorted()) }
        let (body, diagnostics) = BodyRenderer.render(input(footnotes, tables, spreadsheets))
        return (body, (found + diagnostics).sorted())
    }
}

extension MarkdownParser {
    /// Parses the rewritten lines. The cells of tables go before them as headings of one line each, a context in which only inline content is read;
    /// so the text is parsed once and cells share its link references.
    private static func input(
        _ footnotes: FootnoteRewriter, _ tables: TableRewriter, _ spreadsheets: SpreadsheetReader
    ) -> BodyRenderer.Input {
        var cells = CellHeadings()
        let firstCells = tables.tables.map { cells.append($0.rows.lazy.flatMap(\.cells)) }
        var spreadsheetTables = spreadsheets.tables
        for index in spreadsheetTables.indices { spreadsheetTables[index].firstCell = cells.append(spreadsheetTables[index].texts) }
        let tree = MarkdownReader.read(tables.lines.joined(after: cells.bytes), lineOffset: tables.lines.firstLine - 1 - cells.count)
        let nodes = tree.nodes.isEmpty ? [] : tree.children(of: 0)
        return BodyRenderer.Input(
            tree: tree, blocks: (nodes.count > cells.count ? nodes[cells.count] : tree.nodes.count)..<tree.nodes.count, lines: tables.lines,
            tables: tables.tables, tableMark: tables.mark,
            firstCells: firstCells, spreadsheets: Dictionary(uniqueKeysWithValues: spreadsheetTables.map { ($0.line, $0) }),
            cellNodes: nodes.isEmpty ? [] : cells.headings.map { nodes[$0] }, definitions: footnotes.definitions,
            escapeMark: footnotes.escapeMark)
    }

    /// Headings of one line each; cells with the same text share one.
    private struct CellHeadings {
        var bytes: [UInt8] = []
        /// The heading of each cell.
        var headings: [Int] = []
        private var known: [ArraySlice<UInt8>: Int] = [:]

        var count: Int { known.count }

        /// Adds cells and gives the index of the first.
        mutating func append(_ cells: some Sequence<ArraySlice<UInt8>>) -> Int {
            let first = headings.count
            for cell in cells { headings.append(known[cell] ?? add(cell)) }
            return first
        }

        private mutating func add(_ cell: ArraySlice<UInt8>) -> Int {
            let heading = known.count
            known[cell] = heading
            bytes += "# ".utf8
            bytes += cell
            bytes += " #\n".utf8
            return heading
        }
    }
}
