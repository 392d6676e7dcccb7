// The lines of a plan below a piece of work: "- Đơn vị chủ trì: Phòng A.", "- Đơn vị phối hợp: Phòng B.", "- Thời gian hoàn thành: trước ngày 30/4."
// Each is no task of its own but tells more of the one that stands over it.

import Source

extension DutyReading {
    /// What a line of details says.
    enum Detail {
        case parts([Duty.Part])
        case time([Deadline])
    }

    /// What the block says if it is nothing but such a line.
    func detail(_ index: Int, _ found: [FoundAssignee]) -> Detail? {
        let text = body.blocks[index].text
        guard body.blocks[index].kind == .paragraph, text.prefix(Self.longestLabel).contains(UInt8(ascii: ":")) else { return nil }
        if !found.isEmpty, let parts = DutyClauses(stream: stream, text: text, found: found).labelled {
            // Outside all points people stand in the frame of minutes: "Chủ trì: Đồng chí A".
            return body.blocks[index].point != nil || parts.allSatisfy(\.assignee.isUnit) ? .parts(parts) : nil
        }
        guard found.isEmpty, let first = stream.tokens.firstIndex(where: { $0.kind == .word }),
            let label = Self.times.longestMatch(in: stream, at: first),
            label.end + 1 < stream.tokens.count, stream.tokens[label.end].kind == .colon
        else { return nil }
        let reader = DeadlineReader(stream: stream, text: text, reference: date)
        let deadlines = reader.deadlines(ofCell: label.end + 1..<stream.tokens.count, isLimit: label.value)
        return deadlines.isEmpty ? nil : .time(deadlines)
    }

    /// The task over the block of details: the last one, if no more than other details stand between, in the same point.
    func isDetailed(by index: Int) -> Bool {
        guard let last = duties.last, let block = last.block, last.row == nil else { return false }
        return index > block && index - block <= Self.mostDetails && last.point == body.blocks[index].point
            && (detailsStart.map { $0 <= block + 1 } ?? (index == block + 1))
    }

    /// The words of the work that the lines of details behind them tell more of.
    func workOver(_ index: Int) -> String? {
        let work = (detailsStart ?? index) - 1
        guard work >= 0, index - work <= Self.mostDetails, body.blocks[work].point == body.blocks[index].point,
            [.paragraph, .heading].contains(body.blocks[work].kind)
        else {
            return nil
        }
        return Self.trimmed(body.blocks[work].text[...])
    }

    /// Bytes of "Đơn vị chịu trách nhiệm phối hợp thực hiện:".
    private static let longestLabel = 80
    /// Lines of details below one piece of work.
    private static let mostDetails = 6

    /// True: a day behind it is the last one.
    private static let times: PhraseTrie<Bool> = PhraseTrie([
        (true, ["thời hạn", "thời hạn hoàn thành", "hạn hoàn thành", "thời gian hoàn thành", "hoàn thành", "hạn"]),
        (false, ["thời gian thực hiện", "tiến độ", "tiến độ thực hiện", "thời gian"]),
    ])
}

extension DutyClauses {
    /// Those behind "Chủ trì:", "Đơn vị phối hợp:" where the block holds nothing else.
    var labelled: [Duty.Part]? {
        guard let first = positions.first, let colon = items.firstIndex(where: { if case .colon = $0 { true } else { false } }),
            colon == first - 1 || colon == first - 2, colon <= Self.longestLabel, let role = role(ofLabel: items[..<colon]),
            items[(colon + 1)...].allSatisfy({ item in
                switch item {
                case .mention, .separator, .stop, .open, .close, .cue(.head): true
                default: false
                }
            })
        else { return nil }
        return found.map { Duty.Part($0.assignee, role) }
    }

    /// "Chủ trì", "Đơn vị phối hợp thực hiện", "Đơn vị thực hiện"; nil for other words.
    private func role(ofLabel label: ArraySlice<RoleReader.Item>) -> Role? {
        var role: Role?
        var saysUnit = false
        for item in label {
            switch item {
            case .cue(.lead): role = role ?? .lead
            case .cue(.support): role = role ?? .support
            case .cue(.filler): saysUnit = true
            case .cue(.act), .separator: continue
            default: return nil
            }
        }
        return role ?? (saysUnit && label.count > 1 ? .act : nil)
    }

    /// Items of "Đơn vị chủ trì thực hiện".
    private static let longestLabel = 4
}
