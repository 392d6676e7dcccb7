/// A day or a stretch of days that a text names, as far as it is a time for work.
struct Moment {
    enum Form {
        /// A day with its month.
        case day
        /// "tháng 5", "quý II", "tuần sau"; the days are its ends.
        case period
    }

    var form: Form
    var first: CalendarDate
    var last: CalendarDate
    var time: ClockTime?
    /// The word "ngày" stands before the day.
    var saysDay = false
    /// Its year is printed.
    var saysYear = false
    /// Its month is: not of "ngày 14", which is that of the document or of the list it stands in.
    var saysMonth = true
    /// "cuối tháng 4": before it is before its last day.
    var isEnd = false
    /// Some days in a row, "15-20/4", rather than one or a period that has a name.
    var isSpan = false
    /// Index of the token after it.
    var end: Int
}

extension Moment {
    /// The same days of another year; nil where they are none, and for what begins amid a month: the days of a week are others then.
    func moved(to year: Int) -> Moment? {
        guard first.year == last.year, form == .day || first.day == 1,
            let start = CalendarDate(year: year, month: first.month, day: first.day)
        else { return nil }
        let length = CalendarDate.length(ofMonth: last.month, in: year)
        let isWhole = form == .period && last.day == CalendarDate.length(ofMonth: last.month, in: last.year)
        guard let end = CalendarDate(year: year, month: last.month, day: isWhole ? length : last.day) else { return nil }
        var moment = self
        (moment.first, moment.last, moment.saysYear) = (start, end, true)
        return moment
    }

    /// With the month and the year of the one listed behind it where it has none of its own: those of the year before where it would come later,
    /// unless that is over. Nil where they make no day.
    func drawn(to next: Moment, notBefore floor: CalendarDate? = nil) -> Moment? {
        if !saysMonth, next.form == .day, next.saysMonth {
            guard let day = CalendarDate(year: next.first.year, month: next.first.month, day: first.day), day < next.first else {
                return nil
            }
            var moment = self
            (moment.first, moment.last, moment.saysMonth, moment.saysYear) = (day, day, true, next.saysYear)
            return moment
        }
        guard !saysYear, next.saysYear else { return self }
        guard let same = moved(to: next.first.year) else { return nil }
        if same.first < next.first { return same }
        let earlier = moved(to: next.first.year - 1)
        return earlier.flatMap { one in floor.map { one.last >= $0 } ?? true ? one : nil } ?? same
    }
}
