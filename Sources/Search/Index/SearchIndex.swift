// Takes documents and the lexicon; gives the files of the search index: the entry `index.json`, and a folder with all others, of which a
// query loads a few. IndexFormat says what they hold.
package import Source

package enum SearchIndex {
    /// With more documents the sets of frequent words, a bit each, are longer than the rest of the files of pairs.
    package static let largeOffice = 16_384
    /// So many held documents have room between their numbers; of a smaller portal all files are soon written.
    package static let roomyOffice = 512

    /// The entry, the folder of all other files, and these in path order, whose bytes `scratch` has taken. The same documents in any order
    /// give the same bytes, whatever `jobs` and `memory`. `largeOffice`: number of documents beyond which the documents of frequent words
    /// stand apart, `roomyOffice`: from which numbers have room between them. Memory grows with the number of words and documents, not with
    /// the lists and files.
    package static func build(
        documents unsorted: [SearchDocument], lexicon: SearchLexicon, jobs: Int, scratch: Scratch, memory: SearchMemory = .none,
        largeOffice: Int = largeOffice, roomyOffice: Int = roomyOffice
    ) async throws -> (entry: SearchFile, folder: String, files: [PackedFile]) {
        let documents = DocumentNumbers.spread(try await sorted(unsorted, jobs: jobs), roomyOffice: roomyOffice)
        let vacant = DocumentSet(count: documents.count, holding: documents.indices.lazy.filter { documents[$0].isVacant })
        let stretches = stretches(of: documents)
        let groups = lexicon.groups
        let maker = ChunkMaker(lexicon: lexicon, groups: groups, scratch: scratch, memory: memory)
        let held = documents.firstIndex(where: \.isReference) ?? documents.count
        // Beside the chunks, of which one task makes most after an edit.
        async let numbers = NumberTable.files(documents, lexicon)
        async let texts = stretches.concurrentMap(jobs: jobs) {
            try TextFiles.packed(documents[$0.clamped(to: 0..<held)], scratch, memory)
        }
        let chunks = try await stretches.concurrentMap(jobs: jobs) { try maker.chunks(of: documents[$0]) }.flatMap(\.self)
        let units = chunks.reduce(0) { $0 + $1.unitCount }
        let known = try KnownFiles(memory)
        let terms = try await TermFiles(
            chunks, documents: documents.count, held: held, vacant: vacant, concepts: groups.count,
            isApart: documents.count - vacant.count > largeOffice, jobs: jobs, scratch: scratch, memory: memory, known: known)
        let facts = try await FactTable.files(
            documents, lexicon.naming(signersOf: documents), everywhere: terms.everywhere, vacant: vacant, jobs: jobs)
        let whole = terms.files + facts + (await numbers).files + TextFiles.references(documents[held...])
        let packed =
            try await packed(terms.assembled, jobs: jobs, scratch, known) { try $0.packed($1) }
            + (try await packed(whole, jobs: jobs, scratch, known) { try $0.packed($1) })
        let files = try await inOrder(terms.packed + packed + (try await texts).joined(), jobs: jobs)
        try known.keep(in: memory)
        let generation = generation(of: files)
        let entry = EntryFile(
            generation: generation, documents: documents.count, held: held, vacant: vacant.count, units: units, terms: terms,
            numbers: await numbers.count, groups: groups)
        return (SearchFile(path: "index.json", bytes: entry.bytes), generation, files)
    }
}

extension SearchIndex {
    /// Files that one compressor serves.
    private static let sliceSize = 128
    /// Text of a stretch, more or less.
    private static let mostBytes = 8 << 20

    /// Held documents before reference pages; newer ones first, those without a date last, equal ones by address. Reference pages by address
    /// only, which puts those of an issuer and a year together: their columns then take hardly any room.
    private static func standsBefore(_ left: SearchDocument, _ right: SearchDocument) -> Bool {
        if left.isReference != right.isReference { return right.isReference }
        if !left.isReference, left.date != right.date { return (left.date ?? "") > (right.date ?? "") }
        return left.url < right.url
    }

    /// By position: moving a document about costs more than comparing two.
    private static func sorted(_ documents: [SearchDocument], jobs: Int) async throws -> [SearchDocument] {
        try await documents.indices.concurrentSorted(jobs: jobs) { standsBefore(documents[$0], documents[$1]) }.map { documents[$0] }
    }

    private static func inOrder(_ files: [PackedFile], jobs: Int) async throws -> [PackedFile] {
        try await files.indices.concurrentSorted(jobs: jobs) { files[$0].path.precedesInBytes(files[$1].path) }.map { files[$0] }
    }

    /// Documents that are read by one task. Where one ends is told by its last document, so that most stay as they are when others change.
    private static func stretches(of documents: [SearchDocument]) -> [Range<Int>] {
        let usual = max(32, documents.count / 16)
        let mask = UInt32(1 << (usual.bitWidth - 1 - usual.leadingZeroBitCount)) - 1
        var stretches: [Range<Int>] = []
        var start = 0
        var size = 0
        for (index, document) in documents.enumerated() {
            size += document.textSize
            let isLast = index + 1 == documents.count
            let isEnd = !document.isVacant && FNV.hash(document.url) & mask == 0
            guard isLast || size >= mostBytes || isEnd else { continue }
            stretches.append(start..<index + 1)
            start = index + 1
            size = 0
        }
        return stretches
    }

    private static func packed<File: Sendable>(
        _ files: [File], jobs: Int, _ scratch: Scratch, _ known: KnownFiles,
        _ pack: @escaping @Sendable (borrowing FilePacker, File) throws -> PackedFile
    ) async throws -> [PackedFile] {
        try await files.concurrentSlices(of: sliceSize, jobs: jobs) { slice in
            let packer = FilePacker(scratch, knowing: known)
            var files: [PackedFile] = []
            for file in slice { files.append(try pack(packer, file)) }
            return files
        }.flatMap(\.self)
    }

    /// A name made of all paths and contents, in the order of paths.
    private static func generation(of files: [PackedFile]) -> String {
        var all: [UInt8] = []
        for file in files {
            all.append(text: file.path.utf8)
            all += file.digest.bytes
        }
        return String(SHA256.hex(all).prefix(16))
    }
}
