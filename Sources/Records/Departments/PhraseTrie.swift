// Takes phrases with values and finds the longest phrase that begins at a word of a WordStream.

/// A trie over word keys without the spaces, hyphens and "và"/"&" between them: `KH-CN`, `KH- CN` and `KHCN` are one phrase.
/// A match begins and ends at word boundaries.
struct PhraseTrie<Value: Sendable>: Sendable {
    struct Match {
        var value: Value
        /// Index of the token after the match.
        var end: Int
    }

    /// Row of next nodes for each node, 0 for none.
    private var next: [Int32] = Array(repeating: 0, count: KeyAlphabet.count)
    private var values: [Value?] = [nil]

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
            for byte in phrase.key(token) { node = child(of: node, byte) }
        }
        guard node != 0 else { return }
        values[node] = merge(values[node])
    }

    /// Gives a phrase of one word a value.
    mutating func insert(_ word: WordKey, _ value: Value) {
        var node = 0
        for byte in word { node = child(of: node, byte) }
        if node != 0 { values[node] = value }
    }

    /// Of the phrase that is this word.
    func value(of word: WordKey) -> Value? { walk(word, from: 0).flatMap { values[$0] } }

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
            if let value = values[node] { best = Match(value: value, end: index) }
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
                if let value = values[node], (2...4).contains(key.count - offset - 1) { best = Match(value: value, end: index + 1) }
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
            node = Int(next[node * KeyAlphabet.count + KeyAlphabet.index(byte)])
            if node == 0 { return nil }
        }
        return node
    }

    private mutating func child(of node: Int, _ byte: UInt8) -> Int {
        let slot = node * KeyAlphabet.count + KeyAlphabet.index(byte)
        if next[slot] == 0 {
            next[slot] = Int32(values.count)
            next.append(contentsOf: repeatElement(0, count: KeyAlphabet.count))
            values.append(nil)
        }
        return Int(next[slot])
    }
}

/// The bytes of word keys, numbered densely.
private enum KeyAlphabet {
    static let count = 48

    static func index(_ byte: UInt8) -> Int {
        switch byte {
        case 0x61...0x7A: Int(byte) - 0x61
        case 0x30...0x39: Int(byte) - 0x30 + 26
        case 0xE1...0xE3: Int(byte) - 0xE1 + 36
        case 0xF1...0xF5: Int(byte) - 0xF1 + 39
        default: 44
        }
    }
}
