// The bytes of a web page -> the same in UTF-8 and with the numbers of its lists where pandoc finds them.

internal import Source

enum WebPage {
    /// The encoding that the page is in by its first bytes, or as it says itself; nil for UTF-8.
    static func encoding(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        if bytes.starts(with: [UInt8(ascii: "<"), 0]) { return "UTF-16LE" }
        if bytes.starts(with: [0, UInt8(ascii: "<")]) { return "UTF-16BE" }
        let opening = String(decoding: bytes.prefix(longestOpening), as: UTF8.self).lowercased()
        guard let mark = opening.firstRange(of: "charset=") else { return nil }
        let name = opening[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { isNamed($0) }
        // A page that tells its encoding in letters of one byte is in none of two bytes.
        return name.isEmpty || name.hasPrefix("utf") ? nil : String(name)
    }

    /// So far down browsers look for the encoding, and farther.
    private static let longestOpening = 4096

    private static func isNamed(_ letter: Character) -> Bool {
        letter.isASCII && (letter.isLetter || letter.isNumber || "-_:.".contains(letter))
    }

    /// An item with a number of its own begins a list of that number.
    static func withNumberedItems(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var rest = bytes[...]
        /// The lists around the place in hand, with the attributes of numbered ones.
        var lists: [[UInt8]?] = []
        while let open = rest.firstIndex(of: UInt8(ascii: "<")), let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) {
            output += rest[..<open]
            let tag = rest[open...close]
            switch name(of: tag) {
            case "ol": lists.append(Array(tag.dropFirst(3)))
            case "ul": lists.append(nil)
            case "/ol", "/ul": _ = lists.popLast()
            case "li":
                if let list = lists.last.flatMap(\.self), let number = value(of: tag) {
                    output += Array("</ol><ol start=\"\(number)\" ".utf8) + list
                }
            default: break
            }
            output += tag
            rest = rest[(close + 1)...]
        }
        return output + rest
    }

    private static func name(of tag: ArraySlice<UInt8>) -> String {
        String(decoding: tag.dropFirst().prefix(3).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
    }

    /// `5` of `<li value="5">`.
    private static func value(of tag: ArraySlice<UInt8>) -> Int? {
        let words = String(decoding: tag, as: UTF8.self).lowercased()
        guard let mark = words.firstRange(of: "value=") else { return nil }
        return Int(words[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { $0.isASCII && $0.isNumber })
    }
}
