// A document as schema.org describes legislation, in the terms that it took from ELI; nothing of its text.
internal import Records
internal import Source

extension Portal {
    /// A document that the portal holds with its text.
    func linkedDocument(_ index: Int) -> LinkedNode {
        let document = registry.documents[index]
        let metadata = document.metadata
        var node = LinkedNode("Legislation", id: absolute(document.path))
        node.set("url", absolute(document.path))
        node.set("name", metadata.subject.value)
        node.set("identifier", document.number)
        node.set("legislationIdentifier", document.number)
        node.set("legislationType", document.typeName)
        node.set("legislationDate", document.date?.iso)
        node.set("datePublished", document.date?.iso)
        node.set("legislationDateOfApplicability", metadata.effectiveFrom?.iso)
        node.set("expires", metadata.expiresOn?.iso)
        node.set("legislationLegalForce", standings[index].status.legalForce.map { "https://schema.org/\($0)" })
        if metadata.status == .draft { node.set("creativeWorkStatus", "Draft") }
        node.set("inLanguage", metadata.language)
        node.set("legislationPassedBy", document.issuers.map { organization($0) })
        node.set("legislationResponsible", metadata.drafter.map { linkedDepartment($0.value) })
        node.set("accountablePerson", metadata.signer.map { person($0) })
        node.set("publisher", agency())
        node.set("keywords", metadata.keywords + metadata.fields)
        setFiles(of: document, on: &node)
        setRelations(of: index, on: &node)
        return node
    }

    /// A document that is cited, held or not: what is known of it, and its page here.
    func linkedReference(_ number: Int) -> LinkedNode {
        let reference = registry.references[number]
        let held = reference.heldBy.map { registry.documents[$0] }
        var node = LinkedNode("Legislation", id: absolute(reference.path))
        node.set("url", absolute(reference.path))
        node.set("name", held.flatMap { $0.isWithdrawn ? nil : $0.subject } ?? reference.title ?? reference.number)
        node.set("identifier", reference.number)
        node.set("legislationIdentifier", reference.number)
        node.set("legislationDate", reference.date?.iso)
        return node
    }

    /// The same with what only its own page tells.
    func linkedReferencePage(_ number: Int) -> LinkedNode {
        let reference = registry.references[number]
        var node = linkedReference(number)
        node.set("legislationType", reference.type.flatMap { registry.catalogs.type($0)?.name })
        node.set("legislationPassedBy", reference.issuer.map { $0.split(separator: "+").map { organization(String($0)) } } ?? [])
        node.set("sameAs", reference.url)
        return node
    }
}

extension Portal {
    private func person(_ signer: Signer) -> LinkedNode {
        var node = LinkedNode("Person")
        node.set("name", signer.name)
        node.set("jobTitle", signer.position)
        node.set("url", absolute(Self.path(ofSigner: signer.slug)))
        return node
    }

    /// Originals are the document in another form; other files go with it.
    private func setFiles(of document: HeldDocument, on node: inout LinkedNode) {
        let files = attachments[document.document.source] ?? []
        node.set("encoding", files.filter(\.isOriginal).map { mediaObject($0) })
        node.set("associatedMedia", files.filter { !$0.isOriginal }.map { mediaObject($0) })
    }

    private func mediaObject(_ file: PublishedFile) -> LinkedNode {
        var node = LinkedNode("MediaObject")
        node.set("name", file.name)
        node.set("contentUrl", absolute(file.path.percentEncodedPath))
        node.set("contentSize", Self.size(file.byteCount))
        node.set("sha256", file.sha256)
        return node
    }

    /// Each document that this one names, under everything it says of it; as a mere citation where it says nothing.
    private func setRelations(of index: Int, on node: inout LinkedNode) {
        var members: [String: [Int]] = [:]
        var seen: [String: Set<Int>] = [:]
        var described: Set<Int> = []
        for citation in registry.citations(by: index) {
            guard let number = citation.reference else { continue }
            let property = citation.pageRelation.linkedProperty
            if seen[property, default: []].insert(number).inserted { members[property, default: []].append(number) }
            if property != Relation.cites.linkedProperty { described.insert(number) }
        }
        members[Relation.cites.linkedProperty]?.removeAll(where: described.contains)
        let wholes = members.removeValue(forKey: Relation.attachmentOf.linkedProperty) ?? []
        node.set("isPartOf", [siteReference()] + wholes.map { linkedReference($0) })
        for property in members.keys.sorted() { node.set(property, (members[property] ?? []).map { linkedReference($0) }) }
    }
}

extension Relation {
    /// The property of schema.org that says the same, or `citation`, which says less.
    fileprivate var linkedProperty: String {
        switch self {
        case .basedOn: "isBasedOn"
        case .implements: "legislationEnsuresImplementationOf"
        case .attachmentOf: "isPartOf"
        case .amends: "legislationAmends"
        case .replaces, .suspends, .withdraws, .expires: "legislationChanges"
        case .repeals: "legislationRepeals"
        case .corrects: "legislationCorrects"
        case .consolidates: "legislationConsolidates"
        case .guides, .promulgates, .repliesTo, .proposedBy, .cites, .related, .intendsToRepeal: "citation"
        }
    }
}

extension DocumentStatus {
    /// A member of `LegalForceStatus`; nil for what never was in force.
    fileprivate var legalForce: String? {
        switch self {
        case .inForce, .amended: "InForce"
        case .pending, .expired, .replaced, .repealed, .suspended, .withdrawn: "NotInForce"
        case .draft: nil
        }
    }
}
