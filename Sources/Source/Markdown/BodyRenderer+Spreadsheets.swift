// Spreadsheet tables are written as pipe tables are. Where nothing is merged, `scope` ties the header to the data. Where cells are merged it does not
// suffice: each header cell has an `id`, and every cell below it names in `headers` the header cells over it, from above.
//
// A header cell over several columns that starts a column group gets `scope="colgroup"`: HTML allows it there only, so groups are those of the first
// row. The first column is data, also where it is merged over several rows: it may hold ordinals as well as names, and a reader who hears it as the
// header of each row would hear "1", "2", "3" before every cell.

/// Spreadsheet tables: merged cells, headers of several rows.
extension BodyRenderer {
    mutating func writeSpreadsheet(_ table: SpreadsheetTable, _ caption: Caption?) {
        var source = table.firstCell
        var caption = caption
        if !table.caption.isEmpty {
            caption = Caption(node: input.cellNodes[source], lines: table.line...table.line)
            source += 1
        }
        guard !table.cells.isEmpty else { return writeBareCaption(caption) }
        openTable(caption)
        var writer = SpreadsheetMarkup(table, number: tableLabels.count, isNumeric: numericColumns(table))
        write(writer.columnGroups)
        var next = 0
        for row in 0..<table.rowCount {
            write(writer.opening(row))
            while next < table.cells.count, table.cells[next].row == row {
                let cell = table.cells[next]
                let node = cell.text.isEmpty ? nil : input.cellNodes[source]
                if node != nil { source += 1 }
                writeCell(node, tag: writer.tag(cell), lines: cell.lines, kind: writer.kind(cell))
                if cell.row < table.headerCount { writer.header.name(cell, cellText) }
                next += 1
            }
            write(writer.closing(row))
        }
        write("</table>\n</div>\n")
    }
}

extension BodyRenderer {
    /// The caption of a table without cells, as a paragraph.
    private mutating func writeBareCaption(_ caption: Caption?) {
        guard let caption else { return }
        write("<p>")
        writeCaption(caption)
        write("</p>\n")
    }

    private func numericColumns(_ table: SpreadsheetTable) -> [Bool] {
        var columns = Array(repeating: ColumnValues(), count: table.columnCount)
        for cell in table.cells where cell.row >= table.headerCount && cell.columnSpan == 1 { columns[cell.column].take(cell.text) }
        return columns.map(\.areNumbers)
    }
}
