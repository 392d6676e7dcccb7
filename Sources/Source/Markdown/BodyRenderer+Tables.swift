/// Tables: header cells with scope, columns of numbers aligned right, each in a region that can be scrolled and has a name of its own.
extension BodyRenderer {
    mutating func writeTable(_ index: Int, caption: Int? = nil) {
        let table = input.tables[index]
        flushItem()
        write("<div class=\"bang\" role=\"region\" aria-label=\"")
        HTML.escape(label(of: index, caption: caption).utf8, into: &body.html)
        write("\" tabindex=\"0\">\n<table>\n")
        if let caption { writeCaption(caption) }
        let classes = table.alignments.indices.map { columnClass(table, $0) }
        var headers: [String] = []
        for (row, cells) in table.rows.enumerated() {
            if row == 0 { write("<thead>\n") }
            if row == 1 { write("<tbody>\n") }
            write("<tr>")
            for column in cells.cells.indices {
                let node = input.firstCells[index] + row * table.alignments.count + column
                let text = writeCell(
                    node, tag: row == 0 ? "th scope=\"col\"" : "td", classes[column], line: cells.line,
                    header: row == 0 ? nil : headers[column])
                if row == 0 { headers.append(text) }
            }
            write("</tr>\n")
            if row == 0 { write("</thead>\n") }
        }
        if table.rows.count > 1 { write("</tbody>\n") }
        write("</table>\n</div>\n")
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
        return number.first.map(LineShape.isDigit) ?? false || PointLabel.roman(number) != nil
    }
}

extension BodyRenderer {
    private mutating func writeCaption(_ index: Int) {
        let node = input.tree.nodes[index]
        write("<caption>")
        beginBlock(node.startLine...node.endLine)
        write(scanner.events(in: index))
        endBlock(footnotePoint == nil ? .paragraph : .footnote)
        write("</caption>\n")
    }

    /// Writes a cell and gives its plain text.
    private mutating func writeCell(_ node: Int, tag: String, _ alignment: String?, line: Int, header: String?) -> String {
        write("<\(tag)")
        if let alignment { write(" class=\"\(alignment)\"") }
        write(">")
        beginBlock(line...line)
        if input.cellNodes.indices.contains(node) { write(scanner.events(in: input.cellNodes[node])) }
        let text = String(decoding: block.text, as: UTF8.self)
        endBlock(footnotePoint != nil ? .footnote : header.map { .cell(columnHeader: $0) } ?? .columnHeader)
        write(tag == "td" ? "</td>" : "</th>")
        return text
    }

    /// The name of the region: the caption, else its place among the tables; never twice.
    private mutating func label(of index: Int, caption: Int?) -> String {
        let text = caption.map { String(decoding: plainText(of: scanner.events(in: $0)), as: UTF8.self) }
        let wanted = text ?? "Bảng \(index + 1)"
        var label = wanted
        var count = 1
        while !tableLabels.insert(label).inserted {
            count += 1
            label = "\(wanted) (\(count))"
        }
        return label
    }

    /// What the delimiter row says, else `so` for a column of numbers.
    private func columnClass(_ table: SourceTable, _ column: Int) -> String? {
        switch table.alignments[column] {
        case .left: return "trai"
        case .centre: return "giua"
        case .right: return "phai"
        case .none: break
        }
        let cells = table.rows.dropFirst().map { $0.cells[column] }.filter { !$0.isEmpty }
        return !cells.isEmpty && cells.allSatisfy(isNumber) ? "so" : nil
    }

    /// `1.293.500`, `103,0`, `95%`, `-5`, `**12**`; no date and no `1.`, which is an ordinal.
    private func isNumber(_ cell: [UInt8]) -> Bool {
        let text = LineShape.trimmed(cell.filter { $0 != UInt8(ascii: "*") }[...])
        guard text.contains(where: LineShape.isDigit), let last = text.last, LineShape.isDigit(last) || last == UInt8(ascii: "%") else {
            return false
        }
        return text.allSatisfy { LineShape.isDigit($0) || ".,%+- ".utf8.contains($0) }
    }
}
