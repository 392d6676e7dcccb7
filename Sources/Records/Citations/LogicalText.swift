// Takes UTF-8 text as an author or a PDF left it, gives the characters that the grammar of numbers reads, each with its place in the source.
// Composed letters, one space for any run of white space, one dash, one slash, one Đ; soft hyphens, zero-width marks and `**` are gone.

private import Source

/// Text for the recogniser: characters with their byte ranges in the source. Linear in time and space.
struct LogicalText: Sendable {
    struct Character: Sendable {
        var traits: LetterTable.Traits
        /// A run of white space is one space, or one line feed where it holds a line break.
        var scalar: UInt32 { traits.scalar }
        fileprivate var first: UInt32
        fileprivate var last: UInt32

        /// Byte offset of its first byte.
        var start: Int { Int(first) }
        /// One past its last byte.
        var end: Int { Int(last) }
    }

    private var characters: [Character] = []

    init(_ bytes: [UInt8]) { self.init(bytes, stretches: [bytes.indices]) }

    /// The stretches of `bytes` one after the other, a gap for whatever is left out. A gap ends words, sentences and clauses.
    init(_ bytes: [UInt8], stretches: [Range<Int>]) {
        characters.reserveCapacity(stretches.reduce(stretches.count + 1) { $0 + $1.count })
        let letters = LetterTable.shared
        var index = 0
        for stretch in stretches {
            if stretch.lowerBound > index { appendGap(index..<stretch.lowerBound) }
            index = stretch.lowerBound
            while index < stretch.upperBound {
                let traits = letters.traits(ofByte: bytes[index])
                if traits.kind.rawValue >= LetterTable.Kind.digit.rawValue, index + 1 < bytes.count, bytes[index + 1] < 0xCC {
                    characters.append(Character(traits: traits, first: UInt32(index), last: UInt32(index + 1)))
                    index += 1
                } else {
                    index = appendCharacter(of: bytes, at: index, letters)
                }
            }
        }
        if index < bytes.count { appendGap(index..<bytes.count) }
    }

    var count: Int { characters.count }

    subscript(index: Int) -> Character { characters[index] }

    /// The first character that begins at the byte or behind it. Logarithmic.
    func index(ofByte byte: Int) -> Int {
        var (low, high) = (0, characters.count)
        while low < high {
            let middle = (low + high) / 2
            if characters[middle].start < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func isSpace(_ index: Int) -> Bool { kind(index) == .space }

    func isDigit(_ index: Int) -> Bool { kind(index) == .digit }

    func isLetter(_ index: Int) -> Bool {
        let kind = kind(index)
        return kind == .lower || kind == .upper
    }

    func isUpper(_ index: Int) -> Bool { kind(index) == .upper }

    /// What is left out there ends a sentence.
    func isGap(_ index: Int) -> Bool { kind(index) == .gap }

    func `is`(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        characters.indices.contains(index) && characters[index].scalar == scalar.value
    }

    /// The folded letters and digits of `range` are `word`.
    func `is`(_ range: Range<Int>, _ word: String) -> Bool {
        var position = range.lowerBound
        for byte in word.utf8 {
            while position < range.upperBound, characters[position].traits.fold == 0 { position += 1 }
            guard position < range.upperBound, characters[position].traits.fold == byte else { return false }
            position += 1
        }
        return !characters[position..<range.upperBound].contains { $0.traits.fold != 0 }
    }

    func `is`(_ range: Range<Int>, anyOf words: [String]) -> Bool { words.contains { self.is(range, $0) } }

    func skipSpaces(_ index: Int) -> Int { isSpace(index) ? index + 1 : index }

    /// The characters as text.
    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for index in range { if let scalar = Unicode.Scalar(characters[index].scalar) { view.append(scalar) } }
        return String(view)
    }

    /// Folded letters and digits of a word, others left out.
    func folded(_ range: Range<Int>) -> String {
        String(decoding: characters[range].map(\.traits.fold).filter { $0 != 0 }, as: UTF8.self)
    }

    /// The word of letters and digits that ends before `index`, at most 16 characters long; nil where there is none.
    func word(endingAt index: Int) -> Range<Int>? {
        var start = index
        while start > 0, index - start <= 16, isLetter(start - 1) || isDigit(start - 1) { start -= 1 }
        return start < index && index - start <= 16 ? start..<index : nil
    }

    /// The word of letters and digits that starts at `index`, at most 24 characters long; nil where there is none.
    func word(startingAt index: Int) -> Range<Int>? {
        var end = index
        while end < count, end - index <= 24, isLetter(end) || isDigit(end) { end += 1 }
        return end > index && end - index <= 24 ? index..<end : nil
    }
}

extension LogicalText {
    func kind(_ index: Int) -> LetterTable.Kind { characters.indices.contains(index) ? characters[index].traits.kind : .none }

    private mutating func appendGap(_ range: Range<Int>) {
        characters.append(Character(traits: .gap, first: UInt32(range.lowerBound), last: UInt32(range.upperBound)))
    }

    /// Gives one past the last byte read.
    private mutating func appendCharacter(of bytes: [UInt8], at index: Int, _ letters: LetterTable) -> Int {
        var (scalar, width) = Self.decode(bytes, at: index)
        let end = Self.endOfMarks(bytes, from: index + width)
        if end > index + width { scalar = Self.composed(bytes[index..<end]) ?? scalar }
        width = end - index
        append(letters.traits(scalar), from: index, to: end)
        return end
    }

    private mutating func append(_ traits: LetterTable.Traits, from start: Int, to end: Int) {
        if traits.kind == .none || traits.kind == .space, let last = characters.last {
            if traits.isDropped { return }
            if traits.kind == .space, last.traits.kind == .space {
                if traits.scalar == 0x0A { characters[count - 1].traits = traits }
                characters[count - 1].last = UInt32(end)
                return
            }
            if traits.scalar == 0x2A, last.scalar == 0x2A, last.end == start {
                characters.removeLast()
                return
            }
        }
        guard !traits.isDropped else { return }
        characters.append(Character(traits: traits, first: UInt32(start), last: UInt32(end)))
    }

    /// One past the combining marks (U+0300–U+036F) from `index`; at most eight, so that a flood of them stays linear.
    private static func endOfMarks(_ bytes: [UInt8], from index: Int) -> Int {
        var end = index
        while end + 1 < bytes.count, end - index < 16, bytes[end] == 0xCC || (bytes[end] == 0xCD && bytes[end + 1] <= 0xAF) { end += 2 }
        return end
    }

    private static func composed(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        let whole = UnicodeNormalization.nfc(Array(bytes))
        return whole.isEmpty ? nil : decode(whole, at: 0).scalar
    }

    /// The scalar at `index` and its width; an ill-formed byte is U+FFFD of width 1.
    static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, width: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard width > 0, index + width <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(width))
        for next in index + 1..<index + width {
            guard bytes[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(bytes[next] & 0x3F)
        }
        return (value, width)
    }
}
