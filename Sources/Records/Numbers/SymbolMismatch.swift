// Takes what front matter says of a document and its number; gives what of it the symbol contradicts.

import Source

enum SymbolMismatch {
    /// `number`: also of a symbol alone. Of an annex nothing is told: the number may be that of its document.
    static func warnings(
        _ metadata: DocumentMetadata, _ number: DocumentNumber, at location: SourceLocation, _ recognizer: CitationRecognizer
    ) -> [Diagnostic] {
        guard !metadata.relations.contains(where: { $0.relation == .attachmentOf }) else { return [] }
        return [type(metadata, number, at: location, recognizer), issuer(metadata, number, at: location, recognizer)].compactMap(\.self)
    }

    private static func type(
        _ metadata: DocumentMetadata, _ number: DocumentNumber, at location: SourceLocation, _ recognizer: CitationRecognizer
    ) -> Diagnostic? {
        guard let (own, told) = recognizer.contradictedType(metadata.type, by: number) else { return nil }
        return .warning(
            .symbolMismatch, at: location, vi: "ký hiệu \(number.symbol) là của “\(told.name)”, nhưng loai là “\(own.name)”",
            en: "the symbol \(number.symbol) is that of “\(told.name)”, but loai says “\(own.name)”",
            hint: LocalizedText(
                vi: "đối chiếu với bản gốc rồi sửa loai hoặc ký hiệu", en: "see the original and mend loai or the symbol"))
    }

    private static func issuer(
        _ metadata: DocumentMetadata, _ number: DocumentNumber, at location: SourceLocation, _ recognizer: CitationRecognizer
    ) -> Diagnostic? {
        guard let named = recognizer.contradictedIssuers(metadata.issuers.map(\.value), by: number) else { return nil }
        return .warning(
            .symbolMismatch, at: metadata.issuers.first?.location ?? location,
            vi: "ký hiệu \(number.symbol) là của “\(named.name)”, không phải của cơ quan ghi ở đây",
            en: "the symbol \(number.symbol) is that of “\(named.name)”, not of the issuer given here",
            hint: LocalizedText(
                vi: "đối chiếu với bản gốc rồi sửa co_quan_ban_hanh hoặc ký hiệu",
                en: "see the original and mend co_quan_ban_hanh or the symbol"))
    }
}

extension CitationRecognizer {
    /// The type of the code and the one that the symbol tells, where they cannot be the same. Nothing is told by a symbol without a type, as of a letter,
    /// nor against a type without symbol; nor of laws and what goes with them where the year is missing: the old forms have the issuer first (89/TC-TCT).
    package func contradictedType(_ code: String, by number: DocumentNumber) -> (own: DocumentType, told: DocumentType)? {
        guard let ownSymbol = table.symbol(ofType: code), let own = table.types(of: ownSymbol).first(where: { $0.code == code }),
            let toldCode = facts(of: number).type, let told = table.types(of: number.groups[0]).first(where: { $0.code == toldCode }),
            let symbol = told.symbol, symbol != "CV", own.family != .legal || number.year != nil, !SymbolMismatch.mayMean(symbol, ownSymbol)
        else { return nil }
        return (own, told)
    }

    /// An issuer that the symbol names and that is none of the codes; nil where the symbol may be theirs.
    func contradictedIssuers(_ codes: [String], by number: DocumentNumber) -> Issuer? {
        let named = number.groups.flatMap { table.issuers(of: $0) }
        guard !codes.isEmpty, !named.isEmpty, !named.contains(where: { codes.contains($0.code) }),
            codes.allSatisfy({ directory.hasSymbol($0) })
        else { return nil }
        return named.first
    }
}

extension SymbolMismatch {
    /// A joint document has the symbol of its type with or without `LT`; rules of the Party, and those that a decision issues, have that of a decision.
    fileprivate static func mayMean(_ symbol: String, _ own: String) -> Bool {
        symbol == own || symbol + "LT" == own || symbol == own + "LT" || symbol == "QĐ" && own == "QyĐ"
    }
}
