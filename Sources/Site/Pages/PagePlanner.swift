// The registry -> every page of the portal with its address, in the order of addresses; two pages on one address are found here.
internal import Records
internal import Source

struct PagePlanner {
    let portal: Portal

    func pages() -> (pages: [Page], diagnostics: [Diagnostic]) {
        let fixed: [Page] = [
            Page(path: "/", subject: .home), Page(path: "/tim-kiem/", subject: .search), Page(path: "/suc-khoe/", subject: .report),
        ]
        // A server shows it at any depth, where relative links lead astray.
        let notFound = portal.isPortable ? [] : [Page(path: "/404.html", subject: .notFound)]
        let indexes = PageIndex.allCases.map { Page(path: $0.path, subject: .index($0)) }
        return withoutCollisions(
            fixed + notFound + indexes + documents + references + lists + tasks + departmentsAndQuarters + ordinary + redirects)
    }
}

extension PagePlanner {
    private var registry: Registry { portal.registry }
    private var ordinaryPages: [OrdinaryPage] { portal.ordinaryPages }

    private var documents: [Page] { registry.documents.indices.map { Page(path: registry.documents[$0].path, subject: .document($0)) } }

    private var references: [Page] {
        let unheld = portal.unheldReferences()
        return unheld.all.map { Page(path: registry.references[$0].path, subject: .reference($0)) }
            + pages(of: unheld, at: "/tham-chieu/") { .referenceList(unheld, number: $0) }
            + registry.choosers.indices.map { Page(path: registry.choosers[$0].path, subject: .chooser($0)) }
    }

    private var lists: [Page] {
        portal.documentLists().flatMap { list in pages(of: list.documents, at: list.path) { .list(list, number: $0) } }
    }

    private var tasks: [Page] {
        portal.taskLists().flatMap { list in pages(of: list.tasks, at: list.path) { .taskList(list, number: $0) } }
    }

    private func pages(of items: PagedItems, at path: String, _ subject: (Int) -> PageSubject) -> [Page] {
        (1...items.pageCount).map { Page(path: Pagination.path(path, $0), subject: subject($0)) }
    }

    private var departmentsAndQuarters: [Page] {
        registry.catalogs.departments.map { Page(path: Portal.path(ofDepartment: $0.code), subject: .department($0.code)) }
            + registry.indexes.quarters.map { Page(path: Portal.path(of: $0), subject: .quarter($0)) }
    }

    private var ordinary: [Page] { ordinaryPages.indices.map { Page(path: ordinaryPages[$0].path, subject: .ordinary($0)) } }

    private var redirects: [Page] {
        registry.documents.indices.flatMap { index in registry.documents[index].redirects.map { Page(path: $0, subject: .redirect(index)) }
        }
    }

    /// The first page on an address keeps it. A redirect that gives way is a warning; a page that would be lost is an error.
    private func withoutCollisions(_ pages: [Page]) -> (pages: [Page], diagnostics: [Diagnostic]) {
        // In order those on one address stand together, so that no table of all addresses is needed.
        let order = pages.indices.sorted { a, b in
            pages[a].path == pages[b].path ? a < b : pages[a].path.precedesInBytes(pages[b].path)
        }
        var kept: [Page] = []
        var diagnostics: [Diagnostic] = []
        for index in order {
            if let owner = kept.last, owner.path == pages[index].path {
                diagnostics.append(collision(pages[index], owner))
            } else {
                kept.append(pages[index])
            }
        }
        return (kept, diagnostics + kept.compactMap(tooLong) + belowFiles(kept))
    }

    /// An error for an address that no file system takes.
    private func tooLong(_ page: Page) -> Diagnostic? {
        guard page.path.utf8.count > Self.longestName,
            page.path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.count > Self.longestName })
        else { return nil }
        return .error(
            .tooLong, at: location(of: page), vi: "địa chỉ có phần dài hơn \(Self.longestName) byte nên không lưu được thành tệp",
            en: "the address has a part of more than \(Self.longestName) bytes, which no file can be named by",
            hint: LocalizedText(vi: "viết ngắn lại số, tên hoặc slug", en: "shorten the number, the name or the slug"))
    }

    /// Of most file systems.
    private static let longestName = 255

    /// Errors for older addresses that lie below a file of the portal: `/index.html/`.
    private func belowFiles(_ pages: [Page]) -> [Diagnostic] {
        let suspects = pages.filter { $0.isRedirect && $0.path.utf8.contains(UInt8(ascii: ".")) }
        if suspects.isEmpty { return [] }
        let files = Set(pages.map { "/" + $0.outputPath } + LinkMap.dataPaths + LinkMap.ownPaths)
        return suspects.compactMap { page in
            let isBelow = page.path.indices.contains { page.path[$0] == "/" && files.contains(String(page.path[..<$0])) }
            guard isBelow else { return nil }
            return .error(
                .sharedAddress, at: location(of: page), vi: "địa chỉ “\(page.path)” là một tệp của cổng",
                en: "the address “\(page.path)” is a file of the portal",
                hint: LocalizedText(vi: "bỏ địa chỉ đó khỏi slug_cu", en: "leave that address out of slug_cu"))
        }
    }

    private func collision(_ page: Page, _ owner: Page) -> Diagnostic {
        Diagnostic(
            .sharedAddress, page.isRedirect ? .warning : .error, at: location(of: page),
            LocalizedText(
                vi: "địa chỉ “\(page.path)” đã thuộc về một trang khác nên trang này không có địa chỉ ấy",
                en: "the address “\(page.path)” belongs to another page, so this one does not get it"),
            hint: LocalizedText(vi: "đặt slug khác", en: "choose another slug"),
            notes: location(of: owner).map {
                [Diagnostic.Note(LocalizedText(vi: "trang giữ địa chỉ", en: "the page that has the address"), at: $0)]
            } ?? [])
    }

    private func place(of document: HeldDocument) -> SourceLocation { document.metadata.slug?.location ?? document.document.top }

    private func location(of page: Page) -> SourceLocation? {
        switch page.subject {
        case .document(let index): place(of: registry.documents[index])
        case .ordinary(let index): ordinaryPages[index].place
        case .redirect(let target): place(of: registry.documents[target])
        default: nil
        }
    }
}
