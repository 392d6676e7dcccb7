// Parsed documents -> the register: identity, addresses, what every citation means, and what does not fit together.
//
// Order of work: number and issuer of each document; the same number twice is an error; addresses, and beside them the citations of text and
// front matter; then resolution; pages for references and choosers.
package import Source

package struct RegistryBuilder: Sendable {
    private let catalogs: Catalogs
    private let recognizer: CitationRecognizer
    /// Code of the office whose portal it is.
    private let portalIssuer: String

    package init(catalogs: Catalogs, recognizer: CitationRecognizer, portalIssuer: String) {
        self.catalogs = catalogs
        self.recognizer = recognizer
        self.portalIssuer = portalIssuer
    }

    /// The result does not depend on the order of `documents`. Their mentions live on as citations only, the words of these in `scratch`.
    package func place(_ documents: consuming [Document], scratch: Scratch, jobs: Int) async throws -> PlacedDocuments {
        var identified = try await documents.concurrentMap(jobs: jobs) { document in
            IdentifiedDocument(
                document: document, identity: HeldIdentity(document.metadata, recognizer: recognizer, portalIssuer: portalIssuer))
        }
        documents = []
        identified.sort { ($0.key, $0.document.source) < ($1.key, $1.document.source) }
        let (entries, catalogs) = (identified, catalogs)
        async let held = AddressBook.held(entries, catalogs: catalogs)
        let citations = try await CitationCollector(catalogs: catalogs, recognizer: recognizer, portalIssuer: portalIssuer).collect(
            from: entries, scratch: scratch, jobs: jobs)
        let (placed, faults) = await held
        return PlacedDocuments(
            documents: placed, numbers: heldNumbers(entries), citations: citations,
            diagnostics: entries.flatMap(\.identity.diagnostics) + duplicates(entries) + faults)
    }

    /// `scratch`: the one of `place`. Beside the register the tasks, which need no more than the documents.
    package func register(
        _ placed: PlacedDocuments, states: [TaskState], reading: PortalSettings.BeforeDay, scratch: Scratch, jobs: Int
    ) async throws -> (registry: Registry, tasks: TaskRegister, diagnostics: [Diagnostic]) {
        let (held, citations) = (placed.documents, placed.citations)
        async let allTasks = TaskRegister(documents: held, states: states, reading: reading)
        async let indexes = DocumentIndexes(held)
        async let signers = SignerNames.diagnostics(held)
        async let misspelt = unreadable(citations, held) + respelled(citations)
        let resolved = try await ReferenceResolver(catalogs: catalogs, recognizer: recognizer).resolve(
            held: placed.numbers, citations: BareCitations(collected: citations), jobs: jobs)
        let register = ReferenceRegister(resolved, held: held, catalogs: catalogs)
        let registered = register.register(citations)
        let tasks = await allTasks
        let registry = Registry(
            catalogs: catalogs, documents: held, indexes: await indexes.counting(dueOf: tasks), references: register.references,
            citations: registered, stated: register.statedRelations(among: citations), choosers: register.choosers, words: scratch)
        let impossible = try citedLater(registered, in: registry) + mutual(in: registry)
        let diagnostics =
            placed.diagnostics + resolved.diagnostics + impossible + (await misspelt) + (await signers)
            + selfRelated(citations, resolved.resolutions, in: registry) + tasks.diagnostics
        return (registry, tasks, diagnostics)
    }
}

/// Documents that have their places, with all that they cite.
package struct PlacedDocuments: Sendable {
    /// By key.
    package let documents: [HeldDocument]
    let numbers: [HeldNumber]
    let citations: [CollectedCitation]
    let diagnostics: [Diagnostic]
}

/// A document with what its front matter says of its number. A class, as it is sorted.
final class IdentifiedDocument: Sendable {
    let document: Document
    let identity: HeldIdentity
    /// By its path while there is no number.
    let key: String

    init(document: Document, identity: HeldIdentity) {
        self.document = document
        self.identity = identity
        key = identity.key ?? "@\(document.source)"
    }

    var place: SourceLocation { document.metadata.notation?.location ?? document.top }
    /// Codes with their period, the lead first.
    var issuers: [String] { identity.issuer.split(separator: "+").map(String.init) }
}

extension RegistryBuilder {
    /// One entry a number; of two documents with one key the resolver sees the first.
    private func heldNumbers(_ documents: [IdentifiedDocument]) -> [HeldNumber] {
        documents.indices.filter { $0 == 0 || documents[$0].key != documents[$0 - 1].key }.map { index in
            let entry = documents[index]
            return HeldNumber(
                document: index, number: entry.identity.number, issuers: entry.identity.issuerCodes, date: entry.identity.date,
                key: entry.key,
                type: entry.document.metadata.type,
                estimate: (entry.document.metadata.estimatedFrom, entry.document.metadata.estimatedThrough), location: entry.place)
        }
    }

    /// Nghị định 30/2020, phụ lục VI: number, symbol, issuer and year together are unique.
    private func duplicates(_ documents: [IdentifiedDocument]) -> [Diagnostic] {
        zip(documents, documents.dropFirst()).filter { $0.key == $1.key }.map { first, second in
            .error(
                .duplicateNumber, at: second.place,
                vi: "số “\(second.identity.notation ?? "")” đã có ở “\(first.document.file)” (cùng cơ quan, cùng năm)",
                en: "the number “\(second.identity.notation ?? "")” is taken by “\(first.document.file)” (same issuer, same year)",
                hint: LocalizedText(
                    vi: "kiểm tra sổ đăng ký; nếu khác cơ quan thì ghi co_quan_ban_hanh, khác năm thì sửa ngay_ban_hanh",
                    en: "see the register; state co_quan_ban_hanh for another issuer, mend ngay_ban_hanh for another year"),
                notes: [Diagnostic.Note(LocalizedText(vi: "văn bản kia", en: "the other document"), at: first.place)])
        }
    }

    /// What front matter relates a document to and is neither a number nor, for the parent of an annex, a held document.
    private func unreadable(_ citations: [CollectedCitation], _ held: [HeldDocument]) -> [Diagnostic] {
        citations.compactMap { cited in
            guard let entry = cited.entry, cited.citation.number == nil else { return nil }
            if cited.citation.relation == .attachmentOf, held.contains(where: { $0.isNamed(entry) }) { return nil }
            return notANumber(entry, at: cited.location)
        } + unreadableRegistryEntries
    }

    /// C3: numbers in front matter and in `tham-chieu.yml` that are written otherwise than the registries have them.
    private func respelled(_ citations: [CollectedCitation]) -> [Diagnostic] {
        let written =
            citations.compactMap { cited in cited.entry.map { ($0, cited.location) } }
            + catalogs.knownReferences.map { ($0.number, $0.location) }
        return written.flatMap { text, location -> [Diagnostic] in
            let notation = String(text.prefix { $0 != "@" })
            guard let (number, remarks) = DocumentNumber.read(notation, table: recognizer.table) else { return [] }
            return SpellingWarnings.list(remarks, of: number, at: location, recognizer.table)
        }
    }

    /// Entries of `tham-chieu.yml` that no citation can ever meet.
    private var unreadableRegistryEntries: [Diagnostic] {
        catalogs.knownReferences.filter { DocumentNumber(parsing: $0.number, table: recognizer.table) == nil }.map {
            notANumber($0.number, at: $0.location)
        }
    }

    private func notANumber(_ text: String, at location: SourceLocation) -> Diagnostic {
        .warning(
            .unusualNumber, at: location, vi: "“\(text)” không theo mẫu số, ký hiệu nào nên không liên kết được",
            en: "“\(text)” is no document number, so it cannot be linked",
            hint: LocalizedText(vi: "viết như 57-NQ/TW hoặc \"57-NQ/TW, 22/12/2024\"", en: "write 57-NQ/TW or \"57-NQ/TW, 22/12/2024\""))
    }

    /// C1: a document cannot cite a later one; of what is held its own date counts, whether the citation gives it or not. Told once for each that it
    /// cites: a text that was consolidated later names what amended it at every article. What is named so ("được sửa đổi, bổ sung bởi") may be later.
    private func citedLater(_ citations: [RegisteredCitation], in registry: Registry) throws -> [Diagnostic] {
        var told: Set<[Int]> = []
        return try citations.compactMap { citation in
            if citation.isChanger { return nil }
            let held = citation.reference.flatMap { registry.references[$0].heldBy }.flatMap { registry.documents[$0].date }
            guard let issued = registry.documents[citation.citing].date, let cited = held ?? citation.date, cited > issued else {
                return nil
            }
            if let reference = citation.reference, !told.insert([citation.citing, reference]).inserted { return nil }
            let text = try registry.quotation(of: citation).text
            return .warning(
                .citedLater, at: registry.location(of: citation),
                vi: "“\(text)” có sau ngày ban hành của văn bản này (\(issued.vietnamese))",
                en: "“\(text)” is later than the date of this document (\(issued.vietnamese))",
                hint: LocalizedText(vi: "có nhầm năm không?", en: "is a year mistyped?"))
        }
    }
}
