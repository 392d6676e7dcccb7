// Compression through libdeflate; the only file that imports it.
private import CDeflate

package struct Compressor: ~Copyable {
    private let state: OpaquePointer?

    /// `level` 1 (fast) to 12 (small).
    package init(level: Int32 = 6) { state = libdeflate_alloc_compressor(level) }

    deinit { libdeflate_free_compressor(state) }

    /// A zlib stream (RFC 1950) of the bytes. Linear. Stops the program where there is no memory.
    package func zlib(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, libdeflate_zlib_compress_bound, libdeflate_zlib_compress) }

    /// A gzip file (RFC 1952) of the bytes, without name and time: equal bytes give equal files. Linear. Stops the program where there is no memory.
    package func gzip(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, libdeflate_gzip_compress_bound, libdeflate_gzip_compress) }

    private func packed(
        _ bytes: [UInt8], _ bound: (OpaquePointer?, Int) -> Int,
        _ compress: (OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int) -> Int
    ) -> [UInt8] {
        guard let state else { preconditionFailure("no memory for a compressor") }
        let limit = bound(state, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: limit) { output, count in
            count = compress(state, bytes, bytes.count, output.baseAddress, limit)
        }
    }
}
