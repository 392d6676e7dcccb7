// Where an addressee stands in its sentence, and whether the words there give it work.

private import Source

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
        case .cue(.assign), .cue(.remind):
            return isAssignment(before) && !isPassedOn(index, clause) && !isDemanded(index, clause) ? .assigned : .none
        case .cue(.direct): return isAssignment(before) && !isDirected(by: before) ? .assigned : .none
        case .cue(.agent): return isAuthor(clause) || presided(index, clause) ? .none : .inner
        case .separator: return .inner
        case .cue(.support): return clause.leadsInBrackets ? .inner : .none
        // "… (Phòng A chủ trì, Phòng B phối hợp)"
        case .open: return clause.ownRole == .lead ? .inner : .none
        case .word: return Self.links.contains(key(before)) || concludes(before) || isLeadOfThis(before, clause) ? .inner : .none
        default: return .none
        }
    }

    /// The item before the heads ("các đồng chí") of a list of names and "đối với".
    func itemBefore(_ first: Int) -> Int {
        var index = first - 1
        while index >= 0 {
            switch items[index] {
            case .cue(.head), .cue(.filler): index -= 1
            default: return index
            }
        }
        return index
    }

    /// "phương án do Phòng A đề xuất": behind "do" stands who made what is spoken of.
    private func isAuthor(_ clause: Clause) -> Bool {
        guard clause.last + 1 < items.count else { return false }
        return Self.authorship.longestMatch(in: stream, at: itemTokens[clause.last + 1]) != nil
    }

    private static let authorship = PhraseTrie([
        (
            true,
            [
                "đề xuất", "trình", "tham mưu", "báo cáo", "soạn thảo", "dự thảo", "lập", "gửi", "cung cấp", "xây dựng", "ban hành",
                "phê duyệt",
            ]
        )
    ])

    /// Whether "giao", "đề nghị" gives out work here: "Giám đốc Sở yêu cầu …", "Trong đó, giao …", and not "tham mưu UBND tỉnh chỉ đạo …".
    private func isAssignment(_ cue: Int) -> Bool {
        if isInstead(cue) { return true }
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
                if isComma(index) { return true }
                index -= 1
            case .cue(.past), .cue(.negation), .cue(.act), .cue(.support), .cue(.lead), .cue(.send), .cue(.agent), .cue(.possession):
                return false
            default: index -= 1
            }
        }
        return true
    }

    /// "không giao Phòng A mà giao (Phòng B)"
    private func isInstead(_ cue: Int) -> Bool { cue > 0 && key(cue - 1) == Self.instead }

    private static let instead = WordStream.bareKey("mà")

    /// "Các Phó Giám đốc, theo lĩnh vực phụ trách, chỉ đạo các phòng …": to direct others is the work of whoever stands before; only what the
    /// head of the office or a body above it directs is work of those behind.
    private func isDirected(by cue: Int) -> Bool {
        for index in (max(0, cue - Clause.reach)..<cue).reversed() {
            switch items[index] {
            // "Đồng chí A: phụ trách chung, chỉ đạo Phòng B"
            case .colon where opensWithName(before: index): continue
            case .stop, .colon: return false
            case .mention(let name):
                if index > 0, case .cue(.possession) = items[index - 1] { continue }
                return found[name].assignee != .director && !Self.isSuperior(found[name].assignee)
            default: continue
            }
        }
        return false
    }

    private func opensWithName(before colon: Int) -> Bool {
        guard colon > 0, case .mention(let name) = items[colon - 1] else { return false }
        return found[name].assignee.isPerson
    }

    /// "Trưởng các phòng lập kế hoạch, phân công cán bộ, công chức thực hiện": whoever stands before gives out the work within the unit.
    private func isPassedOn(_ index: Int, _ clause: Clause) -> Bool {
        guard found[index].assignee == .individuals else { return false }
        for item in items[max(0, clause.first - Clause.reach)..<clause.first].reversed() {
            switch item {
            case .stop, .colon: return false
            case .mention: return true
            default: continue
            }
        }
        return false
    }

    /// "Ban Quản lý dự án yêu cầu nhà thầu …": a department that demands something of other bodies has the work itself.
    func demands(_ index: Int, _ clause: Clause) -> Bool {
        guard isOneDepartment(index), index + 1 < found.count, clause.last + 2 < items.count, case .cue(.assign) = items[clause.last + 1],
            opensSentence(clause)
        else { return false }
        return isDemandedBody(index + 1) && positions[index + 1] <= clause.last + 3
    }

    private func isDemanded(_ index: Int, _ clause: Clause) -> Bool {
        guard index > 0, isDemandedBody(index) else { return false }
        return demands(index - 1, Clause(items: items, position: positions[index - 1]))
    }

    private func isDemandedBody(_ index: Int) -> Bool { found[index].assignee.isOutside && !found[index].isOffice }

    func isOneDepartment(_ index: Int) -> Bool {
        let assignee = found[index].assignee
        return !assignee.isOutside && !assignee.isPerson && !found[index].isOffice
            && ![.director, .leadership, .everyone, .heads, .individuals].contains(assignee)
    }

    private func opensSentence(_ clause: Clause) -> Bool {
        let before = itemBefore(clause.first)
        guard before >= 0 else { return true }
        switch items[before] {
        case .stop, .colon: return true
        default: return false
        }
    }

    private func isComma(_ item: Int) -> Bool { stream.tokens[itemTokens[item]].kind == .comma }

    /// Leaders and other bodies are told of much that is no task: they need clearer words than departments do.
    func mayLead(_ named: FoundAssignee, _ standing: Standing, _ clause: Clause) -> Bool {
        if standing == .assigned { return true }
        if isBehindAdverbial(clause), tellsState(clause) { return false }
        if standing == .inner, saysWhoPresided(clause) { return false }
        if named.isOffice { return hasDutyBehind(clause) }
        let assignee = named.assignee
        let isOwnLeader = assignee == .director || assignee == .leadership
        guard isOwnLeader || assignee.isPerson || assignee.isOutside else { return true }
        let isSuperior = Self.isSuperior(assignee) && !isOneOfMany(named)
        let maySayDirect = assignee != .director && !isSuperior
        if hasDutyBehind(clause, orDirects: maySayDirect) || sharesList(clause) { return true }
        if isOwnLeader { return assignee != .director && (isPurpose(clause) || standing == .initial && isOfComrades(clause)) }
        if assignee.isPerson { return clause.role == .lead || standing != .inner && !saysOnly(clause) }
        return standing == .initial && !isSuperior && (clause.hasDutyBehind || !isBehindAdverbial(clause))
    }

    /// "Trong quý I, (Phòng A đạt kết quả tốt)", "(Phòng A mở 05 lớp)": how things are or were, not a known word of work.
    private func tellsState(_ clause: Clause) -> Bool {
        guard !clause.hasDutyBehind, clause.last + 1 < items.count, case .word = items[clause.last + 1] else { return false }
        if Self.states.contains(key(clause.last + 1)) { return true }
        return items.indices[(clause.last + 2)...].prefix(Self.longestVerb).contains {
            key($0).first.map(\.isDigit) ?? false
        }
    }

    /// Words between a name and the number of what was done.
    private static let longestVerb = 3
    private static let states = WordSet("đạt có còn là hiện dẫn gặp vẫn mới chỉ cơ luôn lúng nhận chiếm")

    /// "Trong tháng 02, (Bệnh viện khám 41.230 lượt)": may tell what was done.
    private func isBehindAdverbial(_ clause: Clause) -> Bool {
        let token = itemTokens[clause.first]
        guard token > 0, clause.first > 0, case .cue(.filler) = items[clause.first - 1] else { return false }
        return stream.tokens[token - 1].kind == .comma
    }

    /// "UBND các tỉnh", "UBND các tỉnh Hà Giang, Cao Bằng": of a level that has many the office is not below.
    func isOneOfMany(_ named: FoundAssignee) -> Bool {
        named.shared != nil || named.tokens.contains { stream.key(stream.tokens[$0]) == UnitWords.all[...] }
    }

    private func hasDutyBehind(_ clause: Clause, orDirects: Bool = false) -> Bool {
        var rest = items[min(clause.last + 1, items.count)...]
        var isQualified = false
        if let first = rest.indices.first, Self.according.contains(stream.key(stream.tokens[itemTokens[first]])) {
            rest = rest.drop(while: isQualifier)
            isQualified = true
        }
        for item in rest.prefix(3) {
            switch item {
            case .cue(.duty), .cue(.lead): return true
            case .cue(.direct): return orDirects
            case .cue(.act) where isQualified: return true
            case .separator, .cue(.head), .cue(.filler), .colon: continue
            default: return false
            }
        }
        return false
    }

    /// "Các đồng chí Ủy viên Ban Thường vụ bám nắm cơ sở": several by their title who do something, not who were there or said something.
    private func isOfComrades(_ clause: Clause) -> Bool {
        guard clause.first > 0, case .cue(.head) = items[clause.first - 1], Self.comrades.contains(key(clause.first - 1)),
            clause.last + 1 < items.count
        else { return false }
        switch items[clause.last + 1] {
        case .word(let isLowercase): return isLowercase && !Self.sayings.contains(key(clause.last + 1))
        case .cue(.act), .cue(.send): return true
        default: return false
        }
    }

    func key(_ item: Int) -> WordKey { stream.key(stream.tokens[itemTokens[item]]) }

    /// First syllables of "các đồng chí", "từng đồng chí", and of what leaders say rather than do.
    private static let comrades = WordSet("các đồng từng mỗi")
    private static let sayings = WordSet("thống kết phát cho nêu nghe có còn vắng tán là thảo")

    /// Words of "theo lĩnh vực được phân công" between a name and its duty.
    private func isQualifier(_ item: RoleReader.Item) -> Bool {
        switch item {
        case .word, .cue(.inert), .cue(.given), .cue(.past), .cue(.assign): true
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

    /// "để các đồng chí Lãnh đạo Sở … triển khai": several.
    private func isPurpose(_ clause: Clause) -> Bool {
        let before = itemBefore(clause.first)
        guard before >= 0, case .word = items[before] else { return false }
        // "bố trí lịch để đồng chí Phó Giám đốc kiểm tra" is no work of the one.
        return Self.links.contains(key(before)) && (before + 1..<clause.first).contains { key($0) == UnitWords.all }
    }

    static func isSuperior(_ assignee: Assignee) -> Bool {
        [
            "ngoai:ubnd-tinh", "ngoai:hdnd-tinh", "ngoai:tinh-uy", "ngoai:chinh-phu", "ngoai:thu-tuong", "ngoai:bo-",
            "ngoai:thuong-truc-tinh-uy",
        ].contains(where: assignee.code.hasPrefix)
            && !["ngoai:bo-phan", "ngoai:bo-chi-huy", "ngoai:bo-mon", "ngoai:bo-tu-lenh", "ngoai:bo-doi"].contains(
                where: assignee.code.hasPrefix)
    }

    /// "Nội dung này (Văn phòng Sở chủ trì)".
    private func isLeadOfThis(_ before: Int, _ clause: Clause) -> Bool {
        clause.ownRole == .lead && Self.this.contains(key(before)) && before < Self.longestTopic
    }

    /// Items of "Về nội dung này".
    private static let longestTopic = 8
    private static let this = WordSet("này trên")

    /// "…, vì vậy (các phòng tự rà soát)".
    private func concludes(_ before: Int) -> Bool {
        before > 0 && Self.conclusions.longestMatch(in: stream, at: itemTokens[before] - 1)?.end == itemTokens[before] + 1
    }

    private static let conclusions = PhraseTrie([
        (true, ["vì vậy", "do vậy", "bởi vậy", "như vậy", "do đó", "theo đó", "từ đó", "vì thế", "do thế"])
    ])

    /// First syllables of "theo lĩnh vực", "phụ trách lĩnh vực", "được phân công phụ trách".
    private static let according = WordSet("theo phụ được")
    private static let links = WordSet("để thì")
}
