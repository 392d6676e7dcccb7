// Bytes out of files and into them.
private import Glibc
private import Source

extension Disk {
    private static let pieceSize = 1 << 18

    /// The whole file, which may grow meanwhile. A link is followed.
    package static func read(_ path: String) throws -> [UInt8] {
        let source = try FileSource(path)
        var bytes: [UInt8] = []
        var last = 0
        // One byte more than there are, so that a file that did not grow needs no second piece.
        repeat {
            let room = max(source.size + 1 - bytes.count, 4096)
            let piece = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                count = try source.read(into: buffer)
                last = count
            }
            bytes = bytes.isEmpty ? piece : bytes + piece
            if last < room { return bytes }
        } while true
    }

    /// Whether a file stands there that holds exactly these bytes.
    package static func holds(_ bytes: [UInt8], at path: String) -> Bool {
        guard size(of: path) == bytes.count else { return false }
        var position = 0
        let isSame = try? pieces(of: path) { piece in
            guard piece.count <= bytes.count - position else { return false }
            defer { position += piece.count }
            return bytes.withUnsafeBufferPointer { areEqual(UnsafeBufferPointer(rebasing: $0[position..<position + piece.count]), piece) }
        }
        return isSame ?? false && position == bytes.count
    }

    /// Whether two files hold the same bytes.
    package static func areSame(_ first: String, _ second: String) -> Bool {
        guard let size = size(of: first), size == self.size(of: second), let other = try? FileSource(second) else { return false }
        let same = try? withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceSize) { buffer in
            try pieces(of: first) { piece in
                let count = try other.read(into: UnsafeMutableBufferPointer(rebasing: buffer[..<piece.count]))
                return areEqual(UnsafeBufferPointer(rebasing: buffer[..<count]), piece)
            }
        }
        return same ?? false
    }

    /// Piece by piece; a file that has the new name is overwritten.
    package static func copy(_ old: String, to new: String) throws {
        let sink = try FileSink(replacing: new)
        _ = try pieces(of: old) { piece in
            try sink.write(piece)
            return true
        }
    }

    /// Writes a file that `body` hands over in pieces of any size, and gives its SHA-256.
    static func write(to path: String, _ body: ((_ piece: [UInt8]) throws -> Void) throws -> Void) throws -> [UInt8] {
        let sink = try FileSink(replacing: path)
        var hash = SHA256()
        var waiting: [UInt8] = []
        let writeWaiting = {
            hash.update(waiting)
            try waiting.withUnsafeBufferPointer { try sink.write($0) }
            waiting.removeAll(keepingCapacity: true)
        }
        try body { piece in
            waiting += piece
            if waiting.count >= pieceSize { try writeWaiting() }
        }
        try writeWaiting()
        return hash.finished()
    }

    /// SHA-256 of a file, and how many bytes it has.
    package static func digest(of path: String) throws -> (digest: [UInt8], byteCount: Int) {
        var hash = SHA256()
        var byteCount = 0
        _ = try pieces(of: path) { piece in
            hash.update(piece)
            byteCount += piece.count
            return true
        }
        return (hash.finished(), byteCount)
    }

    /// Writes a new file, or one in the place of another; the folder must be there.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let sink = try FileSink(replacing: path)
        try bytes.withUnsafeBufferPointer { try sink.write($0) }
    }

    /// Writes a file anew that has no other name, without making one; false, with nothing done, where there is none or it cannot be written. Ends as
    /// `write` does where the disk is full.
    static func overwrite(_ path: String, with bytes: [UInt8]) throws -> Bool {
        guard let sink = FileSink.overwriting(path) else { return false }
        try bytes.withUnsafeBufferPointer { try sink.write($0) }
        try sink.end(at: bytes.count)
        return true
    }

    /// Puts bytes in the place of a file in one step.
    static func replace(_ path: String, by bytes: [UInt8]) throws {
        try write(bytes, to: path + ".moi")
        try rename(path + ".moi", path)
    }

    /// Calls `body` with the bytes of a file piece by piece while it gives true; gives whether it did for all.
    private static func pieces(of path: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Bool) throws -> Bool {
        let source = try FileSource(path)
        return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, min(source.size + 1, pieceSize))) { buffer in
            while true {
                let count = try source.read(into: buffer)
                if count > 0, try !body(UnsafeBufferPointer(rebasing: buffer[..<count])) { return false }
                if count < buffer.count { return true }
            }
        }
    }

    private static func areEqual(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Bool {
        guard first.count == second.count, let start = first.baseAddress, let other = second.baseAddress else { return false }
        return memcmp(start, other, first.count) == 0
    }

    /// Bytes of a file; nil where none stands.
    private static func size(of path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }
}
