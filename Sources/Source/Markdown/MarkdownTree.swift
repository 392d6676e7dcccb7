/// A parsed Markdown text as a value: nodes in document order, each knowing where its subtree ends, and all literal bytes in one buffer.
///
/// Flat on purpose: neither walking nor freeing it recurses, whatever its depth.
struct MarkdownTree: Sendable {
    /// Narrow on purpose: a body may have a million of them, and memory that is touched for the first time costs more than reading it.
    struct Node: Sendable {
        var kind: Kind
        private var places: (end: Int32, startLine: Int32, endLine: Int32, startColumn: Int32)

        init(kind: Kind, end: Int, startLine: Int, endLine: Int, startColumn: Int) {
            self.kind = kind
            places = (Int32(end), Int32(startLine), Int32(endLine), Int32(startColumn))
        }

        /// Index after the last node of the subtree.
        var end: Int {
            get { Int(places.end) }
            set { places.end = Int32(newValue) }
        }
        /// Lines of the file; of blocks only (libcmark's inline places are unreliable).
        var startLine: Int { Int(places.startLine) }
        var endLine: Int { Int(places.endLine) }
        /// Column in bytes, from 1.
        var startColumn: Int { Int(places.startColumn) }
    }

    /// A range of `text`.
    struct Stretch: Sendable {
        private var start: Int32
        private var end: Int32

        init(_ range: Range<Int>) { (start, end) = (Int32(range.lowerBound), Int32(range.upperBound)) }

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    enum Kind: Sendable {
        case document, quote, item, paragraph, rule
        case list(ordered: Bool, tight: Bool, start: Int32, parenthesis: Bool)
        case heading(level: Int32)
        case codeBlock(info: Stretch, literal: Stretch)
        case htmlBlock(Stretch)
        case text(Stretch)
        case code(Stretch)
        case html(Stretch)
        case softBreak, lineBreak, emphasis, strong
        case link(destination: Stretch, title: Stretch)
        case image(destination: Stretch, title: Stretch)
    }

    var nodes: [Node] = []
    var text: [UInt8] = []

    /// All nodes below a node.
    func content(of parent: Int) -> Range<Int> { parent + 1..<max(parent + 1, nodes[parent].end) }

    /// Indices of the nodes that stand side by side in a range of whole nodes.
    func siblings(in range: Range<Int>) -> some Sequence<Int> {
        sequence(state: range.lowerBound) { next -> Int? in
            guard next < range.upperBound else { return nil }
            defer { next = nodes[next].end }
            return next
        }
    }

    /// Indices of the children of a node. Linear in their number.
    func children(of parent: Int) -> [Int] { Array(siblings(in: content(of: parent))) }
}
