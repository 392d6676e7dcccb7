// The marks by which a cell of a table says what the cell above it says: `"`, `//`, "nt", "như trên".

package enum DittoMark {
    /// Alone in a cell of a spreadsheet it is such a mark, and opens no text in quotes.
    static let quote = UInt8(ascii: "\"")

    /// Whether the text of a cell is nothing but such a mark, with or without dashes around it.
    package static func isMark(_ text: some Collection<UInt8>) -> Bool {
        guard text.count <= longest else { return false }
        let words = VietnameseText.lowercased(String(decoding: text, as: UTF8.self))
        return marks.contains(String(words.unicodeScalars.trimming(while: edges.contains)))
    }

    /// Bytes of "- như trên -".
    private static let longest = 32
    private static let edges: Set<Unicode.Scalar> = [" ", "\u{A0}", "-", "–", "—", ".", "_"]
    private static let marks: Set<String> = [
        "\"", "\"\"", "“", "”", "““", "””", "“”", "„", "″", "''", "’’", "‘‘", "‘’", "´´", "〃", "//", "nt", "n/t", "như trên", "nhu tren",
    ]
}
