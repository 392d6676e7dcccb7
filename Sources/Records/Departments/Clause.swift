// The clause around one mention, read as cues: what the words say about the department's part.

/// Names that follow each other with only commas, "và" and brackets between them share one part.
struct Clause {
    let items: [RoleReader.Item]
    /// First and last item of the list of names that holds the mention.
    let first: Int
    let last: Int

    /// How many items a clause is searched in either direction, so that the work stays linear in a text without a full stop.
    static let reach = 120

    /// - Parameter position: index of the mention in `items`.
    init(items: [RoleReader.Item], position: Int) {
        self.items = items
        first = Self.listStart(items, position)
        last = Self.listEnd(items, position)
    }

    /// What the words right after the names say for themselves: stronger than the column of a table.
    var ownRole: Role? {
        if helpsLead { return .support }
        switch after {
        case .lead where isHelped && !leadsInBrackets: return .support
        case .lead: return .lead
        case .adviseAll: return .adviseAll
        case .bracketedSupport: return .support
        default: return nil
        }
    }

    /// "A phối hợp B làm đầu mối": behind "phối hợp" stand helpers, whatever the one before them does.
    private var isHelped: Bool {
        guard first > 1, case .cue(.support) = items[first - 1], case .mention = items[first - 2] else { return false }
        return true
    }

    /// "phối hợp với B (chủ trì)": the brackets speak of B alone.
    var leadsInBrackets: Bool {
        guard last + 3 < items.count, case .open = items[last + 1], case .cue(.lead) = items[last + 2], case .close = items[last + 3] else {
            return false
        }
        return true
    }

    /// "(A) phối hợp với B (chủ trì)".
    var helpsLead: Bool {
        guard last + 2 < items.count, case .cue(.support) = items[last + 1], case .mention = items[last + 2] else { return false }
        return Clause(items: items, position: last + 2).leadsInBrackets
    }

    /// Nothing but "phối hợp (thực hiện)" stands behind the names before the clause ends.
    var onlyHelps: Bool {
        guard last + 1 < items.count, case .cue(.support) = items[last + 1] else { return false }
        for item in items[(last + 2)...] {
            switch item {
            case .stop: return true
            case .cue(.act): continue
            default: return false
            }
        }
        return true
    }

    /// What the words around the names say in a cell that parts those who lead from those who help ("A chủ trì; B phối hợp").
    var roleInCell: Role? { ownRole ?? Self.label(items, before: first) ?? (after == .support ? .support : nil) }

    /// The role by the nearest cue before, else by the verb after; nil if the names are only mentioned.
    var role: Role? {
        if let role = ownRole { return role }
        switch before {
        case .role(let role): return role
        case .named: return nil
        case .assigned: return after == .support && followsLead ? .support : .act
        case .nothing: break
        }
        switch after {
        case .support: return followsLead ? .support : .act
        case .act: return .act
        case .word where isInitial || isParallel: return .act
        case .nothing where isInitial && sharesDuty: return .act
        default: return nil
        }
    }

    /// A verb of work stands right behind the names.
    var hasDutyBehind: Bool { after == .act }

    /// Nothing but names (with "đề nghị" before them and a closing mark) in the block.
    var isAlone: Bool { isAlone(from: 0) }

    /// Nothing but names from an item on, and in brackets behind them what they are: "Sở Y tế (cơ quan thường trực):".
    func isAlone(from start: Int) -> Bool {
        var isBracketed = false
        return items.indices.dropFirst(start).allSatisfy { index in
            if (first...last).contains(index) || isBracketed && index > last { return true }
            switch items[index] {
            case .open where index > last && isLastBracket(index):
                isBracketed = true
                return true
            case .mention, .cue(.head), .cue(.filler), .separator, .close, .colon, .stop: return true
            case .cue(.assign), .cue(.direct): return index < first
            default: return false
            }
        }
    }
}

extension Clause {
    /// Only marks stand behind the bracket that opens at an item.
    private func isLastBracket(_ open: Int) -> Bool {
        guard let close = bracketEnd(open) else { return false }
        return items[close...].allSatisfy { item in
            switch item {
            case .close, .colon, .stop: true
            default: false
            }
        }
    }

    enum After: Equatable {
        case lead, adviseAll, support, bracketedSupport, act, word, nothing
    }

    private static func listStart(_ items: [RoleReader.Item], _ position: Int) -> Int {
        var start = position
        var index = position - 1
        while index >= max(0, position - reach) {
            switch items[index] {
            case .mention: start = index
            case .close where remarkStart(items, index) != nil: index = remarkStart(items, index) ?? index
            case .separator, .open, .close, .cue(.head): break
            default: return start
            }
            index -= 1
        }
        return start
    }

    private static func listEnd(_ items: [RoleReader.Item], _ position: Int) -> Int {
        var end = position
        var index = position + 1
        while index < min(items.count, position + reach) {
            switch items[index] {
            case .mention: end = index
            case .open where remarkEnd(items, index) != nil: index = remarkEnd(items, index) ?? index
            case .separator, .open, .close, .cue(.head): break
            default: return end
            }
            index += 1
        }
        return end
    }

    /// What comes after the names, past words such as "có trách nhiệm".
    var after: After {
        var index = last + 1
        var bracket = false
        var colons = 0
        var fallback = After.nothing
        while index < items.count {
            switch items[index] {
            case .open where bracketEnd(index) != nil: index = bracketEnd(index) ?? index
            case .open: bracket = true
            case .cue(.inert) where index == last + 1: return isQualified(from: index) ? .act : fallback
            case .cue(.given) where index == last + 1: return isQualified(from: index, isGiven: true) ? .act : fallback
            case .close, .cue(.filler), .cue(.head): break
            case .cue(.duty): fallback = bracket ? .nothing : .act
            case .separator where bracket || isInitial && (index == last + 1 || colons > 0): break
            case .colon where colons == 0: colons += 1
            case .word(isLowercase: false) where colons == 0 && isUnknownMember(index): break
            case .cue(.lead): return .lead
            case .cue(.adviseAll): return .adviseAll
            case .cue(.support): return bracket ? .bracketedSupport : supportAfter(index)
            case .cue(.act), .cue(.send), .cue(.attend), .cue(.remind): return bracket ? .nothing : .act
            case .cue(.direct) where directsOthers(index): return bracket ? .nothing : .act
            case .word(let isLowercase) where isLowercase || colons > 0: return bracket || fallback != .nothing ? fallback : .word
            default: return fallback
            }
            index += 1
        }
        return fallback
    }

    /// "VP, Phòng A, TTCĐS: …": a short name that the register does not hold ends a list at the head of a sentence.
    private func isUnknownMember(_ index: Int) -> Bool {
        guard isInitial, index > last + 1, index + 1 < items.count, case .separator = items[index - 1], case .colon = items[index + 1]
        else { return false }
        return true
    }

    private func bracketEnd(_ index: Int) -> Int? { Self.remarkEnd(items, index) }

    /// "các đơn vị được giao làm chủ đầu tư khẩn trương …": words that tell which of them are meant part the names from their duty.
    private func isQualified(from index: Int, isGiven: Bool = false) -> Bool {
        for (place, item) in items[index...].prefix(Self.reach).enumerated() {
            switch item {
            case .cue(.duty): return true
            // "được giao (thực hiện dự án)" still tells which ones, "được giao nhiệm vụ (rà soát …)" does not.
            case .cue(.act) where isGiven && place > 1, .cue(.send) where isGiven && place > 1: return true
            case .word, .cue(.inert), .cue(.given), .cue(.filler): continue
            default: return false
            }
        }
        return false
    }

    /// "… chỉ đạo việc thực hiện", not "… chỉ đạo: …" nor "… chỉ đạo, yêu cầu …", by which a leader begins to give out work.
    private func directsOthers(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return true }
        switch items[index + 1] {
        case .colon, .cue(.assign): return false
        case .separator:
            guard index + 2 < items.count, case .cue(.assign) = items[index + 2] else { return true }
            return false
        default: return true
        }
    }

    /// "A phối hợp với B …" makes A act; "…, A phối hợp (thực hiện)" makes it support.
    private func supportAfter(_ index: Int) -> After {
        guard index + 1 < items.count else { return .support }
        switch items[index + 1] {
        case .mention, .word(isLowercase: false), .cue(.head): return .act
        default: return .support
        }
    }

    /// An earlier name of the sentence leads.
    private var followsLead: Bool { place(of: .lead, before: first) != nil }

    /// The names begin the block or a sentence, after heads of department or "đối với" at most.
    private var isInitial: Bool {
        var index = first - 1
        while index >= max(0, first - Self.reach) {
            switch items[index] {
            case .cue(.head), .cue(.filler), .separator: index -= 1
            case .stop, .colon: return true
            default: return false
            }
        }
        return true
    }

    /// "Phòng A lập dự toán, (Phòng B viết báo cáo)": behind the comma stands another one with other work.
    var isParallel: Bool {
        guard first > 2, case .separator = items[first - 1] else { return false }
        switch items[first - 2] {
        case .word, .cue(.send): break
        default: return false
        }
        var saysWork = false
        for item in items[max(0, first - Self.longestParallel)..<first - 1].reversed() {
            switch item {
            case .cue(.act), .cue(.send), .cue(.duty), .cue(.lead): saysWork = true
            case .mention: return saysWork
            case .word, .cue(.toward), .cue(.filler), .separator: continue
            default: return false
            }
        }
        return false
    }

    /// Items of "Phòng A lập dự toán kinh phí tổ chức Đại hội".
    private static let longestParallel = 16

    /// "Chánh Văn phòng, Trưởng phòng A, Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành": the names open a longer list of doers.
    private var sharesDuty: Bool {
        guard last + 1 < items.count, case .separator = items[last + 1] else { return false }
        for item in items[(last + 1)...].prefix(Self.reach) {
            switch item {
            case .cue(.duty): return true
            case .separator, .word, .mention, .cue(.head), .cue(.filler), .cue(.possession): continue
            default: return false
            }
        }
        return false
    }
}
