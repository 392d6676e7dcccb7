// What a page says of itself to machines, in the vocabulary of schema.org: its own node and its breadcrumb.
internal import Records
internal import Source

/// What stands beside the breadcrumb of a page.
enum LinkedPage: Sendable {
    /// The page stands for what these nodes describe.
    case subject([LinkedNode])
    case page
    case searchResults
    /// A list of `count` things, which the page shows itself; nil on its further pages. `about` is what they have in common.
    case collection(count: Int?, about: LinkedNode? = nil)
    /// Neither the page nor its address means anything.
    case nothing
}

extension PageFrame {
    /// Nil for a page without node and breadcrumb.
    func structuredData(in portal: Portal) -> [UInt8]? {
        let nodes = pageNodes(in: portal) + breadcrumbNodes(in: portal)
        return nodes.isEmpty ? nil : LinkedNode.document(nodes)
    }

    private func pageNodes(in portal: Portal) -> [LinkedNode] {
        switch linked {
        case .subject(let nodes): return nodes
        case .page: return [pageNode("WebPage", in: portal)]
        case .searchResults: return [pageNode("SearchResultsPage", in: portal)]
        case .collection(let count, let about):
            var node = pageNode("CollectionPage", in: portal)
            node.set("about", about)
            var list = LinkedNode("ItemList")
            if let count { list.set("numberOfItems", count) }
            node.set("mainEntity", list)
            return [node]
        case .nothing: return []
        }
    }

    private func pageNode(_ type: String, in portal: Portal) -> LinkedNode {
        var node = LinkedNode(type)
        node.set("url", portal.absolute(path))
        node.set("name", title)
        node.set("description", shortDescription)
        node.set("inLanguage", portal.settings.language)
        node.set("isPartOf", portal.siteReference())
        return node
    }

    private func breadcrumbNodes(in portal: Portal) -> [LinkedNode] {
        let items = steps.enumerated().map { index, step in
            var node = LinkedNode("ListItem")
            node.set("position", index + 1)
            node.set("name", step.name)
            node.set("item", portal.absolute(step.path ?? path))
            return node
        }
        guard !items.isEmpty else { return [] }
        var list = LinkedNode("BreadcrumbList")
        list.set("itemListElement", items)
        return [list]
    }
}
