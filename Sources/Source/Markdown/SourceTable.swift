/// A pipe table found in the source: its cells as Markdown, still to be parsed.
struct SourceTable: Sendable {
    struct Row: Sendable {
        var cells: [ArraySlice<UInt8>]
        /// Line of the file.
        var line: Int
    }

    var alignments: [TableLine.Alignment]
    /// Header row first; every row has as many cells as there are alignments.
    var rows: [Row]
}

extension SourceTable {
    /// The error for a table of that many columns, where the tables so far were padded with that many cells; nil while both may be.
    static func refusal(columns: Int, padded: Int, at location: SourceLocation) -> Diagnostic? {
        if columns <= MarkdownLimits.columns, padded <= MarkdownLimits.paddedCells { return nil }
        return .error(
            .wideTable, at: location,
            vi: columns > MarkdownLimits.columns
                ? "bảng có \(columns) cột, quá mức \(MarkdownLimits.columns)" : "các bảng thiếu quá \(MarkdownLimits.paddedCells) ô",
            en: columns > MarkdownLimits.columns
                ? "The table has \(columns) columns, more than \(MarkdownLimits.columns)"
                : "The tables lack more than \(MarkdownLimits.paddedCells) cells")
    }
}
