// What the index holds of one word, as its files will have it; see IndexFormat.
import Source

struct MergedWord: Sendable {
    let text: [UInt8]
    let documents: DocumentSet
    /// The same as files have them.
    private let documentBytes: [UInt8]
    /// Its units, whatever the spelling; cut to `listLimit`, which is what beginnings of words need.
    let list: PostingList
    static let listLimit = 128
    /// `lists` of the format.
    private(set) var lists: [UInt8] = []
    /// In the order of the second word.
    private(set) var pairs: [Pair] = []
    /// `pair` of the format, one after the other.
    private var pairBytes: [UInt8] = []

    struct Pair: Sendable {
        var second: [UInt8]
        /// Where its bytes stand.
        var bytes: Range<Int>
        /// Units that hold it.
        var count = 0
        /// The documents, where a list of the pair is cut.
        var documents: DocumentSet?
    }

    /// `documents`: number of all.
    init(text: [UInt8], spellings: [(signature: UInt32, postings: [Posting])], documents count: Int) {
        self.text = text
        documents = DocumentSet(count: count, holding: spellings.map(\.postings))
        var bytes: [UInt8] = []
        documents.write(into: &bytes)
        documentBytes = bytes
        list = PostingList(spellings.flatMap(\.postings).sorted(), limit: Self.listLimit)
        lists.append(number: spellings.count)
        for (signature, postings) in spellings {
            let list = PostingList(postings, limit: WordMerger.listLimit)
            lists.append(number: signature)
            list.write(into: &lists)
            DocumentSet(count: count, holding: list.isCut ? [postings] : []).write(into: &lists)
        }
    }
}

extension MergedWord {
    /// Begins a pair, whose spellings follow.
    mutating func add(pairWith second: [UInt8], spellings: Int) {
        let start = pairBytes.count
        pairBytes.append(text: second)
        pairBytes.append(number: spellings)
        pairs.append(Pair(second: second, bytes: start..<pairBytes.count))
    }

    /// Adds a spelling to the last pair, with a list that `write` appends.
    mutating func add(signatures: (first: UInt32, second: UInt32), count: Int, _ write: (inout [UInt8]) -> Void) {
        pairBytes.append(number: signatures.first)
        pairBytes.append(number: signatures.second)
        write(&pairBytes)
        let last = pairs.count - 1
        pairs[last].count += count
        pairs[last].bytes = pairs[last].bytes.lowerBound..<pairBytes.count
    }

    /// The documents of the last pair, of which a list was cut.
    mutating func add(documentsOfPair documents: DocumentSet) { pairs[pairs.count - 1].documents = documents }

    /// What a section may hold beside pairs; the bits are its flags.
    struct Parts: OptionSet {
        let rawValue: Int

        static let documents = Parts(rawValue: 1)
        static let lists = Parts(rawValue: 2)
    }

    /// `section` of the format with these of its pairs, which are neighbours.
    func section(_ pairs: ArraySlice<Pair>, _ parts: Parts) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(text: text)
        bytes.append(number: parts.rawValue)
        if parts.contains(.documents) { bytes += documentBytes }
        if parts.contains(.lists) { bytes += lists }
        bytes.append(number: pairs.count)
        if let first = pairs.first, let last = pairs.last { bytes += pairBytes[first.bytes.lowerBound..<last.bytes.upperBound] }
        return bytes
    }
}
