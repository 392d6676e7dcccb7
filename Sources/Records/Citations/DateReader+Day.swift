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
    /// "15/4", "15/4/2025", "15/4/25", "ngày 15 tháng 4 (năm 2025)"; nil where none begins at `index`. Without a year only a slash or "tháng" makes a
    /// day of two figures: "01-02" is a count. A third figure that is no year makes it none: what is printed is not to be read as another day.
    func day(at index: Int) -> PrintedDay? {
        var start = words(["ngay"], at: index) ?? index
        let isNamed = start > index
        start = words(["mong"], at: start) ?? words(["mung"], at: start) ?? start
        guard let day = number(at: start, digits: 2), (1...31).contains(day.value) else { return nil }
        return dayInFigures(day.value, at: day.end, isNamed: isNamed) ?? dayInWords(day.value, at: day.end)
    }

    private func dayInFigures(_ day: Int, at end: Int, isNamed: Bool) -> PrintedDay? {
        guard let start = separator(at: end), let month = number(at: start, digits: 2), (1...12).contains(month.value) else { return nil }
        let first = text.skipSpaces(end)
        let second = text.skipSpaces(month.end)
        if let behind = separator(at: month.end) {
            let isSame = text[first].scalar == text[second].scalar
            // "4-5/2025" are two months.
            if !isSame, !isNamed, text.is(first, "-"), text.is(second, "/"), day < month.value { return nil }
            if let year = year(at: behind) ?? (isSame && (isNamed || text.is(first, "/")) ? yearOfTwoFigures(at: behind) : nil) {
                return PrintedDay(day: day, month: month.value, year: year.value, end: year.end)
            }
            if text.is(second, "/"), text.isDigit(behind) { return nil }
        }
        guard text.is(first, "/") else { return nil }
        return withYear(PrintedDay(day: day, month: month.value, end: month.end))
    }

    /// "26" of "10/5/26"; no deadline lies in the second half of the century.
    private func yearOfTwoFigures(at index: Int) -> (value: Int, end: Int)? {
        guard let year = number(at: index, digits: 2), year.end == index + 2, year.value < 50, !text.isLetter(year.end) else { return nil }
        let next = text.skipSpaces(year.end)
        return text.is(next, "/") && text.isDigit(next + 1) ? nil : (2000 + year.value, year.end)
    }

    private func dayInWords(_ day: Int, at end: Int) -> PrintedDay? {
        guard let start = words(["thang"], at: text.skipSpaces(end)), let month = month(at: start), (1...12).contains(month.value) else {
            return nil
        }
        let slash = text.skipSpaces(month.end)
        if text.is(slash, "/"), case let behind = text.skipSpaces(slash + 1), text.isDigit(behind) {
            guard let year = year(at: behind) ?? yearOfTwoFigures(at: behind) else { return nil }
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
