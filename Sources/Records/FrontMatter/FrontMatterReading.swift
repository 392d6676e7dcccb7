// The reading of one front matter: what has been read so far and what is still to be put together.
import Source

struct FrontMatterReading {
    let lookup: CatalogLookup
    /// Line 1, column 1: where a missing field is reported.
    let top: SourceLocation
    var values = ValueReader()
    var metadata: DocumentMetadata
    /// Folded names of the fields that hold a value.
    private(set) var stated: Set<String> = []
    /// Where a field is written without a value, by folded name.
    private(set) var emptyPlaces: [String: SourceLocation] = [:]
    /// There is something, but no fields: what is missing is then no news.
    private var isShapeless = false
    /// `so_ky_hieu`, `so` and `ky_hieu` as written.
    var notation: Located<String>?
    var number: Located<String>?
    var symbol: Located<String>?
    /// Departments named, with their places, for the check of lifetimes.
    var namedDepartments: [Located<Department>] = []
    /// The day on which departments must exist: of issue, else estimated. Known before departments are read, by the order of the table.
    var referenceDate: CalendarDate? { metadata.issuedOn?.value ?? metadata.estimatedFrom ?? metadata.estimatedThrough }

    init(lookup: CatalogLookup, top: SourceLocation) {
        self.lookup = lookup
        self.top = top
        metadata = DocumentMetadata(type: "khac", subject: Located("", at: top))
    }

    mutating func read(_ node: YAMLNode?) -> DocumentMetadata {
        if let node, ValueReader.isStated(node) { readFields(of: node) }
        guard !isShapeless else { return metadata }
        joinNumber()
        checkRequired()
        checkRecommended()
        checkLifetimes()
        return metadata
    }

    func isStated(_ field: String) -> Bool { stated.contains(field) }
}

extension FrontMatterReading {
    private mutating func readFields(of node: YAMLNode) {
        guard case .mapping(let pairs) = node.content else {
            isShapeless = true
            values.report(
                .error(
                    .wrongType, at: node.location, vi: "phần đầu phải gồm các dòng “trường: giá trị”",
                    en: "the front matter must consist of “field: value” lines"))
            return
        }
        var found: [(rank: Int, field: FrontMatterField, node: YAMLNode)] = []
        for (key, value) in pairs {
            let name = ValueReader.name(of: key)
            guard let (rank, field) = FrontMatterField.byName[name.folded] else {
                values.report(.unknownField(name.written, known: FrontMatterField.names, at: key.location))
                continue
            }
            guard ValueReader.isStated(value) else {
                emptyPlaces[name.folded] = value.location
                continue
            }
            CutValues.warnings(in: value, of: name.folded).forEach { values.report($0) }
            stated.insert(name.folded)
            found.append((rank, field, value))
        }
        for (_, field, node) in found.sorted(by: { $0.rank < $1.rank }) { field.read(&self, node) }
    }
}

// MARK: Identity

extension FrontMatterReading {
    mutating func readType(_ node: YAMLNode) {
        guard let text = values.text(node, "loai") else { return }
        if let code = lookup.types.codes(for: text.value).first {
            metadata.type = code
        } else {
            values.report(
                .error(
                    .unknownType, at: text.location, vi: "“\(text.value)” không phải loại văn bản được biết",
                    en: "“\(text.value)” is not a known type",
                    hint: lookup.typeHint(for: text.value)
                        ?? LocalizedText(
                            vi: "dùng “khac” cùng ten_loai, hoặc thêm vào danh-muc/loai-van-ban.yml",
                            en: "use “khac” with ten_loai, or add it to danh-muc/loai-van-ban.yml")))
        }
    }

    mutating func readSubject(_ node: YAMLNode) {
        guard let text = values.text(node, "trich_yeu") else { return }
        // A number or sign without quotes is a slip; in quotes it is meant as text.
        if case .scalar(_, isPlain: true) = node.content, !text.value.unicodeScalars.contains(where: \.properties.isAlphabetic) {
            return values.reportType(node, "trich_yeu", vi: "một câu có chữ", en: "a line of words")
        }
        metadata.subject = text
        checkLength(of: text, "trich_yeu", atMost: 500)
    }

    mutating func readIssuers(_ node: YAMLNode) {
        for text in values.texts(node, "co_quan_ban_hanh") {
            if let code = lookup.issuers.codes(for: text.value).first {
                metadata.issuers.append(Located(code, at: text.location))
            } else {
                values.report(.unknownIssuer(text.value, lookup: lookup, at: text.location))
            }
        }
    }

    mutating func readIssueDate(_ node: YAMLNode) { metadata.issuedOn = values.date(node, "ngay_ban_hanh") }

    mutating func readReportPeriods(_ node: YAMLNode) { metadata.reportPeriods = values.periods(node, "ky_bao_cao") }

    /// `{tu, den}`, a list of two dates, one date, or a period such as `tháng 8/2025`.
    mutating func readEstimate(_ node: YAMLNode) {
        var from: Located<CalendarDate>?
        var through: Located<CalendarDate>?
        switch node.content {
        case .mapping:
            guard let fields = values.mapping(node, "ngay_uoc_tinh", known: ["tu", "den"]) else { return }
            from = fields["tu"].flatMap { values.date($0, "tu") }
            through = fields["den"].flatMap { values.date($0, "den") }
        case .sequence(let ends):
            guard ends.count == 2 else {
                return values.reportType(node, "ngay_uoc_tinh", vi: "hai ngày {tu, den}", en: "two dates {tu, den}")
            }
            from = values.date(ends[0], "tu")
            through = values.date(ends[1], "den")
        case .scalar:
            if let text = node.text, let (first, last) = Period(text: text)?.days {
                (from, through) = (Located(first, at: node.location), Located(last, at: node.location))
            } else {
                from = values.date(node, "ngay_uoc_tinh")
                through = from
            }
        }
        if let from, let through, through.value < from.value {
            values.report(.reversedDates(at: through.location, from: from.value, through: through.value))
        }
        metadata.estimatedFrom = from?.value
        metadata.estimatedThrough = through?.value
    }

    /// Not before the document takes effect, nor before it is issued.
    mutating func readExpiry(_ node: YAMLNode) {
        guard let last = values.date(node, "ngay_het_hieu_luc") else { return }
        if let first = metadata.effectiveFrom ?? metadata.issuedOn?.value, last.value < first {
            values.report(.reversedDates(at: last.location, from: first, through: last.value))
        }
        metadata.expiresOn = last.value
    }

    mutating func readSecrecy(_ node: YAMLNode) {
        guard let text = values.text(node, "do_mat"), VietnameseText.key(text.value) != "thuong" else { return }
        values.report(
            .error(
                .secretDocument, at: text.location, vi: "văn bản có độ mật “\(text.value)” không được đưa lên hệ thống này",
                en: "a document classified “\(text.value)” must not be on this system",
                hint: LocalizedText(
                    vi: "đưa tệp ra khỏi thư mục và khỏi lịch sử lưu trữ", en: "remove the file from the folder and from its history")))
    }

    mutating func checkLength(of text: Located<String>, _ field: String, atMost limit: Int) {
        let count = text.value.unicodeScalars.count
        guard count > limit else { return }
        values.report(
            .warning(
                .tooLong, at: text.location, vi: "“\(field)” dài \(count) ký tự, quá \(limit)",
                en: "“\(field)” is \(count) characters long, more than \(limit)",
                hint: LocalizedText(
                    vi: "giới hạn theo Nghị định 30/2020/NĐ-CP, phụ lục VI", en: "the limit of Decree 30/2020/NĐ-CP, annex VI")))
    }
}

extension Period {
    /// Its first and last day.
    package var days: (first: CalendarDate, last: CalendarDate)? {
        let (year, firstMonth, lastMonth) =
            switch self {
            case .year(let year): (year, 1, 12)
            case .quarter(let quarter): (quarter.year, quarter.number * 3 - 2, quarter.number * 3)
            case .month(let year, let month): (year, month, month)
            }
        guard let first = CalendarDate(year: year, month: firstMonth, day: 1),
            let last = CalendarDate(year: year, month: lastMonth, day: CalendarDate.length(ofMonth: lastMonth, in: year))
        else { return nil }
        return (first, last)
    }
}
