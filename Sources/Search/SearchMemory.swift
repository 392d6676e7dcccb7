// What was worked out for the last index and may serve for the next: equal keys mean equal bytes.
package import Source

package struct SearchMemory: Sendable {
    /// From any task.
    let recall: @Sendable (_ key: [UInt8]) throws -> [UInt8]?
    /// Nil where nothing is remembered, so that nothing need be made for it.
    private let store: (@Sendable (_ key: [UInt8], _ bytes: [UInt8]) throws -> Void)?
    /// Whether the last index stands with a file, whose bytes need not be made then; `path` below its folder, the digest of its bytes. From any task.
    let stands: @Sendable (_ path: String, _ digest: Digest) -> Bool

    package init(
        recall: @escaping @Sendable (_ key: [UInt8]) throws -> [UInt8]?,
        keep: (@Sendable (_ key: [UInt8], _ bytes: [UInt8]) throws -> Void)?,
        stands: @escaping @Sendable (_ path: String, _ digest: Digest) -> Bool
    ) {
        self.recall = recall
        store = keep
        self.stands = stands
    }

    func keep(_ key: [UInt8], _ bytes: () throws -> [UInt8]) throws {
        if let store { try store(key, try bytes()) }
    }

    /// What is remembered under a key; made, and remembered, where there is nothing.
    func bytes(for key: [UInt8], _ make: () throws -> [UInt8]) throws -> [UInt8] {
        if let known = try recall(key) { return known }
        let bytes = try make()
        try keep(key) { bytes }
        return bytes
    }

    /// Remembers nothing.
    package static let none = SearchMemory(recall: { _ in nil }, keep: nil) { _, _ in false }
}
