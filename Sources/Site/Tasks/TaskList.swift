// Lists of tasks: all by deadline, of a department, of a leader, of a state; each page parted by the month they are due in.
internal import Records
internal import Source

struct TaskList: Sendable {
    /// Address of its first page.
    var path: String
    var title: String
    /// Positions in `TaskRegister.tasks`.
    var tasks: PagedItems
    /// Its calendar.
    var calendar: String?

    static let root = "/nhiem-vu/"
    /// Tasks shown on the page of a quarter, and of each kind on the page of a department.
    static let shownOfQuarter = 20
    static let shownOfDepartment = 3
    /// Tasks due next on the home page.
    static let shownAtHome = 5

    /// Characters of a task's words in a list; the document has them all.
    static let longestText = 240

    static func path(ofDepartment code: String) -> String { "\(root)don-vi/\(Portal.slug(code))/" }
}

extension Portal {
    /// Every list; none where there are no tasks.
    func taskLists() -> [TaskList] {
        if tasks.tasks.isEmpty { return [] }
        let all = TaskList(
            path: TaskList.root, title: "Nhiệm vụ", tasks: ordered(Array(tasks.tasks.indices)), calendar: Self.calendarPath)
        return [all] + departmentsWithTasks() + leadersWithTasks() + statesOfTasks()
    }

    func taskListContext(_ list: TaskList, number: Int) -> Value {
        let isRoot = list.path == TaskList.root
        var trail = isRoot ? [] : [Named(name: "Nhiệm vụ", path: TaskList.root)]
        if number > 1 { trail.append(Named(name: list.title, path: list.path)) }
        let frame = PageFrame(
            title: number == 1 ? list.title : "\(list.title), trang \(number)",
            description: (number == 1 ? "\(list.tasks.count) nhiệm vụ" : "Nhiệm vụ") + " trên \(settings.name), xếp theo hạn.",
            path: Pagination.path(list.path, number),
            trail: trail, section: TaskList.root, pagination: Pagination(base: list.path, number: number, count: list.tasks.pageCount),
            linked: .collection(count: number == 1 ? list.tasks.count : nil))
        return frame.context(
            in: self,
            [
                "lich": .optional(list.calendar.map { link($0) }), "cach_xem": .list(isRoot && number == 1 ? waysToSeeTasks() : []),
                "nhom": .list(months(of: list.tasks.page(number))), "tong_so": number == 1 ? .number(list.tasks.count) : .null,
            ])
    }
}

extension Portal {
    private func departmentsWithTasks() -> [TaskList] {
        departmentsByName.compactMap { department in
            let own = tasks.concerning(department)
            if own.isEmpty { return nil }
            return TaskList(
                path: TaskList.path(ofDepartment: department.code), title: "Nhiệm vụ của \(department.name)", tasks: ordered(own),
                calendar: Self.calendarPath(ofDepartment: department.code))
        }
    }

    /// Leaders who watch over tasks or do them themselves.
    private func leadersWithTasks() -> [TaskList] {
        tasks.byWatcher.sorted { $0.key < $1.key }.map { code, own in
            TaskList(
                path: "\(TaskList.root)lanh-dao/\(Self.slug(code))/",
                title: "Nhiệm vụ do \(leaderName(code, own[0])) chỉ đạo",
                tasks: ordered(own))
        }
    }

    private func leaderName(_ code: String, _ task: Int) -> String {
        let duty = tasks.tasks[task].duty
        return (duty.leaders + duty.leads).first { $0.code == code }.map { name(of: $0) } ?? code
    }

    private func statesOfTasks() -> [TaskList] {
        TaskState.Status.allCases.compactMap { status in
            let own = tasks.tasks.indices.filter { tasks.tasks[$0].status == status }
            if own.isEmpty { return nil }
            let title = "Nhiệm vụ \(VietnameseText.lowercased(status.title))"
            return TaskList(path: "\(TaskList.root)tinh-trang/\(Self.slug(status.rawValue))/", title: title, tasks: ordered(own))
        }
    }

    /// The other lists, by what they are about.
    private func waysToSeeTasks() -> [Value] {
        let kinds = [
            ("Theo đơn vị", departmentsWithTasks(), "Nhiệm vụ của "), ("Theo lãnh đạo", leadersWithTasks(), "Nhiệm vụ do "),
            ("Theo tình trạng", statesOfTasks(), "Nhiệm vụ "),
        ]
        return kinds.filter { !$0.1.isEmpty }.map { title, lists, prefix in
            let entries = lists.map { list -> Value in
                let name = String(list.title.dropFirst(prefix.count))
                let short = name.hasSuffix(" chỉ đạo") ? String(name.dropLast(8)) : name
                return Named(name: short.prefix(1).uppercased() + short.dropFirst(), path: list.path, count: list.tasks.count)
                    .countedContext(in: self)
            }
            return ["ten": .text(title), "muc": .list(entries)]
        }
    }

    /// Those with a day in its order, then those that come again, then the rest.
    private func ordered(_ positions: [Int]) -> PagedItems {
        let recurring = positions.filter { tasks.tasks[$0].lastDay == nil && tasks.tasks[$0].comesAgain }
        let inOrder =
            positions.filter { tasks.tasks[$0].lastDay != nil } + recurring
            + positions.filter { tasks.tasks[$0].lastDay == nil && !tasks.tasks[$0].comesAgain }
        return PagedItems(inOrder) { position in
            let task = tasks.tasks[position]
            return FNV.hash(registry.documents[task.document].firstPath) &+ UInt32(truncatingIfNeeded: task.place) &* 0x9E37_79B9
        }
    }

    private func months(of positions: ArraySlice<Int>) -> [Value] {
        var groups: [(title: String, tasks: [Int])] = []
        for position in positions {
            let title = tasks.tasks[position].month
            if groups.last?.title != title { groups.append((title, [])) }
            groups[groups.count - 1].tasks.append(position)
        }
        return groups.map { ["ten": .text($0.title), "muc": .list($0.tasks.map { item(ofTask: $0) })] }
    }
}

extension RegisteredTask {
    /// The heading under which it stands in a list.
    fileprivate var month: String {
        if let lastDay { return "Tháng \(lastDay.month)/\(lastDay.year)" }
        return comesAgain ? "Định kỳ" : "Không ghi ngày"
    }
}
