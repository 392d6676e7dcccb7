// What stands in a stage that was an older portal: known from its folders alone, so that no file of it is asked for.
internal import Source

struct OlderTree: Sendable {
    /// By folder, the root as an empty name: what stands in it.
    private var folders: [String: [String: Disk.Entry]]

    /// A new folder.
    static let empty = OlderTree(folders: [:])
}

extension OlderTree {
    /// Everything below a folder; empty where none stands there.
    init(at path: String) throws {
        self = .empty
        if Disk.kind(of: path, followingLinks: false) == .folder { try visit(path, "") }
    }

    private mutating func visit(_ path: String, _ folder: String) throws {
        let entries = try Disk.entries(in: path)
        folders[folder] = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
        for entry in entries where entry.kind == .folder {
            try visit("\(path)/\(entry.name)", Self.path(of: entry.name, in: folder))
        }
    }

    /// What is not wanted of what stands in wanted folders.
    func paths(unless isWanted: (String) -> Bool) -> [String] {
        folders.filter { $0.key.isEmpty || isWanted($0.key) }.flatMap { folder, entries in
            entries.keys.map { Self.path(of: $0, in: folder) }.filter { !isWanted($0) }
        }
    }

    func holdsFolder(_ path: String) -> Bool { folders[path] != nil }

    func entry(at path: String) -> Disk.Entry? {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return folders[""]?[path] }
        return folders[String(path[..<slash])]?[String(path[path.utf8.index(after: slash)...])]
    }

    /// Forgets what stands at a path, because it goes; gives whether anything does.
    mutating func remove(_ path: String) -> Bool {
        folders[path] = nil
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return folders[""]?.removeValue(forKey: path) != nil }
        return folders[String(path[..<slash])]?.removeValue(forKey: String(path[path.utf8.index(after: slash)...])) != nil
    }

    /// Names of the folders in a folder.
    func folders(in parent: String) -> [String] { (folders[parent] ?? [:]).values.filter { $0.kind == .folder }.map(\.name) }

    /// Another name for a folder.
    mutating func renameFolder(in parent: String, _ old: String, to new: String) {
        let entry = folders[parent]?.removeValue(forKey: old)
        folders[parent]?[new] = entry
        let (old, new) = (Self.path(of: old, in: parent), Self.path(of: new, in: parent))
        for path in folders.keys where path == old || path.hasPrefix(old + "/") {
            let entries = folders.removeValue(forKey: path)
            folders[new + path.dropFirst(old.count)] = entries
        }
    }

    private static func path(of name: String, in folder: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
}
