// The document as it stands on paper (Nghị định 30/2020, phụ lục I): agency block, number, place and date, signature; and the ways to cite it.
internal import Records
internal import Source

extension Portal {
    /// The fields that only the printed page shows.
    func paper(_ document: HeldDocument) -> [String: Value] {
        let metadata = document.metadata
        let isLetter = document.type.code == "cong_van"
        let type = officialTypeName(of: document)
        let agency = agencyBlock(document)
        return [
            "loai_hoa": .text(isLetter ? "" : type.uppercased()), "la_cong_van": .flag(isLetter),
            "la_van_ban_dang": .flag(isParty(document)), "la_du_thao": .flag(metadata.status == .draft),
            "so_in": .text(isAnnex(document) ? "" : numberLine(document)), "noi_ngay": .text(placeAndDate(document)),
            "co_quan_tren": .optional(agency.parent), "co_quan_in": .text(agency.name),
            "trich_yeu_in": .text(isLetter ? Self.abstract(of: metadata.subject.value) : Self.title(metadata.subject.value, under: type)),
            "kinh_gui": .list(Self.list(metadata.addressees.map(\.text), closesOne: false)),
            "noi_nhan": .list(Self.list(metadata.recipients.map(\.text), closesOne: true)), "chu_ky": signature(metadata.signer),
        ]
    }

    /// An annex bears the number of what it is attached to, not its own.
    func isAnnex(_ document: HeldDocument) -> Bool {
        document.number == nil
            && (document.type.code == "phu_luc" || document.metadata.relations.contains { $0.relation == .attachmentOf })
    }

    /// The citation in full (first mention), short (afterwards) and, for Party numbers, with the comma the Party's rules ask for.
    func citationForms(of document: HeldDocument) -> Value {
        let type = officialTypeName(of: document)
        let date = document.date.map { " \($0.inWords)" } ?? ""
        let issuer = issuerPhrase(of: document).map { " \($0)" } ?? ""
        let (name, matter) = wordsOfTitle(of: document, type)
        let head = type + name + (document.number.map { " số \($0)" } ?? "")
        let undated = document.number == nil && name.isEmpty
        let short = undated ? "\(type)\(document.date.map { " ngày \($0.vietnamese)" } ?? "")" : name.isEmpty ? head : type + name
        return [
            "day_du": .text("\(head)\(date)\(issuer)\(matter)"), "ngan": .text(short),
            "dang": .optional(
                isParty(document) ? "\(head)\(document.date.map { ", ngày \($0.vietnamese)" } ?? "")\(issuer)\(matter)" : nil),
        ]
    }
}

extension Portal {
    /// The name of the type as it is printed: a "thông báo kết luận" is a THÔNG BÁO on paper, since kinds that share a symbol share a name.
    private func officialTypeName(of document: HeldDocument) -> String {
        if let label = document.metadata.typeLabel { return label }
        guard let symbol = document.type.symbol else { return document.type.name }
        return registry.catalogs.types.first { $0.symbol == symbol && $0.family == document.type.family }?.name ?? document.type.name
    }

    /// Documents of the Party follow its own rules of form: its name for the national one, no colon after "Số".
    private func isParty(_ document: HeldDocument) -> Bool {
        document.type.family == .party || document.number.map { Self.isPartyNumber($0) } ?? false
    }

    /// Who issued it, in capitals. Over the agency of the portal stands the body above it, which names the place for both.
    private func agencyBlock(_ document: HeldDocument) -> (parent: String?, name: String) {
        let name = document.issuers.map { issuerName($0) }.joined(separator: " - ")
        guard let parent = parentAgencyName, let own = settings.issuer?.value, document.issuerCodes == [own] else {
            return (nil, name.uppercased())
        }
        return (Self.shortened(parent).uppercased(), Self.withoutPlace(of: parent, name).uppercased())
    }

    private func numberLine(_ document: HeldDocument) -> String {
        let word = isParty(document) ? "Số" : "Số:"
        if let number = document.number { return "\(word) \(number)" }
        return "\(word)        \(document.metadata.symbol.map { "/\($0.value)" } ?? "")"
    }

    /// "Quảng Ngãi, ngày 01 tháng 4 năm 2025"; what is not known is left blank, as on paper.
    private func placeAndDate(_ document: HeldDocument) -> String {
        let place = settings.place.map { "\($0), " } ?? ""
        if let date = document.metadata.printedDate ?? document.date { return place + date.inWords }
        let (from, through) = (document.metadata.estimatedFrom, document.metadata.estimatedThrough)
        let year = from.flatMap { from in through.flatMap { $0.year == from.year ? String(from.year) : nil } } ?? "        "
        let month =
            from.flatMap { from in through.flatMap { $0.year == from.year && $0.month == from.month ? String(from.month) : nil } }
            ?? "      "
        return "\(place)ngày        tháng \(month) năm \(year)"
    }

    private func signature(_ signer: Signer?) -> Value {
        guard let signer else { return .null }
        var lines: [String] = []
        if let authority = signer.authority { lines.append("\(authority). \(signer.onBehalfOf ?? "")".uppercased()) }
        if let position = signer.position { lines.append(position.uppercased()) }
        return ["dong": .list(lines.map { ["chu": .text($0)] }), "ten": .text(signer.name)]
    }

    /// The title before the number and at the end of a citation, each with a blank before it; one of them is empty.
    private func wordsOfTitle(of document: HeldDocument, _ type: String) -> (name: String, matter: String) {
        let number = document.number.map { ["số \($0)", $0] } ?? []
        let date = document.date.map { ["ngày \($0.vietnamese)", $0.inWords] } ?? []
        let said = [type, type] + number + date + [issuerPhrase(of: document)].compactMap(\.self)
        switch CitedTitle(document.subject, of: document.type, said: said, names: { officialNames ?? namesOfBodies() }) {
        case .name(let name): return (" \(name)", "")
        case .matter(let words): return ("", words.isEmpty ? "" : " \(words)")
        }
    }

    private func issuerPhrase(of document: HeldDocument) -> String? {
        document.issuers.isEmpty ? nil : "của \(document.issuers.map { issuerName($0) }.joined(separator: " và "))"
    }

    /// Names of bodies and places with which a title may begin.
    func namesOfBodies() -> [String] {
        let catalogs = registry.catalogs
        return [settings.place].compactMap(\.self) + catalogs.departments.map(\.name) + catalogs.issuers.flatMap { [$0.name] + $0.aliases }
    }

    /// What stands under the number of a letter: "V/v …" (Nghị định 30/2020, phụ lục I, II.5b).
    private static func abstract(of title: String) -> String {
        title.hasPrefix("V/v") || title.hasPrefix("Về việc") ? title : "V/v \(title)"
    }

    /// The title without the name of the type it begins with, which stands on a line of its own: "Công tác năm 2025 …".
    private static func title(_ title: String, under type: String) -> String {
        guard VietnameseText.folded(title).hasPrefix(VietnameseText.folded(type) + " ") else { return title }
        let rest = title.dropFirst(type.count + 1)
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    /// The body above may be named by its common abbreviation (Nghị định 30/2020, phụ lục I, II.2).
    private static func shortened(_ name: String) -> String {
        for (words, letters) in [("Ủy ban nhân dân ", "UBND "), ("Uỷ ban nhân dân ", "UBND "), ("Hội đồng nhân dân ", "HĐND ")]
        where name.hasPrefix(words) {
            return letters + name.dropFirst(words.count)
        }
        return name
    }

    /// "Sở Khoa học và Công nghệ" under "… tỉnh Quảng Ngãi".
    private static func withoutPlace(of parent: String, _ name: String) -> String {
        for level in [" tỉnh ", " thành phố ", " huyện ", " thị xã ", " xã ", " phường ", " đặc khu "] {
            guard let start = parent.firstRange(of: level)?.lowerBound, name.hasSuffix(parent[start...]) else { continue }
            return String(name.dropLast(parent[start...].count))
        }
        return name
    }

    /// Lines of a list of bodies: each ends in a semicolon and the last in a full stop (phụ lục I, II.9).
    private static func list(_ names: [String], closesOne: Bool) -> [Value] {
        names.enumerated().map { position, name in
            let line = name.trimmingSuffix(while: ";.,".contains)
            let mark = position + 1 < names.count ? ";" : names.count > 1 || closesOne ? "." : ""
            return ["ten": .text(line + mark)]
        }
    }

    /// `336-KH/TU`: a dash after the digits.
    private static func isPartyNumber(_ number: String) -> Bool { number.drop { $0.isNumber }.first == "-" }
}
