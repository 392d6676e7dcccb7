import Source
import Testing

@testable import Records

@Suite struct DepartmentRoleTests {
    @Test(arguments: [
        // Meeting conclusions.
        ("ông Nguyễn Văn Hòa, Chuyên viên Phòng Quản lý Khoa học và Kế toán trưởng Sở.", ["qlkhcn nhac_den"]),
        (
            "Sau khi nghe báo cáo Chánh Văn phòng Sở, ý kiến tham gia của các phòng, đơn vị, ý kiến của các Phó Giám đốc Sở;",
            ["vp nhac_den", "tat-ca nhac_den"]
        ),
        (
            "- Các phòng, đơn vị rà soát tất cả các TTHC, gửi Văn phòng Sở để tổng hợp, phục vụ Hội nghị cải cách hành chính của Sở",
            ["tat-ca thuc_hien", "vp tong_hop"]
        ),
        (
            "Các phòng, đơn vị theo lĩnh vực chuyên môn được phân công chủ động tham mưu, giúp việc cho các đồng chí Phó Giám đốc Sở.",
            ["tat-ca thuc_hien"]
        ),
        (
            "- Giao Phòng QLKHCCN chủ trì, phối hợp với Văn phòng Sở, các phòng, đơn vị thực hiện tham mưu Quyết định của UBND tỉnh",
            ["qlkhcn chu_tri", "vp phoi_hop", "tat-ca phoi_hop"]
        ),
        (
            "Trong đó, giao Phòng QLKHCCN chủ trì, phối hợp các phòng, đơn vị thực hiện hướng dẫn các sở, ban, ngành, địa phương và các tổ chức, đơn vị",
            ["qlkhcn chu_tri", "tat-ca phoi_hop"]
        ),
        ("- Giao Phòng QLKH&CN rà soát, nghiên cứu, tham mưu Lãnh đạo Sở báo cáo UBND tỉnh", ["qlkhcn thuc_hien"]),
        ("- Phòng QLKH&CN khẩn trương thực hiện rà soát, phân nhóm các vướng mắc", ["qlkhcn thuc_hien"]),
        (
            "4. Về Kế hoạch thực hiện chuyển đổi, nâng cấp HTTT: Phòng BCVT&CNTT cần xây dựng nội dung kế hoạch cụ thể",
            ["bcvtcntt thuc_hien"]
        ),
        (
            "- Về Quy chế phối hợp với Ban Quản lý KKT Dung Quất: Giao Phòng QLCN chủ trì, phối hợp với Phòng QLKH&CN và Phòng BCVT&CNTT tham mưu.",
            ["qlcn chu_tri", "qlkhcn phoi_hop", "bcvtcntt phoi_hop"]
        ),
        (
            "- Về Quy chế phối hợp với Sở Nông nghiệp và Môi trường: Giao Phòng QLKH&CN chủ trì, phối hợp với Phòng BCVT&CNTT và Trung tâm CDS&ĐMST tham mưu.",
            ["qlkhcn chu_tri", "bcvtcntt phoi_hop", "ttcds phoi_hop"]
        ),
        (
            "- Về Quy chế phối hợp với Tỉnh đoàn: Giao Phòng BCVT&CNTT chủ trì, phối hợp với Phòng QLCN tham mưu.",
            ["bcvtcntt chu_tri", "qlcn phoi_hop"]
        ),
        (
            "6. Về việc tham mưu tổ chức các hội thảo trong thời gian đến, các phòng, đơn vị cần nghiên cứu, rà soát",
            ["tat-ca thuc_hien"]
        ),
        ("Giám đốc Sở yêu cầu các phòng, đơn vị triển khai thực hiện theo hướng mua sắm.", ["tat-ca thuc_hien"]),
        (
            "các phòng, đơn vị thực hiện rà soát; đồng thời gửi Văn phòng Sở vào sáng ngày 03/4/2025. Văn phòng Sở có trách nhiệm tổng hợp, trình Giám đốc Sở",
            ["tat-ca thuc_hien", "vp tong_hop", "vp thuc_hien"]
        ),
        (
            "Các Trưởng phòng, đơn vị chịu trách nhiệm về thể thức văn bản ban hành không chuyển cho Chánh Văn phòng kiểm tra trước khi ban hành.",
            ["tat-ca thuc_hien", "vp nhac_den"]
        ),
        ("TL. GIÁM ĐỐC TP. HÀNH CHÍNH - TỔNG HỢP", ["hcth ky"]),
        ("TP. HÀNH CHÍNH - TỔNG HỢP", ["hcth ky"]),
        // Letters and plans.
        ("Kính gửi: Các phòng, đơn vị thuộc Sở", ["tat-ca nhan"]),
        (
            "1. Trưởng các phòng, các đơn vị thuộc Sở căn cứ chức năng, nhiệm vụ được giao tổ chức quán triệt", ["tat-ca thuc_hien"]
        ),
        (
            "2. Phòng Bưu chính - Viễn thông và Chuyển đổi số chủ động phối hợp Sở Nội vụ đề xuất, tổ chức (nếu có) các lớp tập huấn",
            ["bcvtcds thuc_hien"]
        ),
        (
            "3. Trung tâm Chuyển đổi số và Đổi mới sáng tạo triển khai thực hiện tuyên truyền các nội dung", ["ttcds thuc_hien"]
        ),
        (
            "4. Giao phòng Bưu chính - Viễn thông và Chuyển đổi số chủ trì, phối hợp với phòng Quản lý Khoa học và Đổi mới sáng tạo, các phòng chuyên môn, đơn vị thuộc Sở theo dõi, đôn đốc",
            ["bcvtcds chu_tri", "qlkhdmst phoi_hop", "tat-ca phoi_hop"]
        ),
        ("gửi về Thường trực Tỉnh ủy (qua Văn phòng Tỉnh ủy) theo quy định", []),
        (
            "1. Phòng Quản lý Khoa học và Công nghệ: Là phòng đầu mối tổ chức thực hiện nội dung II, có trách nhiệm:", ["qlkhcn chu_tri"]
        ),
        (
            "Theo chức năng, nhiệm vụ phối hợp với Phòng Quản lý Khoa học và Công nghệ thực hiện nội dung II Kế hoạch này",
            ["qlkhcn phoi_hop"]
        ),
        (
            "đề nghị các Phòng, đơn vị kịp thời báo cáo về Phòng Quản lý Khoa học - Công nghệ để tổng hợp, báo cáo Giám đốc Sở",
            ["tat-ca thuc_hien", "qlkhcn tong_hop"]
        ),
        (
            "4. Các phòng, đơn vị thuộc Sở phải nghiêm túc thực hiện chế độ báo cáo định kỳ theo quy định (qua Văn phòng Sở) để tổng hợp báo cáo Giám đốc Sở. Giao Văn phòng Sở phối hợp với Thanh tra Sở tham mưu Giám đốc Sở tổ chức thanh tra",
            ["tat-ca thuc_hien", "vp tong_hop", "vp thuc_hien", "thanhtra phoi_hop"]
        ),
        ("- Đại diện phòng Bưu chính - Viễn thông và Chuyển đổi số - Sở Khoa học và Công nghệ;", ["bcvtcds tham_du"]),
        ("- Đại diện Trung tâm Ứng dụng khoa học và công nghệ - Sở Khoa học và Công nghệ.", ["ttudkhcn tham_du"]),
        ("- Đại diện Lãnh đạo và công chức các phòng, đơn vị trực thuộc có liên quan (do phường, xã mời).", []),
        ("- Giao Văn phòng Sở phối hợp liên hệ với các xã, phường chuẩn bị nội dung làm việc", ["vp thuc_hien"]),
        ("- Các phòng, đơn vị có liên quan chuẩn bị nội dung và cử đại diện tham dự với Đoàn Công tác.", ["tat-ca thuc_hien"]),
    ])
    func `sentences of the seeds give every department its role`(text: String, expected: [String]) {
        #expect(Fixture.roles(text, date: Fixture.date(2025, 4, 1)) == expected)
    }

    @Test(arguments: [
        ("Phòng QLCN chủ trì, Văn phòng Sở phối hợp thực hiện.", ["qlcn chu_tri", "vp phoi_hop"]),
        ("Giao Phòng QLCN, Thanh tra Sở và Văn phòng Sở chủ trì tham mưu.", ["qlcn chu_tri", "thanhtra chu_tri", "vp chu_tri"]),
        ("Phòng QLCN (chủ trì), Văn phòng Sở (phối hợp) xây dựng báo cáo", ["qlcn chu_tri", "vp phoi_hop"]),
        ("Nhiệm vụ này do Phòng QLCN thực hiện, hoàn thành trong tháng 5", ["qlcn thuc_hien"]),
        ("Theo đề nghị của Trưởng phòng Quản lý Chuyên ngành.", ["qlcn nhac_den"]),
        ("Các đơn vị gửi kết quả thực hiện về Thanh tra Sở trước ngày 20 hằng tháng", ["thanhtra tong_hop"]),
        ("Trưởng phòng Quản lý Chuyên ngành có trách nhiệm chủ trì tham mưu", ["qlcn chu_tri"]),
        ("Văn phòng Sở làm đầu mối theo dõi, đôn đốc", ["vp chu_tri"]),
        ("Lưu: VT, QLCN, NHP.", ["qlcn soan_thao"]),
        ("phối hợp với Sở Nội vụ, Phòng QLCN và các cơ quan liên quan rà soát", ["qlcn phoi_hop"]),
        ("thực hiện tốt Quy chế phối hợp với Văn phòng Sở", ["vp nhac_den"]),
        ("Thành phần tham dự: Lãnh đạo Sở, Văn phòng Sở", ["vp nhac_den"]),
        (
            "2. Trưởng các phòng, đơn vị trực thuộc Sở, căn cứ vào chức năng, nhiệm vụ được giao khẩn trương xây dựng kế hoạch",
            ["tat-ca thuc_hien"]
        ),
        ("Mời tham dự cuộc họp có Văn phòng Sở, Thanh tra Sở", ["vp tham_du", "thanhtra tham_du"]),
    ])
    func `sentences in other styles`(text: String, expected: [String]) {
        #expect(Fixture.roles(text) == expected)
    }

    @Test func `columns of a table give their role`() {
        let text = """
            |TT|Nội dung|Lãnh đạo Sở chỉ đạo|Phòng/Đơn vị chủ trì|Phòng/Đơn vị phối hợp|Ghi chú
            |3.|Tham mưu|PGĐ|Phòng QLCN|Văn Phòng Sở, Trung tâm UDDVKHCN|
            |11.|Kế hoạch|Giám đốc Sở|Các phòng, đơn vị theo từng nội dung; Văn Phòng Sở tham mưu chung|Các phòng, đơn vị có liên quan|
            |12.|Số|PGĐ|Phòng Bưu chính - Viễn Thông và Công nghệ thông tin (Phòng BCVTCNTT)|Tất cả các phòng, đơn vị thuộc Sở|
            |13.|Hội nghị|Giám đốc Sở|Tổ tham mưu|Phòng KH- CN, Văn Phòng Sở|
            """
        #expect(
            Fixture.roles(text) == [
                "qlcn chu_tri", "vp phoi_hop", "ttuddvkhcn phoi_hop", "tat-ca chu_tri", "vp tham_muu_chung", "tat-ca phoi_hop",
                "bcvtcntt chu_tri",
                "bcvtcntt chu_tri", "tat-ca phoi_hop", "to-tham-muu chu_tri", "qlkhcn phoi_hop", "vp phoi_hop",
            ])
    }

    @Test func `recipients and archive line are told apart`() {
        let text = "Nội dung./.\nNơi nhận:\n- GĐ, các PGĐ Sở;\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT, QLKHCN."
        #expect(Fixture.roles(text) == ["tat-ca nhan", "qlkhcn soan_thao"])
        #expect(Fixture.roles("Nơi nhận: - Như trên; - Phòng QLCN; - Lưu: VT, HCTH.") == ["qlcn nhan", "hcth soan_thao"])
        #expect(Fixture.recognizer.departments(inArchiveLine: "Lưu: VT, QLKHCN.", date: nil) == ["qlkhcn"])
        #expect(Fixture.recognizer.departments(inArchiveLine: "Lưu: VT, KH&ĐMSTNHP.", date: nil) == ["qlkhdmst"])
    }

    @Test func `a heading that only names a department gives it the tasks below`() {
        #expect(
            Fixture.roles("# 1. Phòng QLCN\n- Chủ trì tham mưu\n# 2. Các phòng, đơn vị thuộc Sở\nRà soát") == [
                "qlcn chu_tri", "tat-ca thuc_hien",
            ])
        #expect(Fixture.roles("2. Các phòng, đơn vị thuộc Sở Khoa học và Công nghệ\n- Chuẩn bị tài liệu") == ["tat-ca thuc_hien"])
        #expect(Fixture.roles("1. Phòng QLCN\n2. Thanh tra Sở") == ["qlcn nhac_den", "thanhtra nhac_den"])
        #expect(Fixture.roles("Thanh tra Sở:\n- Theo dõi việc thực hiện") == ["thanhtra thuc_hien"])
    }

    private static let district = DepartmentRecognizer(
        departments: [
            Department(code: "vp", name: "Văn phòng HĐND và UBND", aliases: ["Văn phòng HĐND&UBND", "Văn phòng"]),
            Department(code: "tckh", name: "Phòng Tài chính - Kế hoạch", aliases: ["Phòng TC-KH"]),
            Department(code: "nv", name: "Phòng Nội vụ"),
            Department(code: "tp", name: "Phòng Tư pháp"), Department(code: "vhtt", name: "Phòng Văn hóa và Thông tin"),
            Department(code: "tt", name: "Thanh tra huyện"), Department(code: "ktht", name: "Phòng Kinh tế, Hạ tầng và Đô thị"),
            Department(code: "bql", name: "Ban Quản lý dự án đầu tư xây dựng"),
        ], officeNames: ["Ủy ban nhân dân huyện Sơn Tịnh", "UBND huyện Sơn Tịnh", "UBND huyện"])

    @Test(arguments: [
        (
            "Giao Phòng Tài chính - Kế hoạch chủ trì, phối hợp với Phòng Nội vụ, Phòng Tư pháp và UBND các xã, thị trấn thẩm định",
            ["tckh chu_tri", "nv phoi_hop", "tp phoi_hop"]
        ),
        (
            "Điều 3. Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Tài chính - Kế hoạch, Thủ trưởng các cơ quan, đơn vị có liên quan và Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này./.",
            ["vp thuc_hien", "tckh thuc_hien"]
        ),
        (
            "Các phòng, ban chuyên môn thuộc UBND huyện báo cáo kết quả về Văn phòng HĐND&UBND huyện (qua Phòng Nội vụ) để tổng hợp.",
            ["tat-ca thuc_hien", "vp tong_hop", "nv tong_hop"]
        ),
        ("Phòng Kinh tế, Hạ tầng và Đô thị là cơ quan thường trực, tham mưu tổ chức thực hiện.", ["ktht thuc_hien"]),
        ("Đồng ý chủ trương giao Ban Quản lý dự án đầu tư xây dựng làm chủ đầu tư.", ["bql thuc_hien"]),
        ("Văn phòng Chính phủ, Văn phòng Đăng ký đất đai, Phòng Nội vụ các huyện, Phòng Nội vụ huyện Bình Sơn", []),
        (
            "Phân công Phòng Tư pháp là đơn vị đầu mối, Phòng Nội vụ và Văn phòng phối hợp.", ["tp chu_tri", "nv phoi_hop", "vp phoi_hop"]
        ),
        ("Thanh tra huyện đã tiến hành 05 cuộc thanh tra.", ["tt nhac_den"]),
        ("Xét đề nghị của Phòng Văn hoá và Thông tin, Chủ tịch UBND huyện yêu cầu:", ["vhtt nhac_den"]),
    ])
    func `the texts of a district are read as well`(text: String, expected: [String]) {
        #expect(Self.district.mentions(in: Fixture.body(text)).map { "\($0.code) \($0.role.rawValue)" } == expected)
    }
}
