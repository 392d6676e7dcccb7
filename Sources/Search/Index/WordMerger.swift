// Takes the chunks and some words; gives everything the index holds of them: their lists, and those of the pairs that begin with each.
import Source

struct WordMerger: Sendable {
    let chunks: [Chunk]
    let vocabulary: GlobalVocabulary
    let documents: Int

    /// A list is cut to so many of its units; 500 cost two points of reciprocal rank on real questions.
    static let listLimit = 1_000

    /// Of neighbouring words, whose lists stand together.
    func merged(_ words: Range<Int>, _ scratch: Scratch) throws -> [MergedWord] {
        let parts = try parts(of: words, scratch)
        return words.map { word in
            let places = vocabulary.places(of: word)
            var merged = MergedWord(text: vocabulary.words[word], spellings: spellings(places, parts), documents: documents)
            writePairs(places, parts, into: &merged)
            return merged
        }
    }
}

extension WordMerger {
    /// Bytes that the chunks hold of the pairs that begin with a word: what its pairs will take, more or less.
    func pairSize(of word: Int) -> Int {
        vocabulary.places(of: word).reduce(0) { size, place in
            let starts = chunks[place.chunk].pairLists.starts
            return size + Int(starts[place.word + 1] - starts[place.word])
        }
    }

    /// What `merged` makes of a word follows from these.
    func pack(inputsOf word: Int, into packer: inout Packer) {
        packer.add(bytes: vocabulary.words[word])
        let places = vocabulary.places(of: word)
        packer.add(places.count)
        for (chunk, word) in places {
            packer.add(chunks[chunk].first)
            packer.bytes.append(number: chunks[chunk].digests[word])
        }
    }
}

extension WordMerger {
    /// By the number of the chunk; nil where it has none of the words.
    private typealias Parts = [ChunkPart?]

    /// What the chunks have of some words.
    private func parts(of words: Range<Int>, _ scratch: Scratch) throws -> Parts {
        var ranges: [Int: Range<Int>] = [:]
        for place in words.lazy.flatMap(vocabulary.places) {
            ranges[place.chunk] = (ranges[place.chunk]?.lowerBound ?? place.word)..<place.word + 1
        }
        return try chunks.indices.map { chunk in try ranges[chunk].map { try ChunkPart(chunks[chunk], words: $0, in: scratch) } }
    }

    private func spellings(_ places: [(chunk: Int, word: Int)], _ parts: Parts) -> [(signature: UInt32, postings: [Posting])] {
        var spellings: [UInt32: [Posting]] = [:]
        for (chunk, word) in places {
            guard let part = parts[chunk] else { continue }
            for run in part.wordRuns(of: word) { spellings[run.signature, default: []] += part.wordPostings(run) }
        }
        return spellings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// A list of a pair in one chunk.
    private struct PairRun {
        var second: Int
        var chunk: Int
        var run: ChunkPart.Run

        /// By second word, signatures and place in a list: sorting numbers moves a quarter of the bytes.
        func key(at place: Int) -> UInt128 {
            UInt128(second) << 96 | UInt128(run.signature) << 64 | UInt128(run.secondSignature) << 32 | UInt128(place)
        }

        func isSpelt(like other: PairRun) -> Bool {
            run.signature == other.run.signature && run.secondSignature == other.run.secondSignature
        }
    }

    private func writePairs(_ places: [(chunk: Int, word: Int)], _ parts: Parts, into merged: inout MergedWord) {
        var runs: [PairRun] = []
        for (chunk, word) in places {
            for run in parts[chunk]?.pairRuns(of: word) ?? [] {
                runs.append(PairRun(second: vocabulary.number(of: run.second, inChunk: chunk), chunk: chunk, run: run))
            }
        }
        runs = runs.indices.map { runs[$0].key(at: $0) }.sorted().map { runs[Int($0 & 0xFFFF_FFFF)] }
        var list = PostingBytes()
        var start = 0
        for index in runs.indices where index + 1 == runs.count || runs[index + 1].second != runs[start].second {
            writePair(runs[start...index], parts, &list, into: &merged)
            start = index + 1
        }
    }

    private func writePair(_ runs: ArraySlice<PairRun>, _ parts: Parts, _ list: inout PostingBytes, into merged: inout MergedWord) {
        // Of each spelling the last one.
        let ends = runs.indices.lazy.filter { $0 + 1 == runs.endIndex || !runs[$0 + 1].isSpelt(like: runs[$0]) }
        merged.add(pairWith: vocabulary.words[runs[runs.startIndex].second], spellings: ends.reduce(0) { count, _ in count + 1 })
        var isCut = false
        var start = runs.startIndex
        for end in ends {
            if write(runs[start...end], parts, &list, into: &merged) { isCut = true }
            start = end + 1
        }
        guard isCut else { return }
        merged.add(documentsOfPair: DocumentSet(count: documents, holding: runs.map { parts[$0.chunk]?.pairPostings($0.run) ?? [] }))
    }

    /// Writes the list of one spelling; gives whether it was cut. Most are those of the chunks put together as they are, in `list`, whose memory serves all.
    private func write(_ runs: ArraySlice<PairRun>, _ parts: Parts, _ list: inout PostingBytes, into merged: inout MergedWord) -> Bool {
        let first = runs[runs.startIndex].run
        let signatures = (first.signature, first.secondSignature)
        let count = runs.reduce(0) { $0 + $1.run.count }
        if count <= Self.listLimit, join(runs, parts, into: &list) {
            merged.add(signatures: signatures, count: count) { list.write(of: count, count: count, into: &$0) }
            return false
        }
        let postings = runs.flatMap { parts[$0.chunk]?.pairPostings($0.run) ?? [] }
        let list = PostingList(postings, limit: Self.listLimit)
        merged.add(signatures: signatures, count: list.count) { list.write(into: &$0) }
        return list.isCut
    }

    /// False where a document goes on from one chunk to the next.
    private func join(_ runs: ArraySlice<PairRun>, _ parts: Parts, into list: inout PostingBytes) -> Bool {
        list.removeAll()
        return runs.allSatisfy { parts[$0.chunk]?.append(pair: $0.run, to: &list) ?? false }
    }
}
