import Foundation
import Records
import Source
import Testing

@testable import Site

/// What pages and data files say of the status of a document.
@Suite struct StatusPageTests {
    private static let plan = "loai: kế hoạch\nso_ky_hieu: 12/KH-SKHCN\nngay_ban_hanh: 15/01/2025\n"
    private static let planPath = "/van-ban/skhcn/2025/12-kh-skhcn/"

    struct Case: CustomTestStringConvertible, Sendable {
        var plan = ""
        /// Front matter of further documents, dated 21/3/2025 where it says nothing else; read on 01/5/2025.
        var others: [String] = []
        var status: String
        /// What the fact strip says behind the badge.
        var strip: String
        var testDescription: String { "\(plan) \(others)" }
    }

    /// On 01/5/2025.
    static let cases = [
        Case(status: "hieu_luc", strip: "Còn hiệu lực"),
        Case(others: ["sua_doi_bo_sung: 12/KH-SKHCN"], status: "bi_sua_doi", strip: "Được sửa đổi, bổ sung từ 21/3/2025"),
        Case(
            others: ["thay_the: 12/KH-SKHCN\nngay_hieu_luc: 01/4/2025"], status: "bi_thay_the", strip: "Bị thay thế từ 01/4/2025"),
        Case(others: ["thu_hoi: 12/KH-SKHCN"], status: "da_thu_hoi", strip: "Đã thu hồi từ 21/3/2025"),
        Case(plan: "trang_thai: du_thao", others: ["thay_the: 12/KH-SKHCN"], status: "du_thao", strip: "Dự thảo"),
        Case(plan: "ngay_het_hieu_luc: 30/4/2025", status: "het_hieu_luc", strip: "Hết hiệu lực (hiệu lực đến 30/4/2025)"),
        Case(plan: "ngay_hieu_luc: 02/5/2025", status: "chua_hieu_luc", strip: "Chưa có hiệu lực (hiệu lực từ 02/5/2025)"),
        Case(
            plan: "ngay_hieu_luc: 01/02/2025\nngay_het_hieu_luc: 31/12/2025", status: "hieu_luc",
            strip: "Còn hiệu lực từ 01/02/2025 đến 31/12/2025"),
        Case(
            plan: "kem_theo: 5/QĐ-SKHCN", others: ["bai_bo: 5/QĐ-SKHCN"], status: "bi_bai_bo", strip: "Bị bãi bỏ từ 21/3/2025"),
    ]

    private func site(_ test: Case) throws -> SmallSite {
        let others = test.others.enumerated().map { SmallSite.document("v\($0).md", $1) }.joined()
        return try SmallSite(SmallSite.document("ke-hoach.md", Self.plan + test.plan) + others)
    }

    @Test(arguments: cases) func `badge, filter, data and linked data agree`(test: Case) async throws {
        let portal = try await site(test).built()
        let page = try #require(portal.text("\(Self.planPath.dropFirst())index.html"))
        let strip = page.components(separatedBy: "<dt>Trạng thái</dt><dd>").last?.components(separatedBy: "</dd>").first
        #expect(strip?.replacing(/<[^>]*>/, with: "") == test.strip)
        let minded = page.contains("<p class=\"bao bao-\(test.status)\">")
        #expect(minded == (test.status != "hieu_luc"))
        let listed = try #require(portal.text("loai/ke-hoach/index.html"))
        #expect(listed.contains("tt-\(test.status)\"") == minded)
        let force = ["hieu_luc", "bi_sua_doi"].contains(test.status) ? "InForce" : test.status == "du_thao" ? nil : "NotInForce"
        for name in ["InForce", "NotInForce"] { #expect(page.contains("schema.org/\(name)\"") == (name == force)) }
        let data = try #require(portal.text("api/documents.json")).components(separatedBy: "\"key\":").filter {
            $0.contains("\"12/KH-SKHCN\"")
        }
        #expect(data.count == 1 && data[0].contains("\"status\":\"\(test.status)\""))
        let facts = try #require(try portal.unpacked().first { $0.key.hasPrefix("search/") && $0.key.hasSuffix("/facts") })
        #expect(String(decoding: facts.value, as: UTF8.self).contains(test.status))
    }

    @Test(arguments: [
        (["thay_the: 12/KH-SKHCN\nngay_hieu_luc: 02/5/2025"], "02/5/2025 Bị thay thế bởi Quyết định số 39/QĐ-SKHCN (chưa đến ngày)"),
        (
            ["thay_the: 12/KH-SKHCN\nngay_ban_hanh: null"],
            "Bị thay thế bởi Quyết định số 39/QĐ-SKHCN (chưa ban hành hoặc chưa ghi ngày, không tính vào trạng thái)"
        ),
        (
            ["thay_the: 12/KH-SKHCN\nngay_ban_hanh: 14/01/2025"],
            "14/01/2025 Bị thay thế bởi Quyết định số 39/QĐ-SKHCN (ban hành trước văn bản này, không tính vào trạng thái)"
        ),
        (["bai_bo: 12/KH-SKHCN"], "21/3/2025 Bị bãi bỏ bởi Quyết định số 39/QĐ-SKHCN"),
        (
            ["dinh_chi: 12/KH-SKHCN\nngay_het_hieu_luc: 30/4/2025"],
            "21/3/2025 Bị đình chỉ bởi Quyết định số 39/QĐ-SKHCN (văn bản ấy đã bị thu hồi hoặc hết hiệu lực, không tính vào trạng thái)"
        ),
    ])
    func `the banner tells of acts that do not count and why`(others: [String], expected: String) async throws {
        let page = try #require(
            try await site(Case(others: others, status: "", strip: "")).built().text("\(Self.planPath.dropFirst())index.html"))
        let banner = page.components(separatedBy: "thay-doi\">").dropFirst().first?.components(separatedBy: "</ul>").first
        #expect(banner?.replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        (5, "Còn hiệu lực"), (7, "Còn hiệu lực"), (8, "Bị thay thế từ 01/8/2025"),
    ])
    func `an act works from the day that its text tells`(month: Int, strip: String) async throws {
        let decision = "loai: quyết định\nso_ky_hieu: 39/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025\nthay_the: 12/KH-SKHCN\n"
        let text = "Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 8 năm 2025."
        let site = try SmallSite(
            SmallSite.document("ke-hoach.md", Self.plan) + SmallSite.document("quyet-dinh.md", decision, body: text))
        let portal = try await site.built { $0.now = CalendarDate(year: 2025, month: month, day: 1) }
        let page = try #require(portal.text("\(Self.planPath.dropFirst())index.html"))
        let fact = page.components(separatedBy: "<dt>Trạng thái</dt><dd>").last?.components(separatedBy: "</dd>").first
        #expect(fact?.replacing(/<[^>]*>/, with: "") == strip)
        let own = try #require(portal.text("van-ban/skhcn/2025/39-qd-skhcn/index.html"))
        #expect(own.contains("từ 01/8/2025") && own.contains("Chưa có hiệu lực") == (month < 8))
    }

    @Test func `of many acts the banner tells what decides and the latest, the history all`() async throws {
        let others =
            ["bai_bo: 12/KH-SKHCN\nso_ky_hieu: 50/QĐ-SKHCN\nngay_ban_hanh: 01/3/2025"]
            + (1...7).map { "sua_doi_bo_sung: 12/KH-SKHCN\nso_ky_hieu: \($0)/QĐ-SKHCN\nngay_ban_hanh: 0\($0)/4/2025" }
        let page = try #require(
            try await site(Case(others: others, status: "", strip: "")).built().text("\(Self.planPath.dropFirst())index.html"))
        let lists = page.components(separatedBy: "<ul").map { $0.components(separatedBy: "</ul>")[0] }
        let banner = try #require(lists.first { $0.contains("thay-doi") })
        #expect(banner.components(separatedBy: "<li>").count == 7 && banner.contains("và 3 thay đổi khác"))
        #expect(banner.contains("Bị bãi bỏ bởi <a href=\"/van-ban/skhcn/2025/50-qd-skhcn/\">"))
        #expect(banner.contains("số 07/QĐ-SKHCN") && !banner.contains("số 01/QĐ-SKHCN"))
        #expect(page.components(separatedBy: "id=\"lich-su-ten\"").last?.contains("số 01/QĐ-SKHCN") ?? false)
    }
}
