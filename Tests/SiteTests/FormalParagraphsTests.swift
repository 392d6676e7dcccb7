import Source
import Testing

@testable import Site

@Suite struct FormalParagraphsTests {
    /// `class: text` of each block that is set apart.
    private func marked(_ text: String) -> [String] {
        let body = Body(markdown: text)
        return FormalParagraphs.classes(in: body).map { "\($0.cssClass): \(String(decoding: body.blocks[$0.block].text, as: UTF8.self))" }
    }

    @Test(arguments: [
        ("Căn cứ Luật A;\n\nCăn cứ Luật B;\n\nTheo đề nghị của Chánh Văn phòng.\n\nQUYẾT ĐỊNH:\n\nCăn cứ Luật C;", 3),
        ("Căn cứ Luật A;\n\nLuật B;\n\nXét đề nghị của Chánh Văn phòng,\n\nLàm việc sau:", 3),
        ("Thực hiện Kế hoạch số 5;\n\nSở làm như sau:", 1), ("Căn cứ Công văn số 12, Sở báo cáo như sau:", 0),
        ("Căn cứ tình hình thực tế, Sở đề nghị gia hạn.", 0), ("Sở họp;\n\nSở làm.", 0), ("## I. Việc\n\nCăn cứ Luật A;", 0),
        ("1. Căn cứ Luật A;", 0), ("", 0),
    ])
    func `grounds are the lines before the first point that end in a semicolon`(_ text: String, _ count: Int) {
        #expect(marked(text).filter { $0.hasPrefix("can-cu: ") }.count == count)
    }

    @Test(arguments: [
        ("# PHỤ LỤC I\n\n## Danh mục\n\n(Kèm theo Quyết định số 5)", ["tieu-de: Danh mục", "kem-theo: (Kèm theo Quyết định số 5)"]),
        ("# PHỤ LỤC\n\n## Danh mục\n\n## Khác", ["tieu-de: Danh mục"]),
        ("PHỤ LỤC II\n\nDANH MỤC\n\nChữ thường", ["tieu-de: DANH MỤC"]), ("PHỤ LỤC II\n\nDanh mục", []),
        ("## Chương I\n\n## QUY ĐỊNH CHUNG\n\n### Điều 1. Phạm vi", ["tieu-de: QUY ĐỊNH CHUNG"]),
        ("## Chương I. QUY ĐỊNH CHUNG\n\n### Phạm vi", []), ("## Chương I\n\nChữ.\n\n### Phạm vi", []),
        ("**QUYẾT ĐỊNH:**\n\n(Ban hành kèm theo Công văn)", ["lenh: QUYẾT ĐỊNH:", "kem-theo: (Ban hành kèm theo Công văn)"]),
        ("(Kèm theo) văn bản", []),
    ])
    func `titles of annexes and chapters are found by what stands before them`(_ text: String, _ expected: [String]) {
        #expect(marked(text) == expected)
    }

    @Test func `a class goes to the paragraph and its words may be links`() {
        let body = Body(markdown: "*Căn cứ Luật A;*\n\n- Căn cứ Luật B;\n\n## QUYẾT ĐỊNH:\n")
        let link = TextLink(block: 0, range: 0..<3, url: "/1/", cssClass: "dan-so")
        let html = String(decoding: BodySplicer.parts(of: body, textLinks: [link], destinations: []).text, as: UTF8.self)
        #expect(html.hasPrefix("<p class=\"can-cu\"><em><a class=\"dan-so\" href=\"/1/\">"))
        #expect(html.contains("<h2 class=\"lenh\" id=") && !html.contains("<li class"))
    }

    @Test func `annexes and notes come apart from the text`() {
        let body = Body(markdown: "Một.[^1]\n\n# PHỤ LỤC I\n\nHai.\n\n# PHỤ LỤC II\n\nBa.\n\n[^1]: Bốn.\n")
        let parts = BodySplicer.parts(of: body, textLinks: [], destinations: [])
        #expect(parts.text + parts.annexes.joined() + parts.notes == body.html)
        #expect(parts.annexes.count == 2 && parts.annexes.allSatisfy { $0.starts(with: "<h2 class=\"phu-luc\" id=".utf8) })
        #expect(String(decoding: parts.notes, as: UTF8.self).hasPrefix("<section class=\"cac-chu-thich\""))
    }

    @Test(arguments: ["# PHỤ LỤC\n\nMột.", "Một.\n\n> # PHỤ LỤC\n>\n> Hai.", "1. Một\n\n   PHỤ LỤC I\n", ""])
    func `what begins with an annex or only quotes one stays whole`(_ text: String) {
        let body = Body(markdown: text)
        let parts = BodySplicer.parts(of: body, textLinks: [], destinations: [])
        #expect(parts.annexes.isEmpty && parts.notes.isEmpty && parts.text.count >= body.html.count)
    }
}
