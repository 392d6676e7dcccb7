/// Finds the name a writer may have meant; computed only when something failed.
package enum NearestName {
    /// The candidate nearest to `name` after folding, at most a third of its length away (and at most 3 edits); the first of equals.
    package static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(VietnameseText.folded(name).utf8)
        var best: (name: String, distance: Int)?
        for candidate in candidates where mayBeNear(candidate, wanted.count) {
            let folded = Array(VietnameseText.folded(candidate).utf8)
            if abs(folded.count - wanted.count) > 3 { continue }
            let distance = distance(wanted, folded)
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        guard let best, best.distance <= max(1, min(3, wanted.count / 3)) else { return nil }
        return best.name
    }

    /// A quick test of the length, before `name` is folded: that keeps all ASCII and makes nothing longer.
    private static func mayBeNear(_ name: String, _ count: Int) -> Bool {
        name.utf8.count + 3 >= count && name.utf8.count { $0 < 0x80 } <= count + 3
    }

    /// "có phải … ?" for the nearest candidate, or nil.
    package static func hint(_ name: String, in candidates: some Sequence<String>) -> LocalizedText? {
        find(name, in: candidates).map { LocalizedText(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") }
    }

    /// Edits (insert, delete, replace, swap of neighbours) between two strings of bytes or scalars.
    package static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }

    /// Whether the distance is 1. Linear, and no table: names are compared with every entry of a registry.
    package static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
        let (left, right) = (a[start..<a.count - end], b[start..<b.count - end])
        if left.count <= 1, right.count <= 1 { return !(left.isEmpty && right.isEmpty) }
        return left.count == 2 && right.count == 2 && left.elementsEqual(right.reversed())
    }
}
