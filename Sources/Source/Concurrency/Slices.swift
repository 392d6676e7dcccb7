extension RandomAccessCollection where Index == Int {
    /// The elements in order, `count` to a slice and the rest in the last one: work for a task that has something to set up first.
    package func slices(of count: Int) -> [SubSequence] {
        stride(from: startIndex, to: endIndex, by: count).map { self[$0..<Swift.min($0 + count, endIndex)] }
    }
}
