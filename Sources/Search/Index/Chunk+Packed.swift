// A chunk with its lists -> bytes, and back. Documents are counted from the first of the stretch, so that the chunk serves where others before it come
// and go.
import Source

extension Chunk {
    func pack(into packer: inout Packer, _ scratch: Scratch) throws {
        packer.add(words.count)
        for word in words { packer.add(bytes: word) }
        packer.add(signatures.map { $0.map(Int.init) })
        for digest in digests { packer.bytes.append(number: digest) }
        packer.add(unitCount, concepts.count)
        for (concept, postings) in concepts {
            packer.add(concept, postings.count)
            for posting in postings { packer.add(posting.document - first, posting.unit, posting.impact) }
        }
        for lists in [wordLists, pairLists] {
            packer.add(lists.starts.map(Int.init))
            packer.add(bytes: try scratch.bytes(lists.place))
        }
    }

    /// `first`: number of the first document of the stretch. The lists go to `scratch`.
    init(packed reader: inout PackedReader, after first: Int, _ scratch: Scratch) throws {
        self.first = first
        words = FlatLists(reader.list { Array($0.text()) })
        signatures = FlatLists(reader.list { $0.list { UInt32($0.number()) } })
        digests = words.map { _ in UInt64(truncatingIfNeeded: reader.number()) }
        unitCount = reader.number()
        concepts = reader.list { reader in
            let concept = reader.number()
            return (concept, reader.list { Posting(document: first + $0.number(), unit: $0.number(), impact: $0.number()) })
        }
        wordLists = try Lists(packed: &reader, scratch)
        pairLists = try Lists(packed: &reader, scratch)
    }
}

extension Chunk.Lists {
    fileprivate init(packed reader: inout PackedReader, _ scratch: Scratch) throws {
        let starts = reader.value([Int].self)
        try self.init(Chunk.ListBytes(bytes: Array(reader.text()), starts: starts.map(UInt32.init)), in: scratch)
    }
}
