/// Task lists: `[ ]` or `[x]` and a blank at the start of a list item, numbered or not, is a box that shows what is done.
extension BodyRenderer {
    /// Whether the task of a list item is done, or nil where the item is none.
    ///
    /// The source is asked too: the tree does not tell `\[ ]` from `[ ]`. A mark that is a defined reference is a link in the tree, and no task.
    func task(_ item: Int) -> Bool? {
        let nodes = input.tree.nodes
        guard item + 2 < nodes[item].end, case .paragraph = nodes[item + 1].kind, case .text(let text) = nodes[item + 2].kind else {
            return nil
        }
        let mark = input.tree.text[text.range].prefix(Self.taskMarkCount)
        guard mark.first == UInt8(ascii: "["), mark.last == UInt8(ascii: "]") else { return nil }
        let source = content(of: nodes[item])
        guard source.starts(with: mark), source.dropFirst(Self.taskMarkCount).first.map(LineShape.isBlank) ?? false
        else { return nil }
        switch mark[mark.startIndex + 1] {
        case 0x20: return false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        default: return nil
        }
    }

    /// Takes the mark off the events of the paragraph that opens a task.
    func withoutTaskMark(_ events: [InlineEvent]) -> [InlineEvent] {
        guard case .text(let range) = events.first else { return events }
        let rest = input.tree.text[range].dropFirst(Self.taskMarkCount).drop(while: LineShape.isBlank)
        return (rest.isEmpty ? [] : [.text(rest.indices)]) + events.dropFirst()
    }

    /// Writes the box: it can be read, not changed, and says its state in words.
    mutating func writeTask(isDone: Bool) {
        write("<input type=\"checkbox\" disabled\(isDone ? " checked" : "") aria-label=\"\(isDone ? "Đã xong" : "Chưa xong")\"> ")
    }
}

extension BodyRenderer {
    /// Bytes of `[ ]`.
    private static var taskMarkCount: Int { 3 }

    /// What follows the marker of a list item on its first line.
    private func content(of item: MarkdownTree.Node) -> ArraySlice<UInt8> {
        let line = input.lines[item.startLine]
        let start = line.startIndex + item.startColumn - 1
        guard let end = LineShape.listMarkerEnd(line, at: start) else { return [] }
        return line[end...].drop(while: LineShape.isBlank)
    }
}
