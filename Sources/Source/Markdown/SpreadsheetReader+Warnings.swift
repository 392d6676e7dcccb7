/// What is odd in a spreadsheet table; all of its text is shown nevertheless.
extension SpreadsheetReader {
    mutating func warnOfQuote(_ cell: SpreadsheetScanner.Cell, _ block: Block) {
        warn(
            at: location(of: cell, block), vi: "dấu \" mở đầu ô này không có dấu \" đóng, nên được in ra như chữ",
            en: "the \" that opens this cell is not closed and is shown as text",
            hint: LocalizedText(
                vi: "ô có xuống dòng đặt giữa hai dấu \", dấu \" ở trong viết hai lần",
                en: "a cell with line breaks stands between two \", with each \" inside doubled"))
    }

    mutating func warnOfDivider(_ row: SpreadsheetScanner.Row, rowsAbove: Int, _ block: Block) {
        let place = location(of: row.cells[0], block)
        if rowsAbove == 0 {
            warn(at: place, vi: "trên dòng --- không có dòng tiêu đề nào", en: "there is no header row above the line ---")
        } else {
            warn(
                at: place, vi: "trên dòng --- có \(rowsAbove) dòng, tiêu đề có nhiều nhất \(Self.headerRows); chỉ dòng đầu là tiêu đề",
                en:
                    "there are \(rowsAbove) rows above the line ---, a header has at most \(Self.headerRows); only the first row is the header"
            )
        }
    }

    /// No cells, no data, no tabs, rows of other lengths than the header's.
    mutating func warnOfShape(_ rows: [SpreadsheetScanner.Row], _ headerCount: Int, _ block: Block) {
        let fence = lines.location(ofLine: block.node.startLine)
        if rows.isEmpty { return warn(at: fence, vi: "bảng không có ô nào", en: "the table has no cells") }
        if rows.count == headerCount {
            warn(at: fence, vi: "bảng chỉ có tiêu đề, không có dòng dữ liệu nào", en: "the table has a header and no rows of data")
        }
        let columns = rows.prefix(headerCount).map(\.cells.count).max() ?? 0
        for row in rows where row.cells.count != columns { warnOfLength(row, columns, block) }
        if !rows.contains(where: { $0.cells.count > 1 }), let row = rows.first(where: Self.looksDivided) {
            warn(
                at: location(of: row.cells[0], block), vi: "bảng không có dấu Tab nào nên chỉ có một cột",
                en: "the table has no tabs, so it has one column only",
                hint: LocalizedText(
                    vi: "các ô cách nhau bằng Tab, không phải dấu cách hay |", en: "cells are parted by tabs, not by spaces or |"))
        }
    }

    mutating func warn(_ fault: SpreadsheetMerger.Fault, _ cell: SpreadsheetScanner.Cell, _ block: Block) {
        guard diagnostics.admits(.cellMerge, in: lines.source.file) else { return }
        let mark = String(decoding: cell.text, as: UTF8.self)
        let reason = Self.reason(fault)
        diagnostics.append(
            .warning(
                .cellMerge, at: location(of: cell, block), vi: "ô “\(mark)” không gộp được: \(reason.vi)",
                en: "the cell “\(mark)” cannot be merged: \(reason.en)",
                hint: LocalizedText(vi: "nếu là chữ thì viết \\\(mark)", en: "write \\\(mark) for the character itself")))
    }
}

extension SpreadsheetReader {
    private static func reason(_ fault: SpreadsheetMerger.Fault) -> LocalizedText {
        switch fault {
        case .nothingAbove: LocalizedText(vi: "đây là dòng đầu, bên trên không có ô nào", en: "this is the first row, nothing is above")
        case .nothingLeft:
            LocalizedText(vi: "đây là cột đầu, bên trái không có ô nào", en: "this is the first column, nothing is to the left")
        case .aboveIsHeader: LocalizedText(vi: "ô bên trên thuộc phần tiêu đề", en: "the cell above belongs to the header")
        case .notRectangle:
            LocalizedText(vi: "các ô gộp với nhau phải làm thành hình chữ nhật", en: "cells merged into one must make a rectangle")
        }
    }

    /// A row of one cell that was meant to have more.
    private static func looksDivided(_ row: SpreadsheetScanner.Row) -> Bool {
        row.cells[0].text.contains(UInt8(ascii: "|")) || ByteSearch.contains([0x20, 0x20], in: row.cells[0].text)
    }

    private mutating func warnOfLength(_ row: SpreadsheetScanner.Row, _ columns: Int, _ block: Block) {
        guard diagnostics.admits(.spreadsheetTable, in: lines.source.file) else { return }
        warn(
            at: location(of: row.cells[0], block), vi: "dòng này có \(row.cells.count) ô, tiêu đề có \(columns)",
            en: "this row has \(row.cells.count) cells, the header has \(columns)",
            hint: row.cells.count < columns
                ? LocalizedText(vi: "ô còn thiếu được để trống ở cuối dòng", en: "the missing cells are left empty at the end of the row")
                : LocalizedText(vi: "ô thừa được in ở cột không có tiêu đề", en: "the extra cells are shown in columns without a header"))
    }

    private mutating func warn(at location: SourceLocation, vi: String, en: String, hint: LocalizedText? = nil) {
        diagnostics.append(.warning(.spreadsheetTable, at: location, vi: vi, en: en, hint: hint))
    }
}
