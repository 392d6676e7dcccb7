// The rows of a table of work: a task each.

import Source

extension DutyReading {
    mutating func readRow(_ row: DutyTable.Row) {
        guard let content = row[.content], let first = row.content ?? content.first else { return }
        let parts = row.cells.flatMap { column, blocks -> [(Int, Duty.Part)] in
            switch column {
            case .part(let role): blocks.flatMap { block in self.parts(ofCell: block, role).map { (block, $0) } }
            case .unit(let unit): blocks.flatMap { block in role(inMark: block).map { [(block, Duty.Part(unit, $0))] } ?? [] }
            default: []
            }
        }.sorted { $0.0 < $1.0 }.map(\.1)
        guard parts.contains(where: \.role.isResponsible) else { return }
        let text = content.map { String(decoding: body.blocks[$0].text, as: UTF8.self) }.joined(separator: " ")
        append(
            Duty(
                point: body.blocks[first].point, row: row[.number].flatMap { number($0[0]) }, block: first,
                text: text, parts: parts, leaders: (row[.leader] ?? []).flatMap(leaders), deadlines: deadlines(of: row, content)))
    }

    private func number(_ block: Int) -> Int? {
        Int(String(decoding: body.blocks[block].text.filter(\.isDigit).prefix(4), as: UTF8.self))
    }

    /// Whoever a cell names; a name that is not known is kept as that of another body.
    private func parts(ofCell block: Int, _ role: Role) -> [Duty.Part] {
        let text = body.blocks[block].text
        let stream = WordStream(text)
        let found = finder.find(in: stream, text: text, date: date, isForeign: false)
        if found.isEmpty, role.isResponsible, stream.tokens.contains(where: { $0.kind == .word }) {
            let person = LeaderReader(stream: stream, text: text, departments: finder.departments).readCell()
            return [Duty.Part(person ?? Assignee(outside: String(decoding: text, as: UTF8.self)), role)]
        }
        let items = Clause.items(stream, found.map { DepartmentOccurrence(tokens: $0.tokens, code: $0.assignee.code) }).items
        let positions = items.indices.filter { if case .mention = items[$0] { true } else { false } }
        return zip(found, positions).map { Duty.Part($0.assignee, Clause(items: items, position: $1).roleInCell ?? role) }
    }

    /// The unit that a header names and nothing else.
    func unit(inHeader header: String) -> Assignee? {
        let stream = WordStream(header)
        let found = finder.find(in: stream, text: Array(header.utf8), date: date, isForeign: false)
        guard found.count == 1, found[0].tokens == stream.tokens.indices, finder.departments.holds(found[0].assignee.code) else {
            return nil
        }
        return found[0].assignee
    }

    /// What a cell says of the part of the unit over its column: "x", "Chủ trì", "PH", or words of what it does; nil for an empty one.
    private func role(inMark block: Int) -> Role? {
        let stream = WordStream(body.blocks[block].text)
        guard let first = stream.tokens.first(where: { $0.kind == .word || $0.kind == .other }) else { return nil }
        if Self.helpMarks.contains(stream.key(first)) { return .support }
        switch RoleCue.phrases.longestMatch(in: stream, at: 0)?.value {
        case .support: return .support
        case .lead: return .lead
        case .negation: return nil
        default: return Self.leadMarks.contains(stream.key(first)) ? .lead : .act
        }
    }

    /// "CT", "PH" and the like.
    private static let leadMarks = WordSet("ct c")
    private static let helpMarks = WordSet("ph p")

    private func leaders(_ block: Int) -> [Assignee] {
        let text = body.blocks[block].text
        let reader = LeaderReader(stream: WordStream(text), text: text, departments: finder.departments)
        return [reader.readCell()].compactMap(\.self)
    }

    /// Those of its column of times; else days in the words of the task, whose periods tell what it is about.
    private func deadlines(of row: DutyTable.Row, _ content: [Int]) -> [Deadline] {
        for isLimit in [true, false] {
            guard let cell = row[.time(isLimit: isLimit)]?.first else { continue }
            let (stream, reader) = reader(cell)
            let found = reader.deadlines(ofCell: stream.tokens.indices, isLimit: isLimit && !isEvent(content))
            return found.isEmpty ? [reader.unread(ofCell: stream.tokens.indices)].compactMap(\.self) : found
        }
        return content.flatMap { block in
            let (stream, reader) = reader(block)
            return reader.deadlines(in: stream.tokens.indices).filter {
                [.before, .on, .notLater, .recurring].contains($0.kind) || $0.isUnread
            }
        }
    }

    /// "Tổ chức Lễ kỷ niệm …": the day in a column of limits is that of the event.
    private func isEvent(_ content: [Int]) -> Bool {
        guard let block = content.first else { return false }
        let stream = WordStream(body.blocks[block].text)
        return Self.events.longestMatch(in: stream, at: Self.holding.longestMatch(in: stream, at: 0)?.end ?? 0) != nil
    }

    private static let holding = PhraseTrie([(true, ["tổ chức"])])
    private static let events = PhraseTrie([
        (
            true,
            [
                "lễ", "hội nghị", "hội thảo", "hội thi", "ngày hội", "tọa đàm", "kỷ niệm", "phát động", "khai mạc", "bế mạc", "khai giảng",
                "khởi công", "khánh thành", "gặp mặt", "mít tinh", "ra quân",
            ]
        )
    ])

    private func reader(_ block: Int) -> (WordStream, DeadlineReader) {
        let stream = WordStream(body.blocks[block].text)
        return (stream, DeadlineReader(stream: stream, text: body.blocks[block].text, reference: date))
    }
}
