// Takes the files of `Content/danh-muc` and the built-in entries; gives the registries, merged, and what is wrong with them.
//
// Order of work: read each file's entries into typed values, drop a second entry of one code, merge with the built-in ones (an entry whose
// code is built in replaces it), then check what points from one entry to another.
package import Source

package enum CatalogReader {
    /// The registries by file name.
    package static let fileNames = ["don-vi.yml", "co-quan.yml", "loai-van-ban.yml", "viet-tat.yml", "tham-chieu.yml"]

    /// - Parameter files: text by file name without folder; a registry that is missing is an empty one.
    package static func read(files: [String: SourceText], builtIn: Catalogs) -> (catalogs: Catalogs, diagnostics: [Diagnostic]) {
        var reading = CatalogReading()
        for (name, text) in files.sorted(by: { $0.key < $1.key }) where !fileNames.contains(name) { reading.warnUnknownFile(name, text) }
        let departments = reading.departments(files["don-vi.yml"])
        let issuers = reading.issuers(files["co-quan.yml"])
        let types = reading.types(files["loai-van-ban.yml"], builtIn: builtIn.types)
        let abbreviations = reading.abbreviations(files["viet-tat.yml"])
        let references = reading.references(files["tham-chieu.yml"])
        var catalogs = Catalogs(
            departments: merged(builtIn.departments, departments, by: \.code).sorted { $0.code < $1.code },
            issuers: merged(builtIn.issuers, issuers, by: \.code).sorted { $0.code < $1.code },
            types: merged(builtIn.types, types, by: \.code),
            abbreviations: merged(builtIn.abbreviations, abbreviations, by: \.self).sorted { ($0.short, $0.full) < ($1.short, $1.full) })
        let lookup = CatalogLookup(catalogs)
        catalogs.departments = reading.resolvedSuccessors(catalogs.departments, lookup: lookup)
        catalogs.knownReferences = (builtIn.knownReferences + reading.resolved(references, lookup: lookup)).sorted { $0.number < $1.number }
        return (catalogs, reading.values.diagnostics.sorted())
    }

    /// Built-in entries in their order, each replaced by the file's entry of the same code; then the file's others.
    private static func merged<Entry, Key: Hashable>(_ builtIn: [Entry], _ written: [Entry], by key: (Entry) -> Key) -> [Entry] {
        var replacements = Dictionary(written.map { (key($0), $0) }) { first, _ in first }
        let kept = builtIn.map { replacements.removeValue(forKey: key($0)) ?? $0 }
        return kept + written.filter { replacements[key($0)] != nil }
    }
}
