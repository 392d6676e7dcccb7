// The wording of faults that a value can have wherever it stands.
package import Source

extension Diagnostic {
    static func invalidDate(_ written: String, at location: SourceLocation) -> Diagnostic {
        let form = LocalizedText(vi: "viết 01/4/2025 hoặc 2025-04-01", en: "write 01/4/2025 or 2025-04-01")
        if CalendarDate(text: written) == nil, let meant = CalendarDate(meantBy: written) {
            return .error(
                .invalidDate, at: location, vi: "“\(written)” không viết theo dạng ngày đọc được",
                en: "“\(written)” is not written as a date can be read",
                hint: LocalizedText(
                    vi: "có phải \(meant.vietnamese)? \(form.vi)", en: "did you mean \(meant.vietnamese)? \(form.en)"))
        }
        let shape = written.split { $0 == "/" || $0 == "-" }
        let isShaped = shape.count == 3 && shape.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
        return .error(
            .invalidDate, at: location,
            vi: isShaped ? "“\(written)” không phải ngày có thật hoặc viết sai thứ tự" : "“\(written)” không đọc được thành ngày",
            en: isShaped ? "“\(written)” is no real date or is written in another order" : "“\(written)” cannot be read as a date",
            hint: form)
    }

    static func typographicQuotes(_ words: String, of field: String, at location: SourceLocation) -> Diagnostic {
        let line = "\(field): \(YAMLScalar.written(words, isInFlow: true))"
        return .warning(
            .typographicQuotes, at: location, vi: "ngoặc kép cong quanh “\(field)” được bỏ đi",
            en: "the curly quotes around “\(field)” are left out",
            hint: LocalizedText(
                vi: "viết \(line); ngoặc thuộc giá trị thì viết \"“…”\"", en: "write \(line); quotes that belong to the value as \"“…”\""))
    }

    static func reversedDates(at location: SourceLocation, from: CalendarDate, through: CalendarDate) -> Diagnostic {
        .error(
            .invalidDate, at: location, vi: "ngày cuối \(through.vietnamese) trước ngày đầu \(from.vietnamese)",
            en: "the last day \(through.iso) is before the first day \(from.iso)")
    }

    static func invalidPeriod(_ written: String, at location: SourceLocation) -> Diagnostic {
        .error(
            .invalidPeriod, at: location, vi: "“\(written)” không đọc được thành kỳ", en: "“\(written)” cannot be read as a period",
            hint: LocalizedText(vi: "viết Quý I/2025, tháng 4/2025 hoặc năm 2025", en: "write 2025-Q1, 2025-04 or 2025"))
    }

    static func unknownValue(_ written: String, of field: String, allowed: [String], at location: SourceLocation) -> Diagnostic {
        let list = allowed.joined(separator: ", ")
        let near = NearestName.hint(written, in: allowed)
        return .error(
            .unknownValue, at: location, vi: "“\(written)” không dùng được cho “\(field)”", en: "“\(written)” is not a value of “\(field)”",
            hint: LocalizedText(
                vi: (near.map { $0.vi + " " } ?? "") + "các giá trị dùng được: \(list)",
                en: (near.map { $0.en + " " } ?? "") + "allowed values: \(list)"))
    }

    static func unknownField(_ written: String, known: [String], at location: SourceLocation) -> Diagnostic {
        let folded = VietnameseText.key(written)
        return .warning(
            .unknownField, at: location, vi: "“\(written)” không phải trường được biết", en: "“\(written)” is not a known field",
            hint: NearestName.hint(folded, in: known)
                ?? LocalizedText(vi: "các trường: \(known.joined(separator: ", "))", en: "known fields: \(known.joined(separator: ", "))"))
    }

    /// `owner`: what should hold the field, as its message begins.
    package static func missingField(_ field: String, of owner: LocalizedText, at location: SourceLocation) -> Diagnostic {
        .error(.missingField, at: location, vi: "\(owner.vi) chưa có “\(field)”", en: "\(owner.en) has no “\(field)”")
    }

    static func unknownDepartment(_ written: String, lookup: CatalogLookup, at location: SourceLocation) -> Diagnostic {
        .error(
            .unknownDepartment, at: location, vi: "“\(written)” không có trong danh mục đơn vị",
            en: "“\(written)” is not in the registry of departments",
            hint: lookup.departments.hint(for: written)
                ?? LocalizedText(vi: "thêm vào danh-muc/don-vi.yml", en: "add it to danh-muc/don-vi.yml"))
    }

    static func unknownIssuer(_ written: String, lookup: CatalogLookup, at location: SourceLocation) -> Diagnostic {
        .error(
            .unknownIssuer, at: location, vi: "“\(written)” không có trong danh mục cơ quan ban hành",
            en: "“\(written)” is not in the registry of issuers",
            hint: lookup.issuers.hint(for: written)
                ?? LocalizedText(vi: "thêm vào danh-muc/co-quan.yml", en: "add it to danh-muc/co-quan.yml"))
    }
}
