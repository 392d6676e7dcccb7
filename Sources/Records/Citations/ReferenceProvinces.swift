// Inside a document of another province a bare "UBND", "Tỉnh ủy" or "SKHCN" is that province's, not the portal's own.

internal import Source

/// Whom the unnamed issuers of a text stand for, by the province of the body that wrote it (part (c) of the numbering rules).
struct ReferenceProvinces: Sendable {
    /// By issuer code: folded words of the province, `quang-ngai`; bodies without one are left out.
    private let provinces: [String: String]
    private let issuers: [String: Issuer]
    private let table: SymbolTable
    private let portalIssuer: String

    init(catalogs: Catalogs, table: SymbolTable, portalIssuer: String) {
        let names = Catalogs.provinces.map(VietnameseText.slug).sorted { $0.utf8.count > $1.utf8.count }
        let found = catalogs.issuers.map { issuer in
            let name = VietnameseText.slug(issuer.name)
            return (issuer.code, names.first { name.hasSuffix("-\($0)") })
        }
        provinces = Dictionary(found.compactMap { code, province in province.map { (code, $0) } }) { first, _ in first }
        issuers = Dictionary(catalogs.issuers.map { ($0.code, $0) }) { first, _ in first }
        self.table = table
        self.portalIssuer = portalIssuer
    }

    /// The province of a document by its lead issuer; nil for central bodies and for the portal's own province, whose bodies are meant anyway.
    func otherProvince(of issuers: [String]) -> String? {
        issuers.first.flatMap { provinces[$0] }.flatMap { $0 == provinces[portalIssuer] ? nil : $0 }
    }

    /// Whether the words that name an issuer name its province too.
    func isStated(_ words: ArraySlice<UInt8>, _ codes: [String]) -> Bool {
        let name = "-\(VietnameseText.slug(String(decoding: words, as: UTF8.self)))-"
        return codes.allSatisfy { provinces[$0].map { name.contains("-\($0)-") } ?? true }
    }

    /// The issuers of a number whose text names none, as a document of `province` means them; one that no registry holds is unknown, and
    /// surely not the portal's own.
    func issuers(_ codes: [String], of number: DocumentNumber, in province: String) -> [String] {
        codes.map { code in
            guard let issuer = issuers[code], let own = provinces[code], own != province else { return code }
            let symbol = issuer.symbols.first { number.groups.contains($0) }
            return symbol.flatMap { table.issuers(of: $0).first { provinces[$0.code] == province }?.code } ?? DocumentKey.unknown
        }
    }
}
