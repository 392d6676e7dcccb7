import Testing

@testable import Preview

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", "", ""), ("/van-ban/", "van-ban/", ""), ("/tim-kiem?q=a%20b", "tim-kiem", "?q=a%20b"),
        ("/a/B%C3%A1o%20c%C3%A1o.pdf", "a/Báo cáo.pdf", ""),
        ("/a%3Fb", "a?b", ""), ("/a?b?c", "a", "?b?c"), ("/100%25", "100%", ""),
    ])
    func `a target leads below the folder`(target: String, relative: String, query: String) throws {
        let path = try #require(RequestPath(target))
        #expect(path.relative == relative)
        #expect(path.query == query)
    }

    @Test(arguments: [
        "", "*", "http://127.0.0.1/", "/../x", "/a/../../x", "/%2e%2e/x", "/a/%2E%2e%2fx", "/..%5cx", "/a\\..\\x", "//x", "/a//b",
        "/%2fetc/passwd", "/./x",
        "/.git/config", "/a/.%68idden", "/.vanthu-manifest", "/a%00.html", "/a%0d%0ab", "/%", "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/x",
    ])
    func `a target that no file of a portal has leads nowhere`(target: String) {
        #expect(RequestPath(target) == nil)
    }
}
