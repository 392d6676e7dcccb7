/// A pipe table found in the source: its cells as Markdown, still to be parsed.
struct SourceTable: Sendable {
    struct Row: Sendable {
        var cells: [[UInt8]]
        /// Line of the file.
        var line: Int
    }

    var alignments: [TableLine.Alignment]
    /// Header row first; every row has as many cells as there are alignments.
    var rows: [Row]
}
