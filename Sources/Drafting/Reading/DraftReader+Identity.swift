// Type, number, date, title and issuer of a draft.

internal import Records
internal import Source

extension DraftReader {
    mutating func readType() {
        let (code, doubts) = type()
        set("loai", code.map { .text($0) } ?? .null, printed: header.type?.printed ?? [], doubts: doubts)
    }

    /// The type printed; else what the symbol says; else what the layout says.
    private func type() -> (code: String?, doubts: [Draft.Doubt]) {
        if let printed = header.type {
            let isConclusion = printed.value == "thong_bao" && VietnameseText.key(header.subject?.value ?? "").hasPrefix("ket_luan")
            return (isConclusion ? "thong_bao_ket_luan" : printed.value, doubtsOfType(printed))
        }
        if let symbol = symbolNumber(), let code = office.recognizer.facts(of: symbol).type, code != "cong_van" || isLetter {
            return (code, [])
        }
        if isLetter { return ("cong_van", []) }
        return typeByTitle()
    }

    private var isLetter: Bool { header.addressees != nil || header.subject.map { SubjectWords.opensLetterSubject($0.value) } ?? false }

    private func doubtsOfType(_ printed: Header.Part<String>) -> [Draft.Doubt] {
        let name = printed.printed.joined(separator: " ")
        if header.isTypeMisread {
            return [
                Draft.Doubt(
                    line: printed.line, vi: "tên loại in là “\(name)”, có thể bị nhận dạng sai",
                    en: "the type is printed as “\(name)”, maybe misread")
            ]
        }
        guard let symbol = symbolNumber(), office.recognizer.contradictedType(printed.value, by: symbol) != nil else { return [] }
        return [
            Draft.Doubt(
                line: printed.line, vi: "tên loại “\(name)” không khớp với ký hiệu \(symbol.symbol)",
                en: "the type “\(name)” does not go with the symbol \(symbol.symbol)")
        ]
    }

    /// "Chương trình công tác năm 2025 …", "DỰ KIẾN CHƯƠNG TRÌNH …".
    private func typeByTitle() -> (code: String?, doubts: [Draft.Doubt]) {
        guard let title = header.subject else {
            return (nil, [Draft.Doubt(.absentInSource, vi: "bản gốc không in tên loại văn bản", en: "the source prints no type")])
        }
        let words = title.value.words
        let skipped = ["du_kien", "du_thao"].contains(VietnameseText.key(words.prefix(2).joined(separator: " "))) ? 2 : 0
        if let type = TypeName(opening: words.dropFirst(skipped).joined(separator: " "), catalogs: office.catalogs) {
            return (
                type.code,
                skipped == 0
                    ? []
                    : [
                        Draft.Doubt(
                            line: title.line, vi: "loại đọc từ tiêu đề; bản gốc ghi là “\(words.prefix(2).joined(separator: " "))”",
                            en: "the type is read from a title that begins with “\(words.prefix(2).joined(separator: " "))”")
                    ]
            )
        }
        return (
            "phu_luc",
            [
                Draft.Doubt(
                    line: title.line, vi: "bản gốc chỉ cho biết đây là văn bản kèm theo",
                    en: "the source only tells that it is attached to another document")
            ]
        )
    }
}

extension DraftReader {
    mutating func readNumber() {
        guard let printed = header.number else {
            let isAnnex = parentParagraph != nil
            set(
                "so", .null,
                doubts: isAnnex ? [] : [Draft.Doubt(.absentInSource, vi: "bản gốc không in số", en: "the source prints no number")])
            if !isAnnex { set("ky_hieu", .null) }
            return
        }
        let reading = NumberReading(printed.value, table: office.recognizer.table)
        var doubts = reading.remarks.map { remark in
            let message = remark.message(reading.number?.notation ?? "")
            return Draft.Doubt(
                line: printed.line, vi: "bản gốc in “\(printed.value)”: \(message.vi)", en: "printed “\(printed.value)”: \(message.en)")
        }
        switch reading.kind {
        case .whole: set("so_ky_hieu", .text(reading.number?.notation ?? printed.value), printed: printed.printed, doubts: doubts)
        case .blank:
            doubts.insert(
                Draft.Doubt(
                    .absentInSource, line: printed.line, vi: "số còn để trống trong bản gốc", en: "the number is left blank in the source"),
                at: 0)
            set("so", .null, printed: printed.printed, doubts: doubts)
            set("ky_hieu", .text(reading.number?.symbol ?? printed.value))
        case .unread:
            doubts.append(
                Draft.Doubt(
                    line: printed.line, vi: "số “\(printed.value)” viết ngoài mẫu, giữ nguyên",
                    en: "the number “\(printed.value)” is out of form and kept"))
            set("so_ky_hieu", printed.value.isEmpty ? .null : .text(reading.text), printed: printed.printed, doubts: doubts)
        }
    }

    /// The number printed, with a number in the place of a blank one.
    func symbolNumber() -> DocumentNumber? {
        header.number.flatMap { NumberReading($0.value, table: office.recognizer.table).number }
    }
}

/// What follows "Số:" of a letterhead.
struct NumberReading {
    enum Kind { case whole, blank, unread }

    private(set) var kind: Kind
    /// Of a blank number only the symbol counts.
    private(set) var number: DocumentNumber?
    private(set) var remarks: [SpellingRemark] = []
    /// As printed, without needless blanks.
    let text: String

    init(_ printed: String, table: SymbolTable) {
        text = Self.tidied(printed)
        if let read = DocumentNumber.read(text, table: table) {
            (kind, number, remarks) = (.whole, read.number, read.remarks)
        } else if text.hasPrefix("/") || text.hasPrefix("-"), let read = DocumentNumber.read("01\(text)", table: table) {
            (kind, number, remarks) = (.blank, read.number, read.remarks)
        } else if !text.unicodeScalars.contains(where: \.isDigit) {
            kind = .blank
        } else {
            kind = .unread
        }
    }

    /// Without blanks around slash and dash: `45 / KH - UBND`.
    private static func tidied(_ printed: String) -> String {
        var output = ""
        for word in printed.words {
            let joins = ["/", "-", "–"].contains { output.hasSuffix($0) || word.hasPrefix($0) }
            output += joins || output.isEmpty ? word : " " + word
        }
        return output.dropping(suffixes: [".", ",", ";"])
    }
}

extension DraftReader {
    mutating func readDate() {
        if let printed = header.date {
            readOwnDate(printed)
        } else if let parent = parentParagraph, let date = PrintedDate(in: Array(parent.text.utf8)) {
            readParentDate(date, parent)
        } else if let (date, line) = meetingDate() {
            let doubt = Draft.Doubt(
                line: line, vi: "ngày đọc từ lời mở đầu của biên bản", en: "the date is read from the opening words of the record")
            set("ngay_ban_hanh", .date(date), doubts: [doubt])
        } else {
            var vi = "bản gốc không in ngày"
            var en = "the source prints no date"
            if let latest = latestCited() {
                vi += "; văn bản được viện dẫn muộn nhất đề ngày \(latest.vietnamese), nên có thể thêm “ngay_uoc_tinh: {tu: \(latest.iso)}”"
                en += "; the latest document it cites is of \(latest.iso), so “ngay_uoc_tinh: {tu: \(latest.iso)}” may be added"
            }
            set("ngay_ban_hanh", .null, doubts: [Draft.Doubt(.absentInSource, vi: vi, en: en)])
        }
    }

    /// "Hôm nay, vào lúc 14 giờ, ngày 27 tháng 6 năm 2025, …": a record without a date line is of that day.
    private func meetingDate() -> (CalendarDate, line: Int)? {
        guard case .text("bien_ban")? = draft["loai"] else { return nil }
        let opening = preamble.first { paragraph in
            ["hom_nay", "ngay_", "vao_", "thoi_gian", "luc_", "hoi_"].contains { VietnameseText.key(paragraph.text).hasPrefix($0) }
        }
        guard let opening, let date = PrintedDate(in: Array(opening.text.utf8))?.date else { return nil }
        return (date, opening.lines.lowerBound)
    }

    private mutating func readOwnDate(_ printed: Header.Part<PrintedDate>) {
        guard let date = printed.value.date else {
            let doubt = Draft.Doubt(
                .absentInSource, line: printed.line, vi: "ngày còn để trống trong bản gốc, hoặc không có thật",
                en: "the day is left blank in the source, or does not exist")
            set("ngay_ban_hanh", .null, printed: printed.printed, doubts: [doubt])
            return setEstimate(printed.value)
        }
        var doubts: [Draft.Doubt] = []
        if let later = latestCited(), later > date {
            doubts.append(
                Draft.Doubt(
                    line: printed.line,
                    vi: "ngày in \(date.vietnamese) sớm hơn văn bản được viện dẫn (\(later.vietnamese)): ngày hoặc năm có thể in sai",
                    en: "the date printed, \(date.iso), is before that of a document it cites (\(later.iso)): one of them may be wrong"))
        }
        set("ngay_ban_hanh", .date(date), printed: printed.printed, doubts: doubts)
    }

    private mutating func readParentDate(_ date: PrintedDate, _ parent: Draft.Paragraph) {
        guard let day = date.date else {
            set("ngay_ban_hanh", .null)
            return setEstimate(date)
        }
        let doubt = Draft.Doubt(
            line: parent.lines.lowerBound, vi: "đây là ngày của văn bản ban hành kèm",
            en: "this is the date of the document it is attached to")
        set("ngay_ban_hanh", .date(day), doubts: [doubt])
    }

    /// The month of a date without its day.
    private mutating func setEstimate(_ date: PrintedDate) {
        guard let year = date.year, let month = date.month, let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: year, month: month, day: CalendarDate.length(ofMonth: month, in: year))
        else { return }
        set("ngay_uoc_tinh", .mapping([.init(name: "tu", value: .date(first)), .init(name: "den", value: .date(last))]))
    }

    /// The latest date of a document that the text cites.
    private func latestCited() -> CalendarDate? {
        let texts = blocks.compactMap { block -> [UInt8]? in
            guard case .paragraph(let paragraph) = block else { return nil }
            return Array(paragraph.text.utf8)
        }
        return office.recognizer.mentions(in: texts + draft.footnotes.map { Array($0.text.utf8) }).joined().compactMap(\.date).max()
    }
}

extension DraftReader {
    mutating func readSubject() {
        guard let printed = header.subject else {
            set(
                "trich_yeu", .null,
                doubts: [Draft.Doubt(.absentInSource, vi: "bản gốc không in trích yếu", en: "the source prints no title")])
            return
        }
        let title = printed.value.tidied.dropping(suffixes: [",", ";"])
        let words = title.words
        let capitals = words.prefix { !$0.unicodeScalars.contains(where: \.properties.isLowercase) }.count
        guard capitals == words.count || capitals >= Self.longestAbbreviations else {
            return set("trich_yeu", .text(Recaser.capitalised(title)), printed: printed.printed)
        }
        let doubt = Draft.Doubt(
            line: printed.line, vi: "trích yếu in toàn chữ hoa: xem lại chữ hoa, chữ thường",
            en: "the title is printed in capitals: look at its letters")
        let recased = [recaser.recase(words.prefix(capitals).joined(separator: " "))] + words.dropFirst(capitals)
        set("trich_yeu", .text(recased.joined(separator: " ")), printed: printed.printed, doubts: [doubt])
    }

    /// So many words in capitals at the start of a title are no abbreviations.
    private static let longestAbbreviations = 4

    mutating func readIssuer() {
        let bySymbol = symbolNumber().map { office.recognizer.facts(of: $0).issuers } ?? []
        let names = header.agencies.map(\.value)
        if let named = IssuerName.find(names, lookup: office.lookup) { return set("co_quan_ban_hanh", .text(named)) }
        if let code = bySymbol.first, names.isEmpty { return set("co_quan_ban_hanh", bySymbol.count == 1 ? .text(code) : .list(bySymbol)) }
        let own = office.settings.issuer?.value
        guard let last = header.agencies.last else {
            if let code = parentMention?.issuerCodes.first { return set("co_quan_ban_hanh", .text(code)) }
            let doubt = Draft.Doubt(
                .absentInSource, vi: "bản gốc không in cơ quan ban hành; để trống thì cổng coi là \(own ?? "cơ quan của cổng")",
                en: "the source prints no issuer; left empty it is taken for \(own ?? "the portal's own")")
            return set("co_quan_ban_hanh", .null, doubts: parentParagraph == nil ? [doubt] : [])
        }
        let doubt = Draft.Doubt(
            line: last.line,
            vi: "cơ quan “\(names.joined(separator: " / "))” chưa có trong danh-muc/co-quan.yml: thêm vào rồi ghi mã ở đây",
            en: "“\(names.joined(separator: " / "))” is not in danh-muc/co-quan.yml: add it and write its code here")
        set("co_quan_ban_hanh", .null, doubts: [doubt])
    }

    /// Whether the document is of the portal's own office, as far as one can tell.
    var isOwn: Bool {
        guard let own = office.settings.issuer?.value else { return true }
        switch draft["co_quan_ban_hanh"] {
        case .text(let code): return code == own
        case .list(let codes): return codes.contains(own)
        default: return header.agencies.isEmpty
        }
    }
}
