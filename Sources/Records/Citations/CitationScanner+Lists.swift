// Numbers in a row: those that share the symbol of the last, and those that share the belief in the one before.

extension CitationScanner {
    /// "số 12/ABC-VP, 15/ABC-VP": what is believed of one is believed of the next with the same first group, or with "số" before it.
    func nextOfList(_ start: Int, hasWordNumber: Bool) -> (NumberParser.Result?, NumberParser.Lead)? {
        guard let last = found.last, last.lead.isPresent, let group = last.number?.groups[0],
            (last.tailEnd...last.tailEnd + 9).contains(start),
            text.is(last.tailEnd..<start, anyOf: hasWordNumber ? ["so", "vaso"] : ["", "va"]),
            let result = parser.parse(at: start, lead: last.lead),
            hasWordNumber || NumberParser.head(of: result.number.groups[0]) == NumberParser.head(of: group)
        else { return nil }
        return (result, last.lead)
    }

    /// "số 12, 13 và 14/QĐ-UBND": the members before the last, up to 30 of them, where a type word or "số" opens the list; "số"
    /// alone where the symbol says the type.
    mutating func addListMembers(before last: inout FoundMention) {
        var members: [Member] = []
        var opening: (lead: NumberParser.Lead, start: Int, members: Int)?
        var position = last.numberStart
        while members.count < 30, let word = listWord(before: position) {
            let (lead, leadStart, _) = lead(before: word.lowerBound)
            guard let digits = parser.digits(at: word.lowerBound) else { break }
            let year = digits.end < word.upperBound ? Int(text.string(digits.end + 1..<word.upperBound)) : nil
            guard digits.end == word.upperBound || (year != nil && last.number?.year != nil) else { break }
            members.append((word.lowerBound, word.upperBound, NumberParser.padded(digits.text), year))
            if opens(lead, listEndingIn: last) { opening = (lead, leadStart, members.count) }
            if lead.hasTypeWord { break }
            position = word.lowerBound
        }
        guard let opening else { return }
        while let tail = found.last, tail.numberStart >= opening.start { found.removeLast() }
        for member in members.prefix(opening.members).reversed() { found.append(listMember(member, of: last, opening.lead)) }
        last.lead = opening.lead
    }

    private func opens(_ lead: NumberParser.Lead, listEndingIn last: FoundMention) -> Bool {
        if !lead.hasTypeWord { return lead.hasWordNumber && !types(of: last).isEmpty }
        return (lead.hasWordNumber || lead.typeCode != nil) && isType(lead.typeCode, of: last)
    }

    /// What the symbol may say.
    private func types(of mention: FoundMention) -> [DocumentType] { mention.number.map { parser.table.types(of: $0.groups[0]) } ?? [] }

    /// The symbol says the same type as the word before the list, or none.
    private func isType(_ code: String?, of mention: FoundMention) -> Bool {
        guard let code else { return true }
        let types = types(of: mention)
        return types.isEmpty || types.contains { $0.code == code }
    }

    /// `year`: that of "12/2019" before "15/2021/QĐ-UBND".
    private typealias Member = (start: Int, end: Int, digits: String, year: Int?)

    private func listMember(_ member: Member, of last: FoundMention, _ lead: NumberParser.Lead) -> FoundMention {
        var mention = FoundMention(start: member.start, numberStart: member.start, numberEnd: member.end, lead: lead)
        mention.number = last.number.map {
            DocumentNumber(number: member.digits, year: member.year ?? $0.year, groups: $0.groups, form: $0.form, typeSlug: $0.typeSlug)
        }
        mention.isListMember = true
        return mention
    }

    /// The digits before ", ", "; " or " và " that end before `position`, with a year behind a slash where there is one.
    private func listWord(before position: Int) -> Range<Int>? {
        let start = wordNumber(endingAt: position)?.start ?? position
        var end = text.isSpace(start - 1) ? start - 1 : start
        var isJoined = false
        if let word = text.word(endingAt: end), text.is(word, "va") {
            end = text.isSpace(word.lowerBound - 1) ? word.lowerBound - 1 : word.lowerBound
            isJoined = true
        }
        let isParted = text.is(end - 1, ",") || text.is(end - 1, ";")
        if isParted { end -= 1 }
        guard isJoined || isParted, let word = text.word(endingAt: end), text.isDigit(word.lowerBound),
            word.lowerBound >= (found.last?.spanEnd ?? 0) || found.last?.bareDigits != nil
        else { return nil }
        guard word.count == 4, text.is(word.lowerBound - 1, "/"), let digits = text.word(endingAt: word.lowerBound - 1) else { return word }
        return digits.lowerBound..<word.upperBound
    }
}
