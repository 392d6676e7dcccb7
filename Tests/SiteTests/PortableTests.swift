import Foundation
import Source
import Testing

@testable import Site

/// A portal that is opened from a folder: no page knows where it stands.
@Suite struct PortableTests {
    private static let text =
        SmallSite.document(
            "a/index.md", "thuc_hien: 51/KH-UBND\nslug_cu: cu",
            body: "Xem [tệp](tep 1.txt), [b](../b.md), [tìm](/tim-kiem/?q=a%20b#q), [dữ liệu](/api/documents.json)./.")
        + "-- Content/a/tep 1.txt --\nx\n"
        + SmallSite.document(
            "b.md", "so_ky_hieu: 40/QĐ-SKHCN", body: "1. Theo Quyết định số 39/QĐ-SKHCN\n\nXem [điểm 1](#muc-1)./.")
        + "-- Content/trang/tro-giup/index.md --\n---\ntieu_de: Trợ giúp\n---\nXem [b](../../b.md#muc-1)\n"

    @Test(arguments: [
        ("/", "/van-ban/", "van-ban/index.html"), ("/", "/", "index.html"), ("/van-ban/", "/", "../index.html"),
        ("/van-ban/a/2025/1/", "/tham-chieu/", "../../../../tham-chieu/index.html"), ("/a/", "/tai-san/x.1.css", "../tai-san/x.1.css"),
        ("/a/", "/tim-kiem/?q=a/", "../tim-kiem/index.html?q=a/"), ("/a/", "/b/#muc-1", "../b/index.html#muc-1"),
        ("/a/", "/b/?x=1#y", "../b/index.html?x=1#y"), ("/a/", "/b/tep.pdf#trang/", "../b/tep.pdf#trang/"), ("/a/", "#muc", "#muc"),
        ("/a/", "https://vi.example/", "https://vi.example/"),
    ])
    func `a link leads from the page to a file`(page: String, path: String, expected: String) {
        #expect(RelativeAddress(page: page).file(path) == expected)
    }

    @Test(arguments: ["", "-- Content/cong-thong-tin.yml --\nten: Cổng\nco_quan: skhcn\n"])
    func `every address of every page leads to a file of the folder`(settings: String) async throws {
        let portal = try await SmallSite(settings + Self.text).built {
            $0.isPortable = true
        }
        #expect(portal.pages.count > 10 && portal.files["404.html"] == nil)
        for page in portal.pages {
            for address in PageLinks(portal.text(page) ?? "").addresses where !address.hasPrefix("https://vanban.example.gov.vn/") {
                #expect(Self.isSound(address, on: page, portal), "\(page): \(address)")
            }
        }
    }

    @Test func `what programs read is the same, and so is the portal that is built after it`() async throws {
        let site = try SmallSite(Self.text)
        let plain = try await site.built()
        let portable = try await site.built { $0.isPortable = true }
        let different = portable.differences(from: plain).filter { !$0.hasSuffix(".html") && !$0.hasPrefix("search/") }
        #expect(different == [OutputManifest.path])
        #expect(try await site.build { $0.isPortable = true }.report?.written == 0)
        #expect(try await site.built().differences(from: plain) == [])
    }

    @Test func `the search index comes as scripts that hold its files`() async throws {
        let site = try SmallSite(SmallSite.document("a.md"))
        let plain = try await site.built()
        let portable = try await site.built { $0.isPortable = true }
        let scripts = portable.files.keys.filter { $0.hasPrefix("search/") }
        #expect(scripts.count > 10 && scripts.allSatisfy { $0.hasSuffix(".js") } && portable.files["search/client.js"] == nil)
        for script in scripts where script != "search/portable.js" {
            let text = try #require(portable.text(script))
            let name = script.dropFirst("search/".count).dropLast(".js".count)
            #expect(text.hasPrefix("vanThuTep(\"\(name)\",\"") && text.hasSuffix("\");\n"))
        }
        let facts = try #require(plain.files.first { $0.key.hasSuffix("/facts") })
        let script = try #require(portable.files.first { $0.key.hasSuffix("/facts.js") }.map { String(decoding: $0.value, as: UTF8.self) })
        #expect(script.contains(Data(facts.value).base64EncodedString()))
    }

    private static func isSound(_ address: String, on page: String, _ portal: BuiltPortal) -> Bool {
        if address.hasPrefix("#") { return true }
        guard !address.hasPrefix("/"), let url = URL(string: address, relativeTo: URL(string: "portal:///\(page)")) else { return false }
        return portal.files[String(url.path.dropFirst())] != nil
    }
}
