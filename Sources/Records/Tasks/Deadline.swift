private import Source

/// By when work is to be done (hạn, DOCUMENT-ANATOMY part F), with the words that say so.
package struct Deadline: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Before a day; whether the day itself still keeps it is a setting of the portal.
        case before = "truoc_ngay"
        case on = "trong_ngay"
        case notLater = "cham_nhat"
        /// A beginning and no end.
        case from = "tu_ngay"
        case recurring = "dinh_ky"
        /// Within a month, a quarter, a year, a week.
        case period = "ky"
        /// After an event without a date.
        case event = "khi"
        /// Only pressed for, or not to be read.
        case none = "khong"
    }

    package var kind: Kind
    /// The day printed; of a period the last one.
    package var date: CalendarDate?
    /// Hour and minute that the day ends at for it ("sáng" is noon).
    package var time: ClockTime?
    package var recurrence: Recurrence?
    package var words: String

    package init(kind: Kind, date: CalendarDate? = nil, time: ClockTime? = nil, recurrence: Recurrence? = nil, words: String) {
        self.kind = kind
        self.date = date
        self.time = time
        self.recurrence = recurrence
        self.words = words
    }
}

/// A time of day.
package struct ClockTime: Hashable, Sendable {
    package var hour: Int
    package var minute: Int

    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// A time that is known to exist.
    init(existing hour: Int, _ minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// `12:00`.
    package var text: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}

extension Deadline {
    /// The last day that keeps it, as the portal reads "trước ngày" (`truoc_ngay`); nil without a day, and for what only begins.
    ///
    /// "Trước 17h00 ngày 10/5" ends on that very day, "trước 0h00 ngày 10/5" on the one before.
    package func lastDay(_ reading: PortalSettings.BeforeDay) -> CalendarDate? {
        switch kind {
        case .before where time.map { $0.hour == 0 && $0.minute == 0 } ?? (reading == .dayBefore): date?.advanced(by: -1)
        case .before: date
        case .on, .notLater, .period: date
        case .from, .recurring, .event, .none: nil
        }
    }

    /// Figures that look like a day or a time and are none ("trước ngày 31/6/2025"): only its words are known, and that is warned of.
    package var isUnread: Bool { kind == .none && words.utf8.contains(where: \.isDigit) }

    /// The rule of RFC 5545 by which it comes again; nil where it does not.
    package func rule(_ reading: PortalSettings.BeforeDay) -> String? { recurrence?.rule(reading) }

    /// The same for calendars.
    package func eventRule(_ reading: PortalSettings.BeforeDay) -> String? { recurrence?.eventRule(reading) }
}
