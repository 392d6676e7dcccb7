// Takes chunks; gives one numbering of all their words, in the order of their bytes.
import Source

struct GlobalVocabulary: Sendable {
    let words: [[UInt8]]
    /// By chunk and word of the chunk: the number here.
    private let numbers: [[UInt32]]
    /// By word here: where the chunks hold it.
    private let places: [[(chunk: UInt32, word: UInt32)]]

    init(_ chunks: [Chunk], jobs: Int) async throws {
        var all: Set<[UInt8]> = []
        for chunk in chunks { all.formUnion(chunk.words.lazy.map { Array($0) }) }
        words = try await Array(all).concurrentSorted(jobs: jobs) { $0.precedesInBytes($1) }
        let ranks = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, UInt32($0)) })
        numbers = try await chunks.concurrentMap(jobs: jobs) { chunk in chunk.words.map { ranks[Array($0)] ?? 0 } }
        var places = [[(chunk: UInt32, word: UInt32)]](repeating: [], count: words.count)
        for (chunk, numbers) in numbers.enumerated() {
            for (word, number) in numbers.enumerated() { places[Int(number)].append((UInt32(chunk), UInt32(word))) }
        }
        self.places = places
    }

    func number(of word: Int, inChunk chunk: Int) -> Int { Int(numbers[chunk][word]) }

    func places(of word: Int) -> [(chunk: Int, word: Int)] { places[word].map { (Int($0.chunk), Int($0.word)) } }
}
