// Relations of a document both ways, and the links in its body.
internal import Records
internal import Source

/// A relation with a document at its other end; `place` is the citation that says so, nil where only a file name does.
struct RelationEnd {
    var relation: Relation
    /// Position in the references (behind them in the choosers) or in the documents, as the list is of one or the other.
    var other: Int
    var place: RegisteredCitation?
}

/// A document at the other end of a relation, as lists and the diagram show it.
struct RelatedDocument {
    var number: String?
    var title: String
    var path: String
    var date: CalendarDate?
    var isHeld: Bool
    /// Where the one names the other.
    var places: [RegisteredCitation] = []
}

/// Documents under one relation to that of the page, at least one.
struct RelationGroup {
    /// In the direction of the list.
    var title: String
    var documents: [RelatedDocument]
}

extension Portal {
    /// `quan_he`, `duoc_dan`, `duoc_neu` and `luoc_do` of the contract.
    func relations(of index: Int) throws -> [String: Value] {
        let outgoing = registry.citations(by: index).compactMap { citation in
            otherEnd(of: citation).map { RelationEnd(relation: citation.pageRelation, other: $0, place: citation) }
        }
        let parent = registry.parent(of: index).flatMap(registry.reference).map {
            RelationEnd(relation: .attachmentOf, other: $0, place: nil)
        }
        let naming = groups(outgoing + [parent].compactMap(\.self), title: \.title, target)
        let named = namingGroups(of: index)
        return try [
            "quan_he": .list(naming.map { try context(of: $0) }), "duoc_dan": .list(named.map { try context(of: $0) }),
            "duoc_neu": .list(registry.reference(heldBy: index).map(reportedRelations) ?? []), "luoc_do": diagram(of: index, naming, named),
        ]
    }

    /// The documents that name this one, by relation.
    func namingGroups(of index: Int) -> [RelationGroup] {
        let incoming = registry.reference(heldBy: index).map { incomingRelations(registry.citations(of: $0)) } ?? []
        let annexes = registry.annexes(of: index).map { RelationEnd(relation: .attachmentOf, other: $0, place: nil) }
        return groups(incoming + annexes, title: \.inverseTitle, citing)
    }

    /// What held documents do to the one that they cite.
    func incomingRelations(_ citations: [RegisteredCitation]) -> [RelationEnd] {
        citations.map { RelationEnd(relation: $0.pageRelation, other: $0.citing, place: $0) }
    }

    /// By relation, in the order of the vocabulary. A document stands once under a relation, and not under "Dẫn chiếu" or "Liên quan" when it stands
    /// elsewhere: what it says there is shown with its first relation.
    func grouped(_ ends: [RelationEnd]) -> [(relation: Relation, members: [(other: Int, places: [RegisteredCitation])])] {
        let byRelation = Dictionary(grouping: ends, by: \.relation)
        let mentions = Dictionary(grouping: ends.filter { $0.relation.isWeak }, by: \.other)
        var seen: Set<Int> = []
        return Relation.allCases.sorted { $0.weight < $1.weight }.compactMap { relation in
            let members = (byRelation[relation] ?? []).filter { !relation.isWeak || !seen.contains($0.other) }
            let own = Dictionary(grouping: members, by: \.other)
            var met: Set<Int> = []
            let documents = members.map(\.other).filter { met.insert($0).inserted }.map { other in
                let places = (own[other] ?? []) + (seen.contains(other) ? [] : mentions[other] ?? []).filter { $0.relation != relation }
                return (other: other, places: places.compactMap(\.place))
            }
            seen.formUnion(met)
            return documents.isEmpty ? nil : (relation, documents)
        }
    }

    /// The body with every number that is known linked, every Markdown link leading where its target stands now, and its tasks marked.
    func parts(of body: Body, ofDocument index: Int) -> BodyParts {
        let document = registry.documents[index]
        let textLinks = registry.citations(by: index).compactMap { textLink($0) }
        return BodySplicer.parts(
            of: body, textLinks: textLinks,
            destinations: links.destinations(of: body.links, in: document.document.source, at: document.path).map {
                $0.map { link($0) }
            }, notes: taskChips(ofDocument: index, body))
    }
}

extension Portal {
    /// Places shown of each document; the others are counted.
    private static let shownPlaces = 3

    private func groups(_ ends: [RelationEnd], title: (Relation) -> String, _ document: (Int) -> RelatedDocument) -> [RelationGroup] {
        grouped(ends).map { relation, members in
            RelationGroup(
                title: title(relation),
                documents: members.map { member in
                    var related = document(member.other)
                    related.places = member.places
                    return related
                })
        }
    }

    func context(of group: RelationGroup) throws -> Value {
        let documents: [Value] = try group.documents.map { document in
            let fields: [String: Value] = [
                "so": .optional(document.number), "ten": .text(document.title), "dia_chi": .text(link(document.path)),
                "ngay": .optional(document.date?.vietnamese), "dang_giu": .flag(document.isHeld),
            ]
            return .object(fields.merging(try shownPlaces(document.places)) { $1 })
        }
        return ["ten": .text(group.title), "so_luong": .number(documents.count), "muc": .list(documents)]
    }

    private func diagram(of index: Int, _ naming: [RelationGroup], _ named: [RelationGroup]) -> Value {
        guard !naming.isEmpty || !named.isEmpty else { return .null }
        let document = registry.documents[index]
        return .html(RelationDiagram(type: document.typeName, number: document.number, naming: naming, named: named, link: link).svg)
    }

    /// The sentences that name a document; front matter has none.
    private func shownPlaces(_ citations: [RegisteredCitation]) throws -> [String: Value] {
        // Bytes: texts with accents are hashed by their normal form, which costs many times more.
        var seen: Set<[UInt8]> = []
        let quoted = try citations.filter { $0.origin == .text }.map { (citation: $0, sentence: try registry.quotation(of: $0).sentence) }
        let places =
            quoted.count == 1
            ? quoted : quoted.filter { seen.insert(Array("\($0.citation.point ?? -1) \($0.sentence ?? "")".utf8)).inserted }
        let hidden = places.count - Self.shownPlaces
        return [
            "cho": .list(places.prefix(Self.shownPlaces).map { citationPlace($0.citation, sentence: $0.sentence) }),
            "so_cho_khac": hidden > 0 ? .number(hidden) : .null,
        ]
    }
}

extension Portal {
    private func textLink(_ citation: RegisteredCitation) -> TextLink? {
        guard let place = citation.place else { return nil }
        if let chooser = citation.chooser.map({ registry.choosers[$0].path }) {
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
        let title = reference.heldBy.map { registry.documents[$0].subject } ?? reference.title
        let date = reference.date.map { "ngày \($0.vietnamese)" }
        return [title, date, issuerName(of: reference), reference.heldBy.map { warning($0) } ?? "Cổng không lưu văn bản này"]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// "Bị thay thế từ 14/4/2025"; empty for what is in force.
    private func warning(_ index: Int) -> String {
        let standing = standings[index]
        guard standing.status != .inForce else { return "" }
        return standing.status.title + (standing.since.map { " từ \($0.vietnamese)" } ?? "")
    }

    /// Position of what is cited among the references, and behind them among the choosers.
    private func otherEnd(of citation: RegisteredCitation) -> Int? {
        citation.reference ?? citation.chooser.map { registry.references.count + $0 }
    }

    private func target(_ number: Int) -> RelatedDocument {
        guard number < registry.references.count else {
            let chooser = registry.choosers[number - registry.references.count]
            return RelatedDocument(number: chooser.notation, title: "Chưa rõ văn bản nào mang số này", path: chooser.path, isHeld: true)
        }
        let reference = registry.references[number]
        let title = reference.heldBy.map { registry.documents[$0].subject } ?? reference.title
        let type = reference.type.flatMap { registry.catalogs.type($0)?.name }
        return RelatedDocument(
            number: reference.number,
            title: title ?? [type, issuerName(of: reference)].compactMap { $0 }.joined(separator: " của "),
            path: reference.path, date: reference.date, isHeld: reference.heldBy != nil)
    }

    private func citing(_ index: Int) -> RelatedDocument {
        let document = registry.documents[index]
        return RelatedDocument(
            number: document.number, title: document.subject, path: document.path, date: document.date, isHeld: true)
    }
}

extension Relation {
    /// Says no more than that a document is named.
    fileprivate var isWeak: Bool { self == .cites || self == .related }

    /// Order on pages: as declared, with mere citing and "related" last.
    fileprivate var weight: Int { (Self.allCases.firstIndex(of: self) ?? 0) + (self == .cites ? 100 : self == .related ? 50 : 0) }
}
