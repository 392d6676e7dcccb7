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

/// The mentions of a document: put away and kept for the next build as they are, and read once, to be registered.
package struct PackedMentions: Sendable {
    /// Empty where there are none.
    let bytes: [UInt8]

    init(_ mentions: [QuotedMention]) {
        var packer = Packer()
        if !mentions.isEmpty { packer.add(mentions) }
        bytes = packer.bytes
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    package var all: [QuotedMention] {
        if bytes.isEmpty { return [] }
        var packed = PackedReader(bytes)
        return packed.value()
    }
}

extension PackedMentions: Packable {
    package func pack(into packer: inout Packer) { packer.add(bytes: bytes) }

    package init(from packed: inout PackedReader) { self.init(bytes: Array(packed.text())) }
}

extension Document {
    /// Its mentions go into `scratch` until it is registered.
    package mutating func putMentionsAway(into scratch: Scratch) throws {
        guard !mentions.bytes.isEmpty else { return }
        mentionsAway = try scratch.store(mentions.bytes)
        mentions = PackedMentions([])
    }

    func allMentions(from scratch: Scratch) throws -> [QuotedMention] {
        try mentionsAway.map { PackedMentions(bytes: try scratch.bytes($0)).all } ?? mentions.all
    }
}
