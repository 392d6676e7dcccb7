// Text -> the form that stands in a URL.

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
