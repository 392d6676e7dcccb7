// What work waits for, and days that are those of something else.

import Source
import Testing

@testable import Records

@Suite struct DutyOccasionTests {
    private func deadlines(_ text: String) -> [String] {
        DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map { $0.deadlines.joined(separator: ", ") }
    }

    @Test(arguments: [
        "Phòng QLCN chi hỗ trợ các xã khi có quyết định phê duyệt.", "Phòng QLCN trực gác tại cầu tràn khi có lũ về.",
        "Phòng QLCN cấp thiết bị khi dự án được phê duyệt.", "Phòng QLCN thu phí khi Nghị quyết của Hội đồng có hiệu lực.",
        "Phòng QLCN cử kỹ thuật viên khi có đề nghị của địa phương.", "Phòng QLCN cấp kinh phí khi nhận đủ chứng từ.",
        "Phòng QLCN bàn giao máy khi hoàn thành chạy thử.", "Phòng QLCN thông tin cho Văn phòng Sở mỗi khi thay đổi lịch.",
        "Phòng QLCN: Khi phát hiện mã độc báo cáo ngay Giám đốc Sở.", "Phòng QLCN gửi tài liệu trước ngày họp 02 ngày làm việc.",
        "Khi xảy ra mất điện, Phòng QLCN chạy máy phát.", "Phòng QLCN gửi giấy mời trước ngày tổ chức hội nghị.",
        "Phòng QLCN khẩn trương lập hồ sơ; xác minh đơn khi có ý kiến của Giám đốc Sở.",
    ])
    func `work that waits for something has its time then`(text: String) { #expect(deadlines(text) == ["khi"]) }

    @Test(arguments: [
        ("Phòng QLCN nộp thiết kế trước ngày 20/4/2025; khởi công ngay sau khi được cấp phép.", "truoc_ngay 2025-04-20, khi"),
        ("Phòng QLCN hằng ngày tổng hợp; kiểm tra tại chỗ trong vòng 12 giờ kể từ khi nhận tin.", "dinh_ky FREQ=DAILY, khi"),
        ("Phòng QLCN gửi danh sách trước ngày 20/4/2025; ngay sau kỳ nghỉ lễ phải làm việc bình thường.", "truoc_ngay 2025-04-20, khi"),
        ("Phòng QLCN rà soát, trình sau khi có ý kiến của Văn phòng Sở, xong trước ngày 20/4/2025.", "truoc_ngay 2025-04-20"),
    ])
    func `a clause without a day may wait for something`(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

    @Test(arguments: [
        "Phòng QLCN kiểm tra khi có dấu hiệu vi phạm đối với 02 cơ sở.", "Phòng QLCN chịu trách nhiệm khi xảy ra mất an toàn.",
        "Phòng QLCN chỉ chi khi có dự toán.", "Phòng QLCN phản ánh về Văn phòng Sở khi có khó khăn, vướng mắc.",
        "Phòng QLCN thực hiện nhiệm vụ khi được giao.", "Phòng QLCN trực trong khi có đoàn kiểm tra.",
        "Phòng QLCN đội mũ khi tham gia giao thông.",
    ])
    func `conditions and kinds of work set no time`(text: String) { #expect(deadlines(text) == [""]) }

    @Test(arguments: [
        ("Phòng QLCN hoàn thiện bảng phí áp dụng từ ngày 01/7/2025, gửi Văn phòng Sở trước ngày 20/4/2025.", "truoc_ngay 2025-04-20"),
        ("Phòng QLCN chuẩn bị hội thi. Thời gian tổ chức hội thi dự kiến từ ngày 12/5/2025 đến ngày 14/5/2025.", ""),
        ("Phòng QLCN chuẩn bị tọa đàm, dự kiến tổ chức trong tháng 6/2025.", ""),
        ("Phòng QLCN tham mưu tổ chức hội nghị sơ kết (dự kiến 08h00 ngày 24/4/2025).", ""),
        ("Phòng QLCN tổ chức hội nghị sơ kết vào ngày 24/4/2025.", "trong_ngay 2025-04-24"),
    ])
    func `the time of something else is no deadline`(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

    @Test(arguments: [
        ("Phòng QLCN báo cáo Giám đốc Sở vào phiên họp tháng 5/2025.", "ky 2025-05-31"),
        ("Phòng QLCN trình Giám đốc Sở tại hội nghị giao ban quý II/2025.", "ky 2025-06-30"),
        ("Phòng QLCN báo cáo Giám đốc Sở tại giao ban tháng sau.", ""),
        ("Phòng QLCN kiểm tra kho, báo cáo kết quả trong tuần.", "ky 2025-04-04"),
    ])
    func `a meeting is known by its month`(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

    @Test(arguments: [
        ("Thứ Hai hằng tuần, các phòng báo cáo tiến độ về Văn phòng Sở.", ["dinh_ky FREQ=WEEKLY;BYDAY=MO"]),
        ("Chiều thứ Tư hằng tuần, Phòng QLCN báo cáo tiến độ.", ["dinh_ky FREQ=WEEKLY;BYDAY=WE"]),
        (
            "Các phòng nộp lịch trước 10h00 thứ Tư hằng tuần; Văn phòng Sở trình Giám đốc Sở vào thứ Năm.",
            ["dinh_ky FREQ=WEEKLY;BYDAY=WE", "dinh_ky FREQ=WEEKLY;BYDAY=TH"]
        ),
    ])
    func `a day of the week before or behind its cycle comes again`(text: String, expected: [String]) {
        #expect(deadlines(text) == expected)
    }

    @Test(arguments: [
        ("Phòng QLCN kiểm tra, tuần 03 lần báo cáo kết quả.", "dinh_ky FREQ=WEEKLY"),
        ("Phòng QLCN kiểm tra, tháng một lần báo cáo kết quả.", "dinh_ky FREQ=MONTHLY"),
        ("Phòng QLCN kiểm tra kho, báo cáo Trưởng ban hằng tuần.", "dinh_ky FREQ=WEEKLY"),
        ("Phòng QLCN chuẩn bị giao ban hằng tuần.", ""),
        ("Phòng QLCN phát sóng hằng ngày từ ngày 20/5/2025.", "dinh_ky FREQ=DAILY, tu_ngay 2025-05-20"),
        ("Phòng QLCN tổng hợp, báo cáo hằng tuần từ ngày 20/5/2025.", "dinh_ky FREQ=WEEKLY, tu_ngay 2025-05-20"),
        ("Phòng QLCN báo cáo trước 17 giờ 00 hằng ngày khi có mưa lũ.", "dinh_ky FREQ=DAILY, khi"),
        ("Phòng QLCN lập hồ sơ; từ nay đến hết ngày 20/5/2025 báo cáo tiến độ hằng ngày.", "dinh_ky FREQ=DAILY"),
        ("Từ nay đến hết ngày 20/5/2025, Phòng QLCN báo cáo tiến độ hằng ngày.", "dinh_ky FREQ=DAILY"),
        (
            "Phòng QLCN lập hồ sơ; từ nay đến hết ngày 20/5/2025 nộp xong hồ sơ, hằng ngày báo cáo.",
            "cham_nhat 2025-05-20, dinh_ky FREQ=DAILY"
        ),
    ])
    func `a cycle may have a beginning, an end or a condition`(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

    @Test(arguments: [
        ("Phòng QLCN nộp hồ sơ trước ngày 20/4/2025; báo cáo Giám đốc Sở trong tháng 6 năm 2025.", "truoc_ngay 2025-04-20, ky 2025-06-30"),
        ("Phòng QLCN nộp hồ sơ trước ngày 20/4/2025; rà soát các vụ việc trong tháng 6 năm 2025.", "truoc_ngay 2025-04-20"),
        ("Phòng QLCN báo cáo tại phiên họp Ban Chỉ đạo thường kỳ tháng 5.", "ky 2025-05-31"),
        ("Phòng QLCN báo cáo tại buổi giao ban tuần sau.", "ky 2025-04-11"),
        ("Phòng QLCN báo cáo tại hội nghị về phân bổ vốn tháng 5.", ""),
        ("Phòng QLCN gửi giấy mời cho các đại biểu trước 03 ngày làm việc.", "khi"),
        ("Phòng QLCN trình Hội đồng họp ngày 18/5/2025.", ""),
        ("Phòng QLCN dọn vệ sinh để đón đoàn thẩm định của Sở Y tế (dự kiến ngày 24/5/2025).", ""),
        ("Giao đồng chí Phan Văn Hiếu chủ trì họp dân vào 8h00 ngày 17/5/2025, báo cáo Giám đốc Sở ngay sau cuộc họp.", "khi"),
        ("Phòng QLCN gửi tài liệu cho đại biểu trước 02 ngày.", "khi"),
        ("Phòng QLCN nộp hồ sơ trước ngày 20/4/2025; triển khai đo đạc trong tháng 6.", "truoc_ngay 2025-04-20, ky 2025-06-30"),
        ("Phòng QLCN chịu trách nhiệm nếu chưa quyết toán xong đến hết ngày 31/12/2025.", ""),
        ("Phòng QLCN báo cáo diễn biến dịch hằng ngày qua phần mềm.", "dinh_ky FREQ=DAILY"),
        ("Phòng QLCN theo dõi các giao dịch hằng ngày.", ""),
        (
            "Phòng QLCN lập sổ; từ tháng 5/2025 gửi số liệu vào ngày 10 hằng tháng.",
            "tu_ngay 2025-05-01, dinh_ky FREQ=MONTHLY;BYMONTHDAY=10"
        ),
        ("Trước ngày 20/4/2025, Phòng QLCN dọn kho, tổ chức kiểm kê trong quý II.", "truoc_ngay 2025-04-20, ky 2025-06-30"),
        ("Phòng QLCN báo cáo vào ngày 24/4/2025. Từ ngày 05/5/2025 dùng mẫu sổ mới.", "trong_ngay 2025-04-24, tu_ngay 2025-05-05"),
        ("Phòng QLCN lập kế hoạch ngày hội (dự kiến khai mạc vào ngày 24/5/2025), trình trước ngày 20/4/2025.", "truoc_ngay 2025-04-20"),
        ("Phòng QLCN bố trí lịch trực kho trong các ngày 29 và 30/4/2025.", ""),
        ("Phòng QLCN gom hồ sơ. Các bên sẽ họp vào chiều ngày 24/4/2025.", ""),
        ("Phòng QLCN khuyến cáo không thả giống trước ngày 20/4/2025.", ""),
        ("Phòng QLCN phải trả lời khi được lấy ý kiến về dự thảo.", ""),
        ("Phòng QLCN kiểm tra chợ dịp trước Tết Trung thu.", ""), ("Phòng QLCN sửa xong đèn trước Tết Trung thu.", "khi"),
        ("Phòng QLCN báo cáo Giám đốc Sở trước kỳ giao ban sau.", "khi"),
        ("Phòng QLCN coi việc này là nhiệm vụ trọng tâm, thường xuyên.", ""),
        ("Phòng QLCN rà soát hồ sơ; kịp thời trả lời công dân.", "khong"),
        ("Phòng QLCN rà soát hồ sơ, kịp thời trả lời công dân.", ""),
        ("Phòng QLCN rà soát hồ sơ; kịp thời phản ánh vướng mắc về Văn phòng Sở.", ""),
        ("Phòng QLCN kiểm tra chợ; khi phát hiện hàng giả thì niêm phong trong vòng 02 ngày.", "khi"),
        ("Phòng QLCN kiểm tra chợ; niêm phong hàng giả trong vòng 02 ngày.", "cham_nhat 2025-04-03"),
        ("Phòng QLCN báo cáo Giám đốc Sở trước khi mở hội trại tối thiểu 15 ngày.", "khi"),
        ("Phòng QLCN kiểm tra hồ sơ trước khi đóng dấu.", ""),
        ("Phòng QLCN hằng tháng đối thoại với doanh nghiệp.", "dinh_ky FREQ=MONTHLY"),
        (
            "Phòng QLCN lập phương án trực bão từ ngày 20/4/2025 đến hết ngày 25/4/2025, gửi Văn phòng Sở trước ngày 18/4/2025.",
            "truoc_ngay 2025-04-18"
        ),
    ])
    func `each clause has its own time`(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

    @Test(arguments: [
        ("Phòng QLCN không được tiếp khách từ ngày 20/4/2025 đến ngày 25/4/2025.", ""),
        ("Phòng QLCN tiếp khách từ ngày 20/4/2025 đến ngày 25/4/2025.", "cham_nhat 2025-04-25"),
        ("Phòng QLCN lập lịch; đồng ý cho đóng kho từ ngày 20/4/2025.", ""),
        ("Phòng QLCN lập lịch; đóng kho từ ngày 20/4/2025.", "tu_ngay 2025-04-20"),
        ("Phòng QLCN xin ý kiến trước ngày 20/4/2025, trình ban hành trong tháng 5.", "truoc_ngay 2025-04-20, ky 2025-05-31"),
        ("Phòng QLCN nộp sổ trước ngày 20/4/2025; tham mưu thành lập tổ kiểm kê trong tháng 5.", "truoc_ngay 2025-04-20, ky 2025-05-31"),
        ("Phòng QLCN theo dự toán được duyệt mua máy in trong vòng 10 ngày.", "khi"),
        ("Phòng QLCN theo dự toán đã được duyệt mua máy in trong vòng 10 ngày.", "cham_nhat 2025-04-11"),
        ("Phòng QLCN dự giờ 02 tiết/tuần.", "dinh_ky FREQ=WEEKLY"),
        ("Phòng QLCN gom số liệu, 15 ngày báo cáo một lần.", "dinh_ky FREQ=DAILY;INTERVAL=15"),
        ("Phòng QLCN trình ký chậm nhất cuối giờ chiều ngày 04/4.", "cham_nhat 2025-04-04"),
        (
            "Phòng QLCN nộp sổ vào các ngày 5, 20 hằng tháng.", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=5, dinh_ky FREQ=MONTHLY;BYMONTHDAY=20"
        ),
        ("Phòng QLCN bàn giao trong quý II và báo cáo kết quả trước ngày 05/7/2025.", "ky 2025-06-30, truoc_ngay 2025-07-05"),
        ("Phòng QLCN gửi biên bản chậm nhất 02 ngày sau cuộc họp.", "khi"),
        ("Phòng QLCN mở 01 buổi tập huấn/quý.", "dinh_ky FREQ=MONTHLY;INTERVAL=3"), ("Phòng QLCN chi 05 triệu đồng/tháng.", ""),
    ])
    func `bans, decisions, approvals and numbers of deeds`(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

    @Test(arguments: [("Phát động cuộc thi ảnh", "trong_ngay 2025-05-15"), ("Rà soát kho ảnh", "cham_nhat 2025-05-15")])
    func `in a column of limits the day of an event is that of the event`(work: String, expected: String) {
        #expect(
            deadlines("| TT | Nội dung | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | \(work) | Phòng QLCN | 15/5/2025 |") == [expected])
    }

    @Test(arguments: [
        ("Thời gian", "Từ ngày 05/5/2025 đến ngày 15/5/2025", "tu_ngay 2025-05-05, cham_nhat 2025-05-15"),
        ("Thời hạn", "Từ ngày 05/5/2025 đến ngày 15/5/2025", "cham_nhat 2025-05-15"),
        ("Thời gian", "Từ 05/5 đến 15/5/2025", "cham_nhat 2025-05-15"),
    ])
    func `a column of times holds beginnings too`(header: String, cell: String, expected: String) {
        #expect(
            deadlines("| TT | Nội dung | Chủ trì | \(header) |\n|---|---|---|---|\n| 1 | Rà soát | Phòng QLCN | \(cell) |") == [expected])
    }
}
