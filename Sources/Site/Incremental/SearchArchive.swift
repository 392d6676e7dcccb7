// What was worked out of stretches of documents for the search index, for the next build.
internal import Search
internal import Source

struct SearchArchive: Sendable {
    fileprivate struct Entry: ArchiveEntry {
        var places: [StoredBytes]
    }

    static let name = "tim-kiem"
    private let archive: Archive<Entry>

    /// `premises`: digest of settings and registries. Nil where nothing can be written into `folder`.
    init?(in folder: String, premises: [UInt8]) {
        guard let archive = Archive<Entry>(Self.name, in: folder, premises: premises) else { return nil }
        self.archive = archive
    }

    /// Gives what was kept under a key, or makes and keeps it; throws `DamagedMemory`. `stands`: as `SearchMemory` has it.
    func memory(stands: @escaping @Sendable (_ path: String, _ digest: Digest) -> Bool) -> SearchMemory {
        SearchMemory(
            recall: { key in try archive.entry(SHA256.hex(digest: key)).map { try archive.piece(at: $0.places[0]) } },
            keep: { key, bytes in archive.keep(Entry(places: [try archive.add(bytes)]), as: SHA256.hex(digest: key)) },
            stands: stands)
    }

    func save() throws { try archive.save() }
}

extension SearchArchive.Entry {
    func pack(into packer: inout Packer) { packer.add(places) }

    init(from packed: inout PackedReader) { self.init(places: packed.value()) }
}
