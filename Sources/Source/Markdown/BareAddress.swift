/// Addresses that stand in text without any mark: `https://…`, `http://…`, `www.…` and those of mail (GFM's extended autolinks).
///
/// As in GFM, `http` may name a host without dots, as hosts of an intranet are. Other than in GFM, `ftp` is not linked, for links may not use it,
/// and `>`, a Vietnamese closing mark (`”`, `…`) and a reference to a footnote are no part of an address.
struct BareAddress {
    var range: Range<Int>
    var prefix: Prefix

    /// What the destination has in front of what is written.
    enum Prefix: String, Sendable {
        case none = ""
        case web = "http://"
        case mail = "mailto:"
    }

    /// The address with which `text` begins, after the byte `previous` if any.
    static func web(_ text: ArraySlice<UInt8>, after previous: UInt8?) -> BareAddress? {
        guard let second = text.dropFirst().first.map(\.lowercased), second == UInt8(ascii: "t") || second == UInt8(ascii: "w") else {
            return nil
        }
        let head = text.prefix(8).map(\.lowercased)
        guard let scheme = ["https://", "http://", "www."].first(where: { head.starts(with: $0.utf8) }) else { return nil }
        let isHostOnly = scheme == "www."
        if let previous, !(isHostOnly ? mayPrecedeHost(previous) : !isAlphanumeric(previous) && previous != UInt8(ascii: "[")) {
            return nil
        }
        let start = text.startIndex + scheme.utf8.count
        let run = text[start...].prefix(longestHost + 1).prefix { isHost($0) }
        let marks = text[run.endIndex...].prefix { isMark($0) || $0 == UInt8(ascii: ")") }
        let rest = text[marks.endIndex...]
        let host = rest.isEmpty || endsAddress(rest) ? text[start..<trimmed(text[start..<marks.endIndex])].prefix { isHost($0) } : run
        guard host.count <= longestHost, let first = host.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return nil }
        let segments = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard !segments.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) }) else { return nil }
        let limit = text[run.endIndex...].indices.first { endsAddress(text[$0...]) } ?? text.endIndex
        return BareAddress(range: text.startIndex..<trimmed(text[start..<limit]), prefix: isHostOnly ? .web : .none)
    }

    /// The address of mail around the `@` at `index`.
    static func mail(_ text: ArraySlice<UInt8>, at index: Int) -> BareAddress? {
        var start = index
        while start > text.startIndex, isLocal(text[start - 1]) { start -= 1 }
        start = text[start..<index].drop { $0 == UInt8(ascii: ".") }.startIndex
        guard start < index, !endsInLetter(text[..<start]) else { return nil }
        var domain = text[(index + 1)...].prefix { isLocal($0) && $0 != UInt8(ascii: "+") }
        while domain.last == UInt8(ascii: ".") { domain.removeLast() }
        let segments = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard segments.count > 1, !segments.contains(where: \.isEmpty), let last = domain.last, last.isLatin else { return nil }
        let scheme = text[..<start].suffix("mailto:".utf8.count)
        let isWhole = scheme.map(\.lowercased).elementsEqual("mailto:".utf8)
        return BareAddress(range: (isWhole ? scheme.startIndex : start)..<domain.endIndex, prefix: isWhole ? .none : .mail)
    }
}

extension BareAddress {
    /// Bytes, as the domain name system has it. The host is judged before the end of the address is looked for: of many that fail
    /// in one word none reads further than this.
    private static let longestHost = 253

    /// Punctuation that belongs to the sentence when it ends an address.
    private static func isMark(_ byte: UInt8) -> Bool { "?!.,:*_~'\";&".utf8.contains(byte) }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isLatin || byte.isDigit }

    private static func isHost(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0x80 || "-._".utf8.contains(byte) }

    private static func isLocal(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || ".+-_".utf8.contains(byte) }

    /// A host without scheme may follow a blank, an opening mark or a mark of emphasis.
    private static func mayPrecedeHost(_ byte: UInt8) -> Bool { byte >= 0x80 || LineShape.isBlank(byte) || "(*_~:\"".utf8.contains(byte) }

    /// A letter that no address of mail holds, so that what follows it is the rest of a word.
    private static func endsInLetter(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last, last >= 0x80 else { return false }
        return Neighbour(endOf: text) == .other
    }

    /// A blank, `<`, `>` or a reference to a footnote.
    private static func endsAddress(_ text: ArraySlice<UInt8>) -> Bool {
        text[text.startIndex] <= 0x20 || text.starts(with: "<".utf8) || text.starts(with: ">".utf8) || text.starts(with: "[^".utf8)
    }

    /// The end without closing punctuation and unbalanced `)`.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> Int {
        var rest = text
        var surplus = rest.count { $0 == UInt8(ascii: ")") } - rest.count { $0 == UInt8(ascii: "(") }
        while let last = rest.last {
            if last == UInt8(ascii: ")"), surplus > 0 {
                surplus -= 1
                rest = rest.dropLast()
            } else if isMark(last) {
                rest = rest.dropLast()
            } else if last >= 0x80, Neighbour(endOf: rest) == .punctuation {
                rest = rest[..<(rest.lastIndex { $0 & 0xC0 != 0x80 } ?? rest.startIndex)]
            } else {
                break
            }
        }
        return rest.endIndex
    }
}
