// Days long over that are meant as deadlines all the same: a wrong year is typed now and then ("trước ngày 15/3/2024" in 02/2025), and whoever has the
// work is to hear of it. Days of what is worked on ("hồ sơ nộp trước ngày 01/01/2024", "kết quả đến ngày 31/12/2023") are none.

private import Source

extension DeadlineReader {
    /// Whether a day with its year that is over is told as the one by which work is done or handed in: then the year is a slip.
    func isSlip(_ moment: Moment, _ cue: DeadlineCue, _ start: Int) -> Bool {
        guard let reference = moments.reference, moment.form == .day, moment.saysYear, reference.year - moment.last.year <= Self.mostYears
        else { return false }
        let words = stream.tokens.indices[...start].suffix(Self.longestClause).reversed()
            .prefix { ![.stop, .colon, .open].contains(stream.tokens[$0].kind) }
        guard !words.contains(where: { Self.tellings.longestMatch(in: stream, at: $0) != nil }) else { return false }
        return switch cue {
        case .notLater: true
        case .before:
            words.contains { Self.deliveries.longestMatch(in: stream, at: $0) != nil && !isOfThing($0) }
        case .within, .at, .until, .from, .after, .label: false
        }
    }

    /// "(các) dự án hoàn thành", not "Ban Quản lý dự án hoàn thành"; and "công trình", which is no "trình".
    private func isOfThing(_ verb: Int) -> Bool {
        Self.things.contains(moments.key(verb - 1)) && Self.boards.longestMatch(in: stream, at: max(0, verb - 4))?.end != verb
    }

    /// What is older is history: "trước ngày 01/7/2014".
    private static let mostYears = 2
    /// Tokens of "hoàn thành việc rà soát, đánh giá hiện trạng và gửi kết quả về Văn phòng".
    private static let longestClause = 24
    private static let deliveries = PhraseTrie([
        (true, ["hoàn thành", "hoàn tất", "xong", "dứt điểm", "gửi", "trình", "báo cáo", "nộp", "ban hành", "tham mưu"])
    ])
    /// Last syllables of what is known by when it was handed in or done ("hồ sơ", "dự án", "công trình", "đơn"), and first ones of "chương trình".
    private static let things = WordSet("sơ án trình đơn công chương quy tờ lộ")
    private static let boards = PhraseTrie([(true, ["quản lý dự án"])])
    /// What was done, or is laid down elsewhere.
    private static let tellings = PhraseTrie([
        (true, ["đã", "chưa", "được", "quá", "hết", "quy định", "yêu cầu tại", "từ", "sau khi", "nếu"])
    ])
}
