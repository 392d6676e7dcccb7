// Takes abbreviations, departments and issuers of the registries; gives the groups of names that find each other, and the names of filter codes.
package import Records

package struct SearchLexicon: Sendable {
    /// Names that mean the same, as people write them: `KH&CN`, `khoa học và công nghệ`.
    package var synonyms: [[String]]
    /// Filter key (`loai`) -> code -> name as shown.
    package var names: [String: [String: String]]

    package init(synonyms: [[String]] = [], names: [String: [String: String]] = [:]) {
        self.synonyms = synonyms
        self.names = names
    }

    /// Abbreviations, departments and issuers of the registries. Of an issuer's other names only abbreviations count: "Bộ Chính trị" must not
    /// find every number of TW; nor does one that several bear (UBND, TU) name any of them. `extra` adds names of codes that no registry holds (`trang_thai`).
    package init(catalogs: Catalogs, names extra: [String: [String: String]] = [:]) {
        synonyms = catalogs.abbreviations.map { [$0.short, $0.full] }
        synonyms += catalogs.departments.map { [$0.code, $0.name] + $0.aliases }
        let short = catalogs.issuers.map { Set($0.symbols + $0.aliases.filter { !$0.utf8.contains(0x20) }) }
        let bearers = Dictionary(short.joined().map { ($0, 1) }, uniquingKeysWith: +)
        synonyms += zip(catalogs.issuers, short).map { issuer, names in [issuer.name] + names.filter { bearers[$0] == 1 } }
        names = [
            "loai": Dictionary(catalogs.types.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
            "don_vi": Dictionary(catalogs.departments.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
            "co_quan": Dictionary(catalogs.issuers.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
        ]
        names["loai"]?[SearchDocument.referenceType] = "Văn bản được dẫn chiếu"
        for (key, values) in extra { names[key, default: [:]].merge(values) { _, new in new } }
    }

    package func name(_ code: String, of key: String) -> String? { names[key]?[code] }

    func issuers(of document: SearchDocument) -> [String] { document.issuers.compactMap { name($0, of: "co_quan") } }

    /// The name of the type that a document has or that its number names; nil for a reference page of unknown type.
    func typeName(of document: SearchDocument) -> String? {
        let code = document.numberType ?? (document.isReference ? nil : document.type)
        return code.flatMap { name($0, of: "loai") }
    }
}

extension SearchLexicon {
    /// With the names of the signers, which no registry lists; of two spellings the first in the order of documents.
    func naming(signersOf documents: [SearchDocument]) -> SearchLexicon {
        var lexicon = self
        let signers = documents.compactMap { document in document.signer.map { ($0.code, $0.name) } }
        lexicon.names["nguoi_ky", default: [:]].merge(signers) { first, _ in first }
        return lexicon
    }

    /// One group as the client reads it: folded forms, and short forms of narrower groups that are found too (`khcn` finds `qlkhcn`).
    struct Group: Equatable {
        var forms: [String]
        var narrower: [String]
    }

    /// The groups in a fixed order, each form as folded syllables; `và` may be left out.
    var groups: [Group] {
        var seen: Set<[String]> = []
        let forms = (synonyms + Self.quarters).map { names in
            let all = names.flatMap(Self.folded)
            return Set(all).sorted()
        }.filter { $0.count > 1 && seen.insert($0).inserted }.sorted { $0.lexicographicallyPrecedes($1) }
        let holders = Self.holders(of: forms)
        return forms.map { own in Group(forms: own, narrower: Self.narrower(than: own, in: forms, holders)) }
    }

    private static let quarters = [["quý 1", "quý I"], ["quý 2", "quý II"], ["quý 3", "quý III"], ["quý 4", "quý IV"]]

    /// Folded spellings of a name: abbreviations with `&` whole and in parts, long names with and without `và`.
    private static func folded(_ name: String) -> [String] {
        let text = TokenRun(name)
        let parts = text.tokens.map(\.folded)
        guard !parts.isEmpty else { return [] }
        var forms = [parts]
        if !text.joined.isEmpty {
            var whole: [String] = []
            var index = 0
            while index < parts.count {
                if let joined = text.joined.first(where: { $0.range.lowerBound == index }) {
                    whole.append(joined.folded)
                    index = joined.range.upperBound
                } else {
                    whole.append(parts[index])
                    index += 1
                }
            }
            forms.append(whole)
        }
        if parts.count > 3, parts.contains("va") { forms.append(parts.filter { $0 != "va" }) }
        return forms.map { $0.joined(separator: " ") }
    }

    /// The groups whose names hold each run of two syllables or more.
    private static func holders(of groups: [[String]]) -> [String: Set<Int>] {
        var holders: [String: Set<Int>] = [:]
        for (group, names) in groups.enumerated() {
            for name in names {
                let syllables = name.split(separator: " ")
                for start in syllables.indices {
                    for end in syllables.indices.dropFirst(start + 1) {
                        holders[syllables[start...end].joined(separator: " "), default: []].insert(group)
                    }
                }
            }
        }
        return holders
    }

    private static func narrower(than own: [String], in all: [[String]], _ holders: [String: Set<Int>]) -> [String] {
        let found = own.lazy.compactMap { holders[$0] }.joined().map { all[$0] }.filter { $0 != own }
        return Set(found.joined()).subtracting(own).filter { !$0.contains(" ") }.sorted()
    }
}
