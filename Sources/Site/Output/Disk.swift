// Files and folders as bytes and paths; every failure is a `MachineFault` with its path.
private import CLinux
private import Glibc
package import Source

/// What the program does on disk, and the only place that calls the system for it.
package enum Disk {
    package enum Kind: Sendable {
        case file, folder, link, other
    }

    package static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MachineFault(.read, path, errorNumber: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw MachineFault(.read, path, errorNumber: errno) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var buffer = [UInt8](repeating: 0, count: max(4096, min(Int(status.st_size) + 1, 1 << 20)))
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw MachineFault(.read, path, errorNumber: errno) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    /// Writes a new file; the folder must be there.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw MachineFault(.write, path, errorNumber: errno) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw MachineFault(.write, path, errorNumber: errno) }
            written += count
        }
    }

    /// What stands at a path (a link is followed when `followingLinks`), or nil.
    package static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Names in a folder, in byte order, without `.` and `..`.
    package static func names(in folder: String) throws -> [String] {
        guard let handle = opendir(folder) else { throw MachineFault(.list, folder, errorNumber: errno) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it that are missing.
    package static func makeFolder(_ path: String) throws {
        if path.isEmpty || kind(of: path) == .folder { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o755) != 0 else { return }
        let fault = MachineFault(.makeFolder, path, errorNumber: errno)
        guard fault.errorNumber == EEXIST, kind(of: path) == .folder else { throw fault }
    }

    /// Removes a file, link or whole folder; nothing there is no fault.
    package static func remove(_ path: String) throws {
        if kind(of: path, followingLinks: false) == .folder {
            for name in try names(in: path) { try remove(path + "/" + name) }
            guard rmdir(path) == 0 else { throw MachineFault(.remove, path, errorNumber: errno) }
        } else if unlink(path) != 0 && errno != ENOENT {
            throw MachineFault(.remove, path, errorNumber: errno)
        }
    }

    /// Where a symbolic link leads in the end; the path itself where it is none or leads nowhere.
    package static func resolvingLink(_ path: String) -> String {
        guard kind(of: path, followingLinks: false) == .link, let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// A second name for a file, so that it keeps its identity and times; false where the file system refuses.
    package static func link(_ old: String, _ new: String) -> Bool { Glibc.link(old, new) == 0 }

    package static func rename(_ old: String, _ new: String) throws {
        guard Glibc.rename(old, new) == 0 else { throw MachineFault(.exchange, new, errorNumber: errno) }
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
