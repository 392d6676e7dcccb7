import Testing

@testable import Source

struct MarkdownInlineTests {
    /// What stands in the `href` of the links of a text.
    private func targets(_ html: String) -> [String] {
        html.split(separator: "<a href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test(arguments: [
        ("xem http://vanban/", ["http://vanban/"]), ("https://vanban.", ["https://vanban"]), ("HTTP://A.vn", ["HTTP://A.vn"]),
        ("www.a.vn,", ["http://www.a.vn"]), ("“www.a.vn”", ["http://www.a.vn"]), ("www.a www..a", ["http://www.a"]), ("xwww.a.vn", []),
        ("xhttp://a.vn", []),
        ("-http://a.vn", ["http://a.vn"]), ("http://a.vn/b;", ["http://a.vn/b"]), ("“http://a.vn/b”.", ["http://a.vn/b"]),
        ("http://a.vn…", ["http://a.vn"]), ("http://a.vn/?b&amp;c&amp;", ["http://a.vn/?b&amp;c"]),
        ("(http://a.vn/(b))", ["http://a.vn/(b)"]), ("http://a.vn/\"x\"", ["http://a.vn/%22x"]),
        ("*http://a.vn*", ["http://a.vn"]), ("~~http://a.vn~~", ["http://a.vn"]), ("http://a.vn>", ["http://a.vn"]),
        ("http://a.vn/b_c", ["http://a.vn/b_c"]), ("http://a_b.c.vn", ["http://a_b.c.vn"]), ("http://a.b_c.vn", []), ("http://a.b.v_n", []),
        ("http:// http://.a http://-a", []), ("ftp://a.vn", []), ("[http://a.vn]", []), ("`http://a.vn`", []), ("    http://a.vn", []),
        ("[http://a.vn](b)", ["b"]), ("<http://a.vn>", ["http://a.vn"]), ("http://đất.vn", ["http://%C4%91%E1%BA%A5t.vn"]),
        ("| http://a.vn/ |\n|---|\n| www.b.vn |", ["http://a.vn/", "http://www.b.vn"]), ("# http://a.vn", ["http://a.vn"]),
        ("vanthu@quangngai.gov.vn.", ["mailto:vanthu@quangngai.gov.vn"]), ("a.b+c-d_e@x-y.vn", ["mailto:a.b+c-d_e@x-y.vn"]),
        ("(a@b.vn)", ["mailto:a@b.vn"]), ("mailto:a@b.vn", ["mailto:a@b.vn"]), ("A@B.VN", ["mailto:A@B.VN"]),
        ("a@b.vn/x", ["mailto:a@b.vn"]),
        ("a@b", []), ("a@b..vn", []), ("a@b.vn-", []), ("a@b.vn_", []), ("a@1.2.3.4", []), ("đa@b.vn", []), ("@b.vn", []), (".@b.vn", []),
        ("a@b@c.vn", ["mailto:b@c.vn"]), ("`a@b.vn`", []), ("[a@b.vn](c)", ["c"]), ("![a@b.vn](c)", []), ("<a@b.vn>", ["mailto:a@b.vn"]),
    ])
    func `a bare address is a link without what closes the sentence`(_ markdown: String, _ expected: [String]) {
        let result = rendered(markdown)
        #expect(targets(result.html) == expected)
        #expect(result.body.links.filter { !$0.isImage }.count == expected.count)
        expectRunsMap(result.body)
    }

    @Test(arguments: [
        ("a~~b~~c", "a<del>b</del>c"), ("~~a\nb~~", "<del>a b</del>"),
        ("~~*a*~~ **~~b~~**", "<del><em>a</em></del> <strong><del>b</del></strong>"),
        ("~~[a](b)~~", "<del><a href=\"b\">a</a></del>"), ("`x`~~y~~`z`", "<code>x</code><del>y</del><code>z</code>"),
        ("~~a ~~b\n~~c~~", "~~a ~~b <del>c</del>"), ("\\~~~a~~", "~<del>a</del>"), ("~~a\\~~~", "<del>a~</del>"),
        ("a~~\"b\"~~c", "a~~&quot;b&quot;~~c"), ("*a*~~ b ~~c", "<em>a</em>~~ b ~~c"), ("a.~~b.~~c", "a.~~b.~~c"),
        ("x~~(a)~~ y", "x~~(a)~~ y"), ("~5 ~ 6~", "~5 ~ 6~"), ("a ~~~~b~~~~", "a ~~~~b~~~~"), ("~~a~", "~~a~"), ("~~ a~~", "~~ a~~"),
        ("*a ~~b* c~~", "<em>a ~~b</em> c~~"), ("`~~a~~`", "<code>~~a~~</code>"), ("\\~\\~a~~", "~~a~~"),
        ("~~a~~\u{A0}~~ b~~", "<del>a</del>\u{A0}~~ b~~"),
    ])
    func `two tildes strike out what they embrace`(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).html == "<p>\(html)</p>\n")
    }

    @Test(arguments: [
        ("Phòng ~~A chủ trì~~ B chủ trì", ["Phòng B chủ trì"]), ("~~a~~", []), ("1~~2~~5/KH-UBND", ["15/KH-UBND"]),
        ("a ~~b~~ ~~c~~ d", ["a d"]),
        ("## ~~Cũ~~ Mới\n\n- ~~*x* `y` <&~~ z", ["Mới", "z"]), ("| ~~a~~ b | c |\n|---|---|\n| 1 | ~~2~~ |", ["b", "c", "1"]),
        ("a ~~[b](http://c.vn)~~ c[^1]\n\n[^1]: ~~d~~ e", ["a c", "e"]),
    ])
    func `struck text is shown and is no text any more`(_ markdown: String, _ expected: [String]) {
        let result = rendered(markdown)
        #expect(texts(result.body) == expected)
        #expect(result.html.contains("<del>"))
        expectRunsMap(result.body)
    }

    @Test(arguments: [
        ("[a [b] c](u \"T \\\"x\\\" & y\")", "<a href=\"u\" title=\"T &quot;x&quot; &amp; y\">a [b] c</a>"),
        ("![a *b* `c`](u (t))", "<img src=\"u\" alt=\"a b c\" title=\"t\">"), ("[a](<b c>)", "<a href=\"b%20c\">a</a>"),
        ("[r][x] [X][] [x] ![x]\n\n[x]: v", "<a href=\"v\">r</a> <a href=\"v\">X</a> <a href=\"v\">x</a> <img src=\"v\" alt=\"x\">"),
        ("[![a](b)](c)", "<a href=\"c\"><img src=\"b\" alt=\"a\"></a>"), ("[a](b\nc)", "[a](b c)"), ("[x\ny](z)", "<a href=\"z\">x y</a>"),
        ("a&nbsp;b &copy; &#272; &#x110; &khong;", "a\u{A0}b © Đ Đ &amp;khong;"), ("\\&amp; &lt;b&gt;", "&amp;amp; &lt;b&gt;"),
        ("a  \nb\\\nc", "a<br>b<br>c"), ("`a  b` ``c`d``", "<code>a  b</code> <code>c`d</code>"), ("\\*a\\* \\[b](c)", "*a* [b](c)"),
    ])
    func `links, images, entities and hard breaks are those of CommonMark`(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).html == "<p>\(html)</p>\n")
        #expect(rendered(markdown).codes.isEmpty)
    }

    @Test func `a reference is defined for the whole text, tables too`() {
        let html = rendered("| [x] |\n|---|\n| [a][x] |\n\n> [x]: u").html
        #expect(html.contains("<th scope=\"col\"><a href=\"u\">x</a></th>") && html.contains("<td><a href=\"u\">a</a></td>"))
    }
}
