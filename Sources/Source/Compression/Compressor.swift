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

/// What archives need to be read and written: the other way, and sums to check by.
package enum Decompressor {
    /// The bytes of a raw DEFLATE stream (RFC 1951); nil where it is damaged or holds another count of them. Linear.
    package static func inflated(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        guard let state = libdeflate_alloc_decompressor() else { preconditionFailure("no memory for a decompressor") }
        defer { libdeflate_free_decompressor(state) }
        var isWhole = false
        let output = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            bytes.withUnsafeBytes { input in
                isWhole =
                    libdeflate_deflate_decompress(state, input.baseAddress, input.count, output.baseAddress, count, nil)
                    == LIBDEFLATE_SUCCESS
            }
            filled = isWhole ? count : 0
        }
        return isWhole ? output : nil
    }

    /// CRC-32 of ISO-HDLC, as ZIP files hold it. Linear.
    package static func crc32(_ bytes: [UInt8]) -> UInt32 { libdeflate_crc32(0, bytes, bytes.count) }
}
