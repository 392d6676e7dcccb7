// The lists of some of the documents, packed and put away: read once, word by word, when the chunks are merged.
import Source

struct Chunk: Sendable {
    struct Unit: Sendable {
        var document: Int
        /// Number in the document.
        var number: Int
        /// What the length of the unit does to the weight of an occurrence.
        var norm: Float

        /// BM25 saturation, in 4 bits; depends on the unit and on constants only.
        func impact(_ count: Int) -> Int { max(1, min(15, Int(Float(count) / (Float(count) + norm) * 15 + 0.5))) }
    }

    /// The lists of all words, or of all pairs by their first word, before they are put away.
    struct ListBytes {
        var bytes: [UInt8] = []
        /// By word where its lists begin; where all end.
        var starts: [UInt32] = []

        func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }
    }

    /// The same, put away.
    struct Lists: Sendable {
        let place: StoredBytes
        /// Those of `ListBytes`.
        let starts: [UInt32]

        init(_ lists: ListBytes, in scratch: Scratch) throws {
            place = try scratch.store(lists.bytes)
            starts = lists.starts
        }

        /// The lists of some words.
        func bytes(of words: Range<Int>, in scratch: Scratch) throws -> [UInt8] {
            let start = Int(starts[words.lowerBound])
            return try scratch.bytes(StoredBytes(start: place.start + start, count: Int(starts[words.upperBound]) - start))
        }

        /// Where the lists of a word stand in the bytes of words from `first` on.
        func place(of word: Int, from first: Int) -> Range<Int> {
            Int(starts[word] - starts[first])..<Int(starts[word + 1] - starts[first])
        }
    }

    /// In the order of their bytes.
    let words: FlatLists<UInt8>
    let concepts: [(concept: Int, postings: [Posting])]
    let signatures: FlatLists<UInt32>
    /// Of all that is held of each word, whatever its number and those of others.
    let digests: [UInt64]
    /// Number of the first document of the stretch, from which the lists count.
    let first: Int
    let unitCount: Int
    let wordLists: Lists
    let pairLists: Lists

    /// Occurrences in order; see `ChunkOrder` for their bits, concepts are number and unit (20 bits).
    init(
        order: ChunkOrder, first: Int, units: [Unit], words: [UInt64], pairs: [UInt64], concepts: [UInt64], scratch: Scratch
    ) throws {
        self.words = FlatLists(order.words)
        signatures = FlatLists(order.signatures)
        self.first = first
        unitCount = units.count
        self.concepts = Self.groups(concepts).map { group in
            (Int(concepts[group.lowerBound] >> 20), Self.postings(concepts[group], units))
        }
        let writer = ListWriter(units: units, first: first, words: order.words.count)
        let (ofWords, ofPairs) = (writer.lists(words, shift: 26), writer.lists(pairs, shift: 48))
        digests = WordDigests(order).digests(ofWords, ofPairs)
        wordLists = try Lists(ofWords, in: scratch)
        pairLists = try Lists(ofPairs, in: scratch)
    }
}

extension Chunk {
    private static func postings(_ occurrences: ArraySlice<UInt64>, _ units: [Unit]) -> [Posting] {
        var postings: [Posting] = []
        eachUnit(occurrences) { unit, count in
            postings.append(Posting(document: units[unit].document, unit: units[unit].number, impact: units[unit].impact(count)))
        }
        return postings
    }
}

extension Chunk {
    /// Ranges of occurrences that differ in the unit only.
    fileprivate static func groups(_ occurrences: [UInt64]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for index in occurrences.indices where index + 1 == occurrences.count || occurrences[index + 1] >> 20 != occurrences[start] >> 20 {
            groups.append(start..<(index + 1))
            start = index + 1
        }
        return groups
    }

    /// Calls `body` with each unit and the number of occurrences in it.
    @inline(__always)
    fileprivate static func eachUnit(_ occurrences: ArraySlice<UInt64>, _ body: (Int, Int) -> Void) {
        var start = occurrences.startIndex
        for index in occurrences.indices where index + 1 == occurrences.endIndex || occurrences[index + 1] != occurrences[start] {
            body(Int(occurrences[start] & 0xF_FFFF), index + 1 - start)
            start = index + 1
        }
    }
}

/// Writes lists as `ChunkPart` reads them. A list is: key without the word, how many postings, their last document, bytes of what follows, the postings
/// as files have them; documents count from the first of the stretch.
private struct ListWriter {
    let units: [Chunk.Unit]
    let first: Int
    /// How many words there are.
    let words: Int

    /// Occurrences in order, with the word from bit `shift` on.
    func lists(_ occurrences: [UInt64], shift: UInt64) -> Chunk.ListBytes {
        var lists = Chunk.ListBytes()
        lists.bytes.reserveCapacity(occurrences.count * 4)
        var list = PostingBytes()
        for group in Chunk.groups(occurrences) {
            let key = occurrences[group.lowerBound]
            while lists.starts.count <= Int(key >> shift) { lists.starts.append(UInt32(lists.bytes.count)) }
            list.removeAll()
            let count = write(occurrences[group], into: &list)
            lists.bytes.append(number: (key & (1 << shift - 1)) >> 20)
            lists.bytes.append(number: count)
            lists.bytes.append(number: list.last)
            lists.bytes.append(text: list.bytes)
        }
        while lists.starts.count <= words { lists.starts.append(UInt32(lists.bytes.count)) }
        return lists
    }

    /// A unit of a document may be in several parts, of which the strongest counts. Gives how many postings there are.
    private func write(_ occurrences: ArraySlice<UInt64>, into list: inout PostingBytes) -> Int {
        var open: Posting?
        var written = 0
        Chunk.eachUnit(occurrences) { number, count in
            let unit = units[number]
            let posting = Posting(document: unit.document - first, unit: unit.number, impact: unit.impact(count))
            guard let last = open else { return open = posting }
            if last.isInUnit(of: posting) { return open = max(last, posting) }
            list.append(last)
            written += 1
            open = posting
        }
        guard let open else { return written }
        list.append(open)
        return written + 1
    }
}
