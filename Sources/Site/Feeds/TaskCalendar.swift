// Calendars of tasks (RFC 5545): one for all, one for each department. Days come from the content and never from the clock, so that equal content is
// an equal file; a task keeps its UID for ever.
internal import Records
internal import Source

struct TaskCalendar {
    /// `/nhiem-vu.ics`.
    var path: String
    var title: String
    /// Positions in `TaskRegister.tasks`, in its order.
    var tasks: [Int]

    /// Its path in the output.
    var file: String { String(path.dropFirst()) }

    /// `events`: those of a task, as `Portal.events` gives them; `sink` takes the lines piece by piece.
    func write(_ events: (Int) -> [UInt8], _ sink: ([UInt8]) throws -> Void) rethrows {
        var text = CalendarText()
        text.line("BEGIN", "VCALENDAR")
        text.line("VERSION", "2.0")
        text.line("PRODID", "-//VanThu//VanThu//VI")
        text.line("CALSCALE", "GREGORIAN")
        text.line("METHOD", "PUBLISH")
        text.line("X-WR-CALNAME", text: title)
        try sink(text.bytes)
        for task in tasks { try sink(events(task)) }
        text = CalendarText()
        text.line("END", "VCALENDAR")
        try sink(text.bytes)
    }
}

extension Portal {
    static let calendarPath = "/nhiem-vu.ics"

    static func calendarPath(ofDepartment code: String) -> String { path(ofDepartment: code) + "nhiem-vu.ics" }

    /// The lines of a task in any calendar.
    func events(of task: RegisteredTask) -> [UInt8] {
        var text = CalendarText()
        for event in TaskEvent.all(of: task, self) { event.write(into: &text) }
        return text.bytes
    }

    /// The addresses of all calendars.
    var calendarPaths: [String] { [Self.calendarPath] + registry.catalogs.departments.map { Self.calendarPath(ofDepartment: $0.code) } }

    /// Every calendar: all tasks, and each department's, those of all departments included.
    func calendars() -> [TaskCalendar] {
        let own = registry.catalogs.departments.map { department in
            TaskCalendar(
                path: Self.calendarPath(ofDepartment: department.code), title: "Nhiệm vụ – \(department.name)",
                tasks: tasks.concerning(department))
        }
        return [TaskCalendar(path: Self.calendarPath, title: "Nhiệm vụ – \(settings.name)", tasks: Array(tasks.tasks.indices))] + own
    }
}
