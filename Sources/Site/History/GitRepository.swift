// What the files of a git repository tell without git: which commit is checked out, and where its history is cut off.

/// The repository that a folder stands in.
struct GitRepository: Hashable, Sendable {
    /// Its top folder, absolute, without links.
    let root: String
    /// Identifier of the commit that is checked out: 40 hexadecimal digits, 64 where the repository uses SHA-256.
    let head: String
    /// Commits whose parents were not fetched (a shallow clone), sorted.
    let boundary: [String]

    /// Nil where no repository holds the folder, or one without a commit.
    init?(holding folder: String) {
        var root = Disk.resolved(folder)
        while Disk.kind(of: "\(root)/.git") == nil {
            guard let slash = root.lastIndex(of: "/") else { return nil }
            root = String(root[..<slash])
        }
        self.root = root
        let own = Self.folder(of: "\(root)/.git", in: root)
        // Of a second working tree: refs are those of the first.
        let shared = Self.line("\(own)/commondir").map { Self.path($0, in: own) } ?? own
        guard let name = Self.line("\(own)/HEAD"), let head = Self.commit(named: name, in: [own, shared]) else { return nil }
        self.head = head
        boundary = Self.lines("\(shared)/shallow").sorted()
    }
}

extension GitRepository {
    /// Whether git reads it: not where it belongs to somebody else, nor where there is no git.
    var isReadable: Bool { (try? Subprocess.run(["git", "-C", root, "rev-parse", "--git-dir"], settings: []).isSuccess) ?? false }

    /// `.git` itself, or the folder that it names where it is a file.
    private static func folder(of git: String, in root: String) -> String {
        guard let line = line(git), line.hasPrefix("gitdir: ") else { return git }
        return path(String(line.dropFirst(8)), in: root)
    }

    private static func path(_ path: String, in folder: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }

    private static func commit(named name: String, in folders: [String]) -> String? {
        guard name.hasPrefix("ref: ") else { return name }
        let ref = String(name.dropFirst(5))
        if let loose = folders.lazy.compactMap({ line("\($0)/\(ref)") }).first { return loose }
        let packed = folders.last.map { lines("\($0)/packed-refs") } ?? []
        return packed.first { $0.hasSuffix(" \(ref)") }.map { String($0.prefix { $0 != " " }) }
    }

    private static func line(_ path: String) -> String? { lines(path).first }

    private static func lines(_ path: String) -> [String] {
        guard Disk.kind(of: path) == .file, let bytes = try? Disk.read(path) else { return [] }
        return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
}
