// Takes the words of a task and gives what they say of its time (DOCUMENT-ANATOMY part F, H1–H12): a day or a period counts only behind a cue, so
// that the dates of cited documents are none. Where a day is printed, periods, events and mere urgency about it are not told as well.

/// Finds deadlines in one block.
struct DeadlineReader {
    let moments: MomentReader

    init(stream: WordStream, text: [UInt8], reference: CalendarDate?) {
        moments = MomentReader(stream: stream, text: text, reference: reference)
    }

    init(_ moments: MomentReader) { self.moments = moments }

    /// The deadlines of a text that is nothing but one or a few: a bare day is the last that keeps it.
    static func read(_ text: String, reference: CalendarDate?) -> [Deadline] {
        if let day = CalendarDate(text: text) { return [Deadline(kind: .notLater, date: day, words: text)] }
        if let days = Period(text: text)?.days { return [Deadline(kind: .period, date: days.last, words: text)] }
        let stream = WordStream(text)
        guard !stream.tokens.isEmpty else { return [] }
        return DeadlineReader(stream: stream, text: Array(text.utf8), reference: reference).deadlines(
            ofCell: stream.tokens.indices, isLimit: true)
    }

    /// Deadlines of a stretch of tokens, in the order of the text. Linear.
    func deadlines(in tokens: Range<Int>) -> [Deadline] {
        let recurring = RecurrenceReader(moments: moments).all(in: tokens)
        var found: [Located] = recurring.map { one in
            Located(
                Deadline(kind: .recurring, time: one.time, recurrence: one.recurrence, words: words(one.tokens)), one.tokens)
        }
        found += dated(in: tokens, except: recurring.map(\.tokens))
        found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        found = withoutData(withoutConditions(withoutSpans(found)))
        let certain = found.filter(isCertain)
        // "… trong tháng 02; hằng tháng báo cáo": a cycle says nothing of other work.
        let isCycle = certain.allSatisfy { $0.deadline.kind == .recurring }
        if !certain.isEmpty {
            found = found.indices.filter { index in
                isCertain(found[index]) || found[index].deadline.isUnread || isCycle && found[index].deadline.kind == .period
                    || isApart(index, of: found)
                    || standsAlone(index, of: found)
            }.map { found[$0] }
        }
        if found.isEmpty { return [event(in: tokens)?.deadline ?? urgency(in: tokens)].compactMap(\.self) }
        found += events(in: tokens, besides: found)
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map(\.deadline)
    }
}

extension DeadlineReader {
    struct Located {
        var deadline: Deadline
        var tokens: Range<Int>

        init(_ deadline: Deadline, _ tokens: Range<Int>) {
            self.deadline = deadline
            self.tokens = tokens
        }
    }

    var stream: WordStream { moments.stream }

    private func isCertain(_ one: Located) -> Bool { [.before, .on, .notLater, .recurring].contains(one.deadline.kind) }

    func words(_ tokens: Range<Int>) -> String {
        let range = stream.tokens[tokens.lowerBound].range.lowerBound..<stream.tokens[tokens.upperBound - 1].range.upperBound
        return String(decoding: moments.text[range], as: UTF8.self)
    }

    private func dated(in tokens: Range<Int>, except claimed: [Range<Int>]) -> [Located] {
        var found: [Located] = []
        var index = tokens.lowerBound
        var next = 0
        while index < tokens.upperBound {
            while next < claimed.count, claimed[next].upperBound <= index { next += 1 }
            let claim = next < claimed.count ? claimed[next] : tokens.upperBound..<tokens.upperBound
            if claim.contains(index) {
                index = claim.upperBound
                continue
            }
            let some = deadlines(at: index, in: tokens).prefix { $0.tokens.upperBound <= claim.lowerBound }
            found += some
            index = some.last?.tokens.upperBound ?? index + 1
        }
        return found
    }

    /// What one cue says: more than one for "trong Quý I và Quý III".
    private func deadlines(at start: Int, in tokens: Range<Int>) -> [Located] {
        guard stream.tokens[start].kind == .word else { return [] }
        if let term = term(start) { return [term] }
        guard let cue = DeadlineCue.phrases.longestMatch(in: stream, at: start) else {
            return [handed(start, in: tokens) ?? meeting(start, in: tokens)].compactMap(\.self)
        }
        var index = cue.end
        if index < stream.tokens.count, stream.tokens[index].kind == .colon { index += 1 }
        // "hoàn thành trước ngày …": the nearer cue says it.
        if case .label = cue.value, DeadlineCue.phrases.longestMatch(in: stream, at: index) != nil { return [] }
        while let filler = DeadlineCue.fillers.longestMatch(in: stream, at: index) { index = filler.end }
        // "vào các ngày 18/02 và 23/02"
        let areSeveral = moments.key(index) == UnitWords.all
        if areSeveral { index += 1 }
        let listed = moments.list(at: index, areSeveral: areSeveral)
        guard let moment = listed.first?.moment else {
            return [campaign(cue.value, start, at: index) ?? meeting(start, in: tokens) ?? unread(cue.value, start, at: index)]
                .compactMap(\.self)
        }
        if tellsOfEvent(cue.value, start, moment) || cue.value.mayTellScore && listed.contains(where: { moments.isScore($0.moment) }) {
            return []
        }
        if case .from = cue.value, let range = moments.read(at: index).flatMap({ range(start, $0) }) ?? range(start, to: moment) {
            return [range]
        }
        return deadlines(cue.value, listed, start: start, in: tokens)
    }

    /// One for each of the moments behind a cue that is still to come; of a notice that comes late a few days that are over.
    private func deadlines(_ cue: DeadlineCue, _ listed: [MomentReader.Listed], start: Int, in tokens: Range<Int>) -> [Located] {
        guard let first = listed.first, !isCount(start, cue), let deadline = deadline(cue, first.moment, start: start, in: tokens) else {
            return []
        }
        // What begins does so once.
        let several = deadline.kind == .from || deadline.kind == .none ? [first] : listed
        let coming = several.filter { one in moments.reference.map { one.moment.last >= $0 } ?? true }
        let kept = (coming.isEmpty ? several : coming).filter { !isOver($0.moment, cue) || isSlip($0.moment, cue, start) }
        return kept.map { moment, tokens in
            if moment.first == first.moment.first { return Located(deadline, start..<moment.end) }
            let date = deadline.kind == .before ? lastDay(before: moment) : moment.last
            return Located(Deadline(kind: deadline.kind, date: date, time: moment.time, words: words(tokens)), tokens)
        }
    }

    /// The day that "trước" is said of.
    private func lastDay(before moment: Moment) -> CalendarDate { moment.form == .day || moment.isEnd ? moment.last : moment.first }

    /// "trước ngày 31/6/2025": what is printed there is no day.
    private func unread(_ cue: DeadlineCue, _ start: Int, at index: Int) -> Located? {
        switch cue {
        case .from, .after: return nil
        default:
            guard !isCount(start, cue), let end = moments.misread(at: index) else { return nil }
            return Located(Deadline(kind: .none, words: words(start..<end)), start..<end)
        }
    }

    private func deadline(_ cue: DeadlineCue, _ moment: Moment, start: Int, in tokens: Range<Int>) -> Deadline? {
        let words = words(start..<moment.end)
        let isDay = moment.form == .day
        switch cue {
        // Which of the days is meant nobody knows.
        case .before where isDay && moment.isSpan: return Deadline(kind: .none, words: words)
        case .before: return Deadline(kind: .before, date: lastDay(before: moment), time: moment.time, words: words)
        case .notLater: return Deadline(kind: isDay ? .notLater : .period, date: moment.last, time: moment.time, words: words)
        case .until
        where isDay
            ? !moment.saysDay && moment.time == nil && !isFromNow(start) && !isPromise(start, moment, in: tokens)
            : !saysEnd(start..<moment.end) && !isTimeOfWork(start, moment, in: tokens):
            return nil
        case .until: return Deadline(kind: isDay ? .notLater : .period, date: moment.last, time: moment.time, words: words)
        case .within, .at, .label:
            if isDay { return Deadline(kind: moment.isSpan ? .notLater : .on, date: moment.last, time: moment.time, words: words) }
            guard case .label = cue else { return isTimeOfWork(start, moment, in: tokens) ? period(moment, words) : nil }
            return period(moment, words)
        case .from: return isDay && !moment.saysDay ? nil : Deadline(kind: .from, date: moment.first, words: words)
        case .after: return Deadline(kind: .from, date: moment.last.advanced(by: 1), words: words)
        }
    }

    /// Periods and beginnings that lie behind; a notice may come out some days after the first deadline that it tells.
    private func isOver(_ moment: Moment, _ cue: DeadlineCue) -> Bool {
        guard let reference = moments.reference else { return false }
        if case .from = cue { return moment.last < reference }
        if case .before = cue, moment.form == .period { return lastDay(before: moment) <= reference }
        return (moment.form == .day ? moment.last.advanced(by: Self.longestDelay) : moment.last) < reference
    }

    /// Days between the day of a meeting and that of the notice about it.
    private static let longestDelay = 20

    /// "tính đến ngày 31/3", "có hiệu lực từ ngày 01/7": what is counted or holds then.
    private func isCount(_ start: Int, _ cue: DeadlineCue) -> Bool {
        guard start > 0 else { return false }
        switch cue {
        case .until: return Self.counting.contains(moments.key(start - 1)) || isFailure(before: start)
        case .before: return isForbidden(start)
        case .from: return Self.holding.contains(moments.key(start - 1)) || isInForce(start) || isDecided(start)
        default: return false
        }
    }

    /// "khuyến cáo không gieo sạ trước ngày 15/5": what is not to be done before then.
    private func isForbidden(_ start: Int) -> Bool {
        stream.tokens.indices[..<start].suffix(Self.longestBan).reversed().prefix { stream.tokens[$0].kind == .word }
            .contains { Self.bans.longestMatch(in: stream, at: $0) != nil }
    }

    private static let longestBan = 10
    private static let bans = PhraseTrie([
        (
            true,
            [
                "khuyến cáo không", "không được", "tuyệt đối không", "yêu cầu không", "vận động không", "khuyến cáo nông dân không",
                "người dân không",
            ]
        )
    ])

    /// "chịu trách nhiệm nếu không giải ngân hết đến ngày 31/01": what follows if it is not done by then.
    private func isFailure(before start: Int) -> Bool {
        stream.tokens.indices[..<start].suffix(Self.longestFailure).reversed()
            .prefix { stream.tokens[$0].kind == .word }
            .contains { Self.failures.longestMatch(in: stream, at: $0) != nil }
    }

    private static let longestFailure = 14
    private static let failures = PhraseTrie([(true, ["nếu không", "nếu chưa", "nếu để"])])

    /// "Bảng giá đất áp dụng từ ngày 01/01": from when it holds; "triển khai áp dụng" is work.
    private func isInForce(_ start: Int) -> Bool {
        guard start > 2 else { return false }
        return Self.force.longestMatch(in: stream, at: start - 2)?.end == start && !Self.introducing.contains(moments.key(start - 3))
    }

    private static let force = PhraseTrie([(true, ["áp dụng", "thi hành"])])
    private static let introducing = WordSet("khai hiện vào chức phải")
    private static let counting = WordSet("tính")
    private static let holding = WordSet("lực duyệt")

    private func period(_ moment: Moment, _ words: String) -> Deadline { Deadline(kind: .period, date: moment.last, words: words) }

    /// "từ ngày 01/5 đến (hết) ngày 15/5", "từ tháng 4 đến tháng 6": it ends with the second one.
    func range(_ start: Int, _ first: Moment) -> Located? {
        guard let until = DeadlineCue.phrases.longestMatch(in: stream, at: first.end), case .until = until.value,
            let last = moments.read(at: until.end), last.form == first.form, !isOver(last, until.value), !moments.isScore(last)
        else { return nil }
        let kind: Deadline.Kind = last.form == .day ? .notLater : .period
        return Located(Deadline(kind: kind, date: last.last, time: last.time, words: words(start..<last.end)), start..<last.end)
    }

    /// "từ ngày 15-20/4"
    private func range(_ start: Int, to span: Moment) -> Located? {
        guard span.isSpan, !isOver(span, .until) else { return nil }
        let kind: Deadline.Kind = span.form == .day ? .notLater : .period
        return Located(Deadline(kind: kind, date: span.last, time: span.time, words: words(start..<span.end)), start..<span.end)
    }

    /// "từ nay đến 30/6".
    func isFromNow(_ start: Int) -> Bool { start > 1 && Self.now.longestMatch(in: stream, at: start - 2)?.end == start }

    /// A month or quarter behind "trong" is a time for work; a whole year and "trong tuần" only where the words before speak of finishing.
    private func isTimeOfWork(_ start: Int, _ moment: Moment, in tokens: Range<Int>) -> Bool {
        let isBareWeek = moments.key(moment.end - 1) == MomentReader.Words.week
        if moment.last.ordinal - moment.first.ordinal < 360, !isBareWeek { return true }
        return (max(tokens.lowerBound, start - 8)..<start).contains {
            (isBareWeek ? Self.weekly : Self.finishing).longestMatch(in: stream, at: $0)?.end ?? 0 > 0
        }
    }

    func endOfClause(_ start: Int) -> Int {
        stream.tokens[start...].firstIndex { [.stop, .comma, .close, .colon].contains($0.kind) } ?? stream.tokens.count
    }

    private func urgency(in tokens: Range<Int>) -> Deadline? {
        for index in tokens where stream.tokens[index].kind == .word {
            guard let match = DeadlineCue.urgent.longestMatch(in: stream, at: index), !isQuality(match.end) else { continue }
            return Deadline(kind: .none, words: words(index..<match.end))
        }
        return promptness(in: tokens)
    }

    /// "là nhiệm vụ trọng tâm, thường xuyên": what kind of work it is.
    private func isQuality(_ end: Int) -> Bool {
        guard Self.often.longestMatch(in: stream, at: end - 2)?.end == end else { return false }
        return (max(0, end - 7)..<end - 2).contains { Self.kindsOfWork.longestMatch(in: stream, at: $0) != nil }
    }

    private static let often = PhraseTrie([(true, ["thường xuyên"])])

    private static let kindsOfWork = PhraseTrie([(true, ["là nhiệm vụ", "là công việc", "là việc làm", "nhiệm vụ trọng tâm"])])

    /// "…; kịp thời báo cáo Giám đốc": a clause of its own that asks for no more; behind a comma the word only tells how the work is done.
    private func promptness(in tokens: Range<Int>) -> Deadline? {
        for index in tokens.dropFirst() where stream.tokens[index - 1].kind == .stop && stream.tokens[index].kind == .word {
            guard let match = DeadlineCue.prompt.longestMatch(in: stream, at: index), match.value else { continue }
            return Deadline(kind: .none, words: words(index..<match.end))
        }
        return nil
    }

    /// "hoàn thành … trước khi": what is to be finished by then, not what comes first in some procedure.
    func finishes(before index: Int, in tokens: Range<Int>) -> Bool {
        (max(tokens.lowerBound, index - 8)..<index).contains { Self.delivery.longestMatch(in: stream, at: $0) != nil }
    }

    /// "phấn đấu đến 31/12/2025", "đến 30/6 hoàn thành": what is striven for lies beside it; "đến 1/2 số xã" is a share.
    private func isPromise(_ start: Int, _ moment: Moment, in tokens: Range<Int>) -> Bool {
        guard moment.saysYear || moment.last.day > 12 else { return false }
        let next = stream.tokens.indices.contains(moment.end) && stream.tokens[moment.end].kind == .comma ? moment.end + 1 : moment.end
        if next < tokens.upperBound, Self.promises.longestMatch(in: stream, at: next) != nil { return true }
        return (max(tokens.lowerBound, start - 4)..<start).contains { Self.promises.longestMatch(in: stream, at: $0) != nil }
    }

    private static let promises = PhraseTrie([(true, ["phấn đấu", "hoàn thành", "phải", "bảo đảm", "đảm bảo", "xong"])])
    private static let finishing = PhraseTrie([(true, ["hoàn thành", "xong", "phấn đấu", "kết thúc", "ban hành", "báo cáo"])])
    private static let weekly = PhraseTrie([
        (true, ["hoàn thành", "hoàn tất", "xong", "dứt điểm", "phấn đấu", "gửi", "trình", "báo cáo", "báo cáo kết quả"])
    ])
    private static let now = PhraseTrie([(true, ["từ nay"])])
    private static let delivery = PhraseTrie([(true, ["hoàn thành", "hoàn tất", "xong", "dứt điểm", "phấn đấu", "gửi", "trình"])])
}
