// C4: a department that leads a task and helps with it. C7: a deadline on a Saturday or Sunday. C8: a deadline that is over when the document is
// issued, or that falls on the day of the event it is for. And figures that look like a deadline and are no day.

package import Source

package enum DutyCheck {
    /// Faults of the tasks of one document, by place.
    package static func run(_ duties: [Duty], metadata: DocumentMetadata, body: Body, text: SourceText) -> [Diagnostic] {
        let places = BlockPlaces(text: text)
        var found = DiagnosticList()
        for duty in duties {
            add(leadsAndHelps(duty), in: text.file, to: &found, at: place(of: "", duty, body, places))
            for deadline in duty.deadlines {
                for fault in [onWeekend(deadline), tooEarly(deadline, metadata), unread(deadline, of: duty)] {
                    add(fault, in: text.file, to: &found, at: place(of: deadline.words, duty, body, places))
                }
            }
        }
        return found.all
    }

    /// The place is looked for last: a fault of a kind of which there are many is not told.
    private static func add(
        _ fault: Diagnostic?, in file: String, to found: inout DiagnosticList, at place: @autoclosure () -> SourceLocation
    ) {
        guard var fault, found.admits(fault.code, in: file) else { return }
        fault.location = place()
        found.append(fault)
    }
}

extension DutyCheck {
    /// The words in the task's block or in another cell of its row, else the beginning of the block, else the entry of front matter.
    private static func place(of words: String, _ duty: Duty, _ body: Body, _ places: BlockPlaces) -> SourceLocation {
        if let stated = duty.stated { return stated }
        let index = duty.block ?? 0
        let needle = Array((words.isEmpty ? duty.text : words).utf8)
        let row = body.blocks[index...].prefix(longestRow).prefix { $0.lines == body.blocks[index].lines }
        for block in row {
            guard let start = ByteSearch.find(needle, in: block.text[...]) else { continue }
            return places.location(block, start..<start + needle.count)
        }
        return places.start(body.blocks[index])
    }

    /// Cells of a row of a table of work behind that of the work.
    private static let longestRow = 12

    private static func leadsAndHelps(_ duty: Duty) -> Diagnostic? {
        let helpers = Set(duty.supports.map(\.code))
        guard let both = duty.leads.first(where: { helpers.contains($0.code) && Assignee.reservedTitles[$0.code] == nil }) else {
            return nil
        }
        return .warning(
            .leadSupports, at: nil, vi: "“\(both.name ?? both.code)” vừa chủ trì vừa phối hợp trong một nhiệm vụ",
            en: "“\(both.name ?? both.code)” both leads a task and helps with it",
            hint: LocalizedText(
                vi: "kiểm tra với bản gốc; sửa bằng “nhiem_vu” ở phần đầu, mã là “\(duty.path)”",
                en: "see the original; correct it by “nhiem_vu” in front matter, its id is “\(duty.path)”"))
    }

    private static func onWeekend(_ deadline: Deadline) -> Diagnostic? {
        guard let day = deadline.date, day.isWeekend, [.before, .on, .notLater].contains(deadline.kind) else { return nil }
        var working = deadline.lastDay(.dayBefore) ?? day
        while working.isWeekend { working = working.advanced(by: -1) }
        let (name, weekday) = day.weekday == 5 ? ("Thứ Bảy", "a Saturday") : ("Chủ nhật", "a Sunday")
        return .warning(
            .weekendDeadline, at: nil, vi: "hạn “\(deadline.words)” là \(name)", en: "the deadline “\(deadline.words)” is \(weekday)",
            hint: LocalizedText(
                vi: "ngày làm việc cuối cùng trước hạn: \(working.vietnamese)", en: "the last working day that keeps it: \(working.iso)"))
    }

    private static func unread(_ deadline: Deadline, of duty: Duty) -> Diagnostic? {
        guard deadline.isUnread else { return nil }
        return .warning(
            .unreadDeadline, at: nil, vi: "hạn “\(deadline.words)” không đọc được thành ngày hay kỳ",
            en: "the deadline “\(deadline.words)” cannot be read as a day or a period",
            hint: LocalizedText(
                vi: "có nhầm ngày, tháng không? văn bản đã ban hành thì ghi hạn ở “nhiem_vu” của phần đầu, mã là “\(duty.path)”",
                en: "is a day or month mistyped? for an issued text give it by “nhiem_vu” in front matter, its id is “\(duty.path)”"))
    }

    private static func tooEarly(_ deadline: Deadline, _ metadata: DocumentMetadata) -> Diagnostic? {
        guard let day = deadline.date, [.before, .on, .notLater, .period].contains(deadline.kind) else { return nil }
        if let issued = metadata.issuedOn?.value, day < issued || day == issued && deadline.kind != .on {
            return .warning(
                .earlyDeadline, at: nil, vi: "hạn “\(deadline.words)” không sau ngày ban hành (\(issued.vietnamese))",
                en: "the deadline “\(deadline.words)” is not after the date of issue (\(issued.iso))",
                hint: LocalizedText(vi: "có nhầm tháng, năm không?", en: "is a month or year mistyped?"))
        }
        guard metadata.events.contains(where: { $0.start.hasPrefix(day.iso) }) else { return nil }
        return .warning(
            .earlyDeadline, at: nil, vi: "hạn “\(deadline.words)” trùng ngày diễn ra sự kiện",
            en: "the deadline “\(deadline.words)” is the day of an event",
            hint: LocalizedText(vi: "nên hẹn trước ngày diễn ra sự kiện", en: "better a day before the event"))
    }
}
