/// Positions by the group they belong to: two arrays, however many groups there are.
struct PositionGroups: Sendable {
    private var positions: [UInt32]
    /// Where each group ends.
    private var ends: [UInt32]

    /// The positions below `count`, in order within their groups; `group` is nil for one that belongs to none.
    init(of count: Int, groups: Int, group: (Int) -> Int?) {
        var sizes = [UInt32](repeating: 0, count: groups)
        for position in 0..<count { if let group = group(position) { sizes[group] += 1 } }
        var total: UInt32 = 0
        // Where the next of each group goes: in the end, where the group ends.
        ends = sizes.map { size in
            defer { total += size }
            return total
        }
        positions = [UInt32](repeating: 0, count: Int(total))
        for position in 0..<count {
            guard let group = group(position) else { continue }
            positions[Int(ends[group])] = UInt32(position)
            ends[group] += 1
        }
    }

    subscript(group: Int) -> [Int] { positions[(group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group])].map { Int($0) } }
}
