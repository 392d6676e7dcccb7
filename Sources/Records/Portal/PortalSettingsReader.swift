// Takes the text of `cong-thong-tin.yml` and the registries; gives the settings, defaults where nothing is stated, and what is wrong.
package import Source

package enum PortalSettingsReader {
    /// - Parameters:
    ///   - file: path of the settings, named when they are missing.
    ///   - needsAddress: whether to warn where they do not say at which address the portal stands.
    package static func read(
        _ text: SourceText?, file: String, catalogs: Catalogs, needsAddress: Bool = false
    ) -> (settings: PortalSettings, diagnostics: [Diagnostic]) {
        guard let text else { return (PortalSettings(), [missing(file)]) }
        var reading = Reading(top: SourceLocation(file: text.file, line: 1, column: 1), lookup: CatalogLookup(catalogs))
        let (node, faults) = YAMLReader.read(text, range: 0..<text.bytes.count)
        guard faults.isEmpty || node != nil else { return (reading.settings, faults) }
        reading.read(node, needsAddress: needsAddress)
        return (reading.settings, (faults + reading.values.diagnostics).sorted())
    }

    private static func missing(_ file: String) -> Diagnostic {
        .error(
            .missingSettings, at: SourceLocation(file: file, line: 1, column: 1), vi: "không có tệp “\(file)”", en: "there is no “\(file)”",
            hint: LocalizedText(
                vi: "tạo tệp với hai dòng “ten: …” và “co_quan: …”", en: "create it with the lines “ten: …” and “co_quan: …”"))
    }
}

extension Diagnostic {
    /// For who knows the zones: this module reads no zone data base.
    package static func unknownTimeZone(_ zone: Located<String>) -> Diagnostic {
        .unknownValue(zone.value, of: "mui_gio", allowed: ["Asia/Ho_Chi_Minh", "Asia/Bangkok", "UTC"], at: zone.location)
    }
}

private struct Reading {
    let lookup: CatalogLookup
    var values = ValueReader()
    var settings = PortalSettings()
    let top: SourceLocation

    static let known = [
        "ten", "co_quan", "co_quan_chu_quan", "dia_danh", "dia_chi", "ngon_ngu", "giao_dien", "mui_gio", "truoc_ngay", "lien_thong",
        "cong_khai", "nguong",
    ]

    init(top: SourceLocation, lookup: CatalogLookup) {
        self.lookup = lookup
        self.top = top
        settings.theme.location = top
    }

    mutating func read(_ node: YAMLNode?, needsAddress: Bool) {
        var fields: [String: YAMLNode] = [:]
        if let node, ValueReader.isStated(node) {
            guard let read = values.mapping(node, "cong-thong-tin.yml", known: Self.known) else { return }
            fields = read
        }
        for field in ["ten", "co_quan"] where fields[field] == nil {
            values.report(.missingField(field, of: LocalizedText(vi: "cong-thong-tin.yml", en: "cong-thong-tin.yml"), at: top))
        }
        if needsAddress, fields["dia_chi"] == nil { values.report(missingAddress) }
        readIdentity(fields)
        readBehaviour(fields)
        for (field, reason) in Self.unused { if let node = fields[field] { warnUnused(field, reason, node) } }
    }

    private var missingAddress: Diagnostic {
        .warning(
            .recommendedField, at: top, vi: "chưa có “dia_chi” nên nguồn tin, lịch và sơ đồ trang không có địa chỉ đầy đủ",
            en: "without “dia_chi” feeds, calendars and the sitemap have no whole addresses",
            hint: LocalizedText(
                vi: "ghi dia_chi: https://vanban.example.gov.vn/, hoặc dùng --base-url",
                en: "write dia_chi: https://vanban.example.gov.vn/, or use --base-url"))
    }

    /// Settings that people may write and that change nothing yet.
    private static let unused = [
        ("lien_thong", LocalizedText(vi: "Cổng chưa liên thông với Cổng khác", en: "portals are not connected yet")),
        ("nguong", LocalizedText(vi: "Cổng chưa có ngưỡng nào đặt được", en: "there are no limits to set yet")),
    ]

    private mutating func warnUnused(_ field: String, _ reason: LocalizedText, _ node: YAMLNode) {
        if case .sequence(let elements) = node.content, elements.isEmpty { return }
        if case .mapping(let pairs) = node.content, pairs.isEmpty { return }
        values.report(
            .warning(
                .unknownField, at: node.location, vi: "“\(field)” không có tác dụng: \(reason.vi)",
                en: "“\(field)” has no effect: \(reason.en)",
                hint: LocalizedText(vi: "bỏ dòng này", en: "remove the line")))
    }

    private mutating func readIdentity(_ fields: [String: YAMLNode]) {
        if let name = fields["ten"].flatMap({ values.text($0, "ten") }) { settings.name = name.value }
        settings.issuer = fields["co_quan"].flatMap { readIssuer($0, "co_quan") }
        settings.parentIssuer = fields["co_quan_chu_quan"].flatMap { readIssuer($0, "co_quan_chu_quan") }
        if let place = fields["dia_danh"].flatMap({ values.text($0, "dia_danh") }) { settings.place = place.value }
        if let address = fields["dia_chi"].flatMap({ values.text($0, "dia_chi") }) { readAddress(address) }
        if let node = fields["ngon_ngu"], let language = values.choice(node, "ngon_ngu", of: ["vi", "en"]) {
            settings.language = language.value
        }
    }

    private mutating func readIssuer(_ node: YAMLNode, _ field: String) -> Located<String>? {
        guard let issuer = values.text(node, field) else { return nil }
        if let code = lookup.issuers.codes(for: issuer.value).first { return Located(code, at: issuer.location) }
        values.report(.unknownIssuer(issuer.value, lookup: lookup, at: issuer.location))
        return nil
    }

    private mutating func readAddress(_ address: Located<String>) {
        if let url = BaseURL(address.value) {
            settings.address = url
        } else {
            values.report(
                .error(
                    .wrongType, at: address.location, vi: "“\(address.value)” không phải địa chỉ gốc của Cổng",
                    en: "“\(address.value)” is not a base URL",
                    hint: LocalizedText(vi: "viết https://vanban.example.gov.vn/", en: "write https://vanban.example.gov.vn/")))
        }
    }

    private mutating func readBehaviour(_ fields: [String: YAMLNode]) {
        if let theme = fields["giao_dien"].flatMap({ values.slug($0, "giao_dien") }) { settings.theme = theme }
        if let zone = fields["mui_gio"].flatMap({ values.text($0, "mui_gio") }) { readTimeZone(zone) }
        if let node = fields["truoc_ngay"], let rule = values.choice(node, "truoc_ngay", of: PortalSettings.BeforeDay.self) {
            settings.beforeDay = rule
        }
        if let isPublic = fields["cong_khai"].flatMap({ values.bool($0, "cong_khai") }) { settings.isPublic = isPublic }
    }

    /// A name of the zone data base: parts of letters, digits, `_`, `+`, `-` joined by `/`.
    private mutating func readTimeZone(_ zone: Located<String>) {
        let parts = zone.value.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
        }
        guard isName, zone.value == "UTC" || parts.count > 1 else {
            return values.report(.unknownTimeZone(zone))
        }
        settings.timeZone = zone
    }
}
