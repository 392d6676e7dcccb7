/// How readers of office files tell of struck words in lines of text. No office file holds this character.
enum TextMark {
    /// Opens and closes them.
    static let strike: Unicode.Scalar = "\u{4}"

    /// The words with marks right before and behind them, line by line.
    static func struck(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { struck(line: String($0)) }.joined(separator: "\n")
    }

    private static func struck(line: String) -> String {
        let words = line.trimmed
        guard !words.isEmpty, !words.unicodeScalars.contains(strike) else { return line }
        return line.replacing(words, with: "\(strike)\(words)\(strike)", maxReplacements: 1)
    }
}
