/// A parsed Markdown text as a value: nodes in document order, each knowing where its subtree ends, and all literal bytes in one buffer.
///
/// Flat on purpose: neither walking nor freeing it recurses, whatever its depth.
struct MarkdownTree: Sendable {
    struct Node: Sendable {
        var kind: Kind
        /// Index after the last node of the subtree.
        var end: Int
        /// Lines of the file; of blocks only (libcmark's inline places are unreliable).
        var startLine: Int
        var endLine: Int
        /// Column in bytes, from 1.
        var startColumn: Int
    }

    /// Ranges are ranges of `text`.
    enum Kind: Sendable {
        case document, quote, item, paragraph, rule
        case list(ordered: Bool, tight: Bool, start: Int, parenthesis: Bool)
        case heading(level: Int)
        case codeBlock(info: Range<Int>, literal: Range<Int>)
        case htmlBlock(Range<Int>)
        case text(Range<Int>)
        case code(Range<Int>)
        case html(Range<Int>)
        case softBreak, lineBreak, emphasis, strong
        case link(destination: Range<Int>, title: Range<Int>)
        case image(destination: Range<Int>, title: Range<Int>)
    }

    var nodes: [Node] = []
    var text: [UInt8] = []

    /// All nodes below a node.
    func content(of parent: Int) -> Range<Int> { parent + 1..<max(parent + 1, nodes[parent].end) }

    /// Indices of the children of a node. Linear in their number.
    func children(of parent: Int) -> [Int] {
        var children: [Int] = []
        var child = parent + 1
        while child < nodes[parent].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }
}
