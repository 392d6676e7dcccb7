/// The tags of one spreadsheet table and its cells.
struct SpreadsheetMarkup {
    var header: SpreadsheetHeader

    private let table: SpreadsheetTable
    /// Number of the table in the body, from 1: part of the identifiers of its header cells.
    private let number: Int
    private let isNumeric: [Bool]
    private let isMerged: Bool
    /// The attribute of the cells of data in each column of a merged table.
    private var columnHeaders: [String] = []
    /// For the columns in which they begin: the columns and the tag of the last cells of data. Those of the next row are mostly the same.
    private var dataTags: [(columnSpan: Int, tag: String)?]

    init(_ table: SpreadsheetTable, number: Int, isNumeric: [Bool]) {
        self.table = table
        self.number = number
        self.isNumeric = isNumeric
        header = SpreadsheetHeader(table)
        isMerged = table.isMerged
        dataTags = Array(repeating: nil, count: table.columnCount)
        if isMerged { columnHeaders = (0..<table.columnCount).map { headers(header.cells(overColumn: $0)) } }
    }

    /// Column groups as the first row of the header makes them; empty where it joins no columns.
    var columnGroups: String {
        let top = table.cells.prefix { $0.row == 0 }
        guard top.contains(where: { $0.columnSpan > 1 }) else { return "" }
        return top.map { $0.columnSpan > 1 ? "<colgroup span=\"\($0.columnSpan)\"></colgroup>" : "<colgroup></colgroup>" }.joined() + "\n"
    }

    func opening(_ row: Int) -> String {
        (row == 0 ? "<thead>\n" : row == table.headerCount ? "<tbody>\n" : "") + "<tr>"
    }

    func closing(_ row: Int) -> String {
        let end = row == table.headerCount - 1 ? "</thead>\n" : row == table.rowCount - 1 ? "</tbody>\n" : ""
        return "</tr>\n" + end
    }

    /// `<th>` or `<td>` with its attributes.
    mutating func tag(_ cell: SpreadsheetTable.Cell) -> String {
        guard cell.row >= table.headerCount, cell.rowSpan == 1, !cell.text.isEmpty else { return newTag(cell) }
        if let last = dataTags[cell.column], last.columnSpan == cell.columnSpan { return last.tag }
        let tag = newTag(cell)
        dataTags[cell.column] = (cell.columnSpan, tag)
        return tag
    }

    func kind(_ cell: SpreadsheetTable.Cell) -> Body.TextBlock.Kind {
        cell.row < table.headerCount ? .columnHeader : .cell(columnHeader: header.name(over: cell))
    }

    private func newTag(_ cell: SpreadsheetTable.Cell) -> String {
        var tag = "<td"
        if cell.row < table.headerCount {
            tag = cell.row == 0 && cell.columnSpan > 1 ? "<th scope=\"colgroup\"" : "<th scope=\"col\""
            if isMerged, !cell.text.isEmpty { tag += " id=\"\(identifier(cell))\"" }
        }
        if isMerged, !cell.text.isEmpty { tag += headers(of: cell) }
        if cell.rowSpan > 1 { tag += " rowspan=\"\(cell.rowSpan)\"" }
        if cell.columnSpan > 1 { tag += " colspan=\"\(cell.columnSpan)\"" }
        if cell.columnSpan == 1, isNumeric[cell.column] { tag += " class=\"so\"" }
        return tag + ">"
    }

    private func headers(of cell: SpreadsheetTable.Cell) -> String {
        let isPlain = cell.row >= table.headerCount && cell.columnSpan == 1
        return isPlain ? columnHeaders[cell.column] : headers(header.cells(over: cell))
    }

    /// The attribute that names header cells.
    private func headers(_ cells: [Int]) -> String {
        cells.isEmpty ? "" : " headers=\"\(cells.map { identifier(table.cells[$0]) }.joined(separator: " "))\""
    }

    /// The underscore keeps it apart from every anchor of the text.
    private func identifier(_ cell: SpreadsheetTable.Cell) -> String { "cot_\(number)-\(cell.row + 1)-\(cell.column + 1)" }
}
