// Takes UTF-8 text as an author or a PDF left it, gives the characters that the grammar of numbers reads, each with its place in the source.
// Composed letters, one space for any run of white space, one dash, one slash, one Đ; soft hyphens, zero-width marks and `**` are gone.

private import Source

/// Text for the recogniser: parallel arrays of characters and their byte ranges in the source. Linear in time and space.
struct LogicalText: Sendable {
    /// One scalar a character; a run of white space is one space, or one line feed where it holds a line break.
    private(set) var scalars: [UInt32] = []
    /// Byte offset of the first and one past the last byte of each character.
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    /// Folded letter (ASCII) or digit of each character; 0 for what is neither.
    private(set) var folds: [UInt8] = []

    init(_ bytes: [UInt8]) {
        scalars.reserveCapacity(bytes.count)
        starts.reserveCapacity(bytes.count)
        ends.reserveCapacity(bytes.count)
        folds.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let (scalar, width) = Self.decode(bytes, at: index)
            let end = Self.endOfMarks(bytes, from: index + width)
            append(end == index + width ? scalar : Self.composed(bytes[index..<end]) ?? scalar, from: index, to: end)
            index = end
        }
    }

    var count: Int { scalars.count }

    func isSpace(_ index: Int) -> Bool { index >= 0 && index < count && (scalars[index] == 0x20 || scalars[index] == 0x0A) }

    func isDigit(_ index: Int) -> Bool { index >= 0 && index < count && (0x30...0x39).contains(scalars[index]) }

    func isLetter(_ index: Int) -> Bool {
        index >= 0 && index < count && !isDigit(index) && (folds[index] != 0 || LetterTable.shared.kind(scalars[index]) != .none)
    }

    func isUpper(_ index: Int) -> Bool { index >= 0 && index < count && LetterTable.shared.kind(scalars[index]) == .upper }

    func `is`(_ index: Int, _ scalar: Unicode.Scalar) -> Bool { index >= 0 && index < count && scalars[index] == scalar.value }

    func skipSpaces(_ index: Int) -> Int { isSpace(index) ? index + 1 : index }

    /// The characters as text.
    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for index in range { if let scalar = Unicode.Scalar(scalars[index]) { view.append(scalar) } }
        return String(view)
    }

    /// Folded letters and digits of a word, others left out.
    func folded(_ range: Range<Int>) -> String { String(decoding: folds[range].filter { $0 != 0 }, as: UTF8.self) }

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
    private mutating func append(_ scalar: UInt32, from start: Int, to end: Int) {
        guard let plain = LetterTable.plain(scalar) else { return }
        if plain == 0x20 || plain == 0x0A, let last = scalars.last, last == 0x20 || last == 0x0A {
            if plain == 0x0A { scalars[scalars.count - 1] = 0x0A }
            ends[ends.count - 1] = end
            return
        }
        if plain == 0x2A, scalars.last == 0x2A, ends.last == start {
            scalars.removeLast()
            starts.removeLast()
            ends.removeLast()
            folds.removeLast()
            return
        }
        scalars.append(plain)
        starts.append(start)
        ends.append(end)
        folds.append(LetterTable.shared.fold(plain))
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
    private static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, width: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard width > 0, index + width <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(width))
        for next in bytes[index + 1..<index + width] {
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (value, width)
    }
}
