/// What is odd in a block and is shown as text.
extension BodyRenderer {
    /// Whether one more warning of this kind is to be made.
    mutating func admits(_ code: Code) -> Bool { diagnostics.admits(code, in: input.lines.source.file) }

    /// Raw HTML: one warning in a block for all tags that call for the same advice.
    mutating func warnOfHTML(_ range: Range<Int>) {
        let tag = literal(range)
        let advice = HTMLAdvice(tag: tag)
        guard block.advised.insert(advice).inserted, admits(.rawHTML) else { return }
        let shown = String(decoding: tag.prefix { $0 != 0x0A }.prefix(40), as: UTF8.self)
        diagnostics.append(
            .warning(
                .rawHTML, at: place(of: Array(tag.prefix { $0 != 0x0A })), vi: "thẻ HTML “\(shown)” được in ra như chữ",
                en: "the HTML tag “\(shown)” is shown as text", hint: advice.hint))
    }

    /// `**` that CommonMark left in the text, once in a block. An escaped one does not stand in the source as `**`.
    mutating func warnOfEmphasis(_ range: Range<Int>) {
        guard !block.hasWarnedEmphasis, block.searches.failedEmphasis < 8,
            let index = ByteSearch.find([0x2A, 0x2A], in: input.tree.text[range])
        else { return }
        let stars = input.tree.text[index..<range.upperBound].prefix { $0 == 0x2A }
        let after = input.tree.text[stars.endIndex..<range.upperBound].prefix { $0 != 0x5C && $0 != 0x26 }.prefix(12)
        let before = input.tree.text[range.lowerBound..<index].suffix(12)
        guard let place = find([Array(stars + after), Array(before + stars), Array(stars)]) else {
            block.searches.failedEmphasis += 1
            return
        }
        warnOfEmphasis(
            String(decoding: stars.prefix(4), as: UTF8.self), at: place,
            hint: LocalizedText(
                vi: "chữ đậm là **chữ**, không cách ra ở trong; dấu sao thật viết là \\*",
                en: "bold is **text** without blanks inside; a real star is \\*"))
    }

    /// A single `*` that was meant for emphasis, once in a block that has no such warning.
    mutating func warnOfStars(_ kind: Body.TextBlock.Kind) {
        guard !block.hasWarnedEmphasis, block.searches.failedEmphasis < 8 else { return }
        let isCell = if case .paragraph = kind { false } else { kind != .heading && kind != .footnote }
        guard let star = LooseStars(text: block.text, stars: block.stars, isCell: isCell).mistake() else { return }
        let words = block.text[star.place...].prefix(12)
        guard let place = findUnescaped(words) ?? findUnescaped(words.prefix { $0 != 0x20 }) else {
            block.searches.failedEmphasis += 1
            return
        }
        warnOfEmphasis(
            "*", at: place,
            hint: LocalizedText(
                vi: "chữ nghiêng là *chữ*, không cách ra ở trong; dấu sao thật viết là \\*",
                en: "italics are *text* without blanks inside; a real star is \\*"))
    }

    /// A reference to a footnote that is not there.
    mutating func warnOfMissingFootnote(_ range: Range<Int>) {
        let reference = literal(range)
        let lines = input.lines.range(of: block.lines.lowerBound, block.lines.upperBound)
        let start = max(lines.lowerBound, block.searches.footnoteStart)
        guard block.searches.failedFootnotes < 8, start <= lines.upperBound else { return }
        guard let place = ByteSearch.find(reference, in: input.lines.source.bytes[start..<lines.upperBound]) else {
            block.searches.failedFootnotes += 1
            return
        }
        block.searches.footnoteStart = place + reference.count
        guard admits(.undefinedFootnote) else { return }
        let label = String(decoding: reference.dropFirst(2).dropLast(), as: UTF8.self)
        diagnostics.append(
            .warning(
                .undefinedFootnote, at: places.location(at: place), vi: "chú thích “\(label)” không có ở cuối văn bản",
                en: "footnote “\(label)” is not defined",
                hint: (diagnostics.count < 100 ? NearestName.hint(label, in: input.definitions.prefix(200).map(\.label)) : nil)
                    ?? LocalizedText(
                        vi: "thêm dòng [^\(label)]: … ; ngoặc thật viết là \\[^", en: "add a line [^\(label)]: … ; a real bracket is \\[^"))
        )
    }

    /// Lines that look like a table and are none.
    mutating func warnOfAlmostTable(_ node: MarkdownTree.Node) {
        let numbers = node.startLine...node.endLine
        guard numbers.contains(where: { input.lines[$0].contains { $0 == UInt8(ascii: "|") || $0 == 0x09 } }) else { return }
        let isParted =
            node.startLine >= input.lines.firstLine + 2 && sourceContent(node.startLine - 1).isEmpty
            && sourceContent(node.startLine - 2).first == UInt8(ascii: "|")
        let lines = AlmostTable(lines: numbers.map { LineShape.content(input.lines[$0]) }, isParted: isParted)
        append(lines.fault(), at: node.startLine)
    }

    /// Code that nothing closes, or that is code by its indentation alone and was meant as a table.
    mutating func warnOfCode(_ range: Range<Int>, _ node: MarkdownTree.Node) {
        let opening = input.lines[node.startLine].dropFirst(node.startColumn - 1)
        let lines = literal(range).split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false).prefix(2)
        if let mark = opening.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
            lines[0].isEmpty || !opening.starts(with: lines[0])
        {
            warnOfOpenFence(opening.prefix { $0 == mark }, node)
        } else {
            let isBelowRow = sourceContent(node.startLine - 1).first == UInt8(ascii: "|")
            let rows = AlmostTable(lines: lines.map(LineShape.trimmed), isParted: false)
            append(rows.indentationFault(isBelowRow: isBelowRow), at: node.startLine)
        }
    }
}

extension BodyRenderer {
    private mutating func warnOfEmphasis(_ stars: String, at place: Int, hint: LocalizedText) {
        block.hasWarnedEmphasis = true
        guard admits(.unbalancedEmphasis) else { return }
        diagnostics.append(
            .warning(
                .unbalancedEmphasis, at: places.location(at: place), vi: "dấu “\(stars)” không thành cặp nên được in ra như chữ",
                en: "“\(stars)” has no partner and is shown as text", hint: hint))
    }

    /// A line as written, without quote marks, list markers and blanks around it.
    private func sourceContent(_ line: Int) -> ArraySlice<UInt8> { LineShape.content(input.lines.source.line(line)) }

    /// A block of code that goes on to the end of what holds it.
    private mutating func warnOfOpenFence(_ fence: ArraySlice<UInt8>, _ node: MarkdownTree.Node) {
        let closing = LineShape.content(input.lines[node.endLine])
        if node.endLine > node.startLine, closing.count >= fence.count, closing.allSatisfy({ $0 == fence.first }) { return }
        guard admits(.openFence) else { return }
        let shown = String(decoding: fence.prefix(20), as: UTF8.self)
        diagnostics.append(
            .warning(
                .openFence, at: input.lines.location(ofLine: node.startLine), vi: "khối mở bằng “\(shown)” không có dòng đóng",
                en: "the block that “\(shown)” opens is not closed",
                hint: LocalizedText(vi: "thêm dòng \(shown) ở cuối khối", en: "add a line \(shown) at its end")))
    }

    private mutating func append(_ fault: AlmostTable.Fault?, at line: Int) {
        guard let fault, admits(.almostTable) else { return }
        diagnostics.append(
            Diagnostic(.almostTable, .warning, at: input.lines.location(ofLine: line + fault.line), fault.text, hint: fault.hint))
    }

    private mutating func place(of needle: [UInt8]) -> SourceLocation {
        find([needle]).map { places.location(at: $0) } ?? input.lines.location(ofLine: block.lines.lowerBound)
    }

    /// Offset in the file of the first of `needles` that stands in the lines of the block.
    private func find(_ needles: [[UInt8]]) -> Int? {
        let range = input.lines.range(of: block.lines.lowerBound, block.lines.upperBound)
        for needle in needles {
            if let index = ByteSearch.find(needle, in: input.lines.source.bytes[range]) { return index }
        }
        return nil
    }

    /// The first place of `words` in the lines of the block before which no backslash stands; nil where the text is not as it was written.
    private func findUnescaped(_ words: ArraySlice<UInt8>) -> Int? {
        let bytes = input.lines.source.bytes
        var range = input.lines.range(of: block.lines.lowerBound, block.lines.upperBound)
        while let index = ByteSearch.find(words, in: bytes[range]) {
            if index == 0 || bytes[index - 1] != UInt8(ascii: "\\") { return index }
            range = (index + 1)..<range.upperBound
        }
        return nil
    }
}
