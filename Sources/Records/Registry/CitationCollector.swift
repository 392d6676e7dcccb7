// Held documents -> every citation in them, front matter first, then the text in its order, with what a reader needs to see of each.
internal import Source

/// A citation with its surroundings.
struct CollectedCitation {
    var citation: Citation
    var place: RegisteredCitation.Place?
    var point: Int?
    var sentence: String?
    var text: String
    var location: SourceLocation
    /// Position, among the citations collected, of the mention that stands in the relation to this one.
    var subject: Int?
    var isInverse = false
    var isIntended = false
}

struct CitationCollector {
    let recognizer: CitationRecognizer

    func collect(from documents: [HeldDocument]) -> [CollectedCitation] {
        var all: [CollectedCitation] = []
        for (index, held) in documents.enumerated() {
            for entry in held.metadata.relations {
                all.append(
                    CollectedCitation(
                        citation: Citation(citing: index, entry: entry, recognizer: recognizer), text: entry.number,
                        location: entry.location))
            }
            for (block, mentions) in held.document.mentions.enumerated() {
                append(mentions, block, of: held.document.body, citing: index, to: &all)
            }
        }
        return all
    }
}

extension CitationCollector {
    private func append(_ mentions: [Located<Mention>], _ block: Int, of body: Body, citing: Int, to all: inout [CollectedCitation]) {
        let first = all.count
        let text = body.blocks[block].text
        for located in mentions {
            let mention = located.value
            var citation = Citation(citing: citing, mention: mention, location: located.location)
            if mention.isIntended && mention.relation == .repeals { citation.relation = .intendsToRepeal }
            all.append(
                CollectedCitation(
                    citation: citation,
                    place: RegisteredCitation.Place(
                        block: block, range: mention.span.lowerBound..<max(mention.span.lowerBound, mention.numberSpan.upperBound),
                        number: mention.numberSpan),
                    point: body.blocks[block].point, sentence: Sentence.around(mention.span, in: text),
                    text: String(decoding: text[mention.span], as: UTF8.self), location: located.location,
                    subject: mention.subject.map { first + $0 }, isInverse: mention.isInverse, isIntended: mention.isIntended))
        }
    }
}
