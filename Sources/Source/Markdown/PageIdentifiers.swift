/// Identifiers that a page has around the text it shows, and notes within it: an anchor of the text must be none of them, or a link to one would
/// lead to the other. The list is part of the contract with themes: a theme gives the pages of documents no other ones.
package enum PageIdentifiers {
    private static let names: Set<String> = [
        "cuoc-hop-ten", "don-vi-ten", "duoc-dan", "duoc-dan-ten", "lich-su-ten", "muc-luc", "nguon-ten", "noi-dung", "q", "quan-he",
        "quan-he-ten",
        "quy-ten",
        "su-kien-ten", "trich-dan", "viec",
    ]
    private static let prefixes = ["chu-thich", "dan-chu-thich", "tim-", "trich-dan-"]

    /// Most anchors begin with another letter, and there may be very many.
    private static let initials = Array(Set((names + prefixes).compactMap(\.utf8.first)))

    /// Whether the anchor is kept for the page.
    package static func reserve(_ anchor: String) -> Bool {
        guard let first = anchor.utf8.first, initials.contains(first) else { return false }
        return names.contains(anchor) || prefixes.contains { anchor.hasPrefix($0) }
    }
}
