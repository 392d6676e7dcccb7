internal import Records
internal import Source

/// One deadline of a task as an all-day event, or as one that comes again.
struct TaskEvent {
    private let uid: String
    /// The day of the document: what changes the event later raises `sequence`.
    private let stamp: CalendarDate
    private let sequence: Int
    private let day: CalendarDate
    private let rule: String?
    private let summary: String
    private let description: String
    private let address: String
    private let isDone: Bool

    /// Those of its deadlines that have a day or come again.
    static func all(of task: RegisteredTask, _ portal: Portal) -> [TaskEvent] {
        let duty = task.duty
        return duty.deadlines.indices.compactMap { TaskEvent(task, duty, deadline: $0, portal) }
    }

    private init?(_ task: RegisteredTask, _ duty: Duty, deadline number: Int, _ portal: Portal) {
        let deadline = duty.deadlines[number]
        let document = portal.registry.documents[task.document]
        let reading = portal.settings.beforeDay
        guard let issued = document.sortDate ?? deadline.date,
            let day = deadline.lastDay(reading) ?? deadline.recurrence?.first(from: issued, reading)
        else { return nil }
        self.day = day
        stamp = issued
        rule = deadline.eventRule(reading)
        let host = portal.settings.address.origin.drop { $0 != ":" }.drop { ":/".contains($0) }
        // No identifier of a task holds "#": "a/muc-1/2" may be a task of its own (RFC 5545, 3.8.4.7: a UID is unique).
        uid = "\(document.id(of: duty))\(number == 0 ? "" : "#\(number + 1)")@\(host.isEmpty ? "vanthu" : host)"
        let leads = duty.leads.map(portal.name(of:)).joined(separator: ", ")
        summary = "\(task.status == .done ? "✓ " : "")\(leads): \(duty.text)"
        let point = duty.point.flatMap { document.document.points[$0]?.text }
        let source = [document.number ?? document.typeName, point].compactMap(\.self).joined(separator: ", ")
        description = "Hạn: \(deadline.words)\nNguồn: \(source)\nTình trạng: \(task.status.title)"
        address = portal.absolute(portal.address(of: duty, in: document))
        isDone = task.status == .done
        let changes = portal.changeLog?.history(of: document.document.source)?.count ?? 0
        sequence = Self.sequence(task.state, since: issued) + (duty.stated == nil ? 0 : 1) + max(0, changes - 1)
    }

    /// Rises with the date of the task's state: days since the document, as far as they are known. A correction in front matter counts too, and so
    /// does every commit that changed the document, for each may have moved the deadline (RFC 5545, 3.8.7.4: never lower than before).
    private static func sequence(_ state: TaskState?, since issued: CalendarDate) -> Int {
        guard let state else { return 0 }
        return max(1, (state.date?.ordinal ?? issued.ordinal) - issued.ordinal + 1)
    }
}

extension TaskEvent {
    func write(into text: inout CalendarText) {
        text.line("BEGIN", "VEVENT")
        text.line("UID", text: uid)
        text.line("DTSTAMP", "\(Self.compact(stamp))T000000Z")
        text.line("SEQUENCE", String(sequence))
        text.line("DTSTART;VALUE=DATE", Self.compact(day))
        text.line("DTEND;VALUE=DATE", Self.compact(day.advanced(by: 1)))
        if let rule { text.line("RRULE", rule) }
        text.line("SUMMARY", text: summary)
        text.line("DESCRIPTION", text: description)
        text.line("URL", address)
        text.line("TRANSP", "TRANSPARENT")
        if !isDone { writeAlarm(into: &text) }
        text.line("END", "VEVENT")
    }

    /// Three days before, at eight in the morning.
    private func writeAlarm(into text: inout CalendarText) {
        text.line("BEGIN", "VALARM")
        text.line("ACTION", "DISPLAY")
        text.line("DESCRIPTION", text: summary)
        text.line("TRIGGER", "-P2DT16H")
        text.line("END", "VALARM")
    }

    private static func compact(_ date: CalendarDate) -> String { date.iso.filter { $0 != "-" } }
}
