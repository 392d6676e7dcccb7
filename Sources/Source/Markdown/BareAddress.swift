/// Addresses that stand in text without any mark: `https://…`, `http://…`, `www.…` (GFM's extended autolinks; `http` may name a host without dots).
enum BareAddress {
    /// Whether an address may start after this byte.
    static func mayFollow(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "\""):
            true
        default: byte >= 0x80
        }
    }

    /// The address with which `text` begins, or nil.
    static func match(_ text: ArraySlice<UInt8>) -> (end: Int, isHostOnly: Bool)? {
        let head = text.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let prefixes: [(text: String, isHostOnly: Bool)] = [("https://", false), ("http://", false), ("www.", true)]
        guard let prefix = prefixes.first(where: { head.starts(with: $0.text.utf8) }) else { return nil }
        let start = text.startIndex + prefix.text.utf8.count
        let limit = text[start...].indices.first { endsAddress(text[$0...]) } ?? text.endIndex
        let end = trimmed(text[start..<limit])
        let host = text[start..<end].prefix { isHost($0) }
        guard let first = host.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-"),
            !prefix.isHostOnly || host.dropLast().contains(UInt8(ascii: "."))
        else { return nil }
        let segments = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard !segments.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) }) else { return nil }
        return (end, prefix.isHostOnly)
    }
}

extension BareAddress {
    /// A blank, `<`, `>` or a reference to a footnote.
    private static func endsAddress(_ text: ArraySlice<UInt8>) -> Bool {
        text[text.startIndex] <= 0x20 || text.starts(with: "<".utf8) || text.starts(with: ">".utf8) || text.starts(with: "[^".utf8)
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        LineShape.isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 || [0x2D, 0x2E, 0x5F].contains(byte)
    }

    /// The end without closing punctuation, unbalanced `)` and a trailing entity.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> Int {
        var rest = text
        var surplus = rest.count { $0 == UInt8(ascii: ")") } - rest.count { $0 == UInt8(ascii: "(") }
        while let last = rest.last {
            if last == UInt8(ascii: ")"), surplus > 0 {
                surplus -= 1
                rest.removeLast()
            } else if "?!.,:*_~'\";".utf8.contains(last) || rest.suffix(3).elementsEqual("”".utf8) {
                rest.removeLast(last >= 0x80 ? 3 : 1)
            } else {
                break
            }
        }
        return rest.endIndex
    }
}
