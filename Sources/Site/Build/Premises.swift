// What every document is read against: settings, registries, recognisers.
package import Records
package import Source

struct Premises: Sendable {
    var settings: PortalSettings
    var catalogs: Catalogs
    var recognizer: CitationRecognizer
    var departments: DepartmentRecognizer
    var diagnostics: [Diagnostic]

    static func read(_ content: ContentFolder, baseURL: BaseURL?) throws -> Premises {
        var (catalogs, faults) = try CatalogFolder.read(content)
        let path = content.path(of: ContentFolder.settings)
        let text = Disk.kind(of: path) == .file ? SourceText(file: path, bytes: UnicodeNormalization.nfc(try Disk.read(path))) : nil
        var (settings, settingFaults) = PortalSettingsReader.read(text, file: path, catalogs: catalogs)
        faults += settingFaults
        if let baseURL { settings.address = baseURL }
        let office = settings.issuer.flatMap { catalogs.issuer($0.value) }
        return Premises(
            settings: settings, catalogs: catalogs, recognizer: CitationRecognizer(catalogs: catalogs),
            departments: DepartmentRecognizer(departments: catalogs.departments, officeNames: office.map { [$0.name] + $0.aliases } ?? []),
            diagnostics: faults)
    }
}

/// The registries of a content folder, for `build` and `cite` alike.
package enum CatalogFolder {
    package static var builtIn: Catalogs {
        Catalogs(issuers: Catalogs.builtInIssuers, types: Catalogs.builtInTypes, abbreviations: Catalogs.builtInAbbreviations)
    }

    /// Missing files are empty registries; the built-in types and issuers are always there.
    package static func read(_ content: ContentFolder) throws -> (catalogs: Catalogs, diagnostics: [Diagnostic]) {
        var files: [String: SourceText] = [:]
        for source in content.catalogs {
            let name = String(source.dropFirst("danh-muc/".count))
            files[name] = try content.text(source)
        }
        return CatalogReader.read(files: files, builtIn: builtIn)
    }
}
