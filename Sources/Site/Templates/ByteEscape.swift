// Writes bytes so that they keep their meaning in the place where they stand: addresses in quoted attributes, JSON in `<script>`.

private import Source

/// Escaping of bytes for places of HTML that need more than `HTML.escape`.
package enum ByteEscape {
    /// A whole address for a quoted attribute; `#` if its scheme is not http, https, mailto or tel.
    package static func address(_ bytes: [UInt8], into output: inout [UInt8]) {
        // Browsers drop white space and control bytes at either end before they look for the scheme.
        let trimmed = bytes.trimming { $0 <= 0x20 }
        guard hasSafeScheme(trimmed) else {
            output.append(UInt8(ascii: "#"))
            return
        }
        addressPart(trimmed, into: &output)
    }

    /// More of an address whose scheme is settled: what may not stand in an address is percent-encoded, `%41` stays.
    package static func addressPart(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        var written = bytes.startIndex
        for index in bytes.indices where !isUnreserved(bytes[index]) && !isDelimiter(bytes[index]) {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), isEscape(bytes[index...]) { continue }
            output.append(contentsOf: bytes[written..<index])
            if byte == UInt8(ascii: "&") { output.append(contentsOf: "&amp;".utf8) } else { percent(byte, into: &output) }
            written = index + 1
        }
        output.append(contentsOf: bytes[written...])
    }

    /// Text as one part of an address: everything but letters, digits and `- . _ ~` is percent-encoded.
    package static func component(_ bytes: some Sequence<UInt8>, into output: inout [UInt8]) {
        for byte in bytes {
            if isUnreserved(byte) { output.append(byte) } else { percent(byte, into: &output) }
        }
    }

    /// JSON between `<script>` and `</script>`: `<` as `\u003C`.
    package static func json(_ bytes: [UInt8], into output: inout [UInt8]) {
        for byte in bytes {
            if byte == UInt8(ascii: "<") { output.append(contentsOf: "\\u003C".utf8) } else { output.append(byte) }
        }
    }

    /// 1293500 as 1.293.500.
    package static func grouped(_ number: Int, into output: inout [UInt8]) {
        let digits = Array(String(number.magnitude).utf8)
        if number < 0 { output.append(UInt8(ascii: "-")) }
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset).isMultiple(of: 3) { output.append(UInt8(ascii: ".")) }
            output.append(digit)
        }
    }

    /// Schemes that an address made of data may have.
    static func isSafeScheme(_ scheme: some Collection<UInt8>) -> Bool {
        let lowered = String(decoding: scheme, as: UTF8.self).lowercased()
        return ["http", "https", "mailto", "tel"].contains(lowered)
    }
}

extension ByteEscape {
    fileprivate static func hasSafeScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        for (offset, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case UInt8(ascii: ":"): return isSafeScheme(bytes[..<offset])
            default: continue
            }
        }
        return true
    }

    fileprivate static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    /// Bytes that build an address and do no harm in a quoted attribute (RFC 3986 section 2.2 without `& '`).
    fileprivate static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"): true
        case UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"): true
        case UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="): true
        default: false
        }
    }

    /// Whether the percent sign with which `bytes` begin is one of `%41`.
    fileprivate static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        let rest = bytes.dropFirst().prefix(2)
        return rest.count == 2 && rest.allSatisfy { $0.hexDigitValue != nil }
    }

    fileprivate static func percent(_ byte: UInt8, into output: inout [UInt8]) {
        output.append(UInt8(ascii: "%"))
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
    }

    private static func digit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x37 + half }
}
