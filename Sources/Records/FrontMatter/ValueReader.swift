// Reads typed values out of YAML nodes; shared by front matter, registries and settings. Every failure leaves a diagnostic at the value.
package import Source

/// A value that is null, empty or only spaces counts as not stated: it is nil and no fault.
package struct ValueReader {
    package var diagnostics: [Diagnostic] = []

    package init() {}

    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// A single value as text: NFC, runs of white space as one space. Quotes of print around the whole are left out, with a warning.
    package mutating func text(_ node: YAMLNode, _ field: String) -> Located<String>? {
        guard Self.isStated(node) else { return nil }
        guard let text = node.text else {
            reportType(node, field, vi: "một dòng chữ", en: "a line of text", hint: Self.bracket)
            return nil
        }
        let tidy = Self.tidy(text)
        guard case .scalar(_, isPlain: true) = node.content, let words = TypographicQuotes.content(of: tidy) else {
            return Located(tidy, at: node.location)
        }
        report(.typographicQuotes(words, of: field, at: node.location))
        return Located(words, at: node.location)
    }

    private static let bracket = LocalizedText(
        vi: "giá trị bắt đầu bằng “[” hoặc “{” thì đặt trong ngoặc kép \"…\"",
        en: "put a value that begins with “[” or “{” in double quotes")

    /// A list of texts, or one text.
    package mutating func texts(_ node: YAMLNode, _ field: String) -> [Located<String>] {
        var texts: [Located<String>] = []
        for element in Self.elements(node) {
            if let text = text(element, field) { texts.append(text) }
        }
        return texts
    }

    /// In the forms of `CalendarDate.init(text:)`.
    package mutating func date(_ node: YAMLNode, _ field: String) -> Located<CalendarDate>? {
        guard let text = text(node, field) else { return nil }
        guard let date = CalendarDate(text: text.value), Self.years.contains(date.year) else {
            report(.invalidDate(text.value, at: text.location))
            return nil
        }
        return Located(date, at: text.location)
    }

    /// A year outside is a slip of the keyboard: 0205, 20255.
    private static let years = 1900...2199

    /// A list of periods, or one; those that cannot be read are left out.
    package mutating func periods(_ node: YAMLNode, _ field: String) -> [Period] {
        var periods: [Period] = []
        for text in texts(node, field) {
            if let period = Period(text: text.value) {
                periods.append(period)
            } else {
                report(.invalidPeriod(text.value, at: text.location))
            }
        }
        return periods
    }

    /// Also `có`, `đúng`, `không` and `sai`, in any spelling.
    package mutating func bool(_ node: YAMLNode, _ field: String) -> Bool? {
        guard let text = text(node, field) else { return nil }
        switch VietnameseText.key(text.value) {
        case "true", "co", "yes", "dung": return true
        case "false", "khong", "no", "sai": return false
        default:
            reportType(node, field, vi: "true hoặc false", en: "true or false")
            return nil
        }
    }

    /// Written in digits alone.
    package mutating func integer(_ node: YAMLNode, _ field: String, atLeast least: Int = 1) -> Int? {
        guard let text = text(node, field) else { return nil }
        guard text.value.utf8.allSatisfy(\.isDigit), let value = Int(text.value), value >= least else {
            reportType(node, field, vi: "một số nguyên từ \(least) trở lên", en: "a whole number, at least \(least)")
            return nil
        }
        return value
    }

    /// One of a closed list of codes, matched after folding.
    package mutating func choice(_ node: YAMLNode, _ field: String, of allowed: [String]) -> Located<String>? {
        guard let text = text(node, field) else { return nil }
        let key = VietnameseText.key(text.value)
        if let match = allowed.first(where: { VietnameseText.key($0) == key }) { return Located(match, at: text.location) }
        report(.unknownValue(text.value, of: field, allowed: allowed, at: text.location))
        return nil
    }

    /// The same for an enum of codes.
    package mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ node: YAMLNode, _ field: String, of type: Value.Type)
        -> Value?
    {
        choice(node, field, of: type.allCases.map(\.rawValue)).flatMap { Value(rawValue: $0.value) }
    }

    /// The stated fields of a mapping by folded name; unknown ones are warned of. Nil for what is not a mapping.
    package mutating func mapping(_ node: YAMLNode, _ field: String, known: [String]) -> [String: YAMLNode]? {
        guard case .mapping(let pairs) = node.content else {
            let fields = known.joined(separator: ", ")
            reportType(node, field, vi: "một nhóm {\(fields)}", en: "a mapping {\(fields)}", hint: Self.asFirst(of: known, node))
            return nil
        }
        var values: [String: YAMLNode] = [:]
        for (key, value) in pairs {
            let name = Self.name(of: key)
            if known.contains(name.folded) {
                if Self.isStated(value) { values[name.folded] = value }
            } else {
                report(.unknownField(name.written, known: known, at: key.location))
            }
        }
        return values
    }

    /// How to write a mapping of few fields, the first of which is the text that stands in its place.
    private static func asFirst(of known: [String], _ node: YAMLNode) -> LocalizedText? {
        guard case .scalar(let text, _) = node.content, let first = known.first, known.count <= 4, text.utf8.count <= 60,
            isStated(node), !text.contains("\n")
        else { return nil }
        let mapping = "{" + (["\(first): \(text)"] + known.dropFirst().map { "\($0): …" }).joined(separator: ", ") + "}"
        return LocalizedText(vi: "viết “\(mapping)”", en: "write “\(mapping)”")
    }

    /// `vi` and `en` go on “… phải là”, “… must be”.
    package mutating func reportType(_ node: YAMLNode, _ field: String, vi: String, en: String, hint: LocalizedText? = nil) {
        report(.error(.wrongType, at: node.location, vi: "“\(field)” phải là \(vi)", en: "“\(field)” must be \(en)", hint: hint))
    }
}

extension ValueReader {
    /// False for null and for blanks.
    package static func isStated(_ node: YAMLNode) -> Bool {
        switch node.content {
        case .scalar(let text, _): !node.isNull && text.unicodeScalars.contains { !isBlank($0) }
        case .sequence, .mapping: true
        }
    }

    /// The stated elements of a list; a single value is a list of one.
    package static func elements(_ node: YAMLNode) -> [YAMLNode] {
        guard case .sequence(let elements) = node.content else { return isStated(node) ? [node] : [] }
        return elements.filter(isStated)
    }

    /// A key as written and folded.
    package static func name(of key: YAMLNode) -> (written: String, folded: String) {
        guard case .scalar(let text, _) = key.content else { return ("", "") }
        return (text, VietnameseText.key(text))
    }

    private static func tidy(_ text: String) -> String {
        if isTidy(text) { return UnicodeNormalization.nfc(text) }
        let words = text.unicodeScalars.split { isBlank($0) && $0 != "\u{A0}" }
        return UnicodeNormalization.nfc(words.map { String($0) }.joined(separator: " "))
    }

    private static func isTidy(_ text: String) -> Bool {
        var isAfterBlank = true
        for scalar in text.unicodeScalars {
            let isParting = isBlank(scalar) && scalar != "\u{A0}"
            if isParting, isAfterBlank || scalar != " " { return false }
            isAfterBlank = isParting
        }
        return !isAfterBlank
    }

    /// Properties of a scalar are looked up in tables, and most are ASCII.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }
}
