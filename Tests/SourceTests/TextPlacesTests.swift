import Source
import Testing

/// Lines, columns and ill-formed bytes of an input file.
@Suite struct TextPlacesTests {
    private func source(_ text: String) -> SourceText { SourceText(file: "a.md", bytes: Array(text.utf8)) }

    @Test(arguments: [
        ("a\nb\nc", ["a", "b", "c"]), ("a\r\nb\rc", ["a", "b", "c"]), ("a\n", ["a", ""]), ("", [""]), ("\n\r\r\n", ["", "", "", ""]),
        ("a\n\rb", ["a", "", "b"]), ("một\r\nhai", ["một", "hai"]), ("\u{FEFF}a\nb", ["a", "b"]), ("a\u{2028}b", ["a\u{2028}b"]),
    ])
    func `lines end as CommonMark has them`(text: String, lines: [String]) {
        let source = source(text)
        #expect(source.lineStarts.count == lines.count)
        #expect((1...lines.count).map { String(decoding: source.line($0), as: UTF8.self) } == lines)
        #expect(source.line(0).isEmpty && source.line(lines.count + 1).isEmpty)
    }

    @Test(arguments: [
        (0, 1, 1), (2, 1, 2), (4, 1, 3), (5, 1, 4), (9, 1, 7), (10, 2, 1), (13, 2, 2), (14, 3, 1), (15, 3, 2), (16, 3, 3), (99, 3, 3),
    ])
    func `places count lines and scalars from one`(offset: Int, line: Int, column: Int) {
        let text = source("đêm vĩ\nạ\nbc")
        #expect(text.location(at: offset) == Source.SourceLocation(file: "a.md", line: line, column: column))
        #expect(text.line(at: offset) == line)
    }

    @Test func `a byte order mark counts for nothing`() {
        let marked = source("\u{FEFF}đa\nb")
        #expect(marked.bytes == Array("đa\nb".utf8))
        #expect(marked.location(at: 2) == Source.SourceLocation(file: "a.md", line: 1, column: 2))
    }

    @Test(arguments: [1, 1_023, 1_024, 1_025, 5_000, 7_001])
    func `columns count scalars in a long line too`(scalars: Int) {
        let text = source("một\n" + String(repeating: "ề", count: 7_001))
        #expect(text.location(at: 6 + 3 * scalars) == Source.SourceLocation(file: "a.md", line: 2, column: scalars + 1))
    }

    @Test func `a mark of combination is a column of its own`() {
        #expect(source("e\u{302}\u{301}x").location(at: 5).column == 4)
    }

    @Test(
        arguments: [
            (Array("Đề án".utf8), nil), ([], nil), ([0x61, 0xFF], 1), ([0xC4, 0x91, 0xE1, 0xBA], 2), ([0xC0, 0x80], 0),
            ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE1, 0xBA, 0x61], 0), ([0xC4, 0x91, 0x80, 0x61], 2),
        ] as [([UInt8], Int?)])
    func `the first byte that is not UTF-8 is found`(bytes: [UInt8], offset: Int?) {
        #expect(SourceText(file: "a.md", bytes: bytes).firstInvalidOffset == offset)
        let shifted = [0x78, 0x79] + bytes
        #expect(SourceText.firstInvalidOffset(in: shifted[2...]) == offset.map { $0 + 2 })
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC4], "\u{FFFD}"), ([0xC4, 0x91], "đ"), ([0xE1, 0xBA, 0x61], "\u{FFFD}a"), ([], ""),
            ([0xF0, 0x9F, 0x98, 0x80], "😀"),
        ] as [([UInt8], String)])
    func `ill-formed bytes are read as replacement characters`(bytes: [UInt8], text: String) {
        #expect(String(String.UnicodeScalarView(ScalarReader(bytes))) == text)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func `every string of two bytes is read as the standard library reads it`() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let bytes = [first, second]
                let read = Array(ScalarReader(bytes))
                guard read != Array(String(decoding: bytes, as: UTF8.self).unicodeScalars) else { continue }
                Issue.record("\(bytes)")
            }
        }
    }
}
