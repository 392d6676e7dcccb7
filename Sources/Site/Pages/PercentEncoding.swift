// Text -> the form that stands in a URL, and back.

private import Source

extension String {
    /// As one part of an address (RFC 3986, section 2): `/` is encoded too.
    var percentEncoded: String {
        var bytes: [UInt8] = []
        ByteEscape.component(utf8, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As the path of an address: slashes stay.
    var percentEncodedPath: String {
        var bytes: [UInt8] = []
        for (index, part) in utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "/")) }
            ByteEscape.component(part, into: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension StringProtocol {
    /// What percent-encoding says; `%` without two hexadecimal digits behind it stays as it is.
    var percentDecoded: String { String(decoding: percentDecodedBytes.bytes, as: UTF8.self) }

    /// The same as bytes, which may be no UTF-8. `isWhole`: there was no such `%`.
    package var percentDecodedBytes: (bytes: [UInt8], isWhole: Bool) {
        var bytes: [UInt8] = []
        var isWhole = true
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            let digits = byte == UInt8(ascii: "%") ? rest.prefix(2).compactMap(\.hexDigitValue) : []
            if digits.count == 2 {
                bytes.append(digits[0] << 4 | digits[1])
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
                isWhole = isWhole && byte != UInt8(ascii: "%")
            }
        }
        return (bytes, isWhole)
    }
}
