// Takes a merged word; gives its parts of the index, packed as they will be written, and what the tables of all words need to know of it.
import Source

struct IndexedWord: Sendable {
    let text: [UInt8]
    /// In rising order.
    let documents: [UInt32]
    let list: PostingList
    /// Its section in a file shared with other words; nil where it has files of its own.
    private(set) var section: [UInt8]?
    /// Power of two of the files that hold its pairs, where it has files of its own.
    private(set) var power: Int?
    private(set) var files: [SearchFile] = []
    /// `text documents` of the pairs whose lists are cut.
    let exact: [(pair: [UInt8], entry: [UInt8])]
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

    init(_ word: MergedWord) {
        text = word.text
        documents = word.documents.documents
        list = word.list
        let key = { (pair: MergedWord.Pair) in word.text + [0x20] + pair.second }
        exact = word.pairs.compactMap { pair in
            pair.documents.map { set in
                var entry: [UInt8] = []
                entry.append(text: key(pair))
                set.write(into: &entry)
                return (key(pair), entry)
            }
        }
        frequent = word.pairs.sorted { $0.count > $1.count }.prefix(Self.mostFrequent).map { FrequentPair(text: key($0), count: $0.count) }
        let whole = word.section(word.pairs[...], withLists: true)
        if whole.count <= Self.fileBytes { section = whole } else { split(word) }
    }

    /// What its files are named by.
    var name: String { Self.name(FNV.hash(text)) }

    static func name(_ hash: UInt32) -> String { String(hash, radix: 16) }

    /// Its own files, which it no longer holds.
    mutating func takeFiles() -> [SearchFile] {
        defer { files = [] }
        return files
    }

    private mutating func split(_ word: MergedWord) {
        let bytes = word.pairs.last?.bytes.upperBound ?? 0
        var power = 0
        while power < WordRanges.powers - 1, bytes >> power > Self.fileBytes { power += 1 }
        files = [SearchFile(path: "w\(name)", bytes: word.section([], withLists: true))]
        var start = 0
        for range in 0..<(1 << power) {
            let isBeyond = { WordRanges.range(of: $0) >> (WordRanges.powers - 1 - power) > range }
            let end = word.pairs[start...].partitioningIndex { isBeyond($0.second) }
            files.append(
                SearchFile(path: "p\(name)-\(String(range, radix: 16))", bytes: word.section(word.pairs[start..<end], withLists: false)))
            start = end
        }
        self.power = power
    }
}
