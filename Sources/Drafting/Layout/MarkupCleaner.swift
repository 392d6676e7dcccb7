// Takes what is left of markup out of plain text: tags of HTML, stars of Markdown without their partners, a dash before a number.

internal import Source

struct MarkupCleaner {
    private(set) var dropped: [Draft.Dropped] = []

    mutating func cleaned(_ block: Draft.Block) -> Draft.Block {
        switch block {
        case .paragraph(var paragraph):
            paragraph.text = text(paragraph.text, line: paragraph.lines.lowerBound, lineBreak: " ").tidied
            if LineLabel(paragraph.text) == .dash {
                let rest = String(paragraph.text.unicodeScalars.dropFirst()).trimmed
                if case .point? = LineLabel(rest) { paragraph.text = rest }
            }
            return .paragraph(paragraph)
        case .table(var table):
            let line = table.line
            for row in table.rows.indices {
                table.rows[row] = table.rows[row].map { cell in
                    guard case .text(let written) = cell else { return cell }
                    return .text(text(written, line: line, lineBreak: TableMark.lineBreak))
                }
            }
            return .table(table)
        }
    }
}

extension MarkupCleaner {
    private mutating func text(_ written: String, line: Int, lineBreak: String) -> String {
        var output = written
        if output.contains("<") { output = withoutTags(output, line, lineBreak) }
        if output.contains("**"), !MarkdownEscape.hasPairedStars(output) {
            dropped.append(Draft.Dropped(line: line, text: "**", reason: .markup))
            output = output.replacing("*", with: "")
        }
        return output
    }

    private mutating func withoutTags(_ text: String, _ line: Int, _ lineBreak: String) -> String {
        var output = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            output += rest[..<open]
            guard let close = rest[open...].prefix(300).firstIndex(of: ">"), let tag = Self.tag(rest[rest.index(after: open)..<close])
            else {
                output += "<"
                rest = rest[rest.index(after: open)...]
                continue
            }
            dropped.append(Draft.Dropped(line: line, text: String(rest[open...close]), reason: .markup))
            if Self.blockTags.contains(tag) { output += lineBreak }
            rest = rest[rest.index(after: close)...]
        }
        return output + rest
    }

    /// The name of a known tag.
    private static func tag(_ inside: Substring) -> String? {
        let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        return blockTags.contains(name) || inlineTags.contains(name) ? name : nil
    }

    private static let blockTags: Set<String> = [
        "p", "br", "ul", "ol", "li", "div", "tr", "table", "tbody", "thead", "h1", "h2", "h3", "h4",
    ]
    private static let inlineTags: Set<String> = ["b", "i", "u", "em", "strong", "span", "font", "td", "th", "sup", "sub", "a", "s"]
}
