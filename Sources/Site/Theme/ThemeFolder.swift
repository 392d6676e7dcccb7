// One theme on disk -> its settings and files, and what stands in it that nobody reads.
internal import Records
internal import Source

struct ThemeFolder: Sendable {
    /// A file of `tai-san/`.
    struct Asset: Sendable {
        /// Path on disk.
        var path: String
        var bytes: [UInt8]
    }

    private static let parts = ["mau", "tai-san", "tim-kiem"]

    /// As named by the settings, `--theme` or `ke_thua`, without slash at the end.
    let path: String
    let settings: ThemeSettings
    /// Files of `mau/` by name without `.mustache`, in NFC.
    private(set) var templates: [String: SourceText] = [:]
    /// Files of `tai-san/` by name.
    private(set) var assets: [String: Asset] = [:]
    /// Files of `tim-kiem/` that this theme has of its own, by name.
    private(set) var client: [String: SourceText] = [:]

    /// Dot files are left out; folders below `mau/` and `tai-san/` are an error. What nobody reads is a warning: other folders, other files in
    /// those three, and a file in the place of one of them.
    static func read(_ path: String, _ settings: ThemeSettings) throws -> (folder: ThemeFolder, diagnostics: [Diagnostic]) {
        var folder = ThemeFolder(path: path, settings: settings)
        var diagnostics: [Diagnostic] = []
        for name in try visible(path) {
            guard Disk.kind(of: "\(path)/\(name)") == .folder else {
                let hint = LocalizedText(vi: "“\(name)” phải là một thư mục", en: "“\(name)” has to be a folder")
                if parts.contains(name) { diagnostics.append(unread("\(path)/\(name)", hint: hint)) }
                continue
            }
            switch name {
            case "mau": try folder.readTemplates(&diagnostics)
            case "tai-san": try folder.readAssets(&diagnostics)
            case "tim-kiem": try folder.readClient(&diagnostics)
            default: diagnostics.append(unread("\(path)/\(name)", hint: NearestName.hint(name, in: parts)))
            }
        }
        return (folder, diagnostics)
    }

    private init(path: String, settings: ThemeSettings) {
        self.path = path
        self.settings = settings
    }
}

extension ThemeFolder {
    private mutating func readTemplates(_ diagnostics: inout [Diagnostic]) throws {
        let suffix = ".mustache"
        for (name, file) in try files(in: "mau", &diagnostics) {
            if name.hasSuffix(suffix) {
                templates[String(name.dropLast(suffix.count))] = SourceText(
                    file: file, bytes: UnicodeNormalization.nfc(try Disk.read(file)))
            } else {
                let hint = LocalizedText(vi: "tên tệp mẫu kết thúc bằng \(suffix)", en: "the name of a template ends in \(suffix)")
                diagnostics.append(Self.unread(file, hint: hint))
            }
        }
    }

    private mutating func readAssets(_ diagnostics: inout [Diagnostic]) throws {
        for (name, file) in try files(in: "tai-san", &diagnostics) { assets[name] = Asset(path: file, bytes: try Disk.read(file)) }
    }

    private mutating func readClient(_ diagnostics: inout [Diagnostic]) throws {
        for (name, file) in try files(in: "tim-kiem", &diagnostics) {
            if SearchClient.files.contains(name) {
                client[name] = SourceText(file: file, bytes: try Disk.read(file))
            } else {
                diagnostics.append(Self.unread(file, hint: NearestName.hint(name, in: SearchClient.files)))
            }
        }
    }

    private func files(in part: String, _ diagnostics: inout [Diagnostic]) throws -> [(name: String, file: String)] {
        try Self.visible("\(path)/\(part)").compactMap { name in
            let file = "\(path)/\(part)/\(name)"
            if Disk.kind(of: file) == .file { return (name, file) }
            diagnostics.append(
                .error(
                    .unusedThemeFile, at: nil, vi: "“\(file)” không phải một tệp; thư mục “\(part)” không có thư mục con",
                    en: "“\(file)” is no file; the folder “\(part)” has no folders in it",
                    hint: LocalizedText(vi: "đưa các tệp ra thẳng “\(part)”", en: "move the files to “\(part)” itself")))
            return nil
        }
    }

    private static func visible(_ folder: String) throws -> [String] { try Disk.names(in: folder).filter { !$0.hasPrefix(".") } }

    private static func unread(_ path: String, hint: LocalizedText? = nil) -> Diagnostic {
        .warning(.unusedThemeFile, at: nil, vi: "“\(path)” không được dùng", en: "“\(path)” is not used", hint: hint)
    }
}
