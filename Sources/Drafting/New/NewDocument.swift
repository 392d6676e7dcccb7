// A type and what is known of a new document -> the values of its template.

package import Records
internal import Source

/// What the clerk said of a new document; nil where it is still to be filled in.
package struct NewDocument: Sendable {
    package let type: DocumentType
    package var subject: String?
    package var number: String?
    package var date: CalendarDate?
    package var period: Period?
    package var department: Department?
    package var signer: Signer?

    package init(type: DocumentType) { self.type = type }

    /// Relative to the content folder.
    package func suggestedPath(in office: Office) -> String {
        let title = subject ?? [type.name, period?.title].compactMap(\.self).joined(separator: " ")
        return DocumentPlace(type: type.code, title: title, catalogs: office.catalogs).path
    }

    /// `TB-SKHCN`; of a letter `SKHCN-VP`; nil where the type or the office has no symbol.
    package func symbol(in office: Office) -> String? {
        guard let own = office.settings.issuer.flatMap({ office.catalogs.issuer($0.value) })?.symbols.first else { return nil }
        if type.code == "cong_van" { return ([own] + (department.flatMap(Self.shortName).map { [$0] } ?? [])).joined(separator: "-") }
        return type.symbol.map { "\($0)-\(own)" }
    }

    /// Values by the names of their places in templates.
    package func values(series: NumberSeries?, office: Office) -> [String: String] {
        [
            "loai": type.code, "ten_loai": type.name, "trich_yeu": Self.text(subject), "so": number.map { "\"\($0)\"" } ?? "null",
            "ky_hieu": Self.text(symbol(in: office)), "so_tiep": series?.next ?? "chưa rõ", "day_so": series?.name ?? "của cơ quan",
            "ngay": date?.iso ?? "null", "ky": Self.text(period?.title), "ky_sau": Self.text(period?.next.title),
            "don_vi_soan": Self.text(department?.code), "nguoi_ky": Self.text(signer),
        ]
    }
}

extension NewDocument {
    /// The abbreviation that stands in symbols: an alias in capitals without blanks.
    private static func shortName(_ department: Department) -> String? {
        department.aliases.first { $0.isUppercase && !$0.contains(" ") }
    }

    private static func text(_ text: String?) -> String { YAMLText.value(text.map { .text($0) } ?? .null) }

    static func text(_ signer: Signer?) -> String {
        guard let signer else { return "null" }
        let pairs = [("ho_ten", signer.name), ("chuc_vu", signer.position)].compactMap { name, value in
            value.map { Draft.Pair(name: name, value: .text($0)) }
        }
        return YAMLText.value(.mapping(pairs))
    }
}

extension Period {
    /// The one behind it, as long.
    fileprivate var next: Period {
        switch self {
        case .year(let year): .year(year + 1)
        case .quarter(let quarter): .quarter(Quarter(year: quarter.year + quarter.number / 4, number: quarter.number % 4 + 1))
        case .month(let year, let month): .month(year: year + month / 12, month: month % 12 + 1)
        }
    }
}
