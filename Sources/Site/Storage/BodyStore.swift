// Finished bodies between parsing and rendering.
internal import Source

struct BodyStore: Sendable {
    private let bytes: ByteStore
    /// Takes the bodies instead, for the next build too.
    private let archive: DocumentArchive?
    /// Only the places that links may name are kept: nothing is to be rendered.
    private let isOutline: Bool

    init(_ bytes: ByteStore = ByteStore(), archive: DocumentArchive? = nil, isOutline: Bool = false) {
        self.bytes = bytes
        self.archive = archive
        self.isOutline = isOutline
    }

    func add(_ body: Body) throws -> StoredBytes {
        let packed = isOutline ? body.outline.packed : body.packed
        return try archive?.add(body: packed) ?? bytes.add(packed)
    }

    /// Throws `DamagedMemory` where the body is one of the last build's and no longer whole.
    func body(at place: StoredBytes) throws -> Body { Body(packed: try archive?.body(at: place) ?? bytes.bytes(at: place)) }
}

extension Body {
    fileprivate var outline: Body {
        var outline = Body()
        outline.points = points
        outline.itemAnchors = itemAnchors
        return outline
    }
}
