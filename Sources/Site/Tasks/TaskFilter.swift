// Which tasks are asked for, and the names in that as the portal knows them.
package import Records
package import Source

/// What is nil leaves all tasks in.
package struct TaskFilter: Sendable {
    /// How far a task is, or whether its day has passed.
    package enum Condition: String, CaseIterable, Sendable {
        case new = "moi"
        case underWay = "dang_lam"
        case done = "xong"
        case open = "chua_xong"
        case overdue = "qua_han"
    }

    /// Something is named that the portal does not know.
    package enum Fault: Error, Sendable {
        case unknownDepartment(String, LocalizedText)
        case unknownLeader(String, LocalizedText)
        case unknownSource(String, LocalizedText)
    }

    /// Code, name or alias.
    package var department: String?
    /// Whole name, or the end of it; `giam-doc`, `lanh-dao`.
    package var leader: String?
    /// Number, file name or path of the document that gives the task; the path in the content folder, or with it as a shell completes it.
    package var source: String?
    /// The last day lies in it.
    package var period: Period?
    package var dueFrom: CalendarDate?
    package var dueThrough: CalendarDate?
    package var condition: Condition?

    package init() {}
}

extension TaskFilter {
    /// Positions in `TaskRegister.tasks`, in its order.
    func positions(in portal: Portal) throws(Fault) -> [Int] {
        let leaders = try leader.map { name throws(Fault) in try portal.leaders(named: name) }
        let sources = try source.map { name throws(Fault) in try portal.documents(named: name) }
        let own = try department.map { name throws(Fault) in portal.tasks.concerning(try portal.department(named: name)) }
        return (own ?? Array(portal.tasks.tasks.indices)).filter { index in
            let task = portal.tasks.tasks[index]
            return leaders.map { !$0.isDisjoint(with: task.duty.watchers.map(\.code)) } ?? true
                && sources.map { $0.contains(task.document) } ?? true && isDue(task) && meets(task, today: portal.today)
        }
    }

    private func isDue(_ task: RegisteredTask) -> Bool {
        let first = [dueFrom, period?.days?.first].compactMap(\.self).max()
        let last = [dueThrough, period?.days?.last].compactMap(\.self).min()
        if first == nil, last == nil { return true }
        guard let day = task.lastDay else { return false }
        return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
    }

    private func meets(_ task: RegisteredTask, today: CalendarDate) -> Bool {
        switch condition {
        case nil: true
        case .open: task.status != .done
        case .overdue: DueMark(task, today: today).isOverdue
        case .new, .underWay, .done: task.status.rawValue == condition?.rawValue
        }
    }
}

extension Portal {
    func department(named name: String) throws(TaskFilter.Fault) -> Department {
        let lookup = CatalogLookup(registry.catalogs)
        if let department = lookup.department(name, on: today) { return department }
        let codes = registry.catalogs.departments.map(\.code).joined(separator: ", ")
        throw .unknownDepartment(
            name, lookup.departments.hint(for: name) ?? LocalizedText(vi: "mã đơn vị: \(codes)", en: "codes of departments: \(codes)"))
    }

    fileprivate func leaders(named name: String) throws(TaskFilter.Fault) -> Set<String> {
        let slug = VietnameseText.slug(name)
        if [Assignee.director, .leadership].contains(where: { $0.code == slug }) { return [slug] }
        let known = Dictionary(tasks.tasks.flatMap(\.duty.watchers).map { ($0.code, self.name(of: $0)) }) { first, _ in first }
        let found = known.filter { code, title in
            [code, VietnameseText.slug(title)].contains(slug) || VietnameseText.slug(title).hasSuffix("-" + slug)
        }
        if !found.isEmpty { return Set(found.keys) }
        let names = known.values.sorted().joined(separator: ", ")
        throw .unknownLeader(
            name,
            NearestName.hint(name, in: known.values.sorted())
                ?? (names.isEmpty
                    ? LocalizedText(vi: "chưa nhiệm vụ nào ghi người chỉ đạo", en: "no task names a leader yet")
                    : LocalizedText(vi: "có nhiệm vụ: \(names)", en: "with tasks: \(names)")))
    }

    fileprivate func documents(named name: String) throws(TaskFilter.Fault) -> Set<Int> {
        let key = VietnameseText.key(name)
        let path = pathInContent(name)
        let found = registry.documents.indices.filter { index in
            let document = registry.documents[index]
            return document.number.map(VietnameseText.key) == key || document.isNamed(name) || document.isFile(path)
        }
        if !found.isEmpty { return Set(found) }
        let names = tasks.byDocument.keys.sorted().flatMap { index in [registry.documents[index].number, registry.documents[index].stem] }
        throw .unknownSource(
            name,
            NearestName.hint(name, in: names.compactMap(\.self))
                ?? LocalizedText(vi: "viết số hoặc tên tệp của văn bản", en: "write the number or file name of a document"))
    }
}

extension Portal {
    /// `ket-luan/gb.md` of `./Content/ket-luan/gb.md`; a path that does not lie in the content folder as it is.
    private func pathInContent(_ path: String) -> String {
        let parts = { (path: String) in path.split(separator: "/").filter { $0 != "." } }
        let (root, written) = (parts(contentRoot), parts(path))
        return (written.starts(with: root) ? written.dropFirst(root.count) : written[...]).joined(separator: "/")
    }
}

extension HeldDocument {
    /// Whether it lies there: in a file, or a folder with its attachments; a file name alone will do.
    fileprivate func isFile(_ path: String) -> Bool {
        if [path, "\(path)/index.md"].contains(document.source) { return true }
        return path.hasSuffix(".md") && !path.contains("/") && isNamed(String(path.dropLast(".md".count)))
    }
}
