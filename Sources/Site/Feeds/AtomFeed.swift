// Atom feeds (RFC 4287): newest fifty documents, ids that survive numbering, times from the content and never from the clock.
internal import Records
internal import Source

struct AtomFeed {
    static let size = 50

    var path: String
    var title: String
    /// Positions in `Registry.documents`, newest first.
    var documents: [Int]

    func file(of portal: Portal) -> OutputFile {
        let shown = documents.filter { portal.registry.documents[$0].sortDate != nil }.prefix(Self.size).map {
            portal.registry.documents[$0]
        }
        let page = path.dropLast("feed.xml".count)
        var xml = XMLText()
        xml.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(portal.settings.language)\">\n"
        )
        xml.element("id", portal.absolute(path))
        xml.element("title", title)
        xml.element("updated", shown.first?.sortDate.map(portal.timestamp) ?? "1970-01-01T00:00:00Z")
        xml.raw("<author>")
        xml.element("name", portal.agencyName)
        xml.raw("</author>\n")
        xml.link(rel: "self", portal.absolute(path), type: "application/atom+xml")
        xml.link(rel: "alternate", portal.absolute(String(page)), type: "text/html")
        for document in shown { entry(document, portal, into: &xml) }
        xml.raw("</feed>\n")
        return OutputFile(path: String(path.dropFirst()), bytes: xml.bytes)
    }

    private func entry(_ document: HeldDocument, _ portal: Portal, into xml: inout XMLText) {
        guard let date = document.sortDate else { return }
        let type = document.typeName
        xml.raw("<entry>\n")
        xml.element("id", portal.absolute(document.firstPath))
        xml.element("title", [document.number.map { "\(type) số \($0)" } ?? type, document.subject].joined(separator: ": "))
        xml.element("updated", portal.timestamp(date))
        xml.link(rel: "alternate", portal.absolute(document.path), type: "text/html")
        if let drafter = document.metadata.drafter { xml.category(drafter.value) }
        xml.element("summary", document.subject)
        xml.raw("</entry>\n")
    }
}

extension Portal {
    /// Every feed: all documents, each department, each type.
    func feeds() -> [AtomFeed] {
        var feeds = [AtomFeed(path: "/feed.xml", title: settings.name, documents: registry.indexes.all)]
        for department in registry.catalogs.departments {
            feeds.append(
                AtomFeed(
                    path: Self.path(ofDepartment: department.code) + "feed.xml", title: "\(department.name) – \(settings.name)",
                    documents: registry.indexes.byDepartment[department.code] ?? []))
        }
        for list in typesOfDocuments() {
            guard let path = list.feedPath else { continue }
            feeds.append(AtomFeed(path: path, title: "\(list.title) – \(settings.name)", documents: list.documents.all))
        }
        return feeds
    }

    /// Midnight of a day in the portal's time zone, RFC 3339.
    func timestamp(_ date: CalendarDate) -> String { "\(date.iso)T00:00:00\(PortalClock.offset(of: settings.timeZone.value, on: date))" }
}
