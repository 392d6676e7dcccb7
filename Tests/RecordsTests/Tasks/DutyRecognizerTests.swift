import Foundation
import Source
import Testing

@testable import Records

@Suite struct DutyRecognizerTests {
    /// An invented conclusion or directive with its own units: `name`, day, names of the office.
    private static let offices: [(name: String, day: String, office: [String])] = [
        ("huyen", "2025-05-12", ["Ủy ban nhân dân huyện Sơn Tịnh", "UBND huyện"]),
        ("trung-tam", "2025-12-05", ["Sở Lao động - Thương binh và Xã hội"]), ("chi-thi", "2025-03-03", ["Sở Giáo dục và Đào tạo"]),
    ]

    @Test(arguments: offices)
    func `documents of other offices give out the tasks that a reader finds in them`(name: String, day: String, office: [String]) throws {
        let recognizer = DutyFixture.recognizer(registry: try DutyFixture.text("\(name).yml"), office: office)
        let found = DutyFixture.lines(try DutyFixture.text("\(name).md"), recognizer, date: CalendarDate(text: day))
        #expect(found.map(\.description) == (try DutyFixture.expected(name)).map(\.description))
    }

    @Test(arguments: [
        (
            "Giao Phòng QLCN chủ trì, phối hợp với Văn phòng Sở tham mưu kế hoạch, hoàn thành trong tháng 5/2025.",
            ["qlcn | vp | ky 2025-05-31"]
        ),
        ("Yêu cầu Phòng QLCN khẩn trương rà soát hồ sơ; Văn phòng Sở tổng hợp.", ["qlcn |  | khong", "vp |  | "]),
        ("Đề nghị Thanh tra Sở và Văn phòng Sở báo cáo trước 15/4.", ["thanhtra vp |  | truoc_ngay 2025-04-15"]),
        ("Văn phòng Sở chịu trách nhiệm về công tác hậu cần.", ["vp |  | "]),
        ("Thống nhất chủ trương mua sắm; giao Văn phòng Sở thực hiện các thủ tục theo quy định.", ["vp |  | "]),
        ("Phòng QLCN được phân công làm đầu mối, các phòng, đơn vị phối hợp cung cấp số liệu.", ["qlcn | tat-ca | "]),
        ("Phân công đồng chí Phan Văn Hiếu, Phó Giám đốc Sở trực tiếp chỉ đạo.", ["ld:phan-van-hieu |  | "]),
        ("Giao đ/c Nguyễn Quốc Huy Hoàng - Phó Giám đốc Sở theo dõi, đôn đốc.", ["ld:nguyen-quoc-huy-hoang |  | "]),
        ("Lãnh đạo Sở thống nhất với đề xuất của Phòng QLCN.", []),
        ("Giám đốc Sở ghi nhận, biểu dương các phòng, đơn vị đã hoàn thành nhiệm vụ Quý I/2025.", []),
        ("Giám đốc Sở yêu cầu Trưởng các phòng, đơn vị thực hiện nghiêm.", ["truong-phong |  | "]),
        ("Từng công chức, viên chức tự rà soát nhiệm vụ, báo cáo Trưởng phòng trong tuần này.", ["ca-nhan |  | ky 2025-04-04"]),
        ("Tham mưu văn bản đề nghị các phòng, đơn vị góp ý.", []),
        (
            "Phòng QLCN xây dựng kế hoạch. Hoàn thành trước ngày 20/4/2025. Phối hợp với Thanh tra Sở kiểm tra.",
            ["qlcn |  | truoc_ngay 2025-04-20", "qlcn | thanhtra | "]
        ),
        ("Trên cơ sở kết quả rà soát, giao Phòng QLCN dự thảo, giao Văn phòng Sở ban hành.", ["qlcn |  | ", "vp |  | "]),
        ("UBND tỉnh đã ban hành Kế hoạch số 51/KH-UBND ngày 07/3/2025.", []),
        ("Đề nghị UBND các xã, phường, Công an tỉnh phối hợp thực hiện.", ["ngoai:cong-an-tinh ngoai:ubnd-xa-phuong |  | "]),
        ("Phòng QLCN tham mưu Giám đốc Sở đề nghị UBND tỉnh chỉ đạo các địa phương thực hiện.", ["qlcn |  | "]),
        ("Trước ngày 25 hằng tháng, các phòng, đơn vị gửi báo cáo về Văn phòng Sở.", ["tat-ca |  | dinh_ky FREQ=MONTHLY;BYMONTHDAY=24"]),
        (
            "Các đơn vị khẩn trương hoàn thành; Trưởng các đơn vị chịu trách nhiệm trước Giám đốc Sở.",
            ["tat-ca |  | khong", "truong-phong |  | "]
        ),
        ("Nội dung này do Phòng QLCN chủ trì, hoàn thành trước 30/4.", ["qlcn |  | truoc_ngay 2025-04-30"]),
        ("Phòng QLCN đã hoàn thành báo cáo; Thanh tra Sở đã tiến hành 05 cuộc thanh tra.", []),
        ("Phòng QLCN nâng cấp phần mềm, xong trong quý II.", ["qlcn |  | ky 2025-06-30"]),
        ("Trung tâm CĐS&ĐMST báo cáo kết quả. Yêu cầu Trung tâm bổ sung số liệu.", ["ttcds |  | ", "ttcds |  | "]),
        ("Đồng chí Giám đốc Sở sẽ trực tiếp làm việc với các địa phương trong tháng 4.", ["giam-doc |  | ky 2025-04-30"]),
        (
            "Hoàn thiện hồ sơ, xong trước ngày 20/4 (Phòng QLCN chủ trì, Văn phòng Sở phối hợp).",
            ["qlcn | vp | truoc_ngay 2025-04-20"]
        ),
        (
            "Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với các sở, ngành tham mưu UBND tỉnh trong tháng 5.",
            ["ngoai:so-khoa-hoc-cong-nghe | ngoai:so-nganh | ky 2025-05-31"]
        ),
        ("Sở Khoa học và Công nghệ ban hành Kế hoạch làm việc với các địa phương.", []),
        ("Giao Tổ công tác rà soát, báo cáo trong ngày mai.", ["ngoai:to-cong-tac |  | trong_ngay 2025-04-02"]),
        ("Đề nghị Chủ tịch UBND các huyện, Giám đốc Sở Tài chính khẩn trương báo cáo.", ["ngoai:so-tai-chinh ngoai:ubnd-huyen |  | khong"]),
        ("Văn phòng Sở theo dõi, từ nay đến cuối năm hoàn thành.", ["vp |  | ky 2025-12-31"]),
        ("Thanh tra Sở: Tổng hợp kết quả; chuẩn bị báo cáo, gửi chậm nhất hết tháng.", ["thanhtra |  | ky 2025-04-30"]),
        ("Các đồng chí Phó Giám đốc Sở theo lĩnh vực phụ trách có trách nhiệm chỉ đạo các phòng thực hiện.", ["lanh-dao |  | "]),
        ("Đối với Phòng QLCN: cần tập trung xử lý dứt điểm hồ sơ tồn đọng trước 15/4/2025.", ["qlcn |  | truoc_ngay 2025-04-15"]),
        ("Nhất trí với báo cáo của Văn phòng Sở. Yêu cầu hoàn thiện, trình ký trong tuần này.", []),
        (
            "Giao các phòng, đơn vị căn cứ nhiệm vụ được giao xây dựng kế hoạch; Phòng QLCN theo dõi, đôn đốc.",
            ["tat-ca |  | ", "qlcn |  | "]
        ),
        (
            "Phòng QLCN phối hợp với Thanh tra Sở kiểm tra; kết quả báo cáo Lãnh đạo Sở trước ngày 30/4/2025.",
            ["qlcn | thanhtra | truoc_ngay 2025-04-30"]
        ),
        ("Thống nhất tổ chức Hội nghị vào ngày 26/4/2025. Giao Văn phòng Sở chuẩn bị tài liệu.", ["vp |  | "]),
        ("Các đồng chí Phó Giám đốc Sở theo lĩnh vực được phân công trực tiếp chỉ đạo, kiểm tra việc thực hiện.", ["lanh-dao |  | "]),
        ("Đề nghị Bưu điện tỉnh, Viễn thông Quảng Ngãi bảo đảm đường truyền.", ["ngoai:buu-dien-tinh ngoai:vien-thong-quang-ngai |  | "]),
        ("Văn phòng Sở thông báo đến các phòng, đơn vị biết, triển khai thực hiện./.", ["tat-ca |  | "]),
        ("Căn cứ tình hình thực tế, Phòng QLCN chủ động điều chỉnh kế hoạch.", ["qlcn |  | "]),
        ("Đề nghị Đảng ủy UBND tỉnh, Đội Thuế liên huyện thực hiện.", ["ngoai:dang-uy-ubnd-tinh ngoai:doi-thue-lien-huyen |  | "]),
        ("Đề nghị Ban Quản lý Dự án và các đơn vị có liên quan thực hiện.", ["ngoai:ban-quan-ly-du-an tat-ca |  | "]),
        ("Giao đồng chí Phan Văn Hiếu, Tỉnh ủy viên, Phó Bí thư Thành ủy, Chủ tịch UBND tỉnh chỉ đạo.", ["ld:phan-van-hieu |  | "]),
        ("Giao đồng chí Phan Văn Hiếu, Chủ tịch UBND các xã chỉ đạo.", ["ld:phan-van-hieu ngoai:ubnd-xa |  | "]),
        ("Các cấp ủy trực thuộc Tỉnh ủy tổ chức kiểm điểm.", ["ngoai:cap-uy-truc-thuoc-tinh-uy |  | "]),
        ("Đề nghị UBND xã tổ chức kiểm điểm.", ["ngoai:ubnd-xa |  | "]),
        ("Các Trạm trực thuộc tăng cường kiểm tra.", ["ngoai:tram-truc-thuoc |  | "]),
        ("Trưởng các thôn vận động Nhân dân thực hiện.", ["ngoai:thon |  | "]),
        (
            "Đề nghị Ủy ban MTTQ Việt Nam xã, các tổ chức chính trị - xã hội vận động hội viên.",
            ["ngoai:to-chuc-chinh-tri-xa-hoi ngoai:uy-ban-mttq-viet-nam-xa |  | "]
        ),
        ("Phòng QLCN phối hợp với các Ban Quản lý rừng phòng hộ kiểm tra.", ["qlcn | ngoai:ban-quan-ly-rung-phong-ho | "]),
        (
            "Rà soát hạ tầng. Đơn vị chủ trì: Phòng QLCN. Đơn vị phối hợp: Văn phòng Sở. Thời gian hoàn thành: Quý III/2025.",
            ["qlcn | vp | ky 2025-09-30"]
        ),
        ("Số hóa hồ sơ (Chủ trì: Phòng QLCN; hoàn thành trước 30/4).", ["qlcn |  | truoc_ngay 2025-04-30"]),
        ("Cán bộ, công chức, viên chức và người lao động nghiêm túc thực hiện.", ["ca-nhan |  | "]),
        ("Các đơn vị được giao làm chủ đầu tư khẩn trương nghiệm thu.", ["tat-ca |  | khong"]),
        ("Phòng QLCN: (1) Tổng kết đề án; (2) theo dõi việc thực hiện.", ["qlcn |  | "]),
        ("Đề nghị các đồng chí Phó Giám đốc Sở, theo lĩnh vực được phân công, chỉ đạo các phòng thực hiện.", ["lanh-dao |  | "]),
        (
            "Trên đây là kết luận của Giám đốc Sở tại cuộc họp, Văn phòng Sở thông báo để các phòng, đơn vị biết, thực hiện./.",
            ["tat-ca |  | "]
        ),
    ])
    func `sentences are split by whom they address`(text: String, expected: [String]) { #expect(DutyFixture.sentences(text) == expected) }

    @Test func `what a point addresses in its head is done by its items`() {
        let text = """
            1. Phòng QLCN, Thanh tra Sở:

               a) Rà soát hồ sơ trước ngày 10/4.

               b) Các phòng, đơn vị gửi số liệu.

            2. Văn phòng Sở chuẩn bị hội nghị, trong đó lưu ý:

               - Giấy mời gửi sớm.
               - Bố trí chỗ ngồi.

            Kết luận này thay cho giấy giao việc.
            """
        #expect(
            DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.description) == [
                "muc-1-a | qlcn thanhtra |  | truoc_ngay 2025-04-10", "muc-1-b | tat-ca |  | ", "muc-2 | vp |  | ",
            ])
    }

    @Test func `a line that only names its addressees hands its work to what follows`() {
        let text = """
            **I. Đề nghị UBND các xã, phường**

            - Bố trí kinh phí.

            Các phòng, đơn vị báo cáo kết quả trước ngày 15/4./.

            ## II. Tổ chức thực hiện

            1. Trung tâm Chuyển đổi số và Đổi mới sáng tạo (Trung tâm CĐS&ĐMST):

               a) Cung cấp số liệu.

            2. Phòng QLCN

            - Kiểm tra các cơ sở.
            - Báo cáo kết quả.

            3. Theo dõi, tổng hợp chung.
            """
        #expect(
            DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.description) == [
                "muc-i | ngoai:ubnd-xa-phuong |  | ", "muc-i | tat-ca |  | truoc_ngay 2025-04-15", "muc-ii-1-a | ttcds |  | ",
                "muc-ii-2 | qlcn |  | ", "muc-ii-2 | qlcn |  | ",
            ])
    }

    @Test(arguments: ["Đánh giá chung", "Mục đích, yêu cầu", "Kết quả thực hiện nhiệm vụ tháng 3", "Một số tồn tại, hạn chế"])
    func `below a title about how things are only who is charged has work`(title: String) {
        let text = "## I. \(title)\n\nPhòng QLCN phối hợp tốt với các phòng. Giao Thanh tra Sở kiểm tra."
        #expect(DutyFixture.lines(text, date: nil).map(\.description) == ["muc-i | thanhtra |  | "])
    }

    @Test(arguments: ["Kết quả tháng 3, nhiệm vụ tháng 4", "Tình hình và giải pháp", "Triển khai kết quả rà soát"])
    func `a title that speaks of work as well hides none`(title: String) {
        let text = "## I. \(title)\n\nPhòng QLCN phối hợp với các sở, ngành kiểm tra."
        #expect(DutyFixture.lines(text, date: nil).map(\.description) == ["muc-i | qlcn | ngoai:so-nganh | "])
    }

    @Test func `what stands beside a numbered title is below it`() {
        let text = "1. Kết quả công tác\n\nPhòng QLCN phối hợp tốt với các phòng.\n\n2. Nhiệm vụ\n\nPhòng QLCN rà soát hồ sơ."
        #expect(DutyFixture.lines(text, date: nil).map(\.description) == ["muc-2 | qlcn |  | "])
    }

    @Test func `on what work rests does not take it from those addressed above`() {
        let text =
            "1. Phòng QLCN:\n\n   Căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện.\n\n2. Văn phòng Sở:\n\n   Căn cứ Luật Lưu trữ."
        #expect(DutyFixture.lines(text, date: nil).map(\.description) == ["muc-1 | qlcn |  | "])
    }

    @Test(arguments: [
        "| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Kế hoạch | P. Kinh tế |", "Phòng Kinh tế xã tham mưu kế hoạch.",
        "1. Phòng Kinh tế xã\n\n   Tham mưu kế hoạch.",
    ])
    func `a short head word and the level of the office are part of a department's name`(text: String) {
        let recognizer = DutyFixture.recognizer(
            registry: "- {ma: kt, ten: Phòng Kinh tế, ten_khac: [P. Kinh tế]}", office: ["Ủy ban nhân dân xã Tịnh Khê", "UBND xã"])
        #expect(DutyFixture.lines(text, recognizer, date: nil).map(\.leads) == [["kt"]])
    }

    @Test func `a programme of projects has its leads apart from those who answer for them`() {
        let text = """
            | TT | Tên đề án, văn bản | Người phụ trách | Phòng chủ trì soạn thảo | Thời gian trình |
            | --- | --- | --- | --- | --- |
            | 1 | Đề án phát triển | PGĐ Phan Văn Hiếu | Phòng QLCN | Quý I và Quý III |
            """
        #expect(
            DutyFixture.lines(text, date: Fixture.date(2025, 1, 2)).map(\.description) == ["- | qlcn |  | ky 2025-03-31, ky 2025-09-30"])
    }

    @Test func `a merged cell holds for all its rows, and a table of indicators gives out no work`() {
        let text = """
            ```bang
            TT\tNội dung\tĐơn vị thực hiện\tThời gian
            1\tSoạn kế hoạch\tPhòng QLCN\tTháng 5
            2\tTổ chức hội nghị\t^\t20/6/2025
            3\tGhi chép\t\t
            ```

            | TT | Chỉ tiêu | Đơn vị tính | Đơn vị chủ trì |
            | --- | --- | --- | --- |
            | 1 | Số đề tài | Đề tài | Phòng QLCN |
            """
        #expect(
            DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.description) == [
                "- | qlcn |  | ky 2025-05-31", "- | qlcn |  | trong_ngay 2025-06-20",
            ])
    }

    @Test(arguments: ["\"", "”", "//", "''", "-//-", "- \" -", "nt", "-nt-", "NT", "Như trên", "- như trên -"])
    func `a ditto mark says what the cell above says`(mark: String) {
        let header = "| TT | Nội dung công việc | Đơn vị chủ trì | Phối hợp | Thời gian hoàn thành |\n|---|---|---|---|---|\n"
        let rows = [
            "| 1 | Lát sân | Phòng QLCN | Văn phòng Sở | 30/4/2025 |", "| 2 | Thay đèn | % | % | % |",
            "| 3 | Lắp quạt | % | Thanh tra Sở | % |",
            "| II | Việc khác | | | |", "| 4 | Sơn cổng | % | | % |", "| 5 | Trồng cây | Văn phòng Sở | % | 10/5/2025 |",
            "| 6 | % | Thanh tra Sở | | % |",
        ]
        let found = DutyFixture.lines(
            header + rows.joined(separator: "\n").replacingOccurrences(of: "%", with: mark), date: Fixture.date(2025, 4, 1))
        #expect(
            found.map(\.description) == [
                "- | qlcn | vp | trong_ngay 2025-04-30", "- | qlcn | vp | trong_ngay 2025-04-30",
                "- | qlcn | thanhtra | trong_ngay 2025-04-30",
                "- | qlcn |  | trong_ngay 2025-04-30", "- | vp |  | trong_ngay 2025-05-10", "- | thanhtra |  | trong_ngay 2025-05-10",
            ])
    }

    @Test func `a ditto mark with nothing above it gives out no work, one in a spreadsheet or over a merged cell does`() {
        let header = "| TT | Nội dung | Chủ trì |\n|---|---|---|\n"
        #expect(
            DutyFixture.leads(header + "| 1 | Lát sân | \" |\n| 2 | Thay đèn | Phòng QLCN |\n| 3 | Sơn cổng | // |") == ["qlcn", "qlcn"])
        let bang = "```bang\nTT\tViệc\tChủ trì\n1\tLát sân\tPhòng QLCN\n2\tThay đèn\t^\n3\tSơn cổng\t\"\n4\tTrồng cây\tnt\n```"
        #expect(DutyFixture.leads(bang) == ["qlcn", "qlcn", "qlcn", "qlcn"])
        let units = "| Việc | Văn phòng Sở | Phòng QLCN |\n|---|---|---|\n| Lát sân | Chủ trì | PH |\n| Thay đèn | nt | |"
        #expect(DutyFixture.lines(units, date: nil).map(\.leads) == [["vp"], ["vp"]])
    }

    @Test(arguments: [
        ["Thời gian bắt đầu", "Thời gian hoàn thành"], ["Bắt đầu", "Kết thúc"], ["Từ ngày", "Đến ngày"], ["Ngày bắt đầu", "Ngày kết thúc"],
        ["Thời gian thực hiện – Bắt đầu", "Thời gian thực hiện – Hoàn thành"], ["Từ", "Đến"],
    ]) func `the first day of a row is no deadline`(titles: [String]) {
        let text = """
            | TT | Nội dung công việc | Đơn vị chủ trì | \(titles[0]) | \(titles[1]) |
            | --- | --- | --- | --- | --- |
            | 1 | Lát sân | Phòng QLCN | 01/4/2025 | 30/4/2025 |
            | 2 | Thay đèn | Văn phòng Sở | 05/4/2025 | |
            """
        let found = DutyFixture.lines(text, date: Fixture.date(2025, 4, 1))
        #expect(found.map(\.description) == ["- | qlcn |  | cham_nhat 2025-04-30", "- | vp |  | "])
    }

    @Test(arguments: [("Thời gian", "Bắt đầu", "Kết thúc"), ("Thời hạn", "Từ", "Đến"), ("Thời gian thực hiện", "Từ ngày", "Đến ngày")])
    func `a time of two columns ends with the second`(title: String, first: String, last: String) {
        let text = """
            ```bang
            TT\tNội dung công việc\tĐơn vị chủ trì\t\(title)\t<
            ^\t^\t^\t\(first)\t\(last)
            ---
            1\tLát sân\tPhòng QLCN\t01/4/2025\t30/4/2025
            ```
            """
        #expect(DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.description) == ["- | qlcn |  | cham_nhat 2025-04-30"])
    }

    @Test func `a header of two rows and cells left out keep a row together`() {
        let text = """
            ```bang
            TT\tViệc\tĐơn vị\t<\tHạn
            ^\t^\tChủ trì\tPhối hợp\t^
            ---
            1\tBáo cáo quý\tPhòng QLCN\t\t15/7/2025
            2\t"Kiểm tra:
            - cơ sở y tế"\t^\tThanh tra Sở\t30/9/2025
            ```
            """
        #expect(
            DutyFixture.lines(text, date: Fixture.date(2025, 7, 2)).map(\.description) == [
                "- | qlcn |  | cham_nhat 2025-07-15", "- | qlcn | thanhtra | cham_nhat 2025-09-30",
            ])
    }

    @Test func `the lower header tells who leads, and a stretch of days ends with the last`() {
        let text = """
            ```bang
            TT\tNhiệm vụ\tCơ quan thực hiện\t<\tThời gian
            ^\t^\tChủ trì\tPhối hợp\t^
            ---
            1\tKiểm soát giá dịp lễ\tPhòng QLCN\tVăn phòng Sở\t25/4 - 05/5/2025
            2\tHội chợ\t^\t^\tTháng 6 - Tháng 7
            ```
            """
        #expect(
            DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map(\.description) == [
                "- | qlcn | vp | cham_nhat 2025-05-05", "- | qlcn | vp | ky 2025-07-31",
            ])
    }

    @Test(arguments: ["TỔ CHỨC THỰC HIỆN", "HỘI NGHỊ TRIỂN KHAI", "BAN HÀNH VĂN BẢN", "QUỸ PHÁT TRIỂN", "Tổ chức thực hiện"])
    func `a title in capitals charges nobody`(title: String) {
        #expect(DutyFixture.lines("## III. \(title)\n\nRà soát các nội dung.\n\n- Tổng hợp báo cáo.", date: nil) == [])
    }

    @Test func `recipients, signatures and lists of who takes part give out no work`() {
        let text = """
            ## Thành phần

            - Văn phòng Sở chuẩn bị tài liệu.

            ## Nội dung

            Các phòng, đơn vị thực hiện./.

            Nơi nhận:

            - Phòng QLCN thực hiện;
            """
        #expect(DutyFixture.lines(text, date: nil).map(\.description) == ["muc-noi-dung | tat-ca |  | "])
    }

    @Test func `a heading over a second point whose name stands behind its work gives none`() {
        let text = "c.2.2) Chi cục Hải quan quản lý kho thực hiện:\n\nc.2.3) Chi cục Hải quan nơi thương nhân có hệ thống kho thực hiện:\n"
        #expect(DutyFixture.sentences(text) == [])
    }
}
