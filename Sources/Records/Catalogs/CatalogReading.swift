// The reading of the registries: entries of a file as mappings with a code, each code once.
import Source

/// One entry of a registry that has its mandatory fields.
struct CatalogEntry {
    let fields: [String: YAMLNode]
    let location: SourceLocation
}

struct CatalogReading {
    var values = ValueReader()
    /// Places of the successors written in don-vi.yml, by department.
    var successors: [String: [Located<String>]] = [:]
    /// Places of the issuers written in tham-chieu.yml, by the place of the entry.
    var referenceIssuers: [SourceLocation: [Located<String>]] = [:]

    mutating func warnUnknownFile(_ name: String, _ text: SourceText) {
        values.report(
            .warning(
                .unknownField, at: SourceLocation(file: text.file, line: 1, column: 1),
                vi: "“\(name)” không phải danh mục được biết, không được đọc",
                en: "“\(name)” is not a known registry and is not read",
                hint: NearestName.hint(name, in: CatalogReader.fileNames)
                    ?? LocalizedText(
                        vi: "các danh mục: \(CatalogReader.fileNames.joined(separator: ", "))",
                        en: "registries: \(CatalogReader.fileNames.joined(separator: ", "))")))
    }

    /// The entries of a registry file; those without a mandatory field are reported and left out.
    mutating func entries(of text: SourceText?, known: [String], required: [String]) -> [CatalogEntry] {
        guard let text else { return [] }
        let (node, faults) = YAMLReader.read(text, range: 0..<text.bytes.count)
        values.diagnostics += faults
        guard let node, ValueReader.isStated(node) else { return [] }
        guard case .sequence(let elements) = node.content else {
            values.report(
                .error(
                    .wrongType, at: node.location, vi: "danh mục phải là danh sách, mỗi mục bắt đầu bằng “- ”",
                    en: "a registry must be a list, each entry beginning with “- ”"))
            return []
        }
        var entries: [CatalogEntry] = []
        for element in elements where ValueReader.isStated(element) {
            guard let fields = values.mapping(element, "mục", known: known) else { continue }
            let missing = required.filter { fields[$0] == nil }
            for field in missing {
                values.report(.missingField(field, of: LocalizedText(vi: "mục này", en: "this entry"), at: element.location))
            }
            if missing.isEmpty { entries.append(CatalogEntry(fields: fields, location: element.location)) }
        }
        return entries
    }

    /// The code (`ma`) of an entry: ASCII letters and digits joined by `-` or `_`. Nil when it is none or was given before.
    mutating func code(_ entry: CatalogEntry, separator: Character, seen: inout [String: SourceLocation]) -> Located<String>? {
        guard let node = entry.fields["ma"], let text = values.text(node, "ma") else { return nil }
        let key = VietnameseText.key(text.value)
        let clean = separator == "_" ? key : VietnameseText.slug(text.value)
        guard !clean.isEmpty, text.value.utf8.allSatisfy(Self.isCodeByte) else {
            values.report(
                .error(
                    .wrongType, at: text.location, vi: "mã “\(text.value)” chỉ được gồm chữ thường không dấu, chữ số, “-” và “_”",
                    en: "code “\(text.value)” may hold only a-z, 0-9, “-” and “_”",
                    hint: clean.isEmpty ? nil : LocalizedText(vi: "có phải “\(clean)”?", en: "did you mean “\(clean)”?")))
            return nil
        }
        guard isNew(key, as: text, seen: &seen) else { return nil }
        return Located(separator == "_" ? key : text.value, at: text.location)
    }

    /// Notes a key of an entry; a second time is an error that names the first place.
    mutating func isNew(_ key: String, as written: Located<String>, seen: inout [String: SourceLocation]) -> Bool {
        guard let first = seen[key] else {
            seen[key] = written.location
            return true
        }
        values.report(
            .error(
                .duplicateCode, at: written.location, vi: "“\(written.value)” đã có trong danh mục",
                en: "“\(written.value)” is already in the registry",
                notes: [.init(LocalizedText(vi: "lần đầu ở đây", en: "first given here"), at: first)]))
        return false
    }

    mutating func text(_ entry: CatalogEntry, _ field: String) -> String? { entry.fields[field].flatMap { values.text($0, field)?.value } }

    mutating func texts(_ entry: CatalogEntry, _ field: String) -> [String] { located(entry, field).map(\.value) }

    mutating func located(_ entry: CatalogEntry, _ field: String) -> [Located<String>] {
        entry.fields[field].map { values.texts($0, field) } ?? []
    }

    /// Days `tu` and `den`, either open; the wrong order is an error.
    mutating func span(_ fields: [String: YAMLNode]) -> Issuer.SeriesPeriod {
        let from = fields["tu"].flatMap { values.date($0, "tu") }
        let through = fields["den"].flatMap { values.date($0, "den") }
        if let from, let through, through.value < from.value {
            values.report(.reversedDates(at: through.location, from: from.value, through: through.value))
        }
        return Issuer.SeriesPeriod(from: from?.value, through: through?.value)
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        byte.isSmall || byte.isDigit || byte == 0x2D || byte == 0x5F
    }
}
