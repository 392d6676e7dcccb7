extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// The results of `transform` in the order of the elements, worked out by at most `jobs` tasks at a time, a chunk each.
    ///
    /// The result does not depend on `jobs`. The first error thrown ends the work.
    package func concurrentMap<Result: Sendable>(
        jobs: Int, _ transform: @escaping @Sendable (Element) throws -> Result
    ) async throws -> [Result] {
        guard jobs > 1, count > 1 else { return try map(transform) }
        let jobs = Swift.min(jobs, count)
        let size = Swift.max(1, Swift.min(64, (count + jobs * 4 - 1) / (jobs * 4)))
        let starts = Array(stride(from: startIndex, to: endIndex, by: size))
        var chunks = [[Result]?](repeating: nil, count: starts.count)
        try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
            var next = 0
            func addTask() {
                let number = next
                let range = starts[number]..<Swift.min(starts[number] + size, endIndex)
                next += 1
                group.addTask { (number, try self[range].map(transform)) }
            }
            while next < Swift.min(jobs, starts.count) { addTask() }
            while let (number, results) = try await group.next() {
                chunks[number] = results
                if next < starts.count { addTask() }
            }
        }
        return chunks.flatMap { $0 ?? [] }
    }
}
