// Lists of occurrences and finished files, which grow with the text, wait outside of memory.
package import Source

package struct Scratch: Sendable {
    /// From any task.
    let store: @Sendable ([UInt8]) throws -> StoredBytes
    /// What was stored, or any part of it.
    let bytes: @Sendable (StoredBytes) throws -> [UInt8]

    package init(
        store: @escaping @Sendable ([UInt8]) throws -> StoredBytes, bytes: @escaping @Sendable (StoredBytes) throws -> [UInt8]
    ) {
        self.store = store
        self.bytes = bytes
    }
}
