internal import Source

/// A line of the text that is imported, blank lines aside.
struct TextLine: Sendable {
    /// From 1 in the text as it was given.
    var number: Int
    /// As written but for blanks at its end, which tabs are not: an empty last cell ends in one.
    var raw: String
    /// Without blanks around it.
    var text: String
    /// Blank lines before it.
    var gap: Int
    /// The first line of a printed page.
    var opensPage = false
    /// A rule as word processors draw it above footnotes stands before it.
    var followsRule = false

    init(number: Int, raw: String, gap: Int) {
        self.number = number
        self.raw = raw
        self.gap = gap
        text = raw.trimmed
    }

    /// Columns before the first letter.
    var indent: Int { raw.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count }

    var length: Int { text.unicodeScalars.count }

    /// Room that the line takes in print, in hundredths of a small letter, the margin before it included.
    var printWidth: Int { TextLine.printWidth(text) + indent * 100 }

    /// A capital is wider than a small letter.
    static func printWidth(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.properties.isUppercase ? 135 : 100) } }

    /// Folded words joined by `_`.
    var key: String { VietnameseText.key(text) }

    /// Parted by tabs; one where there are none.
    var cells: [String] { raw.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed } }
}
