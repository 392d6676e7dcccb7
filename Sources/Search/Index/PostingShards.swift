// Takes the collected lists; gives the shards of words and of pairs.

struct PostingShards {
    struct Part {
        var files: [SearchFile]
        /// `[first term, file]` of each shard.
        var entry: JSON
    }

    let words: Part
    let pairs: Part

    init(_ collector: PostingCollector) {
        words = Self.part(
            "w", collector.terms.indices.map { (collector.terms[$0], collector.words[$0].spellings, collector.words[$0].postings) })
        pairs = Self.part("p", collector.pairs.map { (collector.pairTerm($0.key), nil, $0.value) })
    }
}

extension PostingShards {
    private typealias Term = (term: String, spellings: [String]?, postings: [PostingCollector.Posting])

    /// About 16 KB a shard, more in a large index so that the entry file stays small.
    private static func part(_ prefix: String, _ terms: [Term]) -> Part {
        let postings = terms.reduce(0) { $0 + $1.postings.count }
        var writer = ShardWriter(prefix: prefix, limit: max(16_384, postings * 2 / 256))
        for term in terms.sorted(by: { $0.term.utf8.lexicographicallyPrecedes($1.term.utf8) }) {
            writer.add(term.term, spellings: term.spellings, postings: term.postings)
        }
        writer.close()
        return Part(
            files: writer.shards.map(\.file), entry: .array(writer.shards.map { .array([.string($0.first), .string($0.file.path)]) }))
    }
}
