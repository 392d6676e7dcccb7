// The parsed tree, the tables and the footnotes of a body in; `Body` and diagnostics out. One forward pass in document order; footnotes come last.
// Blocks are in `+Blocks`, points in `+Points`, inline content in `+Inlines`, tables in `+Tables`, footnotes in `+Footnotes`; what shows only at the
// end is filled in then (`+Gaps`).

/// Writes a body. Block recursion is bounded by `MarkdownLimits.depth`; inline content is flat.
struct BodyRenderer {
    /// What was read, before anything is written.
    struct Input {
        var tree: MarkdownTree
        /// The nodes of the body; those of the tree before them hold cells.
        var blocks: Range<Int>
        /// As given to libcmark.
        var lines: MarkdownLines
        var tables: [SourceTable]
        /// Opens the placeholders of tables.
        var tableMark: [UInt8]
        /// Index into `cellNodes` of the first cell of each table.
        var firstCells: [Int]
        /// By the line of their fence.
        var spreadsheets: [Int: SpreadsheetTable]
        /// The headings that hold the inline content of cells, table by table, row by row, pipe tables first.
        var cellNodes: [Int]
        var definitions: [FootnoteRewriter.Definition]
        var escapeMark: [UInt8]
    }

    let input: Input
    let scanner: InlineScanner
    var body = Body()
    var diagnostics = DiagnosticList()
    var outline = PointOutline()
    /// In the order of the HTML.
    var gaps: [Gap] = []
    /// Levels, as written, of the headings that are open.
    var headingLevels: [Int] = []
    /// The number of the list item whose first paragraph is still to come.
    var pendingItem: PendingItem?
    /// Whether the task is done whose first paragraph is still to come.
    var pendingTask: Bool?
    /// The first paragraph of a list item that was read for its anchor and is still to come.
    var readAhead: (paragraph: Int, parts: ParagraphSplitter.Parts)?
    /// List items that are open.
    var itemDepth = 0
    /// Quotes that are open.
    var quoteDepth = 0
    var footnotes: FootnoteList
    /// Set while a footnote is written: the point of its first reference.
    var footnotePoint: Int??
    /// How many tables bear each name.
    var tableLabels: [String: Int] = [:]
    var block = OpenBlock(firstRun: 0)

    struct PendingItem {
        var marker: ArraySlice<UInt8>
        var point: Int
    }

    private init(_ input: Input) {
        self.input = input
        var indices: [String: Int] = [:]
        for (index, definition) in input.definitions.enumerated() where indices[definition.label] == nil {
            indices[definition.label] = index
        }
        scanner = InlineScanner(tree: input.tree, footnotes: indices, escapeMark: input.escapeMark)
        footnotes = FootnoteList(input.definitions, in: input.tree)
    }

    static func render(_ input: Input) -> (body: Body, diagnostics: [Diagnostic]) {
        var renderer = BodyRenderer(input)
        renderer.reserveRoom()
        let closing = renderer.closing
        renderer.writeBlocks(input.blocks.lowerBound..<closing, isTight: false)
        if closing < input.blocks.upperBound { renderer.outline.leavePoints() }
        renderer.writeBlocks(closing..<input.blocks.upperBound, isTight: false)
        renderer.writeFootnotes()
        renderer.fillGaps()
        return (renderer.body, renderer.diagnostics.all)
    }
}

extension BodyRenderer {
    /// The source file, which knows the place of each of its bytes.
    var places: SourceText { input.lines.source }

    /// Bytes of markup for each node of a body of short blocks.
    private static let markup = 16

    /// Makes room for what bodies come to: lists that grow are copied again and again. Not for more: what the tree was read with is free now and has
    /// room for lists of the right size, larger ones take memory of their own.
    private mutating func reserveRoom() {
        body.html.reserveCapacity(input.tree.text.count * 5 / 4 + input.blocks.count * Self.markup)
        let cells = input.cellNodes.count
        var (blocks, points, texts) = (cells, 0, cells)
        var isNumbered = false
        for node in input.tree.nodes[input.blocks] {
            switch node.kind {
            case .list(let ordered, _, _, _): isNumbered = ordered
            case .item: points += isNumbered ? 1 : 0
            case .heading: (blocks, points) = (blocks + 1, points + 1)
            case .paragraph: blocks += 1
            case .text: texts += 1
            default: break
            }
        }
        body.blocks.reserveCapacity(blocks)
        body.points.reserveCapacity(points)
        body.runs.reserveCapacity(texts)
    }

    /// Where the paragraph begins that closes the text: the last one, after a list of dashes, is no part of the point that holds the list. The end of
    /// the blocks where there is none.
    private var closing: Int {
        let end = input.blocks.upperBound
        var isAfterDashes = false
        var last = end
        for index in input.tree.siblings(in: input.blocks) where !isFootnotes(index) {
            let kind = input.tree.nodes[index].kind
            last = if isAfterDashes, case .paragraph = kind { index } else { end }
            isAfterDashes = if case .list(ordered: false, _, _, _) = kind { true } else { false }
        }
        return last
    }

    /// Whether a list is there for footnotes alone.
    private func isFootnotes(_ index: Int) -> Bool {
        guard case .list = input.tree.nodes[index].kind else { return false }
        return input.tree.siblings(in: input.tree.content(of: index)).allSatisfy(footnotes.isItem)
    }

    /// Appends markup.
    mutating func write(_ markup: String) {
        var markup = markup
        markup.withUTF8 { body.html.append(contentsOf: $0) }
    }

    /// Literal bytes of the tree without the marks put into escapes.
    func literal(_ range: Range<Int>) -> ArraySlice<UInt8> {
        var slice = input.tree.text[range]
        guard !input.escapeMark.isEmpty, ByteSearch.contains(input.escapeMark, in: slice) else { return slice }
        var output: [UInt8] = []
        while let index = ByteSearch.find(input.escapeMark, in: slice) {
            output += slice[..<index]
            slice = slice[(index + input.escapeMark.count)...]
        }
        return (output + slice)[...]
    }
}
