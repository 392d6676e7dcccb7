// Classes of wordings by which other offices name those who have work, each in sentences of no document.

import Foundation
import Source
import Testing

@testable import Records

@Suite struct DutyWordingTests {
    @Test(arguments: [
        ("Giao Trung tâm Phát triển quỹ đất tỉnh kiểm đếm.", "ngoai:trung-tam-phat-trien-quy-dat-tinh"),
        ("Đề nghị Chi cục Quản lý thị trường kiểm tra.", "ngoai:chi-cuc-quan-ly-thi-truong"),
        ("Đề nghị Phòng Cảnh sát giao thông Công an tỉnh tuần tra.", "ngoai:phong-canh-sat-giao-thong-cong-an-tinh"),
        ("Giao Trạm Y tế xã phun hóa chất.", "ngoai:tram-y-te-xa"),
        ("Đề nghị UBND phường Cửa Lò chỉnh trang bãi tắm.", "ngoai:ubnd-phuong-cua-lo"),
        ("Đề nghị Điện lực Sơn Tịnh cắt tỉa cây xanh.", "ngoai:dien-luc-son-tinh"),
        (
            "Ban Quản lý dự án đầu tư xây dựng khu vực Sơn Tịnh đẩy nhanh tiến độ.",
            "ngoai:ban-quan-ly-du-an-dau-tu-xay-dung-khu-vuc-son-tinh"
        ),
        ("Thuế cơ sở 3 rà soát nguồn thu.", "ngoai:thue-co-so-3"),
        ("Đề nghị Viện Kiểm sát nhân dân tỉnh phối hợp.", "ngoai:vien-kiem-sat-nhan-dan-tinh"),
        ("Vụ Tổ chức cán bộ hoàn thiện dự thảo.", "ngoai:vu-to-chuc-can-bo"),
        ("Ủy ban Kiểm tra Tỉnh ủy hướng dẫn công tác kiểm tra.", "ngoai:uy-ban-kiem-tra-tinh-uy"),
        ("Bộ phận Kế toán quyết toán kinh phí.", "ngoai:bo-phan-ke-toan"),
        ("Công chức Tư pháp - Hộ tịch rà soát.", "ngoai:cong-chuc-tu-phap-ho-tich"),
        ("Đề nghị Sở Nội vụ tổng hợp, báo cáo.", "ngoai:so-noi-vu"), ("Trung tâm Y tế công khai giá dịch vụ.", "ngoai:trung-tam-y-te"),
        ("Hội đồng tuyển dụng viên chức xét tuyển.", "ngoai:hoi-dong-tuyen-dung-vien-chuc"),
        ("Các doanh nghiệp viễn thông công bố chất lượng.", "ngoai:doanh-nghiep-vien-thong"),
        ("Đề nghị Bộ Khoa học và Công nghệ hướng dẫn.", "ngoai:bo-khoa-hoc-cong-nghe"),
        ("Trạm Kiểm dịch động vật vùng lấy mẫu.", "ngoai:tram-kiem-dich-dong-vat-vung"),
        ("Đề nghị HĐND cùng cấp giám sát.", "ngoai:hdnd-cung-cap"),
        ("Yêu cầu nhà thầu Gói thầu số 12 bổ sung thiết bị.", "ngoai:nha-thau-goi-thau-so-12"),
        ("Đơn vị tư vấn giám sát các gói thầu lập nhật ký.", "ngoai:don-vi-tu-van-giam-sat-goi-thau"),
        ("Giao Trung tâm Chuyển đổi số chủ trì kết nối.", "ngoai:trung-tam-chuyen-doi-so"),
        ("Giao Trung tâm Chuyển đổi số Hà Nội chủ trì kết nối.", "ngoai:trung-tam-chuyen-doi-so-ha-noi"),
        ("Giao Trung tâm Chuyển đổi số và Truyền thông tỉnh kết nối.", "ngoai:trung-tam-chuyen-doi-so-truyen-thong-tinh"),
        ("Giao Trung tâm Chuyển đổi số hóa tài liệu.", "ngoai:trung-tam-chuyen-doi"),
        ("Giao Trung tâm Y tế số II kiểm tra.", "ngoai:trung-tam-y-te-so-ii"),
        ("Giao Trung tâm Ứng dụng tiến bộ khoa học chủ trì mô hình.", "ngoai:trung-tam-ung-dung-tien-bo-khoa-hoc"),
        (
            "Giao Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh chủ trì mô hình.",
            "ngoai:trung-tam-ung-dung-tien-bo-khoa-hoc-cong-nghe-tinh"
        ),
        ("Lực lượng chức năng trực bảo vệ hiện trường.", "ngoai:luc-luong-chuc-nang"),
    ])
    func `names of other bodies end where their work begins`(text: String, lead: String) {
        #expect(DutyFixture.leads(text) == [lead])
    }

    @Test(arguments: ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"])
    func `marks that print nothing are no part of a name`(mark: String) {
        let text = "Giao Phòng Q%L%CN% chủ trì; g%iao Sở% Nội% v%ụ thẩm% định.".replacingOccurrences(of: "%", with: mark)
        #expect(DutyFixture.leads(text) == ["qlcn", "ngoai:so-noi-vu"])
        let stream = WordStream(text)
        #expect(stream.tokens.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }[2] == "Q\(mark)L\(mark)CN")
        #expect(stream.tokens.filter { $0.kind == .other }.isEmpty)
    }

    @Test(arguments: [
        ("UBND các xã Tịnh Kỳ, Tịnh Hòa và Bình Minh rà soát.", "ngoai:ubnd-xa-binh-minh ngoai:ubnd-xa-tinh-hoa ngoai:ubnd-xa-tinh-ky"),
        ("Giao Công an xã, dân quân tự vệ tuần tra.", "ngoai:cong-an-xa ngoai:dan-quan-tu-ve"),
        ("Đề nghị Báo và Phát thanh, Truyền hình thành phố đưa tin.", "ngoai:bao-phat-thanh-truyen-hinh-thanh-pho"),
        ("Ban Nhân dân các thôn thông báo trên loa.", "ngoai:ban-nhan-dan-thon"),
        ("Tổ Công nghệ số cộng đồng các thôn hỗ trợ.", "ngoai:to-cong-nghe-so-cong-dong-thon"),
        ("Đề nghị Mặt trận và các đoàn thể xã vận động hội viên.", "ngoai:doan-the-xa ngoai:mat-tran"),
        ("Chậm nhất 10h00 sáng mai, các thôn báo cáo về Văn phòng Sở.", "ngoai:thon"),
        ("Định kỳ thứ Sáu hằng tuần các thôn báo cáo số liệu.", "ngoai:thon"),
        ("Ngay sau cuộc họp này, Văn phòng Sở phát hành giấy mời.", "vp"),
        ("Văn phòng Sở (bộ phận Một cửa) niêm yết thủ tục.", "vp"),
        ("Các Trạm Thú y khu vực lấy mẫu.", "ngoai:tram-thu-y-khu-vuc"),
        ("Mỗi thôn, buôn chọn một hộ.", "ngoai:thon-buon"), ("Yêu cầu từng phòng, đơn vị rà soát.", "tat-ca"),
        ("Mỗi đơn vị đăng ký một sáng kiến.", "tat-ca"), ("Chỉ huy trưởng các đơn vị kiểm tra kho.", "truong-phong"),
        ("Chỉ huy trưởng Ban Chỉ huy Quân sự xã tổ chức trực.", "ngoai:ban-chi-huy-quan-su-xa"),
        ("Yêu cầu trưởng các phòng, đội quán triệt.", "truong-phong"),
        ("Giao đồng chí Phó Chủ tịch Y Thanh Hà phụ trách.", "ld:y-thanh-ha"),
        ("Các thôn, buôn lập danh sách.", "ngoai:thon-buon"), ("Các chi bộ trực thuộc sinh hoạt chuyên đề.", "ngoai:chi-bo-truc-thuoc"),
        ("Giao các sở, ban, ngành, UBND các xã, phường rà soát.", "ngoai:so-ban-nganh ngoai:ubnd-xa-phuong"),
        ("Thủ trưởng các ban, ngành, Chủ tịch UBND các xã rà soát.", "ngoai:ban-nganh ngoai:ubnd-xa"),
        ("Các thành viên Ban Chỉ đạo gửi báo cáo.", "ngoai:thanh-vien-ban-chi-dao"),
        ("Trưởng các thôn, tổ trưởng các tổ dân phố vận động Nhân dân.", "ngoai:thon ngoai:to-dan-pho"),
        ("Các cơ quan, đơn vị, trường học trên địa bàn rà soát cơ sở vật chất.", "ngoai:truong-hoc tat-ca"),
        ("Các ban xây dựng Đảng cấp xã rà soát.", "ngoai:ban-xay-dung-dang-cap-xa"),
        ("Các đơn vị cấp xã rà soát.", "ngoai:don-vi-cap-xa"), ("Văn phòng Sở và các trung tâm y tế rà soát.", "ngoai:trung-tam-y-te vp"),
        ("Trạm Y tế các xã, phường phát động chiến dịch.", "ngoai:tram-y-te-xa-phuong"),
        ("Yêu cầu nhà thầu huy động nhân lực.", "ngoai:nha-thau"), ("Chủ đầu tư chịu trách nhiệm về tiến độ.", "ngoai:chu-dau-tu"),
        ("Cán bộ, công chức không sử dụng rượu, bia.", "ca-nhan"),
        ("Các đồng chí Trưởng phòng chủ động triển khai.", "truong-phong"),
        ("Trưởng phòng các phòng chuyên môn báo cáo.", "truong-phong"),
        ("Đ/c Lan (Kế toán) chuẩn bị hồ sơ.", "ld:lan"), ("Đồng chí Y Ngọc phụ trách tuyên truyền.", "ld:y-ngoc"),
        ("Đồng chí Trần Thị Lan - Chánh Văn phòng phụ trách hậu cần.", "ld:tran-thi-lan"),
        ("VP Sở rà soát các nhiệm vụ quá hạn.", "vp"), ("Giao đ/c Chánh VP rà soát biên chế.", "vp"),
        ("Các đ/c PGĐ theo lĩnh vực phụ trách chỉ đạo các phòng rà soát.", "lanh-dao"),
        ("Giao PGĐ Huy Hoàng trực tiếp làm việc với VNPT.", "ld:huy-hoang"),
        ("Đề nghị các đồng chí lãnh đạo phòng quán triệt công chức.", "truong-phong"),
        ("VP, Phòng QLCN, TTYZ: cử cán bộ tham gia Tổ giúp việc.", "qlcn vp"),
    ])
    func `several bodies, their heads and people are named`(text: String, lead: String) {
        #expect(DutyFixture.leads(text) == [lead])
    }

    @Test(arguments: [
        ("Đồng chí Phan Văn Hiếu - Phó Giám đốc Sở chỉ đạo công tác chuẩn bị.", ["ld:phan-van-hieu"]),
        ("Phòng QLCN rà soát; các Phó Giám đốc Sở chỉ đạo việc thực hiện.", ["qlcn", "lanh-dao"]),
        ("Các Phó Giám đốc Sở chỉ đạo các phòng hoàn thành nhiệm vụ.", ["lanh-dao"]),
        ("Giám đốc Sở chỉ đạo Phòng QLCN hoàn thành nhiệm vụ.", ["qlcn"]),
        ("Đồng chí Phó Giám đốc phụ trách chỉ đạo các phòng hoàn thành.", ["lanh-dao"]),
        ("Từng đồng chí lãnh đạo Sở theo lĩnh vực được phân công kiểm tra.", ["lanh-dao"]),
        ("Ban Giám đốc trực tiếp chỉ đạo các phòng.", ["lanh-dao"]),
        ("Phòng QLCN không để xảy ra chậm trễ.", ["qlcn"]), ("Rà soát hồ sơ. Đơn vị thực hiện: Phòng QLCN.", ["qlcn"]),
        ("Văn phòng Sở phân công trực lễ.", ["vp"]), ("Phòng QLCN cùng Văn phòng Sở rà soát.", ["qlcn"]),
        ("Phòng QLCN rà soát; riêng Thanh tra Sở kiểm tra.", ["qlcn", "thanhtra"]),
        ("Yêu cầu Phòng QLCN, đề nghị các thôn rà soát.", ["ngoai:thon qlcn"]),
        ("Lưu ý các phòng, đơn vị cập nhật hồ sơ.", ["tat-ca"]), ("Các phòng, đơn vị lưu ý cập nhật hồ sơ.", ["tat-ca"]),
    ])
    func `deputies direct, and whoever is reminded has work`(text: String, expected: [String]) {
        #expect(DutyFixture.leads(text) == expected)
    }

    @Test(arguments: [
        "Ban Giám đốc biểu dương tập thể Phòng QLCN.", "Hội đồng tuyển dụng viên chức đã họp ngày 28/3/2025.",
        "Phòng QLCN còn chậm trong tham mưu văn bản.", "Các trường hợp vi phạm phải xử lý nghiêm.",
        "Các vụ việc phức tạp cần tập trung giải quyết.", "Khoa học và công nghệ phải đi trước một bước.",
        "Đồng chí Phan Văn Hiếu - Giám đốc Sở chỉ đạo như sau:\n\n- Hồ sơ lưu tại kho.",
        "Thống nhất phương án do Phòng QLCN đề xuất.",
        "Dự họp có lãnh đạo Sở; các Chi cục Thú y dự trực tuyến.", "Văn phòng Sở trân trọng thông báo.",
        "Văn phòng Sở thông báo./.",
        "Kính gửi:\n\n- Phòng QLCN rà soát;\n- Các thôn tổ chức thực hiện.",
    ])
    func `praise, blame, facts and addressees are no work`(text: String) { #expect(DutyFixture.sentences(text) == []) }

    @Test(arguments: [
        ("Các khoa báo cáo sự cố.", "tat-ca"), ("Trưởng các khoa, phòng chấn chỉnh giờ giấc.", "truong-phong"),
        ("Trưởng các phòng, Trưởng khoa các khoa chấn chỉnh.", "truong-phong"),
        ("Các tổ công nghệ số cộng đồng hỗ trợ.", "ngoai:to-cong-nghe-so-cong-dong"),
    ])
    func `the kinds of units that an office has are all its units`(text: String, lead: String) {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: duoc, ten: Khoa Dược}\n- {ma: dd, ten: Phòng Điều dưỡng}\n- {ma: to, ten: Tổ Chỉ đạo tuyến}",
            office: ["Bệnh viện Đa khoa tỉnh"])
        #expect(DutyFixture.leads(text, recognizer) == [lead])
    }

    @Test(arguments: [
        ("Các phòng thuộc Ban rà soát hồ sơ.", "tat-ca"), ("Thủ trưởng các đơn vị trực thuộc Ban chịu trách nhiệm.", "truong-phong"),
        ("Các đồng chí lãnh đạo Ban theo lĩnh vực phụ trách chỉ đạo các phòng rà soát.", "lanh-dao"),
        ("Giao Phó Giám đốc Ban Trần Văn Nam kiểm tra.", "ld:tran-van-nam"), ("Các phòng Ban rà soát hồ sơ.", "tat-ca"),
        ("Trưởng các phòng Ban Quản lý rừng phòng hộ tỉnh rà soát hồ sơ.", "truong-phong"),
    ])
    func `an office calls itself by the first word of its name`(text: String, lead: String) {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: kt, ten: Phòng Kỹ thuật}\n- {ma: vp, ten: Văn phòng Ban}", office: ["Ban Quản lý rừng phòng hộ tỉnh"])
        #expect(DutyFixture.leads(text, recognizer) == [lead])
    }

    @Test(arguments: [
        ("Mỗi công chức, viên chức và người lao động giữ gìn kỷ luật.", "ca-nhan"), ("Cán bộ, chiến sĩ và nhân viên trực gác.", "ca-nhan"),
        ("Toàn thể CBCCVC, NLĐ tham gia hiến máu.", "ca-nhan"), ("Yêu cầu từng giảng viên nộp đề cương.", "ca-nhan"),
        ("UBND các huyện miền núi rà soát hộ nghèo.", "ngoai:ubnd-huyen-mien-nui"),
        ("Yêu cầu UBND các xã, phường có rừng tuần tra.", "ngoai:ubnd-xa-phuong-co-rung"),
        ("Giao Ban Quản lý Khu kinh tế Hải Phòng thẩm định.", "ngoai:ban-quan-ly-khu-kinh-te-hai-phong"),
        ("Đề nghị Phòng Kinh tế các quận, huyện thống kê.", "ngoai:phong-kinh-te-quan-huyen"),
        ("Phó Chánh án Trần Văn Nam chỉ đạo xét xử.", "ld:tran-van-nam"),
        ("Đồng chí Trần Văn Nam - Phó Chánh Văn phòng chỉ đạo việc rà soát.", "ld:tran-van-nam"),
        ("Từng chuyên viên bám sát địa bàn.", "ca-nhan"), ("Đề nghị Khu Quản lý đường bộ III sửa cầu.", "ngoai:khu-quan-ly-duong-bo-iii"),
        ("Sở Y tế (cơ quan thường trực):\n\n- Tổng hợp số liệu.", "ngoai:so-y-te"),
    ])
    func `people by kinds, bodies by their area, and leaders of courts have work`(text: String, lead: String) {
        #expect(DutyFixture.leads(text) == [lead])
    }

    @Test(arguments: [
        ("Giao đồng chí Thượng tá Phan Văn Hiếu kiểm tra.", "ld:phan-van-hieu"), ("Đề nghị ông Trần Văn Nam chuẩn bị.", "ld:tran-van-nam"),
        ("Giao Thiếu tướng Lê Văn Nam chỉ đạo.", "ld:le-van-nam"), ("Giao Kỹ sư Lê Thị Hoa lập hồ sơ.", "ld:le-thi-hoa"),
        ("Giao Bác sĩ CKII Đỗ Văn An phụ trách.", "ld:do-van-an"), ("Đề nghị đ/c Trung úy Hồ Văn Bé trực.", "ld:ho-van-be"),
        ("Giao Tiến sĩ Trần Thị Lan biên soạn.", "ld:tran-thi-lan"), ("Giao bà ThS. Trần Thị Lan biên soạn.", "ld:tran-thi-lan"),
        ("Đồng chí Phan Văn Hiếu - Trưởng phòng QLCN chủ trì.", "ld:phan-van-hieu"),
        ("Đề nghị Viettel Bình Định, VNPT Phú Yên báo giá.", "ngoai:viettel-binh-dinh ngoai:vnpt-phu-yen"),
        ("TTYT huyện phun hóa chất.", "ngoai:ttyt-huyen"), ("Mỗi cán bộ, chiến sĩ nêu cao cảnh giác.", "ca-nhan"),
        ("Yêu cầu MobiFone tỉnh khắc phục sự cố.", "ngoai:mobifone-tinh"), ("BHXH khu vực IV rà soát thẻ.", "ngoai:bhxh-khu-vuc-iv"),
        ("Công đoàn cơ sở tổ chức hội thao.", "ngoai:cong-doan-co-so"), ("Các BHXH cơ sở rà soát thẻ.", "ngoai:bhxh-co-so"),
        ("Thuế cơ sở rà soát nguồn thu.", "ngoai:thue-co-so"), ("Các Hạt Kiểm lâm trực cháy.", "ngoai:hat-kiem-lam"),
        ("Các tổ chức tín dụng giảm lãi suất.", "ngoai:to-chuc-tin-dung"), ("Các đơn vị dự toán đối chiếu số dư.", "ngoai:don-vi-du-toan"),
        ("Các cơ sở lưu trú niêm yết giá.", "ngoai:co-so-luu-tru"), ("Mỗi Đoàn phường trồng một vườn cây.", "ngoai:doan-phuong"),
        ("Các chủ tàu cá bật thiết bị giám sát.", "ngoai:chu-tau-ca"), ("Đề nghị cơ quan Hải quan kiểm soát.", "ngoai:co-quan-hai-quan"),
        ("Lực lượng Kiểm lâm tuần tra.", "ngoai:luc-luong-kiem-lam"),
        ("Các cơ quan, đơn vị, địa phương rà soát.", "ngoai:dia-phuong tat-ca"),
        ("Yêu cầu Trưởng phòng, Giám đốc trung tâm chấn chỉnh.", "truong-phong"),
        ("Chánh Thanh tra, Trưởng phòng và Giám đốc trung tâm chịu trách nhiệm.", "truong-phong"),
        ("Văn phòng Sở (Tổ Quản trị) sửa chữa mái.", "vp"),
        ("Bưu điện tỉnh và các trường học rà soát.", "ngoai:buu-dien-tinh ngoai:truong-hoc"),
        ("Các đồng chí Phó Giám đốc Sở đi cơ sở hằng tháng.", "lanh-dao"),
    ])
    func `ranks, enterprises, bodies named in general and heads in a row`(text: String, lead: String) {
        #expect(DutyFixture.leads(text) == [lead])
    }

    @Test(arguments: [
        ("Các Phòng Giám sát số 1, số 2 rà soát.", "g1 g2"), ("Phòng Giám sát số 1 và 2 rà soát.", "g1 g2"),
        ("Phòng Giám sát số 2, số 3 rà soát.", "g2"),
    ])
    func `departments in a row are named by their numbers`(text: String, lead: String) {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: g1, ten: Phòng Giám sát số 1}\n- {ma: g2, ten: Phòng Giám sát số 2}", office: ["Ngân hàng khu vực"])
        #expect(DutyFixture.leads(text, recognizer) == [lead])
    }

    @Test(arguments: [
        ("Phòng QLCN rà soát hồ sơ, Văn phòng Sở bố trí xe.", ["qlcn |  | ", "vp |  | "]),
        ("Phân công đồng chí Phan Văn Hiếu theo dõi, Phòng QLCN tham mưu kế hoạch.", ["ld:phan-van-hieu |  | ", "qlcn |  | "]),
        ("Phòng QLCN làm đầu mối, Văn phòng Sở cử người phối hợp.", ["qlcn | vp | "]),
        ("Phòng QLCN phối hợp Văn phòng Sở làm đầu mối theo dõi.", ["qlcn | vp | "]),
        ("Phòng QLCN phối hợp với cơ quan Thuế rà soát.", ["qlcn | ngoai:co-quan-thue | "]),
        ("Phòng QLCN bố trí lịch để Giám đốc Sở đi kiểm tra.", ["qlcn |  | "]),
        ("Phòng QLCN bố trí xe để đồng chí Phó Giám đốc Sở đi kiểm tra.", ["qlcn |  | "]),
    ])
    func `behind a comma others have work of their own, or help`(text: String, expected: [String]) {
        #expect(DutyFixture.sentences(text) == expected)
    }

    @Test(arguments: [
        ("Văn phòng Sở thông báo để các phòng, đơn vị biết, nghiêm túc thực hiện./.", ["tat-ca"]),
        ("Thừa lệnh Giám đốc Sở, Văn phòng Sở thông báo đến các phòng, đơn vị để triển khai./.", ["tat-ca"]),
        ("Văn phòng Sở thông báo để các phòng, đơn vị, UBND các xã biết, tổ chức thực hiện./.", ["ngoai:ubnd-xa tat-ca"]),
        ("Trên đây là kết luận, Văn phòng Sở truyền đạt để Trưởng các phòng biết, triển khai.", ["truong-phong"]),
        ("Văn phòng Sở thông báo để các phòng, đơn vị biết./.", []), ("Thừa lệnh Giám đốc Sở, Văn phòng Sở thông báo./.", []),
    ])
    func `closing words charge those who are told to carry it out`(text: String, expected: [String]) {
        #expect(DutyFixture.leads(text) == expected)
    }

    @Test(arguments: [
        "Lãnh đạo Sở cơ bản nhất trí phương án của Phòng QLCN.", "Ban Thường vụ thống nhất chủ trương mua sắm.",
        "Các đồng chí Phó Giám đốc Sở thống nhất phương án.",
        "## I. VỀ KẾT QUẢ QUÝ I\n\nVăn phòng Sở tiếp nhận 40 hồ sơ.", "## I. Về tình hình chung\n\nThanh tra Sở kiểm tra 5 cơ sở.",
    ])
    func `consent and reports are no work`(text: String) { #expect(DutyFixture.leads(text) == []) }

    @Test func `a point about a leader of a committee is no point about another body`() {
        let text = "6. Phân công đồng chí Phan Văn Hiếu, nguyên Phó Chủ tịch UBND phụ trách. Các phòng, ban báo cáo kết quả."
        #expect(DutyFixture.leads(text) == ["ld:phan-van-hieu", "tat-ca"])
    }

    @Test func `an office's bureau of one word does what stands behind it`() {
        let recognizer = DutyFixture.recognizer(registry: "- {ma: vp, ten: Văn phòng}", office: ["UBND xã"])
        #expect(DutyFixture.leads("Văn phòng tổng hợp, trả lời. Văn phòng thành lập tổ giúp việc.", recognizer).allSatisfy { $0 == "vp" })
        #expect(!DutyFixture.leads("Văn phòng tổng hợp, trả lời.", recognizer).isEmpty)
    }

    @Test func `a committee's office is no other committee`() {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: vp, ten: Văn phòng UBND tỉnh}", office: ["UBND tỉnh Quảng Ngãi", "UBND tỉnh"])
        #expect(DutyFixture.leads("Đề nghị UBND các huyện, thị xã rà soát.", recognizer) == ["ngoai:ubnd-huyen-thi-xa"])
    }

    @Test func `a lone letter or number ends a sentence, an abbreviation does not`() {
        #expect(
            DutyFixture.sentences(
                "Lễ kỷ niệm tổ chức tại Hội trường A. Đề nghị Văn phòng Sở phục vụ. Hoàn thành trong quý II. Giao Thanh tra Sở giám sát.")
                == ["vp |  | ky 2025-06-30", "thanhtra |  | "])
        #expect(DutyFixture.sentences("Giao PGS.TS. Nguyễn Văn Nam và ThS. Trần Thị Lan chuẩn bị.").count == 1)
    }

    @Test(arguments: [
        ("## 2. Nhiệm vụ của Phòng QLCN\n\n- Rà soát hồ sơ.", ["qlcn"]),
        ("1. Phòng QLCN\n\n   a) Thành lập các đoàn kiểm tra liên ngành, xong trước 30/4.", ["qlcn"]),
        ("1. Phòng QLCN\n\n   a) Thành lập Đoàn kiểm tra gồm các đồng chí:\n\n   - Phòng KHTC rà soát.", []),
        ("## 2. Trách nhiệm của các phòng, đơn vị\n\n- Rà soát hồ sơ.", ["tat-ca"]),
        ("Đồng chí Phan Văn Hiếu - Phó Giám đốc Sở:\n\n- Chỉ đạo các phòng hoàn thành hồ sơ.", ["ld:phan-van-hieu"]),
    ])
    func `what stands over a list says whose work it is`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }

    @Test(arguments: [
        ("Đơn vị chủ trì, phối hợp", "Phòng QLCN chủ trì; Văn phòng Sở phối hợp", "qlcn | vp | truoc_ngay 2025-04-10"),
        ("Phân công", "Phòng QLCN", "qlcn |  | truoc_ngay 2025-04-10"), ("Trách nhiệm", "Phòng QLCN", "qlcn |  | truoc_ngay 2025-04-10"),
        ("Đơn vị", "Phòng QLCN", "qlcn |  | truoc_ngay 2025-04-10"),
        ("Người thực hiện", "Nguyễn Văn Nam", "ld:nguyen-van-nam |  | truoc_ngay 2025-04-10"),
    ])
    func `a column of a table tells who does the work`(header: String, cell: String, expected: String) {
        let table = "| TT | Nội dung | \(header) | Thời gian |\n|---|---|---|---|\n| 1 | Rà soát | \(cell) | Trước 10/4 |"
        #expect(DutyFixture.sentences(table) == [expected])
    }

    @Test(arguments: [
        "| Thời gian | Nội dung | Chủ trì | Thành phần |", "| Ngày | Nội dung | Chủ trì | Địa điểm |",
        "| TT | Nội dung | Đơn vị | Số lượng |",
    ])
    func `a table of meetings or figures gives out no work`(header: String) {
        #expect(DutyFixture.leads("\(header)\n|---|---|---|---|\n| 10/4 | Họp | Phòng QLCN | Văn phòng Sở |") == [])
    }
}
