// What stands in some folders, to compare with what stood there before: for folders that cannot tell when they change.
internal import Site

struct FolderLook: Equatable {
    private var stamps: [String: FileStamp] = [:]

    /// Looks at every file below `folders` without reading it; links are followed.
    init(at folders: [String]) {
        for folder in folders { visit(folder, depth: 0) }
    }

    private static let deepest = 64

    private mutating func visit(_ folder: String, depth: Int) {
        guard depth < Self.deepest, let entries = try? Disk.entries(in: folder) else { return }
        for entry in entries where !entry.name.hasPrefix(".") {
            let path = "\(folder)/\(entry.name)"
            guard let stamp = Disk.stamp(of: Disk.resolvingLink(path)) else { continue }
            stamps[path] = stamp
            if entry.kind == .folder || (entry.kind == .link && stamp.kind == .folder) { visit(path, depth: depth + 1) }
        }
    }
}
