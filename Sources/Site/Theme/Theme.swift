// A theme folder -> compiled templates and fingerprinted assets, with all its faults in one go.
internal import Records
internal import Source

struct Theme: Sendable {
    /// The version of the data contract that this program offers.
    static let api = 1

    var templates: TemplateSet
    var assets: ThemeAssets
    /// The search client, published unchanged as `search/client.js`.
    var searchClient: [UInt8]

    /// Reads and compiles the theme; nil with errors where it cannot be used. `place` is where the settings name it.
    static func load(_ folder: String, namedAt place: SourceLocation? = nil) throws -> (Theme?, [Diagnostic]) {
        guard Disk.kind(of: "\(folder)/theme.yml") == .file else { return (nil, [try missing(folder, namedAt: place)]) }
        var diagnostics = try checkSettings("\(folder)/theme.yml")
        var sources: [String: SourceText] = [:]
        for name in try names(in: "\(folder)/mau", suffix: ".mustache") {
            let path = "\(folder)/mau/\(name)"
            sources[String(name.dropLast(".mustache".count))] = SourceText(file: path, bytes: try Disk.read(path))
        }
        let (templates, faults) = TemplateSet.compile(sources: sources, contracts: PageContracts.all)
        let (assets, missingAssets) = try ThemeAssets.load("\(folder)/tai-san")
        diagnostics += faults + missingAssets
        let client = "\(folder)/tim-kiem/client.js"
        guard Disk.kind(of: client) == .file else { return (nil, diagnostics + [ThemeAssets.missing("tim-kiem/client.js", in: folder)]) }
        return (Theme(templates: templates, assets: assets, searchClient: try Disk.read(client)), diagnostics)
    }
}

extension Theme {
    private static func names(in folder: String, suffix: String) throws -> [String] {
        guard Disk.kind(of: folder) == .folder else { return [] }
        return try Disk.names(in: folder).filter { $0.hasSuffix(suffix) }
    }

    private static func missing(_ folder: String, namedAt place: SourceLocation?) throws -> Diagnostic {
        let slash = folder.lastIndex(of: "/")
        let parent = slash.map { String(folder[..<$0]) } ?? "."
        let name = slash.map { String(folder[folder.index(after: $0)...]) } ?? folder
        let others = Disk.kind(of: parent) == .folder ? try Disk.names(in: parent) : []
        return .error(
            .missingTheme, at: place, vi: "không có giao diện “\(folder)” (cần tệp \(folder)/theme.yml)",
            en: "there is no theme “\(folder)” (\(folder)/theme.yml is needed)",
            hint: NearestName.hint(name, in: others.filter { Disk.kind(of: "\(parent)/\($0)/theme.yml") == .file }))
    }

    /// A theme written for another data contract is refused, with both versions named.
    private static func checkSettings(_ path: String) throws -> [Diagnostic] {
        let text = SourceText(file: path, bytes: try Disk.read(path))
        let (node, diagnostics) = YAMLReader.read(text, range: 0..<text.bytes.count)
        guard case .mapping(let pairs)? = node?.content else { return diagnostics }
        for (key, value) in pairs where key.text == "api" && value.text != String(api) {
            let fault = Diagnostic.error(
                .wrongType, at: value.location, vi: "giao diện viết cho api “\(value.text ?? "")”, chương trình này có api \(api)",
                en: "the theme is written for api “\(value.text ?? "")”, this program offers api \(api)")
            return diagnostics + [fault]
        }
        return diagnostics
    }
}
