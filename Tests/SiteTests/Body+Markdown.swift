import Source

extension Body {
    /// Of a text without front matter.
    init(markdown: String) { self = MarkdownParser.parse(SourceText(file: "a.md", bytes: Array(markdown.utf8)), from: 0).body }
}
