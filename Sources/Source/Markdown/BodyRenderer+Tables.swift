/// Tables: header cells with scope, columns of numbers aligned right, each in a region that can be scrolled and has a name of its own.
extension BodyRenderer {
    /// Writes the table that a block stands for. `caption` is the paragraph before it.
    mutating func writeTable(at node: Int, caption: Int?) {
        flushItem()
        let caption = caption.map { Caption(node: $0, lines: input.tree.nodes[$0].startLine...input.tree.nodes[$0].endLine) }
        if let index = table(node) {
            writePipeTable(index, caption)
        } else if let table = input.spreadsheets[input.tree.nodes[node].startLine] {
            writeSpreadsheet(table, caption)
        }
    }

    /// The pipe table a placeholder block stands for, or nil.
    func table(_ node: Int) -> Int? {
        guard case .htmlBlock(let literal) = input.tree.nodes[node].kind else { return nil }
        return TableRewriter.reference(input.tree.text[literal.range], mark: input.tableMark).table
    }

    /// Whether a block stands for a table that has no caption of its own.
    func takesCaption(_ node: Int) -> Bool {
        if case .codeBlock = input.tree.nodes[node].kind {
            return input.spreadsheets[input.tree.nodes[node].startLine]?.caption.isEmpty ?? false
        }
        return table(node) != nil
    }

    /// Whether a paragraph is a caption: it begins with `Bảng` and a number.
    func isCaption(_ index: Int) -> Bool {
        guard pendingItem == nil, case .paragraph = input.tree.nodes[index].kind else { return false }
        let text = plainText(of: scanner.events(in: index).prefix(4))
        let words = text.prefix(40).split(separator: 0x20)
        guard words.count >= 2, ["bảng", "biểu"].contains(VietnameseText.lowercased(String(decoding: words[0], as: UTF8.self))) else {
            return false
        }
        let number = words[1].prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }
        return number.first.map(\.isDigit) ?? false || PointLabel.roman(number) != nil
    }
}

extension BodyRenderer {
    /// The block whose inline content is a caption, and its lines in the file.
    struct Caption {
        var node: Int
        var lines: ClosedRange<Int>
    }

    /// Opens the region and the table in it. The name of the region is the caption, else its place among the tables; never twice.
    mutating func openTable(_ caption: Caption?) {
        let text = caption.map { String(decoding: plainText(of: scanner.events(in: $0.node)), as: UTF8.self) }
        let wanted = text ?? "Bảng thứ \(tableLabels.count + 1)"
        var label = wanted
        while tableLabels[label] != nil {
            tableLabels[wanted, default: 1] += 1
            label = "\(wanted) (\(tableLabels[wanted, default: 1]))"
        }
        tableLabels[label] = 1
        write("<div class=\"bang\" role=\"region\" aria-label=\"")
        HTML.escape(label.utf8, into: &body.html)
        write("\" tabindex=\"0\">\n<table>\n")
        guard let caption else { return }
        write("<caption>")
        writeCaption(caption)
        write("</caption>\n")
    }

    mutating func writeCaption(_ caption: Caption) {
        beginBlock(caption.lines)
        write(scanner.events(in: caption.node)[...])
        endBlock(footnotePoint == nil ? .paragraph : .footnote)
    }

    /// Writes a cell. `node` holds its content; `tag` is `<th>` or `<td>` with attributes.
    mutating func writeCell(_ node: Int?, tag: String, lines: ClosedRange<Int>, kind: Body.TextBlock.Kind) {
        write(tag)
        beginBlock(lines)
        if let node { write(scanner.events(in: node)[...]) }
        endBlock(footnotePoint != nil ? .footnote : kind)
        if case .columnHeader = kind { write("</th>") } else { write("</td>") }
    }

    /// The plain text of the cell written last.
    var cellText: String { String(decoding: block.text, as: UTF8.self) }
}

extension BodyRenderer {
    private mutating func writePipeTable(_ index: Int, _ caption: Caption?) {
        let table = input.tables[index]
        openTable(caption)
        let classes = table.alignments.indices.map { column in columnClass(table, column).map { " class=\"\($0)\"" } ?? "" }
        let tags = table.rows.count > 1 ? classes.map { "<td\($0)>" } : []
        var headers: [String] = []
        for (row, cells) in table.rows.enumerated() {
            if row == 0 { write("<thead>\n") }
            if row == 1 { write("<tbody>\n") }
            write("<tr>")
            for column in cells.cells.indices {
                let node = input.cellNodes[input.firstCells[index] + row * table.alignments.count + column]
                writeCell(
                    node, tag: row == 0 ? "<th scope=\"col\"\(classes[column])>" : tags[column], lines: cells.line...cells.line,
                    kind: row == 0 ? .columnHeader : .cell(columnHeader: headers[column]))
                if row == 0 { headers.append(cellText) }
            }
            write("</tr>\n")
            if row == 0 { write("</thead>\n") }
        }
        if table.rows.count > 1 { write("</tbody>\n") }
        write("</table>\n</div>\n")
    }

    /// What the delimiter row says, else `so` for a column of numbers.
    private func columnClass(_ table: SourceTable, _ column: Int) -> String? {
        switch table.alignments[column] {
        case .left: return "trai"
        case .centre: return "giua"
        case .right: return "phai"
        case .none: break
        }
        var values = ColumnValues()
        for row in table.rows.dropFirst() { values.take(row.cells[column]) }
        return values.areNumbers ? "so" : nil
    }
}
