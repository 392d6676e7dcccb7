// The tasks of the portal or of one department, for `vanthu tasks`: as a table, as objects of `api/tasks.json` a line each, as a calendar.
internal import Records
package import Source

package struct TaskListing: Sendable {
    private let portal: Portal
    private let tasks: [Int]
    private let department: Department?

    init(portal: Portal, department: Department?) {
        self.portal = portal
        self.department = department
        tasks = department.map { portal.tasks.concerning($0) } ?? Array(portal.tasks.tasks.indices)
    }

    package var jsonLines: [String] { tasks.map { portal.line(of: portal.tasks.tasks[$0]) } }

    package var calendar: String {
        let title = "Nhiệm vụ – \(department?.name ?? portal.settings.name)"
        return String(decoding: TaskCalendar(path: "/", title: title, tasks: tasks).file(of: portal).bytes, as: UTF8.self)
    }

    /// Columns parted by two blanks: last day, how near it is, whose it is, what it is, its id; a last line counts.
    package func table(in language: Language) -> [String] {
        let rows = tasks.map { row(portal.tasks.tasks[$0], language) }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            (zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) } + row[3...]).joined(separator: "  ")
        }
        let overdue = tasks.count { if case .overdue = DueMark(portal.tasks.tasks[$0], today: portal.today) { true } else { false } }
        let done = tasks.count { portal.tasks.tasks[$0].status == .done }
        return lines + [
            LocalizedText(
                vi: "\(tasks.count) nhiệm vụ, \(done) xong, \(overdue) quá hạn",
                en: "\(tasks.count) tasks, \(done) done, \(overdue) overdue")[language]
        ]
    }

    private func row(_ task: RegisteredTask, _ language: Language) -> [String] {
        let leads = task.duty.leads.map(\.code).joined(separator: ", ")
        let words = task.duty.text.count > 72 ? task.duty.text.prefix(71) + "…" : task.duty.text[...]
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
    /// The tasks as of `--now`, of one department where it is named; nothing is written. The listing is nil where the theme cannot be used.
    package func tasks(of written: String?) async throws -> (listing: TaskListing?, diagnostics: [Diagnostic], unknown: LocalizedText?) {
        var watch = LapWatch(progress)
        let prepared = try await prepare(&watch)
        guard let portal = prepared.site?.portal else { return (nil, prepared.outcome.diagnostics, nil) }
        guard let written else { return (TaskListing(portal: portal, department: nil), prepared.outcome.diagnostics, nil) }
        let lookup = CatalogLookup(portal.registry.catalogs)
        guard let department = lookup.department(written, on: portal.today) else {
            let nothing = LocalizedText(vi: "xem danh-muc/don-vi.yml", en: "see danh-muc/don-vi.yml")
            return (nil, [], lookup.departments.hint(for: written) ?? nothing)
        }
        return (TaskListing(portal: portal, department: department), prepared.outcome.diagnostics, nil)
    }
}
