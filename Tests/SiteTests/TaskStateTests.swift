import Records
import Source
import Testing

@testable import Site

@Suite struct TaskStateTests {
    private static let plan = SmallSite.document(
        "ke-hoach.md", "loai: kế hoạch",
        body: "1. Văn phòng Sở chuẩn bị hội nghị trước ngày 15/4/2025.\n\n2. Phòng QLKH&CN xây dựng kế hoạch./.")

    @Test func `a state twice is an error at the second that names the first, and other faults have their places`() async throws {
        let site = try SmallSite(
            Self.plan + "-- Content/nhiem-vu/2025.yml --\n" + "- {nhiem_vu: ke-hoach/muc-1, trang_thai: xong, ngay: 14/4/2025}\n"
                + "- {nhiem_vu: ⟦ma-trung⟧ke-hoach/muc-1, trang_thai: mới}\n- ⟦thieu-truong⟧{nhiem_vu: ke-hoach/muc-2}\n"
                + "- {nhiem_vu: ke-hoach/muc-2, trang_thai: ⟦gia-tri-khong-ro⟧trễ}\n"
                + "- {nhiem_vu: ke-hoach/muc-2, trang_thai: xong, ngay: ⟦ngay-khong-hop-le⟧31/4/2025}\n")
        let outcome = try await SiteBuilder(site.options).check()
        #expect(site.lines(outcome.diagnostics) == site.expected)
    }
}
