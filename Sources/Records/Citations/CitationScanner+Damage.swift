// What scanners do to numbers: torn or misread digits, and damage that leaves no doubt about what was written.

extension CitationScanner {
    /// "số 1 23/2020/NĐ-CP", "theo 1 23/2020/NĐ-CP", "số 3 1 8 7/QĐ-UBND": a scanner's spaces inside the digits. The first of them may be a
    /// footnote's, so that the whole must be of a usual length: three digits before a year; without "số" four at most, torn once.
    func splitNumber(_ start: Int, _ digitsEnd: Int, _ lead: NumberParser.Lead) -> NumberParser.Result? {
        guard text.is(digitsEnd, " "), text.isDigit(digitsEnd + 1), lead.isPresent || isCited(start) else { return nil }
        var end = digitsEnd
        while text.isDigit(end) || (text.is(end, " ") && text.isDigit(end + 1)), end - start <= 9 { end += 1 }
        let digits = (start..<end).filter { text.isDigit($0) }
        guard text.is(text.skipSpaces(end), "/"), digits.count <= (lead.hasWordNumber ? 5 : 4),
            lead.hasWordNumber || end - start == digits.count + 1,
            var result = parser.parse(number: NumberParser.padded(digits.map { text.string($0..<$0 + 1) }.joined()), from: end, lead: lead),
            result.number.year == nil || digits.count < 4
        else { return nil }
        result.remarks.append(.doubtfulDigit)
        return result
    }

    /// "số Š1/2010/NĐ-CP", "số O5-CT/TW": a scanner's letter for a digit, believed behind a type word or "số" and before a year and a known
    /// symbol, or one of the Party.
    mutating func readDoubtful(before end: Int) -> Int? {
        guard text.is(end, "/") || text.is(end, "-"), text.isDigit(end + 1) || text.isUpper(end + 1) else { return nil }
        var start = end
        while start > 0, end - start < 5, NumberParser.digit(text[start - 1]) != nil { start -= 1 }
        guard (start..<end).contains(where: { text.isDigit($0) }), !text.isLetter(start - 1), isBoundary(start) else { return nil }
        let digits = String(decoding: (start..<end).compactMap { NumberParser.digit(text[$0]) }, as: UTF8.self)
        let (lead, leadStart, isForm) = lead(before: start)
        guard lead.isPresent, !isForm, let result = parser.parse(number: NumberParser.padded(digits), from: end, lead: lead),
            text.is(end, "/") || result.number.form == .party,
            result.number.year != nil || result.number.form == .party || (lead.hasTypeWord && lead.hasWordNumber)
        else { return nil }
        var mention = FoundMention(start: leadStart, numberStart: start, numberEnd: result.end, lead: lead)
        mention.number = result.number
        mention.remarks = result.remarks + [.doubtfulDigit]
        return add(&mention)
    }

    /// Spaces, a wrong Đ, a misspelt "số": told where nothing else is told of the number.
    func remarkDamage(_ mention: inout FoundMention) {
        guard mention.number != nil, mention.remarks.isEmpty else { return }
        let number = mention.numberStart..<mention.numberEnd
        let start = misspeltWordNumber(before: mention.numberStart) ?? mention.numberStart
        guard start < mention.numberStart || number.contains(where: { text.is($0, " ") || isForeignD($0) }) else { return }
        let seen = bytes[text[start].start..<text[mention.numberEnd - 1].end]
        mention.remarks.append(.damaged(seen: String(decoding: seen, as: UTF8.self)))
    }

    /// A word that a document is cited by stands before `index`, or a list of documents: "theo", "căn cứ", "10/2020/NĐ-CP và".
    private func isCited(_ index: Int) -> Bool {
        guard text.is(index - 1, " "), let word = text.word(endingAt: index - 1) else { return false }
        if text.is(word, "va") { return found.last.map { $0.tailEnd == word.lowerBound - 1 } ?? false }
        return text.is(word, anyOf: ["theo", "tai", "kem"])
            || [["cu", "can"], ["hien", "thuc"], ["the", "thay"], ["bo", "bai"]].contains { endsWith($0, before: index) }
    }

    /// Where a "số" before `index` begins that is spelt otherwise ("sô", "sổ"); nil where it is right or missing.
    private func misspeltWordNumber(before index: Int) -> Int? {
        guard let start = wordNumber(endingAt: index)?.start, !text.is(start + 1, "ố"), !text.is(start + 1, "Ố") else { return nil }
        return start
    }

    /// The Icelandic Ð (U+00D0) or the African Ɖ (U+0189), which `text` has as Đ (U+0110).
    private func isForeignD(_ index: Int) -> Bool { text.is(index, "Đ") && !bytes[text[index].start...].starts(with: "Đ".utf8) }
}
