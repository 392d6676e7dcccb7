// A table as `pdftotext -layout` prints it, its columns parted by blanks -> rows and cells.
//
// Order of work: the header begins with "TT" and has other columns; the table goes on while lines leave the gutters free; where a column is blank in
// every line a gutter runs; rows begin where the first column holds a number, or, where numbers stand in the middle of their rows, between them.

internal import Source

struct ColumnTable {
    private(set) var table: Draft.Table
    private(set) var end: Int

    /// Nil where no such table begins.
    init?(_ lines: [TextLine], at start: Int) {
        guard Self.isHeader(lines[start]), let end = Self.end(lines, from: start) else { return nil }
        self.end = end
        table = Draft.Table(rows: [], line: lines[start].number)
        let region = Array(lines[start..<end])
        let columns = Self.columns(region)
        guard columns.count > 1 else { return nil }
        let cells = region.map { line in columns.map { Self.text(of: line, in: $0) } }
        guard fill(cells, region) else { return nil }
    }
}

extension ColumnTable {
    /// Rows beyond this are another table: nobody prints more.
    private static let mostLines = 4_000

    private static func isHeader(_ line: TextLine) -> Bool {
        guard line.raw.utf8.count <= widest, line.text.first.map({ "TtSs".contains($0) }) ?? false else { return false }
        let parts = parted(line.raw)
        guard parts.count >= 2, let first = parts.first else { return false }
        return ["tt", "stt", "so_tt"].contains(VietnameseText.key(first))
    }

    private static func parted(_ raw: String) -> [String] {
        var parts = [""]
        var blanks = 0
        for scalar in raw.unicodeScalars {
            blanks = scalar == " " ? blanks + 1 : 0
            if blanks == 2 { parts.append("") }
            parts[parts.count - 1].unicodeScalars.append(scalar)
        }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// One past the last line that leaves gutters free; nil where no row follows the header.
    private static func end(_ lines: [TextLine], from start: Int) -> Int? {
        var free = gaps(lines[start].raw)
        var end = start + 1
        var hasRow = false
        while end < lines.count, end - start < (hasRow ? mostLines : longestHeader), !endsTable(lines[end], header: lines[start]) {
            let columns = Array(lines[end].raw.unicodeScalars.prefix(widest))
            let next = free.filter { isFree($0, in: columns) }
            guard next.count >= 1 else { break }
            free = next
            hasRow = hasRow || lines[end].text.words.first.map { Int($0.dropping(suffixes: ["."])) != nil } ?? false
            end += 1
        }
        return hasRow ? end : nil
    }

    /// Lines between the header and its first row.
    private static let longestHeader = 30
    /// No page is wider.
    private static let widest = 1_000

    private static func endsTable(_ line: TextLine, header: TextLine) -> Bool {
        if SubjectWords.opensAnnex(line.text) { return true }
        if parted(line.raw).count > 1 { return false }
        if case .point(let depth)? = LineLabel(line.text), depth < .arabic, line.indent < 12 { return true }
        if ["noi_nhan", "ghi_chu_"].contains(where: { line.key.hasPrefix($0) }) || line.text.hasSuffix("./.") { return true }
        let starts = gaps(header.raw).map { $0.upperBound + 1 }
        let covered = starts.count { $0 > line.indent && $0 < line.indent + line.length }
        let isBelowNumbers = line.indent <= header.indent + (header.text.words.first?.unicodeScalars.count ?? 0)
        // Words across columns, or below "TT" and no number of a row.
        return covered > 1 || line.gap > 0 && isBelowNumbers && Int(line.text.dropping(suffixes: ["."])) == nil
    }

    /// Middle columns of the gaps of two blanks and more between words.
    private static func gaps(_ raw: String) -> [ClosedRange<Int>] {
        var gaps: [ClosedRange<Int>] = []
        var run = 0
        var hasText = false
        for (column, scalar) in raw.unicodeScalars.enumerated() {
            if scalar == " " {
                run += 1
                continue
            }
            if run >= 2, hasText { gaps.append(column - run...column - 1) }
            (run, hasText) = (0, true)
        }
        return gaps
    }

    /// Whether two columns of a gap are blank in a line.
    private static func isFree(_ gap: ClosedRange<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        var run = 0
        for column in gap {
            run = column >= scalars.count || scalars[column] == " " ? run + 1 : 0
            if run >= 2 { return true }
        }
        return false
    }

    /// Stretches between the gutters: two columns and more that are blank in every line.
    private static func columns(_ lines: [TextLine]) -> [Range<Int>] {
        let width = lines.map { $0.raw.unicodeScalars.count }.max() ?? 0
        var used = Array(repeating: false, count: width)
        for line in lines { for (column, scalar) in line.raw.unicodeScalars.enumerated() where scalar != " " { used[column] = true } }
        var columns: [Range<Int>] = []
        var start: Int?
        var blank = 0
        for column in 0...width {
            if column < width, used[column] {
                start = start ?? column
                blank = 0
                continue
            }
            blank += 1
            if let opened = start, blank == 2 || column == width {
                columns.append(opened..<column + 1)
                start = nil
            }
        }
        return columns
    }

    private static func text(of line: TextLine, in column: Range<Int>) -> String {
        String(String.UnicodeScalarView(line.raw.unicodeScalars.dropFirst(column.lowerBound).prefix(column.count))).tidied
    }
}

extension ColumnTable {
    /// False where no line holds the number of a row.
    private mutating func fill(_ cells: [[String]], _ lines: [TextLine]) -> Bool {
        let numbers = cells.indices.filter { Int(cells[$0][0].dropping(suffixes: ["."])) != nil }
        guard let first = numbers.first else { return false }
        var starts = [0] + Self.rowStarts(numbers, lines, behind: Self.headerEnd(cells, lines, first))
        starts = starts.enumerated().filter { $0.offset == 0 || $0.element > starts[$0.offset - 1] }.map(\.element)
        for (position, start) in starts.enumerated() {
            let end = position + 1 < starts.count ? starts[position + 1] : cells.count
            let columns = cells[start].indices.map { column in
                cells[start..<end].map { $0[column] }.filter { !$0.isEmpty }.joined(separator: " ")
            }
            table.rows.append(columns.map { .text($0) })
        }
        table.doubts.append(
            Draft.Doubt(
                line: table.line, vi: "bảng được tách theo khoảng trống giữa các cột: đối chiếu từng ô với bản gốc",
                en: "the table was parted at the blanks between its columns: compare every cell with the source"))
        return true
    }

    /// The header ends at the last gap before the first number, or right above it.
    private static func headerEnd(_ cells: [[String]], _ lines: [TextLine], _ first: Int) -> Int {
        (1...max(1, first)).last { $0 <= first && $0 < lines.count && lines[$0].gap > 0 } ?? first
    }

    /// Where rows begin: at their numbers; where lines stand between the header and the first number, numbers stand in the middle of their rows.
    private static func rowStarts(_ numbers: [Int], _ lines: [TextLine], behind header: Int) -> [Int] {
        guard let first = numbers.first, header < first else { return numbers }
        var starts = [header]
        for (number, next) in zip(numbers, numbers.dropFirst()) {
            let gap = (number + 1...next).first { lines[$0].gap > 0 }
            let mirrored = 2 * number - (starts.last ?? number) + 1
            starts.append(gap ?? min(max(number + 1, mirrored), next))
        }
        return starts
    }
}
