// Takes the lists of a chunk; gives a digest of what it holds of each word that is the same where the chunk has other words beside it.
import Source

struct WordDigests {
    private let order: ChunkOrder

    init(_ order: ChunkOrder) { self.order = order }

    /// By word, eight bytes of a SHA-256: among millions of words two different ones do not meet.
    func digests(_ words: Chunk.ListBytes, _ pairs: Chunk.ListBytes) -> [UInt64] {
        var bytes: [UInt8] = []
        return order.words.indices.map { word in
            bytes.removeAll(keepingCapacity: true)
            bytes.append(number: order.signatures[word].count)
            for signature in order.signatures[word] { bytes.append(number: signature) }
            bytes.append(text: words.bytes[words.range(of: word)])
            add(pairs.bytes, pairs.range(of: word), to: &bytes)
            return SHA256.digest(bytes).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        }
    }

    /// Lists of pairs with the second word and its signature themselves, not their numbers.
    private func add(_ pairs: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let key = pairs.number(at: &index)
            let second = key >> 12
            bytes.append(text: order.words[second])
            bytes.append(number: order.signatures[second][key & 63])
            bytes.append(number: key >> 6 & 63)
            let start = index
            for _ in 0..<2 { _ = pairs.number(at: &index) }
            _ = pairs.text(at: &index)
            bytes.append(contentsOf: pairs[start..<index])
        }
    }
}
