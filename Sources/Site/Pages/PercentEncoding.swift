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
        split(separator: "/", omittingEmptySubsequences: false).map { String($0).percentEncoded }.joined(separator: "/")
    }
}
