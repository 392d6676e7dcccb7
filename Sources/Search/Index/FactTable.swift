// Takes documents in order; gives the files of what filters, sorting and ranking need of all of them, by column.
import Records
import Source

enum FactTable {
    /// `facts` and `dates` of the format. `everywhere`: words that nearly all have, with the exceptions; `vacant`: numbers without a document.
    static func files(
        _ documents: [SearchDocument], _ lexicon: SearchLexicon, everywhere: [(text: [UInt8], exceptions: [UInt8])], vacant: DocumentSet,
        jobs: Int
    ) async throws -> [SearchFile] {
        let columns: [(key: String, values: @Sendable (SearchDocument) -> [String])] = [
            ("loai", { $0.isVacant ? [] : [$0.type] }), ("don_vi", { $0.departments }), ("quy", { $0.quarters }),
            ("nam", { [$0.year].compactMap(\.self) }), ("co_quan", { $0.issuers }), ("nguoi_ky", { [$0.signer?.code].compactMap(\.self) }),
            ("trang_thai", { [$0.status].compactMap(\.self) }),
        ]
        var facts: [UInt8] = []
        facts.append(number: columns.count)
        facts += try await columns.concurrentMap(jobs: jobs) { bytes($0.key, documents.map($0.values), lexicon) }.joined()
        facts.append(text: WordCode.words.utf8)
        facts.append(number: everywhere.count)
        for word in everywhere {
            facts.append(text: word.text)
            facts += word.exceptions
        }
        vacant.write(into: &facts)
        var dates: [UInt8] = []
        for document in documents {
            let date = document.date.flatMap(CalendarDate.init(text:))
            dates.append(number: date.map { max(0, $0.ordinal - firstDay) } ?? 0)
        }
        return [SearchFile(path: "facts", bytes: facts), SearchFile(path: "dates", bytes: dates)]
    }
}

extension FactTable {
    /// 1600-01-01, from which `dates` count.
    private static let firstDay = CalendarDate(year: 1600, month: 1, day: 1)?.ordinal ?? 0

    private static func bytes(_ key: String, _ rows: [[String]], _ lexicon: SearchLexicon) -> [UInt8] {
        var bytes: [UInt8] = []
        let distinct = Set(rows)
        let codes = Set(distinct.joined()).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        let setOfRow = Dictionary(uniqueKeysWithValues: distinct.map { row in (row, Set(row.compactMap { numbers[$0] }).sorted()) })
        let sets = Set(setOfRow.values).sorted { $0.lexicographicallyPrecedes($1) }
        let setNumbers = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1, $0) })
        bytes.append(text: key.utf8)
        bytes.append(number: codes.count)
        for code in codes {
            bytes.append(text: code.utf8)
            bytes.append(text: (lexicon.name(code, of: key) ?? code).utf8)
        }
        bytes.append(number: sets.count)
        for set in sets {
            bytes.append(number: set.count)
            for code in set { bytes.append(number: code) }
        }
        let numberOfRow = setOfRow.mapValues { setNumbers[$0] ?? 0 }
        for row in rows { bytes.append(number: numberOfRow[row] ?? 0) }
        return bytes
    }
}
