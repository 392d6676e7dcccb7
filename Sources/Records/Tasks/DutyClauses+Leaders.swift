// "Giao đ/c Trần Công Hòa, PGĐ chỉ đạo Văn phòng Sở chủ trì …": a leader of the office directs (lãnh đạo chỉ đạo, DOCUMENT-ANATOMY part E), and
// the work is that of the department named behind. Of all departments together ("chỉ đạo các phòng") a deputy's own duty is told.

extension DutyClauses {
    /// The leaders who direct the one body named at the head of the clause to do what stands behind it.
    func leaders(directing index: Int, _ clause: Clause, _ reading: Reading) -> [Assignee]? {
        guard let cue = direction(before: clause.first), case .mention(let first) = items[clause.first], isNamedBody(first),
            clause.after != .nothing
        else { return nil }
        guard let leader = director(before: cue) else {
            let isOwners = cue == 0 && reading.pieces.isEmpty && !reading.inherited.isEmpty
            return isOwners && reading.inherited.allSatisfy { $0.assignee.isLeader } ? reading.inherited.map(\.assignee) : nil
        }
        // A report tells who directed whom.
        if reading.isReport, reading.pieces.last?.parts.contains(where: { $0.assignee == leader }) != true { return nil }
        return [leader]
    }

    /// Gives the work to the one who is directed; a leader to whom it was given so far only directs it.
    func direct(_ part: Duty.Part, _ clause: Clause, by leaders: [Assignee], _ reading: inout Reading) {
        guard let last = reading.pieces.last, leaders.contains(where: { leader in last.parts.contains { $0.assignee == leader } }),
            last.parts.allSatisfy({ $0.assignee.isLeader })
        else {
            if !reading.inherited.isEmpty, reading.inherited.map(\.assignee) == leaders { reading.inherited = [] }
            open(part, clause, .assigned, &reading)
            let piece = reading.pieces.count - 1
            if reading.pieces[piece].leaders.isEmpty { reading.pieces[piece].leaders = leaders }
            return
        }
        let piece = reading.pieces.count - 1
        reading.pieces[piece].leaders = last.parts.map(\.assignee)
        reading.pieces[piece].parts = [part]
        reading.pieces[piece].addressed = clause.first
    }

    /// The item of "chỉ đạo" right before the names of a clause, with "đôn đốc" and the like between.
    private func direction(before first: Int) -> Int? {
        var index = itemBefore(first)
        while index > 0, isWatching(index) || isSeparator(index) && isWatching(index + 1) { index -= 1 }
        guard index >= 0, case .cue(.direct) = items[index] else { return nil }
        return index
    }

    /// Who stands before "chỉ đạo" with nothing but what a leader is between; none where the clause tells of other work first.
    private func director(before cue: Int) -> Assignee? {
        for index in (max(0, cue - Clause.reach)..<cue).reversed() {
            switch items[index] {
            case .mention(let name):
                if index > 0, case .cue(.possession) = items[index - 1] { return nil }
                return found[name].assignee.isLeader ? found[name].assignee : nil
            case .word, .separator, .open, .close, .cue(.head), .cue(.filler), .cue(.duty), .cue(.given), .cue(.inert): continue
            case .colon where index > 0: if case .mention = items[index - 1] { continue } else { return nil }
            case .cue(.act) where isWatching(index): continue
            default: return nil
            }
        }
        return nil
    }

    private func isSeparator(_ item: Int) -> Bool { if case .separator = items[item] { true } else { false } }

    /// "theo dõi", "đôn đốc", "kiểm tra", "giám sát": what leaders do beside directing.
    private func isWatching(_ item: Int) -> Bool {
        guard case .cue(.act) = items[item] else { return false }
        return Self.watching.contains(key(item))
    }

    /// First syllables of these.
    private static let watching = WordSet("theo đôn kiểm giám hướng")

    /// One department or one other body by its name.
    private func isNamedBody(_ index: Int) -> Bool {
        isOneDepartment(index) || found[index].assignee.isOutside && !isOneOfMany(found[index])
    }
}

extension DutyClauses {
    /// The office itself at the head of a clause: much is told of it that is no task, but what it does by a day is, and what it does in a row of
    /// bodies that have work, as documents of the body above give it out.
    func isOfficesTurn(_ index: Int, _ standing: Standing, _ clause: Clause, among parts: [Duty.Part]) -> Bool {
        guard found[index].isOffice, standing == .initial, clause.hasDutyBehind else { return false }
        return parts.contains { $0.assignee.isOutside && $0.role.isResponsible } || isDue(from: itemTokens[clause.first])
    }

    /// A day is set in the sentence.
    private func isDue(from start: Int) -> Bool {
        let end = sentenceEnd(behind: start)
        return DeadlineReader(stream: stream, text: text, reference: date).deadlines(in: start..<end).contains {
            [.before, .notLater].contains($0.kind)
        }
    }
}
