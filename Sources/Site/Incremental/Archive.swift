// What was worked out of inputs, for the next build: a table of entries by name, and beside it the file that their pieces are in.
//
// The file is only added to, and the table is replaced in one step when all is known: killed at any moment, a build leaves the table of the last one,
// and everything that it names. When most of the file is no longer named, what is goes into a new one.
internal import Source
private import Synchronization

/// What an archive knows of one name.
protocol ArchiveEntry: Packable, Sendable {
    /// Where its pieces are; the archive moves them.
    var places: [StoredBytes] { get set }
}

final class Archive<Entry: ArchiveEntry>: Sendable {
    private let name: String
    private let folder: String
    /// Digest of what all entries depend on.
    private let premises: [UInt8]
    private let past: [String: Entry]
    /// Where the pieces of `past` are.
    private let pastFile: SealedFile?
    private let file: SealedFile
    private let kept = Mutex<[String: Entry]>([:])

    /// The archive `name` of a folder; nil where nothing can be written there. Of other premises it begins empty.
    init?(_ name: String, in folder: String, premises: [UInt8]) {
        self.name = name
        self.folder = folder
        self.premises = premises
        let table = ArchiveTable<Entry>(name, in: folder, premises: premises)
        past = table?.entries ?? [:]
        pastFile = table.flatMap { try? SealedFile($0.file, in: folder, end: $0.end) }
        let isCrowded = table.map { $0.end > 2 * $0.size + Self.slack } ?? true
        let fresh = "\(name)-\(String(Disk.now(), radix: 36))"
        guard let file = isCrowded ? try? SealedFile(fresh, in: folder) : pastFile else { return nil }
        self.file = file
    }

    /// Bytes that a file may hold in vain however little it holds in all.
    private static var slack: Int { 1 << 20 }
}

extension Archive {
    /// What the last build kept under a name and `isWanted` takes; this one keeps it too. Throws `DamagedMemory`.
    func entry(_ key: String, where isWanted: (Entry) -> Bool = { _ in true }) throws -> Entry? {
        guard let pastFile, var entry = past[key], isWanted(entry) else { return nil }
        if file !== pastFile { entry.places = try entry.places.map { try file.append(pastFile.bytes(at: $0)) } }
        keep(entry, as: key)
        return entry
    }

    /// Whether the last build kept anything under a name.
    func knew(_ key: String) -> Bool { past[key] != nil }

    /// Its pieces must have been added.
    func keep(_ entry: Entry, as key: String) { kept.withLock { $0[key] = entry } }

    func add(_ piece: [UInt8]) throws -> StoredBytes { try file.append(piece) }

    /// A piece of an entry that was kept. Throws `DamagedMemory`.
    func piece(at place: StoredBytes) throws -> [UInt8] { try file.bytes(at: place) }

    /// Makes what was kept the table for the next build.
    func save() throws {
        let table = ArchiveTable(premises: premises, file: file.name, end: try file.size, entries: kept.withLock { $0 })
        try Disk.replace("\(folder)/\(name)", by: table.packed)
        for other in try Disk.names(in: folder) where other.hasPrefix("\(name)-") && other != file.name {
            try Disk.remove("\(folder)/\(other)")
        }
    }
}
