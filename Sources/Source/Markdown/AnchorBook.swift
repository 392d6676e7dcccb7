// Anchors that headings and points want in, anchors that are theirs alone out. The first that wants one has it as it is; the next gets `-2`, `-3`.
// `muc-1-2` is both the second 1. and the 1.2: the 1.2 has it, wherever it stands, so that its anchor does not change when a second 1. is written.

/// The anchors of one body.
struct AnchorBook: Sendable {
    /// Anchors that something in the body is called by in its own right.
    private(set) var wanted: Set<String>
    private var taken: Set<String> = []
    /// The count in the last anchor that was given to a repeat.
    private var counts: [String: Int] = [:]
    /// A repeat had what something after it is called by in its own right: the body must be written again with `wanted` known.
    private(set) var isDisturbed = false
    private var repeats: Set<String> = []

    init(wanted: Set<String> = []) { self.wanted = wanted }

    mutating func give(_ anchor: String) -> String {
        wanted.insert(anchor)
        if taken.insert(anchor).inserted { return anchor }
        if repeats.contains(anchor) { isDisturbed = true }
        while true {
            let count = counts[anchor, default: 1] + 1
            counts[anchor] = count
            let candidate = "\(anchor)-\(count)"
            guard !wanted.contains(candidate), taken.insert(candidate).inserted else { continue }
            repeats.insert(candidate)
            return candidate
        }
    }
}
