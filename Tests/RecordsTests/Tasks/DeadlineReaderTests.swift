import Testing

@testable import Records

@Suite struct DeadlineReaderTests {
    private static let issued = CalendarDate(year: 2025, month: 4, day: 1)

    /// `kind`, then the day or the rule, then the words in brackets.
    private func read(_ text: String, _ reference: CalendarDate? = issued) -> [String] {
        let stream = WordStream(text)
        let reader = DeadlineReader(stream: stream, text: Array(text.utf8), reference: reference)
        return reader.deadlines(in: stream.tokens.indices).map(show)
    }

    private func show(_ deadline: Deadline) -> String {
        let value = deadline.rule(.dayBefore) ?? deadline.date?.iso
        let time = deadline.time.map { " " + $0.text } ?? ""
        return [deadline.kind.rawValue, value.map { $0 + time }, "[\(deadline.words)]"].compactMap(\.self).joined(separator: " ")
    }

    @Test(arguments: [
        ("thời gian hoàn thành trước ngày 15/4/2025", ["truoc_ngay 2025-04-15 [trước ngày 15/4/2025]"]),
        ("hoàn thành báo cáo Giám đốc Sở trước ngày 20/4/2025.", ["truoc_ngay 2025-04-20 [trước ngày 20/4/2025]"]),
        ("đồng thời gửi Văn phòng Sở vào sáng ngày 03/4/2025.", ["trong_ngay 2025-04-03 12:00 [vào sáng ngày 03/4/2025]"]),
        ("trình Giám đốc Sở ban hành trong ngày 04/4/2025.", ["trong_ngay 2025-04-04 [trong ngày 04/4/2025]"]),
        ("gửi Sở Khoa học và Công nghệ chậm nhất trong ngày 14/8/2025", ["cham_nhat 2025-08-14 [chậm nhất trong ngày 14/8/2025]"]),
        (
            "Hằng tháng trước ngày 24 hàng tháng, tổng kết kết quả thực hiện Kế hoạch trước ngày 20/12/2025",
            [
                "dinh_ky FREQ=MONTHLY;BYMONTHDAY=23 [Hằng tháng trước ngày 24 hàng tháng]",
                "truoc_ngay 2025-12-20 [trước ngày 20/12/2025]",
            ]
        ),
        ("Những nội dung hoàn thành trong Quý II", ["ky 2025-06-30 [trong Quý II]"]),
        ("hoàn thành trong năm 2025", ["ky 2025-12-31 [trong năm 2025]"]),
        ("Sau Tháng 7/2025", ["tu_ngay 2025-08-01 [Sau Tháng 7/2025]"]),
        (
            "thực hiện nội dung này sau khi Luật Khoa học và Công nghệ mới ban hành và có văn bản hướng dẫn.",
            ["khi [sau khi Luật Khoa học và Công nghệ mới ban hành và có văn bản hướng dẫn]"]
        ),
        ("khẩn trương thực hiện rà soát", ["khong [khẩn trương]"]),
    ])
    func `the wordings H1 to H12 of the seeds are read`(text: String, expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("báo cáo kết quả cho Chủ tịch UBND xã ngày 20/4.", "trong_ngay 2025-04-20"),
        ("gửi Văn phòng ngày 22/4/2025", "trong_ngay 2025-04-22"),
        ("gửi trước 9h sáng ngày 05/4", "truoc_ngay 2025-04-05 09:00"), ("trình trước 4h chiều ngày 05/4", "truoc_ngay 2025-04-05 16:00"),
        ("gửi trước 16h00 thứ Sáu hằng tuần", "dinh_ky FREQ=WEEKLY;BYDAY=FR 16:00"),
        ("gửi trước ngày 25 của tháng trước để tổng hợp", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=24"),
        ("hoàn thành trong tuần 15", "ky 2025-04-11"), ("sẵn sàng ứng cứu khi có yêu cầu", "khi"),
        ("gửi trước 15/4", "truoc_ngay 2025-04-15"), ("xong trước ngày 30 tháng 4", "truoc_ngay 2025-04-30"),
        ("trước ngày 10 tháng 5 năm 2025", "truoc_ngay 2025-05-10"), ("trước 17h00 ngày 10/5/2025", "truoc_ngay 2025-05-10 17:00"),
        ("trước 16 giờ 30 ngày 09/5", "truoc_ngay 2025-05-09 16:30"), ("chậm nhất đến ngày 25/4/2025", "cham_nhat 2025-04-25"),
        ("chậm nhất là ngày 25/4", "cham_nhat 2025-04-25"), ("chậm nhất ngày 05/5/2025", "cham_nhat 2025-05-05"),
        ("chậm nhất trước ngày 20/5/2025", "truoc_ngay 2025-05-20"), ("muộn nhất vào ngày 02/6", "cham_nhat 2025-06-02"),
        ("đến hết ngày 30/6/2025", "cham_nhat 2025-06-30"), ("thời hạn: 20/5/2025", "cham_nhat 2025-05-20"),
        ("thời hạn hoàn thành ngày 20/5/2025", "cham_nhat 2025-05-20"), ("hoàn thành ngày 22/4/2025", "trong_ngay 2025-04-22"),
        ("phấn đấu hoàn thành trong tháng 5/2025", "ky 2025-05-31"), ("xong trong tháng 6", "ky 2025-06-30"),
        ("trong tháng 4 năm 2025", "ky 2025-04-30"), ("thời gian hoàn thành: Quý II/2025", "ky 2025-06-30"),
        ("hoàn thành trong quý III năm 2025", "ky 2025-09-30"), ("hoàn thành quý 3/2025", "ky 2025-09-30"),
        ("báo cáo trong tuần sau", "ky 2025-04-11"), ("xong trong tuần này", "ky 2025-04-04"), ("trong tháng này", "ky 2025-04-30"),
        ("hoàn thành đến hết tháng 5/2025", "ky 2025-05-31"), ("xong trong 6 tháng đầu năm 2025", "ky 2025-06-30"),
        ("hoàn thành đầu tháng 6/2025", "ky 2025-06-10"), ("gửi vào cuối tháng 4", "ky 2025-04-30"),
        ("từ nay đến cuối năm hoàn thành", "ky 2025-12-31"), ("gửi chậm nhất hết tháng", "ky 2025-04-30"),
        ("báo cáo trong ngày hôm nay", "trong_ngay 2025-04-01"), ("hoàn thành ngày mai", "trong_ngay 2025-04-02"),
        ("trước tháng 6/2025", "truoc_ngay 2025-06-01"), ("trước ngày 25 hằng tháng", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=24"),
        ("trước ngày 01 hàng tháng", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("vào ngày 20 hằng tháng", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=20"),
        ("Hằng tháng (trước ngày 20) tổng hợp", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=19"),
        ("định kỳ hằng tháng báo cáo", "dinh_ky FREQ=MONTHLY"),
        ("báo cáo định kỳ hằng quý", "dinh_ky FREQ=MONTHLY;INTERVAL=3"), ("Hằng quý, báo cáo kết quả", "dinh_ky FREQ=MONTHLY;INTERVAL=3"),
        ("định kỳ 6 tháng báo cáo", "dinh_ky FREQ=MONTHLY;INTERVAL=6"), ("định kỳ 06 tháng một lần", "dinh_ky FREQ=MONTHLY;INTERVAL=6"),
        ("vào chiều thứ Sáu hằng tuần", "dinh_ky FREQ=WEEKLY;BYDAY=FR 17:00"), ("báo cáo định kỳ hàng tuần", "dinh_ky FREQ=WEEKLY"),
        ("trước ngày 15 của tháng cuối quý", "dinh_ky FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=14"),
        ("trước ngày 05 của tháng đầu quý", "dinh_ky FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=4"),
        ("trước ngày 10 tháng đầu tiên của quý sau", "dinh_ky FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=9"),
        ("chậm nhất ngày 05 của tháng đầu tiên mỗi quý", "dinh_ky FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"),
        ("Hằng quý, báo cáo trước ngày 05 của tháng đầu quý kế tiếp", "dinh_ky FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=4"),
        ("trước ngày 10/12 hằng năm", "dinh_ky FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9"),
        ("trong vòng 10 ngày kể từ ngày ban hành Thông báo này", "cham_nhat 2025-04-11"),
        ("trong thời hạn 05 ngày làm việc kể từ ngày ký", "cham_nhat 2025-04-08"),
        ("từ ngày 10/4 đến ngày 15/4/2025", "cham_nhat 2025-04-15"),
        ("báo cáo trước thứ Sáu, ngày 11/4/2025", "truoc_ngay 2025-04-11"), ("trước ngày 25 tháng này", "truoc_ngay 2025-04-25"),
        ("xong trước 30/4 để tổng hợp", "truoc_ngay 2025-04-30"), ("thực hiện từ ngày 01/5/2025", "tu_ngay 2025-05-01"),
        ("hoàn thành truớc ngày 20/4", "truoc_ngay 2025-04-20"), ("báo cáo trước 15h00 hằng ngày", "dinh_ky FREQ=DAILY 15:00"),
        ("phấn đấu đến 31/12/2025 hoàn thành", "cham_nhat 2025-12-31"), ("định kỳ 10 ngày/lần báo cáo", "dinh_ky FREQ=DAILY;INTERVAL=10"),
        ("báo cáo định kỳ ngày 20 hằng tháng", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=20"), ("báo cáo ngay sau mỗi đợt thiên tai", "khi"),
        (
            "định kỳ hằng quý báo cáo kết quả chậm nhất ngày 20 của tháng cuối kỳ",
            "dinh_ky FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"
        ), ("hoàn chỉnh trong 05 ngày làm việc kể từ ngày nhận được ý kiến", "khi"),
        ("báo cáo trong vòng 24 giờ kể từ khi phát hiện", "khi"), ("gửi trước 05 ngày so với ngày họp", "khi"),
        ("gửi chậm nhất 03 ngày trước khi họp", "khi"), ("trả kết quả trong 03 ngày làm việc", "cham_nhat 2025-04-04"),
        ("hoàn thành trong 10 ngày tới", "cham_nhat 2025-04-11"), ("xong trong 02 tuần", "cham_nhat 2025-04-15"),
        ("trong vòng 10 (mười) ngày kể từ ngày 05/4/2025", "cham_nhat 2025-04-15"), ("hoàn thành, hạn 15/4", "cham_nhat 2025-04-15"),
        ("trước 17 giờ 00 phút, ngày 15/4/2025", "truoc_ngay 2025-04-15 17:00"), ("trước 11h30' ngày 15/4", "truoc_ngay 2025-04-15 11:30"),
        ("chậm nhất 4 giờ chiều ngày 10/4", "cham_nhat 2025-04-10 16:00"), ("báo cáo trong chiều nay", "trong_ngay 2025-04-01 17:00"),
        ("gửi trước ngày thứ Hai (07/4/2025)", "truoc_ngay 2025-04-07"), ("xong trước ngày 10 tháng sau", "truoc_ngay 2025-05-10"),
        ("hoàn thành trong nửa đầu tháng 5", "ky 2025-05-15"), ("xong vào trung tuần tháng 5", "ky 2025-05-20"),
        ("hoàn thành trong tháng 4-5/2025", "ky 2025-05-31"), ("thực hiện từ tháng 4 đến tháng 6/2025", "ky 2025-06-30"),
        ("xong trước cuối tháng 4", "truoc_ngay 2025-04-30"), ("hoàn thành trong tuần", "ky 2025-04-04"),
        ("thực hiện từ nay đến 30/6", "cham_nhat 2025-06-30"), ("chỉnh trang trước mùa du lịch", "khi"),
        ("hoàn thành trước khi nghiệm thu", "khi"), ("vận hành điều tiết trước khi bão đổ bộ", "khi"),
        ("xong trong tuần thứ hai của tháng 5", "ky 2025-05-09"), ("xây dựng kế hoạch ngay sau hội nghị", "khi"),
        ("tự kiểm tra 6 tháng một lần", "dinh_ky FREQ=MONTHLY;INTERVAL=6"), ("giao ban 02 tuần một lần", "dinh_ky FREQ=WEEKLY;INTERVAL=2"),
        ("kiểm tra ít nhất 02 lần/năm", "dinh_ky FREQ=MONTHLY;INTERVAL=6"), ("mỗi tháng tổ chức đối thoại", "dinh_ky FREQ=MONTHLY"),
        ("mỗi tuần báo cáo lịch công tác vào chiều thứ Sáu", "dinh_ky FREQ=WEEKLY;BYDAY=FR 17:00"),
        ("trực đường dây nóng, hằng ngày báo cáo", "dinh_ky FREQ=DAILY"),
        ("báo cáo kết quả hằng tháng về Văn phòng", "dinh_ky FREQ=MONTHLY"),
        ("phấn đấu đến 30/6 giải ngân 60%", "cham_nhat 2025-06-30"), ("đến 31/5 hoàn thành bàn giao", "cham_nhat 2025-05-31"),
        ("đến 30/9/2025, phải hoàn thành nghiệm thu", "cham_nhat 2025-09-30"),
        ("xong trong tuần đầu tháng 6", "ky 2025-06-06"), ("gửi trong tuần đầu tiên của tháng 5/2025", "ky 2025-05-02"),
        ("chạy thử trước khi vận hành hệ thống", "khi"), ("bảo trì máy chủ trước khi đưa vào sử dụng", "khi"),
        ("sau khi kiểm kê, báo cáo Sở trong 07 ngày làm việc", "khi"), ("kết thúc diễn tập, nộp báo cáo trong 03 ngày", "khi"),
        ("cập nhật số liệu hằng ngày.", "dinh_ky FREQ=DAILY"), ("Bộ phận Một cửa hằng tháng tổng hợp sổ sách", "dinh_ky FREQ=MONTHLY"),
        ("Văn phòng (tổ lái xe) hằng tuần lập lịch xe", "dinh_ky FREQ=WEEKLY"),
        ("báo cáo tiến độ tại cuộc họp giao ban hằng tuần", "dinh_ky FREQ=WEEKLY"),
        ("Hằng tuần rà soát, báo cáo vào sáng thứ Hai", "dinh_ky FREQ=WEEKLY;BYDAY=MO 12:00"),
        ("ra quân trong Tháng Thanh niên (tháng 5/2025)", "ky 2025-05-31"),
        ("kiểm tra trong đợt cao điểm (từ ngày 15/4 đến ngày 15/5/2025)", "ky 2025-05-15"),
        ("đơn gửi trước ngày 05/4 phải được trả lời xong trước ngày 20/4", "truoc_ngay 2025-04-20"),
        ("phun thuốc vào sáng thứ Bảy hằng tuần, bắt đầu từ ngày 26/4/2025", "dinh_ky FREQ=WEEKLY;BYDAY=SA 12:00"),
    ])
    func `other wordings are read as well`(text: String, expected: String) {
        let found = read(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(expected + " [") == true, "\(found)")
    }

    @Test(arguments: [
        (
            "báo cáo vào các ngày 18/4 và 23/4/2025",
            ["trong_ngay 2025-04-18 [vào các ngày 18/4]", "trong_ngay 2025-04-23 [23/4/2025]"]
        ),
        (
            "Từ ngày 14/4 đến ngày 22/4/2025, trước 15 giờ hằng ngày báo cáo",
            ["dinh_ky FREQ=DAILY 15:00 [trước 15 giờ hằng ngày]"]
        ),
        ("hoàn thành trong Quý II và Quý III", ["ky 2025-06-30 [trong Quý II]", "ky 2025-09-30 [Quý III]"]),
        (
            "trong tháng 5, tháng 6 và tháng 7/2025",
            ["ky 2025-05-31 [trong tháng 5]", "ky 2025-06-30 [tháng 6]", "ky 2025-07-31 [tháng 7/2025]"]
        ),
        (
            "thông báo trước ngày 10/4/2025, không nhận hồ sơ giấy kể từ ngày 28/4/2025",
            ["truoc_ngay 2025-04-10 [trước ngày 10/4/2025]", "tu_ngay 2025-04-28 [kể từ ngày 28/4/2025]"]
        ),
        ("hoàn thành trong tháng 5, năm 2026 tổng kết", ["ky 2025-05-31 [trong tháng 5]"]),
        (
            "gửi trong tháng 4/2025; hằng tháng (trước ngày 25) báo cáo",
            ["ky 2025-04-30 [trong tháng 4/2025]", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=24 [hằng tháng (trước ngày 25]"]
        ),
        (
            "định kỳ ngày 10, 20 hằng tháng báo cáo",
            [
                "dinh_ky FREQ=MONTHLY;BYMONTHDAY=10 [ngày 10, 20 hằng tháng]", "dinh_ky FREQ=MONTHLY;BYMONTHDAY=20 [20 hằng tháng]",
            ]
        ),
        (
            "trước ngày 15/6 và 15/12 hằng năm",
            [
                "dinh_ky FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14 [trước ngày 15/6 và 15/12 hằng năm]",
                "dinh_ky FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14 [15/12 hằng năm]",
            ]
        ),
        (
            "trước 10 giờ và 16 giờ hằng ngày", ["dinh_ky FREQ=DAILY 16:00 [16 giờ hằng ngày]"]
        ),
        (
            "trước ngày 05 và ngày 20 hằng tháng",
            [
                "dinh_ky FREQ=MONTHLY;BYMONTHDAY=4 [trước ngày 05 và ngày 20 hằng tháng]",
                "dinh_ky FREQ=MONTHLY;BYMONTHDAY=19 [ngày 20 hằng tháng]",
            ]
        ),
    ])
    func `a cue holds for all that are listed behind it`(text: String, expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("trước ngày 10/5/26", "truoc_ngay 2026-05-10"), ("gửi chậm nhất 15/01/26", "cham_nhat 2026-01-15"),
        ("trước ngày 10-5-26", "truoc_ngay 2026-05-10"), ("trước ngày 15 tháng 4/26", "truoc_ngay 2026-04-15"),
    ])
    func `a year of two figures is of this century`(text: String, expected: String) {
        #expect(read(text).map { $0.hasPrefix(expected + " [") } == [true], "\(read(text))")
    }

    @Test(arguments: [
        ("gửi trước 17:00 ngày 18/4/2025", "truoc_ngay 2025-04-18 17:00"), ("chậm nhất 16:30 ngày 18/4/2025", "cham_nhat 2025-04-18 16:30"),
        ("trước 24h00 ngày 07/4/2025", "truoc_ngay 2025-04-07 23:59"), ("trước 17.00 ngày 18/4/2025", "truoc_ngay 2025-04-18 17:00"),
        ("trước 17h:30 ngày 18/4/2025", "truoc_ngay 2025-04-18 17:30"), ("gửi trước 16:00 hằng ngày", "dinh_ky FREQ=DAILY 16:00"),
    ])
    func `an hour is read as it is written`(text: String, expected: String) {
        #expect(read(text).map { $0.hasPrefix(expected + " [") } == [true], "\(read(text))")
    }

    @Test(arguments: [
        ("2025-04-01", "vào các ngày 15/6 và 15/12/2026", ["trong_ngay 2026-06-15", "trong_ngay 2026-12-15"]),
        ("2025-04-01", "trong tháng 6 và tháng 9/2026", ["ky 2026-06-30", "ky 2026-09-30"]),
        ("2025-11-01", "hoàn thành trong Quý I và Quý II/2026", ["ky 2026-03-31", "ky 2026-06-30"]),
        ("2025-11-01", "vào các ngày 15/3 và 15/6/2026", ["trong_ngay 2026-03-15", "trong_ngay 2026-06-15"]),
        ("2025-11-01", "trong Quý IV và Quý I/2026", ["ky 2025-12-31", "ky 2026-03-31"]),
        ("2025-02-01", "vào các ngày 14, 15 và 16/3/2025", ["trong_ngay 2025-03-14", "trong_ngay 2025-03-15", "trong_ngay 2025-03-16"]),
        ("2025-04-01", "trước ngày 15/6 và 15/12/2025", ["truoc_ngay 2025-06-15", "truoc_ngay 2025-12-15"]),
        ("2025-04-01", "trước ngày 15/6/2025, ngày 15/12/2025", ["truoc_ngay 2025-06-15", "truoc_ngay 2025-12-15"]),
        ("2025-04-01", "trước ngày 15/6/2025 và 15/12", ["truoc_ngay 2025-06-15", "truoc_ngay 2025-12-15"]),
        (
            "2025-03-01", "trước ngày 20/3, 20/6, 20/9 và 20/12/2025",
            ["truoc_ngay 2025-03-20", "truoc_ngay 2025-06-20", "truoc_ngay 2025-09-20", "truoc_ngay 2025-12-20"]
        ),
        (
            "2025-04-01", "trước ngày 20 các tháng 3, 6, 9, 12",
            ["truoc_ngay 2025-06-20", "truoc_ngay 2025-09-20", "truoc_ngay 2025-12-20"]
        ),
        ("2025-04-01", "trước ngày 20 các tháng 4 và 10 năm 2026", ["truoc_ngay 2026-04-20", "truoc_ngay 2026-10-20"]),
        ("2025-04-01", "hoàn thành trong quý II, III/2025", ["ky 2025-06-30", "ky 2025-09-30"]),
        ("2025-04-01", "xong trong tháng 4, 5, 6/2025", ["ky 2025-04-30", "ky 2025-05-31", "ky 2025-06-30"]),
        ("2025-04-01", "hoàn thành trong Quý II-III/2025", ["ky 2025-09-30"]),
        ("2025-04-01", "hoàn thành trong Quý II - Quý IV/2025", ["ky 2025-12-31"]),
        ("2025-04-01", "hoàn thành trong Quý II-IV/2025", ["ky 2025-12-31"]),
        ("2025-04-01", "trong các ngày 15-17/4/2025", ["cham_nhat 2025-04-17"]),

        ("2025-04-01", "xong trong tháng 5/26", ["ky 2026-05-31"]),

        ("2025-04-01", "thực hiện từ ngày 15-20/4/2025", ["cham_nhat 2025-04-20"]),
    ])
    func `a year or month printed once is that of all listed before it`(date: String, text: String, expected: [String]) {
        #expect(read(text, CalendarDate(text: date)).map { String($0[..<($0.firstIndex(of: "[") ?? $0.endIndex)].dropLast()) } == expected)
    }

    @Test(arguments: [
        ("trong tháng 4, 5 đơn vị báo cáo", "ky 2025-04-30 [trong tháng 4]"),
        ("hoàn thành trước ngày 10/4/2025, ngày 15/4 tổ chức hội nghị", "truoc_ngay 2025-04-10 [trước ngày 10/4/2025]"),
        ("hoàn thành trước ngày 15/4/2025, 3/4 số xã đạt chuẩn", "truoc_ngay 2025-04-15 [trước ngày 15/4/2025]"),
        ("trước ngày 10, 15 đơn vị nộp báo cáo", "truoc_ngay 2025-04-10 [trước ngày 10]"),
    ])
    func `what follows a day is none of its list if it may be something else`(text: String, expected: String) {
        #expect(read(text) == [expected])
    }

    @Test(arguments: [
        "trước ngày 31/6/2025", "chậm nhất ngày 30/02", "trước 15/13/2025", "đến hết ngày 29/02/2025", "trước ngày 31 tháng 6 năm 2025",
        "trước ngày 10/5/205", "trước ngày 15-20/4/2025", "trước 17h00 ngày 31/4/2025", "trong tháng 13/2025", "trước ngày 31",
    ])
    func `a day that does not exist keeps its words and is marked`(text: String) {
        #expect(read("gửi báo cáo \(text).") == ["khong [\(text)]"])
        #expect(Deadline(kind: .none, words: text).isUnread && !Deadline(kind: .none, words: "khẩn trương").isUnread)
    }

    @Test(arguments: [
        ("5/2025", ["ky 2025-05-31"]), ("04/2025", ["ky 2025-04-30"]), ("4/2025 - 6/2025", ["ky 2025-06-30"]),
        ("T5/2025", ["ky 2025-05-31"]),
        ("QII/2025", ["ky 2025-06-30"]), ("15-20/4/2025", ["cham_nhat 2025-04-20"]), ("2025", ["ky 2025-12-31"]),
        ("Quý 1,2,3,4", ["ky 2025-03-31", "ky 2025-06-30", "ky 2025-09-30", "ky 2025-12-31"]), ("Quý II-IV/2025", ["ky 2025-12-31"]),
        ("15/5/26", ["cham_nhat 2026-05-15"]), ("17:00, 15/5/2025", ["cham_nhat 2025-05-15 17:00"]), ("4-6/2025", ["ky 2025-06-30"]),
        ("Tháng 4 đến tháng 6/2025", ["ky 2025-06-30"]), ("T6, T12/2025", ["ky 2025-06-30", "ky 2025-12-31"]),
        ("II/2025", ["ky 2025-06-30"]),
        ("2025 - 2026", ["ky 2026-12-31"]), ("Trước 5/2025", ["truoc_ngay 2025-05-01"]), ("T5", []), ("5/25", ["ky 2025-05-31"]),
        ("03 lớp", []), ("Theo kế hoạch", []), ("05.2025", ["ky 2025-05-31"]), ("Giai đoạn 2025-2030", ["ky 2030-12-31"]),
        ("15/4; 15/10/2025", ["cham_nhat 2025-04-15", "cham_nhat 2025-10-15"]), ("Quý II+III/2025", ["ky 2025-06-30", "ky 2025-09-30"]),
    ])
    func `the usual cells of a column of limits are read`(text: String, expected: [String]) {
        let stream = WordStream(text)
        let reader = DeadlineReader(stream: stream, text: Array(text.utf8), reference: CalendarDate(year: 2025, month: 1, day: 10))
        let found = reader.deadlines(ofCell: stream.tokens.indices, isLimit: true)
        #expect(found.map { String(show($0).prefix { $0 != "[" }.dropLast()) } == expected)
    }

    @Test func `a cell of figures of which none are read is marked`() {
        #expect(unreadCell("03 lớp")?.isUnread == true && unreadCell("03 lớp")?.words == "03 lớp")
        #expect(unreadCell("Theo kế hoạch") == nil)
    }

    private func unreadCell(_ text: String) -> Deadline? {
        let stream = WordStream(text)
        return DeadlineReader(stream: stream, text: Array(text.utf8), reference: nil).unread(ofCell: stream.tokens.indices)
    }

    @Test(arguments: [
        (
            "vào thứ Hai và thứ Năm hằng tuần", ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=TH"]
        ),
        (
            "báo cáo vào thứ Hai, thứ Tư, thứ Sáu hằng tuần", ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYDAY=FR"]
        ), ("vào thứ 2, 4, 6 hằng tuần", ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYDAY=FR"]),
        ("báo cáo vào cuối mỗi tháng", ["FREQ=MONTHLY;BYMONTHDAY=-1"]),
        ("báo cáo vào cuối mỗi quý", ["FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"]),
        ("báo cáo vào ngày cuối cùng của tháng", ["FREQ=MONTHLY;BYMONTHDAY=-1"]),
        ("báo cáo ngày cuối cùng của mỗi tháng", ["FREQ=MONTHLY;BYMONTHDAY=-1"]),
        ("báo cáo vào ngày 31 hằng tháng", ["FREQ=MONTHLY;BYMONTHDAY=-1"]), ("trước ngày 31 hằng tháng", ["FREQ=MONTHLY;BYMONTHDAY=30"]),
        ("trước ngày 20 tháng 3, 6, 9, 12 hằng năm", ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19"]),
        ("trước ngày 20 của các tháng 3, 6, 9 và 12 hằng năm", ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19"]),
        ("trước ngày 24 hằng tháng, từ tháng 5/2025 đến tháng 12/2025", ["FREQ=MONTHLY;BYMONTHDAY=23;UNTIL=20251231"]),
        (
            "trước ngày 10, 20, 30 hằng tháng",
            ["FREQ=MONTHLY;BYMONTHDAY=9", "FREQ=MONTHLY;BYMONTHDAY=19", "FREQ=MONTHLY;BYMONTHDAY=29"]
        ),
        ("Hằng tháng, vào ngày 10 và 25", ["FREQ=MONTHLY;BYMONTHDAY=10", "FREQ=MONTHLY;BYMONTHDAY=25"]),
        ("hằng tuần, trước thứ Ba và thứ Sáu", ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=TH"]),
        ("Hằng tháng vào ngày 10, 15 đơn vị nộp", ["FREQ=MONTHLY;BYMONTHDAY=10"]),
        ("vào ngày 15-20 hằng tháng", ["FREQ=MONTHLY;BYMONTHDAY=20"]),
        ("thứ Sáu cuối mỗi tháng", ["FREQ=MONTHLY"]), ("vào cuối mỗi tuần", ["FREQ=WEEKLY"]),
    ])
    func `a cycle has all its days and its ends`(text: String, expected: [String]) {
        #expect(read(text).map { String($0.dropFirst("dinh_ky ".count).prefix { $0 != "[" }.dropLast()) } == expected)
    }

    @Test(arguments: [
        ("tổng hợp số liệu đến hết ngày 31/3/2025, báo cáo trước ngày 10/4/2025", ["truoc_ngay 2025-04-10 [trước ngày 10/4/2025]"]),
        ("thẩm định các nhiệm vụ được phê duyệt trước năm 2025", []), ("công tác từ tháng 02/1989 đến tháng 07/1991", []),
        ("xử lý hồ sơ nộp từ ngày 01/01 đến 31/3/2025, hoàn thành trước 30/4", ["truoc_ngay 2025-04-30 [trước 30/4]"]),
        ("tổng hợp số liệu đến hết ngày 30/6/2025, báo cáo trước ngày 10/7/2025", ["truoc_ngay 2025-07-10 [trước ngày 10/7/2025]"]),
        ("nhập số liệu đến hết ngày 30/4/2025", ["cham_nhat 2025-04-30 [đến hết ngày 30/4/2025]"]),
    ])
    func `days of what is worked on are none of the work`(text: String, expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        "theo Kế hoạch số 51/KH-UBND ngày 07/3/2025 của UBND tỉnh", "kế hoạch công tác năm 2025",
        "giai đoạn 2021 - 2025, định hướng đến năm 2030",
        "nhiệm vụ phát sinh trong kỳ, trong tháng báo cáo", "từ 02 - 04 nhiệm vụ", "đạt từ 95% trở lên", "kiểm tra trước khi ban hành",
        "kết quả thực hiện trong Quý I/2025", "Báo cáo phục vụ giao ban hằng tháng", "kế hoạch hằng năm của tỉnh",
        "các nhiệm vụ trọng tâm trong năm 2025",
        "đến 1/2 số xã", "phấn đấu đến 1/2 số xã đạt chuẩn", "sẽ bị hạ bậc thi đua vào cuối năm", "từng phòng, đơn vị; từng cá nhân",
        "báo cáo định kỳ, đột xuất theo chỉ đạo",
        "các hoạt động hằng ngày.", "theo Báo cáo số 15/BC-UBND ngày 20/4/2025", "nội dung báo cáo tại cuộc họp ngày 20/4 của xã",
        "theo báo cáo của UBND xã ngày 20/4/2025.",
        "số liệu tính đến 31/12/2024",
        "số liệu tính đến ngày 31/3/2025", "hồ sơ tiếp nhận trước ngày 01/3/2025", "Nghị định có hiệu lực từ ngày 01/7/2025",
        "hướng dẫn trong 03 ngày tập huấn", "kế hoạch 5 năm, 10 năm", "giai đoạn 2026 - 2030 và hằng năm",
    ])
    func `what is no time for work is none`(text: String) { #expect(read(text) == []) }

    @Test(arguments: [
        ("hoàn thành báo cáo Giám đốc Sở trước ngày 15/3/2024", "truoc_ngay 2024-03-15"),
        ("gửi Văn phòng Sở chậm nhất ngày 20/4/2024", "cham_nhat 2024-04-20"),
        ("rà soát hồ sơ, trình trước 16h00 ngày 20/12/2024", "truoc_ngay 2024-12-20 16:00"),
        ("Ban Quản lý dự án gửi danh mục trước ngày 05/02/2025", "truoc_ngay 2025-02-05"),
    ])
    func `a deadline of a wrong year is kept`(text: String, expected: String) {
        #expect(read(text).map { $0.hasPrefix(expected + " [") } == [true], "\(read(text))")
    }

    @Test(arguments: [
        "kết quả thực hiện đến ngày 31/12/2023", "căn cứ báo cáo ngày 15/3/2024", "xử lý hồ sơ nộp trước ngày 01/01/2025",
        "quyết toán các công trình hoàn thành trước ngày 31/12/2024", "thẩm định nhiệm vụ được trình trước ngày 01/12/2024",
        "nhắc các phòng chưa gửi báo cáo trước ngày 15/02/2025", "hoàn thành việc cấp giấy cho người sử dụng đất trước ngày 01/7/2014",
        "hoàn thành các nhiệm vụ trước năm 2024", "báo cáo trước ngày 15/02", "đôn đốc các báo cáo quá hạn ngày 31/12/2024",
    ])
    func `days long over of what is worked on are none`(text: String) { #expect(read(text) == []) }

    @Test(arguments: [
        "chuẩn bị nội dung làm việc với Đoàn công tác vào ngày 18/4", "Lễ khai giảng được tổ chức vào sáng ngày 05/9/2025",
        "phục vụ Hội nghị vào đầu tháng 5/2025", "phục vụ kỳ họp HĐND tỉnh diễn ra từ ngày 09/4 đến ngày 11/4/2025",
        "tham dự hội nghị vào ngày 12/4", "gieo trồng theo lịch (từ ngày 20/4 đến ngày 10/5/2025)",
        "chuẩn bị Hội thảo (dự kiến vào ngày 12/5/2025)",
        "Thời gian: 08h00 ngày 26/4/2025, tại Hội trường tầng 2",
    ])
    func `the time of an event that work is for is none of its own`(text: String) { #expect(read(text) == []) }

    @Test(arguments: [
        ("tổ chức hội nghị vào ngày 26/4", "trong_ngay 2025-04-26"), ("gửi tài liệu hội nghị vào ngày 26/4", "trong_ngay 2025-04-26"),
        ("phục vụ hội nghị, hoàn thành trong ngày 18/4", "trong_ngay 2025-04-18"),
    ])
    func `work that is for a day has it, an event or not`(text: String, expected: String) {
        #expect(read(text).map { $0.hasPrefix(expected + " [") } == [true])
    }

    @Test(arguments: ["tháng đầu quý III", "tháng cuối quý II/2025", "tháng cuối cùng của quý 4"])
    func `a month of one quarter is no cycle`(month: String) {
        #expect(!read("báo cáo trước ngày 15 \(month)").contains { $0.hasPrefix("dinh_ky") })
    }

    @Test func `a year that is not printed is the document's, or the next at its turn`() {
        let december = CalendarDate(year: 2025, month: 12, day: 20)
        #expect(read("trước ngày 10/01", december) == ["truoc_ngay 2026-01-10 [trước ngày 10/01]"])
        #expect(read("trước ngày 31/12", december) == ["truoc_ngay 2025-12-31 [trước ngày 31/12]"])
        #expect(read("trong quý I", december) == ["ky 2026-03-31 [trong quý I]"])
        #expect(read("trước ngày 15/4", nil) == [])
        #expect(read("trước ngày 15/4/2025", nil) == ["truoc_ngay 2025-04-15 [trước ngày 15/4/2025]"])
    }

    @Test func `the day before is the last one unless the portal says otherwise or an hour is given`() throws {
        let stream = WordStream("trước ngày 20/4/2025")
        let day = try #require(
            DeadlineReader(stream: stream, text: Array("trước ngày 20/4/2025".utf8), reference: nil).deadlines(in: 0..<stream.tokens.count)
                .first)
        #expect(day.lastDay(.dayBefore)?.iso == "2025-04-19")
        #expect(day.lastDay(.sameDay)?.iso == "2025-04-20")
        var atHour = day
        atHour.time = ClockTime(hour: 17, minute: 0)
        #expect(atHour.lastDay(.dayBefore)?.iso == "2025-04-20")
        atHour.time = ClockTime(hour: 0, minute: 0)
        #expect(atHour.lastDay(.sameDay)?.iso == "2025-04-19")
        #expect(Deadline(kind: .from, date: day.date, words: "").lastDay(.dayBefore) == nil)
    }
}
