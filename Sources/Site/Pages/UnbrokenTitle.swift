// The subject of a document as HTML whose document numbers do not break at their hyphens: "Nghị quyết số 57-NQ/TW".
internal import Source

enum UnbrokenTitle {
    /// Every word with a digit, a letter and `-` or `/` is kept together if it fits a line of the narrowest phone.
    static func html(_ title: String) -> [UInt8] {
        let bytes = Array(title.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var written = 0
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
            if isNumber(bytes[start..<end]) {
                HTML.escape(bytes[written..<start], into: &output)
                output += "<span class=\"khong-ngat\">".utf8
                HTML.escape(bytes[start..<end], into: &output)
                output += "</span>".utf8
                written = end
            }
            start = end + 1
        }
        HTML.escape(bytes[written...], into: &output)
        return output
    }

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= BodySplicer.longestUnbroken && word.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
            && word.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } && word.contains { $0 >= UInt8(ascii: "A") }
    }
}
