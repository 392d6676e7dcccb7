// What the shape of a text tells whatever its words are: lists of people, remarks in brackets, names at the end of an item, lines of details below a
// piece of work, tables with a column for each unit, unknown names that stand where only somebody who is given work can stand.

import Source
import Testing

@testable import Records

@Suite struct DutyStructureTests {
    @Test(arguments: [
        ("Giao các đồng chí: Nông Văn Páo, Vi Thị Sen chuẩn bị hội trường.", ["ld:nong-van-pao ld:vi-thi-sen"]),
        ("Giao các đ/c: Páo, Sen, Lả trực cơ quan.", ["ld:la ld:pao ld:sen"]),
        ("Giao đồng chí Nông Văn Páo và Vi Thị Sen chuẩn bị hội trường.", ["ld:nong-van-pao ld:vi-thi-sen"]),
        ("Phân công các đồng chí: Nông Văn Páo (Văn phòng Sở), Vi Thị Sen (Thanh tra Sở) trực Tết.", ["ld:nong-van-pao ld:vi-thi-sen"]),
        ("Các đồng chí: Nông Văn Páo, Vi Thị Sen và Lò Thị Lả chịu trách nhiệm kiểm kê.", ["ld:lo-thi-la ld:nong-van-pao ld:vi-thi-sen"]),
        ("- Nông Văn Páo: chuẩn bị hội trường.\n- Vi Thị Sen: in giấy mời.", ["ld:nong-van-pao", "ld:vi-thi-sen"]),
        ("Giao Nông Văn Páo chuẩn bị hội trường.", ["ld:nong-van-pao"]),
        ("- Nông Văn Páo: Phó Giám đốc Sở.\n- Vi Thị Sen: chuyên viên Văn phòng Sở.\n- Lò Thị Lả: 12 phiếu.", []),
        ("Tổ gồm các đồng chí: Nông Văn Páo, Vi Thị Sen.", []), ("Dự họp có các đồng chí: Nông Văn Páo, Vi Thị Sen.", []),
    ])
    func `people are read in lists`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }

    @Test(arguments: [
        ("Văn phòng Sở (hoàn thành trước ngày 30/4/2025) lắp máy chiếu.", ["vp |  | truoc_ngay 2025-04-30"]),
        (
            "Văn phòng Sở (trước 30/4) lắp máy chiếu; Phòng QLCN (trong tháng 5) chạy thử.",
            ["vp |  | truoc_ngay 2025-04-30", "qlcn |  | ky 2025-05-31"]
        ),
        ("Văn phòng Sở (gửi kết quả từ ngày 10/4/2025): lắp máy chiếu.", ["vp |  | tu_ngay 2025-04-10"]),
        ("Nội dung này Văn phòng Sở chủ trì thực hiện.", ["vp |  | "]),
    ])
    func `brackets between who and what tell when`(text: String, expected: [String]) { #expect(DutyFixture.sentences(text) == expected) }

    @Test(arguments: [
        ("- Hoàn thiện bảng tên phòng họp: Văn phòng Sở.", ["vp |  | "]), ("- Kiểm tra bình chữa cháy - Phòng QLCN.", ["qlcn |  | "]),
        ("- Rà soát ổ cắm: Phòng QLCN (trước ngày 20/4/2025).", ["qlcn |  | truoc_ngay 2025-04-20"]),
        ("- Thay ổ cắm (Phòng QLCN, xong trước ngày 20/4/2025).", ["qlcn |  | truoc_ngay 2025-04-20"]),
        ("- Thay ổ cắm (Phòng QLCN - trước ngày 20/4/2025).", ["qlcn |  | truoc_ngay 2025-04-20"]),
        ("- Tổ chức kiểm kê: Văn phòng Sở chủ trì, Phòng QLCN phối hợp.", ["vp | qlcn | "]),
        ("- Địa điểm: Hội trường Văn phòng Sở.", []), ("- Ổ cắm bị hỏng nhiều: Văn phòng Sở.", []),
        ("- Thay ổ cắm (Phòng QLCN đã hỏi giá).", []),
    ])
    func `an item may end in whose it is`(text: String, expected: [String]) {
        let found = DutyFixture.lines("## II. Phần việc\n\n" + text, date: Fixture.date(2025, 4, 1))
        #expect(found.map { String($0.description.dropFirst("muc-ii | ".count)) } == expected)
    }

    @Test func `behind a charge any words may be the work of whoever ends the item`() {
        let items = "- Mái che nhà xe: Văn phòng Sở.\n\n- Loa phòng họp - Phòng QLCN."
        #expect(DutyFixture.leads("## II. Phần việc\n\nGiám đốc Sở giao các việc sau:\n\n" + items) == ["vp", "qlcn"])
    }

    @Test(arguments: [
        """
        1. Lát lại sân cơ quan.

           - Đơn vị chủ trì: Văn phòng Sở.

           - Đơn vị phối hợp: Phòng QLCN.

           - Thời gian hoàn thành: trước ngày 20/4/2025.
        """,
        """
        1. Lát lại sân cơ quan.

           - Thời hạn hoàn thành: trước ngày 20/4/2025.

           - Cơ quan chủ trì: Văn phòng Sở

           - Phối hợp: Phòng QLCN
        """, "1. Văn phòng Sở lát lại sân cơ quan.\n\n   - Phối hợp: Phòng QLCN.\n\n   - Thời hạn: trước ngày 20/4/2025.",
    ])
    func `lines of details belong to the work over them`(text: String) {
        let found = DutyFixture.lines(
            "## II. Việc\n\n" + text + "\n\n2. Thay đèn sân.\n\n   - Chủ trì: Thanh tra Sở.", date: Fixture.date(2025, 4, 1))
        #expect(
            found.map(\.description) == ["muc-ii-1 | vp | qlcn | truoc_ngay 2025-04-20", "muc-ii-2 | thanhtra |  | "])
    }

    @Test(arguments: [
        (
            "| TT | Nội dung | Văn phòng Sở | Phòng QLCN |\n|---|---|---|---|\n| 1 | Lát sân | x | |\n| 2 | Thay đèn | | X |",
            ["vp | ", "qlcn | "]
        ),
        ("| TT | Nội dung | Văn phòng Sở | Phòng QLCN |\n|---|---|---|---|\n| 1 | Lát sân | CT | PH |", ["vp | qlcn"]),
        (
            "| Việc | Văn phòng Sở | Phòng QLCN |\n|---|---|---|\n| Lát sân | Phối hợp | Chủ trì |\n| Thay đèn | mua đèn | không |",
            ["qlcn | vp", "vp | "]
        ),
        ("| TT | Chỉ tiêu | Văn phòng Sở | Phòng QLCN |\n|---|---|---|---|\n| 1 | Lát sân | 12 | 15 |", []),
    ])
    func `a column of a table may stand for a unit`(table: String, expected: [String]) {
        let found = DutyFixture.lines("## II. Việc\n\n" + table, date: Fixture.date(2025, 4, 1))
        #expect(found.map { "\($0.leads.sorted().joined(separator: " ")) | \($0.supports.sorted().joined(separator: " "))" } == expected)
    }

    @Test(arguments: [
        ("Đề nghị Tiểu ban Nội dung hoàn thiện báo cáo.", ["ngoai:tieu-ban-noi-dung"]),
        ("Giao Nhà khách tỉnh bố trí phòng nghỉ.", ["ngoai:nha-khach-tinh"]),
        ("Yêu cầu Câu lạc bộ Hưu trí tổ chức gặp mặt.", ["ngoai:cau-lac-bo-huu-tri"]),
        ("Đề nghị Kế hoạch năm 2026 tổ chức sớm.", []),
        ("Kế toán lập dự toán. Yêu cầu Lái xe kiểm tra xe.", ["ngoai:ke-toan", "ngoai:lai-xe"]),
        ("- Văn thư: đóng dấu, chuyển văn bản.", ["ngoai:van-thu"]), ("- Kế toán trưởng vắng.\n- Bảo vệ môi trường: đạt kết quả tốt.", []),
    ])
    func `who is charged need not be known`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }

    @Test(arguments: [
        ("Yêu cầu xã Trà Giang giải trình.", ["ngoai:xa-tra-giang"]), ("Huyện Minh Sơn báo cáo kết quả.", ["ngoai:huyen-minh-son"]),
        ("Đề nghị các xã Trà Giang, Trà Thủy giải trình.", ["ngoai:xa-tra-giang ngoai:xa-tra-thuy"]),
        ("Các thôn: Trà Giang, Trà Thủy dọn kênh.", ["ngoai:thon-tra-giang ngoai:thon-tra-thuy"]),
        ("- Thôn 3: dọn kênh.", ["ngoai:thon-3"]), ("Xã Trà Giang có 12 thôn.", []),
    ])
    func `places have the work of those who govern them`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }

    @Test func `details say when instead of mere urgency, and work of others is none of them`() {
        let text =
            "## II. Việc\n\n- Văn phòng Sở khẩn trương lát sân.\n\n- Thời hạn: 20/4/2025.\n\n- Thời gian: Phòng QLCN báo cáo trước ngày 10/4/2025."
        #expect(
            DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.description) == [
                "muc-ii | vp |  | cham_nhat 2025-04-20", "muc-ii | qlcn |  | truoc_ngay 2025-04-10",
            ])
        #expect(DutyFixture.leads("1. Văn phòng Sở:\n\n   - Hoàn thành: lát sân, mắc đèn.") == ["vp"])
    }

    @Test func `a long text with many details under it is told once`() {
        let text = "## II. Việc\n\n" + String(repeating: "lát sân ", count: 5_000) + "\n\n"
        #expect(DutyFixture.leads(text + String(repeating: "- Chủ trì: Văn phòng Sở.\n\n", count: 2_000)).first == "vp")
    }

    @Test func `many lines of details are read in linear time`() {
        let text =
            "## II. Việc\n\n" + String(repeating: "- Lát sân.\n\n- Chủ trì: Văn phòng Sở.\n\n- Thời hạn: 20/4/2025.\n\n", count: 1_000)
        #expect(DutyFixture.leads(text).count == 1_000)
    }
}

extension DutyStructureTests {
    @Test(arguments: [
        ("Trong tháng 4/2025, Phòng QLCN dọn kho.", ["qlcn |  | ky 2025-04-30"]),
        ("Ngay trong tuần này, Phòng QLCN dọn kho.", ["qlcn |  | ky 2025-04-04"]),
        ("Trước ngày 15/4/2025 Phòng QLCN báo cáo.", ["qlcn |  | truoc_ngay 2025-04-15"]),
        ("Chậm nhất ngày 15/4/2025 Phòng QLCN phải báo cáo.", ["qlcn |  | cham_nhat 2025-04-15"]),
        ("Với tinh thần khẩn trương, Phòng QLCN dọn kho.", ["qlcn |  | khong"]), ("Do kho chật, Phòng QLCN dọn bớt.", ["qlcn |  | "]),
        ("Nhiệm vụ của Văn phòng Sở: dọn kho.", ["vp |  | "]), ("Trách nhiệm của Văn phòng Sở: dọn kho.", ["vp |  | "]),
    ])
    func `what stands before the comma tells when or why`(text: String, expected: [String]) {
        #expect(DutyFixture.sentences(text) == expected)
    }

    @Test(arguments: [
        ("Giao Văn phòng Sở lập dự toán, Phòng QLCN viết báo cáo, Thanh tra Sở kiểm tra.", ["vp", "qlcn", "thanhtra"]),
        ("(1) Văn phòng Sở: dọn kho; (2) Phòng QLCN: thay đèn.", ["vp", "qlcn"]),
        ("a) Văn phòng Sở dọn kho; b) Phòng QLCN thay đèn.", ["vp", "qlcn"]),
        ("Phòng QLCN, Văn phòng Sở mỗi đơn vị cử 01 người.", ["qlcn vp"]), ("UBND phường 5 rà soát hộ nghèo.", ["ngoai:ubnd-phuong-5"]),
        ("Đề nghị Ban Công tác Mặt trận thôn 3 vận động.", ["ngoai:ban-cong-tac-mat-tran-thon-3"]),
        ("UBND xã 02 lần báo cáo chậm.", ["ngoai:ubnd-xa"]),
    ])
    func `each clause has its own addressee`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }
}

extension DutyStructureTests {
    @Test(arguments: [
        ("Ngày 12/3/2025, Giám đốc họp giao ban. Phòng QLCN báo cáo kết quả tuần; các phòng thảo luận. Giám đốc kết luận:", []),
        ("Ngày 12/3/2025, Sở tổ chức Hội nghị giao ban do đồng chí Nông Văn Páo - Phó Giám đốc Sở chủ trì.", []),
        ("Trong tháng 3, Bệnh viện Sông Cầu khám 1.230 lượt.", []),
        ("Trong quý I, Phòng QLCN đạt kết quả tốt. Trong năm 2024, Văn phòng Sở mở 05 lớp.", []), ("Thôn 3: 12 hộ nghèo.", []),
        ("- Đ/c Páo: phụ trách chung, trực tiếp chỉ đạo Phòng QLCN.", ["ld:pao"]),
        ("Đ/c Nông Văn Páo (PGĐ) phụ trách chung.\n\nĐ/c Vi Thị Sen (Trưởng phòng QLCN) trực.", ["ld:nong-van-pao", "ld:vi-thi-sen"]),
        ("Phòng QLCN mở lớp, gửi danh sách về Phòng KH-CN. Ngoài ra, phòng tiếp tục kiểm định cân.", ["qlcn", "qlcn"]),
        ("Văn phòng Sở lập dự toán. Về kinh phí sửa chữa, Phòng QLCN thẩm tra.", ["vp", "qlcn"]),
    ])
    func `how a meeting went is no work, who it is about has it`(text: String, expected: [String]) {
        #expect(DutyFixture.leads(text) == expected)
    }

    @Test(arguments: [
        ("Quỹ tín dụng nhân dân An Phú báo cáo.", "ngoai:quy-tin-dung-nhan-dan-an-phu"),
        ("Nhà thầu Hoàng Long sửa đường.", "ngoai:nha-thau-hoang-long"),
        ("Trưởng đoàn thanh tra chịu trách nhiệm về tiến độ.", "ngoai:doan-thanh-tra"),
        ("UBND xã Tân Hội tổ chức họp dân.", "ngoai:ubnd-xa-tan-hoi"),
        ("Chủ tịch UBND xã Trà Giang và Chủ tịch UBND xã Trà Thủy kiểm điểm.", "ngoai:ubnd-xa-tra-giang ngoai:ubnd-xa-tra-thuy"),
        ("Đề nghị Viện Bảo quản thuốc Trung ương xử lý mẫu.", "ngoai:vien-bao-quan-thuoc-trung-uong"),
        ("Đề nghị Trung tâm Nghiên cứu xây dựng Tây Nam thẩm định.", "ngoai:trung-tam-nghien-cuu-xay-dung-tay-nam"),
    ])
    func `one of a kind is named by the capitals behind it`(text: String, lead: String) { #expect(DutyFixture.leads(text) == [lead]) }

    @Test(arguments: [
        ("Phòng QLCN phối hợp với Văn phòng Sở (chủ trì) xây dựng kế hoạch tháng.", ["vp | qlcn | "]),
        (
            "Thanh tra Sở kiểm tra kho. Phòng QLCN phối hợp với Văn phòng Sở (chủ trì) xây dựng kế hoạch tháng.",
            ["thanhtra |  | ", "vp | qlcn | "]
        ),
        ("Phòng QLCN phối hợp với Văn phòng Sở xây dựng kế hoạch tháng.", ["qlcn | vp | "]),
        (
            "Không giao Phòng QLCN xây dựng kế hoạch mà giao Văn phòng Sở chủ trì, hoàn thành trước ngày 20/4/2025.",
            ["vp |  | truoc_ngay 2025-04-20"]
        ),
        ("Không giao Phòng QLCN xây dựng kế hoạch.", []),
        ("Giao Phòng QLCN chủ trì xây dựng kế hoạch; các phòng phối hợp.", ["qlcn | tat-ca | "]),
        ("Phòng QLCN xây dựng kế hoạch; Văn phòng Sở, Thanh tra Sở phối hợp thực hiện.", ["qlcn | thanhtra vp | "]),
        (
            "Phòng QLCN xây dựng kế hoạch; Văn phòng Sở phối hợp rà soát số liệu trước ngày 20/4/2025.",
            ["qlcn |  | ", "vp |  | truoc_ngay 2025-04-20"]
        ),
        ("Phòng QLCN xây dựng kế hoạch. Các phòng phối hợp thực hiện.", ["qlcn |  | ", "tat-ca |  | "]),
    ]) func `who leads and who helps may be said in brackets, by contrast or at the end`(text: String, expected: [String]) {
        #expect(DutyFixture.sentences(text) == expected)
    }

    @Test func `what helpers do something to does not help`() {
        #expect(DutyFixture.sentences("Phòng QLCN phối hợp với Thanh tra Sở khảo sát các xóm, lập hồ sơ.") == ["qlcn | thanhtra | "])
        #expect(DutyFixture.sentences("Phòng QLCN làm việc với Đoàn kiểm tra của Bộ.") == ["qlcn |  | "])
    }

    @Test func `a heading may be the work that details stand below`() {
        let text =
            "## 1. Lát sân\n\n- Cơ quan chủ trì thực hiện: Văn phòng Sở.\n\n- Cơ quan phối hợp: Phòng QLCN.\n\n- Thời gian: trong tháng 4/2025.\n\n"
        #expect(DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.description) == ["muc-1 | vp | qlcn | ky 2025-04-30"])
        #expect(DutyFixture.leads("THÔNG BÁO\n\nChủ trì: Đồng chí Nông Văn Páo.\n\nThời gian: 08h00 ngày 10/4/2025.").count <= 1)
    }

    @Test(arguments: [
        ("Văn phòng Sở tổng hợp kết quả để báo cáo tại giao ban tháng 5/2025.", ["vp |  | "]),
        ("Phòng QLCN gửi số liệu hằng ngày trước 16h.", ["qlcn |  | dinh_ky FREQ=DAILY"]),
    ])
    func `a purpose is no time, an hour of each day is`(text: String, expected: [String]) {
        #expect(DutyFixture.sentences(text) == expected)
    }

    @Test(arguments: [
        ("Các địa phương chưa nộp sổ khẩn trương nộp.", ["ngoai:dia-phuong"]),
        ("Chủ tịch UBND các huyện còn nợ hồ sơ phải giải trình.", ["ngoai:ubnd-huyen"]),
        ("Các phòng chưa nộp báo cáo khẩn trương nộp trước ngày 10/4/2025.", ["tat-ca"]),
        ("Các Tổ giám sát thuộc đợt giám sát mùa lũ hoàn thành biên bản.", ["ngoai:to-giam-sat"]),
        ("Các phòng chưa khẩn trương.", []), ("Các địa phương còn chậm.", []),
    ])
    func `words behind several may tell which of them are meant`(text: String, expected: [String]) {
        #expect(DutyFixture.leads(text) == expected)
    }

    @Test(arguments: [
        ("## II. Việc\n\n1. Dọn kho (Văn phòng Sở; hoàn thành trước ngày 10/4/2025).\n\n2. Mắc đèn (giao Phòng QLCN).", ["vp", "qlcn"]),
        ("## II. Việc\n\n1. Lĩnh vực văn thư (Văn phòng Sở thực hiện)\n\n- Dọn kho.\n\n- Mắc đèn.", ["vp", "vp"]),
        ("Phòng QLCN: - Kiểm định cân; - Mở lớp.", ["qlcn"]),
        ("**Giao Văn phòng Sở:**\n\n1. Dọn kho.\n\n2. Mắc đèn.\n\n**Giao Phòng QLCN:**\n\n1. Mở lớp.", ["vp", "vp", "qlcn"]),
    ])
    func `names in brackets or over points have what stands there`(text: String, expected: [String]) {
        #expect(DutyFixture.leads(text) == expected)
    }
}
