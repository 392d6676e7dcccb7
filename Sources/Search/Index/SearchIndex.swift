// Takes documents and the lexicon; gives the files of the search index: the entry `index.json`, and a folder with all others, of which a
// query loads a few. IndexFormat says what they hold.
import Source

package enum SearchIndex {
    /// The entry, and all other files in path order, whose bytes `scratch` has taken. The same documents in any order give the same bytes, whatever
    /// `jobs`. Memory grows with the words of all texts and the documents of each, not with the lists and files.
    package static func build(
        documents: [SearchDocument], lexicon: SearchLexicon, jobs: Int, scratch: Scratch
    ) async throws -> (entry: SearchFile, files: [PackedFile]) {
        let documents = documents.sorted(by: standsBefore)
        let chunks = try await chunks(of: documents, lexicon, jobs: jobs, scratch)
        let groups = lexicon.groups
        let units = chunks.reduce(0) { $0 + $1.units.count }
        let terms = try await TermFiles(chunks, documents: documents.count, concepts: groups.count, jobs: jobs, scratch: scratch)
        let numbers = NumberTable.files(documents, lexicon)
        let held = documents.firstIndex(where: \.isReference) ?? documents.count
        let tables = FactTable.files(documents, lexicon.naming(signersOf: documents)) + numbers.files
        let packed = try await packed(terms.files + tables + TextFiles.references(documents[held...]), jobs: jobs, scratch: scratch)
        let files = terms.packed + packed + (try await texts(of: documents[..<held], jobs: jobs, scratch: scratch))
        let generation = generation(of: files)
        let entry = EntryFile(
            generation: generation, documents: documents.count, held: held, units: units, terms: terms,
            numbers: numbers.count, groups: groups)
        let placed = files.map { PackedFile(path: "\(generation)/\($0.path)", place: $0.place, digest: $0.digest) }
        return (SearchFile(path: "index.json", bytes: entry.bytes), placed.sorted { $0.path < $1.path })
    }
}

extension SearchIndex {
    /// Files that one compressor serves.
    private static let sliceSize = 128

    /// Held documents before reference pages; newer ones first, those without a date last, equal ones by address. Reference pages by address
    /// only, which puts those of an issuer and a year together: their columns then take hardly any room.
    private static func standsBefore(_ left: SearchDocument, _ right: SearchDocument) -> Bool {
        if left.isReference != right.isReference { return right.isReference }
        if !left.isReference, left.date != right.date { return (left.date ?? "") > (right.date ?? "") }
        return left.url < right.url
    }

    private static func chunks(of documents: [SearchDocument], _ lexicon: SearchLexicon, jobs: Int, _ scratch: Scratch) async throws
        -> [Chunk]
    {
        let groups = lexicon.groups
        return try await stretches(of: documents).concurrentMap(jobs: jobs) { range in
            var chunks: [Chunk] = []
            var indexer = ChunkIndexer(concepts: groups)
            for index in range {
                for unit in try SearchUnit.units(of: documents[index], lexicon: lexicon) {
                    if indexer.isFull {
                        try chunks.append(indexer.finished(scratch))
                        indexer = ChunkIndexer(concepts: groups)
                    }
                    indexer.add(unit, document: index)
                }
            }
            return try chunks + [indexer.finished(scratch)]
        }.flatMap { $0 }
    }

    /// Documents that are read by one task, about equal in text.
    private static func stretches(of documents: [SearchDocument]) -> [Range<Int>] {
        let sizes = documents.map { $0.textSize + 200 }
        let most = min(8 << 20, max(256 << 10, sizes.reduce(0, +) / 8))
        var stretches: [Range<Int>] = []
        var start = 0
        var size = 0
        for index in documents.indices {
            size += sizes[index]
            guard size >= most || index + 1 == documents.count else { continue }
            stretches.append(start..<(index + 1))
            start = index + 1
            size = 0
        }
        return stretches
    }

    private static func texts(
        of documents: ArraySlice<SearchDocument>, jobs: Int, scratch: Scratch
    ) async throws -> [PackedFile] {
        try await documents.slices(of: sliceSize).concurrentMap(jobs: jobs) { slice in
            let packer = FilePacker(scratch)
            var files: [PackedFile] = []
            for index in slice.indices {
                for file in try TextFiles.pieces(of: slice[index], number: index) { files.append(try packer.packed(file)) }
            }
            return files
        }.flatMap(\.self)
    }

    private static func packed(
        _ files: [SearchFile], jobs: Int, scratch: Scratch
    ) async throws -> [PackedFile] {
        try await files.slices(of: sliceSize).concurrentMap(jobs: jobs) { slice in
            let packer = FilePacker(scratch)
            var files: [PackedFile] = []
            for file in slice { files.append(try packer.packed(file)) }
            return files
        }.flatMap(\.self)
    }

    /// A name made of all paths and contents.
    private static func generation(of files: [PackedFile]) -> String {
        var all: [UInt8] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            all.append(text: file.path.utf8)
            all += file.digest
        }
        return String(SHA256.hex(all).prefix(16))
    }
}
