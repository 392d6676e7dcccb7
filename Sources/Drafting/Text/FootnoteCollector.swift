// Lines with footnotes at the foot of their pages -> the lines without them, and the footnotes.

internal import Source

/// Takes a footnote where its number is the next one and it stands under a rule, or at the end of a page that holds its mark.
struct FootnoteCollector {
    struct Found {
        var number: Int
        var text: String
        var line: Int
    }

    private(set) var lines: [TextLine] = []
    private(set) var footnotes: [Found] = []
    private let source: [TextLine]
    /// The last line that bears the mark of a number, an index of `lines`.
    private var marked: [Int: Int] = [:]
    /// Where the page in hand begins, an index of `lines`.
    private var pageStart = 0
    private var isInside = false
    /// A mark on a line of its own was read, and not yet what it stands for.
    private var awaitsText = false
    /// Footnotes of this text stand under rules.
    private let hasRules: Bool

    init(_ source: [TextLine]) {
        self.source = source
        hasRules = source.contains { $0.followsRule && Self.numbered($0.text) != nil }
        for index in source.indices { take(index) }
    }
}

extension FootnoteCollector {
    /// No footnotes fill more lines.
    private static let pageEnd = 10

    private mutating func take(_ index: Int) {
        let line = source[index]
        if awaitsText, isInside {
            footnotes[footnotes.count - 1].text = line.text.tidied
            awaitsText = false
        } else if let (number, text) = Self.numbered(line.text), number == footnotes.count + 1,
            isInside || opensFootnotes(number, at: index)
        {
            footnotes.append(Found(number: number, text: text.tidied, line: line.number))
            isInside = true
        } else if let number = loneMark(at: index), number == footnotes.count + 1, isInside || opensFootnotes(number, at: index) {
            footnotes.append(Found(number: number, text: "", line: line.number))
            (isInside, awaitsText) = (true, true)
        } else if isInside, !line.opensPage, line.gap < 2, !line.followsRule || line.gap == 0 {
            footnotes[footnotes.count - 1].text += " " + line.text.tidied
        } else {
            keep(line, at: index)
        }
    }

    private mutating func keep(_ line: TextLine, at index: Int) {
        var line = line
        // What a page break tears is one line below the other once the page's foot is gone.
        if isInside, index > 0 { line.opensPage = true }
        isInside = false
        if line.opensPage { pageStart = lines.count }
        for word in line.text.words { if let mark = FootnoteMark(in: word) { marked[mark.number] = lines.count } }
        lines.append(line)
    }

    /// `1 Công văn số …`, `[1] Công văn số …`.
    private static func numbered(_ text: String) -> (number: Int, text: String)? {
        let words = text.words
        guard words.count > 1 else { return nil }
        let digits = words[0].filter { !"[]()".contains($0) }
        guard let number = Int(digits), (1...99).contains(number), digits.utf8.count <= 2 else { return nil }
        return (number, words.dropFirst().joined(separator: " "))
    }

    /// A raised mark that a reader of PDF files put above the words it belongs to.
    private func loneMark(at index: Int) -> Int? {
        guard let number = Int(source[index].text), marked[number] != nil, index + 1 < source.count, !source[index + 1].opensPage,
            source[index + 1].gap == 0, Int(source[index + 1].text) == nil
        else { return nil }
        return number
    }

    private func opensFootnotes(_ number: Int, at index: Int) -> Bool {
        let place = marked[number]
        if hasRules { return source[index].followsRule && (place != nil || number > 1 || source[index].gap > 0 && !lines.isEmpty) }
        // A sentence may run over the page end: its mark stands on the last line of the page before.
        guard let place, place >= pageStart - 1, !source[index].text.contains("  ") else { return false }
        // The last page ends with the text.
        return index + Self.pageEnd >= source.count || source.dropFirst(index + 1).prefix(Self.pageEnd).contains(where: \.opensPage)
    }
}

/// The mark of a footnote that is glued to a word or a share: `tỉnh1`, `(KH&CN)2,`, `95%3`; `120 m2` is a unit.
struct FootnoteMark {
    var number: Int
    /// What stands before and behind the mark.
    var before: String
    var after: String
    /// `V2` may be a numeral with a mark, or a code.
    var isDoubtful: Bool

    init?(in word: String) {
        let scalars = word.unicodeScalars
        let tail = scalars.reversed().prefix { !$0.isDigit && !$0.properties.isAlphabetic }.count
        let core = scalars.dropLast(tail)
        let digits = core.reversed().prefix(while: \.isDigit).count
        guard (1...2).contains(digits), digits < core.count, let number = Int(String(core.suffix(digits))), number > 0,
            let last = core.dropLast(digits).last
        else {
            return nil
        }
        let letters = core.dropLast(digits).filter { $0.properties.isAlphabetic }
        let isShare = last == "%" && letters.isEmpty
        guard isShare || !core.dropLast(digits).contains(where: \.isDigit) && !letters.isEmpty,
            isShare || last.properties.isAlphabetic || ")”\"]".unicodeScalars.contains(last), !Self.isUnit(String(letters), number)
        else { return nil }
        let isRoman = letters.allSatisfy { "IVX".unicodeScalars.contains($0) }
        let hasSmall = letters.contains { $0.properties.isLowercase }
        guard hasSmall || isRoman || !last.properties.isAlphabetic else { return nil }
        self.number = number
        before = String(core.dropLast(digits))
        after = String(scalars.suffix(tail))
        isDoubtful = !hasSmall && last.properties.isAlphabetic
    }

    /// A square or cubic measure.
    private static func isUnit(_ letters: String, _ number: Int) -> Bool {
        (2...3).contains(number) && ["m", "km", "hm", "dam", "dm", "cm", "mm"].contains(letters)
    }
}
