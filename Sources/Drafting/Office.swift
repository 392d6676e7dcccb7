// What drafts are written against: the registries and settings of the office's portal.

package import Records
internal import Site
package import Source

package struct Office: Sendable {
    package let catalogs: Catalogs
    package let settings: PortalSettings
    let lookup: CatalogLookup
    let recognizer: CitationRecognizer
    /// The letters of the names that the registries hold.
    let names: Recaser

    package init(catalogs: Catalogs, settings: PortalSettings = PortalSettings()) {
        self.catalogs = catalogs
        self.settings = settings
        lookup = CatalogLookup(catalogs)
        recognizer = CitationRecognizer(catalogs: catalogs)
        names = Recaser(
            names: catalogs.departments.flatMap { [$0.name] + $0.aliases } + catalogs.issuers.flatMap { [$0.name] + $0.aliases })
    }

    /// The type that a word means: a code, with `-` or `_`, or a name.
    package func type(_ written: String) -> DocumentType? { lookup.types.codes(for: written).first.flatMap { lookup.type($0) } }
    package func typeHint(_ written: String) -> LocalizedText? { lookup.typeHint(for: written) }

    /// The department that a code, name or alias means on a day.
    package func department(_ written: String, on date: CalendarDate?) -> Department? { lookup.department(written, on: date) }

    /// The nearest name, or all codes.
    package func departmentHint(_ written: String) -> LocalizedText? {
        let codes = catalogs.departments.map(\.code).joined(separator: ", ")
        guard !codes.isEmpty else { return nil }
        return lookup.departments.hint(for: written) ?? LocalizedText(vi: "dùng được: \(codes)", en: "there are: \(codes)")
    }

    /// Of a content folder; the built-in registries where there is none. Faults in the registries are for `check` to tell.
    package static func read(contentFolder: String?) throws -> Office {
        guard let contentFolder else { return Office(catalogs: CatalogFolder.builtIn) }
        let content = try ContentFolder(root: contentFolder)
        let (catalogs, _) = try CatalogFolder.read(content)
        let path = content.path(of: ContentFolder.settings)
        let text = Disk.kind(of: path) == .file ? SourceText(file: path, bytes: UnicodeNormalization.nfc(try Disk.read(path))) : nil
        return Office(catalogs: catalogs, settings: PortalSettingsReader.read(text, file: path, catalogs: catalogs).settings)
    }
}
