// The text of `theme.yml` -> what a theme says of itself, and what is wrong with it.
internal import Records
internal import Source

struct ThemeSettings: Sendable {
    /// The version of the data contract that this program offers.
    static let api = 1

    /// `ke_thua`: folder name of the theme whose files stand in where this one has none.
    var parent: Located<String>?
    /// `chuoi`: the words that templates print by `{{t "key"}}`; keys are folded, a text may be empty.
    var strings: [String: Located<String>] = [:]

    /// Nil where the file cannot be read, names no theme to inherit from or is written for another data contract: its templates would only add
    /// faults that are none.
    static func read(_ text: SourceText) -> (settings: ThemeSettings?, diagnostics: [Diagnostic]) {
        let (node, faults) = YAMLReader.read(text, range: 0..<text.bytes.count)
        var reading = ThemeSettingsReading()
        let settings = node == nil && !faults.isEmpty ? nil : reading.read(node, top: text.location(at: 0))
        return (settings, (faults + reading.values.diagnostics).sorted())
    }
}

private struct ThemeSettingsReading {
    var values = ValueReader()

    mutating func read(_ node: YAMLNode?, top: SourceLocation) -> ThemeSettings? {
        var fields: [String: YAMLNode] = [:]
        if let node, ValueReader.isStated(node) {
            guard let read = values.mapping(node, "theme.yml", known: ["ten", "api", "ke_thua", "chuoi"]) else { return nil }
            fields = read
        }
        _ = fields["ten"].flatMap { values.text($0, "ten") }
        var settings = ThemeSettings()
        settings.parent = fields["ke_thua"].flatMap { readParent($0) }
        if let node = fields["chuoi"] { readStrings(node, &settings) }
        guard let version = fields["api"] else {
            values.report(.missingField("api", of: LocalizedText(vi: "theme.yml", en: "theme.yml"), at: top))
            return nil
        }
        let isWhole = fields["ke_thua"] == nil || settings.parent != nil
        return isOffered(version) && isWhole ? settings : nil
    }

    /// A theme written for another data contract is refused, with both versions named.
    private mutating func isOffered(_ node: YAMLNode) -> Bool {
        guard let version = values.integer(node, "api") else { return false }
        if version == ThemeSettings.api { return true }
        values.report(
            .error(
                .wrongType, at: node.location, vi: "giao diện viết cho api \(version), chương trình này có api \(ThemeSettings.api)",
                en: "the theme is written for api \(version), this program offers api \(ThemeSettings.api)"))
        return false
    }

    private mutating func readParent(_ node: YAMLNode) -> Located<String>? {
        guard let name = values.text(node, "ke_thua") else { return nil }
        if !name.value.contains("/"), !name.value.hasPrefix(".") { return name }
        values.reportType(node, "ke_thua", vi: "tên một thư mục giao diện", en: "the name of a theme folder")
        return nil
    }

    private mutating func readStrings(_ node: YAMLNode, _ settings: inout ThemeSettings) {
        guard case .mapping(let pairs) = node.content else {
            return values.reportType(node, "chuoi", vi: "một nhóm {khoá: chữ}", en: "a mapping {key: text}")
        }
        for (key, value) in pairs {
            let name = ValueReader.name(of: key)
            if value.isNull {
                values.reportType(value, name.written, vi: "một dòng chữ", en: "a line of text")
            } else if ValueReader.isStated(value) {
                settings.strings[name.folded] = values.text(value, name.written)
            } else {
                settings.strings[name.folded] = Located("", at: value.location)
            }
        }
    }
}
