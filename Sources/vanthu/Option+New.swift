import Records
import Source

extension Option {
    /// What `new` and `report` are told of the document that they make.
    static let documentOptions = [
        Option(
            switch: "--list", turnsOn: \.listsTypes, commands: [.new],
            help: LocalizedText(vi: "liệt kê các loại có mẫu", en: "list the types that have a template")),
        Option(
            name: "--ky", valueName: "PERIOD",
            form: LocalizedText(vi: "một kỳ: 2025-Q2, Quý II/2025, 2025-04, 2025", en: "a period: 2025-Q2, 2025-04, 2025"),
            commands: [.new, .report, .tasks],
            help: LocalizedText(
                vi: "kỳ mà văn bản nói về; của tasks: chỉ nhiệm vụ đến hạn trong kỳ",
                en: "the period that the document is about; of tasks: only those due in it")
        ) {
            $0.period = Period(text: $1); return $0.period != nil
        },
        Option(
            name: "--trich-yeu", valueName: "TEXT", form: LocalizedText(vi: "một dòng chữ, không để trống", en: "words, not nothing"),
            commands: [.new], help: LocalizedText(vi: "trích yếu", en: "title of the document")
        ) {
            $0.subject = $1; return !$1.isEmpty
        },
        Option(
            name: "--so", valueName: "N",
            form: LocalizedText(vi: "phần số, không có ký hiệu: 27, 15a", en: "the number without its symbol: 27, 15a"),
            commands: [.new], help: LocalizedText(vi: "số đã cấp", en: "number, where it has one")
        ) {
            $0.number = $1; return DocumentNumber.isNumber($1)
        },
        Option(
            name: "--ngay", valueName: "DATE",
            form: day, commands: [.new, .report], help: LocalizedText(vi: "ngày ban hành", en: "date of issue")
        ) {
            $0.issuedOn = CalendarDate(text: $1); return $0.issuedOn != nil
        },
        Option(
            name: "--don-vi", valueName: "CODE", form: LocalizedText(vi: "mã hoặc tên đơn vị", en: "code or name of a department"),
            commands: [.new, .report, .tasks],
            help: LocalizedText(
                vi: "đơn vị soạn, hoặc chỉ nhiệm vụ của đơn vị này: mã hoặc tên",
                en: "drafting department, or only the tasks of it: code or name")
        ) {
            $0.department = $1; return !$1.isEmpty
        },
        Option(
            name: "--nguoi-ky", valueName: "NAME[,POSITION]", commands: [.new, .report],
            help: LocalizedText(vi: "người ký: họ tên, chức vụ", en: "signer: name, position")
        ) {
            $0.signer = Signer(written: $1); return $0.signer != nil
        },
    ]
}
