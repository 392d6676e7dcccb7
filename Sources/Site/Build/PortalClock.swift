// Days and offsets in the portal's time zone; the only place that asks the system's calendar and clock.
private import Foundation
package import Records

package enum PortalClock {
    /// Today where the portal is; UTC for a zone the system does not know. Throws where the clock stands outside the calendar (year 10000).
    package static func today(in zone: String) throws -> CalendarDate {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        let today = CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
        guard let today else { throw MachineFault(.read, "clock", errorNumber: EINVAL) }
        return today
    }

    /// `+07:00` at the start of a day.
    static func offset(of zone: String, on date: CalendarDate) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let midnight =
            calendar.date(from: DateComponents(year: date.year, month: date.month, day: date.day)) ?? Date(timeIntervalSince1970: 0)
        let minutes = calendar.timeZone.secondsFromGMT(for: midnight) / 60
        let parts = [abs(minutes) / 60, abs(minutes) % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(minutes < 0 ? "-" : "+")\(parts[0]):\(parts[1])"
    }
}
