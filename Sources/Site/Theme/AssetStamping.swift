// Gives each asset its published name; what a style sheet loads comes before the sheet, whose bytes hold the names.
internal import Source

struct AssetStamping {
    let files: [String: ThemeFolder.Asset]
    private(set) var diagnostics: [Diagnostic] = []
    private var finished: [String: ThemeAssets.Asset] = [:]
    /// Style sheets being read, outermost first.
    private var open: [String] = []

    init(files: [String: ThemeFolder.Asset]) { self.files = files }

    /// Nil for a sheet that loads itself, which is diagnosed where it does.
    mutating func asset(_ name: String) -> ThemeAssets.Asset? {
        if let asset = finished[name] { return asset }
        guard let file = files[name], !open.contains(name) else { return nil }
        open.append(name)
        let (bytes, loads) = name.hasSuffix(".css") ? sheet(SourceText(file: file.path, bytes: file.bytes)) : (file.bytes, [])
        open.removeLast()
        let output = OutputFile(path: Self.path(of: name, bytes), bytes: bytes)
        let asset = ThemeAssets.Asset(name: name, source: file.path, output: output, loads: loads)
        finished[name] = asset
        return asset
    }

    mutating func failClash(_ asset: ThemeAssets.Asset, with other: ThemeAssets.Asset) {
        let field = ThemeAssets.field(of: asset.name)
        diagnostics.append(
            .error(
                .assetClash, at: nil, vi: "“\(other.source)” và “\(asset.source)” cùng có tên “tai_san.\(field)” trong mẫu",
                en: "“\(other.source)” and “\(asset.source)” are both “tai_san.\(field)” in templates",
                hint: LocalizedText(vi: "đổi tên một tệp", en: "rename one of them")))
    }
}

extension AssetStamping {
    /// `chinh.css` → `tai-san/chinh.1a2b3c4d5e.css`.
    private static func path(of name: String, _ bytes: [UInt8]) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return "tai-san/\(name[..<dot]).\(SHA256.hex(bytes).prefix(10))\(name[dot...])"
    }

    private mutating func sheet(_ text: SourceText) -> (bytes: [UInt8], loads: Set<String>) {
        var bytes: [UInt8] = []
        var loads: Set<String> = []
        var written = 0
        for reference in StyleReference.all(in: text.bytes) {
            guard let (asset, rest) = loaded(reference, text) else { continue }
            loads.insert(asset.name)
            bytes += text.bytes[written..<reference.range.lowerBound]
            bytes += (asset.address.dropFirst("/tai-san/".count) + rest).utf8
            written = reference.range.upperBound
        }
        return (bytes + text.bytes[written...], loads)
    }

    /// The asset a reference names and what follows the name (`#part`); nil for none, which is diagnosed unless it stays in the sheet.
    private mutating func loaded(_ reference: StyleReference, _ text: SourceText) -> (asset: ThemeAssets.Asset, rest: Substring)? {
        let target = reference.target
        if target.isEmpty || target.hasPrefix("#") || target.lowercased().hasPrefix("data:") { return nil }
        let path = target.hasPrefix("./") ? target.dropFirst(2) : target[...]
        let name = String(path.prefix { $0 != "#" && $0 != "?" })
        if let asset = asset(name) { return (asset, path.dropFirst(name.count)) }
        let isOpen = open.contains(name)
        diagnostics.append(
            .error(
                .missingAsset, at: text.location(at: reference.range.lowerBound),
                vi: isOpen ? "“\(target)” nạp lại chính tệp này" : "tai-san không có tệp “\(target)”",
                en: isOpen ? "“\(target)” loads this file again" : "tai-san has no file “\(target)”",
                hint: NearestName.hint(name, in: files.keys.sorted().filter { $0 != name })
                    ?? LocalizedText(
                        vi: "kiểu dáng chỉ nạp tệp trong tai-san hoặc data:", en: "a style sheet loads files of tai-san or data: only")))
        return nil
    }
}
