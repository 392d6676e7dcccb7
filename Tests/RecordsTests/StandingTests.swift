import Source
import Testing

@testable import Records

/// The status of a held document, which follows from front matter, from dates and from what other documents do to it.
@Suite struct StandingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        /// Front matter of 12/KH-SKHCN, issued on 15/01/2025.
        var plan = ""
        var ownBody = ""
        /// Front matter of further documents, 39/QĐ-SKHCN of 21/3/2025 where it says nothing else; read on 01/5/2025.
        var others: [String] = []
        var body = ""
        var status: String
        var since: String?
        var testDescription: String { "\(plan) \(ownBody) \(others) \(body)" }
    }

    static let cases = [
        Case(status: "hieu_luc", since: nil),
        Case(others: ["sua_doi_bo_sung: 12/KH-SKHCN"], status: "bi_sua_doi", since: "21/3/2025"),
        Case(others: ["thay_the: 12/KH-SKHCN"], status: "bi_thay_the", since: "21/3/2025"),
        Case(others: ["bai_bo: 12/KH-SKHCN"], status: "bi_bai_bo", since: "21/3/2025"),
        Case(others: ["dinh_chi: 12/KH-SKHCN"], status: "bi_dinh_chi", since: "21/3/2025"),
        Case(others: ["thu_hoi: 12/KH-SKHCN"], status: "da_thu_hoi", since: "21/3/2025"),
        Case(others: ["dinh_chinh: 12/KH-SKHCN"], status: "hieu_luc", since: nil),
        // From the day it takes effect, which may still be to come.
        Case(others: ["thay_the: 12/KH-SKHCN\nngay_hieu_luc: 01/4/2025"], status: "bi_thay_the", since: "01/4/2025"),
        Case(others: ["thay_the: 12/KH-SKHCN\nngay_hieu_luc: 01/5/2025"], status: "bi_thay_the", since: "01/5/2025"),
        Case(others: ["thay_the: 12/KH-SKHCN\nngay_hieu_luc: 02/5/2025"], status: "hieu_luc", since: nil),
        // The gravest; of acts equally grave the earliest.
        Case(
            others: [
                "bai_bo: 12/KH-SKHCN\nngay_ban_hanh: 10/4/2025", "sua_doi_bo_sung: 12/KH-SKHCN\nso_ky_hieu: 41/QĐ-SKHCN",
                "bai_bo: 12/KH-SKHCN\nso_ky_hieu: 42/QĐ-SKHCN\nngay_ban_hanh: 11/4/2025",
            ], status: "bi_bai_bo", since: "10/4/2025"),
        // Drafts, documents without a date and older ones do nothing.
        Case(others: ["thay_the: 12/KH-SKHCN\ntrang_thai: du_thao"], status: "hieu_luc", since: nil),
        Case(others: ["thay_the: 12/KH-SKHCN\nngay_ban_hanh: null"], status: "hieu_luc", since: nil),
        Case(others: ["thay_the: 12/KH-SKHCN\nngay_ban_hanh: 14/01/2025"], status: "hieu_luc", since: nil),
        // Front matter says more, or less.
        Case(plan: "trang_thai: bi_bai_bo", others: ["thay_the: 12/KH-SKHCN"], status: "bi_bai_bo", since: nil),
        Case(plan: "trang_thai: bi_thay_the", others: ["thay_the: 12/KH-SKHCN"], status: "bi_thay_the", since: "21/3/2025"),
        Case(plan: "trang_thai: hieu_luc", others: ["thay_the: 12/KH-SKHCN"], status: "bi_thay_the", since: "21/3/2025"),
        Case(plan: "trang_thai: du_thao", others: ["thay_the: 12/KH-SKHCN"], status: "du_thao", since: nil),
        // Its own last day.
        Case(plan: "ngay_het_hieu_luc: 30/4/2025", status: "het_hieu_luc", since: nil),
        Case(plan: "ngay_het_hieu_luc: 01/5/2025", status: "hieu_luc", since: nil),
        // Its first day.
        Case(plan: "ngay_hieu_luc: 02/5/2025", status: "chua_hieu_luc", since: nil),
        Case(plan: "ngay_hieu_luc: 01/5/2025", status: "hieu_luc", since: nil),
        Case(plan: "ngay_hieu_luc: 02/5/2025\ntrang_thai: du_thao", status: "du_thao", since: nil),
        Case(plan: "ngay_hieu_luc: 02/5/2025", others: ["sua_doi_bo_sung: 12/KH-SKHCN"], status: "chua_hieu_luc", since: nil),
        Case(plan: "ngay_hieu_luc: 02/5/2025", others: ["bai_bo: 12/KH-SKHCN"], status: "bi_bai_bo", since: "21/3/2025"),
        // A suspension lasts as long as what suspends; what was amended or repealed stays so, unless the act is withdrawn.
        Case(
            others: ["dinh_chi: 12/KH-SKHCN", "bai_bo: 39/QĐ-SKHCN\nso_ky_hieu: 40/QĐ-SKHCN\nngay_ban_hanh: 10/4/2025"],
            status: "hieu_luc", since: nil),
        Case(
            others: ["dinh_chi: 12/KH-SKHCN", "bai_bo: 39/QĐ-SKHCN\nso_ky_hieu: 40/QĐ-SKHCN\nngay_ban_hanh: 10/5/2025"],
            status: "bi_dinh_chi", since: "21/3/2025"),
        Case(others: ["dinh_chi: 12/KH-SKHCN\nngay_het_hieu_luc: 30/4/2025"], status: "hieu_luc", since: nil),
        Case(
            others: ["bai_bo: 12/KH-SKHCN", "bai_bo: 39/QĐ-SKHCN\nso_ky_hieu: 40/QĐ-SKHCN\nngay_ban_hanh: 10/4/2025"],
            status: "bi_bai_bo", since: "21/3/2025"),
        Case(
            others: ["bai_bo: 12/KH-SKHCN", "thu_hoi: 39/QĐ-SKHCN\nso_ky_hieu: 40/QĐ-SKHCN\nngay_ban_hanh: 10/4/2025"],
            status: "hieu_luc", since: nil),
        Case(
            others: [
                "dinh_chi: 12/KH-SKHCN", "bai_bo: 39/QĐ-SKHCN\nso_ky_hieu: 40/QĐ-SKHCN\nngay_ban_hanh: 10/4/2025",
                "thu_hoi: 40/QĐ-SKHCN\nso_ky_hieu: 41/QĐ-SKHCN\nngay_ban_hanh: 11/4/2025",
            ], status: "bi_dinh_chi", since: "21/3/2025"),
        // An annex ends, or waits, with what it is attached to, held or not; an amendment of that is none of the annex.
        Case(
            plan: "kem_theo: 5/QĐ-SKHCN", others: ["bai_bo: 5/QĐ-SKHCN"], status: "bi_bai_bo", since: "21/3/2025"),
        Case(
            plan: "kem_theo: 5/QĐ-SKHCN",
            others: ["so_ky_hieu: 5/QĐ-SKHCN\nngay_ban_hanh: 15/01/2025\ntrang_thai: het_hieu_luc"], status: "het_hieu_luc", since: nil),
        Case(
            plan: "kem_theo: v0", others: ["so_ky_hieu: 5/QĐ-SKHCN\nngay_ban_hanh: 15/01/2025", "dinh_chi: 5/QĐ-SKHCN"],
            status: "bi_dinh_chi", since: "21/3/2025"),
        Case(
            plan: "kem_theo: v0", others: ["so_ky_hieu: 5/QĐ-SKHCN\nngay_ban_hanh: 15/01/2025\nngay_hieu_luc: 02/5/2025"],
            status: "chua_hieu_luc", since: nil),
        Case(plan: "kem_theo: 5/QĐ-SKHCN", others: ["sua_doi_bo_sung: 5/QĐ-SKHCN"], status: "hieu_luc", since: nil),
        Case(
            plan: "kem_theo: v0", others: ["so_ky_hieu: null\nkem_theo: v1", "so_ky_hieu: null\nkem_theo: v0"], status: "hieu_luc",
            since: nil),
        // What the text says, of its own act, of an intended one, of one suffered and of one that it reports.
        Case(
            others: [""], body: "Quyết định này thay thế Kế hoạch số 12/KH-SKHCN ngày 15/01/2025./.", status: "bi_thay_the",
            since: "21/3/2025"),
        Case(
            others: [""], body: "Tham mưu Quyết định thay thế Kế hoạch số 12/KH-SKHCN ngày 15/01/2025./.", status: "hieu_luc",
            since: nil),
        Case(
            others: [""], body: "Tham mưu Quyết định bãi bỏ Kế hoạch số 12/KH-SKHCN ngày 15/01/2025./.", status: "hieu_luc",
            since: nil),
        Case(
            others: [""], body: "Phần này được thay thế bởi Kế hoạch số 12/KH-SKHCN ngày 15/01/2025./.", status: "hieu_luc",
            since: nil),
        Case(
            others: [""], body: "Kế hoạch số 30/KH-SKHCN ngày 15/02/2025 thay thế Kế hoạch số 12/KH-SKHCN ngày 15/01/2025./.",
            status: "hieu_luc", since: nil),
        // What it says of itself, and what the acting document says of both by their numbers.
        Case(
            ownBody: "Kế hoạch số 12/KH-SKHCN được sửa đổi, bổ sung bởi Quyết định số 77/QĐ-UBND ngày 10/4/2025 của UBND tỉnh.",
            status: "bi_sua_doi", since: "10/4/2025"),
        Case(
            ownBody: "Kế hoạch số 12/KH-SKHCN được sửa đổi, bổ sung bởi Quyết định số 77/QĐ-UBND ngày 02/5/2025 của UBND tỉnh.",
            status: "hieu_luc", since: nil),
        Case(
            others: [""], body: "Quyết định số 39/QĐ-SKHCN ngày 21/3/2025 thay thế Kế hoạch số 12/KH-SKHCN ngày 15/01/2025.",
            status: "bi_thay_the", since: "21/3/2025"),
    ]

    @Test(arguments: cases) func `the gravest of what is said and what has been done stands`(test: Case) async throws {
        var fixture = RegistryFixture()
        try fixture.add("ke-hoach.md", "loai: kế hoạch\nso_ky_hieu: 12/KH-SKHCN\nngay_ban_hanh: 15/01/2025\n\(test.plan)", test.ownBody)
        for (index, lines) in test.others.enumerated() {
            let given = ["so_ky_hieu: 39/QĐ-SKHCN", "ngay_ban_hanh: 21/3/2025"].filter { !lines.contains($0.prefix { $0 != " " }) }
            try fixture.add("v\(index).md", (given + [lines]).joined(separator: "\n"), test.body)
        }
        let registry = try await fixture.registered().registry
        let plan = try #require(registry.documents.firstIndex { $0.document.source == "ke-hoach.md" })
        let standing = registry.standings(on: try #require(CalendarDate(year: 2025, month: 5, day: 1)))[plan]
        #expect(standing.status.rawValue == test.status)
        #expect(standing.since?.vietnamese == test.since)
        #expect((standing.agent == nil) == (test.since == nil))
    }
}
