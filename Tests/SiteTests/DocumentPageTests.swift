import Foundation
import Source
import Testing

@testable import Site

/// What the page of a document shows around its text.
@Suite struct DocumentPageTests {
    private static let plan = SmallSite.document(
        "ke-hoach.md",
        "loai: kế hoạch\nso_ky_hieu: 12/KH-SKHCN\nngay_ban_hanh: 15/01/2025\nngay_hieu_luc: 01/02/2025\nngay_het_hieu_luc: 31/12/2025")
    private static let planPath = "van-ban/skhcn/2025/12-kh-skhcn/index.html"

    /// The part of a page from an opening to the first end after it.
    private func part(of html: String?, from start: String, to end: String) throws -> String {
        let rest = try #require(html?.components(separatedBy: start).dropFirst().first, "\(start)")
        return try #require(rest.components(separatedBy: end).first)
    }

    /// Words of a stretch of HTML, one space between them.
    private func words(_ html: String) -> String {
        PageLinks.unescaped(html.replacing(/<[^>]*>/, with: " ")).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func `what other documents do to it stands at the top and in its history`() async throws {
        let site = try SmallSite(
            Self.plan
                + SmallSite.document("sua.md", "so_ky_hieu: 90/QĐ-SKHCN\nngay_ban_hanh: 20/6/2025\nsua_doi_bo_sung: 12/KH-SKHCN")
                + SmallSite.document("thay.md", "so_ky_hieu: 95/QĐ-SKHCN\nngay_ban_hanh: 01/3/2025\ndinh_chinh: 12/KH-SKHCN"))
        let html = try await site.built().text(Self.planPath)
        let banner = try part(of: html, from: "thay-doi\">", to: "</ul>")
        #expect(
            words(banner)
                == "01/3/2025 Được đính chính bởi Quyết định số 95/QĐ-SKHCN 20/6/2025 Được sửa đổi, bổ sung bởi Quyết định số 90/QĐ-SKHCN (chưa đến ngày)"
        )
        #expect(PageLinks(banner).addresses == ["/van-ban/skhcn/2025/95-qd-skhcn/", "/van-ban/skhcn/2025/90-qd-skhcn/"])
        let history = try part(of: html, from: "id=\"lich-su-ten\">", to: "</ol>").components(separatedBy: "<li>").dropFirst().map(words)
        #expect(
            history == [
                "15/01/2025 Ban hành", "01/02/2025 Có hiệu lực", "01/3/2025 Được đính chính bởi Quyết định số 95/QĐ-SKHCN",
                "20/6/2025 Được sửa đổi, bổ sung bởi Quyết định số 90/QĐ-SKHCN (chưa đến ngày)", "31/12/2025 Hết hiệu lực",
            ])
        #expect(try #require(html).contains("từ 01/02/2025 đến 31/12/2025"))
    }

    @Test func `a document that nothing happened to has neither banner nor history`() async throws {
        let html = try #require(try await SmallSite(SmallSite.document("a.md")).built().text("van-ban/skhcn/2025/39-qd-skhcn/index.html"))
        #expect(!html.contains("thay-doi") && !html.contains("lich-su-ten") && !html.contains("class=\"bao"))
    }

    @Test func `a change that a third document reports is its agent's, and the third one merely cites`() async throws {
        let body = "Nghị định số 82/2024/NĐ-CP sửa đổi, bổ sung một số điều của Kế hoạch số 12/KH-SKHCN ngày 15/01/2025./."
        let html = try await SmallSite(Self.plan + SmallSite.document("bao.md", body: body)).built().text(Self.planPath)
        let banner = try part(of: html, from: "thay-doi\">", to: "</ul>")
        #expect(
            words(banner)
                == "Được sửa đổi, bổ sung bởi Nghị định số 82/2024/NĐ-CP (theo Quyết định số 39/QĐ-SKHCN ) (chỉ được nhắc lại, không tính vào trạng thái)"
        )
        let citing = try part(of: html, from: "id=\"duoc-dan-ten\">", to: "</section>")
        #expect(words(citing).contains("Được dẫn chiếu bởi 1 văn bản 39/QĐ-SKHCN") && !citing.contains("Được sửa đổi"))
    }

    @Test func `a back-link shows the sentences and leads to the points they come from`() async throws {
        let body = (1...5).map { "\($0). Việc \($0) theo Kế hoạch số 12/KH-SKHCN." }.joined(separator: "\n\n")
        let site = try SmallSite(Self.plan + SmallSite.document("a.md", "sua_doi_bo_sung: 12/KH-SKHCN", body: body))
        let html = try await site.built().text(Self.planPath)
        let section = try part(of: html, from: "id=\"duoc-dan-ten\">", to: "</section>")
        #expect(
            section.components(separatedBy: "<h3>").count == 2 && words(section).contains("Được sửa đổi, bổ sung bởi 1 văn bản 39/QĐ-SKHCN")
        )
        let citing = "/van-ban/skhcn/2025/39-qd-skhcn/"
        let points = PageLinks(section).addresses.filter { $0.contains("#") }
        #expect(points.count == 3 && points.allSatisfy { $0.hasPrefix(citing + "#") })
        #expect(
            words(section).contains("Mục 1 Việc 1 theo Kế hoạch số 12/KH-SKHCN.") && words(section).hasSuffix("và 2 chỗ khác trong văn bản")
        )
    }

    @Test(arguments: ["lien_quan", "thuc_hien"])
    func `a document that is named once more is not listed once more, and its sentences stay`(relation: String) async throws {
        let body = "Theo Kế hoạch số 12/KH-SKHCN và Kế hoạch số 51/KH-UBND./."
        let lines = "\(relation): [12/KH-SKHCN, 51/KH-UBND]"
        let portal = try await SmallSite(Self.plan + SmallSite.document("a.md", lines, body: body)).built()
        for path in [Self.planPath, "tham-chieu/ubnd/khong-ro/51-kh-ubnd/index.html"] {
            let html = try #require(portal.text(path))
            #expect(
                html.contains("Theo Kế hoạch số 12/KH-SKHCN và Kế hoạch số 51/KH-UBND./.") && !html.contains("Được dẫn chiếu bởi"),
                "\(path)")
        }
    }

    @Test func `a withdrawn document still shows who names it`() async throws {
        let site = try SmallSite(
            Self.plan.replacing("---\nNội dung", with: "trang_thai: da_thu_hoi\n---\nNội dung")
                + SmallSite.document("a.md", "thu_hoi: 12/KH-SKHCN", body: "Căn cứ Kế hoạch số 12/KH-SKHCN;\n\nNội dung./."))
        let page = try #require(try await site.built().text(Self.planPath))
        #expect(page.contains("Văn bản đã thu hồi") && !page.contains("Nội dung./."))
        let section = try part(of: page, from: "<section class=\"khoi\">", to: "</section>")
        #expect(words(section).contains("Là căn cứ của 1 văn bản 39/QĐ-SKHCN") && words(section).contains("Bị thu hồi bởi 1 văn bản"))
    }

    @Test func `a relation to one of several documents leads to the page to choose from`() async throws {
        let others = ["2023", "2024"].map { SmallSite.document("\($0).md", "so_ky_hieu: 5/QĐ-SKHCN\nngay_ban_hanh: 01/3/\($0)") }.joined()
        let site = try SmallSite(others + SmallSite.document("a.md", "can_cu: 5/QĐ-SKHCN"))
        let page = try await site.built().text("van-ban/skhcn/2025/39-qd-skhcn/index.html")
        let section = try part(of: page, from: "id=\"quan-he-ten\">", to: "</section>")
        #expect(words(section).hasSuffix("Căn cứ 1 văn bản 05/QĐ-SKHCN Chưa rõ văn bản nào mang số này"))
        #expect(PageLinks(section).addresses == ["/so/05-qd-skhcn/"])
    }

    @Test(arguments: ["12/KH-SKHCN", "ke-hoach"]) func `an annex and what it is attached to lead to each other`(name: String) async throws {
        let annex = SmallSite.document(
            "phu-luc.md", "loai: phụ lục\nso_ky_hieu: null\ntrich_yeu: Danh mục\nkem_theo: \(name)", without: ["nguoi_ky"])
        let site = try SmallSite(Self.plan + annex)
        let portal = try await site.built()
        #expect(portal.diagnostics.map(\.code) == [])
        let header = try part(of: portal.text("van-ban/phu-luc/index.html"), from: "<p class=\"bai-dong\">", to: "</p>")
        #expect(words(header) == "Phụ lục kèm theo Kế hoạch số 12/KH-SKHCN")
        let section = try part(of: portal.text(Self.planPath), from: "id=\"duoc-dan-ten\">", to: "</section>")
        #expect(words(section).hasSuffix("Có phụ lục, văn bản kèm theo 1 văn bản Danh mục ngày 21/3/2025"))
        #expect(PageLinks(section).addresses == ["/van-ban/phu-luc/"])
        let own = try part(of: portal.text("van-ban/phu-luc/index.html"), from: "id=\"quan-he-ten\">", to: "</section>")
        #expect(words(own).contains("Kèm theo 1 văn bản 12/KH-SKHCN"))
        #expect(try BackLinks(portal).faults == [])
        let data = try #require(portal.text("api/references.json"))
        let relation = #"{"relation":"attachment_of","key":"12/KH-SKHCN@skhcn/2025","according_to":"@phu-luc.md"}"#
        #expect(data.contains(relation) && data.components(separatedBy: #""relation":"attachment_of""#).count == 3)
    }

    @Test func `originals are at the top, and every file has its size and checksum`() async throws {
        let site = try SmallSite(
            SmallSite.document("a/index.md", "tep_goc: ban-ky.pdf\nslug_cu: [cu]")
                + "-- Content/a/ban-ky.pdf --\nx\n-- Content/a/kem.txt --\nyy\n")
        let html = try await site.built().text("van-ban/skhcn/2025/39-qd-skhcn/index.html")
        let buttons = try part(of: html, from: "<div class=\"nut-hang\">", to: "<p class=\"tin-nhan\"")
        #expect(buttons.contains("/39-qd-skhcn/ban-ky.pdf\">") && words(buttons).contains("Tệp gốc ban-ky.pdf (2 byte)"))
        #expect(!buttons.contains("kem.txt"))
        let files = try part(of: html, from: "id=\"nguon-ten\">", to: "</section>")
        #expect(words(files).contains("Tệp gốc ban-ky.pdf 2 byte") && words(files).contains("Tệp kèm theo kem.txt 3 byte"))
        #expect(files.components(separatedBy: "<details class=\"dau-van-tay\">").count == 3)
        #expect(words(files).hasSuffix("Địa chỉ khác của trang /van-ban/a/ /van-ban/cu/"))
    }

    @Test func `every way to cite it stands at the top, to be read without script`() async throws {
        let issuers = """
            - {ma: skhcn, ten: Sở Khoa học và Công nghệ, ky_hieu: [SKHCN], mac_dinh: true}
            - {ma: tinh-uy, ten: Tỉnh ủy, ky_hieu: [TU], he: dang, mac_dinh: true}

            """
        let site = try SmallSite(
            SmallSite.document("a.md", "loai: kế hoạch\nso_ky_hieu: 336-KH/TU\nngay_ban_hanh: 25/02/2025")
                + "-- Content/danh-muc/co-quan.yml --\n" + issuers)
        let html = try await site.built().text("van-ban/tinh-uy/2025/336-kh-tu/index.html")
        let menu = try part(of: html, from: "<details class=\"chep\" id=\"trich-dan\">", to: "</details>")
        let text = words(menu)
        #expect(text.contains("Đầy đủ Kế hoạch số 336-KH/TU ngày 25 tháng 02 năm 2025 của Tỉnh ủy về việc thử"))
        #expect(text.contains("Rút gọn Kế hoạch số 336-KH/TU"))
        #expect(text.contains("Trong văn bản của Đảng Kế hoạch số 336-KH/TU, ngày 25/02/2025 của Tỉnh ủy về việc thử"))
        for copied in menu.components(separatedBy: " data-chep=\"").dropFirst().map({ String($0.prefix { $0 != "\"" }) }) {
            #expect(PageLinks(menu).identifiers.contains(copied))
        }
    }

    @Test func `a joint document names all who issued it`() async throws {
        let site = try SmallSite(SmallSite.document("a.md", "co_quan_ban_hanh: [skhcn, ubnd]"))
        let page = try #require(try await site.built().files.first { $0.key.hasSuffix("39-qd-skhcn/index.html") })
        let facts = try part(of: String(decoding: page.value, as: UTF8.self), from: "<dl class=\"thong-tin\">", to: "</dl>")
        #expect(PageLinks(facts).addresses.prefix(2) == ["/co-quan/skhcn/", "/co-quan/ubnd/"])
    }

    @Test func `issuers of one name stand in the order of their addresses`() async throws {
        let codes = (1...9).map { "so-\($0)" }
        let issuers = codes.map { "- {ma: \($0), ten: Sở Nông nghiệp}\n" }.joined()
        let site = try SmallSite(
            SmallSite.document("a.md", "co_quan_ban_hanh: [\(codes.reversed().joined(separator: ", "))]")
                + "-- Content/danh-muc/co-quan.yml --\n- {ma: skhcn, ten: Sở Khoa học và Công nghệ, ky_hieu: [SKHCN], mac_dinh: true}\n"
                + issuers)
        let page = try #require(try await site.built().text("co-quan/index.html"))
        #expect(PageLinks(page).addresses.filter { $0.hasPrefix("/co-quan/so-") } == codes.map { "/co-quan/\($0)/" })
    }
}
