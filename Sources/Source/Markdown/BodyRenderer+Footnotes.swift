/// Footnotes: the marks in the text and the section at the end.
extension BodyRenderer {
    /// The list items of the top level that stand for definitions, by line.
    mutating func findFootnotes(_ children: [Int]) {
        guard !footnotes.definitions.isEmpty else { return }
        for child in children {
            guard case .list(false, _, _, _) = input.tree.nodes[child].kind else { continue }
            for item in input.tree.children(of: child) where footnotes.isDefined(onLine: input.tree.nodes[item].startLine) {
                footnotes.items[input.tree.nodes[item].startLine] = item
                footnotes.itemNodes.insert(item)
            }
        }
    }

    mutating func writeReference(_ definition: Int) {
        let point = footnotePoint ?? outline.current
        let (number, occurrence) = footnotes.refer(to: definition, from: point)
        let suffix = occurrence == 1 ? "" : "-\(occurrence)"
        write(
            "<sup class=\"chu-thich\"><a href=\"#chu-thich-\(number)\" id=\"dan-chu-thich-\(number)\(suffix)\" role=\"doc-noteref\">\(number)</a></sup>"
        )
    }

    /// Writes the footnotes that were referred to; one may refer to another.
    mutating func writeFootnotes() {
        if !footnotes.entries.isEmpty {
            write(
                "<section class=\"cac-chu-thich\" role=\"doc-endnotes\" aria-labelledby=\"chu-thich\">\n<h2 id=\"chu-thich\">Chú thích</h2>\n<ol>\n"
            )
            var number = 1
            while number <= footnotes.entries.count {
                writeFootnote(number)
                number += 1
            }
            write("</ol>\n</section>\n")
        }
        for (index, definition) in footnotes.definitions.enumerated()
        where !footnotes.isReferred(index) && scanner.footnotes[definition.label] == index {
            diagnostics.append(
                .warning(
                    .unusedFootnote, at: input.lines.location(ofLine: definition.line),
                    vi: "chú thích “\(definition.label)” không được dẫn ở đâu nên không được in ra",
                    en: "footnote “\(definition.label)” is referred to nowhere and is not printed"))
        }
    }
}

extension BodyRenderer {
    private mutating func writeFootnote(_ number: Int) {
        let entry = footnotes.entries[number - 1]
        footnotePoint = .some(entry.point)
        defer { footnotePoint = nil }
        write("<li id=\"chu-thich-\(number)\">")
        if let item = footnotes.items[footnotes.definitions[entry.definition].line] {
            writeBlocks(input.tree.children(of: item), isTight: false)
        }
        let closing = Array("</p>\n".utf8)
        let endsInParagraph = body.html.suffix(closing.count).elementsEqual(closing)
        if endsInParagraph { body.html.removeLast(closing.count) } else { write("<p>") }
        for occurrence in 1...max(1, footnotes.entries[number - 1].references) {
            let suffix = occurrence == 1 ? "" : "-\(occurrence)"
            write(
                " <a href=\"#dan-chu-thich-\(number)\(suffix)\" role=\"doc-backlink\" aria-label=\"Về chỗ dẫn chú thích \(number)\(occurrence == 1 ? "" : ", lần \(occurrence)")\">↩</a>"
            )
        }
        write("</p></li>\n")
    }
}
