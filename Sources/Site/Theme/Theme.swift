// A theme folder and those it inherits from -> compiled templates and fingerprinted assets, with all their faults in one go.
internal import Records
internal import Source

struct Theme: Sendable {
    /// The theme and those above it, nearest first.
    var folders: [ThemeFolder]
    var templates: TemplateSet
    /// Those that a template or a style sheet uses.
    var assets: ThemeAssets
    var searchClient: SearchClient

    /// Reads and compiles the theme; nil with errors where it cannot be used. `place` is where the settings name it.
    static func load(_ folder: String, namedAt place: SourceLocation? = nil) throws -> (Theme?, [Diagnostic]) {
        let chain = try ThemeChain.read(folder, namedAt: place)
        guard chain.isComplete else { return (nil, chain.diagnostics) }
        let folders = chain.folders
        let (assets, assetFaults) = ThemeAssets.load(folders)
        let (templates, templateFaults) = TemplateSet.compile(
            sources: folders[0].templates, contracts: PageContracts.all(assets: assets.fields),
            inheriting: folders.dropFirst().map(\.templates), strings: strings(of: folders))
        let (client, clientFaults) = SearchClient.load(folders)
        let diagnostics = chain.diagnostics + assetFaults + templateFaults + clientFaults
        guard let client else { return (nil, diagnostics) }
        let used = templates.uses.values.reduce(into: Set<String>()) { $0.formUnion($1.assets) }
        let theme = Theme(folders: folders, templates: templates, assets: assets.needed(by: used), searchClient: client)
        // What a template at fault would have used is not known.
        let isWhole = !diagnostics.contains { $0.severity == .error }
        return (theme, diagnostics + (isWhole ? theme.unused() : []))
    }
}

extension Theme {
    /// The nearest theme that has a string decides it.
    static func strings(of folders: [ThemeFolder]) -> [String: String] {
        folders.reduce(into: [:]) { strings, folder in
            strings.merge(folder.settings.strings.mapValues(\.value)) { nearest, _ in nearest }
        }
    }
}
