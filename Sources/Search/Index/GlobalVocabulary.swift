// Takes chunks; gives one numbering of all their words, in the order of their bytes.
import Source

struct GlobalVocabulary: Sendable {
    let words: [[UInt8]]
    /// By chunk and word of the chunk: the number here.
    let numbers: [[Int]]
    /// By word here: where the chunks hold it.
    private let places: [[(chunk: Int, word: Int)]]

    init(_ chunks: [Chunk]) {
        words = Set(chunks.flatMap(\.words)).sorted { $0.precedesInBytes($1) }
        let ranks = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
        numbers = chunks.map { chunk in chunk.words.map { ranks[$0] ?? 0 } }
        var places = [[(chunk: Int, word: Int)]](repeating: [], count: words.count)
        for (chunk, numbers) in numbers.enumerated() {
            for (word, number) in numbers.enumerated() { places[number].append((chunk, word)) }
        }
        self.places = places
    }

    func places(of word: Int) -> [(chunk: Int, word: Int)] { places[word] }
}
