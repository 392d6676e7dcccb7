// What every document is read against: settings, registries, recognisers.
package import Records
package import Source

struct Premises: Sendable {
    var settings: PortalSettings
    var catalogs: Catalogs
    var recognizer: CitationRecognizer
    var departments: DepartmentRecognizer
    var diagnostics: [Diagnostic]
    /// Digest of everything here that reading a document depends on, and of the folder's name, which stands in every place.
    var digest: [UInt8]
    /// The same with the settings: everything here that the portal depends on.
    var wholeDigest: [UInt8]

    /// - Parameter isPortable: whether the portal stands at no address.
    static func read(_ content: ContentFolder, baseURL: BaseURL?, isPortable: Bool) throws -> Premises {
        let files = try CatalogFolder.files(of: content)
        var (catalogs, faults) = CatalogReader.read(files: files, builtIn: CatalogFolder.builtIn)
        let path = content.path(of: ContentFolder.settings)
        let text = Disk.kind(of: path) == .file ? SourceText(file: path, bytes: UnicodeNormalization.nfc(try Disk.read(path))) : nil
        var (settings, settingFaults) = PortalSettingsReader.read(
            text, file: path, catalogs: catalogs, needsAddress: baseURL == nil && !isPortable)
        faults += settingFaults
        if !PortalClock.knows(settings.timeZone.value) { faults.append(.unknownTimeZone(settings.timeZone)) }
        if let baseURL { settings.address = baseURL }
        let office = settings.issuer.flatMap { catalogs.issuer($0.value) }
        let officeNames = office.map { [$0.name] + $0.aliases } ?? []
        let digest = digest(content, files, officeNames)
        return Premises(
            settings: settings, catalogs: catalogs, recognizer: CitationRecognizer(catalogs: catalogs),
            departments: DepartmentRecognizer(departments: catalogs.departments, officeNames: officeNames), diagnostics: faults,
            digest: digest, wholeDigest: wholeDigest(digest, text, settings.address))
    }

    private static func wholeDigest(_ digest: [UInt8], _ settings: SourceText?, _ address: BaseURL) -> [UInt8] {
        var packer = Packer()
        packer.add(bytes: digest)
        packer.add(bytes: settings?.bytes ?? [])
        packer.add(address.origin, address.pathPrefix)
        return SHA256.digest(packer.bytes)
    }

    private static func digest(_ content: ContentFolder, _ files: [String: SourceText], _ officeNames: [String]) -> [UInt8] {
        var packer = Packer()
        packer.add(content.root, officeNames)
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            packer.add(name)
            packer.add(bytes: text.bytes)
        }
        return SHA256.digest(packer.bytes)
    }
}

/// The registries of a content folder, for `build` and `cite` alike.
package enum CatalogFolder {
    package static var builtIn: Catalogs {
        Catalogs(issuers: Catalogs.builtInIssuers, types: Catalogs.builtInTypes, abbreviations: Catalogs.builtInAbbreviations)
    }

    /// Missing files are empty registries; the built-in types and issuers are always there.
    package static func read(_ content: ContentFolder) throws -> (catalogs: Catalogs, diagnostics: [Diagnostic]) {
        CatalogReader.read(files: try files(of: content), builtIn: builtIn)
    }

    /// By name.
    fileprivate static func files(of content: ContentFolder) throws -> [String: SourceText] {
        var files: [String: SourceText] = [:]
        for source in content.catalogs {
            let name = String(source.dropFirst("danh-muc/".count))
            files[name] = try content.text(source)
        }
        return files
    }
}
