// Takes phrases with values and finds the longest phrase that begins at a word of a WordStream.

/// A trie over word keys without the spaces, hyphens and "và"/"&" between them: `KH-CN`, `KH- CN` and `KHCN` are one phrase.
/// A match begins and ends at word boundaries.
struct PhraseTrie<Value: Sendable>: Sendable {
    struct Match {
        var value: Value
        /// Index of the token after the match.
        var end: Int
    }

    private var nodes = [Node()]
    private var values: [Value] = []

    /// Whether a comma may stand inside a phrase ("Phòng Kinh tế, Hạ tầng và Đô thị").
    private let skipsCommas: Bool

    init(skipsCommas: Bool = false) { self.skipsCommas = skipsCommas }

    /// Phrases by what they stand for.
    init(_ table: [(Value, [String])], skipsCommas: Bool = false) {
        self.init(skipsCommas: skipsCommas)
        for (value, phrases) in table {
            for phrase in phrases { insert(WordStream(phrase)) { _ in value } }
        }
    }

    /// Gives `phrase` the value that `merge` makes of the one it has, if any.
    mutating func insert(_ phrase: WordStream, merge: (Value?) -> Value) {
        var node = 0
        for token in phrase.tokens where token.kind == .word {
            for byte in phrase.key(token) { node = child(of: node, KeyAlphabet.bit(byte)) }
        }
        if node != 0 { set(merge(value(at: node)), at: node) }
    }

    /// Gives a phrase of one word a value.
    mutating func insert(_ word: WordKey, _ value: Value) {
        var node = 0
        for byte in word { node = child(of: node, KeyAlphabet.bit(byte)) }
        if node != 0 { set(value, at: node) }
    }

    /// Of the phrase that is this word.
    func value(of word: WordKey) -> Value? { walk(word, from: 0).flatMap(value) }

    /// A quick test: whether a phrase begins with the word at `start`, which may go over several of its own, and is no longer or may go on behind it.
    func mayMatch(in stream: WordStream, at start: Int) -> Bool {
        guard let node = walk(stream.key(stream.tokens[start]), from: 0) else { return false }
        return start + 1 < stream.tokens.count || nodes[node].value >= 0
    }

    /// The longest phrase that begins at token `start` and ends before token `limit`. Linear in the longest phrase.
    func longestMatch(in stream: WordStream, at start: Int, limit: Int = Int.max) -> Match? {
        var node = 0
        var best: Match?
        var index = start
        while index < min(limit, stream.tokens.count) {
            let token = stream.tokens[index]
            index += 1
            if token.kind == .connector || token.kind == .comma && skipsCommas, node != 0 { continue }
            if token.kind == .stop, index - start == 2, Self.isShortHead(stream.tokens[start]) { continue }
            guard token.kind == .word, let reached = walk(stream.key(token), from: node) else { break }
            node = reached
            if let match = value(at: node) { best = Match(value: match, end: index) }
        }
        return best
    }

    /// The longest phrase of capitals at token `start` that two to four more capitals are glued to (`KH&ĐMSTNHP`).
    func longestPrefix(in stream: WordStream, at start: Int) -> Match? {
        var node = 0
        var best: Match?
        for index in start..<stream.tokens.count {
            let token = stream.tokens[index]
            if token.kind == .connector, node != 0 { continue }
            guard token.kind == .word, token.isUppercase else { break }
            let key = stream.key(token)
            for (offset, byte) in key.enumerated() {
                guard let reached = walk([byte], from: node) else { return best }
                node = reached
                if let match = value(at: node), (2...4).contains(key.count - offset - 1) { best = Match(value: match, end: index + 1) }
            }
        }
        return best
    }
}

extension PhraseTrie {
    /// `P.`, `TP.`, `TT.` before a name.
    private static func isShortHead(_ token: WordStream.Token) -> Bool { token.isUppercase && token.key.count <= 2 }

    private func walk(_ key: WordKey, from node: Int) -> Int? {
        var node = node
        for byte in key {
            let (children, bit) = (nodes[node].children, KeyAlphabet.bit(byte))
            if children & bit == 0 { return nil }
            node = Int(nodes[node].firstChild) + (children & (bit - 1)).nonzeroBitCount
        }
        return node
    }

    private func value(at node: Int) -> Value? { nodes[node].value < 0 ? nil : values[Int(nodes[node].value)] }

    private mutating func set(_ value: Value, at node: Int) {
        guard nodes[node].value < 0 else { return values[Int(nodes[node].value)] = value }
        nodes[node].value = Int32(values.count)
        values.append(value)
    }

    /// A node that gets one child more has all of them in a new place.
    private mutating func child(of node: Int, _ bit: UInt64) -> Int {
        let before = (nodes[node].children & (bit - 1)).nonzeroBitCount
        if nodes[node].children & bit == 0 {
            let first = Int(nodes[node].firstChild)
            var children = Array(nodes[first..<first + nodes[node].children.nonzeroBitCount])
            children.insert(Node(), at: before)
            nodes[node].children |= bit
            nodes[node].firstChild = Int32(nodes.count)
            nodes += children
        }
        return Int(nodes[node].firstChild) + before
    }
}

extension PhraseTrie<Bool> {
    /// Any phrase of several tries: a word that opens none of them need not be looked up in each.
    init<each Other: Sendable>(anyOf tries: repeat PhraseTrie<each Other>) {
        self.init()
        repeat addPhrases(of: each tries, behind: 0, to: 0)
    }

    private mutating func addPhrases<Other: Sendable>(of other: PhraseTrie<Other>, behind node: Int, to copy: Int) {
        if other.nodes[node].value >= 0 { set(true, at: copy) }
        var rest = other.nodes[node].children
        var next = Int(other.nodes[node].firstChild)
        while rest != 0 {
            let bit = rest & ~(rest - 1)
            addPhrases(of: other, behind: next, to: child(of: copy, bit))
            rest &= ~bit
            next += 1
        }
    }
}

/// Small, so that those near the roots of all tries stay in the cache: nearly every walk ends there.
private struct Node {
    /// A bit for each byte by which phrases go on.
    var children: UInt64 = 0
    /// The node behind the lowest of these bytes; those behind the others follow in order.
    var firstChild: Int32 = 0
    /// Index of its value, -1 for none.
    var value: Int32 = -1
}

/// The bytes of word keys: small letters (and 0x7F for those of other alphabets), digits, shapes and tones. Their low five bits tell them apart within
/// these three groups, and the high three name the group.
private enum KeyAlphabet {
    /// Where each group begins among the 64 bits, one byte for each value of the high three bits: 0x30 at 32, 0x61 at 1, 0xE1 at 43.
    private static let groups: UInt64 = 0x2A00_0000_0000_1000

    /// Without a branch, as this is asked of every letter of every word.
    static func bit(_ byte: UInt8) -> UInt64 {
        let group = groups &>> (UInt64(byte &>> 5) &* 8)
        return 1 &<< (UInt64(byte & 31) &+ (group & 0xFF))
    }
}
