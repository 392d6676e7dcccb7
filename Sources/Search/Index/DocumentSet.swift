// A set of documents, as files hold it; see IndexFormat.
import Source

struct DocumentSet {
    private var bits: [UInt64]

    /// For documents 0 ..< `count`.
    init(count: Int) { bits = [UInt64](repeating: 0, count: count / 64 + 1) }

    mutating func insert(_ document: Int) { bits[document >> 6] |= 1 << UInt64(document & 63) }

    init(count: Int, holding documents: some Sequence<Int>) {
        self.init(count: count)
        for document in documents { insert(document) }
    }

    init(count: Int, holding lists: [[Posting]]) {
        self.init(count: count)
        for list in lists {
            for posting in list { insert(posting.document) }
        }
    }

    var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// In rising order.
    var documents: [UInt32] {
        var documents: [UInt32] = []
        for (index, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                documents.append(UInt32(index << 6 | rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return documents
    }

    /// The others of documents 0 ..< `end` but `none`, and its own ones from `end` on.
    func flipped(below end: Int, except none: DocumentSet) -> DocumentSet {
        var flipped = self
        for document in 0..<end { flipped.bits[document >> 6] ^= 1 << UInt64(document & 63) }
        for word in bits.indices { flipped.bits[word] &= ~none.bits[word] }
        return flipped
    }

    /// The shorter of gaps and bitmap.
    func write(into bytes: inout [UInt8]) {
        let documents = documents
        let width = ((documents.last.map { Int($0) } ?? -1) + 8) / 8
        guard let gaps = Self.gaps(documents, limit: width) else {
            bytes.append(number: 1)
            bytes.append(number: width)
            for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: bits[index >> 3] >> UInt64((index & 7) * 8))) }
            return
        }
        bytes.append(number: 0)
        bytes.append(number: documents.count)
        bytes += gaps
    }

    /// Nil where they take more than `limit` bytes; each takes one at least.
    private static func gaps(_ documents: [UInt32], limit: Int) -> [UInt8]? {
        guard documents.count <= limit else { return nil }
        var gaps: [UInt8] = []
        var next: UInt32 = 0
        for document in documents {
            gaps.append(number: document - next)
            next = document + 1
        }
        return gaps.count > limit ? nil : gaps
    }
}
