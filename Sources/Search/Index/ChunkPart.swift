// The lists of some neighbouring words of a chunk, read from where they wait.
import Source

/// A class, as it is asked once for each list of each pair.
final class ChunkPart: Sendable {
    private let chunk: Chunk
    private let words: Range<Int>
    private let wordRuns: [UInt8]
    private let pairRuns: [UInt8]

    /// `words`: numbers in the chunk.
    init(_ chunk: Chunk, words: Range<Int>, in scratch: Scratch) throws {
        self.chunk = chunk
        self.words = words
        wordRuns = try chunk.wordLists.bytes(of: words, in: scratch)
        pairRuns = try chunk.pairLists.bytes(of: words, in: scratch)
    }
}

extension ChunkPart {
    /// A list among those of words, or of pairs.
    struct Run {
        /// The second word of a pair, by its number in the chunk; 0 in the list of a word.
        var second = 0
        var signature: UInt32
        var secondSignature: UInt32 = 0
        /// How many postings, the last document among those of the chunk, and where they stand.
        var count: Int
        var last: Int
        var postings: Range<Int>
    }

    /// The lists of a word by signature, in order.
    func wordRuns(of word: Int) -> [Run] {
        runs(wordRuns, chunk.wordLists.place(of: word, from: words.lowerBound)) { key, count, last, postings in
            Run(signature: chunk.signatures.element(key & 63, of: word), count: count, last: last, postings: postings)
        }
    }

    /// The lists of the pairs that begin with a word, in the order of the second word and the signatures.
    func pairRuns(of word: Int) -> [Run] {
        runs(pairRuns, chunk.pairLists.place(of: word, from: words.lowerBound)) { key, count, last, postings in
            let second = key >> 12
            return Run(
                second: second, signature: chunk.signatures.element(key >> 6 & 63, of: word),
                secondSignature: chunk.signatures.element(key & 63, of: second), count: count, last: last, postings: postings)
        }
    }

    func wordPostings(_ run: Run) -> [Posting] { PostingBytes.postings(wordRuns, run.postings, documentsFrom: chunk.first) }

    func pairPostings(_ run: Run) -> [Posting] { PostingBytes.postings(pairRuns, run.postings, documentsFrom: chunk.first) }

    /// Adds the postings of a pair to a list; false, with nothing added, where they must be read for that.
    func append(pair run: Run, to list: inout PostingBytes) -> Bool {
        list.append(pairRuns, run.postings, documentsFrom: chunk.first, last: run.last)
    }
}

extension ChunkPart {
    private func runs(_ bytes: [UInt8], _ range: Range<Int>, _ make: (Int, Int, Int, Range<Int>) -> Run) -> [Run] {
        var runs: [Run] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let key = bytes.number(at: &index)
            let count = bytes.number(at: &index)
            let last = bytes.number(at: &index)
            let size = bytes.number(at: &index)
            runs.append(make(key, count, last, index..<(index + size)))
            index += size
        }
        return runs
    }
}
