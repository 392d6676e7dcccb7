// One unit in the list of a term, and the lists as files hold them; see IndexFormat.
import Source

/// Ordered by document, then unit.
struct Posting: Comparable {
    /// Document (32 bits), unit in it (24 bits), impact (8 bits).
    private(set) var bits: UInt64

    init(document: Int, unit: Int, impact: Int) { bits = UInt64(document) << 32 | UInt64(unit) << 8 | UInt64(impact) }

    var document: Int { Int(bits >> 32) }
    var unit: Int { Int(bits >> 8 & 0xFF_FFFF) }
    var impact: Int { Int(bits & 0xFF) }

    static func < (left: Posting, right: Posting) -> Bool { left.bits < right.bits }

    func isInUnit(of other: Posting) -> Bool { bits >> 8 == other.bits >> 8 }
}

/// Postings as files hold them, in order, one after the other.
struct PostingBytes {
    private(set) var bytes: [UInt8] = []
    /// Document of the last posting.
    private(set) var last = -1

    mutating func append(_ posting: Posting) {
        let isSame = posting.document == last
        bytes.append(UInt8(posting.impact << 4 | (isSame ? 8 : 0) | min(posting.unit, 7)))
        if posting.unit >= 7 { bytes.append(number: posting.unit - 7) }
        if !isSame { bytes.append(number: posting.document - last - 1) }
        last = posting.document
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        last = -1
    }

    /// Adds the postings that stand in a range of bytes, as far as documents count from `first`. False, with nothing added, where they begin with the last
    /// document: both may have postings of one unit.
    mutating func append(_ source: [UInt8], _ range: Range<Int>, documentsFrom first: Int, last end: Int) -> Bool {
        var index = range.lowerBound + 1
        if source[range.lowerBound] & 7 == 7 { _ = source.number(at: &index) }
        let gap = index
        let document = first + source.number(at: &index)
        guard document > last else { return false }
        bytes.append(contentsOf: source[range.lowerBound..<gap])
        bytes.append(number: document - last - 1)
        bytes.append(contentsOf: source[index..<range.upperBound])
        last = first + end
        return true
    }

    /// As a list: `count` postings that are all or the best of `all`.
    func write(of all: Int, count: Int, into file: inout [UInt8]) {
        file.append(number: all)
        file.append(number: count)
        file.append(text: bytes)
    }

    /// The postings that stand in a range of bytes.
    static func postings(_ source: [UInt8], _ range: Range<Int>, documentsFrom first: Int) -> [Posting] {
        var postings: [Posting] = []
        var index = range.lowerBound
        var document = first - 1
        while index < range.upperBound {
            let head = Int(source[index])
            index += 1
            let unit = head & 7 == 7 ? 7 + source.number(at: &index) : head & 7
            if head & 8 == 0 { document += source.number(at: &index) + 1 }
            postings.append(Posting(document: document, unit: unit, impact: head >> 4))
        }
        return postings
    }
}

struct PostingList {
    /// Units that hold the term.
    let count: Int
    /// The best of them where there are more than the limit, in order.
    let postings: [Posting]

    var isCut: Bool { postings.count < count }

    /// `postings` in order; of those of one unit the strongest counts. Keeps at most `limit`, the strongest and of equal ones the first.
    init(_ all: [Posting], limit: Int) {
        var postings: [Posting] = []
        postings.reserveCapacity(all.count)
        for posting in all {
            if let last = postings.last, last.isInUnit(of: posting) {
                postings[postings.count - 1] = max(last, posting)
            } else {
                postings.append(posting)
            }
        }
        count = postings.count
        self.postings = count > limit ? Self.best(postings, limit) : postings
    }

    /// What `write` gave.
    init(packed reader: inout PackedReader) {
        count = reader.number()
        _ = reader.number()
        let bytes = Array(reader.text())
        postings = PostingBytes.postings(bytes, 0..<bytes.count, documentsFrom: 0)
    }

    private static func best(_ postings: [Posting], _ limit: Int) -> [Posting] {
        var counts = [Int](repeating: 0, count: 17)
        for posting in postings { counts[posting.impact] += 1 }
        var least = 16
        var kept = 0
        while kept + counts[least] <= limit {
            kept += counts[least]
            least -= 1
        }
        var left = limit - kept
        return postings.filter { posting in
            if posting.impact != least { return posting.impact > least }
            left -= 1
            return left >= 0
        }
    }

    func write(into bytes: inout [UInt8]) {
        var list = PostingBytes()
        for posting in postings { list.append(posting) }
        list.write(of: count, count: postings.count, into: &bytes)
    }
}
