// Held documents -> every citation in them, front matter first, then the text in its order, with what a reader needs to see of each.
internal import Source

/// A citation with its surroundings.
struct CollectedCitation {
    var citation: Citation
    var place: RegisteredCitation.Place?
    var point: Int?
    /// Where its quotation is stored.
    var words: StoredBytes
    /// As written in front matter; nil for a mention in the text.
    var entry: String?
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

    /// `mentions`: of the document at a position, asked for once. What readers see of each citation goes into `scratch`.
    func collect(
        from documents: [HeldDocument], mentions: (Int) throws -> [QuotedMention], into scratch: Scratch
    ) throws -> [CollectedCitation] {
        var all: [CollectedCitation] = []
        for (index, held) in documents.enumerated() {
            let start = all.count
            var words = QuotationPacker()
            for entry in held.metadata.relations {
                all.append(
                    CollectedCitation(
                        citation: Citation(citing: index, entry: entry, recognizer: recognizer),
                        words: words.add(Quotation(sentence: nil, text: entry.number)), entry: entry.number, location: entry.location))
            }
            var local = LocalIssuers(province: provinces.otherProvince(of: held.issuerCodes))
            let first = all.count
            for mention in try mentions(index) {
                let place = words.add(Quotation(sentence: mention.sentence, text: mention.text))
                all.append(collected(mention, citing: index, first: first, words: place, &local))
            }
            if start == all.count { continue }
            let base = try scratch.store(words.bytes).start
            for position in start..<all.count { all[position].words.start += base }
        }
        return all
    }
}

/// Quotations one after the other, stored as one piece.
private struct QuotationPacker {
    private var packer = Packer()

    var bytes: [UInt8] { packer.bytes }

    /// Gives where it stands in `bytes`.
    mutating func add(_ quotation: Quotation) -> StoredBytes {
        let start = packer.bytes.count
        packer.add(quotation)
        return StoredBytes(start: start, count: packer.bytes.count - start)
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
    private func collected(_ quoted: QuotedMention, citing: Int, first: Int, words: StoredBytes, _ local: inout LocalIssuers)
        -> CollectedCitation
    {
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
            point: quoted.point, words: words, location: quoted.location,
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
