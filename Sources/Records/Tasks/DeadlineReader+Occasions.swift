// What work waits for rather than a day (H11): "ngay sau khi Luật được thông qua", "khi phát hiện ca bệnh", and meetings that are known by their month.

extension DeadlineReader {
    /// The first event of a stretch of tokens.
    func event(in tokens: Range<Int>) -> Located? {
        for index in tokens where stream.tokens[index].kind == .word {
            guard let behind = eventEnd(index, in: tokens) else { continue }
            let end = min(endOfClause(behind), tokens.upperBound)
            return Located(Deadline(kind: .event, words: words(index..<end)), index..<end)
        }
        return nil
    }

    /// The token behind the words at `index` that make something an event.
    private func eventEnd(_ index: Int, in tokens: Range<Int>) -> Int? {
        guard let match = DeadlineCue.events.longestMatch(in: stream, at: index), match.end <= tokens.upperBound else {
            guard moments.key(index) == Self.when, isAwaited(index, in: tokens) else { return nil }
            return outcomeEnd(behind: index + 1, tokens.upperBound)
        }
        if match.value { return isAwaited(index, in: tokens) ? match.end : nil }
        return finishes(before: index, in: tokens) || saysHowLong(behind: match.end) ? match.end : nil
    }

    /// "(khi) dự án được phê duyệt".
    private func outcomeEnd(behind start: Int, _ limit: Int) -> Int? {
        for index in start..<min(limit, max(start, start + Self.longestThing)) {
            guard stream.tokens[index].kind == .word else { return nil }
            if let outcome = DeadlineCue.outcomes.longestMatch(in: stream, at: index), outcome.end <= limit { return outcome.end }
        }
        return nil
    }

    /// Tokens of "Nghị quyết của Hội đồng nhân dân tỉnh" between "khi" and what becomes of it.
    private static let longestThing = 10

    /// "…, xong trước ngày 31/3; tổ chức thi công ngay sau khi được cấp phép": events of the clauses for which no day is set.
    func events(in tokens: Range<Int>, besides dated: [Located]) -> [Located] {
        var found: [Located] = []
        var next = dated.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }[...]
        var start = tokens.lowerBound
        // "trước 16 giờ hằng ngày khi có mưa lớn"
        for one in dated where one.deadline.kind == .recurring {
            let index = one.tokens.upperBound
            guard index < tokens.upperBound, let behind = eventEnd(index, in: tokens) else { continue }
            let end = min(endOfClause(behind), tokens.upperBound)
            found.append(Located(Deadline(kind: .event, words: words(index..<end)), index..<end))
        }
        for end in tokens.indices where isClauseEnd(end) || end == tokens.upperBound - 1 {
            let hasDay = next.first.map { $0.tokens.lowerBound <= end } ?? false
            while let one = next.first, one.tokens.lowerBound <= end { next = next.dropFirst() }
            if !hasDay, let one = event(in: start..<end + 1) { found.append(one) }
            start = end + 1
        }
        return found
    }

    /// An event that a term is counted from, or a month in which something is to be finished, in a clause for which no day is set.
    func standsAlone(_ index: Int, of found: [Located]) -> Bool {
        guard found[index].deadline.kind == .event || found[index].deadline.kind == .period && ends(found[index]) else { return false }
        return standsBetweenClauses(index, of: found)
    }

    /// A clause ends between what was found and what was found beside it; behind a day at the head of its clause ("Trước ngày 15/4 rà soát …, tổ
    /// chức … trong Quý II") a comma is enough.
    func standsBetweenClauses(_ index: Int, of found: [Located]) -> Bool {
        func areParted(_ first: Located, _ second: Located) -> Bool {
            let between = min(first.tokens.upperBound, second.tokens.lowerBound)..<second.tokens.lowerBound
            if let mark = between.first, moments.isListMark(mark), Self.endings.longestMatch(in: stream, at: mark + 1) != nil {
                return first.deadline.kind == .period || second.deadline.kind == .period
            }
            return between.contains(where: isClauseEnd) || opensClause(first) && between.contains { stream.tokens[$0].kind == .comma }
        }
        return (index == 0 || areParted(found[index - 1], found[index]))
            && (index + 1 == found.count || areParted(found[index], found[index + 1]))
    }

    private func opensClause(_ one: Located) -> Bool {
        let start = one.tokens.lowerBound
        return start == 0 || [.stop, .colon].contains(stream.tokens[start - 1].kind) || stream.tokens[start].isCapitalized
    }

    /// "…, báo cáo Thủ tướng Chính phủ trong tháng 9": something is finished, handed in or carried out.
    private func ends(_ one: Located) -> Bool {
        (max(0, one.tokens.lowerBound - Self.longestReport)..<one.tokens.lowerBound).contains {
            Self.endings.longestMatch(in: stream, at: $0) != nil
        }
    }

    private static let endings = PhraseTrie([
        (
            true,
            [
                "hoàn thành", "hoàn tất", "xong", "dứt điểm", "gửi", "trình", "báo cáo", "phê duyệt", "ban hành", "bàn giao",
                "triển khai", "tổ chức", "thành lập", "kiện toàn", "thông qua", "công bố", "nghiệm thu",
            ]
        )
    ])

    /// "; " and ". ", not the point within a number.
    private func isClauseEnd(_ index: Int) -> Bool {
        guard stream.tokens[index].kind == .stop else { return false }
        return index + 1 == stream.tokens.count || !stream.isGlued(index, index + 1)
    }

    /// Not "chịu trách nhiệm khi xảy ra cháy", "trong khi có mưa", "chỉ chi khi có dự toán", "báo cáo đột xuất khi có yêu cầu" (H12).
    private func isAwaited(_ start: Int, in tokens: Range<Int>) -> Bool {
        guard moments.key(start) == Self.when else { return start == 0 || moments.key(start - 1) != Self.occasion }
        if DeadlineCue.noEvents.longestMatch(in: stream, at: start) != nil { return false }
        let before = max(tokens.lowerBound, start - Self.longestCondition)..<start
        if let last = before.last, Self.notBefore.contains(moments.key(last)) { return false }
        return !before.contains { Self.conditions.longestMatch(in: stream, at: $0) != nil }
    }

    /// Tokens between "chịu trách nhiệm" and "khi".
    private static let longestCondition = 12
    /// "tăng cao dịp trước Tết": when something is so.
    private static let occasion = WordStream.bareKey("dịp")
    private static let when = WordStream.bareKey("khi")
    private static let notBefore = WordSet("trong trước đôi chỉ từ xuất")
    private static let conditions = PhraseTrie([(true, ["trách nhiệm", "chỉ", "không được", "chưa"])])

    /// "báo cáo Ban Thường vụ vào phiên họp tháng 5/2026": that month.
    func meeting(_ start: Int, in tokens: Range<Int>) -> Located? {
        guard Self.places.contains(moments.key(start)), let meeting = Self.meetings.longestMatch(in: stream, at: start + 1),
            let moment = monthOfMeeting(behind: meeting.end),
            moments.reference.map({ moment.last >= $0 }) ?? true, !isPurpose(before: start),
            (max(tokens.lowerBound, start - Self.longestReport)..<start).contains(where: {
                Self.reporting.longestMatch(in: stream, at: $0) != nil
            })
        else { return nil }
        return Located(Deadline(kind: .period, date: moment.last, words: words(start..<moment.end)), start..<moment.end)
    }

    /// "tổng hợp kết quả để báo cáo tại giao ban tháng 12": what the work is for.
    private func isPurpose(before start: Int) -> Bool { (max(0, start - 3)..<start).contains { moments.key($0) == Self.purpose } }

    private static let purpose = WordStream.bareKey("để")

    /// The month, quarter or week of a meeting: "(phiên họp) UBND phường thường kỳ tháng 6".
    private func monthOfMeeting(behind start: Int) -> Moment? {
        for index in start..<start + Self.longestMeeting {
            if let moment = moments.read(at: index) {
                let isComing = Self.other.contains(moments.key(index + 1)) && moments.key(index) != MomentReader.Words.week
                return moment.form == .period && !isComing ? moment : nil
            }
            guard !moments.key(index).isEmpty, !Self.subjects.contains(moments.key(index)) else { return nil }
        }
        return nil
    }

    /// Tokens of "Ủy ban nhân dân phường thường kỳ" before the month.
    private static let longestMeeting = 9
    /// "hội nghị về …", "phiên họp đánh giá …": what it is about.
    private static let subjects = WordSet("về đánh sơ tổng bàn xét kế nghe triển cho kết")

    /// Tokens of "báo cáo kết quả với Ban Thường vụ Đảng ủy".
    private static let longestReport = 12
    private static let places = WordSet("vào tại")
    /// "tại giao ban tháng sau": whichever comes next.
    private static let other = WordSet("sau tới này trước đầu cuối")
    private static let reporting = PhraseTrie([(true, ["báo cáo", "trình", "xem xét", "thông qua", "cho ý kiến"])])
    private static let meetings = PhraseTrie([
        (
            true,
            [
                "phiên họp", "cuộc họp", "kỳ họp", "hội nghị", "giao ban", "họp giao ban", "cuộc họp giao ban", "hội nghị giao ban",
                "phiên họp thường kỳ", "buổi họp", "buổi giao ban", "kỳ sinh hoạt", "phiên giải trình",
            ]
        )
    ])
}
