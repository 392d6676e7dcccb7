// The held documents and the states of their tasks -> all tasks of the portal, in the order in which they are due.

package import Source

/// A task with its document and how far it is.
package struct RegisteredTask: Sendable {
    /// `ket-luan-giao-ban-quy-1-2025/muc-8/2`: the first address of the document and the task's path in it.
    package var id: String
    /// Position in `Registry.documents`.
    package var document: Int
    /// The day of the document; nil where it has none, not even an estimated one.
    package var issued: CalendarDate?
    package var duty: Duty
    /// Its place among the tasks of its document.
    package var place: Int
    package var state: TaskState?
    /// The last day that keeps its first deadline that has one.
    package var lastDay: CalendarDate?

    package var status: TaskState.Status { state?.status ?? .new }
    package var deadline: Deadline? { duty.deadlines.first }
}

package struct TaskRegister: Sendable {
    /// By last day, then id; those without a day come last.
    package let tasks: [RegisteredTask]
    /// States of tasks that no document has.
    package let diagnostics: [Diagnostic]
    /// Positions in `tasks`, by the position of their document.
    package let byDocument: [Int: [Int]]
    /// Positions in `tasks`, by the code of everyone who has a part in them.
    private let byAssignee: [String: [Int]]
    /// Positions in `tasks` of those that all departments have a part in.
    private let common: [Int]

    package static let empty = TaskRegister(documents: [], states: [], reading: .dayBefore)

    package init(documents: [HeldDocument], states: [TaskState], reading: PortalSettings.BeforeDay) {
        let stateOf = Dictionary(states.map { ($0.task.value, $0) }) { first, _ in first }
        let all = documents.indices.flatMap { index -> [RegisteredTask] in
            let document = documents[index]
            return document.document.duties.enumerated().map { place, duty in
                let id = "\(document.stem)/\(duty.path)"
                let days = duty.deadlines.compactMap { $0.lastDay(reading) }
                return RegisteredTask(
                    id: id, document: index, issued: document.sortDate, duty: duty, place: place, state: stateOf[id],
                    lastDay: days.first)
            }
        }
        tasks = all.sorted { a, b in
            a.lastDay == b.lastDay ? a.id.precedesInBytes(b.id) : Self.comes(a.lastDay, before: b.lastDay)
        }
        byDocument = Dictionary(grouping: tasks.indices) { [tasks] in tasks[$0].document }
        var byAssignee: [String: [Int]] = [:]
        for (index, task) in tasks.enumerated() {
            for code in Set(task.duty.parts.map(\.assignee.code)) { byAssignee[code, default: []].append(index) }
        }
        self.byAssignee = byAssignee
        common = tasks.indices.filter { [tasks] in tasks[$0].duty.parts.contains(where: \.assignee.meansAllDepartments) }
        let known = Set(all.map(\.id))
        diagnostics = states.filter { !known.contains($0.task.value) }.map {
            .unknownTask($0.task.value, known: all.map(\.id), at: $0.task.location)
        }
    }

    private static func comes(_ first: CalendarDate?, before second: CalendarDate?) -> Bool {
        guard let first else { return false }
        return second.map { first < $0 } ?? true
    }
}

extension TaskRegister {
    /// Positions of the tasks that a department leads, does or helps with, in order; of those of all departments the ones given out while it existed.
    package func concerning(_ department: Department) -> [Int] {
        let shared = common.filter { tasks[$0].issued.map(department.exists) ?? true }
        return Set(shared).union(byAssignee[department.code] ?? []).sorted()
    }
}

extension HeldDocument {
    /// The name in its first address, which never changes.
    package var stem: String { String(firstPath.dropFirst("/van-ban/".count).dropLast()) }
}
