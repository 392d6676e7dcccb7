internal import Source

extension TableGrid {
    /// It holds no data but a part of the page: letterhead, addressees, recipients and signature; or it is a frame of one column.
    /// - Parameter beforeText: nothing but parts of a letterhead stands above it.
    func setsPage(beforeText: Bool) -> Bool {
        isNarrow && (isFrame || isLetterhead(beforeText) || opensAddressees || holdsRecipients || setsSignatures)
    }

    var isNarrow: Bool { cells.allSatisfy { $0.count <= 4 } }

    /// A column of short lines is a list with its header.
    private var isFrame: Bool {
        guard cells.allSatisfy({ $0.count == 1 }) else { return false }
        return cells.count < 3 || cells.contains { Self.lines($0[0]).count != 1 || $0[0].unicodeScalars.count > Self.longestEntry }
    }

    private static let longestEntry = 100

    private static func lines(_ cell: String) -> [String] {
        cell == TableMark.left || cell == TableMark.above ? [] : cell.split(separator: Character(TableMark.lineBreak)).map(String.init)
    }

    private static func lines(_ row: [String]) -> [String] { row.flatMap(lines) }
}

extension TableGrid {
    /// Rows of a letterhead, however its lines are spread over cells.
    private static let highestLetterhead = 6

    /// The motto stands in the first row, or both its lines in the second one; above the text it is enough that it or the number stands anywhere as a
    /// line of its own.
    private func isLetterhead(_ beforeText: Bool) -> Bool {
        if Self.lines(cells.first ?? []).contains(where: Self.isMotto) { return true }
        if cells.count > 1, Self.lines(cells[1]).count(where: Self.isMotto) > 1 { return true }
        guard beforeText, cells.count <= Self.highestLetterhead else { return false }
        let lines = cells.flatMap(Self.lines)
        return lines.contains(where: Self.isMotto)
            || lines.contains(where: Self.isNumber) && lines.contains { Self.isDate($0) || $0.isUppercase }
    }

    /// Nothing but motto and rules.
    private static func isMotto(_ line: String) -> Bool {
        guard let (before, _, after) = Motto.find(in: line) else { return false }
        return [before, after].allSatisfy { $0.isEmpty || $0.isRule || isMotto($0) }
    }

    /// "Số: 12/KH-UBND", with a blank number too; "Sở Tài chính/Sở Nội vụ" is none.
    private static func isNumber(_ line: String) -> Bool { HeaderSegment.behindNumberWord(line)?.contains("/") ?? false }

    /// "Quảng Ngãi, ngày 05 tháng 8 năm 2025".
    private static func isDate(_ line: String) -> Bool {
        HeaderSegment.list(of: TextLine(number: 1, raw: line, gap: 0)).contains { segment in
            if case .date(_, _, let place) = segment { return place != nil || VietnameseText.key(line).hasPrefix("ngay_") }
            return false
        }
    }

    private var opensAddressees: Bool {
        cells.lazy.flatMap(Self.lines).first.map { VietnameseText.key($0).hasPrefix("kinh_gui") } ?? false
    }
}

extension TableGrid {
    /// Recipients open a cell, and only positions in capitals stand above; a header that reads "Nơi nhận" has no colon, and no line below it.
    private var holdsRecipients: Bool {
        let row = cells.firstIndex { row in row.contains { Self.lines($0).first.flatMap(RecipientsLabel.init) != nil } }
        guard let row, cells[..<row].allSatisfy({ Self.lines($0).allSatisfy { $0.isUppercase || $0.isRule } }) else { return false }
        return cells[row].contains { cell in
            let lines = Self.lines(cell)
            guard let first = lines.first, RecipientsLabel(first) != nil else { return false }
            return first.contains(":") || lines.count > 1
        } || self.lines.contains { SignatureTitle.isTitle($0) }
    }

    /// Nothing but positions in capitals and names below them: those who sign stand side by side.
    private var setsSignatures: Bool {
        let lines = cells.flatMap(Self.lines)
        return lines.contains { SignatureTitle.isTitle($0) } && lines.contains(where: Self.isName)
            && lines.allSatisfy { $0.isUppercase || $0.isRule || SignedMark.isMark($0) || PersonName($0) != nil }
            && (0..<4).allSatisfy { namesStandBelowPositions(column: $0) }
    }

    private func namesStandBelowPositions(column: Int) -> Bool {
        let lines = cells.filter { $0.count > column }.flatMap { row in
            Self.lines(row[...column].last { $0 != TableMark.left } ?? "")
        }
        guard let name = lines.firstIndex(where: Self.isName) else { return true }
        return lines[..<name].contains { SignatureTitle.isTitle($0) }
    }

    private static func isName(_ line: String) -> Bool { PersonName(line)?.isSure ?? false }
}
