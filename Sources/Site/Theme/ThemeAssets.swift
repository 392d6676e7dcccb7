// Files of `tai-san/`, the nearest theme's first: published under names that hold a fingerprint of their content, so that browsers may keep
// them for ever, and reached by templates as `tai_san.<field>`.
internal import Source

struct ThemeAssets: Sendable {
    struct Asset: Sendable {
        /// In `tai-san/`.
        var name: String
        /// Path on disk.
        var source: String
        /// Under its published name.
        var output: OutputFile
        /// Names of the files that it loads.
        var loads: Set<String> = []

        var address: String { "/\(output.path)".percentEncodedPath }
    }

    private var assets: [String: Asset] = [:]

    /// `folders`: nearest first. Style sheets get the published names of what they load; other files are copied.
    static func load(_ folders: [ThemeFolder]) -> (ThemeAssets, [Diagnostic]) {
        var files: [String: ThemeFolder.Asset] = [:]
        for folder in folders { files.merge(folder.assets) { nearest, _ in nearest } }
        var stamping = AssetStamping(files: files)
        var assets = ThemeAssets()
        for name in files.keys.sorted() {
            guard let asset = stamping.asset(name) else { continue }
            if let other = assets.assets.updateValue(asset, forKey: field(of: name)) { stamping.failClash(asset, with: other) }
        }
        return (assets, stamping.diagnostics.sorted())
    }

    /// `chinh.css` → `chinh_css`.
    static func field(of name: String) -> String { VietnameseText.key(name) }

    /// What templates may write behind `tai_san.`
    var fields: [String] { assets.keys.sorted() }

    /// Those that the templates or what they load need.
    func needed(by fields: Set<String>) -> ThemeAssets {
        var needed: [String: Asset] = [:]
        var open = Array(fields)
        while let field = open.popLast() {
            guard let asset = assets[field], needed.updateValue(asset, forKey: field) == nil else { continue }
            open += asset.loads.map(Self.field)
        }
        var result = ThemeAssets()
        result.assets = needed
        return result
    }

    subscript(field: String) -> Asset? { assets[field] }

    var files: [OutputFile] { fields.compactMap { assets[$0]?.output } }

    /// Name and address of each, in order.
    var addresses: [String] { files.map(\.path) }

    func context(link: (String) -> String) -> Value { .object(assets.mapValues { .text(link($0.address)) }) }
}
