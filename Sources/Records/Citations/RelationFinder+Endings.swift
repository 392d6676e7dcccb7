// The words behind a mention -> whether this document ends the one mentioned.

extension RelationFinder {
    /// Whether the text has the letters of "lực" or "thay", without which nothing in it ends anything.
    var tellsEndings: Bool {
        (0..<text.count).contains { index in
            let fold = text[index].traits.fold
            return fold == UInt8(ascii: "l") && has(Self.force, at: index + 1)
                || fold == UInt8(ascii: "t") && has(Self.change, at: index + 1)
        }
    }

    private func has(_ letters: [UInt8], at index: Int) -> Bool {
        index + letters.count <= text.count
            && (0..<letters.count).allSatisfy { text[index + $0].traits.fold == letters[$0] }
    }

    /// "A …, B và C hết hiệu lực kể từ ngày Quyết định này có hiệu lực": this document ends the subject of the words, which is the first of the
    /// sentence with those that stand in one row with it, and not what their titles name.
    func relateEnded(_ mentions: inout [Mention], _ found: [FoundMention]) {
        var first = 0
        for last in found.indices {
            let next = last + 1 < found.count ? found[last + 1].start : text.count
            guard let end = ending(behind: found[last].tailEnd, next) else { continue }
            let start = wholeSentenceStart(before: found[last].start)
            guard end.isOwn || Self.contains(Self.ownForce, in: words(start..<found[last].start)[...]) else { continue }
            let indices = (first...last).drop { found[$0].start < start }
            first = last + 1
            for (index, part) in ended(indices, mentions, found, from: start) {
                mentions[index].relation = part ? .amends : end.relation
                mentions[index].subject = nil
                mentions[index].isInverse = false
                mentions[index].isIntended = false
            }
        }
    }

    /// What the words behind a mention, up to `next`, say of the subject, and whether they speak of the force of this document.
    private func ending(behind end: Int, _ next: Int) -> (relation: Relation, isOwn: Bool)? {
        let limit = max(end, min(next, end + 400))
        let stop = (end..<limit).first { isSentenceEnd($0) || text.is($0, ";") } ?? limit
        let behind = words(end..<stop)
        if Self.agents.contains(where: { Self.contains($0, in: behind[...]) }) { return (.replaces, true) }
        return Self.told(behind).map { ($0, Self.contains(Self.ownForce, in: behind[...])) }
    }

    /// Of the mentions of one sentence those that are its subject, and whether only a part of them is.
    private func ended(_ indices: Slice<ClosedRange<Int>>, _ mentions: [Mention], _ found: [FoundMention], from start: Int) -> [(
        index: Int, isPart: Bool
    )] {
        var row: [(index: Int, isPart: Bool)] = []
        for index in indices {
            let floor = index > 0 && found[index - 1].start >= start ? min(found[index - 1].tailEnd, found[index].start) : start
            let gap = floor..<found[index].start
            let words = words(gap)
            if Self.lasting.contains(where: { Self.contains($0, in: words[...]) }) { row = [] }
            if row.isEmpty {
                let isBegun = floor == start || gap.contains { text.is($0, ";") }
                if isBegun, let part = Self.isPartOfFirst(behindOpening(gap)) { row = [(index, part)] }
            } else if let part = words.count == 1 ? false : pieces(gap).compactMap({ Self.isPartOfMember($0) }).last,
                !part || mentions[index].subject == nil,
                isMember(index, of: row.map(\.index), mentions, isBare: words.count == 1 || words == Self.phrase("va"))
            {
                row.append((index, part))
            }
        }
        return row
    }

    /// A document of a rank above the first one's belongs to a title: an office ends its own documents and those of offices below it (Luật Ban hành
    /// văn bản quy phạm pháp luật 2015, Điều 12). Behind what a title names only a document of the row's types goes on with the row.
    private func isMember(_ index: Int, of row: [Int], _ mentions: [Mention], isBare: Bool) -> Bool {
        let type = mentions[index].type
        let first = mentions[row[0]].type
        if type != first, Self.ranks.contains(where: { $0.above == type && $0.below.contains(first ?? "") }) { return false }
        return row.last == index - 1 || row.contains { mentions[$0].type == type } && !(isBare && mentions[index - 1].type == type)
    }

    /// Behind "Kể từ ngày Quyết định này có hiệu lực," and the last semicolon.
    private func behindOpening(_ range: Range<Int>) -> [UInt8] {
        let behind = range.last { text.is($0, ";") }.map { $0 + 1..<range.upperBound } ?? range
        let whole = words(behind)
        guard Self.contains(Self.ownForce, in: whole[...]) else { return whole }
        let opened = behind.filter { text.is($0, ",") || text.isSpace($0) && isThen(before: $0) }.map { words($0 + 1..<behind.upperBound) }
        return opened.first { !Self.contains(Self.ownForce, in: $0[...]) && !$0.starts(with: Self.inForce) } ?? whole
    }

    /// The word "thì" or "và" ends there.
    private func isThen(before position: Int) -> Bool { text.word(endingAt: position).map { text.is($0, anyOf: ["thi", "va"]) } ?? false }

    /// Whether the words before the first number make a part of its document the subject; nil where they make it none: "Luật Báo chí đã được sửa
    /// đổi theo" has a subject without a number.
    private static func isPartOfFirst(_ words: [UInt8]) -> Bool? {
        let isChanged = contains(changed, in: words[...]) && others.contains { words.suffix($0.count).elementsEqual($0) }
        if isChanged || conditions.contains(where: { contains($0, in: words[...]) }) { return nil }
        if lists.contains(where: { words.starts(with: $0) }) || isPartial(words[...]) { return true }
        return isNamed(behindCollective(words)) || words.suffix(annexed.count).elementsEqual(annexed) ? false : isPartOfMember(words)
    }

    /// The same of a further one: what stands behind the comma or "và" begins with it.
    private static func isPartOfMember(_ words: [UInt8]) -> Bool? {
        let lead = behindCollective(words)
        if lead.count == 1 || laws.contains(where: { lead.starts(with: $0) }) { return false }
        if isUnit(lead) || openingUnits.contains(where: { lead.starts(with: $0) }) { return true }
        guard isNamed(lead) else { return nil }
        return isPartial(words[...]) ? true : words.suffix(annexed.count).elementsEqual(annexed) ? false : nil
    }

    private static func behindCollective(_ words: [UInt8]) -> ArraySlice<UInt8> {
        collectives.first { words.starts(with: $0) }.map { words.dropFirst($0.count - 1) } ?? words[...]
    }

    /// Where the sentence of `end` begins; semicolons do not end it.
    private func wholeSentenceStart(before end: Int) -> Int {
        var position = end
        while position > 0, end - position < 3000, !isSentenceEnd(position - 1) { position -= 1 }
        return position
    }

    func isAfterColon(_ start: Int) -> Bool { text.is(text.isSpace(start - 1) ? start - 2 : start - 1, ":") }

    /// "Kể từ ngày Quyết định này có hiệu lực, các văn bản sau hết hiệu lực: …".
    func listed(before start: Int) -> Relation? {
        let before = words(sentenceStart(before: start)..<start)
        return Self.contains(Self.ownForce, in: before[...]) ? Self.told(before) : nil
    }

    /// What the words say that a document comes to; not of what "đã hết hiệu lực", nor "tiếp tục có hiệu lực đến khi hết hiệu lực".
    private static func told(_ words: [UInt8]) -> Relation? {
        endings.first { ending in
            words.indices.contains { start in
                words[start...].starts(with: ending.words) && !recalls.contains { words[...start].suffix($0.count).elementsEqual($0) }
                    && !earlier.contains { words[(start + ending.words.count - 1)...].starts(with: $0) }
                    && !lasting.contains { contains($0, in: words[...start]) }
            }
        }?.relation
    }

    private static let force = Array("uc".utf8), change = Array("hay".utf8)
    private static let ownForce = phrase("nay co hieu luc")
    private static let endings: [(words: [UInt8], relation: Relation)] = [
        ("het hieu luc", .expires), ("bi bai bo", .repeals), ("duoc bai bo", .repeals), ("bi thay the", .replaces),
        ("duoc thay the", .replaces),
    ].map { (phrase($0), $1) }
    private static let recalls = ["da", "khi", "neu", "nhung", "chua"].map(phrase)
    private static let earlier = ["truoc ngay", "truoc khi"].map(phrase)
    private static let lasting = ["con hieu luc", "tiep tuc", "duoc ap dung"].map(phrase)
    private static let conditions = ["khi", "neu", "truoc ngay", "nay"].map(phrase)
    private static let collectives = ["cac", "toan bo", "nhung"].map(phrase)
    private static let lists = ["danh muc", "bieu"].map(phrase)
    /// Of "thi hành", whose first word is no "thì".
    private static let inForce = phrase("hanh")
    private static let changed = phrase("sua doi"), others = ["theo", "boi"].map(phrase)
    /// Their numbers do not follow at once: "điểm b", "các điều từ Điều 5".
    private static let openingUnits = ["diem", "dieu", "khoan"].map(phrase)
    private static let annexed = phrase("kem theo")
    private static let ranks: [(above: String, below: Set<String>)] =
        ["luat", "bo_luat", "phap_lenh"].map { ($0, ["nghi_dinh", "quyet_dinh", "thong_tu", "thong_tu_lien_tich", "chi_thi"]) }
        + [("nghi_dinh", ["thong_tu", "thong_tu_lien_tich", "chi_thi"])]
    private static let agents = ["thay the bang", "thay the boi"].flatMap { act in
        ["quyet dinh nay", "nghi quyet nay", "ke hoach nay", "thong tu nay", "nghi dinh nay", "van ban nay", "quy dinh nay"].map {
            phrase("\(act) \($0)")
        }
    }
}

extension Mention {
    /// Nothing before it tells more than that it is named.
    var isUnrelated: Bool { relation == .cites && subject == nil && !isIntended && number != nil }
}
