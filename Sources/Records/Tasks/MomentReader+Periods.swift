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
                ?? readWeek(at: index, weekday: nil) ?? readFigures(at: index)
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
        if key(index) == Words.month {
            if let named = relative(index, reference.map { $0.month...$0.month }, step: 1) { return named }
            return number(index + 1).flatMap { months($0, behind: index + 2) }
        }
        guard let month = shortMonth(index), let moment = months(month, behind: index + 1) else { return nil }
        // "T4" is a Wednesday too.
        return moment.saysYear || isCell && (month > 7 || saysYearLater(index)) ? moment : nil
    }

    private func months(_ first: Int, behind index: Int) -> Moment? {
        guard (1...12).contains(first) else { return nil }
        let last = partner(behind: index, unit: Words.month, after: first, upTo: 12) { shortMonth($0) ?? figure($0) }
        let (year, end) = yearBehind(last?.end ?? index)
        guard !isMisprinted(end) else { return nil }
        return period(months: first...(last?.number ?? first), year: year, end: end)
    }

    /// The second of "tháng 4-5/2025", "tháng 4 - tháng 5", "Quý II-IV".
    private func partner(
        behind index: Int, unit: WordKey, after first: Int, upTo most: Int, _ read: (Int) -> Int?
    ) -> (number: Int, end: Int)? {
        guard isDash(index) else { return nil }
        let next = key(index + 1) == unit ? index + 2 : index + 1
        guard let number = read(next), number > first, number <= most else { return nil }
        return (number, next + 1)
    }

    private func readQuarter(at index: Int) -> Moment? {
        if key(index) == Words.quarter {
            let current = reference.map { $0.quarter * 3 - 2...$0.quarter * 3 }
            if let named = relative(index, current, step: 3) { return named }
            return quarter(index + 1).flatMap { quarters($0, behind: index + 2) }
        }
        guard let quarter = shortQuarter(index), let moment = quarters(quarter, behind: index + 1) else { return nil }
        return moment.saysYear || isCell ? moment : nil
    }

    private func quarters(_ first: Int, behind index: Int) -> Moment? {
        let last = partner(behind: index, unit: Words.quarter, after: first, upTo: 4) {
            shortQuarter($0) ?? Self.quarter(key($0)) ?? figure($0)
        }
        let (year, end) = yearBehind(last?.end ?? index)
        guard !isMisprinted(end) else { return nil }
        return period(months: first * 3 - 2...(last?.number ?? first) * 3, year: year, end: end)
    }

    /// "II", "2"
    func quarter(_ index: Int) -> Int? { Self.quarter(key(index)) ?? number(index).flatMap { (1...4).contains($0) ? $0 : nil } }

    private static func quarter(_ key: WordKey) -> Int? { Words.romans.firstIndex { $0.utf8.elementsEqual(key) }.map { $0 + 1 } }

    /// "T5"
    func shortMonth(_ index: Int) -> Int? {
        let key = key(index)
        guard key.first == UInt8(ascii: "t"), (2...3).contains(key.count), let month = Int(String(decoding: key.dropFirst(), as: UTF8.self))
        else { return nil }
        return (1...12).contains(month) ? month : nil
    }

    /// "QII", "Q2"
    func shortQuarter(_ index: Int) -> Int? {
        let key = key(index)
        guard key.first == UInt8(ascii: "q"), key.count > 1 else { return nil }
        if let roman = Self.quarter(key.dropFirst()) { return roman }
        return Int(String(decoding: key.dropFirst(), as: UTF8.self)).flatMap { (1...4).contains($0) ? $0 : nil }
    }

    /// "T6, T12/2025"
    private func saysYearLater(_ index: Int) -> Bool {
        stream.tokens.indices[index...].prefix(Self.longestList).contains { year(at: $0) != nil }
    }

    private static let longestList = 24

    /// "5/2025", "4-6/2025", "II/2025", "2025" in a cell of a column of times.
    private func readFigures(at index: Int) -> Moment? {
        guard isCell else { return nil }
        if let year = year(at: index) {
            return key(index + 1).isEmpty && !isSlash(index + 1) || key(index + 1) == Words.until
                ? period(months: 1...12, year: year, end: index + 1) : nil
        }
        let found =
            figure(index).flatMap { months($0, behind: index + 1) }
            ?? Self.quarter(key(index)).flatMap { quarters($0, behind: index + 1) }
        return found?.saysYear == true ? found : nil
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

    func period(months: ClosedRange<Int>, year: Int?, end: Int) -> Moment? {
        let isPrinted = year != nil
        guard let year = year ?? yearOfPeriod(endingIn: months.upperBound),
            let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = Self.end(ofMonth: months.upperBound, year)
        else { return nil }
        return Moment(form: .period, first: first, last: last, saysYear: isPrinted, end: end)
    }

    private func yearOfPeriod(endingIn month: Int) -> Int? {
        guard let reference else { return nil }
        let next = Self.end(ofMonth: month, reference.year + 1)
        return reference.year + (next.map { isNearTurn(Self.end(ofMonth: month, reference.year), $0) } ?? false ? 1 : 0)
    }

    private static func end(ofMonth month: Int, _ year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: CalendarDate.length(ofMonth: month, in: year))
    }

    private func year(at index: Int, since first: Int = 2000) -> Int? { number(index).flatMap { (first...2999).contains($0) ? $0 : nil } }

    /// "/2025", " năm 2025", "-2025" behind a month or a quarter.
    func yearBehind(_ index: Int) -> (year: Int?, end: Int) {
        let isJoint =
            isSlash(index) || key(index) == Words.year || stream.tokens.indices.contains(index) && stream.tokens[index].kind == .connector
            || isCell && goesOn(index - 1)
        guard isJoint, let year = year(at: index + 1, since: 1900) ?? yearOfTwoFigures(index + 1) else { return (nil, index) }
        return (year, index + 2)
    }

    /// "26" of "tháng 5/26".
    private func yearOfTwoFigures(_ index: Int) -> Int? {
        guard isSlash(index - 1), key(index).count == 2, !isSlash(index + 1), let year = figure(index), year < 50 else { return nil }
        return 2000 + year
    }

    /// "tháng 5/205": what stands behind the slash is no year, and which one it is nobody knows.
    private func isMisprinted(_ end: Int) -> Bool { isSlash(end) && figure(end + 1) != nil && !isSlash(end + 2) }
}
