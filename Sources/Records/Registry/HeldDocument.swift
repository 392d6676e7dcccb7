private import Source

/// A document with its place in the portal: key, issuers, address, quarters.
///
/// A class because it is read everywhere and never changes: a copy of the struct retained some forty fields.
package final class HeldDocument: Sendable {
    package let document: Document
    /// `39/QĐ-SKHCN@skhcn-qngai.2/2025`, or `@ke-hoach/a.md` while there is no number.
    package let key: String
    /// Canonical notation (as written where it is outside the grammar), nil while there is no number.
    package let number: String?
    package let type: DocumentType
    /// Issuer codes with their period (`skhcn-qngai.2`), the lead first.
    package let issuers: [String]
    /// `/van-ban/…/`, without the portal's prefix.
    package let path: String
    /// The address by file name, which it has from the beginning and for ever: its own while there is no number, a redirect afterwards.
    package let firstPath: String
    /// Older addresses that lead here.
    package let redirects: [String]

    package init(
        document: Document, key: String, number: String?, type: DocumentType, issuers: [String], path: String, firstPath: String,
        redirects: [String]
    ) {
        self.document = document
        self.key = key
        self.number = number
        self.type = type
        self.issuers = issuers
        self.path = path
        self.firstPath = firstPath
        self.redirects = redirects
    }
}

extension HeldDocument {
    /// Lent and not copied: it holds some forty fields, and most who ask want one.
    package var metadata: DocumentMetadata {
        _read { yield document.metadata }
    }

    // What lists show. Other modules ask here: to get at one field of `metadata` they would copy all.
    /// What it is about, its title in lists.
    package var subject: String { document.metadata.subject.value }
    /// The printed type: its own label for what has no type of its own.
    package var typeName: String { document.metadata.typeLabel ?? type.name }
    /// Code of the department that drafted it.
    package var drafter: String? { document.metadata.drafter?.value }

    package var date: CalendarDate? { metadata.issuedOn?.value }
    /// The date that puts it in order: of issue, else the start of the estimate.
    package var sortDate: CalendarDate? { date ?? metadata.estimatedFrom ?? metadata.estimatedThrough }
    package var year: Int? { sortDate?.year }
    /// The digits at the beginning of its number, 15 of `15a`; 0 while there is none.
    var serial: Int { metadata.number.flatMap { Int($0.value.prefix { $0.isASCII && $0.isNumber }) } ?? 0 }
    package var isWithdrawn: Bool { metadata.status == .withdrawn }

    /// The quarter in which it was issued (DOCUMENT-ANATOMY part C): every dated document has exactly one.
    package var issuedIn: Quarter? { date.map(Quarter.init(of:)) }
    /// The quarter of the estimated date where there is no date.
    package var estimatedIn: Quarter? { date == nil ? sortDate.map(Quarter.init(of:)) : nil }
    /// The quarters it reports on (`ky_bao_cao`), in order.
    package var about: [Quarter] { Self.quarters(of: metadata.reportPeriods) }
    /// The quarters it plans for (`ky_ke_hoach`), in order.
    var planned: [Quarter] { Self.quarters(of: metadata.planPeriods) }

    private static func quarters(of periods: [Period]) -> [Quarter] { Set(periods.flatMap(\.quarters)).sorted() }

    /// Whether front matter means this document by `name`: its file's name, its slug or its path in the content folder.
    package func isNamed(_ name: String) -> Bool {
        name == document.source || name == metadata.slug?.value || VietnameseText.slug(name) == VietnameseText.slug(document.name)
    }

    /// Codes of the issuers without period, as in the registry.
    package var issuerCodes: [String] { issuers.map(Self.baseCode) }

    /// `skhcn-qngai` of `skhcn-qngai.2`.
    package static func baseCode(_ issuer: String) -> String {
        issuer.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(issuer[..<$0]) } ?? issuer
    }
}
