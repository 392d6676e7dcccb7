// Takes a body and the names of files beside it; tells which kinds of annex are there.

import Source

/// What a document has in the way of annexes: titles in its body, names of files beside it.
struct AnnexTitles {
    /// The last block that is a title of each thing; files beside the document stand after everything.
    private var lastPlaces: [Int: Int] = [:]

    /// - Parameter claimed: blocks that speak of attachments; they are no titles themselves unless they are headings.
    init(body: Body, names: [String], claimed: Set<Int>) {
        var stream = WordStream("")
        for index in body.blocks.indices {
            let block = body.blocks[index]
            if block.isTable || block.kind == .footnote || block.text.count > 400 { continue }
            stream.read(block.text)
            guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { continue }
            let isTitle =
                block.kind == .heading && !claimed.contains(index) || stream.tokens[first].isUppercase && stream.tokens[first].key.count > 1
            if isTitle, let match = AttachmentThing.trie.longestMatch(in: stream, at: first) { lastPlaces[match.value] = index }
        }
        for name in names {
            let stream = WordStream(name)
            let folded = VietnameseText.key(name)
            for (thing, phrases) in AttachmentThing.names.enumerated()
            where phrases.contains(where: { folded.contains(VietnameseText.key($0)) }) && !stream.tokens.isEmpty {
                lastPlaces[thing] = Int.max
            }
        }
    }

    /// Whether what block `claim` speaks of is there: an annex follows the text that names it, so a section before it is none.
    func hold(_ thing: Int, claimedIn claim: Int) -> Bool {
        lastPlaces[AttachmentThing.annex] != nil || (lastPlaces[thing] ?? -1) > claim
    }
}
