import Source
import Testing

@testable import Records

/// To whom the result of a task goes, as its words say.
@Suite struct DutyDestinationTests {
    private let reader = DutyDestinationReader(
        departments: [Department(code: "vp", name: "Văn phòng Sở")],
        office: Issuer(code: "skhcn", name: "Sở Khoa học và Công nghệ", aliases: [], symbols: ["SKHCN"]),
        superior: Issuer(code: "ubnd", name: "Ủy ban nhân dân tỉnh", aliases: ["UBND tỉnh", "Chủ tịch UBND tỉnh"], symbols: ["UBND"]))

    private func duty(_ text: String, reportsTo: [Assignee] = []) -> Duty {
        let parts = [Duty.Part(Assignee(code: "vp"), .lead)] + reportsTo.map { Duty.Part($0, .collect) }
        return Duty(text: text, parts: parts, leaders: [], deadlines: [])
    }

    @Test(arguments: [
        "Văn phòng Sở tham mưu UBND tỉnh ban hành kế hoạch", "Tham mưu Lãnh đạo Sở báo cáo UBND tỉnh các nội dung đã triển khai",
        "Tham mưu Quyết định của UBND tỉnh bãi bỏ Quyết định số 25/2018/QĐ-UBND", "Trình Uỷ ban nhân dân tỉnh xem xét",
        "Báo cáo kết quả thực hiện Kế hoạch số 51/KH-UBND ngày 07/3/2025 về UBND tỉnh", "Kịp thời đề xuất trình lãnh đạo Sở, UBND tỉnh",
        "Hoàn thiện hồ sơ, trình Chủ tịch UBND tỉnh trước ngày 20/4/2025",
    ])
    func `what is prepared for the body above goes there`(text: String) {
        #expect(reader.destination(of: duty(text)) == .superior)
    }

    @Test(arguments: [
        "Văn phòng Sở có trách nhiệm tổng hợp, trình Giám đốc Sở ban hành", "Hoàn thành báo cáo Giám đốc Sở trước ngày 20/4/2025",
        "Rà soát, tham mưu Lãnh đạo Sở xem xét", "Báo cáo UBND xã kết quả; trình Giám đốc Sở",
    ])
    func `what is handed to the head is the head's`(text: String) {
        #expect(reader.destination(of: duty(text)) == .head)
    }

    @Test(arguments: [
        "Kế hoạch số 196/KH-UBND ngày 02/10/2024 của UBND tỉnh", "Tham mưu triển khai thực hiện Kế hoạch số 51/KH-UBND của UBND tỉnh",
        "Tham mưu thực hiện chỉ đạo của UBND tỉnh", "Báo cáo tiến độ các nhiệm vụ UBND tỉnh giao", "Thực hiện quy trình của UBND tỉnh",
        "Báo cáo cần tách danh mục nhiệm vụ tham mưu UBND tỉnh, nhiệm vụ của Giám đốc Sở", "Phối hợp với UBND tỉnh tổ chức hội nghị",
        "Báo cáo kết quả. UBND tỉnh sẽ kiểm tra",
    ])
    func `naming a body is not handing work to it`(text: String) {
        #expect(reader.destination(of: duty(text)) == nil)
    }

    @Test func `front matter says it where the words do not`() {
        #expect(reader.destination(of: duty("Lập báo cáo", reportsTo: [.director])) == .head)
        #expect(reader.destination(of: duty("Lập báo cáo", reportsTo: [Assignee(code: "ngoai:ubnd-tinh", name: "UBND tỉnh")])) == .superior)
    }
}
