import Foundation
import Source
import Testing

@Suite struct TextNormalizationTests {
    @Test(arguments: ["Kế hoạch", "ĐƯỜNG TRẦN HƯNG ĐẠO", "ẫ Ễ ợ ử ỹ", "abc", "", "e\u{0323}\u{0302}", "e\u{0302}\u{0323}"])
    func `both forms of Unicode become the composed one`(text: String) {
        let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
        #expect(UnicodeNormalization.nfc(Array(text.decomposedStringWithCanonicalMapping.utf8)) == composed)
        #expect(UnicodeNormalization.nfc(composed) == composed)
        #expect(Array(UnicodeNormalization.nfc(text).utf8) == composed)
    }

    @Test func `a mark without its letter and a letter without composed form stay`() {
        for text in ["\u{301}a", "q\u{301}", "x\u{323}\u{306}"] {
            #expect(Array(UnicodeNormalization.nfc(text).utf8) == Array(text.utf8))
        }
    }

    @Test func `a flood of marks keeps each of them and the letters around it`() {
        let marks = String(repeating: "\u{301}\u{323}\u{5B0}", count: 50_000)
        let flooded = Array(UnicodeNormalization.nfc("e\u{301}" + marks + "e\u{302}").unicodeScalars)
        #expect(flooded.first == "ẹ" && flooded.last == "ê" && flooded.count(where: { $0 == "\u{5B0}" }) == 50_000)
    }

    @Test func `letters in clusters are composed as those of the whole text`() {
        let pieces = [
            "e", "\u{302}", "\u{301}", "\u{323}", " ", "\u{0}", "ế", "đ", "\u{1100}", "\u{1161}", "\u{212B}", "字", "o\u{31B}", "\u{FB2A}",
        ]
        for seed in UInt64(1)...2_000 {
            var random = SeededGenerator(seed: seed)
            let text = "e\u{301}" + (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let expected = Array(text.precomposedStringWithCanonicalMapping.utf8)
            #expect(UnicodeNormalization.nfc(Array(text.utf8)) == expected, "seed \(seed)")
        }
    }

    @Test func `NUL and compatibility characters are kept`() {
        let text = "a\u{0}e\u{301}ﬁ½"
        #expect(Array(UnicodeNormalization.nfc(text).utf8) == Array("a\u{0}éﬁ½".utf8))
    }

    @Test(arguments: [[0x65, 0xCC, 0x81, 0xFF], [0x65, 0xCC], [0xCC, 0x81, 0xC3], [0xFF, 0xFE]] as [[UInt8]])
    func `bytes that are not UTF-8 come back as they are`(bytes: [UInt8]) {
        #expect(UnicodeNormalization.nfc(bytes) == bytes)
    }

    @Test(arguments: [
        ("\u{300}", true), ("\u{36F}", true), ("\u{2FF}", false), ("\u{370}", false), ("ế", false), ("e\u{302}\u{301}", true), ("", false),
    ])
    func `combining marks are seen`(text: String, holds: Bool) {
        #expect(UnicodeNormalization.holdsCombiningMark(Array(text.utf8)) == holds)
    }
}
