// The map of links of a planned portal, and what it says of the links in it.
internal import Records
internal import Source

extension LinkMap {
    /// Files that are the same in every portal and that may be linked.
    static let dataPaths = [
        "/feed.xml", "/sitemap.xml", "/robots.txt", "/api/documents.json", "/api/references.json", "/api/inventory.json",
        "/api/register.csv", "/\(Portal.tasksPath)",
    ]

    /// Those that are not for readers.
    static let ownPaths = ["/\(OutputManifest.path)", "/redirects.map", "/search/client.js", "/search/index.json"]

    /// Every address of a planned portal, by source for documents, pages and published files; `unread` are documents whose own faults
    /// keep them from having an address, so that links to them are not reported as well.
    /// `withheld`: files of withdrawn documents, with the addresses of these.
    init(portal: Portal, pages: [Page], unread: [String], withheld: [String: String]) throws {
        var addresses = withheld
        for source in unread { addresses[source] = "/" }
        let bodies = portal.writtenBodies
        for body in bodies { addresses[body.source] = body.path }
        // The first text that publishes a file is where others find it.
        let files = portal.filesBesideTexts.map(\.file)
        for file in files where addresses[file.source] == nil { addresses[file.source] = file.address }
        let published = portal.attachments.mapValues { own in Dictionary(own.map { ($0.source, $0.address) }) { first, _ in first } }
        let produced = pages.map(\.path) + files.map(\.path) + Self.dataPaths + portal.feeds().map(\.path) + portal.calendarPaths
        let moved = pages.compactMap { page -> (String, String)? in
            guard case .redirect(let target) = page.subject else { return nil }
            return (page.path, portal.registry.documents[target].path)
        }
        self.init(
            addresses: addresses, published: published, anchors: [:], produced: Set(produced),
            moved: Dictionary(moved) { first, _ in first },
            withdrawn: Set(portal.registry.documents.lazy.filter(\.isWithdrawn).map(\.path)))
        let wanted = Set(bodies.flatMap { pagesWithFragment($0.links, in: $0.source, at: $0.path) })
        for document in portal.registry.documents where wanted.contains(document.path) {
            anchors[document.path] = try portal.storedBody(of: document).anchors
        }
        for page in portal.ordinaryPages where wanted.contains(page.path) { anchors[page.path] = page.body.anchors }
    }

    /// The pages that links of a body name with a place on them. Few are, so the anchors of the others need not be known.
    private func pagesWithFragment(_ links: [Body.Link], in source: String, at path: String) -> [String] {
        links.compactMap { link in
            guard link.destination.utf8.contains(UInt8(ascii: "#")),
                case .address(let address) = target(of: link.destination, in: source, at: path)
            else { return nil }
            return address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
        }
    }
}

extension Portal {
    /// An error for each written link that leads nowhere.
    func brokenLinks() -> [Diagnostic] {
        writtenBodies.flatMap { links.diagnostics(of: $0.links, in: $0.source, at: $0.path) }
    }

    /// In the order of the registry, then of the ordinary pages, each with what says where the text has its address.
    var filesBesideTexts: [(file: PublishedFile, place: SourceLocation)] {
        let texts = registry.documents.map { ($0.document.source, $0.document.top) } + ordinaryPages.map { ($0.source, $0.place) }
        return texts.flatMap { source, place in (attachments[source] ?? []).map { ($0, place) } }
    }

    /// What people wrote: documents in the order of the registry, then ordinary pages.
    fileprivate var writtenBodies: [(source: String, path: String, links: [Body.Link])] {
        registry.documents.map { ($0.document.source, $0.path, $0.document.links) }
            + ordinaryPages.map { ($0.source, $0.path, $0.body.links) }
    }
}

extension Body {
    /// What links may name a place by.
    fileprivate var anchors: Set<String> { Set(points.map(\.anchor) + itemAnchors) }
}
