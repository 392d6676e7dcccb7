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

    /// The lists of all words, or of all pairs by their first word.
    struct Lists: Sendable {
        let place: StoredBytes
        /// By word where its lists begin; where all end.
        let starts: [Int]

        /// The lists of some words.
        func bytes(of words: Range<Int>, in scratch: Scratch) throws -> [UInt8] {
            let start = starts[words.lowerBound]
            return try scratch.bytes(StoredBytes(start: place.start + start, count: starts[words.upperBound] - start))
        }

        /// Where the lists of a word stand in the bytes of words from `first` on.
        func place(of word: Int, from first: Int) -> Range<Int> { starts[word] - starts[first]..<starts[word + 1] - starts[first] }
    }

    /// In the order of their bytes.
    let words: [[UInt8]]
    let concepts: [(concept: Int, postings: [Posting])]
    let signatures: [[UInt32]]
    let units: [Unit]
    let wordLists: Lists
    let pairLists: Lists

    /// Occurrences in order; see `ChunkOrder` for their bits, concepts are number and unit (20 bits).
    init(order: ChunkOrder, units: [Unit], words: [UInt64], pairs: [UInt64], concepts: [UInt64], scratch: Scratch) throws {
        self.words = order.words
        signatures = order.signatures
        self.units = units
        self.concepts = Self.groups(concepts).map { group in
            (Int(concepts[group.lowerBound] >> 20), Self.postings(concepts[group], units))
        }
        wordLists = try Self.lists(words, units, shift: 26, words: order.words.count, scratch)
        pairLists = try Self.lists(pairs, units, shift: 48, words: order.words.count, scratch)
    }
}

extension Chunk {
    /// Ranges of occurrences that differ in the unit only.
    private static func groups(_ occurrences: [UInt64]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for index in occurrences.indices where index + 1 == occurrences.count || occurrences[index + 1] >> 20 != occurrences[start] >> 20 {
            groups.append(start..<(index + 1))
            start = index + 1
        }
        return groups
    }

    private static func postings(_ occurrences: ArraySlice<UInt64>, _ units: [Unit]) -> [Posting] {
        var postings: [Posting] = []
        eachUnit(occurrences) { unit, count in
            postings.append(Posting(document: units[unit].document, unit: units[unit].number, impact: units[unit].impact(count)))
        }
        return postings
    }

    /// Calls `body` with each unit and the number of occurrences in it.
    @inline(__always)
    private static func eachUnit(_ occurrences: ArraySlice<UInt64>, _ body: (Int, Int) -> Void) {
        var start = occurrences.startIndex
        for index in occurrences.indices where index + 1 == occurrences.endIndex || occurrences[index + 1] != occurrences[start] {
            body(Int(occurrences[start] & 0xF_FFFF), index + 1 - start)
            start = index + 1
        }
    }

    /// A list is: key without the word, bytes of what follows, gaps between units × 16 + impact.
    private static func lists(
        _ occurrences: [UInt64], _ units: [Unit], shift: UInt64, words: Int, _ scratch: Scratch
    ) throws -> Lists {
        var packed: [UInt8] = []
        packed.reserveCapacity(occurrences.count * 3)
        var starts: [Int] = []
        var list: [UInt8] = []
        for group in groups(occurrences) {
            let key = occurrences[group.lowerBound]
            while starts.count <= Int(key >> shift) { starts.append(packed.count) }
            list.removeAll(keepingCapacity: true)
            var last = 0
            eachUnit(occurrences[group]) { unit, count in
                list.append(number: (unit - last) << 4 | units[unit].impact(count))
                last = unit
            }
            packed.append(number: (key & (1 << shift - 1)) >> 20)
            packed.append(text: list)
        }
        while starts.count <= words { starts.append(packed.count) }
        return Lists(place: try scratch.store(packed), starts: starts)
    }
}
