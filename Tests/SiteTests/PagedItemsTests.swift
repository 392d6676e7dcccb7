import Testing

@testable import Site

@Suite struct PagedItemsTests {
    private func mark(_ item: Int) -> UInt32 {
        let mixed = UInt64(item &+ 1) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9 >> 32)
    }

    private func pages(_ items: [Int]) -> [[Int]] {
        let paged = PagedItems(items, mark: mark)
        return (1...paged.pageCount).map { Array(paged.page($0)) }
    }

    @Test(arguments: [(0, 1), (1, 1), (49, 1), (50, 1), (51, 2), (100, 2), (101, 3), (1_000, 20)])
    func `pages of a list that is not long hold fifty`(count: Int, pages: Int) {
        let all = self.pages(Array(0..<count))
        #expect(all.count == pages && all.flatMap(\.self) == Array(0..<count) && all.dropLast().allSatisfy { $0.count == 50 })
    }

    @Test(arguments: [1_001, 5_000])
    func `pages of a long list hold all items in order, thirty-five to fifty but for the last`(count: Int) {
        let pages = pages(Array(0..<count))
        #expect(pages.flatMap(\.self) == Array(0..<count))
        #expect(pages.dropLast().allSatisfy { (35...50).contains($0.count) } && (1...50).contains(pages.last?.count ?? 0))
    }

    @Test func `items of one mark fill pages all the same`() {
        #expect(PagedItems(Array(0..<1_001)) { _ in 7 }.pageCount == 29)
    }

    @Test func `an item more or less leaves nearly all pages as they are`() {
        let items = Array(0..<4_000)
        let before = pages(items)
        var changed: [Int] = []
        for place in stride(from: 0, to: items.count, by: 97) {
            var more = items
            more.insert(1_000_000 + place, at: place)
            var less = items
            less.remove(at: place)
            for after in [pages(more), pages(less)] { changed.append(Set(after).subtracting(before).count) }
        }
        changed.sort()
        #expect(changed[0] >= 1 && changed[changed.count / 2] <= 2 && changed[changed.count * 9 / 10] <= 5, "\(changed)")
    }
}
