// Reads loai-van-ban.yml, viet-tat.yml and tham-chieu.yml.
import Source

extension CatalogReading {
    mutating func types(_ text: SourceText?, builtIn: [DocumentType]) -> [DocumentType] {
        var seen: [String: SourceLocation] = [:]
        var types: [DocumentType] = []
        for entry in entries(of: text, known: ["ma", "ten", "ky_hieu", "slug", "nhom"], required: ["ma", "ten"]) {
            guard let code = code(entry, separator: "_", seen: &seen), let name = self.text(entry, "ten") else { continue }
            let symbol = self.text(entry, "ky_hieu")
            let slug = entry.fields["slug"].flatMap { values.slug($0, "slug") }
            let replaced = builtIn.first { $0.code == code.value }
            let group = entry.fields["nhom"].flatMap { values.choice($0, "nhom", of: DocumentType.Group.self) }
            let type = DocumentType(
                code: code.value, name: name, symbol: symbol, slug: slug?.value ?? VietnameseText.slug(symbol ?? code.value),
                group: group ?? replaced?.group ?? .other, family: replaced?.family ?? .administrative)
            checkSlug(of: type, among: builtIn.filter { $0.code != type.code } + types, at: slug?.location ?? code.location)
            types.append(type)
        }
        return types
    }

    /// Numbers of two symbols must not meet in one address.
    private mutating func checkSlug(of type: DocumentType, among others: [DocumentType], at location: SourceLocation) {
        guard let symbol = type.symbol, let other = others.first(where: { $0.symbol != nil && $0.symbol != symbol && $0.slug == type.slug })
        else { return }
        values.report(
            .error(
                .duplicateSlug, at: location, vi: "“\(type.slug)” đã là địa chỉ của “\(other.name)”",
                en: "“\(type.slug)” is the address of “\(other.name)”",
                hint: LocalizedText(vi: "ghi “slug” khác", en: "give another “slug”")))
    }

    mutating func abbreviations(_ text: SourceText?) -> [Abbreviation] {
        var seen: [String: SourceLocation] = [:]
        var abbreviations: [Abbreviation] = []
        for entry in entries(of: text, known: ["viet_tat", "day_du"], required: ["viet_tat", "day_du"]) {
            guard let node = entry.fields["viet_tat"], let short = values.text(node, "viet_tat") else { continue }
            for full in texts(entry, "day_du") where isNew("\(short.value)\n\(full)", as: short, seen: &seen) {
                abbreviations.append(Abbreviation(short: short.value, full: full))
            }
        }
        return abbreviations
    }

    mutating func references(_ text: SourceText?) -> [KnownReference] {
        let known = ["so_ky_hieu", "co_quan", "ngay", "trich_yeu", "dia_chi"]
        var seen: [String: SourceLocation] = [:]
        var references: [KnownReference] = []
        for entry in entries(of: text, known: known, required: ["so_ky_hieu"]) {
            guard let node = entry.fields["so_ky_hieu"], let number = values.text(node, "so_ky_hieu") else { continue }
            let date = entry.fields["ngay"].flatMap { values.date($0, "ngay")?.value }
            let issuers = entry.fields["co_quan"].map { values.texts($0, "co_quan") } ?? []
            let written = NotationParts.tidy(number.value)
            let key = ([written, date?.iso ?? ""] + issuers.map { VietnameseText.key($0.value) }).joined(separator: "\n")
            guard isNew(key, as: number, seen: &seen) else { continue }
            referenceIssuers[number.location] = issuers
            references.append(
                KnownReference(
                    number: written, issuer: nil, date: date, title: self.text(entry, "trich_yeu"),
                    url: entry.fields["dia_chi"].flatMap { values.webAddress($0, "dia_chi")?.value }, location: number.location))
        }
        return references
    }

    /// The references with the codes of their issuers; those of a joint number stand in the order written, joined by `+`.
    mutating func resolved(_ references: [KnownReference], lookup: CatalogLookup) -> [KnownReference] {
        references.map { reference in
            var codes: [String] = []
            for written in referenceIssuers[reference.location] ?? [] {
                if let code = lookup.issuers.codes(for: written.value).first {
                    codes.append(code)
                } else {
                    values.report(.unknownIssuer(written.value, lookup: lookup, at: written.location))
                }
            }
            var reference = reference
            reference.issuer = codes.isEmpty ? nil : codes.joined(separator: "+")
            if codes.count == 1, let written = referenceIssuers[reference.location]?.first {
                reference.issuerName = otherName(written.value, codes[0], lookup)
            }
            return reference
        }
    }

    /// What is written, where it is another name of the issuer in full words.
    private func otherName(_ written: String, _ code: String, _ lookup: CatalogLookup) -> String? {
        let issuer = lookup.catalogs.issuers.first { $0.code == code }
        let isOther = issuer?.aliases.contains { VietnameseText.key($0) == VietnameseText.key(written) } ?? false
        let isAbbreviated = written.split(separator: " ").contains { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
        return isOther && !isAbbreviated ? written : nil
    }
}
