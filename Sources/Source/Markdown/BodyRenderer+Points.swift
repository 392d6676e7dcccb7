/// Paragraphs and headings with the numbers they begin with.
extension BodyRenderer {
    mutating func writeParagraph(_ index: Int, isTight: Bool) {
        let node = input.tree.nodes[index]
        let parts = parts(ofParagraph: index, isListed: itemDepth > 0)
        warnOfAlmostTable(node)
        writePart(parts.first, of: node, isTight: isTight)
        for part in parts.rest { writePart(part, of: node, isTight: isTight) }
    }

    mutating func writeHeading(_ index: Int, level: Int) {
        let node = input.tree.nodes[index]
        flushItem()
        if node.endLine > node.startLine { warnOfAlmostTable(node) }
        let part = ParagraphSplitter(text: input.tree.text).part(scanner.events(in: index)[...], lines: 0, isHeading: true)
        while let last = headingLevels.last, last >= level { headingLevels.removeLast() }
        headingLevels.append(level)
        let printed = min(6, headingLevels.count + 1)
        beginBlock(node.startLine...node.endLine)
        let opened: Int
        if let label = part.label {
            opened = openPoint(label, printed: part.printed[...], level: level, line: node.startLine)
            block.labelRest = label.count
        } else {
            opened = openHeading(plainText(of: part.events), level: level, line: node.startLine)
        }
        body.points[opened].headingLevel = printed
        write("<h")
        body.html.append(UInt8(ascii: "0") + UInt8(printed))
        if let division = part.label?.division { write(" class=\"\(division)\"") }
        write(" id=\"")
        writeAnchor(ofPoint: opened)
        write("\">")
        write(part.events)
        body.points[opened].title = String(decoding: block.text, as: UTF8.self)
        endBlock(footnotePoint == nil ? .heading : .footnote)
        write("</h")
        body.html.append(UInt8(ascii: "0") + UInt8(printed))
        write(">\n")
    }

    /// Opens a point and gives its index. A loose one does not heed the list it stands in.
    mutating func openPoint(_ label: PointLabel, printed: ArraySlice<UInt8>, level: Int?, line: Int, isLoose: Bool = false) -> Int {
        let index = body.points.count
        let opened = outline.open(label, level: level, point: index, isLoose: isLoose)
        if label.rank == PointLabel.Rank.annex, itemDepth + quoteDepth == 0, !body.html.isEmpty { body.annexStarts.append(body.html.count) }
        body.points.append(
            Body.Point(
                anchor: opened.anchor, label: String(decoding: printed, as: UTF8.self), title: "", headingLevel: nil, line: line,
                parent: opened.parent))
        return index
    }

    /// The anchor of a list item with a dash, unless it is a numbered point (`- a) …`) or begins with something else than words.
    mutating func anchor(ofDashItem item: Int) -> String? {
        let first = item + 1
        guard footnotePoint == nil, first < input.tree.nodes[item].end, case .paragraph = input.tree.nodes[first].kind else { return nil }
        let parts = parts(ofParagraph: first, isListed: true)
        let anchor = parts.first.label == nil ? anchor(ofDash: parts.first.events) : nil
        readAhead = (first, parts)
        return anchor
    }

    mutating func writeLabel(_ label: some Collection<UInt8>) {
        write("<span class=\"so-diem\">")
        HTML.escape(label, into: &body.html)
        write("</span>")
    }
}

extension BodyRenderer {
    /// The parts of a paragraph, without the mark of the task that it opens; a footnote is one part whatever it holds.
    private mutating func parts(ofParagraph index: Int, isListed: Bool) -> ParagraphSplitter.Parts {
        if readAhead?.paragraph == index, let ahead = readAhead.take() { return ahead.parts }
        var events = scanner.events(in: index)
        if pendingTask != nil { events = withoutTaskMark(events) }
        guard footnotePoint == nil else { return .init(.init(events: events[...], lines: 0, printed: [])) }
        return ParagraphSplitter(text: input.tree.text, isListed: isListed).parts(of: events)
    }

    private mutating func openHeading(_ title: ArraySlice<UInt8>, level: Int, line: Int) -> Int {
        let index = body.points.count
        let opened = outline.open(heading: title, level: level, point: index)
        body.points.append(
            Body.Point(
                anchor: opened.anchor, label: "", title: "", headingLevel: nil, line: line, parent: opened.parent))
        return index
    }

    private mutating func writePart(_ part: ParagraphSplitter.Part, of node: MarkdownTree.Node, isTight: Bool) {
        let item = pendingItem
        pendingItem = nil
        let line = min(node.startLine + part.lines, node.endLine)
        beginBlock(line...max(line, min(node.endLine, part.end.map { node.startLine + $0 - 1 } ?? node.endLine)))
        var opened: Int?
        let hasTag = part.label != nil || !isTight || part.isDash
        if let label = part.label {
            let point = openPoint(label, printed: part.printed[...], level: nil, line: line, isLoose: part.lines > 0)
            opened = point
            write("<p class=\"diem\(label.division.map { " \($0)" } ?? "")\" id=\"")
            writeAnchor(ofPoint: point)
            write("\">")
            block.labelRest = label.count
        } else if part.isDash, let anchor = anchor(ofDash: part.events) {
            write("<p class=\"y\" id=\"")
            writeAnchor(ofItem: anchor)
            write("\">")
        } else if hasTag {
            write("<p>")
        }
        if let item {
            writeLabel(item.marker)
            write(" ")
        }
        if let isDone = pendingTask {
            pendingTask = nil
            writeTask(isDone: isDone)
        }
        write(part.events)
        if let point = item?.point { body.points[point].title = title(from: block.text) }
        if let opened { body.points[opened].title = title(from: block.text) }
        endBlock(footnotePoint == nil ? .paragraph : .footnote)
        write(hasTag ? "</p>\n" : "\n")
    }

    /// The anchor of an item with a dash.
    private mutating func anchor(ofDash events: ArraySlice<InlineEvent>) -> String? {
        footnotePoint == nil ? outline.anchor(ofDash: plainText(of: events.prefix(12))) : nil
    }

    /// Room for most titles.
    private static let titleBytes = 96

    /// The first twelve words.
    private func title(from text: [UInt8]) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(min(text.count, Self.titleBytes))
        var count = 0
        var rest = text.drop(while: LineShape.isBlank)
        while !rest.isEmpty, count < 12 {
            let word = rest.prefix { !LineShape.isBlank($0) }
            if count > 0 { words.append(0x20) }
            words += word
            count += 1
            rest = rest[word.endIndex...].drop(while: LineShape.isBlank)
        }
        return String(decoding: words, as: UTF8.self)
    }
}
