/// Joins the cells of a spreadsheet table that are marked `^` (with the cell above) or `<` (with the cell to the left) into rectangles.
///
/// A mark that makes no rectangle, has nothing to join or would join data to the header stays in the table as the character it is. Linear.
struct SpreadsheetMerger {
    enum Fault: Sendable {
        case nothingAbove, nothingLeft, aboveIsHeader, notRectangle
    }

    private(set) var cells: [SpreadsheetTable.Cell] = []
    /// The first fault of each row.
    private(set) var faults: [(fault: Fault, row: Int, column: Int)] = []

    private let rows: [SpreadsheetScanner.Row]
    private let columnCount: Int
    private let headerCount: Int
    /// Line of the file of the block's first line of text.
    private let firstLine: Int
    /// Index into `cells` of what covers each column, in the row before and in the row being read.
    private var above: [Int] = []
    private var current: [Int] = []

    init(_ rows: [SpreadsheetScanner.Row], columnCount: Int, headerCount: Int, firstLine: Int) {
        self.rows = rows
        self.columnCount = columnCount
        self.headerCount = headerCount
        self.firstLine = firstLine
    }

    mutating func run() {
        for row in rows.indices {
            swap(&above, &current)
            current.removeAll(keepingCapacity: true)
            while current.count < columnCount { place(row) }
        }
    }
}

extension SpreadsheetMerger {
    private enum Mark { case above, left }

    private func mark(_ row: Int, _ column: Int) -> Mark? {
        guard column < rows[row].cells.count, rows[row].cells[column].text.count == 1 else { return nil }
        switch rows[row].cells[column].text.first {
        case UInt8(ascii: "^"): return .above
        case UInt8(ascii: "<"): return .left
        default: return nil
        }
    }

    /// Covers the next column of a row, or as many as the cell above that grows down has.
    private mutating func place(_ row: Int) {
        let column = current.count
        let mark = mark(row, column)
        guard let fault = mark.flatMap({ fault($0, row, column) }) else {
            switch mark {
            case .above: growDown(above[column])
            case .left: growRight(current[column - 1])
            case nil: append(row, column)
            }
            return
        }
        if faults.last?.row != row { faults.append((fault, row, column)) }
        append(row, column)
    }

    private func fault(_ mark: Mark, _ row: Int, _ column: Int) -> Fault? {
        switch mark {
        case .left:
            if column == 0 { return .nothingLeft }
            return cells[current[column - 1]].row == row ? nil : .notRectangle
        case .above:
            if row == 0 { return .nothingAbove }
            if row == headerCount { return .aboveIsHeader }
            let columns = cells[above[column]].columns
            let isCovered = columns.lowerBound == column && columns.allSatisfy { self.mark(row, $0) != nil }
            return isCovered ? nil : .notRectangle
        }
    }

    private mutating func growDown(_ cell: Int) {
        cells[cell].rowSpan += 1
        current += Array(repeating: cell, count: cells[cell].columnSpan)
    }

    private mutating func growRight(_ cell: Int) {
        cells[cell].columnSpan += 1
        current.append(cell)
    }

    private mutating func append(_ row: Int, _ column: Int) {
        let source = column < rows[row].cells.count ? rows[row].cells[column] : nil
        let lines = source?.lines ?? rows[row].lines
        current.append(cells.count)
        cells.append(
            .init(
                text: source?.text ?? [], row: row, column: column,
                lines: (firstLine + lines.lowerBound)...(firstLine + lines.upperBound)))
    }
}
