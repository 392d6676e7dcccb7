// `api/tasks.json`: the tasks for other programs (the output contract, version 1), and the lines of `vanthu tasks --format json`.
internal import Records
internal import Source

extension Portal {
    /// By due date, then id. Its size grows with the documents, so it is written piece by piece.
    func writeTasks(_ sink: ([UInt8]) throws -> Void) throws {
        var json = JSONWriter()
        try json.object { json in
            json.field("version", 1)
            json.key("tasks")
            try json.array { json in
                for task in tasks.tasks {
                    json.object { write(task, into: &$0) }
                    try json.passOn(to: sink)
                }
            }
        }
        try sink(json.take())
    }

    static let tasksPath = "api/tasks.json"

    /// One task as an object on one line.
    func line(of task: RegisteredTask) -> String {
        var json = JSONWriter()
        json.object { write(task, into: &$0) }
        return json.text
    }
}

extension Portal {
    private func write(_ task: RegisteredTask, into json: inout JSONWriter) {
        let duty = task.duty
        let document = registry.documents[task.document]
        let anchor = duty.point.flatMap { document.document.points[$0]?.anchor }
        json.field("id", document.id(of: duty))
        json.field("url", address(of: duty, in: document))
        json.field("document", document.key)
        json.field("point", anchor)
        json.field("text", duty.text)
        json.field("lead", duty.leads.map(\.code))
        json.field("support", duty.supports.map(\.code))
        json.field("leader", duty.leaders.first?.code)
        json.key("deadline")
        if let deadline = duty.deadlines.first { json.object { write(deadline, into: &$0) } } else { json.null() }
        json.field("state", task.status.rawValue)
        json.field("origin", duty.stated == nil ? "recognised" : "front_matter")
        json.key("deadlines")
        json.array { json in
            for deadline in duty.deadlines { json.object { self.write(deadline, into: &$0) } }
        }
        json.field("report_to", duty.reportsTo.map(\.code))
        json.key("result")
        if let state = task.state { json.object { write(state, into: &$0) } } else { json.null() }
    }

    private func write(_ deadline: Deadline, into json: inout JSONWriter) {
        json.field("kind", deadline.kind.rawValue)
        json.field("date", deadline.date?.iso)
        json.field("last_day", deadline.lastDay(settings.beforeDay)?.iso)
        json.field("rrule", deadline.rule(settings.beforeDay))
        json.field("words", deadline.words)
        json.field("time", deadline.time?.text)
    }

    private func write(_ state: TaskState, into json: inout JSONWriter) {
        json.field("date", state.date?.iso)
        json.field("text", state.result)
        json.field("document", state.document)
    }

    /// The point of the document that gives the task.
    func address(of duty: Duty, in document: HeldDocument) -> String {
        document.path + (duty.point.flatMap { document.document.points[$0] }.map { "#\($0.anchor)" } ?? "")
    }
}
