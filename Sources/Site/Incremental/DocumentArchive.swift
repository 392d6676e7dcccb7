// What reading each document gave, for the next build.
internal import Records
internal import Source

struct DocumentArchive: Sendable {
    fileprivate struct Entry: ArchiveEntry {
        /// Digest of everything that is the document's own and that reading it depends on.
        var digest: [UInt8]
        /// The result without its body, then the body where there is one.
        var places: [StoredBytes]
    }

    static let name = "van-ban"
    private let archive: Archive<Entry>

    /// `premises`: digest of everything else that reading depends on. Nil where nothing can be written into `folder`.
    init?(in folder: String, premises: [UInt8]) {
        guard let archive = Archive<Entry>(Self.name, in: folder, premises: premises) else { return nil }
        self.archive = archive
    }

    /// What reading the document gave when it was what `digest` says; nil where that is not known. Throws `DamagedMemory`.
    func result(of source: String, _ digest: [UInt8]) throws -> DocumentParser.Result? {
        guard let entry = try archive.entry(source, where: { $0.digest == digest }) else { return nil }
        var packed = PackedReader(try archive.piece(at: entry.places[0]))
        var document = packed.value(Document.self)
        (document.digest, document.body) = (digest, entry.places.dropFirst().first)
        return DocumentParser.Result(document: document, diagnostics: packed.value())
    }

    /// Whether it has the text that the document had in the last build.
    func knew(_ source: String) -> Bool { archive.knew(source) }

    /// Keeps what is free of errors and has a page with text. Its body must have been added.
    func keep(_ result: DocumentParser.Result) throws {
        guard let document = result.document, document.metadata.status != .withdrawn,
            !result.diagnostics.contains(where: { $0.severity == .error })
        else { return }
        var packer = Packer()
        packer.add(document, result.diagnostics)
        let places = [try archive.add(packer.bytes), document.body].compactMap(\.self)
        archive.keep(Entry(digest: document.digest, places: places), as: document.source)
    }

    func add(body: [UInt8]) throws -> StoredBytes { try archive.add(body) }

    /// Throws `DamagedMemory`.
    func body(at place: StoredBytes) throws -> [UInt8] { try archive.piece(at: place) }

    /// Makes what was kept or found again the table for the next build.
    func save() throws { try archive.save() }
}

extension DocumentArchive.Entry {
    func pack(into packer: inout Packer) {
        packer.add(bytes: digest)
        packer.add(places)
    }

    init(from packed: inout PackedReader) { self.init(digest: Array(packed.text()), places: packed.value()) }
}
