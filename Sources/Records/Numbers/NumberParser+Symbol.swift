// The symbol of a number: its groups, what parts them, and whether the groups may be believed.

private import Source

extension NumberParser {
    /// The groups of a symbol, rightly spelled.
    struct Symbol: Sendable {
        var groups: [String]
        var end: Int
        var remarks: [SpellingRemark]
        /// Some group is a registered type or issuer.
        var isKnown: Bool
        /// Written in small letters throughout.
        var isLower: Bool
    }

    struct Group: Sendable {
        var spelling: (group: String, remark: SpellingRemark?)
        var end: Int
        var isLower: Bool
    }

    /// Groups from `index` on; nil where no group stands there. `isTail`: the issuer part of a Party number.
    func symbol(at index: Int, lead: Lead, isTail: Bool = false, isAfterYear: Bool = false) -> Symbol? {
        let mayBeginWithDigit = isAfterYear && lead.isPresent && text.isDigit(index) && text.isUpper(index + 1)
        guard let first = group(at: index, lead: lead, mayBeginWithDigit: mayBeginWithDigit) else { return nil }
        var symbol = Symbol(groups: [], end: index, remarks: [], isKnown: false, isLower: true)
        add(isTail ? first : mended(first, lead), to: &symbol)
        while symbol.groups.count < 12, let next = nextGroup(after: symbol, lead: lead, isTail: isTail) {
            if let remark = next.remark { symbol.remarks.append(remark) }
            add(next.group, to: &symbol)
        }
        return symbol
    }

    /// Part (b), acceptance test of a state number.
    func accepts(_ symbol: Symbol, year: Int?, lead: Lead) -> Bool {
        let first = symbol.groups[0]
        if symbol.isLower && !isBelievableInSmallLetters(symbol, lead) { return false }
        if Self.isAssembly(first) { return year != nil || lead.isPresent }
        if symbol.groups.count > 1 {
            if first == "L" { return table.isIssuer(symbol.groups[1]) }
            return table.isType(first) || table.isIssuer(first) || (lead.isPresent && first.unicodeScalars.count > 1)
        }
        guard lead.isPresent, first.unicodeScalars.count > 1 else { return false }
        if year != nil { return true }
        if lead.hasWordNumber || table.isType(first) { return lead.hasTypeWord }
        return lead.hasTypeWord && table.isIssuer(first) && !Self.programmes.contains(lead.typeCode ?? "")
    }

    /// "Đề án 06/CP", "Chương trình 135/CP": names of programmes after the document that began them.
    private static let programmes: Set<String> = ["de_an", "chuong_trinh", "du_an"]

    /// One group of letters, digits and `&`, with parts joined by a dot; nil where the text is no code.
    func group(at index: Int, lead: Lead, mayBeginWithDigit: Bool = false) -> Group? {
        guard text.isLetter(index) || mayBeginWithDigit else { return nil }
        if let split = ministry(at: index) ?? tornCode(at: index, lead: lead) { return split }
        var end = index
        while end - index <= 24, isCode(end) || isInnerDot(end, of: index) { end += 1 }
        guard end - index <= 24 else { return nil }
        while end > index, text.is(end - 1, "&") { end -= 1 }
        end = gluedWordStart(index, end)
        let written = text.string(index..<end)
        let small = (index..<end).count { text.isLetter($0) && !text.isUpper($0) && !(lead.hasTypeWord && isMisreadI($0)) }
        let letters = (index..<end).count { text.isLetter($0) }
        let spelling = table.spelling(of: written)
        if let term = term(of: spelling.group, at: end) { return term }
        let isKnown = table.isType(spelling.group) || table.isIssuer(spelling.group)
        if small == 0 || (small == 1 && letters > 2 && text.isUpper(index)) || (isKnown && text.isUpper(index)) {
            return Group(spelling: spelling, end: end, isLower: false)
        }
        guard small == letters, lead.isPresent else { return nil }
        return Group(spelling: spelling, end: end, isLower: true)
    }
}

extension NumberParser {
    /// What stands before the dot of "UBND.ĐTXD".
    static func head(of group: String) -> String { group.contains(".") ? String(group.prefix { $0 != "." }) : group }

    /// A letter, a digit, "&" inside, or "€" behind a capital, which scanners take for C.
    private func isCode(_ index: Int) -> Bool {
        text.isLetter(index) || text.isDigit(index) || (text.is(index, "&") && (text.isLetter(index + 1) || text.isDigit(index + 1)))
            || (text.is(index, "€") && text.isUpper(index - 1))
    }

    /// "CT.TTHT", "HĐND.K7"; in small letters only between a type and an issuer: "qđ.ub".
    private func isInnerDot(_ dot: Int, of start: Int) -> Bool {
        guard text.is(dot, "."), text.isLetter(dot - 1), text.isLetter(dot + 1) else { return false }
        if text.isUpper(dot - 1) { return text.isUpper(dot + 1) && (text.isUpper(dot + 2) || text.isDigit(dot + 2)) }
        guard !text.isUpper(start), let rest = text.word(startingAt: dot + 1) else { return false }
        return table.isType(table.spelling(of: text.string(start..<dot)).group)
            && table.isIssuer(table.spelling(of: text.string(rest)).group)
    }

    private func add(_ group: Group, to symbol: inout Symbol) {
        symbol.groups.append(group.spelling.group)
        symbol.end = group.end
        if let remark = group.spelling.remark { symbol.remarks.append(remark) }
        let head = Self.head(of: group.spelling.group)
        symbol.isKnown = symbol.isKnown || table.isType(head) || table.isIssuer(head)
        symbol.isLower = symbol.isLower && group.isLower
    }

    /// The group behind a dash; between type and issuer the dash may have a space at one side, at both only where both are registered.
    private func nextGroup(after symbol: Symbol, lead: Lead, isTail: Bool) -> (group: Group, remark: SpellingRemark?)? {
        if let year = yearGroup(after: symbol, lead: lead) { return (year, nil) }
        let dash = text.skipSpaces(symbol.end)
        let isSlash = text.is(dash, "/")
        let isLikeness = lead.hasTypeWord && (text.is(dash, "_") || text.is(dash, "~") || text.is(dash, "="))
        guard text.is(dash, "-") || isSlash || isLikeness, dash + 1 < text.count else {
            return unpartedIssuer(after: symbol, lead: lead).map { ($0, .ownForm) }
        }
        let isDoubled = text.is(dash, "-") && text.is(dash + 1, "-") && lead.hasTypeWord
        let start = text.skipSpaces(isDoubled ? dash + 2 : dash + 1)
        guard let next = group(at: start, lead: lead) else { return nil }
        let isFirst = symbol.groups.count == 1 && !isTail
        let areKnown = table.isType(symbol.groups[symbol.groups.count - 1]) && isRegisteredIssuer(next.spelling.group)
        if next.isLower != symbol.isLower && !areKnown { return nil }
        if isLikeness { return isFirst && areKnown ? (next, .ownForm) : nil }
        if isSlash { return (isFirst && areKnown) || isBelievable(symbol, next, lead) ? (next, .slashForDash) : nil }
        let before = dash > symbol.end
        let after = text.isSpace(start - 1)
        if before != after, isJointMember(symbol, next) { return (next, nil) }
        if before && after { return isFirst && (areKnown || isUnit(symbol, next, lead)) ? (next, nil) : nil }
        if before { return isFirst ? (next, nil) : nil }
        if after { return isFirst || text.is(dash + 1, "\n") ? (next, nil) : nil }
        return (next, nil)
    }

    /// "32/2025/TT BTC": a space for the dash between a type and an issuer.
    private func unpartedIssuer(after symbol: Symbol, lead: Lead) -> Group? {
        guard lead.hasTypeWord, lead.hasWordNumber, symbol.groups.count == 1, table.isType(symbol.groups[0]), !symbol.isLower,
            text.isSpace(symbol.end), text.isUpper(symbol.end + 1), let next = group(at: symbol.end + 1, lead: lead), !next.isLower,
            table.isIssuer(next.spelling.group)
        else { return nil }
        return next
    }

    /// "01/CV-2019", "12/CV/2020": enterprises close their symbol with the year.
    private func yearGroup(after symbol: Symbol, lead: Lead) -> Group? {
        let start = symbol.end + 1
        guard lead.hasTypeWord, lead.hasWordNumber, text.is(symbol.end, "-") || text.is(symbol.end, "/"),
            let word = text.word(startingAt: start), word.count == 4, word.allSatisfy({ text.isDigit($0) }),
            let year = Int(text.string(word)), (1900...2099).contains(year), !Self.isAssembly(symbol.groups[0]),
            !text.is(word.upperBound, "/"), !text.is(word.upperBound, "-")
        else { return nil }
        return Group(spelling: (String(year), nil), end: word.upperBound, isLower: symbol.isLower)
    }

    /// "47/2003/QĐ/BGD&ĐT", "2688/BTC/TCT", "1141-TC/QĐ/CĐKT": behind a type word, a type or issuer and a code of capitals.
    private func isBelievable(_ symbol: Symbol, _ next: Group, _ lead: Lead) -> Bool {
        lead.hasTypeWord && symbol.groups.count == 1 && (table.isType(symbol.groups[0]) || table.isIssuer(symbol.groups[0]))
            && !next.isLower && next.spelling.group.unicodeScalars.count > 1
    }

    /// "TTLT-BCA-BQP- TANDTC", "NQLT-CP- ĐCTUBTWMTTQVN": the next body of a joint circular, registered or of too many capitals for a word.
    private func isJointMember(_ symbol: Symbol, _ next: Group) -> Bool {
        ["TTLT", "NQLT"].contains(symbol.groups[0]) && !next.isLower
            && (isRegisteredIssuer(next.spelling.group) || next.spelling.group.unicodeScalars.count > 5)
    }

    /// "1123/UBND - NC", "Tờ trình số 418/TTr – STC": an issuer makes no number by itself, a type hardly one, so that the code behind the dash
    /// belongs to it; but not the capitals of a heading.
    private func isUnit(_ symbol: Symbol, _ next: Group, _ lead: Lead) -> Bool {
        guard lead.hasWordNumber, !next.isLower, (2...6).contains(next.spelling.group.unicodeScalars.count) else { return false }
        if table.isIssuer(symbol.groups[0]) { return true }
        let isHeading = text.isSpace(next.end) && text.isUpper(next.end + 1) && text.isUpper(next.end + 2)
        return lead.hasTypeWord && table.isType(symbol.groups[0]) && !isHeading
            && next.spelling.group.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) || $0 == "Đ" }
    }

    private func isBelievableInSmallLetters(_ symbol: Symbol, _ lead: Lead) -> Bool {
        if symbol.isKnown || Self.isAssembly(symbol.groups[0]) { return lead.isPresent }
        return lead.hasTypeWord && lead.hasWordNumber && symbol.groups.count > 1
    }

    private func isRegisteredIssuer(_ group: String) -> Bool { table.isIssuer(group) || table.isPartyIssuer(group) }

    /// "TT-Bộ GDĐT": the word Bộ written out before the rest of the ministry's code.
    private func ministry(at index: Int) -> Group? {
        guard let word = text.word(startingAt: index), text.isUpper(index), text.is(word, "bo"), word.count == 2 else { return nil }
        let start = text.skipSpaces(word.upperBound)
        guard let rest = text.word(startingAt: start), rest.allSatisfy({ text.isUpper($0) }) else { return nil }
        let group = "B" + text.string(rest)
        return Group(
            spelling: (group, .alias(seen: text.string(index..<rest.upperBound), meant: group)), end: rest.upperBound, isLower: false)
    }

    /// "T T-BTC", "NĐ-C P": a scanner's space inside the code of a type or issuer, where the first part is no code by itself.
    private func tornCode(at index: Int, lead: Lead) -> Group? {
        guard lead.hasTypeWord, let head = text.word(startingAt: index), head.count < 4, text.is(head.upperBound, " "),
            let rest = text.word(startingAt: head.upperBound + 1), rest.count < 8,
            (index..<rest.upperBound).allSatisfy({ text.isUpper($0) || $0 == head.upperBound }), !isRegistered(head)
        else { return nil }
        let spelling = table.spelling(of: text.string(head) + text.string(rest))
        guard text.is(rest.upperBound, "-") ? table.isType(spelling.group) : isRegisteredIssuer(spelling.group) else { return nil }
        return Group(
            spelling: (spelling.group, .alias(seen: text.string(index..<rest.upperBound), meant: spelling.group)), end: rest.upperBound,
            isLower: false)
    }

    /// "TI-BTC" behind "Thông tư", "NB-CP" behind "Nghị định": an unknown code one letter away from the symbol of the type just named, before
    /// a registered issuer. Any other group is given back as it is.
    func mended(_ group: Group, _ lead: Lead) -> Group {
        guard let code = lead.typeCode, code != "cong_van", !group.isLower, group.spelling.remark == nil,
            text.is(group.end, "-") || text.is(group.end, "/"), !isRegistered(group.spelling.group),
            let symbol = table.symbol(ofType: code), NearestName.distance(scalars(group.spelling.group), scalars(symbol)) == 1,
            let issuer = self.group(at: text.skipSpaces(group.end + 1), lead: lead), isRegisteredIssuer(issuer.spelling.group)
        else { return group }
        var group = group
        group.spelling = (symbol, .doubtfulLetter(seen: group.spelling.group, meant: symbol))
        return group
    }

    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// The small l that a scanner reads for a capital I or T.
    private func isMisreadI(_ index: Int) -> Bool { text.is(index, "l") && text.isUpper(index - 1) }

    /// "UBTVQH 14", "QH1 3": a scanner's space in the term of the National Assembly. No number ends in the term 1.
    private func term(of group: String, at index: Int) -> Group? {
        guard text.isSpace(index), text.isDigit(index + 1), group.hasSuffix("QH") || group.hasSuffix("QH1"),
            ["QH", "UBTVQH", "QH1", "UBTVQH1"].contains(group), let word = text.word(startingAt: index + 1),
            word.count <= (group.hasSuffix("1") ? 1 : 2), word.allSatisfy({ text.isDigit($0) }), !text.is(word.upperBound, "/")
        else { return nil }
        return Group(spelling: (group + text.string(word), nil), end: word.upperBound, isLower: false)
    }

    private func isRegistered(_ range: Range<Int>) -> Bool { isRegistered(table.spelling(of: text.string(range)).group) }

    private func isRegistered(_ group: String) -> Bool { table.isType(group) || table.isIssuer(group) }

    /// "57-NQ/TWngày 22/12/2024", "58/2014/QH13đang": where the next word is glued to a code, the code ends before it.
    private func gluedWordStart(_ start: Int, _ end: Int) -> Int {
        guard text.isUpper(start), end > start, !text.isUpper(end - 1), text.isLetter(end - 1) else { return end }
        var small = end
        while small > start, text.isLetter(small - 1), !text.isUpper(small - 1) { small -= 1 }
        let isKnownWord = small > start + 1 && text.is(small..<end, anyOf: ["ngay", "cua", "ve", "thang", "nam"])
        if isKnownWord || (text.isDigit(small - 1) && end - small > 1) { return small }
        guard end - small > 1, small - start > 1, !isRegistered(start..<end) else { return end }
        return isRegistered(start..<small) ? small : end
    }
}
