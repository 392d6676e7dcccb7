// Takes the plain text blocks of one document, gives the mentions of documents in each.
// Order of work: scan each block; share dates and issuers inside lists; let later short mentions take what the first full one said;
// settle kind, type, issuer and relation.

/// Finds mentions of documents by their numbers. Built once for given catalogs, then used from any task.
package struct CitationRecognizer: Sendable {
    package let table: SymbolTable
    package let directory: IssuerDirectory
    private let typeWords: TypeWords

    package init(catalogs: Catalogs) {
        table = SymbolTable(catalogs: catalogs)
        directory = IssuerDirectory(catalogs: catalogs, table: table)
        typeWords = TypeWords(catalogs: catalogs, table: table)
    }

    /// Mentions of each block of one document, in order; offsets are bytes of the block as given. Linear in the size of the text.
    /// Text may be NFC or NFD.
    package func mentions(in blocks: [[UInt8]]) -> [[Mention]] { read(blocks, limit: .max).mentions }

    /// The same up to `limit` numbers; `unread` is the place of the next one, nil where there is none.
    package func read(_ blocks: [[UInt8]], limit: Int) -> (mentions: [[Mention]], unread: (block: Int, span: Range<Int>)?) {
        var left = limit
        var finder = CandidateFinder(typeWords: typeWords)
        var unread: (block: Int, span: Range<Int>)?
        let found = blocks.indices.map { index -> Scanned? in
            guard unread == nil, var scanned = scan(blocks[index], &finder, limit: left) else { return nil }
            if scanned.mentions.count > left {
                unread = (index, numberSpan(of: scanned.mentions[left], in: scanned.text))
                scanned.mentions.removeSubrange(left...)
            }
            left -= scanned.mentions.count
            return scanned
        }
        return (settled(found), unread)
    }

    /// What a number tells by itself, without any word around it.
    package func facts(of number: DocumentNumber) -> (kind: CitationKind, type: String?, issuers: [String]) {
        let lead = NumberParser.Lead()
        let issuers = directory.codes(of: number, typeCode: nil, tail: .unnamed)
        return (kind(of: number, lead: lead, issuers: issuers.count), type(of: number, lead: lead), issuers)
    }
}

extension CitationRecognizer {
    private typealias Scanned = (text: LogicalText, mentions: [FoundMention])

    private func settled(_ blocks: [Scanned?]) -> [[Mention]] {
        var memory = DocumentMemory()
        return blocks.map { block in
            guard let (text, mentions) = block else { return [] }
            let settled = mentions.compactMap { memory.settle($0, typeOf: { type(of: $0, lead: $1) }) }
            return RelationFinder(text: text).relate(settled.map { mention(from: $0, in: text) }, settled)
        }
    }

    /// The mentions of one block by themselves, some more than `limit` where there are; nil where there are none.
    private func scan(_ block: [UInt8], _ finder: inout CandidateFinder, limit: Int) -> Scanned? {
        let stretches = finder.stretches(in: block)
        guard !stretches.isEmpty else { return nil }
        let text = LogicalText(block, stretches: stretches)
        var scanner = CitationScanner(text: text, of: block, table: table, typeWords: typeWords, directory: directory)
        var mentions = scanner.scan(limit: limit)
        guard !mentions.isEmpty else { return nil }
        for index in mentions.indices where mentions[index].tailEnd > mentions[index].spanEnd {
            mentions[index].issuerWords = mentions[index].spanEnd..<mentions[index].tailEnd
        }
        shareInLists(&mentions, in: text)
        for index in mentions.indices { settleIssuer(&mentions[index]) }
        return (text, mentions)
    }

    /// What parts the members of a list is only `, ; và các số` and type words.
    private func shareInLists(_ mentions: inout [FoundMention], in text: LogicalText) {
        for index in mentions.indices.dropFirst() where isListGap(mentions[index - 1], mentions[index], in: text) {
            let lead = mentions[index - 1].lead
            guard !mentions[index].lead.hasTypeWord, let number = mentions[index].number, !namesOtherType(number, lead) else { continue }
            (mentions[index].lead.typeCode, mentions[index].lead.hasTypeWord) = (lead.typeCode, lead.hasTypeWord)
        }
        for index in mentions.indices.dropLast().reversed() where isListGap(mentions[index], mentions[index + 1], in: text) {
            let next = mentions[index + 1]
            guard let number = mentions[index].number, let other = next.number, number.groups == other.groups, number.form == other.form
            else { continue }
            if mentions[index].date == nil, mentions[index].year == nil, number.year == nil || number.year == next.date?.year {
                mentions[index].date = next.date
                mentions[index].year = next.year
                mentions[index].isDateShared = next.date != nil
            }
            if !mentions[index].hasTail { (mentions[index].tail, mentions[index].issuerWords) = (next.tail, next.issuerWords) }
        }
    }

    private func isListGap(_ a: FoundMention, _ b: FoundMention, in text: LogicalText) -> Bool {
        guard b.start >= a.tailEnd, b.start - a.tailEnd <= 16 else { return false }
        var position = a.tailEnd
        while position < b.start {
            if let word = text.word(startingAt: position) {
                guard text.is(word, anyOf: ["va", "cac", "so", "cung"]) else { return false }
                position = word.upperBound
            } else {
                guard text.isSpace(position) || text.is(position, ",") || text.is(position, ";") else { return false }
                position += 1
            }
        }
        return true
    }

    private func settleIssuer(_ mention: inout FoundMention) {
        guard let number = mention.number ?? mention.blank else { return }
        mention.issuerCodes = directory.codes(of: number, typeCode: mention.lead.typeCode, tail: mention.tail)
    }

    private func numberSpan(of found: FoundMention, in text: LogicalText) -> Range<Int> {
        (found.numberStart < text.count ? text[found.numberStart].start : 0)..<text[found.numberEnd - 1].end
    }

    private func mention(from found: FoundMention, in text: LogicalText) -> Mention {
        let year = found.number?.year ?? found.date?.year ?? found.year
        let number = found.number
        let type = type(of: number ?? found.blank, lead: found.lead)
        var mention = Mention(
            span: text[found.start].start..<text[found.spanEnd - 1].end,
            numberSpan: numberSpan(of: found, in: text), number: number, blankSymbol: found.blank?.symbol,
            kind: kind(of: number, lead: found.lead, issuers: found.issuerCodes.count),
            type: type, date: found.date, year: year, issuerCodes: found.issuerCodes,
            issuer: directory.joined(found.issuerCodes, on: found.date, year: year))
        mention.issuerSpan = found.issuerWords.map { text[$0.lowerBound].start..<text[$0.upperBound - 1].end }
        mention.isElsewhere = found.isElsewhere
        mention.isDateShared = found.isDateShared
        mention.isShort = found.isShort
        mention.remarks = found.remarks
        if found.remarks.contains(where: \.isKeptAsWritten) {
            mention.ownForm = text.string(found.numberStart..<found.numberEnd).filter { !$0.isWhitespace }
        }
        if typeWordDiffers(number, lead: found.lead) { mention.remarks.append(.typeWordDiffers) }
        return mention
    }
}

extension CitationRecognizer {
    /// The kind of a number by its form, its symbol and the word before it.
    private func kind(of number: DocumentNumber?, lead: NumberParser.Lead, issuers: Int) -> CitationKind {
        guard let number else { return .blank }
        let group = number.groups[0]
        if number.form == .nationalAssembly { return .legal }
        if lead.typeCode == "cong_van", number.form == .state { return .officialLetter }
        if number.form == .party, !table.isType(group) { return kindWithoutType(number, lead: lead) }
        if number.form == .party, !isStateIssuer(number) { return isMassOrganisation(number) ? .massOrganisation : .party }
        if group == "CV" { return .officialLetter }
        if group == "SL", lead.typeCode == "sac_lenh" || number.groups.count == 1 { return .decree }
        if ["SY", "TrS", "SL"].contains(group) { return .copy }
        if number.year != nil || Self.legalSymbols.contains(group) || Self.legalTypes.contains(lead.typeCode ?? "") { return .legal }
        if !table.isType(group) { return kindWithoutType(number, lead: lead) }
        return issuers > 1 ? .joint : .administrative
    }

    /// A number whose first group is no type: a công văn where it is an issuer, but for the old forms "Quyết định số 143/CP" and "167/BYT-QĐ".
    private func kindWithoutType(_ number: DocumentNumber, lead: NumberParser.Lead) -> CitationKind {
        let isOldForm = number.groups.count == 1 || table.isType(number.groups[number.groups.count - 1])
        if table.isIssuer(number.groups[0]) { return lead.typeCode != nil && isOldForm ? .administrative : .officialLetter }
        return lead.typeCode == nil ? .other : .administrative
    }

    private static let legalSymbols: Set<String> = ["NĐ", "TT", "TTLT", "L", "PL", "NQLT"]
    private static let legalTypes: Set<String> = ["nghi_dinh", "thong_tu", "thong_tu_lien_tich", "luat", "bo_luat", "phap_lenh", "lenh"]

    /// "12-L/CTN": a body of the state in the Party's form.
    private func isStateIssuer(_ number: DocumentNumber) -> Bool {
        guard number.groups.count > 1, let issuer = table.issuers(of: number.groups[1]).first else { return false }
        return issuer.system == .state || issuer.system == .nationalAssembly
    }

    private func isMassOrganisation(_ number: DocumentNumber) -> Bool {
        number.groups.count > 1 && table.issuers(of: number.groups[1]).first?.system == .massOrganisation
    }

    /// The type code that word or symbol tell; a word that names a type wins.
    private func type(of number: DocumentNumber?, lead: NumberParser.Lead) -> String? {
        if let code = lead.typeCode { return code }
        guard let number, number.form != .nationalAssembly else { return nil }
        let types = table.types(of: number.groups[0])
        if types.isEmpty { return table.isIssuer(number.groups[0]) ? "cong_van" : nil }
        if number.groups == ["SL"] { return "sac_lenh" }
        let isParty = number.form == .party
        return (types.first { ($0.family == .party) == isParty } ?? types.first)?.code
    }

    /// "Nghị định số 30/2020/NĐ-CP, 39/QĐ-SKHCN": the word before a list is not said of a member whose symbol tells another type.
    private func namesOtherType(_ number: DocumentNumber, _ lead: NumberParser.Lead) -> Bool {
        if lead.typeCode == "cong_van" { return type(of: number, lead: NumberParser.Lead()).map { $0 != "cong_van" } ?? false }
        return typeWordDiffers(number, lead: lead)
    }

    private func typeWordDiffers(_ number: DocumentNumber?, lead: NumberParser.Lead) -> Bool {
        guard let number, let code = lead.typeCode, code != "cong_van", number.form != .nationalAssembly else { return false }
        let group = number.groups[0]
        if !table.isType(group) { return kindWithoutType(number, lead: lead) == .officialLetter }
        return code != "quy_dinh" && code != "luat" && !table.types(of: group).contains { $0.code == code }
    }
}
