// A task as an item of a list: what, whose, by when, from where.
internal import Records
internal import Source

extension Portal {
    /// The task fields of the contract.
    func item(ofTask position: Int) -> Value {
        let task = tasks.tasks[position]
        let duty = task.duty
        let document = registry.documents[task.document]
        let source = Named(
            name: [document.typeName, document.number].compactMap(\.self).joined(separator: " số "), path: document.path)
        return [
            "ma": .text(document.id(of: duty)), "noi_dung": .text(duty.text.cut(to: TaskList.longestText)),
            "dia_chi": .text(link(address(of: duty, in: document))),
            "chu_tri": .list(duty.leads.map { assignee($0) }), "phoi_hop": .list(duty.supports.map { assignee($0) }),
            "lanh_dao": .texts(duty.leaders.map { name(of: $0) }), "han": .texts(duty.deadlines.map(\.words)),
            "han_ngay": .optional(task.lastDay), "tinh_trang": .text(task.status.title), "xong": .flag(task.status == .done),
            "ket_qua": .optional(task.state?.result), "nguon": source.context(in: self),
            "muc": .optional(duty.point.flatMap { document.document.points[$0]?.text }),
        ]
    }

    func inReadingOrder(_ a: Int, _ b: Int) -> Bool { tasks.tasks[a].place < tasks.tasks[b].place }

    /// What a department owes: what is due next, then its tasks by role; null where it has none.
    func tasks(of department: Department) -> Value {
        let own = tasks.concerning(department)
        if own.isEmpty { return .null }
        return [
            "tong_so": .number(own.count), "dia_chi": .text(link(TaskList.path(ofDepartment: department.code))),
            "lich": .text(link(Self.calendarPath(ofDepartment: department.code))),
            "sap_den": dueNext(own, shown: TaskList.shownOfDepartment), "nhom": .list(rolesOfTasks(own, department)),
        ]
    }

    /// Of tasks in order of their last day, the first that are open and not past.
    func dueNext(_ own: [Int], shown: Int) -> Value {
        let ahead = own.lazy.filter { tasks.tasks[$0].status != .done && tasks.tasks[$0].lastDay.map { $0 >= today } ?? false }
        return .list(ahead.prefix(shown).map { item(ofTask: $0) })
    }

    /// Tasks whose last day lies in a quarter, by that day.
    func tasksDue(in quarter: Quarter) -> [Int] {
        tasks.tasks.indices.filter { tasks.tasks[$0].lastDay.map(Quarter.init(of:)) == quarter }
    }
}

extension Portal {
    private func assignee(_ assignee: Assignee) -> Value {
        let path = registry.catalogs.department(assignee.code).map { Self.path(ofDepartment: $0.code) }
        return ["ten": .text(name(of: assignee)), "dia_chi": .optional(path.map { link($0) })]
    }

    /// The first few tasks of each role, strongest role first; a task of all departments is under the role that all have.
    private func rolesOfTasks(_ own: [Int], _ department: Department) -> [Value] {
        let groups = Dictionary(grouping: own) { tasks.tasks[$0].duty.role(of: [department.code]) }
        return groups.sorted { $0.key < $1.key }.map { role, list in
            [
                "vai_tro": .text(role.title), "so_luong": .number(list.count),
                "muc": .list(list.prefix(TaskList.shownOfDepartment).map { item(ofTask: $0) }),
            ]
        }
    }
}
