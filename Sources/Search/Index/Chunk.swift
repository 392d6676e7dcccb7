// The lists of some of the documents, packed: read once, word by word, when the chunks are merged.
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

    /// A list in `lists`.
    struct Run {
        /// The second word of a pair, by its number in the chunk; 0 in the list of a word.
        var second = 0
        var signature: UInt32
        var secondSignature: UInt32 = 0
        var postings: Range<Int>
    }

    /// In the order of their bytes.
    let words: [[UInt8]]
    let concepts: [(concept: Int, postings: [Posting])]
    private let signatures: [[UInt32]]
    private let units: [Unit]

    var unitCount: Int { units.count }

    /// By word where its runs begin: those of the word, then those of its pairs.
    private var wordStarts: [Int] = []
    private var pairStarts: [Int] = []
    private var wordRuns: [UInt8] = []
    private var pairRuns: [UInt8] = []

    /// Occurrences in order; see `ChunkOrder` for their bits, concepts are number and unit (20 bits).
    init(order: ChunkOrder, units: [Unit], words: [UInt64], pairs: [UInt64], concepts: [UInt64]) {
        self.words = order.words
        signatures = order.signatures
        self.units = units
        self.concepts = Self.groups(concepts).map { group in
            (Int(concepts[group.lowerBound] >> 20), Self.postings(concepts[group], units))
        }
        pack(words, shift: 26, into: \.wordRuns, starts: \.wordStarts)
        pack(pairs, shift: 48, into: \.pairRuns, starts: \.pairStarts)
    }
}

extension Chunk {
    /// The lists of a word by signature, in order.
    func wordRuns(of word: Int) -> [Run] {
        runs(wordRuns, wordStarts[word]..<wordStarts[word + 1]) { key, postings in
            Run(signature: signatures[word][key & 63], postings: postings)
        }
    }

    /// The lists of the pairs that begin with a word, in the order of the second word and the signatures.
    func pairRuns(of word: Int) -> [Run] {
        runs(pairRuns, pairStarts[word]..<pairStarts[word + 1]) { key, postings in
            let second = key >> 12
            return Run(
                second: second, signature: signatures[word][key >> 6 & 63], secondSignature: signatures[second][key & 63],
                postings: postings)
        }
    }

    func wordPostings(_ run: Run) -> [Posting] { postings(wordRuns, run.postings) }

    func pairPostings(_ run: Run) -> [Posting] { postings(pairRuns, run.postings) }
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

    /// A run is: key without the word, bytes of the list, list of gaps between units × 16 + impact.
    private mutating func pack(
        _ occurrences: [UInt64], shift: UInt64, into bytes: WritableKeyPath<Chunk, [UInt8]>, starts: WritableKeyPath<Chunk, [Int]>
    ) {
        var packed: [UInt8] = []
        packed.reserveCapacity(occurrences.count * 3)
        var offsets: [Int] = []
        var list: [UInt8] = []
        for group in Self.groups(occurrences) {
            let key = occurrences[group.lowerBound]
            while offsets.count <= Int(key >> shift) { offsets.append(packed.count) }
            list.removeAll(keepingCapacity: true)
            var last = 0
            Self.eachUnit(occurrences[group]) { unit, count in
                list.append(number: (unit - last) << 4 | units[unit].impact(count))
                last = unit
            }
            packed.append(number: (key & (1 << shift - 1)) >> 20)
            packed.append(text: list)
        }
        while offsets.count <= words.count { offsets.append(packed.count) }
        self[keyPath: bytes] = packed
        self[keyPath: starts] = offsets
    }

    private func runs(_ bytes: [UInt8], _ range: Range<Int>, _ make: (Int, Range<Int>) -> Run) -> [Run] {
        var runs: [Run] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let key = bytes.number(at: &index)
            let count = bytes.number(at: &index)
            runs.append(make(key, index..<(index + count)))
            index += count
        }
        return runs
    }

    private func postings(_ bytes: [UInt8], _ range: Range<Int>) -> [Posting] {
        var postings: [Posting] = []
        var index = range.lowerBound
        var unit = 0
        while index < range.upperBound {
            let number = bytes.number(at: &index)
            unit += number >> 4
            postings.append(Posting(document: units[unit].document, unit: units[unit].number, impact: number & 15))
        }
        return postings
    }
}
