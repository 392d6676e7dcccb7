// Files of `tai-san/`: copied under names that hold a fingerprint of their content, so that browsers may keep them for ever.
internal import Source

struct ThemeAssets: Sendable {
    private(set) var files: [OutputFile] = []
    /// Address by name in the theme.
    private var addresses: [String: String] = [:]

    /// The names that templates reach through `tai_san`, with their files.
    private static let offered = [
        "css": "chinh.css", "in_css": "in.css", "js": "trang.js", "tim_kiem_js": "tim-kiem.js", "bieu_tuong": "bieu-tuong.svg",
    ]

    static func load(_ folder: String) throws -> (ThemeAssets, [Diagnostic]) {
        var assets = ThemeAssets()
        if Disk.kind(of: folder) == .folder {
            for name in try Disk.names(in: folder) where !name.hasPrefix(".") && Disk.kind(of: "\(folder)/\(name)") == .file {
                assets.add(name, try Disk.read("\(folder)/\(name)"))
            }
        }
        let absent = offered.values.sorted().filter { assets.addresses[$0] == nil }
        return (assets, absent.map { missing($0, in: folder) })
    }

    static func missing(_ name: String, in folder: String) -> Diagnostic {
        .error(.missingAsset, at: nil, vi: "giao diện thiếu tệp “\(folder)/\(name)”", en: "the theme lacks the file “\(folder)/\(name)”")
    }

    func context(link: (String) -> String) -> Value {
        .object(Self.offered.mapValues { .text(link(addresses[$0] ?? "")) })
    }

    /// `chinh.css` → `/tai-san/chinh.1a2b3c4d.css`.
    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        let fingerprint = SHA256.hex(bytes).prefix(10)
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let path = "tai-san/\(name[..<dot]).\(fingerprint)\(name[dot...])"
        files.append(OutputFile(path: path, bytes: bytes))
        addresses[name] = "/\(path)"
    }
}
