// The document as it stands on paper (Nghị định 30/2020, phụ lục I): agency block, number, place and date, signature; and the ways to cite it.
internal import Records
internal import Source

extension Portal {
    /// The fields that only the printed page shows.
    func paper(_ document: HeldDocument) -> [String: Value] {
        let metadata = document.metadata
        let isLetter = document.type.code == "cong_van"
        return [
            "loai_hoa": .text(isLetter || titleNamesType(of: document) ? "" : officialTypeName(of: document).uppercased()),
            "la_cong_van": .flag(isLetter),
            "so_in": .text(isAnnex(document) ? "" : numberLine(document)), "noi_ngay": .text(placeAndDate(document)),
            "co_quan_tren": .optional(parentAgencyName?.uppercased()),
            "co_quan_in": .text(document.issuers.map { issuerName($0).uppercased() }.joined(separator: " – ")),
            "trich_yeu_in": .text(isLetter ? Self.abstract(of: metadata.subject.value) : metadata.subject.value),
            "kinh_gui": .list(metadata.addressees.map { ["ten": .text($0.text)] }),
            "noi_nhan": .list(metadata.recipients.map { ["ten": .text($0.text)] }), "chu_ky": signature(metadata.signer),
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
        let number = document.number.map { " số \($0)" } ?? ""
        let issuer = document.issuers.isEmpty ? "" : " của \(document.issuers.map(issuerName).joined(separator: " và "))"
        let date = document.date.map { " \($0.inWords)" } ?? ""
        let title = titleInSentence(document, type: type)
        let isParty = document.type.family == .party || document.number.map { Self.isPartyNumber($0) } ?? false
        let short = document.number == nil ? "\(type)\(document.date.map { " ngày \($0.vietnamese)" } ?? "")" : type + number
        return [
            "day_du": .text("\(type)\(number)\(date)\(issuer)\(title)"), "ngan": .text(short),
            "dang": .optional(isParty ? "\(type)\(number)\(document.date.map { ", ngày \($0.vietnamese)" } ?? "")\(issuer)\(title)" : nil),
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

    /// "Chương trình công tác năm 2025 …": the title says the type itself.
    private func titleNamesType(of document: HeldDocument) -> Bool {
        VietnameseText.folded(document.metadata.subject.value).hasPrefix(VietnameseText.folded(typeName(of: document)) + " ")
    }

    private func numberLine(_ document: HeldDocument) -> String {
        if let number = document.number { return "Số: \(number)" }
        return "Số:        \(document.metadata.symbol.map { "/\($0.value)" } ?? "")"
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

    /// The title as the end of a citation: with a small first letter, and not twice the type.
    private func titleInSentence(_ document: HeldDocument, type: String) -> String {
        var title = document.metadata.subject.value
        for prefix in ["V/v ", "Về việc "] where title.hasPrefix(prefix) { title = "về việc " + title.dropFirst(prefix.count) }
        if VietnameseText.folded(title).hasPrefix(VietnameseText.folded(type) + " ") { title = String(title.dropFirst(type.count + 1)) }
        guard let first = title.unicodeScalars.first else { return "" }
        return " \(VietnameseText.lowercased(first))\(String(String.UnicodeScalarView(title.unicodeScalars.dropFirst())))"
    }

    /// What stands under the number of a letter: "V/v …" (Nghị định 30/2020, phụ lục I, II.5b).
    private static func abstract(of title: String) -> String {
        title.hasPrefix("V/v") || title.hasPrefix("Về việc") ? title : "V/v \(title)"
    }

    /// `336-KH/TU`: a dash after the digits.
    private static func isPartyNumber(_ number: String) -> Bool { number.drop { $0.isNumber }.first == "-" }
}
