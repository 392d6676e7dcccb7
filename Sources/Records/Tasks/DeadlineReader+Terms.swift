// Terms counted in days or hours: "trong vòng 10 ngày làm việc kể từ ngày ban hành", "trong 24 giờ kể từ khi phát hiện", "trước 05 ngày so với ngày họp".

private import Source

extension DeadlineReader {
    /// A term from the document's own day or from a day it names; from anything else it is an event.
    func term(_ start: Int) -> Located? {
        guard let opening = Self.terms.longestMatch(in: stream, at: start), let span = span(at: opening.end) else { return nil }
        if let since = Self.sinceIssue.longestMatch(in: stream, at: span.end) { return limit(start..<since.end, span, moments.reference) }
        if let since = Self.since.longestMatch(in: stream, at: span.end) {
            if let day = moments.read(at: since.end), day.form == .day, day.saysYear { return limit(start..<day.end, span, day.last) }
            return Located(Deadline(kind: .event, words: words(start..<endOfClause(span.end))), start..<endOfClause(span.end))
        }
        if opening.value != .relative, let event = condition(of: start), span.isWorking || opening.value == .limit || endsWords(span.end) {
            return Located(Deadline(kind: .event, words: words(event..<span.end)), start..<span.end)
        }
        if opening.value != .relative, let approval = approval(before: start) {
            return Located(Deadline(kind: .event, words: words(approval..<span.end)), start..<span.end)
        }
        switch opening.value {
        case .limit where span.isHours && !endsWords(span.end): return nil
        case .limit: return limit(start..<span.end, span, moments.reference)
        case .within:
            let coming = Self.coming.longestMatch(in: stream, at: span.end)
            return endsWords(span.end) || coming != nil || span.isWorking
                ? limit(start..<(coming?.end ?? span.end), span, moments.reference) : nil
        case .relative: return ahead(start, span)
        }
    }

    /// "gửi tài liệu trước 02 ngày làm việc": so long before what the work is for.
    private func ahead(_ start: Int, _ span: Span) -> Located? {
        guard moments.key(start) == Self.before, endsWords(span.end),
            (max(0, start - Self.longestDelivery)..<start).contains(where: { Self.deliveries.longestMatch(in: stream, at: $0) != nil })
        else { return nil }
        return Located(Deadline(kind: .event, words: words(start..<span.end)), start..<span.end)
    }

    /// "ít nhất 20 ngày", "tối thiểu 03 ngày làm việc" among the words at `start`.
    func saysHowLong(behind start: Int) -> Bool {
        stream.tokens.indices[min(start, stream.tokens.count)...].prefix(Self.longestOccasion).prefix { stream.tokens[$0].kind == .word }
            .contains { index in Self.atLeast.longestMatch(in: stream, at: index).map { span(at: $0.end) != nil } ?? false }
    }

    /// Tokens of "tổ chức lễ hội trên địa bàn xã ít nhất".
    private static let longestOccasion = 16
    private static let atLeast = PhraseTrie([(true, ["ít nhất", "tối thiểu", "chậm nhất"])])

    private static let before = WordStream.bareKey("trước")
    /// Tokens of "gửi tài liệu cho các đồng chí lãnh đạo Ban".
    private static let longestDelivery = 12
    private static let deliveries = PhraseTrie([(true, ["gửi", "trình", "báo cáo", "nộp", "thông báo", "đăng ký", "cung cấp"])])

    /// "Kết thúc đợt kiểm tra, báo cáo trong 05 ngày làm việc", "Khi có sự cố phải báo trong vòng 02 giờ": the clause opens with what the days are counted from.
    private func condition(of start: Int) -> Int? {
        let floor = max(0, start - Self.longestCondition)
        guard
            let mark = (floor..<start).last(where: { [.stop, .colon].contains(stream.tokens[$0].kind) }).map({ $0 + 1 })
                ?? (floor == 0 ? 0 : nil),
            Self.conditions.longestMatch(in: stream, at: mark) != nil
        else { return nil }
        return stream.tokens[mark..<start].contains { $0.kind == .comma || Self.thereupon.contains(stream.key($0)) } ? mark : nil
    }

    /// "căn cứ phương án được duyệt cấp vật tư trong vòng 05 ngày": the days are counted from the approval, unless it "đã được" given.
    private func approval(before start: Int) -> Int? {
        let words = stream.tokens.indices[..<start].suffix(Self.longestApproval).reversed().prefix { stream.tokens[$0].kind == .word }
        return words.first { index in
            moments.key(index) == Self.passive && moments.key(index - 1) != Self.past
                && DeadlineCue.outcomes.longestMatch(in: stream, at: index) != nil
        }
    }

    /// Tokens of "được cấp thẩm quyền phê duyệt cấp vật tư cho các đội".
    private static let longestApproval = 14
    private static let passive = WordStream.bareKey("được")
    private static let past = WordStream.bareKey("đã")

    /// No word stands at the token: it is a mark or the end.
    private func endsWords(_ index: Int) -> Bool { index >= stream.tokens.count || stream.tokens[index].kind != .word }

    private struct Span {
        var days: Int
        /// "24 giờ"; "10 giờ sáng" is an hour of the clock.
        var isHours: Bool
        var isWorking: Bool
        /// Token after it.
        var end: Int
    }

    private enum Term {
        /// Says itself that it is a limit.
        case limit
        /// "trong": only where nothing else comes behind the days.
        case within
        /// "trước", "sau": only counted from something.
        case relative
    }

    /// "10 (mười) ngày làm việc", "24 giờ", "02 tuần".
    private func span(at start: Int) -> Span? {
        guard let count = moments.number(start), (1...366).contains(count) else { return nil }
        var index = start + 1
        if index + 2 < stream.tokens.count, stream.tokens[index].kind == .open, stream.tokens[index + 2].kind == .close { index += 3 }
        let days: Int
        switch moments.key(index) {
        case MomentReader.Words.day: days = count
        case MomentReader.Words.week: days = 7 * count
        case Self.hour: days = (count + 23) / 24
        default: return nil
        }
        let working = Self.working.longestMatch(in: stream, at: index + 1)
        return Span(days: days, isHours: moments.key(index) == Self.hour, isWorking: working != nil, end: working?.end ?? index + 1)
    }

    private func limit(_ tokens: Range<Int>, _ span: Span, _ day: CalendarDate?) -> Located? {
        guard let day else { return nil }
        let date = span.isWorking ? Self.workingDay(span.days, after: day) : day.advanced(by: span.days)
        return Located(Deadline(kind: .notLater, date: date, words: words(tokens)), tokens)
    }

    private static func workingDay(_ count: Int, after start: CalendarDate) -> CalendarDate {
        var day = start
        for _ in 0..<count { repeat { day = day.advanced(by: 1) } while day.isWeekend }
        return day
    }

    private static let hour = WordStream.bareKey("giờ")
    private static let terms: PhraseTrie<Term> = PhraseTrie([
        (
            .limit,
            [
                "trong vòng", "trong thời hạn", "trong thời gian", "chậm nhất", "chậm nhất là", "chậm nhất sau", "thời hạn", "không quá",
                "tối đa", "muộn nhất", "muộn nhất sau", "trong khoảng thời gian",
            ]
        ), (.within, ["trong", "trong khoảng"]), (.relative, ["trước", "sau", "ít nhất"]),
    ])
    private static let longestCondition = 30
    /// "khi phát hiện sự cố phải báo cáo": what follows begins without a comma.
    private static let thereupon = WordSet("phải thì")
    private static let conditions = PhraseTrie([
        (true, ["kết thúc", "sau khi", "ngay sau khi", "khi", "ngay khi", "mỗi khi", "sau mỗi", "sau", "kể từ khi", "trường hợp", "nếu"])
    ])
    private static let working = PhraseTrie([(true, ["làm việc"])])
    private static let coming = PhraseTrie([(true, ["tới", "tiếp theo", "sắp tới", "kế tiếp"])])
    private static let since = PhraseTrie([
        (
            true,
            [
                "kể từ", "tính từ", "từ", "sau khi", "trước khi", "trước ngày", "trước kỳ", "trước phiên", "trước cuộc", "so với",
                "sau ngày", "sau cuộc",
                "sau phiên", "sau hội nghị", "sau buổi", "sau mỗi",
            ]
        )
    ])
    private static let sinceIssue = PhraseTrie([
        (
            true,
            [
                "kể từ ngày ban hành", "kể từ ngày ký", "kể từ ngày ký ban hành", "từ ngày ban hành", "từ ngày ký",
                "kể từ ngày kết thúc cuộc họp", "kể từ ngày họp", "kể từ ngày thông báo", "kể từ ngày ra thông báo",
                "kể từ ngày ban hành thông báo", "kể từ ngày ban hành thông báo này", "kể từ ngày ban hành văn bản này", "kể từ hôm nay",
            ]
        )
    ])
}
