// What the resolver is given and what it gives back.

package import Source

/// A number of a held document, for the resolver.
package struct HeldNumber: Sendable {
    package var document: Int
    package var number: DocumentNumber?
    /// Codes without period.
    package var issuers: [String]
    package var date: CalendarDate?
    /// The key that the portal gives it.
    package var key: String
    package var type: String?
    /// Ends of `ngay_uoc_tinh`, where there is no date.
    package var estimate: (from: CalendarDate?, through: CalendarDate?)
    /// Where the document states its number.
    package var location: SourceLocation?

    package init(
        document: Int, number: DocumentNumber?, issuers: [String], date: CalendarDate?, key: String, type: String? = nil,
        estimate: (from: CalendarDate?, through: CalendarDate?) = (nil, nil), location: SourceLocation? = nil
    ) {
        self.document = document
        self.number = number
        self.issuers = issuers
        self.date = date
        self.key = key
        self.type = type
        self.estimate = estimate
        self.location = location
    }

    /// Whether a document without a date may be of this one.
    func mayBeOf(_ date: CalendarDate) -> Bool {
        date >= estimate.from ?? date && date <= estimate.through ?? date
    }
}

/// One mention of a document by a held one, in its text or its front matter.
package struct Citation: Sendable {
    package enum Origin: String, Sendable {
        case text
        case frontMatter = "front_matter"
    }

    /// Index of the citing document.
    package var citing: Int
    package var number: DocumentNumber?
    package var kind: CitationKind
    package var type: String?
    package var date: CalendarDate?
    /// The date is taken from the list that the mention stands in.
    package var isDateShared = false
    /// Year of the key as far as known.
    package var year: Int?
    /// Codes without period; empty where unknown.
    package var issuers: [String]
    /// The code with its period, where a key was written out.
    package var exactIssuer: String?
    package var origin: Origin
    package var relation: Relation
    package var location: SourceLocation

    /// A mention found in the text.
    package init(citing: Int, mention: Mention, location: SourceLocation) {
        self.citing = citing
        self.number = mention.number
        self.kind = mention.kind
        self.type = mention.type
        self.date = mention.date
        self.isDateShared = mention.isDateShared
        self.year = mention.year
        // Unknown, and surely none of those that the registry holds.
        self.issuers = mention.isElsewhere ? [DocumentKey.unknown] : mention.issuerCodes
        self.origin = .text
        self.relation = mention.relation
        self.location = location
    }

    /// An entry of front matter: a number, with or without a date, or a whole key. `number` is nil where it cannot be read.
    package init(citing: Int, entry: RelationEntry, recognizer: CitationRecognizer) {
        let parts = entry.number.split(separator: "@", maxSplits: 1).map(String.init)
        let number = parts.first.flatMap { DocumentNumber(parsing: $0, table: recognizer.table) }
        let facts = number.map { recognizer.facts(of: $0) }
        self.citing = citing
        self.number = number
        self.kind = facts?.kind ?? .blank
        self.type = facts?.type
        self.date = entry.date
        self.year = number?.year ?? entry.date?.year
        self.issuers = facts?.issuers ?? []
        self.origin = .frontMatter
        self.relation = entry.relation
        self.location = entry.location
        guard parts.count == 2, let slash = parts[1].lastIndex(of: "/") else { return }
        let issuer = String(parts[1][..<slash])
        year = year ?? Int(parts[1][parts[1].index(after: slash)...])
        guard issuer != DocumentKey.unknown else { return }
        exactIssuer = issuer
        issuers = issuer.split(separator: "+").map { $0.split(separator: ".").first.map(String.init) ?? String($0) }
    }
}

/// A document that is cited or held, by its number.
package struct Reference: Sendable {
    package var key: String
    package var number: DocumentNumber
    package var kind: CitationKind
    package var type: String?
    package var date: CalendarDate?
    /// Of the key; nil where unknown.
    package var year: Int?
    /// Codes with period, joined by `+`; nil where unknown.
    package var issuer: String?
    /// From the registry of known references, as `url` and `title` are: see `KnownReference`.
    package var issuerName: String?
    package var title: String?
    package var url: String?
    /// Index of the document that holds it.
    package var heldBy: Int?
    /// Where the document that holds it, else the registry of known references, states its number.
    package var location: SourceLocation?
    /// Keys that some citation could mean as well, sorted.
    package var ambiguousWith: [String] = []
}

/// What a citation leads to.
package enum Resolution: Hashable, Sendable {
    /// Index into the references.
    case reference(Int)
    /// Several documents fit.
    case ambiguous([Int])
    /// Number, issuer and period are those of these documents, the date is of none.
    case conflicting([Int])
    /// No number.
    case none

    /// References to choose from.
    var candidates: [Int]? {
        switch self {
        case .ambiguous(let candidates), .conflicting(let candidates): candidates
        case .reference, .none: nil
        }
    }
}
