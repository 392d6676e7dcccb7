// The single stars that CommonMark left in the text of a block -> the one by which emphasis was meant.
// Where the mistakes end and the marks of official texts begin was read from 2,300 of them: "5 * 3", "(*)", "*.xls", "10*" and "*Ghi chú: …" are
// marks.

/// Stars that stand alone in the text of a block.
struct LooseStars {
    struct Star {
        /// Offset in the text.
        var place: Int
        /// Nothing but blanks stands before it on its line.
        var isAtLineStart: Bool
    }

    let text: [UInt8]
    let stars: [Star]
    /// Cells of tables hold marks of many kinds.
    let isCell: Bool

    /// The star that has no partner; nil where all may be marks.
    func mistake() -> Star? {
        if let opener = stars.firstIndex(where: opens), stars[(opener + 1)...].contains(where: isFailedEnd) { return stars[opener] }
        if let first = stars.first, followsLabel(first), stars.dropFirst().contains(where: closes) { return first }
        return isCell ? nil : stars.first { opens($0) && isAmidWords($0) }
    }

    /// Single stars in `text[start...]`, where a text node stands; `lineStart`: where the last line of the source begins.
    static func stars(in text: [UInt8], from start: Int, lineStart: Int) -> [Star] {
        var stars: [Star] = []
        var rest = text[start...]
        while let place = ByteSearch.index(of: star, in: rest) {
            let run = rest[place...].prefix { $0 == star }
            rest = rest[run.endIndex...]
            guard run.count == 1 else { continue }
            stars.append(Star(place: place, isAtLineStart: text[min(lineStart, place)..<place].allSatisfy { $0 == 0x20 }))
        }
        return stars
    }
}

extension LooseStars {
    private static let star = UInt8(ascii: "*")

    /// "*Động vật", "(*ký": before a word.
    private func opens(_ star: Star) -> Bool {
        guard let next = after(star) else { return false }
        let isBehindBlank = before(star).map { $0 == " " } ?? true
        if isBehindBlank, Self.openers.contains(next) || star.isAtLineStart && Self.isDigit(next) { return true }
        return next.properties.isAlphabetic && (isBehindBlank || before(star).map(Self.openers.contains) ?? false)
    }

    /// "hoang dã* là": behind a word.
    private func closes(_ star: Star) -> Bool {
        guard let previous = before(star), previous.properties.isAlphabetic || Self.closers.contains(previous) else { return false }
        return after(star).map { $0 == " " || Self.stops.contains($0) || Self.closers.contains($0) } ?? true
    }

    /// Was meant to end what one before it opened: behind a word, at the end of the text, or before the next word by mistake ("*Tiết kiệm *là").
    private func isFailedEnd(_ star: Star) -> Bool {
        closes(star) || after(star) == nil && before(star) == " " || opens(star) && !isNote(star)
    }

    /// "… của năm. *Ghi chú": opens a note rather than closing what stands before it.
    private func isNote(_ star: Star) -> Bool {
        if star.isAtLineStart { return true }
        guard let last = wordEnd(before: star), Self.stops.contains(last) else { return false }
        return after(star)?.properties.isUppercase ?? true
    }

    /// "quy định của *Bộ luật": between two words of one line.
    private func isAmidWords(_ star: Star) -> Bool {
        guard !star.isAtLineStart, before(star) == " ", let last = wordEnd(before: star), after(star)?.properties.isAlphabetic ?? false
        else {
            return false
        }
        return last == "," || last.properties.isAlphabetic || Self.isDigit(last)
    }

    /// "14.* Hệ thống", "b*) Nguồn": at a label that begins the text.
    private func followsLabel(_ star: Star) -> Bool {
        guard (1...6).contains(star.place), let next = after(star), let previous = before(star) else { return false }
        let isBehind = next == " " && Self.labelEnds.contains(previous)
        guard isBehind || Self.labelEnds.contains(next) else { return false }
        let label = Self.scalars(text[..<(isBehind ? star.place - 1 : star.place)])
        return label.allSatisfy { $0.properties.isAlphabetic || Self.isDigit($0) }
    }

    private static let labelEnds: Set<Unicode.Scalar> = [".", ")"]
    private static let openers: Set<Unicode.Scalar> = ["“", "\"", "("]
    private static let closers: Set<Unicode.Scalar> = ["”", "\"", ")"]
    private static let stops: Set<Unicode.Scalar> = [".", ",", ";", ":"]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private func before(_ star: Star) -> Unicode.Scalar? { Self.scalars(text[..<star.place].suffix(4)).last }

    private func after(_ star: Star) -> Unicode.Scalar? { Self.scalars(text[(star.place + 1)...].prefix(4)).first }

    /// What stands before the blank before a star.
    private func wordEnd(before star: Star) -> Unicode.Scalar? { Self.scalars(text[..<star.place].suffix(5).dropLast()).last }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
        String(decoding: bytes, as: UTF8.self).unicodeScalars
    }
}
