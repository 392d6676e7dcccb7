/// Lines of a paragraph that look like a table although they are none.
struct AlmostTable {
    struct Fault {
        /// Index of the line at fault.
        var line: Int
        /// What is off.
        var text: LocalizedText
        var hint: LocalizedText?
    }

    /// Without their containers.
    let lines: [ArraySlice<UInt8>]
    /// What looks like a row stands above the paragraph, with one empty line between.
    let isParted: Bool

    /// Why the lines are no table, or nil where they do not look like one.
    func fault() -> Fault? { delimiterFault() ?? underlineFault() ?? rowFault() ?? pasteFault() }

    /// What is wrong where the lines are code by their indentation alone: a table, or further rows of the one right above.
    func indentationFault(isBelowRow: Bool) -> Fault? {
        guard isRow(lines[0]), isBelowRow || lines.count > 1 && TableLine.alignments(lines[1])?.count == TableLine.cells(lines[0]).count
        else { return nil }
        return Fault(
            line: 0,
            text: LocalizedText(
                vi: "hàng của bảng thụt vào từ 4 dấu cách nên thành khối mã", en: "a row of a table indented by 4 spaces or more is code"),
            hint: LocalizedText(
                vi: "viết các hàng thẳng với chữ của đoạn ở trên; mã thật đặt giữa hai dòng ```",
                en: "align the rows with the text above; real code stands between two lines of ```"))
    }
}

extension AlmostTable {
    private static let bar = UInt8(ascii: "|")

    /// Characters that people, and word processors, put in the place of `-`.
    private static let dashes = "-–—−─=_+".unicodeScalars

    private func isRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == Self.bar && line.last == Self.bar && TableLine.cells(line).count >= 2
    }

    /// A line that is a delimiter row, or was meant as one.
    private func delimiterFault() -> Fault? {
        for (index, line) in lines.enumerated() where line.contains(Self.bar) || index + 1 < lines.count && isRow(lines[index + 1]) {
            if let alignments = TableLine.alignments(line), line.contains(Self.bar) { return fault(of: alignments.count, at: index) }
            if let stranger = stranger(in: line) { return Self.fault(of: stranger, at: index) }
        }
        return nil
    }

    private func fault(of markers: Int, at index: Int) -> Fault {
        guard index > 0 else {
            return isParted
                ? Fault(
                    line: 0,
                    text: LocalizedText(
                        vi: "có dòng trống giữa hàng tiêu đề và dòng phân cách của bảng",
                        en: "an empty line stands between the header row and the delimiter row"),
                    hint: LocalizedText(vi: "bỏ dòng trống đó", en: "remove it"))
                : Fault(
                    line: 0,
                    text: LocalizedText(
                        vi: "dòng phân cách của bảng không có hàng tiêu đề ở trên", en: "the delimiter row has no header row above it"),
                    hint: LocalizedText(vi: "thêm hàng tiêu đề | Cột 1 | Cột 2 |", en: "add a header row | Column 1 | Column 2 |"))
        }
        let cells = TableLine.cells(lines[index - 1]).count
        return cells == markers ? Self.misplaced(at: index) : Self.counts(cells, markers, at: index)
    }

    /// `---` under a row makes a heading of it.
    private func underlineFault() -> Fault? {
        guard let index = lines.indices.dropFirst().first(where: { TableLine.isUnderline(lines[$0]) }), isRow(lines[index - 1]) else {
            return nil
        }
        return Self.counts(TableLine.cells(lines[index - 1]).count, 1, at: index)
    }

    private func rowFault() -> Fault? {
        guard lines.allSatisfy({ $0.first == Self.bar && TableLine.cells($0).count >= 2 }), lines.count > 1 || isRow(lines[0]) else {
            return nil
        }
        let text =
            switch (lines.count > 1, isParted) {
            case (true, true):
                LocalizedText(
                    vi: "các hàng này bị dòng trống tách khỏi bảng ở trên", en: "an empty line parts these rows from the table above")
            case (true, false):
                LocalizedText(
                    vi: "các hàng này giống bảng mà thiếu dòng phân cách", en: "these rows look like a table without a delimiter row")
            case (false, true):
                LocalizedText(vi: "hàng này bị dòng trống tách khỏi bảng ở trên", en: "an empty line parts this row from the table above")
            case (false, false):
                LocalizedText(
                    vi: "hàng này giống hàng của bảng mà đứng một mình", en: "this line looks like a row of a table and stands alone")
            }
        let hint = LocalizedText(
            vi: "bảng là các dòng liền nhau: hàng tiêu đề, dòng |---|---|, các hàng",
            en: "a table is lines without gaps: header, |---|---|, rows")
        return Fault(line: 0, text: text, hint: hint)
    }

    /// Cells as a spreadsheet gives them, two tabs or more in each line.
    private func pasteFault() -> Fault? {
        let tabs = lines[0].count { $0 == 0x09 }
        guard tabs > 1, lines.count > 1, lines.allSatisfy({ line in line.count { $0 == 0x09 } == tabs }) else { return nil }
        return Fault(
            line: 0,
            text: LocalizedText(
                vi: "các dòng này giống ô dán từ bảng tính mà không nằm trong khối ```bang",
                en: "these lines look like cells of a spreadsheet outside a ```bang block"),
            hint: LocalizedText(vi: "thêm dòng ```bang ở trên và dòng ``` ở dưới", en: "add a line ```bang above and a line ``` below"))
    }

    /// The first character that spoils a line which is otherwise a delimiter row.
    private func stranger(in line: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let scalars = String(decoding: line.prefix(2_000), as: UTF8.self).unicodeScalars
        guard scalars.allSatisfy({ " \t|:".unicodeScalars.contains($0) || Self.dashes.contains($0) }),
            scalars.count(where: { Self.dashes.contains($0) }) >= 2, scalars.contains("|") || scalars.contains("+")
        else { return nil }
        return scalars.first { !" \t|:-".unicodeScalars.contains($0) } ?? "-"
    }
}

extension AlmostTable {
    private static func counts(_ cells: Int, _ markers: Int, at index: Int) -> Fault {
        Fault(
            line: index,
            text: LocalizedText(
                vi: "hàng tiêu đề có \(cells) ô, dòng phân cách có \(markers)",
                en: "the header row has \(cells) cells, the delimiter row has \(markers)"),
            hint: LocalizedText(
                vi: "hàng tiêu đề và dòng phân cách |---|---| phải có cùng số ô",
                en: "the header row and the delimiter row |---|---| need equal numbers of cells"))
    }

    private static func misplaced(at index: Int) -> Fault {
        Fault(
            line: index,
            text: LocalizedText(
                vi: "dòng phân cách thụt vào quá sâu hoặc nằm ngoài khối của hàng tiêu đề",
                en: "the delimiter row is indented too far or stands outside the block of the header row"),
            hint: LocalizedText(
                vi: "viết dòng |---|---| thẳng với hàng tiêu đề, sau cùng những dấu đầu dòng",
                en: "align |---|---| with the header row, after the same marks"))
    }

    private static func fault(of stranger: Unicode.Scalar, at index: Int) -> Fault {
        Fault(
            line: index,
            text: stranger == "-"
                ? LocalizedText(vi: "dòng phân cách của bảng có ô sai", en: "a cell of the delimiter row is malformed")
                : LocalizedText(vi: "dòng phân cách của bảng có dấu “\(stranger)”", en: "the delimiter row holds “\(stranger)”"),
            hint: LocalizedText(
                vi: "dòng phân cách chỉ gồm các dấu -, : và |, như |---|:-:|",
                en: "a delimiter row is made of -, : and | only, as |---|:-:|"))
    }
}
