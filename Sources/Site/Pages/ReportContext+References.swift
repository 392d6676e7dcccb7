// The report's part on citations: which documents cite what the portal does not hold or what is not clear, the least clear first.
internal import Records
internal import Source

extension Portal {
    /// `dan_chieu` and `so_dan_chieu_an` of the contract; a hundred documents at most.
    func reportedReferences() -> [String: Value] {
        let shownDocuments = 100
        let report = ReferenceReport(registry, diagnostics: warnings)
        let counts = report.byDocument.map(\.counts)
        func rank(_ index: Int) -> [Int] { [counts[index].unclear, counts[index].spellings, counts[index].unheld] }
        let listed = counts.indices.filter { rank($0) != [0, 0, 0] }
            .sorted { rank($0) == rank($1) ? $0 < $1 : rank($1).lexicographicallyPrecedes(rank($0)) }
        let hidden = listed.count - shownDocuments
        return [
            "dan_chieu": .list(listed.prefix(shownDocuments).map { entry(registry.documents[$0], counts[$0]) }),
            "so_dan_chieu_an": hidden > 0 ? .number(hidden) : .null,
        ]
    }

    private func entry(_ document: HeldDocument, _ counts: ReferenceReport.Counts) -> Value {
        func some(_ count: Int) -> Value { count == 0 ? .null : .number(count) }
        return [
            "ten": .text(document.subject), "so": .optional(document.number), "dia_chi": .text(link(document.path)),
            "luot": .number(counts.citations), "khong_luu": some(counts.unheld), "mo_ho": some(counts.ambiguous),
            "trai_ngay": some(counts.conflicting), "cach_viet": some(counts.spellings),
        ]
    }
}

extension ReferenceReport.Counts {
    fileprivate var unclear: Int { ambiguous + conflicting }
}
