import Foundation
import Source
import Testing

/// An archive of Python's zipfile: `a.txt` kept as it is, `thư/b.xml` packed.
@Suite struct ZipArchiveTests {
    private static let bytes = Array(
        Data(
            base64Encoded:
                "UEsDBBQAAAAAAAAAIQAJV78fDQAAAA0AAAAFAAAAYS50eHRnaeG7ryBuZ3V5w6puUEsDBBQAAAgIAAAAIQBi5ByfEQAAAPcAAAAKAAAAdGjGsC9iLnhtbLNJtMt5uGt7gcLIIW30E+0A"
                + "UEsBAhQDFAAAAAAAAAAhAAlXvx8NAAAADQAAAAUAAAAAAAAAAAAAAIABAAAAAGEudHh0UEsBAhQDFAAACAgAAAAhAGLkHJ8RAAAA9wAAAAoAAAAAAAAAAAAAAIABMAAAAHRoxrAvYi54"
                + "bWxQSwUGAAAAAAIAAgBrAAAAaQAAAAAA") ?? Data())
    private static let packed = "<a>" + String(repeating: "lặp ", count: 40) + "</a>"

    private func text(_ name: String, in archive: ZipArchive?) -> String? { archive?[name].map { String(decoding: $0, as: UTF8.self) } }

    @Test func `files are found by name, packed or not`() {
        let archive = ZipArchive(Self.bytes, mostBytes: 1000)
        #expect(text("a.txt", in: archive) == "giữ nguyên")
        #expect(text("thư/b.xml", in: archive) == Self.packed)
        #expect(archive?["c.txt"] == nil)
    }

    @Test func `a replaced file is read back, and the others are as before`() throws {
        var archive = try #require(ZipArchive(Self.bytes, mostBytes: 1000))
        archive["thư/b.xml"] = Array("<b/>".utf8)
        let again = ZipArchive(archive.bytes, mostBytes: 1000)
        #expect(text("thư/b.xml", in: again) == "<b/>")
        #expect(text("a.txt", in: again) == "giữ nguyên")
    }

    @Test func `a file larger than allowed is not unpacked`() {
        #expect(ZipArchive(Self.bytes, mostBytes: 100)?["thư/b.xml"] == nil)
    }

    @Test func `bytes that break off are no archive, and changed ones do no harm`() {
        for end in 0..<Self.bytes.count { #expect(ZipArchive(Array(Self.bytes[..<end]), mostBytes: 1000) == nil) }
        for place in Self.bytes.indices {
            var bytes = Self.bytes
            bytes[place] ^= 0xFF
            _ = ZipArchive(bytes, mostBytes: 1000)?["thư/b.xml"]
        }
    }
}
