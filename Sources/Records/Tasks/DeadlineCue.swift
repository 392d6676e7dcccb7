/// What a phrase says of the day or period behind it (DOCUMENT-ANATOMY part F, H1–H12).
enum DeadlineCue: Sendable {
    /// "trước": the last day is one before.
    case before
    /// "trong", "vào"
    case within
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

    static let phrases: PhraseTrie<DeadlineCue> = PhraseTrie([
        (.before, ["trước", "xong trước", "trước hạn", "chậm nhất trước", "chậm nhất là trước"]),
        (.within, ["trong", "vào", "ngay trong", "xong trong", "trong thời gian", "diễn ra vào"]),
        (
            .notLater,
            [
                "chậm nhất", "chậm nhất là", "chậm nhất đến", "chậm nhất đến hết", "chậm nhất trong", "chậm nhất vào", "muộn nhất",
                "muộn nhất là", "muộn nhất đến", "muộn nhất vào", "hạn cuối", "hạn cuối là", "hạn chót", "hạn chót là", "thời hạn",
                "thời hạn hoàn thành", "thời hạn gửi", "thời hạn nộp", "thời hạn báo cáo", "hạn hoàn thành", "không quá", "không muộn hơn",
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
                "dự kiến",
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

    /// "Sau khi …", "ngay sau mỗi đợt …": an event (H11).
    static let events = PhraseTrie([
        (
            true,
            [
                "sau khi", "ngay sau khi", "ngay khi", "ngay khi có", "khi có kết quả", "khi có hướng dẫn", "sau mỗi", "ngay sau mỗi",
                "ngay sau cuộc",
            ]
        )
    ])
}
