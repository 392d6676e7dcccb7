// Days and offsets in the portal's time zone; the only place that asks the system's calendar and clock.
private import Foundation
package import Records

package enum PortalClock {
    /// Foundation brings the zones along: a machine without zone data base knows them too.
    static func knows(_ zone: String) -> Bool { TimeZone(identifier: zone) != nil }

    /// Today where the portal is; UTC for a zone that there is not. Throws where the clock stands outside the calendar (year 10000).
    package static func today(in zone: String) throws -> CalendarDate {
        guard let today = day(of: Date(), in: calendar(of: zone)) else { throw MachineFault(.read, "clock", errorNumber: EINVAL) }
        return today
    }

    /// Gives the day of a second since 1970 where the portal is; nil outside the calendar.
    static func days(in zone: String) -> (Int) -> CalendarDate? {
        let calendar = calendar(of: zone)
        return { day(of: Date(timeIntervalSince1970: Double($0)), in: calendar) }
    }

    /// `+07:00` at the start of a day.
    static func offset(of zone: String, on date: CalendarDate) -> String {
        let calendar = calendar(of: zone)
        let midnight =
            calendar.date(from: DateComponents(year: date.year, month: date.month, day: date.day)) ?? Date(timeIntervalSince1970: 0)
        let minutes = calendar.timeZone.secondsFromGMT(for: midnight) / 60
        let parts = [abs(minutes) / 60, abs(minutes) % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(minutes < 0 ? "-" : "+")\(parts[0]):\(parts[1])"
    }
}

extension PortalClock {
    private static func calendar(of zone: String) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        return calendar
    }

    private static func day(of moment: Date, in calendar: Calendar) -> CalendarDate? {
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        return CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}
