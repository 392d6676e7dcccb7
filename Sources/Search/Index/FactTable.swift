// Takes documents; gives the file of what filters, sorting and ranking need of all of them, by column.

struct FactTable {
    let file: SearchFile
    /// Filter key and its codes in order, as the columns number them.
    let codes: [(key: String, codes: [String])]

    init(documents: [SearchDocument], passages: [Int], blocks: [(first: Int, path: String)]) {
        let columns: [(key: String, values: [[String]])] = [
            ("loai", documents.map { [$0.type] }), ("don_vi", documents.map(\.departments)), ("quy", documents.map(\.quarters)),
            ("nam", documents.map { [$0.year].compactMap { $0 } }), ("co_quan", documents.map(\.issuers)),
            ("nguoi_ky", documents.map { [$0.signer?.code].compactMap { $0 } }),
            ("trang_thai", documents.map { [$0.status].compactMap { $0 } }),
        ]
        codes = columns.map { ($0.key, Set($0.values.joined()).sorted()) }
        let facets = zip(columns, codes).map { column, codes in (column.key, Self.column(column.values, codes.codes)) }
        let table = JSON.object([
            ("facets", .object(facets)),
            ("date", .ints(documents.map { Self.number($0.date) })),
            ("passages", .ints(zip(documents, passages).map { $0.isReference ? 0 : $1 })),
            ("blocks", .array(blocks.map { .array([.int($0.first), .string($0.path)]) })),
        ])
        file = SearchFile(prefix: "f", ending: "json", bytes: table.bytes)
    }
}

extension FactTable {
    private static func column(_ values: [[String]], _ codes: [String]) -> JSON {
        let ranks = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        let rows = values.map { row in JSON.ints(Set(row.compactMap { ranks[$0] }).sorted()) }
        return .array([.strings(codes), .array(rows)])
    }

    /// `2025-04-01` as 20250401; 0 where there is no date.
    private static func number(_ date: String?) -> Int {
        (date ?? "").utf8.reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }
}
