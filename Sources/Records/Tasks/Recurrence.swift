/// Work that comes again (định kỳ).
package struct Recurrence: Hashable, Sendable {
    package enum Unit: CaseIterable, Sendable {
        case day, week, month, year
    }

    package var unit: Unit
    /// Every so many units: 3 months for a quarter.
    package var interval = 1
    /// Day of the month as printed.
    package var day: Int?
    /// Months of the year, in order; empty for all.
    package var months: [Int] = []
    /// 0 = Monday … 6 = Sunday.
    package var weekday: Int?
    /// The printed day is one before which the work is due ("trước ngày 25 hằng tháng").
    package var isBefore = false

    package init(unit: Unit, interval: Int = 1) {
        self.unit = unit
        self.interval = interval
    }
}

extension Recurrence {
    /// `FREQ=MONTHLY;BYMONTHDAY=24`. Before the 1st is the last day of the month before.
    package func rule(_ reading: PortalSettings.BeforeDay) -> String {
        var parts = ["FREQ=\(frequency)"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        let isShifted = isBefore && reading == .dayBefore
        let passesMonth = isShifted && day == 1
        if !months.isEmpty {
            let kept = passesMonth ? months.map { $0 == 1 ? 12 : $0 - 1 }.sorted() : months
            parts.append("BYMONTH=\(kept.map(String.init).joined(separator: ","))")
        }
        if let day { parts.append("BYMONTHDAY=\(passesMonth ? -1 : isShifted ? day - 1 : day)") }
        if let weekday { parts.append("BYDAY=\(Self.weekdays[(weekday + (isShifted ? 6 : 0)) % 7])") }
        return parts.joined(separator: ";")
    }

    /// Its first day that is not before `date`; nil where it names none that exists within eight years.
    package func first(from date: CalendarDate, _ reading: PortalSettings.BeforeDay) -> CalendarDate? {
        let shift = isBefore && reading == .dayBefore ? 1 : 0
        return (0..<2_922).lazy.map { date.advanced(by: $0) }.first { day in
            let printed = day.advanced(by: shift)
            return (months.isEmpty || months.contains(printed.month)) && self.day.map { $0 == printed.day } ?? true
                && weekday.map { $0 == printed.weekday } ?? true
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
