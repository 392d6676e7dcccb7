/// Numbers written as words, from "một" to "mười".
enum Numeral {
    /// Nil for any other word.
    static func value(of key: WordKey) -> Int? { words.firstIndex(of: key).map { $0 + 1 } }

    /// All of them.
    static let all = WordSet(words)

    private static let words = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"].map(WordStream.bareKey)
}
