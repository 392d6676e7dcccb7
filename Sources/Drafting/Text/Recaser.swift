// Words in capitals -> the same as they stand within a sentence: the longest stretches that other text writes in small letters lend their case.

internal import Source

struct Recaser {
    private var words: [String] = []
    /// Places in `words` by the word in small letters.
    private var places: [String: [Int]] = [:]

    /// What to ask where this one knows no longer stretch.
    private let others: [Recaser]

    /// - Parameter names: of bodies and units, written with their capitals.
    init(names: [String]) {
        others = []
        for name in names { add(name, isSentence: false) }
    }

    /// - Parameter texts: sentences; a capital that opens one, and lines in capitals, teach nothing.
    init(texts: [String], names: Recaser) {
        others = [names]
        for text in texts where !text.isUppercase { add(text, isSentence: true) }
    }

    private mutating func add(_ text: String, isSentence: Bool) {
        let source = text.words
        for (index, word) in source.enumerated() {
            // Capitals in a row are a title beside other words.
            let isTitle = word.isCode && [index - 1, index + 1].contains { source.indices.contains($0) && source[$0].isCode }
            let isOpening =
                isSentence && (index == 0 || source[index - 1].endsSentence) && index + 1 < source.count && source[index + 1].startsSmall
            if !isTitle { places[Self.key(word), default: []].append(words.count) }
            words.append(isTitle ? "" : isOpening ? VietnameseText.lowercased(word) : word)
        }
        words.append("")
    }

    /// The first letter is large, as at the start of a title.
    func recase(_ text: String) -> String {
        let source = text.words
        var output: [String] = []
        while output.count < source.count {
            let run = longestRun(source[output.count...])
            if run.isEmpty { output.append(Self.small(source[output.count])) } else { output += run }
        }
        guard let first = output.first else { return text }
        output[0] = Self.capitalised(first)
        return output.joined(separator: " ")
    }
}

extension Recaser {
    /// A place is looked at so many times at most, so that a common word costs no more than that.
    private static let mostPlaces = 200

    private func longestRun(_ source: ArraySlice<String>) -> [String] {
        guard let first = source.first else { return [] }
        let all = [self] + others
        let best = all.map { $0.ownRun(source, from: first) }.reduce([]) { $1.count > $0.count ? $1 : $0 }
        return best.isEmpty && all.contains { $0.knowsCode(first) } ? [first] : best
    }

    private func ownRun(_ source: ArraySlice<String>, from first: String) -> [String] {
        var best: [String] = []
        for place in (places[Self.key(first)] ?? []).prefix(Self.mostPlaces) {
            let run = zip(source, words[place...]).prefix { Self.key($0) == Self.key($1) }
            // One word alone may be capitalised for opening a sentence there.
            if run.count > max(1, best.count) { best = run.map { Self.recased($0, like: $1) } }
        }
        return best
    }

    private func knowsCode(_ word: String) -> Bool { (places[Self.key(word)] ?? []).prefix(Self.mostPlaces).contains { words[$0].isCode } }

    /// The punctuation of the one, the letters of the other.
    private static func recased(_ word: String, like other: String) -> String {
        let letters = other.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit }
        var index = letters.startIndex
        var output = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.isDigit, index < letters.endIndex else {
                output.append(scalar)
                continue
            }
            output.append(letters[index].properties.isUppercase ? scalar : VietnameseText.lowercased(scalar))
            index = letters.index(after: index)
        }
        return String(output)
    }

    private static func key(_ word: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in word.unicodeScalars where scalar.properties.isAlphabetic || scalar.isDigit {
            output.append(VietnameseText.lowercased(scalar))
        }
        return String(output)
    }

    /// Symbols and Roman numbers keep their capitals.
    private static func small(_ word: String) -> String {
        let letters = String(word.unicodeScalars.filter { $0.properties.isAlphabetic })
        let isRoman = !letters.isEmpty && letters.allSatisfy { "IVX".contains($0) }
        let isSymbol =
            word.contains("/") || word.contains("&") || word.unicodeScalars.contains(where: \.isDigit) || symbols.contains(letters)
        return isRoman || isSymbol ? word : VietnameseText.lowercased(word)
    }

    private static let symbols: Set<String> = ["UBND", "HĐND", "UBMTTQ", "MTTQ", "BQL", "KKT", "KCN", "QPPL", "TTHC", "CNTT"]

    /// With a capital as its first letter.
    static func capitalised(_ word: String) -> String {
        guard let index = word.unicodeScalars.firstIndex(where: { $0.properties.isAlphabetic }) else { return word }
        let scalar = word.unicodeScalars[index]
        return String(word.unicodeScalars[..<index]) + scalar.properties.uppercaseMapping
            + String(word.unicodeScalars[word.unicodeScalars.index(after: index)...])
    }
}

extension String {
    fileprivate var endsSentence: Bool { unicodeScalars.last.map { ".;:-".unicodeScalars.contains($0) } ?? false }

    /// Two capitals and more in a row: `UBND`, `KH&CN`.
    fileprivate var isCode: Bool { unicodeScalars.count > 1 && isUppercase }
}
