internal import Source

/// The cells of a table of an office file, merged ones in the places that they cover.
struct TableGrid {
    struct Cell {
        /// Rows of a table within have tabs.
        var lines: [String]
        var height: Int
        var width: Int
    }

    /// A table no wider and no higher than a printed page can hold.
    private static let widest = 256

    private(set) var cells: [[String]] = []
    /// Every line of every cell, row by row.
    private(set) var lines: [String] = []
    /// For each column how many rows below a merged cell still covers.
    private var covered: [Int] = []

    mutating func append(_ row: [Cell]) {
        var output: [String] = []
        for cell in row {
            coverFromAbove(&output)
            lines += cell.lines
            let width = max(1, min(cell.width, Self.widest))
            for column in 0..<width {
                output.append(column == 0 ? Self.joined(cell.lines) : TableMark.left)
                while covered.count < output.count { covered.append(0) }
                covered[output.count - 1] = max(0, cell.height - 1)
            }
        }
        coverFromAbove(&output)
        if output.contains(where: { !$0.isEmpty }) { cells.append(output) }
    }

    private mutating func coverFromAbove(_ output: inout [String]) {
        while output.count < covered.count, covered[output.count] > 0 {
            covered[output.count] -= 1
            output.append(TableMark.above)
        }
    }

    private static func joined(_ lines: [String]) -> String {
        lines.map { $0.replacing("\t", with: " ").trimmed }.filter { !$0.isEmpty }.joined(separator: TableMark.lineBreak)
    }

    /// Lines of cells parted by tabs; of one column each line ends in a tab.
    var rows: [String] { cells.map { $0.count == 1 ? $0[0] + "\t" : $0.joined(separator: "\t") } }
}
