// A quarter in three blocks (DOCUMENT-ANATOMY part C): issued in it, about it, work to do in it; estimated dates apart.
internal import Records
internal import Source

extension Portal {
    func quarterContext(_ quarter: Quarter) -> Value {
        let indexes = registry.indexes
        let about = indexes.about[quarter] ?? []
        let due = indexes.due[quarter] ?? []
        let issued = issued(in: quarter)
        let tasks = tasksDue(in: quarter)
        let tasksOf = Dictionary(tasks.map { (self.tasks.tasks[$0].document, 1) }, uniquingKeysWith: +)
        let counts =
            "\(issued.count) văn bản ban hành, \(about.count) văn bản về kết quả của quý, \(due.count) văn bản có việc phải làm trong quý."
        let frame = PageFrame(
            title: quarter.title, description: "\(quarter.title): \(counts)",
            path: Self.path(of: quarter), trail: [Named(name: PageIndex.quarters.title, path: PageIndex.quarters.path)],
            section: PageIndex.quarters.path, linked: .collection(count: documentCount(of: quarter)))
        return frame.context(
            in: self,
            [
                "truoc": neighbour(of: quarter) { $0.last { $0 < quarter } }, "sau": neighbour(of: quarter) { $0.first { $0 > quarter } },
                "ban_hanh": items(indexes.issuedIn[quarter] ?? []), "so_ban_hanh": .number(issued.count),
                "so_ve_ky": .number(about.count),
                "so_viec": .number(due.count),
                "ve_ky": items(about) { issuedElsewhere(registry.documents[$0], than: quarter) },
                "viec": items(due) { index in work(of: index, in: quarter, tasks: tasksOf[index]) },
                "uoc_tinh": items(indexes.estimatedIn[quarter] ?? []),
                "nhiem_vu": .list(tasks.prefix(TaskList.shownOfQuarter).map { item(ofTask: $0) }), "so_nhiem_vu": .number(tasks.count),
                "tat_ca_nhiem_vu": .text(link(TaskList.root)),
            ])
    }

    /// Documents issued in a quarter, those whose date is only estimated included.
    func issued(in quarter: Quarter) -> Set<Int> {
        Set(registry.indexes.issuedIn[quarter] ?? []).union(registry.indexes.estimatedIn[quarter] ?? [])
    }

    /// How many documents the page of a quarter names.
    func documentCount(of quarter: Quarter) -> Int {
        issued(in: quarter).union(registry.indexes.about[quarter] ?? []).union(registry.indexes.due[quarter] ?? []).count
    }
}

extension Portal {
    private func neighbour(of quarter: Quarter, _ choose: ([Quarter]) -> Quarter?) -> Value {
        choose(registry.indexes.quarters).map { Named(name: $0.title, path: Self.path(of: $0)).context(in: self) } ?? .null
    }

    /// "ban hành trong Quý II/2025": why a document about this quarter is not among those issued in it.
    private func issuedElsewhere(_ document: HeldDocument, than quarter: Quarter) -> String? {
        guard let issued = document.issuedIn, issued != quarter else { return nil }
        return "ban hành trong \(issued.title)"
    }

    /// The periods of `ky_ke_hoach` that touch the quarter, as written, and how many of its tasks are due in it.
    private func work(of document: Int, in quarter: Quarter, tasks: Int?) -> String? {
        let periods = registry.documents[document].metadata.planPeriods.filter { $0.quarters.contains(quarter) }.map(\.title)
        let plans = periods.isEmpty ? [] : ["kế hoạch " + periods.joined(separator: ", ")]
        let parts = plans + (tasks.map { ["\($0) nhiệm vụ đến hạn"] } ?? [])
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
