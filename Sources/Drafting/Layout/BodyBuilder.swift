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
                if ColumnTable.isHeader(lines[index]) || Self.opensColumns(lines, at: index) { joiner.doubtTable(lines[index]) }
                index += 1
            }
        }
        closeParagraphs()
    }

    /// The first of three lines and more whose words stand apart in columns: a table without "TT", or a form.
    private static func opensColumns(_ lines: [TextLine], at index: Int) -> Bool {
        let isInside = index > 0 && lines[index - 1].text.contains("   ")
        return !isInside && index + 2 < lines.count && lines[index...index + 2].allSatisfy { $0.text.contains("   ") }
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
