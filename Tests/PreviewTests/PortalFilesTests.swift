import Foundation
import Testing

@testable import Preview

/// A folder with a few files of a portal, as a server on port 8080 gives them.
private final class Fixture {
    let root = FileManager.default.temporaryDirectory.appending(path: "vanthu-preview-\(UUID().uuidString)")
    let files: PortalFiles

    init() throws {
        files = PortalFiles(folder: root.appending(path: "portal").path, port: 8080)
        for (name, text) in [
            "portal/index.html": "<html><body>trang chủ</body></html>", "portal/404.html": "<body>không có</body>",
            "portal/a/index.html": "a",
            "portal/a/b.pdf": "%PDF", "secret.txt": "secret",
        ] {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try FileManager.default.createSymbolicLink(
            at: root.appending(path: "portal/out.txt"), withDestinationURL: root.appending(path: "secret.txt"))
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func get(_ target: String, host: String? = "localhost:8080", tags: String? = nil, method: String = "GET") -> Response {
        files.response(to: Request(method: method, target: target, host: host, knownTags: tags), version: "7")
    }
}

extension Response {
    fileprivate var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

@Suite struct PortalFilesTests {
    @Test(arguments: ["localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"])
    func `the machine's own names are answered`(host: String) throws {
        #expect(try Fixture().get("/", host: host).status == 200)
    }

    @Test(arguments: [
        nil, "", "localhost", "localhost:8081", "evil.example", "evil.example:8080", "127.0.0.1.evil.example:8080", "127.0.0.2:8080",
    ])
    func `another host gets nothing`(host: String?) throws {
        #expect(try Fixture().get("/", host: host).status == 403)
        #expect(try Fixture().get("/.vanthu/su-kien", host: host).status == 403)
    }

    @Test func `a page gets the script before its end`() throws {
        let page = try Fixture().get("/")
        #expect(page.text == #"<html><body>trang chủ<script src="/.vanthu/xem-thu.js" data-cong="7" defer></script></body></html>"#)
        #expect(page.header("Content-Type") == "text/html; charset=utf-8")
    }

    @Test func `a file that is no page is given as it is`() throws {
        let file = try Fixture().get("/a/b.pdf")
        #expect(file.text == "%PDF")
        #expect(file.header("Content-Type") == "application/pdf")
    }

    @Test func `a folder leads to its slash and keeps the query`() throws {
        let answer = try Fixture().get("/a?q=1")
        #expect(answer.status == 301)
        #expect(answer.header("Location") == "/a/?q=1")
    }

    @Test(arguments: ["/none", "/none/", "/out.txt", "/../secret.txt", "/%2e%2e/secret.txt", "/a/b.pdf/"])
    func `what is not there or leads out gets the page for it`(target: String) throws {
        let answer = try Fixture().get(target)
        #expect(answer.status == 404)
        #expect(answer.text.hasPrefix("<body>không có"))
    }

    @Test(arguments: ["/", "/a/b.pdf"])
    func `a known tag saves the bytes`(target: String) throws {
        let fixture = try Fixture()
        let tag = try #require(fixture.get(target).header("ETag"))
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] { #expect(fixture.get(target, tags: known).status == 304) }
        #expect(fixture.get(target, tags: "\"x\"").status == 200)
    }

    @Test func `only reading is allowed`() throws {
        #expect(try Fixture().get("/", method: "POST").status == 405)
        #expect(try Fixture().get("/", method: "HEAD").status == 200)
    }
}
