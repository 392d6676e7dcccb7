/// Work that comes again (định kỳ).
package struct Recurrence: Hashable, Sendable {
    package enum Unit: CaseIterable, Sendable {
        case day, week, month, year
    }

    package var unit: Unit
    /// Every so many units: 3 months for a quarter.
    package var interval = 1
    /// Day of the month as printed; -1 is the last.
    package var day: Int?
    /// Months of the year, in order; empty for all.
    package var months: [Int] = []
    /// 0 = Monday … 6 = Sunday.
    package var weekday: Int?
    /// The printed day is one before which the work is due ("trước ngày 25 hằng tháng").
    package var isBefore = false
    /// The days between which it comes again, as far as they are told.
    package var start: CalendarDate?
    package var until: CalendarDate?

    package init(unit: Unit, interval: Int = 1) {
        self.unit = unit
        self.interval = interval
    }
}

extension Recurrence {
    /// `FREQ=MONTHLY;BYMONTHDAY=24;UNTIL=20251231`. Before the 1st is the last day of the month before; the 31st of every month is its last day.
    package func rule(_ reading: PortalSettings.BeforeDay) -> String { rule(reading, lateDay: nil) }

    /// The same for calendars, with an event in each month: a plain day that a month lacks is skipped (RFC 5545, 3.3.10).
    package func eventRule(_ reading: PortalSettings.BeforeDay) -> String {
        rule(reading, lateDay: lateDay(isShifted: isBefore && reading == .dayBefore))
    }

    private func rule(_ reading: PortalSettings.BeforeDay, lateDay: Int?) -> String {
        var parts = ["FREQ=\(frequency)"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        let isShifted = isBefore && reading == .dayBefore
        let passesMonth = isShifted && day == 1
        if !months.isEmpty {
            let kept = passesMonth ? months.map { $0 == 1 ? 12 : $0 - 1 }.sorted() : months
            parts.append("BYMONTH=\(kept.map(String.init).joined(separator: ","))")
        }
        if let lateDay {
            let days = (28...lateDay).map(String.init).joined(separator: ",")
            parts.append(lateDay == 31 ? "BYMONTHDAY=-1" : "BYMONTHDAY=\(days);BYSETPOS=-1")
        } else if let day {
            let isLast = day == 31 && months.isEmpty && !isShifted
            parts.append("BYMONTHDAY=\(passesMonth || isLast ? -1 : isShifted ? day - 1 : day)")
        }
        if let weekday { parts.append("BYDAY=\(Self.weekdays[(weekday + (isShifted ? 6 : 0)) % 7])") }
        if let until { parts.append("UNTIL=\(until.iso.filter { $0 != "-" })") }
        return parts.joined(separator: ";")
    }

    /// Its first day that is not before `date` nor its start; nil where its days are not known, or none exists within eight years.
    package func first(from date: CalendarDate, _ reading: PortalSettings.BeforeDay) -> CalendarDate? {
        guard hasDays else { return nil }
        let begin = start.map { max($0, date) } ?? date
        let first = (0..<2_922).lazy.map { begin.advanced(by: $0) }.first { names($0, isShifted: isBefore && reading == .dayBefore) }
        return first.flatMap { day in until.map { day <= $0 } ?? true ? day : nil }
    }

    private func names(_ date: CalendarDate, isShifted: Bool) -> Bool {
        if let day = lateDay(isShifted: isShifted) {
            let isInMonth = months.isEmpty || months.contains(date.month)
            return isInMonth && date.day == min(day, CalendarDate.length(ofMonth: date.month, in: date.year))
        }
        let printed = isShifted ? date.advanced(by: 1) : date
        let isOnDay = day.map { printed.day == ($0 < 0 ? CalendarDate.length(ofMonth: printed.month, in: printed.year) : $0) }
        return (months.isEmpty || months.contains(printed.month)) && isOnDay ?? true && weekday.map { $0 == printed.weekday } ?? true
    }

    /// The last day that keeps it where that is the 29th, 30th or 31st of several months: in those that are shorter their last day is meant.
    private func lateDay(isShifted: Bool) -> Int? {
        guard unit == .month, months.count != 1, let day, day - (isShifted ? 1 : 0) > 28 else { return nil }
        return day - (isShifted ? 1 : 0)
    }

    /// Whether its days follow from what is printed: of "hằng tháng" or "mỗi quý trước ngày 25" the day or the month is anybody's guess.
    private var hasDays: Bool {
        let isAnchored = interval == 1 || start != nil
        return switch unit {
        case .day: isAnchored
        case .week: weekday != nil && isAnchored
        case .month: day != nil && (isAnchored || !months.isEmpty)
        case .year: day != nil && !months.isEmpty && isAnchored
        }
    }

    /// No day of the cycle is named.
    var isBare: Bool { day == nil && weekday == nil && months.isEmpty && unit != .day }

    private var frequency: String {
        switch unit {
        case .day: "DAILY"
        case .week: "WEEKLY"
        case .month: "MONTHLY"
        case .year: "YEARLY"
        }
    }

    private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
