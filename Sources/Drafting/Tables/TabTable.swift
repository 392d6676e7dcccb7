internal import Source

/// Lines of cells parted by tabs, put together to one table: a page break repeats the header, cuts a row in two, or does neither.
struct TabTable {
    private(set) var table: Draft.Table
    private(set) var dropped: [Draft.Dropped] = []
    /// Index behind its last line.
    private(set) var end: Int
    private let lines: [TextLine]
    private var header: [String]
    private var texts: [[String]]
    private var merged: Set<Position> = []
    private var isBehindHeader = false

    private struct Position: Hashable {
        var row: Int
        var column: Int
    }

    /// Nil where no table begins.
    init?(_ lines: [TextLine], at start: Int) {
        guard Self.isRow(lines[start]), start + 1 < lines.count, Self.isRow(lines[start + 1]) else { return nil }
        self.lines = lines
        header = lines[start].cells
        while header.last?.isEmpty ?? false { header.removeLast() }
        texts = [header]
        table = Draft.Table(rows: [], line: lines[start].number)
        end = start + 1
        while end < lines.count, Self.isRow(lines[end]), take(lines[end]) { end += 1 }
        finish()
    }
}

extension TabTable {
    private static func isRow(_ line: TextLine) -> Bool { line.raw.contains("\t") && line.cells.count >= 2 }

    /// False where another table begins.
    private mutating func take(_ line: TextLine) -> Bool {
        let cells = fitted(line.cells)
        guard line.gap > 0 else {
            append(cells)
            return true
        }
        if cells.map(VietnameseText.key) == fitted(header).map(VietnameseText.key) {
            dropped.append(Draft.Dropped(line: line.number, text: line.text, reason: .tableHeader))
            isBehindHeader = true
            return true
        }
        guard goesOn(cells) else { return false }
        takeFirst(cells, line)
        return true
    }

    private mutating func append(_ cells: [String]) {
        if isBehindHeader, cells[0].isEmpty, cells.contains(where: { !$0.isEmpty }), !opensSubrow(cells), texts.count > 1 {
            join(cells)
        } else {
            texts.append(cells)
        }
        isBehindHeader = false
    }

    /// The numbers of rows go on, or there is none and the row is as wide.
    private func goesOn(_ cells: [String]) -> Bool {
        if cells[0].isEmpty { return texts.count > 1 }
        guard let number = Int(cells[0].dropping(suffixes: ["."])) else { return false }
        let last = texts.last { Int($0[0].dropping(suffixes: ["."])) != nil }.flatMap { Int($0[0].dropping(suffixes: ["."])) }
        return last.map { number == $0 + 1 } ?? false
    }

    /// A row that begins a page without a header.
    private mutating func takeFirst(_ cells: [String], _ line: TextLine) {
        if cells[0].isEmpty, !opensSubrow(cells) { return join(cells) }
        var cells = cells
        for column in cells.indices.dropFirst() where cells[column].startsSmall {
            guard let above = texts.indices.dropFirst().suffix(Self.reach).last(where: { !text($0, column).isEmpty }),
                !Self.isWhole(text(above, column))
            else { continue }
            texts[above][column] += " " + cells[column]
            cells[column] = ""
            for row in above + 1...texts.count { merged.insert(Position(row: row, column: column)) }
            table.doubts.append(
                Draft.Doubt(
                    line: line.number, vi: "ô “\(texts[above][column])” được ghép lại từ hai trang, coi như một ô gộp",
                    en: "the cell “\(texts[above][column])” was joined across two pages and taken for a merged one"))
        }
        texts.append(cells)
    }

    /// A merged cell is looked for so many rows up.
    private static let reach = 200

    private func text(_ row: Int, _ column: Int) -> String { column < texts[row].count ? texts[row][column] : "" }

    private func opensSubrow(_ cells: [String]) -> Bool { cells.first { !$0.isEmpty }.map { LineLabel($0) != nil } ?? false }

    private static func isWhole(_ text: String) -> Bool { [".", ";", ")", ":"].contains { text.hasSuffix($0) } }

    /// The rest of the last row.
    private mutating func join(_ cells: [String]) {
        let row = texts.count - 1
        texts[row] += Array(repeating: "", count: max(0, cells.count - texts[row].count))
        for (column, text) in cells.enumerated() where !text.isEmpty {
            texts[row][column] = texts[row][column].isEmpty ? text : "\(texts[row][column]) \(text)"
        }
    }

    /// As wide as the header; a wider row widens the table.
    private mutating func fitted(_ cells: [String]) -> [String] {
        var cells = cells
        while cells.count > header.count, cells.last?.isEmpty ?? false { cells.removeLast() }
        while header.count < cells.count { header.append("") }
        return cells + Array(repeating: "", count: max(0, header.count - cells.count))
    }

    private mutating func finish() {
        for (row, cells) in texts.enumerated() {
            let merged = merged
            let cells = cells + Array(repeating: "", count: header.count - cells.count)
            table.rows.append(
                cells.enumerated().map { column, text in
                    if text.isEmpty, merged.contains(Position(row: row, column: column)) { return .sameAsAbove }
                    return TableMark.cell(text)
                })
        }
    }
}
