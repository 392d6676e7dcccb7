// Takes one logical text, gives the numbers in it in order: one forward pass that stops at digits, slashes and dashes.
// What stands before a number is read backwards over a bounded stretch, so that any input takes linear time.

/// One forward scan over one block.
struct CitationScanner {
    private let text: LogicalText
    private let parser: NumberParser
    private let typeWords: TypeWords
    private let directory: IssuerDirectory
    private var found: [FoundMention] = []
    /// One past the last form code ("Mẫu số 01/BC-KHCN"): what follows it in the same list is one too.
    private var formEnd: Int?

    init(text: LogicalText, table: SymbolTable, typeWords: TypeWords, directory: IssuerDirectory) {
        self.text = text
        self.parser = NumberParser(text: text, table: table)
        self.typeWords = typeWords
        self.directory = directory
    }

    /// Every number of the text; once there are more than `limit` the rest may be missing.
    mutating func scan(limit: Int) -> [FoundMention] {
        var index = 0
        while index < text.count, found.count <= limit {
            switch text.kind(index) {
            case .digit: index = readNumber(at: index)
            case .mark: index = readBlank(at: index) ?? readDoubtful(before: index) ?? endOfAddress(index) ?? index + 1
            default: index += 1
            }
        }
        return found
    }
}

extension CitationScanner {
    /// Reads what begins with the digit at `start`; gives where to go on.
    private mutating func readNumber(at start: Int) -> Int {
        var digitsEnd = start
        while text.isDigit(digitsEnd) { digitsEnd += 1 }
        guard isBoundary(start) else { return digitsEnd }
        let (lead, leadStart, isForm) = lead(before: start)
        if isForm || isFormList(start) {
            formEnd = parser.parse(at: start, lead: .trusted)?.end
            return formEnd ?? digitsEnd
        }
        guard let result = parser.parse(at: start, lead: lead) else {
            noteBareNumber(start, lead, leadStart)
            return digitsEnd
        }
        var mention = FoundMention(start: leadStart, numberStart: start, numberEnd: result.end, lead: lead)
        mention.number = result.number
        mention.remarks = result.remarks
        if !lead.isPresent { addListMembers(before: &mention) }
        if lead.hasWordNumber, NumberParser.isAssembly(result.number.groups[0]), !lead.hasTypeWord { findLawName(&mention) }
        return add(&mention)
    }

    private mutating func add(_ mention: inout FoundMention) -> Int {
        if let date = DateReader(text: text).read(at: mention.numberEnd) {
            mention.date = date.date
            mention.year = date.year
            if mention.number != nil || date.date != nil { mention.spanEnd = date.end }
        }
        (mention.tail, mention.tailEnd) = directory.tail(in: text, at: mention.spanEnd)
        found.append(mention)
        return mention.spanEnd
    }

    /// "Nghị quyết 57", "Quyết định số 2319": kept until it is known whether a full mention went before.
    private mutating func noteBareNumber(_ start: Int, _ lead: NumberParser.Lead, _ leadStart: Int) {
        guard lead.typeCode != nil, let digits = parser.digits(at: start) else { return }
        let year = bareYear(at: digits.end)
        let end = year?.end ?? digits.end
        let isCut = (text.is(end, ".") || text.is(end, ",")) && text.isDigit(end + 1)
        guard !text.isLetter(end), !text.isDigit(end), !text.is(text.skipSpaces(end), "/"), !text.is(end, "-"), !isCut else { return }
        var mention = FoundMention(start: leadStart, numberStart: start, numberEnd: end, lead: lead)
        mention.bareDigits = NumberParser.padded(digits.text)
        mention.bareYear = year?.value
        if let date = DateReader(text: text).read(at: end) {
            (mention.date, mention.year, mention.spanEnd) = (date.date, date.year, date.end)
        }
        mention.tailEnd = mention.spanEnd
        found.append(mention)
    }

    /// The year of "Nghị quyết số 41/2017".
    private func bareYear(at index: Int) -> (value: Int, end: Int)? {
        guard text.is(index, "/"), (1...4).allSatisfy({ text.isDigit(index + $0) }), let value = Int(text.string(index + 1..<index + 5))
        else { return nil }
        return (value, index + 5)
    }

    /// "số      /KH-SKHCN": the blank before a slash or dash, with the "số" before it.
    private mutating func readBlank(at mark: Int) -> Int? {
        var start = mark
        while start > 0, mark - start < 40, text.isSpace(start - 1) || isBlankMark(start - 1) { start -= 1 }
        guard start > (found.last?.numberEnd ?? 0), let (wordStart, afterWord) = wordNumber(endingAt: start) else { return nil }
        let (lead, leadStart) = typeWord(before: wordStart)
        var blankLead = lead
        blankLead.hasWordNumber = true
        guard let result = parser.parse(number: "", from: mark, lead: blankLead),
            text.isLetter(text.skipSpaces(mark + 1)) || text.is(mark, "/")
        else {
            return nil
        }
        guard result.number.groups.allSatisfy({ $0.unicodeScalars.first?.properties.isUppercase ?? false }), result.end > mark else {
            return nil
        }
        var mention = FoundMention(start: leadStart, numberStart: afterWord, numberEnd: result.end, lead: blankLead)
        mention.blank = result.number
        mention.remarks = result.remarks
        return add(&mention)
    }

    private func isBlankMark(_ index: Int) -> Bool {
        text.is(index, ".") || text.is(index, "…") || text.is(index, "_") || text.is(index, "-") || text.is(index, ":")
    }

    /// "số Š1/2010/NĐ-CP": a scanner's letter for a digit, believed behind "số" and before a year and a known symbol.
    private mutating func readDoubtful(before end: Int) -> Int? {
        guard text.is(end, "/"), text.isDigit(end + 1) else { return nil }
        var start = end
        while start > 0, end - start < 5, NumberParser.digit(text[start - 1]) != nil { start -= 1 }
        guard (start..<end).contains(where: { text.isDigit($0) }), !text.isLetter(start - 1), isBoundary(start) else { return nil }
        let digits = String(decoding: (start..<end).compactMap { NumberParser.digit(text[$0]) }, as: UTF8.self)
        let (lead, leadStart, isForm) = lead(before: start)
        guard lead.hasWordNumber, !isForm, let result = parser.parse(number: NumberParser.padded(digits), from: end, lead: lead),
            result.number.year != nil
        else { return nil }
        var mention = FoundMention(start: leadStart, numberStart: start, numberEnd: result.end, lead: lead)
        mention.number = result.number
        mention.remarks = result.remarks + [.doubtfulDigit]
        return add(&mention)
    }
}

extension CitationScanner {
    /// One past an address (`https://…`) whose "//" begins at `index`.
    private func endOfAddress(_ index: Int) -> Int? {
        guard text.is(index, "/"), text.is(index + 1, "/"), text.is(index - 1, ":") else { return nil }
        var end = index
        while end < text.count, !text.isSpace(end) { end += 1 }
        return end
    }

    /// No letter, digit or sign of a larger number directly before; "số31-QĐ/TW", "Số:12" and the next of a list may stand.
    private func isBoundary(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        if text.isLetter(start - 1) { return wordNumber(endingAt: start) != nil }
        if text.isDigit(start - 1) { return false }
        if text.is(start - 1, ":") || text.is(start - 1, ".") { return wordNumber(endingAt: start) != nil }
        if text.is(start - 1, ",") || text.is(start - 1, ";") { return found.last?.spanEnd == start - 1 }
        return !(text.is(start - 1, "/") || text.is(start - 1, "-") || text.is(start - 1, "@") || text.is(start - 1, "_"))
    }

    /// What stands before the digits at `start`: "số", a type word; and whether it is a form ("Mẫu số", "Biểu số").
    private func lead(before start: Int) -> (lead: NumberParser.Lead, start: Int, isForm: Bool) {
        if let (wordStart, _) = wordNumber(endingAt: start) {
            var (lead, leadStart) = typeWord(before: wordStart)
            lead.hasWordNumber = true
            return (lead, leadStart, isForm(before: wordStart))
        }
        let (lead, leadStart) = typeWord(before: start)
        return (lead, lead.hasTypeWord ? leadStart : start, isForm(before: start))
    }

    /// The type word before `index`, a colon or full stop between them allowed.
    private func typeWord(before index: Int) -> (lead: NumberParser.Lead, start: Int) {
        var lead = NumberParser.Lead()
        var end = text.isSpace(index - 1) ? index - 1 : index
        if text.is(end - 1, ":") || text.is(end - 1, ".") { end -= 1 }
        guard let match = typeWords.match(in: text, endingAt: end) else { return (lead, index) }
        lead.hasTypeWord = true
        lead.typeCode = match.code
        return (lead, match.start)
    }

    /// "số" (as scanners and keyboards spell it) that ends before `index`, colon and space between them allowed.
    private func wordNumber(endingAt index: Int) -> (start: Int, end: Int)? {
        var end = text.isSpace(index - 1) ? index - 1 : index
        if text.is(end - 1, ":") || text.is(end - 1, ".") { end = text.isSpace(end - 2) ? end - 2 : end - 1 }
        guard let word = text.word(endingAt: end), word.count == 2, text.is(word, "so") else { return nil }
        guard Self.numberVowels.contains(text[word.upperBound - 1].scalar) else { return nil }
        return (word.lowerBound, index)
    }

    /// o, ô and ô with any tone, either case; not ơ ("sở").
    private static let numberVowels: Set<UInt32> = [
        0x6F, 0x4F, 0xF4, 0xD4, 0x1ED1, 0x1ED0, 0x1ED3, 0x1ED2, 0x1ED5, 0x1ED4, 0x1ED7, 0x1ED6, 0x1ED9, 0x1ED8,
    ]

    private func isForm(before index: Int) -> Bool {
        guard let word = text.word(endingAt: text.isSpace(index - 1) ? index - 1 : index) else { return false }
        return text.is(word, anyOf: ["mau", "bieu"])
    }

    /// The next of "mẫu số 29/DSCT/GSQL và 30/DSHH/GSQL".
    private func isFormList(_ start: Int) -> Bool {
        guard let formEnd, start > formEnd, start - formEnd <= 5 else { return false }
        return text.is(formEnd..<start, anyOf: ["", "va"]) && !(formEnd..<start).contains { text.is($0, ".") }
    }

    /// "Luật Bưu chính số 49/2010/QH12": the type word stands before the name of the law, up to 16 words back in the same clause.
    private func findLawName(_ mention: inout FoundMention) {
        var end = text.isSpace(mention.start - 1) ? mention.start - 1 : mention.start
        for _ in 0..<16 {
            if text.is(end - 1, ",") { end -= 1 }
            guard end > (found.last?.spanEnd ?? 0), let word = text.word(endingAt: end) else { return }
            let isOrdinance = text.is(word, "lenh")
            if isOrdinance || (text.is(word, "luat") && text.isUpper(word.lowerBound)) {
                let match = typeWords.match(in: text, endingAt: word.upperBound)
                mention.lead.hasTypeWord = true
                mention.lead.typeCode = match?.code ?? (isOrdinance ? "phap_lenh" : "luat")
                mention.start = match?.start ?? word.lowerBound
                return
            }
            guard text.isSpace(word.lowerBound - 1) else { return }
            end = word.lowerBound - 1
        }
    }

    /// "số 12, 13 và 14/QĐ-UBND": the members before the last, up to 30 of them, where "số" with a type word opens the list.
    private mutating func addListMembers(before last: inout FoundMention) {
        var members: [(start: Int, end: Int, digits: String)] = []
        var position = last.numberStart
        while members.count < 30, let word = listWord(before: position) {
            let (lead, leadStart, _) = lead(before: word.lowerBound)
            guard let digits = parser.digits(at: word.lowerBound), digits.end == word.upperBound else { return }
            members.append((word.lowerBound, word.upperBound, NumberParser.padded(digits.text)))
            if lead.hasWordNumber && lead.hasTypeWord {
                while let tail = found.last, tail.numberStart >= leadStart { found.removeLast() }
                for member in members.reversed() { found.append(listMember(member, of: last, lead)) }
                last.lead = lead
                return
            }
            position = word.lowerBound
        }
    }

    private func listMember(_ member: (start: Int, end: Int, digits: String), of last: FoundMention, _ lead: NumberParser.Lead)
        -> FoundMention
    {
        var mention = FoundMention(start: member.start, numberStart: member.start, numberEnd: member.end, lead: lead)
        mention.number = last.number.map {
            DocumentNumber(number: member.digits, year: $0.year, groups: $0.groups, form: $0.form, typeSlug: $0.typeSlug)
        }
        mention.isListMember = true
        return mention
    }

    /// The digits before ", ", "; " or " và " that end before `position`.
    private func listWord(before position: Int) -> Range<Int>? {
        var end = text.isSpace(position - 1) ? position - 1 : position
        if let word = text.word(endingAt: end), text.is(word, "va") {
            end = text.isSpace(word.lowerBound - 1) ? word.lowerBound - 1 : word.lowerBound
        }
        if text.is(end - 1, ",") || text.is(end - 1, ";") { end -= 1 }
        guard end < position, let word = text.word(endingAt: end), text.isDigit(word.lowerBound),
            word.lowerBound >= (found.last?.spanEnd ?? 0) || found.last?.bareDigits != nil
        else { return nil }
        return word
    }
}
