// The days that a cycle is told with: "trước ngày 25", "ngày 10, 20", "chiều thứ Sáu", "thứ Hai và thứ Năm", "ngày 20 các tháng 3, 6, 9, 12".

extension RecurrenceReader {
    struct Day {
        /// Of the month; -1 is the last.
        var day: Int?
        var months: [Int] = []
        var weekday: Int?
        var isBefore: Bool
        var time: ClockTime?
        /// Token after it.
        var end: Int
    }

    /// "ngày 05 và" of "ngày 05 và ngày 20 hằng tháng", "ngày 10, 20" of "ngày 10, 20, 30 hằng tháng", "thứ Hai và" of "thứ Hai và thứ Năm hằng tuần".
    /// And itself: "trước" is said of all behind it.
    func daysBefore(_ last: Found, floor: Int) -> [Found] {
        var found = [last]
        var mark = last.tokens.lowerBound - 1
        let isWeekly = last.recurrence.weekday != nil
        while isWeekly || last.recurrence.day != nil, mark > floor, moments.isListMark(mark),
            let other = dayBefore(mark, last.recurrence.unit, floor: floor), isWeekly ? other.day.weekday != nil : other.day.day != nil
        {
            var recurrence = last.recurrence
            fill(&recurrence, other.day)
            found.insert(
                Found(recurrence: recurrence, time: other.day.time, tokens: other.start..<last.tokens.upperBound), at: 0)
            mark = other.start - 1
        }
        if let first = found.firstIndex(where: \.recurrence.isBefore) {
            for index in first..<found.count { found[index].recurrence.isBefore = true }
        }
        return found
    }

    /// "và 25" of "hằng tháng vào ngày 10 và 25"; not "10, 5" of "vào ngày 10, 5 đơn vị".
    func daysBehind(_ first: Found, _ limit: Int) -> [Found] {
        var found: [Found] = []
        var last = first
        let isWeekly = first.recurrence.weekday != nil
        while first.endsWithDay, first.recurrence.until == nil, moments.isListMark(last.tokens.upperBound),
            let next = day(at: last.tokens.upperBound + 1, first.recurrence.unit, mayBeBare: true), next.end <= limit,
            isWeekly ? next.weekday != nil : next.day ?? 0 > last.recurrence.day ?? 31 || !next.months.isEmpty,
            next.end > last.tokens.upperBound + 2 || moments.key(next.end).isEmpty
        {
            var recurrence = first.recurrence
            fill(&recurrence, next)
            recurrence.isBefore = first.recurrence.isBefore
            last = Found(recurrence: recurrence, time: next.time, tokens: last.tokens.upperBound + 1..<next.end)
            found.append(last)
        }
        return found
    }

    /// The day that ends where a cycle, or a mark of a list before one, begins.
    func dayBefore(_ index: Int, _ unit: Recurrence.Unit, floor: Int) -> (day: Day, start: Int)? {
        for start in max(floor, index - Self.longestDay)..<max(floor, index) {
            if let day = day(at: start, unit, mayBeBare: true), day.end == index { return (day, start) }
        }
        return nil
    }

    /// Tokens of "trước ngày 20 của các tháng 01, 3, 5, 7, 9 và 11".
    private static let longestDay = 18

    /// "trước ngày 25", "vào ngày 20/12", "chiều thứ Sáu": a day without a year that a cycle can repeat.
    ///
    /// - Parameter mayBeBare: in a list before the cycle a number alone is a day.
    func day(at start: Int, _ unit: Recurrence.Unit, mayBeBare: Bool = false) -> Day? {
        var index = start
        let cue = DeadlineCue.phrases.longestMatch(in: stream, at: index)
        var isBefore = false
        if let cue {
            if case .before = cue.value { isBefore = true }
            index = cue.end
        }
        while let filler = DeadlineCue.fillers.longestMatch(in: stream, at: index) { index = filler.end }
        let time = time(&index)
        let isListed = mayBeBare && index > 0 && moments.isListMark(index - 1)
        if time != nil, cue != nil || mayBeBare && start > 0 && moments.isListMark(start - 1), Words.every.contains(moments.key(index)) {
            return Day(isBefore: isBefore, time: time, end: index)
        }
        if let weekday = moments.readWeekday(&index) ?? (isListed && unit == .week ? bareWeekday(&index) : nil) {
            return Day(weekday: weekday, isBefore: isBefore && time == nil, time: time, end: index)
        }
        if unit == .week { return nil }
        if let last = Self.lastDays.longestMatch(in: stream, at: index), cue != nil || !Self.lastOfWhat.contains(moments.key(index - 1)) {
            return Day(day: -1, isBefore: isBefore && time == nil, time: time, end: last.end)
        }
        guard moments.key(index) == Words.day || cue != nil || isListed, let (day, months, end) = figures(index) else { return nil }
        return Day(day: day, months: months, isBefore: isBefore && time == nil, time: time, end: end)
    }

    /// "Tư" of "thứ Hai, Tư, Sáu", "4" of "thứ 2, 4, 6".
    private func bareWeekday(_ index: inout Int) -> Int? {
        let named = Words.weekdays.firstIndex(of: moments.key(index)) ?? moments.figure(index).map { $0 - 2 }
        guard let named, (0...5).contains(named) else { return nil }
        index += 1
        return named
    }

    /// "16h00", "chiều"
    private func time(_ index: inout Int) -> ClockTime? {
        var next = index
        guard let time = moments.readTime(&next) else { return nil }
        index = next
        return time
    }

    private func figures(_ start: Int) -> (day: Int, months: [Int], end: Int)? {
        let index = moments.key(start) == Words.day ? start + 1 : start
        guard let day = moments.number(index), (1...31).contains(day) else { return nil }
        if moments.isSlash(index + 1), let month = moments.number(index + 2), (1...12).contains(month) { return (day, [month], index + 3) }
        if let (months, end) = moments.monthsOfDay(behind: index + 1) { return (day, months, end) }
        // "ngày 15-20": it ends with the last.
        if moments.isDash(index + 1), let last = moments.figure(index + 2), last > day, last < 32 { return (last, [], index + 3) }
        return (day, [], index + 1)
    }
}
