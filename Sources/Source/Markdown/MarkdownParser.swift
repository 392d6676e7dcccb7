// A document's text and the offset of its body in; the finished body and what is wrong with it out.
// Order of work: limits, escapes and footnote definitions, tables, libcmark, rendering. Every step keeps the number of lines.

/// Markdown of the portal: CommonMark through libcmark, with pipe tables, footnotes, task lists, strikethrough, bare addresses
/// and printed numbers.
package enum MarkdownParser {
    /// Parses the body that starts at byte `offset` of `text`, which is NFC. All places count from the top of the file.
    ///
    /// Linear. A body that is refused (too large, nested too deep, too many open brackets, too wide a table) is empty, with an error.
    package static func parse(_ text: SourceText, from offset: Int) -> (body: Body, diagnostics: [Diagnostic]) {
        let source = MarkdownLines(text, from: offset)
        if let refusal = MarkdownLimits.check(source) { return (Body(), [refusal]) }
        var footnotes = FootnoteRewriter(source)
        footnotes.run()
        var tables = TableRewriter(footnotes.lines)
        tables.run()
        let found = footnotes.diagnostics + tables.diagnostics
        if tables.isRefused { return (Body(), found.sorted()) }
        var renderer = BodyRenderer(input(footnotes, tables))
        renderer.render()
        return (renderer.body, (found + renderer.diagnostics).sorted())
    }
}

extension MarkdownParser {
    /// Parses the rewritten lines. The cells of tables go before them as headings of one line each, a context in which only inline content is read;
    /// so the text is parsed once and cells share its link references.
    private static func input(_ footnotes: FootnoteRewriter, _ tables: TableRewriter) -> BodyRenderer.Input {
        var head: [UInt8] = []
        var firstCells: [Int] = []
        var count = 0
        for table in tables.tables {
            firstCells.append(count)
            for cell in table.rows.flatMap(\.cells) {
                head += Array("# ".utf8) + cell + Array(" #\n".utf8)
                count += 1
            }
        }
        let tree = MarkdownReader.read(tables.lines.joined(after: head), lineOffset: tables.lines.firstLine - 1 - count)
        let cells = tree.nodes.isEmpty ? [] : Array(tree.children(of: 0).prefix(count))
        return BodyRenderer.Input(
            tree: tree, lines: tables.lines, tables: tables.tables, tableMark: tables.mark, firstCells: firstCells, cellNodes: cells,
            definitions: footnotes.definitions, escapeMark: footnotes.escapeMark)
    }
}
