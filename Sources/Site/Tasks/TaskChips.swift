// The tasks of a document as chips behind the words that give them out: whose they are and by when. Rows of tables say it themselves.
internal import Records
internal import Source

/// HTML that stands at the end of a block of text.
struct BlockNote: Sendable {
    var block: Int
    var html: [UInt8]
}

extension Portal {
    /// In the order of the document. A chip is a `span.viec-diem` with a word for those who do not see it as one.
    func taskChips(ofDocument index: Int, _ body: Body) -> [BlockNote] {
        let own = (tasks.byDocument[index] ?? []).sorted { inReadingOrder($0, $1) }
        return own.compactMap { position in
            let task = tasks.tasks[position]
            let duty = task.duty
            guard let block = duty.block ?? body.blocks.firstIndex(where: { $0.point != nil && $0.point == duty.point }),
                body.blocks[block].kind == .paragraph
            else { return nil }
            return BlockNote(block: block, html: chip(task, duty))
        }
    }
}

extension Portal {
    private static let shownLeads = 2
    /// Characters of the words of a deadline without a day.
    private static let longestDeadline = 40

    private func chip(_ task: RegisteredTask, _ duty: Duty) -> [UInt8] {
        let leads = duty.leads.map { registry.catalogs.department($0.code)?.shortName ?? name(of: $0) }
        let hidden = leads.count > Self.shownLeads ? " và \(leads.count - Self.shownLeads) nơi khác" : ""
        let names = HTML.escape((leads.prefix(Self.shownLeads).joined(separator: ", ") + hidden).utf8)
        let deadline = task.status == .done ? "<b>\(task.status.title)</b>" : dueText(task, duty)
        return Array(" <span class=\"viec-diem\"><span class=\"an-mat\">Nhiệm vụ: </span>".utf8) + names
            + Array("\(deadline.isEmpty ? "" : " – ")\(deadline)</span>".utf8)
    }

    /// The last day, else the words of a time that has none; nothing for mere urgency.
    private func dueText(_ task: RegisteredTask, _ duty: Duty) -> String {
        if let day = task.lastDay { return "hạn <time datetime=\"\(day.iso)\">\(day.vietnamese)</time>" }
        guard let deadline = duty.deadlines.first, deadline.kind != .none else { return "" }
        return String(decoding: HTML.escape(deadline.words.cut(to: Self.longestDeadline).utf8), as: UTF8.self)
    }
}

extension Department {
    /// The first alias with an abbreviation in it (`Phòng QLKH&CN`), where the name is long.
    fileprivate var shortName: String {
        guard name.count > 24 else { return name }
        let head = name.prefix { $0 != " " }
        return aliases.first { alias in
            alias.hasPrefix(head + " ") && alias.split(separator: " ").contains { $0.count > 2 && $0 == $0.uppercased() }
        } ?? name
    }
}
