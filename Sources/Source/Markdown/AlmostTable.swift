/// Lines of a paragraph that look like a table although they are none.
struct AlmostTable {
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
        return Fault(kind: .indented, line: 0)
    }
}

extension AlmostTable {
    private static let bar = UInt8(ascii: "|")

    /// Characters that people, and word processors, put in the place of `-`.
    private static let dashes = "-–—−─=_+".unicodeScalars

    /// What may stand in a delimiter row, dashes of ASCII included: most rows hold something else.
    private static let delimiterBytes = Array(" \t|:-=_+".utf8)

    private func isRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == Self.bar && line.last == Self.bar && TableLine.cells(line).count >= 2
    }

    /// A line that is a delimiter row, or was meant as one.
    private func delimiterFault() -> Fault? {
        for (index, line) in lines.enumerated() {
            let hasBar = line.contains(Self.bar)
            guard hasBar || index + 1 < lines.count && isRow(lines[index + 1]) else { continue }
            if hasBar, let alignments = TableLine.alignments(line) { return fault(of: alignments.count, at: index) }
            if let stranger = stranger(in: line) { return Fault(kind: .stranger(stranger), line: index) }
        }
        return nil
    }

    private func fault(of markers: Int, at index: Int) -> Fault {
        guard index > 0 else { return Fault(kind: isParted ? .partedDelimiter : .noHeader, line: 0) }
        let cells = TableLine.cells(lines[index - 1]).count
        return Fault(kind: cells == markers ? .misplaced : .counts(cells: cells, markers: markers), line: index)
    }

    /// `---` under a row makes a heading of it.
    private func underlineFault() -> Fault? {
        guard let index = lines.indices.dropFirst().first(where: { TableLine.isUnderline(lines[$0]) }), isRow(lines[index - 1]) else {
            return nil
        }
        return Fault(kind: .counts(cells: TableLine.cells(lines[index - 1]).count, markers: 1), line: index)
    }

    private func rowFault() -> Fault? {
        guard lines.allSatisfy({ $0.first == Self.bar && TableLine.cells($0).count >= 2 }), lines.count > 1 || isRow(lines[0]) else {
            return nil
        }
        return Fault(kind: .rows(areSeveral: lines.count > 1, areParted: isParted), line: 0)
    }

    /// Cells as a spreadsheet gives them, two tabs or more in each line.
    private func pasteFault() -> Fault? {
        let tabs = lines[0].count { $0 == 0x09 }
        guard tabs > 1, lines.count > 1, lines.allSatisfy({ line in line.count { $0 == 0x09 } == tabs }) else { return nil }
        return Fault(kind: .pasted, line: 0)
    }

    /// The first character that spoils a line which is otherwise a delimiter row.
    private func stranger(in line: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard line.prefix(2_000).allSatisfy({ $0 >= 0x80 || Self.delimiterBytes.contains($0) }) else { return nil }
        let scalars = String(decoding: line.prefix(2_000), as: UTF8.self).unicodeScalars
        guard scalars.allSatisfy({ " \t|:".unicodeScalars.contains($0) || Self.dashes.contains($0) }),
            scalars.count(where: { Self.dashes.contains($0) }) >= 2, scalars.contains("|") || scalars.contains("+")
        else { return nil }
        return scalars.first { !" \t|:-".unicodeScalars.contains($0) } ?? "-"
    }
}
