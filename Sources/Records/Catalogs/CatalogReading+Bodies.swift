// Reads don-vi.yml and co-quan.yml.
import Source

extension CatalogReading {
    mutating func departments(_ text: SourceText?) -> [Department] {
        var seen: [String: SourceLocation] = [:]
        var names = NameClaims()
        var departments: [Department] = []
        for entry in entries(of: text, known: ["ma", "ten", "ten_khac", "tu", "den", "ke_thua"], required: ["ma", "ten"]) {
            guard let code = code(entry, separator: "-", seen: &seen), let name = located(entry, "ten").first else { continue }
            guard !Self.reserved.contains(VietnameseText.slug(code.value)) else {
                reportReserved(code)
                continue
            }
            let span = span(entry.fields)
            successors[code.value] = located(entry, "ke_thua")
            let aliases = located(entry, "ten_khac")
            for name in [name] + aliases { claim(name, in: &names, for: code.value, during: [span]) }
            departments.append(
                Department(
                    code: code.value, name: name.value, aliases: aliases.map(\.value), from: span.from, through: span.through,
                    location: code.location))
        }
        return departments
    }

    /// Assignees of tasks that are no departments (CONTENT.md, "Codes").
    private static let reserved: Set<String> = ["tat-ca", "lanh-dao", "giam-doc", "truong-phong", "ca-nhan"]

    private mutating func reportReserved(_ code: Located<String>) {
        values.report(
            .error(
                .duplicateCode, at: code.location, vi: "mã “\(code.value)” đã dành riêng cho chương trình",
                en: "code “\(code.value)” is reserved", hint: LocalizedText(vi: "chọn mã khác", en: "choose another code")))
    }

    mutating func issuers(_ text: SourceText?) -> [Issuer] {
        let known = ["ma", "ten", "ten_khac", "ky_hieu", "ky_hieu_khac", "he", "mac_dinh", "giai_doan"]
        var seen: [String: SourceLocation] = [:]
        var (names, defaults) = (NameClaims(), NameClaims())
        var issuers: [Issuer] = []
        for entry in entries(of: text, known: known, required: ["ma", "ten"]) {
            guard let code = code(entry, separator: "-", seen: &seen), let name = located(entry, "ten").first else { continue }
            let symbols = located(entry, "ky_hieu")
            issuers.append(
                Issuer(
                    code: code.value, name: name.value, aliases: texts(entry, "ten_khac"), symbols: symbols.map(\.value),
                    misspelledSymbols: texts(entry, "ky_hieu_khac"),
                    system: entry.fields["he"].flatMap { values.choice($0, "he", of: Issuer.System.self) } ?? .state,
                    isDefault: entry.fields["mac_dinh"].flatMap { values.bool($0, "mac_dinh") } ?? false,
                    periods: entry.fields["giai_doan"].map { periods($0) } ?? [], location: code.location))
            let issuer = issuers[issuers.count - 1]
            claim(name, in: &names, for: issuer.code, during: issuer.periods)
            for symbol in symbols where issuer.isDefault { claimDefault(symbol, in: &defaults, for: issuer) }
        }
        return issuers
    }

    /// Warns of a name that another entry bears at the same time. Names are compared as the fields of documents are looked up.
    private mutating func claim(
        _ name: Located<String>, in names: inout NameClaims, for code: String, during periods: [Issuer.SeriesPeriod]
    ) {
        let claim = NameClaims.Claim(code: code, place: name.location, periods: periods)
        guard let other = names.add(claim, to: VietnameseText.key(name.value)) else { return }
        warnShared(
            at: name.location, vi: "“\(name.value)” cũng là tên của “\(other.code)” trong cùng thời gian",
            en: "“\(name.value)” is a name of “\(other.code)” too at the same time",
            hint: LocalizedText(
                vi: "bỏ tên ấy ở một mục, hoặc ghi thời gian để hai mục không cùng lúc",
                en: "drop the name from one entry, or give their times so that they part"), other)
    }

    private mutating func claimDefault(_ symbol: Located<String>, in symbols: inout NameClaims, for issuer: Issuer) {
        let claim = NameClaims.Claim(code: issuer.code, place: symbol.location, periods: issuer.periods)
        guard let other = symbols.add(claim, to: VietnameseText.lowercased(symbol.value)) else { return }
        warnShared(
            at: symbol.location, vi: "“\(symbol.value)” đã mặc định là ký hiệu của “\(other.code)”",
            en: "“\(symbol.value)” is by default the symbol of “\(other.code)”",
            hint: LocalizedText(vi: "chỉ để mac_dinh ở một mục", en: "leave mac_dinh with one of them"), other)
    }

    private mutating func warnShared(at place: SourceLocation, vi: String, en: String, hint: LocalizedText, _ other: NameClaims.Claim) {
        values.report(
            .warning(
                .sharedName, at: place, vi: vi, en: en, hint: hint,
                notes: [.init(LocalizedText(vi: "mục kia ở đây", en: "the other entry is here"), at: other.place)]))
    }

    /// The runs of a number series in order of time; runs that share a day are an error.
    private mutating func periods(_ node: YAMLNode) -> [Issuer.SeriesPeriod] {
        var runs: [(span: Issuer.SeriesPeriod, location: SourceLocation)] = []
        let entries = if case .mapping = node.content { [node] } else { ValueReader.elements(node) }
        for entry in entries {
            guard let fields = values.mapping(entry, "giai_doan", known: ["tu", "den"]) else { continue }
            runs.append((span(fields), entry.location))
        }
        runs = runs.enumerated().sorted { Self.begins($0.element.span, before: $1.element.span) ?? ($0.offset < $1.offset) }.map(\.element)
        for (earlier, later) in zip(runs, runs.dropFirst()) where !earlier.span.ends(before: later.span) {
            values.report(
                .error(
                    .invalidPeriod, at: later.location, vi: "giai đoạn này chồng lên giai đoạn khác", en: "this period overlaps another",
                    notes: [.init(LocalizedText(vi: "giai đoạn kia ở đây", en: "the other one is here"), at: earlier.location)]))
        }
        return runs.map(\.span)
    }

    /// Nil when both begin on one day.
    private static func begins(_ a: Issuer.SeriesPeriod, before b: Issuer.SeriesPeriod) -> Bool? {
        switch (a.from, b.from) {
        case (nil, nil): nil
        case (nil, _?): true
        case (_?, nil): false
        case (let x?, let y?): x == y ? nil : x < y
        }
    }
}
