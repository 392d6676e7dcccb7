import Testing

@testable import Source

/// The body of Markdown that starts at the top of a file.
func rendered(_ markdown: String) -> (html: String, body: Body, codes: [String], diagnostics: [Diagnostic]) {
    let text = SourceText(file: "a.md", bytes: Array(markdown.utf8))
    let (body, diagnostics) = MarkdownParser.parse(text, from: 0)
    return (String(decoding: body.html, as: UTF8.self), body, diagnostics.map(\.code.rawValue), diagnostics)
}

/// `code line:column` of every diagnostic.
func places(_ markdown: String) -> [String] {
    rendered(markdown).diagnostics.map { "\($0.code.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
}

func texts(_ body: Body) -> [String] { body.blocks.map { String(decoding: $0.text, as: UTF8.self) } }

struct MarkdownTests {
    @Test(arguments: [
        ("Văn phòng\u{B}Sở", "<p>Văn phòng Sở</p>\n"), ("a\u{1}\u{C}\u{7F}b", "<p>a   b</p>\n"), ("a\u{85}b", "<p>a  b</p>\n"),
        ("a\u{FFFE}\u{FFFD}\u{A0}§b", "<p>a   \u{FFFD}\u{A0}§b</p>\n"),
    ])
    func `a control character becomes a blank, with a warning where it stands`(markdown: String, html: String) {
        #expect(rendered(markdown).html == html)
        let column = markdown.unicodeScalars.firstIndex { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0xFFFE }
        let before = column.map { markdown.unicodeScalars[..<$0].count } ?? -1
        #expect(places(markdown) == ["ky-tu-dieu-khien 1:\(before + 1)"])
    }

    @Test func `tabs, line ends and NUL are no faults`() {
        #expect(rendered("a\tb\r\nc\u{0}d").codes.isEmpty)
    }

    @Test func `a reference to a control character prints a blank`() {
        #expect(rendered("a&#11;b `c` [d](/e \"f&#1;g\")").html == "<p>a b <code>c</code> <a href=\"/e\" title=\"f g\">d</a></p>\n")
    }

    @Test(arguments: [
        ("a *b* **c** `d<`", "<p>a <em>b</em> <strong>c</strong> <code>d&lt;</code></p>\n"),
        ("a\nb  \nc", "<p>a b<br>c</p>\n"),
        ("> q", "<blockquote>\n<p>q</p>\n</blockquote>\n"),
        ("- a\n- b", "<ul>\n<li id=\"y-a\">a\n</li>\n<li id=\"y-b\">b\n</li>\n</ul>\n"),
        ("```\n```", "<pre><code></code></pre>\n"), ("```\na\n\n```", "<pre><code>a\n\n</code></pre>\n"),
        ("```yaml\na: <b>\n```", "<pre><code class=\"language-yaml\">a: &lt;b&gt;\n</code></pre>\n"),
        ("```yaml\tx y\nb\n```", "<pre><code class=\"language-yaml\">b\n</code></pre>\n"),
        ("***", "<hr>\n"),
        ("x ~~bỏ~~ ~ 5 ~~", "<p>x <del>bỏ</del> ~ 5 ~~</p>\n"),
        ("\\~~a~~", "<p>~~a~~</p>\n"),
        ("<https://a.vn/b>", "<p><a href=\"https://a.vn/b\">https://a.vn/b</a></p>\n"),
        ("(xem https://a.vn/b?c=1&d=2).", "<p>(xem <a href=\"https://a.vn/b?c=1&amp;d=2\">https://a.vn/b?c=1&amp;d=2</a>).</p>\n"),
        ("[t](a.md \"T\")", "<p><a href=\"a.md\" title=\"T\">t</a></p>\n"),
        ("![Ảnh *x*](a%20b.png)", "<p><img src=\"a%20b.png\" alt=\"Ảnh x\"></p>\n"),
        ("H<sub>2</sub>O, m<sup>2</sup>, <u>x</u><br/>y", "<p>H<sub>2</sub>O, m<sup>2</sup>, <u>x</u><br>y</p>\n"),
    ])
    func `markup becomes HTML`(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).html == html)
        #expect(rendered(markdown).codes.isEmpty)
    }

    @Test(arguments: [
        ("x\n\n```\na\n\n## B\n", ["khoi-khong-dong 3:1"]), ("~~~~\na\n~~~", ["khoi-khong-dong 1:1"]), ("```\n", ["khoi-khong-dong 1:1"]),
        ("```bang\na\tb\n1\t2\n", ["khoi-khong-dong 1:1"]), ("- ```\n  a\n\nb", ["khoi-khong-dong 1:1"]),
        ("- ```\n  a\n  ```\n\nb", []), ("> ~~~ yaml\n> a\n> ~~~~~  ", []), ("   ```\na\n  ```\nb", []), ("    ```\n    a", []),
    ])
    func `a block of code that nothing closes is told`(_ markdown: String, _ expected: [String]) { #expect(places(markdown) == expected) }

    @Test func `a body that starts after front matter counts lines of the file`() throws {
        let text = SourceText(file: "a.md", bytes: Array("---\nloai: x\n---\n\nĐoạn **lẻ\n\n## Mục\n".utf8))
        let (body, diagnostics) = MarkdownParser.parse(text, from: 16)
        #expect(body.blocks.map(\.lines) == [5...5, 7...7])
        #expect(diagnostics.map(\.location) == [SourceLocation(file: "a.md", line: 5, column: 6)])
        #expect(body.points.first?.line == 7)
    }

    @Test(arguments: [
        ("# A", "<h2 id=\"a\">A</h2>\n"),
        ("## A\n\n#### B\n\n## C", "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h2 id=\"c\">C</h2>\n"),
        ("## A\n\n## A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n"),
        ("## Chú thích", "<h2 id=\"muc-chu-thich\">Chú thích</h2>\n"),
        ("## I. Mục đích", "<h2 id=\"muc-i\"><span class=\"so-diem\">I.</span> Mục đích</h2>\n"),
    ])
    func `headings leave no level out and bear anchors`(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).html == html)
    }

    @Test(arguments: [
        ("a <b>x</b> <i>", ["html-tho 1:3", "html-tho 1:12"]), ("<u>x", ["html-tho 1:1"]), ("<div>\nx\n</div>", ["html-tho 1:1"]),
        ("<!-- x -->", ["html-tho 1:1"]),
        ("<u class=\"x\">y</u>", ["html-tho 1:1"]), ("<!-- x", ["html-tho 1:1"]), ("<!-- a\nb < c -->\n\nd", ["html-tho 1:1"]),
        ("<B>x</B> <strong>y</strong> <i>", ["html-tho 1:1", "html-tho 1:29"]), ("x <!-- y\nz -->", ["html-tho 1:3"]),
        ("<table><tr><td>x</td></tr></table>", ["html-tho 1:1"]), ("| <b> |\n|---|\n| <u> |", ["html-tho 1:3", "html-tho 3:3"]),
        ("<?x", ["html-tho 1:1"]), ("<script>\nx\n</script>", ["html-tho 1:1"]), ("`<b>`", []), ("x </sub> y", ["html-tho 1:3"]),
    ])
    func `raw HTML is shown as text and told once in a block for each advice`(_ markdown: String, _ expected: [String]) {
        #expect(places(markdown) == expected)
        #expect(
            !rendered(markdown).html.contains("<b>") && !rendered(markdown).html.contains("<div>")
                && !rendered(markdown).html.contains("<!--"))
    }

    @Test(arguments: [
        ("<b>", "chữ đậm viết là **chữ**"), ("</EM>", "chữ nghiêng viết là *chữ*"), ("<a href=\"x\">", "liên kết viết là [chữ](địa chỉ)"),
        ("<h3>", "đề mục viết là ## Đề mục"), ("<td colspan=2>", "bảng viết bằng các hàng | ô | ô | và dòng |---|---|"),
        ("<!-- x -->", "xóa đi: lời ghi riêng không để trong văn bản được đăng"),
        ("<sub>", "<u>, <sub>, <sup> phải đủ mở và đóng trong một đoạn, không kèm thuộc tính; xuống dòng là <br>"),
        ("</br>", "<u>, <sub>, <sup> phải đủ mở và đóng trong một đoạn, không kèm thuộc tính; xuống dòng là <br>"),
        ("<video>", "chỉ dùng được <br>, <sub>, <sup>, <u>; dấu < thật viết là \\<"),
    ])
    func `the warning of a tag says what to write instead`(_ tag: String, _ hint: String) {
        #expect(rendered("a \(tag) b").diagnostics.map(\.hint?.vi) == [hint])
    }

    @Test func `nothing of raw HTML is lost, and its lines are blanks of the text`() {
        let markdown = "<!-- a\nb -->\n\nc <i\nd>e</i>\n\n<div\nf\n\n<!-- g < h"
        #expect(texts(rendered(markdown).body) == ["<!-- a b -->", "c <i d>e</i>", "<div f", "<!-- g < h"])
        expectRunsMap(rendered(markdown).body)
    }

    @Test(arguments: [
        ("a<BR>b<br />c", "a<br>b<br>c"), ("<U>x</u> <SUB>2</SUB>", "<u>x</u> <sub>2</sub>"), ("<u>*x*</u>", "<u><em>x</em></u>"),
        ("| a<br>b |\n|---|\n| <u>c</u> |", "<th scope=\"col\">a<br>b</th>"), ("# a<br>b", "<h2 id=\"a-b\">a<br>b</h2>"),
        ("<u>\nx</u>", "<p><u> x</u></p>"),
    ])
    func `allowed tags work in any case and place`(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).html.contains(html))
        #expect(rendered(markdown).codes.isEmpty)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:x", "java&#x09;script:x", "&#1;javascript:x", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "java&#x200B;script:x",
        "javascript&colon;x",
    ])
    func `a destination a browser might execute is dropped and its text kept`(_ destination: String) {
        let result = rendered("[chữ](\(destination)) ![ảnh](\(destination))")
        #expect(result.html == "<p>chữ ảnh</p>\n")
        #expect(result.codes == ["lien-ket-khong-an-toan", "lien-ket-khong-an-toan"])
        #expect(result.body.links.isEmpty)
    }

    @Test(arguments: [
        "http://a.vn", "HTTPS://a.vn", "mailto:a@b.vn", "tel:0255", "../a.md", "/van-ban/a/", "#muc-1", "?q=a:b", "phu-luc.pdf",
    ])
    func `a safe destination is a link with its place`(_ destination: String) throws {
        let result = rendered("Xem\n[chữ](\(destination))")
        let link = try #require(result.body.links.first)
        #expect(link.destination == destination)
        #expect(link.location == SourceLocation(file: "a.md", line: 2, column: 7))
        #expect(String(decoding: result.body.html[link.htmlRange], as: UTF8.self) == destination)
    }

    @Test(arguments: [
        ("**a", ["nhan-manh-le 1:1"]), ("x ** y", ["nhan-manh-le 1:3"]), ("1. Mục quý\n2. Quý II**", ["nhan-manh-le 2:10"]),
        ("****a ***", ["nhan-manh-le 1:1"]),
        ("`**`", []), ("\\*\\*a", []), ("```\n**a\n```", []), ("**a** b", []), ("| a |\n|---|\n| **b |", ["nhan-manh-le 3:3"]),
    ])
    func `emphasis without a partner is told with its place`(_ markdown: String, _ expected: [String]) {
        #expect(places(markdown) == expected)
    }

    @Test(arguments: [
        ("2. *Động vật hoang dã khác *quy định tại Điều 234", ["nhan-manh-le 1:4"]), ("*Tiết kiệm *là giảm bớt", ["nhan-manh-le 1:1"]),
        ("*“Cơ quan” *gồm", ["nhan-manh-le 1:1"]), ("*đ) Ngày mở sổ: *ngày 01/01", ["nhan-manh-le 1:1"]),
        ("*2. Thủ tục dịch vụ chuyển phát *", ["nhan-manh-le 1:1"]), ("a\n\nTại *\u{2026}* và *Mẫu đơn *(mẫu điểm)", ["nhan-manh-le 3:12"]),
        ("14.* Hệ thống* gồm", ["nhan-manh-le 1:4"]), ("7*. Thẻ bảo hiểm* quy định", ["nhan-manh-le 1:2"]),
        ("b)* Nguồn nước *là nước", ["nhan-manh-le 1:16"]), ("quy định của *Bộ luật tố tụng", ["nhan-manh-le 1:14"]),
        ("| a |\n|---|\n| *b *là |", ["nhan-manh-le 3:3"]), ("*Độ\ntinh *là", ["nhan-manh-le 1:1"]),
        ("\\*Tiết kiệm và *Tiết kiệm *là", ["nhan-manh-le 1:16"]), ("**a *b *c", ["nhan-manh-le 1:1"]),
    ])
    func `a single star that was meant for emphasis is told`(_ markdown: String, _ expected: [String]) {
        #expect(places(markdown) == expected)
    }

    @Test(arguments: [
        "5 * 3", "r*j là tổng", "Tđ * r * (1 + r)", "Ghi chú: (*) Bao gồm", "Ký hiệu “*”: hàng hóa", "*) Chưa kể", "Ghi chú: *", "10*",
        "tệp *.xls hoặc *.xml", "L* là nước thải", "Hà Nội* và Huế*, kể cả 3*", "*Ghi chú: số liệu năm 2024", "x.\n*Ghi chú: a\n*Nguồn: b",
        "*Nam: 5 người. *Nữ: 7 người", "\\*Tiết kiệm \\*là", "`*a *là`", "*a* và *b*", "| Tên* | *Tổng |\n|---|---|\n| 10* | *a |",
        "Số *1 và số *2", "* * *", "***", "&#42;Tiết kiệm &#42;là",
    ])
    func `a star that may be a mark is not told`(_ markdown: String) { #expect(places(markdown) == []) }

    @Test func `every run maps text to the same bytes of HTML`() {
        let result = rendered(
            "## I. A & \"b\"\n\n1. x<sub>2</sub> 'y'[^1] [l & m](u) `c<d`<br>z  \nw\n\n| a<b | c |\n|---|--:|\n| **1** | 2 |\n\n```\nm\n\nn<\n```\n\n<p>h</p>\n\n[^1]: F > g"
        )
        expectRunsMap(result.body)
        #expect(texts(result.body).first == "A & \"b\"")
        #expect(
            result.body.runs.contains { $0.kind == .code } && result.body.runs.contains { $0.kind == .linked })
    }

    @Test func `escaping copies what is harmless`() {
        #expect(String(decoding: HTML.escape("a&b<c>d\"e'f".utf8), as: UTF8.self) == "a&amp;b&lt;c&gt;d&quot;e&#39;f")
        #expect(HTML.escape("".utf8).isEmpty)
        #expect(String(decoding: HTML.escape("đ".utf8), as: UTF8.self) == "đ")
    }
}

/// Runs lie in order, do not overlap, and say the same on both sides.
func expectRunsMap(_ body: Body, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    var htmlEnd = 0
    for block in body.blocks {
        var textEnd = 0
        for run in body.runs[block.runs] {
            #expect(run.textStart >= textEnd && run.htmlStart >= htmlEnd, sourceLocation: sourceLocation)
            textEnd = run.textStart + run.textCount
            htmlEnd = run.htmlStart + run.htmlCount
            guard textEnd <= block.text.count, htmlEnd <= body.html.count else {
                Issue.record("a run reaches beyond its text", sourceLocation: sourceLocation)
                return
            }
            let text = HTML.escape(block.text[run.textStart..<textEnd])
            #expect(text == Array(body.html[run.htmlStart..<htmlEnd]), sourceLocation: sourceLocation)
        }
    }
}
