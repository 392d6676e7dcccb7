// Finds what a style sheet loads: `url(…)`, `@import "…"` and the strings of `image-set(…)` (CSS Syntax 3, as far as references need it).

private import Source

/// The name of another file in a style sheet.
struct StyleReference: Equatable {
    var target: String
    /// Offsets of the target, without quotes.
    var range: Range<Int>

    /// In the order of the text; comments and other strings hold none.
    static func all(in bytes: [UInt8]) -> [StyleReference] {
        var scanner = StyleScanner(bytes: bytes)
        scanner.run()
        return scanner.found
    }
}

private struct StyleScanner {
    let bytes: [UInt8]
    var position = 0
    var found: [StyleReference] = []
    /// Of each open parenthesis whether the strings directly in it name files.
    private var namesFiles: [Bool] = []

    /// Functions that take the name of a file as a string (CSS Images 4, CSS Values 5).
    private static let loaders: Set = ["image-set", "-webkit-image-set", "image", "src"]

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "/") where starts(with: "/*"): position = end(of: "*/", from: position + 2)
            case let byte where byte | 0x20 == UInt8(ascii: "u") && starts(with: "url(") && !continuesName:
                position += 4
                namesFiles.append(false)
                take(until: UInt8(ascii: ")"))
            case UInt8(ascii: "@") where starts(with: "@import"):
                position += 7
                take(until: nil)
            case UInt8(ascii: "("):
                namesFiles.append(Self.loaders.contains(nameBefore))
                position += 1
            case UInt8(ascii: ")"):
                _ = namesFiles.popLast()
                position += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let text = string()
                if namesFiles.last == true { add(text) }
            default: position += 1
            }
        }
    }

    /// A quoted target, or with `until` a bare one.
    private mutating func take(until close: UInt8?) {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        if isQuote { return add(string()) }
        guard let close else { return }
        let start = position
        while position < bytes.count, bytes[position] != close { position += 1 }
        add(bytes[start..<position].trimmingSuffix { $0 <= 0x20 }.indices)
    }

    private mutating func add(_ range: Range<Int>) {
        found.append(StyleReference(target: String(decoding: bytes[range], as: UTF8.self), range: range))
    }

    /// Goes behind the string that begins here, which the end of the line ends too; gives what stands between its quotes.
    private mutating func string() -> Range<Int> {
        let (quote, start) = (bytes[position], position + 1)
        position = start
        while position < bytes.count, bytes[position] != quote, bytes[position] != 0x0A {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(position, bytes.count)
        position = end + 1
        return start..<end
    }

    private var isQuote: Bool { position < bytes.count && (bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")) }

    private var continuesName: Bool { position > 0 && Self.isNamePart(bytes[position - 1]) }

    /// The name of the function whose parenthesis opens here, in lower case.
    private var nameBefore: String {
        let start = bytes[..<position].lastIndex { !Self.isNamePart($0) }.map { $0 + 1 } ?? 0
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
    }

    private func starts(with word: String) -> Bool {
        let part = bytes.dropFirst(position).prefix(word.utf8.count)
        return part.elementsEqual(word.utf8) { $0.lowercased == $1 }
    }

    private func end(of word: String, from start: Int) -> Int {
        var index = start
        while index < bytes.count, !bytes[index...].prefix(2).elementsEqual(word.utf8) { index += 1 }
        return min(index + 2, bytes.count)
    }
}
