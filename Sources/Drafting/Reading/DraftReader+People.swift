// Who drafted, signed and receives the document of a draft.

internal import Records
internal import Source

extension DraftReader {
    mutating func readDrafter() {
        let archive = closing?.recipients.first { FilingLine.isOne($0) }.map { FilingLine($0) }
        guard isOwn else { return readForeignDrafter(archive) }
        let units = (archive?.units ?? []).map { DraftingUnit($0, lookup: office.lookup) }
        guard let unit = units.first(where: { $0.code != nil }) else { return readDrafterBySymbol(archive) }
        let line = closing?.recipientsLine
        set(
            "don_vi_soan", .text(unit.code ?? ""),
            doubts: unit.isGlued
                ? [
                    Draft.Doubt(
                        line: line, vi: "bản gốc in liền “\(unit.written)”: tách thành đơn vị và người soạn “\(unit.person ?? "")”",
                        en: "“\(unit.written)” is taken apart into a unit and the drafter “\(unit.person ?? "")”")
                ] : [])
        if let person = unit.person ?? archive?.person { set("nguoi_soan", .text(person)) }
    }

    /// Codes of another office's filing line are none of this registry.
    private mutating func readForeignDrafter(_ archive: FilingLine?) {
        let doubts = (archive?.units.first).map {
            [
                Draft.Doubt(
                    line: closing?.recipientsLine, vi: "“\($0)” là đơn vị soạn của cơ quan khác, không có trong danh mục đơn vị",
                    en: "“\($0)” is a unit of another office")
            ]
        }
        set("don_vi_soan", .null, doubts: doubts ?? [])
        if let person = archive?.person { set("nguoi_soan", .text(person)) }
    }

    private mutating func readDrafterBySymbol(_ archive: FilingLine?) {
        if let written = archive?.units.first {
            let doubt = Draft.Doubt(
                line: closing?.recipientsLine, vi: "đơn vị soạn “\(written)” ở dòng Lưu không có trong danh-muc/don-vi.yml",
                en: "the drafting unit “\(written)” is not in danh-muc/don-vi.yml")
            return set("don_vi_soan", .null, doubts: [doubt])
        }
        if let unit = symbolUnit() {
            let doubt = Draft.Doubt(
                vi: "đơn vị soạn đọc từ ký hiệu “\(unit.symbol)”", en: "the drafting unit is read from the symbol “\(unit.symbol)”")
            return set("don_vi_soan", .text(unit.code), doubts: [doubt])
        }
        set(
            "don_vi_soan", .null,
            doubts: [
                Draft.Doubt(.absentInSource, vi: "bản gốc không cho biết đơn vị soạn", en: "the source does not tell the drafting unit")
            ])
    }

    /// The unit in the symbol of a letter, or of the letter that an annex belongs to: `SKHCN-VP`.
    private func symbolUnit() -> (code: String, symbol: String)? {
        let own = symbolNumber().map(\.symbol)
        guard let symbol = own ?? parentMention?.blankSymbol ?? parentMention?.number?.symbol,
            let last = symbol.split(separator: "-").dropFirst().last,
            let code = office.lookup.departments.codes(for: String(last)).first
        else { return nil }
        return (code, symbol)
    }

    mutating func readSigner() {
        guard let closing, closing.signature.name != nil || !closing.signature.titles.isEmpty else {
            let doubt = Draft.Doubt(.absentInSource, vi: "bản gốc không có người ký", en: "the source has no signer")
            return set("nguoi_ky", .null, doubts: parentParagraph == nil ? [doubt] : [])
        }
        let title = SignatureTitle(closing.signature.titles) { recaser.recase($0) }
        let pairs = [
            ("ho_ten", closing.signature.name), ("chuc_vu", title.position), ("quyen_han", title.authority), ("thay_cho", title.onBehalfOf),
        ]
        let value = Draft.Value.mapping(pairs.compactMap { name, value in value.map { .init(name: name, value: .text($0)) } })
        set("nguoi_ky", value, printed: closing.signature.printed, doubts: Self.doubts(of: title, closing))
    }

    private static func doubts(of title: SignatureTitle, _ closing: Closing) -> [Draft.Doubt] {
        let line = closing.signatureLine
        let lines = closing.signature.titles.joined(separator: " / ")
        var doubts: [Draft.Doubt] = []
        if closing.signature.name == nil {
            doubts.append(
                Draft.Doubt(.absentInSource, line: line, vi: "không đọc được họ tên người ký", en: "the name of the signer was not found"))
        } else if closing.signature.isNameDoubtful {
            doubts.append(
                Draft.Doubt(line: line, vi: "họ tên người ký có thể bị nhận dạng sai", en: "the name of the signer may be misread"))
        }
        if title.isShortened {
            doubts.append(
                Draft.Doubt(
                    line: line, vi: "chữ ký có hai tầng quyền hạn: “\(lines)”", en: "the signature has two capacities: “\(lines)”"))
        }
        if title.hasSeveralPositions {
            doubts.append(
                Draft.Doubt(
                    line: line, vi: "chữ ký có nhiều dòng chức vụ: “\(lines)”", en: "the signature has several positions: “\(lines)”"))
        }
        return doubts
    }

    private mutating func readAddressees(_ printed: Header.Part<[String]>) {
        guard !printed.value.isEmpty else {
            let doubt = Draft.Doubt(
                .absentInSource, line: printed.line, vi: "nơi kính gửi còn để trống trong bản gốc",
                en: "the addressees are left blank in the source")
            return set("kinh_gui", .null, printed: printed.printed, doubts: [doubt])
        }
        let footnotes = Set(draft.footnotes.map(\.mark))
        var doubts: [Draft.Doubt] = []
        let entries = printed.value.map { entry in
            var words = entry.words
            guard let mark = words.last.flatMap(FootnoteMark.init(in:)), footnotes.contains(String(mark.number)) else { return entry }
            words[words.count - 1] = mark.before + mark.after
            doubts.append(
                Draft.Doubt(
                    line: printed.line, vi: "“\(entry)” mang dấu của chú thích \(mark.number): đã bỏ dấu",
                    en: "“\(entry)” bears the mark of footnote \(mark.number), which was taken off"))
            return words.joined(separator: " ")
        }
        set("kinh_gui", .list(entries), printed: printed.printed, doubts: doubts)
    }

    mutating func readRecipients() {
        if let addressees = header.addressees { readAddressees(addressees) }
        guard let closing, !closing.printedRecipients.isEmpty else { return }
        set("noi_nhan", .list(closing.recipients), printed: closing.printedRecipients)
    }
}

/// "Lưu: VT, QLKHCN (Hải)".
struct FilingLine {
    private(set) var units: [String] = []
    private(set) var person: String?

    static func isOne(_ text: String) -> Bool { VietnameseText.key(text.words.first ?? "") == "luu" }

    init(_ text: String) {
        var rest = String(text.unicodeScalars.drop { $0 != "u" && $0 != "U" }.dropFirst().drop { $0 == ":" || $0.isBlank })
        takeBrackets(from: &rest)
        let parts = rest.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
        var named = parts.filter { !Self.archives.contains(VietnameseText.key($0)) }
        // "Lưu: VP, KTXH": without an archive the office keeps the papers; initials are shorter.
        if named.count == 2, parts.count == 2, named.first == "VP", named[1].isUppercase, named[1].unicodeScalars.count > 3 {
            named.removeFirst()
        }
        guard let first = named.first.map(Self.behindArchive) else { return }
        let (unit, initials) = Self.partingInitials(first)
        units = [unit]
        person = person ?? initials
        if let initials = named.dropFirst().last, initials.utf8.count <= 8 { person = person ?? initials }
    }

    /// `(Hải)`, `(Hà_15b)`, `(2). TTK`: the drafter and a number of copies; "(VT, CCVC)" are units of one side.
    private mutating func takeBrackets(from text: inout String) {
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return }
        let name = String(text[text.index(after: open)..<close].prefix { $0 != "_" && $0 != "," }).trimmed
        if name.first?.isLetter ?? false, !Self.archives.contains(VietnameseText.key(name)) { person = name }
        let behind = String(text[text.index(after: close)...])
        let initials = String(behind.drop { $0 == "." || $0.isWhitespace })
        let isDrafter = (2...5).contains(initials.count) && initials.allSatisfy(\.isUppercase)
        if isDrafter { person = person ?? initials }
        text = String(text[..<open]) + (isDrafter ? "" : behind)
    }

    /// `VT-PKT`: the archive and the unit.
    private static func behindArchive(_ text: String) -> String {
        for archive in ["VT-", "VT.", "VT –"] where text.hasPrefix(archive) { return String(text.dropFirst(archive.count)).trimmed }
        return text
    }

    /// `VP.ntn`, `KHĐT.tqh18`.
    private static func partingInitials(_ text: String) -> (unit: String, initials: String?) {
        guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return (text, nil) }
        let tail = String(text[text.index(after: dot)...])
        guard (2...6).contains(tail.utf8.count), tail.startsSmall, tail.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) else {
            return (text, nil)
        }
        return (String(text[..<dot]), tail)
    }

    private static let archives: Set<String> = ["vt", "vtlt", "van_thu", "ho_so", "hs", "hsdt", "vt_ubnd"]
}

/// A unit as the filing line writes it: a name, an abbreviation, or one with the drafter's initials glued to it.
struct DraftingUnit {
    let written: String
    private(set) var code: String?
    private(set) var person: String?
    private(set) var isGlued = false

    init(_ written: String, lookup: CatalogLookup) {
        self.written = written
        let name = written.hasPrefix("P.") ? "Phòng " + String(written.dropFirst(2)).trimmed : written
        code = lookup.departments.codes(for: name).first ?? lookup.departments.codes(for: "Phòng " + name).first
        guard code == nil else { return }
        let scalars = Array(name.unicodeScalars)
        for count in stride(from: scalars.count - 1, through: 3, by: -1) {
            let rest = String(String.UnicodeScalarView(scalars[count...]))
            guard rest.isUppercase, rest.unicodeScalars.count <= 5, rest.unicodeScalars.count >= 2 else { continue }
            let head = String(String.UnicodeScalarView(scalars[..<count])).dropping(suffixes: ["-", "."])
            guard let found = lookup.departments.codes(for: head).first else { continue }
            (code, person, isGlued) = (found, rest, true)
            return
        }
    }
}
