/// Numbers footnotes as a reader comes upon them. The reference goes by the order of the source, where a definition may stand before the text.
struct FootnoteOrder {
    private var numbers: [String: Int] = [:]
    /// Old numbers in the new order.
    private var order: [String] = []
    private var references: [String: Int] = [:]

    /// The blocks with new numbers and, after them, the footnotes that are reached from them, each with the number of references to it.
    static func renumbered(_ blocks: [Skeleton], _ footnotes: [Skeleton]) -> [Skeleton] {
        var order = FootnoteOrder()
        let blocks = blocks.map { order.renumbered($0) }
        var printed: [Skeleton] = []
        while printed.count < order.order.count {
            guard let old = Int(order.order[printed.count]), footnotes.indices.contains(old - 1) else { break }
            printed.append(order.renumbered(footnotes[old - 1]))
        }
        for index in printed.indices { printed[index].detail = "\(order.references[order.order[index], default: 0])" }
        return printed.isEmpty ? blocks : blocks + [Skeleton(name: "footnotes", children: printed)]
    }

    private mutating func renumbered(_ node: Skeleton) -> Skeleton {
        var node = node
        if node.name == "note" {
            if numbers[node.detail] == nil {
                order.append(node.detail)
                numbers[node.detail] = order.count
            }
            references[node.detail, default: 0] += 1
            node.detail = numbers[node.detail].map(String.init) ?? ""
        }
        node.children = node.children.map { renumbered($0) }
        return node
    }
}
