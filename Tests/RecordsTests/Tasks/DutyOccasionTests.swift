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
}
