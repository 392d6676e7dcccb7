// Takes terms in byte order with their lists; gives shard files, each the terms of one range, and the first term of each.
//
// A shard is a run of entries: term · [words: number of spellings, spellings] · number of postings · bytes of the postings · postings.
// Texts are a length and UTF-8, numbers LEB128. A posting is `gap * 16 + impact`, gaps counted from the unit before (from 0 at first);
// where a word has several spellings a bit set follows: bit n for spelling n, bit 27 for the 28th and all after it.
struct ShardWriter {
    private(set) var shards: [(first: String, file: SearchFile)] = []
    private let prefix: String
    private let limit: Int
    private var bytes: [UInt8] = []
    private var first = ""

    /// `limit`: bytes after which a shard is closed.
    init(prefix: String, limit: Int) {
        self.prefix = prefix
        self.limit = limit
    }

    /// `spellings` is nil for pairs.
    mutating func add(_ term: String, spellings: [String]?, postings: [PostingCollector.Posting]) {
        if bytes.isEmpty { first = term }
        text(term)
        let order = spellings.map { names in names.indices.sorted { names[$0] < names[$1] } } ?? []
        if spellings != nil { number(order.count) }
        for index in order { text(spellings?[index] ?? "") }
        let list = Self.encoded(postings, order: order)
        number(postings.count)
        number(list.count)
        bytes += list
        if bytes.count >= limit { close() }
    }

    mutating func close() {
        guard !bytes.isEmpty else { return }
        shards.append((first, SearchFile(prefix: prefix, ending: "bin", bytes: bytes)))
        bytes = []
    }
}

extension ShardWriter {
    private static let lastBit = 27

    private static func encoded(_ postings: [PostingCollector.Posting], order: [Int]) -> [UInt8] {
        var rank = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { rank[index] = min(position, lastBit) }
        var list: [UInt8] = []
        var before = 0
        for posting in postings {
            append((posting.unit - before) * 16 + posting.impact, to: &list)
            before = posting.unit
            if order.count > 1 { append(posting.spellings.reduce(0) { $0 | 1 << rank[$1] }, to: &list) }
        }
        return list
    }

    private mutating func text(_ text: String) {
        number(text.utf8.count)
        bytes += text.utf8
    }

    private mutating func number(_ value: Int) { Self.append(value, to: &bytes) }

    private static func append(_ value: Int, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
