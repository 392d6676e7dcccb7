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
                text.withUnsafeBufferPointer { Self.read($0, .shared, connector, into: &tokens, &keys) }
                count = keys.count
            }
        }
        self.tokens = tokens
    }

    private static func read(
        _ text: UnsafeBufferPointer<UInt8>, _ table: ToneTable, _ connector: WordKey, into tokens: inout [Token], _ keys: inout KeyBuffer
    ) {
        var index = 0
        while index < text.count {
            let letter = Letter.read(text, at: index, table)
            if letter.isWord {
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
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ table: ToneTable, _ connector: WordKey, _ keys: inout KeyBuffer
    ) -> Token {
        let keyStart = keys.count
        let (end, isCapitalized, hasSmall) = appendWord(text, from: start, to: &keys, table)
        var token = Token(kind: .word, range: start..<end, key: keyStart..<keys.count)
        token.isCapitalized = isCapitalized
        token.isUppercase = !hasSmall
        if token.key.count == connector.count, zip(token.key, connector).allSatisfy({ keys[$0] == $1 }) { token.kind = .connector }
        return token
    }

    private static func appendWord(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to keys: inout KeyBuffer, _ table: ToneTable
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
            let letter = Letter.read(text, at: index, table)
            if !letter.isWord {
                guard let next = behindInvisible(text, from: index, letter, table) else { break }
                index = next
                continue
            }
            if index == start { isCapitalized = letter.isUpper }
            // "truớc" for "trước": only the pair has both horns.
            if letter.shape == Letter.horn, letter.base == Letter.o, keys.count > keyStart, keys[keys.count - 1] == Letter.u {
                keys.append(Letter.shapes + Letter.horn)
            }
            if letter.base != 0 { keys.append(letter.base) }
            if letter.shape != 0 { keys.append(Letter.shapes + letter.shape) }
            if letter.tone != 0 { tone = letter.tone }
            if letter.base != 0, !letter.isUpper, letter.base >= 0x61 { hasSmall = true }
            index += letter.width
        }
        if tone != 0 { keys.append(Letter.tones + tone) }
        return (index, isCapitalized, hasSmall)
    }

    /// The letter with which the word goes on behind soft hyphens and the like, which print nothing.
    private static func behindInvisible(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ first: Letter, _ table: ToneTable
    ) -> Int? {
        var index = start
        var letter = first
        while InvisibleScalar.contains(letter.scalar), index + letter.width < text.count {
            index += letter.width
            letter = Letter.read(text, at: index, table)
        }
        return letter.isWord ? index : nil
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
}

/// One scalar of text taken apart: base letter, shape mark, tone.
struct Letter {
    static let shapes: UInt8 = 0xE0
    static let tones: UInt8 = 0xF0
    static let horn: UInt8 = 3
    static let o = UInt8(ascii: "o")
    static let u = UInt8(ascii: "u")

    var scalar: UInt32
    var width: Int
    /// Lower-case letter or digit; 0 for a combining mark; 0x7F for a letter of another alphabet.
    var base: UInt8 = 0
    /// 1 breve, 2 circumflex, 3 horn.
    var shape: UInt8 = 0
    /// 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below.
    var tone: UInt8 = 0
    var isUpper = false
    var isWord = false

    fileprivate static func read(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ table: ToneTable) -> Letter {
        let (scalar, width) = decode(text, at: index)
        var letter = Letter(scalar: scalar, width: width)
        switch scalar {
        case 0x30...0x39, 0x61...0x7A:
            letter.base = UInt8(scalar)
            letter.isWord = true
        case 0x41...0x5A:
            letter.base = UInt8(scalar) | 0x20
            letter.isUpper = true
            letter.isWord = true
        case 0...0xBF, 0x2000...0x2BFF, 0xFEFF: break
        default: letter.fill(table)
        }
        return letter
    }

    private mutating func fill(_ table: ToneTable) {
        isWord = true
        guard scalar < table.entries.count else {
            base = 0x7F
            return
        }
        let entry = table.entries[Int(scalar)]
        base = entry.isMark ? 0 : entry.base == 0 ? 0x7F : entry.base
        shape = entry.shape
        tone = entry.tone
        isUpper = entry.isUpper
    }

    private static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, width: Int) {
        let lead = text[index]
        let width = lead < 0x80 ? 1 : lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard width > 1, index + width <= text.count else { return (lead < 0x80 ? UInt32(lead) : 0xFFFD, 1) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(width))
        for offset in 1..<width { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
        return (scalar, width)
    }
}

/// Vietnamese letters and combining marks by code point, below U+2000.
private struct ToneTable: Sendable {
    struct Entry {
        var base: UInt8 = 0
        var shape: UInt8 = 0
        var tone: UInt8 = 0
        var isUpper = false
        var isMark = false
    }

    static let shared = ToneTable()
    var entries = [Entry](repeating: Entry(), count: 0x2000)

    init() {
        let rows: [(base: Character, shape: UInt8, small: String, capital: String)] = [
            ("a", 0, "aàáảãạ", "AÀÁẢÃẠ"), ("a", 1, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), ("a", 2, "âầấẩẫậ", "ÂẦẤẨẪẬ"), ("e", 0, "eèéẻẽẹ", "EÈÉẺẼẸ"),
            ("e", 2, "êềếểễệ", "ÊỀẾỂỄỆ"), ("i", 0, "iìíỉĩị", "IÌÍỈĨỊ"), ("o", 0, "oòóỏõọ", "OÒÓỎÕỌ"), ("o", 2, "ôồốổỗộ", "ÔỒỐỔỖỘ"),
            ("o", 3, "ơờớởỡợ", "ƠỜỚỞỠỢ"), ("u", 0, "uùúủũụ", "UÙÚỦŨỤ"), ("u", 3, "ưừứửữự", "ƯỪỨỬỮỰ"), ("y", 0, "yỳýỷỹỵ", "YỲÝỶỸỴ"),
            ("d", 0, "đ", "Đ"), ("d", 0, "ð", "Ð"),
        ]
        for row in rows {
            for (tone, scalar) in row.small.unicodeScalars.enumerated() { set(scalar, row.base, row.shape, tone, isUpper: false) }
            for (tone, scalar) in row.capital.unicodeScalars.enumerated() { set(scalar, row.base, row.shape, tone, isUpper: true) }
        }
        for mark in 0x0300...0x036F { entries[mark].isMark = true }
        for (tone, mark) in [0x0300, 0x0301, 0x0309, 0x0303, 0x0323].enumerated() { entries[mark].tone = UInt8(tone + 1) }
        for (shape, mark) in [0x0306, 0x0302, 0x031B].enumerated() { entries[mark].shape = UInt8(shape + 1) }
    }

    private mutating func set(_ scalar: Unicode.Scalar, _ base: Character, _ shape: UInt8, _ tone: Int, isUpper: Bool) {
        entries[Int(scalar.value)] = Entry(base: base.asciiValue ?? 0, shape: shape, tone: UInt8(tone), isUpper: isUpper)
    }
}
