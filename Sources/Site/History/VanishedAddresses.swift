// Addresses that a portal had and its successor would not: what people have bookmarked must lead somewhere (OUTPUT.md, History).
internal import Records
internal import Source

struct VanishedAddresses {
    let before: SiteBuilder.Site
    let now: SiteBuilder.Site

    /// Errors for what people have written (documents, pages, departments) and for calendars, which programs keep asking for; warnings for lists and pages that come and go with the text.
    func diagnostics() -> [Diagnostic] {
        let kept = Set(now.pages.map(\.path))
        let pages = before.pages.filter { !kept.contains($0.path) }.compactMap { diagnostic(of: $0) }
        let files = Set(now.portal.attachments.values.joined().map(\.path))
        let gone = before.portal.attachments.flatMap { source, attachments in attachments.map { (source, $0.path) } }
        return pages + calendars + gone.filter { !files.contains($0.1) && !isWithdrawn($0.0) }.map { warning($0.1, of: place($0.0)) }
    }
}

extension VanishedAddresses {
    private var calendars: [Diagnostic] {
        let kept = Set(now.portal.calendarPaths)
        return before.portal.registry.catalogs.departments.compactMap { department in
            let path = Portal.calendarPath(ofDepartment: department.code)
            return kept.contains(path) ? nil : error(path, at: place(Self.departments), hint: hint(ofDepartment: department.code))
        }
    }

    private static let departments = "danh-muc/don-vi.yml"

    private func hint(ofDepartment code: String) -> LocalizedText {
        LocalizedText(
            vi: "giữ mục “\(code)”; đơn vị không còn thì ghi “den” và “ke_thua”",
            en: "keep the entry “\(code)”; for a unit that is no more give “den” and “ke_thua”")
    }

    private func diagnostic(of page: Page) -> Diagnostic? {
        switch page.subject {
        case .document(let index), .redirect(let index): error(page.path, of: before.portal.registry.documents[index])
        case .ordinary(let index):
            error(
                page.path, at: place(before.portal.ordinaryPages[index].source),
                hint: LocalizedText(
                    vi: "giữ trang, hoặc thêm “slug” để địa chỉ còn như cũ", en: "keep the page, or add “slug” so that it has that address")
            )
        case .department(let code):
            error(page.path, at: place(Self.departments), hint: hint(ofDepartment: code))
        case .list(_, let number), .taskList(_, let number), .referenceList(_, let number): number > 1 ? nil : warning(page.path, of: nil)
        case .quarter, .index, .reference, .chooser: warning(page.path, of: nil)
        case .home, .search, .report, .notFound: nil
        }
    }

    private func error(_ path: String, of document: HeldDocument) -> Diagnostic {
        let source = document.document.source
        let moved = now.portal.registry.documents.contains { $0.document.source == source }
        let own = LocalizedText(vi: "thêm “slug_cu: \(path)” vào phần đầu", en: "add “slug_cu: \(path)” to the front matter")
        let gone = LocalizedText(
            vi: "giữ tệp và ghi “trang_thai: da_thu_hoi”, hoặc thêm “slug_cu: \(path)” vào văn bản thay chỗ nó",
            en: "keep the file with “trang_thai: da_thu_hoi”, or add “slug_cu: \(path)” to the document in its place")
        return error(path, at: place(source), hint: moved ? own : gone)
    }

    private func error(_ path: String, at location: SourceLocation, hint: LocalizedText) -> Diagnostic {
        .error(
            .vanishedAddress, at: location, vi: "địa chỉ “\(path)” đã có người dùng, nay sẽ mất",
            en: "the address “\(path)” was there and would vanish",
            hint: hint)
    }

    private func warning(_ path: String, of location: SourceLocation?) -> Diagnostic {
        .warning(.vanishedAddress, at: location, vi: "địa chỉ “\(path)” nay sẽ mất", en: "the address “\(path)” would vanish")
    }

    /// The top of a file where people look for it, be it there or not.
    private func place(_ source: String) -> SourceLocation {
        SourceLocation(file: now.content.path(of: source), line: 1, column: 1)
    }

    private func isWithdrawn(_ source: String) -> Bool {
        now.portal.registry.documents.contains { $0.document.source == source && $0.isWithdrawn }
    }
}
