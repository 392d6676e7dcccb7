/// Tells why the lines of a paragraph, which look like a table, are none.
enum AlmostTable {
    /// The line at fault (index into `lines`) and what is off, or nil where the lines do not look like a table.
    static func fault(in lines: [ArraySlice<UInt8>]) -> (line: Int, text: LocalizedText)? {
        let bar = UInt8(ascii: "|")
        for (index, line) in lines.enumerated() {
            guard line.contains(bar), let alignments = TableLine.alignments(line) else { continue }
            guard index > 0 else {
                return (
                    0,
                    LocalizedText(
                        vi: "dòng phân cách của bảng không có hàng tiêu đề ở trên", en: "the delimiter row has no header row above it")
                )
            }
            let cells = TableLine.cells(lines[index - 1]).count
            guard cells != alignments.count else { continue }
            return (
                index,
                LocalizedText(
                    vi: "hàng tiêu đề có \(cells) ô, dòng phân cách có \(alignments.count)",
                    en: "the header row has \(cells) cells, the delimiter row has \(alignments.count)")
            )
        }
        guard lines.count >= 2, lines.allSatisfy({ $0.first == bar && TableLine.cells($0).count >= 2 }) else { return nil }
        return (
            0,
            LocalizedText(vi: "các hàng này giống bảng mà thiếu dòng phân cách", en: "these rows look like a table without a delimiter row")
        )
    }
}
