// Moments in a row: "15/6 và 15/12/2025", "Quý I, II và III/2026", "các ngày 14, 15 và 16/3", "ngày 20 các tháng 3, 6, 9, 12". A year or a month printed
// once at the end is that of all before it.

extension MomentReader {
    typealias Listed = (moment: Moment, tokens: Range<Int>)

    /// The moment at a token and those listed behind it, or what `readSpan` gives alone; empty where none begins there.
    ///
    /// - Parameter areSeveral: "các" stands before it, so that figures alone are more of the same.
    func list(at start: Int, areSeveral: Bool = false) -> [Listed] {
        if let days = daysOfMonths(at: start, areSeveral) { return days }
        guard let first = readSpan(at: start) else { return [] }
        var members: [Listed] = [(first, start..<first.end)]
        while !members[members.count - 1].moment.isSpan, let next = member(behind: members) { members.append(next) }
        return settled(withoutDoubtful(members, areSeveral))
    }

    /// The token behind a comma, "và" or both.
    private func behindListMark(_ index: Int) -> Int? {
        guard isListMark(index) else { return nil }
        return isListMark(index + 1) ? index + 2 : index + 1
    }
}

extension MomentReader {
    private func member(behind members: [Listed]) -> Listed? {
        let last = members[members.count - 1].moment
        guard let start = behindListMark(last.end), let next = figureAlone(at: start, like: last) ?? readSpan(at: start),
            next.form == last.form, !next.isSpan, isAsLong(next, as: last), !isShare(start, next), !isScore(next)
        else { return nil }
        return (next, start..<next.end)
    }

    private func isAsLong(_ moment: Moment, as other: Moment) -> Bool {
        abs((moment.last.ordinal - moment.first.ordinal) - (other.last.ordinal - other.first.ordinal)) < 6
    }

    /// "3/4 số xã"
    private func isShare(_ start: Int, _ moment: Moment) -> Bool {
        moment.form == .day && !moment.saysYear && !moment.saysDay && saysWord(moment.end)
            && [start, start + 2].allSatisfy { key($0).count == 1 } && moment.first.day < moment.first.month
    }

    private func saysWord(_ index: Int) -> Bool { !key(index).isEmpty }

    /// "III" of "Quý II, III", "6" of "tháng 5, 6", "15" of "ngày 14, 15 và 16/3".
    private func figureAlone(at index: Int, like last: Moment) -> Moment? {
        if last.form == .day {
            guard !last.saysMonth, let day = figure(index), !isSlash(index + 1), !goesOn(index), day > last.first.day,
                let date = CalendarDate(year: last.first.year, month: last.first.month, day: day)
            else { return nil }
            return Moment(form: .day, first: date, last: date, saysDay: true, saysMonth: false, end: index + 1)
        }
        let isQuarter = last.last.ordinal - last.first.ordinal > 88
        guard last.first.day == 1, last.last.year == last.first.year, last.last.ordinal - last.first.ordinal < 92,
            last.last.ordinal - last.first.ordinal > 26
        else { return nil }
        return isQuarter ? quarterAlone(at: index) : figure(index).flatMap { monthAlone($0, at: index) }
    }

    private func quarterAlone(at index: Int) -> Moment? {
        guard let quarter = quarter(index), key(index).count < 4, figure(index) != nil || number(index) == nil else { return nil }
        let (year, end) = yearBehind(index + 1)
        return period(months: quarter * 3 - 2...quarter * 3, year: year, end: end)
    }

    private func monthAlone(_ month: Int, at index: Int) -> Moment? {
        guard (1...12).contains(month), key(index).count < 3 else { return nil }
        let (year, end) = yearBehind(index + 1)
        // "tháng 4, 15/5": a day.
        return isSlash(end) ? nil : period(months: month...month, year: year, end: end)
    }

    /// Without what may begin something else: one bare figure before a word ("tháng 4, 5 đơn vị"), days whose month nothing tells, and a day behind a
    /// comma that opens the next clause ("…, ngày 20/4 tổ chức hội nghị").
    private func withoutDoubtful(_ members: [Listed], _ areSeveral: Bool) -> [Listed] {
        if areSeveral { return members }
        var members = members
        if !members[members.count - 1].moment.saysMonth { return [members[0]] }
        guard members.count > 1, let last = members.last, saysWord(last.tokens.upperBound),
            !Words.purposes.contains(key(last.tokens.upperBound))
        else { return members }
        let isBare = last.tokens.count == 1 && figure(last.tokens.lowerBound) != nil
        let isFirstBare = members.count == 2 || members[members.count - 2].tokens.count > 1
        let opensClause =
            last.moment.form == .day && key(last.tokens.lowerBound) == Words.day && stream.tokens[last.tokens.lowerBound - 1].kind == .comma
        if isBare && isFirstBare || opensClause { members.removeLast() }
        return members
    }

    /// Each with its year: one that is printed holds for those before it, else each comes after the one before.
    private func settled(_ members: [Listed]) -> [Listed] {
        var members = members
        for index in members.indices.dropLast().reversed() {
            guard let drawn = members[index].moment.drawn(to: members[index + 1].moment, notBefore: reference) else {
                return Array(members[...index])
            }
            members[index].moment = drawn
        }
        for index in members.indices.dropFirst() {
            let last = members[index - 1].moment
            if !members[index].moment.saysYear, let later = following(members[index].moment, last) { members[index].moment = later }
            guard members[index].moment.first > last.first || members[index].moment.saysYear else { return Array(members[..<index]) }
        }
        return members
    }

    /// In the year of the one before it, or the next if that is near.
    private func following(_ moment: Moment, _ last: Moment) -> Moment? {
        [last.first.year, last.first.year + 1].lazy.compactMap { moment.moved(to: $0) }.first {
            (1...Self.longestGap).contains($0.first.ordinal - last.first.ordinal)
        }.map { one in
            var one = one
            one.saysYear = last.saysYear
            return one
        }
    }

    /// Days from one of a list to the next where the turn of a year lies between.
    private static let longestGap = 280
}

extension MomentReader {
    /// "ngày 20 các tháng 3, 6, 9, 12 (năm 2025)", "20 tháng 3, tháng 6 và tháng 9": a day of each month.
    private func daysOfMonths(at start: Int, _ areSeveral: Bool) -> [Listed]? {
        let first = key(start) == Words.day ? start + 1 : start
        guard let day = figure(first), (1...31).contains(day), let (months, end) = monthsOfDay(behind: first + 1), months.count > 1 else {
            return nil
        }
        let (year, last) = yearBehind(end)
        guard let year = year ?? reference?.year else { return nil }
        let days = months.compactMap { CalendarDate(year: year, month: $0, day: day) }
        guard days.count == months.count else { return nil }
        return settled(
            days.map { (Moment(form: .day, first: $0, last: $0, saysDay: true, saysYear: last > end, end: last), start..<last) })
    }

    /// The months behind a day: "tháng 3, 6, 9, 12", "các tháng 4 và 10", "tháng 3, tháng 6"; nil where a figure before a word may be of something else.
    func monthsOfDay(behind start: Int) -> (months: [Int], end: Int)? {
        var index = start
        skip(Words.joints, &index)
        let areSeveral = key(index) == UnitWords.all
        if areSeveral { index += 1 }
        guard key(index) == Words.month, let first = figure(index + 1), (1...12).contains(first) else { return nil }
        var (months, end) = ([first], index + 2)
        var isNamed = true
        while let next = behindListMark(end) {
            let figures = key(next) == Words.month ? next + 1 : next
            guard let month = figure(figures), key(figures).count < 3, (1...12).contains(month), month > months[months.count - 1],
                !isSlash(figures + 1) || yearBehind(figures + 1).year != nil
            else { break }
            isNamed = figures > next
            months.append(month)
            end = figures + 1
        }
        let isDoubtful =
            !areSeveral && !isNamed && months.count == 2 && saysWord(end) && key(end) != Words.year && !Words.every.contains(key(end))
        return isDoubtful ? ([first], index + 2) : (months, end)
    }

    /// The end of what looks like a day, month or quarter and is none: "ngày 31/6/2025", "15/13/2025", "10/5/205", "tháng 13/2025".
    func misread(at start: Int) -> Int? {
        var index = start
        if readTime(&index) != nil, index < stream.tokens.count, stream.tokens[index].kind == .comma { index += 1 }
        skip(Words.joints, &index)
        if key(index) == Words.month || key(index) == Words.quarter {
            return figure(index + 1) != nil && isSlash(index + 2) && figure(index + 3) != nil ? index + 4 : nil
        }
        let saysDay = key(index) == Words.day
        if saysDay { index += 1 }
        guard let day = figure(index) else { return nil }
        guard let month = next(behind: index), figure(month) != nil else {
            return saysDay && reference != nil && (29...31).contains(day) ? index + 1 : nil
        }
        let isWord = key(month - 1) == Words.month
        if let year = isWord && key(month + 1) == Words.year ? month + 2 : next(behind: month), figure(year) != nil {
            return saysDay || isSlash(month - 1) && isSlash(year - 1) ? year + 1 : nil
        }
        return saysDay && reference != nil ? month + 1 : nil
    }

    /// The token behind "/", "tháng", or a glued "-" or ".".
    private func next(behind index: Int) -> Int? { isSlash(index + 1) || key(index + 1) == Words.month || goesOn(index) ? index + 2 : nil }
}
