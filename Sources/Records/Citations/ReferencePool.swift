// The documents of one number met so far while its citations are settled: finds the one that a citation fits, or opens a new one.

internal import Source

/// Documents of one number; grows as citations are placed.
struct ReferencePool {
    /// By the order in which documents were met.
    enum Outcome {
        case one(Int)
        case several([Int])
        /// The same keys with other dates.
        case conflict([Int])
    }

    struct Misdated: Sendable {
        var known: KnownReference
        var held: HeldNumber
    }

    private struct Entry {
        var issuers: [String]
        var exactIssuer: String?
        var date: CalendarDate?
        var year: Int?
        var kind: CitationKind
        var type: String?
        var known: KnownReference?
        var held: HeldNumber?
        /// Of a held document without a date: the one that citations give, which is taken for its own.
        var citedOn: CalendarDate?
        var isCited = false
        var ambiguousWith: Set<Int> = []
    }

    /// What a citation says of the document that it means.
    private struct Facts: Hashable {
        var issuers: [String]
        var exactIssuer: String?
        var date: CalendarDate?
        var isDateShared: Bool
        var year: Int?

        init(_ citation: Citation) {
            issuers = citation.issuers
            exactIssuer = citation.exactIssuer
            date = citation.date
            isDateShared = citation.isDateShared
            year = citation.year
        }
    }

    private let number: DocumentNumber
    private let directory: IssuerDirectory
    private var entries: [Entry] = []
    /// What the registry says of documents that are held, with a date that is not theirs.
    private(set) var misdated: [Misdated] = []
    /// What citations that fit no single document came to, while nothing more is learnt of the documents:
    /// a text may say ten thousand times what fits two hundred.
    private var unsettled: [Facts: Outcome] = [:]

    init(number: DocumentNumber, directory: IssuerDirectory) {
        self.number = number
        self.directory = directory
    }

    mutating func addKnown(_ known: KnownReference, issuers: [String], kind: CitationKind, type: String?) {
        let entry = Entry(
            issuers: issuers, date: known.date, year: number.year ?? known.date?.year, kind: kind, type: type, known: known)
        if entries.contains(where: { key($0) == key(entry) && $0.date == entry.date }) { return }
        open(entry)
    }

    /// Number, issuer and year tell one document (Nghị định 30/2020, phụ lục VI): the registry has none besides with another date.
    mutating func addHeld(_ held: HeldNumber, kind: CitationKind, type: String?) {
        let contradicting = entries.indices.filter { contradicts(entries[$0], held) }
        misdated += contradicting.compactMap { entries[$0].known.map { Misdated(known: $0, held: held) } }
        for index in contradicting.reversed() { entries.remove(at: index) }
        let candidates = entries.indices.filter { index in
            let entry = entries[index]
            return entry.issuers == held.issuers && (entry.date == held.date || entry.date == nil || held.date == nil)
        }
        if let index = candidates.first(where: { entries[$0].held == nil }) {
            entries[index].held = held
            entries[index].date = held.date ?? entries[index].date
            entries[index].year = number.year ?? entries[index].date?.year
            entries[index].type = type
            return
        }
        open(
            Entry(
                issuers: held.issuers, date: held.date, year: number.year ?? held.date?.year, kind: kind, type: type, held: held))
    }

    /// Finds or opens the document of a citation.
    mutating func place(_ citation: Citation) -> Outcome {
        let facts = Facts(citation)
        if let outcome = unsettled[facts] { return outcome }
        let outcome = find(citation) ?? .one(open(newEntry(citation)))
        switch outcome {
        case .one(let index): absorb(citation, into: index)
        case .several(let indices): noteAmbiguity(indices)
        case .conflict(let indices): for index in indices { entries[index].isCited = true }
        }
        if case .one = outcome { return outcome }
        unsettled[facts] = outcome
        return outcome
    }

    /// Parallel to what outcomes count; nil for what is known and neither cited nor held.
    var references: [Reference?] { entries.map { $0.isCited || $0.held != nil ? reference($0) : nil } }
}

extension ReferencePool {
    private func contradicts(_ entry: Entry, _ held: HeldNumber) -> Bool {
        guard entry.held == nil, let known = entry.date, let date = held.date else { return false }
        return known != date && key(entry) == held.key
    }

    private mutating func noteAmbiguity(_ indices: [Int]) {
        for index in indices {
            entries[index].isCited = true
            entries[index].ambiguousWith.formUnion(indices.filter { $0 != index })
        }
    }

    @discardableResult
    private mutating func open(_ entry: Entry) -> Int {
        entries.append(entry)
        unsettled = [:]
        return entries.count - 1
    }

    private func newEntry(_ citation: Citation) -> Entry {
        Entry(
            issuers: citation.issuers, exactIssuer: citation.date == nil ? citation.exactIssuer : nil, date: citation.date,
            year: citation.year, kind: citation.kind, type: citation.type)
    }

    /// Nil where no document fits.
    private func find(_ citation: Citation) -> Outcome? {
        let fitting = entries.indices.filter { fits(citation, entries[$0]) }
        guard let date = citation.date else { return choose(fitting) }
        let exact = fitting.filter { (entries[$0].date ?? entries[$0].citedOn) == date }
        if !exact.isEmpty { return choose(exact) }
        let undated = fitting.filter { entries[$0].date == nil }
        if !undated.isEmpty { return choose(undated) }
        let wanted = key(of: citation)
        let contradicted = entries.indices.filter { key(entries[$0]) == wanted || citedKey(entries[$0]) == wanted }
        // A date that only its list gives is the first thing to doubt.
        if citation.isDateShared, let outcome = choose(contradicted) { return outcome }
        return contradicted.isEmpty ? nil : .conflict(contradicted)
    }

    private func choose(_ indices: [Int]) -> Outcome? {
        indices.count > 1 ? .several(indices) : indices.first.map(Outcome.one)
    }

    /// Issuers and years do not contradict; what is unknown fits anything.
    private func fits(_ citation: Citation, _ entry: Entry) -> Bool {
        guard agree(citation.issuers, entry.issuers) else { return false }
        let isPeriodKnown = entry.date != nil || entry.exactIssuer != nil
        if let exact = citation.exactIssuer, let issuer = issuer(entry), isPeriodKnown, exact != issuer { return false }
        if let year = citation.year, let other = entry.year ?? entry.citedOn?.year, year != other { return false }
        guard let date = citation.date else { return true }
        return entry.date.map { $0 == date } ?? entry.citedOn.map { $0 == date } ?? entry.held?.mayBeOf(date) ?? true
    }

    /// Of a joint document only some may be named, and in any order.
    private func agree(_ a: [String], _ b: [String]) -> Bool {
        a == b || Set(a).isSubset(of: b) || Set(b).isSubset(of: a)
    }

    private mutating func absorb(_ citation: Citation, into index: Int) {
        let before = entries[index]
        entries[index].isCited = true
        if before.issuers.isEmpty { entries[index].issuers = citation.issuers }
        if before.date == nil, before.held == nil { entries[index].date = citation.date }
        if before.year == nil, before.held == nil { entries[index].year = citation.year }
        if before.date == nil, before.held != nil, before.citedOn == nil { entries[index].citedOn = citation.date }
        if before.type == nil { entries[index].type = citation.type }
        let after = entries[index]
        let hasChanged =
            (before.issuers, before.date, before.year, before.citedOn) != (after.issuers, after.date, after.year, after.citedOn)
        if hasChanged { unsettled = [:] }
    }

    private func issuer(_ entry: Entry) -> String? {
        entry.exactIssuer ?? directory.joined(entry.issuers, on: entry.date, year: entry.year)
    }

    private func key(_ entry: Entry) -> String {
        entry.held?.key ?? DocumentKey.text(number, issuer: issuer(entry), year: entry.year)
    }

    /// The key that a held document has where its date is that of its citations.
    private func citedKey(_ entry: Entry) -> String? {
        entry.citedOn.map {
            DocumentKey.text(
                number, issuer: directory.joined(entry.issuers, on: $0, year: $0.year), year: number.year ?? $0.year)
        }
    }

    private func key(of citation: Citation) -> String {
        DocumentKey.text(number, issuer: directory.joined(citation.issuers, on: citation.date, year: citation.year), year: citation.year)
    }

    private func reference(_ entry: Entry) -> Reference {
        Reference(
            key: key(entry), number: number, kind: entry.kind, type: entry.type, date: entry.date, year: entry.year,
            issuer: issuer(entry).flatMap { $0.contains(DocumentKey.unknown) ? nil : $0 },
            issuerName: entry.known?.issuerName, title: entry.known?.title, url: entry.known?.url, heldBy: entry.held?.document,
            location: entry.held?.location ?? entry.known?.location, ambiguousWith: entry.ambiguousWith.map { key(entries[$0]) }.sorted())
    }
}
