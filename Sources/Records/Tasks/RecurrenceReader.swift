// Reads "hằng tháng", "định kỳ 6 tháng", "trước ngày 25 hằng tháng", "chiều thứ Sáu hằng tuần", "ngày 10 của tháng cuối quý".

private import Source

struct RecurrenceReader {
    let moments: MomentReader

    struct Found {
        var recurrence: Recurrence
        var time: ClockTime?
        var tokens: Range<Int>
        /// A day stands behind the cycle rather than before it.
        var endsWithDay = false
    }

    /// All of a stretch of tokens, in order.
    func all(in tokens: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if mayOpen(index), var one = read(at: index, from: found.last?.tokens.upperBound ?? tokens.lowerBound),
                one.tokens.upperBound <= tokens.upperBound
            {
                bound(&one, tokens.upperBound)
                let others = daysBehind(one, tokens.upperBound)
                found += daysBefore(one, floor: found.last?.tokens.upperBound ?? tokens.lowerBound) + others
                index = others.last?.tokens.upperBound ?? one.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found.filter { one in
            !one.recurrence.isBare || !found.contains { !$0.recurrence.isBare && $0.recurrence.unit == one.recurrence.unit }
        }
    }
}

extension RecurrenceReader {
    typealias Words = MomentReader.Words

    var stream: WordStream { moments.stream }

    /// A quick test: whether anything that recurs may open at a token.
    private func mayOpen(_ index: Int) -> Bool {
        guard stream.tokens[index].kind == .word else { return false }
        return stream.key(stream.tokens[index]).first.map(\.isDigit) ?? false || Self.openings.mayMatch(in: stream, at: index)
    }

    private static let openings = PhraseTrie(
        anyOf: quarterMonths, lastMonth, Words.every.words, Numeral.all.words,
        WordSet([onDay, periodic[0], Words.day, Words.week, Words.month, Words.quarter, Words.year]).words)

    /// What recurs at `index`, with the day before it (not before `floor`) or behind it.
    private func read(at index: Int, from floor: Int) -> Found? {
        if let last = lastDay(at: index, floor: floor) { return last }
        if let month = Self.lastMonth.longestMatch(in: stream, at: index), let before = dayBefore(index, .month, floor: floor),
            before.day.day != nil
        {
            var recurrence = Recurrence(unit: .month)
            fill(&recurrence, before.day)
            return Found(recurrence: recurrence, time: before.day.time, tokens: before.start..<month.end)
        }
        guard let cycle = cycle(at: index) else { return sameCycle(at: index) }
        var (recurrence, end) = (cycle.0, cycle.end)
        if let before = dayBefore(index, recurrence.unit, floor: floor) {
            fill(&recurrence, before.day)
            return Found(recurrence: recurrence, time: before.day.time, tokens: before.start..<end)
        }
        let begins = saysBeginning(behindMarks(end))
        if !begins, let day = day(at: behindMarks(end), recurrence.unit) {
            fill(&recurrence, day)
            end = day.end
            let again = self.cycle(at: end)
            if let again {
                end = again.end
                if !again.0.months.isEmpty { (recurrence.months, recurrence.interval) = (again.0.months, 1) }
            }
            return Found(recurrence: recurrence, time: day.time, tokens: index..<end, endsWithDay: again == nil)
        }
        if recurrence.unit == .week, cycle.isStated || opensClause(index, floor: floor), let day = weekday(behind: end) {
            fill(&recurrence, day)
            return Found(recurrence: recurrence, time: day.time, tokens: index..<day.end, endsWithDay: true)
        }
        let isAdverb = opensClause(index, floor: floor) || isAdverb(index, end) || isBeforeWork(index, end) || isOfMeeting(index)
        guard cycle.isStated || isAdverb || begins || saysHour(behind: end) else { return nil }
        return Found(recurrence: recurrence, time: nil, tokens: index..<end)
    }

    /// "… trước thứ Năm hằng tuần; Văn phòng tổng hợp, gửi lãnh đạo vào thứ Sáu": a day of the week that was just said to come again.
    private func sameCycle(at index: Int) -> Found? {
        guard moments.key(index) == Self.onDay, let day = day(at: index, .week), day.weekday != nil, moments.read(at: day.end) == nil,
            !Self.thisWeek.contains(moments.key(day.end)), isWeekly(before: index)
        else { return nil }
        var recurrence = Recurrence(unit: .week)
        fill(&recurrence, day)
        return Found(recurrence: recurrence, time: day.time, tokens: index..<day.end)
    }

    private func isWeekly(before index: Int) -> Bool {
        (max(0, index - Self.longestSentence)..<index).contains {
            Words.every.contains(moments.key($0)) && moments.key($0 + 1) == Words.week
        }
    }

    /// Tokens back to the words that say how often.
    private static let longestSentence = 40
    private static let onDay = WordStream.bareKey("vào")
    private static let thisWeek = WordSet("này tới sau tuần ngày")

    /// "vào chiều thứ Sáu" further on in the clause that a week opens.
    private func weekday(behind start: Int) -> Day? {
        for index in stream.tokens.indices[min(start, stream.tokens.count)...].prefix(16) {
            if stream.tokens[index].kind == .stop { return nil }
            guard DeadlineCue.phrases.longestMatch(in: stream, at: index) != nil, let day = day(at: index, .week), day.weekday != nil else {
                continue
            }
            return moments.read(at: day.end) == nil ? day : nil
        }
        return nil
    }

    /// A last day is that of the last month of a quarter, a half or a year.
    func fill(_ recurrence: inout Recurrence, _ day: Day) {
        recurrence.weekday = day.weekday
        recurrence.isBefore = day.isBefore
        if let last = day.day, last < 0, recurrence.months.isEmpty {
            guard let months = Self.lastMonths(of: recurrence) else { return }
            (recurrence.months, recurrence.interval) = (months, 1)
        }
        recurrence.day = day.day
        if !day.months.isEmpty { recurrence.months = day.months }
        if recurrence.unit == .month, day.months.count > 0 { recurrence.interval = 1 }
    }

    /// The months that end a cycle, none for all; nil where it has no last day.
    private static func lastMonths(of recurrence: Recurrence) -> [Int]? {
        switch (recurrence.unit, recurrence.interval) {
        case (.month, 1): []
        case (.month, let count) where 12 % count == 0: Array(stride(from: count, through: 12, by: count))
        case (.year, 1): [12]
        default: nil
        }
    }

    /// The cycle that begins at a token; `isStated`: "định kỳ" says itself that it is one.
    private func cycle(at index: Int) -> (Recurrence, end: Int, isStated: Bool)? {
        if let quarter = Self.quarterMonths.longestMatch(in: stream, at: index), moments.quarter(quarter.end) == nil {
            var recurrence = Recurrence(unit: .month)
            recurrence.months = quarter.value
            return (recurrence, quarter.end, true)
        }
        let (cursor, isStated) = behindPeriodic(index)
        if Words.every.contains(moments.key(cursor)), let one = unit(cursor + 1, count: 1) {
            if let count = moments.number(cursor + 2), moments.key(cursor + 3) == Self.times {
                return (divided(one, count), cursor + 4, true)
            }
            return (one, endOfTimes(cursor + 2), isStated || moments.key(cursor) == Self.each)
        }
        if let often = times(at: cursor) { return (often.0, often.end, true) }
        guard isStated else { return nil }
        if let one = unit(cursor, count: 1), one.unit != .day { return (one, endOfTimes(cursor + 1), true) }
        guard let count = moments.number(cursor), let some = unit(cursor + 1, count: count) else { return nil }
        return (some, endOfTimes(cursor + 2), true)
    }

    /// "hằng ngày từ ngày 10/02": since when, not on which day.
    private func saysBeginning(_ index: Int) -> Bool {
        DeadlineCue.phrases.longestMatch(in: stream, at: index)?.value.isFrom ?? false && day(at: index, .month) != nil
    }

    /// "(hằng ngày) trước 16h".
    private func saysHour(behind end: Int) -> Bool {
        guard DeadlineCue.phrases.longestMatch(in: stream, at: end)?.end == end + 1 else { return false }
        var index = end + 1
        return moments.key(index).first.map(\.isDigit) ?? false && moments.readTime(&index) != nil
    }

    /// "6 tháng một lần", "02 tuần/lần", "2 lần/tháng", "tuần 02 lần".
    private func times(at index: Int) -> (Recurrence, end: Int)? {
        if let one = unit(index, count: 1), let count = moments.number(index + 1), moments.key(index + 2) == Self.times {
            return (divided(one, count), index + 3)
        }
        guard let count = moments.number(index) else { return nil }
        if let some = unit(index + 1, count: count) {
            let end = endOfTimes(index + 2)
            return end > index + 2 ? (some, end) : onceEnd(behind: end).map { (some, $0) }
        }
        guard moments.key(index + 1) == Self.times else { return deeds(at: index + 1) }
        let isPer = moments.isSlash(index + 2) || Words.every.contains(moments.key(index + 2)) || moments.number(index + 2) == 1
        guard isPer, let one = unit(index + 3, count: 1) else { return nil }
        return (divided(one, count), index + 4)
    }

    /// Twice a year is every six months; of weeks and months no day is known.
    private func divided(_ recurrence: Recurrence, _ count: Int) -> Recurrence {
        guard recurrence.unit == .year, count > 1, 12 % count == 0 else { return recurrence }
        return Recurrence(unit: .month, interval: 12 / count)
    }

    /// The token after "định kỳ" and whether it is there.
    private func behindPeriodic(_ index: Int) -> (Int, Bool) {
        guard moments.key(index) == Self.periodic[0], moments.key(index + 1) == Self.periodic[1] else { return (index, false) }
        let next = index + 2
        return (Self.reports.contains(moments.key(next)) && Self.reports.contains(moments.key(next + 1)) ? next + 2 : next, true)
    }

    func unit(_ index: Int, count: Int) -> Recurrence? {
        guard (1...60).contains(count) else { return nil }
        return switch moments.key(index) {
        case Words.day: Recurrence(unit: .day, interval: count)
        case Words.week: Recurrence(unit: .week, interval: count)
        case Words.month: count == 12 ? Recurrence(unit: .year) : Recurrence(unit: .month, interval: count)
        case Words.quarter: Recurrence(unit: .month, interval: 3 * count)
        case Words.year: Recurrence(unit: .year, interval: count)
        default: nil
        }
    }

    /// "một lần", "/lần", "1 lần" behind the unit.
    private func endOfTimes(_ index: Int) -> Int {
        if moments.isSlash(index), moments.key(index + 1) == Self.times { return index + 2 }
        return moments.number(index) != nil && moments.key(index + 1) == Self.times ? index + 2 : index
    }

    private func behindMarks(_ index: Int) -> Int {
        var index = index
        while index < stream.tokens.count, [.comma, .open, .colon].contains(stream.tokens[index].kind) { index += 1 }
        return index
    }

    /// "Hằng tháng, Văn phòng tổng hợp …", "…, hằng ngày báo cáo".
    private func opensClause(_ start: Int, floor: Int) -> Bool {
        start == floor || start > 0 && [.stop, .comma, .colon, .open].contains(stream.tokens[start - 1].kind)
    }

    private static let each = WordStream.bareKey("mỗi")
    private static let periodic = ["định", "kỳ"].map(WordStream.bareKey)
    private static let reports = WordSet("báo cáo tổng hợp")
    static let times = WordStream.bareKey("lần")
    /// "trước ngày 25 của tháng trước" of a monthly plan.
    private static let lastMonth = PhraseTrie([
        (true, ["của tháng trước", "của tháng liền trước", "của tháng trước liền kề", "của tháng liền kề trước", "tháng liền trước"])
    ])

    /// "(ngày 15) của tháng cuối mỗi quý": the months of all quarters.
    private static let quarterMonths: PhraseTrie<[Int]> = {
        let quarters = ["quý", "mỗi quý", "hằng quý", "hàng quý"]
        let next = ["quý sau", "quý tiếp theo", "quý kế tiếp", "quý liền sau"]
        return PhraseTrie([
            ([3, 6, 9, 12], phrases(["tháng cuối", "tháng cuối cùng"], of: quarters + ["kỳ"])),
            ([1, 4, 7, 10], phrases(["tháng đầu", "tháng đầu tiên"], of: quarters + next)),
        ])
    }()

    /// Each with "của" before it and between, and without.
    private static func phrases(_ months: [String], of quarters: [String]) -> [String] {
        months.flatMap { month in quarters.flatMap { ["\(month) \($0)", "\(month) của \($0)"] } }.flatMap { [$0, "của \($0)"] }
    }
}
