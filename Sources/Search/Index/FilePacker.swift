// Takes files of the index; gives them compressed into the scratch room, so that none stays in memory.
package import Source

struct FilePacker: ~Copyable {
    private let compressor = Compressor()
    private let scratch: Scratch

    init(_ scratch: Scratch) { self.scratch = scratch }

    func packed(_ file: AssembledFile) throws -> PackedFile {
        var bytes: [UInt8] = []
        for piece in file.pieces { bytes += try scratch.bytes(piece) }
        return try packed(SearchFile(path: file.path, bytes: bytes))
    }

    func packed(_ file: SearchFile) throws -> PackedFile {
        let bytes = compressor.zlib(file.bytes)
        return PackedFile(path: file.path, place: try scratch.store(bytes), digest: Digest(SHA256.digest(bytes)))
    }
}

/// A finished file of the index.
package struct PackedFile: Sendable {
    /// Below the folder of the index.
    package var path: String
    package var place: StoredBytes
    package var digest: Digest
}
