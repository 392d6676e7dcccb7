internal import Source

/// A table as a ```bang fence of cells parted by tabs; one of a single column, which has no tabs, as rows between bars.
enum TableText {
    static func text(_ table: Draft.Table, indent: String) -> String {
        let lines = table.rows.allSatisfy { $0.count == 1 } ? barred(table.rows) : fence(table.rows)
        return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { indent + $0 }.joined(separator: "\n")
    }

    private static func barred(_ rows: [[Draft.Cell]]) -> [String] {
        var lines = rows.map { "| \($0.map(cell).joined().replacing("|", with: "\\|")) |" }
        lines.insert("| --- |", at: min(1, lines.count))
        return lines
    }

    private static func fence(_ rows: [[Draft.Cell]]) -> [String] {
        let header = headerCount(rows)
        var lines = rows.map { $0.map(cell).joined(separator: "\t") }
        if header > 1 { lines.insert("---", at: header) }
        return ["```bang"] + lines + ["```"]
    }

    /// Rows at the top that merged cells join to the first one; one where they would be the whole table.
    private static func headerCount(_ rows: [[Draft.Cell]]) -> Int {
        let joined = rows.dropFirst().prefix { $0.contains(.sameAsAbove) }.count + 1
        return joined <= longestHeader && joined < rows.count ? joined : 1
    }

    /// What the portal takes for a header at most.
    private static let longestHeader = 8

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
