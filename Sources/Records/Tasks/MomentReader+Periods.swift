// Weeks, months, quarters, halves and years: "tuần sau", "tháng 5/2025", "quý II", "6 tháng đầu năm".

extension MomentReader {
    func readWeek(at index: Int, weekday: Int?) -> Moment? {
        guard key(index) == Words.week, let reference else { return nil }
        let isNext = Words.next.contains(key(index + 1))
        let isBare = index > 0 && key(index - 1) == Words.within && key(index + 1).isEmpty
        guard isNext || isBare || Words.this.contains(key(index + 1)) else { return nil }
        let monday = reference.advanced(by: (isNext ? 7 : 0) - reference.weekday)
        // An office works to Friday.
        let (first, last) = weekday.map { (monday.advanced(by: $0), monday.advanced(by: $0)) } ?? (monday, monday.advanced(by: 4))
        return Moment(form: weekday == nil ? .period : .day, first: first, last: last, end: isBare ? index + 1 : index + 2)
    }

    func readPeriod(at start: Int) -> Moment? {
        var index = start
        skip(Words.whole, &index)
        if let week = readWeek(at: index, weekday: nil) { return week }
        if let week = readWeekOfMonth(at: index) ?? readWeekOfYear(at: index) { return week }
        let part = Self.parts.longestMatch(in: stream, at: index)
        if let part { index = part.end }
        guard
            let whole = readHalf(at: index) ?? readMonth(at: index) ?? readQuarter(at: index) ?? readYear(at: index)
                ?? readWeek(at: index, weekday: nil)
        else { return nil }
        return part.map { narrowed(whole, $0.value) } ?? whole
    }

    /// The end of the first working week: an office works to Friday.
    private static func friday(from day: CalendarDate) -> CalendarDate { day.advanced(by: (11 - day.weekday) % 7) }

    /// "tuần 2 tháng 4", "tuần thứ ba của tháng 4".
    private func readWeekOfMonth(at start: Int) -> Moment? {
        guard key(start) == Words.week else { return nil }
        var index = key(start + 1) == Words.weekday ? start + 2 : start + 1
        guard let week = number(index), (1...4).contains(week) else { return nil }
        index += 1
        skip(Words.joints, &index)
        guard var month = readMonth(at: index) else { return nil }
        month.last = Self.friday(from: month.first).advanced(by: 7 * week - 7)
        month.first = max(month.first, month.last.advanced(by: -4))
        return month
    }

    /// "tuần 15": of the year, Monday to Friday; smaller numbers may be those of a month.
    private func readWeekOfYear(at start: Int) -> Moment? {
        guard key(start) == Words.week, let week = number(start + 1), (6...53).contains(week), let reference,
            let anchor = CalendarDate(year: reference.year, month: 1, day: 4)
        else { return nil }
        let monday = anchor.advanced(by: 7 * (week - 1) - anchor.weekday)
        return Moment(form: .period, first: monday, last: monday.advanced(by: 4), end: start + 2)
    }

    /// Of a longer time than a month the beginning is a third.
    private func narrowed(_ period: Moment, _ part: Part) -> Moment {
        var period = period
        let length = period.last.ordinal - period.first.ordinal
        let days: Int
        switch part {
        case .beginning: days = length < 7 ? 1 : length < 31 ? 9 : length / 3
        case .middle: days = length < 7 ? 2 : length < 31 ? 19 : length / 2
        case .half: days = length < 31 ? 14 : length / 2
        case .week: days = Self.friday(from: period.first).ordinal - period.first.ordinal
        case .end:
            period.isEnd = true
            return period
        }
        period.last = period.first.advanced(by: days)
        return period
    }

    private enum Part { case beginning, middle, end, half, week }

    private static let parts: PhraseTrie<Part> = PhraseTrie([
        (.beginning, ["đầu", "thượng tuần"]), (.middle, ["giữa", "trung tuần"]), (.end, ["cuối", "nửa cuối", "hạ tuần", "tuần cuối"]),
        (.half, ["nửa đầu"]), (.week, ["tuần đầu", "tuần đầu tiên", "tuần đầu của", "tuần đầu tiên của"]),
    ])

    /// "6 tháng đầu năm (2025)"
    private func readHalf(at index: Int) -> Moment? {
        guard let count = number(index), key(index + 1) == Words.month, let half = Words.halves[key(index + 2)],
            key(index + 3) == Words.year
        else { return nil }
        let months = half.lowerBound == 1 ? 1...min(count, 12) : (13 - min(count, 12))...12
        let printed = year(at: index + 4)
        return period(months: months, year: printed, end: index + (printed == nil ? 4 : 5))
    }

    private func readMonth(at index: Int) -> Moment? {
        guard key(index) == Words.month else { return nil }
        if let named = relative(index, reference.map { $0.month...$0.month }, step: 1) { return named }
        guard let month = number(index + 1), (1...12).contains(month) else { return nil }
        let last = lastMonth(behind: index + 2, from: month)
        let (year, end) = yearBehind(last?.end ?? index + 2)
        return period(months: month...(last?.month ?? month), year: year, end: end)
    }

    /// The second of "tháng 4-5/2025", "tháng 4 - tháng 5".
    private func lastMonth(behind index: Int, from first: Int) -> (month: Int, end: Int)? {
        guard stream.tokens.indices.contains(index), stream.tokens[index].kind == .connector, !isListMark(index) else { return nil }
        let next = key(index + 1) == Words.month ? index + 2 : index + 1
        guard let month = number(next), (first + 1...13).contains(month), month < 13 else { return nil }
        return (month, next + 1)
    }

    private func readQuarter(at index: Int) -> Moment? {
        guard key(index) == Words.quarter else { return nil }
        let current = reference.map { $0.quarter * 3 - 2...$0.quarter * 3 }
        if let named = relative(index, current, step: 3) { return named }
        let roman = Words.romans.firstIndex { $0.utf8.elementsEqual(key(index + 1)) }.map { $0 + 1 }
        guard let quarter = roman ?? number(index + 1), (1...4).contains(quarter) else { return nil }
        let (year, end) = yearBehind(index + 2)
        return period(months: quarter * 3 - 2...quarter * 3, year: year, end: end)
    }

    private func readYear(at index: Int) -> Moment? {
        guard key(index) == Words.year else { return nil }
        if let named = relative(index, 1...12, step: 12) { return named }
        return year(at: index + 1).flatMap { period(months: 1...12, year: $0, end: index + 2) }
    }

    /// "tháng này", "quý tới", "năm sau".
    private func relative(_ index: Int, _ months: ClosedRange<Int>?, step: Int) -> Moment? {
        guard let reference, let months else { return nil }
        let isNext = Words.next.contains(key(index + 1))
        let isBare = index > 0 && Words.ends.contains(key(index - 1)) && number(index + 1) == nil && !isRoman(index + 1)
        guard isNext || isBare || Words.this.contains(key(index + 1)) else { return nil }
        let first = months.lowerBound + (isNext ? step : 0)
        let wrapped = (first - 1) % 12 + 1
        return period(
            months: wrapped...wrapped + step - 1, year: reference.year + (first - 1) / 12,
            end: isBare && !isNext && !Words.this.contains(key(index + 1)) ? index + 1 : index + 2)
    }

    private func isRoman(_ index: Int) -> Bool { Words.romans.contains { $0.utf8.elementsEqual(key(index)) } }

    private func period(months: ClosedRange<Int>, year: Int?, end: Int) -> Moment? {
        guard let year = year ?? yearOfPeriod(endingIn: months.upperBound),
            let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = Self.end(ofMonth: months.upperBound, year)
        else { return nil }
        return Moment(form: .period, first: first, last: last, end: end)
    }

    private func yearOfPeriod(endingIn month: Int) -> Int? {
        guard let reference else { return nil }
        let next = Self.end(ofMonth: month, reference.year + 1)
        return reference.year + (next.map { isNearTurn(Self.end(ofMonth: month, reference.year), $0) } ?? false ? 1 : 0)
    }

    private static func end(ofMonth month: Int, _ year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: CalendarDate.length(ofMonth: month, in: year))
    }

    private func year(at index: Int) -> Int? { number(index).flatMap { (2000...2999).contains($0) ? $0 : nil } }

    /// "/2025", " năm 2025", "-2025" behind a month or a quarter.
    private func yearBehind(_ index: Int) -> (year: Int?, end: Int) {
        let isJoint =
            isSlash(index) || key(index) == Words.year || stream.tokens.indices.contains(index) && stream.tokens[index].kind == .connector
        guard isJoint, let year = year(at: index + 1) else { return (nil, index) }
        return (year, index + 2)
    }
}
