// Invented documents of other offices, labelled by the rules of DOCUMENT-ANATOMY part F before they were read by a program: how many of their tasks
// and deadlines are found.

import Source
import Testing

@testable import Records

@Suite struct DutyOfficeTests {
    /// A document of `Fixtures/tasks`: `name`, day, names of its office.
    private static let offices: [(name: String, day: String, office: [String])] = [
        ("so-tai-chinh", "2025-06-02", ["Sở Tài chính tỉnh Quảng Ngãi", "Sở Tài chính"]),
        ("huyen-nghia-hanh", "2025-04-14", ["Ủy ban nhân dân huyện Nghĩa Hành", "UBND huyện"]),
        ("so-y-te", "2025-08-07", ["Sở Y tế tỉnh Quảng Ngãi", "Sở Y tế"]),
        (
            "ban-quan-ly-khu-kinh-te", "2025-01-22",
            ["Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi", "Ban Quản lý"]
        ),
        ("so-nong-nghiep", "2025-09-09", ["Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi", "Sở Nông nghiệp và Môi trường"]),
        ("tinh-uy", "2025-12-22", ["Tỉnh ủy Quảng Ngãi", "Tỉnh ủy"]),
        ("chi-thi-xa", "2025-10-03", ["Ủy ban nhân dân xã Sơn Tịnh", "UBND xã"]),
        ("so-xay-dung", "2025-06-27", ["Sở Xây dựng tỉnh Quảng Ngãi", "Sở Xây dựng"]),
        ("so-giao-thong", "2025-03-11", ["Sở Giao thông vận tải"]),
        ("xa-chuyen-doi-so", "2025-08-12", ["Ủy ban nhân dân xã Tịnh Khê", "UBND xã"]),
        ("so-noi-vu", "2025-11-03", ["Sở Nội vụ tỉnh Quảng Ngãi", "Sở Nội vụ"]), ("so-cong-thuong", "2025-02-20", ["Sở Công Thương"]),
        ("so-giao-duc", "2025-09-10", ["Sở Giáo dục và Đào tạo", "Sở GDĐT"]),
        ("phuong", "2025-08-12", ["UBND phường Trương Quang Trọng", "UBND phường"]),
        ("benh-vien", "2026-03-06", ["Bệnh viện Đa khoa tỉnh", "Bệnh viện"]),
        ("dai-hoc", "2025-11-05", ["Trường Đại học", "Trường"]),
        ("chi-cuc", "2025-10-02", ["Chi cục Trồng trọt và Bảo vệ thực vật", "Chi cục"]),
        ("ubnd-tinh", "2025-10-31", ["UBND tỉnh", "Ủy ban nhân dân tỉnh"]),
        ("xa-cong-van", "2025-09-18", ["UBND xã", "Ủy ban nhân dân xã"]),
        ("so-van-hoa", "2026-04-13", ["Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL"]),
        ("so-tu-phap", "2026-01-15", ["Sở Tư pháp"]), ("cuc-vien-thong", "2025-10-09", ["Cục Viễn thông"]),
        ("truong-thpt", "2025-11-01", ["Trường THPT Trần Quốc Tuấn", "Trường"]),
        ("cong-dien-xa", "2025-11-05", ["UBND xã Bình Sơn", "UBND xã"]),
        ("ban-tuyen-giao", "2026-01-12", ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban"]),
        ("thanh-pho-ket-luan", "2025-09-18", ["UBND thành phố", "Ủy ban nhân dân thành phố"]),
        ("so-y-te-chi-thi", "2025-07-22", ["Sở Y tế tỉnh Quảng Ngãi", "Sở Y tế"]),
        ("cuc-trong-trot", "2025-08-05", ["Cục Trồng trọt và Bảo vệ thực vật", "Cục TT&BVTV"]),
        ("huyen-tra-bong", "2025-05-12", ["Ủy ban nhân dân huyện Trà Bồng", "UBND huyện Trà Bồng"]),
        ("tinh-uy-giao-ban", "2025-09-16", ["Tỉnh ủy Gia Lai", "Thường trực Tỉnh ủy Gia Lai"]),
        ("ban-tuyen-giao-dan-van", "2025-09-29", ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban TG&DV Tỉnh ủy"]),
        ("so-van-hoa-le-hoi", "2026-01-13", ["Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL"]),
        ("trung-tam-khuyen-nong", "2026-03-02", ["Trung tâm Khuyến nông tỉnh", "Trung tâm Khuyến nông"]),
        ("mat-tran-dai-doan-ket", "2025-09-22", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"]),
        ("ban-qlda-giao-thong", "2024-10-08", ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh", "Ban QLDA giao thông"]),
        ("ubnd-tinh-chay-rung", "2025-02-14", ["Ủy ban nhân dân tỉnh Quảng Ngãi", "UBND tỉnh Quảng Ngãi", "UBND tỉnh"]),
        ("so-khcn-giao-ban-quy", "2025-10-03", ["Sở Khoa học và Công nghệ", "Sở KH&CN"]),
        ("so-dan-toc", "2026-03-10", ["Sở Dân tộc và Tôn giáo", "Sở DT&TG"]),
        ("xa-giao-ban", "2025-10-06", ["UBND xã Hoằng Phú", "Ủy ban nhân dân xã Hoằng Phú", "UBND xã"]),
        ("ubnd-tinh-du-an", "2026-05-18", ["UBND tỉnh", "Ủy ban nhân dân tỉnh"]),
        ("dang-uy-phuong", "2025-11-05", ["Đảng ủy phường", "Đảng ủy phường Hòa Thành"]),
        ("thanh-tra-chuong-trinh", "2026-01-12", ["Thanh tra tỉnh"]),
        ("so-khcn-giao-ban-thang", "2025-09-05", ["Sở Khoa học và Công nghệ tỉnh Lâm Đồng", "Sở Khoa học và Công nghệ", "Sở KH&CN"]),
        ("so-khcn-chuyen-de", "2026-02-25", ["Sở Khoa học và Công nghệ tỉnh Quảng Trị", "Sở Khoa học và Công nghệ", "Sở KH&CN"]),
        ("so-khcn-giao-ban-tuan", "2026-05-18", ["Sở Khoa học và Công nghệ thành phố Cần Thơ", "Sở Khoa học và Công nghệ", "Sở KH&CN"]),
        (
            "so-thong-tin-truyen-thong", "2024-07-05",
            ["Sở Thông tin và Truyền thông tỉnh Đắk Nông", "Sở Thông tin và Truyền thông", "Sở TT&TT"]
        ),
        ("cong-an-tinh", "2026-01-12", ["Công an tỉnh"]),
        ("thue-tinh", "2025-10-07", ["Thuế tỉnh Khánh Hòa", "Thuế tỉnh"]),
        ("bao-hiem-xa-hoi", "2026-04-09", ["Bảo hiểm xã hội tỉnh", "BHXH tỉnh"]),
        ("tinh-doan", "2026-02-27", ["Tỉnh đoàn Thanh Hóa", "Tỉnh đoàn", "Ban Thường vụ Tỉnh đoàn"]),
        ("bo-khcn-thu-truong", "2025-11-13", ["Bộ Khoa học và Công nghệ", "Bộ KH&CN"]),
        ("dac-khu", "2025-09-30", ["Ủy ban nhân dân đặc khu Phú Quý", "UBND đặc khu Phú Quý", "UBND đặc khu"]),
        ("vuon-quoc-gia-ke-hoach", "2025-12-18", ["Vườn quốc gia Phước Bình", "Vườn"]),
        ("kho-bac-cong-van", "2025-11-25", ["Kho bạc Nhà nước khu vực XI", "Kho bạc Nhà nước"]),
        ("so-tai-nguyen-moi-truong", "2024-09-05", ["Sở Tài nguyên và Môi trường", "Sở TN&MT"]),
        ("so-lao-dong-thuong-binh", "2024-12-03", ["Sở Lao động - Thương binh và Xã hội", "Sở LĐTB&XH"]),
        ("so-du-lich", "2025-04-07", ["Sở Du lịch", "Sở Du lịch thành phố Huế"]),
        ("so-an-toan-thuc-pham", "2025-10-03", ["Sở An toàn thực phẩm", "Sở ATTP"]),
        ("van-phong-chinh-phu", "2025-11-12", ["Văn phòng Chính phủ", "Ban Chỉ đạo quốc gia về chống khai thác IUU"]),
        ("toa-an-chi-thi", "2025-12-02", ["Tòa án nhân dân tỉnh Đắk Lắk", "Tòa án nhân dân tỉnh"]),
        (
            "hdnd-chuong-trinh", "2026-01-05",
            ["Hội đồng nhân dân tỉnh", "HĐND tỉnh", "Thường trực Hội đồng nhân dân tỉnh", "Thường trực HĐND tỉnh"]
        ),
        ("dai-phat-thanh-truyen-hinh", "2024-10-14", ["Đài Phát thanh và Truyền hình tỉnh"]),
        ("thi-hanh-an-dan-su", "2025-10-09", ["Thi hành án dân sự tỉnh Nghệ An", "Thi hành án dân sự tỉnh"]),
        ("thuong-truc-huyen-uy", "2024-03-20", ["Huyện ủy", "Thường trực Huyện ủy"]),
        ("so-ngoai-vu", "2025-11-03", ["Sở Ngoại vụ", "Sở Ngoại vụ tỉnh Lạng Sơn"]),
        ("chi-cuc-kiem-lam", "2026-03-05", ["Chi cục Kiểm lâm", "Chi cục Kiểm lâm tỉnh Đắk Lắk"]),
        ("so-quy-hoach-kien-truc", "2026-04-13", ["Sở Quy hoạch - Kiến trúc", "Sở Quy hoạch - Kiến trúc Hà Nội"]),
        ("chi-cuc-hai-quan", "2025-12-08", ["Chi cục Hải quan khu vực IX"]),
        ("vien-kiem-sat-tinh", "2026-02-03", ["Viện kiểm sát nhân dân tỉnh", "VKSND tỉnh", "Viện kiểm sát nhân dân tỉnh Thái Nguyên"]),
        ("ban-chi-dao-iuu", "2025-10-15", ["UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau", "UBND tỉnh Cà Mau"]),
        ("lien-doan-lao-dong", "2025-04-07", ["Liên đoàn Lao động tỉnh", "LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh Bắc Ninh"]),
        ("thi-xa-giai-phong-mat-bang", "2025-02-19", ["UBND thị xã", "UBND thị xã An Nhơn", "Ủy ban nhân dân thị xã An Nhơn"]),
        ("chi-cuc-chan-nuoi-thu-y", "2025-09-05", ["Chi cục Chăn nuôi và Thú y", "Chi cục"]),
        ("ban-quan-ly-rung-phong-ho", "2024-07-03", ["Ban Quản lý rừng phòng hộ Sông Tranh", "Ban"]),
        ("so-ke-hoach-dau-tu", "2024-10-08", ["Sở Kế hoạch và Đầu tư", "Sở"]),
        ("thi-tran", "2025-02-10", ["UBND thị trấn Phú Lộc", "UBND thị trấn"]),
        ("ubnd-tinh-nha-tam", "2025-05-16", ["UBND tỉnh Điện Biên", "UBND tỉnh"]),
        ("quan-trat-tu-do-thi", "2024-11-13", ["UBND quận Ninh Kiều", "UBND quận"]),
        ("van-phong-ubnd-tinh", "2026-01-12", ["Văn phòng UBND tỉnh", "Văn phòng"]),
        ("ban-an-toan-giao-thong", "2025-10-15", ["Ban An toàn giao thông tỉnh", "Ban ATGT tỉnh"]),
        ("so-nnmt-giao-ban-thang", "2025-10-06", ["Sở Nông nghiệp và Môi trường", "Sở NN&MT", "Sở"]),
        ("ubnd-tinh-kinh-te-xa-hoi-quy", "2026-04-06", ["UBND tỉnh Phú Thọ", "UBND tỉnh"]),
        ("ubnd-huyen-nong-thon-moi", "2024-11-20", ["UBND huyện Quỳnh Phụ", "UBND huyện"]),
        ("ubnd-phuong-giao-ban-tuan", "2025-12-15", ["UBND phường Tích Sơn", "UBND phường"]),
        ("thuong-truc-tinh-uy-ket-luan", "2025-11-05", ["Thường trực Tỉnh ủy", "Tỉnh ủy"]),
        ("cao-dang-giao-ban-nam-hoc", "2026-09-07", ["Trường Cao đẳng Kỹ thuật - Công nghệ", "Trường"]),
        ("benh-vien-giao-ban-thang", "2025-05-06", ["Bệnh viện Đa khoa khu vực Tây Bắc Nghệ An", "Bệnh viện"]),
        ("cong-ty-thuy-loi-giao-ban", "2024-12-26", ["Công ty TNHH MTV Khai thác công trình thủy lợi Nam Ninh", "Công ty"]),
        ("ubnd-tinh-chi-thi-tet", "2025-12-08", ["UBND tỉnh Gia Lai", "UBND tỉnh"]),
        ("xa-chuong-trinh-cong-tac-quy", "2025-10-03", ["UBND xã Chiềng Sinh", "UBND xã"]),
        ("so-khcn-giao-ban-dong-thap", "2025-11-04", ["Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở"]),
        ("so-y-te-ket-luan-quy-bon", "2025-10-08", ["Sở Y tế", "Sở"]),
        ("so-xay-dung-nha-o-xa-hoi", "2026-03-18", ["Sở Xây dựng", "Sở"]),
        ("thanh-tra-tinh-giao-ban", "2025-08-04", ["Thanh tra tỉnh"]),
        ("ban-dan-toc-tinh-ket-luan", "2024-05-07", ["Ban Dân tộc tỉnh", "Ban Dân tộc", "Ban"]),
        ("thi-xa-giao-ban-tuan", "2024-09-16", ["UBND thị xã", "Ủy ban nhân dân thị xã"]),
        ("thuong-truc-hdnd-phien-hop", "2025-11-21", ["Thường trực HĐND tỉnh", "HĐND tỉnh", "Hội đồng nhân dân tỉnh"]),
        ("dang-uy-co-quan-ket-luan", "2026-04-07", ["Đảng ủy các cơ quan Đảng tỉnh", "Ban Thường vụ Đảng ủy", "Đảng ủy"]),
        ("truong-cao-dang-ke-hoach", "2025-09-03", ["Trường Cao đẳng Kỹ thuật Công nghệ", "Trường"]),
        ("thong-ke-tinh-cong-van", "2025-12-04", ["Thống kê tỉnh", "Thống kê tỉnh Phú Thọ"]),
        ("so-gddt-nghe-an-giao-ban", "2025-10-07", ["Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "Sở"]),
        ("so-noi-vu-tuyen-quang", "2026-03-02", ["Sở Nội vụ", "Sở"]),
        ("ubnd-tinh-lam-viec-bu-dang", "2024-08-22", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Bình Phước"]),
        ("ubnd-tinh-mat-bang-hung-yen", "2025-04-10", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Hưng Yên"]),
        ("huyen-hai-hau-giao-ban", "2024-10-03", ["UBND huyện", "Ủy ban nhân dân huyện", "UBND huyện Hải Hậu"]),
        ("xa-xuan-loc-giao-ban-tuan", "2025-09-16", ["UBND xã", "Ủy ban nhân dân xã", "UBND xã Xuân Lộc"]),
        ("phuong-hac-thanh-du-lich-he", "2026-05-05", ["UBND phường", "Ủy ban nhân dân phường", "UBND phường Hạc Thành"]),
        ("vpcp-vat-lieu-xay-dung", "2025-07-28", ["Văn phòng Chính phủ", "Chính phủ", "Phó Thủ tướng Chính phủ"]),
        ("bo-xay-dung-giao-ban-thang", "2026-01-08", ["Bộ Xây dựng", "Bộ"]),
        ("kkt-vung-ang-giao-ban", "2026-06-02", ["Ban Quản lý Khu kinh tế tỉnh", "Ban Quản lý Khu kinh tế tỉnh Hà Tĩnh", "Ban"]),
        ("benh-vien-phoi-giao-ban", "2025-12-02", ["Bệnh viện Phổi", "Bệnh viện", "Bệnh viện Phổi tỉnh"]),
        ("thanh-uy-buon-ma-thuot", "2025-02-18", ["Thường trực Thành ủy", "Thành ủy", "Ban Thường vụ Thành ủy"]),
        ("so-khcn-vinh-long-ke-hoach", "2025-09-10", ["Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở"]),
        ("lai-chau-chi-thi-chong-ret", "2025-11-12", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh", "UBND tỉnh Lai Châu"]),
        ("so-khcn-phu-tho-giao-ban", "2025-11-04", ["Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở"]),
        ("so-cong-thuong-dong-nai-giao-ban", "2025-08-12", ["Sở Công Thương", "Sở"]),
        ("so-y-te-thanh-hoa-giao-ban", "2026-01-09", ["Sở Y tế", "Sở"]),
        ("so-tai-chinh-lam-dong-giao-ban", "2026-04-07", ["Sở Tài chính", "Sở"]),
        ("ubnd-tinh-giai-ngan-lang-son", "2025-10-15", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Lạng Sơn"]),
        ("ubnd-tinh-bao-so-3-yen-bai", "2024-09-13", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Yên Bái"]),
        ("huyen-con-cuong-giao-ban-thang", "2024-08-02", ["UBND huyện", "Ủy ban nhân dân huyện", "UBND huyện Con Cuông"]),
        ("xa-muong-bu-giao-ban-tuan", "2026-03-16", ["UBND xã", "Ủy ban nhân dân xã", "UBND xã Mường Bú"]),
        ("phuong-thu-dau-mot-giao-ban", "2025-10-27", ["UBND phường", "Ủy ban nhân dân phường", "UBND phường Thủ Dầu Một"]),
        ("cuc-duong-bo-bao-tri", "2025-06-10", ["Cục Đường bộ Việt Nam", "Cục"]),
        (
            "kcn-bac-ninh-giao-ban-quy", "2025-10-01",
            ["Ban Quản lý các khu công nghiệp tỉnh", "Ban Quản lý các khu công nghiệp tỉnh Bắc Ninh", "Ban"]
        ),
        ("dai-hoc-quy-nhon-giao-ban", "2025-09-08", ["Trường Đại học Quy Nhơn", "Trường"]),
        ("dang-uy-xa-than-uyen", "2026-02-25", ["Đảng ủy xã", "Đảng ủy xã Than Uyên", "Ban Thường vụ Đảng ủy"]),
        (
            "chi-thi-thi-tot-nghiep-an-giang", "2026-05-06",
            ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh", "UBND tỉnh An Giang"]
        ),
        (
            "so-khcn-hue-giao-ban-thang", "2025-10-03",
            ["Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở Khoa học và Công nghệ thành phố Huế", "Sở"]
        ),
        ("so-khcn-cao-bang-quy-mot", "2026-04-07", ["Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở"]),
        ("so-nnmt-ca-mau-giao-ban-tuan", "2025-11-10", ["Sở Nông nghiệp và Môi trường", "Sở"]),
        ("so-xay-dung-quang-tri-cao-toc", "2026-03-05", ["Sở Xây dựng", "Sở"]),
        ("so-vhttdl-son-la-giao-ban", "2024-10-01", ["Sở Văn hóa, Thể thao và Du lịch", "Sở"]),
        ("ubnd-tinh-mua-lu-khanh-hoa", "2025-11-25", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Khánh Hòa"]),
        ("huyen-van-ban-giao-ban", "2024-11-12", ["UBND huyện", "Ủy ban nhân dân huyện", "UBND huyện Văn Bàn"]),
        ("xa-tien-lang-giao-ban-thang", "2026-05-05", ["UBND xã", "Ủy ban nhân dân xã", "UBND xã Tiên Lãng"]),
        ("cuc-so-huu-tri-tue-giao-ban", "2026-02-04", ["Cục Sở hữu trí tuệ", "Cục"]),
        (
            "bqlda-thai-nguyen-giao-ban", "2025-12-02",
            ["Ban Quản lý dự án đầu tư xây dựng số 1 tỉnh Thái Nguyên", "Ban Quản lý dự án", "Ban"]
        ),
        ("bvdk-dien-bien-giao-ban", "2026-06-02", ["Bệnh viện Đa khoa tỉnh Điện Biên", "Bệnh viện Đa khoa tỉnh", "Bệnh viện"]),
        ("ke-hoach-de-an-06-tay-ninh", "2026-01-20", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Tây Ninh"]),
        ("so-dan-toc-ton-giao-lao-cai", "2025-11-03", ["Sở Dân tộc và Tôn giáo", "Sở"]),
        ("so-khcn-ninh-binh-giao-ban", "2025-08-05", ["Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở"]),
        ("so-nnptnt-ben-tre-han-man", "2024-04-02", ["Sở Nông nghiệp và Phát triển nông thôn", "Sở"]),
        ("so-tu-phap-gia-lai-giao-ban", "2026-03-09", ["Sở Tư pháp", "Sở"]),
        (
            "cdc-dak-lak-giao-ban-tuan", "2025-09-08",
            ["Trung tâm Kiểm soát bệnh tật tỉnh", "Trung tâm Kiểm soát bệnh tật", "CDC", "Trung tâm"]
        ),
        ("vpdkdd-ha-tinh-giao-ban", "2025-10-06", ["Văn phòng Đăng ký đất đai tỉnh", "Văn phòng Đăng ký đất đai", "Văn phòng"]),
        ("ttpvhcc-quang-ninh-ket-luan", "2026-01-05", ["Trung tâm Phục vụ hành chính công tỉnh", "Trung tâm"]),
        ("hoi-phu-nu-lang-son-giao-ban", "2025-02-12", ["Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN tỉnh"]),
        ("vien-cay-luong-thuc-giao-ban", "2026-05-04", ["Viện Cây lương thực và Cây thực phẩm", "Viện"]),
        (
            "nhcsxh-soc-trang-giao-ban", "2024-08-05",
            ["Chi nhánh Ngân hàng Chính sách xã hội tỉnh Sóc Trăng", "Chi nhánh NHCSXH tỉnh", "Chi nhánh"]
        ),
        ("bao-tang-thai-nguyen-giao-ban", "2026-04-07", ["Bảo tàng tỉnh", "Bảo tàng"]),
        ("chi-thi-pccc-hung-yen", "2025-11-18", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Hưng Yên"]),
        ("ke-hoach-lien-minh-htx-binh-dinh", "2025-03-14", ["Liên minh Hợp tác xã tỉnh", "Liên minh HTX tỉnh"]),
        ("chi-cuc-tdc-dong-thap-giao-ban", "2025-12-08", ["Chi cục Tiêu chuẩn Đo lường Chất lượng", "Chi cục"]),
        ("cang-vu-hang-hai-quy-nhon-giao-ban", "2026-04-06", ["Cảng vụ Hàng hải Quy Nhơn", "Cảng vụ"]),
        (
            "dai-khi-tuong-thuy-van-giao-ban-tuan", "2025-10-13",
            ["Đài Khí tượng Thủy văn khu vực Nam Trung Bộ", "Đài Khí tượng Thủy văn khu vực", "Đài"]
        ),
        ("truong-chinh-tri-ha-giang-giao-ban", "2025-03-05", ["Trường Chính trị tỉnh", "Trường Chính trị tỉnh Hà Giang", "Nhà trường"]),
        ("quan-hong-bang-chinh-trang-do-thi", "2024-07-29", ["UBND quận", "UBND quận Hồng Bàng", "Ủy ban nhân dân quận"]),
        ("ubnd-tinh-tru-so-doi-du-phu-tho", "2025-10-21", ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "UBND tỉnh Phú Thọ"]),
        ("trung-tam-bao-tro-xa-hoi-giao-ban", "2025-12-02", ["Trung tâm Bảo trợ xã hội tỉnh", "Trung tâm"]),
        ("trung-tam-di-san-hoi-an-giao-ban", "2026-02-03", ["Trung tâm Quản lý Bảo tồn Di sản văn hóa Thế giới Hội An", "Trung tâm"]),
        ("dien-luc-nghe-an-giao-ban-an-toan", "2025-08-18", ["Công ty Điện lực Nghệ An", "Công ty"]),
        ("ban-chi-dao-389-tay-ninh", "2025-12-10", ["Ban Chỉ đạo 389 tỉnh", "Ban Chỉ đạo 389", "Ban Chỉ đạo"]),
        ("hoi-chu-thap-do-thang-nhan-dao", "2025-04-10", ["Hội Chữ thập đỏ tỉnh Thái Bình", "Hội Chữ thập đỏ tỉnh", "Tỉnh Hội"]),
        ("chi-cuc-du-tru-nha-nuoc-cong-van", "2026-09-08", ["Chi cục Dự trữ Nhà nước khu vực III", "Chi cục"]),
        (
            "lien-hiep-hoi-khkt-chuong-trinh-quy-hai", "2026-03-27",
            ["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đắk Lắk", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Liên hiệp hội"]
        ),
    ]

    /// Leads, helpers and deadlines of the tasks of a document, each with its point.
    private struct Reading {
        var leads: [String] = []
        var helpers: [String] = []
        var deadlines: [String] = []

        mutating func add(_ document: String, _ lines: [DutyFixture.Line]) {
            for line in lines {
                let task = ([document, line.point] + line.leads.sorted()).joined(separator: " ")
                leads.append(task)
                helpers.append(([task, "+"] + line.supports.sorted()).joined(separator: " "))
                deadlines += line.deadlines.map { "\(document) \(line.point) \($0)" }
            }
        }
    }

    @Test func `nearly all tasks and deadlines of other offices are found`() throws {
        var (found, expected) = (Reading(), Reading())
        for (name, day, office) in Self.offices {
            let recognizer = DutyFixture.recognizer(registry: try DutyFixture.text("\(name).yml"), office: office)
            found.add(name, DutyFixture.lines(try DutyFixture.text("\(name).md"), recognizer, date: CalendarDate(text: day)))
            expected.add(name, try DutyFixture.expected(name))
        }
        let leads = DutyScore(found: found.leads, expected: expected.leads)
        let helpers = DutyScore(found: found.helpers, expected: expected.helpers)
        let deadlines = DutyScore(found: found.deadlines, expected: expected.deadlines)
        print("figure: tasks of \(Self.offices.count) invented documents: \(leads); with helpers: \(helpers); deadlines: \(deadlines)")
        #expect(leads.isAtLeast(0.95), "\(leads.faults)")
        #expect(helpers.isAtLeast(0.9), "\(helpers.faults)")
        #expect(deadlines.isAtLeast(0.95), "\(deadlines.faults)")
    }
}
