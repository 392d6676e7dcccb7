// A table whose cells a reader of PDF files put on lines of their own -> rows and cells, as far as the lines tell.
//
// Order of work: the line "TT" begins it and its header; rows are the lines that count 1, 2, 3 …; a cell begins where words begin that most rows
// share, else at a line that begins with a capital.

internal import Source

struct FlatTable {
    private(set) var table: Draft.Table
    private(set) var end: Int
    private var rows: [[Piece]] = []

    /// A line of a row.
    private typealias Piece = [String]

    /// Nil where no such table begins.
    init?(_ lines: [TextLine], at start: Int) {
        guard ["tt", "stt", "so_tt"].contains(lines[start].key), !lines[start].raw.contains("\t") else { return nil }
        table = Draft.Table(rows: [], line: lines[start].number)
        end = start + 1
        var titles = [lines[start].text]
        while end < lines.count, end - start <= Self.longestHeader, Self.row(1, lines[end]) == nil {
            let text = lines[end].text.tidied
            if text.startsSmall, titles.count > 1 { titles[titles.count - 1] += " " + text } else { titles.append(text) }
            end += 1
        }
        guard end < lines.count, titles.count > 1, Self.row(1, lines[end]) != nil else { return nil }
        readRows(lines)
        guard rows.count > 1 else { return nil }
        fill(titles)
    }
}

extension FlatTable {
    private static let longestHeader = 20
    /// A row has no more lines.
    private static let longestRow = 40

    /// What follows the number of a row; nil for another line.
    private static func row(_ number: Int, _ line: TextLine) -> String? {
        let words = line.text.words
        guard let first = words.first, Int(first.dropping(suffixes: ["."])) == number else { return nil }
        return words.dropFirst().joined(separator: " ")
    }

    private mutating func readRows(_ lines: [TextLine]) {
        while end < lines.count {
            let line = lines[end]
            if let rest = Self.row(rows.count + 1, line) {
                rows.append(rest.isEmpty ? [] : [rest.words])
            } else if rows.isEmpty || rows[rows.count - 1].count >= Self.longestRow || Self.endsTable(line) {
                return
            } else {
                rows[rows.count - 1].append(line.text.words)
            }
            end += 1
        }
    }

    private static func endsTable(_ line: TextLine) -> Bool {
        if SubjectWords.opensAnnex(line.text) { return true }
        if case .point(let depth)? = LineLabel(line.text) { return depth < .arabic }
        return line.text.hasSuffix("./.")
    }

    private mutating func fill(_ titles: [String]) {
        let opening = sharedOpening()
        table.rows = [titles.map { .text($0) }]
        var isUneven = false
        for (index, pieces) in rows.enumerated() {
            var cells = Self.cells(of: pieces, opening: titles.count > 2 ? opening : nil)
            if cells.count > titles.count - 1 {
                isUneven = true
                cells = cells.prefix(titles.count - 2) + [cells.dropFirst(titles.count - 2).joined(separator: " ")]
            }
            isUneven = isUneven || cells.count < titles.count - 1
            cells += Array(repeating: "", count: titles.count - 1 - cells.count)
            table.rows.append(([String(index + 1)] + cells).map { .text($0) })
        }
        table.doubts.append(
            Draft.Doubt(
                line: table.line,
                vi:
                    "bảng được dựng lại từ các dòng rời\(isUneven ? ", có hàng thiếu ô (ô gộp hoặc ô trống)" : ""): đối chiếu từng ô với bản gốc",
                en: "the table was rebuilt from loose lines\(isUneven ? ", some rows lack cells" : ""): compare every cell with the source")
        )
    }

    /// Two or more words with which a cell begins in most rows, but not the first of them.
    private func sharedOpening() -> [String]? {
        var counts: [[String]: Int] = [:]
        for row in rows {
            let words = row.flatMap { $0 }
            let pairs = words.indices.dropFirst().dropLast().map { Array(words[$0...$0 + 1]) }
            for pair in Set(pairs) { counts[pair, default: 0] += 1 }
        }
        let wanted = max(2, (rows.count * 6 + 9) / 10)
        let common = counts.filter { $0.value >= wanted }
        guard let most = common.values.max() else { return nil }
        for row in rows {
            let words = row.flatMap { $0 }
            if let place = words.indices.dropFirst().dropLast().first(where: { common[Array(words[$0...$0 + 1])] == most }) {
                return Array(words[place...place + 1])
            }
        }
        return nil
    }

    private static func cells(of pieces: [Piece], opening: [String]?) -> [String] {
        let place = opening.flatMap { opening in
            pieces.enumerated().lazy.compactMap { index, words in
                words.indices.dropLast().first { Array(words[$0...$0 + 1]) == opening }.map { (index, $0) }
            }.first
        }
        guard let (piece, word) = place else { return byCapitals(pieces) }
        let before = pieces[..<piece].flatMap { $0 } + pieces[piece][..<word]
        let behind = [Array(pieces[piece][word...])] + pieces[(piece + 1)...]
        return [before.joined(separator: " ")] + byCapitals(behind)
    }

    private static func byCapitals(_ pieces: [Piece]) -> [String] {
        var cells: [String] = []
        for words in pieces where !words.isEmpty {
            let opens = words[0].firstLetter?.properties.isUppercase ?? false
            if opens || cells.isEmpty {
                cells.append(words.joined(separator: " "))
            } else {
                cells[cells.count - 1] += " " + words.joined(separator: " ")
            }
        }
        return cells
    }
}
