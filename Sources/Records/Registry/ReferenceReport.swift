// What became of the citations of a portal: counts in all and by document, and what is cited without being held.
package import Source

package struct ReferenceReport: Sendable {
    /// Citations by what they lead to; each counts once, a number cited twice counts twice.
    package struct Counts: Hashable, Sendable {
        package var held = 0
        package var unheld = 0
        package var ambiguous = 0
        package var conflicting = 0
        /// Warnings of `aliasSpelling`; a citation may have none or several.
        package var spellings = 0

        package var citations: Int { held + unheld + ambiguous + conflicting }
    }

    /// In the order of the registry's documents.
    package let byDocument: [(file: String, counts: Counts)]
    package let total: Counts
    /// Documents that the portal does not hold and has a reference page for.
    package let referencePages: Int
    private let registry: Registry

    /// `diagnostics`: everything that was said of the documents of `registry`.
    package init(_ registry: Registry, diagnostics: [Diagnostic]) {
        let spellings = Dictionary(grouping: diagnostics.filter { $0.code == .aliasSpelling }, by: \.location?.file).mapValues(\.count)
        var counts = registry.documents.map { Counts(spellings: spellings[$0.document.file] ?? 0) }
        for citation in registry.citations {
            switch citation.resolution {
            case .reference(let position) where registry.references[position].heldBy == nil: counts[citation.citing].unheld += 1
            case .reference: counts[citation.citing].held += 1
            case .ambiguous: counts[citation.citing].ambiguous += 1
            case .conflicting: counts[citation.citing].conflicting += 1
            case .none: break
            }
        }
        byDocument = zip(registry.documents, counts).map { ($0.document.file, $1) }
        total = counts.reduce(into: Counts()) { total, entry in
            total.held += entry.held
            total.unheld += entry.unheld
            total.ambiguous += entry.ambiguous
            total.conflicting += entry.conflicting
            total.spellings += entry.spellings
        }
        referencePages = registry.references.count { $0.heldBy == nil }
        self.registry = registry
    }

    /// One piece of information for each document and each number that it cites and the portal does not hold: at the first place, the others in
    /// notes. Sorted.
    package func unheld() -> [Diagnostic] {
        var list = DiagnosticList()
        for document in registry.documents.indices {
            let cited = Dictionary(grouping: registry.citations(by: document)) { $0.reference }
            for (reference, citations) in cited {
                guard let reference, registry.references[reference].heldBy == nil else { continue }
                list.append(Self.information(registry.references[reference], citations.map(registry.location).sorted()))
            }
        }
        return list.all
    }

    /// Other places that are named; the number of all is told.
    private static let shownPlaces = 20

    private static func information(_ reference: RegisteredReference, _ places: [SourceLocation]) -> Diagnostic {
        let times =
            places.count == 1 ? LocalizedText(vi: "", en: "") : LocalizedText(vi: " \(places.count) lần", en: " \(places.count) times")
        let notes = places.dropFirst().prefix(shownPlaces).map { Diagnostic.Note(LocalizedText(vi: "cũng ở đây", en: "here too"), at: $0) }
        return Diagnostic(
            .unheldReference, .information, at: places.first,
            LocalizedText(
                vi: "“\(reference.key)” được dẫn chiếu\(times.vi), cổng không lưu",
                en: "“\(reference.key)” is cited\(times.en) and not held"),
            notes: notes)
    }
}
