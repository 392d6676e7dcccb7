import Source
import Testing

@Suite struct ConcurrentMapTests {
    private struct Refusal: Error, Equatable { var value: Int }

    @Test(arguments: [-1, 0, 1, 2, 3, 7, 64, 1000, Int.max], [0, 1, 2, 63, 64, 65, 1000])
    func `results come in order whatever the width`(jobs: Int, count: Int) async throws {
        let results = try await Array(0..<count).concurrentMap(jobs: jobs) { $0 * 3 }
        #expect(results == (0..<count).map { $0 * 3 })
    }

    @Test func `a slice is mapped from its own start`() async throws {
        #expect(try await Array(0..<200)[50..<150].concurrentMap(jobs: 4) { $0 } == Array(50..<150))
        #expect(try await (5..<9).concurrentMap(jobs: 2) { $0 } == [5, 6, 7, 8])
    }

    @Test(arguments: [1, 2, 8], [1, 7, 64, 1000]) func `slices come in order, the last one with the rest`(jobs: Int, size: Int) async throws
    {
        let results = try await (5..<105).concurrentSlices(of: size, jobs: jobs) { Array($0) }
        #expect(results.flatMap(\.self) == Array(5..<105))
        #expect(results.dropLast().allSatisfy { $0.count == size })
        #expect(results.count == (100 + size - 1) / size)
    }

    @Test(arguments: [-1, 0, 1, 2, 3, 7, 64, Int.max], [0, 1, 2, 63, 500])
    func `sorting keeps equal ones as they came`(jobs: Int, count: Int) async throws {
        let all = (0..<count).map { (key: $0 * 7919 % 13, place: $0) }
        let sorted = try await all.concurrentSorted(jobs: jobs) { $0.key < $1.key }
        #expect(sorted.map(\.place) == all.sorted { $0.key < $1.key }.map(\.place))
    }

    @Test(arguments: [1, 2, 8]) func `an error ends the work`(jobs: Int) async {
        await #expect(throws: Refusal(value: 77)) {
            try await Array(0..<500).concurrentMap(jobs: jobs) { value in
                if value == 77 { throw Refusal(value: value) }
                return value
            }
        }
    }
}
