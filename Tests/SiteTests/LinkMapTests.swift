import Records
import Source
import Testing

@testable import Site

@Suite struct LinkMapTests {
    /// `Content/quy/a.md` and its neighbours; the page of the document is `/van-ban/a/`.
    private let map = LinkMap(
        addresses: [
            "quy/a.md": "/van-ban/a/", "quy/b.md": "/van-ban/b/", "quy/bao cao.md": "/van-ban/bao-cao/", "goc.md": "/van-ban/goc/",
            "quy/nhom/index.md": "/van-ban/nhom/", "quy/tep.pdf": "/van-ban/a/tep.pdf", "khác/đề án.md": "/van-ban/de-an/",
            "index.md": "/van-ban/dau/",
            "trang/tro-giup.md": "/tro-giup/",
        ],
        anchors: ["/van-ban/a/": ["muc-i"], "/van-ban/b/": ["muc-ii", "đặc"]],
        produced: ["/", "/van-ban/a/", "/van-ban/b/", "/van-ban/", "/tim-kiem/", "/feed.xml", "/404.html", "/van-ban/ban-nhap/"],
        moved: ["/van-ban/ban-nhap/": "/van-ban/b/"])

    private func target(_ destination: String) -> LinkMap.Target { map.target(of: destination, in: "quy/a.md", at: "/van-ban/a/") }

    @Test(arguments: [
        ("b.md", "/van-ban/b/"), ("./b.md", "/van-ban/b/"), ("b", "/van-ban/b/"), ("../goc.md", "/van-ban/goc/"),
        ("../quy/b.md", "/van-ban/b/"),
        ("bao%20cao.md", "/van-ban/bao-cao/"), ("../kh%C3%A1c/%C4%91%E1%BB%81%20%C3%A1n.md", "/van-ban/de-an/"),
        ("../khác/đề án.md", "/van-ban/de-an/"),
        ("nhom", "/van-ban/nhom/"), ("nhom/", "/van-ban/nhom/"), ("nhom/index.md", "/van-ban/nhom/"), ("tep.pdf", "/van-ban/a/tep.pdf"),
        ("b.md#muc-ii", "/van-ban/b/#muc-ii"), ("b.md#%C4%91%E1%BA%B7c", "/van-ban/b/#%C4%91%E1%BA%B7c"), ("b.md#", "/van-ban/b/"),
        ("#muc-i", "/van-ban/a/#muc-i"), ("#", "/van-ban/a/"), ("", "/van-ban/a/"), ("a.md#muc-i", "/van-ban/a/#muc-i"),
        ("..", "/van-ban/dau/"),
        ("../", "/van-ban/dau/"), ("tep.pdf#page=3", "/van-ban/a/tep.pdf#page=3"), ("../trang/tro-giup.md", "/tro-giup/"),
    ])
    func `a path in Content leads to its page`(written: String, address: String) {
        #expect(target(written) == .address(address))
    }

    @Test(arguments: [
        ("/", "/"), ("/van-ban/b/", "/van-ban/b/"), ("/van-ban/b", "/van-ban/b/"), ("/van-ban/b/index.html", "/van-ban/b/"),
        ("/index.html", "/"),
        ("/van-ban/b/#muc-ii", "/van-ban/b/#muc-ii"), ("/van-ban/ban-nhap/#muc-ii", "/van-ban/b/#muc-ii"),
        ("/tim-kiem/?q=k%E1%BA%BF", "/tim-kiem/?q=k%E1%BA%BF"),
        ("/tim-kiem?q=a#x", "/tim-kiem/?q=a#x"),
        ("/feed.xml", "/feed.xml"), ("/404.html", "/404.html"), ("?in=1", "/van-ban/a/?in=1"),
    ])
    func `a path of the portal leads to what it produces`(written: String, address: String) {
        #expect(target(written) == .address(address))
    }

    @Test(arguments: [
        "https://example.vn/a.md", "http://example.vn", "//example.vn/a", "mailto:vt@example.vn", "tel:+84255", "MAILTO:x@y",
        "git+ssh://a/b",
    ])
    func `other sites and mail are left alone`(written: String) {
        #expect(target(written) == .elsewhere)
    }

    @Test(arguments: [
        "c.md", "../c.md", "../../goc.md", "../../../etc/passwd", "%2e%2e/%2e%2e/goc.md", "quy/b.md", "B.md", "bao%2.md", "bao%+1cao.md",
        "/c/", "/abcdefghij",
        "/van-ban/abcdefghij", "/van-ban/bindex.html", "/van-ban/../", "/quy/b.md", "c.md#muc-i", "/%", "nhom/x",
    ])
    func `what leads nowhere is missed`(written: String) {
        #expect(target(written) == .missingPage)
    }

    @Test(arguments: [
        ("#muc-v", "muc-v"), ("b.md#muc-i", "muc-i"), ("/van-ban/b/#muc-i", "muc-i"), ("b.md#a#b", "a#b"), ("/van-ban/ban-nhap/#x", "x"),
    ])
    func `a point that its page does not have is missed`(written: String, fragment: String) {
        #expect(target(written) == .missingAnchor(fragment))
    }

    @Test func `destinations change only where a page is meant`() {
        let body = Body(markdown: "[1](b.md) [2](#muc-i) [3](https://example.vn) [4](c.md) ![5](tep.pdf) <https://example.vn/b.md>")
        #expect(
            map.destinations(of: body.links, in: "quy/a.md", at: "/van-ban/a/") == [
                "/van-ban/b/", nil, nil, nil, "/van-ban/a/tep.pdf", nil,
            ])
    }

    @Test func `a broken link is an error at its place that proposes the nearest`() throws {
        let found = map.diagnostics(
            of: Body(markdown: "Xem [một](goc2.md),\nvà [hai](b.md#muc-i), [ba](b.md)").links, in: "quy/a.md", at: "/van-ban/a/")
        #expect(found.map(\.code) == [.brokenLink, .brokenLink] && found.allSatisfy { $0.severity == .error })
        #expect(found.compactMap(\.location?.line) == [1, 2])
        #expect(found.map(\.hint?.vi) == ["có phải “goc.md”?", "có phải “muc-ii”?"])
    }

    @Test func `a broken link that is near nothing says how links are written`() {
        let found = map.diagnostics(of: Body(markdown: "Xem [một](khong-giong-gi-ca.xlsx)").links, in: "quy/a.md", at: "/van-ban/a/")
        #expect(found.map(\.hint?.vi).first??.hasPrefix("viết đường dẫn tính từ thư mục") == true)
    }

    @Test(arguments: [("a b.pdf", "a%20b.pdf"), ("bảng/kê.pdf", "b%E1%BA%A3ng/k%C3%AA.pdf"), ("x-1_2~.PDF", "x-1_2~.PDF")])
    func `names of files are percent-encoded in addresses`(_ name: String, _ address: String) {
        #expect(name.percentEncodedPath == address)
    }

    @Test(
        arguments: [
            ("trang/tro-giup/index.md", nil, "/tro-giup/"), ("trang/Giới thiệu.md", nil, "/gioi-thieu/"),
            ("trang/a/b.md", "Ghi chú", "/a/ghi-chu/"),
            ("trang/###/index.md", nil, "/trang/"), ("trang/###/!.md", nil, "/trang/trang/"), ("trang/index.md", nil, "/"),
        ] as [(String, String?, String)])
    func `a page stands where its folders and name say`(_ source: String, _ slug: String?, _ path: String) {
        #expect(OrdinaryPage.path(of: source, slug: slug) == path)
    }
}
