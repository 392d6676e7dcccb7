// What the index holds of one word, as its files will have it; see IndexFormat.
import Source

struct MergedWord: Sendable {
    let text: [UInt8]
    let documents: DocumentSet
    /// Its units, whatever the spelling; cut to `listLimit`, which is what beginnings of words need.
    let list: PostingList
    static let listLimit = 128
    /// `lists` of the format.
    private(set) var lists: [UInt8] = []
    private(set) var pairs: [Pair] = []

    struct Pair: Sendable {
        var second: [UInt8]
        /// Units that hold it.
        var count: Int
        /// `pair` of the format.
        var bytes: [UInt8]
        /// The documents, where a list of the pair is cut.
        var documents: DocumentSet?
    }

    struct PairSpelling {
        var signature: UInt32
        var secondSignature: UInt32
        var postings: [Posting]
    }

    /// `documents`: number of all.
    init(text: [UInt8], spellings: [(signature: UInt32, postings: [Posting])], documents count: Int) {
        self.text = text
        documents = DocumentSet(count: count, holding: spellings.map(\.postings))
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
    /// `documents`: number of all.
    mutating func write(pairWith second: [UInt8], _ spellings: [PairSpelling], documents: Int) {
        var bytes: [UInt8] = []
        bytes.append(text: second)
        bytes.append(number: spellings.count)
        var count = 0
        var isCut = false
        for spelling in spellings {
            let list = PostingList(spelling.postings, limit: WordMerger.listLimit)
            bytes.append(number: spelling.signature)
            bytes.append(number: spelling.secondSignature)
            list.write(into: &bytes)
            count += list.count
            isCut = isCut || list.isCut
        }
        let set = isCut ? DocumentSet(count: documents, holding: spellings.map(\.postings)) : nil
        pairs.append(Pair(second: second, count: count, bytes: bytes, documents: set))
    }

    /// `section` of the format with these of its pairs.
    func section(_ pairs: some Collection<Pair>, withLists: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(text: text)
        documents.write(into: &bytes)
        bytes.append(number: withLists ? 1 : 0)
        if withLists { bytes += lists }
        bytes.append(number: pairs.count)
        for pair in pairs { bytes += pair.bytes }
        return bytes
    }
}
