/// Blocks: paragraphs, headings, lists, quotes, code, raw HTML.
extension BodyRenderer {
    /// Writes blocks that stand side by side and what they hold: all nodes of `range`.
    mutating func writeBlocks(_ range: Range<Int>, isTight: Bool) {
        var index = range.lowerBound
        while index < range.upperBound {
            let next = input.tree.nodes[index].end
            if next < range.upperBound, takesCaption(next), isCaption(index) {
                writeTable(at: next, caption: index)
                index = input.tree.nodes[next].end
            } else {
                writeBlock(index, isTight: isTight, before: next..<range.upperBound)
                index = next
            }
        }
    }

    /// `rest`: the nodes behind it in what holds it.
    private mutating func writeBlock(_ index: Int, isTight: Bool, before rest: Range<Int>) {
        let node = input.tree.nodes[index]
        switch node.kind {
        case .paragraph: writeParagraph(index, isTight: isTight)
        case .heading(let level): writeHeading(index, level: Int(level))
        case .quote: writeQuote(index)
        case .list(let ordered, let tight, let start, let parenthesis):
            writeList(index, ordered: ordered, isTight: tight, start: Int(start), parenthesis: parenthesis, before: rest)
        case .codeBlock(let info, let literal):
            warnOfCode(literal.range, node)
            if input.spreadsheets[node.startLine] == nil {
                writeCode(literal.range, info: info.range, node)
            } else {
                writeTable(at: index, caption: nil)
            }
        case .htmlBlock where table(index) != nil: writeTable(at: index, caption: nil)
        case .htmlBlock(let literal): writeHTMLBlock(literal.range, node)
        case .rule:
            flushItem()
            write("<hr>\n")
        default: break
        }
    }

    /// Writes the number of a list item that starts with something else than a paragraph.
    mutating func flushItem() {
        guard let item = pendingItem else { return }
        pendingItem = nil
        writeLabel(item.marker)
        write("\n")
    }
}

extension BodyRenderer {
    private mutating func writeQuote(_ index: Int) {
        flushItem()
        write("<blockquote>\n")
        quoteDepth += 1
        writeBlocks(input.tree.content(of: index), isTight: false)
        quoteDepth -= 1
        write("</blockquote>\n")
    }

    private mutating func writeList(
        _ index: Int, ordered: Bool, isTight: Bool, start: Int, parenthesis: Bool, before rest: Range<Int>
    ) {
        var items = input.tree.content(of: index)
        skipFootnotes(&items)
        guard !items.isEmpty else { return }
        flushItem()
        write(
            ordered && footnotePoint == nil
                ? "<ol class=\"diem\" role=\"list\">\n" : ordered ? "<ol start=\"\(start)\">\n" : openingTag(ofDashes: items.lowerBound))
        let depth = outline.depth
        var number = start
        var isAfterTitle = false
        while let item = items.first {
            if ordered, footnotePoint == nil {
                let isContinued = input.tree.nodes[item].end == items.upperBound && continues(number + 1, in: rest)
                isAfterTitle = writeNumberedItem(
                    item, fallback: "\(number)\(parenthesis ? ")" : ".")", isTight: isTight, isAfterTitle: isAfterTitle,
                    isContinued: isContinued)
            } else {
                writeItem(item, depth: depth, isTight: isTight)
            }
            number += 1
            items = input.tree.nodes[item].end..<items.upperBound
            skipFootnotes(&items)
        }
        write(ordered ? "</ol>\n" : "</ul>\n")
    }

    /// Takes the items that stand for footnotes off the front.
    private func skipFootnotes(_ items: inout Range<Int>) {
        while let item = items.first, footnotes.isItem(item) { items = input.tree.nodes[item].end..<items.upperBound }
    }

    /// The mark is printed as written: a theme draws `-` where no class says `+` or `*`.
    private func openingTag(ofDashes item: Int) -> String {
        switch line(from: input.tree.nodes[item]).first {
        case UInt8(ascii: "+"): "<ul class=\"cong\">\n"
        case UInt8(ascii: "*"): "<ul class=\"sao\">\n"
        default: "<ul>\n"
        }
    }

    private mutating func writeItem(_ item: Int, depth: Int, isTight: Bool) {
        pendingTask = task(item)
        let floor = outline.enterItem(ofDashes: depth)
        let anchor = anchor(ofDashItem: item)
        if let anchor {
            write("<li id=\"")
            writeAnchor(ofItem: anchor)
            write(pendingTask == nil ? "\">" : "\" class=\"viec\">")
        } else {
            write(pendingTask == nil ? "<li>" : "<li class=\"viec\">")
        }
        writeBlocks(ofItem: item, isTight: isTight)
        outline.leaveItem(floor, isNumbered: false, keepsHolding: announcesMore)
        write("</li>\n")
    }

    /// Whether the next numbered list among nodes that stand side by side goes on counting: what stands before it belongs to the item before. Each
    /// node is looked at for one list only.
    private func continues(_ number: Int, in rest: Range<Int>) -> Bool {
        for index in input.tree.siblings(in: rest) {
            switch input.tree.nodes[index].kind {
            case .list(ordered: true, _, let start, _): return start == number
            case .heading: return false
            default: break
            }
        }
        return false
    }

    /// Gives whether the item is a title. Its point holds what follows then, but for titles in a row: those are a list of names.
    private mutating func writeNumberedItem(
        _ item: Int, fallback: @autoclosure () -> String, isTight: Bool, isAfterTitle: Bool, isContinued: Bool
    ) -> Bool {
        let node = input.tree.nodes[item]
        let marker = marker(of: node) ?? Array(fallback().utf8)[...]
        let point = openPoint(PointLabel.item(marker), printed: marker, level: nil, line: node.startLine)
        write("<li id=\"")
        writeAnchor(ofPoint: point)
        write("\">")
        pendingItem = PendingItem(marker: marker, point: point)
        pendingTask = task(item)
        let floor = outline.enterItem()
        writeBlocks(ofItem: item, isTight: isTight)
        flushItem()
        let isTitle = isTitle(item)
        outline.leaveItem(floor, isNumbered: true, keepsHolding: announcesMore || isContinued || isTitle && !isAfterTitle)
        write("</li>\n")
        return isTitle
    }

    private mutating func writeBlocks(ofItem item: Int, isTight: Bool) {
        itemDepth += 1
        writeBlocks(input.tree.content(of: item), isTight: isTight)
        itemDepth -= 1
    }

    /// Whether the text written last ends with a colon: what follows belongs to it.
    private var announcesMore: Bool { body.blocks.last?.text.last == UInt8(ascii: ":") }

    /// Bytes of the longest text that may be a title.
    private static let longestTitle = 150

    /// Whether the item written last is one paragraph that no mark ends.
    private func isTitle(_ item: Int) -> Bool {
        let content = input.tree.content(of: item)
        guard let first = content.first, case .paragraph = input.tree.nodes[first].kind, input.tree.nodes[first].end == content.upperBound,
            let text = body.blocks.last?.text, text.count <= Self.longestTitle, let last = text.last
        else { return false }
        return !".;,:!?/".utf8.contains(last)
    }

    /// The number of an item as printed in the source: libcmark renumbers.
    private func marker(of node: MarkdownTree.Node) -> ArraySlice<UInt8>? {
        let line = line(from: node)
        guard let first = line.first, first.isDigit else { return nil }
        return LineShape.listMarkerEnd(line, at: line.startIndex).map { line[..<$0] }
    }

    /// The line on which a node starts, from there on.
    private func line(from node: MarkdownTree.Node) -> ArraySlice<UInt8> { input.lines[node.startLine].dropFirst(node.startColumn - 1) }

    private mutating func writeCode(_ range: Range<Int>, info: Range<Int>, _ node: MarkdownTree.Node) {
        flushItem()
        let language = literal(info).prefix { !LineShape.isBlank($0) }
        write("<pre><code")
        if !language.isEmpty {
            write(" class=\"language-")
            HTML.escape(language, into: &body.html)
            write("\"")
        }
        write(">")
        beginBlock(node.startLine...node.endLine)
        for line in literal(range).split(separator: 0x0A, omittingEmptySubsequences: false) {
            put(line, .code)
            body.html.append(0x0A)
            if !block.text.isEmpty { block.text.append(0x20) }
        }
        body.html.removeLast()
        while block.text.last == 0x20, let run = body.runs[block.firstRun...].last, run.textStart + run.textCount < block.text.count {
            block.text.removeLast()
        }
        endBlock(.paragraph)
        write("</code></pre>\n")
    }

    /// Raw HTML is text; so is a comment. Placeholders of the further lines of tables come here too.
    private mutating func writeHTMLBlock(_ range: Range<Int>, _ node: MarkdownTree.Node) {
        if TableRewriter.reference(input.tree.text[range], mark: input.tableMark).isPlaceholder { return }
        write("<p>")
        flushItem()
        beginBlock(node.startLine...node.endLine)
        let events = HTMLBlockScanner.events(range, text: input.tree.text)
        if events.allSatisfy(\.isText) { warnOfHTML(range) }
        write(events[...])
        endBlock(.paragraph)
        write("</p>\n")
    }
}
