// Files and folders as bytes and paths; every failure is a `MachineFault` with its path.
private import CLinux
private import Glibc
package import Source

/// What the program does on disk, and the only place that calls the system for it.
package enum Disk {
    package enum Kind: CaseIterable, Sendable {
        case file, folder, link, other
    }

    /// What stands at a path (a link is followed when `followingLinks`), or nil.
    package static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        return kind(status)
    }

    /// What the system tells of what stands at a path (a link is followed when `followingLinks`), or nil.
    package static func stamp(of path: String, followingLinks: Bool = false) -> FileStamp? {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        let kind = kind(status)
        return FileStamp(
            kind: kind, size: kind == .file ? Int(status.st_size) : 0, modified: nanoseconds(status.st_mtim),
            changed: nanoseconds(status.st_ctim), inode: Int(truncatingIfNeeded: status.st_ino))
    }

    private static func kind(_ status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }

    /// Nanoseconds since 1970, by the clock that the system stamps files with.
    package static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    /// Names in a folder, in byte order, without `.` and `..`.
    package static func names(in folder: String) throws -> [String] { try entries(in: folder).map(\.name) }

    /// A name in a folder, and what stands there; links are not followed.
    package struct Entry: Sendable {
        package var name: String
        package var kind: Kind
        /// Of the folder itself where something is mounted on it.
        package var inode: Int
    }

    /// In byte order, without `.` and `..`.
    package static func entries(in folder: String) throws -> [Entry] {
        guard let handle = opendir(folder) else { throw MachineFault(.list, folder, errorNumber: errno) }
        defer { closedir(handle) }
        var entries: [Entry] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let kind = kind(entry.pointee.d_type) ?? kind(of: "\(folder)/\(name)", followingLinks: false) ?? .other
            entries.append(Entry(name: name, kind: kind, inode: Int(truncatingIfNeeded: entry.pointee.d_ino)))
        }
        return entries.sorted { $0.name.precedesInBytes($1.name) }
    }

    /// Nil where the file system does not say it with the name.
    private static func kind(_ type: UInt8) -> Kind? {
        switch Int(type) {
        case Int(DT_UNKNOWN): nil
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        default: .other
        }
    }

    /// Makes a folder and those above it that are missing.
    package static func makeFolder(_ path: String) throws {
        if path.isEmpty || kind(of: path) == .folder { return }
        try makeFolder(above: path)
        guard mkdir(path, 0o755) != 0 else { return }
        let fault = MachineFault(.makeFolder, path, errorNumber: errno)
        guard fault.errorNumber == EEXIST, kind(of: path) == .folder else { throw fault }
    }

    /// Makes the folder in which a path stands, and those above it that are missing.
    package static func makeFolder(above path: String) throws {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
    }

    /// Makes a folder in one that is there, unless it is there already.
    package static func makeFolder(in parent: String, _ name: String) throws {
        guard mkdir("\(parent)/\(name)", 0o755) != 0, errno != EEXIST else { return }
        throw MachineFault(.makeFolder, "\(parent)/\(name)", errorNumber: errno)
    }

    /// Whether names may be put into a folder and taken out of it.
    private static func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

    /// Throws where they may not.
    static func requireWritable(_ folder: String) throws {
        guard isWritable(folder) else { throw MachineFault(.write, folder, errorNumber: errno) }
    }

    /// Removes a file, link or whole folder, also below folders that their owner may not write in; nothing there is no fault.
    package static func remove(_ path: String) throws {
        guard let kind = kind(of: path, followingLinks: false) else { return }
        try remove(path, kind)
    }

    private static func remove(_ path: String, _ kind: Kind) throws {
        if kind == .folder {
            if !isWritable(path) { chmod(path, 0o755) }
            for entry in try entries(in: path) { try remove("\(path)/\(entry.name)", entry.kind) }
        }
        guard (kind == .folder ? rmdir(path) : unlink(path)) != 0, errno != ENOENT else { return }
        throw MachineFault(.remove, path, errorNumber: errno)
    }

    /// Gives a folder the permissions of another, and its owner as far as the system lets.
    static func takePermissions(of other: String, _ folder: String) {
        var status = stat()
        guard stat(other, &status) == 0 else { return }
        _ = chown(folder, status.st_uid, status.st_gid)
        chmod(folder, status.st_mode & 0o7777)
    }

    /// Removes a folder that holds nothing; gives whether it did.
    package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

    /// Where a symbolic link leads in the end; the path itself where it is none or leads nowhere.
    package static func resolvingLink(_ path: String) -> String {
        guard kind(of: path, followingLinks: false) == .link, let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// A second name for a file, so that it keeps its identity and times; false where the file system refuses.
    package static func link(_ old: String, _ new: String) -> Bool { Glibc.link(old, new) == 0 }

    /// Whether two paths are names of one file.
    static func areOneFile(_ first: String, _ second: String) -> Bool {
        var (one, other) = (stat(), stat())
        return lstat(first, &one) == 0 && lstat(second, &other) == 0 && one.st_ino == other.st_ino && one.st_dev == other.st_dev
            && kind(one) == .file
    }

    /// In one step, over a file that has the new name.
    package static func rename(_ old: String, _ new: String) throws {
        guard Glibc.rename(old, new) == 0 else { throw MachineFault(.exchange, new, errorNumber: errno) }
    }

    /// Puts a file in the place of another in one step, also from another file system.
    package static func move(_ old: String, _ new: String) throws {
        if Glibc.rename(old, new) == 0 { return }
        guard errno == EXDEV else { throw MachineFault(.write, new, errorNumber: errno) }
        try copy(old, to: new + ".vanthu-new")
        try rename(new + ".vanthu-new", new)
    }

    /// Whether two paths lie on different file systems.
    package static func isMounted(_ path: String, apartFrom other: String) -> Bool {
        var (own, others) = (stat(), stat())
        return stat(path, &own) == 0 && stat(other, &others) == 0 && own.st_dev != others.st_dev
    }

    /// Exchanges two folders in one step; false where the file system or a mount point does not allow it.
    package static func exchange(_ a: String, _ b: String) -> Bool {
        linux_exchange(a, b) == 0
    }

    /// What an `errno` means; rare ones in the system's words.
    package static func describe(_ errorNumber: Int32) -> LocalizedText {
        let english = String(cString: strerror(errorNumber))
        let vietnamese: [Int32: String] = [
            ENOENT: "không có tệp hay thư mục này", EACCES: "không có quyền", EPERM: "không được phép", EISDIR: "đây là thư mục",
            ENOTDIR: "đây không phải thư mục", ENOSPC: "đĩa đã đầy", EDQUOT: "hết hạn mức đĩa", EROFS: "đĩa chỉ cho đọc",
            ENAMETOOLONG: "tên quá dài", ELOOP: "liên kết vòng", EIO: "đĩa gặp sự cố", EMFILE: "mở quá nhiều tệp",
        ]
        return LocalizedText(vi: vietnamese[errorNumber] ?? english, en: english)
    }

    /// What `errno` says where something stands at a path already, where nothing does, and where links go round in a circle.
    package static var alreadyThere: Int32 { EEXIST }
    static var notThere: Int32 { ENOENT }
    static var tooDeep: Int32 { ELOOP }

    /// The program that runs.
    static var program: String { resolvingLink("/proc/self/exe") }

    package static var processIdentifier: Int32 { getpid() }
}

extension Disk {
    /// The absolute path without links, `.` and `..`; the part that does not exist yet stays as written.
    package static func resolved(_ path: String) -> String {
        if let found = realpath(path, nil) {
            defer { free(found) }
            return String(cString: found)
        }
        guard let slash = path.lastIndex(of: "/") else { return resolved(".") + "/" + path }
        let (parent, name) = (path[..<slash], path[path.index(after: slash)...])
        if name.isEmpty || name == "." { return resolved(String(parent)) }
        let base = parent.isEmpty ? "" : resolved(String(parent))
        return name == ".." ? String(base[..<(base.lastIndex(of: "/") ?? base.startIndex)]) : "\(base)/\(name)"
    }

    /// Whether a resolved path is another one or stands below it.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || folder == "/" || path.hasPrefix(folder + "/")
    }

    /// Whether a process of this machine is alive.
    package static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }
}
