// Takes the words of all chunks; gives what the index holds of them. What is made of neighbouring words is remembered, and serves again where no chunk
// holds anything else of them.
import Source

struct WordIndexer: Sendable {
    let merger: WordMerger
    /// The documents of words with files of their own have one too.
    let isApart: Bool
    let scratch: Scratch
    let memory: SearchMemory
    let known: KnownFiles

    /// What the index holds of some words.
    struct Indexed: Sendable {
        var words: [IndexedWord]
        /// Files of one word.
        var packed: [PackedFile] = []
        /// The same of words that have their names in common, of which some are one file.
        var alike: [SearchFile] = []
    }

    /// Slices that one compressor serves.
    private static let sliceCount = 8

    func indexed(jobs: Int) async throws -> Indexed {
        let alike = alike
        let parts = try await slices.concurrentSlices(of: Self.sliceCount, jobs: jobs) { slices in
            let packer = FilePacker(scratch, knowing: known)
            var parts: [Indexed] = []
            for slice in slices {
                let isAlike = slice.contains { alike.contains($0) }
                parts.append(isAlike ? try merged(slice, alike, packer).indexed : try indexed(slice, packer))
            }
            return parts
        }.joined()
        return Indexed(words: parts.flatMap(\.words), packed: parts.flatMap(\.packed), alike: parts.flatMap(\.alike))
    }
}

extension WordIndexer {
    /// Rare words that are neighbours, and each frequent word for itself. Where rare ones end is told by the last, so that most slices stay as they are
    /// when words come and go.
    private var slices: [Range<Int>] {
        let words = merger.vocabulary.words
        var slices: [Range<Int>] = []
        var start = 0
        for word in words.indices {
            let isFrequent = merger.pairSize(of: word) > MergedWord.fileBytes
            if isFrequent, start < word { slices.append(start..<word) }
            if isFrequent { start = word }
            guard isFrequent || word + 1 == words.count || FNV.hash(words[word]) & 31 == 0 else { continue }
            slices.append(start..<word + 1)
            start = word + 1
        }
        return slices
    }

    /// Words whose hash, and so the name of their files, is that of another.
    private var alike: Set<Int> {
        let hashes = merger.vocabulary.words.map { FNV.hash($0) }
        var seen: Set<UInt32> = []
        let shared = Set(hashes.filter { !seen.insert($0).inserted })
        return shared.isEmpty ? [] : Set(hashes.indices.filter { shared.contains(hashes[$0]) })
    }

    private func indexed(_ slice: Range<Int>, _ packer: borrowing FilePacker) throws -> Indexed {
        let key = key(of: slice)
        if let indexed = try remembered(slice, key) { return indexed }
        let (indexed, bytes) = try merged(slice, [], packer)
        try memory.keep(key) { bytes }
        return indexed
    }

    private func key(of slice: Range<Int>) -> [UInt8] {
        var packer = Packer()
        packer.add("words", isApart)
        for word in slice { merger.pack(inputsOf: word, into: &packer) }
        return SHA256.digest(packer.bytes)
    }
}

extension WordIndexer {
    /// A file of one word, as it is remembered.
    fileprivate struct KnownFile: Packable {
        var path: String
        /// Before it was compressed.
        var contents: Digest
        var digest: Digest

        func pack(into packer: inout Packer) { packer.add(path, contents, digest) }
    }

    /// Nil where not all files of the words stand as they were.
    private func remembered(_ slice: Range<Int>, _ key: [UInt8]) throws -> Indexed? {
        guard let bytes = try memory.recall(key) else { return nil }
        var reader = PackedReader(bytes)
        let files = reader.value([KnownFile].self)
        guard files.allSatisfy({ memory.stands($0.path, $0.digest) }) else { return nil }
        for file in files { known.note(file.digest, of: file.contents) }
        return Indexed(
            words: words(slice, &reader, at: try scratch.store(bytes)), packed: files.map { PackedFile(path: $0.path, digest: $0.digest) })
    }

    private func words(_ slice: Range<Int>, _ reader: inout PackedReader, at place: StoredBytes) -> [IndexedWord] {
        slice.map { IndexedWord(merger.vocabulary.words[$0], packed: &reader, at: place) }
    }

    /// `bytes`: what `remembered` reads; `alike`: words whose files are not packed here.
    private func merged(
        _ slice: Range<Int>, _ alike: Set<Int>, _ packer: borrowing FilePacker
    ) throws -> (indexed: Indexed, bytes: [UInt8]) {
        var indexed = Indexed(words: [])
        var known: [KnownFile] = []
        var words = Packer()
        for (word, merged) in zip(slice, try merger.merged(slice, scratch)) {
            let files = merged.pack(into: &words, isApart: isApart)
            if alike.contains(word) {
                indexed.alike += files
                continue
            }
            for file in files {
                let contents = Digest(SHA256.digest(file.bytes))
                let packed = try packer.packed(file, contents: contents)
                indexed.packed.append(packed)
                known.append(KnownFile(path: file.path, contents: contents, digest: packed.digest))
            }
        }
        var all = Packer()
        all.add(known)
        let start = all.bytes.count
        all.bytes += words.bytes
        var reader = PackedReader(all.bytes, from: start)
        indexed.words = self.words(slice, &reader, at: try scratch.store(all.bytes))
        return (indexed, all.bytes)
    }
}

extension WordIndexer.KnownFile {
    init(from packed: inout PackedReader) { self.init(path: packed.value(), contents: packed.value(), digest: packed.value()) }
}
