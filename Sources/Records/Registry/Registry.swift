// The register of a portal: documents by key, what they cite, what that means, and the lists made of them. Built once, never changed.
package import Source

/// A document that is held or cited.
package struct RegisteredReference: Sendable {
    /// `51/KH-UBND@ubnd-qngai/2025`.
    package var key: String
    /// Canonical notation.
    package var number: String
    /// `hc`, `cv`, `qppl`, `dang` …
    package var kind: String
    /// Type code.
    package var type: String?
    package var date: CalendarDate?
    /// Issuer code with period; joint ones joined by `+`.
    package var issuer: String?
    /// The organ of the issuer that the registry names.
    package var issuerName: String?
    package var title: String?
    /// Where the registry says it can be read.
    package var url: String?
    /// Position of the held document.
    package var heldBy: Int?
    /// Its page: of the document when held, else `/tham-chieu/…/`.
    package var path: String
    /// Keys of other documents with the same notation.
    package var ambiguousWith: [String]
}

/// One mention of a number by a held document, with what it was resolved to.
package struct RegisteredCitation: Sendable {
    /// A stretch of a body.
    package struct Place: Sendable {
        package var block: Int { Int(small.block) }
        /// Bytes of the block's text: from the type word to the end of the number.
        package var range: Range<Int> { Int(small.start)..<Int(small.end) }
        /// The number alone.
        package var number: Range<Int> { Int(small.numberStart)..<Int(small.numberEnd) }

        private let small: (block: UInt32, start: UInt32, end: UInt32, numberStart: UInt32, numberEnd: UInt32)

        init(block: Int, range: Range<Int>, number: Range<Int>) {
            small = (
                UInt32(block), UInt32(range.lowerBound), UInt32(range.upperBound), UInt32(number.lowerBound), UInt32(number.upperBound)
            )
        }
    }

    package let resolution: Resolution
    package let relation: Relation
    package let origin: Citation.Origin
    /// The relation is the citing document's own, not one it reports between two others.
    package let isDirect: Bool
    /// It is named as what changed the document before it: "được sửa đổi, bổ sung bởi".
    let isChanger: Bool
    /// The date it gives, its own or inherited.
    package let date: CalendarDate?
    package let place: Place?
    // Small: a portal holds many.
    private let small: (citing: UInt32, chooser: UInt32?, point: UInt32?, line: UInt32, column: UInt32, wordCount: UInt32)
    private let wordStart: Int

    init(
        citing: Int, resolution: Resolution, chooser: Int?, relation: Relation, origin: Citation.Origin, isDirect: Bool, isChanger: Bool,
        place: Place?, point: Int?, words: StoredBytes, date: CalendarDate?, location: SourceLocation
    ) {
        (self.resolution, self.relation, self.origin) = (resolution, relation, origin)
        (self.isDirect, self.isChanger) = (isDirect, isChanger)
        (self.date, self.place, wordStart) = (date, place, words.start)
        small = (
            UInt32(citing), chooser.map { UInt32($0) }, point.map { UInt32($0) }, UInt32(location.line), UInt32(location.column),
            UInt32(words.count)
        )
    }

    /// Position of the citing document.
    package var citing: Int { Int(small.citing) }
    /// Position of the chooser, where several documents fit.
    package var chooser: Int? { small.chooser.map { Int($0) } }
    /// Position in the body's points.
    package var point: Int? { small.point.map { Int($0) } }
    /// Where its quotation is stored.
    var words: StoredBytes { StoredBytes(start: wordStart, count: Int(small.wordCount)) }
    /// `file`: the citing one.
    fileprivate func location(in file: String) -> SourceLocation {
        SourceLocation(file: file, line: Int(small.line), column: Int(small.column))
    }

    /// Position of what is cited; nil where it is not clear.
    package var reference: Int? {
        if case .reference(let position) = resolution { position } else { nil }
    }

    /// What the cited document's page files it under: a relation reported between two others is, for the citing document, mere citing.
    package var pageRelation: Relation { isDirect ? relation : .cites }
}

/// A document by its position.
package enum RegisteredDocument: Hashable, Sendable {
    /// Among the held documents.
    case held(Int)
    /// Among the references, and not held.
    case cited(Int)
}

/// "A amends B, according to C": a relation between two documents that a third one reports.
package struct StatedRelation: Hashable, Sendable {
    package var subject: Int
    package var relation: Relation
    package var object: Int
    /// Position of the document that says so.
    package var accordingTo: Int
}

/// A class, as it is handed to every page: a copy would retain each of its lists.
package final class Registry: Sendable {
    package let catalogs: Catalogs
    /// By key.
    package let documents: [HeldDocument]
    /// By key; those held among them.
    package let references: [RegisteredReference]
    /// In the order of documents, then of their text, front matter first.
    package let citations: [RegisteredCitation]
    package let indexes: DocumentIndexes
    /// Pages for numbers that mean several documents: path, notation, positions of the candidates.
    package let choosers: [Chooser]

    private let citationsByDocument: PositionGroups
    private let citationsByReference: PositionGroups
    private let citationsByChooser: [Int: [Int]]
    private let referenceByDocument: [Int?]
    private let statedBySubject: [Int: [StatedRelation]]
    private let statedByObject: [Int: [StatedRelation]]
    private let parents: [Int: Int]
    private let annexes: [Int: [Int]]
    private let words: Scratch

    package struct Chooser: Sendable {
        package var path: String
        package var notation: String
        package var references: [Int]
    }

    package init(
        catalogs: Catalogs, documents: [HeldDocument], indexes: DocumentIndexes, references: [RegisteredReference],
        citations: [RegisteredCitation], stated: [StatedRelation], choosers: [Chooser], words: Scratch
    ) {
        self.words = words
        self.catalogs = catalogs
        self.documents = documents
        self.references = references
        self.citations = citations
        self.choosers = choosers
        self.indexes = indexes
        citationsByDocument = PositionGroups(of: citations.count, groups: documents.count) { citations[$0].citing }
        citationsByReference = PositionGroups(of: citations.count, groups: references.count) {
            documents[citations[$0].citing].isWithdrawn ? nil : citations[$0].reference
        }
        var held = [Int?](repeating: nil, count: documents.count)
        for (position, reference) in references.enumerated() {
            if let document = reference.heldBy { held[document] = position }
        }
        citationsByChooser = Dictionary(
            grouping: citations.indices.filter { citations[$0].chooser != nil && !documents[citations[$0].citing].isWithdrawn },
            by: { citations[$0].chooser ?? 0 })
        referenceByDocument = held
        statedBySubject = Dictionary(grouping: stated, by: \.subject)
        statedByObject = Dictionary(grouping: stated, by: \.object)
        let cited = citations.filter { $0.relation == .attachmentOf && $0.origin == .frontMatter && $0.reference != nil }
        parents = Self.parents(in: documents, except: Set(cited.map(\.citing)))
        annexes = Dictionary(grouping: parents.keys.sorted()) { [parents] in parents[$0] ?? $0 }
    }

    package func citations(by document: Int) -> [RegisteredCitation] { citationsByDocument[document].map { citations[$0] } }

    package func citations(of reference: Int) -> [RegisteredCitation] { citationsByReference[reference].map { citations[$0] } }

    /// Those that may mean any document of a chooser, or none of them: they are no one's for certain.
    package func citations(ofChooser chooser: Int) -> [RegisteredCitation] {
        (citationsByChooser[chooser] ?? []).map { citations[$0] }
    }

    /// Where a citation stands.
    package func location(of citation: RegisteredCitation) -> SourceLocation {
        citation.location(in: documents[citation.citing].document.file)
    }

    /// The words of a citation, from memory or disk.
    package func quotation(of citation: RegisteredCitation) throws -> Quotation { try words.quotation(at: citation.words) }

    /// The words of all citations of a document, as they are stored.
    package func packedQuotations(by document: Int) throws -> [UInt8] {
        let places = citationsByDocument[document].lazy.map { self.citations[$0].words }
        guard let start = places.map(\.start).min(), let end = places.map({ $0.start + $0.count }).max() else { return [] }
        return try words.bytes(StoredBytes(start: start, count: end - start))
    }

    /// Position of the reference that stands for a held document; nil while it has no number.
    package func reference(heldBy document: Int) -> Int? { referenceByDocument[document] }

    /// Relations of this document to others that held documents report.
    package func statedRelations(of reference: Int) -> [StatedRelation] { statedBySubject[reference] ?? [] }

    /// Relations of others to this document that held documents report.
    package func statedRelations(on reference: Int) -> [StatedRelation] { statedByObject[reference] ?? [] }

    /// Position of the held document that this one is attached to, where it is named by file or slug; one that is named by its number is cited.
    package func parent(of document: Int) -> Int? { parents[document] }

    /// What a document is attached to by its front matter.
    package func whole(of document: Int) -> RegisteredDocument? {
        let cited = citations(by: document).first { $0.relation == .attachmentOf && $0.origin == .frontMatter && $0.reference != nil }
        guard let number = cited?.reference else { return parents[document].map { .held($0) } }
        return references[number].heldBy.map { .held($0) } ?? .cited(number)
    }

    /// Positions of the held documents that name this one as their parent by file or slug, in order.
    package func annexes(of document: Int) -> [Int] { annexes[document] ?? [] }
}

extension Registry {
    /// What `HeldDocument.isNamed` says of all pairs, in one pass; of several documents with one name the first is meant. `numbered` name their
    /// parent by its number.
    private static func parents(in documents: [HeldDocument], except numbered: Set<Int>) -> [Int: Int] {
        var exact: [String: Int] = [:]
        var bySlug: [String: Int] = [:]
        for (index, document) in documents.enumerated() {
            for name in [document.document.source, document.metadata.slug?.value].compactMap({ $0 }) where exact[name] == nil {
                exact[name] = index
            }
            let slug = VietnameseText.slug(document.document.name)
            if bySlug[slug] == nil { bySlug[slug] = index }
        }
        var parents: [Int: Int] = [:]
        for (index, document) in documents.enumerated() where !numbered.contains(index) {
            guard let name = document.metadata.relations.first(where: { $0.relation == .attachmentOf })?.number else { continue }
            let parent = [exact[name], bySlug[VietnameseText.slug(name)]].compactMap { $0 }.min()
            if let parent, parent != index { parents[index] = parent }
        }
        return parents
    }
}
