// The number and symbol of a document as a value: `51/KH-UBND`, `04/2025/QĐ-UBND`, `57-NQ/TW`, `49/2010/QH12`.
// Canonical by construction; printing and reading it again gives the same value, but for a number that begins with letters ("TGHP/0501"),
// which only the words before it make one.

internal import Source

/// Số, ký hiệu of a document, canonical (rules N1–N8).
package struct DocumentNumber: Hashable, Sendable {
    /// Where dash and slash stand.
    package enum Form: CaseIterable, Hashable, Sendable {
        /// `51/KH-UBND`.
        case state
        /// `57-NQ/TW`: dash after the number, slash before the issuer.
        case party
        /// `49/2010/QH12`.
        case nationalAssembly
    }

    /// Digits with at least two places, a decimal part or a letter: `05`, `66.7`, `15a`.
    package let number: String
    /// The year between slashes, four digits.
    package let year: Int?
    /// `["KH", "UBND"]`; never empty.
    package let groups: [String]
    package let form: Form
    /// Symbol of the type in `groups[0]` with its slug, where that group is a registered type.
    let typeSlug: String?

    init(number: String, year: Int?, groups: [String], form: Form, typeSlug: String?) {
        self.number = number
        self.year = year
        self.groups = groups
        self.form = form
        self.typeSlug = typeSlug
    }

    /// `04/2025/QĐ-UBND`.
    package var notation: String { "\(number)\(form == .party ? "-" : "/")\(year.map { "\($0)/" } ?? "")\(symbol)" }

    /// Ký hiệu alone: `KH-UBND`, `NQ/TW`.
    package var symbol: String {
        guard form == .party, groups.count > 1 else { return groups.joined(separator: "-") }
        return groups[0] + "/" + groups[1...].joined(separator: "-")
    }

    /// ASCII form for dictionaries and search; not one-to-one (HD and HĐ meet), so compare the value too.
    package var folded: String { VietnameseText.folded(notation) }

    /// The last part of an address: `51-kh-ubnd`; type symbols by their own slug, so that HD and HĐ never meet.
    package var urlSlug: String {
        var parts = [VietnameseText.slug(number)]
        if let year { parts.append(String(year)) }
        for (index, group) in groups.enumerated() {
            parts.append(index == 0 ? typeSlug ?? VietnameseText.slug(group) : VietnameseText.slug(group))
        }
        return parts.joined(separator: "-")
    }

    package static func == (a: DocumentNumber, b: DocumentNumber) -> Bool {
        a.number == b.number && a.year == b.year && a.form == b.form && a.groups == b.groups
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(year)
        hasher.combine(groups)
    }
}
