// Takes the files of the next portal one by one, as they are made, by any task, and then puts them in the place of the old portal.
//
// Order of work: each file goes into a folder beside the portal (an unchanged one as a hard link, so that it keeps identity and time); when all
// are there, what stands in the old folder is looked at; the two are exchanged in one step; the old tree is put away, or removed. Where they cannot
// be exchanged, files are moved one by one. Nothing of the old portal changes before `finish`.
//
// The tree that was put away is the stage of the next build but one: most of its files are those of the portal still, under a name that need not be made.
// Its files may be the portal's own, so none is ever written into.
internal import Source
private import Synchronization

/// Removed with what it holds when it goes: files that did not become the portal, or the old portal.
final class OutputStage: Sendable {
    private let folder: OutputFolder
    /// The old portal.
    private let standing: StandingPortal
    private let path: String
    /// It stands in the portal's folder, and unchanged files are not in it.
    private let isInside: Bool
    private let state = Mutex(StagedFiles())

    /// Where the old portal is put away; nil where it is removed.
    private let shelf: String?
    /// The older tree has not been the portal for so long that no server has a file of it open.
    private let isUnread: Bool
    private let spare: SpareFiles

    /// `older`: all that stands in the folder at `path`.
    init(
        for folder: OutputFolder, standing: StandingPortal, at path: String, isInside: Bool, shelf: String? = nil,
        older: OlderTree = .empty, isUnread: Bool = false, spare: String? = nil
    ) {
        self.isUnread = isUnread
        self.spare = SpareFiles(in: spare)
        self.folder = folder
        self.standing = standing
        self.path = path
        self.isInside = isInside
        self.shelf = shelf
        state.withLock { state in
            state.older = older
            state.reserveRoom(for: standing.fileCount)
        }
    }

    deinit { try? Disk.remove(path) }

    /// Stages a file. Two files may have one path only where they are the same. `former`: the path that the old portal may have it under.
    func add(_ file: OutputFile, former: String? = nil) throws {
        let digest = SHA256.digest(file.bytes)
        if let former, try add(file.path, fromOld: former, digest: digest) { return }
        guard try claim(file.path, digest) else { return }
        try makeFolder(above: file.path[...])
        let isSame = holds(file.path, digest) ?? Disk.holds(file.bytes, at: published(file.path))
        if isSame, try keep(file.path) { return }
        try write(file)
    }

    /// Whether the old portal has a file at `former`, untouched and with this digest, that can be staged as it is.
    func canTake(_ former: String, digest: [UInt8]) -> Bool { !isInside && holds(former, digest) ?? false }

    /// Stages the file that the old portal has at `former`; false where `canTake` is.
    func add(_ file: String, fromOld former: String, digest: [UInt8]) throws -> Bool {
        guard canTake(former, digest: digest) else { return false }
        if takeOver(file, from: former, digest) { return true }
        guard try claim(file, digest) else { return true }
        try makeFolder(above: file[...])
        if try former == file ? keep(file) : link(former, as: file) { return true }
        try makeRoom(for: file)
        try Disk.copy(published(former), to: staged(file))
        return true
    }

    /// Where a used stage has one folder in `parent`, it is from now on called `name`: most files will be the same under another name.
    func renameFolder(in parent: String, to name: String) {
        state.withLock { state in
            let names = state.older.folders(in: parent)
            guard names.count == 1, let old = names.first, old != name,
                (try? Disk.rename(staged("\(parent)/\(old)"), staged("\(parent)/\(name)"))) != nil
            else { return }
            state.older.renameFolder(in: parent, old, to: name)
            state.renamed = "\(parent)/\(name)/"
        }
    }

    /// Names of the folders that the old portal has in a folder.
    func publishedFolders(in folder: String) -> [String] {
        let entries = (try? Disk.entries(in: published(folder))) ?? []
        return entries.filter { $0.kind == .folder }.map(\.name)
    }

    /// Stages a copy of the file at `source`, whatever its size, with the digest it has.
    func add(copyOf source: String, as file: String, digest: [UInt8]) throws {
        guard try claim(file, digest) else { return }
        try makeFolder(above: file[...])
        if holds(file, digest) ?? Disk.areSame(source, published(file)), try keep(file) { return }
        try makeRoom(for: file)
        try Disk.copy(source, to: staged(file))
    }

    /// Stages a file of the old portal, which nobody has touched; false where VanThu did not write it.
    func add(published file: String) throws -> Bool {
        guard let digest = standing.manifest.digest(of: file) else { return false }
        if takeOver(file, from: file, digest) { return true }
        guard try claim(file, digest) else { return true }
        try makeFolder(above: file[...])
        if try keep(file) { return true }
        try makeRoom(for: file)
        try Disk.copy(published(file), to: staged(file))
        return true
    }

    /// Where the old portal stands.
    var published: String { folder.path }

    /// Stages a file that `body` hands over piece by piece, be they as small as a line.
    func add(_ file: String, _ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void) throws {
        try makeFolder(above: file[...])
        try makeRoom(for: file)
        let digest = try Disk.write(to: staged(file), body)
        _ = try claim(file, digest)
        guard holds(file, digest) ?? Disk.areSame(staged(file), published(file)) else { return }
        try Disk.remove(staged(file))
        if try !keep(file) { try Disk.copy(published(file), to: staged(file)) }
    }

    /// The bytes of a file that was staged.
    func bytes(of file: String) throws -> [UInt8] {
        try Disk.read(Disk.kind(of: staged(file)) == nil ? published(file) : staged(file))
    }

    /// What became of a stage.
    enum End {
        /// `tree`: all files and folders of the new portal; empty where the folders were not exchanged.
        case published(OutputFolder.Report, tree: [(path: String, stamp: FileStamp)])
        /// Errors for files that VanThu did not write and that stand where a file or folder of the portal would: nothing was changed.
        case blocked([Diagnostic])
    }

    /// Makes the staged files the portal. Files that VanThu did not write stay, or go where they are pruned.
    ///
    /// After a fault the old portal stands as it was, unless files had to be moved one by one.
    func finish(prunesForeign: Bool, jobs: Int = 1) async throws -> End {
        let old = try await oldFiles(jobs: jobs)
        let blocking = prunesForeign ? [] : old.foreign.filter { isBlocked(by: $0) }
        guard blocking.isEmpty else { return .blocked(blocking.map(folder.blocked(by:))) }
        // A file with the bytes of a new one is the portal's from now on.
        let foreign = state.withLock { state in old.foreign.filter { state.files[$0] == nil } }
        let kept = prunesForeign ? [] : foreign
        try removeRest()
        if !isInside { try takeIn(kept) }
        let paths = try await paths(with: kept, jobs: jobs)
        let manifest = manifest(of: paths)
        try add(manifest)
        async let present = isInside ? [] : tree(of: paths, jobs: jobs)
        let staged = state.withLock { $0 }
        let gone = old.own.filter { staged.files[$0] == nil }
        let changed = standing.manifest.isEmpty ? [] : staged.files.filter { !$1.isUnchanged }.keys.sorted()
        let tree = try await present
        let isExchanged = try !isInside && exchange()
        if !isExchanged { try moveOneByOne(removing: gone + (prunesForeign ? foreign : []), manifest) }
        let report = OutputFolder.Report(
            written: staged.files.count - staged.linked, unchanged: staged.linked, removed: gone.count, changed: changed,
            foreign: kept, pruned: prunesForeign ? foreign : [], wasExchanged: isExchanged)
        return .published(report, tree: isExchanged ? tree : [])
    }
}

extension OutputStage {
    private func staged(_ file: String) -> String { "\(path)/\(file)" }
    private func published(_ file: String) -> String { "\(folder.path)/\(file)" }

    /// Stages a file of the old portal that the stage has already; false where it may have not.
    private func takeOver(_ file: String, from former: String, _ digest: [UInt8]) -> Bool {
        guard !isInside, let stamp = standing.stamp(of: former) else { return false }
        return state.withLock { $0.takeOver(file, from: former, digest: Digest(digest), stamp: stamp) }
    }

    /// False for a file that is here already.
    private func claim(_ file: String, _ digest: [UInt8]) throws -> Bool {
        let digest = Digest(digest)
        let known = state.withLock { state in
            let known = state.files[file]?.digest
            if known == nil { state.files[file] = StagedFiles.File(digest: digest) }
            return known
        }
        if let known, known != digest { throw MachineFault(.write, published(file), errorNumber: Disk.alreadyThere) }
        return known == nil
    }

    private func makeFolder(above file: Substring) throws {
        if state.withLock({ $0.takeFolders(above: file) }) { return }
        guard let slash = file.lastIndex(of: "/") else { return }
        let folder = String(file[..<slash])
        try makeFolder(above: file[..<slash])
        try makeRoom(for: folder)
        try Disk.makeFolder(in: path, folder)
        state.withLock { _ = $0.folders.insert(folder) }
    }

    /// Whether the old portal has a file with this digest at a path; nil where only its bytes tell.
    private func holds(_ file: String, _ digest: [UInt8]) -> Bool? {
        standing.stamp(of: file).map { _ in standing.manifest.digest(of: file) == digest }
    }

    /// Takes an unchanged file over from the old portal; false where the file system refuses.
    private func keep(_ file: String) throws -> Bool {
        let isKept = try isInside || link(file, as: file)
        state.withLock { state in
            state.files[file]?.isUnchanged = true
            state.linked += isKept ? 1 : 0
        }
        return isKept
    }

    /// Gives a file of the old portal a name in the stage; false where the file system refuses.
    private func link(_ old: String, as new: String) throws -> Bool {
        let stamp = standing.stamp(of: old)
        if let older = state.withLock({ $0.older.take(new) }) {
            let isOne = older.inode == stamp?.inode || Disk.areOneFile(published(old), staged(new))
            // It may be the portal's own: where it cannot go, nothing may be written in its place.
            if !isOne { try clear(new, older) }
            guard isOne || Disk.link(published(old), staged(new)) else { return false }
        } else if !Disk.link(published(old), staged(new)) {
            return false
        }
        state.withLock { $0.stamps[new] = stamp }
        return true
    }

    /// Writes a file of the stage, where it may over one that the older portal alone had.
    private func write(_ file: OutputFile) throws {
        if let older = state.withLock({ $0.older.take(file.path) }) {
            if isUnread(file.path), older.kind == .file, try Disk.overwrite(staged(file.path), with: file.bytes) { return }
            try Disk.remove(staged(file.path))
        }
        if try !spare.write(file.bytes, to: staged(file.path)) { try Disk.write(file.bytes, to: staged(file.path)) }
    }

    /// Whether no server has the file open that the older portal had at a path.
    private func isUnread(_ file: String) -> Bool { isUnread || state.withLock { $0.isRenamed(file) } }

    /// Frees the path of a file that the older portal had.
    private func clear(_ file: String, _ older: Disk.Entry) throws {
        if older.kind == .file, isUnread(file), spare.take(staged(file), inode: older.inode) { return }
        try Disk.remove(staged(file))
    }

    /// What the stage has in the place of a file or folder goes, whatever it is.
    private func makeRoom(for name: String) throws {
        if state.withLock({ $0.older.take(name) }) != nil { try Disk.remove(staged(name)) }
    }

    /// Removes what the stage has beside what was staged.
    private func removeRest() throws {
        let rest = state.withLock { state in
            let paths = state.older.rest { state.folders.contains($0) }
            state.older = .empty
            return paths
        }
        for path in rest { try Disk.remove(staged(path)) }
    }

    /// Files of the old portal that VanThu wrote, and those it did not write.
    private func oldFiles(jobs: Int) async throws -> (own: [String], foreign: [String]) {
        if let foreign = try await standing.foreignFiles(jobs: jobs) { return (standing.manifest.files, foreign) }
        let all = try folder.files()
        return (all.filter(standing.manifest.owns), all.filter { !standing.manifest.owns($0) })
    }

    /// Whether a file of the old folder stands where a file or folder of the portal would.
    private func isBlocked(by name: String) -> Bool {
        state.withLock { state in
            if let file = state.files[name] { return !file.isUnchanged }
            return state.folders.contains(name)
                || name.indices.contains { name[$0] == "/" && state.files[String(name[..<$0])] != nil }
        }
    }
}

extension OutputStage {
    /// Puts files that VanThu did not write into the stage.
    private func takeIn(_ foreign: [String]) throws {
        for name in foreign where Disk.kind(of: staged(name), followingLinks: false) == nil {
            try makeFolder(above: name[...])
            if !Disk.link(published(name), staged(name)) { try Disk.write(try Disk.read(published(name)), to: staged(name)) }
        }
    }

    /// Of all files and folders of the portal, itself as an empty path, in byte order.
    private func paths(with foreign: [String], jobs: Int) async throws -> [String] {
        try await state.withLock { ["", OutputManifest.path] + $0.folders + $0.files.keys + foreign }.concurrentSorted(jobs: jobs) {
            $0.precedesInBytes($1)
        }
    }

    private func manifest(of paths: [String]) -> OutputFile {
        OutputFile(
            path: OutputManifest.path, bytes: state.withLock { state in OutputManifest.bytes(paths) { state.files[$0]?.digest } })
    }

    /// The whole stage as it will be the portal. Stamps are taken before anybody sees it.
    private func tree(of paths: [String], jobs: Int) async throws -> [(path: String, stamp: FileStamp)] {
        let stamps = state.withLock(\.stamps)
        return try await paths.concurrentSlices(of: 1024, jobs: jobs) { slice in
            slice.compactMap { path in (stamps[path] ?? Disk.stamp(of: self.staged(path))).map { (path, $0) } }
        }.flatMap(\.self)
    }

    /// False where the two folders cannot be exchanged.
    private func exchange() throws -> Bool {
        if Disk.kind(of: folder.path) == nil { return (try? Disk.rename(path, folder.path)) != nil }
        Disk.takePermissions(of: folder.path, path)
        guard Disk.exchange(path, folder.path) else { return false }
        if let shelf, (try? Disk.rename(path, shelf)) != nil { return true }
        try Disk.remove(path)
        return true
    }

    /// Assets and data first, then pages, deep ones before those that lead to them, then what is gone: a reader never meets a link to a file that
    /// is not there yet. Until all is done the manifest names old and new files, so that what a killed build leaves is not taken for foreign.
    private func moveOneByOne(removing gone: [String], _ manifest: OutputFile) throws {
        try Disk.makeFolder(folder.path)
        let old = Disk.kind(of: published(manifest.path)) == .file ? try Disk.read(published(manifest.path)) : []
        try replace(manifest.path, by: old + manifest.bytes)
        let inTheWay = Set(gone.filter(isBlocked(by:)))
        for name in inTheWay { try removePublished(name) }
        let files = state.withLock { $0.files.keys.filter { $0 != manifest.path } }
        for name in files.sorted(by: Self.movesBefore) where Disk.kind(of: staged(name)) == .file {
            try Disk.makeFolder(above: published(name))
            // It holds no files: they would be in the way of the portal.
            if Disk.kind(of: published(name), followingLinks: false) == .folder { try Disk.remove(published(name)) }
            try Disk.move(staged(name), published(name))
        }
        for name in gone where !inTheWay.contains(name) { try removePublished(name) }
        try replace(manifest.path, by: manifest.bytes)
    }

    private static func movesBefore(_ first: String, _ second: String) -> Bool {
        func rank(_ name: String) -> (Int, Int) { name.hasSuffix(".html") ? (1, -name.utf8.count { $0 == UInt8(ascii: "/") }) : (0, 0) }
        return rank(first) == rank(second) ? first.precedesInBytes(second) : rank(first) < rank(second)
    }

    private func replace(_ file: String, by bytes: [UInt8]) throws {
        try? Disk.remove(staged(file))
        try Disk.write(bytes, to: staged(file))
        try Disk.move(staged(file), published(file))
    }

    /// The folders that held nothing else go too.
    private func removePublished(_ file: String) throws {
        try Disk.remove(published(file))
        var rest = file[...]
        while let slash = rest.lastIndex(of: "/"), Disk.removeEmptyFolder(published(String(rest[..<slash]))) { rest = rest[..<slash] }
    }
}
