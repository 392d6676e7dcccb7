internal import Source

/// XML being written; text is escaped here and nowhere else.
struct XMLText {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: String) { bytes += Array(text.utf8) }

    mutating func element(_ name: String, _ text: String) {
        raw("<\(name)>")
        HTML.escape(Self.allowed(text), into: &bytes)
        raw("</\(name)>\n")
    }

    mutating func link(rel: String, _ address: String, type: String) {
        raw("<link rel=\"\(rel)\" type=\"\(type)\" href=\"")
        HTML.escape(address.utf8, into: &bytes)
        raw("\"/>\n")
    }

    mutating func category(_ term: String) {
        raw("<category term=\"")
        HTML.escape(Self.allowed(term), into: &bytes)
        raw("\"/>\n")
    }

    /// What XML allows of the text, which is nearly always all of it.
    private static func allowed(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xEF }) { return Array(text.utf8) }
        return Array(String(text.unicodeScalars.filter(isAllowed)).utf8)
    }

    /// XML 1.0, production 2: no control characters but tab and line ends, no U+FFFE and U+FFFF.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value & 0xFFFF_FFFE != 0xFFFE || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }
}
