// A theme folder -> the theme and those it inherits from, nearest first.
internal import Records
internal import Source

/// Reads `theme.yml` after `theme.yml` along `ke_thua`.
struct ThemeChain {
    private(set) var folders: [ThemeFolder] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether every theme of the chain was found and could be read.
    private(set) var isComplete = false

    /// `place`: where the settings name the theme.
    static func read(_ path: String, namedAt place: SourceLocation?) throws -> ThemeChain {
        var chain = ThemeChain()
        guard isTheme(path) else {
            chain.diagnostics.append(try missing(path, lookedIn: [parent(of: path)], namedAt: place))
            return chain
        }
        var next: String? = path
        while let path = next {
            guard let settings = try chain.append(path) else { return chain }
            guard let name = settings.parent else { break }
            next = try chain.folder(of: name, above: path)
            if next == nil { return chain }
        }
        chain.isComplete = true
        return chain
    }
}

extension ThemeChain {
    private mutating func append(_ path: String) throws -> ThemeSettings? {
        let file = "\(path)/theme.yml"
        let (settings, faults) = ThemeSettings.read(SourceText(file: file, bytes: UnicodeNormalization.nfc(try Disk.read(file))))
        diagnostics += faults
        guard let settings else { return nil }
        let (folder, remarks) = try ThemeFolder.read(path, settings)
        folders.append(folder)
        diagnostics += remarks
        return settings
    }

    /// The theme of that name: beside the one that names it, else in `Themes/` of the working folder; nil with an error where it cannot be taken.
    private mutating func folder(of name: Located<String>, above path: String) throws -> String? {
        let places = [Self.parent(of: path), "Themes"]
        guard let found = places.map({ "\($0)/\(name.value)" }).first(where: Self.isTheme) else {
            diagnostics.append(try Self.missing("\(places[0])/\(name.value)", lookedIn: places, namedAt: name.location))
            return nil
        }
        guard let again = folders.first(where: { Disk.resolved($0.path) == Disk.resolved(found) }) else { return found }
        let names = (folders.map(\.path) + [again.path]).joined(separator: " → ")
        diagnostics.append(
            .error(
                .themeCycle, at: name.location, vi: "các giao diện kế thừa nhau thành vòng: \(names)",
                en: "the themes inherit from each other in a circle: \(names)"))
        return nil
    }

    private static func isTheme(_ path: String) -> Bool { Disk.kind(of: "\(path)/theme.yml") == .file }

    private static func missing(_ path: String, lookedIn places: [String], namedAt place: SourceLocation?) throws -> Diagnostic {
        let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
        let others = try places.flatMap { place in
            Disk.kind(of: place) == .folder ? try Disk.names(in: place).filter { isTheme("\(place)/\($0)") } : []
        }
        return .error(
            .missingTheme, at: place, vi: "không có giao diện “\(path)” (cần tệp \(path)/theme.yml)",
            en: "there is no theme “\(path)” (\(path)/theme.yml is needed)", hint: NearestName.hint(name, in: others))
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return path.hasPrefix(".") ? "\(path)/.." : "." }
        let name = path[path.index(after: slash)...]
        return name == "." || name == ".." ? "\(path)/.." : String(path[..<max(slash, path.index(after: path.startIndex))])
    }
}
