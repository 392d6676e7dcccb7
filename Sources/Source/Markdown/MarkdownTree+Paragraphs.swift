extension MarkdownTree {
    /// Calls `visit` for every paragraph, and for every heading of more than one line, in document order, with the containers it stands in.
    /// `lines` are those the tree was read from. Linear.
    func forEachParagraph(in lines: MarkdownLines, _ visit: (Node, ContainerReplay) -> Void) {
        var replay = ContainerReplay()
        var ends: [Int] = []
        for (index, node) in nodes.enumerated() {
            while let end = ends.last, index >= end {
                ends.removeLast()
                replay.removeLast()
            }
            switch node.kind {
            case .quote:
                replay.enterQuote()
                ends.append(node.end)
            case .item:
                replay.enterItem(line: node.startLine, bytes: lines[node.startLine])
                ends.append(node.end)
            case .paragraph: visit(node, replay)
            case .heading where node.endLine > node.startLine: visit(node, replay)
            default: break
            }
        }
    }
}
