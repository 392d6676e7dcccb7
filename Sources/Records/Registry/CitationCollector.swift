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

    /// `mentions`: of each document; they are let go one by one.
    func collect(from documents: [HeldDocument], mentions: consuming [[QuotedMention]]) -> [CollectedCitation] {
        var all: [CollectedCitation] = []
        all.reserveCapacity(zip(documents, mentions).reduce(0) { $0 + $1.0.metadata.relations.count + $1.1.count })
        for (index, held) in documents.enumerated() {
            for entry in held.metadata.relations {
                all.append(
                    CollectedCitation(
                        citation: Citation(citing: index, entry: entry, recognizer: recognizer), text: entry.number,
                        location: entry.location))
            }
            var local = LocalIssuers(province: provinces.otherProvince(of: held.issuerCodes))
            let first = all.count
            for mention in mentions[index] { all.append(collected(mention, citing: index, first: first, &local)) }
            mentions[index] = []
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
    /// `first`: position of the first citation in the document's text.
    private func collected(_ quoted: QuotedMention, citing: Int, first: Int, _ local: inout LocalIssuers) -> CollectedCitation {
        let mention = quoted.mention
        var citation = Citation(citing: citing, mention: mention, location: quoted.location)
        citation.issuers = issuers(of: quoted, &local)
        // Part (e) has a word for an intended repeal only; every other act that is not done yet is no more than a mention.
        if mention.isIntended && mention.relation != .intendsToRepeal { citation.relation = .cites }
        return CollectedCitation(
            citation: citation,
            place: RegisteredCitation.Place(
                block: quoted.block, range: mention.span.lowerBound..<max(mention.span.lowerBound, mention.numberSpan.upperBound),
                number: mention.numberSpan),
            point: quoted.point, sentence: quoted.sentence, text: quoted.text, location: quoted.location,
            subject: quoted.subject.map { first + $0 }, isInverse: mention.isInverse, isIntended: mention.isIntended)
    }

    /// Named ones as the text names them; the others those of the document's own province.
    private func issuers(of quoted: QuotedMention, _ local: inout LocalIssuers) -> [String] {
        let mention = quoted.mention
        guard let number = mention.number else { return mention.issuerCodes }
        if mention.isLocal, mention.issuerCodes.isEmpty { return [DocumentKey.unknown] }
        guard let province = local.province else { return mention.issuerCodes }
        if mention.isShort, let met = local.met[number] { return met }
        let isStated = quoted.issuerWords.map { provinces.isStated($0[...], mention.issuerCodes) } ?? false
        let issuers = isStated ? mention.issuerCodes : provinces.issuers(mention.issuerCodes, of: number, in: province)
        if local.met[number] == nil { local.met[number] = issuers }
        return issuers
    }
}
