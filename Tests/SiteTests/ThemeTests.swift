// What a theme may say of itself, what it inherits, and what is said of the rest.
import Search
import Source
import Testing

@testable import Site

@Suite struct ThemeTests {
    private static let own = "api: 1\nke_thua: so-khcn\n"

    @Test(arguments: [
        ("ten: x\n", ["thieu-truong con/theme.yml:1:1"]), ("", ["thieu-truong con/theme.yml:1:1"]),
        ("api: 2\n", ["sai-kieu con/theme.yml:1:6"]), ("api: mot\n", ["sai-kieu con/theme.yml:1:6"]),
        ("api: [1]\nke_thua: so-khcn\n", ["sai-kieu con/theme.yml:1:6"]), ("- api\n", ["sai-kieu con/theme.yml:1:1"]),
        ("api: 1\nke_thua: so-khcnn\n", ["thieu-giao-dien con/theme.yml:2:10"]),
        ("api: 1\nke_thua: ../so-khcn\n", ["sai-kieu con/theme.yml:2:10"]),
        ("api: 1\nke_thua: con\n", ["ke-thua-vong con/theme.yml:2:10"]),
        (own + "ke_thua: so-khcn\n", ["khoa-trung con/theme.yml:3:1"]), (own + "kethua: a\n", ["truong-la con/theme.yml:3:1"]),
        (own + "chuoi: [a]\n", ["sai-kieu con/theme.yml:3:8"]), (own + "chuoi:\n  la: Lạ\n", ["khong-dung con/theme.yml:4:7"]),
        (own + "chuoi:\n  tim:\n", ["sai-kieu con/theme.yml:4:7"]), (own + "chuoi: {tim: [a]}\n", ["sai-kieu con/theme.yml:3:14"]),
        (own + "ten: \"x\n", ["yaml-loi con/theme.yml:3:6"]), (own, []),
    ])
    func `theme yml is read as strictly as other files`(text: String, expected: [String]) throws {
        let fixture = try ThemeFixture(["con/theme.yml": text])
        let (_, diagnostics) = try fixture.load()
        #expect(fixture.faults(diagnostics) == expected, "\(diagnostics.map(\.message.vi))")
        #expect(diagnostics.allSatisfy { !$0.message.vi.isEmpty && !$0.message.en.isEmpty })
    }

    @Test func `another api is named with our own, and no template is looked at`() throws {
        let fixture = try ThemeFixture(["con/theme.yml": "api: 7\nke_thua: so-khcn\n", "con/mau/404.mustache": "{{la}}"])
        let (theme, diagnostics) = try fixture.load()
        #expect(theme == nil)
        #expect(diagnostics.map(\.message.vi) == ["giao diện viết cho api 7, chương trình này có api 1"])
    }

    @Test func `a parent that is not there proposes the nearest theme`() throws {
        let fixture = try ThemeFixture(["con/theme.yml": "api: 1\nke_thua: so_khcn\n"])
        let (theme, diagnostics) = try fixture.load()
        #expect(theme == nil)
        #expect(diagnostics.first?.hint?.vi == "có phải “so-khcn”?")
    }

    @Test func `a theme that inherits nothing is told of ke_thua for each template it lacks`() throws {
        let fixture = try ThemeFixture([
            "con/theme.yml": "api: 1\n", "con/tim-kiem/client.js": "export function openIndex() {}", "con/tim-kiem/portable.js": "",
            "con/mau/404.mustache": "",
        ])
        let (_, diagnostics) = try fixture.load()
        #expect(diagnostics.count == 15 && diagnostics.allSatisfy { $0.code == .missingPartial })
        #expect(
            diagnostics.first?.hint?.vi == "thêm mau/chon.mustache, hoặc ghi “ke_thua: …” trong theme.yml để lấy mẫu của giao diện khác")
    }

    @Test(arguments: [
        (["con/mau/khungg.mustache": "x"], ["khong-dung con/mau/khungg.mustache:1:1"], "có phải “khung”?"),
        (["con/mau/khung.html": "x"], ["khong-dung"], "tên tệp mẫu kết thúc bằng .mustache"),
        (["con/mau/chung/a.mustache": "x"], ["khong-dung"], "đưa các tệp ra thẳng “mau”"),
        (["con/tai-san/phong/a.woff2": "x"], ["khong-dung"], "đưa các tệp ra thẳng “tai-san”"),
        (["con/tai-san/chin.css": "x"], ["khong-dung"], "có phải “chinh.css”?"),
        (["con/tai_san/chinh.css": "x"], ["khong-dung"], "có phải “tai-san”?"), (["con/tim-kiem/a.js": "x"], ["khong-dung"], nil),
        (["con/tai-san/Chinh.css": "x"], ["trung-tai-san"], "đổi tên một tệp"),
        (["con/tai-san": "x"], ["khong-dung"], "“tai-san” phải là một thư mục"),
        (["con/mau/.khung.swp": "x", "con/ghi-chu.txt": "x"], [], nil),
        (["con/mau/404.mustache": "<p>{{t \"timm\"}}</p>"], ["ten-khong-ro con/mau/404.mustache:1:4"], "có phải “tim”?"),
        (
            ["con/mau/404.mustache": "<img src=\"{{tai_san.chinhcss}}\">"], ["thieu-tai-san con/mau/404.mustache:1:11"],
            "có phải “chinh_css”?"
        ),
    ])
    func `nothing in a theme is passed over in silence`(files: [String: String], expected: [String], hint: String?) throws {
        let fixture = try ThemeFixture(files.merging(["con/theme.yml": Self.own]) { $1 })
        let (_, diagnostics) = try fixture.load()
        #expect(fixture.faults(diagnostics) == expected, "\(diagnostics.map(\.message.vi))")
        #expect(diagnostics.first?.hint?.vi == hint)
    }

    @Test func `a child adds a style sheet to every page by one block`() throws {
        let block = "{{< cha/khung}}{{$kieu_dang}}<link rel=\"stylesheet\" href=\"{{tai_san.them_css}}\">{{/kieu_dang}}{{/cha/khung}}"
        let fixture = try ThemeFixture(["con/theme.yml": Self.own, "con/mau/khung.mustache": block, "con/tai-san/them.css": "p {}"])
        let (theme, diagnostics) = try fixture.load()
        #expect(fixture.faults(diagnostics) == [])
        let pages = try #require(theme).templates.uses.filter { $0.key != "chuyen-huong" }
        #expect(pages.values.allSatisfy { $0.assets.isSuperset(of: ["them_css", "chinh_css"]) } && pages.count == 15)
    }

    @Test func `files and strings of the nearest theme count, over a chain of three`() throws {
        let fixture = try ThemeFixture([
            "con/theme.yml": "api: 1\nke_thua: giua\nchuoi: {tim: Tra cứu}\n",
            "con/mau/chuyen-huong.mustache": "<p>{{t \"tim\"}} {{t \"danh_muc\"}} {{t \"rieng\"}} {{tai_san.bieu_tuong_svg}}</p>",
            "giua/theme.yml": "api: 1\nke_thua: so-khcn\nchuoi: {tim: Giữa, danh_muc: \"\", rieng: Riêng}\n",
            "giua/tai-san/bieu-tuong.svg": "<svg/>", "giua/tim-kiem/client.js": "export const openIndex = 1; // giữa",
            "giua/mau/chuyen-huong.mustache": "<p>",
        ])
        let (theme, diagnostics) = try fixture.load()
        #expect(fixture.faults(diagnostics) == [])
        let loaded = try #require(theme)
        var output: [UInt8] = []
        loaded.templates.render("chuyen-huong", ["tai_san": loaded.assets.context { $0 }], into: &output)
        let icon = try #require(loaded.assets["bieu_tuong_svg"])
        #expect(String(decoding: output, as: UTF8.self) == "<p>Tra cứu  Riêng \(icon.address)</p>")
        #expect(icon.output.bytes == Array("<svg/>".utf8))
        #expect(loaded.searchClient.module.bytes == Array("export const openIndex = 1; // giữa".utf8))
        let script = String(decoding: loaded.searchClient.script.bytes, as: UTF8.self)
        #expect(script.contains("\nconst openIndex = 1; // giữa\n") && script.contains("vanThuTim"))
    }
}
