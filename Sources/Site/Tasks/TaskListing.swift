// The tasks of the portal that are asked for, for `vanthu tasks`: as a table, as objects of `api/tasks.json` a line each, as a calendar.
internal import Records
package import Source

package struct TaskListing: Sendable {
    private let portal: Portal
    private let tasks: [Int]
    /// The department that was asked for, else the portal.
    private let owner: String

    init(portal: Portal, filter: TaskFilter) throws(TaskFilter.Fault) {
        self.portal = portal
        tasks = try filter.positions(in: portal)
        owner =
            try filter.department.map { name throws(TaskFilter.Fault) in try portal.department(named: name).name } ?? portal.settings.name
    }

    package var jsonLines: [String] { tasks.map { portal.line(of: portal.tasks.tasks[$0]) } }

    package var calendar: String {
        let calendar = TaskCalendar(path: "/", title: "Nhiệm vụ – \(owner)", tasks: tasks)
        var bytes: [UInt8] = []
        calendar.write({ portal.events(of: portal.tasks.tasks[$0]) }) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Columns parted by two blanks: last day, how near it is, whose it is, what it is, its id; a last line counts.
    package func table(in language: Language) -> [String] {
        let rows = tasks.map { row(portal.tasks.tasks[$0], language) }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            (zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) } + row[3...]).joined(separator: "  ")
        }
        let overdue = tasks.count { DueMark(portal.tasks.tasks[$0], today: portal.today).isOverdue }
        let done = tasks.count { portal.tasks.tasks[$0].status == .done }
        return lines + [
            LocalizedText(
                vi: "\(tasks.count) nhiệm vụ, \(done) xong, \(overdue) quá hạn",
                en: "\(tasks.count) tasks, \(done) done, \(overdue) overdue")[language]
        ]
    }

    private func row(_ task: RegisteredTask, _ language: Language) -> [String] {
        let duty = task.duty
        let leads = duty.leads.map(\.code).joined(separator: ", ")
        let words = duty.text.count > 72 ? duty.text.prefix(71) + "…" : duty.text[...]
        return [task.lastDay?.vietnamese ?? "—", mark(task)[language], leads, String(words), "[\(task.id)]"]
    }

    private func mark(_ task: RegisteredTask) -> LocalizedText {
        switch DueMark(task, today: portal.today) {
        case .overdue(let days): LocalizedText(vi: "quá hạn \(days) ngày", en: "\(days) days overdue")
        case .soon(let days): LocalizedText(vi: "còn \(days) ngày", en: "\(days) days left")
        case .later, .none: Self.title(task.status)
        }
    }

    private static func title(_ status: TaskState.Status) -> LocalizedText {
        switch status {
        case .new: LocalizedText(vi: "mới", en: "new")
        case .underWay: LocalizedText(vi: "đang làm", en: "under way")
        case .done: LocalizedText(vi: "xong", en: "done")
        }
    }
}

extension SiteBuilder {
    /// The tasks asked for, as of `--now`; nothing is written. The listing is nil where the theme cannot be used. Throws `TaskFilter.Fault`.
    package func tasks(_ filter: TaskFilter) async throws -> (listing: TaskListing?, diagnostics: [Diagnostic]) {
        var watch = LapWatch(progress)
        let prepared = try await prepare(&watch)
        let listing = try prepared.site.map { try TaskListing(portal: $0.portal, filter: filter) }
        return (listing, prepared.outcome.diagnostics)
    }
}
