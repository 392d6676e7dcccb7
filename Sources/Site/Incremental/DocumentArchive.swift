// What reading each document gave, for the next build: a table `van-ban` of all of them, and beside it the file that their pieces are in.
//
// The file is only added to, and the table is replaced in one step when all are read: killed at any moment, a build leaves the table of the last
// one, and everything that it names. When most of the file is no longer named, what is goes into a new one.
internal import Records
internal import Source
private import Synchronization

final class DocumentArchive: Sendable {
    fileprivate struct Entry: Sendable {
        /// Digest of everything that is the document's own and that reading it depends on.
        var key: [UInt8]
        var result: StoredBytes
        var body: StoredBytes?
    }

    private let folder: String
    /// Digest of everything else that reading depends on.
    private let premises: [UInt8]
    private let past: [String: Entry]
    /// Where the pieces of `past` are.
    private let pastFile: SealedFile?
    private let file: SealedFile
    private let kept = Mutex<[String: Entry]>([:])

    /// Nil where nothing can be written into `folder`.
    init?(in folder: String, premises: [UInt8]) {
        self.folder = folder
        self.premises = premises
        let table = Table(in: folder, premises: premises)
        past = table?.entries ?? [:]
        pastFile = table.flatMap { try? SealedFile($0.file, in: folder, end: $0.end) }
        let isCrowded = table.map { $0.end > 2 * Self.size(of: $0.entries.values) + Self.slack } ?? true
        let name = "\(Self.name)-\(String(Disk.now(), radix: 36))"
        guard let file = isCrowded ? try? SealedFile(name, in: folder) : pastFile else { return nil }
        self.file = file
    }
}

extension DocumentArchive {
    /// What reading the document gave when it was what `key` says; nil where that is not known. Throws `DamagedMemory`.
    func result(of source: String, _ key: [UInt8]) throws -> DocumentParser.Result? {
        guard let pastFile, var entry = past[source], entry.key == key else { return nil }
        let bytes = try pastFile.bytes(at: entry.result)
        if file !== pastFile {
            entry.result = try file.append(bytes)
            entry.body = try entry.body.map { try file.append(pastFile.bytes(at: $0)) }
        }
        var packed = PackedReader(bytes)
        var document = packed.value(Document.self)
        (document.digest, document.body) = (key, entry.body)
        kept.withLock { [entry] in $0[source] = entry }
        return DocumentParser.Result(document: document, diagnostics: packed.value())
    }

    /// Keeps what is free of errors and has a page with text. Its body must have been added.
    func keep(_ result: DocumentParser.Result) throws {
        guard let document = result.document, document.metadata.status != .withdrawn,
            !result.diagnostics.contains(where: { $0.severity == .error })
        else { return }
        var packer = Packer()
        packer.add(document, result.diagnostics)
        let entry = Entry(key: document.digest, result: try file.append(packer.bytes), body: document.body)
        kept.withLock { $0[document.source] = entry }
    }

    func add(body: [UInt8]) throws -> StoredBytes { try file.append(body) }

    /// Throws `DamagedMemory`.
    func body(at place: StoredBytes) throws -> [UInt8] { try file.bytes(at: place) }

    /// Makes what was kept or found again the table for the next build.
    func save() throws {
        let table = Table(premises: premises, file: file.name, end: try file.size, entries: kept.withLock { $0 })
        try Disk.replace("\(folder)/\(Self.name)", by: table.packed)
        for name in try Disk.names(in: folder) where name.hasPrefix("\(Self.name)-") && name != file.name {
            try Disk.remove("\(folder)/\(name)")
        }
    }

    /// Removes what the archive in a folder has; the next one there begins empty.
    static func forget(in folder: String) throws { try Disk.remove("\(folder)/\(name)") }
}

extension DocumentArchive {
    fileprivate static let name = "van-ban"
    /// Bytes that a file may hold in vain however little it holds in all.
    private static let slack = 1 << 20

    private static func size(of entries: some Sequence<Entry>) -> Int {
        entries.reduce(0) { $0 + SealedFile.size(of: $1.result) + ($1.body.map(SealedFile.size) ?? 0) }
    }

    fileprivate struct Table {
        var premises: [UInt8]
        /// Name of the file with the pieces, and how many of its bytes were written.
        var file: String
        var end: Int
        var entries: [String: Entry]
    }
}

extension DocumentArchive.Table {
    private static let mark = "VanThu: van-ban"

    /// Nil where there is none for these premises, or one that is damaged or of another version.
    init?(in folder: String, premises: [UInt8]) {
        guard let bytes = try? Disk.read("\(folder)/\(DocumentArchive.name)"), var packed = PackedReader(sealed: bytes, Self.mark),
            packed.text().elementsEqual(premises)
        else { return nil }
        self.premises = premises
        (file, end) = (packed.value(), packed.value())
        let list = packed.list { packed in
            let source = packed.string()
            return (
                source, DocumentArchive.Entry(key: Array(packed.text()), result: packed.value(), body: packed.value())
            )
        }
        entries = Dictionary(uniqueKeysWithValues: list)
    }

    var packed: [UInt8] {
        var packer = Packer()
        packer.add(bytes: premises)
        packer.add(file, end, entries.count)
        for (source, entry) in entries {
            packer.add(source)
            packer.add(bytes: entry.key)
            packer.add(entry.result, entry.body)
        }
        return packer.sealed(Self.mark)
    }
}
