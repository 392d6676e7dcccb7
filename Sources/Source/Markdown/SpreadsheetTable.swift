/// The table of a ```bang block: cells as inline Markdown, still to be parsed, merged where the source says so.
struct SpreadsheetTable: Sendable {
    /// A cell with its place and its size in rows and columns of the table, from 0.
    struct Cell: Sendable {
        var text: ArraySlice<UInt8>
        var row: Int
        var column: Int
        var rowSpan = 1
        var columnSpan = 1
        /// Lines of the file.
        var lines: ClosedRange<Int>

        var columns: Range<Int> { column..<(column + columnSpan) }
        var isMerged: Bool { rowSpan > 1 || columnSpan > 1 }
    }

    /// The rest of the fence line; empty where there is none.
    var caption: ArraySlice<UInt8>
    /// Row by row; a merged cell stands at its upper left corner. Together they cover `rowCount` × `columnCount`.
    var cells: [Cell]
    var rowCount: Int
    var columnCount: Int
    /// Rows at the top that are the header; no cell reaches out of it.
    var headerCount: Int
    /// Line of the file with the opening fence.
    var line: Int
    /// Index among the cells of the body of the first of `texts`.
    var firstCell = 0

    var isMerged: Bool { cells.contains { $0.isMerged } }

    /// What is parsed as inline content: the caption and the cells that are not empty.
    var texts: [ArraySlice<UInt8>] {
        var texts = caption.isEmpty ? [] : [caption]
        texts.reserveCapacity(cells.count + 1)
        for index in cells.indices where !cells[index].text.isEmpty { texts.append(cells[index].text) }
        return texts
    }
}

extension SpreadsheetTable {
    /// Takes out the rows and columns in which no cell begins: nothing of them is seen, and HTML forbids them.
    mutating func dropCovered() {
        guard isMerged else { return }
        let rows = Self.places(rowCount, begunBy: cells.map(\.row))
        let columns = Self.places(columnCount, begunBy: cells.map(\.column))
        for index in cells.indices {
            let cell = cells[index]
            cells[index].row = rows[cell.row]
            cells[index].column = columns[cell.column]
            cells[index].rowSpan = rows[cell.row + cell.rowSpan] - rows[cell.row]
            cells[index].columnSpan = columns[cell.columns.upperBound] - columns[cell.column]
        }
        headerCount = rows[headerCount]
        rowCount = rows[rowCount]
        columnCount = columns[columnCount]
    }

    /// Of each row or column, and of the end after them, how many before it have a cell that begins there.
    private static func places(_ count: Int, begunBy starts: [Int]) -> [Int] {
        var isBegun = Array(repeating: false, count: count)
        for start in starts { isBegun[start] = true }
        return isBegun.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }
    }
}
