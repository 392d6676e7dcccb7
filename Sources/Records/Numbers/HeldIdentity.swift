// Takes the front matter of a held document, gives its number, its issuers by period, its key and the parts of its address.

package import Source

/// Who a held document is. A document without number has neither `number` nor `key`.
package struct HeldIdentity: Sendable {
    /// Canonical; nil where there is no number or none of the grammar.
    package let number: DocumentNumber?
    /// `number.notation`, or the number verbatim where it stands outside the grammar.
    package let notation: String?
    /// Codes without period, the lead first; never empty.
    package let issuerCodes: [String]
    /// Codes with period, joined by `+`.
    package let issuer: String
    package let date: CalendarDate?
    /// `39/QĐ-SKHCN@skhcn-qngai.2/2025`; nil without a number.
    package let key: String?
    package let address: Address
    /// Warnings: number outside the grammar, alias spellings, a symbol that front matter contradicts.
    package let diagnostics: [Diagnostic]

    /// The parts of `/van-ban/<issuer>/<year>/<number>/`.
    package struct Address: Hashable, Sendable {
        package let issuer: String
        package let year: String
        /// Nil without a number.
        package let number: String?
    }

    /// `portalIssuer`: `co_quan` of the settings, for documents whose symbol names nobody.
    package init(_ metadata: DocumentMetadata, recognizer: CitationRecognizer, portalIssuer: String) {
        let read = metadata.notation.flatMap { DocumentNumber.read($0.value, table: recognizer.table) }
        let number = read?.number
        let notation = number?.notation ?? metadata.notation?.value
        let issuerCodes = Self.issuers(metadata, number, recognizer, portalIssuer)
        let date = metadata.issuedOn?.value
        let year = number?.year ?? date?.year
        let issuer = recognizer.directory.joined(issuerCodes, on: date ?? metadata.estimatedFrom, year: year) ?? portalIssuer
        self.number = number
        self.notation = notation
        self.issuerCodes = issuerCodes
        self.issuer = issuer
        self.date = date
        self.key = notation.map { "\($0)@\(issuer)/\(year.map(String.init) ?? DocumentKey.unknown)" }
        self.address = Address(
            issuer: VietnameseText.slug(issuer),
            year: (date?.year ?? number?.year ?? metadata.estimatedFrom?.year).map(String.init) ?? DocumentKey.unknown,
            number: number?.urlSlug ?? notation.map(VietnameseText.slug))
        self.diagnostics =
            (metadata.notation.map { Self.diagnostics($0, number, read?.remarks ?? [], recognizer.table) } ?? [])
            + Self.mismatches(metadata, number, recognizer)
    }
}

extension HeldIdentity {
    /// `co_quan_ban_hanh`, else whom the symbol names, else the portal's own office.
    private static func issuers(
        _ metadata: DocumentMetadata, _ number: DocumentNumber?, _ recognizer: CitationRecognizer, _ portalIssuer: String
    ) -> [String] {
        if !metadata.issuers.isEmpty { return metadata.issuers.map(\.value) }
        let named =
            symbol(metadata, number, recognizer).map { recognizer.directory.codes(of: $0, typeCode: metadata.type, tail: .unnamed) } ?? []
        return named.isEmpty ? [portalIssuer] : named
    }

    /// The number, else its symbol alone.
    private static func symbol(
        _ metadata: DocumentMetadata, _ number: DocumentNumber?, _ recognizer: CitationRecognizer
    ) -> DocumentNumber? {
        number ?? metadata.symbol.flatMap { DocumentNumber.blank(symbol: $0.value, table: recognizer.table) }
    }

    private static func mismatches(
        _ metadata: DocumentMetadata, _ number: DocumentNumber?, _ recognizer: CitationRecognizer
    ) -> [Diagnostic] {
        guard let symbol = symbol(metadata, number, recognizer), let place = (metadata.symbol ?? metadata.notation)?.location else {
            return []
        }
        return SymbolMismatch.warnings(metadata, symbol, at: place, recognizer)
    }

    private static func diagnostics(
        _ notation: Located<String>, _ number: DocumentNumber?, _ remarks: [SpellingRemark], _ table: SymbolTable
    ) -> [Diagnostic] {
        guard let number else {
            return [
                .warning(
                    .unusualNumber, at: notation.location, vi: "“\(notation.value)” không theo mẫu số, ký hiệu nào, giữ nguyên như đã viết",
                    en: "“\(notation.value)” follows no known form of numbers and is kept as written")
            ]
        }
        return SpellingWarnings.list(remarks, of: number, at: notation.location, table)
    }
}

extension DocumentNumber {
    /// The symbol of a document that has no number yet (`KH-SKHCN`, `KH/TU`), as a value without digits.
    static func blank(symbol: String, table: SymbolTable) -> DocumentNumber? {
        for mark in ["/", "-"] {
            let text = LogicalText(Array((mark + symbol).utf8))
            let parser = NumberParser(text: text, table: table)
            if let result = parser.parse(number: "", from: 0, lead: .trusted), text.skipSpaces(result.end) == text.count {
                return result.number
            }
        }
        return nil
    }
}
