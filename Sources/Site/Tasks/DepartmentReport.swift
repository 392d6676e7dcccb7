// The tasks of a department in a period, in the lists that reports to a regular meeting (giao ban) are made of: what it prepares for the body above the
// office, what is the head's, what arose in the period from above and from meetings, and what is left of earlier periods.
package import Records
package import Source

package struct DepartmentReport: Sendable {
    /// The lists, in the order of the report (seed 001, point 9: "tách danh mục nhiệm vụ tham mưu UBND tỉnh, nhiệm vụ của Giám đốc Sở, nhiệm vụ phát
    /// sinh trong kỳ (từ cơ quan cấp trên, từ họp giao ban)").
    package enum List: CaseIterable, Sendable {
        case advice, head, fromAbove, fromMeetings, unfinished
    }

    package struct Item: Sendable {
        package let text: String
        /// The list for tasks of its kind, also where it is left of an earlier period.
        package let kind: List
        /// "Thông báo kết luận số 27/TB-SKHCN ngày 01/4/2025".
        package let source: String
        /// "mục 4"; nil for a task outside all points.
        package let point: String?
        /// The first address of the document, with the anchor of the point.
        package let address: String
        /// The words of its deadlines.
        package let deadlines: [String]
        package let lastDay: CalendarDate?
        package let isOverdue: Bool
        package let status: TaskState.Status
        package let doneOn: CalendarDate?
        package let result: String?
        /// Number of the document that came of it.
        package let resultDocument: String?
        package let role: Role
        /// It was given to all departments at once.
        package let isCommon: Bool
        /// Others who lead, and who help; without "all departments" where those are meant that have it in common.
        package let otherLeads: [String]
        package let supports: [String]
        /// The department before this one, where the task was given to it.
        package let predecessor: String?
    }

    package let department: Department
    package let period: Period
    /// The day that it is true of.
    package let today: CalendarDate
    /// Name of the body above the office; nil where the settings name none.
    package let superior: String?
    private let lists: [List: [Item]]

    package subscript(list: List) -> [Item] { lists[list] ?? [] }
    package var items: [Item] { List.allCases.flatMap { self[$0] } }
}

extension DepartmentReport {
    init(of department: Department, in period: Period, portal: Portal) {
        self.department = department
        self.period = period
        today = portal.today
        superior = portal.parentAgencyName
        let line = portal.registry.catalogs.predecessors(of: department) + [department]
        let sorter = ReportSorter(portal: portal, period: period)
        let own = Set(line.flatMap { portal.tasks.concerning($0) }).sorted().map { portal.tasks.tasks[$0].asOf(portal.today) }
        var lists: [List: [Item]] = [:]
        for task in own.sorted(by: Self.stands) {
            guard let (list, kind) = sorter.lists(of: task) else { continue }
            lists[list, default: []].append(Item(task, kind, line, portal))
        }
        self.lists = lists
    }

    /// Open ones first, by their last day; those without one by the day they were given, as their documents have them.
    private static func stands(_ a: RegisteredTask, _ b: RegisteredTask) -> Bool {
        let keys = [a, b].map { task in
            [task.status == .done ? 1 : 0, task.lastDay?.ordinal ?? Int.max, task.issued?.ordinal ?? 0, task.document, task.place]
        }
        return keys[0].lexicographicallyPrecedes(keys[1])
    }
}

extension DepartmentReport.Item {
    /// - Parameter line: the department, last, behind those that it came from.
    fileprivate init(_ task: RegisteredTask, _ kind: DepartmentReport.List, _ line: [Department], _ portal: Portal) {
        let duty = task.duty
        let document = portal.registry.documents[task.document]
        let codes = Set(line.map(\.code))
        let named = duty.point.flatMap { document.document.points[$0] }
        let isCommon = !duty.parts.contains { codes.contains($0.assignee.code) }
        let others = { (assignees: [Assignee]) in
            assignees.filter { !codes.contains($0.code) && !(isCommon && $0.meansAllDepartments) }.map(portal.name(of:))
        }
        (text, self.kind) = (duty.text, kind)
        source = portal.sourceName(of: document)
        point = named.map { $0.text.prefix(1).lowercased() + $0.text.dropFirst() }
        address = document.firstPath + (named.map { "#\($0.anchor)" } ?? "")
        (deadlines, lastDay) = (duty.deadlines.map(\.words), task.lastDay)
        isOverdue = DueMark(task, today: portal.today).isOverdue
        (status, doneOn, result, resultDocument) = (task.status, task.state?.date, task.state?.result, task.state?.document)
        role = duty.role(of: codes)
        self.isCommon = isCommon
        (otherLeads, supports) = (others(duty.leads), others(duty.supports))
        let holder = line.last { one in duty.parts.contains { $0.assignee.code == one.code } }
        predecessor = holder.flatMap { $0.code == line.last?.code ? nil : $0.name }
    }
}

extension Duty {
    /// The strongest part that departments have in it; of a task of all departments the one that all have.
    func role(of codes: Set<String>) -> Role {
        let named = parts.filter { codes.contains($0.assignee.code) }
        return (named.isEmpty ? parts.filter { $0.assignee.meansAllDepartments } : named).map(\.role).min() ?? .mention
    }
}

extension Catalogs {
    /// Departments that became this one, the oldest first.
    fileprivate func predecessors(of department: Department) -> [Department] {
        var line: [Department] = []
        var known: Set<String> = [department.code]
        var heirs = [department.code]
        while let heir = heirs.popLast() {
            for one in departments where one.successors.contains(heir) && known.insert(one.code).inserted {
                line.insert(one, at: 0)
                heirs.append(one.code)
            }
        }
        return line
    }
}

extension Portal {
    /// Type, number and date; the issuer where it is another than the office.
    fileprivate func sourceName(of document: HeldDocument) -> String {
        let isOwn = document.issuerCodes.allSatisfy { $0 == settings.issuer?.value }
        let date = document.date.map { "ngày \($0.vietnamese)" }
        let issuer = isOwn ? nil : "của \(document.issuers.map { issuerName($0) }.joined(separator: ", "))"
        return [document.typeName, document.number.map { "số \($0)" }, date, issuer].compactMap(\.self).joined(separator: " ")
    }
}

extension SiteBuilder {
    /// Nil where the theme cannot be used. Nothing is written. Throws `TaskFilter.Fault`.
    package func report(of department: String, in period: Period) async throws -> (report: DepartmentReport?, diagnostics: [Diagnostic]) {
        var watch = LapWatch(progress)
        let prepared = try await prepare(&watch)
        let report = try prepared.site.map { site in
            DepartmentReport(of: try site.portal.department(named: department), in: period, portal: site.portal)
        }
        return (report, prepared.outcome.diagnostics)
    }
}
