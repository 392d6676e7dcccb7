// Takes the mentions of one block, gives what the words before each say: "Căn cứ", "thực hiện", "sửa đổi, bổ sung một số điều của".
// A trigger between two mentions of one sentence relates those two and not the citing document.

/// Finds the relation in the clause before a mention, at most 60 characters back in the same sentence.
struct RelationFinder {
    let text: LogicalText

    init(text: LogicalText) { self.text = text }

    func relate(_ mentions: [Mention], _ found: [FoundMention]) -> [Mention] {
        var output = mentions
        var head = 0
        let tellsEndings = tellsEndings
        for index in output.indices {
            let floor = index == 0 ? 0 : min(found[index - 1].tailEnd, found[index].start)
            let hasPrevious = index > 0 && output[index - 1].number != nil && !hasSentenceEnd(floor..<found[index].start)
            if !hasPrevious { head = index }
            relate(&output, found, at: index, head: hasPrevious ? head : nil, floor: floor)
            guard tellsEndings, output[index].isUnrelated, isAfterColon(found[index].start) else { continue }
            if let end = listed(before: found[index].start) { output[index].relation = end }
        }
        if tellsEndings { relateEnded(&output, found) }
        return output
    }
}

extension RelationFinder {
    private func relate(_ mentions: inout [Mention], _ found: [FoundMention], at index: Int, head: Int?, floor: Int) {
        let start = found[index].start
        if let head, isBracketed(start), mentions[index].type?.hasPrefix("ke_hoach") ?? false {
            mentions[index].relation = .implements
            mentions[index].subject = head
            mentions[index].isInverse = true
            return
        }
        let place = ClausePlace(start: start, clause: clauseStart(before: start, floor: floor), floor: floor, tailEnd: found[index].tailEnd)
        guard let cue = cue(at: place, isBetween: head != nil) else {
            if let head, head < index, isContinuation(floor, start) {
                inherit(&mentions, at: index, isJoined: isJoined(floor, start))
            } else if isBasis(place, behind: head == nil ? nil : mentions[index - 1], of: mentions) {
                mentions[index].relation = .basedOn
            }
            return
        }
        let isNamedBasis = cue.isName && isBasis(place, behind: head == nil ? nil : mentions[index - 1], of: mentions)
        mentions[index].relation = isNamedBasis ? .basedOn : cue.relation
        mentions[index].isIntended = cue.isIntended
        guard head != nil, !hasSemicolon(floor..<start), Self.betweenDocuments.contains(cue.relation), !cue.isIntended else {
            // "được thay thế bởi" without a document before it: the citing document does nothing to this one.
            if cue.isInverse { mentions[index].relation = .cites }
            return
        }
        mentions[index].subject = index - 1
        mentions[index].isInverse = cue.isInverse
        if cue.isInverse, Self.changing.contains(cue.relation), isPart(found[index - 1], before: start) {
            mentions[index].relation = .amends
        }
    }

    /// "Điều 16 Nghị định số 111, có nội dung bị bãi bỏ bởi": the act is done to a part of the document, whose words end at `start`.
    private func isPart(_ object: FoundMention, before start: Int) -> Bool {
        Self.isPartial(words(clauseStart(before: object.start, floor: 0)..<object.start)[...])
            || Self.isPartial(words(min(object.tailEnd, start)..<start).dropLast()[...])
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

    func isSentenceEnd(_ index: Int) -> Bool {
        (text.is(index, ".") && (text.isSpace(index + 1) || index + 1 == text.count)) || text.isGap(index)
    }

    /// Only the last 400 characters are looked at: a sentence is no longer, and the cost stays linear.
    private func hasSentenceEnd(_ range: Range<Int>) -> Bool { range.count > 400 || range.contains { isSentenceEnd($0) } }

    private func hasSemicolon(_ range: Range<Int>) -> Bool { range.suffix(400).contains { text.is($0, ";") } }

    /// Where the sentence of `end` begins, at most 200 characters before it.
    func sentenceStart(before end: Int, floor: Int = 0) -> Int {
        var position = end
        while position > floor, end - position < 200, !isSentenceEnd(position - 1), !text.is(position - 1, ";") { position -= 1 }
        return position
    }

    private func isBracketed(_ start: Int) -> Bool { text.is(start - 1, "(") || (text.isSpace(start - 1) && text.is(start - 2, "(")) }

    /// Folded words parted by one space, with one in front and one behind.
    func words(_ range: Range<Int>) -> [UInt8] { words(at: range) }

    func words(_ positions: [Int]) -> [UInt8] { words(at: positions) }

    private func words(at positions: some Sequence<Int>) -> [UInt8] {
        var output: [UInt8] = [0x20]
        for fold in positions.lazy.map({ text[$0].traits.fold }) where fold != 0 || output.last != 0x20 {
            output.append(fold == 0 ? 0x20 : fold)
        }
        if output.last != 0x20 { output.append(0x20) }
        return output
    }
}

extension RelationFinder {
    /// Relations that one cited document may have to another.
    private static let betweenDocuments: Set<Relation> = [
        .implements, .guides, .promulgates, .amends, .replaces, .repeals, .suspends, .corrects, .withdraws, .consolidates, .attachmentOf,
        .expires,
    ]
}
