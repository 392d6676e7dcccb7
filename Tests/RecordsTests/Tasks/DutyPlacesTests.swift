// Names of places and of what works there, lists of names, and names that are only spoken of.

import Source
import Testing

@testable import Records

@Suite struct DutyPlacesTests {
    @Test(arguments: [
        ("Đề nghị Công an phường Đội Cấn tuần tra chợ.", "ngoai:cong-an-phuong-doi-can"),
        ("UBND huyện Vụ Bản, UBND xã Quỹ Nhất rà soát đất lúa.", "ngoai:ubnd-huyen-vu-ban ngoai:ubnd-xa-quy-nhat"),
        ("Đề nghị Công ty Công viên chiếu sáng Nha Trang thay đèn.", "ngoai:cong-ty-cong-vien-chieu-sang-nha-trang"),
        ("Đề nghị Đồn Biên phòng Cửa khẩu quốc tế Bờ Y soát giấy tờ.", "ngoai:don-bien-phong-cua-khau-quoc-te-bo-y"),
        ("Đề nghị Trường Trung cấp nghề Cam Ranh bố trí phòng học.", "ngoai:truong-trung-cap-nghe-cam-ranh"),
        ("Đề nghị Trung tâm Y tế dọn kho Kim Sơn, sơn cửa.", "ngoai:trung-tam-y-te"),
        ("Đề nghị Công ty Cổ phần Viễn thông Sông Đà kéo cáp.", "ngoai:cong-ty-co-phan-vien-thong-song-da"),
        ("Đề nghị cơ quan An ninh điều tra Công an tỉnh chuyển hồ sơ.", "ngoai:co-quan-an-ninh-dieu-tra-cong-an-tinh"),
        ("Các địa phương miền núi dự trữ lương thực.", "ngoai:dia-phuong-mien-nui"),
        ("Các trạm khí tượng hạng II bảo dưỡng thiết bị.", "ngoai:tram-khi-tuong-hang-ii"),
        ("Các bệnh viện hạng I công khai giá dịch vụ.", "ngoai:benh-vien-hang-i"),
        ("Đề nghị các cơ quan báo chí của tỉnh mở chuyên mục.", "ngoai:co-quan-bao-chi-tinh"),
        ("Các huyện, thị, thành ủy tổ chức học tập.", "ngoai:huyen-thi-thanh-uy"),
        ("Các quận, huyện Đoàn ra quân dọn rác.", "ngoai:quan-huyen-doan"),
        ("Các huyện, thành phố ủy thác vốn vay.", "ngoai:huyen-thanh-pho"),
        ("Đề nghị các hội thành viên đóng hội phí.", "ngoai:hoi-thanh-vien"),
        ("Người đứng đầu cấp ủy, chính quyền chịu trách nhiệm về trật tự.", "ngoai:cap-uy-chinh-quyen"),
        (
            "Đảng ủy, HĐND, UBND xã Hòa Bắc vận động hiến đất.",
            "ngoai:dang-uy-xa-hoa-bac ngoai:hdnd-xa-hoa-bac ngoai:ubnd-xa-hoa-bac"
        ),
        ("Đề nghị Đảng ủy và UBND các phường kiểm đếm hộ nghèo.", "ngoai:dang-uy-phuong ngoai:ubnd-phuong"),
        ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện giám sát.", "ngoai:uy-ban-mttq-viet-nam-huyen"),
        (
            "Đề nghị Công ty Cổ phần Môi trường và Công trình đô thị Thanh Hóa thu gom rác.",
            "ngoai:cong-ty-co-phan-moi-truong-cong-trinh-do-thi-thanh-hoa"
        ),
        ("Đề nghị Nhà máy nước Hòa Bình kiểm tra đường ống.", "ngoai:nha-may-nuoc-hoa-binh"),
        ("Viện Quy hoạch đô thị và nông thôn tỉnh hoàn thiện đồ án.", "ngoai:vien-quy-hoach-do-thi-nong-thon-tinh"),
        ("Đề nghị Cục Sở hữu trí tuệ tập huấn.", "ngoai:cuc-so-huu-tri-tue"),
        ("Đề nghị Quỹ Đổi mới công nghệ quốc gia tài trợ.", "ngoai:quy-doi-moi-cong-nghe-quoc-gia"),
        ("Đề nghị Bệnh viện Phục hồi chức năng nhận người bệnh.", "ngoai:benh-vien-phuc-hoi-chuc-nang"),
        ("Yêu cầu Bí thư chi bộ, Trưởng các tổ dân phố rà soát hộ nghèo.", "ngoai:chi-bo ngoai:to-dan-pho"),
        ("Bí thư Đoàn Thanh niên phường ra quân dọn vệ sinh.", "ngoai:doan-thanh-nien-phuong"),
        ("Đề nghị các viện nghiên cứu, trường đại học đề xuất nhiệm vụ.", "ngoai:vien-nghien-cuu-truong-dai-hoc"),
        ("Đề nghị các tổ chức khoa học và công nghệ nộp báo cáo.", "ngoai:to-chuc-khoa-hoc-cong-nghe"),
        ("Đề nghị các tổ chức, cá nhân chủ trì nhiệm vụ nộp sản phẩm.", "ngoai:to-chuc-ca-nhan-chu-tri-nhiem-vu"),
        ("Bộ phận Tiếp nhận và Trả kết quả niêm yết thủ tục.", "ngoai:bo-phan-tiep-nhan-tra-ket-qua"),
        ("Đề nghị Công an tỉnh (Phòng PC06) hướng dẫn.", "ngoai:cong-an-tinh"),
        ("Đề nghị Chi bộ 2 sinh hoạt chuyên đề.", "ngoai:chi-bo-2"),
    ])
    func `bodies of places are taken whole`(text: String, lead: String) { #expect(DutyFixture.leads(text) == [lead]) }

    @Test(arguments: [
        ("Phòng QLCN; Văn phòng Sở: dọn kho, sơn cửa.", ["qlcn vp"]),
        ("Phòng QLCN, Văn phòng Sở; Thanh tra Sở: Dọn kho.", ["qlcn thanhtra vp"]),
        ("Phòng QLCN nộp sổ cho Thanh tra Sở; Văn phòng Sở: Dọn kho.", ["qlcn", "vp"]),
        ("Giao Phó Giám đốc chuyên môn Lê Thị Hoa điều hành chung.", ["ld:le-thi-hoa"]),
        (
            "Phân công Lãnh đạo Sở: Phó Giám đốc Sở Vũ Đình Khôi chỉ đạo kiểm kê; Phó Giám đốc Sở Lê Thị Hoa chỉ đạo thanh lý.",
            ["ld:vu-dinh-khoi", "ld:le-thi-hoa"]
        ),
        ("Đồng chí Phó Giám đốc phụ trách kinh tế - kỹ thuật Vũ Đình Khôi chỉ đạo nghiệm thu.", ["ld:vu-dinh-khoi"]),
        ("Phòng QLCN kiểm tra hiện trường, yêu cầu đơn vị thi công dọn vật liệu.", ["qlcn"]),
        ("Phòng QLCN kiểm tra hiện trường; yêu cầu đơn vị thi công dọn vật liệu.", ["qlcn", "ngoai:don-vi-thi-cong"]),
        ("Về an toàn lao động, yêu cầu nhà thầu che lưới.", ["ngoai:nha-thau"]),
        ("## II. Chỉ tiêu\n\n- Mỗi xã, phường trồng 500 cây xanh.", []),
    ])
    func `each has the work that is his`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }

    @Test(arguments: [
        "Phòng QLCN phát động phong trào \"Mỗi cán bộ, công chức là một tuyên truyền viên\".",
        "Phòng QLCN phối hợp tổ chức hội thi “Thanh tra Sở với văn hóa giao tiếp”.",
    ])
    func `a motto or a title gives nobody work`(text: String) { #expect(DutyFixture.sentences(text) == ["qlcn |  | "]) }

    @Test(arguments: [
        ("Hội Nông dân các huyện, thị xã lập danh sách.", "ngoai:hoi-nong-dan-huyen-thi-xa"),
        ("Hội Nông dân xã Tân Mỹ lập danh sách.", "ngoai:hoi-nong-dan-xa-tan-my"),
        ("Các cơ sở điều trị khử khuẩn buồng bệnh.", "ngoai:co-so-dieu-tri"),
        ("Yêu cầu các thành viên Ban Điều phối báo cáo tiến độ.", "tat-ca"),
    ])
    func `the office is told apart from others of its name`(text: String, lead: String) {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: a, ten: Cơ sở điều trị Bình An}\n- {ma: b, ten: Cơ sở điều trị Thạnh Lộc}",
            office: ["Hội Nông dân tỉnh Bắc Giang", "Ban Điều phối lúa sạch", "Ban Điều phối"])
        #expect(DutyFixture.leads(text, recognizer) == [lead])
    }
}
