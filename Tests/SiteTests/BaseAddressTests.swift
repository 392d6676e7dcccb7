import Foundation
import Records
import Source
import Testing

@testable import Site

/// A portal below a folder of a web server, and relations both ways.
@Suite struct BaseAddressTests {
    @Test func `a base URL with a path stands before every address`() async throws {
        let base = try #require(BaseURL("https://noi-bo.example.vn:8443/so/van-ban-so"))
        let site = try SmallSite(
            SmallSite.document(
                "a/index.md", "thuc_hien: 51/KH-UBND\nslug_cu: cu", body: "Xem [tệp](tep.txt), [b](../b.md), [tìm](/tim-kiem/)./.")
                + "-- Content/a/tep.txt --\nx\n"
                + SmallSite.document(
                    "b.md", "so_ky_hieu: 40/QĐ-SKHCN", body: "1. Theo Quyết định số 39/QĐ-SKHCN\n\nXem [điểm 1](#muc-1)./.")
                + "-- Content/trang/tro-giup/index.md --\n---\ntieu_de: Trợ giúp\n---\nXem [b](../../b.md)\n")
        let portal = try await site.built { $0.baseURL = base }
        #expect(portal.diagnostics.isEmpty)
        #expect(portal.deadLinks(base: base) == [])
        for page in portal.pages {
            for address in PageLinks(portal.text(page) ?? "").addresses where !address.isEmpty && !address.hasPrefix("#") {
                #expect(address.hasPrefix("/so/van-ban-so/") || address.hasPrefix(base.absolute), "\(page): \(address)")
            }
        }
        #expect(base.absolute == "https://noi-bo.example.vn:8443/so/van-ban-so/")
        let redirects = try #require(portal.text("redirects.map")).split(separator: "\n")
        #expect(redirects.allSatisfy { $0.split(separator: " ").allSatisfy { $0.hasPrefix("/so/van-ban-so/van-ban/") } })
        // Three older addresses of pages, and two of the file beside one of them.
        #expect(redirects.count { $0.hasSuffix("/;") } == 3 && redirects.count { $0.hasSuffix("/tep.txt;") } == 2)
        for file in ["feed.xml", "sitemap.xml"] {
            let text = try #require(portal.text(file))
            #expect(text.components(separatedBy: "https://").count == text.components(separatedBy: base.absolute).count)
        }
        #expect(try ReferenceEntry.all(of: portal).allSatisfy { $0.url.hasPrefix("/van-ban/") || $0.url.hasPrefix("/tham-chieu/") })
    }

    @Test func `what a document does stands on both pages, held or not`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", "thuc_hien: [51/KH-UBND, 40/QĐ-SKHCN]\nsua_doi_bo_sung: 41/QĐ-SKHCN")
                + SmallSite.document("b.md", "so_ky_hieu: 40/QĐ-SKHCN")
                + SmallSite.document("c.md", "so_ky_hieu: 41/QĐ-SKHCN"))
        let portal = try await site.built()
        let references = try ReferenceEntry.all(of: portal)
        let own = try #require(references.first { $0.number == "39/QĐ-SKHCN" })
        let page = try #require(portal.text(portal.file(at: own.url) ?? ""))
        for (number, relation) in [("51/KH-UBND", Relation.implements), ("40/QĐ-SKHCN", .implements), ("41/QĐ-SKHCN", .amends)] {
            let other = try #require(references.first { $0.number == number })
            #expect(own.relations.contains { $0.relation == relation.id && $0.key == other.key && $0.according_to == own.key })
            #expect(other.citedBy.map(\.relation) == [relation.id] && other.citedBy.map(\.key) == [own.key])
            let otherPage = try #require(portal.text(portal.file(at: other.url) ?? ""))
            #expect(page.contains(relation.title) && PageLinks(page).addresses.contains(other.url))
            #expect(otherPage.contains(relation.inverseTitle) && PageLinks(otherPage).addresses.contains(own.url))
        }
    }
}
