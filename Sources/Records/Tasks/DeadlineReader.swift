// Takes the words of a task and gives what they say of its time (DOCUMENT-ANATOMY part F, H1–H12): a day or a period counts only behind a cue, so
// that the dates of cited documents are none. Where a day is printed, periods, events and mere urgency about it are not told as well.

/// Finds deadlines in one block.
struct DeadlineReader {
    private let moments: MomentReader

    init(stream: WordStream, text: [UInt8], reference: CalendarDate?) {
        moments = MomentReader(stream: stream, text: text, reference: reference)
    }

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
        let certain = found.filter(isCertain)
        // "… trong tháng 02; hằng tháng báo cáo": a cycle says nothing of other work.
        let isCycle = certain.allSatisfy { $0.deadline.kind == .recurring }
        if !certain.isEmpty { return found.filter { isCertain($0) || isCycle && $0.deadline.kind == .period }.map(\.deadline) }
        if !found.isEmpty { return found.map(\.deadline) }
        return [event(in: tokens) ?? urgency(in: tokens)].compactMap(\.self)
    }

    /// The deadline that a cell of a column of times holds: a bare day or period is one.
    func deadlines(ofCell tokens: Range<Int>, isLimit: Bool) -> [Deadline] {
        let found = deadlines(in: tokens)
        guard found.isEmpty || found[0].kind == .none || found[0].kind == .period, let first = moments.read(at: tokens.lowerBound) else {
            return found
        }
        let kind: Deadline.Kind = first.form == .period ? .period : isLimit ? .notLater : .on
        if let last = moments.rangeEnd(behind: first) {
            let kind: Deadline.Kind = first.form == .period ? .period : .notLater
            return [Deadline(kind: kind, date: last.last, time: last.time, words: words(tokens.lowerBound..<last.end))]
        }
        return ([(first, tokens.lowerBound..<first.end)] + moments.others(behind: first)).map { moment, tokens in
            Deadline(kind: kind, date: moment.last, time: moment.time, words: words(tokens))
        }
    }
}

extension DeadlineReader {
    private struct Located {
        var deadline: Deadline
        var tokens: Range<Int>

        init(_ deadline: Deadline, _ tokens: Range<Int>) {
            self.deadline = deadline
            self.tokens = tokens
        }
    }

    private var stream: WordStream { moments.stream }

    private func isCertain(_ one: Located) -> Bool { [.before, .on, .notLater, .recurring].contains(one.deadline.kind) }

    private func words(_ tokens: Range<Int>) -> String {
        let range = stream.tokens[tokens.lowerBound].range.lowerBound..<stream.tokens[tokens.upperBound - 1].range.upperBound
        return String(decoding: moments.text[range], as: UTF8.self)
    }

    private func dated(in tokens: Range<Int>, except claimed: [Range<Int>]) -> [Located] {
        var found: [Located] = []
        var index = tokens.lowerBound
        var next = 0
        while index < tokens.upperBound {
            while next < claimed.count, claimed[next].upperBound <= index { next += 1 }
            if next < claimed.count, claimed[next].contains(index) {
                index = claimed[next].upperBound
                continue
            }
            let some = deadlines(at: index, in: tokens).prefix { $0.tokens.upperBound <= tokens.upperBound }
            found += some
            index = some.last?.tokens.upperBound ?? index + 1
        }
        return found
    }

    /// What one cue says: more than one for "trong Quý I và Quý III".
    private func deadlines(at start: Int, in tokens: Range<Int>) -> [Located] {
        guard stream.tokens[start].kind == .word, let cue = DeadlineCue.phrases.longestMatch(in: stream, at: start) else { return [] }
        var index = cue.end
        if let term = term(start, index) { return [term] }
        if index < stream.tokens.count, stream.tokens[index].kind == .colon { index += 1 }
        // "hoàn thành trước ngày …": the nearer cue says it.
        if case .label = cue.value, DeadlineCue.phrases.longestMatch(in: stream, at: index) != nil { return [] }
        while let filler = DeadlineCue.fillers.longestMatch(in: stream, at: index) { index = filler.end }
        guard let moment = moments.read(at: index) else { return [] }
        if case .from = cue.value, let range = range(start, moment) { return [range] }
        guard let deadline = deadline(cue.value, moment, start: start, in: tokens) else { return [] }
        let others = deadline.kind == .period ? moments.others(behind: moment) : []
        return [Located(deadline, start..<moment.end)]
            + others.map { Located(period($0.moment, words($0.tokens)), $0.tokens) }
    }

    private func deadline(_ cue: DeadlineCue, _ moment: Moment, start: Int, in tokens: Range<Int>) -> Deadline? {
        let words = words(start..<moment.end)
        let isDay = moment.form == .day
        if let reference = moments.reference, moment.last < reference, !isDay { return nil }
        switch cue {
        case .before: return Deadline(kind: .before, date: isDay ? moment.last : moment.first, time: moment.time, words: words)
        case .notLater: return Deadline(kind: isDay ? .notLater : .period, date: moment.last, time: moment.time, words: words)
        case .until
        where isDay
            ? !moment.saysDay && moment.time == nil && !(moment.saysYear && isPromise(start, in: tokens))
            : !saysEnd(start..<moment.end) && !isTimeOfWork(start, moment, in: tokens):
            return nil
        case .until: return Deadline(kind: isDay ? .notLater : .period, date: moment.last, time: moment.time, words: words)
        case .within, .label:
            if isDay { return Deadline(kind: .on, date: moment.last, time: moment.time, words: words) }
            guard case .label = cue else { return isTimeOfWork(start, moment, in: tokens) ? period(moment, words) : nil }
            return period(moment, words)
        case .from: return isDay && !moment.saysDay ? nil : Deadline(kind: .from, date: moment.first, words: words)
        case .after: return Deadline(kind: .from, date: moment.last.advanced(by: 1), words: words)
        }
    }

    private func period(_ moment: Moment, _ words: String) -> Deadline { Deadline(kind: .period, date: moment.last, words: words) }

    /// "từ ngày 01/5 đến (hết) ngày 15/5": it ends with the second day.
    private func range(_ start: Int, _ first: Moment) -> Located? {
        guard first.form == .day, let until = DeadlineCue.phrases.longestMatch(in: stream, at: first.end), case .until = until.value,
            let last = moments.read(at: until.end), last.form == .day
        else { return nil }
        return Located(Deadline(kind: .notLater, date: last.last, time: last.time, words: words(start..<last.end)), start..<last.end)
    }

    /// "đến hết năm", "đến cuối năm".
    private func saysEnd(_ tokens: Range<Int>) -> Bool { tokens.contains { MomentReader.Words.ends.contains(moments.key($0)) } }

    /// A month or quarter behind "trong" is a time for work; a whole year only where the words before it speak of finishing.
    private func isTimeOfWork(_ start: Int, _ moment: Moment, in tokens: Range<Int>) -> Bool {
        if moment.last.ordinal - moment.first.ordinal < 360 { return true }
        return (max(tokens.lowerBound, start - 8)..<start).contains { Self.finishing.longestMatch(in: stream, at: $0)?.end ?? 0 > 0 }
    }

    /// "trong vòng 10 ngày làm việc kể từ ngày ban hành": counted from the document's own day, or after an event.
    private func term(_ start: Int, _ end: Int) -> Located? {
        var index = end
        guard let opening = Self.terms.longestMatch(in: stream, at: start) else { return nil }
        index = opening.end
        guard let count = moments.number(index), (1...366).contains(count), moments.key(index + 1) == MomentReader.Words.day else {
            return nil
        }
        index += 2
        let isWorking = Self.working.longestMatch(in: stream, at: index)
        if let isWorking { index = isWorking.end }
        if let since = Self.sinceIssue.longestMatch(in: stream, at: index) {
            index = since.end
        } else if Self.since.longestMatch(in: stream, at: index) != nil {
            let last = endOfClause(index)
            return Located(Deadline(kind: .event, words: words(start..<last)), start..<last)
        }
        guard let reference = moments.reference else { return nil }
        let date = isWorking == nil ? reference.advanced(by: count) : Self.workingDay(count, after: reference)
        return Located(Deadline(kind: .notLater, date: date, words: words(start..<index)), start..<index)
    }

    private static func workingDay(_ count: Int, after start: CalendarDate) -> CalendarDate {
        var day = start
        for _ in 0..<count { repeat { day = day.advanced(by: 1) } while day.isWeekend }
        return day
    }

    private func endOfClause(_ start: Int) -> Int {
        stream.tokens[start...].firstIndex { [.stop, .comma, .close, .colon].contains($0.kind) } ?? stream.tokens.count
    }

    private func event(in tokens: Range<Int>) -> Deadline? {
        for index in tokens where stream.tokens[index].kind == .word {
            guard let match = DeadlineCue.events.longestMatch(in: stream, at: index), match.end < tokens.upperBound else { continue }
            let last = min(endOfClause(match.end), tokens.upperBound)
            return last > match.end ? Deadline(kind: .event, words: words(index..<last)) : nil
        }
        return nil
    }

    private func urgency(in tokens: Range<Int>) -> Deadline? {
        for index in tokens where stream.tokens[index].kind == .word {
            guard let match = DeadlineCue.urgent.longestMatch(in: stream, at: index) else { continue }
            return Deadline(kind: .none, words: words(index..<match.end))
        }
        return nil
    }

    /// "phấn đấu đến 31/12/2025": what is striven for lies before.
    private func isPromise(_ start: Int, in tokens: Range<Int>) -> Bool {
        (max(tokens.lowerBound, start - 4)..<start).contains { Self.promises.longestMatch(in: stream, at: $0) != nil }
    }

    private static let promises = PhraseTrie([(true, ["phấn đấu", "hoàn thành", "bảo đảm", "đảm bảo", "xong"])])
    private static let finishing = PhraseTrie([(true, ["hoàn thành", "xong", "phấn đấu", "kết thúc", "ban hành", "báo cáo"])])
    private static let terms = PhraseTrie([
        (true, ["trong vòng", "trong thời hạn", "trong thời gian", "chậm nhất", "chậm nhất sau", "thời hạn"])
    ])
    private static let working = PhraseTrie([(true, ["làm việc"])])
    private static let since = PhraseTrie([(true, ["kể từ", "tính từ", "từ", "sau khi"])])
    private static let sinceIssue = PhraseTrie([
        (
            true,
            [
                "kể từ ngày ban hành", "kể từ ngày ký", "kể từ ngày ký ban hành", "từ ngày ban hành", "từ ngày ký",
                "kể từ ngày kết thúc cuộc họp",
                "kể từ ngày họp", "kể từ ngày thông báo", "kể từ ngày ra thông báo", "kể từ ngày ban hành thông báo",
                "kể từ ngày ban hành thông báo này", "kể từ ngày ban hành văn bản này", "kể từ hôm nay",
            ]
        )
    ])
}
