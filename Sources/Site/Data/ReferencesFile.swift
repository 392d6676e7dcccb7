// `api/references.json`: every document that is cited or held, who cites it, and what it does to others (the output contract, version 1);
// then the numbers that some citations leave open, so that each citation of the portal stands in it once.
internal import Records
internal import Source

extension Portal {
    static let referencesPath = "api/references.json"

    /// Piece by piece: it holds a sentence for every citation.
    func writeReferences(_ sink: ([UInt8]) throws -> Void) throws {
        var json = JSONWriter()
        try json.object { json in
            json.field("version", 1)
            json.key("references")
            try json.array { json in
                for entry in referenceEntries() {
                    try json.object { try write(entry, into: &$0) }
                    try json.passOn(to: sink)
                }
            }
            json.key("choosers")
            try json.array { json in
                for chooser in registry.choosers.indices { try json.object { try write(chooser: chooser, into: &$0) } }
            }
        }
        try sink(json.take())
    }
}

extension Portal {
    /// A numbered reference, or a held document that has no number yet.
    private enum ReferenceEntry {
        case reference(Int)
        case unnumbered(Int)
    }

    private func referenceEntries() -> [ReferenceEntry] {
        let unnumbered = registry.documents.indices.filter { registry.reference(heldBy: $0) == nil }
        let all: [(key: String, entry: ReferenceEntry)] =
            registry.references.indices.map { (registry.references[$0].key, .reference($0)) }
            + unnumbered.map { (registry.documents[$0].key, .unnumbered($0)) }
        return all.sorted { $0.key.precedesInBytes($1.key) }.map(\.entry)
    }

    private func write(_ entry: ReferenceEntry, into json: inout JSONWriter) throws {
        switch entry {
        case .reference(let number):
            let reference = registry.references[number]
            let held = reference.heldBy.map { registry.documents[$0] }
            let title = held.map { $0.isWithdrawn ? nil : $0.subject } ?? reference.title
            json.field("key", reference.key)
            json.field("number", reference.number)
            json.field("kind", reference.kind)
            json.field("type", held?.type.code ?? reference.type)
            json.field("date", (held?.date ?? reference.date)?.iso)
            json.field("issuer", reference.issuer)
            json.field("title", title)
            json.field("url", reference.path)
            json.field("held", held != nil)
            json.field("ambiguous", reference.ambiguousWith)
            try writeCitations(registry.citations(of: number), annexes: reference.heldBy.map(registry.annexes) ?? [], into: &json)
            writeRelations(of: number, into: &json)
        case .unnumbered(let index):
            let document = registry.documents[index]
            json.field("key", document.key)
            json.field("number", nil as String?)
            json.field("kind", nil as String?)
            json.field("type", document.type.code)
            json.field("date", document.date?.iso)
            json.field("issuer", document.issuers.isEmpty ? nil : document.issuers.joined(separator: "+"))
            json.field("title", document.isWithdrawn ? nil : document.subject)
            json.field("url", document.path)
            json.field("held", true)
            json.field("ambiguous", [])
            try writeCitations([], annexes: registry.annexes(of: index), into: &json)
            writeRelations(ofHeld: index, into: &json)
        }
    }

    private func write(chooser number: Int, into json: inout JSONWriter) throws {
        let chooser = registry.choosers[number]
        json.field("number", chooser.notation)
        json.field("url", chooser.path)
        json.field("candidates", chooser.references.map { registry.references[$0].key })
        try writeCitations(registry.citations(ofChooser: number), annexes: [], into: &json)
    }

    /// `annexes`: those that name the document by its file and not by a number.
    private func writeCitations(_ citations: [RegisteredCitation], annexes: [Int], into json: inout JSONWriter) throws {
        json.key("citedBy")
        try json.array { json in
            for citation in citations { try json.object { try write(citation, into: &$0) } }
            for annex in annexes { json.object { write(annex: registry.documents[annex], into: &$0) } }
        }
    }

    private func write(_ citation: RegisteredCitation, into json: inout JSONWriter) throws {
        let quotation = try registry.quotation(of: citation)
        let citing = registry.documents[citation.citing]
        json.field("key", citing.key)
        json.field("url", citing.path)
        json.field("point", citation.point.flatMap { citing.document.points[$0]?.anchor })
        json.field("relation", citation.pageRelation.id)
        json.field("origin", citation.origin.rawValue)
        json.field("sentence", quotation.sentence)
        json.field("text", quotation.text)
    }

    private func write(annex: HeldDocument, into json: inout JSONWriter) {
        json.field("key", annex.key)
        json.field("url", annex.path)
        json.field("point", nil as String?)
        json.field("relation", Relation.attachmentOf.id)
        json.field("origin", Citation.Origin.frontMatter.rawValue)
        json.field("sentence", nil as String?)
        json.field("text", annex.metadata.relations.first { $0.relation == .attachmentOf }?.number)
    }

    /// What it does to others: of a held document its own relations, of any document those that held ones report.
    private func writeRelations(of number: Int, into json: inout JSONWriter) {
        let reference = registry.references[number]
        let stated = registry.statedRelations(of: number).map {
            ($0.relation, registry.references[$0.object].key, registry.documents[$0.accordingTo].key)
        }
        writeRelations((reference.heldBy.map(ownRelations) ?? []) + stated, into: &json)
    }

    private func writeRelations(ofHeld index: Int, into json: inout JSONWriter) { writeRelations(ownRelations(of: index), into: &json) }

    private func ownRelations(of index: Int) -> [(Relation, String, String)] {
        guard !registry.documents[index].isWithdrawn else { return [] }
        let key = registry.documents[index].key
        let named = registry.parent(of: index).map { [(Relation.attachmentOf, registry.documents[$0].key, key)] } ?? []
        return named
            + registry.citations(by: index).compactMap { citation in
                guard citation.isDirect, let number = citation.reference else { return nil }
                return (citation.relation, registry.references[number].key, key)
            }
    }

    private func writeRelations(_ relations: [(Relation, String, String)], into json: inout JSONWriter) {
        var seen: Set<[String]> = []
        json.key("relations")
        json.array { json in
            for (relation, key, source) in relations where seen.insert([relation.id, key, source]).inserted {
                json.object { json in
                    json.field("relation", relation.id)
                    json.field("key", key)
                    json.field("according_to", source)
                }
            }
        }
    }
}
