// Takes the registries; gives the codes that a word written by an author can mean.
package import Source

/// Finds codes by code, name or alias after folding. Building it is linear; one lookup is constant.
package struct CatalogLookup: Sendable {
    package struct Table: Sendable {
        private var codes: [String: [String]] = [:]
        private var names: [String] = []

        package init() {}

        /// Codes that a word can mean, the best first: a code beats names, names beat aliases.
        package func codes(for written: String) -> [String] { codes[VietnameseText.key(written)] ?? [] }

        /// The nearest name, else those in which the words stand.
        package func hint(for written: String) -> LocalizedText? {
            if let near = NearestName.hint(written, in: names) { return near }
            let longer = longerNames(for: VietnameseText.key(written)).map { "“\($0)”" }
            guard !longer.isEmpty else { return nil }
            return LocalizedText(
                vi: "có phải \(longer.joined(separator: " hay "))?", en: "did you mean \(longer.joined(separator: " or "))?")
        }

        /// Names that hold two words and more as they follow each other: one of each entry, those that begin with them first.
        private func longerNames(for words: String) -> [String] {
            guard words.contains("_") else { return [] }
            var seen: Set<String> = []
            let holding = names.compactMap { name -> (name: String, isOpening: Bool)? in
                let key = VietnameseText.key(name)
                guard "_\(key)_".contains("_\(words)_"), let code = codes[key]?.first, seen.insert(code).inserted else { return nil }
                return (name, key.hasPrefix(words))
            }
            return (holding.filter(\.isOpening) + holding.filter { !$0.isOpening }).prefix(Self.mostNames).map(\.name)
        }

        private static let mostNames = 3

        mutating func add(_ name: String, code: String) {
            let key = VietnameseText.key(name)
            guard !key.isEmpty else { return }
            names.append(name)
            if codes[key]?.contains(code) != true { codes[key, default: []].append(code) }
        }
    }

    package let catalogs: Catalogs
    package private(set) var types = Table()
    package private(set) var departments = Table()
    package private(set) var issuers = Table()
    private var departmentsByCode: [String: Department] = [:]
    private var typesByCode: [String: DocumentType] = [:]

    package init(_ catalogs: Catalogs) {
        self.catalogs = catalogs
        for type in catalogs.types {
            types.add(type.code, code: type.code)
            typesByCode[type.code] = type
        }
        for type in catalogs.types { types.add(type.name, code: type.code) }
        for department in catalogs.departments {
            departments.add(department.code, code: department.code)
            departmentsByCode[department.code] = department
        }
        for department in catalogs.departments { departments.add(department.name, code: department.code) }
        for department in catalogs.departments { for alias in department.aliases { departments.add(alias, code: department.code) } }
        for issuer in catalogs.issuers { issuers.add(issuer.code, code: issuer.code) }
        for issuer in catalogs.issuers { issuers.add(issuer.name, code: issuer.code) }
        for issuer in catalogs.issuers { for alias in issuer.aliases { issuers.add(alias, code: issuer.code) } }
    }

    package func type(_ code: String) -> DocumentType? { typesByCode[code] }

    /// The type whose symbol the author wrote instead of its name.
    package func typeHint(for written: String) -> LocalizedText? {
        if let type = catalogs.types.first(where: {
            $0.symbol.map { VietnameseText.lowercased($0) == VietnameseText.lowercased(written) } ?? false
        }) {
            return LocalizedText(vi: "có phải “\(type.name)”?", en: "did you mean “\(type.name)”?")
        }
        return types.hint(for: written)
    }

    /// The department that a word means on a date: the one with this code, else of several the first that existed then.
    package func department(_ written: String, on date: CalendarDate?) -> Department? {
        let found = departments.codes(for: written).compactMap { departmentsByCode[$0] }
        guard let date, found.first.map({ $0.code != written }) ?? false else { return found.first }
        return found.first { $0.exists(on: date) } ?? found.first
    }
}
