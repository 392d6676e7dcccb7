// Finished bodies between parsing and rendering.
internal import Source

struct BodyStore: Sendable {
    private let bytes: ByteStore

    init(_ bytes: ByteStore = ByteStore()) { self.bytes = bytes }

    func add(_ body: Body) throws -> StoredBytes { try bytes.add(body.packed) }

    /// `file`: where it was read from.
    func body(at place: StoredBytes, file: String) throws -> Body { Body(packed: try bytes.bytes(at: place), file: file) }
}
