// The files that a build has read, or could have: two snapshots with equal contents give equal portals.
internal import Source

/// Every file below some folders, as it was when a build began.
struct InputSnapshot: Sendable {
    struct File: Sendable {
        var path: String
        var stamp: FileStamp
        /// SHA-256; empty where the file changed while the build went on, so that nobody knows what was read.
        var digest: [UInt8]
    }

    var files: [File]

    /// Looks at everything below `folders` and reads what `last` does not know. Nil where something cannot be read or a link leads
    /// to a folder, which may be anywhere. `begun`: when reading for the build began, nanoseconds since 1970.
    static func take(of folders: [String], begun: Int, knowing last: InputSnapshot?, jobs: Int) async
        -> InputSnapshot?
    {
        let known = Dictionary((last?.files ?? []).map { ($0.path, $0) }) { first, _ in first }
        guard let paths = try? folders.flatMap({ try paths(below: $0, depth: 0) }),
            let files = try? await paths.concurrentMap(jobs: jobs, { try file($0, known[$0], begun) })
        else { return nil }
        return InputSnapshot(files: files)
    }

    /// SHA-256 by path, as far as known.
    var digests: [String: [UInt8]] {
        Dictionary(files.lazy.filter { !$0.digest.isEmpty }.map { ($0.path, $0.digest) }) { first, _ in first }
    }

    /// Empty where both have the same files with the same bytes, all of them known.
    func differences(from last: InputSnapshot) -> [RebuildReason] {
        // By bytes: a name may be the same text as before in another Unicode form, and is another file.
        let isSame = { (file: File, other: File) in file.path.utf8.elementsEqual(other.path.utf8) && file.digest == other.digest }
        if files.elementsEqual(last.files, by: { isSame($0, $1) && !$0.digest.isEmpty }) { return [] }
        let known = Dictionary(last.files.map { ($0.path, $0) }) { first, _ in first }
        let present = Set(files.map(\.path))
        return files.compactMap { file -> RebuildReason? in
            guard let old = known[file.path] else { return .added(file.path) }
            if old.digest.isEmpty { return .unsettled(file.path) }
            // One without a digest was written a moment ago.
            return isSame(old, file) ? nil : .changed(file.path)
        } + last.files.filter { !present.contains($0.path) }.map { .removed($0.path) }
    }
}

extension InputSnapshot {
    private static let deepest = 64

    /// In byte order of the folders; what is hidden at the top belongs to other programs.
    private static func paths(below folder: String, depth: Int) throws -> [String] {
        guard depth < deepest else { throw MachineFault(.list, folder, errorNumber: Disk.tooDeep) }
        return try Disk.entries(in: folder).flatMap { entry -> [String] in
            let path = "\(folder)/\(entry.name)"
            if depth == 0, entry.name.hasPrefix(".") { return [] }
            return entry.kind == .folder ? try paths(below: path, depth: depth + 1) : [path]
        }
    }

    private static func file(_ path: String, _ known: File?, _ begun: Int) throws -> File {
        if let known, !known.digest.isEmpty, Disk.stamp(of: path, followingLinks: true) == known.stamp { return known }
        // To read a pipe would be to wait for somebody to write into it.
        guard Disk.kind(of: path) == .file else { throw MachineFault(.read, path, errorNumber: Disk.notThere) }
        let digest = try Disk.digest(of: path).digest
        guard let stamp = Disk.stamp(of: path, followingLinks: true) else { throw MachineFault(.read, path, errorNumber: Disk.notThere) }
        return File(path: path, stamp: stamp, digest: stamp.mayHaveChanged(since: begun) ? [] : digest)
    }
}
