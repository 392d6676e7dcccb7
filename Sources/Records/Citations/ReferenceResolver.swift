// Takes the held numbers, every citation and the known references; gives one reference a document and where each citation leads.
// Order of work, for each number alone: known and held documents, then dated citations (issuer known first, the commoner date first), then
// undated ones.
// Two mentions are one document when notation and issuer are equal and dates do not contradict (part (c) of the numbering rules).

package import Source

/// Settles which citations speak of one and the same document. The result does not depend on the order of documents.
package struct ReferenceResolver: Sendable {
    package struct Result: Sendable {
        /// Sorted by key.
        package var references: [Reference]
        /// Parallel to the citations given.
        package var resolutions: [Resolution]
        package var diagnostics: [Diagnostic]
    }

    private let recognizer: CitationRecognizer
    private let known: [KnownReference]

    package init(catalogs: Catalogs, recognizer: CitationRecognizer) {
        self.recognizer = recognizer
        self.known = catalogs.knownReferences
    }

    package func resolve<Citations: RandomAccessCollection<Citation> & Sendable>(
        held: [HeldNumber], citations: Citations, jobs: Int
    ) async throws -> Result where Citations.Index == Int {
        let groups = groups(held, citations)
        let settled = try await groups.concurrentSlices(of: Self.stretch, jobs: jobs) { stretch in
            stretch.map { group in settle(group, group.citations.map { citations[$0] }) }
        }.flatMap(\.self)
        let (references, places) = sorted(settled.flatMap(\.references))
        var resolutions = [Resolution](repeating: .none, count: citations.count)
        var start = 0
        for (group, settled) in zip(groups, settled) {
            resolve(group, settled.outcomes, places[start..<start + settled.references.count], into: &resolutions)
            start += settled.references.count
        }
        let misdated = settled.flatMap(\.misdated).map { DateConflicts.diagnostic($0.known, of: $0.held) }
        return Result(
            references: references, resolutions: resolutions, diagnostics: misdated + diagnostics(citations, resolutions, references))
    }
}

extension ReferenceResolver {
    /// Numbers that one task settles at a time.
    private static let stretch = 256

    /// What the citations of a number came to.
    private struct Settled: Sendable {
        /// Of its documents; nil for what is known and neither cited nor held.
        var references: [Reference?]
        /// Parallel to the citations of the number.
        var outcomes: [ReferencePool.Outcome]
        var misdated: [ReferencePool.Misdated]
    }

    private func groups(_ held: [HeldNumber], _ citations: some Collection<Citation>) -> [NumberGroup] {
        var groups = NumberGroups()
        for entry in known { groups.add(to: DocumentNumber(parsing: entry.number, table: recognizer.table)) { $0.known.append(entry) } }
        for entry in held.sorted(by: { ($0.key, $0.document) < ($1.key, $1.document) }) {
            groups.add(to: entry.number) { $0.held.append(entry) }
        }
        for (position, citation) in citations.enumerated() { groups.add(to: citation.number) { $0.citations.append(position) } }
        return groups.all
    }

    private func settle(_ group: NumberGroup, _ citations: [Citation]) -> Settled {
        var pool = ReferencePool(number: group.number, directory: recognizer.directory)
        // Most numbers are cited only.
        lazy var facts = recognizer.facts(of: group.number)
        for entry in group.known {
            let issuers = entry.issuer.map { $0.split(separator: "+").map(String.init) } ?? facts.issuers
            pool.addKnown(entry, issuers: issuers, kind: facts.kind, type: facts.type)
        }
        for held in group.held { pool.addHeld(held, kind: facts.kind, type: held.type ?? facts.type) }
        var outcomes = [ReferencePool.Outcome?](repeating: nil, count: citations.count)
        for place in Self.order(of: citations, group.number.year) { outcomes[place] = pool.place(citations[place]) }
        return Settled(references: pool.references, outcomes: outcomes.compactMap(\.self), misdated: pool.misdated)
    }

    /// Of one number: dated before undated, by itself before by its list, in the year that the number bears before in another, issuer known before
    /// unknown, the commoner date first; then by date, never by place.
    private static func order(of citations: [Citation], _ year: Int?) -> [Int] {
        // Most numbers are cited once.
        guard citations.count > 1 else { return Array(citations.indices) }
        let counts = Dictionary(citations.map { ($0.date, 1) }, uniquingKeysWith: +)
        let ranks = citations.map { citation in
            let knowledge = (citation.date == nil ? 4 : citation.isDateShared ? 2 : 0) + (citation.year == nil ? 1 : 0)
            let isOfOtherYear = year.map { year in citation.date.map { $0.year != year } ?? false } ?? false
            return (
                knowledge << 2 | (isOfOtherYear ? 2 : 0) | (citation.issuers.isEmpty ? 1 : 0), -(counts[citation.date] ?? 0),
                citation.date?.ordinal ?? 0
            )
        }
        return ranks.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1] }
    }

    /// By key, and the place of each in it.
    private func sorted(_ found: [Reference?]) -> (references: [Reference], places: [Int]) {
        let order = found.indices.compactMap { index in found[index].map { ($0.key, $0.date?.ordinal ?? 0, index) } }.sorted(by: <)
        var places = [Int](repeating: 0, count: found.count)
        for (place, (_, _, index)) in order.enumerated() { places[index] = place }
        return (order.compactMap { _, _, index in found[index] }, places)
    }

    /// `places`: of the documents of the number, in the order in which outcomes count them.
    private func resolve(
        _ group: NumberGroup, _ outcomes: [ReferencePool.Outcome], _ places: ArraySlice<Int>, into resolutions: inout [Resolution]
    ) {
        let place = { (entry: Int) in places[places.startIndex + entry] }
        /// So that equal lists are one in memory.
        var candidates: [[Int]: [Int]] = [:]
        func members(_ entries: [Int]) -> [Int] {
            let members = candidates[entries] ?? entries.map(place).sorted()
            candidates[entries] = members
            return members
        }
        for (position, outcome) in zip(group.citations, outcomes) {
            resolutions[position] =
                switch outcome {
                case .one(let entry): .reference(place(entry))
                case .several(let entries): .ambiguous(members(entries))
                case .conflict(let entries): .conflicting(members(entries))
                }
        }
    }
}

extension ReferenceResolver {
    private func diagnostics(_ citations: some Collection<Citation>, _ resolutions: [Resolution], _ references: [Reference]) -> [Diagnostic]
    {
        var diagnostics = DiagnosticList()
        var told: Set<Contradiction> = []
        let conflicts = DateConflicts(citations, resolutions, references)
        for (citation, resolution) in zip(citations, resolutions) {
            switch resolution {
            case .none, .reference: continue
            case .ambiguous(let members):
                guard diagnostics.admits(.ambiguousReference, in: citation.location.file) else { continue }
                diagnostics.append(Self.ambiguous(citation, members.map { references[$0].key }.sorted()))
            case .conflicting(let members):
                let contradiction = Contradiction(
                    file: citation.location.file, number: citation.number?.notation ?? "", date: citation.date)
                guard told.insert(contradiction).inserted, diagnostics.admits(.conflictingDate, in: citation.location.file) else {
                    continue
                }
                diagnostics.append(conflicts.diagnostic(citation, against: members))
            }
        }
        return diagnostics.all
    }

    private static func ambiguous(_ citation: Citation, _ keys: [String]) -> Diagnostic {
        let list = keys.joined(separator: ", ")
        return .warning(
            .ambiguousReference, at: citation.location, vi: "“\(citation.number?.notation ?? "")” có thể là \(keys.count) văn bản: \(list)",
            en: "“\(citation.number?.notation ?? "")” may be any of \(keys.count) documents: \(list)",
            hint: LocalizedText(vi: "ghi thêm ngày ban hành", en: "add the date of issue"))
    }

    /// What one document says of another against others: told once, for later mentions take the date of the first.
    private struct Contradiction: Hashable {
        var file: String
        var number: String
        var date: CalendarDate?
    }
}
