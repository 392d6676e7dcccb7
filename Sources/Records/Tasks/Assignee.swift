/// Who does work, helps with it, or is told of it (CONTENT.md: a department code or a reserved one).
package struct Assignee: Hashable, Sendable {
    /// `qlkhcn`, `tat-ca`, `lanh-dao`, `giam-doc`, `truong-phong`, `ca-nhan`, `ld:phan-van-hieu`, `ngoai:ubnd-xa-phuong`.
    package var code: String
    /// As written, for a person and for another body; nil where the code says it.
    package var name: String?

    package init(code: String, name: String? = nil) {
        self.code = code
        self.name = name
    }
}

extension Assignee {
    package static let everyone = Assignee(code: DepartmentMention.everyone)
    package static let leadership = Assignee(code: "lanh-dao")
    package static let director = Assignee(code: "giam-doc")
    package static let heads = Assignee(code: "truong-phong")
    package static let individuals = Assignee(code: "ca-nhan")

    static let personPrefix = "ld:"
    static let outsidePrefix = "ngoai:"

    /// What the reserved codes are called on pages.
    package static let reservedTitles = [
        everyone.code: "Các phòng, đơn vị", leadership.code: "Lãnh đạo cơ quan", director.code: "Người đứng đầu cơ quan",
        heads.code: "Trưởng các phòng, đơn vị", individuals.code: "Từng cá nhân",
    ]

    /// All departments, or the heads of all.
    package var meansAllDepartments: Bool { self == .everyone || self == .heads }
    /// Departments: one, or all.
    var isUnit: Bool { !isPerson && !isOutside && ![.director, .leadership, .individuals].contains(self) }
    package var isPerson: Bool { code.hasPrefix(Self.personPrefix) }
    /// A person, or those who lead together; not the head of the office, in whose name documents speak.
    var isLeader: Bool { isPerson || self == .leadership }
    package var isOutside: Bool { code.hasPrefix(Self.outsidePrefix) }
}
