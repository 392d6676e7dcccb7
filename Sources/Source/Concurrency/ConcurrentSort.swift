extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// The elements in order, equal ones as they came: a stretch is sorted by each of at most `jobs` tasks, then the stretches are merged.
    @inlinable package func concurrentSorted(
        jobs: Int, by precedes: @escaping @Sendable (Element, Element) -> Bool
    ) async throws -> [Element] {
        let size = count / Swift.max(1, jobs) + 1
        var sorted = try await concurrentSlices(of: size, jobs: jobs) { $0.sorted(by: precedes) }
        while sorted.count > 1 {
            sorted = stride(from: 0, to: sorted.count, by: 2).map { number in
                number + 1 < sorted.count ? Self.merged(sorted[number], sorted[number + 1], by: precedes) : sorted[number]
            }
        }
        return sorted.first ?? []
    }

    @inlinable static func merged(_ left: [Element], _ right: [Element], by precedes: (Element, Element) -> Bool) -> [Element] {
        var merged: [Element] = []
        merged.reserveCapacity(left.count + right.count)
        var next = 0
        for element in left {
            while next < right.count, precedes(right[next], element) {
                merged.append(right[next])
                next += 1
            }
            merged.append(element)
        }
        return merged + right[next...]
    }
}
