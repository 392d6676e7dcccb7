// The portal as the search index needs it: one entry a document and a reference page.
internal import Records
internal import Search
internal import Source

extension PortalWriter {
    /// The index files and the client, below `search/`; in a portable portal both as classic scripts.
    func writeSearch() async throws {
        let portal = site.portal
        let store = ByteStore()
        let index = try await SearchIndex.build(
            documents: portal.seen(from: SearchClient.folder).searchDocuments(jobs: jobs), lexicon: portal.searchLexicon(), jobs: jobs,
            scratch: store.scratch, memory: searchArchive?.memory ?? .none)
        // Without a table the next build works all of it out again, no more.
        try? searchArchive?.save()
        let place = { @Sendable (path: String) in "\(SearchClient.folder.dropFirst())\(path)" }
        let output = { @Sendable (file: SearchFile) in OutputFile(path: place(file.path), bytes: file.bytes) }
        let handOver = { @Sendable (file: SearchFile) in output(portal.isPortable ? SearchClient.script(handingOver: file) : file) }
        stage.renameFolder(in: "search", to: index.folder)
        let former = formerPath()
        try await each(of: index.files) { file, compressor in
            let name = "\(index.folder)/\(file.path)"
            let path = place(name)
            if !portal.isPortable, let former = former(path), try stage.add(path, fromOld: former, digest: file.digest.bytes) { return }
            let file = handOver(SearchFile(path: name, bytes: try file.bytes(in: store.scratch)))
            try stage.add(file, former: former(file.path))
            try writeCopy(of: file, compressor)
        }
        let client = output(portal.isPortable ? site.theme.searchClient.script : site.theme.searchClient.module)
        try await write([handOver(index.entry), client]) { $0 }
    }
}

extension PortalWriter {
    /// The name of the folder of all files of the index tells their contents, so each of them has another path whenever one changes.
    private func formerPath() -> @Sendable (String) -> String? {
        guard let folder = stage.publishedFolders(in: SearchClient.folder).first else { return { _ in nil } }
        return { path in path.lastIndex(of: "/").map { "\(SearchClient.folder.dropFirst())\(folder)\(path[$0...])" } }
    }
}

extension Portal {
    fileprivate func searchDocuments(jobs: Int) async throws -> [SearchDocument] {
        let texts = SearchTexts(portal: self)
        let held = try await registry.indexes.all.sorted().concurrentMap(jobs: jobs) { searchDocument($0, texts) }
        let unheld = registry.references.indices.filter { registry.references[$0].heldBy == nil }
        return held + (try await unheld.concurrentMap(jobs: jobs, searchReference))
    }

    private func searchDocument(_ index: Int, _ texts: SearchTexts) -> SearchDocument {
        let document = registry.documents[index]
        let cited = registry.citations(by: index).compactMap { $0.reference.map { registry.references[$0].number } }
        return SearchDocument(
            url: link(document.path), number: document.number, citedNumbers: Set(cited).sorted(), title: document.metadata.subject.value,
            type: document.type.code, date: document.date?.iso, year: document.year.map(String.init),
            quarters: Set([document.issuedIn, document.estimatedIn].compactMap { $0 } + document.about + document.due).sorted().map(\.code),
            departments: Set(document.document.departments.map(\.code)).filter { registry.catalogs.department($0) != nil }.sorted(),
            issuers: document.issuerCodes,
            signer: document.metadata.signer.map { SearchDocument.Signer(code: VietnameseText.slug($0.name), name: $0.name) },
            status: standings[index].status.rawValue, textSize: document.document.body?.count ?? 0, textDigest: document.document.digest,
            text: { try texts.text(of: index) })
    }

    @Sendable private func searchReference(_ number: Int) -> SearchDocument {
        let reference = registry.references[number]
        let words = [
            reference.type.flatMap { registry.catalogs.type($0)?.name }, reference.issuer.map { "của \(issuerName($0))" }, reference.title,
        ]
        return SearchDocument(
            url: link(reference.path), number: reference.number, title: words.compactMap { $0 }.joined(separator: " "),
            type: SearchDocument.referenceType, date: reference.date?.iso, year: (reference.date?.year).map(String.init),
            issuers: reference.issuer.map { $0.split(separator: "+").map { HeldDocument.baseCode(String($0)) } } ?? [],
            numberType: reference.type)
    }

    fileprivate func searchLexicon() -> SearchLexicon {
        let quarters = Dictionary(uniqueKeysWithValues: registry.indexes.quarters.map { ($0.code, $0.title) })
        let signers = Dictionary(uniqueKeysWithValues: registry.indexes.bySigner.keys.map { ($0, signerName($0)) })
        let statuses = Dictionary(uniqueKeysWithValues: DocumentStatus.allCases.map { ($0.rawValue, $0.title) })
        return SearchLexicon(
            catalogs: registry.catalogs,
            names: [
                "quy": quarters, "nguoi_ky": signers, "trang_thai": statuses,
                "loai": [SearchDocument.referenceType: "Văn bản được dẫn chiếu"],
            ])
    }
}

/// Reads the words of documents again when they are indexed; one for all, so that each document holds little.
private final class SearchTexts: Sendable {
    private let portal: Portal

    init(portal: Portal) { self.portal = portal }

    func text(of index: Int) throws -> SearchText {
        let document = portal.registry.documents[index]
        let blocks = try portal.storedBody(of: document).blocks
        return SearchText(
            headings: blocks.filter { $0.kind == .heading }.map { String(decoding: $0.text, as: UTF8.self) },
            paragraphs: people(of: document) + blocks.filter { $0.kind != .heading && !$0.text.isEmpty }.map(\.text))
    }

    /// Names outside the body that a reader may remember: recipients, chair, keywords.
    private func people(of document: HeldDocument) -> [[UInt8]] {
        let metadata = document.metadata
        let line =
            metadata.addressees.map(\.text) + metadata.recipients.map(\.text) + [metadata.meeting?.chair].compactMap { $0 }
            + metadata.keywords
        return line.isEmpty ? [] : [Array(line.joined(separator: "; ").utf8)]
    }
}
