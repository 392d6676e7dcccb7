// Paragraphs and tables of a draft -> Markdown: points keep their numbers, what belongs to a numbered point is set in below it.
//
// Order of work: give every paragraph its place (heading, point, item of dashes, plain), decide how far it is set in, escape what Markdown would read.

internal import Source

struct BodyMarkdown {
    /// A block of Markdown with the empty line behind it.
    struct Element {
        var text: String
        var indent = ""
        var doubts: [Draft.Doubt] = []
    }

    private(set) var elements: [Element] = []
    private let blocks: [Draft.Block]
    private let kinds: [Kind]
    /// For each block the first heading or numbered point behind it.
    private let next: [Int?]
    /// The numbered point that the block in hand lies in, or opens.
    private var item: Int?

    fileprivate enum Kind: Equatable {
        case heading(Int)
        /// `1.` of a list.
        case item
        case point
        case dash
        case plus
        case text
        case table
    }

    init(_ blocks: [Draft.Block], _ footnotes: [Draft.Footnote]) {
        self.blocks = blocks
        kinds = Self.kinds(of: blocks)
        var (next, behind): ([Int?], Int?) = ([], nil)
        for index in kinds.indices.reversed() {
            next.append(behind)
            if kinds[index] == .item || kinds[index].isHeading { behind = index }
        }
        self.next = next.reversed()
        for index in blocks.indices {
            item = kinds[index] == .item ? index : isInside(index) ? item : nil
            append(index, isNested: item != nil && item != index)
        }
        for footnote in footnotes {
            elements.append(Element(text: "[^\(footnote.mark)]: \(MarkdownEscape.text(footnote.text))\n", doubts: footnote.doubts))
        }
        if var last = elements.popLast() {
            last.text = last.text.dropping(suffixes: ["\n"])
            elements.append(last)
        }
    }
}

extension BodyMarkdown {
    private static func kinds(of blocks: [Draft.Block]) -> [Kind] {
        let headings = arabicHeadings(blocks)
        return blocks.enumerated().map { index, block in
            guard case .paragraph(let paragraph) = block else { return .table }
            if paragraph.isAnnexTitle { return .heading(3) }
            switch LineLabel(paragraph.text) {
            case .dash: return .dash
            case .plus: return .plus
            case .point(let depth): return kind(of: paragraph.text, depth, isHeading: headings.contains(index))
            case nil: return .text
            }
        }
    }

    private static func kind(of text: String, _ depth: PointDepth, isHeading: Bool) -> Kind {
        switch depth {
        case .annex, .part, .roman: text.utf8.count <= longestHeading ? .heading(2) : .point
        case .arabic where text.first?.isNumber ?? false: isHeading ? .heading(3) : isListNumber(text) ? .item : .point
        case .decimal: isHeading ? .heading(4) : .point
        default: .point
        }
    }

    private static let longestHeading = 600

    /// `1.` and `1)` are marks of lists to CommonMark, `1/` and `1-` are not.
    private static func isListNumber(_ text: String) -> Bool {
        guard let mark = text.unicodeScalars.first(where: { !$0.isDigit }) else { return false }
        return mark == "." || mark == ")"
    }

    /// Points that are titles: no sentence, and tables, headings or points of a lower order follow one of their row.
    private static func arabicHeadings(_ blocks: [Draft.Block]) -> Set<Int> {
        var headings: Set<Int> = []
        var row: [Int] = []
        var isRowOfTitles = false
        func close() {
            if isRowOfTitles { headings.formUnion(row) }
            (row, isRowOfTitles) = ([], false)
        }
        var lastTitle: Int?
        for index in blocks.indices {
            guard case .paragraph(let paragraph) = blocks[index] else {
                if lastTitle != nil { isRowOfTitles = true }
                continue
            }
            guard case .point(let depth)? = LineLabel(paragraph.text) else { continue }
            if depth < .arabic { close() }
            if depth == .decimal, isTitle(paragraph.text) { headings.insert(index) }
            if depth == .decimal, lastTitle != nil { isRowOfTitles = true }
            guard depth == .arabic else { continue }
            lastTitle = isTitle(paragraph.text) && !paragraph.text.hasSuffix(":") ? index : nil
            if lastTitle != nil { row.append(index) }
        }
        close()
        return headings
    }

    private static func isTitle(_ text: String) -> Bool {
        let text = text.dropping(suffixes: ["”", "\""])
        return text.unicodeScalars.count <= 300 && !text.hasSuffix(".") && !text.hasSuffix(";") && !text.hasSuffix(",")
    }
}

extension BodyMarkdown {
    /// Whether a block lies within the numbered point before it.
    private func isInside(_ index: Int) -> Bool {
        switch kinds[index] {
        case .heading, .item: false
        case .dash, .plus: item != nil
        case .point: item != nil && isLowerPoint(index)
        case .text, .table: belongsToItem(index)
        }
    }

    /// `a)` lies within `1.`, `Điều 2.` does not.
    private func isLowerPoint(_ index: Int) -> Bool {
        guard case .paragraph(let paragraph) = blocks[index], case .point(let depth)? = LineLabel(paragraph.text) else { return false }
        return depth > .arabic
    }

    /// What has no number belongs to a point while the same row of points goes on, or where it follows a title.
    private func belongsToItem(_ index: Int) -> Bool {
        guard let item, case .paragraph(let paragraph) = blocks[item] else { return false }
        if item == index - 1, Self.isTitle(paragraph.text) { return true }
        guard let next = next[index], kinds[next] == .item, case .paragraph(let following) = blocks[next] else { return false }
        return Self.number(following.text) == Self.number(paragraph.text).map { $0 + 1 }
    }

    private static func number(_ text: String) -> Int? { Int(String(text.unicodeScalars.prefix(while: \.isDigit))) }

    private mutating func append(_ index: Int, isNested: Bool) {
        let indent = isNested ? String(repeating: " ", count: itemWidth) : ""
        switch blocks[index] {
        case .table(let table):
            elements.append(Element(text: TableText.text(table, indent: indent) + "\n", indent: indent, doubts: table.doubts))
        case .paragraph(let paragraph):
            let closes = !isTightItem(index)
            elements.append(
                Element(text: indent + markdown(paragraph, kinds[index]) + (closes ? "\n" : ""), indent: indent, doubts: paragraph.doubts))
        }
    }

    /// Columns of the mark of the numbered point in hand.
    private var itemWidth: Int {
        guard let item, case .paragraph(let paragraph) = blocks[item] else { return 0 }
        return paragraph.text.unicodeScalars.prefix(while: \.isDigit).count + 2
    }

    /// An item of dashes right above another one: no empty line between them.
    private func isTightItem(_ index: Int) -> Bool {
        guard kinds[index] == .dash, index + 1 < kinds.count, kinds[index + 1] == .dash, case .paragraph(let next) = blocks[index + 1]
        else { return false }
        return next.doubts.isEmpty
    }

    private func markdown(_ paragraph: Draft.Paragraph, _ kind: Kind) -> String {
        let text = paragraph.text
        switch kind {
        case .heading(let level): return String(repeating: "#", count: level) + " " + MarkdownEscape.text(text)
        case .dash: return "- " + MarkdownEscape.text(text.behindMark)
        case .plus: return "  - " + MarkdownEscape.text(text.behindMark)
        case .item:
            let mark = text.unicodeScalars.prefix(while: \.isDigit).count + 1
            let rest = String(text.unicodeScalars.dropFirst(mark)).trimmed
            return String(text.unicodeScalars.prefix(mark)) + " " + MarkdownEscape.text(rest)
        case .point, .text, .table: return MarkdownEscape.line(text)
        }
    }
}

extension BodyMarkdown.Kind {
    fileprivate var isHeading: Bool {
        if case .heading = self { return true }
        return false
    }
}
