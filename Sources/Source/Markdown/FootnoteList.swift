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
    /// In the order of first reference: entry `n` has number `n + 1`.
    private(set) var entries: [Entry] = []
    private var numbers: [Int: Int] = [:]
    /// List item that holds each definition, and back.
    private var items: [Int: Int] = [:]
    private var itemNodes: Set<Int> = []

    /// Finds in the tree the items that stand for the definitions, whatever they stand in. Linear.
    init(_ definitions: [FootnoteRewriter.Definition], in tree: MarkdownTree) {
        self.definitions = definitions
        guard !definitions.isEmpty else { return }
        let indices = Dictionary(definitions.enumerated().map { ($1.place, $0) }) { first, _ in first }
        for (index, node) in tree.nodes.enumerated() {
            guard case .item = node.kind, let definition = indices[.init(line: node.startLine, column: node.startColumn)] else { continue }
            items[definition] = index
            itemNodes.insert(index)
        }
    }

    /// Whether a list item stands for a definition.
    func isItem(_ node: Int) -> Bool { itemNodes.contains(node) }

    func item(of definition: Int) -> Int? { items[definition] }

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
