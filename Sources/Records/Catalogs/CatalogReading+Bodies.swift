// Reads don-vi.yml and co-quan.yml.
import Source

extension CatalogReading {
    mutating func departments(_ text: SourceText?) -> [Department] {
        var seen: [String: SourceLocation] = [:]
        var departments: [Department] = []
        for entry in entries(of: text, known: ["ma", "ten", "ten_khac", "tu", "den", "ke_thua"], required: ["ma", "ten"]) {
            guard let code = code(entry, separator: "-", seen: &seen), let name = self.text(entry, "ten") else { continue }
            guard !Self.reserved.contains(VietnameseText.slug(code.value)) else {
                reportReserved(code)
                continue
            }
            let span = span(entry.fields)
            successors[code.value] = entry.fields["ke_thua"].map { values.texts($0, "ke_thua") } ?? []
            departments.append(
                Department(
                    code: code.value, name: name, aliases: texts(entry, "ten_khac"), from: span.from, through: span.through,
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

    /// The departments with the successors that exist.
    mutating func resolvedSuccessors(_ departments: [Department], lookup: CatalogLookup) -> [Department] {
        departments.map { department in
            var department = department
            for written in successors[department.code] ?? [] {
                let codes = lookup.departments.codes(for: written.value)
                if let code = codes.first(where: { $0 != department.code }) {
                    department.successors.append(code)
                } else if codes.isEmpty {
                    values.report(.unknownDepartment(written.value, lookup: lookup, at: written.location))
                } else {
                    values.report(
                        .error(
                            .unknownDepartment, at: written.location, vi: "“\(department.code)” không thể kế thừa chính mình",
                            en: "“\(department.code)” cannot succeed itself"))
                }
            }
            return department
        }
    }

    mutating func issuers(_ text: SourceText?) -> [Issuer] {
        let known = ["ma", "ten", "ten_khac", "ky_hieu", "ky_hieu_khac", "he", "mac_dinh", "giai_doan"]
        var seen: [String: SourceLocation] = [:]
        var issuers: [Issuer] = []
        for entry in entries(of: text, known: known, required: ["ma", "ten"]) {
            guard let code = code(entry, separator: "-", seen: &seen), let name = self.text(entry, "ten") else { continue }
            issuers.append(
                Issuer(
                    code: code.value, name: name, aliases: texts(entry, "ten_khac"), symbols: texts(entry, "ky_hieu"),
                    misspelledSymbols: texts(entry, "ky_hieu_khac"),
                    system: entry.fields["he"].flatMap { values.choice($0, "he", of: Issuer.System.self) } ?? .state,
                    isDefault: entry.fields["mac_dinh"].flatMap { values.bool($0, "mac_dinh") } ?? false,
                    periods: entry.fields["giai_doan"].map { periods($0) } ?? [], location: code.location))
        }
        return issuers
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
        for (earlier, later) in zip(runs, runs.dropFirst()) where !Self.isApart(earlier.span, later.span) {
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

    private static func isApart(_ earlier: Issuer.SeriesPeriod, _ later: Issuer.SeriesPeriod) -> Bool {
        guard let end = earlier.through, let start = later.from else { return false }
        return end < start
    }
}
