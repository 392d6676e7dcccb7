// Takes a stretch of documents; gives the chunks of the index that hold them, remembered ones where the same documents stood together before.
import Source

struct ChunkMaker: Sendable {
    let lexicon: SearchLexicon
    /// Those of the lexicon.
    let groups: [SearchLexicon.Group]
    let scratch: Scratch
    let memory: SearchMemory

    /// Documents in their order, with their numbers as indices.
    func chunks(of documents: ArraySlice<SearchDocument>) throws -> [Chunk] {
        let key = key(of: documents)
        if let packed = try memory.recall(key) {
            var reader = PackedReader(packed)
            let count = reader.number()
            return try (0..<count).map { _ in try Chunk(packed: &reader, after: documents.startIndex, scratch) }
        }
        var chunks: [Chunk] = []
        var indexer = ChunkIndexer(first: documents.startIndex, concepts: groups)
        for index in documents.indices where !documents[index].isVacant {
            for unit in try SearchUnit.units(of: documents[index], lexicon: lexicon) {
                if indexer.isFull {
                    try chunks.append(indexer.finished(scratch))
                    indexer = ChunkIndexer(first: documents.startIndex, concepts: groups)
                }
                indexer.add(unit, document: index)
            }
        }
        try chunks.append(indexer.finished(scratch))
        try memory.keep(key) {
            var packer = Packer()
            packer.add(chunks.count)
            for chunk in chunks { try chunk.pack(into: &packer, scratch) }
            return packer.bytes
        }
        return chunks
    }

    private func key(of documents: ArraySlice<SearchDocument>) -> [UInt8] {
        var packer = Packer()
        packer.add("chunks", lexicon.synonyms)
        for document in documents { SearchUnit.pack(inputsOf: document, lexicon: lexicon, into: &packer) }
        return SHA256.digest(packer.bytes)
    }
}
