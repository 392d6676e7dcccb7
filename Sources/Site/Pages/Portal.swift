// Everything a page may be made from, after all documents are registered.
internal import Records
internal import Source

struct Portal: Sendable {
    let settings: PortalSettings
    let registry: Registry
    /// The content folder as it was named, without slash at the end.
    let contentRoot: String
    let assets: ThemeAssets
    let ordinaryPages: [OrdinaryPage]
    /// Files published beside documents and ordinary pages, by source of these.
    let attachments: [String: [PublishedFile]]
    /// What each held document is worth today, in the order of the registry.
    let standings: [Standing]
    let tasks: TaskRegister
    /// The text of the documents.
    let bodies: BodyStore
    /// Nil where the content stands in no repository.
    var changeLog: ChangeLog?
    /// Where written links lead; known once all pages are planned.
    var links = LinkMap.empty
    /// Warnings of the whole build, sorted, for the report.
    var warnings: [Diagnostic] = []
    /// Today, or `--now`.
    let today: CalendarDate
    /// Whether pages are to be opened from a folder, without a web server: their links are relative and name files.
    var isPortable = false
    /// `PageFrame.commonFields`, once for all pages; nil where each page has its own.
    private(set) var commonFields: [String: Value]?
    /// Names of bodies and places with which a title may begin, once for all pages; nil where each page makes them.
    private(set) var officialNames: [String]?
    /// The page that links are written on, where they depend on it.
    private(set) var viewpoint: RelativeAddress?

    /// The portal as the page at `path` links to it.
    func seen(from path: String) -> Portal {
        var portal = self
        portal.viewpoint = isPortable ? RelativeAddress(page: path) : nil
        return portal
    }

    /// The portal with what all its pages have in common, for making many.
    func withCommonFields() -> Portal {
        var portal = self
        portal.commonFields = isPortable ? nil : PageFrame.commonFields(in: self)
        portal.officialNames = namesOfBodies()
        return portal
    }

    /// From memory or disk; empty for a document without text.
    func storedBody(of document: HeldDocument) throws -> Body {
        try document.document.body.map(bodies.body) ?? Body()
    }

    /// The address of a page or file of the portal in a link.
    func link(_ path: String) -> String { viewpoint?.file(path) ?? rooted(path) }

    /// The same for a folder that is no page.
    func folderLink(_ path: String) -> String { viewpoint?.folder(path) ?? rooted(path) }

    /// A path of the portal with its prefix (`/sub/van-ban/` in a portal below `/sub/`).
    func rooted(_ path: String) -> String {
        let prefix = settings.address.pathPrefix
        return prefix != "/" && path.hasPrefix("/") ? prefix + path.dropFirst() : path
    }

    func absolute(_ path: String) -> String { settings.address.origin + rooted(path) }

    /// The address of a page that outlives this copy of it; where the portal has none, the address in this copy.
    func lasting(_ path: String) -> String { settings.address.origin.isEmpty ? link(path) : absolute(path) }

    /// `/quy/2025-q1/`.
    static func path(of quarter: Quarter) -> String { "/quy/\(quarter.year)-q\(quarter.number)/" }

    static func path(ofDepartment code: String) -> String { "/don-vi/\(Self.slug(code))/" }
    static func path(ofIssuer code: String) -> String { "/co-quan/\(Self.slug(HeldDocument.baseCode(code)))/" }
    static func path(ofType code: String) -> String { "/loai/\(Self.slug(code))/" }
    /// - Parameter slug: `Signer.slug`.
    static func path(ofSigner slug: String) -> String { "/nguoi-ky/\(slug)/" }

    /// A code as it stands in an address: `_` and `.` become `-`.
    static func slug(_ code: String) -> String { VietnameseText.slug(code) }

    /// The newest date of a document, estimated ones included: the date of feeds and of the footer.
    var newestDate: CalendarDate? { registry.indexes.all.lazy.compactMap { registry.documents[$0].sortDate }.first }

    var hasHelp: Bool { ordinaryPages.contains { $0.path == "/tro-giup/" } }

    var agencyName: String { settings.issuer.map { issuerName($0.value) } ?? settings.name }

    /// The body above the agency, as printed on paper: for a provincial department the province's committee.
    var parentAgencyName: String? { settings.parentIssuer.map { issuerName($0.value) } }

    func departmentName(_ code: String) -> String { registry.catalogs.department(code)?.name ?? code }

    /// Whoever is given work: a department, a reserved code, a person or another body.
    func name(of assignee: Assignee) -> String {
        assignee.name ?? Assignee.reservedTitles[assignee.code] ?? departmentName(assignee.code)
    }

    /// Nil where unknown.
    func issuerName(of reference: RegisteredReference) -> String? { reference.issuerName ?? reference.issuer.map { issuerName($0) } }

    /// Name of an issuer code with or without period; a joint code (`a+b`) names both.
    func issuerName(_ code: String) -> String {
        code.utf8.split(separator: UInt8(ascii: "+")).map { part in
            let base = HeldDocument.baseCode(String(Substring(part)))
            return registry.catalogs.issuer(base)?.name ?? base
        }.joined(separator: ", ")
    }

    func department(_ code: String) -> Named { Named(name: departmentName(code), path: Self.path(ofDepartment: code)) }
}
