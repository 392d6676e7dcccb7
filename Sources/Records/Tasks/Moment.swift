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
    /// "cuối tháng 4": before it is before its last day.
    var isEnd = false
    /// Index of the token after it.
    var end: Int
}
