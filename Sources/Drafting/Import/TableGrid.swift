internal import Source

/// The cells of a table of an office file, merged ones in the places that they cover.
struct TableGrid {
    struct Cell {
        var lines: [String]
        var height: Int
        var width: Int
    }

    /// A table no wider and no higher than a printed page can hold.
    private static let widest = 256

    private var cells: [[String]] = []
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
                output.append(column == 0 ? cell.lines.joined(separator: TableMark.lineBreak) : TableMark.left)
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

    /// Lines of cells parted by tabs.
    var rows: [String] { cells.map { $0.joined(separator: "\t") } }

    /// Nothing but positions in capitals and names: those who sign stand side by side.
    private var setsSignatures: Bool {
        lines.contains { SignatureTitle.isTitle($0) } && lines.contains { PersonName($0)?.isSure ?? false }
            && lines.allSatisfy { $0.isUppercase || $0.isRule || SignedMark.isMark($0) || PersonName($0) != nil }
    }

    /// It holds a letterhead, or recipients and signature; or it is a frame of one column.
    var setsPage: Bool {
        guard cells.allSatisfy({ $0.count <= 4 }) else { return false }
        if cells.allSatisfy({ $0.count == 1 }) || setsSignatures { return true }
        return lines.contains { line in
            Motto.find(in: line) != nil || VietnameseText.key(line).hasPrefix("noi_nhan")
                || HeaderSegment.behindNumberWord(line) != nil && line.contains("/")
        }
    }
}
