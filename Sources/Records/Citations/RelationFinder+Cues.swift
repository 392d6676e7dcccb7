// The clause before a mention -> the relation that its words tell: done or only intended, to the whole or a part, to an annex.

private import Source

extension RelationFinder {
    /// Positions in the text.
    struct ClausePlace {
        /// Of the mention.
        var start: Int
        var clause: Int
        /// One past what the mention before says.
        var floor: Int
        var tailEnd: Int
    }

    struct Cue {
        var relation: Relation
        var isInverse = false
        var isIntended = false
        /// The trigger belongs to the name of a document that is cited without its number: "Luật sửa đổi, bổ sung một số điều của …".
        var isName = false
    }

    /// Of the triggers in the clause the one that ends last counts, of two that end together the longer one; what stands in a closed bracket tells
    /// nothing of what stands behind it. `isBetween`: another mention stands in the same sentence before.
    func cue(at place: ClausePlace, isBetween: Bool) -> Cue? {
        let near = wordsOutsideBrackets(place.clause..<place.start)
        let found = RelationTrigger.found(in: near[...]).max {
            ($0.range.upperBound, $0.range.count) < ($1.range.upperBound, $1.range.count)
        }
        guard let (trigger, range) = found else { return nil }
        if trigger.relation == .attachmentOf, !isAnnex(place, isBetween: isBetween) {
            return cueOfAnnexed(place, without: near.count - range.lowerBound - 1, isBetween: isBetween)
        }
        guard Self.conditional.contains(trigger.relation) else { return Cue(relation: trigger.relation, isInverse: trigger.isInverse) }
        let start = sentenceStart(before: place.start)
        let lead = wordsOutsideBrackets(start..<place.start).dropLast(near.count - range.lowerBound - 1)
        let rest = near[(range.upperBound - 1)...]
        if trigger.relation == .amends, !trigger.isInverse, isName(lead, from: start) { return Cue(relation: .cites, isName: true) }
        let holds =
            switch trigger.relation {
            case .guides: isGuiding(lead, rest, at: place, isBetween: isBetween)
            case .promulgates: rest.count == 1
            case .repliesTo: rest.count == 1 || lead.count == 1 && rest.suffix(Self.at.count).elementsEqual(Self.at)
            default: true
            }
        return holds ? Self.cue(trigger, lead: lead, rest: rest) : Cue(relation: .cites)
    }

    /// Relations that more than their trigger must tell.
    private static let conditional = changing.union([.guides, .promulgates, .repliesTo])
    private static let at = phrase("tai")

    /// The words that stand in no bracket which is closed in the range; a range that begins inside one is cut behind it.
    private func wordsOutsideBrackets(_ range: Range<Int>) -> [UInt8] {
        guard range.contains(where: { text.is($0, ")") }) else { return words(range) }
        var (positions, depth): ([Int], Int) = ([], 0)
        for position in range.reversed() {
            if text.is(position, ")"), isOpened(before: position) {
                depth += 1
                positions.append(position)
            } else if depth == 0 {
                positions.append(position)
            } else if text.is(position, "(") {
                depth -= 1
            }
        }
        return words(Array(positions.reversed()))
    }

    /// The bracket that ends at `close` is no label ("điểm b)").
    private func isOpened(before close: Int) -> Bool {
        for position in stride(from: close - 1, through: max(0, close - 400), by: -1) where !isSentenceEnd(position) {
            if text.is(position, "(") { return true }
            if text.is(position, ")") { return false }
        }
        return false
    }

    /// "Bãi bỏ Quy chế … ban hành kèm theo Quyết định số 12": what is done to the annex is done to its decision, and the sentence begins with it; the
    /// name of the annex may hold triggers too. `without`: bytes of words from "kèm theo" on.
    private func cueOfAnnexed(_ place: ClausePlace, without last: Int, isBetween: Bool) -> Cue {
        let sentence = words(sentenceStart(before: place.start, floor: place.floor)..<place.start).dropLast(last)
        let found = RelationTrigger.found(in: sentence).filter { $0.trigger.relation != .proposedBy && !$0.trigger.isInverse }
        let first = found.min { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        guard let (trigger, range) = first, Self.passedToAnnexes.contains(trigger.relation) else { return Cue(relation: .cites) }
        let (lead, rest) = (sentence[...range.lowerBound], sentence[(range.upperBound - 1)...])
        // "thực hiện theo quy định tại Quy chế ban hành kèm theo": no more than "thực hiện theo quy định tại Quyết định".
        let isByWay = trigger.relation == .implements && Self.contains(Self.byWay, in: rest)
        let isGuided =
            trigger.relation != .guides || (isBetween || Self.isNamed(rest)) && isGuiding(lead, rest, at: place, isBetween: isBetween)
        return isByWay || !isGuided ? Cue(relation: .cites) : Self.cue(trigger, lead: lead, rest: rest)
    }

    private static func cue(_ trigger: RelationTrigger, lead: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) -> Cue {
        var cue = Cue(relation: trigger.relation, isInverse: trigger.isInverse)
        guard changing.contains(trigger.relation) else { return cue }
        let isDenied = negations.contains { lead.suffix($0.count).elementsEqual($0) }
        // "thay thế thiết bị theo mẫu tại": something else is replaced.
        if isDenied || !trigger.isInverse && contains(byWay, in: rest) { return Cue(relation: .cites) }
        if isIntended(lead) {
            cue.isIntended = true
            if trigger.relation == .repeals { cue.relation = .intendsToRepeal }
        } else if trigger.relation != .expires, !trigger.isInverse, isPartial(rest) {
            cue.relation = .amends
        }
        return cue
    }

    private static let passedToAnnexes = changing.union([.basedOn, .implements, .guides, .corrects, .consolidates])
    static let changing: Set<Relation> = [.amends, .replaces, .repeals, .suspends, .withdraws, .expires]
}

extension RelationFinder {
    /// The line that heads an annex, a bracket that ends a title, or "A kèm theo B"; not "Quy chế ban hành kèm theo …" in a sentence.
    private func isAnnex(_ place: ClausePlace, isBetween: Bool) -> Bool {
        let (start, clause) = (place.start, place.clause)
        if let open = (clause..<start).last(where: { text.is($0, "(") }), closesText(place.tailEnd) { return isHeading(open + 1..<start) }
        let isBegun = clause == 0 || isSentenceEnd(clause - 1) || text.is(clause - 1, ";") || isBetween && clause == place.floor
        return isBegun && isHeading(clause..<start)
    }

    private func isHeading(_ range: Range<Int>) -> Bool {
        let words = words(range)
        return Self.headings.contains { words.starts(with: $0) }
    }

    /// A bracket closes behind the mention, and the text with it.
    private func closesText(_ end: Int) -> Bool {
        guard let close = (end..<min(end + 200, text.count)).first(where: { text.is($0, ")") || isSentenceEnd($0) }) else { return false }
        return text.is(close, ")") && !(close + 1..<text.count).contains { !text.isSpace($0) && !text.is($0, "*") && !text.is($0, "_") }
    }

    private static let headings = [
        "kem theo", "dinh kem", "ban hanh kem theo", "duoc ban hanh kem theo", "phu luc kem theo", "phu luc ban hanh kem theo",
    ].map(phrase)

    static func contains(_ wanted: [UInt8], in words: ArraySlice<UInt8>) -> Bool {
        words.indices.contains { words[$0...].starts(with: wanted) }
    }

    static func phrase(_ words: String) -> [UInt8] { Array(" \(words) ".utf8) }
}

extension RelationFinder {
    /// Words before the trigger make it a plan, a proposal or a duty of somebody: "sẽ", "đề nghị", "trình UBND tỉnh", "cần"; but not the reason that
    /// is given for an act ("theo đề nghị", "qua rà soát"), nor its day ("Quyết định này sẽ").
    private static func isIntended(_ lead: ArraySlice<UInt8>) -> Bool {
        if duties.contains(where: { lead.suffix($0.count).elementsEqual($0) }) { return true }
        return intentions.contains { intention in
            lead.indices.contains { start in
                lead[start...].starts(with: intention) && !reasons.contains { lead[...start].suffix($0.count).elementsEqual($0) }
                    && !otherWords.contains { lead[..<(start + intention.count)].suffix($0.count).elementsEqual($0) }
            }
        }
    }

    private static let intentions = [
        "tham muu", "du kien", "de xuat", "kien nghi", "nghien cuu", "xay dung", "trinh ban hanh", "du thao", "ra soat", "se", "de nghi",
        "yeu cau", "xem xet", "chuan bi", "trinh ubnd", "trinh uy ban", "trinh hdnd", "trinh hoi dong", "trinh chinh phu",
        "trinh thu tuong",
        "trinh quoc hoi", "trinh bo", "trinh cap", "trinh giam doc",
    ].map(phrase)

    private static let reasons = ["theo", "xet", "co so", "qua", "khi"].map(phrase)
    /// They end like an intention and are none.
    private static let otherWords = ["so xay dung", "bo xay dung", "nganh xay dung", "nay se", "chia se"].map(phrase)
    private static let duties = ["can", "can phai", "phai"].map(phrase)
    private static let byWay = phrase("theo")
    private static let negations = ["khong", "chua"].map(phrase)
}

extension RelationFinder {
    /// Behind a trigger: the act is done to some articles, words or an annex, and the rest of the document stands.
    static func isPartial(_ words: ArraySlice<UInt8>) -> Bool {
        words.indices.contains { start in
            if parts.contains(where: { words[start...].starts(with: $0) }) { return true }
            return isUnit(words[start...])
        }
    }

    /// A unit of a document with its number begins the words: "Điều 5", "Mục IV".
    static func isUnit(_ words: ArraySlice<UInt8>) -> Bool {
        guard let unit = units.first(where: { words.starts(with: $0) }) else { return false }
        let next = words.dropFirst(unit.count).prefix { $0 != 0x20 }
        return next.first.map(\.isDigit) ?? false || !next.isEmpty && next.allSatisfy(romanDigits.contains)
    }

    private static let parts = [
        "mot phan", "mot so dieu", "mot so noi dung", "cac noi dung", "nhung noi dung", "mot so quy dinh", "cac quy dinh", "nhung quy dinh",
        "co noi dung", "cum tu", "phu luc", "mau so", "bieu mau", "bieu thue",
    ].map(phrase)
    /// Of a document, with a number behind.
    private static let units = ["dieu", "khoan", "muc", "chuong", "phan", "tiet"].map(phrase)
    private static let romanDigits = Array("ivx".utf8)
}
