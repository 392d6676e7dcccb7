// Units and bodies without a name of their own, people behind the body they lead, and units called by their kind alone.

import Source
import Testing

@testable import Records

@Suite struct DutyUnitsTests {
    private func office(_ name: String, _ unit: String = "Văn phòng") -> DepartmentRecognizer {
        DutyFixture.recognizer(registry: "- {ma: a, ten: \(unit)}", office: [name])
    }

    @Test(arguments: [
        ("Phó Bí thư Thường trực Đảng ủy Lê Thị Hạnh chỉ đạo công tác nhân sự.", "ld:le-thi-hanh"),
        ("Đồng chí Phó Bí thư Thường trực Huyện ủy Lê Hạnh chỉ đạo công tác nhân sự.", "ld:le-hanh"),
        ("Phó Chủ tịch Thường trực HĐND xã Vũ Văn Khoa trực tiếp giám sát việc bồi thường.", "ld:vu-van-khoa"),
        ("Phó Giám đốc Công an tỉnh Vũ Khoa chỉ đạo tuần tra.", "ld:vu-khoa"),
        ("Giao Phó Chủ tịch Ủy ban MTTQ Việt Nam xã Đỗ Thị Lụa chủ trì vận động.", "ld:do-thi-lua"),
        ("Trưởng phòng Kinh tế Đỗ Văn Lực chỉ đạo làm thủy lợi.", "ld:do-van-luc"),
        ("Đề nghị Chủ tịch UBND phường Trần Hưng Đạo giải tỏa vỉa hè.", "ngoai:ubnd-phuong-tran-hung-dao"),
        ("Đề nghị Giám đốc Công an thành phố Hồ Chí Minh cung cấp hồ sơ.", "ngoai:cong-an-thanh-pho-ho-chi-minh"),
        ("Đề nghị Giám đốc Công an tỉnh Cao Bằng cung cấp hồ sơ.", "ngoai:cong-an-tinh-cao-bang"),
    ])
    func `behind a title and its body stands who holds it`(text: String, lead: String) {
        #expect(DutyFixture.places(text, office("UBND xã Hòa Bắc", "Phòng Kinh tế")) == ["- " + lead])
    }

    @Test(arguments: [
        ("Các Chi nhánh đối chiếu công nợ.", "ngoai:chi-nhanh"), ("Giám đốc các Chi nhánh giải trình.", "ngoai:chi-nhanh"),
        ("Giám đốc Phòng giao dịch các quận chốt số dư.", "ngoai:phong-giao-dich-quan"),
        ("Yêu cầu chủ nhiệm các nhiệm vụ nộp mẫu giống.", "ngoai:chu-nhiem-nhiem-vu"),
        ("Thuyết minh viên phải mặc áo dài.", "ngoai:thuyet-minh-vien"), ("Các HTX thành viên treo cờ.", "ngoai:htx-thanh-vien"),
        ("Hội Nông dân các xã Ba Vì, Ba Tơ kiểm đếm cây giống.", "ngoai:hoi-nong-dan-xa-ba-to ngoai:hoi-nong-dan-xa-ba-vi"),
        ("Các tiểu khu dọn cống rãnh.", "ngoai:tieu-khu"), ("Các thôn, tiểu khu dọn cống rãnh.", "ngoai:thon-tieu-khu"),
        ("Các doanh nghiệp dự án BOT sửa làn dừng.", "ngoai:doanh-nghiep-du-an-bot"),
        ("Đề nghị các doanh nghiệp FDI đăng ký lao động.", "ngoai:doanh-nghiep-fdi"),
        ("Các công ty kinh doanh hạ tầng khu kinh tế hoàn thành đường gom.", "ngoai:cong-ty-kinh-doanh-ha-tang-khu-kinh-te"),
        ("Các nhà đầu tư hạ tầng KCN hoàn thành đường gom.", "ngoai:nha-dau-tu-ha-tang-kcn"),
        ("Các cố vấn học tập lập danh sách.", "ngoai:co-van-hoc-tap"),
        ("Đề nghị Hội Cựu chiến binh trường tổ chức gặp mặt.", "ngoai:hoi-cuu-chien-binh-truong"),
        ("Đề nghị Đảng ủy các Khu kinh tế tỉnh tổ chức học tập.", "ngoai:dang-uy-khu-kinh-te-tinh"),
        (
            "Đề nghị Công đoàn các khu công nghiệp và khu kinh tế tỉnh Phú Yên thăm hỏi.",
            "ngoai:cong-doan-khu-cong-nghiep-khu-kinh-te-tinh-phu-yen"
        ),
    ])
    func `general bodies are taken whole`(text: String, lead: String) { #expect(DutyFixture.places(text) == ["- " + lead]) }

    @Test(arguments: [
        ("Các sở: Tài chính, Nông nghiệp và Môi trường, Nội vụ cử người dự tập huấn.", "nnmt snv stc"),
        ("Giao các Sở Nội vụ và Tài chính rà soát biên chế.", "snv stc"),
        ("Giám đốc các Sở: Nội vụ, Tài chính chịu trách nhiệm về số liệu.", "snv stc"),
        ("Các sở: Nội vụ, Tài chính, Du lịch nộp báo cáo.", "ngoai:so-du-lich snv stc"),
        ("Các sở: Tài chính phải công khai trên trang thông tin.", "tat-ca"),
    ])
    func `departments of one kind share the word for it`(text: String, leads: String) {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: stc, ten: Sở Tài chính}\n- {ma: nnmt, ten: Sở Nông nghiệp và Môi trường}\n- {ma: snv, ten: Sở Nội vụ}",
            office: ["UBND tỉnh Cao Bằng"])
        #expect(DutyFixture.leads(text, recognizer) == [leads])
    }

    @Test(arguments: [
        ("Trường Đại học Hải Châu", "Các khoa lập thời khóa biểu, nộp về Phòng Đào tạo chậm nhất ngày 20/5/2025.", "- tat-ca"),
        ("Bệnh viện Đa khoa Hải Châu", "Yêu cầu các khoa chấn chỉnh giờ trực.", "- tat-ca"),
        ("Đảng ủy phường Hải Châu", "Các cơ quan tham mưu, giúp việc Đảng ủy rà soát hồ sơ đảng viên.", "- tat-ca"),
        ("Huyện ủy Hòa Vang", "Các cơ quan chuyên trách tham mưu, giúp việc Huyện ủy rà soát hồ sơ.", "- tat-ca"),
    ])
    func `an office of a kind has units of that kind`(name: String, text: String, expected: String) {
        #expect(DutyFixture.places(text, office(name)) == [expected])
    }

    @Test(arguments: [
        "Thanh tra chuyên ngành đã giải thể, vì vậy các phòng tự kiểm tra hồ sơ.",
        "Năm nay không có đoàn kiểm tra, do đó các phòng tự rà soát hồ sơ.",
    ])
    func `a consequence gives out work`(text: String) { #expect(DutyFixture.places(text) == ["- tat-ca"]) }

    @Test func `a leader directs in a place, and has directed in a document`() {
        #expect(
            DutyFixture.places("Giao đồng chí Lê Văn Bình - Phó Giám đốc Sở chỉ đạo tại Đức Phổ; đồng chí Vũ Thị Lan chỉ đạo tại Ba Tơ.")
                == [
                    "- ld:le-van-binh", "- ld:vu-thi-lan",
                ])
        #expect(DutyFixture.places("Đồng chí Vũ Thị Lan chỉ đạo tại Công văn số 12/SKHCN-VP.") == [])
    }

    @Test func `the kind alone means the unit of the item before`() {
        let before = "## 2. Kho bãi\n\n- Giao Phòng QLCN kiểm kê kho.\n\n"
        #expect(DutyFixture.places(before + "- Đối với hàng hỏng: yêu cầu Phòng thanh lý.") == ["muc-2 qlcn", "muc-2 qlcn"])
        #expect(DutyFixture.places(before + "- Phòng hoàn thiện biên bản.") == ["muc-2 qlcn", "muc-2 qlcn"])
        #expect(DutyFixture.places(before + "- Phòng họp được sơn lại.") == ["muc-2 qlcn"])
        #expect(DutyFixture.places(before + "## 3. Hồ sơ\n\n- Phòng hoàn thiện biên bản.") == ["muc-2 qlcn"])
    }

    @Test(arguments: [
        "Kết luận này được gửi đến các phòng, đơn vị để thực hiện.", "Văn bản này gửi các phòng, đơn vị để tổ chức thực hiện.",
        "Buổi giao ban tới họp lúc 8h00 ngày 05/5/2025. Văn phòng Sở thông báo đến các phòng, đơn vị để triển khai thực hiện./.",
        "Văn phòng Sở thông báo tới các phòng, đơn vị để thực hiện./.",
        "Văn phòng Đảng ủy và HĐND thị xã xin thông báo đến các phòng, đơn vị biết, thực hiện./.",
    ])
    func `whoever a document is sent to carries it out`(text: String) {
        #expect(DutyFixture.places("## 5. Tổ chức thực hiện\n\nThanh tra Sở kiểm tra.\n\n" + text).last == "muc-5 tat-ca")
    }

    @Test func `to pass something on to all is work`() {
        #expect(DutyFixture.places("Văn phòng Sở thông báo lịch trực đến các phòng để thực hiện.") == ["- vp"])
    }
}
