extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// The results of `transform` in the order of the elements, worked out by at most `jobs` tasks at a time, a few elements each.
    ///
    /// The result does not depend on `jobs`. The first error thrown ends the work.
    package func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) throws -> Result
    ) async throws -> [Result] {
        // So few that no task has much left to do when the others are done.
        let size = Swift.max(1, Swift.min(32, count / Swift.max(1, jobs) / 32))
        return try await concurrentSlices(of: size, jobs: jobs) { try $0.map(transform) }.flatMap(\.self)
    }

    /// The same for `size` elements in a row at a time, the rest in the last slice: work for a task that has something to set up first.
    @usableFromInline package func concurrentSlices<Result: Sendable>(
        of size: Int, jobs: Int, _ transform: @escaping @Sendable (SubSequence) throws -> Result
    ) async throws -> [Result] {
        let starts = Array(stride(from: startIndex, to: endIndex, by: size))
        let slice = { @Sendable (number: Int) in
            self[starts[number]..<Swift.min(starts[number] + size, endIndex)]
        }
        guard jobs > 1, starts.count > 1 else { return try starts.indices.map { try transform(slice($0)) } }
        var results = [Result?](repeating: nil, count: starts.count)
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var next = 0
            func addTask() {
                let number = next
                next += 1
                group.addTask { (number, try transform(slice(number))) }
            }
            while next < Swift.min(jobs, starts.count) { addTask() }
            while let (number, result) = try await group.next() {
                results[number] = result
                if next < starts.count { addTask() }
            }
        }
        return results.compactMap(\.self)
    }
}
