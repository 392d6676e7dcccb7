internal import Records

/// How near the last day of a task is, seen from a day.
enum DueMark: Equatable {
    case overdue(days: Int)
    /// Within the days for which the portal warns.
    case soon(days: Int)
    case later
    /// Done, or without a day.
    case none

    var isOverdue: Bool { if case .overdue = self { true } else { false } }

    /// Days before the last one from which on a task counts as due soon.
    static let notice = 7

    init(_ task: RegisteredTask, today: CalendarDate) {
        guard task.status != .done, let last = task.lastDay else {
            self = .none
            return
        }
        let days = last.ordinal - today.ordinal
        self = days < 0 ? .overdue(days: -days) : days <= Self.notice ? .soon(days: days) : .later
    }
}
