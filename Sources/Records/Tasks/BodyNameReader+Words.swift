// The words of which names of bodies outside the office are made.

private import Source

extension BodyNameReader {
    /// Kinds of bodies by which a collective opens (true) or only goes on (false).
    static let kinds: PhraseTrie<Bool> = PhraseTrie([
        (
            true,
            [
                "sở", "sở ban ngành", "sở ngành", "ban ngành", "ngành", "địa phương", "chủ đầu tư", "quận", "huyện", "thị xã", "thành phố",
                "xã",
                "phường", "thị trấn", "đặc khu", "thôn", "buôn", "bản", "làng", "ấp", "khóm", "xóm", "tổ dân phố", "khu phố", "khối phố",
                "khu dân cư", "tiểu khu", "bon", "trạm", "trạm y tế", "trung tâm y tế", "bệnh viện", "ban quản lý", "trường học", "cấp ủy",
                "tổ chức đảng",
                "đảng ủy", "đảng bộ", "chi bộ", "chi đoàn", "chi hội", "huyện ủy", "thị ủy", "thành ủy", "tổ chức chính trị xã hội",
                "tổ chức đoàn thể", "hội đoàn thể", "đoàn thể", "đoàn thể chính trị xã hội", "tổ chức thành viên", "UBND",
                "ủy ban nhân dân", "doanh nghiệp", "trường",
                "viện nghiên cứu", "trường đại học", "trường cao đẳng", "tổ chức khoa học công nghệ", "doanh nghiệp khoa học công nghệ",
                "doanh nghiệp công nghệ số", "cá nhân chủ trì nhiệm vụ", "cá nhân chủ trì đề tài", "cá nhân chủ trì dự án",
                "hội thành viên", "hội cơ sở", "hội đặc thù", "hội quần chúng", "cơ quan thông tin đại chúng", "cơ quan thông tấn",
                "cơ quan thông tấn báo chí", "cơ quan báo đài", "cơ quan ban ngành", "cơ quan chuyên môn", "cơ quan báo chí",
                "cơ quan ngang bộ", "cơ quan thuộc chính phủ",
                "cơ sở giáo dục", "cơ sở y tế", "nhà thầu", "nhà thầu thi công", "nhà thầu tư vấn",
                "đơn vị thi công", "đơn vị tư vấn", "tổ công nghệ số cộng đồng", "hợp tác xã", "ngân hàng", "bộ ngành", "cục",
                "chủ rừng", "chủ hồ đập", "ban xây dựng đảng", "giáo viên", "giáo viên chủ nhiệm", "giảng viên", "hộ dân", "hộ gia đình",
                "hộ tiểu thương", "hộ kinh doanh",
                "chủ phương tiện",
                "thành viên", "ủy viên", "thuế cơ sở", "thống kê cơ sở", "hải quan cửa khẩu", "BHXH cơ sở", "bảo hiểm xã hội cơ sở",
                "phòng giao dịch", "bưu cục", "chi nhánh",
                "hạt kiểm lâm", "trạm kiểm lâm", "đồn biên phòng", "đoàn xã", "đoàn phường", "đoàn cơ sở", "đoàn trực thuộc",
                "công đoàn cơ sở", "công đoàn bộ phận", "tổ chức cơ sở đảng", "tổ chức tín dụng", "tổ chức kinh tế", "tổ chức tôn giáo",
                "tổ chức chủ trì", "tổ chức chủ trì nhiệm vụ", "tổ chức dịch vụ thu", "tổ chức hành nghề", "tổ chức hội",
                "đơn vị sử dụng ngân sách", "đơn vị sử dụng lao động", "đơn vị sử dụng đất", "đơn vị dự toán", "đơn vị vận tải",
                "đơn vị kinh doanh", "đơn vị kinh doanh vận tải", "đơn vị cung cấp dịch vụ", "đơn vị viễn thông", "đơn vị chủ rừng",
                "đơn vị quản lý vận hành", "đơn vị thụ hưởng", "cơ quan sử dụng ngân sách", "cơ quan tố tụng", "cơ quan truyền thông",
                "cơ sở khám chữa bệnh", "cơ sở khám bệnh chữa bệnh", "cơ sở sản xuất", "cơ sở kinh doanh", "cơ sở sản xuất kinh doanh",
                "cơ sở lưu trú", "cơ sở đào tạo", "cơ sở giết mổ", "cơ sở chăn nuôi", "cơ sở dịch vụ", "cơ sở tôn giáo", "chủ tàu",
                "chủ tàu cá", "chủ cơ sở", "chủ nhiệm đề tài", "chủ nhiệm nhiệm vụ", "HTX", "HTX thành viên", "hợp tác xã thành viên",
                "quỹ tín dụng nhân dân", "nhà mạng", "nhà đầu tư", "nhà đầu tư hạ tầng",
                "chủ đầu tư hạ tầng", "doanh nghiệp dự án", "doanh nghiệp hạ tầng", "doanh nghiệp đầu tư hạ tầng", "công ty",
                "công ty hạ tầng", "công ty đầu tư hạ tầng", "công ty kinh doanh hạ tầng", "công ty phát triển hạ tầng", "cố vấn học tập",
                "người nộp thuế", "người sử dụng lao động", "chi nhánh tổ chức tín dụng", "chi nhánh ngân hàng", "đoàn kiểm tra",
                "đoàn thanh tra", "đoàn kiểm toán", "đoàn giám sát", "đoàn công tác", "tổ kiểm tra", "tổ thanh tra", "tổ kiểm toán",
                "tổ giám sát", "tổ công tác",
            ]
        ),
        (
            false,
            [
                "ban", "bộ", "vụ", "hội", "chính quyền", "chính quyền địa phương", "tổ chức", "cơ quan", "đơn vị", "cá nhân", "tỉnh",
                "cấp xã", "cấp huyện", "cấp",
                "liên huyện", "liên xã",
                "khu vực", "liên quan", "có liên quan", "mầm non", "tiểu học", "trung học cơ sở", "trung học phổ thông", "THCS", "THPT",
            ]
        ),
    ])

    /// Words that only begin like a kind of bodies.
    static let otherThings = PhraseTrie([
        (
            true,
            [
                "trường hợp", "xã hội", "ngành nghề", "bộ phận", "bản đồ", "bản án", "bản vẽ", "bản kê", "bản tin", "bản cam kết",
                "bản sao",
                "bản chính", "bản gốc", "bản ghi", "bản đăng ký", "bản kiểm điểm", "bản thân", "bản quyền", "bản chất", "bản thảo",
                "bản tự",
                "bản mô tả", "bản thuyết minh", "bản giấy", "bản điện tử", "bản nhận xét", "bản thỏa thuận", "làng nghề", "làng văn hóa",
                "thành phần", "trạm bơm", "khoa học", "sở hữu", "sở hữu trí tuệ", "hội nghị", "hội thảo",
                "hội thi", "hội trường", "đội ngũ", "quỹ đất", "vụ việc", "vụ án",
                "vụ đông xuân", "vụ hè thu", "vụ mùa", "vụ xuân", "ngành hàng",
            ]
        )
    ])

    /// First words of names; true: they are a name by themselves.
    static let heads: PhraseTrie<Bool> = PhraseTrie([
        (
            true,
            [
                "UBND", "ủy ban nhân dân", "HĐND", "hội đồng nhân dân", "công an", "đảng ủy", "huyện ủy", "thành ủy", "tỉnh ủy", "thị ủy",
                "tỉnh đoàn", "huyện đoàn", "đoàn thanh niên", "công đoàn", "công đoàn cơ sở", "công đoàn cơ quan", "công đoàn ngành",
                "bảo hiểm xã hội",
                "bảo hiểm xã hội cơ sở", "BHXH", "BHXH cơ sở", "thuế cơ sở", "thống kê cơ sở", "kho bạc nhà nước", "VNPT", "Viettel",
                "MobiFone", "VinaPhone",
                "FPT", "EVN", "Agribank", "Vietcombank", "BIDV", "VietinBank", "Petrolimex", "TTYT", "KBNN",
                "LĐLĐ", "BĐBP", "BCHQS", "VKSND", "TAND", "NHNN", "QLTT", "THADS",
                "ủy ban mặt trận tổ quốc", "UBMTTQ", "ủy ban MTTQ", "MTTQ", "mặt trận", "mặt trận tổ quốc", "thường trực tỉnh ủy",
                "thường trực hđnd", "thường trực đảng ủy", "ban thường vụ", "ban chấp hành", "ủy ban kiểm tra", "hội nông dân",
                "hội phụ nữ", "hội cựu chiến binh", "liên đoàn lao động", "thủ tướng", "chính phủ", "tổ công tác", "tổ giúp việc",
                "tổ soạn thảo", "tổ biên tập", "ban chỉ đạo", "ban biên tập", "ban tổ chức", "ban soạn thảo", "hội đồng",
                "bộ phận một cửa", "bộ phận tiếp nhận trả kết quả", "kế toán trưởng", "bộ phận kế toán", "bộ phận văn thư", "chi bộ",
                "chi đoàn", "đoàn trường",
                "giáo viên chủ nhiệm", "giáo viên bộ môn", "cố vấn học tập",
                "viện kiểm sát nhân dân", "tòa án nhân dân", "bộ đội biên phòng",
            ]
        ),
        (
            false,
            [
                "sở", "bộ", "ban quản lý", "ban", "cục", "chi cục", "tổng cục", "vụ", "thuế", "phòng", "trung tâm", "trường",
                "trường đại học", "trường cao đẳng", "học viện", "bệnh viện", "đài", "báo", "công ty", "công ty cổ phần", "công ty CP",
                "công ty TNHH", "công ty TNHH MTV", "công ty TNHH một thành viên", "tổng công ty cổ phần", "viện", "hạt", "văn phòng",
                "thanh tra", "ngân hàng", "hội", "bộ chỉ huy", "bộ tư lệnh", "ban chỉ huy", "tập đoàn", "tổng công ty", "viễn thông",
                "điện lực", "bưu điện", "thống kê", "hiệp hội", "liên minh", "liên hiệp", "quỹ", "hợp tác xã", "chi nhánh", "viện kiểm sát",
                "tòa án",
                "phòng giao dịch", "tổ", "bộ phận", "khoa", "bộ môn", "trạm", "đội", "nhóm", "hải quan", "đồn biên phòng", "bảo tàng",
                "thư viện",
                "nhà văn hóa", "nhà máy", "xí nghiệp", "nhà hát", "nhà xuất bản", "tạp chí", "trại giam", "trại tạm giam", "khu bảo tồn",
                "khu di tích", "vườn quốc gia", "khu quản lý", "cảng vụ", "công chức", "thành viên", "ủy viên",
            ]
        ),
    ])

    /// Words in small letters before the name of a body of the State, which are part of it: "cơ quan Thuế", "lực lượng Công an".
    static let generalHeads = PhraseTrie([(true, ["cơ quan", "lực lượng", "ngành"])])
    static let generalNames = PhraseTrie([
        (
            true,
            [
                "công an", "thuế", "hải quan", "kiểm lâm", "quân sự", "quân đội", "biên phòng", "bộ đội biên phòng", "thi hành án",
                "thi hành án dân sự", "cảnh sát điều tra", "an ninh điều tra", "thanh tra", "kiểm sát", "tòa án", "kiểm toán", "điều tra",
                "bảo hiểm xã hội", "BHXH", "thống kê",
                "tài chính", "y tế", "giáo dục", "điện lực", "ngân hàng", "kho bạc", "quản lý thị trường", "cảnh sát giao thông",
            ]
        )
    ])

    /// Bodies that a list of kinds does not swallow.
    static let ownNames = PhraseTrie([(true, ["UBND", "ủy ban nhân dân", "công an"])])

    /// Plain words of a name; false: only right behind the kind of body ("Hội đồng tuyển dụng viên chức"), for elsewhere they are work.
    static let plainWords: PhraseTrie<Bool> = PhraseTrie([
        (
            true,
            [
                "quỹ đất", "đất đai", "rừng", "rừng phòng hộ", "rừng đặc dụng", "phòng hộ", "đặc dụng", "giao thông",
                "giao thông vận tải", "thị trường", "dự án", "dự án đầu tư xây dựng", "đầu tư xây dựng", "công trình", "dân dụng",
                "công nghiệp", "nông nghiệp", "nông thôn", "phát triển nông thôn", "khuyến nông", "thú y", "chăn nuôi", "thực vật",
                "vật nuôi", "động vật", "cây trồng", "trồng trọt", "thủy lợi", "thủy sản", "lâm nghiệp", "kiểm lâm", "đê điều",
                "phòng chống thiên tai", "thiên tai", "tìm kiếm cứu nạn", "phòng cháy chữa cháy", "chữa cháy", "cứu nạn cứu hộ",
                "cứu hộ", "hình sự", "ma túy", "xuất nhập cảnh", "trật tự xã hội", "trật tự đô thị", "cơ động", "an ninh",
                "quốc phòng", "biên phòng", "nhân dân", "xã hội", "việc làm", "dịch vụ việc làm", "nghề nghiệp",
                "giáo dục thường xuyên", "hướng nghiệp", "kỹ thuật", "kỹ thuật nông nghiệp", "môi trường", "nước", "nước sạch",
                "đô thị", "hạ tầng", "hạ tầng kỹ thuật", "kinh tế", "tế", "nghiệp", "văn hóa", "thể thao", "du lịch", "truyền thông",
                "thông tin", "nghệ thuật", "bệnh tật", "sức khỏe", "sức khỏe sinh sản", "y tế", "đa khoa", "dân số", "trẻ em",
                "người có công", "cao tuổi", "đỏ", "thập đỏ", "hành chính", "hành chính công", "chuyển đổi số", "công nghệ", "dữ liệu",
                "chất lượng", "đo lường", "sản phẩm", "tài sản", "pháp lý", "pháp lý nhà nước", "nhà nước", "viên chức", "công chức",
                "khoa học", "tiến bộ khoa học", "tiến bộ khoa học công nghệ", "tiến bộ khoa học kỹ thuật", "tiến bộ kỹ thuật",
                "tiến bộ công nghệ", "chuyên môn", "quân sự", "điện lực", "vận tải", "đường bộ", "bảo trì đường bộ", "đường sắt",
                "hải quan",
                "lịch sử", "chuyên ngành", "nghiệp vụ", "cải cách hành chính", "cán bộ", "nông thôn mới", "xây dựng nông thôn mới",
                "trí tuệ", "quốc gia", "chức năng", "sáng tạo", "đổi mới sáng tạo", "năng lượng", "bức xạ", "hạt nhân",
                "cây xanh", "chiếu sáng", "thoát nước", "cấp thoát nước", "quốc tế", "cảng", "cảng biển", "cửa khẩu", "thủy văn",
                "khí tượng", "khí tượng thủy văn",
                "công ích", "số cộng đồng", "chợ", "chợ đầu mối", "bến xe", "di tích", "khu du lịch", "viễn thông", "mầm non", "tư nhân",
                "ngoài công lập",
            ]
        ),
        (
            false,
            [
                "tuyển dụng", "tuyển dụng viên chức", "tuyển dụng công chức", "tuyển sinh", "thi đua", "khen thưởng",
                "thi đua khen thưởng", "kỷ luật", "thẩm định", "nghiệm thu", "tư vấn", "bồi thường", "giải phóng mặt bằng",
                "tái định cư", "lưu trữ", "tổng hợp", "giảm nghèo", "quản lý hành chính", "nghĩa vụ quân sự", "đấu giá tài sản",
                "chuyên gia", "chuyên gia đấu thầu", "đấu thầu", "mua sắm", "xét thầu", "kiểm kê", "thanh lý", "xác minh", "kiểm phiếu",
                "phúc tra", "giám khảo", "chấm thi", "thường trực", "liên ngành", "phản ứng nhanh", "hậu cần", "lễ tân", "khánh tiết",
                "bảo vệ thực vật", "bồi thường hỗ trợ tái định cư", "bồi thường giải phóng mặt bằng",
            ]
        ),
    ])

    /// Names that hold a comma.
    static let headsWithComma = PhraseTrie(
        [
            (
                true,
                [
                    "báo và phát thanh, truyền hình", "báo và đài phát thanh, truyền hình", "đảng ủy mặt trận tổ quốc, các đoàn thể",
                    "đảng ủy MTTQ, các đoàn thể",
                    "đảng ủy mặt trận tổ quốc và các đoàn thể", "đảng ủy MTTQ và các đoàn thể",
                ]
            )
        ], skipsCommas: true)

    /// Whom all know by what they are; false: words that only begin so.
    static let singles: PhraseTrie<Bool> = PhraseTrie([
        (false, ["hướng dẫn viên chức"]),
        (
            true,
            [
                "nhà thầu", "nhà thầu thi công", "chủ đầu tư", "nhà đầu tư", "đơn vị thi công", "đơn vị tư vấn", "tư vấn giám sát",
                "đơn vị tư vấn giám sát", "đơn vị tư vấn thiết kế", "liên danh nhà thầu", "chính quyền địa phương", "chủ rừng",
                "lực lượng dân quân", "dân quân tự vệ", "lực lượng công an", "lực lượng chức năng", "lực lượng xung kích",
                "lực lượng vũ trang", "chủ nhiệm đề tài", "chủ nhiệm các đề tài", "chủ nhiệm nhiệm vụ", "chủ nhiệm các nhiệm vụ",
                "chủ nhiệm đề tài, dự án", "hướng dẫn viên", "thuyết minh viên",
            ]
        ),
    ])
    /// Of companies and schools: a sign in capitals tells which of them are meant.
    static let enterprises = PhraseTrie([(true, ["doanh nghiệp", "công ty", "nhà đầu tư", "chủ đầu tư", "hợp tác xã"])])
    /// Those of one place that stand in a row before it: "Đảng ủy, HĐND, UBND xã".
    static let committees = PhraseTrie([
        (
            true,
            [
                "đảng ủy", "HĐND", "hội đồng nhân dân", "thường trực HĐND", "thường trực hội đồng nhân dân", "UBND", "ủy ban nhân dân",
                "ủy ban MTTQ", "ủy ban MTTQ việt nam", "ủy ban mặt trận tổ quốc việt nam", "UBMTTQ",
            ]
        )
    ])
    /// Where many companies stand: "Công đoàn các khu công nghiệp tỉnh".
    static let zones = PhraseTrie([
        (true, ["khu công nghiệp", "khu kinh tế", "khu chế xuất", "khu công nghệ cao", "cụm công nghiệp", "KCN", "KKT", "CCN"])
    ])
    /// Unions within a school.
    static let schoolUnions = PhraseTrie([
        (
            true,
            [
                "hội sinh viên", "hội cựu giáo chức", "hội cựu chiến binh", "hội chữ thập đỏ", "hội khuyến học", "hội phụ nữ",
                "hội liên hiệp thanh niên", "hội cha mẹ học sinh", "đoàn thanh niên", "đoàn TNCS", "công đoàn",
            ]
        )
    ])
    static let contracts = PhraseTrie([(true, ["gói thầu", "dự án", "công trình"])])
    static let lowerLevels = PhraseTrie([(true, ["cấp xã", "cấp huyện", "cấp cơ sở"])])
    static let ordinals = PhraseTrie([(true, ["số", "khu vực", "cơ sở", "miền", "tổ", "đội", "vùng", "chi bộ", "cụm"])])
    /// "Tổ thẩm định", "Đội cơ động": small bodies that plain words name.
    static let groups = WordSet("tổ đội nhóm")
    /// Parts of one body, each for its area.
    static let branches = PhraseTrie([(true, ["chi nhánh", "phòng giao dịch"])])
    /// Places whose last word is also a kind of body.
    static let places = PhraseTrie([(true, ["hải phòng"])])

    /// Behind levels: which of them are meant.
    static let areas = PhraseTrie([
        (
            true,
            [
                "ven biển", "miền núi", "vùng cao", "biên giới", "vùng biên giới", "hải đảo", "có biển", "có rừng", "trung du",
                "đồng bằng", "vùng sâu", "vùng xa", "vùng ven", "trong vùng", "trực thuộc trung ương", "giáp ranh", "hạ du", "trọng điểm",
            ]
        )
    ])

    static let levels = PhraseTrie([
        (
            true,
            [
                "tỉnh", "huyện", "xã", "phường", "thị xã", "thị trấn", "thành phố", "quận", "đặc khu", "trung ương", "liên xã",
                "liên huyện",
                "cấp tỉnh", "cấp xã", "cấp huyện", "cùng cấp", "khu vực", "vùng",
            ]
        )
    ])
}
