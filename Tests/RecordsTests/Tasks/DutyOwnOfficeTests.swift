// The office among other bodies, as documents of the body above it name them; and those whom other bodies tell.

import Testing

@testable import Records

@Suite struct DutyOwnOfficeTests {
    @Test(arguments: ["Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi", "Sở Khoa học & Công nghệ"])
    func `one body has one code`(name: String) {
        #expect(DutyFixture.sentences("Giao \(name) tham mưu kế hoạch.") == ["ngoai:so-khoa-hoc-cong-nghe |  | "])
        #expect(DutyFixture.leads("\(name) tham mưu kế hoạch trước ngày 10/7.") == ["ngoai:so-khoa-hoc-cong-nghe"])
        #expect(
            DutyFixture.leads("Sở Tài chính thẩm định; \(name) tổng hợp, báo cáo.") == [
                "ngoai:so-tai-chinh", "ngoai:so-khoa-hoc-cong-nghe",
            ])
        #expect(DutyFixture.leads("\(name) tham mưu kế hoạch.") == [])
    }

    @Test(arguments: [
        (
            "Giám đốc các sở: Khoa học và Công nghệ, Tài chính, Nội vụ rà soát hồ sơ.",
            "ngoai:so-khoa-hoc-cong-nghe ngoai:so-noi-vu ngoai:so-tai-chinh"
        ),
        (
            "Giao các sở: Nông nghiệp và Môi trường, Văn hóa, Thể thao và Du lịch, Tài chính rà soát.",
            "ngoai:so-nong-nghiep-moi-truong ngoai:so-tai-chinh ngoai:so-van-hoa-the-thao-du-lich"
        ),
        ("Giao các Sở Tài chính và Nội vụ rà soát.", "ngoai:so-noi-vu ngoai:so-tai-chinh"),
        (
            "Đề nghị các Sở: KH&CN, Tài chính, Công an tỉnh, UBND các xã rà soát.",
            "ngoai:cong-an-tinh ngoai:so-khoa-hoc-cong-nghe ngoai:so-tai-chinh ngoai:ubnd-xa"
        ),
        ("Đề nghị các bộ: Tài chính, Nội vụ hướng dẫn.", "ngoai:bo-noi-vu ngoai:bo-tai-chinh"),
        (
            "Đề nghị các Bộ: Tư pháp, Công an, Y tế, Văn hóa - Thông tin rà soát.",
            "ngoai:bo-cong-an ngoai:bo-tu-phap ngoai:bo-van-hoa-thong-tin ngoai:bo-y-te"
        ),
        ("Giao các sở, ban, ngành rà soát.", "ngoai:so-ban-nganh"), ("Giao các sở: Xây dựng kế hoạch, rà soát.", "ngoai:so"),
    ])
    func `bodies are named by their fields`(text: String, leads: String) { #expect(DutyFixture.leads(text) == [leads]) }

    @Test(arguments: [
        ("Bộ Văn hóa - Thông tin chỉ đạo các cơ quan đơn vị thông tin, báo chí tuyên truyền.", "ngoai:co-quan"),
        ("Bộ Tài chính yêu cầu các đơn vị rà soát.", "ngoai:don-vi"),
        ("Bộ Tài chính yêu cầu các đơn vị thuộc Sở rà soát.", "tat-ca"), ("Sở Nội vụ yêu cầu các phòng, đơn vị rà soát.", "tat-ca"),
        ("Giám đốc Sở chỉ đạo các đơn vị rà soát.", "tat-ca"), ("Yêu cầu các cơ quan, đơn vị rà soát.", "tat-ca"),
        ("Sở Khoa học và Công nghệ yêu cầu các đơn vị rà soát.", "tat-ca"),
    ])
    func `those whom another body tells are not all departments`(text: String, lead: String) { #expect(DutyFixture.leads(text) == [lead]) }
}
