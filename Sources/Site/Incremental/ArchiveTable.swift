internal import Source

/// The entries of an archive with the file that they are in.
struct ArchiveTable<Entry: ArchiveEntry> {
    var premises: [UInt8]
    /// Name of the file with the pieces, and how many of its bytes were written.
    var file: String
    var end: Int
    var entries: [String: Entry]

    /// Bytes of the file that the entries name.
    var size: Int { entries.values.reduce(0) { $0 + $1.places.reduce(0) { $0 + SealedFile.size(of: $1) } } }
}

extension ArchiveTable {
    private static var mark: String { "VanThu: \(Entry.self)" }

    /// Nil where there is none for these premises, or one that is damaged or of another version.
    init?(_ name: String, in folder: String, premises: [UInt8]) {
        guard let bytes = try? Disk.read("\(folder)/\(name)"), var packed = PackedReader(sealed: bytes, Self.mark),
            packed.text().elementsEqual(premises)
        else { return nil }
        self.premises = premises
        (file, end) = (packed.value(), packed.value())
        let list = packed.list { packed in
            let key = packed.string()
            return (key, packed.value(Entry.self))
        }
        entries = Dictionary(uniqueKeysWithValues: list)
    }

    var packed: [UInt8] {
        var packer = Packer()
        packer.add(bytes: premises)
        packer.add(file, end, entries.count)
        for (key, entry) in entries { packer.add(key, entry) }
        return packer.sealed(Self.mark)
    }
}
