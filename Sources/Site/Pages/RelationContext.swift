// Relations of a document both ways, and the links in its body.
internal import Records
internal import Source

extension Portal {
    func relations(of index: Int) -> [String: Value] {
        let outgoing = registry.citations(by: index).filter { citation in
            citation.isDirect
        }
        let incoming = registry.reference(heldBy: index).map { registry.citations(of: $0) } ?? []
        return [
            "quan_he": .list(
                groups(outgoing, title: \.title) { citation in citation.reference.map { self.target($0, sentence: citation.sentence) } }),
            "duoc_dan": .list(
                groups(incoming, title: \.inverseTitle) { citation in
                    self.citing(citation.citing, sentence: citation.sentence)
                }),
        ]
    }

    /// The body with every number that is known linked, and every Markdown link leading where its target stands now.
    func body(of index: Int) -> BodyParts {
        let document = registry.documents[index]
        let textLinks = registry.citations(by: index).compactMap { textLink($0) }
        return BodySplicer.parts(
            of: document.document.body, textLinks: textLinks,
            destinations: links.destinations(of: document.document.body, in: document.document.source, at: document.path).map {
                $0.map(link)
            })
    }

    /// Citations grouped by relation in the order of the vocabulary; a document stands once in a group, and not under "Dẫn chiếu" or "Liên quan" when it stands elsewhere.
    func groups(
        _ citations: [RegisteredCitation], title: (Relation) -> String, _ entry: (RegisteredCitation) -> (key: String, value: Value)?
    ) -> [Value] {
        var seen: Set<String> = []
        return Relation.allCases.sorted { $0.weight < $1.weight }.compactMap { relation in
            var entries: [Value] = []
            var keys: Set<String> = []
            for citation in citations where citation.relation == relation {
                guard let (key, value) = entry(citation), keys.insert(key).inserted else { continue }
                if relation == .cites || relation == .related, seen.contains(key) { continue }
                entries.append(value)
            }
            seen.formUnion(keys)
            return entries.isEmpty ? nil : ["ten": .text(title(relation)), "so_luong": .number(entries.count), "muc": .list(entries)]
        }
    }
}

extension Portal {
    private func textLink(_ citation: RegisteredCitation) -> TextLink? {
        guard let place = citation.place else { return nil }
        if let chooser = citation.chooserPath {
            return TextLink(
                block: place.block, range: place.range, number: place.number, url: link(chooser), cssClass: "dan-so nhieu-kha-nang",
                title: "Nhiều văn bản cùng số")
        }
        guard let number = citation.reference else { return nil }
        let reference = registry.references[number]
        return TextLink(
            block: place.block, range: place.range, number: place.number, url: link(reference.path),
            cssClass: reference.heldBy == nil ? "dan-so tham-chieu" : "dan-so", title: linkTitle(reference))
    }

    private func linkTitle(_ reference: RegisteredReference) -> String {
        let title = reference.heldBy.map { registry.documents[$0].metadata.subject.value } ?? reference.title
        return [title, reference.date.map { "ngày \($0.vietnamese)" }, reference.heldBy == nil ? "Cổng không lưu văn bản này" : nil]
            .compactMap { $0 }.joined(separator: " · ")
    }

    private func target(_ number: Int, sentence: String?) -> (key: String, value: Value) {
        let reference = registry.references[number]
        let title = reference.heldBy.map { registry.documents[$0].metadata.subject.value } ?? reference.title
        let type = reference.type.flatMap { registry.catalogs.type($0)?.name }
        return (
            reference.key,
            [
                "so": .text(reference.number),
                "ten": .text(title ?? [type, reference.issuer.map(issuerName)].compactMap { $0 }.joined(separator: " của ")),
                "dia_chi": .text(link(reference.path)), "ngay": .optional(reference.date?.vietnamese),
                "dang_giu": .flag(reference.heldBy != nil), "cau": .optional(sentence),
            ]
        )
    }

    private func citing(_ index: Int, sentence: String?) -> (key: String, value: Value) {
        let document = registry.documents[index]
        return (
            document.key,
            [
                "so": .optional(document.number), "ten": .text(document.metadata.subject.value), "dia_chi": .text(link(document.path)),
                "ngay": .optional(document.date?.vietnamese), "dang_giu": true, "cau": .optional(sentence),
            ]
        )
    }
}

extension Relation {
    /// Order on pages: as declared, with mere citing and "related" last.
    fileprivate var weight: Int { (Self.allCases.firstIndex(of: self) ?? 0) + (self == .cites ? 100 : self == .related ? 50 : 0) }
}
