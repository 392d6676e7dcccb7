import Foundation
import Records
import Source
import Testing

@testable import Site

/// What becomes of a document's addresses and words as it is written, numbered, moved, withdrawn and removed.
@Suite struct LifeOfDocumentTests {
    @Test func `a second build writes nothing`() async throws {
        let site = try SmallSite(SmallSite.document("a.md") + "-- Public/.gitkeep --\n")
        let first = try await site.build()
        let before = try site.portal()
        let second = try await site.build()
        #expect(first.report?.written == before.count - 1)
        #expect(second.report?.written == 0 && second.report?.removed == 0 && second.report?.unchanged == before.count - 1)
        #expect(try site.portal() == before && before[".gitkeep"] != nil)
    }

    @Test func `foreign files stay until they are pruned`() async throws {
        let site = try SmallSite(SmallSite.document("a.md") + "-- Public/.gitkeep --\n-- Public/van-ban/skhcn/ghi-chu.txt --\ncủa tôi\n")
        let kept = try await site.build()
        #expect(kept.report?.foreign == [".gitkeep", "van-ban/skhcn/ghi-chu.txt"])
        #expect(site.page("van-ban/skhcn/ghi-chu.txt") == "của tôi\n")
        _ = try await site.build { $0.prunesForeign = true }
        #expect(site.page("van-ban/skhcn/ghi-chu.txt") == nil && site.page(".gitkeep") == nil)
        #expect(site.page("van-ban/skhcn/2025/39-qd-skhcn/index.html") != nil)
    }

    @Test func `a removed document takes its pages with it`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md") + SmallSite.document("b.md", "so_ky_hieu: 40/QĐ-SKHCN\nnguoi_ky: {ho_ten: Lê Thị B}"))
        _ = try await site.build()
        #expect(site.page("van-ban/skhcn/2025/40-qd-skhcn/index.html") != nil && site.page("nguoi-ky/le-thi-b/index.html") != nil)
        try site.remove("Content/b.md")
        let outcome = try await site.build()
        #expect((outcome.report?.removed ?? 0) >= 3)
        let portal = try site.portal()
        #expect(!portal.contains { $0.key.contains("40-qd-skhcn") || $0.key.contains("le-thi-b") })
        #expect(try !BuiltPortal(files: portal).mentions("40/QĐ-SKHCN"))
        #expect(!FileManager.default.fileExists(atPath: "\(site.root)/Public/nguoi-ky/le-thi-b"))
    }

    @Test func `a document that gets its number leaves a redirect`() async throws {
        let site = try SmallSite(SmallSite.document("ket-luan.md", "ky_hieu: QĐ-SKHCN", without: ["so_ky_hieu"]))
        _ = try await site.build()
        let before = try #require(site.page("van-ban/ket-luan/index.html"))
        #expect(before.contains("Nội dung./."))
        try site.write(String(SmallSite.document("ket-luan.md").drop { $0 != "\n" }.dropFirst()), to: "Content/ket-luan.md")
        #expect(try await site.build().diagnostics.isEmpty)
        let redirect = try #require(site.page("van-ban/ket-luan/index.html"))
        #expect(
            redirect.contains("http-equiv=\"refresh\" content=\"0; url=/van-ban/skhcn/2025/39-qd-skhcn/\"")
                && !redirect.contains("Nội dung./."))
        #expect(try #require(site.page("van-ban/skhcn/2025/39-qd-skhcn/index.html")).contains("Nội dung./."))
        #expect(site.page("redirects.map") == "/van-ban/ket-luan/ /van-ban/skhcn/2025/39-qd-skhcn/;\n")
        #expect(try #require(site.page("sitemap.xml")).contains("/van-ban/ket-luan/") == false)
    }

    @Test func `former slugs and paths lead to the document`() async throws {
        let site = try SmallSite(SmallSite.document("a.md", "slug: moi\nslug_cu: [cu, /van-ban/2020/rat-cu/]"))
        #expect(try await site.build().diagnostics.isEmpty)
        for old in ["a", "cu", "2020/rat-cu"] {
            #expect(try #require(site.page("van-ban/\(old)/index.html"), "\(old)").contains("url=/van-ban/moi/"))
        }
        #expect(try #require(site.page("redirects.map")).split(separator: "\n").count == 3)
    }

    @Test func `a document that is not published leaves no trace`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md")
                + SmallSite.document(
                    "b.md", "so_ky_hieu: 40/QĐ-SKHCN\nxuat_ban: false\ntrich_yeu: Chưa ai được xem\nzephyrusla: 1",
                    body: "Bản thảo kín <zephyrus>, 77/KH-UBND./."))
        let outcome = try await site.build()
        #expect(outcome.documentCount == 1 && outcome.isAcceptable)
        try expectNoTrace(of: ["Chưa ai được xem", "Bản thảo kín", "zephyrus", "77/KH-UBND", "40/QĐ-SKHCN", "40-qd-skhcn"], in: site)
    }

    @Test func `a withdrawn document keeps its address and none of its words`() async throws {
        let text = SmallSite.document(
            "b.md",
            """
            so_ky_hieu: 40/QĐ-SKHCN
            trang_thai: da_thu_hoi
            trich_yeu: Giao Zephyrus việc lạ
            nguoi_ky: {ho_ten: Quách Zephyrus, chuc_vu: Zephyrus trưởng}
            noi_nhan: [Zephyrus nhận]
            ghi_chu: Zephyrus ghi
            tu_khoa: [Zephyrus khóa]
            can_cu: ["77/KH-UBND, 01/3/2025"]
            tep_goc: zephyrus.pdf
            zephyrusla: 1
            """,
            body: "Zephyrus **làm <zephyrus> theo 78/KH-UBND ngày 02/3/2025[^zephyrus] và giao Phòng QLKH&CN\n\n| Zephyrus |\n|---|---|\n")
        let site = try SmallSite(
            SmallSite.document(
                "a.md", "thuc_hien: 40/QĐ-SKHCN", body: "Theo Quyết định số 40/QĐ-SKHCN và [bản kia](b.md), [mục 1](b.md#muc-1)./.") + text
                + "-- Content/zephyrus.pdf --\nx\n")
        let outcome = try await site.build()
        #expect(outcome.isAcceptable && outcome.documentCount == 2)
        try expectNoTrace(of: ["Zephyrus", "zephyrus", "ZEPHYRUS", "77/KH-UBND", "78/KH-UBND"], in: site)
        let page = try #require(site.page("van-ban/skhcn/2025/40-qd-skhcn/index.html"))
        #expect(page.contains("thu hồi") && page.contains("40/QĐ-SKHCN"))
        let addresses = PageLinks(try #require(site.page("van-ban/skhcn/2025/39-qd-skhcn/index.html"))).addresses
        #expect(Set(addresses.filter { $0.hasPrefix("/van-ban/skhcn/2025/40-qd-skhcn/") }) == ["/van-ban/skhcn/2025/40-qd-skhcn/"])
    }

    private func expectNoTrace(of words: [String], in site: SmallSite) throws {
        for (path, bytes) in try BuiltPortal(files: site.portal()).unpacked() {
            let text = String(decoding: bytes, as: UTF8.self)
            for word in words { #expect(!text.contains(word) && !path.contains(word), "\(word) in \(path)") }
        }
    }
}
