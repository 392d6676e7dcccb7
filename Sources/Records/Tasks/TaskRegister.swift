// The held documents and the states of their tasks -> all tasks of the portal, in the order in which they are due.

package import Source

/// A task with its document and how far it is.
package struct RegisteredTask: Sendable {
    /// Position in `Registry.documents`.
    package let document: Int
    /// Its place among the tasks of its document.
    package let place: Int
    package private(set) var state: TaskState?
    /// The last day that keeps its first deadline that has one.
    package let lastDay: CalendarDate?
    package let comesAgain: Bool
    private let holder: HeldDocument

    init(_ duty: Duty, of holder: HeldDocument, at document: Int, place: Int, state: TaskState?, _ reading: PortalSettings.BeforeDay) {
        (self.holder, self.document, self.place, self.state) = (holder, document, place, state)
        lastDay = duty.deadlines.lazy.compactMap { $0.lastDay(reading) }.first
        comesAgain = duty.deadlines.contains { $0.recurrence != nil }
    }

    /// Made anew each time: whoever needs more of it than one value keeps it.
    package var duty: Duty { holder.document.duties[place] }
    /// `ket-luan-giao-ban-quy-1-2025/muc-8/2`: the first address of the document and the task's path in it.
    package var id: String { holder.id(of: duty) }
    /// The day of the document; nil where it has none, not even an estimated one.
    package var issued: CalendarDate? { holder.sortDate }
    package var status: TaskState.Status { state?.status ?? .new }

    /// The task on a day: without the state that it came to later.
    package func asOf(_ day: CalendarDate) -> RegisteredTask {
        var task = self
        if let date = state?.date, date > day { task.state = nil }
        return task
    }
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
    /// Positions in `tasks`, by the code of every leader who watches over them or does them.
    package let byWatcher: [String: [Int]]
    /// Positions in `tasks` of those that all departments have a part in.
    private let common: [Int]

    package static let empty = TaskRegister(documents: [], states: [], reading: .dayBefore)

    package init(documents: [HeldDocument], states: [TaskState], reading: PortalSettings.BeforeDay) {
        var met = MetTasks(states: states, reading: reading)
        for index in documents.indices { met.add(tasksOf: documents[index], at: index) }
        let found = met.tasks
        let order = Self.order(of: found)
        tasks = order.map { found[$0].task }
        byDocument = Dictionary(grouping: tasks.indices) { [tasks] in tasks[$0].document }
        var places = [Int](repeating: 0, count: order.count)
        for (place, position) in order.enumerated() { places[position] = place }
        let inOrder = { (positions: [Int]) in positions.map { places[$0] }.sorted() }
        byAssignee = met.byAssignee.mapValues(inOrder)
        byWatcher = met.byWatcher.mapValues(inOrder)
        common = inOrder(met.common)
        let known = states.isEmpty ? [] : Set(found.map(\.id))
        diagnostics = states.filter { !known.contains($0.task.value) }.map {
            .unknownTask($0.task.value, known: order.map { found[$0].id }, at: $0.task.location)
        }
    }

    private static func order(of found: [(id: String, task: RegisteredTask)]) -> [Int] {
        let days = found.map { $0.task.lastDay?.ordinal ?? .max }
        return found.indices.sorted { a, b in days[a] == days[b] ? found[a].id.precedesInBytes(found[b].id) : days[a] < days[b] }
    }
}

/// Tasks in the order of documents and their text, and who has to do with them: each duty is unpacked once.
private struct MetTasks {
    private(set) var tasks: [(id: String, task: RegisteredTask)] = []
    private(set) var byAssignee: [String: [Int]] = [:]
    private(set) var byWatcher: [String: [Int]] = [:]
    private(set) var common: [Int] = []
    private let stateOf: [String: TaskState]
    private let reading: PortalSettings.BeforeDay

    init(states: [TaskState], reading: PortalSettings.BeforeDay) {
        stateOf = Dictionary(states.map { ($0.task.value, $0) }) { first, _ in first }
        self.reading = reading
    }

    mutating func add(tasksOf document: HeldDocument, at index: Int) {
        for (place, duty) in document.document.duties.enumerated() {
            let id = document.id(of: duty)
            for code in Set(duty.parts.map(\.assignee.code)) { byAssignee[code, default: []].append(tasks.count) }
            for code in Set(duty.watchers.map(\.code)) { byWatcher[code, default: []].append(tasks.count) }
            if duty.parts.contains(where: \.assignee.meansAllDepartments) { common.append(tasks.count) }
            tasks.append((id, RegisteredTask(duty, of: document, at: index, place: place, state: stateOf[id], reading)))
        }
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
    package var stem: String { String(Substring(firstPath.utf8.dropFirst("/van-ban/".utf8.count).dropLast())) }

    /// The id of its task.
    package func id(of duty: Duty) -> String { "\(stem)/\(duty.path)" }
}
