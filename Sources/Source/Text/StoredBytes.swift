/// Where bytes lie that a store has taken.
package struct StoredBytes: Sendable {
    package var start: Int
    package var count: Int

    package init(start: Int, count: Int) {
        self.start = start
        self.count = count
    }
}
