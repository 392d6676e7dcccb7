// What is missing in a front matter, and what does not fit, once every field has been read (DOCUMENT-ANATOMY part B).
import Source

extension FrontMatterReading {
    /// An annex has no signature and no symbol of its own.
    private var isAnnex: Bool { isStated(Relation.attachmentOf.rawValue) || metadata.type == "phu_luc" }

    mutating func checkRequired() {
        for field in ["loai", "trich_yeu"] where !isStated(field) {
            if let place = emptyPlaces[field] {
                values.report(.error(.missingField, at: place, vi: "“\(field)” còn để trống", en: "“\(field)” is empty"))
                continue
            }
            values.report(
                .error(
                    .missingField, at: top, vi: "phần đầu chưa có “\(field)”", en: "the front matter has no “\(field)”",
                    hint: LocalizedText(vi: "thêm dòng “\(field): …”", en: "add a line “\(field): …”")))
        }
    }

    mutating func checkRecommended() {
        if metadata.number == nil, !isAnnex || metadata.symbol != nil { warnNumber() }
        if !isStated("ngay_ban_hanh"), !isStated("ngay_uoc_tinh") {
            warn(
                .missingDate, vi: "văn bản chưa có ngày ban hành", en: "the document has no date of issue",
                hint: LocalizedText(
                    vi: "thêm “ngay_ban_hanh: 01/4/2025”, hoặc “ngay_uoc_tinh: {tu: …, den: …}” khi chưa rõ ngày",
                    en: "add “ngay_ban_hanh: 01/4/2025”, or “ngay_uoc_tinh: {tu: …, den: …}” while the date is unknown"))
        }
        if !isStated("nguoi_ky"), !isAnnex {
            warn(
                .missingSigner, vi: "văn bản chưa có người ký", en: "the document has no signer",
                hint: LocalizedText(
                    vi: "thêm “nguoi_ky: {ho_ten: …, chuc_vu: …}”; phụ lục thì thêm “kem_theo”",
                    en: "add “nguoi_ky: {ho_ten: …, chuc_vu: …}”; for an annex add “kem_theo”"))
        }
        if !isStated("don_vi_soan") {
            warn(
                .missingDrafter, vi: "văn bản chưa có đơn vị soạn", en: "the document has no drafting department",
                hint: LocalizedText(
                    vi: "thêm “don_vi_soan: …” theo dòng “Lưu: VT, …”", en: "add “don_vi_soan: …” from the line “Lưu: VT, …”"))
        }
        recommend()
    }

    private mutating func warnNumber() {
        let isParty = exampleSymbol.contains("/") && exampleSymbol.first?.isNumber == false
        let number = "27\(isParty ? "-" : "/")\(exampleSymbol)"
        warn(
            .missingNumber, vi: "văn bản chưa có số", en: "the document has no number",
            hint: LocalizedText(vi: "thêm “so_ky_hieu: \(number)” khi đã cấp số", en: "add “so_ky_hieu: \(number)” once it has a number"))
    }

    /// A symbol as this document would have it: its own, else one of its type; a letter has none of its type (Nghị định 30/2020, phụ lục III).
    private var exampleSymbol: String {
        metadata.symbol?.value ?? lookup.type(metadata.type)?.symbol.map { "\($0)-…" } ?? "SKHCN-VP"
    }

    /// Fields that part B asks for in some types.
    private mutating func recommend() {
        let type = metadata.type
        let isConclusion = ["thong_bao_ket_luan", "ket_luan"].contains(type)
        let isPeriodic = isConclusion || type.hasPrefix("chuong_trinh") || type == "bao_cao"
        if metadata.symbol == nil, !isAnnex, isStated("loai") { recommend("ky_hieu", example: exampleSymbol) }
        if isPeriodic, !isStated("ky_bao_cao") { recommend("ky_bao_cao", example: "Quý I/2025") }
        if isConclusion, !isStated("cuoc_hop") {
            recommend("cuoc_hop", example: "{loai: giao_ban_quy, ngay: 01/4/2025, chu_tri: Giám đốc}")
        }
        if type == "phu_luc", !isStated("kem_theo") { recommend("kem_theo", example: "\"39/QĐ-SKHCN, 21/3/2025\"") }
    }

    private mutating func recommend(_ field: String, example: String) {
        let name = lookup.type(metadata.type)?.name ?? metadata.type
        warn(
            .recommendedField, vi: "văn bản loại “\(name)” nên có “\(field)”", en: "a document of type “\(name)” should have “\(field)”",
            hint: LocalizedText(vi: "thêm “\(field): \(example)”", en: "add “\(field): \(example)”"))
    }

    private mutating func warn(_ code: Code, vi: String, en: String, hint: LocalizedText) {
        values.report(.warning(code, at: top, vi: vi, en: en, hint: hint))
    }

    /// Departments of the front matter outside the time in which they exist, on the date of issue or the estimated one (C9).
    mutating func checkLifetimes() {
        guard let date = referenceDate else { return }
        for named in namedDepartments where !named.value.exists(on: date) {
            let department = named.value
            let successors = department.successors.joined(separator: ", ")
            let isOver = department.through.map { $0 < date } ?? false
            let limit = (isOver ? department.through : department.from) ?? date
            values.report(
                .warning(
                    .outsideLifetime, at: named.location,
                    vi:
                        "“\(department.name)” \(isOver ? "chỉ có đến hết" : "chỉ có từ") \(limit.vietnamese), văn bản ngày \(date.vietnamese)",
                    en: "“\(department.name)” exists \(isOver ? "only through" : "only from") \(limit.iso), the document is of \(date.iso)",
                    hint: isOver && !successors.isEmpty
                        ? LocalizedText(vi: "đơn vị kế thừa: \(successors)", en: "successors: \(successors)") : nil))
        }
    }
}
