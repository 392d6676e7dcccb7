// Reads who drafted and signed a document, and which departments it concerns.
import Source

extension FrontMatterReading {
    mutating func readDrafter(_ node: YAMLNode) {
        guard let text = values.text(node, "don_vi_soan"), let department = department(text) else { return }
        metadata.drafter = Located(department.code, at: text.location)
    }

    /// `{ho_ten, chuc_vu, quyen_han, thay_cho}` or the name alone.
    mutating func readSigner(_ node: YAMLNode) {
        if case .scalar = node.content {
            metadata.signer = values.text(node, "nguoi_ky").map { Signer(name: $0.value, position: nil, authority: nil, onBehalfOf: nil) }
            return
        }
        guard let fields = values.mapping(node, "nguoi_ky", known: ["ho_ten", "chuc_vu", "quyen_han", "thay_cho"]) else { return }
        let name = fields["ho_ten"].flatMap { values.text($0, "ho_ten")?.value }
        let position = fields["chuc_vu"].flatMap { values.text($0, "chuc_vu")?.value }
        let authority = fields["quyen_han"].flatMap { readAuthority($0) }
        let onBehalfOf = fields["thay_cho"].flatMap { values.text($0, "thay_cho")?.value }
        guard let name else {
            guard fields["ho_ten"] == nil else { return }
            values.report(
                .warning(.missingSigner, at: node.location, vi: "“nguoi_ky” chưa có “ho_ten”", en: "“nguoi_ky” has no “ho_ten”"))
            return
        }
        metadata.signer = Signer(name: name, position: position, authority: authority, onBehalfOf: onBehalfOf)
    }

    /// Nghị định 30/2020, phụ lục I, II.7: the abbreviations, with or without the full stop, or the words.
    private mutating func readAuthority(_ node: YAMLNode) -> String? {
        guard let text = values.text(node, "quyen_han") else { return nil }
        let key = VietnameseText.key(text.value)
        if let found = Self.authorities.first(where: { $0.code.lowercased() == key || $0.words == key }) { return found.code }
        values.report(.unknownValue(text.value, of: "quyen_han", allowed: Self.authorities.map(\.code), at: text.location))
        return nil
    }

    private static let authorities: [(code: String, words: String)] = [
        ("TM", "thay_mat"), ("Q", "quyen"), ("KT", "ky_thay"), ("TL", "thua_lenh"), ("TUQ", "thua_uy_quyen"),
    ]

    /// Entries `{ma, vai_tro}`; one department may have several roles.
    mutating func readDepartments(_ node: YAMLNode) {
        let entries = if case .mapping = node.content { [node] } else { ValueReader.elements(node) }
        for entry in entries {
            guard let fields = values.mapping(entry, "don_vi", known: ["ma", "vai_tro"]) else { continue }
            let code = fields["ma"].flatMap { values.text($0, "ma") }.flatMap { departmentCode($0) }
            var roles: [Role] = []
            for role in fields["vai_tro"].map(ValueReader.elements) ?? [] {
                if let role = values.choice(role, "vai_tro", of: Role.self) { roles.append(role) }
            }
            for field in ["ma", "vai_tro"] where fields[field] == nil {
                values.report(
                    .missingField(field, of: LocalizedText(vi: "mục của “don_vi”", en: "an entry of “don_vi”"), at: entry.location))
            }
            if let code { metadata.departments += roles.map { DepartmentRole(code: code, role: $0) } }
        }
    }

    /// All units of the office may be named where a department is expected.
    private mutating func departmentCode(_ text: Located<String>) -> String? {
        VietnameseText.key(text.value) == "tat_ca" ? "tat-ca" : department(text)?.code
    }

    mutating func department(_ text: Located<String>) -> Department? {
        guard let department = lookup.department(text.value, on: referenceDate) else {
            values.report(.unknownDepartment(text.value, lookup: lookup, at: text.location))
            return nil
        }
        namedDepartments.append(Located(department, at: text.location))
        return department
    }
}
