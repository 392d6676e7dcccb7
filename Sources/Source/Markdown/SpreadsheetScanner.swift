// The text of a ```bang block in; its rows of cells out, as a spreadsheet program puts them on the clipboard: cells parted by tabs, a cell with line
// breaks in double quotes. A quote parts nothing unless a cell starts with it and another one ends the cell: `12" x 4` and `"A" và "B"` are text, and
// a lone `"` is a ditto mark (`DittoMark`).

/// Reads cells parted by tabs. Linear: a search for a closing quote ends at the next quote that is not doubled.
struct SpreadsheetScanner {
    struct Cell: Sendable {
        /// Inline Markdown without blanks around it; a line break in the cell is `<br>`.
        var text: ArraySlice<UInt8>
        /// Offset in the block's text of the first byte that is no blank.
        var start: Int
        /// Lines of the block's text, from 0.
        var lines: ClosedRange<Int>
    }

    struct Row: Sendable {
        var cells: [Cell]
        var lines: ClosedRange<Int>

        /// Only dashes, at least three in each cell: it ends a header of several lines.
        var isDivider: Bool {
            cells.allSatisfy { $0.text.count >= 3 && $0.text.allSatisfy { $0 == UInt8(ascii: "-") } }
        }
    }

    /// Lines of nothing but spaces are none.
    private(set) var rows: [Row] = []
    /// The cell whose opening quote has no partner; it is read as text.
    private(set) var unclosed: Cell?

    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var line = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    mutating func run() {
        while index < bytes.endIndex {
            let row = readRow()
            if row.cells.count > 1 || !row.cells[0].text.isEmpty { rows.append(row) }
            index += 1
            line += 1
        }
    }
}

extension SpreadsheetScanner {
    private mutating func readRow() -> Row {
        let first = line
        var cells: [Cell] = []
        cells.reserveCapacity(rows.last?.cells.count ?? 1)
        cells.append(readCell())
        while index < bytes.endIndex, bytes[index] == 0x09 {
            index += 1
            cells.append(readCell())
        }
        return Row(cells: cells, lines: first...line)
    }

    /// Reads a cell up to the tab or line end after it.
    private mutating func readCell() -> Cell {
        var cell = Cell(text: [], start: index, lines: line...line)
        if let closing = closingQuote() {
            let content = bytes[(index + 1)..<closing]
            line += content.count { $0 == 0x0A }
            cell.lines = cell.lines.lowerBound...line
            cell.text = Self.markdown(content)[...]
            index = closing + 1
            return cell
        }
        while !isCellEnd(index) { index += 1 }
        let text = LineShape.trimmed(bytes[cell.start..<index])
        cell.start = text.startIndex
        cell.text = text
        return cell
    }

    /// The quote that ends the cell which starts at `index`, or nil where the cell is not quoted.
    private mutating func closingQuote() -> Int? {
        guard index < bytes.endIndex, bytes[index] == DittoMark.quote, !isCellEnd(index + 1) else { return nil }
        var position = index + 1
        while let found = bytes[position...].firstIndex(of: DittoMark.quote) {
            guard found + 1 < bytes.endIndex, bytes[found + 1] == DittoMark.quote else { return isCellEnd(found + 1) ? found : nil }
            position = found + 2
        }
        unclosed = Cell(text: [], start: index, lines: line...line)
        return nil
    }

    private func isCellEnd(_ index: Int) -> Bool { index >= bytes.endIndex || bytes[index] == 0x09 || bytes[index] == 0x0A }

    /// What stands between the quotes: `""` is `"`, a line break is `<br>`.
    private static func markdown(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var lines = content.split(separator: 0x0A, omittingEmptySubsequences: false).map(LineShape.trimmed)[...]
        while lines.first?.isEmpty ?? false { lines.removeFirst() }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        for (number, line) in lines.enumerated() {
            if number > 0 { text += Array("<br>".utf8) }
            var isDoubled = false
            for byte in line {
                isDoubled = byte == DittoMark.quote && !isDoubled
                if !isDoubled { text.append(byte) }
            }
        }
        return text
    }
}
