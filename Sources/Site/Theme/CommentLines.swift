// A script -> the same without the lines that are nothing but a comment: whoever works on it reads them, and no reader's browser need load them.
enum CommentLines {
    /// Leaves out lines that begin with `//`, and lines that begin with `/**` and end with `*/`. Text in a script (a template literal over several
    /// lines) may therefore have no such line. Linear.
    static func removed(from script: [UInt8]) -> [UInt8] {
        let lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return Array(lines.filter { !isComment($0) }.joined(separator: [UInt8(ascii: "\n")]))
    }

    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { $0 == UInt8(ascii: " ") }
        return text.starts(with: "//".utf8) || text.starts(with: "/**".utf8) && text.suffix(2).elementsEqual("*/".utf8)
    }
}
