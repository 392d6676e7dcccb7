// A table as `pdftotext -layout` prints it, its columns parted by blanks -> rows and cells.
//
// Order of work: the header begins with "TT" and has other columns; the table goes on while lines leave the gutters free; where a column is blank in
// every line a gutter runs; rows begin where the first column holds a number, or, where numbers stand in the middle of their rows, between them.

internal import Source

struct ColumnTable {
    private(set) var table: Draft.Table
    private(set) var end: Int

    private(set) var dropped: [Draft.Dropped] = []

    /// Nil where no such table begins.
    init?(_ lines: [TextLine], at start: Int) {
        guard Self.isHeader(lines[start]), let first = Self.fragment(lines, from: start), let header = first.rows.first else { return nil }
        var rows = first.rows
        end = first.end
        // The next page sets the columns anew and repeats the header.
        while end < lines.count, lines[end].key == lines[start].key, let next = Self.fragment(lines, from: end),
            let again = next.rows.first,
            again.map(VietnameseText.key) == header.map(VietnameseText.key)
        {
            dropped.append(Draft.Dropped(line: lines[end].number, text: again.joined(separator: " "), reason: .tableHeader))
            rows += next.rows.dropFirst()
            end = next.end
        }
        table = Draft.Table(rows: rows.map { $0.map { .text($0) } }, line: lines[start].number)
        table.doubts.append(
            Draft.Doubt(
                line: table.line, vi: "bảng được tách theo khoảng trống giữa các cột: đối chiếu từng ô với bản gốc",
                en: "the table was parted at the blanks between its columns: compare every cell with the source"))
    }

    /// The rows below one header, the header first.
    private static func fragment(_ lines: [TextLine], from start: Int) -> (rows: [[String]], end: Int)? {
        guard let end = end(lines, from: start) else { return nil }
        let region = Array(lines[start..<end])
        return (rows(of: region) ?? rowsBehindNumbers(of: region)).map { ($0, end) }
    }

    /// Where the numbers of rows reach to the margin of the next column no gutter parts them: they are cells of their own.
    private static func rowsBehindNumbers(of region: [TextLine]) -> [[String]]? {
        let parted = region.map(partingNumber)
        guard let columns = columns(of: parted.map(\.rest)) else { return nil }
        return rows(parted.map { [$0.number] + cells(of: $0.rest, columns) }, region)
    }

    /// The number that a line of a table begins with, or the "TT" above it, and the line with blanks in its place.
    private static func partingNumber(_ line: TextLine) -> (number: String, rest: TextLine) {
        guard let first = words(of: line).first, first.start < 8,
            isNumber(first.text) || VietnameseText.key(first.text).hasSuffix("tt")
        else { return ("", line) }
        var rest = line
        let count = first.text.unicodeScalars.count
        rest.raw = String(repeating: " ", count: first.start + count) + String(line.raw.unicodeScalars.dropFirst(first.start + count))
        return (first.text, rest)
    }

    private static func rows(of region: [TextLine]) -> [[String]]? {
        columns(of: region).flatMap { columns in columns.count > 1 ? rows(region.map { cells(of: $0, columns) }, region) : nil }
    }

    /// Where the columns of lines start, the header first; nil where it names none of them.
    private static func columns(of region: [TextLine]) -> [Int]? {
        // The header may reach over a gutter that the rows leave free; no column is without one.
        let starts = columns(Array(region.dropFirst())).map(\.lowerBound)
        let named = Set(words(of: region[0]).map { column(at: $0.start, starts) })
        let columns = starts.indices.filter { named.contains($0) }.map { starts[$0] }
        return columns.isEmpty ? nil : columns
    }
}

extension ColumnTable {
    /// Rows beyond this are another table: nobody prints more.
    private static let mostLines = 4_000

    /// "TT" and the names of other columns.
    static func isHeader(_ line: TextLine) -> Bool {
        guard line.raw.utf8.count <= widest, line.text.first.map({ "TtSs".contains($0) }) ?? false else { return false }
        let parts = parted(line.raw)
        guard parts.count >= 2, let first = parts.first else { return false }
        return ["tt", "stt", "so_tt"].contains(VietnameseText.key(first))
    }

    /// Of a row: `3`, `3.`, `2.1`, and `IV` or `B` of a group of rows.
    private static func isNumber(_ text: String) -> Bool {
        let number = text.dropping(suffixes: ["."])
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        if parts.allSatisfy({ Int($0) != nil && $0.count <= 4 }) { return true }
        return !number.isEmpty && (number.allSatisfy { "IVX".contains($0) } || number.count == 1 && "ABCDE".contains(number))
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
            hasRow = hasRow || lines[end].text.words.first.map(isNumber) ?? false
            end += 1
        }
        return hasRow ? end : nil
    }

    /// Lines between the header and its first row.
    private static let longestHeader = 30
    /// No page is wider.
    private static let widest = 1_000

    private static func endsTable(_ line: TextLine, header: TextLine) -> Bool {
        if SubjectWords.opensAnnex(line.text) || line.key == header.key { return true }
        if parted(line.raw).count > 1 { return false }
        if case .point(let depth)? = LineLabel(line.text), depth < .arabic, line.indent < 12 { return true }
        if ["noi_nhan", "ghi_chu_"].contains(where: { line.key.hasPrefix($0) }) || line.text.hasSuffix("./.") { return true }
        let starts = gaps(header.raw).map { $0.upperBound + 1 }
        let covered = starts.count { $0 > line.indent && $0 < line.indent + line.length }
        let isBelowNumbers = line.indent <= header.indent + (header.text.words.first?.unicodeScalars.count ?? 0)
        // Words across columns, or below "TT" and no number of a row.
        return covered > 1 || line.gap > 0 && isBelowNumbers && !isNumber(line.text)
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

    /// Words with the columns of print where they start.
    private static func words(of line: TextLine) -> [(text: String, start: Int)] {
        var words: [(text: String, start: Int)] = []
        var isInside = false
        for (column, scalar) in line.raw.unicodeScalars.enumerated() {
            if scalar == " " {
                isInside = false
            } else if isInside {
                words[words.count - 1].text.unicodeScalars.append(scalar)
            } else {
                words.append((String(scalar), column))
                isInside = true
            }
        }
        return words
    }

    /// The last column that starts before a word does, or right at it.
    private static func column(at start: Int, _ starts: [Int]) -> Int { starts.lastIndex { $0 <= start + 1 } ?? 0 }

    /// Columns of the words that begin left of their column and run into it without a gap: a heading wider than what stands below it.
    private static func straddling(_ words: [(text: String, start: Int)], _ starts: [Int]) -> [Int: Int] {
        var columns: [Int: Int] = [:]
        var first = 0
        for index in words.indices {
            let end = words[index].start + words[index].text.unicodeScalars.count
            guard index + 1 == words.count || words[index + 1].start > end + 1 else { continue }
            let begin = words[first].start
            let inner = starts.indices.filter { begin + 1 < starts[$0] && starts[$0] < end }
            if inner.count == 1, !starts.contains(where: { abs($0 - begin) <= 1 }) {
                for word in first...index { columns[word] = inner[0] }
            }
            first = index + 1
        }
        return columns
    }

    private static func cells(of line: TextLine, _ starts: [Int]) -> [String] {
        var cells = Array(repeating: "", count: starts.count)
        let words = words(of: line)
        let straddling = straddling(words, starts)
        for (index, word) in words.enumerated() {
            let column = straddling[index] ?? column(at: word.start, starts)
            cells[column] += cells[column].isEmpty ? word.text : " " + word.text
        }
        return cells
    }
}

extension ColumnTable {
    /// Nil where no line holds the number of a row.
    private static func rows(_ cells: [[String]], _ lines: [TextLine]) -> [[String]]? {
        let numbers = cells.indices.filter { isNumber(cells[$0][0]) }
        guard let first = numbers.first else { return nil }
        var starts = [0] + rowStarts(numbers, lines, behind: headerEnd(cells, lines, first))
        starts = starts.enumerated().filter { $0.offset == 0 || $0.element > starts[$0.offset - 1] }.map(\.element)
        return starts.enumerated().map { position, start in
            let end = position + 1 < starts.count ? starts[position + 1] : cells.count
            return cells[start].indices.map { column in
                cells[start..<end].map { $0[column] }.filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
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
