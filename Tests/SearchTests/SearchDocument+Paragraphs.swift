import Search

extension SearchDocument {
    /// The text, which tests hold in memory.
    var paragraphs: [[UInt8]] {
        get { (try? text().paragraphs) ?? [] }
        set {
            text = { SearchText(paragraphs: newValue) }
            textSize = newValue.reduce(0) { $0 + $1.count }
        }
    }

    func with(paragraphs: [[UInt8]]) -> SearchDocument {
        var document = self
        document.paragraphs = paragraphs
        return document
    }
}
