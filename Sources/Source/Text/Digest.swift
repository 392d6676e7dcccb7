/// The 32 bytes of a SHA-256, for keeping many: an array of them takes three times the memory.
package struct Digest: Hashable, Sendable {
    private let parts: Parts

    private struct Parts: Hashable {
        var first: UInt64
        var second: UInt64
        var third: UInt64
        var fourth: UInt64
    }

    /// `bytes`: as `SHA256` gives them.
    package init(_ bytes: [UInt8]) {
        parts = bytes.withUnsafeBytes { bytes in
            let part = { bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self) }
            return Parts(first: part(0), second: part(8), third: part(16), fourth: part(24))
        }
    }

    package var bytes: [UInt8] { withUnsafeBytes(of: parts) { Array($0) } }
}

extension Digest: Packable {
    package func pack(into packer: inout Packer) { withUnsafeBytes(of: parts) { packer.bytes.append(contentsOf: $0) } }

    package init(from packed: inout PackedReader) { self.init(packed.bytes(count: 32)) }
}
