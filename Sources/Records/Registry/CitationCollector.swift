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
    /// How many places after this one, or before it where negative, the mention is that stands in the relation to it.
    var subject: Int?
    var isInverse = false
    var isIntended = false

    var location: SourceLocation { citation.location }
}

/// Citations without their surroundings.
struct BareCitations: RandomAccessCollection, Sendable {
    let collected: [CollectedCitation]

    var startIndex: Int { collected.startIndex }
    var endIndex: Int { collected.endIndex }
    subscript(position: Int) -> Citation { collected[position].citation }
}

struct CitationCollector: Sendable {
    /// Documents that all tasks read before what they found is put together.
    private static let round = 1024
    /// Documents that one task reads at a time.
    private static let stretch = 32

    private let recognizer: CitationRecognizer
    private let provinces: ReferenceProvinces

    init(catalogs: Catalogs, recognizer: CitationRecognizer, portalIssuer: String) {
        self.recognizer = recognizer
        provinces = ReferenceProvinces(catalogs: catalogs, table: recognizer.table, portalIssuer: portalIssuer)
    }

    /// Mentions come from `scratch`, each asked for once; what readers see of the citations goes into it.
    func collect(from documents: [IdentifiedDocument], scratch: Scratch, jobs: Int) async throws -> [CollectedCitation] {
        var all: [CollectedCitation] = []
        // In rounds, so that few are held twice: there may be millions.
        for start in stride(from: 0, to: documents.count, by: Self.round) {
            let round = start..<min(start + Self.round, documents.count)
            let found = try await round.concurrentSlices(of: Self.stretch, jobs: jobs) { stretch in
                try citations(by: stretch, of: documents, scratch)
            }
            for citations in found { all += citations }
        }
        return all
    }

    private func citations(by positions: Range<Int>, of documents: [IdentifiedDocument], _ scratch: Scratch) throws -> [CollectedCitation] {
        var found: [CollectedCitation] = []
        var words = QuotationPacker()
        var shared = SharedLists()
        for index in positions {
            let entry = documents[index]
            for relation in entry.document.metadata.relations {
                found.append(
                    CollectedCitation(
                        citation: Citation(citing: index, entry: relation, recognizer: recognizer),
                        words: words.add(Quotation(sentence: nil, text: relation.number)), entry: relation.number))
            }
            var local = LocalIssuers(province: provinces.otherProvince(of: entry.issuers.map(HeldDocument.baseCode)))
            for (place, mention) in try entry.document.allMentions(from: scratch).enumerated() {
                let quotation = words.add(Quotation(sentence: mention.sentence, text: mention.text))
                var citation = collected(mention, at: place, citing: index, words: quotation, &local)
                shared.unite(&citation.citation)
                found.append(citation)
            }
        }
        if found.isEmpty { return [] }
        let base = try scratch.store(words.bytes).start
        for position in found.indices { found[position].words.start += base }
        return found
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

/// Equal numbers and lists of issuers, made one in memory: mentions bring lists of their own, and few differ.
private struct SharedLists {
    private var numbers: Set<DocumentNumber> = []
    private var issuers: Set<[String]> = []

    mutating func unite(_ citation: inout Citation) {
        citation.number = citation.number.map { numbers.insert($0).memberAfterInsert }
        citation.issuers = issuers.insert(citation.issuers).memberAfterInsert
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
    /// `place`: among the mentions of the document.
    private func collected(_ quoted: QuotedMention, at place: Int, citing: Int, words: StoredBytes, _ local: inout LocalIssuers)
        -> CollectedCitation
    {
        let mention = quoted.mention
        var citation = Citation(citing: citing, mention: mention, location: quoted.location)
        if !mention.isElsewhere { citation.issuers = issuers(of: quoted, &local) }
        // Part (e) has a word for an intended repeal only; every other act that is not done yet is no more than a mention.
        if mention.isIntended && mention.relation != .intendsToRepeal { citation.relation = .cites }
        return CollectedCitation(
            citation: citation,
            place: RegisteredCitation.Place(
                block: quoted.block, range: mention.span.lowerBound..<max(mention.span.lowerBound, mention.numberSpan.upperBound),
                number: mention.numberSpan),
            point: quoted.point, words: words, subject: quoted.subject.map { $0 - place }, isInverse: mention.isInverse,
            isIntended: mention.isIntended)
    }

    /// Named ones as the text names them; the others those of the document's own province.
    private func issuers(of quoted: QuotedMention, _ local: inout LocalIssuers) -> [String] {
        let mention = quoted.mention
        guard let number = mention.number else { return mention.issuerCodes }
        guard let province = local.province else { return mention.issuerCodes }
        if mention.isShort, let met = local.met[number] { return met }
        let isStated = quoted.issuerWords.map { provinces.isStated($0[...], mention.issuerCodes) } ?? false
        let issuers = isStated ? mention.issuerCodes : provinces.issuers(mention.issuerCodes, of: number, in: province)
        if local.met[number] == nil { local.met[number] = issuers }
        return issuers
    }
}
