// Pieces of bytes in a file of the build's memory, which is only ever added to. Each stands behind a seal that tells whether it is still what was
// written into this very file.
internal import Source
private import Synchronization

/// What is kept of the last build is not what it was: nothing of it may be used.
struct DamagedMemory: Error {}

final class SealedFile: Sendable {
    /// Tells this file from others of its name.
    let name: String
    private let file: StoreFile
    private let appending = Mutex(())

    private static let sealSize = 32

    /// The file `name` of a folder, of which the first `end` bytes are used.
    init(_ name: String, in folder: String, end: Int = 0) throws {
        self.name = name
        file = try StoreFile(at: "\(folder)/\(name)", end: end)
    }

    /// From any task.
    func append(_ bytes: [UInt8]) throws -> StoredBytes {
        let sealed = seal(bytes) + bytes
        return StoredBytes(start: try appending.withLock { _ in try file.append(sealed) }, count: bytes.count)
    }

    /// Throws `DamagedMemory`.
    func bytes(at place: StoredBytes) throws -> [UInt8] {
        guard let piece = try? file.read(place.start, count: Self.sealSize + place.count) else { throw DamagedMemory() }
        let bytes = Array(piece[Self.sealSize...])
        guard seal(bytes).elementsEqual(piece[..<Self.sealSize]) else { throw DamagedMemory() }
        return bytes
    }

    /// Bytes written so far.
    var size: Int {
        get throws { try appending.withLock { _ in try file.append([]) } }
    }

    /// Bytes that a piece takes in the file.
    static func size(of place: StoredBytes) -> Int { sealSize + place.count }

    private func seal(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(Array("\(name)\n".utf8))
        hash.update(bytes)
        return hash.finished()
    }
}
