/// Escaping of text for HTML, in element content and in quoted attributes alike.
package enum HTML {
    /// Appends `text` with `& < > " '` escaped, copying the runs between them. Linear.
    package static func escape(_ text: some Collection<UInt8>, into output: inout [UInt8]) {
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            if isSpecial(text[index]), let entity = entity(for: text[index]) {
                output.append(contentsOf: text[start..<index])
                output.append(contentsOf: entity)
                start = text.index(after: index)
            }
            index = text.index(after: index)
        }
        output.append(contentsOf: text[start...])
    }

    package static func escape(_ text: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        escape(text, into: &output)
        return output
    }

    /// Whether a byte may not stand for itself. Every such byte is at most `>`; most bytes of text are above it.
    static func isSpecial(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: ">") && entity(for: byte) != nil }

    /// What stands for a byte that may not stand for itself, or nil.
    static func entity(for byte: UInt8) -> [UInt8]? {
        switch byte {
        case UInt8(ascii: "&"): ampersand
        case UInt8(ascii: "<"): less
        case UInt8(ascii: ">"): greater
        case UInt8(ascii: "\""): quote
        case UInt8(ascii: "'"): apostrophe
        default: nil
        }
    }
}

extension HTML {
    private static let ampersand = Array("&amp;".utf8)
    private static let less = Array("&lt;".utf8)
    private static let greater = Array("&gt;".utf8)
    private static let quote = Array("&quot;".utf8)
    private static let apostrophe = Array("&#39;".utf8)
}
