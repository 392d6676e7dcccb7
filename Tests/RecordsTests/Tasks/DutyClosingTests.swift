// The closing words of a document speak of the whole: what they give out belongs to no item, and titles and openings give out nothing themselves.

import Source
import Testing

@testable import Records

@Suite struct DutyClosingTests {
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
        #expect(DutyFixture.places("## II. Nhiệm vụ\n\n" + last + closing).last == "muc-ii tat-ca")
        #expect(DutyFixture.places(last + closing).last == "- tat-ca")
        #expect(
            DutyFixture.places("## II. Nhiệm vụ\n\n### 4. Công tác khác\n\n- Văn phòng Sở rà soát hồ sơ.\n\n" + closing).last
                == "muc-ii tat-ca")
        #expect(DutyFixture.places("5. Công tác khác:\n\n- Văn phòng Sở rà soát hồ sơ.\n\n" + closing).last == "- tat-ca")
        #expect(DutyFixture.places("**5. Công tác khác**\n\nVăn phòng Sở rà soát hồ sơ.\n\n" + closing).last == "muc-5 tat-ca")
    }

    @Test(arguments: closings)
    func `alone below a title they stay there`(closing: String) {
        #expect(DutyFixture.places("**6. Tổ chức thực hiện**\n\n" + closing).last == "muc-6 tat-ca")
        #expect(DutyFixture.places("## II. Nhiệm vụ\n\n### 6. Tổ chức thực hiện\n\n" + closing).last == "muc-ii-6 tat-ca")
    }

    @Test func `further paragraphs of an item stay in it`() {
        let text =
            "**4.** Văn phòng Sở rà soát hồ sơ.\n\nYêu cầu các phòng, đơn vị nghiêm túc thực hiện.\n\n**5.** Thanh tra Sở kiểm tra.\n\nGiao Phòng QLCN lập hồ sơ./."
        #expect(DutyFixture.places(text) == ["muc-4 vp", "muc-4 tat-ca", "muc-5 thanhtra", "muc-5 qlcn"])
    }

    @Test(arguments: [
        "**3. Công tác kho quỹ:** Giao Phòng QLCN\n\n- Kiểm kê tài sản.\n- Lập biên bản.",
        "3. Về kiểm định: Phân công Phòng QLCN\n\n   - Kiểm kê tài sản.\n   - Lập biên bản.",
        "**3. Về kiểm định: Yêu cầu Phòng QLCN:**\n\n- Kiểm kê tài sản.\n- Lập biên bản.",
    ])
    func `whoever is charged behind a title has the list below`(text: String) {
        #expect(DutyFixture.places(text) == ["muc-3 qlcn", "muc-3 qlcn"])
    }

    @Test(arguments: [
        ("Phòng QLCN yêu cầu nhà thầu bổ sung máy thi công.", ["- qlcn"]),
        ("Phòng QLCN đề nghị UBND các xã cung cấp số liệu.", ["- qlcn"]),
        ("Giám đốc Sở yêu cầu UBND các xã cung cấp số liệu.", ["- ngoai:ubnd-xa"]),
        ("Văn phòng Sở yêu cầu Phòng QLCN cung cấp số liệu.", ["- qlcn"]),
        ("UBND các tỉnh Hà Giang, Cao Bằng phối hợp chặt chẽ với Phòng QLCN.", ["- ngoai:ubnd-tinh-cao-bang ngoai:ubnd-tinh-ha-giang"]),
        ("Đề nghị Thuế cơ sở 4 tỉnh Hà Giang đối chiếu số liệu.", ["- ngoai:thue-co-so-4-tinh-ha-giang"]),
        ("Đối với hồ sơ của các xã, Phòng QLCN tiếp tục thẩm định.", ["- qlcn"]),
        ("Đối với đề xuất của Thanh tra Sở, Văn phòng Sở rà soát.", ["- vp"]),
        ("Thứ trưởng Lê Văn Bình chủ trì họp với các đơn vị về quy hoạch.", ["- ld:le-van-binh"]),
        ("Ngày 28/3/2025, đồng chí Lê Văn Bình chủ trì họp với các đơn vị về quy hoạch.", []),
    ])
    func `of several names in a sentence the one that acts has the work`(text: String, expected: [String]) {
        #expect(DutyFixture.places(text) == expected)
    }

    @Test(arguments: [
        ("Bộ Nội vụ", "Yêu cầu các Bộ, cơ quan, địa phương rà soát.", "- ngoai:dia-phuong tat-ca"),
        ("Bộ Nội vụ", "Yêu cầu các Bộ, địa phương rà soát.", "- ngoai:dia-phuong tat-ca"),
        ("Bộ Chỉ huy quân sự tỉnh", "Giao Bộ Chỉ huy quân sự tỉnh rà soát.", "- a"),
    ])
    func `ministries are units where they are registered`(name: String, text: String, expected: String) {
        #expect(DutyFixture.places(text, DutyFixture.recognizer(registry: "- {ma: a, ten: \(name)}", office: ["Chính phủ"])) == [expected])
    }

    @Test(arguments: [
        ("Bộ Nội vụ", "Các cơ quan, đơn vị thuộc Bộ rà soát.", "- tat-ca"),
        (
            "UBND tỉnh", "Yêu cầu Giám đốc các sở, Thủ trưởng các ban, ngành tỉnh, Chủ tịch UBND các xã rà soát.",
            "- ngoai:ubnd-xa truong-phong"
        ),
        ("UBND huyện", "Yêu cầu Thủ trưởng các phòng, ban, ngành huyện, Chủ tịch UBND các xã rà soát.", "- ngoai:ubnd-xa truong-phong"),
    ])
    func `units are those of the office's own level`(office: String, text: String, expected: String) {
        #expect(DutyFixture.places(text, DutyFixture.recognizer(registry: "- {ma: a, ten: Sở Nội vụ}", office: [office])) == [expected])
    }
}
