/// Footnotes: the marks in the text and the section at the end.
extension BodyRenderer {
    mutating func writeReference(_ definition: Int) {
        let point = footnotePoint ?? outline.current
        let (number, occurrence) = footnotes.refer(to: definition, from: point)
        let suffix = occurrence == 1 ? "" : "-\(occurrence)"
        write(
            "<sup class=\"chu-thich\"><a href=\"#chu-thich-\(number)\" id=\"dan-chu-thich-\(number)\(suffix)\" role=\"doc-noteref\">\(number)</a></sup>"
        )
    }

    /// Writes the footnotes that were referred to, and tells of the others.
    mutating func writeFootnotes() {
        if !footnotes.entries.isEmpty { writeFootnoteSection() }
        for (index, definition) in footnotes.definitions.enumerated()
        where !footnotes.isReferred(index) && scanner.footnotes[definition.label] == index {
            diagnostics.append(
                .warning(
                    .unusedFootnote, at: input.lines.location(ofLine: definition.place.line),
                    vi: "chú thích “\(definition.label)” không được dẫn ở đâu nên không được in ra",
                    en: "footnote “\(definition.label)” is referred to nowhere and is not printed"))
        }
    }
}

extension BodyRenderer {
    private mutating func writeFootnoteSection() {
        body.notesStart = body.html.count
        write(
            "<section class=\"cac-chu-thich\" role=\"doc-endnotes\" aria-labelledby=\"chu-thich\">\n<h2 id=\"chu-thich\">Chú thích</h2>\n<ol>\n"
        )
        var index = 0
        while index < footnotes.entries.count {
            writeFootnote(index)
            index += 1
        }
        write("</ol>\n</section>\n")
    }

    private mutating func writeFootnote(_ index: Int) {
        let entry = footnotes.entries[index]
        footnotePoint = .some(entry.point)
        defer { footnotePoint = nil }
        write("<li id=\"chu-thich-\(index + 1)\">")
        let start = body.html.count
        if let item = footnotes.item(of: entry.definition) { writeBlocks(input.tree.content(of: item), isTight: false) }
        if body.html.count == start { warnOfEmptyFootnote(footnotes.definitions[entry.definition]) }
        let closing = Array("</p>\n".utf8)
        let endsInParagraph = body.html[start...].suffix(closing.count).elementsEqual(closing)
        if endsInParagraph { body.html.removeLast(closing.count) } else { write("<p>") }
        writeBackLinks(ofFootnote: index)
        write("</p></li>\n")
    }

    private mutating func warnOfEmptyFootnote(_ definition: FootnoteRewriter.Definition) {
        diagnostics.append(
            .warning(
                .undefinedFootnote, at: input.lines.location(ofLine: definition.place.line),
                vi: "chú thích “\(definition.label)” chưa có nội dung", en: "footnote “\(definition.label)” has no text"))
    }
}
