// Takes units in order; gives the posting lists of their words (with the spellings met) and of their pairs of neighbours.

struct PostingCollector {
    /// One unit in a list: how much the term weighs in it (1...15) and which spellings of the word it holds (by number, words only).
    struct Posting {
        var unit: Int
        var impact: Int
        var spellings: Set<Int>
    }

    /// The list of one folded word.
    struct Word {
        var spellings: [String] = []
        var postings: [Posting] = []
        fileprivate var numbers: [String: Int] = [:]

        fileprivate mutating func number(of spelling: String) -> Int {
            if let known = numbers[spelling] { return known }
            numbers[spelling] = spellings.count
            spellings.append(spelling)
            return spellings.count - 1
        }
    }

    /// By identifier; `terms[id]` is the folded word.
    private(set) var words: [Word] = []
    private(set) var terms: [String] = []
    /// By the two identifiers, the first in the high half.
    private(set) var pairs: [UInt64: [Posting]] = [:]
    private var identifiers: [String: Int] = [:]
    private var tokenizer = Tokenizer()

    /// `unit` numbers rise from call to call.
    mutating func add(_ unit: SearchUnit, number: Int) {
        var counts: [Int: (count: Int, spellings: Set<Int>)] = [:]
        var pairCounts: [UInt64: Int] = [:]
        var length = 0
        for run in unit.runs {
            let text = tokenizer.tokens(of: run)
            length += text.tokens.count
            let ids = text.tokens.map { note($0.folded, exact: $0.exact, in: &counts) }
            for index in ids.indices.dropFirst() { pairCounts[Self.key(ids[index - 1], ids[index]), default: 0] += 1 }
            for joined in text.joined { note(joined, among: ids, &counts, &pairCounts) }
        }
        let norm = 1.2 * (0.4 + 0.6 * Double(length) / unit.kind.usualLength)
        for (id, found) in counts {
            words[id].postings.append(Posting(unit: number, impact: Self.impact(found.count, norm), spellings: found.spellings))
        }
        for (key, count) in pairCounts {
            pairs[key, default: []].append(Posting(unit: number, impact: Self.impact(count, norm), spellings: []))
        }
    }

    func pairTerm(_ key: UInt64) -> String { "\(terms[Int(key >> 32)]) \(terms[Int(key & 0xFFFF_FFFF)])" }
}

extension PostingCollector {
    private mutating func note(_ folded: String, exact: String, in counts: inout [Int: (count: Int, spellings: Set<Int>)]) -> Int {
        let id = identifier(of: folded)
        let spelling = words[id].number(of: exact)
        counts[id, default: (0, [])].count += 1
        counts[id]?.spellings.insert(spelling)
        return id
    }

    /// An abbreviation is a word beside its parts, with the neighbours of the whole.
    private mutating func note(
        _ joined: TokenRun.Joined, among ids: [Int], _ counts: inout [Int: (count: Int, spellings: Set<Int>)], _ pairs: inout [UInt64: Int]
    ) {
        let id = note(joined.folded, exact: joined.folded, in: &counts)
        if joined.range.lowerBound > 0 { pairs[Self.key(ids[joined.range.lowerBound - 1], id), default: 0] += 1 }
        if joined.range.upperBound < ids.count { pairs[Self.key(id, ids[joined.range.upperBound]), default: 0] += 1 }
    }

    private mutating func identifier(of folded: String) -> Int {
        if let known = identifiers[folded] { return known }
        identifiers[folded] = terms.count
        terms.append(folded)
        words.append(Word())
        return terms.count - 1
    }

    private static func key(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// BM25 saturation with the length norm baked in, in 4 bits; depends on the unit and on constants only.
    private static func impact(_ count: Int, _ norm: Double) -> Int {
        let weight = Double(count) / (Double(count) + norm)
        return max(1, min(15, Int(weight * 15 + 0.5)))
    }
}
