// The lines of a text proper -> paragraphs and tables in their order.

internal import Source

struct BodyBuilder {
    private(set) var blocks: [Draft.Block] = []
    private(set) var dropped: [Draft.Dropped] = []
    private let layout: TextLayout
    private var joiner: ParagraphJoiner

    init(_ lines: [TextLine], layout: TextLayout) {
        self.layout = layout
        joiner = ParagraphJoiner(layout)
        var index = 0
        while index < lines.count {
            if let table = TabTable(lines, at: index) {
                add(table.table)
                dropped += table.dropped
                index = table.end
            } else if let table = FlatTable(lines, at: index) {
                add(table.table)
                index = table.end
            } else if let table = ColumnTable(lines, at: index) {
                add(table.table)
                dropped += table.dropped
                index = table.end
            } else {
                joiner.add(lines[index])
                if ColumnTable.isHeader(lines[index]) { joiner.doubtTable(lines[index]) }
                index += 1
            }
        }
        closeParagraphs()
    }

    private mutating func add(_ table: Draft.Table) {
        closeParagraphs()
        blocks.append(.table(table))
    }

    private mutating func closeParagraphs() {
        blocks += joiner.paragraphs.map { .paragraph($0) }
        joiner = ParagraphJoiner(layout)
    }
}
