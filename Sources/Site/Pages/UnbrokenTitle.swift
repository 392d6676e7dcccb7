// The subject of a document as HTML whose document numbers do not break at their hyphens: "Nghị quyết số 57-NQ/TW".
internal import Source

enum UnbrokenTitle {
    /// Every word with a digit, a letter and `-` or `/` is kept together if it fits a line of the narrowest phone.
    static func html(_ title: String) -> [UInt8] {
        var output: [UInt8] = []
        for (index, word) in Array(title.utf8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).enumerated() {
            if index > 0 { output.append(UInt8(ascii: " ")) }
            if isNumber(word) {
                output += "<span class=\"khong-ngat\">".utf8
                HTML.escape(word, into: &output)
                output += "</span>".utf8
            } else {
                HTML.escape(word, into: &output)
            }
        }
        return output
    }

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= BodySplicer.longestUnbroken && word.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
            && word.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } && word.contains { $0 >= UInt8(ascii: "A") }
    }
}
