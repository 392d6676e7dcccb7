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

    /// "Quyết định số 12 hết hiệu lực kể từ ngày Quyết định này có hiệu lực": this document ends the one before the words, whose mention lies in
    /// `start..<end`; `next` begins the mention behind.
    func ending(_ start: Int, _ end: Int, _ next: Int) -> Relation? {
        let stop = (end..<max(end, min(next, end + 300))).first { isSentenceEnd($0) || text.is($0, ";") } ?? max(end, min(next, end + 300))
        let behind = words(end..<stop)
        if Self.agents.contains(where: { Self.contains($0, in: behind[...]) }) { return .replaces }
        let isListed = text.is(text.isSpace(start - 1) ? start - 2 : start - 1, ":")
        guard let told = Self.told(behind), !isListed else { return isListed ? listed(before: start) : nil }
        let before = words(sentenceStart(before: start)..<start)
        guard Self.contains(Self.ownForce, in: behind[...]) || Self.contains(Self.ownForce, in: before[...]) else { return nil }
        return Self.isPartial(before[...]) ? .amends : told
    }

    /// "Kể từ ngày Quyết định này có hiệu lực, các văn bản sau hết hiệu lực: …".
    func listed(before start: Int) -> Relation? {
        let before = words(sentenceStart(before: start)..<start)
        return Self.contains(Self.ownForce, in: before[...]) ? Self.told(before) : nil
    }

    private static func told(_ words: [UInt8]) -> Relation? { endings.first { contains($0.words, in: words[...]) }?.relation }

    /// The members of a list before the one that is ended are ended too.
    func passEndings(back mentions: inout [Mention], _ found: [FoundMention]) {
        for index in mentions.indices.dropLast().reversed() {
            let next = mentions[index + 1]
            guard mentions[index].isUnrelated, next.subject == nil, Self.endings.contains(where: { $0.relation == next.relation }),
                isListGap(found[index].tailEnd..<found[index + 1].start)
            else { continue }
            mentions[index].relation = next.relation
        }
    }

    /// Nothing but "," and "và" between two mentions.
    private func isListGap(_ range: Range<Int>) -> Bool {
        let words = words(range)
        return words == [0x20] || words == Self.phrase("va")
    }

    private static let force = Array("uc".utf8), change = Array("hay".utf8)
    private static let ownForce = phrase("nay co hieu luc")
    private static let endings: [(words: [UInt8], relation: Relation)] = [
        ("het hieu luc", .expires), ("bi bai bo", .repeals), ("duoc bai bo", .repeals), ("bi thay the", .replaces),
        ("duoc thay the", .replaces),
    ].map { (phrase($0), $1) }
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
