// What the files of the last index were before they were compressed: what is the same now need not be compressed again to know its digest.
import Source

struct KnownFiles: Sendable {
    private let digests: [Digest: Digest]

    init(_ memory: SearchMemory) throws {
        guard let packed = try memory.recall(Self.key) else {
            digests = [:]
            return
        }
        var reader = PackedReader(packed)
        let known = reader.list { (Digest(Array($0.text())), Digest(Array($0.text()))) }
        digests = Dictionary(known) { first, _ in first }
    }

    /// Digest of a file that holds this.
    subscript(contents: Digest) -> Digest? { digests[contents] }

    /// For the next index.
    static func keep(_ files: [PackedFile], in memory: SearchMemory) throws {
        try memory.keep(key) {
            let known = files.filter { $0.contents != nil }
            var packer = Packer()
            packer.add(known.count)
            for file in known {
                packer.add(bytes: file.contents?.bytes ?? [])
                packer.add(bytes: file.digest.bytes)
            }
            return packer.bytes
        }
    }

    private static let key = SHA256.digest(Array("files".utf8))
}
