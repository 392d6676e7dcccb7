// Where what is known of the last build waits for the next one: `.vanthu/<name of the output folder>/` beside the output. Safe to delete.
internal import Source

struct BuildMemory: Sendable {
    let folder: String
    /// Where the portal before this one waits to become the next one.
    var shelf: String { "\(folder)/cong-truoc" }
    /// Where files wait to be written over (`SpareFiles`).
    var spare: String { "\(folder)/tep-du" }
    private var file: String { "\(folder)/lan-dung" }
    /// The record of the build that left what is on the shelf.
    private var shelfFile: String { "\(folder)/cong-truoc.lan-dung" }

    init(output: OutputFolder) {
        let slash = output.path.lastIndex(of: "/")
        let parent = slash.map { output.path[...$0] } ?? ""
        let name = slash.map { output.path[output.path.index(after: $0)...] } ?? output.path[...]
        folder = "\(parent).vanthu/\(name)"
    }

    /// For as long as the value lives; nil where the folder cannot be made, so that nobody can hold it.
    func lock(isBusy: () -> Void) -> BuildLock? {
        try? Disk.makeFolder(folder)
        return BuildLock(at: "\(folder)/khoa", isBusy: isBusy)
    }

    /// Nil where there is none, or one that is damaged or of another version.
    func load() -> BuildRecord? { Self.record(in: file) }

    /// Of what is on the shelf, unless something went wrong since; nil as above.
    func loadShelf() -> BuildRecord? { Self.record(in: shelfFile) }

    /// Whether the portal on the shelf was put there so long ago that no server has a file of it open: some keep them for a minute.
    var isShelfUnread: Bool { Disk.stamp(of: shelfFile).map { Disk.now() - $0.changed > Self.openTime } ?? false }

    /// Nanoseconds.
    private static let openTime = 60 * 1_000_000_000

    private static func record(in file: String) -> BuildRecord? {
        guard Disk.kind(of: file) == .file else { return nil }
        return (try? Disk.read(file)).flatMap { BuildRecord(packed: $0) }
    }

    /// Lets archives begin empty.
    func forgetArchives() throws {
        let archives = [DocumentArchive.name, SearchArchive.name]
        for name in try Disk.names(in: folder) where archives.contains(where: { name == $0 || name.hasPrefix("\($0)-") }) {
            try Disk.remove("\(folder)/\(name)")
        }
    }

    /// Removes all text of documents, that of the portal before this one too.
    func forgetTexts() throws {
        try forgetArchives()
        for path in [shelfFile, shelf, spare] { try Disk.remove(path) }
    }

    func save(_ record: BuildRecord) throws { try Disk.replace(file, by: record.packed) }

    /// Of a build that has just put the portal of the last record on the shelf.
    func saveNext(_ record: BuildRecord) throws {
        try Disk.remove(shelfFile)
        _ = Disk.link(file, shelfFile)
        try save(record)
    }
}
