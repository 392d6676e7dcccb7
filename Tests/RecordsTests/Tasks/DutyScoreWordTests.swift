// "hoàn thành 8/10 nhiệm vụ": how much is done, not a day.

import Testing

@testable import Records

@Suite struct DutyScoreWordTests {
    @Test(arguments: [
        "Phòng QLCN hoàn thành 8/10 nhiệm vụ.", "Văn phòng Sở hoàn thành 12/12 chỉ tiêu.", "Phòng QLCN xong 8/10 việc.",
        "Phòng QLCN rà soát từ 5/10 đến 8/10 thủ tục.", "Phòng QLCN thẩm định đạt 9/10 chỉ tiêu.",
        "Phòng QLCN hoàn thành 25/27 hồ sơ.", "Phòng QLCN hoàn thành 8/10 (80%) nhiệm vụ.", "Phòng QLCN hoàn thành 8/10, đạt 80%.",
        "Phòng QLCN hoàn thành 8/10 (đạt tỷ lệ 80,5%).", "Tiến độ 8/10 nhiệm vụ; Phòng QLCN rà soát hồ sơ.",
        "Phòng QLCN rà soát, dự kiến 8/10 xã đạt tiêu chí.", "Phòng QLCN hoàn thành 9/10 số mô hình.", "Phòng QLCN xong 6/9 gói thầu.",
        "Phòng QLCN kiểm tra, hoàn thành 10/12 cuộc.",
    ])
    func `a share of what is counted is no deadline`(text: String) {
        #expect(DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.deadlines) == [[]])
    }

    @Test(arguments: [
        ("Phòng QLCN hoàn thành trước 8/10.", "truoc_ngay 2025-10-08"), ("Phòng QLCN hoàn thành ngày 8/10.", "trong_ngay 2025-10-08"),
        ("Phòng QLCN hoàn thành ngày 8/10 nhiệm vụ được giao.", "trong_ngay 2025-10-08"),
        ("Phòng QLCN lập kế hoạch, xong 8/10.", "trong_ngay 2025-10-08"),
        ("Phòng QLCN hoàn thành 8/10 và gửi Văn phòng Sở.", "trong_ngay 2025-10-08"),
        ("Phòng QLCN hoàn thành 8/10/2025 nhiệm vụ được giao.", "trong_ngay 2025-10-08"),
        ("Phòng QLCN hoàn thành trước 8/10 nhiệm vụ được giao.", "truoc_ngay 2025-10-08"),
        ("Phòng QLCN hoàn thành 20/9 hồ sơ quyết toán.", "trong_ngay 2025-09-20"),
        ("Phòng QLCN hoàn thành 8/10, báo cáo Giám đốc Sở.", "trong_ngay 2025-10-08"),
        ("Phòng QLCN hoàn thành 8/10 nhiệm vụ trước 30/9.", "truoc_ngay 2025-09-30"),
        ("Phòng QLCN hoàn thành 10/12 tiêu chí trước 30/9, 12/12 tiêu chí ngay sau đó.", "truoc_ngay 2025-09-30"),
        ("Lưu ý Phòng QLCN về giải ngân: đến 30/9 phải đạt 80%.", "cham_nhat 2025-09-30"),
        ("Phòng QLCN gửi hồ sơ, hạn 8/10 hồ sơ phải đủ chữ ký.", "cham_nhat 2025-10-08"),
    ])
    func `a day stays one`(text: String, deadline: String) {
        #expect(DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.deadlines) == [[deadline]])
    }

    @Test(arguments: [
        ("8/10 nhiệm vụ", []), ("8/10", ["cham_nhat 2025-10-08"]), ("12/12 chỉ tiêu", []), ("Trước 8/10", ["truoc_ngay 2025-10-08"]),
    ])
    func `nor is it one in a cell`(text: String, deadlines: [String]) {
        let stream = WordStream(text)
        let reader = DeadlineReader(stream: stream, text: Array(text.utf8), reference: Fixture.date(2025, 4, 1))
        #expect(reader.deadlines(ofCell: stream.tokens.indices, isLimit: true).map(DutyFixture.show) == deadlines)
    }
}
