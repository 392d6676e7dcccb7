// What is said about templates at fault, and where.

import Source
import Testing

@testable import Site

private let shape: [String: Shape] = [
    "tieu_de": .text, "than_bai": .html, "ds": .list(.object(["so": .text])), "n": .number, "d": .date, "co": .flag,
]

@Suite struct TemplateFaultTests {
    @Test(arguments: [
        ("a\nđ {{tieu_da}}", "ten-khong-ro 2:3"), ("{{#ds}}{{soo}}{{/ds}}", "ten-khong-ro 1:8"), ("{{ds.so}}", "ten-khong-ro 1:1"),
        ("{{#la}}{{gi}}{{/la}}", "ten-khong-ro 1:1"), ("{{> dau_trang}}", "thieu-mau-con 1:1"),
        ("{{#ds}}\n{{so}}", "mau-sai-cu-phap 1:1"), ("{{/ds}}", "mau-sai-cu-phap 1:1"), ("x{{tieu_de", "mau-sai-cu-phap 1:2"),
        ("{{#ds}}{{#co}}{{/ds}}", "mau-sai-cu-phap 1:8"), ("{{}}", "mau-sai-cu-phap 1:1"), ("{{a b}}", "mau-sai-cu-phap 1:1"),
        ("{{>*ten}}", "mau-sai-cu-phap 1:1"), ("{{=<%=}}", "mau-sai-cu-phap 1:1"), ("{{ds}}", "mau-sai-cu-phap 1:1"),
        ("{{co}}", "mau-sai-cu-phap 1:1"), ("{{than_bai}}", "mau-sai-cu-phap 1:1"), ("{{n | ngay}}", "mau-sai-cu-phap 1:1"),
        ("{{n | sso}}", "ten-khong-ro 1:1"),
        ("{{tieu_de | so}}", "mau-sai-cu-phap 1:1"), ("{{> trang}}", "mau-sai-cu-phap 1:1"),
        ("{{< khung}}{{$thn}}x{{/thn}}{{/khung}}", "ten-khong-ro 1:12"), ("{{a..b}}", "mau-sai-cu-phap 1:1"),
        ("{{< khung}}{{$than}}a{{/than}}{{$than}}b{{/than}}{{/khung}}", "mau-sai-cu-phap 1:31"),
        ("{{< khung}}chữ {{la}}{{$than}}a{{/than}}{{/khung}}", "mau-sai-cu-phap 1:16"),
        ("{{< khung}}{{$than}}a{{/than}}{{#co}}{{$than}}b{{/than}}{{/co}}{{/khung}}", "mau-sai-cu-phap 1:31"),
        ("{{< khung}}{{t \"nut\"}}{{/khung}}", "mau-sai-cu-phap 1:12"), ("{{< khung}}{{> vong}}{{/khung}}", "mau-sai-cu-phap 1:12"),
        ("{{tieu_de | ngay}}", "mau-sai-cu-phap 1:1"), ("{{d | so}}", "mau-sai-cu-phap 1:1"), ("{{d | ngay \"dài\"}}", "ten-khong-ro 1:1"),
        ("<a href=\"/{{d | ngay}}\">", "mau-khong-an-toan 1:11"), ("<p {{t \"nut\"}}>", "mau-khong-an-toan 1:4"),
        ("<meta content=\"{{t \"nut\"}}\" http-equiv=\"refresh\">", "mau-khong-an-toan 1:16"),
        ("<a href=\"{{t \"nut\"}}\">", "mau-khong-an-toan 1:10"), ("{{t \"nutt\"}}", "ten-khong-ro 1:1"),
        ("{{t nut}}", "mau-sai-cu-phap 1:1"), ("{{t \"nut}}", "mau-sai-cu-phap 1:1"), ("{{{t \"nut\"}}}", "mau-sai-cu-phap 1:1"),
        ("{{tt \"nut\"}}", "mau-sai-cu-phap 1:1"), ("{{> cha/khung}}", "thieu-mau-con 1:1"),
        ("{{< khung}}{{$than}}{{$than}}{{/than}}{{> vong}}{{/than}}{{/khung}}", "mau-sai-cu-phap 1:12"),
    ])
    func `a fault is reported once, at its place`(template: String, expected: String) {
        let partials = ["khung": "{{$than}}{{/than}}", "vong": "{{$than}}{{/than}}"]
        #expect(TemplateFixture(template, partials: partials, strings: ["nut": "Tìm"], shape: shape).faults == [expected])
    }

    @Test func `an unknown name proposes the nearest and shows the way to it`() {
        let partials = ["giua": "\n{{> con}}", "con": "<b>{{tieude}}</b>"]
        let theme = TemplateFixture("{{> giua}}", partials: partials, shape: shape)
        #expect(theme.faults == ["ten-khong-ro 1:4"])
        #expect(theme.diagnostics.first?.hint?.vi == "có phải “tieu_de”?")
        let notes = theme.diagnostics.first?.notes.map { "\($0.location?.file ?? "") \($0.location?.line ?? 0)" }
        #expect(notes == ["giua.mustache 2", "trang.mustache 1"])
    }

    @Test func `a wrong closing tag names the open section`() {
        let theme = TemplateFixture("{{#ds}}\n{{/dss}}{{/ds}}", shape: shape)
        #expect(theme.faults == ["mau-sai-cu-phap 2:1"])
        #expect(theme.diagnostics.first?.notes.map(\.location?.line) == [1])
        #expect(theme.diagnostics.first?.hint?.vi == "có phải “ds”?")
    }

    @Test func `all faults of all templates come in one run, each once`() {
        let sources = ["a": "{{> chung}}{{la}}", "b": "{{> chung}}", "chung": "{{sai}}", "thua": "{{#mo}}"]
        let (_, diagnostics) = TemplateSet.compile(
            sources: sources.mapValues { SourceText(file: $0, bytes: Array($0.utf8)) },
            contracts: ["a": .object([:]), "b": .object([:]), "c": .text])
        #expect(
            diagnostics.map(\.code).sorted { $0.rawValue < $1.rawValue } == [.templateSyntax, .unknownName, .unknownName, .missingPartial])
    }

    @Test func `partials that double again and again are stopped`() {
        var partials = ["p0": "x"]
        for level in 1...60 { partials["p\(level)"] = "{{> p\(level - 1)}}{{> p\(level - 1)}}" }
        #expect(TemplateFixture("{{> p60}}", partials: partials, shape: shape).diagnostics.map(\.code) == [.templateSyntax])
    }

    @Test func `random templates never crash`() {
        let pieces = [
            "{{#ds}}", "{{/ds}}", "{{^co}}", "{{/co}}", "{{so}}", "{{tieu_de}}", "{{{than_bai}}}", "{{> con}}", "{{< con}}", "{{/con}}",
            "{{> cha/con}}", "{{< cha/con}}", "{{/cha/con}}",
            "{{$a}}",
            "{{/a}}", "{{", "}}", "{{{", "}}}", "{{=", "=}}", "{{=| |=}}", "|", "\n", "  ", "\r\n", "<a href=\"", "\"", "'", ">", "<",
            "<!--", "-->",
            "<script>", "</script>", "<title>", "=", "/", "đ", "{{!", "{{.}}", "{{n | so}}", "{{d | ngay}}", "{{t \"nut\"}}", "{{t \"",
            "javascript:", "<p on", "{{&than_bai}}", "\0",
        ]
        var generator = SeededRandom()
        print("Random templates: seed \(generator.state)")
        for _ in 0..<3000 {
            let page = (0..<Int.random(in: 0...30, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            var partial = (0..<Int.random(in: 0...9, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            let isPermissive = Bool.random(using: &generator)
            // Without contract a partial may call itself, over a list outside it again and again.
            if isPermissive { partial.removeAll { $0.hasSuffix(" con}}") } }
            let theme = TemplateFixture(
                page, partials: ["con": partial.joined()], inherited: [["con": partial.joined(), "trang": page]], strings: ["nut": "<\"'>"],
                shape: shape, permissive: isPermissive)
            let output = theme.render(["tieu_de": "\"'<>", "ds": [["so": "1"], ["so": "2"]], "n": 5, "co": false])
            #expect(output.utf8.count <= 200_000, "\(page)")
        }
    }
}
