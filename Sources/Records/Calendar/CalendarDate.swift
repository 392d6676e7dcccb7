private import Source

/// A day of the Gregorian calendar, without time or zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
    // Small: a portal holds many.
    private let shortYear: Int16
    private let shortMonth: Int8
    private let shortDay: Int8

    package var year: Int { Int(shortYear) }
    package var month: Int { Int(shortMonth) }
    package var day: Int { Int(shortDay) }

    /// Nil for a day that does not exist (30 February) or a year outside 1…9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else {
            return nil
        }
        self.init(existing: year, month, day)
    }

    /// A day that is known to exist.
    init(existing year: Int, _ month: Int, _ day: Int) {
        (shortYear, shortMonth, shortDay) = (Int16(year), Int8(month), Int8(day))
    }

    /// `2025-04-01`.
    package var iso: String { "\(String(year).padded(to: 4))-\(String(month).padded(to: 2))-\(twoDigitDay)" }

    /// `01/4/2025`: days below 10 and months 1 and 2 take a zero (Nghị định 30/2020, phụ lục I, II.4).
    package var vietnamese: String { "\(twoDigitDay)/\(printedMonth)/\(year)" }

    /// `ngày 01 tháng 4 năm 2025`.
    package var inWords: String { "ngày \(twoDigitDay) tháng \(printedMonth) năm \(year)" }

    private var twoDigitDay: String { String(day).padded(to: 2) }
    private var printedMonth: String { month < 3 ? String(month).padded(to: 2) : String(month) }

    package var quarter: Int { (month + 2) / 3 }

    /// 0 = Monday … 6 = Sunday.
    package var weekday: Int { (ordinal + 2) % 7 }

    /// Days since 1 March of year 0; the difference of two dates is the number of days between them.
    package var ordinal: Int {
        let y = month > 2 ? year : year - 1
        let m = month > 2 ? month - 3 : month + 9
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
    }

    /// The day that many days later, or earlier; the calendar's own ends are not passed.
    package func advanced(by days: Int) -> CalendarDate {
        let first = 306
        let last = 3_652_364
        let days = min(max(ordinal + days, first), last)
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return CalendarDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1) ?? self
    }

    /// Saturday or Sunday.
    package var isWeekend: Bool { weekday > 4 }

    package static func < (a: CalendarDate, b: CalendarDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    /// Days of a month (1 to 12).
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate {
    /// Reads `2025-04-01`, `01/4/2025` and `1/4/2025` (white space around parts allowed); nil for anything else.
    package init?(text: String) {
        let bytes = Array(text.utf8)
        let separator = UInt8(ascii: bytes.contains(UInt8(ascii: "/")) ? "/" : "-")
        let parts = bytes.split(separator: separator, omittingEmptySubsequences: false).map { $0.trimming { $0 == 0x20 } }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return nil }
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3 else { return nil }
        if separator == UInt8(ascii: "-") {
            guard parts[0].count == 4 else { return nil }
            self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        } else {
            guard parts[2].count == 4 else { return nil }
            self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }
}
