// Compression through libdeflate; the only file that imports it.
private import CDeflate

package struct Compressor: ~Copyable {
    private let state: OpaquePointer?

    /// `level` 1 (fast) to 12 (small).
    package init(level: Int32 = 6) { state = libdeflate_alloc_compressor(level) }

    deinit { libdeflate_free_compressor(state) }

    /// A zlib stream (RFC 1950) of the bytes. Linear. Stops the program where there is no memory.
    package func zlib(_ bytes: [UInt8]) -> [UInt8] {
        guard let state else { preconditionFailure("no memory for a compressor") }
        let limit = libdeflate_zlib_compress_bound(state, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: limit) { output, count in
            count = libdeflate_zlib_compress(state, bytes, bytes.count, output.baseAddress, limit)
        }
    }
}
