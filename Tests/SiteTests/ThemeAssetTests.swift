// Assets: names in templates, published names, and what style sheets load.
import Source
import Testing

@testable import Site

@Suite struct ThemeAssetTests {
    private static let page = "<link href=\"{{tai_san.chinh_css}}\" rel=\"stylesheet\">"

    private func load(_ files: [String: String]) throws -> (fixture: ThemeFixture, theme: Theme?, diagnostics: [Diagnostic]) {
        let own = ["con/theme.yml": "api: 1\nke_thua: so-khcn\n", "con/mau/khung.mustache": Self.page + "{{$noi_dung}}{{/noi_dung}}"]
        let fixture = try ThemeFixture(
            own.merging(Dictionary(uniqueKeysWithValues: files.map { ("con/tai-san/\($0)", $1) })) { $1 })
        let (theme, diagnostics) = try fixture.load()
        return (fixture, theme, diagnostics.filter { $0.code != .unknownName })
    }

    @Test(arguments: [
        ("url(a.png)", "a.png"), ("URL( \"a.png\" )", "a.png"), ("url('./a.png#x')", "./a.png#x"), ("url( b c.svg?v=1 )", " b c.svg?v=1 "),
        ("@import \"a.css\";", "a.css"), ("@IMPORT 'a.css' print;", "a.css"), ("@import url(a.css);", "a.css"),
        ("p::before { content: \"url(a)\" } /* url(b) */", ""), ("curl(a)", ""), ("\"\\\"url(a)\"", ""), ("url(", ""), ("url('a", "a"),
        ("/* url(a)", ""), ("\"url(a)", ""), ("@import", ""),
        ("image-set(\"a.png\" 1x, 'b.png' type('image/png') 2x)", "a.pngb.png"), ("-WebKit-Image-Set('a.png' 1x) 'b'", "a.png"),
        ("image-set(url('a.png') 1x, \"b.png\" 2x), x(\"c\")", "a.pngb.png"), ("my-image-set('a')", ""),
        ("image(\"a\") src('b')) 'c'", "ab"), ("p { content: 'x\n} a { b: url(c) }", "c"), ("url(\"a\\", "a\\"),
    ])
    func `what a style sheet loads is found`(style: String, expected: String) {
        let found = StyleReference.all(in: Array(style.utf8))
        #expect(found.map(\.target).joined() == expected.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " "))
        #expect(found.allSatisfy { $0.target == String(decoding: Array(style.utf8)[$0.range], as: UTF8.self) })
    }

    @Test func `style sheets load files under their published names, and names change with what is loaded`() throws {
        let sheets = [
            "chinh.css": "@import \"hai.css\";\np { background: url(ảnh 1.png#a) }\n",
            "hai.css": "a { src: url('./ảnh 1.png') url(data:x) url(#b) }",
        ]
        let first = try load(sheets.merging(["ảnh 1.png": "một"]) { $1 })
        #expect(first.diagnostics.isEmpty)
        let assets = try #require(first.theme?.assets)
        #expect(assets.fields == ["anh_1_png", "bieu_tuong_svg", "chinh_css", "goi_y_js", "hai_css"])
        let (image, outer, inner) = try (#require(assets["anh_1_png"]), #require(assets["chinh_css"]), #require(assets["hai_css"]))
        let name = image.address.dropFirst("/tai-san/".count)
        #expect(name.hasPrefix("%E1%BA%A3nh%201.") && name.hasSuffix(".png"))
        #expect(inner.output.bytes == Array("a { src: url('\(name)') url(data:x) url(#b) }".utf8))
        let innerName = inner.address.dropFirst("/tai-san/".count)
        #expect(outer.output.bytes == Array("@import \"\(innerName)\";\np { background: url(\(name)#a) }\n".utf8))
        let second = try load(sheets.merging(["ảnh 1.png": "hai"]) { $1 })
        #expect(try #require(second.theme?.assets["chinh_css"]).address != outer.address)
    }

    @Test(arguments: [
        "{{#tai_san}}{{rieng_png}}{{/tai_san}}", "{{#tai_san.rieng_png}}{{.}}{{/tai_san.rieng_png}}", "{{tai_san.rieng_png}}",
    ])
    func `a file is published however a template reaches it, and another is not`(tag: String) throws {
        let fixture = try ThemeFixture([
            "con/theme.yml": "api: 1\nke_thua: so-khcn\n", "con/mau/chuyen-huong.mustache": "<img src=\"\(tag)\">",
            "con/tai-san/rieng.png": "x",
            "con/tai-san/thua.png": "x",
        ])
        let (theme, diagnostics) = try fixture.load()
        #expect(fixture.faults(diagnostics) == ["khong-dung"])
        let paths = try #require(theme).assets.files.map(\.path)
        #expect(paths.contains { $0.hasPrefix("tai-san/rieng.") } && !paths.contains { $0.hasPrefix("tai-san/thua.") })
    }

    @Test(arguments: [
        ("a {}\np { b: url(anhh.png) }", "thieu-tai-san con/tai-san/chinh.css:2:12", "có phải “anh.png”?"),
        ("p { b: url(https://x.vn/a.png) }", "thieu-tai-san con/tai-san/chinh.css:1:12", "kiểu dáng chỉ nạp tệp trong tai-san hoặc data:"),
        ("p { b: url(/tai-san/anh.png) }", "thieu-tai-san con/tai-san/chinh.css:1:12", "kiểu dáng chỉ nạp tệp trong tai-san hoặc data:"),
        ("@import 'chinh.css';", "thieu-tai-san con/tai-san/chinh.css:1:10", "có phải “in.css”?"),
    ])
    func `a reference that leads nowhere is an error at its place`(style: String, expected: String, hint: String) throws {
        let (fixture, _, diagnostics) = try load(["chinh.css": style, "anh.png": ""])
        let faults = diagnostics.filter { $0.severity == .error }
        #expect(fixture.faults(faults) == [expected])
        #expect(faults.first?.hint?.vi == hint || expected.hasSuffix("1:10"))
    }
}
