// Takes text as UTF-8 and gives its words as comparable keys, with the punctuation between them.
//
// A key holds the lower-case base letters of a word, shape marks (ă â ơ) after their letter and the tone at the very end. So decomposed and
// precomposed text agree, and so do the two ways of placing a tone (`uỷ`, `ủy`), while `phòng` and `phóng` stay apart. `đ` counts as `d`,
// for abbreviations are written both ways (`CĐS`, `CDS`).

private import Source

/// The bytes by which two words are the same.
typealias WordKey = ArraySlice<UInt8>

/// The words of one stretch of text; linear.
struct WordStream {
    struct Token {
        enum Kind {
            case word
            /// `-`, `–`, `&` or the word "và": may stand in a name or be left out of it.
            case connector
            case comma, open, close, colon
            /// `.`, `;`, `!`, `?`
            case stop
            /// `/`, quotes and the rest.
            case other
        }

        var kind: Kind
        /// Whether the word begins with a capital letter, and whether it has no small one.
        var isCapitalized = false
        var isUppercase = false
        /// Narrow on purpose: a text may have a million tokens, and memory that is touched for the first time costs more than reading it.
        private let places: (start: Int32, end: Int32, keyStart: Int32, keyEnd: Int32)

        init(kind: Kind, range: Range<Int>, key: Range<Int>) {
            self.kind = kind
            places = (Int32(range.lowerBound), Int32(range.upperBound), Int32(key.lowerBound), Int32(key.upperBound))
        }

        /// Byte range in the text.
        var range: Range<Int> { Int(places.start)..<Int(places.end) }
        /// Range in `keys`; empty for punctuation.
        var key: Range<Int> { Int(places.keyStart)..<Int(places.keyEnd) }
    }

    private(set) var tokens: [Token] = []
    private(set) var keys: [UInt8] = []

    init(_ text: [UInt8]) { read(text) }

    private init() {}

    /// Takes the words of another text in the room of those before.
    mutating func read(_ text: [UInt8]) { read(text, connector: Self.and) }

    init(_ text: String) { self.init(Array(text.utf8)) }

    func key(_ token: Token) -> WordKey { keys[token.key] }

    var keysOfWords: [WordKey] { tokens.compactMap { $0.kind == .word ? key($0) : nil } }

    /// Whether no white space parts two neighbouring tokens.
    func isGlued(_ first: Int, _ second: Int) -> Bool { tokens[first].range.upperBound == tokens[second].range.lowerBound }
}

extension WordStream {
    private static let and = WordStream.bareKey("và")

    /// The key of a single word, connector or not.
    static func bareKey(_ word: String) -> WordKey {
        var stream = WordStream()
        stream.read(Array(word.utf8), connector: [])
        return stream.keys[...]
    }

    private mutating func read(_ text: [UInt8], connector: WordKey) {
        var tokens: [Token] = []
        swap(&tokens, &self.tokens)
        tokens.removeAll(keepingCapacity: true)
        // Vietnamese words have four letters or fewer, and a text of numbers has as many marks.
        tokens.reserveCapacity(text.count / 3)
        keys.removeAll(keepingCapacity: true)
        // No key is longer than its word, but where "uơ" (three bytes) is read as "ươ".
        keys.append(addingCapacity: text.count + text.count / 3) { output in
            output.withUnsafeMutableBufferPointer { bytes, count in
                var keys = KeyBuffer(bytes)
                text.withUnsafeBufferPointer { text in
                    Letter.table.withUnsafeBufferPointer { Self.read(text, $0, connector, into: &tokens, &keys) }
                }
                count = keys.count
            }
        }
        self.tokens = tokens
    }

    private static func read(
        _ text: UnsafeBufferPointer<UInt8>, _ table: Letter.Table, _ connector: WordKey, into tokens: inout [Token], _ keys: inout KeyBuffer
    ) {
        var index = 0
        while index < text.count {
            let letter = Letter(text, at: index, table)
            if letter.parts.isWord {
                let token = readWord(text, from: index, table, connector, &keys)
                tokens.append(token)
                index = token.range.upperBound
            } else {
                if let kind = punctuation(letter.scalar) {
                    tokens.append(Token(kind: kind, range: index..<index + letter.width, key: keys.count..<keys.count))
                }
                index += letter.width
            }
        }
    }

    private static func readWord(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ table: Letter.Table, _ connector: WordKey, _ keys: inout KeyBuffer
    ) -> Token {
        let keyStart = keys.count
        let (end, isCapitalized, hasSmall) = appendWord(text, from: start, to: &keys, table)
        var token = Token(kind: .word, range: start..<end, key: keyStart..<keys.count)
        token.isCapitalized = isCapitalized
        token.isUppercase = !hasSmall
        if keys.ends(with: connector, from: keyStart) { token.kind = .connector }
        return token
    }

    private static func appendWord(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to keys: inout KeyBuffer, _ table: Letter.Table
    ) -> (end: Int, isCapitalized: Bool, hasSmall: Bool) {
        let keyStart = keys.count
        var index = start
        var tone: UInt8 = 0
        var hasSmall = false
        var isCapitalized = false
        while index < text.count {
            // Most letters are plain ones, which are their own keys.
            if text[index].isSmall {
                keys.append(text[index])
                hasSmall = true
                index += 1
                continue
            }
            let letter = Letter(text, at: index, table)
            let parts = letter.parts
            if !parts.isWord {
                guard let next = behindInvisible(text, from: index, letter, table) else { break }
                index = next
                continue
            }
            if index == start { isCapitalized = parts.isUpper }
            // "truớc" for "trước": only the pair has both horns.
            if parts.shape == Letter.horn, parts.base == Letter.o, keys.count > keyStart, keys[keys.count - 1] == Letter.u {
                keys.append(Letter.shapes + Letter.horn)
            }
            if parts.base != 0 { keys.append(parts.base) }
            if parts.shape != 0 { keys.append(Letter.shapes + parts.shape) }
            if parts.tone != 0 { tone = parts.tone }
            if !parts.isUpper, parts.base >= 0x61 { hasSmall = true }
            index += letter.width
        }
        if tone != 0 { keys.append(Letter.tones + tone) }
        return (index, isCapitalized, hasSmall)
    }

    /// The letter with which the word goes on behind soft hyphens and the like, which print nothing.
    private static func behindInvisible(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ first: Letter, _ table: Letter.Table
    ) -> Int? {
        var index = start
        var letter = first
        while InvisibleScalar.contains(letter.scalar), index + letter.width < text.count {
            index += letter.width
            letter = Letter(text, at: index, table)
        }
        return letter.parts.isWord ? index : nil
    }

    private static func punctuation(_ scalar: UInt32) -> Token.Kind? {
        switch scalar {
        case 0x26, 0x2D, 0x2010...0x2015: .connector
        case 0x2C: .comma
        case 0x28, 0x5B: .open
        case 0x29, 0x5D: .close
        case 0x3A: .colon
        case 0x2E, 0x3B, 0x21, 0x3F: .stop
        case 0...0x20, 0xA0, 0x2A, 0x5F: nil
        default: InvisibleScalar.contains(scalar) ? nil : .other
        }
    }
}

/// Plain memory for keys: to append a byte to an array takes longer than to read it.
private struct KeyBuffer {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func append(_ byte: UInt8) {
        precondition(count < bytes.count)
        (bytes.baseAddress! + count).initialize(to: byte)
        count += 1
    }

    subscript(_ index: Int) -> UInt8 { bytes[index] }

    /// Whether nothing but `key` was written since `start`.
    func ends(with key: WordKey, from start: Int) -> Bool {
        count - start == key.count && zip(start..<count, key).allSatisfy { bytes[$0] == $1 }
    }
}
