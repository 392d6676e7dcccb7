// The portal as the search index needs it, one entry a document and a reference page -> the files below `search/`.
internal import Records
internal import Search
internal import Source

/// Holds nothing of what pages are made from but the text of documents.
struct SearchWriter: Sendable {
    private let documents: [SearchDocument]
    private let lexicon: SearchLexicon
    private let client: SearchClient
    private let isPortable: Bool
    private let archive: SearchArchive?
    let files: FileWriter

    init(_ site: SiteBuilder.Site, archive: SearchArchive?, files: FileWriter) async throws {
        documents = try await site.portal.seen(from: SearchClient.folder).searchDocuments(jobs: files.jobs)
        lexicon = site.portal.searchLexicon()
        (client, isPortable) = (site.theme.searchClient, site.portal.isPortable)
        (self.archive, self.files) = (archive, files)
    }

    /// The files of the index and the client; in a portable portal both as classic scripts.
    func write() async throws {
        let store = ByteStore()
        let former = formerPath()
        let (stage, isPortable) = (files.stage, isPortable)
        let memory = archive?.memory { path, digest in
            guard !isPortable, let former = former("/\(path)") else { return false }
            return stage.canTake(former, digest: digest.bytes)
        }
        let index = try await SearchIndex.build(
            documents: documents, lexicon: lexicon, jobs: files.jobs, scratch: store.scratch, memory: memory ?? .none)
        // Without a table the next build works all of it out again, no more.
        try? archive?.save()
        stage.renameFolder(in: "search", to: index.folder)
        try await files.each(of: index.files) { file, compressor in
            let name = "\(index.folder)/\(file.path)"
            let path = Self.place(name)
            if !isPortable, let former = former(path), try stage.add(path, fromOld: former, digest: file.digest.bytes) { return }
            guard let bytes = try file.bytes(in: store.scratch) else { throw DamagedMemory() }
            let file = handingOver(SearchFile(path: name, bytes: bytes))
            try files.write(file, former: former(file.path), compressor)
        }
        try await files.write([handingOver(index.entry), Self.output(isPortable ? client.script : client.module)]) { $0 }
    }
}

extension SearchWriter {
    /// The path of a file of `search/` in the portal.
    private static func place(_ path: String) -> String { "\(SearchClient.folder.dropFirst())\(path)" }

    private static func output(_ file: SearchFile) -> OutputFile { OutputFile(path: place(file.path), bytes: file.bytes) }

    private func handingOver(_ file: SearchFile) -> OutputFile {
        Self.output(isPortable ? SearchClient.script(handingOver: file) : file)
    }

    /// The name of the folder of all files of the index tells their contents, so each of them has another path whenever one changes.
    private func formerPath() -> @Sendable (String) -> String? {
        guard let folder = files.stage.publishedFolders(in: SearchClient.folder).first else { return { _ in nil } }
        return { path in path.lastIndex(of: "/").map { Self.place("\(folder)\(path[$0...])") } }
    }
}

extension Portal {
    fileprivate func searchDocuments(jobs: Int) async throws -> [SearchDocument] {
        let held = try await registry.indexes.all.sorted().concurrentMap(jobs: jobs, searchDocument)
        let unheld = registry.references.indices.filter { registry.references[$0].heldBy == nil }
        return held + (try await unheld.concurrentMap(jobs: jobs, searchReference))
    }

    @Sendable private func searchDocument(_ index: Int) -> SearchDocument {
        let document = registry.documents[index]
        let due = registry.indexes.quartersDue(of: index)
        let cited = registry.citations(by: index).compactMap { $0.reference.map { registry.references[$0].number } }
        return SearchDocument(
            url: link(document.path), number: document.number, citedNumbers: Set(cited).sorted(), title: document.subject,
            type: document.type.code, date: document.date?.iso, year: document.year.map(String.init),
            quarters: Set([document.issuedIn, document.estimatedIn].compactMap { $0 } + document.about + due).sorted().map(\.code),
            departments: Set(document.document.departments.map(\.code)).filter { registry.catalogs.department($0) != nil }.sorted(),
            issuers: document.issuerCodes,
            signer: document.metadata.signer.map { SearchDocument.Signer(code: $0.slug, name: $0.name) },
            status: standings[index].status.rawValue, textSize: document.document.body?.count ?? 0, textDigest: document.document.digest,
            text: StoredText(of: document, in: bodies).read)
    }

    @Sendable private func searchReference(_ number: Int) -> SearchDocument {
        let reference = registry.references[number]
        let words = [
            reference.type.flatMap { registry.catalogs.type($0)?.name }, issuerName(of: reference).map { "của \($0)" }, reference.title,
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

/// Where the words of a document are read again when they are indexed.
private struct StoredText: Sendable {
    private let bodies: BodyStore
    private let body: StoredBytes?
    /// Names outside the body that a reader may remember: recipients, chair, keywords.
    private let people: [UInt8]

    init(of document: HeldDocument, in bodies: BodyStore) {
        let metadata = document.metadata
        let names =
            metadata.addressees.map(\.text) + metadata.recipients.map(\.text) + [metadata.meeting?.chair].compactMap { $0 }
            + metadata.keywords
        (self.bodies, body, people) = (bodies, document.document.body, Array(names.joined(separator: "; ").utf8))
    }

    /// Whether readers know a point by its label: `Điều 42.`, `Chương II`; not by `1.` or `a)`.
    private static func isNamed(_ label: String) -> Bool { label.utf8.contains(0x20) }

    @Sendable func read() throws -> SearchText {
        guard let body = try body.map(bodies.body) else { return SearchText(headings: [], paragraphs: people.isEmpty ? [] : [people]) }
        var (headings, paragraphs): ([String], [[UInt8]]) = ([], people.isEmpty ? [] : [people])
        var opened = -1
        for block in body.blocks where !block.text.isEmpty {
            let label = block.point.map { $0 > opened ? body.points[$0].label : "" } ?? ""
            opened = max(opened, block.point ?? -1)
            let text = Self.isNamed(label) ? Array(label.utf8) + [0x20] + block.text : block.text
            if block.kind == .heading { headings.append(String(decoding: text, as: UTF8.self)) } else { paragraphs.append(text) }
        }
        return SearchText(headings: headings, paragraphs: paragraphs)
    }
}
