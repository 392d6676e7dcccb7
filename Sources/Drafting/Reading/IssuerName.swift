// The agency lines of a letterhead, superior body first -> the issuer of the registry.

internal import Records
internal import Source

enum IssuerName {
    /// Code; nil where the registry has none of that name and place.
    static func find(_ lines: [String], lookup: CatalogLookup) -> String? {
        guard let last = lines.last else { return nil }
        let place = lines.dropLast().compactMap { self.place(in: $0) }.last
        var names = lines.indices.map { lines[$0...].joined(separator: " ") }
        if let place { names = ["\(last) tỉnh \(place)", "\(last) thành phố \(place)", "\(last) \(place)"] + names }
        for name in names.flatMap(spellings) {
            let codes = lookup.issuers.codes(for: name)
            // What the office wrote itself goes before what is built in.
            guard let code = codes.first(where: { lookup.catalogs.issuer($0)?.location != nil }) ?? codes.first else { continue }
            // "Sở Khoa học và Công nghệ" of another province is another office.
            if let place, let issuer = lookup.catalogs.issuer(code), !VietnameseText.key(issuer.name).hasSuffix(VietnameseText.key(place)),
                VietnameseText.key(issuer.name).contains("_tinh_") || VietnameseText.key(issuer.name).contains("_thanh_pho_")
            {
                continue
            }
            return code
        }
        return nil
    }

    /// "QUẢNG NGÃI" of "UBND TỈNH QUẢNG NGÃI".
    private static func place(in line: String) -> String? {
        let words = line.words
        let keys = words.map { VietnameseText.key($0) }
        for index in keys.indices {
            let isCity = keys[index] == "pho" && index > 0 && keys[index - 1] == "thanh"
            guard keys[index] == "tinh" || keys[index] == "tp" || isCity, index + 1 < words.count else { continue }
            return words[(index + 1)...].joined(separator: " ")
        }
        return nil
    }

    private static func spellings(_ name: String) -> [String] {
        let words = name.words
        switch words.first {
        case "UBND": return [name, (["Ủy ban nhân dân"] + words.dropFirst()).joined(separator: " ")]
        case "HĐND": return [name, (["Hội đồng nhân dân"] + words.dropFirst()).joined(separator: " ")]
        default: return [name]
        }
    }
}
