// Reads a day as texts set it for a task: with or without "ngày", and often without its year.

/// A day and month, the year only where it is printed.
struct PrintedDay: Sendable {
    var day: Int
    var month: Int
    var year: Int?
    /// One past its last character.
    var end: Int
}

extension DateReader {
    /// "15/4", "15/4/2025", "ngày 15 tháng 4 (năm 2025)"; nil where none begins at `index`. Without a year only a slash or "tháng" makes a day of
    /// two figures: "01-02" is a count.
    func day(at index: Int) -> PrintedDay? {
        var start = words(["ngay"], at: index) ?? index
        start = words(["mong"], at: start) ?? words(["mung"], at: start) ?? start
        guard let day = number(at: start, digits: 2), (1...31).contains(day.value) else { return nil }
        return dayInFigures(day.value, at: day.end) ?? dayInWords(day.value, at: day.end)
    }

    private func dayInFigures(_ day: Int, at end: Int) -> PrintedDay? {
        guard let start = separator(at: end), let month = number(at: start, digits: 2), (1...12).contains(month.value) else { return nil }
        if let behind = separator(at: month.end), let year = year(at: behind) {
            return PrintedDay(day: day, month: month.value, year: year.value, end: year.end)
        }
        guard text.is(text.skipSpaces(end), "/") else { return nil }
        return withYear(PrintedDay(day: day, month: month.value, end: month.end))
    }

    private func dayInWords(_ day: Int, at end: Int) -> PrintedDay? {
        guard let start = words(["thang"], at: text.skipSpaces(end)), let month = month(at: start), (1...12).contains(month.value) else {
            return nil
        }
        let slash = text.skipSpaces(month.end)
        if text.is(slash, "/"), let year = year(at: text.skipSpaces(slash + 1)) {
            return PrintedDay(day: day, month: month.value, year: year.value, end: year.end)
        }
        return withYear(PrintedDay(day: day, month: month.value, end: month.end))
    }

    /// The day with the "năm 2025" behind it, if any.
    private func withYear(_ day: PrintedDay) -> PrintedDay {
        var day = day
        let start = text.skipSpaces(day.end)
        guard let behind = words(["nam"], at: text.is(start, ",") ? text.skipSpaces(start + 1) : start), let year = year(at: behind) else {
            return day
        }
        (day.year, day.end) = (year.value, year.end)
        return day
    }
}
