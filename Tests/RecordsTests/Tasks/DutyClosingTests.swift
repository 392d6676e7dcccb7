// The closing words of a document speak of the whole: what they give out belongs to no item, and titles and openings give out nothing themselves.

import Source
import Testing

@testable import Records

@Suite struct DutyClosingTests {
    /// Point and leads of each task.
    private func tasks(_ text: String, _ recognizer: DepartmentRecognizer = Fixture.recognizer) -> [String] {
        DutyFixture.lines(text, recognizer, date: Fixture.date(2025, 4, 1)).map {
            "\($0.point) \($0.leads.sorted().joined(separator: " "))"
        }
    }

    private static let closings = [
        "Trên đây là kết luận của Giám đốc Sở, đề nghị các phòng, đơn vị khẩn trương thực hiện./.",
        "Nhận được Thông báo này, yêu cầu các phòng, đơn vị tổ chức thực hiện./.",
        "Yêu cầu các phòng, đơn vị quán triệt, nghiêm túc triển khai./.",
        "Các phòng, đơn vị phổ biến nội dung kết luận đến từng viên chức.",
        "Văn phòng Sở thông báo để các phòng, đơn vị biết, triển khai thực hiện./.",
        "Trong quá trình triển khai thực hiện, nếu có vướng mắc, các phòng, đơn vị phản ánh về Văn phòng Sở.",
    ]

    @Test(arguments: closings)
    func `they belong to the part around the last item`(closing: String) {
        let last = "**4.** Văn phòng Sở rà soát hồ sơ.\n\n"
        #expect(tasks("## II. Nhiệm vụ\n\n" + last + closing).last == "muc-ii tat-ca")
        #expect(tasks(last + closing).last == "- tat-ca")
        #expect(tasks("## II. Nhiệm vụ\n\n### 4. Công tác khác\n\n- Văn phòng Sở rà soát hồ sơ.\n\n" + closing).last == "muc-ii tat-ca")
        #expect(tasks("5. Công tác khác:\n\n- Văn phòng Sở rà soát hồ sơ.\n\n" + closing).last == "- tat-ca")
        #expect(tasks("**5. Công tác khác**\n\nVăn phòng Sở rà soát hồ sơ.\n\n" + closing).last == "muc-5 tat-ca")
    }

    @Test(arguments: closings)
    func `alone below a title they stay there`(closing: String) {
        #expect(tasks("**6. Tổ chức thực hiện**\n\n" + closing).last == "muc-6 tat-ca")
        #expect(tasks("## II. Nhiệm vụ\n\n### 6. Tổ chức thực hiện\n\n" + closing).last == "muc-ii-6 tat-ca")
    }

    @Test func `further paragraphs of an item stay in it`() {
        let text =
            "**4.** Văn phòng Sở rà soát hồ sơ.\n\nYêu cầu các phòng, đơn vị nghiêm túc thực hiện.\n\n**5.** Thanh tra Sở kiểm tra.\n\nGiao Phòng QLCN lập hồ sơ./."
        #expect(tasks(text) == ["muc-4 vp", "muc-4 tat-ca", "muc-5 thanhtra", "muc-5 qlcn"])
    }

    @Test(arguments: [
        "**3. Công tác kho quỹ:** Giao Phòng QLCN\n\n- Kiểm kê tài sản.\n- Lập biên bản.",
        "3. Về kiểm định: Phân công Phòng QLCN\n\n   - Kiểm kê tài sản.\n   - Lập biên bản.",
        "**3. Về kiểm định: Yêu cầu Phòng QLCN:**\n\n- Kiểm kê tài sản.\n- Lập biên bản.",
    ])
    func `whoever is charged behind a title has the list below`(text: String) { #expect(tasks(text) == ["muc-3 qlcn", "muc-3 qlcn"]) }
}
