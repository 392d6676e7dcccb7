// Where an addressee stands in its sentence, and whether the words there give it work.

extension DutyClauses {
    enum Standing {
        case none
        /// At the head of the block, of a sentence or of a clause behind ";" or ":".
        case initial
        /// Behind "giao", "yêu cầu" …
        case assigned
        /// Behind a comma, "do" or "để".
        case inner
    }

    func standing(_ index: Int, _ clause: Clause) -> Standing {
        let before = itemBefore(clause.first)
        guard before >= 0 else { return .initial }
        switch items[before] {
        case .stop, .colon: return .initial
        case .cue(.assign): return isAssignment(before) ? .assigned : .none
        case .cue(.agent), .separator: return .inner
        // "… (Phòng A chủ trì, Phòng B phối hợp)"
        case .open: return clause.ownRole == .lead ? .inner : .none
        case .word: return Self.links.contains(Array(stream.key(stream.tokens[itemTokens[before]]))) ? .inner : .none
        default: return .none
        }
    }

    /// The item before the heads ("các đồng chí") of a list of names and "đối với".
    private func itemBefore(_ first: Int) -> Int {
        var index = first - 1
        while index >= 0 {
            switch items[index] {
            case .cue(.head), .cue(.filler): index -= 1
            default: return index
            }
        }
        return index
    }

    /// Whether "giao", "đề nghị" gives out work here: "Giám đốc Sở yêu cầu …", "Trong đó, giao …", and not "tham mưu UBND tỉnh chỉ đạo …".
    private func isAssignment(_ cue: Int) -> Bool {
        var index = cue - 1
        var saysDuty = false
        while index >= max(0, cue - Clause.reach) {
            switch items[index] {
            case .stop, .colon, .open: return true
            case .mention where saysDuty: return false
            case .mention:
                let before = itemBefore(index)
                guard before >= 0 else { return true }
                switch items[before] {
                case .stop, .colon, .separator: return true
                default: return false
                }
            case .cue(.duty):
                saysDuty = true
                index -= 1
            case .separator:
                if isComma(index) { return !isDirecting(cue) || !chargesLeader(before: index) }
                index -= 1
            case .cue(.past), .cue(.negation), .cue(.act), .cue(.support), .cue(.lead), .cue(.send), .cue(.agent), .cue(.possession):
                return false
            default: index -= 1
            }
        }
        return true
    }

    private func isDirecting(_ cue: Int) -> Bool { stream.key(stream.tokens[itemTokens[cue]]) == Self.direct[...] }

    /// "Đề nghị các Phó Giám đốc, theo lĩnh vực phụ trách, chỉ đạo các phòng …": to direct others is the leaders' work.
    private func chargesLeader(before item: Int) -> Bool {
        for index in (max(0, item - Clause.reach)..<item).reversed() {
            switch items[index] {
            case .stop, .colon: return false
            case .mention(let name):
                let before = itemBefore(index)
                guard before >= 0, case .cue(.assign) = items[before] else { continue }
                return found[name].assignee.isPerson || found[name].assignee == .leadership
            default: continue
            }
        }
        return false
    }

    private func isComma(_ item: Int) -> Bool { stream.tokens[itemTokens[item]].kind == .comma }

    /// Leaders and other bodies are told of much that is no task: they need clearer words than departments do.
    func mayLead(_ named: FoundAssignee, _ standing: Standing, _ clause: Clause) -> Bool {
        if standing == .assigned { return true }
        if named.isOffice { return hasDutyBehind(clause) }
        let assignee = named.assignee
        let isOwnLeader = assignee == .director || assignee == .leadership
        guard isOwnLeader || assignee.isPerson || assignee.isOutside else { return true }
        if hasDutyBehind(clause) || sharesList(clause) { return true }
        if isOwnLeader { return isPurpose(clause) }
        if assignee.isPerson { return clause.role == .lead || standing != .inner }
        return standing == .initial && !Self.isSuperior(assignee)
    }

    private func hasDutyBehind(_ clause: Clause) -> Bool {
        var rest = items[min(clause.last + 1, items.count)...]
        if let first = rest.indices.first, stream.key(stream.tokens[itemTokens[first]]) == Self.according[...] {
            rest = rest.drop(while: isQualifier)
        }
        for item in rest.prefix(3) {
            switch item {
            case .cue(.duty), .cue(.lead): return true
            case .separator, .cue(.head), .cue(.filler), .colon: continue
            default: return false
            }
        }
        return false
    }

    /// Words of "theo lĩnh vực được phân công" between a name and its duty.
    private func isQualifier(_ item: RoleReader.Item) -> Bool {
        switch item {
        case .word, .cue(.inert), .cue(.past): true
        default: false
        }
    }

    /// Stands in one list with departments or their heads.
    private func sharesList(_ clause: Clause) -> Bool {
        (clause.first...clause.last).contains { item in
            guard case .mention(let index) = items[item] else { return false }
            let other = found[index].assignee
            return !other.isPerson && !other.isOutside && other != .director && other != .leadership
        }
    }

    /// "để các đồng chí Lãnh đạo Sở … triển khai".
    private func isPurpose(_ clause: Clause) -> Bool {
        let before = itemBefore(clause.first)
        guard before >= 0, case .word = items[before] else { return false }
        return Self.links.contains(Array(stream.key(stream.tokens[itemTokens[before]])))
    }

    private static func isSuperior(_ assignee: Assignee) -> Bool {
        [
            "ngoai:ubnd-tinh", "ngoai:hdnd-tinh", "ngoai:tinh-uy", "ngoai:chinh-phu", "ngoai:thu-tuong", "ngoai:bo-",
            "ngoai:thuong-truc-tinh-uy",
        ].contains {
            assignee.code.hasPrefix($0)
        }
    }

    private static let direct = WordStream.bareKey("chỉ")
    private static let according = WordStream.bareKey("theo")
    private static let links = MomentReader.Words.keys("để thì")
}
