// Reads "17h00 ngày 15/4", "sáng thứ Sáu", "tháng 5/2025", "quý II", "tuần sau", "6 tháng đầu năm" out of the words of a block. A year that is not
// printed is that of the document, or the next where the day would lie behind and the turn of the year is near.

private import Source

struct MomentReader {
    let stream: WordStream
    let text: [UInt8]
    let dates: DateReader
    /// The day of the document; without it nothing without a year is read.
    let reference: CalendarDate?
    /// In a cell of a column of times mere figures are one: "5/2025", "2025".
    var isCell = false

    init(stream: WordStream, text: [UInt8], reference: CalendarDate?) {
        self.stream = stream
        self.text = text
        self.reference = reference
        dates = DateReader(text: LogicalText(text))
    }

    /// Nil where none begins at the token.
    func read(at start: Int) -> Moment? {
        var index = start
        let time = readTime(&index)
        skip(Words.joints, &index)
        if let time, let reference, let days = Words.shortDays[key(index)] {
            let day = reference.advanced(by: days)
            return Moment(form: .day, first: day, last: day, time: time, saysDay: true, end: index + 1)
        }
        // "17 giờ 00 phút, ngày …", "11h30' ngày …"
        if time != nil, index < stream.tokens.count, [.comma, .other].contains(stream.tokens[index].kind) { index += 1 }
        if key(index) == Words.day, key(index + 1) == Words.weekday { index += 1 }
        if let weekday = readWeekday(&index) {
            while index < stream.tokens.count, [.comma, .open].contains(stream.tokens[index].kind) { index += 1 }
            guard var moment = readDay(at: index) ?? readWeek(at: index, weekday: weekday) else { return nil }
            moment.time = time
            return moment
        }
        guard var moment = readDay(at: index) ?? readPeriod(at: index) else { return nil }
        if time != nil, moment.form != .day { return nil }
        moment.time = time
        return moment
    }

    /// "25/4 - 05/5/2025" as one moment that ends with the second, "tháng 4 đến tháng 6" in a cell, else what `read` gives.
    func readSpan(at start: Int) -> Moment? {
        guard let first = read(at: start) else { return nil }
        guard !first.isSpan, first.end < stream.tokens.count, isDash(first.end) || isCell && key(first.end) == Words.until,
            var last = read(at: first.end + 1), last.form == first.form, last.last > first.first || !first.saysYear
        else { return first }
        last.first = first.drawn(to: last)?.first ?? first.first
        last.isSpan = true
        return last.last > last.first ? last : first
    }

    /// "-": joins the ends of a span.
    func isDash(_ index: Int) -> Bool {
        stream.tokens.indices.contains(index) && stream.tokens[index].kind == .connector && !isListMark(index)
    }

    /// A comma or "và", in a cell ";" and "+" too.
    func isListMark(_ index: Int) -> Bool {
        guard stream.tokens.indices.contains(index) else { return false }
        if isCell, [";", "+"].contains(where: { text[stream.tokens[index].range].elementsEqual($0.utf8) }) { return true }
        return stream.tokens[index].kind == .comma || stream.tokens[index].kind == .connector && !stream.tokens[index].key.isEmpty
    }

    func key(_ index: Int) -> WordKey {
        stream.tokens.indices.contains(index) && stream.tokens[index].kind == .word ? stream.key(stream.tokens[index]) : []
    }

    /// The whole number that a token is, in figures or words.
    func number(_ index: Int) -> Int? { Numeral.value(of: key(index)) ?? figure(index) }

    /// The whole number that a token has in figures.
    func figure(_ index: Int) -> Int? {
        let key = key(index)
        return key.count <= 4 && key.allSatisfy(\.isDigit) ? Int(String(decoding: key, as: UTF8.self)) : nil
    }

    /// `/`
    func isSlash(_ index: Int) -> Bool {
        stream.tokens.indices.contains(index) && text[stream.tokens[index].range].elementsEqual("/".utf8)
    }
}

extension MomentReader {
    enum Words {
        static let day = WordStream.bareKey("ngày")
        static let month = WordStream.bareKey("tháng")
        static let quarter = WordStream.bareKey("quý")
        static let year = WordStream.bareKey("năm")
        static let within = WordStream.bareKey("trong")
        static let until = WordStream.bareKey("đến")
        static let week = WordStream.bareKey("tuần")
        static let weekday = WordStream.bareKey("thứ")
        static let sunday = ["chủ", "nhật"].map(WordStream.bareKey)
        static let hour = WordSet("giờ h g")
        static let minute = WordSet("phút p")
        static let joints = WordSet("hôm của buổi")
        static let every = WordSet("hằng hàng mỗi")
        /// What a list of days may be followed by.
        static let purposes = WordSet("để hằng hàng mỗi")
        static let this = WordSet("này nay")
        static let next = WordSet("sau tới đến tiếp kế")
        static let following = WordSet("theo tiếp")
        static let beginning = WordStream.bareKey("đầu")
        static let end = WordStream.bareKey("cuối")
        static let romans = ["i", "ii", "iii", "iv"]
        static let ends = WordSet("cuối hết cả")
        static let whole = WordSet("hết cả suốt")
        static let halves: [WordKey: ClosedRange<Int>] = [beginning: 1...6, end: 7...12]
        static let endOfDay = 17
        static let partsOfDay = [WordStream.bareKey("sáng"): 12, WordStream.bareKey("trưa"): 12, WordStream.bareKey("chiều"): endOfDay]
        static let shortDays = [WordStream.bareKey("nay"): 0, WordStream.bareKey("mai"): 1]
        static let nearDays: PhraseTrie<Int> = PhraseTrie([(0, ["hôm nay", "ngày hôm nay"]), (1, ["ngày mai"])])
        static let weekdays = ["hai", "ba", "tư", "năm", "sáu", "bảy"].map(WordStream.bareKey)
    }

    func skip(_ words: WordSet, _ index: inout Int) {
        while words.contains(key(index)) { index += 1 }
    }
}

extension MomentReader {
    /// "17h00", "8h", "16 giờ 30 phút", "sáng", "đầu giờ chiều", "cuối giờ sáng".
    func readTime(_ index: inout Int) -> ClockTime? {
        if [Words.beginning, Words.end].contains(key(index)), Words.hour.contains(key(index + 1)) { index += 2 }
        skip(Words.joints, &index)
        if let hour = Words.partsOfDay[key(index)] {
            index += 1
            return ClockTime(hour: hour, minute: 0)
        }
        let parts = key(index).split(separator: UInt8(ascii: "h"), maxSplits: 1, omittingEmptySubsequences: false)
        let figures = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
        if parts.count == 2, let hour = figures[0], figures[1] != nil || parts[1].isEmpty {
            // "17h:30"
            let minute = figures[1] == nil ? minuteOfClock(behind: index) : nil
            index += minute == nil ? 1 : 3
            return inPartOfDay(Self.time(hour, figures[1] ?? minute ?? 0), &index)
        }
        if let (hour, minute) = figuresOfClock(index) {
            index += 3
            return inPartOfDay(Self.time(hour, minute), &index)
        }
        let glued = key(index + 1).first == UInt8(ascii: "h") ? Int(String(decoding: key(index + 1).dropFirst(), as: UTF8.self)) : nil
        guard let hour = number(index), glued != nil || Words.hour.contains(key(index + 1)) else { return nil }
        index += 2
        var minute = glued ?? 0
        if glued == nil, let figure = number(index), key(index).count == 2 {
            minute = figure
            index += 1
        }
        skip(Words.minute, &index)
        return inPartOfDay(Self.time(hour, minute), &index)
    }

    /// "17:00"
    private func figuresOfClock(_ index: Int) -> (hour: Int, minute: Int)? {
        guard key(index).count <= 2, let hour = figure(index), let minute = minuteOfClock(behind: index) else { return nil }
        return (hour, minute)
    }

    /// ":00", and ".00" before "ngày".
    private func minuteOfClock(behind index: Int) -> Int? {
        guard index + 2 < stream.tokens.count, stream.isGlued(index, index + 1), key(index + 2).count == 2 else { return nil }
        switch stream.tokens[index + 1].kind {
        case .colon: return figure(index + 2)
        case .stop where stream.isGlued(index + 1, index + 2) && key(index + 3) == Words.day: return figure(index + 2)
        default: return nil
        }
    }

    /// "24h00" is the last minute of its day.
    private static func time(_ hour: Int, _ minute: Int) -> ClockTime? {
        hour == 24 && minute == 0 ? ClockTime(existing: 23, 59) : ClockTime(hour: hour, minute: minute)
    }

    /// "4 giờ chiều", "10h sáng"
    private func inPartOfDay(_ time: ClockTime?, _ index: inout Int) -> ClockTime? {
        guard let time, let end = Words.partsOfDay[key(index)] else { return time }
        index += 1
        return ClockTime(hour: end == Words.endOfDay && time.hour < 12 ? time.hour + 12 : time.hour, minute: time.minute)
    }

    /// "thứ Sáu", "thứ 6", "Chủ nhật": 0 = Monday.
    func readWeekday(_ index: inout Int) -> Int? {
        if key(index) == Words.sunday[0], key(index + 1) == Words.sunday[1] {
            index += 2
            return 6
        }
        guard key(index) == Words.weekday else { return nil }
        let named = Words.weekdays.firstIndex(of: key(index + 1)) ?? number(index + 1).map { $0 - 2 }
        guard let named, (0...5).contains(named) else { return nil }
        index += 2
        return named
    }

    private func readDay(at index: Int) -> Moment? {
        guard index < stream.tokens.count else { return nil }
        if let reference, let near = Words.nearDays.longestMatch(in: stream, at: index) {
            let day = reference.advanced(by: near.value)
            return Moment(form: .day, first: day, last: day, saysDay: true, end: near.end)
        }
        let start = stream.tokens[index].range.lowerBound
        let saysDay = key(index) == Words.day
        // To the reader of dates "tháng sau" would be "tháng sáu".
        if saysDay, let relative = dayOfThisMonth(at: index), key(relative.end - 1) != key(index + 1) { return relative }
        if let span = readDays(at: saysDay ? index + 1 : index, saysDay) { return span }
        guard let printed = dates.day(at: dates.text.index(ofByte: start)) else { return saysDay ? dayOfThisMonth(at: index) : nil }
        let end = tokenBehind(dates.text[printed.end - 1].end, from: index)
        guard let date = completed(printed) else { return nil }
        return Moment(form: .day, first: date, last: date, saysDay: saysDay, saysYear: printed.year != nil, end: end)
    }

    /// "15-20/4/2025"
    private func readDays(at index: Int, _ saysDay: Bool) -> Moment? {
        guard let day = figure(index), isDash(index + 1), figure(index + 2) != nil, key(index + 2).count <= 2,
            isSlash(index + 3) || key(index + 3) == Words.month, var last = readDay(at: index + 2), last.form == .day, !last.isSpan,
            let first = CalendarDate(year: last.last.year, month: last.last.month, day: day), first < last.last
        else { return nil }
        (last.first, last.saysDay, last.isSpan) = (first, saysDay, true)
        return last
    }

    /// "ngày 25 tháng này", "ngày 10 tháng sau", and "ngày 25" of the month that comes to it first.
    private func dayOfThisMonth(at index: Int) -> Moment? {
        guard let day = number(index + 1), (1...31).contains(day), let reference, !isSlash(index + 2), !goesOn(index + 1) else {
            return nil
        }
        var end = index + 2
        skip(Words.joints, &end)
        var isNext = day < reference.day
        let saysMonth = key(end) == Words.month
        if saysMonth {
            if Words.this.contains(key(end + 1)) {
                isNext = false
            } else if Words.next.contains(key(end + 1)) {
                isNext = true
            } else {
                return nil
            }
            end += 2
            skip(Words.following, &end)
        } else {
            end = index + 2
        }
        let month = isNext ? reference.month % 12 + 1 : reference.month
        let year = reference.year + (isNext && month == 1 ? 1 : 0)
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        return Moment(form: .day, first: date, last: date, saysDay: true, saysMonth: saysMonth, end: end)
    }

    /// "10-5-26", "10.5": the figures behind a day are of the same date, whichever it is.
    func goesOn(_ index: Int) -> Bool {
        guard index + 2 < stream.tokens.count, isDash(index + 1) || stream.tokens[index + 1].kind == .stop else { return false }
        return stream.isGlued(index, index + 1) && stream.isGlued(index + 1, index + 2) && figure(index + 2) != nil
    }

    private func completed(_ day: PrintedDay) -> CalendarDate? {
        if let year = day.year { return CalendarDate(year: year, month: day.month, day: day.day) }
        guard let reference else { return nil }
        let same = CalendarDate(year: reference.year, month: day.month, day: day.day)
        let next = CalendarDate(year: reference.year + 1, month: day.month, day: day.day)
        if let next, isNearTurn(same, next) { return next }
        return same
    }

    /// Whether of two like days of this year and the next the later one is meant.
    func isNearTurn(_ same: CalendarDate?, _ next: CalendarDate) -> Bool {
        guard let reference, let same else { return false }
        return same < reference && next.ordinal - reference.ordinal <= 120
    }

    private func tokenBehind(_ byte: Int, from start: Int) -> Int {
        stream.tokens[start...].firstIndex { $0.range.lowerBound >= byte } ?? stream.tokens.count
    }
}
