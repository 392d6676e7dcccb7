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
            if let last = postings.last, last.isInUnit(of: posting) { postings.removeLast() }
            postings.append(posting)
        }
        count = postings.count
        self.postings = count > limit ? Self.best(postings, limit) : postings
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
        var list: [UInt8] = []
        list.reserveCapacity(postings.count * 3)
        var last = -1
        for posting in postings {
            let isSame = posting.document == last
            list.append(UInt8(posting.impact << 4 | (isSame ? 8 : 0) | min(posting.unit, 7)))
            if posting.unit >= 7 { list.append(number: posting.unit - 7) }
            if !isSame { list.append(number: posting.document - last - 1) }
            last = posting.document
        }
        bytes.append(number: count)
        bytes.append(number: postings.count)
        bytes.append(text: list)
    }
}
