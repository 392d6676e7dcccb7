// The sentence of a mention: what a reader of a back-link needs to see.

enum Sentence {
    /// Bytes kept on either side of the mention where a sentence is very long.
    private static let reach = 280

    /// The sentence of `text` that holds `range`, cut at word ends and marked `…` where it goes on too long.
    ///
    /// A sentence ends at `.`, `?` or `!` before a space and a capital letter, and at `;`; not at the full stop of `TP. Hồ Chí Minh`.
    static func around(_ range: Range<Int>, in text: [UInt8]) -> String {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < reach, !isEnd(text, at: start - 1) { start -= 1 }
        var end = range.upperBound
        while end < text.count, end - range.upperBound < reach, !isEnd(text, at: end) { end += 1 }
        let isCutBefore = start > 0 && !isEnd(text, at: start - 1)
        let isCutAfter = end < text.count && !isEnd(text, at: end)
        if isCutBefore { while start < range.lowerBound && text[start] != 0x20 { start += 1 } }
        if isCutAfter { while end > range.upperBound && text[end - 1] != 0x20 { end -= 1 } }
        if !isCutAfter && end < text.count { end += 1 }
        return (isCutBefore ? "… " : "") + String(decoding: words(text[start..<end]), as: UTF8.self) + (isCutAfter ? " …" : "")
    }

    /// The text with single blanks, and none at its ends.
    private static func words(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for byte in text where byte != 0x20 || output.last ?? 0x20 != 0x20 { output.append(byte) }
        if output.last == 0x20 { output.removeLast() }
        return output
    }

    private static func isEnd(_ text: [UInt8], at index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: ";"): true
        case UInt8(ascii: "?"), UInt8(ascii: "!"): startsSentence(text, at: index + 1)
        case UInt8(ascii: "."): startsSentence(text, at: index + 1) && !isAbbreviated(text, before: index)
        default: false
        }
    }

    /// Words that a full stop shortens before a name or an office (Nghị định 30/2020, phụ lục I, II.7, and titles of people).
    private static let abbreviations = Set(
        ["TP", "Tp", "TX", "TM", "KT", "TL", "TUQ", "GS", "PGS", "TS", "ThS", "BS", "KS"].map { Array($0.utf8) })

    /// Whether the word that ends before `index` is an abbreviation or a single capital (`Q.`, `P.`, the number of a part).
    private static func isAbbreviated(_ text: [UInt8], before index: Int) -> Bool {
        let word = Array(text[max(0, index - 4)..<index].reversed().prefix { isLetter($0) }.reversed())
        let start = index - word.count
        guard start == 0 || text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: "(") else { return false }
        return word.count == 1 && (0x41...0x5A).contains(word[0]) || abbreviations.contains(word)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// A space, then a capital: an ASCII one, or a letter beyond ASCII that is its own upper case.
    private static func startsSentence(_ text: [UInt8], at index: Int) -> Bool {
        guard index + 1 < text.count, text[index] == 0x20 else { return false }
        if text[index + 1] < 0x80 { return (0x41...0x5A).contains(text[index + 1]) }
        return String(decoding: text[(index + 1)..<min(index + 5, text.count)], as: UTF8.self).unicodeScalars.first?.properties.isUppercase
            ?? false
    }
}
