import Source
import Testing

/// Nearest names, HTML escaping and digests.
@Suite struct TextNamesTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1), ("abc", "xabc", 1),
        ("abc", "acb", 1),
        ("ab", "ba", 1), ("abcd", "badc", 2), ("trich_yeu", "trich_yue", 1), ("kitten", "sitting", 3),
    ])
    func `a swap of neighbours is one edit like any other`(a: String, b: String, edits: Int) {
        #expect(NearestName.distance(Array(a.utf8), Array(b.utf8)) == edits)
        #expect(NearestName.distance(Array(b.utf8), Array(a.utf8)) == edits)
    }

    @Test func `one edit is told from none and from several without a table`() {
        var words: [[UInt8]] = [[]]
        for length in 0..<4 {
            words += words.filter { $0.count == length }.flatMap { word in [1, 2, 3].map { word + [$0] } }
        }
        let wrong = words.flatMap { a in
            words.filter { b in NearestName.isOneEdit(a, b) != (NearestName.distance(a, b) == 1) }.map { b in [a, b] }
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        arguments: [
            ("trich_yue", "trich_yeu"), ("Trích yếu", "trich_yeu"), ("ngay_ban_hnah", "ngay_ban_hanh"), ("lai", "loai"), ("xyz", nil),
            ("hoàn toàn khác", nil), ("", nil), ("ngay", nil),
        ] as [(String, String?)])
    func `only a name within a third of its length is proposed`(written: String, found: String?) {
        #expect(NearestName.find(written, in: ["loai", "trich_yeu", "ngay_ban_hanh"]) == found)
    }

    @Test func `of equals the first is proposed, and nothing of nothing`() {
        #expect(NearestName.find("abx", in: ["aby", "abz"]) == "aby")
        #expect(NearestName.find("abx", in: []) == nil)
    }

    @Test func `a hint asks in both languages`() {
        #expect(NearestName.hint("lai", in: ["loai"]) == LocalizedText(vi: "có phải “loai”?", en: "did you mean “loai”?"))
        #expect(NearestName.hint("xyz", in: ["loai"]) == nil)
    }

    @Test(arguments: [
        ("", ""), ("Đề án 06", "Đề án 06"), ("<a href=\"x\">R&D's</a>", "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;"),
        ("&amp;", "&amp;amp;"),
        ("\"\"", "&quot;&quot;"), ("\u{0}\n\u{7F}=`/", "\u{0}\n\u{7F}=`/"), ("\"\u{301}", "&quot;\u{301}"),
    ])
    func `HTML escapes five characters and nothing else`(text: String, escaped: String) {
        #expect(String(decoding: HTML.escape(text.utf8), as: UTF8.self) == escaped)
        #expect(HTML.escape(Array(("x" + text).utf8)[1...]) == Array(escaped.utf8))
        var output = Array("<".utf8)
        HTML.escape(text.utf8, into: &output)
        #expect(output == Array(("<" + escaped).utf8))
    }

    /// FIPS 180-4 and its examples, and lengths about the block border (checked with another program).
    @Test(arguments: [
        ("", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        ("a", 1000000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        ("a", 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        ("a", 63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
        ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        ("a", 65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
        ("đ", 60, "94f78be89c200e33c7c4fc710e4830b29da44c469f3c0260cfa942545e9b580e"),
    ])
    func `digests are those of the standard`(unit: String, count: Int, hex: String) {
        #expect(SHA256.hex(Array(String(repeating: unit, count: count).utf8)) == hex)
    }
}
