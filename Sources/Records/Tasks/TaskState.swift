/// How far a task is (tình trạng), as `Content/nhiem-vu/*.yml` says, apart from the official text.
package struct TaskState: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case new = "moi"
        case underWay = "dang_lam"
        case done = "xong"

        package var title: String {
            switch self {
            case .new: "Mới"
            case .underWay: "Đang làm"
            case .done: "Xong"
            }
        }
    }

    /// Id of the task, as written.
    package var task: Located<String>
    package var status: Status
    package var date: CalendarDate?
    /// What came of it (kết quả).
    package var result: String?
    /// Number of the document that came of it.
    package var document: String?
}
