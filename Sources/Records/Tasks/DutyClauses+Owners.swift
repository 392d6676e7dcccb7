// Whose work a block is that names others: those over it, or those named one by one behind an opening; and whether it only names whose the work
// below it is.

private import Source

extension DutyClauses {
    /// "Phân công các Ban thẩm tra: Ban A thẩm tra …; Ban B …", "Phân công Lãnh đạo Sở: …": those named behind the
    /// colon have the work of all.
    func withoutOpenings(_ pieces: [Piece]) -> [Piece] {
        guard pieces.count > 2 else { return pieces }
        return pieces.indices.filter { index in
            let isOpening = stream.tokens[max(0, pieces[index].tokens.upperBound - 1)].kind == .colon && index + 2 < pieces.count
            return !isOpening || !pieces[index].parts.allSatisfy { $0.assignee.meansAllDepartments || $0.assignee == .leadership }
        }.map { pieces[$0] }
    }

    /// "Đảng ủy UBND tỉnh: - Lãnh đạo UBND tỉnh …": what a body of the Party does, not who leads the other one.
    func leads(_ owner: [Duty.Part]) -> Bool {
        guard Self.leading.longestMatch(in: stream, at: itemTokens[0]) != nil else { return false }
        return owner.contains { part in Self.parties.contains { part.assignee.code.hasPrefix(Assignee.outsidePrefix + $0) } }
    }

    /// "(Phòng A) theo dõi tiến độ, yêu cầu nhà thầu …": what a department asks of those it has hired is part of its own work.
    func isAskedOfHired(_ index: Int, _ clause: Clause, by owners: [Duty.Part]) -> Bool {
        let code = found[index].assignee.code
        guard clause.first > 1, case .cue(.assign) = items[clause.first - 1], case .separator = items[clause.first - 2],
            Self.hired.contains(where: { code.hasPrefix(Assignee.outsidePrefix + $0) }), owners.contains(where: \.assignee.isUnit)
        else { return false }
        for item in items[max(0, clause.first - Clause.reach)..<clause.first - 2].reversed() {
            switch item {
            case .stop, .colon: return false
            case .cue(.act), .cue(.duty), .cue(.lead), .cue(.support), .cue(.send): return true
            default: continue
            }
        }
        return false
    }

    /// How those whom a department pays for their work are called.
    private static let hired = ["nha-thau", "lien-danh-nha-thau", "don-vi-thi-cong", "don-vi-tu-van", "tu-van-giam-sat"]
    /// How names of bodies of the Party begin.
    private static let parties = [
        "dang-", "ban-thuong-vu", "ban-can-su", "chi-bo", "cap-uy", "huyen-uy", "thanh-uy", "thi-uy", "quan-uy", "to-chuc-dang",
    ]
    private static let leading = PhraseTrie([(true, ["lãnh đạo"])])
}

extension DutyClauses {
    /// The block names assignees and does nothing else, but for "Nhiệm vụ của" before them.
    var namesOnly: Bool { positions.first.map { Clause(items: items, position: $0).isAlone(from: titleEnd) } ?? false }

    /// Behind a title and a colon nothing but "Giao Phòng A", without a full stop.
    var namesBehindTitle: Bool {
        guard let first = positions.first, Clause.label(items, before: Clause(items: items, position: first).first) == nil,
            let colon = (max(0, first - Self.longestCharge)..<first).last(where: { if case .colon = items[$0] { true } else { false } }),
            items[..<colon].allSatisfy({ if case .stop = $0 { false } else { true } })
        else { return false }
        if case .stop = items[items.count - 1] { return false }
        return Clause(items: items, position: first).isAlone(from: colon + 1)
    }

    /// Those whose work stands below a block that only names them; names in brackets behind one tell what it is.
    var addressed: [Duty.Part] {
        guard let first = positions.first.map({ Clause(items: items, position: $0) }) else { return [] }
        let open = items[(first.last + 1)...].firstIndex { if case .open = $0 { true } else { false } } ?? items.count
        return zip(found, positions).prefix { $1 < open }.map { Duty.Part($0.0.assignee, .act) }
    }

    /// Those whom a title names and what part each has ("Phòng A chủ trì, Phòng B phối hợp"); nil for a block that says more.
    var titleParts: [Duty.Part]? {
        if namesOnly { return addressed }
        let saysParts = items.indices.allSatisfy { index in
            switch items[index] {
            case .mention, .separator, .open, .close, .colon, .cue(.head), .cue(.filler), .cue(.lead), .cue(.support), .cue(.duty): true
            case .cue(.act): Self.carryingOut.longestMatch(in: stream, at: itemTokens[index]) != nil
            default: false
            }
        }
        guard saysParts, !found.isEmpty else { return nil }
        return zip(found, positions).map { Duty.Part($0.assignee, Clause(items: items, position: $1).role ?? .act) }
    }

    private static let carryingOut = PhraseTrie([(true, ["thực hiện"])])

    /// Those whom the brackets at the end of the block name, where it names nobody else: "Sơn cổng (Phòng A, trước 30/4)."
    var bracketed: [Duty.Part]? { ending { if case .open = $0 { true } else { false } } }

    /// Those named behind a colon or a dash at the end: "Sơn cổng: Phòng A.", "Sơn cổng - Phòng A (trước 30/4)".
    var trailing: [Duty.Part]? {
        ending { item in
            switch item {
            case .colon, .separator: true
            default: false
            }
        }
    }

    /// Those who end the block and are all it names, behind such a mark and the words of their work.
    private func ending(behind isMark: (RoleReader.Item) -> Bool) -> [Duty.Part]? {
        guard let first = positions.first, first > Self.shortestWork, isMark(items[first - 1]), isApart(first - 1),
            items[..<(first - 1)].contains(where: { if case .word = $0 { true } else { false } }),
            !items[..<(first - 1)].contains(where: { if case .colon = $0 { true } else { false } }), namesOnly(from: first)
        else { return nil }
        return zip(found, positions).map { Duty.Part($0.assignee, Clause(items: items, position: $1).role ?? .act) }
    }

    /// A bracket, a colon, or a dash with blanks around it.
    private func isApart(_ item: Int) -> Bool {
        guard case .separator = items[item] else { return true }
        let token = itemTokens[item]
        return stream.tokens[token].kind == .connector && stream.tokens[token].key.isEmpty && !stream.isGlued(token - 1, token)
            && !stream.isGlued(token, token + 1)
    }

    /// Names with their parts and, behind a mark, when it is due.
    private func namesOnly(from first: Int) -> Bool {
        var saysTime = false
        for index in first..<items.count {
            switch items[index] {
            case .mention, .separator, .stop, .open, .cue(.lead), .cue(.support), .cue(.head): continue
            case .close: saysTime = false
            // A short name that is not known, behind one that is.
            case .word(isLowercase: false) where index > first: continue
            // "(Phòng A thực hiện)"
            case .cue(.act) where endsBracket(index): continue
            case .word, .cue(.act), .cue(.toward), .cue(.possession):
                guard saysTime || opensTime(index) else { return false }
                saysTime = true
            default: return false
            }
        }
        return true
    }

    private func endsBracket(_ item: Int) -> Bool {
        guard item + 1 < items.count, case .close = items[item + 1], case .mention = items[item - 1] else { return false }
        return true
    }

    /// "(Phòng A, trước 30/4)", "(30/4)".
    private func opensTime(_ item: Int) -> Bool {
        switch items[item - 1] {
        case .separator, .open, .stop: break
        default: return false
        }
        let key = stream.key(stream.tokens[itemTokens[item]])
        return Self.times.contains(key) || key.first.map(\.isDigit) ?? false
    }

    /// First syllables of what tells a time.
    private static let times = WordSet("trước xong hoàn hạn thời trong chậm ngày đến hết ngay sáng chiều tuần tháng quý từ")

    /// Items of "Sơn cổng (".
    private static let shortestWork = 2

    private var titleEnd: Int {
        guard let first = itemTokens.first, let title = Self.titles.longestMatch(in: stream, at: first) else { return 0 }
        return itemTokens.firstIndex { $0 >= title.end } ?? 0
    }

    private static let titles = PhraseTrie([
        (
            true,
            [
                "nhiệm vụ của", "trách nhiệm của", "nhiệm vụ đối với", "nhiệm vụ cụ thể của", "nhiệm vụ giao", "nhiệm vụ giao cho",
                "trách nhiệm thực hiện của", "phân công nhiệm vụ cho", "phân công trách nhiệm của", "công việc của",
            ]
        )
    ])

    /// Items of "Giao cho các đồng chí" before the names behind a title.
    private static let longestCharge = 4
}
