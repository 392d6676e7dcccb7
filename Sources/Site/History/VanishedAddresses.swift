// Addresses that a portal had and its successor would not: what people have bookmarked must lead somewhere (OUTPUT.md, History).
internal import Records
internal import Source

struct VanishedAddresses {
    let before: SiteBuilder.Site
    let now: SiteBuilder.Site

    /// Errors for what people have written (documents and the files beside them, pages, departments) and for calendars, which programs keep asking for;
    /// warnings for lists and pages that come and go with the text.
    func diagnostics() -> [Diagnostic] {
        let kept = Dictionary(uniqueKeysWithValues: now.pages.map { ($0.path, $0) })
        let pages = before.pages.compactMap { page in kept[page.path].map { takenOver(page, by: $0) } ?? diagnostic(of: page) }
        return pages + calendars + files
    }
}

extension VanishedAddresses {
    private var files: [Diagnostic] {
        let kept = Set(now.portal.attachments.values.joined().map(\.path) + now.portal.movedFiles(of: now.pages).map(\.from))
        let gone = before.portal.attachments.flatMap { source, attachments in attachments.map { (source: source, path: $0.path) } }
        return gone.filter { !kept.contains($0.path) && !isWithdrawn($0.source) }.map { file in
            error(
                file.path, at: place(file.source),
                hint: LocalizedText(vi: "giữ tệp với tên cũ", en: "keep the file with the name it had"))
        }
    }

    /// An error where another document now has the address that a document got from the name of its file (OUTPUT.md, History): links to it
    /// lead to the wrong text. A file that was renamed is no other document.
    private func takenOver(_ page: Page, by owner: Page) -> Diagnostic? {
        guard case .document(let old) = page.subject, let index = owner.document,
            page.path == before.portal.registry.documents[old].firstPath
        else { return nil }
        let source = before.portal.registry.documents[old].document.source
        let other = now.portal.registry.documents[index].document.source
        guard other != source, now.portal.registry.documents.contains(where: { $0.document.source == source }) else { return nil }
        return .error(
            .vanishedAddress, at: place(other), vi: "địa chỉ “\(page.path)” đã có người dùng, nay dẫn đến văn bản này",
            en: "the address “\(page.path)” was there and now leads to this document",
            hint: LocalizedText(vi: "đặt tên tệp khác cho văn bản này", en: "give this document's file another name"),
            notes: [.init(LocalizedText(vi: "văn bản vẫn có địa chỉ ấy", en: "the document that had the address"), at: place(source))])
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

extension Page {
    /// Position of the document that it shows or leads to.
    fileprivate var document: Int? {
        switch subject {
        case .document(let index), .redirect(let index): index
        default: nil
        }
    }
}
