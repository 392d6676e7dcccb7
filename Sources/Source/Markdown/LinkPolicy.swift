/// Which link destinations may be written, and how.
enum LinkPolicy {
    /// Whether a destination, entities decoded, is relative or has a scheme that no browser executes.
    /// Control characters are refused: browsers drop some of them, so that `java\tscript:` would run.
    static func isSafe(_ destination: ArraySlice<UInt8>, isImage: Bool) -> Bool {
        if destination.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
        let text = destination.drop { $0 == 0x20 }
        guard let colon = text.firstIndex(where: { [0x3A, 0x2F, 0x3F, 0x23].contains($0) }), text[colon] == UInt8(ascii: ":") else {
            return true
        }
        let scheme = String(decoding: text[..<colon], as: UTF8.self)
        guard let plain = plainScheme(scheme) else { return true }
        return ["http", "https"].contains(plain) || !isImage && ["mailto", "tel"].contains(plain)
    }

    /// Appends a destination for a quoted attribute: what no URL may hold is percent-encoded, then HTML-escaped. What is encoded already stays.
    static func write(_ destination: some Collection<UInt8>, into output: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in destination {
            if byte <= 0x20 || byte >= 0x7F || [0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D].contains(byte) {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else if let entity = HTML.entity(for: byte) {
                output += entity
            } else {
                output.append(byte)
            }
        }
    }

    /// The scheme in lower case without invisible characters, or nil where a browser would not take it for one.
    private static func plainScheme(_ text: String) -> String? {
        var plain = ""
        for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isWhitespace {
            guard scalar.isASCII, scalar.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalar) else { return nil }
            plain.unicodeScalars.append(scalar)
        }
        return plain.isEmpty ? nil : plain.lowercased()
    }
}
