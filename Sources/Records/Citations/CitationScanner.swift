// Takes one logical text, gives the numbers in it in order: one forward pass that stops at digits, slashes and dashes.
// What stands before a number is read backwards over a bounded stretch, so that any input takes linear time.

/// One forward scan over one block.
struct CitationScanner {
    let text: LogicalText
    /// The source that the places of `text` point into.
    let bytes: [UInt8]
    let parser: NumberParser
    let typeWords: TypeWords
    private let directory: IssuerDirectory
    var found: [FoundMention] = []
    /// One past the last form code ("Mẫu số 01/BC-KHCN"): what follows it in the same list is one too.
    var formEnd: Int?

    init(text: LogicalText, of bytes: [UInt8], table: SymbolTable, typeWords: TypeWords, directory: IssuerDirectory) {
        self.text = text
        self.bytes = bytes
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
            case .mark:
                index =
                    readBlank(at: index) ?? readDoubtful(before: index) ?? readLettered(before: index) ?? endOfAddress(index) ?? index + 1
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
        var (lead, leadStart, isForm) = lead(before: start)
        if isForm || isFormList(start) {
            formEnd = parser.parse(at: start, lead: .trusted)?.end
            return formEnd ?? digitsEnd
        }
        var trust = lead
        if !lead.hasTypeWord, isThing(before: leadStart) { trust.hasWordNumber = false }
        var read = splitNumber(start, digitsEnd, trust) ?? parser.parse(at: start, lead: trust)
        if read == nil, !lead.hasTypeWord, let listed = nextOfList(start, hasWordNumber: lead.hasWordNumber) { (read, lead) = listed }
        guard let result = read else {
            noteBareNumber(start, lead, leadStart)
            return digitsEnd
        }
        var mention = FoundMention(start: leadStart, numberStart: start, numberEnd: result.end, lead: lead)
        mention.number = result.number
        mention.remarks = result.remarks
        if !lead.hasTypeWord { addListMembers(before: &mention) }
        if lead.hasWordNumber, !lead.hasTypeWord, NumberParser.isAssembly(result.number.groups[0]) { findLawName(&mention) }
        return add(&mention)
    }

    mutating func add(_ mention: inout FoundMention) -> Int {
        let isCut = text.is(mention.numberEnd, "-") || text.is(mention.numberEnd, "*")
        if let date = DateReader(text: text).read(at: isCut ? mention.numberEnd + 1 : mention.numberEnd) {
            mention.date = date.date
            mention.year = date.year
            if mention.number != nil || date.date != nil { mention.spanEnd = date.end }
        }
        (mention.tail, mention.tailEnd) = directory.tail(in: text, at: mention.spanEnd)
        readIssuerBefore(&mention)
        readDateBehindIssuer(&mention)
        remarkDamage(&mention)
        found.append(mention)
        return mention.spanEnd
    }

    /// "Quyết định của UBND tỉnh số 12/QĐ-UBND".
    private func readIssuerBefore(_ mention: inout FoundMention) {
        guard !mention.hasTail, mention.lead.hasWordNumber, !mention.lead.hasTypeWord, let start = issuerStart(before: mention.start) else {
            return
        }
        let (tail, end) = directory.tail(in: text, at: start, before: mention.start)
        mention.tail = tail
        if end > start { mention.issuerWords = start..<end }
    }

    /// Where "của" stands behind a type word, in the same phrase as what follows at `index`.
    private func issuerStart(before index: Int) -> Int? {
        var end = index
        for _ in 0..<Self.longestIssuer {
            while text.isSpace(end - 1) || text.is(end - 1, "&") || text.is(end - 1, "-") { end -= 1 }
            guard end > (found.last?.spanEnd ?? 0), let word = text.word(endingAt: end) else { return nil }
            if text.is(word, "cua"), typeWord(before: word.lowerBound).lead.hasTypeWord { return word.lowerBound }
            end = word.lowerBound
        }
        return nil
    }

    /// Words of "của Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh", and some more.
    private static let longestIssuer = 16

    /// "09/2018/NĐ-CP của Chính phủ ngày 15/01/2018".
    private func readDateBehindIssuer(_ mention: inout FoundMention) {
        guard mention.year == nil, let date = DateReader(text: text).read(behindIssuerAt: mention.spanEnd), let day = date.date,
            mention.number?.year ?? day.year == day.year
        else { return }
        (mention.date, mention.year, mention.tailEnd) = (day, day.year, date.end)
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

    /// "công văn số CV1411/2016-4P": a number that begins with letters, believed where a letter is spoken of.
    private mutating func readLettered(before mark: Int) -> Int? {
        var start = mark
        while start > 0, mark - start < 16, text.isUpper(start - 1) || text.isDigit(start - 1) { start -= 1 }
        guard start < mark, text.isUpper(start), text.isSpace(start - 1) else { return nil }
        let (lead, leadStart, isForm) = lead(before: start)
        guard lead.hasTypeWord, lead.hasWordNumber, lead.typeCode == nil || lead.typeCode == "cong_van", !isForm,
            let result = parser.lettered(at: start)
        else { return nil }
        var mention = FoundMention(start: leadStart, numberStart: start, numberEnd: result.end, lead: lead)
        mention.number = result.number
        mention.remarks = result.remarks
        return add(&mention)
    }
}
