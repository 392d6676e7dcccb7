// CommonMark bytes in, value tree out, through libcmark; the only file that imports it. No C pointer outlives `read`.
private import CCmark

/// Reads CommonMark. `lineOffset` is added to the lines of libcmark, so that nodes bear lines of the file.
enum MarkdownReader {
    static func read(_ bytes: [UInt8], lineOffset: Int) -> MarkdownTree { read(bytes, lineOffset: lineOffset, hasInlines: true) }

    /// Without what stands in paragraphs and headings.
    static func readBlocks(_ bytes: [UInt8], lineOffset: Int) -> MarkdownTree { read(bytes, lineOffset: lineOffset, hasInlines: false) }
}

extension MarkdownReader {
    private static func read(_ bytes: [UInt8], lineOffset: Int, hasInlines: Bool) -> MarkdownTree {
        var tree = MarkdownTree()
        // Room for as many nodes as there can be; what is not needed is never touched.
        tree.nodes.reserveCapacity(bytes.count + 2)
        tree.text.reserveCapacity(bytes.count)
        let root = bytes.withUnsafeBytes { buffer in
            cmark_arena_parse(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_VALIDATE_UTF8)
        }
        defer { cmark_arena_free() }
        guard let root, let iterator = cmark_iter_new(root) else { return tree }
        var open: [Int] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return tree }
            guard let node = cmark_iter_get_node(iterator) else { continue }
            if event == CMARK_EVENT_ENTER {
                append(node, to: &tree, lineOffset: lineOffset)
                if isLeaf(node) { continue }
                if !hasInlines, holdsInlines(node) {
                    cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
                } else {
                    open.append(tree.nodes.count - 1)
                }
            } else if let index = open.popLast() {
                tree.nodes[index].end = tree.nodes.count
            }
        }
    }

    /// Leaves have no exit event.
    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
            CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    private static func holdsInlines(_ node: OpaquePointer) -> Bool {
        let type = cmark_node_get_type(node)
        return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
    }

    private static func append(_ node: OpaquePointer, to tree: inout MarkdownTree, lineOffset: Int) {
        let kind = kind(of: node, text: &tree.text)
        let start = Int(cmark_node_get_start_line(node)) + lineOffset
        let end = Int(cmark_node_get_end_line(node)) + lineOffset
        let column = Int(cmark_node_get_start_column(node))
        tree.nodes.append(.init(kind: kind, end: tree.nodes.count + 1, startLine: start, endLine: max(start, end), startColumn: column))
    }

    private static func kind(of node: OpaquePointer, text: inout [UInt8]) -> MarkdownTree.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: return .document
        case CMARK_NODE_BLOCK_QUOTE: return .quote
        case CMARK_NODE_LIST:
            return .list(
                ordered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, tight: cmark_node_get_list_tight(node) != 0,
                start: cmark_node_get_list_start(node), parenthesis: cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM)
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_CODE_BLOCK:
            return .codeBlock(
                info: copy(cmark_node_get_fence_info(node), to: &text), literal: copy(cmark_node_get_literal(node), to: &text))
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock(copy(cmark_node_get_literal(node), to: &text))
        case CMARK_NODE_HEADING: return .heading(level: cmark_node_get_heading_level(node))
        case CMARK_NODE_THEMATIC_BREAK: return .rule
        case CMARK_NODE_TEXT: return .text(copy(cmark_node_get_literal(node), to: &text))
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .code(copy(cmark_node_get_literal(node), to: &text))
        case CMARK_NODE_HTML_INLINE: return .html(copy(cmark_node_get_literal(node), to: &text))
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_LINK:
            return .link(destination: copy(cmark_node_get_url(node), to: &text), title: copy(cmark_node_get_title(node), to: &text))
        case CMARK_NODE_IMAGE:
            return .image(destination: copy(cmark_node_get_url(node), to: &text), title: copy(cmark_node_get_title(node), to: &text))
        default: return .paragraph
        }
    }

    private static func copy(_ string: UnsafePointer<CChar>?, to text: inout [UInt8]) -> MarkdownTree.Stretch {
        let start = text.count
        guard let string else { return .init(start..<start) }
        var count = 0
        while string[count] != 0 { count += 1 }
        text.append(contentsOf: UnsafeRawBufferPointer(start: string, count: count))
        return .init(start..<text.count)
    }
}
