// Takes the held numbers, every citation and the known references; gives one reference a document and where each citation leads.
// Order of work: known and held documents, then dated citations (issuer known first, the commoner date first), then undated ones.
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

    package func resolve(held: [HeldNumber], citations: some RandomAccessCollection<Citation>) -> Result {
        var pool = ReferencePool(directory: recognizer.directory)
        for entry in known { addKnown(entry, to: &pool) }
        for number in held.sorted(by: { ($0.key, $0.document) < ($1.key, $1.document) }) { addHeld(number, to: &pool) }
        var outcomes = [ReferencePool.Outcome](repeating: .nothing, count: citations.count)
        let start = citations.startIndex
        for place in order(of: citations) { outcomes[place] = pool.place(citations[citations.index(start, offsetBy: place)]) }
        return finish(pool, outcomes, citations)
    }
}

extension ReferenceResolver {
    private func addKnown(_ entry: KnownReference, to pool: inout ReferencePool) {
        guard let number = DocumentNumber(parsing: entry.number, table: recognizer.table) else { return }
        let facts = recognizer.facts(of: number)
        pool.addKnown(
            entry, number, issuers: entry.issuer.map { $0.split(separator: "+").map(String.init) } ?? facts.issuers, kind: facts.kind,
            type: facts.type)
    }

    private func addHeld(_ held: HeldNumber, to pool: inout ReferencePool) {
        guard let number = held.number else { return }
        let facts = recognizer.facts(of: number)
        pool.addHeld(held, number, kind: facts.kind, type: held.type ?? facts.type)
    }

    /// Dated before undated, by itself before by its list, issuer known before unknown, the commoner date first; then by value, never by place.
    private func order(of citations: some RandomAccessCollection<Citation>) -> [Int] {
        let name = { (citation: Citation) in citation.number.map { $0.notation + " " + (citation.date?.iso ?? "") } ?? "" }
        var numbers: [String: Int] = [:]
        var counts: [Int] = []
        let named = citations.map { citation in
            let number = numbers[name(citation)] ?? counts.count
            if number == counts.count {
                numbers[name(citation)] = number
                counts.append(0)
            }
            counts[number] += 1
            return number
        }
        var rankOfName = counts
        for (rank, entry) in numbers.sorted(by: { $0.key < $1.key }).enumerated() { rankOfName[entry.value] = rank }
        let ranks = zip(citations, named).map { citation, number in
            let knowledge = (citation.date == nil ? 4 : citation.isDateShared ? 2 : 0) + (citation.year == nil ? 1 : 0)
            return (knowledge << 1 | (citation.issuers.isEmpty ? 1 : 0), -counts[number], rankOfName[number])
        }
        return ranks.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1] }
    }

    private func finish(
        _ pool: ReferencePool, _ outcomes: [ReferencePool.Outcome], _ citations: some RandomAccessCollection<Citation>
    ) -> Result {
        let (references, places) = pool.references()
        var diagnostics = DiagnosticList()
        var told: Set<Contradiction> = []
        /// Places by entries, so that equal lists are one in memory.
        var candidates: [[Int]: [Int]] = [:]
        func members(_ entries: [Int]) -> [Int] {
            let members = candidates[entries] ?? entries.map { places[$0] }.sorted()
            candidates[entries] = members
            return members
        }
        let resolutions = zip(outcomes, citations).map { outcome, citation -> Resolution in
            switch outcome {
            case .nothing: return .none
            case .one(let entry): return .reference(places[entry])
            case .several(let entries):
                let members = members(entries)
                if diagnostics.admits(.ambiguousReference, in: citation.location?.file) {
                    diagnostics.append(Self.ambiguous(citation, members.map { references[$0].key }.sorted()))
                }
                return .ambiguous(members)
            case .conflict(let entries):
                let members = members(entries)
                let contradiction = Contradiction(
                    file: citation.location?.file, number: citation.number?.notation ?? "", date: citation.date)
                if told.insert(contradiction).inserted, diagnostics.admits(.conflictingDate, in: citation.location?.file) {
                    diagnostics.append(Self.conflict(citation, members.map { references[$0] }))
                }
                return .conflicting(members)
            }
        }
        return Result(references: references, resolutions: resolutions, diagnostics: diagnostics.all)
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
        var file: String?
        var number: String
        var date: CalendarDate?
    }

    private static func conflict(_ citation: Citation, _ references: [Reference]) -> Diagnostic {
        let number = citation.number?.notation ?? ""
        let seen = citation.date?.vietnamese ?? ""
        let others = references.compactMap(\.date?.vietnamese).joined(separator: ", ")
        if others.isEmpty {
            return .warning(
                .conflictingDate, at: citation.location, vi: "“\(number)” ngày \(seen) không khớp với những nơi khác dẫn số này",
                en: "“\(number)” dated \(seen) does not fit what else cites this number")
        }
        return .warning(
            .conflictingDate, at: citation.location, vi: "“\(number)” ngày \(seen), nơi khác ghi ngày \(others)",
            en: "“\(number)” is dated \(seen) here, \(others) elsewhere")
    }
}
