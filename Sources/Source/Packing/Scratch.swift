// What grows with the text of all documents waits outside of memory.

package struct Scratch: Sendable {
    /// From any task.
    package let store: @Sendable ([UInt8]) throws -> StoredBytes
    /// What was stored, or any part of it.
    package let bytes: @Sendable (StoredBytes) throws -> [UInt8]

    package init(
        store: @escaping @Sendable ([UInt8]) throws -> StoredBytes, bytes: @escaping @Sendable (StoredBytes) throws -> [UInt8]
    ) {
        self.store = store
        self.bytes = bytes
    }
}
