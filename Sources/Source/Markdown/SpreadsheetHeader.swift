/// Which header cells of a spreadsheet table stand over which of its cells.
struct SpreadsheetHeader {
    /// Unicode scalars of a header cell that name a column: what role a column has is said in its first words.
    private static let nameLength = 500

    private let table: SpreadsheetTable
    /// Indices of the header cells with text over each column, from above.
    private let columns: [[Int]]
    private var names: [String]

    init(_ table: SpreadsheetTable) {
        self.table = table
        var columns = Array(repeating: [Int](), count: table.columnCount)
        for (index, cell) in table.cells.enumerated() {
            if cell.row >= table.headerCount { break }
            for column in cell.columns where !cell.text.isEmpty { columns[column].append(index) }
        }
        self.columns = columns
        names = Array(repeating: "", count: table.columnCount)
    }

    /// Header cells over a column, from above: over all its data, for none reaches out of the header.
    func cells(overColumn column: Int) -> [Int] { columns[column] }

    /// Header cells that end above a cell, over any of its columns, in the order of the source.
    func cells(over cell: SpreadsheetTable.Cell) -> [Int] {
        let over = cell.columnSpan == 1 ? columns[cell.column] : Set(columns[cell.columns].joined()).sorted()
        return over.filter { table.cells[$0].row + table.cells[$0].rowSpan <= cell.row }
    }

    /// Notes the plain text of a header cell for the names of its columns.
    mutating func name(_ cell: SpreadsheetTable.Cell, _ text: String) {
        guard !text.isEmpty else { return }
        let text = String(text.unicodeScalars.prefix(Self.nameLength))
        for column in cell.columns { names[column] += names[column].isEmpty ? text : " – " + text }
    }

    /// What a cell of data is told about its column: the texts of all header cells over it (over its first column, where it has several).
    func name(over cell: SpreadsheetTable.Cell) -> String { names[cell.column] }
}
