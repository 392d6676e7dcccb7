// A page -> its bytes: the context it asks for, put through its template.
internal import Records
internal import Source

struct PageComposer: Sendable {
    let portal: Portal
    let templates: TemplateSet

    func file(for page: Page) throws -> OutputFile {
        var bytes: [UInt8] = []
        templates.render(page.template(in: portal.registry), try context(for: page, in: portal.seen(from: page.path)), into: &bytes)
        return OutputFile(path: page.outputPath, bytes: bytes)
    }
}

extension PageComposer {
    private func context(for page: Page, in portal: Portal) throws -> Value {
        switch page.subject {
        case .home: portal.homeContext()
        case .document(let index): try portal.documentContext(index)
        case .department(let code): portal.departmentContext(code)
        case .quarter(let quarter): portal.quarterContext(quarter)
        case .list(let list, let number): portal.listContext(list, number: number)
        case .index(let index): portal.indexContext(index)
        case .taskList(let list, let number): portal.taskListContext(list, number: number)
        case .reference(let number): try portal.referenceContext(number)
        case .referenceList(let list, let number): portal.referenceListContext(list, number: number)
        case .chooser(let number): try portal.chooserContext(number)
        case .search: portal.searchContext()
        case .report: portal.reportContext()
        case .ordinary(let index): portal.ordinaryContext(index)
        case .notFound: portal.notFoundContext(page.path)
        case .redirect(let target): portal.redirectContext(to: target)
        }
    }
}

extension Portal {
    fileprivate func searchContext() -> Value {
        PageFrame(
            title: "Tìm kiếm",
            description: "Tìm văn bản trên \(settings.name) theo số, nội dung, người ký; gõ có dấu hay không dấu đều được.",
            path: "/tim-kiem/", section: "/tim-kiem/", linked: .searchResults
        ).context(
            in: self,
            [
                "chi_muc": .list(waysToBrowse().map { $0.countedContext(in: self) })
            ])
    }

    fileprivate func notFoundContext(_ path: String) -> Value {
        PageFrame(title: "Không tìm thấy trang", description: "Cổng không có trang ở địa chỉ này.", path: path, linked: .nothing)
            .context(in: self, [:])
    }

    fileprivate func redirectContext(to index: Int) -> Value {
        let document = registry.documents[index]
        let title = document.isWithdrawn ? "Văn bản đã thu hồi" : document.subject
        return PageFrame(title: "Địa chỉ đã chuyển", path: document.path, linked: .nothing).context(
            in: self, ["dich": .text(link(document.path)), "ten": .text(title)])
    }
}
