internal import Source

/// A table as a ```bang fence of cells parted by tabs.
enum TableText {
    static func fence(_ table: Draft.Table, indent: String) -> String {
        var lines = ["```bang"]
        for row in table.rows { lines.append(row.map(cell).joined(separator: "\t")) }
        lines.append("```")
        return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { indent + $0 }.joined(separator: "\n")
    }

    private static func cell(_ cell: Draft.Cell) -> String {
        switch cell {
        case .sameAsAbove: return "^"
        case .sameAsLeft: return "<"
        case .text(let text): return quoted(text)
        }
    }

    private static func quoted(_ text: String) -> String {
        if text == "^" || text == "<" { return "\\" + text }
        let lines = text.split(separator: Character(TableMark.lineBreak)).map { MarkdownEscape.text(String($0).trimmed) }.filter {
            !$0.isEmpty
        }
        guard lines.count > 1 else {
            let only = lines.first ?? ""
            return only.count > 1 && only.hasPrefix("\"") ? "\"" + only.replacing("\"", with: "\"\"") + "\"" : only
        }
        return "\"" + lines.map { $0.replacing("\"", with: "\"\"") }.joined(separator: "\n") + "\""
    }
}
