// The documents of a content folder and the symbol of a new one -> the next number of its series.

package import Records
internal import Site
internal import Source

/// The numbers of one issuer, kind and year, begun anew where the registry says that the issuer's numbers did.
package struct NumberSeries: Sendable {
    /// As people say it: "TB-SKHCN năm 2025".
    package let name: String
    /// With at least two places.
    package let next: String
    /// Files of the documents, by their numbers without zeros before them.
    private let holders: [String: String]

    /// Nil where the type has no symbol or the office is unknown. Reads the front matter of every document.
    /// - Parameter date: of issue, or today.
    package init?(symbol: String, type: String, on date: CalendarDate, office: Office, contentFolder: String) throws {
        guard let own = office.settings.issuer?.value,
            let wanted = Self.identity(symbol: symbol, type: type, date, office, own), let kind = wanted.number?.groups.first
        else { return nil }
        let reader = FrontMatterReader(catalogs: office.catalogs)
        let content = try ContentFolder(root: contentFolder)
        var highest = 0
        var holders: [String: String] = [:]
        for document in content.documents {
            let path = content.path(of: document.source)
            let text = SourceText(file: path, bytes: UnicodeNormalization.nfc(try Disk.read(path)))
            guard let metadata = reader.read(text).metadata else { continue }
            let held = HeldIdentity(metadata, recognizer: office.recognizer, portalIssuer: own)
            guard let number = held.number, number.groups.first == kind, held.issuer == wanted.issuer,
                (number.year ?? held.date?.year) == date.year
            else { continue }
            highest = max(highest, Int(number.number.prefix { $0.isNumber }) ?? 0)
            holders[Self.key(number.number)] = path
        }
        self.holders = holders
        name = "\(symbol) năm \(date.year)"
        next = highest + 1 < 10 ? "0\(highest + 1)" : String(highest + 1)
    }

    /// The file of the document that has a number of the series; nil for one that is free.
    package func holder(of number: String) -> String? { holders[Self.key(number)] }

    private static func key(_ number: String) -> String { VietnameseText.lowercased(String(number.drop { $0 == "0" })) }

    /// What a document of the series is, whatever its number.
    private static func identity(symbol: String, type: String, _ date: CalendarDate, _ office: Office, _ own: String) -> HeldIdentity? {
        let place = SourceLocation(file: "", line: 1, column: 1)
        guard let number = DocumentNumber(parsing: "01/\(symbol)", table: office.recognizer.table) else { return nil }
        var metadata = DocumentMetadata(type: type, subject: Located("", at: place))
        metadata.notation = Located(number.notation, at: place)
        metadata.issuedOn = Located(date, at: place)
        metadata.issuers = [Located(own, at: place)]
        return HeldIdentity(metadata, recognizer: office.recognizer, portalIssuer: own)
    }
}
