internal import Source

/// What the broken links of one body may have meant. Each hint looks at every name there is, so a portal of a hundred thousand pages
/// gets hints for the first few links only.
struct LinkHints {
    /// Names looked at for one body, but never fewer than all for its first link.
    private static let work = 1_000_000

    private var lists: [String?: [String]] = [:]
    private var done = 0

    /// `names` are those of the anchors of a page, or of all pages; asked for once, in any order. Nil too where the name is right and only the way to it
    /// is not.
    mutating func hint(_ wanted: String, onPage page: String?, _ names: () -> [String]) -> LocalizedText? {
        guard done < Self.work else { return nil }
        let sorted = lists[page] ?? names().sorted()
        lists[page] = sorted
        done += sorted.count
        return sorted.contains(wanted) ? nil : NearestName.hint(wanted, in: sorted)
    }
}
