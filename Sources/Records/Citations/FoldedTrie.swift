/// Phrases of folded letters, digits and single spaces, walked a byte at a time.
struct FoldedTrie: Sendable {
    static let root = 0

    /// Row of next nodes for each node, 0 for none.
    private var next = [Int32](repeating: 0, count: FoldedTrie.width)
    private var values: [Int32] = [-1]

    private static let width = 37

    /// Gives `phrase` the value `index`; the last one given stays.
    mutating func insert(_ phrase: some Sequence<UInt8>, index: Int) {
        var node = Self.root
        for byte in phrase {
            guard let column = Self.column(byte) else { continue }
            let slot = node * Self.width + column
            if next[slot] == 0 {
                next[slot] = Int32(values.count)
                next.append(contentsOf: repeatElement(0, count: Self.width))
                values.append(-1)
            }
            node = Int(next[slot])
        }
        values[node] = Int32(index)
    }

    /// The node behind `byte`, nil where no phrase goes on with it.
    func step(from node: Int, _ byte: UInt8) -> Int? {
        guard let column = Self.column(byte) else { return nil }
        let reached = next[node * Self.width + column]
        return reached == 0 ? nil : Int(reached)
    }

    /// The value of the phrase that ends at `node`.
    func value(at node: Int) -> Int? { values[node] < 0 ? nil : Int(values[node]) }

    private static func column(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x61...0x7A: Int(byte) - 0x61
        case 0x30...0x39: Int(byte) - 0x30 + 26
        case 0x20: 36
        default: nil
        }
    }
}
