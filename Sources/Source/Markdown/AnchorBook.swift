// Anchors that headings and points want in, anchors that are theirs alone out. The first that wants one has it as it is; the next gets `-2`, `-3`.
// `muc-1-2` is both the second 1. and the 1.2: the 1.2 has it, wherever it stands, so that its anchor does not change when a second 1. is written.

/// The anchors of one body.
struct AnchorBook: Sendable {
    /// What is known of an anchor by which something is called in its own right.
    private struct Use: Sendable {
        var isTaken = true
        /// The count in the last anchor that was tried for a repeat of it. All up to it are taken, so none of them needs an entry.
        var count = 1
    }

    private var uses: [String: Use] = [:]
    /// A repeat had what something after it is called by in its own right: the body must be written again with what is wanted known.
    private(set) var isDisturbed = false

    init() {}

    /// For a body that is written again: what `earlier` learnt to be wanted is given to no repeat.
    init(knowing earlier: AnchorBook) { uses = earlier.uses.mapValues { _ in Use(isTaken: false) } }

    mutating func give(_ anchor: String) -> String {
        guard let use = uses.index(forKey: anchor) else {
            let isRepeat = isRepeat(anchor)
            uses[anchor] = Use()
            if !isRepeat { return anchor }
            isDisturbed = true
            return give(anchor)
        }
        guard uses.values[use].isTaken else {
            uses.values[use].isTaken = true
            return anchor
        }
        while true {
            uses.values[use].count += 1
            let candidate = anchor + "-" + String(uses.values[use].count)
            if uses[candidate] == nil { return candidate }
        }
    }

    /// Whether a repeat of another anchor was given it: one that is called so in its own right has an entry before it is tried for a repeat.
    private func isRepeat(_ anchor: String) -> Bool {
        guard let dash = anchor.utf8.lastIndex(of: UInt8(ascii: "-")) else { return false }
        let digits = anchor[dash...].dropFirst()
        guard digits.utf8.first != UInt8(ascii: "0"), let count = Int(digits), let use = uses[String(anchor[..<dash])] else { return false }
        return count > 1 && count <= use.count
    }
}
