// Takes the files of `Content/nhiem-vu`; gives the states in them, in order, and what is wrong: entries {nhiem_vu, trang_thai, ngay, ket_qua, van_ban}.

package import Source

package enum TaskStateReader {
    package static func read(_ files: [SourceText]) -> (states: [TaskState], diagnostics: [Diagnostic]) {
        var reading = CatalogReading()
        var states: [TaskState] = []
        var seen: [String: SourceLocation] = [:]
        for file in files {
            let known = ["nhiem_vu", "trang_thai", "ngay", "ket_qua", "van_ban"]
            for entry in reading.entries(of: file, known: known, required: ["nhiem_vu", "trang_thai"]) {
                guard let state = reading.values.state(entry.fields) else { continue }
                if let other = seen.updateValue(state.task.location, forKey: state.task.value) {
                    reading.values.report(duplicate(state.task, other))
                }
                states.append(state)
            }
        }
        return (states, reading.values.diagnostics)
    }

    private static func duplicate(_ task: Located<String>, _ other: SourceLocation) -> Diagnostic {
        .error(
            .duplicateCode, at: task.location, vi: "nhiệm vụ “\(task.value)” đã có tình trạng ở chỗ khác",
            en: "the task “\(task.value)” has a state elsewhere already",
            notes: [Diagnostic.Note(LocalizedText(vi: "chỗ kia", en: "the other place"), at: other)])
    }
}

extension ValueReader {
    fileprivate mutating func state(_ fields: [String: YAMLNode]) -> TaskState? {
        guard let task = fields["nhiem_vu"].flatMap({ text($0, "nhiem_vu") }),
            let status = fields["trang_thai"].flatMap({ choice($0, "trang_thai", of: TaskState.Status.self) })
        else { return nil }
        return TaskState(
            task: task, status: status, date: fields["ngay"].flatMap { date($0, "ngay")?.value },
            result: fields["ket_qua"].flatMap { text($0, "ket_qua")?.value },
            document: fields["van_ban"].flatMap { text($0, "van_ban")?.value })
    }
}
