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
    private let recognizer: CitationRecognizer
    private let provinces: ReferenceProvinces

    init(catalogs: Catalogs, recognizer: CitationRecognizer, portalIssuer: String) {
        self.recognizer = recognizer
        provinces = ReferenceProvinces(catalogs: catalogs, table: recognizer.table, portalIssuer: portalIssuer)
    }

    func collect(from documents: [HeldDocument]) -> [CollectedCitation] {
        var all: [CollectedCitation] = []
        for (index, held) in documents.enumerated() {
            for entry in held.metadata.relations {
                all.append(
                    CollectedCitation(
                        citation: Citation(citing: index, entry: entry, recognizer: recognizer), text: entry.number,
                        location: entry.location))
            }
            var local = LocalIssuers(province: provinces.otherProvince(of: held.issuerCodes))
            for (block, mentions) in held.document.mentions.enumerated() {
                append(mentions, block, of: held.document.body, citing: index, &local, to: &all)
            }
        }
        return all
    }
}

/// What unnamed issuers stand for in one document.
private struct LocalIssuers {
    /// The document's own, where it is another than the portal's.
    var province: String?
    /// By number, as the first full mention has them.
    var met: [DocumentNumber: [String]] = [:]
}

extension CitationCollector {
    private func append(
        _ mentions: [Located<Mention>], _ block: Int, of body: Body, citing: Int, _ local: inout LocalIssuers,
        to all: inout [CollectedCitation]
    ) {
        let first = all.count
        let text = body.blocks[block].text
        for located in mentions {
            let mention = located.value
            var citation = Citation(citing: citing, mention: mention, location: located.location)
            citation.issuers = issuers(of: mention, in: text, &local)
            // Part (e) has a word for an intended repeal only; every other act that is not done yet is no more than a mention.
            if mention.isIntended && mention.relation != .intendsToRepeal { citation.relation = .cites }
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

    /// Named ones as the text names them; the others those of the document's own province.
    private func issuers(of mention: Mention, in text: [UInt8], _ local: inout LocalIssuers) -> [String] {
        guard let number = mention.number else { return mention.issuerCodes }
        if mention.isLocal, mention.issuerCodes.isEmpty { return [DocumentKey.unknown] }
        guard let province = local.province else { return mention.issuerCodes }
        if mention.isShort, let met = local.met[number] { return met }
        let isStated = mention.issuerSpan.map { provinces.isStated(text[$0], mention.issuerCodes) } ?? false
        let issuers = isStated ? mention.issuerCodes : provinces.issuers(mention.issuerCodes, of: number, in: province)
        if local.met[number] == nil { local.met[number] = issuers }
        return issuers
    }
}
