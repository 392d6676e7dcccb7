// Where values may stand in the HTML, and how addresses are written.

import Source
import Testing

@testable import Site

private let shape: [String: Shape] = [
    "t": .text, "u": .url, "h": .html, "n": .number, "co": .flag, "json_ld": .linkedData, "ds": .list(.text),
]

@Suite struct TemplateSafetyTests {
    @Test(arguments: [
        "<p class={{t}}>", "<p class= {{t}}>", "<p class=a{{t}}>", "<p {{t}}>", "<{{t}}>", "<p{{t}}>", "</{{t}}>", "<p data-{{t}}=\"\">",
        "<script>var a = \"{{t}}\"</script>", "<script>{{{h}}}</script>", "<style>p { color: {{t}} }</style>", "<STYLE>{{t}}</STYLE>",
        "<p onclick=\"{{t}}\">", "<p ONCLICK='{{t}}'>", "<p style=\"{{t}}\">", "<iframe srcdoc=\"{{t}}\">", "<!-- {{t}} -->",
        "<!doctype {{t}}>", "<script type=\"module\">{{{h}}}</script>", "<script type=\"application/ld+json\">{{t}}</script>",
        "<script src=\"{{t}}\"></script>", "<iframe src=\"/a?{{t}}\"></iframe>", "<a href=\"javascript:{{t}}\">",
        "<a href=\" data:{{t}}\">",
        "<a href=\"{{t}}:{{t}}\">", "<p title=\"{{{h}}}\">", "<title>{{{h}}}</title>", "{{{t}}}", "<p on{{#co}}click{{/co}}=\"{{t}}\">",
        "<a{{#co}} o{{/co}}nclick=\"{{t}}\">", "<p {{#co}}title=\"{{/co}}\">", "{{#co}}<a href=\"{{/co}}",
        "<p {{#co}}title={{/co}}'{{t}}'>",
        "<script>a</scriptx>{{t}}</script>", "<meta http-equiv=\"refresh\" content=\"{{t}}\">", "<a xlink:href=\"vbscript:{{t}}\">",
        "<p>{{> con}}", "{{#co}}<!--{{/co}}{{t}}", "<img srcset=\"{{u}}\">", "<p title=\"{{n | so}}", "<p a={{n | so}}>",
        "<a{{#co}} onclick{{/co}}=\"b href=\"{{t}}/\">", "<a{{#co}} onclick{{/co}} =\"b href=\"{{t}}/\">",
        "<a href=\"javascript&#58;{{t}}\">", "<a href=\"{{u}}&colon;{{t}}\">", "<title>{{t}}", "<script>",
        "<a{{#ds}} b=\"x\" c{{/ds}}='{{t}}'>",
        "<meta content=\"{{t}}\" http-equiv=\"refresh\">",
        "<meta content=\"0;{{u}}\" http-equiv=refresh>",
        "<meta{{#co}} content=\"{{t}}\"{{/co}} HTTP-EQUIV>",
        "<meta http-equiv=\"{{t}}\">",
        "<meta charset=\"{{t}}\">",
        "<meta http-equiv=\"refresh\" content=\"0;javascript:url={{t}}\">",
        "<meta http-equiv=\"refresh\" content=\"{{#co}}0;url={{/co}}a{{t}}\">",
        "<meta content=\"{{t}}\"{{#co}} http-equiv{{/co}}>",
        "<script{{#co}} type{{/co}} type=\"application/ld+json\">{{{json_ld}}}</script>",
        "<meta http-equiv=\"refresh\" content=\"{{t}};url={{u}}\">",
        "<a href=\"javascript&{{t}}\">",
        "<a href=\"javascript&col{{t}}\">",
        "<a href=\"{{#co}}javascript&{{/co}}{{t}}\">",
        "<a href=\"{{u}}&amp{{t}}\">",
        "<svg><a><animate attributeName=\"href\" to=\"{{t}}\"/></a></svg>",
        "<svg><set attributeName=\"{{t}}\" to=\"x\"/></svg>",
        "<svg><animate values=\"a;{{t}}\"/></svg>",
        "<svg><use href=\"{{t}}\"/></svg>",
        "<link rel=\"import\" href=\"{{t}}\">",
        "<object data=\"{{t}}\"></object>",
        "<iframe sandbox=\"{{t}}\"></iframe>",
        "<!--!><p title=\"--><img onerror='{{t}}'>\">",
        "<!---!>{{t}}",
        "<!--a--!->{{t}}",
        "<!--a--!!>{{t}}",
        "<!-- a -- >{{t}}",
        "</p a=\"><p b='\"><img onerror=\"{{t}}\">'>",
        "<p\u{B}title=\"{{t}}\">",
        "<p title=\u{B}\"{{t}}\">",
        "<p>{{{json_ld}}}</p>", "<p>{{json_ld}}</p>", "<p title=\"{{json_ld}}\">", "<title>{{{json_ld}}}</title>",
        "<script type=\"application/ld+json\">{{{h}}}</script>", "<script type=\"application/ld+json\">{{h}}</script>",
        "<script type type=\"application/ld+json\">{{{json_ld}}}</script>",
        "<script type=\"module\" type=\"application/ld+json\">{{{json_ld}}}</script>",
        "<script type=module type=\"application/ld+json\">{{{json_ld}}}</script>",
        "<script type=\"text/{{#co}}x{{/co}}\">{{{json_ld}}}</script>",
        "<script><!--<script></script>{{t}}</script>",
        "<noscript><p title=\"</noscript><img onerror='{{t}}'>\"></p></noscript>",
        "<noscript><!-- </noscript> -->{{t}}",
        "<noscript><style></noscript>{{t}}</style>",
        "<plaintext></plaintext>{{t}}",
        "<xmp>{{t}}</xmp>",
        "<title><b></title>{{t}}",
        "<svg><title><style></title>{{t}}</svg>",
        "<select><title></select><img alt='{{t}}'></title>",
        "<svg><style><!--</style>{{t}}</svg>",
        "<svg><![CDATA[>{{t}}]]></svg>",
        "<select><style></style>{{t}}</select>",
        "<iframe>{{t}}</iframe>",
        "<textarea></p>{{t}}</textarea>",
        "<noscript><style>{{t}}</style></noscript>",
        "{{#ds}}<style></style><svg>{{/ds}}",
        "<svg><set to=\"{{t}}\"/></svg>",
        "<img imagesrcset=\"{{u}}\">",
        "<A HREF=\"JaVaScRiPt:{{t}}\">",
        "<a href=\"java\nscript:{{t}}\">",
        "<a href=\"{{#co}}java{{/co}}script:{{t}}\">",
        "<a href=\"{{t}}:x{{t}}\">",
        "<a {{#ds}}onclick{{/ds}}=\"{{t}}\">",
        "<a {{#co}}on{{/co}}click=\"{{t}}\">",
        "<a {{#co}}title{{/co}}{{^co}}onclick{{/co}}=\"{{t}}\">",
    ])
    func `a value in an unsafe place is a fault`(template: String) {
        let theme = TemplateFixture(template, partials: ["con": "<b title=\"{{t}}"], shape: shape)
        #expect(theme.diagnostics.contains { $0.code == .unsafeContext }, "\(theme.faults)")
        #expect(theme.diagnostics.allSatisfy { $0.code == .unsafeContext && $0.severity == .error })
    }

    @Test(arguments: [
        "{{t}}", "<p title=\"{{t}}\" data-x='{{n}}'>{{t}}</p>", "<textarea>{{t}}</textarea>{{{h}}}", "<a href=\"{{u}}\">{{t}}</a>",
        "<script src=\"{{u}}\"></script>{{t}}", "<script>if (a < b) c = \"</p>\"</script>{{t}}", "<!-- a > b --><p>{{t}}", "<!---->{{t}}",
        "<!DOCTYPE html>{{t}}", "<?xml version=\"1.0\"?>\n<a>{{t}}</a>", "<style>p > a { }</style>{{t}}", "a < b {{t}}",
        "<meta http-equiv=\"refresh\" content=\"0; url={{u}}\">", "<option{{#co}} selected{{/co}}>{{t}}", "<br/>{{t}}",
        "<a{{#co}} class=\"x\"{{/co}} href=\"/a/{{t}}/\">", "<script type=\"application/ld+json\">{{{json_ld}}}</script>{{t}}",
        "<a href=\"mailto:{{t}}\">", "{{#co}}<b>{{/co}}{{t}}{{#co}}</b>{{/co}}", "<p title=\"{{n | so}}\">",
        "<input value=\"{{t}}\" disabled>",
        "<meta content=\"{{t}}\" name=\"description\">",
        "<meta content=\"0;url={{u}}\" http-equiv=\"refresh\">",
        "<meta name=\"a\" content=\"{{t}}\"><meta http-equiv=\"x\" content=\"y\">{{t}}",
        "<!-->{{t}}",
        "<!--->{{t}}",
        "<!--a--!>{{t}}",
        "<!-- a <!-- b -->{{t}}",
        "</p a=\">\">{{t}}",
        "</>{{t}}",
        "</ x>{{t}}",
        "<script type=\"application/ld+json\" type=\"module\">{{{json_ld}}}</script>",
        "<noscript><p title=\"{{t}}\">{{t}}</p><style>p{}</style></noscript>{{t}}",
        "<svg viewBox=\"0 0 1 1\"><title>{{t}}</title><use href=\"{{u}}\"/></svg><style></style>{{t}}",
        "<title>a < b {{t}}</title>",
        "<select><option value=\"{{t}}\">{{t}}</option></select><script></script>{{t}}",
        "<a href=\"?a=1&{{t}}\">",
        "<a href=\"{{u}}?a&b={{t}}\">",
        "<form action=\"{{t}}\"><button formaction=\"{{t}}\"></form>",
        "<input type=\"image\" src=\"{{t}}\">",
        "<svg><a xlink:href=\"{{t}}\">{{t}}</a></svg>",
        "<template><p title=\"{{t}}\">{{t}}</p></template>",
        "<base href=\"{{u}}\">",
        "<P TITLE=\"{{t}}\">",
        "<a href=\"/x\" href=\"{{t}}\">{{t}}</a>",
        "<p title=\"a>{{t}}\">",
        "<option {{#co}}selected{{/co}}>{{t}}</option>",
        "<a {{#co}}class=\"x\"{{/co}} href=\"{{u}}\">",
        "<a {{#co}}class=\"x\"{{/co}}{{^co}}class='y'{{/co}}>{{t}}",
        "<p {{#ds}}data-a=\"{{.}}\"{{/ds}}>{{t}}",
    ])
    func `a value in a safe place is none`(template: String) {
        #expect(TemplateFixture(template, shape: shape).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("{{u}}", "https://a.vn/x?a=1&b=2#c", "https://a.vn/x?a=1&amp;b=2#c"),
        ("{{u}}", "javascript:alert(1)", "#"), ("{{t}}", " JavaScript:alert(1)", "#"), ("{{t}}", "java\tscript:alert(1)", "#"),
        ("{{t}}", "\u{1}data:text/html,x", "#"), ("{{t}}", ":x", "#"), ("{{t}}", "/a:b", "/a:b"), ("{{t}}", "tel:1022", "tel:1022"),
        ("{{u}}", "/văn bản\"'<>", "/v%C4%83n%20b%E1%BA%A3n%22%27%3C%3E"), ("{{u}}", "%41%zz", "%41%25zz"),
        ("/tim?q={{t}}", "a&b=c d/đ", "/tim?q=a%26b%3Dc%20d%2F%C4%91"), ("/goc/{{u}}", "a/b:c", "/goc/a/b:c"),
        ("{{u}}&amp;q={{t}}", "a/b", "a/b&amp;q=a%2Fb"), ("x=javascript:{{t}}", "a b", "x=javascript:a%20b"),
        ("{{#co}}/a{{/co}}{{t}}", "javascript:x", "#"), ("mailto:{{t}}", "a@b.vn", "mailto:a%40b.vn"),
    ])
    func `an address is checked and percent-encoded`(inside: String, value: String, expected: String) {
        let theme = TemplateFixture("<a href=\"\(inside)\">", shape: shape)
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render(["t": .text(value), "u": .text(value)]) == "<a href=\"\(expected)\">")
    }

    @Test func `linked data cannot close its script`() {
        let theme = TemplateFixture("<script type=\"application/ld+json\">{{{json_ld}}}</script>", shape: shape)
        let output = theme.render(["json_ld": .html(Array("{\"a\":\"</script>\"}".utf8))])
        #expect(output == "<script type=\"application/ld+json\">{\"a\":\"\\u003C/script>\"}</script>")
    }

    @Test func `a partial is judged by the place that uses it`() {
        let partials = ["con": "{{t}}"]
        #expect(TemplateFixture("<p title=\"{{> con}}\">{{> con}}", partials: partials, shape: shape).diagnostics.isEmpty)
        let theme = TemplateFixture("<script>\n{{> con}}</script>", partials: partials, shape: shape)
        #expect(theme.faults == ["mau-khong-an-toan 1:1"])
        #expect(theme.diagnostics.first?.notes.map(\.location?.file) == ["trang.mustache"])
    }
}
