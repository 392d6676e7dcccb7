/// The footnotes of a body: where they are defined, which are referred to, and from where.
struct FootnoteList {
    /// One footnote that is referred to.
    struct Entry {
        var definition: Int
        var references: Int
        /// Index of the point that holds the first reference.
        var point: Int?
    }

    let definitions: [FootnoteRewriter.Definition]
    /// List item that holds each definition, by its line.
    var items: [Int: Int] = [:]
    /// In the order of first reference: entry `n` has number `n + 1`.
    private(set) var entries: [Entry] = []
    private var numbers: [Int: Int] = [:]
    private let lines: Set<Int>

    init(_ definitions: [FootnoteRewriter.Definition]) {
        self.definitions = definitions
        lines = Set(definitions.map(\.line))
    }

    func isDefined(onLine line: Int) -> Bool { lines.contains(line) }

    func isItem(_ node: Int) -> Bool { itemNodes.contains(node) }

    /// Nodes of `items`.
    var itemNodes: Set<Int> = []

    /// Counts a reference: the number of the footnote and which reference to it this is, both from 1.
    mutating func refer(to definition: Int, from point: Int?) -> (number: Int, occurrence: Int) {
        if let index = numbers[definition] {
            entries[index].references += 1
            return (index + 1, entries[index].references)
        }
        numbers[definition] = entries.count
        entries.append(Entry(definition: definition, references: 1, point: point))
        return (entries.count, 1)
    }

    func isReferred(_ definition: Int) -> Bool { numbers[definition] != nil }
}
