import Records
import Site
import Source

extension Option {
    /// Which tasks `tasks` lists.
    static let taskOptions = [
        Option(
            name: "--lanh-dao", valueName: "NAME", commands: [.tasks],
            help: LocalizedText(
                vi: "chỉ nhiệm vụ do người này chỉ đạo: họ tên, giam-doc hoặc lanh-dao",
                en: "only tasks that this leader watches over: name, giam-doc or lanh-dao")
        ) {
            $0.taskFilter.leader = $1; return !$1.isEmpty
        },
        Option(
            name: "--nguon", valueName: "DOC", commands: [.tasks],
            help: LocalizedText(vi: "chỉ nhiệm vụ của văn bản này: số hoặc tên tệp", en: "only tasks of this document: number or file name")
        ) {
            $0.taskFilter.source = $1; return !$1.isEmpty
        },
        Option(
            name: "--tinh-trang", valueName: "STATE", allowed: TaskFilter.Condition.allCases.map(\.rawValue), commands: [.tasks],
            help: LocalizedText(
                vi: "chỉ nhiệm vụ moi, dang_lam, xong, chua_xong hoặc qua_han",
                en: "only tasks that are moi, dang_lam, xong, chua_xong (open) or qua_han (overdue)")
        ) {
            $0.taskFilter.condition = TaskFilter.Condition(rawValue: VietnameseText.key($1)); return $0.taskFilter.condition != nil
        },
        Option(
            name: "--han-tu", valueName: "DATE", form: day, commands: [.tasks],
            help: LocalizedText(vi: "chỉ nhiệm vụ có ngày cuối từ ngày này", en: "only tasks whose last day is this one or later")
        ) {
            $0.taskFilter.dueFrom = CalendarDate(text: $1); return $0.taskFilter.dueFrom != nil
        },
        Option(
            name: "--han-den", valueName: "DATE", form: day, commands: [.tasks],
            help: LocalizedText(vi: "chỉ nhiệm vụ có ngày cuối đến hết ngày này", en: "only tasks whose last day is this one or earlier")
        ) {
            $0.taskFilter.dueThrough = CalendarDate(text: $1); return $0.taskFilter.dueThrough != nil
        },
    ]

    /// What a day looks like.
    static let day = LocalizedText(vi: "một ngày có thật: 2025-04-01 hoặc 01/4/2025", en: "a day: 2025-04-01 or 01/4/2025")
}
