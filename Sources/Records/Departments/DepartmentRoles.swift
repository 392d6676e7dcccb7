// Takes the front matter of a document and what was recognised in its body; gives every department with its roles.

private import Source

package enum DepartmentRoles {
    /// Each department and role once, by code, then strongest role first.
    ///
    /// Front matter adds `soan_thao` (`don_vi_soan`, archive line, else the symbol of a letter), `ky` (position of the signer) and `nhan`
    /// (`kinh_gui`, `noi_nhan`). A department that `don_vi` names has the roles given there and no others. `nhac_den` is left out where a
    /// department has any other role from the text.
    package static func roles(
        metadata: DocumentMetadata, mentions: [DepartmentMention], recognizer: DepartmentRecognizer
    ) -> [DepartmentRole] {
        let date = metadata.issuedOn?.value ?? metadata.estimatedFrom
        var found = Set(mentions.map { DepartmentRole(code: $0.code, role: $0.role) })
        found.formUnion(drafters(metadata, recognizer, date, known: found))
        found.formUnion(signers(metadata, recognizer, date))
        found.formUnion(receivers(metadata, recognizer, date))
        let stated = Set(metadata.departments.map(\.code))
        let strong = Set(found.filter { $0.role != .mention }.map(\.code))
        let kept = found.filter { !stated.contains($0.code) && ($0.role != .mention || !strong.contains($0.code)) }
        return (kept.union(metadata.departments)).sorted { a, b in
            a.code == b.code ? a.role < b.role : a.code.precedesInBytes(b.code)
        }
    }
}

extension DepartmentRoles {
    private static func drafters(
        _ metadata: DocumentMetadata, _ recognizer: DepartmentRecognizer, _ date: CalendarDate?, known: Set<DepartmentRole>
    ) -> [DepartmentRole] {
        if let drafter = metadata.drafter { return [DepartmentRole(code: drafter.value, role: .draft)] }
        let archived = metadata.recipients.filter { $0.purpose == .file || isArchiveLine($0.text) }
        let fromArchive = archived.flatMap { recognizer.departments(inArchiveLine: $0.text, date: date) }
        if !fromArchive.isEmpty || known.contains(where: { $0.role == .draft }) {
            return fromArchive.map { DepartmentRole(code: $0, role: .draft) }
        }
        guard let symbol = metadata.symbol?.value, let group = symbol.split(separator: "-").last, symbol.contains("-") else { return [] }
        return recognizer.department(named: String(group), date: date).map { [DepartmentRole(code: $0, role: .draft)] } ?? []
    }

    private static func signers(_ metadata: DocumentMetadata, _ recognizer: DepartmentRecognizer, _ date: CalendarDate?) -> [DepartmentRole]
    {
        guard let position = metadata.signer?.position else { return [] }
        return recognizer.departments(in: position, date: date).filter { $0 != DepartmentMention.everyone }
            .map { DepartmentRole(code: $0, role: .sign) }
    }

    private static func receivers(_ metadata: DocumentMetadata, _ recognizer: DepartmentRecognizer, _ date: CalendarDate?)
        -> [DepartmentRole]
    {
        let addressed = metadata.addressees + metadata.recipients.filter { $0.purpose != .file && !isArchiveLine($0.text) }
        return addressed.flatMap { recipient in
            recognizer.departments(in: recipient.text, date: date).map { DepartmentRole(code: $0, role: .receive) }
        }
    }

    private static func isArchiveLine(_ text: String) -> Bool {
        let stream = WordStream(text)
        return stream.tokens.first { $0.kind == .word }.map { stream.key($0) == RegionWords.filed[...] } ?? false
    }
}

extension DepartmentRecognizer {
    /// Codes of the departments in a line of front matter: a code of the registry (`tat-ca` included) or names in text.
    func departments(in text: String, date: CalendarDate?) -> [String] {
        let key = VietnameseText.key(text)
        if key == VietnameseText.key(DepartmentMention.everyone) { return [DepartmentMention.everyone] }
        if let exact = departments.first(where: { VietnameseText.key($0.code) == key }) { return [exact.code] }
        return occurrences(in: WordStream(text), date: date, isForeign: false).map(\.code)
    }

    /// Drafting departments of "Lưu: VT, QLKHCN": each entry that is a name or a bare code, also one that the drafter's initials are glued to.
    func departments(inArchiveLine text: String, date: CalendarDate?) -> [String] {
        let stream = WordStream(text)
        var codes: [String] = []
        var index = 0
        while index < stream.tokens.count {
            if stream.tokens[index].kind == .word, let match = aliases.longestMatch(in: stream, at: index),
                let chosen = choose(match.value, date: date)
            {
                codes.append(departments[chosen.department].code)
                index = match.end
            } else if let glued = aliases.longestPrefix(in: stream, at: index), let chosen = choose(glued.value, date: date) {
                codes.append(departments[chosen.department].code)
                index = glued.end
            } else {
                index += 1
            }
        }
        return codes
    }
}
