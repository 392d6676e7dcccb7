// Lists of documents: all, of a year, a type, an issuer, a signer.
internal import Records
internal import Source

extension Portal {
    func listContext(_ list: DocumentList, number: Int) -> Value {
        var trail = list.section.map { [Named(name: $0.title, path: $0.path)] } ?? []
        if number > 1 { trail.append(Named(name: list.title, path: list.path)) }
        let frame = PageFrame(
            title: number == 1 ? list.title : "\(list.title), trang \(number)", description: describe(list, number: number),
            path: Pagination.path(list.path, number), trail: trail,
            section: list.section?.path ?? list.path, feeds: list.feedPath.map { [Named(name: list.title, path: $0)] } ?? [],
            pagination: Pagination(base: list.path, number: number, count: list.documents.pageCount),
            linked: .collection(count: number == 1 ? list.documents.count : nil))
        return frame.context(
            in: self,
            [
                "gioi_thieu": .optional(list.introduction),
                "nhom_con": .list(number == 1 ? list.parts.map { $0.countedContext(in: self) } : []),
                "muc": items(Array(list.documents.page(number))), "tong_so": number == 1 ? .number(list.documents.count) : .null,
            ])
    }

    /// Every list of the portal: all documents, then by year, type, issuer and signer.
    func documentLists() -> [DocumentList] {
        [
            DocumentList(
                path: "/van-ban/", title: "Văn bản", section: nil, documents: paged(registry.indexes.all), parts: waysToBrowse(),
                feedPath: nil)
        ]
            + registry.indexes.years.map { yearOfDocuments($0) } + typesOfDocuments() + issuersOfDocuments() + signersOfDocuments()
    }
}

extension Portal {
    private func paged(_ documents: [Int]) -> PagedItems {
        PagedItems(documents) { FNV.hash(registry.documents[$0].firstPath) }
    }

    /// "Kế hoạch: 12 văn bản trên Cổng văn bản, mới nhất ngày 02/7/2025." Further pages tell nothing that any other document of the list decides.
    private func describe(_ list: DocumentList, number: Int) -> String {
        guard number == 1 else { return "\(list.title) trên \(settings.name). Trang \(number)." }
        let newest = list.documents.all.lazy.compactMap { registry.documents[$0].date }.first
        let name = list.section == nil ? "" : "\(list.title): "
        let count = "\(list.documents.count) văn bản trên \(settings.name)"
        return name + count + (newest.map { ", mới nhất ngày \($0.vietnamese)" } ?? "") + "."
    }

    func waysToBrowse() -> [Named] {
        PageIndex.allCases.map { Named(name: $0.title, path: $0.path, count: list(of: $0).count, isIndex: true) }
    }

    private func yearOfDocuments(_ year: Int) -> DocumentList {
        let quarters = quarterList().filter { $0.path?.hasPrefix("/quy/\(year)-") ?? false }.reversed()
        return DocumentList(
            path: "/nam/\(year)/", title: "Năm \(year)", section: .years, documents: paged(registry.indexes.byYear[year] ?? []),
            parts: Array(quarters))
    }

    func typesOfDocuments() -> [DocumentList] {
        registry.catalogs.types.compactMap { type in
            guard let documents = registry.indexes.byType[type.code] else { return nil }
            let path = Self.path(ofType: type.code)
            return DocumentList(
                path: path, title: type.name, section: .types, documents: paged(documents), parts: [], feedPath: path + "feed.xml")
        }
    }

    private func issuersOfDocuments() -> [DocumentList] {
        registry.indexes.byIssuer.keys.sorted().map { code in
            DocumentList(
                path: Self.path(ofIssuer: code), title: issuerName(code), section: .issuers,
                documents: paged(registry.indexes.byIssuer[code] ?? []),
                parts: [])
        }
    }

    private func signersOfDocuments() -> [DocumentList] {
        registry.indexes.bySigner.keys.sorted().map { slug in
            let positions = Set((registry.indexes.bySigner[slug] ?? []).compactMap { registry.documents[$0].metadata.signer?.position })
                .sorted()
            return DocumentList(
                path: Self.path(ofSigner: slug), title: signerName(slug),
                introduction: positions.isEmpty ? nil : positions.joined(separator: "; "),
                section: .signers, documents: paged(registry.indexes.bySigner[slug] ?? []), parts: [])
        }
    }
}
