// Reads the date attached to a number: "ngày 20/7/2025", ", ngày 01-10-1997", "ngày 01 tháng tư năm 2025", "năm 2024".

/// A date behind a number, as far as it is filled in.
struct DateReader: Sendable {
    struct Result: Sendable {
        /// Nil where the day is left blank or does not exist.
        var date: CalendarDate?
        var year: Int?
        /// One past its last character.
        var end: Int
    }

    let text: LogicalText

    /// Nil where no date begins at `index`.
    func read(at index: Int) -> Result? {
        var start = text.skipSpaces(index)
        if text.is(start, ",") || text.is(start, "(") { start = text.skipSpaces(start + 1) }
        if let after = words(["duoc"], at: start) { start = after }
        if let after = words(["ban", "hanh"], at: start) ?? words(["ky"], at: start) ?? words(["de"], at: start) { start = after }
        if let after = words(["ngay"], at: start) { return numeric(at: after) ?? inWords(at: after) }
        guard start == text.skipSpaces(index), let after = words(["nam"], at: start), let year = year(at: after) else { return nil }
        return Result(date: nil, year: year.value, end: year.end)
    }
}

extension DateReader {
    /// The date behind "của" and a name of at most twelve words: nothing but letters, blanks and a comma before the date.
    func read(behindIssuerAt index: Int) -> Result? {
        guard var position = words(["cua"], at: text.skipSpaces(index)) else { return nil }
        for _ in 0..<12 {
            guard let word = text.word(startingAt: position), text.isLetter(position), !Self.turns.contains(text.string(word)) else {
                return nil
            }
            position = word.upperBound
            if let date = read(at: position), date.date != nil { return text.is(text.skipSpaces(position), "(") ? nil : date }
            guard text.isSpace(position) else { return nil }
            position += 1
        }
        return nil
    }

    /// Words that turn from the issuer to something else that has a date.
    private static let turns: Set<String> = [
        "về", "quy", "phê", "sửa", "hướng", "tại", "trong", "từ", "đến", "kể", "trước", "sau", "họp", "vào", "gửi", "trình", "cuộc", "có",
        "là", "theo", "nhận", "hết", "của", "tính", "kết",
    ]

    private func numeric(at index: Int) -> Result? {
        guard let day = number(at: index, digits: 2), let first = separator(at: day.end), let month = number(at: first, digits: 2),
            let second = separator(at: month.end), let year = year(at: second)
        else { return nil }
        return Result(date: CalendarDate(year: year.value, month: month.value, day: day.value), year: year.value, end: year.end)
    }

    private func inWords(at index: Int) -> Result? {
        let start = words(["mong"], at: index) ?? words(["mung"], at: index) ?? index
        let day = number(at: start, digits: 2)
        guard let afterMonthWord = words(["thang"], at: text.skipSpaces(day?.end ?? start)), let month = month(at: afterMonthWord) else {
            return nil
        }
        var yearStart = text.skipSpaces(month.end)
        if text.is(yearStart, ",") { yearStart = text.skipSpaces(yearStart + 1) }
        guard let afterYearWord = words(["nam"], at: yearStart), let year = year(at: afterYearWord) else { return nil }
        let date = day.flatMap { CalendarDate(year: year.value, month: month.value, day: $0.value) }
        return Result(date: date, year: year.value, end: year.end)
    }

    /// A month in digits or words; "năm" is the fifth month only where another "năm" follows.
    func month(at index: Int) -> (value: Int, end: Int)? {
        if let month = number(at: index, digits: 2) { return month }
        guard let word = text.word(startingAt: index), let value = Self.months[text.folded(word)] else { return nil }
        guard value == 10, let more = text.word(startingAt: text.skipSpaces(word.upperBound)),
            let unit = ["mot": 1, "hai": 2][text.folded(more)]
        else {
            return (value, word.upperBound)
        }
        return (10 + unit, more.upperBound)
    }

    private static let months = [
        "gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
        "chap": 12,
    ]

    func year(at index: Int) -> (value: Int, end: Int)? {
        guard let year = number(at: index, digits: 4), (1900...2999).contains(year.value) else { return nil }
        return year
    }

    func separator(at index: Int) -> Int? {
        let mark = text.skipSpaces(index)
        guard text.is(mark, "/") || text.is(mark, ".") || text.is(mark, "-") else { return nil }
        return text.skipSpaces(mark + 1)
    }

    /// At most `digits` of them; where the scanner put a space between them ("3 1/5/2007", "201 5") exactly as many, before a separator or
    /// as the year. A letter that scanners take for a digit passes beside a digit.
    func number(at index: Int, digits: Int) -> (value: Int, end: Int)? {
        let first = run(at: index, digits: digits)
        guard let joined = split(first, from: index, digits: digits) ?? first, joined.hasDigit, let value = Int(joined.text) else {
            return nil
        }
        return (value, joined.end)
    }

    private typealias Run = (text: String, end: Int, hasDigit: Bool)

    private func split(_ first: Run?, from index: Int, digits: Int) -> Run? {
        guard let first, first.text.utf8.count < digits, text.isSpace(first.end), text.isDigit(first.end + 1),
            let rest = run(at: first.end + 1, digits: digits - first.text.utf8.count),
            first.text.utf8.count + rest.text.utf8.count == digits, digits == 4 || separator(at: rest.end) != nil
        else { return nil }
        return (first.text + rest.text, rest.end, true)
    }

    private func run(at index: Int, digits: Int) -> Run? {
        var end = index
        var value: [UInt8] = []
        while end < text.count, value.count <= digits, let digit = NumberParser.digit(text[end]) {
            value.append(digit)
            end += 1
        }
        guard !value.isEmpty, value.count <= digits, !text.isLetter(end) || text.isDigit(end - 1) else { return nil }
        return (String(decoding: value, as: UTF8.self), end, (index..<end).contains { text.isDigit($0) })
    }

    /// One past the given folded words and the space behind them.
    func words(_ wanted: [String], at index: Int) -> Int? {
        var position = index
        for name in wanted {
            var end = position
            while text.isLetter(end), end - position <= 8 { end += 1 }
            guard end > position, text.is(position..<end, name) else { return nil }
            position = text.skipSpaces(end)
        }
        return position
    }
}
