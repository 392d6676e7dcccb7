// Whether "hằng tháng" tells when work is done, or belongs to the name of something: "kế hoạch hằng năm", "các hoạt động hằng ngày".

extension RecurrenceReader {
    /// "Văn phòng hằng tháng tổng hợp": work stands behind it.
    func isBeforeWork(_ start: Int, _ end: Int) -> Bool {
        guard start > 0, stream.tokens[start - 1].kind == .close || stream.tokens[start - 1].kind == .word, end < stream.tokens.count,
            !isName(endingAt: start - 1), !Self.daily.contains(moments.key(start - 1))
        else { return false }
        switch RoleCue.phrases.longestMatch(in: stream, at: end)?.value {
        case .act, .send, .lead: return true
        default: return Self.meeting.longestMatch(in: stream, at: end) != nil
        }
    }

    /// What those who lead do again and again.
    private static let meeting = PhraseTrie([
        (true, ["làm việc với", "họp với", "giao ban với", "đối thoại với", "gặp gỡ", "tiếp công dân", "xuống cơ sở", "đi cơ sở"])
    ])

    /// "báo cáo tại cuộc họp giao ban hằng tháng": what is told at each meeting.
    func isOfMeeting(_ start: Int) -> Bool {
        guard let place = (max(0, start - Self.longestMeeting)..<start).last(where: { moments.key($0) == Self.at }),
            (place + 1..<start).allSatisfy({ stream.tokens[$0].kind == .word }),
            (place + 1..<start).contains(where: { Self.meetings.contains(moments.key($0)) })
        else { return false }
        return (max(0, place - Self.longestReport)..<place).contains { Self.reporting.longestMatch(in: stream, at: $0) != nil }
    }

    /// Tokens of "tại cuộc họp giao ban (của) Lãnh đạo Sở", and from "báo cáo" to it.
    private static let longestMeeting = 9
    private static let longestReport = 10
    private static let at = WordStream.bareKey("tại")
    private static let meetings = WordSet("họp ban nghị")
    private static let reporting = PhraseTrie([(true, ["báo cáo", "trình", "thông qua", "đánh giá"])])

    /// "… gửi báo cáo hằng tháng (về Văn phòng)." sets a time; "kế hoạch hằng năm của tỉnh", "giao ban hằng tháng" do not.
    func isAdverb(_ start: Int, _ end: Int) -> Bool {
        guard end >= stream.tokens.count || stream.tokens[end].kind != .word || Self.relations.contains(moments.key(end)), start > 0 else {
            return false
        }
        let before = moments.key(start - 1)
        return stream.tokens[start - 1].kind != .connector && !isName(endingAt: start - 1)
            && (!Self.daily.contains(before) || Self.epidemic.longestMatch(in: stream, at: max(0, start - 3))?.end == start)
    }

    /// "giao ban hằng tháng", "kế hoạch hằng năm"; "báo cáo Trưởng ban hằng tuần" tells who is reported to.
    private func isName(endingAt index: Int) -> Bool {
        if moments.key(index) == Self.board { return Self.boardMeetings.contains(moments.key(index - 1)) }
        return Self.named.contains(moments.key(index))
    }

    /// "15 ngày (báo cáo một lần)": the work stands between.
    func onceEnd(behind start: Int) -> Int? {
        for index in start..<start + Self.longestDeed {
            guard !moments.key(index).isEmpty else { return nil }
            if moments.number(index) == 1, moments.key(index + 1) == Self.times { return index + 2 }
        }
        return nil
    }

    /// "01 tiết/tháng", "02 buổi tập huấn/quý": what is done so many times in each.
    func deeds(at start: Int) -> (Recurrence, end: Int)? {
        guard let deed = Self.deeds.longestMatch(in: stream, at: start),
            let slash = (deed.end..<deed.end + Self.longestDeed).first(where: { moments.key($0).isEmpty }), moments.isSlash(slash),
            let recurrence = unit(slash + 1, count: 1)
        else { return nil }
        return (recurrence, slash + 2)
    }

    /// Words of "tập huấn kỹ năng" behind "buổi".
    private static let longestDeed = 5
    private static let deeds = PhraseTrie([
        (true, ["tiết", "tin", "tin bài", "bài", "bài viết", "buổi", "cuộc", "đợt", "phiên", "phóng sự", "chuyên đề", "chuyên mục", "kỳ"])
    ])

    private static let board = WordStream.bareKey("ban")
    private static let boardMeetings = WordSet("giao")

    /// Last syllables of what is daily by its nature: "các hoạt động hằng ngày".
    private static let daily = WordSet("động việc vụ sống hoạt dịch dùng xuyên lệ ăn phẩm")

    /// "báo cáo tình hình dịch hằng ngày", not "giao dịch hằng ngày".
    private static let epidemic = PhraseTrie([(true, ["tình hình dịch", "diễn biến dịch", "số liệu dịch", "ca mắc dịch"])])

    /// Words behind an adverb: of a name it would be "của", or a verb.
    private static let relations = WordSet("về cho đến gửi để với qua từ")
    /// Last syllables of what bears its cycle in its name.
    private static let named = WordSet("hoạch tiêu nghị họp toán trình cáo kỳ niên vụ")
}
