// The words of one block -> its tasks. A task begins with whoever is addressed: at the head of a sentence or of a clause behind ";", behind "giao",
// "yêu cầu", "đề nghị"; what has no addressee goes with the task before it, except where it names other helpers ("Phối hợp các sở …").

import Source

struct DutyClauses {
    /// A task within the block.
    struct Piece {
        /// Tokens of its text.
        var tokens: Range<Int>
        var parts: [Duty.Part]
        /// Item of the addressee with which it begins; that of the block's start where the addressee stands elsewhere.
        var addressed: Int
        /// Those who direct it ("đ/c A chỉ đạo Phòng B lập …").
        var leaders: [Assignee] = []
        /// Whoever has it is expressly charged.
        var isCharged = false
    }

    let stream: WordStream
    let text: [UInt8]
    /// The day of the document.
    let date: CalendarDate?
    let found: [FoundAssignee]
    let items: [RoleReader.Item]
    let itemTokens: [Int]
    /// Item of each assignee.
    let positions: [Int]

    init(stream: WordStream, text: [UInt8], found: [FoundAssignee], date: CalendarDate? = nil) {
        (self.stream, self.text, self.date) = (stream, text, date)
        self.found = found
        let names = found.map { DepartmentOccurrence(tokens: $0.tokens, code: $0.assignee.code) }
        let (items, itemTokens) = Clause.items(stream, names)
        (self.items, self.itemTokens) = (items, itemTokens)
        positions = items.indices.filter { if case .mention = items[$0] { true } else { false } }
        stops = stream.tokens.indices.filter { stream.tokens[$0].kind == .stop }
        ends = Self.sentenceEnds(stream, text)
        firstStop = items.firstIndex { if case .stop = $0 { true } else { false } } ?? items.count
    }

    /// Tokens that part clauses, and those of them that end a sentence.
    private let stops: [Int]
    private let ends: [Int]
    /// The first item that ends a clause.
    private let firstStop: Int

    /// The tasks of the block in order.
    ///
    /// - Parameters:
    ///   - owner: who is addressed by what stands over the block; a text that addresses nobody is theirs.
    ///   - isReport: the block tells how things are: only who is expressly charged there has work.
    func pieces(owner: [Duty.Part], isReport: Bool = false) -> [Piece] {
        var reading = Reading(start: firstToken, inherited: isReport ? [] : owner, isReport: isReport)
        var last: Clause?
        for (index, position) in positions.enumerated() where position < items.count {
            let clause = Clause(items: items, position: position)
            read(index, clause, isListed: last.map { $0.first == clause.first } ?? false, &reading)
            last = clause
        }
        reading.close(at: endToken)
        return withoutOpenings(reading.pieces)
    }

    /// The block begins with "Chỉ đạo …", "Giao …": whoever is addressed over it gives out work.
    var opensWithCharge: Bool {
        guard let first = items.first, case .cue(let cue) = first else { return false }
        switch cue {
        case .direct, .assign: return true
        default: return false
        }
    }

    /// The block begins with "Đã …", "Được …": what was done.
    var opensWithPast: Bool { if case .cue(.past) = items.first { true } else { false } }

    /// The block begins with a cue of work ("Quán triệt …", "Chủ trì …", "Khẩn trương …").
    var opensWithWork: Bool {
        guard let first = items.first, case .cue(let cue) = first else { return false }
        switch cue {
        case .act, .lead, .support, .duty, .send: return true
        default: return false
        }
    }
}

extension DutyClauses {
    struct Reading {
        var pieces: [Piece] = []
        /// Token at which the text not yet given to a task begins.
        var start: Int
        var inherited: [Duty.Part]
        /// Parts met before the addressee.
        var pending: [Duty.Part] = []
        let isReport: Bool

        init(start: Int, inherited: [Duty.Part], isReport: Bool) {
            (self.start, self.inherited, self.isReport) = (start, inherited, isReport)
        }

        /// Whether those who stand so in a sentence are given work by it.
        func takes(_ standing: Standing) -> Bool { standing == .assigned || standing != .none && !isReport }

        mutating func add(_ part: Duty.Part) {
            if pieces.isEmpty {
                if !isReport { pending.append(part) }
            } else if !pieces[pieces.count - 1].parts.contains(part) {
                pieces[pieces.count - 1].parts.append(part)
            }
        }

        /// Begins a task at a token; where a clause of its own stands before it and is nobody's, it is that of the inherited owner.
        /// The first task of a block has the whole of its sentence.
        ///
        /// What would begin no later than the task before is part of that one.
        mutating func open(at token: Int, _ parts: [Duty.Part], item: Int, isParted: Bool, sentence: Int? = nil) {
            if let last = pieces.last, token <= last.tokens.lowerBound { return parts.forEach { add($0) } }
            if pieces.isEmpty, !inherited.isEmpty, isParted, token > start {
                pieces.append(Piece(tokens: start..<token, parts: inherited + pending, addressed: 0))
                pending = []
            }
            let begin = pieces.isEmpty ? sentence ?? start : token
            if let last = pieces.indices.last { pieces[last].tokens = pieces[last].tokens.lowerBound..<begin }
            pieces.append(Piece(tokens: begin..<begin, parts: parts + pending, addressed: item))
            pending = []
        }

        mutating func close(at end: Int) {
            if pieces.isEmpty, !inherited.isEmpty, end > start {
                pieces = [Piece(tokens: start..<end, parts: inherited + pending, addressed: 0)]
            } else if let last = pieces.indices.last {
                pieces[last].tokens = pieces[last].tokens.lowerBound..<end
            }
        }
    }

    private var firstToken: Int { itemTokens.first ?? 0 }
    private var endToken: Int { stream.tokens.count }

    private func read(_ index: Int, _ clause: Clause, isListed: Bool, _ reading: inout Reading) {
        let assignee = found[index].assignee
        guard let role = clause.role ?? (demands(index, clause) ? .act : nil) else { return }
        let part = Duty.Part(assignee, role)
        if clause.helpsLead, !reading.isReport { return reading.pending.append(part) }
        switch role {
        case .lead, .act:
            let standing = standing(index, clause)
            if isListed, let last = reading.pieces.last, last.addressed == clause.first { return reading.add(part) }
            if let leaders = leaders(directing: index, clause, reading) { return direct(part, clause, by: leaders, &reading) }
            if role == .act, clause.onlyHelps, goesWith(reading.pieces.last, clause) { return reading.add(Duty.Part(assignee, .support)) }
            guard reading.takes(standing), !isAttendance(clause), !isOwnersDirection(clause, reading),
                !isAskedOfHired(index, clause, by: reading.pieces.last?.parts ?? reading.inherited),
                mayLead(found[index], standing, clause) || isOfficesTurn(index, standing, clause, among: reading.pieces.last?.parts ?? [])
            else {
                if clause.leadsInBrackets { reading.pending = [] }
                return continueSentence(clause, nil, &reading)
            }
            open(part, clause, standing, &reading)
        case .adviseAll: reading.add(part)
        case .support, .collect: continueSentence(clause, part, &reading)
        default: break
        }
    }

    /// "Phòng A lát sân; các phòng phối hợp": behind the task of others, in the same sentence.
    private func goesWith(_ task: Piece?, _ clause: Clause) -> Bool {
        guard let task, opensBehindSemicolon(clause), task.parts.contains(where: \.role.isResponsible) else { return false }
        return !breakBefore(itemTokens[clause.first], after: itemTokens[task.addressed]).isSentence
    }

    private func opensBehindSemicolon(_ clause: Clause) -> Bool {
        var index = clause.first - 1
        while index > 0, case .cue(.head) = items[index] { index -= 1 }
        guard index > 0, case .stop = items[index] else { return false }
        return true
    }

    /// "Dự họp có …; các chi cục dự trực tuyến": the sentence tells who was there.
    private func isAttendance(_ clause: Clause) -> Bool {
        let opening = sentenceStart(before: clause.first).map { item(at: $0) } ?? 0
        guard let opening, case .cue(.attend) = items[opening] else { return false }
        return true
    }

    /// Only names stand between two addressees: "yêu cầu các phòng, đề nghị UBND các xã thực hiện".
    private func isShared(from first: Int, to last: Int) -> Bool {
        last - first < Clause.reach
            && items[first..<last].allSatisfy { item in
                switch item {
                case .mention, .separator, .cue(.head), .cue(.assign), .cue(.filler): true
                default: false
                }
            }
    }

    /// "Chỉ đạo Phòng A …" at the head of an item is the work of the leader over it.
    private func isOwnersDirection(_ clause: Clause, _ reading: Reading) -> Bool {
        guard !reading.inherited.isEmpty, clause.first < firstStop else { return false }
        if case .cue(.direct) = items[0] { return true }
        return clause.first == 0 && leads(reading.inherited)
    }

    /// A sentence of its own that only names helpers is a task of those addressed before.
    private func continueSentence(_ clause: Clause, _ part: Duty.Part?, _ reading: inout Reading) {
        guard let part else { return }
        if part.role == .support, let begin = sentenceStart(before: clause.first), let cue = item(at: begin),
            case .cue(let word) = items[cue],
            word.opensWork,
            let leads = reading.pieces.last?.parts.filter(\.role.isResponsible) ?? (reading.inherited.isEmpty ? nil : reading.inherited),
            begin > (reading.pieces.last?.tokens.lowerBound ?? 0), clause.first - cue <= 3
        {
            reading.open(at: begin, leads, item: cue, isParted: true)
        }
        reading.add(part)
    }

    func open(_ part: Duty.Part, _ clause: Clause, _ standing: Standing, _ reading: inout Reading) {
        let count = reading.pieces.count
        defer { if reading.pieces.count > count { reading.pieces[reading.pieces.count - 1].isCharged = standing == .assigned } }
        // "Rà soát … Chủ trì: Phòng A." says behind the work whose it is.
        if Clause.label(items, before: clause.first)?.isResponsible == true, reading.pieces.isEmpty {
            return reading.open(at: reading.start, [part], item: clause.first, isParted: false)
        }
        let previous = reading.pieces.last
        let begin = breakBefore(itemTokens[clause.first], after: previous.map { itemTokens[$0.addressed] } ?? 0)
        if let previous, !begin.isSentence {
            let isSame = previous.parts.contains { $0.assignee == part.assignee && $0.role.isResponsible }
            if isSame || begin.token == nil && isShared(from: previous.addressed, to: clause.first) { return reading.add(part) }
            // Behind a mere comma others help with the task, unless it is said that they lead or are charged.
            if begin.token == nil, standing == .inner, part.role == .act, !opensOwnWork(clause) {
                return reading.add(Duty.Part(part.assignee, .support))
            }
        }
        reading.open(
            at: begin.token ?? phraseStart(clause.first), [part], item: clause.first, isParted: begin.token != nil,
            sentence: sentenceStart(before: clause.first))
    }

    /// ", Ban A tham mưu, ban hành …": behind a comma, with work of their own.
    private func opensOwnWork(_ clause: Clause) -> Bool {
        guard clause.first > 0, case .separator = items[clause.first - 1] else { return false }
        return stream.tokens[itemTokens[clause.first - 1]].kind == .comma && (clause.hasDutyBehind || clause.isParallel) && !helps(clause)
    }

    /// ", các phòng cử người phối hợp": the words behind the names end in help.
    private func helps(_ clause: Clause) -> Bool {
        for item in items[(clause.last + 1)...].prefix(Clause.reach) {
            switch item {
            case .stop, .separator: return false
            case .cue(.support): return true
            default: continue
            }
        }
        return false
    }

    private func item(at token: Int) -> Int? {
        Self.lastBelow(token + 1, in: itemTokens).flatMap { itemTokens[$0] == token ? $0 : nil }
    }

    /// Index of the last of some rising numbers that is below `limit`. Logarithmic.
    private static func lastBelow(_ limit: Int, in numbers: [Int]) -> Int? {
        let behind = numbers.partitioningIndex { $0 >= limit }
        return behind > 0 ? behind - 1 : nil
    }
}

extension RoleCue {
    /// "Chủ trì …", "Phối hợp với …" at the head of a sentence.
    fileprivate var opensWork: Bool {
        switch self {
        case .lead, .support, .duty: true
        default: false
        }
    }
}

extension DutyClauses {
    /// Full stops that end a sentence: a blank and a capital letter come behind, and no abbreviation or lone number stands before.
    private static func sentenceEnds(_ stream: WordStream, _ text: [UInt8]) -> [Int] {
        var ends: [Int] = []
        for index in stream.tokens.indices where stream.tokens[index].kind == .stop {
            let token = stream.tokens[index]
            guard text[token.range].first != UInt8(ascii: ";"), index + 1 < stream.tokens.count else { continue }
            let next = stream.tokens[index + 1]
            let isParted = next.range.lowerBound > token.range.upperBound
            let startsAnew = next.kind != .word || next.isCapitalized
            // "CN. Nguyễn Văn A", not "Phòng KH-CN. Ngoài ra".
            let isPart = index > 1 && stream.tokens[index - 2].kind == .connector && stream.isGlued(index - 2, index - 1)
            let isShort =
                index > 0 && stream.isGlued(index - 1, index) && !isPart && shortWords.contains(stream.key(stream.tokens[index - 1]))
            if isParted, startsAnew, !isShort { ends.append(index) }
        }
        return ends
    }

    /// Abbreviations that keep their full stop before a name; "Hội trường A." and "quý I." end a sentence.
    private static let shortWords = WordSet("p tp tt tx q h x ts ths pgs gs bs cn ks ds đc ô b tl kt tm tuq")

    /// The token at which the sentence around an item begins, if it is not the first of the block.
    func sentenceStart(before item: Int) -> Int? {
        let token = itemTokens[item]
        return Self.lastBelow(token, in: ends).map { ends[$0] + 1 }
    }

    /// The token at which the sentence around a token ends.
    func sentenceEnd(behind token: Int) -> Int {
        let next = ends.partitioningIndex { $0 >= token }
        return next < ends.count ? ends[next] : stream.tokens.count
    }

    /// The token behind the last mark that parts clauses before `token`, if one lies behind `floor`, and whether it ends a sentence.
    private func breakBefore(_ token: Int, after floor: Int) -> (token: Int?, isSentence: Bool) {
        let end = Self.lastBelow(token, in: ends).map { ends[$0] }.flatMap { $0 > floor ? $0 : nil }
        let stop = Self.lastBelow(token, in: stops).map { stops[$0] }.flatMap { $0 > floor ? $0 : nil }
        return (stop.map { $0 + 1 }, end != nil)
    }

    /// The token at which the words before an addressee that belong to it begin ("… , giao các đồng chí").
    private func phraseStart(_ first: Int) -> Int {
        var index = first
        while index > 0 {
            switch items[index - 1] {
            case .cue(.head), .cue(.assign): index -= 1
            default: return itemTokens[index]
            }
        }
        return itemTokens[index]
    }
}
