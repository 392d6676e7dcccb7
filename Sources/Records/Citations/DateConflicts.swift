// Citations whose date no document of their number has -> a warning each, with the places that give another date. And entries of the registry that
// have another date than the document that is held.

internal import Source

/// What the texts say of the dates of numbers on which they disagree.
struct DateConflicts {
    private struct Statement {
        var date: CalendarDate
        var location: SourceLocation
    }

    /// Places named beside the document that is held.
    private static let shownPlaces = 3

    private let references: [Reference]
    /// Of each reference that is contradicted, the first in each of some files.
    private let statements: [Int: [Statement]]

    /// Linear; nothing is collected where all dates agree.
    init(_ citations: some Collection<Citation>, _ resolutions: [Resolution], _ references: [Reference]) {
        self.references = references
        let contradicted = resolutions.reduce(into: Set<Int>()) { found, resolution in
            if case .conflicting(let members) = resolution { found.formUnion(members) }
        }
        var statements: [Int: [Statement]] = [:]
        if !contradicted.isEmpty {
            for (citation, resolution) in zip(citations, resolutions) {
                guard case .reference(let reference) = resolution, contradicted.contains(reference), let date = citation.date,
                    !citation.isDateShared
                else { continue }
                statements[reference, default: []].append(Statement(date: date, location: citation.location))
            }
        }
        self.statements = statements.mapValues(Self.firstOfFiles)
    }

    /// - Parameter members: the references that the citation contradicts.
    func diagnostic(_ citation: Citation, against members: [Int]) -> Diagnostic {
        let number = citation.number?.notation ?? ""
        let seen = citation.date?.vietnamese ?? ""
        let stated = members.flatMap { statements[$0] ?? [] }
        let others = Set(members.compactMap { references[$0].date } + stated.map(\.date)).sorted()
        let notes = members.compactMap(ownNote) + stated.prefix(Self.shownPlaces).map(Self.note)
        guard !others.isEmpty else {
            return .warning(
                .conflictingDate, at: citation.location, vi: "“\(number)” ngày \(seen) không khớp với văn bản mang số này",
                en: "“\(number)” dated \(seen) does not fit the document of this number", notes: notes)
        }
        let list = others.map(\.vietnamese).joined(separator: ", ")
        return .warning(
            .conflictingDate, at: citation.location, vi: "“\(number)” ngày \(seen), nơi khác ghi ngày \(list)",
            en: "“\(number)” is dated \(seen) here, \(list) elsewhere", hint: Self.hint(citation, others), notes: notes)
    }

    /// Of an entry of the registry, for which the held document stands.
    static func diagnostic(_ known: KnownReference, of held: HeldNumber) -> Diagnostic {
        let (seen, own) = (known.date?.vietnamese ?? "", held.date?.vietnamese ?? "")
        return .warning(
            .conflictingDate, at: known.location, vi: "danh mục ghi “\(known.number)” ngày \(seen), văn bản đang lưu ngày \(own)",
            en: "the registry dates “\(known.number)” \(seen), the document held is dated \(own)",
            hint: LocalizedText(
                vi: "cổng theo văn bản đang lưu: sửa ngày bị nhầm, hoặc bỏ mục này khỏi danh mục",
                en: "the portal goes by the document held: mend the wrong date, or take this entry out of the registry"),
            notes: held.location.map { [heldNote(held.date, at: $0)] } ?? [])
    }
}

extension DateConflicts {
    private static func firstOfFiles(_ statements: [Statement]) -> [Statement] {
        var files: Set<String> = []
        let first = statements.sorted { $0.location < $1.location }.filter { files.insert($0.location.file).inserted }
        return Array(first.prefix(shownPlaces))
    }

    /// Of the document that is held, or of the registry that knows it.
    private func ownNote(_ member: Int) -> Diagnostic.Note? {
        let reference = references[member]
        guard let location = reference.location else { return nil }
        if reference.heldBy != nil { return Self.heldNote(reference.date, at: location) }
        let (vi, en) = Self.dated(reference.date)
        return Diagnostic.Note(
            LocalizedText(vi: "danh mục ghi văn bản này\(vi) ở đây", en: "the registry has this document\(en) here"), at: location)
    }

    private static func heldNote(_ date: CalendarDate?, at location: SourceLocation) -> Diagnostic.Note {
        let (vi, en) = dated(date)
        return Diagnostic.Note(LocalizedText(vi: "văn bản đang lưu\(vi) ở đây", en: "the document is held\(en) here"), at: location)
    }

    private static func dated(_ date: CalendarDate?) -> (vi: String, en: String) {
        date.map { (" ngày \($0.vietnamese)", ", dated \($0.vietnamese),") } ?? ("", "")
    }

    private static func note(_ statement: Statement) -> Diagnostic.Note {
        let date = statement.date.vietnamese
        return Diagnostic.Note(LocalizedText(vi: "ghi ngày \(date) ở đây", en: "dated \(date) here"), at: statement.location)
    }

    /// A number with a year bears that of its issue.
    private static func hint(_ citation: Citation, _ others: [CalendarDate]) -> LocalizedText? {
        guard let year = citation.number?.year, let own = citation.date?.year else { return nil }
        if own != year {
            return LocalizedText(vi: "số mang năm \(year): xem lại ngày ở đây", en: "the number is of \(year): see to the date here")
        }
        if others.contains(where: { $0.year == year }) { return nil }
        return LocalizedText(vi: "số mang năm \(year): xem lại ngày ở nơi khác", en: "the number is of \(year): see to the date elsewhere")
    }
}
