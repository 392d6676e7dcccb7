// The last day of a cycle, "vào cuối mỗi quý", "ngày cuối cùng của tháng", and the days between which it holds: "hằng tháng, từ tháng 5/2025 đến tháng 12/2025".

extension RecurrenceReader {
    /// What stands before "mỗi tháng", "hằng quý".
    static let lastDays = PhraseTrie([
        (true, ["cuối", "ngày cuối", "ngày cuối cùng", "ngày cuối của", "ngày cuối cùng của", "ngày cuối cùng trong"])
    ])
    /// Of "thứ Sáu cuối mỗi tháng", "tuần cuối mỗi tháng".
    static let lastOfWhat = WordSet("tuần hai ba tư năm sáu bảy nhật việc kỳ tháng")

    /// "vào ngày cuối cùng của tháng": of each, as it is not said of which.
    func lastDay(at index: Int, floor: Int) -> Found? {
        guard moments.key(index) == MomentReader.Words.day, let last = Self.wholeLastDays.longestMatch(in: stream, at: index),
            moments.quarter(last.end) == nil, moments.number(last.end) == nil, !Self.certainOnes.contains(moments.key(last.end))
        else { return nil }
        let cues = (max(floor, index - 4)..<max(floor, index)).lazy.map { ($0, DeadlineCue.phrases.longestMatch(in: stream, at: $0)) }
        let cue = cues.first { $0.1?.end == index }
        // "từ ngày 01 đến hết ngày cuối cùng của tháng": what is reported on.
        if case .until? = cue?.1?.value { return nil }
        var recurrence = Recurrence(unit: .month)
        (recurrence.day, recurrence.months) = (-1, last.value)
        if case .before? = cue?.1?.value { recurrence.isBefore = true }
        return Found(recurrence: recurrence, time: nil, tokens: (cue?.0 ?? index)..<last.end)
    }

    private static let wholeLastDays: PhraseTrie<[Int]> = PhraseTrie([
        ([], ["ngày cuối cùng của tháng", "ngày cuối cùng trong tháng"]),
        ([3, 6, 9, 12], ["ngày cuối cùng của quý", "ngày cuối cùng trong quý"]),
    ])
    private static let certainOnes = WordSet("này nay sau tới trước tư")

    /// Gives a cycle the days told behind it: "từ … đến …" and "đến hết …" are its own, "từ …" alone is told besides.
    func bound(_ found: inout Found, _ limit: Int) {
        var index = found.tokens.upperBound
        if index < limit, [.comma, .open].contains(stream.tokens[index].kind) { index += 1 }
        guard let from = DeadlineCue.phrases.longestMatch(in: stream, at: index) else { return }
        if case .until = from.value, index == found.tokens.upperBound, let last = moments.read(at: from.end), last.end <= limit {
            found.recurrence.until = last.last
            found.tokens = found.tokens.lowerBound..<last.end
        }
        guard from.value.isFrom, let first = moments.read(at: from.end) else { return }
        found.recurrence.start = first.first
        guard let until = DeadlineCue.phrases.longestMatch(in: stream, at: first.end), case .until = until.value,
            let last = moments.read(at: until.end), last.form == first.form, last.end <= limit
        else { return }
        found.recurrence.start = first.drawn(to: last)?.first ?? first.first
        found.recurrence.until = last.last
        found.tokens = found.tokens.lowerBound..<last.end
    }
}
