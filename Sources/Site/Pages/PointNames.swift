// How a point of a document is named outside it: in the table of contents, and where a sentence is said to stand.
internal import Source

extension Body.Point {
    /// "Mục 1.2" of the label `1.2.`, "Mục a" of `a)`; a label that is words already (`Điều 5.`) and a heading without number stay as they are.
    var placeName: String {
        let label = Self.trimmed(label, of: ".): ")
        if label.isEmpty { return contentsTitle }
        return label.contains(" ") ? label : "Mục \(label)"
    }

    /// The point's own words without the colon before what follows; a paragraph is named by its first words, so "…" says that it goes on.
    var contentsTitle: String {
        let words = title.split(separator: " ").count
        let isCut = headingLevel == nil && words >= Self.wordsOfParagraphTitle && title.last.map { !".:;".contains($0) } ?? false
        let text = Self.trimmed(title, of: ",:; ")
        return isCut ? text + "…" : text
    }
}

extension Body.Point {
    /// The reader of Markdown names a paragraph by this many words.
    private static let wordsOfParagraphTitle = 12

    private static func trimmed(_ text: String, of marks: String) -> String {
        var rest = text[...]
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        return String(rest)
    }
}
