import CDeflate
import Testing

@testable import Search

extension BuiltPortal {
    /// The files as a browser reads them: compressed copies and files of the search index are unpacked.
    func unpacked() throws -> [String: [UInt8]] {
        var files = files
        for (path, bytes) in files {
            if path.hasSuffix(".gz") {
                files[path] = try Self.unpacked(bytes, libdeflate_gzip_decompress)
            } else if path.hasPrefix("search/"), !path.contains(".") {
                files[path] = try Self.unpacked(bytes, libdeflate_zlib_decompress)
            }
        }
        return files
    }

    /// Whether a word stands in any file below `folder`, or in the name of one; as it is or as texts for excerpts code it.
    func mentions(_ word: String, below folder: String = "") throws -> Bool {
        let forms = [word] + [word, " \(word)"].map { String(decoding: WordCode.shared.coded(Array($0.utf8)), as: UTF8.self) }
        return try unpacked().contains { path, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return path.hasPrefix(folder) && (path.contains(word) || forms.contains { text.contains($0) })
        }
    }

    private typealias Decompress = (
        OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int, UnsafeMutablePointer<Int>?
    ) -> libdeflate_result

    private static func unpacked(_ bytes: [UInt8], _ decompress: Decompress) throws -> [UInt8] {
        let state = libdeflate_alloc_decompressor()
        defer { libdeflate_free_decompressor(state) }
        var output = [UInt8](repeating: 0, count: 1 << 20)
        var count = 0
        try #require(decompress(state, bytes, bytes.count, &output, output.count, &count) == LIBDEFLATE_SUCCESS)
        return Array(output[..<count])
    }
}
