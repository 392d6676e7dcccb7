// The tree that pandoc makes of an office file -> lines: a paragraph or a row of cells each, footnotes as `[^1]`.
//
// Tables that only set the page (letterhead, recipients beside the signature) are taken apart cell by cell, with the tables in them kept; numbers of
// lists are written out, as the printed page shows them.

internal import Source

struct PandocText {
    private(set) var pictures = 0
    private var lines: [String] = []
    private var notes: [String] = []
    /// Nothing but parts of a letterhead was read so far.
    private var isBeforeText = true
    /// Tables that were taken apart.
    private var framesTaken = 0

    init(_ tree: JSONValue) {
        append(tree["blocks"].array, mark: "")
        lines += [""] + notes
    }

    var text: String { lines.joined(separator: "\n") + "\n" }
}

extension PandocText {
    /// - Parameter mark: what stands before the first line of them, the mark of a list.
    private mutating func append(_ blocks: [JSONValue], mark: String) {
        var mark = mark
        for block in blocks {
            append(block, mark: mark)
            mark = ""
        }
    }

    private mutating func append(_ block: JSONValue, mark: String) {
        let content = block["c"]
        switch block["t"].string ?? "" {
        case "Para", "Plain": append(inlines: content.array, mark: mark)
        case "Header": append(inlines: content[2].array, mark: mark)
        case "LineBlock": for line in content.array { append(inlines: line.array, mark: "") }
        case "CodeBlock": lines += (content[1].string ?? "").split(separator: "\n").map(String.init)
        case "BlockQuote": append(content.array, mark: mark)
        case "Div": append(content[1].array, mark: mark)
        case "Figure": append(content[2].array, mark: mark)
        case "BulletList": for item in content.array { append(item.array, mark: "- ") }
        case "OrderedList": append(ordered: content)
        case "DefinitionList":
            for entry in content.array {
                append(inlines: entry[0].array, mark: "")
                for definition in entry[1].array { append(definition.array, mark: "") }
            }
        case "Table": append(table: content)
        default: break
        }
    }

    private mutating func append(inlines: [JSONValue], mark: String) {
        let text = text(of: inlines)
        let parts = text.split(separator: "\n", omittingEmptySubsequences: true).map { String($0).trimmed }.filter { !$0.isEmpty }
        for (index, part) in parts.enumerated() { lines.append(index == 0 ? mark + part : part) }
        if parts.contains(where: { !$0.isUppercase && $0.words.count > Self.longestStamp }) { isBeforeText = false }
    }

    /// Words of what may stand above a letterhead, such as the mark of a template.
    private static let longestStamp = 8

    private mutating func append(ordered list: JSONValue) {
        let attributes = list[0]
        for (index, item) in list[1].array.enumerated() {
            let number = ListNumber.text((attributes[0].integer ?? 1) + index, style: attributes[1]["t"].string ?? "")
            let mark =
                switch attributes[2]["t"].string ?? "" {
                case "OneParen": "\(number))"
                case "TwoParens": "(\(number))"
                default: "\(number)."
                }
            append(item.array, mark: mark + " ")
        }
    }
}

extension PandocText {
    /// Words of a paragraph; a line feed where it breaks a line.
    private mutating func text(of inlines: [JSONValue]) -> String {
        inlines.map { text(of: $0) }.joined()
    }

    private mutating func text(of inline: JSONValue) -> String {
        let content = inline["c"]
        switch inline["t"].string ?? "" {
        case "Str": return (content.string ?? "").replacing("\t", with: " ")
        case "Space", "SoftBreak": return " "
        case "LineBreak": return "\n"
        case "Emph", "Strong", "Underline", "SmallCaps": return text(of: content.array)
        case "Strikeout": return TextMark.struck(text(of: content.array))
        case "Superscript": return ListNumber.raised(text(of: content.array))
        case "Subscript": return ListNumber.lowered(text(of: content.array))
        case "Quoted":
            return content[0]["t"].string == "SingleQuote" ? "‘\(text(of: content[1].array))’" : "“\(text(of: content[1].array))”"
        case "Cite", "Link", "Span": return text(of: content[1].array)
        case "Code", "Math", "RawInline": return content[1].string ?? ""
        case "Image":
            pictures += 1
            return ""
        case "Note": return note(content.array)
        default: return ""
        }
    }

    private mutating func note(_ blocks: [JSONValue]) -> String {
        notes.append("")
        let number = notes.count
        notes[number - 1] = "[^\(number)]: " + words(of: blocks).joined(separator: " ")
        return "[^\(number)]"
    }

    private mutating func words(of blocks: [JSONValue]) -> [String] {
        lines(of: blocks).map { $0.replacing("\t", with: " ").trimmed }.filter { !$0.isEmpty }
    }

    /// Lines of blocks by themselves.
    private mutating func lines(of blocks: [JSONValue]) -> [String] {
        let outside = lines
        lines = []
        append(blocks, mark: "")
        defer { lines = outside }
        return lines
    }
}

extension PandocText {
    private mutating func append(table: JSONValue) {
        let rows = table[3][1].array + table[4].array.flatMap { $0[2].array + $0[3].array } + table[5][1].array
        var grid = TableGrid()
        let (wasBeforeText, frames) = (isBeforeText, framesTaken)
        for row in rows {
            let cells = row[1].array.map { cell in
                TableGrid.Cell(lines: lines(of: cell[4].array), height: cell[2].integer ?? 1, width: cell[3].integer ?? 1)
            }
            grid.append(cells)
        }
        append(inlines: table[1][1][0]["c"].array, mark: "")
        let isOwnFrame = grid.setsPage(beforeText: wasBeforeText)
        // What holds a letterhead or signatures is a page that was laid out as a table.
        if isOwnFrame || grid.isNarrow && framesTaken > frames {
            framesTaken += 1
            if isOwnFrame, framesTaken == frames + 1 { isBeforeText = wasBeforeText }
            lines += grid.lines
        } else {
            isBeforeText = false
            lines += [""] + grid.rows + [""]
        }
    }
}
