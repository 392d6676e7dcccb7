/// How the lines of a text are set: what a blank line and a short line mean.
struct TextLayout: Sendable {
    /// Blank lines between two lines of one paragraph: 1 where a reader of PDF files put one behind every line.
    var baseGap = 0
    /// Room of a full line, in hundredths of a small letter.
    var width = 0
    /// Every paragraph is one line, however long.
    var isUnwrapped = false
    /// Columns before a line that goes on; nil where first lines are not set in.
    var margin: Int?

    /// - Parameter isStructured: the lines are paragraphs, whatever their length.
    init(_ lines: [TextLine], isStructured: Bool) {
        isUnwrapped = isStructured
        let prose = lines.filter { !$0.raw.contains("\t") && $0.length >= 30 }
        guard !prose.isEmpty else { return }
        let widths = prose.map(\.printWidth).sorted()
        width = widths[widths.count * 9 / 10]
        isUnwrapped = isStructured || width > Self.widest
        let continuing = zip(prose, prose.dropFirst()).filter { $1.text.startsSmall && !$0.text.hasSuffix(".") && !$0.text.hasSuffix(";") }
        let gaps = continuing.map { $1.gap }.sorted()
        baseGap = gaps.isEmpty || isUnwrapped ? 0 : gaps[gaps.count / 2]
        let margins = continuing.map { $1.indent }.sorted()
        guard margins.count >= 3 else { return }
        let usual = margins[margins.count / 2]
        let indented = prose.count { $0.indent >= usual + Self.firstLineIndent && LineLabel($0.text) == nil }
        margin = indented * 20 >= prose.count ? usual : nil
    }

    /// No page holds a longer line of print.
    private static let widest = 14_000
    static let firstLineIndent = 3
}
