// What the resolver found -> references with their pages, citations with their targets, choosers, and relations that documents report of others.
internal import Source

struct ReferenceRegister {
    let references: [RegisteredReference]
    let choosers: [Registry.Chooser]
    private let resolutions: [Resolution]
    /// Positions of the choosers by notation.
    private let chooserPlaces: [String: Int]
    private let resolved: [Reference]

    init(_ result: ReferenceResolver.Result, held: [HeldDocument], catalogs: Catalogs) {
        resolved = result.references
        resolutions = result.resolutions
        references = Self.references(result.references, held: held)
        choosers = Self.choosers(result)
        chooserPlaces = Dictionary(choosers.enumerated().map { ($1.notation, $0) }) { first, _ in first }
    }

    /// Citations with what they mean; blank numbers and a document's own number are left out.
    func register(_ citations: [CollectedCitation]) -> [RegisteredCitation] {
        let own = ownActs(among: citations)
        var registered: [RegisteredCitation] = []
        registered.reserveCapacity(citations.count)
        for (index, collected) in citations.enumerated() {
            let resolution = resolutions[index]
            guard resolution != .none, !isOwnNumber(collected, resolution) else { continue }
            let chooser = resolution.candidates == nil ? nil : collected.citation.number.flatMap { chooserPlaces[$0.notation] }
            registered.append(
                RegisteredCitation(
                    citing: collected.citation.citing, resolution: resolution, chooser: chooser,
                    relation: own[index] ?? collected.citation.relation, origin: collected.citation.origin,
                    isDirect: collected.subject == nil || own[index] != nil, isChanger: collected.isInverse, place: collected.place,
                    point: collected.point, words: collected.words, date: collected.citation.date, location: collected.location))
        }
        return registered
    }

    /// "A amends B", where both are documents that a third one names.
    func statedRelations(among citations: [CollectedCitation]) -> [StatedRelation] {
        var seen: Set<StatedRelation> = []
        return citations.indices.compactMap { index in
            guard let (actor, other) = act(at: index, of: citations), !isOwnNumber(citations[actor], resolutions[actor]),
                case .reference(let a) = resolutions[actor], case .reference(let b) = resolutions[other], a != b
            else { return nil }
            let stated = StatedRelation(
                subject: a, relation: citations[index].citation.relation, object: b, accordingTo: citations[index].citation.citing)
            return seen.insert(stated).inserted ? stated : nil
        }
    }

    /// What a document says of itself by its own number: the relation is its own. By the position of the citation of the other document.
    private func ownActs(among citations: [CollectedCitation]) -> [Int: Relation] {
        var own: [Int: Relation] = [:]
        for index in citations.indices {
            guard let (actor, other) = act(at: index, of: citations), isOwnNumber(citations[actor], resolutions[actor]) else { continue }
            own[other] = citations[index].citation.relation
        }
        return own
    }

    /// Positions of the citation that acts and of the one acted on, where two of one text stand in a relation.
    private func act(at index: Int, of citations: [CollectedCitation]) -> (actor: Int, other: Int)? {
        let citation = citations[index]
        guard let distance = citation.subject, !citation.isIntended, citation.citation.relation != .cites else { return nil }
        return citation.isInverse ? (index, index + distance) : (index + distance, index)
    }

    private func isOwnNumber(_ citation: CollectedCitation, _ resolution: Resolution) -> Bool {
        if case .reference(let index) = resolution { references[index].heldBy == citation.citation.citing } else { false }
    }
}

extension ReferenceRegister {
    private static func references(_ references: [Reference], held: [HeldDocument]) -> [RegisteredReference] {
        var taken: Set<String> = []
        return references.map { reference in
            RegisteredReference(
                key: reference.key, number: reference.number.notation, kind: reference.kind.rawValue, type: reference.type,
                date: reference.date,
                issuer: reference.issuer, issuerName: reference.issuerName, title: reference.title, url: reference.url,
                heldBy: reference.heldBy,
                path: reference.heldBy.map { held[$0].path } ?? path(of: reference, &taken), ambiguousWith: reference.ambiguousWith)
        }
    }

    /// `/tham-chieu/<issuer>/<year>/<number>/`; the first on an address keeps it.
    private static func path(of reference: Reference, _ taken: inout Set<String>) -> String {
        let issuer = reference.issuer.map(VietnameseText.slug) ?? DocumentKey.unknown
        let year = (reference.date?.year ?? reference.year).map(String.init) ?? DocumentKey.unknown
        return address(
            "/tham-chieu/\(issuer)/\(year)/\(reference.number.urlSlug)/", identity: reference.key + (reference.date?.iso ?? ""), &taken)
    }

    /// The address wanted, or for all but the first that want it one with four hexadecimal digits of `identity`.
    private static func address(_ wanted: String, identity: String, _ taken: inout Set<String>) -> String {
        if taken.insert(wanted).inserted { return wanted }
        let other = "\(wanted.dropLast())-\(AddressBook.suffix(identity))/"
        taken.insert(other)
        return other
    }

    /// One page a notation, with every document some citation of it could mean.
    private static func choosers(_ result: ReferenceResolver.Result) -> [Registry.Chooser] {
        var candidates: [String: (slug: String, members: Set<Int>)] = [:]
        for members in Set(result.resolutions.compactMap(\.candidates)) {
            guard let first = members.first else { continue }
            let number = result.references[first].number
            candidates[number.notation, default: (number.urlSlug, [])].members.formUnion(members)
        }
        var taken: Set<String> = []
        return candidates.keys.sorted().map { notation in
            let (slug, members) = candidates[notation] ?? ("", [])
            return Registry.Chooser(
                path: address("/so/\(slug)/", identity: notation, &taken), notation: notation, references: members.sorted())
        }
    }
}
