import Source

/// A text as bad scans, careless copying and broken converters leave it; the same seed gives the same damage.
struct DamagedText {
    enum Damage: CaseIterable { case dropped, joined, swapped, garbage, torn }

    private var lines: [String]
    private var state: UInt64

    init(_ bytes: [UInt8], seed: Int, _ damages: [Damage] = Damage.allCases) {
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0..<max(3, lines.count / 8) { hurt(damages[below(damages.count)]) }
    }

    var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

    private mutating func hurt(_ damage: Damage) {
        guard lines.count > 2 else { return }
        let at = below(lines.count - 1)
        switch damage {
        case .dropped: lines.remove(at: at)
        case .joined: lines[at] += " " + lines.remove(at: at + 1)
        case .swapped: lines.swapAt(at, below(lines.count))
        case .garbage: lines.insert(["| ~ ' ¸", "\u{0C}", "%&#@!", "ngày /  /", "Số:", "1", "(", "\t\t"][below(8)], at: at)
        case .torn:
            let cut = lines[at].index(lines[at].startIndex, offsetBy: below(lines[at].count + 1))
            lines.insert(String(lines[at][cut...]), at: at + 1)
            lines[at] = String(lines[at][..<cut])
        }
    }

    private mutating func below(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, count)))
    }
}
