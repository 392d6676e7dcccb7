// What the files of the last index were before they were compressed: what is the same now need not be compressed again to know its digest.
import Source
import Synchronization

/// Files of texts are not among them: these are remembered compressed.
final class KnownFiles: Sendable {
    private let past: [Digest: Digest]
    /// What is known of the files of this index, for the next: digests one after the other, of the contents and of the file.
    private let next = Mutex<[UInt8]>([])

    init(_ memory: SearchMemory) throws {
        let bytes = try memory.recall(Self.key) ?? []
        let pairs = stride(from: 0, to: bytes.count, by: 2 * Self.size).map { start in
            (Digest(Array(bytes[start..<start + Self.size])), Digest(Array(bytes[start + Self.size..<start + 2 * Self.size])))
        }
        past = Dictionary(pairs) { first, _ in first }
    }

    /// Digest of the file that holds this; it stays known.
    subscript(contents: Digest) -> Digest? {
        let digest = past[contents]
        if let digest { note(digest, of: contents) }
        return digest
    }

    func note(_ digest: Digest, of contents: Digest) { next.withLock { $0 += contents.bytes + digest.bytes } }

    func keep(in memory: SearchMemory) throws { try memory.keep(Self.key) { next.withLock { $0 } } }

    /// Bytes of a digest.
    private static let size = 32
    private static let key = SHA256.digest(Array("files".utf8))
}
