package import Source

/// A mention with what later stages need of the text around it, so that the text itself need not be kept.
package struct QuotedMention: Sendable {
    package var mention: Mention
    package var location: SourceLocation
    /// Index into the blocks of the body.
    package var block: Int
    /// Index into the points of the body.
    package var point: Int?
    package var sentence: String
    /// The mention as written.
    package var text: String
    /// The words behind the number that name its issuer.
    package var issuerWords: [UInt8]?
    /// Index, among the mentions of the document, of the one that stands in the relation to this one.
    package var subject: Int?
}

extension QuotedMention {
    /// `mentions`: parallel to the blocks of `body`.
    package static func list(_ mentions: [[Located<Mention>]], in body: Body) -> [QuotedMention] {
        var all: [QuotedMention] = []
        all.reserveCapacity(mentions.reduce(0) { $0 + $1.count })
        for (block, mentions) in zip(body.blocks.indices, mentions) {
            let first = all.count
            let text = body.blocks[block].text
            for located in mentions {
                let mention = located.value
                all.append(
                    QuotedMention(
                        mention: mention, location: located.location, block: block, point: body.blocks[block].point,
                        sentence: Sentence.around(mention.span, in: text), text: String(decoding: text[mention.span], as: UTF8.self),
                        issuerWords: mention.issuerSpan.map { Array(text[$0]) }, subject: mention.subject.map { first + $0 }))
            }
        }
        return all
    }
}
