/// Escaping of text for HTML, in element content and in quoted attributes alike.
package enum HTML {
    /// Appends `text` with `& < > " '` escaped, copying the runs between them. Linear.
    package static func escape(_ text: some Collection<UInt8>, into output: inout [UInt8]) {
        // One loop over plain memory: through the collection every byte would cost a call.
        if text.withContiguousStorageIfAvailable({ escape(bytes: $0, into: &output) }) == nil { escape(Array(text), into: &output) }
    }

    /// The same for the two kinds of text that pages are made of: nothing generic is specialised for another module.
    package static func escape(_ text: [UInt8], into output: inout [UInt8]) {
        text.withUnsafeBufferPointer { escape(bytes: $0, into: &output) }
    }

    package static func escape(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
        text.withUnsafeBufferPointer { escape(bytes: $0, into: &output) }
    }

    private static func escape(bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        var start = 0
        for index in bytes.indices {
            guard isSpecial(bytes[index]), let entity = entity(for: bytes[index]) else { continue }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            output.append(contentsOf: entity)
            start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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
        case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F: blank
        default: nil
        }
    }
}

extension HTML {
    /// For a control character, which no page may hold; character references and escapes of YAML bring them.
    private static let blank = Array(" ".utf8)
    private static let ampersand = Array("&amp;".utf8)
    private static let less = Array("&lt;".utf8)
    private static let greater = Array("&gt;".utf8)
    private static let quote = Array("&quot;".utf8)
    private static let apostrophe = Array("&#39;".utf8)
}
