// The files of a content folder -> the documents in them and what is wrong; their bodies go into the store.
internal import Records
internal import Source

struct ContentReading: Sendable {
    private(set) var documents: [Document]
    let diagnostics: [Diagnostic]
    /// Sources whose own faults keep them from being documents.
    let unread: [String]
    /// Files of documents that are not shown: what is said of them may quote their text, so it is for the console and not for the report that
    /// everyone reads.
    let hidden: Set<String>
    /// Whether the text of a document that is withdrawn now stands in what the last build kept.
    let hasKeptWithdrawn: Bool

    /// `digests`: of files by their path, as far as known. The archive is saved when all are read, unless it has to go. The mentions of the documents
    /// are put away.
    init(
        _ content: ContentFolder, _ premises: Premises, archive: DocumentArchive?, digests: [String: [UInt8]], into bodies: BodyStore,
        mentions: Scratch, jobs: Int
    ) async throws {
        let parser = DocumentParser(
            folder: content, frontMatter: FrontMatterReader(catalogs: premises.catalogs), citations: premises.recognizer,
            departments: premises.departments, duties: DutyRecognizer(departments: premises.departments), catalogs: premises.catalogs,
            bodies: bodies)
        let reader = DocumentReader(parser: parser, archive: archive, digests: digests)
        let parsed = try await content.documents.concurrentMap(jobs: jobs) { file in
            var result = try reader.read(file)
            try result.document?.putMentionsAway(into: mentions)
            return result
        }
        documents = parsed.compactMap(\.document)
        hasKeptWithdrawn = documents.contains { $0.metadata.status == .withdrawn && archive?.knew($0.source) ?? false }
        // Without a table the next build reads all of them again, no more.
        if !hasKeptWithdrawn { try? archive?.save() }
        diagnostics = parsed.flatMap(\.diagnostics)
        let files = zip(content.documents, parsed)
        unread = files.filter { $1.document == nil && !$1.diagnostics.isEmpty }.map(\.0.source)
        let isHidden = { (result: DocumentParser.Result) in result.document.map { $0.metadata.status == .withdrawn } ?? true }
        hidden = Set(files.filter { isHidden($1) }.map { content.path(of: $0.0.source) })
    }

    /// Gives the documents away, so that they are held once.
    mutating func takeDocuments() -> [Document] {
        defer { documents = [] }
        return documents
    }
}
