// The words of citations: most of what a register would hold, and read only where a page or a list shows them.
package import Source

/// What a reader sees of a citation.
package struct Quotation: Hashable, Sendable {
    /// The sentence of the mention; nil in front matter.
    package var sentence: String?
    /// The mention as written.
    package var text: String
}

extension Quotation: Packable {
    package func pack(into packer: inout Packer) { packer.add(sentence, text) }

    package init(from packed: inout PackedReader) { self.init(sentence: packed.value(), text: packed.value()) }
}

extension Scratch {
    func quotation(at place: StoredBytes) throws -> Quotation {
        var packed = PackedReader(try bytes(place))
        return packed.value()
    }
}

extension Document {
    /// Its mentions go into `scratch` until it is registered.
    package mutating func putMentionsAway(into scratch: Scratch) throws {
        guard !mentions.isEmpty else { return }
        var packer = Packer()
        packer.add(mentions)
        mentionsAway = try scratch.store(packer.bytes)
        mentions = []
    }

    func allMentions(from scratch: Scratch) throws -> [QuotedMention] {
        guard let mentionsAway else { return mentions }
        var packed = PackedReader(try scratch.bytes(mentionsAway))
        return packed.value()
    }
}
