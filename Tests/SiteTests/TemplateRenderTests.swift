// What templates print: own cases of the Mustache rules, with a strict contract.

import Source
import Testing

@testable import Site

private let shape: [String: Shape] = [
    "ten": .text, "so_luong": .number, "co": .flag, "than": .html, "trong": .optional(.text),
    "phong": .object(["ten": .text, "truong": .optional(.text)]),
    "ds": .list(.object(["so": .text, "nhan": .list(.text)])),
]

private let value: Value = [
    "ten": "Sở <Nội vụ> & \"Phòng\" 'A'", "so_luong": 1_293_500, "co": true, "than": .html(Array("<p>x</p>".utf8)),
    "phong": ["ten": "TCHC"],
    "ds": [["so": "1", "nhan": ["a", "b"]], ["so": "2", "nhan": []]],
]

@Suite struct TemplateRenderTests {
    @Test(arguments: [
        ("{{ten}}", "Sở &lt;Nội vụ&gt; &amp; &quot;Phòng&quot; &#39;A&#39;"),
        ("{{{than}}}{{&than}}", "<p>x</p><p>x</p>"),
        ("{{so_luong}} {{so_luong | so}}", "1293500 1.293.500"),
        ("[{{trong}}]", "[]"),
        ("{{#co}}có{{/co}}{{^co}}không{{/co}}", "có"),
        ("{{#trong}}có{{/trong}}{{^trong}}không{{/trong}}", "không"),
        ("{{phong.ten}} {{#phong}}{{ten}}{{/phong}}", "TCHC TCHC"),
        ("{{#ds}}{{so}}:{{#nhan}}({{.}}){{/nhan}}{{^nhan}}-{{/nhan}} {{/ds}}", "1:(a)(b) 2:- "),
        ("a\n  {{#ds}}\n  {{so}}\n  {{/ds}}\nb\n", "a\n  1\n  2\nb\n"),
        ("a\r\n{{! lời\r\nnhắn }}\r\nb", "a\r\nb"),
        ("{{=<% %>=}}<%phong.ten%>{{ten}}<%={{ }}=%>{{so_luong}}", "TCHC{{ten}}1293500"),
        ("<title>{{ten}}</title>", "<title>Sở &lt;Nội vụ&gt; &amp; &quot;Phòng&quot; &#39;A&#39;</title>"),
        ("<p{{#co}} hidden{{/co}} class=\"a{{#co}} b{{/co}}\">", "<p hidden class=\"a b\">"),
    ])
    func `tags print their values`(template: String, expected: String) {
        let theme = TemplateFixture(template, shape: shape)
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render(value) == expected)
    }

    @Test func `a missing inner field does not find an outer namesake`() {
        let theme = TemplateFixture("{{#phong}}[{{truong}}]{{/phong}}", shape: shape.merging(["truong": .text]) { $1 })
        #expect(theme.render(["truong": "ngoài", "phong": ["ten": "x"]]) == "[]")
    }

    @Test func `a standalone partial is indented, its values and empty lines are not`() {
        let theme = TemplateFixture(
            "<ul>\n  {{> muc}}\n</ul>\n", partials: ["muc": "<li>\n\n{{{than}}}\n</li>\n"], shape: shape)
        #expect(theme.render(["than": .html(Array("a\nb".utf8))]) == "<ul>\n  <li>\n\n  a\nb\n  </li>\n</ul>\n")
    }

    @Test func `a page fills the blocks of its layout`() {
        let layout = "<main>\n  {{$noi_dung}}\n  trống\n  {{/noi_dung}}\n</main>\n{{$cuoi}}hết{{/cuoi}}\n"
        let theme = TemplateFixture(
            "{{< khung}}\nbỏ qua\n{{$noi_dung}}\n<h1>\n  {{phong.ten}}\n</h1>\n{{/noi_dung}}\n{{/khung}}\n", partials: ["khung": layout],
            shape: shape)
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render(value) == "<main>\n  <h1>\n    TCHC\n  </h1>\n</main>\nhết\n")
    }

    @Test func `the outermost page wins over the layouts between`() {
        let partials = [
            "giua": "{{< goc}}{{$a}}giữa{{/a}}{{$b}}giữa{{/b}}{{/goc}}", "goc": "{{$a}}gốc{{/a}}/{{$b}}gốc{{/b}}/{{$c}}gốc{{/c}}",
        ]
        let theme = TemplateFixture("{{< giua}}{{$a}}trang{{/a}}{{/giua}}", partials: partials, shape: [:])
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render([:]) == "trang/giữa/gốc")
    }

    @Test func `a value of another kind than declared is still escaped`() {
        #expect(TemplateFixture("{{{than}}}", shape: shape).render(["than": "<b>"]) == "&lt;b&gt;")
        #expect(TemplateFixture("{{ten}}", shape: shape).render(["ten": .html(Array("<b>".utf8))]) == "&lt;b&gt;")
    }
}
