// Finished bodies between parsing and rendering. Beyond a size they wait in a file, so that memory does not grow with the text.
internal import Records
internal import Source
private import Synchronization

/// Takes bodies from any task and gives them to any.
final class BodyStore: Sendable {
    private let limit: Int
    private let state = Mutex(State())

    private struct State {
        /// What has not been put into the file.
        var bytes: [UInt8] = []
        var file: ScratchFile?
    }

    /// More than `limit` bytes go to the disk.
    init(limit: Int = 16 << 20) { self.limit = limit }

    func add(_ body: Body) throws -> BodyPlace {
        let bytes = body.packed
        return try state.withLock { state in
            if state.file == nil, state.bytes.count + bytes.count > limit {
                state.file = try ScratchFile()
                _ = try state.file?.append(state.bytes)
                state.bytes = []
            }
            let start = try state.file?.append(bytes) ?? state.bytes.count
            if state.file == nil { state.bytes += bytes }
            return BodyPlace(start: start, count: bytes.count)
        }
    }

    /// `file`: where it was read from.
    func body(at place: BodyPlace, file: String) throws -> Body {
        let (scratch, bytes) = state.withLock { state in
            (state.file, state.file == nil ? Array(state.bytes[place.start..<place.start + place.count]) : [])
        }
        return Body(packed: try scratch?.read(place.start, count: place.count) ?? bytes, file: file)
    }
}
