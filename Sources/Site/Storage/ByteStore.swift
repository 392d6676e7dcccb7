// Bytes that are made before they are needed. Beyond a size they wait in a file, so that memory does not grow with them.
internal import Source
private import Synchronization

/// Takes bytes from any task and gives them to any.
final class ByteStore: Sendable {
    private let limit: Int
    private let state = Mutex(State())

    private struct State {
        /// What has not been put into the file.
        var bytes: [UInt8] = []
        var file: StoreFile?
    }

    /// More than `limit` bytes go to the disk.
    init(limit: Int = 1 << 20) { self.limit = limit }

    /// The same room for what may not know of disks.
    var scratch: Scratch { Scratch(store: { try self.add($0) }, bytes: { try self.bytes(at: $0) }) }

    func add(_ bytes: [UInt8]) throws -> StoredBytes {
        try state.withLock { state in
            if state.file == nil, state.bytes.count + bytes.count > limit {
                let file = try StoreFile()
                _ = try file.append(state.bytes)
                state = State(file: file)
            }
            let start = try state.file?.append(bytes) ?? state.bytes.count
            if state.file == nil { state.bytes += bytes }
            return StoredBytes(start: start, count: bytes.count)
        }
    }

    func bytes(at place: StoredBytes) throws -> [UInt8] {
        let (file, bytes) = state.withLock { state in
            (state.file, state.file == nil ? Array(state.bytes[place.start..<place.start + place.count]) : [])
        }
        return try file?.read(place.start, count: place.count) ?? bytes
    }
}
