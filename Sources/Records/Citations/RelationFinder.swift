// Takes the mentions of one block, gives what the words before each say: "Căn cứ", "thực hiện", "sửa đổi, bổ sung một số điều của".
// A trigger between two mentions of one sentence relates those two and not the citing document.

/// Finds the relation in the clause before a mention, at most 60 characters back in the same sentence.
struct RelationFinder {
    private let text: LogicalText

    init(text: LogicalText) { self.text = text }

    func relate(_ mentions: [Mention], _ found: [FoundMention]) -> [Mention] {
        var output = mentions
        var head = 0
        for index in output.indices {
            let floor = index == 0 ? 0 : min(found[index - 1].tailEnd, found[index].start)
            let hasPrevious = index > 0 && output[index - 1].number != nil && !hasSentenceEnd(floor..<found[index].start)
            if !hasPrevious { head = index }
            relate(&output, found, at: index, head: hasPrevious ? head : nil, floor: floor)
        }
        return output
    }
}

extension RelationFinder {
    private struct Trigger {
        /// Folded, parted by one blank, with one in front and one behind.
        var words: [UInt8]
        var relation: Relation
        var isInverse: Bool
        /// Counts only directly before the mention.
        var isAdjacent: Bool

        init(words: String, relation: Relation, isInverse: Bool = false, isAdjacent: Bool = false) {
            self.words = Array(" \(words) ".utf8)
            self.relation = relation
            self.isInverse = isInverse
            self.isAdjacent = isAdjacent
        }
    }

    private func relate(_ mentions: inout [Mention], _ found: [FoundMention], at index: Int, head: Int?, floor: Int) {
        let start = found[index].start
        if let head, isBracketed(start), mentions[index].type?.hasPrefix("ke_hoach") ?? false {
            mentions[index].relation = .implements
            mentions[index].subject = head
            mentions[index].isInverse = true
            return
        }
        let clause = clauseStart(before: start, floor: floor)
        guard let trigger = trigger(in: words(clause..<start)) else {
            if let head, head < index, isContinuation(floor, start) { inherit(&mentions, at: index, isJoined: isJoined(floor, start)) }
            return
        }
        mentions[index].relation = trigger.relation
        mentions[index].isIntended = Self.changing.contains(trigger.relation) && isIntended(before: start)
        if mentions[index].isIntended, trigger.relation == .repeals { mentions[index].relation = .intendsToRepeal }
        guard head != nil, clause >= floor, !hasSemicolon(floor..<start), Self.betweenDocuments.contains(trigger.relation),
            !mentions[index].isIntended
        else {
            // "được thay thế bởi" without a document before it: the citing document does nothing to this one.
            if trigger.isInverse { mentions[index].relation = .cites }
            return
        }
        mentions[index].subject = index - 1
        mentions[index].isInverse = trigger.isInverse
    }

    /// The next of a list takes the relation of the one before; of another type and not joined by "và", that of the subject.
    private func inherit(_ mentions: inout [Mention], at index: Int, isJoined: Bool) {
        let previous = mentions[index - 1]
        guard let subject = previous.subject, previous.type != mentions[index].type, !isJoined else {
            mentions[index].relation = previous.relation
            mentions[index].subject = previous.subject
            mentions[index].isInverse = previous.isInverse
            mentions[index].isIntended = previous.isIntended
            return
        }
        mentions[index].relation = mentions[subject].relation
        mentions[index].subject = mentions[subject].subject
        mentions[index].isInverse = mentions[subject].isInverse
    }

    /// "và" stands directly before the mention.
    private func isJoined(_ floor: Int, _ start: Int) -> Bool {
        guard let word = text.word(endingAt: text.isSpace(start - 1) ? start - 1 : start), word.lowerBound >= floor else { return false }
        return text.is(word, "va")
    }

    /// Nothing but a comma or semicolon, "và" and "các" before the mention: it stands in one row with what went before.
    private func isContinuation(_ floor: Int, _ start: Int) -> Bool {
        var position = start
        while position > floor {
            if text.is(position - 1, ",") || text.is(position - 1, ";") { return true }
            if text.isSpace(position - 1) {
                position -= 1
            } else if let word = text.word(endingAt: position), text.is(word, anyOf: ["va", "cac"]) {
                if text.is(word, "va") { return true }
                position = word.lowerBound
            } else {
                return false
            }
        }
        return true
    }
}

extension RelationFinder {
    private func clauseStart(before start: Int, floor: Int) -> Int {
        var position = start
        while position > floor, start - position < 60, !isSentenceEnd(position - 1), !text.is(position - 1, ";") { position -= 1 }
        while position > floor, position < start, text.isLetter(position), text.isLetter(position - 1), start - position < 60 {
            position += 1
        }
        return position
    }

    private func isSentenceEnd(_ index: Int) -> Bool {
        (text.is(index, ".") && (text.isSpace(index + 1) || index + 1 == text.count)) || text.isGap(index)
    }

    /// Only the last 400 characters are looked at: a sentence is no longer, and the cost stays linear.
    private func hasSentenceEnd(_ range: Range<Int>) -> Bool { range.count > 400 || range.contains { isSentenceEnd($0) } }

    private func hasSemicolon(_ range: Range<Int>) -> Bool { range.suffix(400).contains { text.is($0, ";") } }

    private func isBracketed(_ start: Int) -> Bool { text.is(start - 1, "(") || (text.isSpace(start - 1) && text.is(start - 2, "(")) }

    private func isIntended(before start: Int) -> Bool {
        var position = start
        while position > 0, start - position < 200, !isSentenceEnd(position - 1), !text.is(position - 1, ";") { position -= 1 }
        let words = words(position..<start)
        return Self.intentions.contains { Self.last($0, in: words) != nil }
    }

    /// Folded words parted by one space, with one in front and one behind.
    private func words(_ range: Range<Int>) -> [UInt8] {
        var output: [UInt8] = [0x20]
        for fold in range.lazy.map({ text[$0].traits.fold }) where fold != 0 || output.last != 0x20 {
            output.append(fold == 0 ? 0x20 : fold)
        }
        if output.last != 0x20 { output.append(0x20) }
        return output
    }

    /// The trigger that ends last; of two that end together the longer one.
    private func trigger(in words: [UInt8]) -> Trigger? {
        var best: (end: Int, length: Int, trigger: Trigger)?
        for start in words.indices.dropLast() where words[start] == 0x20 {
            for trigger in Self.triggersByLetter[Int(words[start + 1] & 0x1F)] where words[start...].starts(with: trigger.words) {
                let end = start + trigger.words.count
                if trigger.isAdjacent, end != words.count { continue }
                if let best, (best.end, best.length) >= (end, trigger.words.count) { continue }
                best = (end, trigger.words.count, trigger)
            }
        }
        return best?.trigger
    }

    private static func last(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= wanted.count else { return nil }
        return (0...bytes.count - wanted.count).last { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}

extension RelationFinder {
    /// By the low five bits of the first letter.
    private static let triggersByLetter: [[Trigger]] = (0..<32).map { bits in triggers.filter { Int($0.words[1] & 0x1F) == bits } }

    private static let triggers: [Trigger] = [
        Trigger(words: "can cu", relation: .basedOn), Trigger(words: "theo tham quyen tai", relation: .basedOn),
        Trigger(words: "thuc hien", relation: .implements), Trigger(words: "trien khai", relation: .implements),
        Trigger(words: "trien khai thuc hien", relation: .implements), Trigger(words: "theo tinh than", relation: .implements),
        Trigger(words: "quan triet", relation: .implements), Trigger(words: "cu the hoa", relation: .implements),
        Trigger(words: "huong dan", relation: .guides), Trigger(words: "huong dan thuc hien", relation: .guides),
        Trigger(words: "huong dan thi hanh", relation: .guides), Trigger(words: "huong dan trien khai", relation: .guides),
        Trigger(words: "quy dinh chi tiet", relation: .guides),
        Trigger(words: "quy dinh chi tiet thi hanh", relation: .guides), Trigger(words: "kem theo", relation: .attachmentOf),
        Trigger(words: "dinh kem", relation: .attachmentOf), Trigger(words: "ve viec ban hanh", relation: .promulgates),
        Trigger(words: "phe duyet", relation: .promulgates), Trigger(words: "sua doi", relation: .amends),
        Trigger(words: "sua doi bo sung", relation: .amends), Trigger(words: "bo sung mot so dieu cua", relation: .amends),
        Trigger(words: "sua doi bo sung boi", relation: .amends, isInverse: true),
        Trigger(words: "sua doi boi", relation: .amends, isInverse: true),
        Trigger(words: "bo sung boi", relation: .amends, isInverse: true),
        Trigger(words: "sua doi bo sung theo", relation: .amends, isInverse: true),
        Trigger(words: "sua doi bo sung mot so dieu boi", relation: .amends, isInverse: true),
        Trigger(words: "sua doi bo sung mot so dieu theo", relation: .amends, isInverse: true),
        Trigger(words: "thay the", relation: .replaces), Trigger(words: "thay the boi", relation: .replaces, isInverse: true),
        Trigger(words: "bai bo", relation: .repeals), Trigger(words: "huy bo", relation: .repeals),
        Trigger(words: "bai bo boi", relation: .repeals, isInverse: true),
        Trigger(words: "huy bo boi", relation: .repeals, isInverse: true), Trigger(words: "dinh chi", relation: .suspends),
        Trigger(words: "dinh chi boi", relation: .suspends, isInverse: true),
        Trigger(words: "dinh chinh boi", relation: .corrects, isInverse: true),
        Trigger(words: "tam ngung hieu luc", relation: .suspends), Trigger(words: "dinh chinh", relation: .corrects),
        Trigger(words: "thu hoi", relation: .withdraws, isAdjacent: true), Trigger(words: "thu hoi van ban", relation: .withdraws),
        Trigger(words: "hop nhat", relation: .consolidates), Trigger(words: "hop nhat boi", relation: .consolidates, isInverse: true),
        Trigger(words: "tra loi", relation: .repliesTo), Trigger(words: "phuc dap", relation: .repliesTo),
        Trigger(words: "theo de nghi", relation: .proposedBy), Trigger(words: "xet de nghi", relation: .proposedBy),
        Trigger(words: "quy dinh tai", relation: .cites), Trigger(words: "theo quy dinh", relation: .cites),
        Trigger(words: "theo", relation: .cites, isAdjacent: true),
    ]

    /// Relations that one cited document may have to another.
    private static let betweenDocuments: Set<Relation> = [
        .implements, .guides, .promulgates, .amends, .replaces, .repeals, .suspends, .corrects, .withdraws, .consolidates, .attachmentOf,
    ]

    private static let changing: Set<Relation> = [.amends, .replaces, .repeals, .suspends, .withdraws]

    private static let intentions = [
        "tham muu", "du kien", "de xuat", "kien nghi", "nghien cuu", "xay dung", "trinh ban hanh", "du thao", "ra soat",
    ].map { Array(" \($0) ".utf8) }
}
