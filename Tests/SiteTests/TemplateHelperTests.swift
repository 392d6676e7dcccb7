// The closed set of helpers: `so`, `ngay`, `t`.

import Records
import Source
import Testing

@testable import Site

private let shape: [String: Shape] = ["ngay": .optional(.date), "ds": .list(.date), "n": .number]

@Suite struct TemplateHelperTests {
    @Test(arguments: [
        (1, 4, "2025-04-01", "01/4/2025", "ngày 01 tháng 4 năm 2025"), (2, 2, "2025-02-02", "02/02/2025", "ngày 02 tháng 02 năm 2025"),
        (30, 12, "2025-12-30", "30/12/2025", "ngày 30 tháng 12 năm 2025"),
    ])
    func `a date is written as official documents write it`(day: Int, month: Int, iso: String, short: String, words: String) throws {
        let date = try #require(CalendarDate(year: 2025, month: month, day: day))
        let theme = TemplateFixture(
            "{{#ngay}}<time datetime=\"{{.}}\">{{. | ngay}}</time>{{/ngay}}|{{ngay|ngay}}|{{ ngay | ngay \n \"chữ\" }}|{{ngay | ngay \"chu\"}}",
            shape: shape)
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render(["ngay": .date(date)]) == "<time datetime=\"\(iso)\">\(short)</time>|\(short)|\(words)|\(words)")
        #expect(theme.render(["ngay": nil]) == "|||")
    }

    @Test func `a string is text, escaped where it stands, and keeps the indentation of its line`() {
        let theme = TemplateFixture(
            "<ul>\n  {{> muc}}\n</ul>\n", partials: ["muc": "{{t \"nut\"}}\n<p title=\"{{ t \n \"nut\" }}\">\n"],
            strings: ["nut": "A & \"B\" <c>"],
            shape: shape)
        #expect(theme.diagnostics.isEmpty)
        let escaped = "A &amp; &quot;B&quot; &lt;c&gt;"
        #expect(theme.render([:]) == "<ul>\n  \(escaped)\n  <p title=\"\(escaped)\">\n</ul>\n")
        #expect(theme.set.uses["trang"]?.strings == ["nut"])
    }

    @Test(arguments: [
        ("{{t \"tim_kim\"}}", "có phải “tim_kiem”?"), ("{{n | s}}", "có phải “so”?"),
        ("{{n | s o}}", "có phải “so”?"), ("{{n | tien}}", "chỉ có “so”, “ngay”, “ngay \"chữ\"”"),
        ("{{ngon \"a\"}}", "chỉ có {{t \"khoá\"}}"),
        ("{{tai_san.chinh_cs}}", "có phải “chinh_css”?"),
    ])
    func `what is not known proposes the nearest`(template: String, hint: String) {
        let fields = shape.merging(["tai_san": .object(["chinh_css": .url])]) { $1 }
        let theme = TemplateFixture(template, strings: ["tim_kiem": "Tìm"], shape: fields)
        #expect(theme.diagnostics.map(\.hint?.vi) == [hint])
    }
}
