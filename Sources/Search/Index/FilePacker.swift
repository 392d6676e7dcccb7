// Takes files of the index; gives them compressed into the scratch room, so that none stays in memory.
package import Source

struct FilePacker: ~Copyable {
    private let compressor = Compressor()
    private let scratch: Scratch
    private let known: KnownFiles

    init(_ scratch: Scratch, knowing known: KnownFiles) { (self.scratch, self.known) = (scratch, known) }

    func packed(_ file: AssembledFile) throws -> PackedFile {
        var bytes: [UInt8] = []
        for piece in file.pieces { bytes += try scratch.bytes(piece) }
        return try packed(SearchFile(path: file.path, bytes: bytes))
    }

    func packed(_ file: SearchFile) throws -> PackedFile { try packed(file, contents: Digest(SHA256.digest(file.bytes))) }

    /// `contents`: digest of its bytes.
    func packed(_ file: SearchFile, contents: Digest) throws -> PackedFile {
        if let digest = known[contents] {
            return PackedFile(path: file.path, place: try scratch.store(file.bytes), digest: digest, isCompressed: false)
        }
        let bytes = compressor.zlib(file.bytes)
        let digest = Digest(SHA256.digest(bytes))
        known.note(digest, of: contents)
        return PackedFile(path: file.path, place: try scratch.store(bytes), digest: digest)
    }
}

/// A finished file of the index.
package struct PackedFile: Sendable {
    /// Below the folder of the index.
    package var path: String
    /// Nil where nothing was made of it, as the last index still stands with it.
    var place: StoredBytes?
    /// Of its bytes.
    package var digest: Digest
    /// False where the last index had it: its bytes are hardly ever asked for then, and made when they are.
    var isCompressed = true

    /// `scratch`: where the index was built. Nil for a file that `SearchMemory.stands` answered for.
    package func bytes(in scratch: Scratch) throws -> [UInt8]? {
        guard let place else { return nil }
        let bytes = try scratch.bytes(place)
        return isCompressed ? bytes : Compressor().zlib(bytes)
    }
}
