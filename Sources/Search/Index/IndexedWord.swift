// Takes a merged word; gives its parts of the index, packed as they will be written, and what the tables of all words need to know of it.
import Source

struct IndexedWord: Sendable {
    let text: [UInt8]
    let documentCount: Int
    /// Packed `WordUnits`.
    let units: StoredBytes
    /// Its section in a file shared with other words; nil where it has files of its own.
    private(set) var section: FileTable.Entry?
    /// Power of two of the files that hold its pairs, where it has files of its own.
    private(set) var power: Int?
    private(set) var files: [SearchFile] = []
    /// `text documents` of the pairs whose lists are cut.
    let exact: [FileTable.Entry]
    /// Which held documents lack it and which other ones have it, as `documents` of the format; nil where they are many.
    let exceptions: [UInt8]?
    /// Its most frequent pairs.
    let frequent: [FrequentPair]

    struct FrequentPair: Sendable {
        var text: [UInt8]
        /// Units that hold it.
        var count: Int
    }

    /// Bytes of a file of words, more or less: smaller ones cost fewer bytes a query, larger ones fewer files.
    static let fileBytes = 3_584
    private static let mostFrequent = 32
    private static let mostExceptions = 1_024

    /// `held`: number of documents that are held; `isApart`: the documents of a split word have a file of their own. What is long goes to `scratch`.
    init(_ word: MergedWord, held: Int, vacant: DocumentSet, isApart: Bool, _ scratch: Scratch) throws {
        text = word.text
        let documents = word.documents.documents
        documentCount = documents.count
        units = try scratch.store(WordUnits(documents: documents, list: word.list).packed)
        let key = { (pair: MergedWord.Pair) in word.text + [0x20] + pair.second }
        exceptions = Self.exceptions(word.documents, documents.count, held: held, vacant)
        exact = try word.pairs.compactMap { pair in
            try pair.documents.map { set in
                var entry: [UInt8] = []
                entry.append(text: key(pair))
                set.write(into: &entry)
                return try FileTable.Entry(key(pair), entry, in: scratch)
            }
        }
        frequent = word.pairs.sorted { $0.count > $1.count }.prefix(Self.mostFrequent).map { FrequentPair(text: key($0), count: $0.count) }
        let whole = word.section(word.pairs[...], [.documents, .lists])
        if whole.count <= Self.fileBytes { section = try FileTable.Entry(text, whole, in: scratch) } else { split(word, isApart: isApart) }
    }

    private static func exceptions(_ documents: DocumentSet, _ count: Int, held: Int, _ vacant: DocumentSet) -> [UInt8]? {
        guard held - vacant.count - count <= mostExceptions else { return nil }
        var bytes: [UInt8] = []
        documents.flipped(below: held, except: vacant).write(into: &bytes)
        return bytes.count <= mostExceptions ? bytes : nil
    }

    func units(in scratch: Scratch) throws -> WordUnits { WordUnits(packed: try scratch.bytes(units)) }

    /// What its files are named by.
    var name: String { Self.name(FNV.hash(text)) }

    static func name(_ hash: UInt32) -> String { String(hash, radix: 16) }

    /// Its own files, which it no longer holds.
    mutating func takeFiles() -> [SearchFile] {
        defer { files = [] }
        return files
    }

    private mutating func split(_ word: MergedWord, isApart: Bool) {
        let bytes = word.pairs.last?.bytes.upperBound ?? 0
        var power = 0
        while power < WordRanges.powers - 1, bytes >> power > Self.fileBytes { power += 1 }
        files = [SearchFile(path: "w\(name)", bytes: word.section([], [.documents, .lists]))]
        if isApart { files.append(SearchFile(path: "s\(name)", bytes: word.section([], .documents))) }
        var start = 0
        for range in 0..<(1 << power) {
            let isBeyond = { WordRanges.range(of: $0, power: power) > range }
            let end = word.pairs[start...].partitioningIndex { isBeyond($0.second) }
            let section = word.section(word.pairs[start..<end], isApart ? [] : .documents)
            files.append(SearchFile(path: "p\(name)-\(String(range, radix: 16))", bytes: section))
            start = end
        }
        self.power = power
    }
}
