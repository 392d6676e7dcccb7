/// What a phrase of a clause says about the department near it (DOCUMENT-ANATOMY part E).
enum RoleCue: Sendable {
    /// "chủ trì", "đầu mối"
    case lead
    /// "tham mưu chung"
    case adviseAll
    /// "phối hợp (với)"
    case support
    /// "giao", "yêu cầu", "đề nghị": who follows has to act.
    case assign
    /// "lưu ý", "nhắc": who follows has to act, and who stands before takes note.
    case remind
    /// "chỉ đạo": who follows has to act, and to direct others is the work of deputies and of other bodies.
    case direct
    /// "gửi", "nộp", "chuyển", "báo cáo": who follows receives.
    case send
    /// "qua"
    case via
    /// "về", "đến", "cho"
    case toward
    /// "đại diện"
    case represent
    /// "tham dự", "thành phần"
    case attend
    /// "của", "từng": the department is only named.
    case possession
    /// "do": who follows acts.
    case agent
    /// "không": turns what follows round.
    case negation
    /// "Trưởng", "Lãnh đạo", "các": stands before a name without changing its part.
    case head
    /// "có trách nhiệm", "chủ động": stands between a name and its verb, which need not be a known one.
    case duty
    /// "là", "làm", "đối với": stands beside a name and says nothing of its part.
    case filler
    /// "đã": a report of what was done.
    case past
    /// "thực hiện", "rà soát" …
    case act
    /// "được giao", "được phân công": which of them are meant, or what was given to them.
    case given
    /// A phrase that holds a cue word but means something else: "quy chế phối hợp", "giao lưu".
    case inert

    /// Names end before it: a phrase that means something else may be part of one ("giao thông").
    var isWork: Bool {
        switch self {
        case .inert, .given: false
        default: true
        }
    }

    static let phrases = PhraseTrie(table)

    private static let table: [(RoleCue, [String])] = [
        (
            .lead,
            [
                "chủ trì", "đầu mối", "chịu trách nhiệm chính", "chủ quản", "được giao chủ trì", "được phân công chủ trì",
                "được giao làm đầu mối",
                "được phân công làm đầu mối", "chủ trì họp với", "chủ trì cuộc họp với", "chủ trì buổi họp với",
                "chủ trì buổi làm việc với", "chủ trì họp dân", "chủ trì hội nghị với", "chủ trì phiên họp với",
            ]
        ),
        (.adviseAll, ["tham mưu chung"]),
        (
            .support,
            [
                "phối hợp", "phối hợp với", "phối hợp cùng", "phối hợp chặt chẽ với", "phối hợp chặt chẽ cùng", "phối hợp chặt chẽ", "cùng",
                "cùng với",
            ]
        ),
        (
            .assign,
            ["giao", "giao nhiệm vụ cho", "giao trách nhiệm cho", "giao cho", "yêu cầu", "đề nghị", "phân công", "uỷ quyền cho"]
        ),
        (.remind, ["lưu ý", "nhắc", "nhắc nhở"]),
        (.direct, ["chỉ đạo"]),
        (.send, ["gửi", "nộp", "chuyển", "báo cáo", "phản ánh", "cung cấp", "tham mưu gửi"]),
        (.via, ["qua", "thông qua"]),
        (.toward, ["về", "đến", "tới", "cho", "lại"]),
        (.represent, ["đại diện", "cử đại diện"]),
        (.attend, ["tham dự", "thành phần", "tham gia đoàn", "cùng dự", "dự họp", "thành phần tham dự"]),
        (.possession, ["của", "từng", "mỗi", "tại", "trong đó có", "thuộc", "từ", "gia đình", "thân nhân"]),
        (.agent, ["do", "bởi"]),
        (.negation, ["không", "chưa"]),
        (.given, ["được giao", "được phân công"]),
        (
            .head,
            [
                "chánh", "phó chánh", "chỉ huy trưởng", "trưởng", "phó", "phó trưởng", "lãnh đạo", "thủ trưởng", "giám đốc", "phó giám đốc",
                "các", "tất cả",
                "toàn thể",
                "đồng chí", "từng đồng chí", "mỗi đồng chí", "công chức",
            ]
        ),
        (
            .duty,
            [
                "có trách nhiệm", "chịu trách nhiệm", "chịu trách nhiệm thi hành", "chịu trách nhiệm thực hiện", "có nhiệm vụ", "chủ động",
                "phải", "cần", "sẽ", "không để", "không được", "không tự ý", "tuyệt đối không", "không sử dụng", "không tổ chức",
                "không đi",
                "không tham gia", "mỗi ngày", "mỗi tuần", "mỗi tháng", "mỗi quý", "mỗi năm",
                "tiếp tục", "khẩn trương", "kịp thời",
                "trực tiếp",
                "nghiêm túc", "chịu", "tự chịu trách nhiệm", "tự rà soát", "tự kiểm tra", "tự tổ chức", "tự bố trí", "tích cực",
                "thường xuyên", "tập trung",
            ]
        ),
        (
            .filler,
            [
                "đối với", "trên địa bàn", "trên địa bàn xã", "trên địa bàn phường", "trên địa bàn tỉnh", "trên địa bàn huyện", "về phía",
                "là", "làm", "phòng", "đơn vị", "cơ quan", "bộ phận", "giữ vai trò", "riêng", "riêng đối với", "mỗi đơn vị", "mỗi phòng",
            ]
        ),
        (.past, ["đã", "được", "bị", "đang"]),
        (
            .act,
            [
                "thực hiện", "triển khai", "rà soát", "nghiên cứu", "xây dựng", "tham mưu", "tổng hợp", "hướng dẫn", "theo dõi", "tổ chức",
                "căn cứ", "chuẩn bị",
                "đôn đốc", "kiểm tra", "đề xuất", "tiếp nhận", "hoàn thiện", "hoàn thành", "trình", "lập", "đăng ký", "cập nhật",
                "ban hành", "giám sát",
                "bàn giao", "bố trí", "liên hệ", "quán triệt", "quản lý", "vận hành", "đánh giá", "thẩm định", "soạn thảo", "dự thảo",
                "đăng tải",
                "tuyên truyền",
                "hỗ trợ", "giúp", "cử", "mời", "thông báo", "tiến hành", "bảo đảm", "đảm bảo", "khắc phục", "xử lý", "giải quyết",
                "thống kê", "công bố",
                "lưu trữ", "tăng cường", "phổ biến", "đẩy mạnh", "lựa chọn", "bám sát", "nắm bắt", "thanh tra", "cho phép", "cho học sinh",
                "cho sinh viên", "tập hợp", "tiếp thu", "thành lập", "kiện toàn", "phân công trực", "phân công cán bộ",
                "phân công công chức", "phân công viên chức",
                "phân công giảng viên", "phân công giáo viên", "phân công nhân viên", "phân công bác sĩ", "phân công điều dưỡng",
                "phân công kỹ thuật viên", "phân công kiểm sát viên", "phân công thẩm phán", "phân công chiến sĩ", "phân công đảng viên",
                "phân công thành viên", "phân công lãnh đạo", "phân công nhân sự", "phân công thêm", "phân công cụ thể", "phân công rõ",
                "phân công ca", "phân công kíp",
                "phân công chuyên viên", "phân công người", "phân công lực lượng", "phân công lịch",
            ]
        ),
        (
            .inert,
            [
                "quy chế phối hợp", "chương trình phối hợp", "công tác phối hợp", "sự phối hợp", "cơ chế phối hợp", "nội dung phối hợp",
                "kế hoạch phối hợp",
                "giao ban", "giao dịch", "giao thông", "giao lưu", "giao tiếp", "giao nhận", "chuyển giao",
                "chuyển đổi", "chuyển đổi số",
                "chuyên môn", "thời gian qua", "vừa qua", "về việc", "về đích", "sau khi nghe báo cáo", "nghe báo cáo",
                "theo đề nghị",
                "xét đề nghị", "theo yêu cầu", "cho rằng", "cho biết", "báo cáo của", "ý kiến chỉ đạo", "kết luận chỉ đạo", "sự chỉ đạo",
                "công tác chỉ đạo", "chỉ đạo như sau",
                "chỉ đạo một số nội dung", "chỉ đạo các nội dung sau", "chỉ đạo các nội dung như sau", "chỉ đạo các nội dung cụ thể",
                "chỉ đạo cụ thể như sau", "quá trình", "chỉ đạo tại văn bản",
                "chỉ đạo tại các văn bản",
                "chỉ đạo tại công văn", "chỉ đạo tại các công văn", "chỉ đạo tại công điện", "chỉ đạo tại các công điện",
                "chỉ đạo tại thông báo",
                "chỉ đạo tại các thông báo", "chỉ đạo tại kết luận", "chỉ đạo tại cuộc họp", "chỉ đạo tại các cuộc họp",
                "chỉ đạo tại hội nghị",
                "chỉ đạo tại buổi", "chỉ đạo tại phiên", "chỉ đạo tại chỉ thị", "chỉ đạo tại quyết định", "chỉ đạo tại kế hoạch",
                "chỉ đạo tại nghị quyết", "chỉ đạo tại tờ trình", "chỉ đạo tại phiếu", "chỉ đạo tại mục", "chỉ đạo tại khoản",
                "chỉ đạo tại điểm",
                "chỉ đạo tại báo cáo", "chỉ đạo tại giao ban", "chỉ đạo tại đây",
                "cho ý kiến", "chủ tọa", "điều hành cuộc họp", "điều hành hội nghị", "điều hành phiên", "vắng", "vắng mặt", "xin vắng",
                "vẫn để", "vẫn còn", "vẫn chưa", "còn thiếu", "còn hạn chế", "còn tồn tại",
                "đồng chủ trì",
                "chủ trì cuộc", "chủ trì buổi", "chủ trì họp", "chủ trì hội nghị", "chủ trì phiên", "chủ trì giao ban",
                "ghi nhận", "biểu dương", "đánh giá cao", "hoan nghênh", "cảm ơn", "khen ngợi", "chúc mừng", "phê bình", "nhấn mạnh",
                "còn chậm",
                "còn để", "cơ bản hoàn thành", "cơ bản đã", "cùng cấp", "cùng kỳ", "cuối cùng", "cùng ngày", "cùng lúc", "cùng thời điểm",
                "cùng thời gian", "cùng nhau",
                "cùng một", "nhất trí", "cơ bản nhất trí", "cơ bản thống nhất", "cơ bản đồng ý", "thống nhất đánh giá", "thống nhất với",
                "thống nhất chủ trương", "thống nhất nội dung", "đồng ý",
            ]
        ),
    ]
}
