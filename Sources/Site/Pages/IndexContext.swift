// Pages that list lists: departments, quarters, years, types, issuers, signers.
internal import Records
internal import Source

extension Portal {
    func indexContext(_ index: PageIndex) -> Value {
        let entries = list(of: index)
        let introduction = introduction(to: index)
        let frame = PageFrame(
            title: index.title,
            description: introduction ?? "Văn bản trên \(settings.name), xếp theo \(VietnameseText.lowercased(index.title)).",
            path: index.path, section: index.path, linked: .collection(count: entries.count))
        return frame.context(
            in: self, ["gioi_thieu": .optional(introduction), "muc": .list(entries.map { $0.countedContext(in: self) })])
    }

    func list(of index: PageIndex) -> [Named] {
        switch index {
        case .departments: departmentList()
        case .quarters: quarterList()
        case .years: yearList()
        case .types: typeList()
        case .issuers: issuerList()
        case .signers: signerList()
        }
    }

    /// Every department of the registry.
    var departmentsByName: [Department] {
        registry.catalogs.departments.sorted { VietnameseText.folded($0.name) < VietnameseText.folded($1.name) }
    }

    /// Every department of the registry: those that exist first, each group by name.
    func departmentList() -> [Named] {
        let departments = departmentsByName
        return (departments.filter { $0.exists(on: today) } + departments.filter { !$0.exists(on: today) }).map { department in
            let count = registry.indexes.byDepartment[department.code]?.count ?? 0
            return Named(
                name: department.name, path: Self.path(ofDepartment: department.code), count: count,
                note: department.exists(on: today) ? nil : department.through.map { "đến \($0.vietnamese)" })
        }
    }

    /// Newest first.
    func quarterList() -> [Named] {
        registry.indexes.quarters.reversed().map { quarter in
            Named(name: quarter.title, path: Self.path(of: quarter), count: documentCount(of: quarter))
        }
    }

    func yearList() -> [Named] {
        registry.indexes.years.reversed().map {
            Named(name: "Năm \($0)", path: "/nam/\($0)/", count: registry.indexes.byYear[$0]?.count ?? 0)
        }
    }

    /// In the order of Nghị định 30/2020.
    func typeList() -> [Named] {
        registry.catalogs.types.compactMap { type in
            registry.indexes.byType[type.code].map { Named(name: type.name, path: Self.path(ofType: type.code), count: $0.count) }
        }
    }

    func issuerList() -> [Named] {
        byName(
            registry.indexes.byIssuer.map { Named(name: issuerName($0.key), path: Self.path(ofIssuer: $0.key), count: $0.value.count) })
    }

    func signerList() -> [Named] {
        byName(
            registry.indexes.bySigner.map { slug, documents in
                Named(name: signerName(slug), path: Self.path(ofSigner: slug), count: documents.count)
            })
    }

    /// Of equal names by address, so that every build has the same order.
    private func byName(_ list: [Named]) -> [Named] {
        list.sorted { (VietnameseText.folded($0.name), $0.path ?? "") < (VietnameseText.folded($1.name), $1.path ?? "") }
    }

    /// The name of a signer as the newest document writes it.
    func signerName(_ slug: String) -> String {
        registry.indexes.bySigner[slug]?.first.flatMap { registry.documents[$0].metadata.signer?.name } ?? slug
    }
}

extension Portal {
    private func introduction(to index: PageIndex) -> String? {
        switch index {
        case .departments: "Các phòng, đơn vị của \(agencyName), kể cả những đơn vị đã sắp xếp lại, với số văn bản có liên quan."
        case .quarters: "Mỗi quý có ba mục: văn bản ban hành trong quý, văn bản về kết quả của quý, và việc phải làm trong quý."
        default: nil
        }
    }
}
