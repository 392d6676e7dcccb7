/// What a phrase says of the day or period behind it (DOCUMENT-ANATOMY part F, H1–H12).
enum DeadlineCue: Sendable {
    /// "trước": the last day is one before.
    case before
    /// "trong"
    case within
    /// "vào", "dự kiến": where the words before do not tell of an event.
    case at
    /// "chậm nhất", "thời hạn"
    case notLater
    /// "đến", "hết": an end, where a day with "ngày" or a period follows.
    case until
    /// "từ", "kể từ"
    case from
    /// "sau"
    case after
    /// "hoàn thành", "thời gian": a bare day or period behind it is meant.
    case label

    var isWithin: Bool { if case .within = self { true } else { false } }
    var isFrom: Bool { if case .from = self { true } else { false } }

    /// "hoàn thành 8/10 nhiệm vụ" may tell how many are done; "trước 8/10", "hạn 8/10" say a day.
    var mayTellScore: Bool {
        switch self {
        case .before, .notLater, .after: false
        case .within, .at, .until, .from, .label: true
        }
    }

    static let phrases: PhraseTrie<DeadlineCue> = PhraseTrie([
        (.before, ["trước", "xong trước", "trước hạn", "chậm nhất trước", "chậm nhất là trước"]),
        (.within, ["trong", "ngay trong", "xong trong", "trong thời gian"]),
        (.at, ["vào", "diễn ra vào", "diễn ra", "dự kiến", "dự kiến vào"]),
        (
            .notLater,
            [
                "chậm nhất", "chậm nhất là", "chậm nhất đến", "chậm nhất đến hết", "chậm nhất trong", "chậm nhất vào", "muộn nhất",
                "muộn nhất là", "muộn nhất đến", "muộn nhất vào", "hạn cuối", "hạn cuối là", "hạn chót", "hạn chót là", "thời hạn",
                "hạn", "hạn xong", "hạn gửi", "hạn nộp", "hạn trả lời", "hạn báo cáo", "trễ nhất", "trễ nhất là", "không trễ hơn",
                "không chậm hơn", "thời hạn trình", "thời hạn hoàn thành", "thời hạn gửi", "thời hạn nộp", "thời hạn báo cáo",
                "hạn hoàn thành", "không quá", "không muộn hơn",
            ]
        ),
        (.until, ["đến", "đến hết", "đến cuối", "hết", "cho đến", "cho đến hết", "đến trước hết"]),
        (.before, ["đến trước"]),
        (.from, ["từ", "kể từ", "bắt đầu từ", "bắt đầu"]),
        (.after, ["sau"]),
        (
            .label,
            [
                "hoàn thành", "xong", "hoàn thành vào", "thời gian hoàn thành", "thời gian thực hiện", "thời gian", "tiến độ", "thời điểm",
                "thời gian gửi", "thời gian báo cáo", "thời gian trình",
            ]
        ),
    ])

    /// Words between a cue and its day that change nothing.
    static let fillers = PhraseTrie([
        (true, ["là", "vào", "khoảng", "lúc", "thời điểm", "thời hạn", "hạn", "hết", "đến", "trong", "buổi", "dự kiến"])
    ])

    /// Urgency without a date (H12).
    static let urgent = PhraseTrie([
        (
            true,
            [
                "khẩn trương", "phải kịp thời", "trong thời gian đến", "trong thời gian tới", "trong thời gian sớm nhất", "sớm nhất",
                "ngay lập tức",
                "sớm hoàn thành", "sớm tham mưu", "thường xuyên", "trong thời gian sắp đến",
            ]
        )
    ])

    /// Promptness at the head of a clause; false: only of what may come up.
    static let prompt: PhraseTrie<Bool> = PhraseTrie([(true, ["kịp thời"]), (false, ["kịp thời phản ánh", "kịp thời thông tin"])])

    /// "Sau khi …", "ngay sau mỗi đợt …", "trước mùa mưa bão": an event (H11); false: only of what is to be finished by then.
    static let events: PhraseTrie<Bool> = PhraseTrie([
        (
            true,
            [
                "sau khi", "ngay sau khi", "ngay khi", "ngay khi có", "khi có", "khi xảy ra", "khi phát hiện", "khi phát sinh",
                "khi xuất hiện",
                "khi được", "khi nhận được", "khi nhận đủ", "khi đủ", "khi hoàn thành", "khi kết thúc", "mỗi khi", "sau mỗi",
                "ngay sau mỗi",
                "ngay sau cuộc", "ngay sau cuộc họp", "ngay sau buổi", "ngay sau hội nghị", "ngay sau kỳ họp", "ngay sau phiên họp",
                "ngay sau đại hội", "ngay sau lễ", "ngay sau tết", "ngay sau kỳ nghỉ", "sau cuộc họp", "sau hội nghị", "sau kỳ họp",
                "trước mùa", "trước tết", "trước dịp", "trước kỳ họp", "trước phiên họp", "trước đại hội", "trước hội nghị",
                "trước cuộc họp", "trước giao ban", "trước kỳ giao ban", "trước buổi giao ban", "trước cuộc giao ban",
                "trước kỳ họp giao ban",
                "trước hội nghị giao ban", "trước mỗi", "trước năm học", "trước thềm", "trước lễ", "trước ngày bầu cử", "trước khi bão",
                "trước khi mưa", "trước khi khai", "trước khi vào", "trước ngày khai", "trước ngày họp",
                "trước ngày tổ chức", "trước ngày diễn ra", "trước ngày thi", "trước giờ họp", "trước giờ khai mạc", "trước buổi họp",
                "trước buổi làm việc",
                "trước khi chạy",
                "trước khi đưa vào", "trước khi bước vào", "trước khi vận hành", "trước khi khóa sổ", "trước khi khởi công",
                "trước khi thi công", "trước khi diễn ra", "trước khi kết thúc", "trước khi chuyển đổi", "trước khi sáp nhập",
            ]
        ), (false, ["trước khi", "trước thời điểm"]),
    ])

    /// What is said of a thing behind "khi": "khi dự án được phê duyệt".
    static let outcomes = PhraseTrie([
        (
            true,
            [
                "được phê duyệt", "được duyệt", "được ban hành", "được thông qua", "được chấp thuận", "được công nhận", "được cấp phép",
                "được bố trí",
                "được giao vốn", "được thẩm định", "được nghiệm thu", "có hiệu lực", "đi vào hoạt động", "ban hành", "thông qua",
                "phê duyệt",
                "chấp thuận", "đến hạn",
            ]
        )
    ])

    /// "Kiểm tra khi có dấu hiệu vi phạm", "khi có vướng mắc, phản ánh về …": a kind of work, a condition, no time.
    static let noEvents = PhraseTrie([
        (
            true,
            [
                "khi có dấu hiệu", "khi có vướng mắc", "khi có khó khăn", "khi có điều kiện", "khi có nhu cầu", "khi được giao",
                "khi được phân công", "khi được lấy ý kiến", "khi được hỏi ý kiến", "khi được đề nghị",
                "khi được yêu cầu", "khi được mời", "khi phát sinh khó khăn", "khi phát sinh vướng mắc", "khi có phát sinh vướng mắc",
            ]
        )
    ])
}
