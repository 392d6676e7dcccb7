internal import Source

/// What is in a stage, by paths in the portal.
struct StagedFiles: Sendable {
    var files: [String: File] = [:]
    var folders: Set<String> = []
    /// Of those that are files of the old portal, where that was known.
    var stamps: [String: FileStamp] = [:]
    /// How many of the files are those of the old portal.
    var linked = 0
    /// What was on the shelf, as far as nothing has taken its place.
    var older = OlderTree.empty
    /// The folder that had another name in the older portal, with a slash: nobody has asked for its files since that was put away.
    var renamed: String?

    struct File: Sendable {
        var digest: Digest
        /// The file of this path in the old portal has the same bytes.
        var isUnchanged = false
    }
}

extension StagedFiles {
    func isRenamed(_ file: String) -> Bool { renamed.map(file.hasPrefix) ?? false }

    mutating func reserveRoom(for count: Int) {
        files.reserveCapacity(count)
        stamps.reserveCapacity(count)
    }

    /// Takes over a file that the old portal has at `former` and the stage at `file` already, with the folders above it. False where that takes more
    /// than noting it.
    mutating func takeOver(_ file: String, from former: String, digest: Digest, stamp: FileStamp) -> Bool {
        guard files[file] == nil, takeFolders(above: file[...]), older.take(file, ifInode: stamp.inode) else { return false }
        files[file] = File(digest: digest, isUnchanged: former == file)
        stamps[file] = stamp
        linked += former == file ? 1 : 0
        return true
    }

    /// False where one of the folders has to be made.
    mutating func takeFolders(above file: Substring) -> Bool {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return true }
        let folder = String(file[..<slash])
        if folders.contains(folder) { return true }
        guard takeFolders(above: file[..<slash]), older.takeFolder(folder) else { return false }
        folders.insert(folder)
        return true
    }
}
