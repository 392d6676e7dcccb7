// Anchors that headings and points want in, anchors that are theirs alone out. The first that wants one has it as it is; the next gets `-2`, `-3`.
// `muc-1-2` is both the second 1. and the 1.2: the 1.2 has it, wherever it stands, so that its anchor does not change when a second 1. is written.

/// The anchors of one body.
struct AnchorBook: Sendable {
    /// What is known of an anchor by which something is called in its own right.
    private struct Use: Sendable {
        var anchor: String
        var isTaken = true
        /// The count in the last anchor that was tried for a repeat of it. All up to it are taken, so none of them needs an entry.
        var count = 1
    }

    private var uses: [Use] = []
    /// Indices into `uses`.
    private var indices: [String: Int] = [:]
    /// Of what was wanted, in the order in which it was.
    private var wanted: [Int] = []
    /// A repeat had what something after it is called by in its own right: what was given is provisional, and `settled` counts.
    private(set) var isDisturbed = false
    /// Something is called in its own right as a repeat of something else might be.
    private var hasCounts = false

    init() {}

    /// The anchor for one that wants `anchor`.
    mutating func give(_ anchor: String) -> String {
        let index = indices[anchor]
        wanted.append(index ?? uses.count)
        if let index { return isDisturbed ? anchor : `repeat`(index) }
        if let (stem, count) = Self.asRepeat(anchor) {
            hasCounts = true
            isDisturbed = isDisturbed || isGiven(stem, count)
        }
        indices[anchor] = uses.count
        uses.append(Use(anchor: anchor))
        return anchor
    }

    /// The anchors in the order in which they were wanted, nothing that is wanted given to a repeat.
    func settled() -> [String] {
        var book = self
        for index in uses.indices { book.uses[index] = Use(anchor: uses[index].anchor, isTaken: false) }
        return wanted.map { book.take($0) }
    }
}

extension AnchorBook {
    private mutating func take(_ index: Int) -> String {
        if uses[index].isTaken { return `repeat`(index) }
        uses[index].isTaken = true
        return uses[index].anchor
    }

    private mutating func `repeat`(_ index: Int) -> String {
        while true {
            uses[index].count += 1
            let candidate = String(joining: uses[index].anchor, "-", String(uses[index].count))
            if !hasCounts || indices[candidate] == nil { return candidate }
        }
    }

    /// What an anchor would be a repeat of, and its count; nil for one that does not end in a count.
    private static func asRepeat(_ anchor: String) -> (stem: Substring, count: Int)? {
        guard let dash = anchor.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
        let digits = anchor[dash...].dropFirst()
        guard digits.utf8.first != UInt8(ascii: "0"), let count = Int(digits), count > 1 else { return nil }
        return (anchor[..<dash], count)
    }

    /// Whether a repeat of `stem` was given that count: one that is called so in its own right has an entry before it is tried for a repeat.
    private func isGiven(_ stem: Substring, _ count: Int) -> Bool { indices[String(stem)].map { count <= uses[$0].count } ?? false }
}
