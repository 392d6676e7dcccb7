// What the mentions so far have said of each number, for the later short ones of the same document.

/// Full mentions of one document by notation, and by type and bare number.
struct DocumentMemory {
    private struct Full {
        var date: CalendarDate?
        var year: Int?
        var issuerCodes: [String]
        var tail: IssuerDirectory.Tail
        let isElsewhere: Bool
        var isDateShared: Bool
        /// Two full mentions gave different dates: a short one then takes neither.
        var isContradicted = false

        init(_ mention: FoundMention) {
            (date, year, isDateShared) = (mention.date, mention.year, mention.isDateShared)
            (issuerCodes, tail, isElsewhere) = (mention.issuerCodes, mention.tail, mention.isElsewhere)
        }

        /// What a further mention adds.
        mutating func take(_ mention: FoundMention) {
            let isBetter = mention.date != nil && isDateShared && !mention.isDateShared
            if date == nil || isBetter { (date, year, isDateShared) = (mention.date, mention.year, mention.isDateShared) }
            if let own = mention.date, own != date, !mention.isDateShared { isContradicted = true }
            if issuerCodes.isEmpty, !isElsewhere { issuerCodes = mention.issuerCodes }
        }
    }

    /// A number as short mentions have it.
    private struct Bare: Hashable {
        var type: String
        var digits: String
    }

    private var full: [DocumentNumber: Full] = [:]
    /// Notations met under a type and bare number.
    private var bare: [Bare: Set<DocumentNumber>] = [:]

    /// The mention with what earlier ones tell of it; nil for a bare number that none makes clear.
    mutating func settle(_ mention: FoundMention, typeOf: (DocumentNumber?, NumberParser.Lead) -> String?) -> FoundMention? {
        if let digits = mention.bareDigits { return settleBare(mention, digits) }
        guard let number = mention.number else { return mention }
        var settled = mention
        if mention.date == nil, mention.year == nil, let known = full[number], !known.isContradicted, isCompatible(mention, known) {
            settled.date = known.date
            settled.year = known.year
            settled.isDateShared = known.isDateShared
            settled.isShort = known.date != nil
            if !settled.hasTail || settled.issuerCodes.isEmpty { (settled.issuerCodes, settled.tail) = (known.issuerCodes, known.tail) }
        }
        remember(settled, number, type: typeOf(number, mention.lead))
        return settled
    }
}

extension DocumentMemory {
    private func isCompatible(_ mention: FoundMention, _ known: Full) -> Bool {
        if mention.isElsewhere { return known.isElsewhere }
        return !mention.hasTail || mention.issuerCodes.isEmpty || known.issuerCodes.isEmpty || mention.issuerCodes == known.issuerCodes
    }

    private mutating func remember(_ mention: FoundMention, _ number: DocumentNumber, type: String?) {
        if let type { bare[Bare(type: type, digits: number.number), default: []].insert(number) }
        if let index = full.index(forKey: number) {
            full.values[index].take(mention)
        } else {
            full[number] = Full(mention)
        }
    }

    private func settleBare(_ mention: FoundMention, _ digits: String) -> FoundMention? {
        guard let type = mention.lead.typeCode, let met = bare[Bare(type: type, digits: digits)] else { return nil }
        let numbers = met.filter { mention.bareYear == nil || $0.year == mention.bareYear }
        guard numbers.count == 1, let number = numbers.first, let known = full[number], !known.isContradicted,
            mention.date == nil || mention.date == known.date
        else { return nil }
        var settled = mention
        settled.number = number
        settled.date = known.date
        settled.year = known.year
        (settled.issuerCodes, settled.tail) = (known.issuerCodes, known.tail)
        settled.isDateShared = known.isDateShared
        settled.isShort = true
        return settled
    }
}
