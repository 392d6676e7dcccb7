// A draft -> the text of its Markdown file, every doubt noted above what it is about, and the diagnostics that point there.

package import Source

package struct DraftText {
    private(set) package var text = ""
    private var line = 1
    /// Doubts with the line of the file where they are noted.
    private var noted: [(doubt: Draft.Doubt, line: Int)] = []

    package init(_ draft: Draft) {
        append("---")
        for field in draft.fields { append(field) }
        append("---")
        append("")
        for element in BodyMarkdown(draft.blocks, draft.footnotes).elements { append(element) }
    }

    package var bytes: [UInt8] { Array(text.utf8) }

    /// One for every doubt.
    /// - Parameters:
    ///   - file: the file of the draft, for places in it; nil where the draft goes to standard output and `source` is named instead.
    ///   - source: the file that was imported.
    package func diagnostics(file: String?, source: String) -> [Diagnostic] {
        noted.map { doubt, line in
            let origin = doubt.line.map { SourceLocation(file: source, line: $0, column: 1) }
            let place = file.map { SourceLocation(file: $0, line: line, column: 1) } ?? origin
            return Diagnostic(doubt.code, .warning, at: place, doubt.message)
        }
    }
}

extension DraftText {
    private mutating func append(_ lines: String) {
        text += lines + "\n"
        line += lines.utf8.count { $0 == 0x0A } + 1
    }

    private mutating func note(_ doubt: Draft.Doubt, _ form: (String) -> String) {
        noted.append((doubt, line))
        append(form(doubt.message.vi))
    }

    private mutating func append(_ field: Draft.Field) {
        for doubt in field.doubts { note(doubt) { "# xem lại: \($0)" } }
        append("\(field.name): \(YAMLText.value(field.value))")
    }

    private mutating func append(_ element: BodyMarkdown.Element) {
        for doubt in element.doubts {
            note(doubt) { element.indent + "<!-- xem lại: \($0.replacing("--", with: "–")) -->" }
            append("")
        }
        append(element.text)
    }
}
