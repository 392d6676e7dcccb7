// Anchors that headings and points want in, anchors that are theirs alone out. The first that wants one has it as it is; the next gets `-2`, `-3`.
// `muc-1-2` is both the second 1. and the 1.2: the 1.2 has it, wherever it stands, so that its anchor does not change when a second 1. is written.

/// The anchors of one body.
struct AnchorBook: Sendable {
    /// What is known of an anchor that is wanted or given.
    private struct Use: Sendable {
        /// Something in the body is called by it in its own right.
        var isWanted = false
        var isTaken = false
        /// A repeat of another anchor had it first.
        var isRepeat = false
        /// The count in the last anchor that was tried for a repeat of it.
        var count = 1

        /// Takes the anchor, or gives the count for a repeat of it where it is taken; and tells whether a repeat of another has it.
        mutating func want() -> (count: Int?, isRepeat: Bool) {
            isWanted = true
            if isTaken { count += 1 }
            defer { isTaken = true }
            return (isTaken ? count : nil, isRepeat)
        }

        /// False where something is known of it.
        mutating func takeForRepeat() -> Bool {
            if isWanted || isTaken { return false }
            isTaken = true
            isRepeat = true
            return true
        }
    }

    private var uses: [String: Use] = [:]
    /// A repeat had what something after it is called by in its own right: the body must be written again with what is wanted known.
    private(set) var isDisturbed = false

    init() {}

    /// For a body that is written again: what `earlier` learnt to be wanted is given to no repeat.
    init(knowing earlier: AnchorBook) {
        uses = earlier.uses.filter(\.value.isWanted).mapValues { _ in Use(isWanted: true) }
    }

    mutating func give(_ anchor: String) -> String {
        while true {
            let (count, isRepeat) = uses[anchor, default: Use()].want()
            if isRepeat { isDisturbed = true }
            guard let count else { return anchor }
            let candidate = "\(anchor)-\(count)"
            if uses[candidate, default: Use()].takeForRepeat() { return candidate }
        }
    }
}
