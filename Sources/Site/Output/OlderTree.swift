// What stands in a stage that was an older portal: known from its folders and the record of the build that left it, so that no file of it is asked for.
internal import Source

struct OlderTree: Sendable {
    /// By folder, the root as an empty name: what stands in it, but for what was taken over.
    private var folders: [String: [String: Disk.Entry]]

    /// A new folder.
    static let empty = OlderTree(folders: [:])
}

extension OlderTree {
    /// Everything below a folder; empty where none stands there. What a build left there (`left`) is believed of folders that stand as it left them,
    /// the others are read.
    init(at path: String, left: some Collection<BuildRecord.Output> = []) throws {
        self = .empty
        guard Disk.kind(of: path, followingLinks: false) == .folder else { return }
        for output in left {
            if output.stamp.kind == .folder, Disk.stamp(of: "\(path)/\(output.path)").map(output.stamp.isSameFile) ?? false {
                folders[output.path] = [:]
            }
            add(output)
        }
        try readFolders(below: path, "")
    }

    /// A second tree of a portal: its folders, and its files under other names. Ends early when cancelled, or where the file system refuses.
    init(linking outputs: some Collection<BuildRecord.Output>, of portal: String, at path: String) {
        self = .empty
        for output in outputs where !Task.isCancelled {
            let copy = output.path.isEmpty ? path : "\(path)/\(output.path)"
            if output.stamp.kind == .folder {
                guard (try? Disk.makeFolder(copy)) != nil else { return }
                folders[output.path] = [:]
            } else if !Disk.link("\(portal)/\(output.path)", copy) {
                return
            }
            add(output)
        }
    }

    private mutating func add(_ output: BuildRecord.Output) {
        if output.path.isEmpty { return }
        let (parent, name) = (Self.parent(of: output.path), Self.name(of: output.path))
        let entry = Disk.Entry(name: name, kind: output.stamp.kind, inode: output.stamp.inode)
        // Two forms of Unicode of one name: what stands there has to be looked at.
        if folders[parent]?.updateValue(entry, forKey: name) != nil { folders[parent] = nil }
    }

    /// Those that are not known.
    private mutating func readFolders(below path: String, _ folder: String) throws {
        let entries: [Disk.Entry]
        if let known = folders[folder] {
            entries = Array(known.values)
        } else {
            var known: [String: Disk.Entry] = [:]
            for entry in try Disk.entries(in: path) {
                // Of two forms of one name only one is known here; the other is made again where it is wanted.
                if known[entry.name] == nil { known[entry.name] = entry } else { try Disk.remove("\(path)/\(entry.name)") }
            }
            folders[folder] = known
            entries = Array(known.values)
        }
        for entry in entries where entry.kind == .folder {
            try readFolders(below: "\(path)/\(entry.name)", Self.path(of: entry.name, in: folder))
        }
    }

    /// What nobody took over of what stands in wanted folders.
    func rest(ofFolders isWanted: (String) -> Bool) -> [String] {
        folders.filter { !$0.value.isEmpty && ($0.key.isEmpty || isWanted($0.key)) }.flatMap { folder, entries in
            entries.keys.map { Self.path(of: $0, in: folder) }
        }
    }

    /// Takes a folder over; gives whether it is there.
    mutating func takeFolder(_ path: String) -> Bool {
        guard folders[path] != nil else { return false }
        folders[Self.parent(of: path)]?[Self.name(of: path)] = nil
        return true
    }

    /// Takes over what stands at a path, or lets it go; nil where nothing does.
    mutating func take(_ path: String) -> Disk.Entry? {
        folders[path] = nil
        return folders[Self.parent(of: path)]?.removeValue(forKey: Self.name(of: path))
    }

    /// Takes over what stands at a path where it has this inode.
    mutating func take(_ path: String, ifInode inode: Int) -> Bool {
        let (parent, name) = (Self.parent(of: path), Self.name(of: path))
        guard folders[parent]?[name]?.inode == inode else { return false }
        folders[parent]?[name] = nil
        return true
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

    private static func parent(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    private static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}
