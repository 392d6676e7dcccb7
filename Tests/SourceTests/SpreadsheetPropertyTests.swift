import Testing

@testable import Source

struct SpreadsheetPropertyTests {
    private static let pieces = [
        "\t", "\t", "\t", "\n", "\n", "^", "^", "<", "<", "\"", "\"\"", "---", "a", "đ", "**b**", "12", " ", "\\^", "[^1]", "|", "~~",
        "\r\n",
    ]
    private static let containers = [("", ""), ("> ", "> "), ("- ", "  "), ("1. > ", "   > "), ("  ", "  ")]

    private func table(_ generator: inout SeededGenerator) -> String {
        let (first, rest) = Self.containers.randomElement(using: &generator) ?? ("", "")
        let count = Int.random(in: 0...60, using: &generator)
        let rows = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
        let lines = ["```bang x"] + rows.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) + ["```"]
        return first + lines.joined(separator: "\n" + rest) + "\n"
    }

    /// Every place of the table is covered by one cell, no cell reaches out of the header, and cells begin in every row and column.
    private func expectCovered(_ table: SpreadsheetTable, _ seed: UInt64) {
        var covered = Array(repeating: 0, count: table.rowCount * table.columnCount)
        for cell in table.cells {
            for row in cell.row..<(cell.row + cell.rowSpan) {
                for column in cell.columns { covered[row * table.columnCount + column] += 1 }
            }
            #expect(cell.row >= table.headerCount || cell.row + cell.rowSpan <= table.headerCount, "seed \(seed)")
        }
        #expect(covered.allSatisfy { $0 == 1 }, "seed \(seed)")
        #expect(
            Set(table.cells.map(\.row)).count == table.rowCount && Set(table.cells.map(\.column)).count == table.columnCount, "seed \(seed)"
        )
    }

    @Test func `random tables are rectangles, keep their letters and name header cells that are there`() {
        var merged = 0
        for seed in UInt64(1)...1_500 {
            var generator = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
            let markdown = table(&generator)
            let source = SourceText(file: "a.md", bytes: Array(markdown.utf8))
            var reader = SpreadsheetReader(MarkdownLines(source, from: 0), escapeMark: [], padded: 0)
            reader.run()
            #expect(reader.tables.count == 1, "seed \(seed)")
            for table in reader.tables { expectCovered(table, seed) }
            let (body, diagnostics) = MarkdownParser.parse(source, from: 0)
            let html = String(decoding: body.html, as: UTF8.self)
            #expect(Markup.problem(in: body.html) == nil, "seed \(seed): \(html)")
            expectRunsMap(body)
            let letters = markdown.dropFirst(markdown.prefix { $0 != "x" }.count + 1)
            let text = html.replacing(/<[^>]*>/, with: "")
            for letter in ["a", "đ", "b"] as [Character] {
                #expect(text.count { $0 == letter } == letters.count { $0 == letter }, "seed \(seed): \(markdown.debugDescription)")
            }
            let identifiers = html.matches(of: /id="(cot_[^"]*)"/).map { String($0.output.1) }
            let named = html.matches(of: /headers="([^"]*)"/).flatMap { $0.output.1.split(separator: " ").map(String.init) }
            #expect(Set(identifiers).count == identifiers.count && Set(named).isSubset(of: identifiers), "seed \(seed)")
            #expect(diagnostics.allSatisfy { $0.location.map { 1...source.lineStarts.count ~= $0.line } ?? false }, "seed \(seed)")
            merged += named.isEmpty ? 0 : 1
        }
        #expect(merged > 100)
        print("spreadsheet tables: seeds 1...1500, \(merged) with merged cells")
    }
}
