// `check --references`: what is said of citations, document by document, then how many there are of each sort.
import Records
import Site
import Source

extension SiteCommand {
    /// Errors are told too, as they decide the exit code; under `--strict` so are all warnings.
    func printReferences(_ report: ReferenceReport, _ outcome: SiteBuilder.Outcome) {
        let told = outcome.diagnostics.filter { invocation.isStrict || $0.severity == .error || Self.codes.contains($0.code) }
        let shown = (told + (invocation.isQuiet ? [] : report.unheld())).sorted()
        guard invocation.format == .text, !invocation.isQuiet else { return invocation.print(shown) }
        let counts = Dictionary(report.byDocument.map { ($0.file, $0.counts) }) { first, _ in first }
        for (file, diagnostics) in Self.grouped(shown) {
            if let file, let counts = counts[file] { Console.error("\(file): \(counts.words[invocation.language])") }
            invocation.print(diagnostics)
        }
    }

    func printReferenceSummary(_ report: ReferenceReport) {
        let total = report.total.words
        Console.error(
            LocalizedText(
                vi: "\(report.byDocument.count) văn bản, \(report.referencePages) trang tham chiếu; \(total.vi)",
                en: "\(report.byDocument.count) documents, \(report.referencePages) reference pages; \(total.en)")[invocation.language])
    }

    private static let codes: Set<Code> = [
        .ambiguousReference, .conflictingDate, .aliasSpelling, .citedLater, .senselessRelation, .unusualNumber, .tooManyNumbers,
    ]

    /// Runs of one file; diagnostics come sorted by it.
    private static func grouped(_ diagnostics: [Diagnostic]) -> [(file: String?, diagnostics: [Diagnostic])] {
        var groups: [(file: String?, diagnostics: [Diagnostic])] = []
        for diagnostic in diagnostics {
            if groups.last.map({ $0.file == diagnostic.location?.file }) ?? false {
                groups[groups.count - 1].diagnostics.append(diagnostic)
            } else {
                groups.append((diagnostic.location?.file, [diagnostic]))
            }
        }
        return groups
    }
}

extension ReferenceReport.Counts {
    /// "12 lượt dẫn chiếu: 3 tới văn bản đang lưu, …".
    var words: LocalizedText {
        LocalizedText(
            vi: "\(citations) lượt dẫn chiếu: \(held) tới văn bản đang lưu, \(unheld) tới văn bản không lưu, \(ambiguous) mơ hồ, "
                + "\(conflicting) trái ngày; \(spellings) cách viết khác",
            en: "\(citations) citations: \(held) of held documents, \(unheld) of others, \(ambiguous) ambiguous, "
                + "\(conflicting) conflicting; \(spellings) other spellings")
    }
}
