// inotify: one watch for each folder below some others.
private import Glibc
internal import Site

/// Says when something in some folders changes. Nil where the system offers no inotify.
struct FolderWatch: ~Copyable {
    /// Readable when something has happened.
    let descriptor: Int32
    private var watches: Set<Int32> = []

    init?() {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches `folders` and all folders in them, those that links lead to too, and no others. False where one of them cannot be watched or one
    /// of `folders` is not there: then changes can go unseen.
    mutating func watch(_ folders: [String]) -> Bool {
        var found: Set<Int32> = []
        let isWhole = folders.allSatisfy { visit($0, &found) }
        for gone in watches.subtracting(found) { inotify_rm_watch(descriptor, gone) }
        watches = found
        return isWhole
    }

    /// Takes all that has happened up to now; gives whether any of it can matter.
    func drain() -> Bool {
        var mattered = false
        withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                mattered = Self.matters(UnsafeRawBufferPointer(rebasing: buffer[..<count])) || mattered
            }
        }
        return mattered
    }
}

extension FolderWatch {
    private static let deepest = 64
    /// What editors, tools and copies do. Nothing that reading does.
    private static let changes = UInt32(
        IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
            | IN_ONLYDIR)

    /// A folder that was met before, on a way round by a link, has the watch it had.
    private func visit(_ folder: String, _ found: inout Set<Int32>, depth: Int = 0) -> Bool {
        let watch = inotify_add_watch(descriptor, folder, Self.changes)
        guard watch >= 0 else { return false }
        guard found.insert(watch).inserted, depth < Self.deepest, let entries = try? Disk.entries(in: folder) else { return true }
        return entries.allSatisfy { entry in
            let path = "\(folder)/\(entry.name)"
            let isFolder = entry.kind == .folder || (entry.kind == .link && Disk.kind(of: path) == .folder)
            // One that went in between has told so.
            return entry.name.hasPrefix(".") || !isFolder || visit(path, &found, depth: depth + 1) || Disk.kind(of: path) == nil
        }
    }

    /// Hidden files are no content: editors keep their own there. Lost events (an overflow) have no name.
    private static func matters(_ events: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        let head = MemoryLayout<inotify_event>.size
        while offset + head <= events.count {
            let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let isHidden = event.len > 0 && events[offset + head] == UInt8(ascii: ".")
            if !isHidden, event.mask & UInt32(IN_IGNORED) == 0 { return true }
            offset += head + Int(event.len)
        }
        return false
    }
}
