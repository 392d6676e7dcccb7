// Takes the vocabulary of a chunk; numbers its words by their bytes and the forms of a word by signature, so that chunks merge in order.
import Source

struct ChunkOrder {
    /// In the order of their bytes.
    let words: [[UInt8]]
    /// By word: its signatures in order.
    let signatures: [[UInt32]]
    /// By form: the number of its word (16 bits) and of its signature (6 bits).
    private let keys: [UInt64]

    /// A word of more spellings than numbers keeps the lists of all; those beyond count as spelt like the last.
    private static let mostSpellings = 64

    init(_ vocabulary: Vocabulary) {
        let order = vocabulary.words.indices.sorted { vocabulary.words[$0].precedesInBytes(vocabulary.words[$1]) }
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, word) in order.enumerated() { ranks[word] = rank }
        var signatures = [[UInt32]](repeating: [], count: order.count)
        for form in vocabulary.forms { signatures[ranks[form.word]].append(form.signature) }
        signatures = signatures.map { $0.sorted() }
        keys = vocabulary.forms.map { form in
            let rank = ranks[form.word]
            let spelling = signatures[rank].firstIndex(of: form.signature) ?? 0
            return UInt64(rank) << 6 | UInt64(min(spelling, Self.mostSpellings - 1))
        }
        words = order.map { vocabulary.words[$0] }
        self.signatures = signatures
    }

    /// Words by word (16 bits), signature (6), unit (20); pairs by the two words (16 each), the two signatures (6 each), unit (20).
    func sorted(words: [UInt64], pairs: [UInt64]) -> (words: [UInt64], pairs: [UInt64]) {
        let mask: UInt64 = 0xF_FFFF
        var words = words.map { keys[Int($0 >> 20)] << 20 | $0 & mask }
        words.radixSort(bits: 44)
        var pairs = pairs.map { pair in
            let first = keys[Int(pair >> 40 & mask)]
            let second = keys[Int(pair >> 20 & mask)]
            return (first >> 6) << 48 | (second >> 6) << 32 | (first & 63) << 26 | (second & 63) << 20 | pair & mask
        }
        pairs.radixSort(bits: 66)
        return (words, pairs)
    }
}
