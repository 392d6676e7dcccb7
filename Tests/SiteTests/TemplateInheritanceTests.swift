// Templates over those of parent themes: which file a name means, and what `cha/` stands for.

import Source
import Testing

@testable import Site

@Suite struct TemplateInheritanceTests {
    private static let frame = [
        "trang": "{{< khung}}{{$than}}cha{{/than}}{{/khung}}",
        "khung": "[{{$dau}}đầu{{$tim}}tìm{{/tim}}{{/dau}}|{{$than}}{{/than}}|{{> chan}}]",
        "chan": "chân",
    ]

    @Test(arguments: [
        ([:], "[đầutìm|cha|chân]"), (["chan": "con"], "[đầutìm|cha|con]"), (["khung": "({{$than}}{{/than}})"], "(cha)"),
        (["khung": "{{< cha/khung}}{{$dau}}con{{/dau}}{{/cha/khung}}"], "[con|cha|chân]"),
        (["khung": "{{< cha/khung}}{{$dau}}con{{$tim}}{{/tim}}{{/dau}}{{/cha/khung}}", "chan": "{{> cha/chan}}+"], "[con|cha|chân+]"),
        (["trang": "{{< cha/trang}}{{$than}}con{{/than}}{{/cha/trang}}"], "[đầutìm|con|chân]"),
    ])
    func `a file of the child takes the place of the parent's`(child: [String: String], expected: String) {
        var child = child
        let page = child.removeValue(forKey: "trang") ?? "{{> cha/trang}}"
        let theme = TemplateFixture(page, partials: child, inherited: [Self.frame], shape: [:])
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render([:]) == expected)
    }

    @Test func `each theme of a chain means the next one by cha`() {
        let theme = TemplateFixture(
            "{{> cha/trang}}3", inherited: [["trang": "{{> cha/trang}}2{{> chan}}"], ["chan": "gốc"], ["trang": "1", "chan": "xa"]],
            shape: [:])
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render([:]) == "12gốc3")
        #expect(
            theme.set.uses["trang"]?.files.map(\.file) == ["trang.mustache", "1/trang.mustache", "3/trang.mustache", "2/chan.mustache"])
    }

    @Test func `a page may fill a block that stood in what the child has replaced`() {
        let child = ["khung": "{{< cha/khung}}{{$dau}}con{{/dau}}{{/cha/khung}}"]
        let page = "{{< khung}}{{$tim}}của trang{{/tim}}{{$than}}x{{/than}}{{/khung}}"
        let theme = TemplateFixture(page, partials: child, inherited: [Self.frame], shape: [:])
        #expect(theme.diagnostics.isEmpty)
        #expect(theme.render([:]) == "[con|x|chân]")
    }

    @Test func `a file that names itself is told of cha`() {
        let theme = TemplateFixture("{{> khung}}", partials: ["khung": "{{< khung}}{{/khung}}"], inherited: [Self.frame], shape: [:])
        #expect(theme.faults == ["mau-sai-cu-phap 1:1"])
        #expect(theme.diagnostics.first?.location?.file == "khung.mustache")
        #expect(theme.diagnostics.first?.hint?.vi == "“cha/khung” là mẫu cùng tên của giao diện cha")
        #expect(theme.diagnostics.first?.notes.map(\.location?.file) == ["khung.mustache", "trang.mustache"])
    }

    @Test func `a fault in a file of a child names that file, and a partial not found the folders`() {
        let child = ["chan": "{{la}}{{> chann}}{{> cha/chann}}"]
        let theme = TemplateFixture("{{> khung}}", partials: child, inherited: [Self.frame], shape: [:])
        #expect(theme.diagnostics.allSatisfy { $0.location?.file == "chan.mustache" })
        #expect(theme.faults == ["ten-khong-ro 1:1", "thieu-mau-con 1:7", "thieu-mau-con 1:18"])
        #expect(theme.diagnostics.map(\.hint?.vi) == [nil, "có phải “chan”?", "có phải “cha/chan”?"])
        #expect(theme.diagnostics.last?.notes.first?.message.vi == "đã tìm trong 1")
    }
}
