// Every fault names its template, line and column, and the tags that lead there; an unknown name proposes the nearest.

import Source
import Testing

@testable import Site

private let shape: [String: Shape] = [
    "tieu_de": .text, "than_bai": .html, "co": .flag, "n": .number, "dia_chi": .url,
    "ds": .list(.object(["so_hieu": .text, "phong": .object(["ten_goi": .text])])), "khong_dung": .list(.text),
]

@Suite struct TemplatePlaceTests {
    @Test(arguments: [
        ("{{tieu_da}}", Code.unknownName), ("{{#dss}}{{/dss}}", .unknownName), ("{{^coo}}{{/coo}}", .unknownName),
        ("{{tieu_de.x}}", .unknownName), ("{{> conn}}", .missingPartial), ("{{< khungg}}{{/khungg}}", .missingPartial),
        ("{{n | soo}}", .unknownName), ("{{tieu_de | so}}", .templateSyntax), ("{{co}}", .templateSyntax), ("{{ds}}", .templateSyntax),
        ("{{than_bai}}", .templateSyntax), ("{{{tieu_de}}}", .unsafeContext),
        ("{{tieu_de}}</script>", .unsafeContext), ("{{#co}}<p title=\"{{/co}}\">", .unsafeContext),
        ("{{$a}}<p{{/a}}>", .unsafeContext), ("{{> hong}}\">", .unsafeContext), ("{{< hong}}{{/hong}}\">", .unsafeContext),
    ])
    func `a fault in a partial shows the tags that lead to it`(fault: String, code: Code) throws {
        let before = fault.hasSuffix("</script>") ? "<script>\n" : "<b></b>\n"
        let partials = ["giua": "\n {{> con}}", "con": before + "  \(fault)", "hong": "<i title=\"", "khung": ""]
        let theme = TemplateFixture("{{! đ }} {{> giua}}", partials: partials, shape: shape)
        let found = try #require(theme.diagnostics.first)
        #expect(theme.diagnostics.count == 1 && found.code == code && found.severity == .error)
        #expect(Self.places(of: found) == ["con.mustache 2:3", "giua.mustache 2:2", "trang.mustache 1:10"])
    }

    @Test func `a template that calls itself shows its own tag`() throws {
        let theme = TemplateFixture("{{> con}}", partials: ["con": "\n{{> con}}"], shape: shape)
        let found = try #require(theme.diagnostics.first)
        #expect(theme.diagnostics.count == 1 && found.code == .templateSyntax)
        #expect(Self.places(of: found) == ["con.mustache 2:1", "con.mustache 2:1", "trang.mustache 1:1"])
    }

    @Test func `a value found unsafe by what follows shows its own way`() throws {
        let theme = TemplateFixture(
            "<meta content=\"{{> con}}\"{{> sau}}>", partials: ["con": "\n{{tieu_de}}", "sau": " http-equiv"], shape: shape)
        let found = try #require(theme.diagnostics.first)
        #expect(theme.diagnostics.count == 1 && found.code == .unsafeContext)
        #expect(Self.places(of: found) == ["con.mustache 2:1", "trang.mustache 1:16"])
    }

    @Test func `a fault in a filling shows the template it fills`() throws {
        let theme = TemplateFixture("{{< khung}}\n{{$a}}{{tieu}}{{/a}}{{/khung}}", partials: ["khung": "\n {{$a}}{{/a}}"], shape: shape)
        let found = try #require(theme.diagnostics.first)
        #expect(Self.places(of: found).first == "trang.mustache 2:7")
        #expect(Self.places(of: found).last == "trang.mustache 1:1")
    }

    @Test(arguments: [
        ("{{tieude}}", "tieu_de"), ("{{{than_bia}}}", "than_bai"), ("{{#da}}{{/da}}", "ds"), ("{{^da}}{{/da}}", "ds"),
        ("{{#ds}}{{so_hiu}}{{/ds}}", "so_hieu"), ("{{#ds}}{{tieude}}{{/ds}}", "tieu_de"), ("{{#ds}}{{phong.ten_gi}}{{/ds}}", "ten_goi"),
        ("{{#ds}}{{phog.ten_goi}}{{/ds}}", "phong"), ("{{#ds}}{{#phong}}{{ten_go}}{{so_hieu}}{{/phong}}{{/ds}}", "ten_goi"),
        ("{{#ds}}{{#phong.ten_gi}}{{/phong.ten_gi}}{{/ds}}", "ten_goi"), ("{{< khung}}{{$noi_dug}}{{/noi_dug}}{{/khung}}", "noi_dung"),
        ("{{< khung}}{{$noi_dung}}{{tieude}}{{/noi_dung}}{{/khung}}", "tieu_de"), ("{{> mau_con}}", "so_hieu"), ("{{> khun}}", "khung"),
        ("<a href=\"{{dia_ch}}\">", "dia_chi"), ("{{#co}}{{$b}}{{#ds}}{{> trong}}{{/ds}}{{/b}}{{/co}}", "so_hieu"),
    ])
    func `an unknown name proposes the nearest`(template: String, expected: String) {
        let partials = [
            "khung": "{{$noi_dung}}{{/noi_dung}}", "mau_con": template.contains("mau_con") ? "{{#ds}}{{so_hiu}}{{/ds}}" : "",
            "trong": template.contains("trong") ? "{{so_hie}}" : "",
        ]
        let theme = TemplateFixture(template, partials: partials, shape: shape)
        #expect(theme.diagnostics.map(\.hint?.vi) == ["có phải “\(expected)”?"])
        #expect(theme.diagnostics.allSatisfy { $0.severity == .error && $0.location != nil })
    }

    @Test func `a name like no other is an error without proposal`() {
        let theme = TemplateFixture("{{zzzzzzzzzzzz}}", shape: shape)
        #expect(theme.faults == ["ten-khong-ro 1:1"])
        #expect(theme.diagnostics.first?.hint == nil)
    }

    @Test(arguments: [
        ("{{#ds}}{{.}}{{/ds}}", "viết tên một trường thay cho dấu chấm"), ("{{.}}", "viết tên một trường thay cho dấu chấm"),
        ("{{ds}}", "dùng {{#ds}}…{{/ds}}"), ("{{{tieu_de}}", "đóng thẻ bằng “}}}”"),
    ])
    func `a tag that cannot print says what to write`(template: String, expected: String) {
        let theme = TemplateFixture(template, shape: shape)
        #expect(theme.diagnostics.map(\.hint?.vi) == [expected])
    }

    @Test func `an inner name is unknown outside its section`() {
        let theme = TemplateFixture("{{#ds}}{{so_hieu}}{{/ds}}{{so_hieu}}{{^ds}}{{so_hieu}}{{/ds}}", shape: shape)
        #expect(theme.faults == ["ten-khong-ro 1:26", "ten-khong-ro 1:44"])
    }

    @Test func `a field no template uses is no error`() {
        #expect(TemplateFixture("<p>{{tieu_de}}</p>", shape: shape).diagnostics.isEmpty)
        #expect(TemplateFixture("", shape: shape).diagnostics.isEmpty)
    }

    /// File, line and column of a diagnostic and of its notes, in their order.
    private static func places(of diagnostic: Diagnostic) -> [String] {
        ([diagnostic.location] + diagnostic.notes.map(\.location)).map { "\($0?.file ?? "") \($0?.line ?? 0):\($0?.column ?? 0)" }
    }
}
