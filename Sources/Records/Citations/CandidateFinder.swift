// Takes the bytes of a block, gives the stretches in which a number can stand; the grammar reads nothing else.
// A number has a slash or dash behind its digits, or behind "số" and a blank; only where one went before may a type word and digits mean it.
// What passes is likely, no more: the grammar decides.

/// One pass over the bytes of each block of a document, with a bounded look around every slash, dash and number.
struct CandidateFinder {
    private let typeWords: TypeWords
    /// Some candidate went before in the document.
    private var hasNumber = false

    /// Bytes read before and behind a candidate: more than the name of a law, a list of numbers or a clause takes.
    private static let before = 384
    private static let behind = 640

    init(typeWords: TypeWords) { self.typeWords = typeWords }

    /// Stretches around the candidates, in order and apart from each other; empty for most blocks.
    mutating func stretches(in bytes: [UInt8]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        for index in bytes.indices where Self.mayMark(bytes[index]) && isCandidate(bytes, index) {
            hasNumber = true
            let end = min(bytes.count, index + Self.behind)
            if let last = stretches.last, last.upperBound >= index - Self.before {
                stretches[stretches.count - 1] = last.lowerBound..<end
            } else {
                stretches.append(max(0, index - Self.before)..<end)
            }
        }
        return stretches.map { Self.whole($0, in: bytes) }
    }
}

extension CandidateFinder {
    /// A digit, a slash or dash, a full stop, or the first byte of a character from U+2000 on, among which are other slashes and dashes.
    private static func mayMark(_ byte: UInt8) -> Bool { byte &- 0x2D <= 12 || byte >= 0xE2 }

    private func isCandidate(_ bytes: [UInt8], _ index: Int) -> Bool {
        if Self.isDigit(bytes[index]) {
            return hasNumber && (index == 0 || !Self.isDigit(bytes[index - 1])) && typeWords.mayLead(to: index, of: bytes)
        }
        guard let width = Self.markWidth(bytes, index) else { return false }
        return (Self.mayGoOn(bytes, index + width) && Self.mayHaveBegun(bytes, index)) || Self.isLettered(bytes, index)
    }

    /// Bytes of the slash or dash at `index`, in any of its forms; nil for another character.
    private static func markWidth(_ bytes: [UInt8], _ index: Int) -> Int? {
        if bytes[index] < 0x80 { return bytes[index] == UInt8(ascii: ".") ? nil : 1 }
        let (scalar, width) = LogicalText.decode(bytes, at: index)
        return LetterTable.shared.traits(scalar).kind == .mark ? width : nil
    }

    /// A letter or a year with a slash behind it: neither the rest of a date nor of a range of years.
    private static func mayGoOn(_ bytes: [UInt8], _ index: Int) -> Bool {
        var next = index
        while next < bytes.count, next - index < 16, bytes[next] <= 0x20 { next += 1 }
        guard next < bytes.count else { return false }
        if !isDigit(bytes[next]) { return isLetter(bytes[next]) }
        let afterYear = bytes[next...].prefix(16).dropFirst(4)
        return bytes[next] <= UInt8(ascii: "2") && bytes[next...].prefix(4).allSatisfy { isDigit($0) || isLetter($0) }
            && afterYear.contains { $0 == UInt8(ascii: "/") || $0 >= 0xE2 }
    }

    /// A digit stands near before `index` ("15a/", "39 /", "84 QĐ/"), or "số" and a blank ("số      /", "Số: …./").
    private static func mayHaveBegun(_ bytes: [UInt8], _ index: Int) -> Bool {
        var end = index
        while end > 0, index - end < 96, let width = blankWidth(bytes, before: end) { end -= width }
        if bytes[max(0, end - 10)..<end].contains(where: isDigit) { return true }
        var letters = BackwardLetters(bytes, before: end)
        return end > 1 && letters.next() == UInt8(ascii: "o") && letters.next() == UInt8(ascii: "s")
    }

    /// Capitals and digits behind "số": "số CV1411/2016-4P".
    private static func isLettered(_ bytes: [UInt8], _ index: Int) -> Bool {
        var start = index
        while start > 0, index - start < 16, isDigit(bytes[start - 1]) || isCapital(bytes[start - 1]) { start -= 1 }
        guard start < index, start > 2, isCapital(bytes[start]), !isLetter(bytes[start - 1]) || bytes[start - 1] == 0xA0 else {
            return false
        }
        var letters = BackwardLetters(bytes, before: start)
        return letters.next() == 0x20 && letters.next() == UInt8(ascii: "o") && letters.next() == UInt8(ascii: "s")
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    /// Bytes of the blank, dot or dash that ends before `end`.
    private static func blankWidth(_ bytes: [UInt8], before end: Int) -> Int? {
        let byte = bytes[end - 1]
        if byte <= 0x20 || ".:_-*".utf8.contains(byte) { return 1 }
        if byte == 0xA0, end > 1, bytes[end - 2] == 0xC2 { return 2 }
        return end > 2 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// An ASCII letter, or a byte of any other character.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

    /// `stretch` without the ends that may be parts of a letter: from one ASCII byte to another, where there is one near.
    private static func whole(_ stretch: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (stretch.lowerBound, stretch.upperBound)
        while start > 0, start - stretch.lowerBound < 64, bytes[start] >= 0x80 { start += 1 }
        while end < bytes.count, stretch.upperBound - end < 64, bytes[end] >= 0x80 { end -= 1 }
        return start..<end
    }
}
