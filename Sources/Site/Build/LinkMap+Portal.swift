// The map of links of a planned portal, and what it says of the links in it.
internal import Records
internal import Source

extension LinkMap {
    /// Every address of a planned portal, by source for documents, pages and published files; `unread` are documents whose own faults
    /// keep them from having an address, so that links to them are not reported as well.
    init(portal: Portal, pages: [Page], unread: [String]) {
        var addresses = Dictionary(uniqueKeysWithValues: unread.map { ($0, "/") })
        var anchors: [String: Set<String>] = [:]
        for document in portal.registry.documents {
            addresses[document.document.source] = document.path
            anchors[document.path] = Self.anchors(of: document.document.body)
        }
        for page in portal.ordinaryPages {
            addresses[page.source] = page.path
            anchors[page.path] = Self.anchors(of: page.body)
        }
        let files = portal.attachments.values.joined()
        for file in files { addresses[file.source] = file.path }
        let data = [
            "/feed.xml", "/sitemap.xml", "/robots.txt", "/api/documents.json", "/api/references.json", "/api/inventory.json",
            "/api/register.csv",
        ]
        let produced = pages.map(\.path) + files.map(\.path) + data + portal.feeds().map(\.path)
        self.init(addresses: addresses, anchors: anchors, produced: Set(produced))
    }

    private static func anchors(of body: Body) -> Set<String> { Set(body.points.map(\.anchor) + body.itemAnchors) }
}

extension Portal {
    /// An error for each written link that leads nowhere.
    func brokenLinks() -> [Diagnostic] {
        registry.documents.flatMap { links.diagnostics(of: $0.document.body, in: $0.document.source, at: $0.path) }
            + ordinaryPages.flatMap { links.diagnostics(of: $0.body, in: $0.source, at: $0.path) }
    }
}
