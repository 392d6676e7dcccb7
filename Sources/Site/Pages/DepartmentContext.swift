// A department: lifetime, predecessors and successors, its documents by role.
internal import Records
internal import Source

extension Portal {
    func departmentContext(_ code: String) -> Value {
        guard let department = registry.catalogs.department(code) else { return .null }
        let path = Self.path(ofDepartment: code)
        let count = registry.indexes.byDepartment[code]?.count ?? 0
        let frame = PageFrame(
            title: department.name,
            description: "\(count) văn bản liên quan đến \(department.name), xếp theo vai trò của đơn vị trong văn bản.", path: path,
            trail: [Named(name: PageIndex.departments.title, path: PageIndex.departments.path)], section: PageIndex.departments.path,
            feeds: [Named(name: department.name, path: path + "feed.xml")],
            linked: .collection(count: count, about: linkedDepartment(code)))
        let predecessors = registry.catalogs.departments.filter { $0.successors.contains(code) }
        return frame.context(
            in: self,
            [
                "ma": .text(code), "ten": .text(department.name),
                "thoi_gian": .optional(span(from: department.from, through: department.through)),
                "tinh_trang": .optional(state(of: department)),
                "tien_than": .list(predecessors.map { self.department($0.code).context(in: self) }),
                "ke_thua": .list(department.successors.map { self.department($0).context(in: self) }),
                "ten_khac": .texts(department.aliases),
                "nhom": .list(groups(of: code)), "tong_so": .number(count), "nhiem_vu": tasks(of: department),
                "cua_tien_than": .list(
                    predecessors.map { predecessor in
                        var named = self.department(predecessor.code)
                        named.count = registry.indexes.byDepartment[predecessor.code]?.count ?? 0
                        return named.countedContext(in: self)
                    }),
            ])
    }

    /// The roles of a department in a document, strongest first.
    func roles(of code: String, in document: HeldDocument) -> [Role] {
        document.document.departments.filter { $0.code == code }.map(\.role).sorted()
    }
}

extension Portal {
    /// What is to be said of a department that does not exist today.
    private func state(of department: Department) -> String? {
        if let from = department.from, today < from { return "Chưa hoạt động" }
        return department.exists(on: today) ? nil : "Không còn hoạt động"
    }

    /// Each document once, under its strongest role there.
    private func groups(of code: String) -> [Value] {
        var documents: [Role: [Int]] = [:]
        for index in registry.indexes.byDepartment[code] ?? [] {
            guard let strongest = roles(of: code, in: registry.documents[index]).first else { continue }
            documents[strongest, default: []].append(index)
        }
        return documents.keys.sorted().map { role in
            let list = documents[role] ?? []
            return ["vai_tro": .text(role.title), "so_luong": .number(list.count), "nam": .list(years(of: list, department: code))]
        }
    }

    /// The documents of one role by year, the newest first; the role is the heading above them and not said again.
    private func years(of documents: [Int], department code: String) -> [Value] {
        let years = Dictionary(grouping: documents) { registry.documents[$0].year }
        return years.sorted { $0.key ?? .min > $1.key ?? .min }.map { year, list in
            [
                "ten": .text(year.map { "Năm \($0)" } ?? "Chưa rõ năm"),
                "muc": .list(list.map { item($0, roles: roles(of: code, in: registry.documents[$0]).dropFirst()) }),
            ]
        }
    }
}
