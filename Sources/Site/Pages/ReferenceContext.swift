// A document that the portal does not hold: what is known of it and from where, who cites it, with the sentence and the point.
internal import Records
internal import Source

extension Portal {
    func referenceContext(_ number: Int) throws -> Value {
        let reference = registry.references[number]
        let type = reference.type.flatMap { registry.catalogs.type($0)?.name }
        let frame = PageFrame(
            title: reference.number, description: describe(reference, type: type), path: reference.path,
            trail: [Named(name: "Văn bản được dẫn chiếu", path: "/tham-chieu/")], section: "/tham-chieu/",
            linked: .subject([linkedReferencePage(number)]))
        return try frame.context(
            in: self,
            [
                "so": .text(reference.number), "loai": .optional(type), "ngay": .optional(reference.date?.vietnamese),
                "co_quan": issuer(of: reference), "trich_yeu": .optional(reference.title),
                "nguon_goc": .optional(reference.url),
                "khoa": .text(reference.key), "nhom": .list(citingGroups(registry.citations(of: number))),
                "quan_he": .list(reportedRelations(of: number)),
            ])
    }

    /// Those that the portal does not hold.
    func unheldReferences() -> PagedItems {
        PagedItems(registry.references.indices.filter { registry.references[$0].heldBy == nil }) {
            FNV.hash(registry.references[$0].key)
        }
    }

    func referenceListContext(_ unheld: PagedItems, number: Int) -> Value {
        let path = Pagination.path("/tham-chieu/", number)
        let frame = PageFrame(
            title: number == 1 ? "Văn bản được dẫn chiếu" : "Văn bản được dẫn chiếu, trang \(number)",
            description: (number == 1 ? "\(unheld.count) văn bản" : "Văn bản")
                + " mà các văn bản trên \(settings.name) có dẫn chiếu, nhưng cổng không lưu nội dung.",
            path: path, section: "/tham-chieu/", pagination: Pagination(base: "/tham-chieu/", number: number, count: unheld.pageCount),
            linked: .collection(count: number == 1 ? unheld.count : nil))
        return frame.context(
            in: self,
            ["muc": .list(unheld.page(number).map { referenceItem($0) }), "tong_so": number == 1 ? .number(unheld.count) : .null])
    }
}

extension Portal {
    /// "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Ban Chấp hành Trung ương Đảng: về …"; what is not known is left out.
    private func describe(_ reference: RegisteredReference, type: String?) -> String {
        let date = reference.date.map { " ngày \($0.vietnamese)" } ?? ""
        let issuer = issuerName(of: reference).map { " của \($0)" } ?? ""
        let subject = reference.title ?? "các văn bản trên cổng có dẫn chiếu"
        return "\(type ?? "Văn bản") số \(reference.number)\(date)\(issuer): \(subject)"
    }

    private func issuer(of reference: RegisteredReference) -> Value {
        guard let code = reference.issuer else { return .null }
        let base = HeldDocument.baseCode(code)
        let path = registry.indexes.byIssuer[base].map { _ in link(Self.path(ofIssuer: base)) }
        return ["ten": .optional(issuerName(of: reference)), "dia_chi": .optional(path)]
    }

    private func referenceItem(_ number: Int) -> Value {
        let reference = registry.references[number]
        return [
            "so": .text(reference.number), "loai": .optional(reference.type.flatMap { registry.catalogs.type($0)?.name }),
            "ngay": .optional(reference.date?.vietnamese), "co_quan": .optional(issuerName(of: reference)),
            "trich_yeu": .optional(reference.title), "dia_chi": .text(link(reference.path)),
            "so_lan": .number(registry.citations(of: number).count),
        ]
    }

    /// `nhom` of the contract: who cites, by relation.
    func citingGroups(_ citations: [RegisteredCitation]) throws -> [Value] {
        try grouped(incomingRelations(citations)).map { relation, members in
            [
                "ten": .text(relation.inverseTitle), "so_luong": .number(members.count),
                "muc": .list(try members.map { ["van_ban": item($0.other), "cho": .list(try $0.places.map { try citationPlace($0) })] }),
            ]
        }
    }

    /// Where a document names another: `cau`, `diem`, `nguon` of the contract.
    func citationPlace(_ citation: RegisteredCitation) throws -> Value {
        citationPlace(citation, sentence: try registry.quotation(of: citation).sentence)
    }

    func citationPlace(_ citation: RegisteredCitation, sentence: String?) -> Value {
        let document = registry.documents[citation.citing]
        var point: Value = .null
        if let name = citation.point.flatMap({ document.document.points[$0] }) {
            point = ["ten": .text(name.text), "dia_chi": .text(link("\(document.path)#\(name.anchor)"))]
        }
        return [
            "cau": .optional(sentence), "diem": point,
            "nguon": .text(citation.origin == .text ? "Trong lời văn" : "Trong phần thông tin của văn bản"),
        ]
    }

    /// What documents of the portal report: what this one does to others, then what others do to it ("82/2024/NĐ-CP sửa đổi, bổ sung 73/2019/NĐ-CP",
    /// on the page of either); a relation that many report stands once.
    func reportedRelations(of number: Int) -> [Value] {
        let acts = registry.statedRelations(of: number).map {
            ReportedRelation(title: $0.relation.title, other: $0.object, by: $0.accordingTo)
        }
        let suffered = registry.statedRelations(on: number).map {
            ReportedRelation(title: $0.relation.inverseTitle, other: $0.subject, by: $0.accordingTo)
        }
        var reporters: [ReportedRelation.Name: Int] = [:]
        for one in acts + suffered { reporters[one.name, default: 0] += 1 }
        return (acts + suffered).compactMap { one in reporters.removeValue(forKey: one.name).map { reported(one, reporters: $0) } }
    }

    private func reported(_ relation: ReportedRelation, reporters: Int) -> Value {
        let other = registry.references[relation.name.other]
        let source = registry.documents[relation.by]
        return [
            "ten": .text(relation.name.title), "so": .text(other.number), "dia_chi": .text(link(other.path)),
            "theo": Named(name: source.number ?? source.subject, path: source.path).context(in: self),
            "so_theo_khac": reporters > 1 ? .number(reporters - 1) : .null,
        ]
    }
}

/// A relation to another document, told by a third one.
private struct ReportedRelation {
    struct Name: Hashable {
        var title: String
        /// Position among the references.
        var other: Int
    }

    var name: Name
    /// Position of the document that tells it.
    var by: Int

    init(title: String, other: Int, by: Int) {
        name = Name(title: title, other: other)
        self.by = by
    }
}
