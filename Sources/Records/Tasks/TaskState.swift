/// How far a task is (tình trạng), as `Content/nhiem-vu/*.yml` says, apart from the official text.
///
/// A class, as most tasks have none.
package final class TaskState: Sendable {
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
    package let task: Located<String>
    package let status: Status
    package let date: CalendarDate?
    /// What came of it (kết quả).
    package let result: String?
    /// Number of the document that came of it.
    package let document: String?

    init(task: Located<String>, status: Status, date: CalendarDate?, result: String?, document: String?) {
        (self.task, self.status, self.date, self.result, self.document) = (task, status, date, result, document)
    }
}
