// Takes the chunks; gives the files of words, pairs, beginnings and concepts, and what the entry says of them.
import Source

struct TermFiles {
    /// Files that several words share.
    private(set) var files: [SearchFile] = []
    private(set) var assembled: [AssembledFile] = []
    /// Files of one word.
    private(set) var packed: [PackedFile] = []
    /// Frequent words by the power of two of the files that hold their pairs.
    private(set) var split = [[String]](repeating: [], count: WordRanges.powers)
    private(set) var groups = 1
    private(set) var beginnings = 1
    private(set) var exact = 1
    /// The pairs that stand in most units, most frequent first.
    private(set) var frequent: [String] = []
    /// Whether the documents of split words stand in files of their own: sets of many documents would fill the files of pairs.
    let isApart: Bool
    /// Split words that nearly all held documents have, with the exceptions, those with the fewest first.
    private(set) var everywhere: [(text: [UInt8], exceptions: [UInt8])] = []

    private static let mostFrequent = 400
    /// A word that more documents lack is not everywhere; nor is one whose exceptions take more bytes.
    private static let mostExceptions = 1_024
    /// Bytes of the exceptions of all words together, which every first search loads: at most so many, and one for so many documents.
    private static let exceptionBytes = (most: 4_096, documents: 4)
    /// `documents`, `held` of them, `concepts`: how many there are, with the `vacant` numbers.
    init(
        _ chunks: [Chunk], documents: Int, held: Int, vacant: DocumentSet, concepts: Int, isApart: Bool, jobs: Int, scratch: Scratch,
        memory: SearchMemory, known: KnownFiles
    ) async throws {
        self.isApart = isApart
        let merger = try await WordMerger(chunks: chunks, vocabulary: GlobalVocabulary(chunks, jobs: jobs), documents: documents)
        let indexed = try await WordIndexer(merger: merger, isApart: isApart, scratch: scratch, memory: memory, known: known)
            .indexed(jobs: jobs)
        let words = indexed.words
        packed = indexed.packed
        files = Self.united(indexed.alike)
        addWords(words)
        // The words of one letter of a large office are all the memory that is left.
        try await addBeginnings(words, documents: documents, jobs: isApart ? 1 : jobs, scratch)
        addConcepts(chunks, count: concepts, documents: documents)
        try addFrequent(words, scratch)
        try addEverywhere(words, documents: documents, held: held, vacant, scratch)
        files.append(Self.vocabulary(words))
    }
}

extension TermFiles {
    private mutating func addWords(_ words: [IndexedWord]) {
        let shared = FileTable.files("g", words.compactMap(\.section), bytes: MergedWord.fileBytes)
        let sets = FileTable.files("d", words.flatMap(\.exact), bytes: MergedWord.fileBytes)
        groups = shared.count
        exact = sets.count
        assembled += shared.files + sets.files
        for word in words {
            if let power = word.power { split[power].append(String(decoding: word.text, as: UTF8.self)) }
        }
    }

    /// Two words may share a hash, and then share their files.
    private static func united(_ files: [SearchFile]) -> [SearchFile] {
        var contents: [String: [UInt8]] = [:]
        for file in files { contents[file.path, default: []] += file.bytes }
        return contents.map { SearchFile(path: $0.key, bytes: $0.value) }
    }

    private mutating func addBeginnings(_ words: [IndexedWord], documents: Int, jobs: Int, _ scratch: Scratch) async throws {
        let table = try await BeginningTable(words, documents: documents, jobs: jobs, scratch)
        beginnings = table.count
        assembled += table.files
    }

    /// A file for each of `count` concepts, also for one that no document names: a query asks for it.
    private mutating func addConcepts(_ chunks: [Chunk], count: Int, documents: Int) {
        var lists = [[Posting]](repeating: [], count: count)
        for chunk in chunks {
            for (concept, postings) in chunk.concepts { lists[concept] += postings }
        }
        for (concept, postings) in lists.enumerated() {
            var bytes: [UInt8] = []
            PostingList(postings, limit: WordMerger.listLimit).write(into: &bytes)
            DocumentSet(count: documents, holding: [postings]).write(into: &bytes)
            files.append(SearchFile(path: "c\(concept)", bytes: bytes))
        }
    }

    private mutating func addFrequent(_ words: [IndexedWord], _ scratch: Scratch) throws {
        // As many words have a pair of at least so many units.
        let least = words.map(\.mostUnits).sorted(by: >).prefix(Self.mostFrequent).last ?? 0
        let pairs = try words.filter { $0.mostUnits >= least }.flatMap { try $0.frequent(from: least, in: scratch) }.sorted { left, right in
            left.count != right.count ? left.count > right.count : left.text.precedesInBytes(right.text)
        }
        frequent = pairs.prefix(Self.mostFrequent).map { String(decoding: $0.text, as: UTF8.self) }
    }

    private mutating func addEverywhere(
        _ words: [IndexedWord], documents: Int, held: Int, _ vacant: DocumentSet, _ scratch: Scratch
    ) throws {
        let limit = min(Self.exceptionBytes.most, documents / Self.exceptionBytes.documents)
        let least = held - vacant.count - Self.mostExceptions
        let all = try words.filter { $0.power != nil && $0.documentCount >= least }.map { word in
            let holding = DocumentSet(count: documents, holding: try word.units(in: scratch).documents.lazy.map { Int($0) })
            var exceptions: [UInt8] = []
            holding.flipped(below: held, except: vacant).write(into: &exceptions)
            return (text: word.text, exceptions: exceptions)
        }
        var size = 0
        everywhere = Array(
            all.filter { $0.exceptions.count <= Self.mostExceptions }
                .sorted { ($0.exceptions.count, $0.text.count) < ($1.exceptions.count, $1.text.count) }.prefix { word in
                    size += word.exceptions.count
                    return size <= limit
                })
    }

    /// Words of letters, for finding what a mistyped one may have meant, the frequent ones first: one that stands in a single document may be
    /// mistyped itself.
    private static func vocabulary(_ words: [IndexedWord]) -> SearchFile {
        let known = words.filter { word in
            word.documentCount > 1 && word.text.count < 20 && word.text.contains { $0 > 0x39 }
        }
        let sorted = known.enumerated().sorted { ($1.element.documentCount, $0.offset) < ($0.element.documentCount, $1.offset) }
        return SearchFile(path: "v", bytes: Array(sorted.map(\.element.text).joined(separator: [0x0A])))
    }
}
