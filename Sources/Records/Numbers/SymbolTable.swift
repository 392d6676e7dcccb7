// Takes the catalogs, gives the look-up of symbol groups: which are types, which are issuers, and how a group is rightly spelled.

internal import Source

/// What the groups of a number may mean under given catalogs. Built once, then read from any task.
package struct SymbolTable: Sendable {
    /// Type codes by canonical symbol, in catalog order.
    private let types: [String: [DocumentType]]
    private let issuers: [String: [Issuer]]
    /// Canonical spelling by upper-case spelling.
    private let canonical: [String: String]
    private let misspelled: [String: String]
    /// Symbols of four letters and more by their folded spelling, where no other has the same.
    private let unmarked: [String: String]
    /// Symbol by type code.
    private let typeSymbol: [String: String]
    /// Symbols of issuers as bytes, sorted.
    private let symbols: [[UInt8]]

    package init(catalogs: Catalogs) {
        var types: [String: [DocumentType]] = [:]
        var issuers: [String: [Issuer]] = [:]
        var canonical: [String: String] = [:]
        var misspelled: [String: String] = [:]
        var typeSymbol: [String: String] = [:]
        for type in catalogs.types {
            guard let symbol = type.symbol else { continue }
            types[symbol, default: []].append(type)
            typeSymbol[type.code] = symbol
            canonical[Self.upper(symbol)] = symbol
        }
        for issuer in catalogs.issuers {
            for symbol in issuer.symbols {
                issuers[symbol, default: []].append(issuer)
                if canonical[Self.upper(symbol)] == nil { canonical[Self.upper(symbol)] = symbol }
            }
            guard let first = issuer.symbols.first else { continue }
            for seen in issuer.misspelledSymbols { misspelled[Self.upper(seen)] = first }
        }
        self.types = types
        self.issuers = issuers
        self.canonical = canonical
        self.misspelled = misspelled
        self.typeSymbol = typeSymbol
        unmarked = Dictionary(grouping: canonical.values) { VietnameseText.folded($0) }
            .filter { $0.key.utf8.count > 3 && $0.value.count == 1 }.compactMapValues(\.first)
        symbols = issuers.keys.sorted().map { Array($0.utf8) }
    }

    /// The group as the registry spells it (N3, N5, N6) and what was wrong with it; an unknown group comes back in upper case.
    func spelling(of group: String) -> (group: String, remark: SpellingRemark?) {
        let upper = Self.upper(group)
        if let right = canonical[upper] {
            return (right, right == group ? nil : .letterCase(seen: group, meant: right))
        }
        if let right = misspelled[upper] ?? Catalogs.lazySpellings[upper] { return (right, .alias(seen: group, meant: right)) }
        if upper.utf8.count > 3, let right = unmarked[VietnameseText.folded(upper)] {
            return (right, .doubtfulLetter(seen: group, meant: right))
        }
        let isMixed = group.unicodeScalars.contains { $0.properties.isLowercase }
        return isMixed && upper.unicodeScalars.count > 1 && !Self.isMixedCode(group)
            ? (upper, .letterCase(seen: group, meant: upper)) : (group, nil)
    }

    func types(of group: String) -> [DocumentType] {
        group == "CV" ? types["CV"] ?? [Self.letter] : types[group] ?? []
    }

    /// `TT` of `thong_tu`.
    func symbol(ofType code: String) -> String? { typeSymbol[code] }

    /// Of every type that has one.
    var typeSymbols: [String] { Array(types.keys) }

    func isType(_ group: String) -> Bool { group == "CV" || types[group] != nil }

    func issuers(of group: String) -> [Issuer] { issuers[group] ?? [] }

    func isIssuer(_ group: String) -> Bool { issuers[group] != nil }

    func isPartyIssuer(_ group: String) -> Bool {
        if let named = issuers[group] { return named.contains { $0.system == .party } }
        return Self.partyGroups.contains(group)
    }

    /// The registered symbol that an unknown group may be a slip for (one edit away), or nil.
    package func nearest(to group: String) -> String? {
        guard group.utf8.count > 3, !isType(group), !isIssuer(group) else { return nil }
        let wanted = Array(group.utf8)
        return symbols.first { NearestName.isOneEdit(wanted, $0) }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

extension SymbolTable {
    /// Symbols of Party bodies that no registry need name: district and grass-roots committees, their offices and commissions.
    private static let partyGroups: Set<String> = [
        "TW", "TU", "HU", "ĐU", "QU", "ThU", "VPTU", "VPTW", "BCSĐ", "BCSĐCP", "ĐUK", "ĐUQSTW", "BTCTU", "BTGTU", "UBKTTU", "BNCTU",
        "BDVTU", "UBKTTW",
    ]

    private static let letter = DocumentType(code: "cong_van", name: "Công văn", symbol: "CV", slug: "cv")

    /// `CTr`, `TTg`, `QyĐ`: one small letter inside a code is no slip.
    private static func isMixedCode(_ group: String) -> Bool {
        let small = group.unicodeScalars.filter { $0.properties.isLowercase }
        return small.count == 1 && (group.unicodeScalars.first?.properties.isUppercase ?? false)
    }

    static func upper(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars { output += scalar.properties.uppercaseMapping }
        return output
    }
}
