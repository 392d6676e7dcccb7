// Who is charged: names of bodies, people and units in the wordings of many offices.

import Source
import Testing

@testable import Records

@Suite struct DutyNamingTests {
    @Test(arguments: [
        ("Đề nghị Ngân hàng Nhà nước Khu vực 7 rà soát lãi suất.", "ngoai:ngan-hang-nha-nuoc-khu-vuc-7"),
        ("Đề nghị Ngân hàng Nhà nước chi nhánh Khu vực 3 rà soát lãi suất.", "ngoai:ngan-hang-nha-nuoc-chi-nhanh-khu-vuc-3"),
        (
            "Đề nghị Ngân hàng Chính sách xã hội chi nhánh tỉnh Bắc Giang giải ngân.",
            "ngoai:ngan-hang-chinh-sach-xa-hoi-chi-nhanh-tinh-bac-giang"
        ),
        ("Đề nghị Ngân hàng Hợp tác - Chi nhánh Hà Giang giải ngân.", "ngoai:ngan-hang-hop-tac-chi-nhanh-ha-giang"),
        ("Chi cục Hải quan Khu vực 5 soi chiếu hàng hóa.", "ngoai:chi-cuc-hai-quan-khu-vuc-5"),
        ("Đoàn Thanh niên các cơ quan Đảng tỉnh phát động thi đua.", "ngoai:doan-thanh-nien-co-quan-dang-tinh"),
        ("Đảng ủy MTTQ, các đoàn thể huyện tổ chức học tập.", "ngoai:dang-uy-mttq-doan-the-huyen"),
        ("UBND các xã: Hòa Bắc, Hòa Liên rà soát đất rừng.", "ngoai:ubnd-xa-hoa-bac ngoai:ubnd-xa-hoa-lien"),
        (
            "UBND các phường: An Khê, Thanh Khê và Hòa Minh bàn giao mặt bằng.",
            "ngoai:ubnd-phuong-an-khe ngoai:ubnd-phuong-hoa-minh ngoai:ubnd-phuong-thanh-khe"
        ),
        ("UBND các xã: Tuần tra các điểm sạt lở.", "ngoai:ubnd-xa"),
        (
            "UBND các xã: Hòa Bắc, Hòa Liên và phường Hòa Hải rà soát đất rừng.",
            "ngoai:ubnd-phuong-hoa-hai ngoai:ubnd-xa-hoa-bac ngoai:ubnd-xa-hoa-lien"
        ),
        (
            "Đề nghị Sở Tài chính các tỉnh, thành phố trực thuộc Trung ương đối chiếu công nợ.",
            "ngoai:so-tai-chinh-tinh-thanh-pho-truc-thuoc-trung-uong"
        ),
        ("Đề nghị Báo và Đài Phát thanh - Truyền hình Cao Bằng mở chuyên mục.", "ngoai:bao-dai-phat-thanh-truyen-hinh-cao-bang"),
        ("Chủ tịch UBND các xã: Hòa Bắc, Hòa Liên đối thoại với dân.", "ngoai:ubnd-xa-hoa-bac ngoai:ubnd-xa-hoa-lien"),
        ("Đề nghị Thường trực HĐND giám sát.", "ngoai:thuong-truc-hdnd"),
        ("Các Thống kê cơ sở duyệt phiếu.", "ngoai:thong-ke-co-so"),
        ("Thống kê cơ sở Đông Hà cử công chức hỗ trợ.", "ngoai:thong-ke-co-so-dong-ha"), ("Các bản chuẩn bị cổng chào.", "ngoai:ban"),
        ("Tổ thẩm định chấm hồ sơ trong tuần này.", "ngoai:to-tham-dinh"),
        ("Tổ chuyên gia đấu thầu chấm hồ sơ.", "ngoai:to-chuyen-gia-dau-thau"),
        ("Giám đốc bệnh viện chịu trách nhiệm về tiến độ.", "ngoai:benh-vien"),
        ("Giám đốc hợp tác xã chịu trách nhiệm về giống.", "ngoai:hop-tac-xa"),
    ])
    func `names of other bodies are taken whole`(text: String, lead: String) { #expect(DutyFixture.leads(text) == [lead]) }

    @Test(arguments: [
        ("Các phòng còn lại rà soát hồ sơ.", ["tat-ca"]), ("Các phòng được giao nhiệm vụ gửi số liệu về Văn phòng Sở.", ["tat-ca"]),
        ("Các phòng phân công giảng viên hướng dẫn sinh viên.", ["tat-ca"]), ("Công chức các phòng tự rà soát hồ sơ.", ["ca-nhan"]),
        ("Cán bộ, viên chức các đơn vị trực lễ.", ["ca-nhan"]), ("Nhân viên trực đêm phải ghi sổ.", ["ca-nhan"]),
        ("Cán bộ, nhân viên toàn Trạm kiểm tra bể nước.", ["ca-nhan"]),
        ("Công chức, viên chức được cử đến làm việc tại Bộ phận một cửa đeo thẻ.", ["ca-nhan"]),
        ("Văn phòng Sở chốt lịch; nhân viên được phân công phải ký nhận.", ["vp", "ca-nhan"]),
        ("Trưởng phòng chịu trách nhiệm nếu mất hồ sơ.", ["truong-phong"]), ("Hướng dẫn viên chức kê khai tài sản.", []),
        ("Trên đây là chỉ đạo của Giám đốc Sở, các phòng nghiêm túc thực hiện./.", ["tat-ca"]),
        ("Thống nhất sơn kho tại Thanh tra Sở, Văn phòng Sở lập dự toán.", ["vp"]),
        ("Giám đốc Sở chủ trì cuộc họp giao ban Lãnh đạo Sở với Trưởng các phòng.", []),
        ("Biểu dương Phòng QLCN. Yêu cầu Phòng làm hồ sơ thi đua.", ["qlcn"]),
        ("Đồng chí Nông Văn Páo, Phó Giám đốc: chỉ đạo các nội dung tại mục 2.", ["ld:nong-van-pao"]),
        ("Trưởng phòng nào để chậm việc phải giải trình.", ["truong-phong"]),
        ("Trưởng các phòng lập kế hoạch, phân công cán bộ, công chức thực hiện.", ["truong-phong"]),
        ("Phòng QLCN đôn đốc nhà thầu; nhà thầu bố trí thêm máy.", ["qlcn", "ngoai:nha-thau"]),
        ("Phòng QLCN thẩm định hồ sơ. Hồ sơ nào chưa đạt, Văn phòng Sở trả lại ngay.", ["qlcn", "vp"]),
        ("Nếu có phát sinh, Phòng QLCN bổ sung hồ sơ.", ["qlcn"]), ("Bên cạnh đó, Phòng QLCN chấn chỉnh lề lối.", ["qlcn"]),
        ("Ngoài ra, Văn phòng Sở mua máy tính.", ["vp"]), ("Đồng thời, các phòng tiết kiệm điện.", ["tat-ca"]),
        ("Để kịp khai mạc, Phòng QLCN tăng ca.", ["qlcn"]), ("Nhằm giảm giấy tờ, Văn phòng Sở số hóa hồ sơ.", ["vp"]),
        ("Giao Phòng QLCN theo dõi tuyến biển, các phòng còn lại theo dõi tuyến núi.", ["qlcn", "tat-ca"]),
        ("Giao các phòng thẩm tra: Phòng QLCN thẩm tra vốn; Thanh tra Sở thẩm tra đơn thư.", ["qlcn", "thanhtra"]),
    ])
    func `units and their people have work`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }

    @Test(arguments: [
        "Đồng chí Trần Văn Nam - Phó Giám đốc Sở vắng (đi công tác).", "Đồng chí Trần Văn Nam, Phó Giám đốc Sở chủ tọa phiên họp.",
        "Đồng chí Trần Văn Nam - Phó Giám đốc Sở điều hành hội nghị.", "Đồng chí Trần Văn Nam xin vắng mặt.",
        "Đồng chí Trần Văn Nam, Phó Giám đốc Sở đi công tác.",
        "Đồng chí Trần Văn Nam khai mạc hội thi.", "Ông Trần Văn Nam - Phó Giám đốc Sở phát biểu.",
    ])
    func `who leads or misses a meeting has no work by that`(text: String) { #expect(DutyFixture.leads(text) == []) }

    @Test(arguments: [
        "Bên cạnh đó, Phòng QLCN vẫn để xảy ra sai sót.",
        "Ngoài ra, các phòng được trang bị máy tính mới.", "Trong đó, Phòng QLCN 02 nhiệm vụ, Văn phòng Sở 03 nhiệm vụ.",
        "Hồ sơ gồm tờ trình; nhà thầu trúng thầu là Công ty Hoa Sen.", "Các bản cam kết lưu trong hồ sơ.",
    ])
    func `what was or is so is no work`(text: String) { #expect(DutyFixture.leads(text) == []) }

    @Test func `the family of a colleague does not help`() {
        #expect(
            DutyFixture.sentences("Phòng QLCN phối hợp Công đoàn Sở thăm gia đình đồng chí Trần Văn Nam.").allSatisfy {
                !$0.contains("ld:")
            })
    }

    @Test func `a body of the Party leads others`() {
        #expect(DutyFixture.leads("Đảng ủy UBND tỉnh:\n\n- Lãnh đạo UBND tỉnh tập trung giải ngân.") == ["ngoai:dang-uy-ubnd-tinh"])
    }

    @Test func `what is charged at the end of a report is work`() {
        let text =
            "## Về kết quả giám sát\n\nCòn 20 cơ sở bỏ trống. Đoàn giám sát yêu cầu:\n\n- Phòng QLCN lập phương án.\n- Văn phòng Sở bố trí bảo vệ."
        #expect(DutyFixture.leads(text) == ["qlcn", "vp"])
    }

    @Test(arguments: [
        ("Các Xí nghiệp nạo vét kênh.", "tat-ca"), ("Giám đốc các Xí nghiệp chịu trách nhiệm về sản lượng.", "truong-phong"),
        ("Các phòng, Xí nghiệp chấm công.", "tat-ca"), ("Quản đốc các xí nghiệp kiểm tra kho.", "truong-phong"),
        ("Ông Trần Văn Nam - Phó Giám đốc Công ty chịu trách nhiệm chỉ đạo vận hành.", "ld:tran-van-nam"),
        ("Bà Lê Thị Hoa - Phó Giám đốc Công ty chỉ đạo công tác kế toán.", "ld:le-thi-hoa"),
    ])
    func `an enterprise has units and leaders of its own`(text: String, lead: String) {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: kt, ten: Phòng Kế toán}\n- {ma: xn1, ten: Xí nghiệp Sông Cầu}",
            office: ["Công ty Thủy nông Sông Cầu", "Công ty"])
        #expect(DutyFixture.leads(text, recognizer) == [lead])
    }

    @Test func `a point about the office's own bureau is no point about another committee`() {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: vp, ten: Văn phòng UBND tỉnh}\n- {ma: stc, ten: Sở Tài chính}", office: ["UBND tỉnh Quảng Ngãi", "UBND tỉnh"])
        let text = "7. Văn phòng UBND tỉnh phân loại kiến nghị; các sở, ngành trả lời bằng văn bản."
        #expect(DutyFixture.leads(text, recognizer) == ["vp", "tat-ca"])
    }
}
