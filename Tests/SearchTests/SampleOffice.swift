import Search

/// Twenty-odd documents of an office, small enough to say by hand what each query must find.
enum SampleOffice {
    static let lexicon = SearchLexicon(
        synonyms: [
            ["KH&CN", "khoa học và công nghệ"],
            ["CĐS", "chuyển đổi số"],
            ["UBND", "Ủy ban nhân dân"],
            ["qlkhcn", "Phòng Quản lý Khoa học và Công nghệ", "Phòng QLKH&CN", "QLKHCN"],
            ["vp", "Văn phòng Sở"],
        ],
        names: [
            "loai": [
                "ke_hoach": "Kế hoạch", "quyet_dinh": "Quyết định", "thong_bao": "Thông báo", "cong_van": "Công văn",
                "nghi_quyet": "Nghị quyết", "bao_cao": "Báo cáo", "tham_chieu": "Văn bản được dẫn chiếu",
            ],
            "don_vi": ["qlkhcn": "Phòng Quản lý Khoa học và Công nghệ", "vp": "Văn phòng Sở"],
            "co_quan": ["skhcn": "Sở Khoa học và Công nghệ", "ubnd": "Ủy ban nhân dân tỉnh", "tinh-uy": "Tỉnh ủy"],
        ])

    static let documents: [SearchDocument] = held + yearly + figures + references + filler

    private static let held: [SearchDocument] = [
        document(
            "27-tb-skhcn", "27/TB-SKHCN", "Kết luận tại cuộc họp giao ban Quý I/2025", "thong_bao", "2025-04-01",
            departments: ["vp", "qlkhcn"],
            signer: ("tran-van-quang", "Trần Văn Quang"),
            [
                "Thực hiện Kế hoạch số 336-KH/TU và Kế hoạch số 51/KH-UBND.",
                "Giao Phó Giám đốc Phan Văn Hiếu chủ trì; Phòng QLKH&CN phối hợp.",
            ]),
        document(
            "39-qd-skhcn", "39/QĐ-SKHCN", "Ban hành Chương trình công tác tháng 4 và Quý II năm 2025", "quyet_dinh", "2025-04-04",
            departments: ["vp"],
            signer: ("phan-van-hieu", "Phan Văn Hiếu"),
            ["Chương trình công tác của Sở Khoa học và Công nghệ.", "Các phòng báo cáo trước ngày 20/4/2025."]),
        document(
            "51-kh-ubnd", "51/KH-UBND", "Triển khai thực hiện chuyển đổi số năm 2025", "ke_hoach", "2025-03-07", issuer: "ubnd",
            ["Căn cứ Kế hoạch số 336-KH/TU ngày 25/02/2025.", "Chuyển đổi số toàn diện tại Khu kinh tế Dung Quất."]),
        document(
            "125-kh-skhcn", "125/KH-SKHCN", "Cải cách hành chính", "ke_hoach", "2025-02-10", departments: ["qlkhcn"],
            [
                "Thực hiện 51 chỉ tiêu cải cách hành chính.",
                "Hoà giải, thuỷ lợi và kĩ năng số của cán bộ. Phát triển CĐS. Chuyển hồ sơ giấy.",
            ]),
        document(
            "01-qd-ubnd", "01/2024/QĐ-UBND", "Quy định về thủy lợi", "quyet_dinh", "2024-01-15", issuer: "ubnd", status: "het_hieu_luc",
            ["Quy định về thủy lợi, hòa nước và kỹ thuật tưới tiêu ở miền Nam."]),
        document(
            "15-cv", nil, "Công văn về việc đăng ký nhiệm vụ khoa học công nghệ", "cong_van", "2025-05-20",
            ["Đề nghị các đơn vị đăng ký nhiệm vụ khoa học và công nghệ. Ban tổ chức giao cho họp sau."]),
        document(
            "16-cv", "16/SKHCN-QLKH", "Phân công nhiệm vụ", "cong_van", "2025-05-21",
            ["Nhiệm vụ của QLKHCN trong năm.", "Ông Phan Văn Hiếu theo dõi; ông Hiếu Văn Phan báo cáo.", "Chuyên gia Мария Ѐ dự họp."]),
    ]

    /// One number in three years; of the later two, the day of one is the month of the other.
    private static let yearly: [SearchDocument] = ["2021-10-05", "2022-03-12", "2022-12-03"].map { date in
        document("70-tb-\(date)", "70/TB-SKHCN", "Lịch trực cơ quan", "thong_bao", date, ["Lịch trực cơ quan ngày lễ."])
    }

    /// Figures that are no numbers of documents, beside documents of these numbers.
    private static let figures: [SearchDocument] = [
        document("nua-nam", nil, "Báo cáo 6 tháng đầu năm 2022", "bao_cao", "2022-07-01", ["Thu 6 tháng đạt 5 % kế hoạch."]),
        document(
            "nam-nam", nil, "Kế hoạch 5 năm 2021-2025", "ke_hoach", "2021-02-01", ["Kế hoạch 5 năm thi hành Điều 5 của Luật Thống kê."]),
        document("06-bc-skhcn", "06/BC-SKHCN", "Kiểm kê tài sản", "bao_cao", "2022-02-01", ["Kiểm kê 3 tháng một lần."]),
        document(
            "05-kh-skhcn", "05/KH-SKHCN", "Phòng cháy", "ke_hoach", "2022-02-02",
            ["Mỗi năm một lần, trong tháng và ngày đã định, theo Luật Phòng cháy; điều động khi cần."]),
        document("05-kh-2020", "05/KH-SKHCN", "Trồng cây", "ke_hoach", "2020-02-02", ["Trồng cây."]),
        document(
            "08-qd-skhcn", "08/QĐ-SKHCN", "Thống kê", "quyet_dinh", "2022-03-01", signer: ("vo-minh-nam", "Võ Minh Nam"),
            ["Nghị quyết của Bộ Chính trị, kết luận của Bộ Chính trị; làm theo Kế hoạch số 05-KH/TU."]),
        document("23-tb-2023", "23/TB-SKHCN", "Lịch nghỉ", "thong_bao", "2023-04-23", ["Lịch nghỉ."]),
        document(
            "23-tb-2022", "23/TB-SKHCN", "Lịch nghỉ", "thong_bao", "2022-04-23", ["Thông báo này là kết luận của số năm 2023 tháng 4."]),
        document("66-nq-cp", "66.18/2026/NQ-CP", "Cắt giảm thủ tục", "nghi_quyet", "2022-05-01", ["Cắt giảm thủ tục."]),
        document(
            "66-nq-2021", "66/NQ-CP", "Thủ tục theo Nghị quyết 66.18/2026/NQ-CP", "nghi_quyet", "2021-05-01", ["Theo 66.18/2026/NQ-CP."]),
        document(
            "10-ttlt", "10/2014/TTLT-BYT-BNV-BTC-BLĐTBXH", "Phụ cấp trực", "thong_tu_lien_tich", "2014-02-26", ["Phụ cấp trực."]),
        document("van-thu", nil, "Văn thư lưu, lưu trữ văn thư", "cong_van", "2022-06-02", ["Lưu ở kho, trữ ở tủ; văn của thư viện."]),
        document("17-kh-tu", "17-KH/TU", "Sinh hoạt chuyên đề", "ke_hoach", "2022-06-03", issuer: "tinh-uy", ["Sinh hoạt chuyên đề."]),
        document(
            "18-kh-skhcn", "18/KH-SKHCN", "Thực hiện Kế hoạch của Tỉnh ủy", "ke_hoach", "2022-06-04",
            ["Thực hiện Kế hoạch của Tỉnh ủy. Kế hoạch của Tỉnh ủy năm 2022 nêu ba việc."]),
        document("doc-gia", nil, "Gửi quý 20 độc giả, quý 25 vị khách", "cong_van", "2022-06-01", ["Quý 20, quý 25, quý 200."]),
    ]

    private static let references: [SearchDocument] = [
        SearchDocument(
            url: "/tham-chieu/tinh-uy/2025/336-kh-tu/", number: "336-KH/TU", title: "336-KH/TU", type: "tham_chieu", date: "2025-02-25",
            numberType: "ke_hoach"),
        SearchDocument(
            url: "/tham-chieu/tw/2024/57-nq-tw/", number: "57-NQ/TW", title: "57-NQ/TW", type: "tham_chieu", date: "2024-12-22",
            numberType: "nghi_quyet"),
    ]

    /// Documents of other matters, so that common words are common.
    private static let filler: [SearchDocument] = (1...14).map { number in
        document(
            "bao-cao-\(number)", "\(200 + number)/BC-SKHCN", "Báo cáo công tác tháng \(number % 12 + 1)", "bao_cao",
            "2023-0\(number % 9 + 1)-10",
            departments: number.isMultiple(of: 2) ? ["vp"] : ["qlkhcn"],
            ["Kết quả công tác tháng \(number % 12 + 1) và phương hướng nhiệm vụ thời gian tới của đơn vị."])
    }

    private static func document(
        _ slug: String, _ number: String?, _ title: String, _ type: String, _ date: String, departments: [String] = [],
        issuer: String = "skhcn",
        signer: (String, String)? = nil, status: String = "hieu_luc", _ paragraphs: [String]
    ) -> SearchDocument {
        SearchDocument(
            url: "/van-ban/\(slug)/", number: number, title: title, type: type, date: date, quarters: [String(date.prefix(4)) + "-Q1"],
            departments: departments, issuers: [issuer], signer: signer.map { .init(code: $0.0, name: $0.1) }, status: status
        ).with(paragraphs: paragraphs.map { Array($0.utf8) })
    }
}
