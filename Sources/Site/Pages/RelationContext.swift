// Relations of a document both ways, and the links in its body.
internal import Records
internal import Source

/// A document at the other end of a relation; `place` is the citation that says so, nil where only a file name does.
private struct RelatedDocument {
    var relation: Relation
    /// Position in the references or in the documents, as the list is of one or the other.
    var other: Int
    var place: RegisteredCitation?
}

extension Portal {
    /// `quan_he` and `duoc_dan` of the contract.
    func relations(of index: Int) -> [String: Value] {
        let outgoing = registry.citations(by: index).compactMap { citation in
            citation.reference.map { RelatedDocument(relation: citation.pageRelation, other: $0, place: citation) }
        }
        let naming = registry.reference(heldBy: index).map { registry.citations(of: $0) } ?? []
        let incoming = naming.map { RelatedDocument(relation: $0.pageRelation, other: $0.citing, place: $0) }
        let annexes = registry.annexes(of: index).map { RelatedDocument(relation: .attachmentOf, other: $0, place: nil) }
        return [
            "quan_he": .list(groups(outgoing, title: \.title, target)),
            "duoc_dan": .list(groups(incoming + annexes, title: \.inverseTitle, citing)),
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
}

extension Portal {
    /// Places shown of each document; the others are counted.
    private static let shownPlaces = 3

    /// Grouped by relation in the order of the vocabulary. A document stands once in a group, and not under "Dẫn chiếu" or "Liên quan" when it stands
    /// elsewhere: what it says there is shown with its first group.
    private func groups(_ related: [RelatedDocument], title: (Relation) -> String, _ entry: (Int) -> [String: Value]) -> [Value] {
        let byRelation = Dictionary(grouping: related, by: \.relation)
        let mentions = Dictionary(grouping: related.filter { $0.relation.isWeak }, by: \.other)
        var seen: Set<Int> = []
        return Relation.allCases.sorted { $0.weight < $1.weight }.compactMap { relation in
            let members = (byRelation[relation] ?? []).filter { !relation.isWeak || !seen.contains($0.other) }
            let own = Dictionary(grouping: members, by: \.other)
            var met: Set<Int> = []
            let entries = members.map(\.other).filter { met.insert($0).inserted }.map { other in
                let places = (own[other] ?? []) + (relation.isWeak || seen.contains(other) ? [] : mentions[other] ?? [])
                return Value.object(entry(other).merging(shownPlaces(places.compactMap(\.place))) { $1 })
            }
            seen.formUnion(met)
            return entries.isEmpty ? nil : ["ten": .text(title(relation)), "so_luong": .number(entries.count), "muc": .list(entries)]
        }
    }

    /// The sentences that name a document; front matter has none.
    private func shownPlaces(_ citations: [RegisteredCitation]) -> [String: Value] {
        var seen: Set<[String?]> = []
        let places = citations.filter { citation in
            citation.origin == .text && seen.insert([citation.sentence, citation.point.map(String.init)]).inserted
        }
        let hidden = places.count - Self.shownPlaces
        return [
            "cho": .list(places.prefix(Self.shownPlaces).map(citationPlace)), "so_cho_khac": hidden > 0 ? .number(hidden) : .null,
        ]
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

    private func target(_ number: Int) -> [String: Value] {
        let reference = registry.references[number]
        let title = reference.heldBy.map { registry.documents[$0].metadata.subject.value } ?? reference.title
        let type = reference.type.flatMap { registry.catalogs.type($0)?.name }
        return [
            "so": .text(reference.number),
            "ten": .text(title ?? [type, reference.issuer.map(issuerName)].compactMap { $0 }.joined(separator: " của ")),
            "dia_chi": .text(link(reference.path)), "ngay": .optional(reference.date?.vietnamese),
            "dang_giu": .flag(reference.heldBy != nil),
        ]
    }

    private func citing(_ index: Int) -> [String: Value] {
        let document = registry.documents[index]
        return [
            "so": .optional(document.number), "ten": .text(document.metadata.subject.value), "dia_chi": .text(link(document.path)),
            "ngay": .optional(document.date?.vietnamese), "dang_giu": true,
        ]
    }
}

extension Relation {
    /// Says no more than that a document is named.
    fileprivate var isWeak: Bool { self == .cites || self == .related }

    /// Order on pages: as declared, with mere citing and "related" last.
    fileprivate var weight: Int { (Self.allCases.firstIndex(of: self) ?? 0) + (self == .cites ? 100 : self == .related ? 50 : 0) }
}
