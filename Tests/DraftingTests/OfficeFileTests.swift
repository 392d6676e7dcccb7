import Source
import Testing

@testable import Drafting

/// What is found out about the bytes of a file before and behind the programs that read it.
@Suite struct OfficeFileTests {
    @Test(arguments: [
        ("<html><meta charset=windows-1258>", "windows-1258"),
        ("<meta http-equiv=a content=\"text/html; charset=ISO-8859-1\">", "iso-8859-1"),
        ("<meta charset=\"utf-8\">", nil), ("<p>chữ</p>", nil), ("<meta charset=\"utf-16\">", nil), ("<\0p\0", "UTF-16LE"),
        ("\0<\0p", "UTF-16BE"),
    ]) func `the encoding of a page is what its first bytes are, or what it says`(_ text: String, _ encoding: String?) {
        #expect(WebPage.encoding(of: Array(text.utf8)) == encoding)
    }

    @Test func `a mark at the start tells the encoding`() {
        #expect(WebPage.encoding(of: [0xFF, 0xFE, 0x3C, 0]) == "UTF-16")
    }

    @Test(arguments: [
        ("<ol type=a><li>x<li value=\"5\">y</ol>", "<ol type=a><li>x</ol><ol start=\"5\"  type=a><li value=\"5\">y</ol>"),
        ("<ol><li><ul><li value=3>x</ul></ol>", "<ol><li><ul><li value=3>x</ul></ol>"), ("<li value=3>x", "<li value=3>x"),
        ("a < b", "a < b"),
    ]) func `an item with its own number begins a list`(_ page: String, _ expected: String) {
        #expect(String(decoding: WebPage.withNumberedItems(Array(page.utf8)), as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("a\u{C}b\u{C}", []), ("a\u{C} \n\u{C}b\u{C}\u{C}", ["trang 2, 4 của"]), ("\u{C}\u{C}", ["trang 1, 2 của"]),
    ])
    func `pages without text are named`(_ output: String, _ words: [String]) {
        let pages = PDFPages(Array(output.utf8))
        #expect(pages.remarks.map { remark in words.contains { remark.message.vi.hasPrefix($0) } } == words.map { _ in true })
        #expect(pages.text.isEmpty == !output.contains("a"))
    }

    private func font(_ text: String) -> OldFont { OldFont(SourceText(file: "a", bytes: Array(text.utf8))) }

    @Test(arguments: [
        "QUYÕT §ÞNH VÒ viÖc ban hµnh quy chÕ lµm viÖc cña Së Khoa häc vµ C«ng nghÖ tØnh Qu¶ng Ng·i",
        "Quyeát ñònh veà vieäc ban haønh quy cheá laøm vieäc cuûa Sôû Khoa hoïc vaø Coâng ngheä tænh Quaûng Ngaõi, ñeå thöïc hieän",
    ]) func `words in old fonts are known`(_ text: String) {
        #expect(font(text).isUsed)
    }

    @Test func `words of Unicode are not taken for old fonts, and a part in old fonts is doubted`() {
        let unicode =
            "Quyết định về việc ban hành quy chế làm việc của Sở Khoa học và Công nghệ tỉnh Quảng Ngãi; 30°C, 120 m², Müller & Söhne «trích» §3 "
        #expect(!font(unicode).isUsed && font(unicode).remark == nil)
        let old = "ban hµnh quy chÕ lµm viÖc cña Së Khoa häc vµ C«ng nghÖ tØnh Qu¶ng Ng·i "
        let mixed = font(old + String(repeating: unicode, count: 3))
        #expect(!mixed.isUsed && mixed.remark?.message.vi.contains("“hµnh”") ?? false)
    }
}
