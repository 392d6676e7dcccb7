// Finished bodies between parsing and rendering.
internal import Source

struct BodyStore: Sendable {
    private let bytes: ByteStore
    /// Only the places that links may name are kept: nothing is to be rendered.
    private let isOutline: Bool

    init(_ bytes: ByteStore = ByteStore(), isOutline: Bool = false) {
        self.bytes = bytes
        self.isOutline = isOutline
    }

    func add(_ body: Body) throws -> StoredBytes { try bytes.add(isOutline ? body.outline.packed : body.packed) }

    /// `file`: where it was read from.
    func body(at place: StoredBytes, file: String) throws -> Body { Body(packed: try bytes.bytes(at: place), file: file) }
}

extension Body {
    fileprivate var outline: Body {
        var outline = Body()
        outline.points = points
        outline.itemAnchors = itemAnchors
        return outline
    }
}
