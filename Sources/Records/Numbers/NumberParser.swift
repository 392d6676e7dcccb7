// Reads one number with its symbol at a given place of a logical text: grammar rules `state`, `party`, `symbol` and the acceptance test.
// Order of work: digits, separator, year, groups with their separators, spelling, form, acceptance.

private import Source

/// Reads the number that starts at a place, by the registered symbols.
struct NumberParser: Sendable {
    /// What stands before the number: it decides whether an unknown symbol is believed.
    struct Lead: Sendable {
        var hasWordNumber = false
        var typeCode: String?
        var hasTypeWord = false

        static let trusted = Lead(hasWordNumber: true, typeCode: nil, hasTypeWord: true)
        var isPresent: Bool { hasWordNumber || hasTypeWord }
    }

    struct Result: Sendable {
        var number: DocumentNumber
        /// One past the last character.
        var end: Int
        var remarks: [SpellingRemark]
    }

    private struct Year {
        var value: Int
        /// One past the slash behind it, or past itself where it stands last.
        var end: Int
        var remark: SpellingRemark?
    }

    let text: LogicalText
    let table: SymbolTable

    /// The digits, decimal part and letter of a number at `start`; nil where they are no number. `end` is one past them.
    func digits(at start: Int, limit: Int = 5) -> (text: String, end: Int)? {
        var end = start
        while text.isDigit(end), end - start <= limit { end += 1 }
        guard end > start, end - start <= limit else { return nil }
        var decimals = end
        if text.is(end, "."), text.isDigit(end + 1) {
            decimals = end + 2
            if text.isDigit(decimals) { decimals += 1 }
            guard text.is(decimals, "/") else { return year(at: end + 1, lead: Lead()) == nil ? nil : (text.string(start..<end), end) }
        }
        let digits = text.string(start..<decimals)
        end = decimals
        guard text.isLetter(end), text[end].traits.fold != 0, !Self.isRoundOrUpright(text[end].scalar),
            text.is(end + 1, "/") || text.is(end + 1, "-")
        else { return (digits, end) }
        return (digits + text.string(end..<end + 1), end + 1)
    }

    /// O, o, I and l behind digits are digits that a scanner misread; no office adds them to a number.
    private static func isRoundOrUpright(_ scalar: UInt32) -> Bool { [0x4F, 0x6F, 0x49, 0x6C].contains(scalar) }

    /// The whole number at `start`, or nil where the text there is none. Enterprises put the date into their numbers ("15062020/CV-TNT"), so
    /// that behind a type word and "số" there may be eight digits before a slash.
    func parse(at start: Int, lead: Lead) -> Result? {
        guard let (digits, afterDigits) = digits(at: start, limit: lead.hasTypeWord && lead.hasWordNumber ? 8 : 5),
            afterDigits - start <= 5 || text.is(afterDigits, "/")
        else { return nil }
        return parse(number: Self.padded(digits), from: afterDigits, lead: lead)
    }

    /// The rest of a number whose digits end at `index`; an empty `number` reads what follows the blank of "số      /KH-SKHCN".
    func parse(number: String, from index: Int, lead: Lead) -> Result? {
        let separator = text.skipSpaces(index)
        if text.is(separator, "/") { return stateForm(number, from: text.skipSpaces(separator + 1), lead: lead) }
        if number.contains(".") { return nil }
        if text.is(index, ".") { return dashedYear(number, from: index + 1, lead: lead) }
        if text.is(separator, "-") {
            let start = text.skipSpaces(separator + 1)
            return partyForm(number, from: start, lead: lead) ?? dashedYear(number, from: start, lead: lead)
                ?? shortYear(number, from: start, lead: lead)
        }
        guard lead.hasWordNumber || (lead.typeCode != nil && separator > index), !number.isEmpty, separator > index || lead.hasTypeWord,
            var read = partyForm(number, from: separator, lead: lead)
        else { return nil }
        read.remarks.append(.ownForm)
        return read
    }

    /// At least two digits, no more zeros in front than that takes (N4).
    static func padded(_ digits: String) -> String {
        if digits.utf8.count > 1, digits.utf8.first != UInt8(ascii: "0"), digits.utf8.dropFirst().first ?? 0 >= 0x30 { return digits }
        let whole = digits.prefix { $0.isASCII && $0.isNumber }
        let stripped = whole.drop { $0 == "0" }
        return String(stripped).padded(to: 2) + digits.dropFirst(whole.count)
    }
}

extension NumberParser {
    private func stateForm(_ number: String, from start: Int, lead: Lead) -> Result? {
        var index = start
        var year = year(at: index, lead: lead)
        if let year { index = year.end }
        guard year != nil || !number.contains("."), var symbol = symbol(at: index, lead: lead, isAfterYear: year != nil) else { return nil }
        if year == nil, Self.isAssembly(symbol.groups[0]), let last = lastYear(at: symbol.end) {
            symbol.end = last.end
            year = last
        }
        guard accepts(symbol, year: year?.value, lead: lead) else { return nil }
        let isParty = symbol.groups.count > 1 && year == nil && table.isType(symbol.groups[0]) && table.isPartyIssuer(symbol.groups[1])
        if isParty { symbol.remarks.append(.partyInStateForm) }
        if let remark = year?.remark { symbol.remarks.append(remark) }
        return result(number, year?.value, symbol, isParty ? .party : Self.isAssembly(symbol.groups[0]) ? .nationalAssembly : .state)
    }

    private func partyForm(_ number: String, from start: Int, lead: Lead) -> Result? {
        guard let type = group(at: start, lead: lead).map({ mended($0, lead) }),
            table.isType(type.spelling.group) || isOldMinistry(type, lead)
        else {
            return oldForm(number, from: start, lead: lead)
        }
        var slash = text.skipSpaces(type.end)
        let isMistyped = text.is(slash, "-") && lead.isPresent
        guard text.is(slash, "/") || isMistyped else { return oldForm(number, from: start, lead: lead) }
        slash = text.skipSpaces(slash + 1)
        guard var rest = symbol(at: slash, lead: lead, isTail: true) else { return nil }
        let isParty = table.isPartyIssuer(rest.groups[0])
        if isMistyped, !isParty, !table.isIssuer(rest.groups[0]) { return nil }
        guard lead.isPresent || isParty || table.isIssuer(rest.groups[0]) else { return nil }
        if let remark = type.spelling.remark { rest.remarks.insert(remark, at: 0) }
        if isMistyped { rest.remarks.append(.dashForSlash) }
        rest.groups.insert(type.spelling.group, at: 0)
        return result(number, nil, rest, isMistyped && !isParty ? .state : .party)
    }

    /// "Quyết định số 206-CP", "Chỉ thị 202-CT": before 1996 a dash stood before the issuer; read as 206/CP.
    private func oldForm(_ number: String, from start: Int, lead: Lead) -> Result? {
        guard lead.hasTypeWord, text.is(start - 1, "-"), var symbol = symbol(at: start, lead: lead), symbol.groups.count == 1,
            !symbol.isLower, table.isIssuer(symbol.groups[0]) || table.isType(symbol.groups[0]),
            !text.is(text.skipSpaces(symbol.end), "/")
        else { return nil }
        symbol.remarks.append(.dashForSlash)
        return result(number, nil, symbol, .state)
    }

    /// "28-LĐTBXH/TT": before 1996 a ministry stood where the Party has the type. In small letters only the Party's bodies make it believed:
    /// "104-ctrhđ/tu".
    private func isOldMinistry(_ group: Group, _ lead: Lead) -> Bool {
        guard lead.hasTypeWord, lead.hasWordNumber, group.spelling.group.unicodeScalars.count > 1, text.is(group.end, "/") else {
            return false
        }
        return !group.isLower || self.group(at: group.end + 1, lead: lead).map { table.isPartyIssuer($0.spelling.group) } ?? false
    }

    /// "05-2021/CV/ABC", "07-2016/nq-cp", "07.2022/CV-ABC": a dash or dot before the year; read as 05/2021/CV-ABC.
    private func dashedYear(_ number: String, from start: Int, lead: Lead) -> Result? {
        guard lead.hasWordNumber || (lead.hasTypeWord && number.utf8.count < 4), !number.isEmpty, year(at: start, lead: lead) != nil,
            var read = stateForm(number, from: start, lead: lead)
        else { return nil }
        read.remarks.append(.dashForSlash)
        return read
    }

    /// "127-22/CV-HOSE": an enterprise's year of two digits stays a part of the number.
    private func shortYear(_ number: String, from start: Int, lead: Lead) -> Result? {
        guard lead.hasWordNumber, lead.hasTypeWord, !number.isEmpty, text.is(start - 1, "-"), text.isDigit(start), text.isDigit(start + 1),
            text.is(start + 2, "/")
        else { return nil }
        return stateForm("\(number)-\(text.string(start..<start + 2))", from: start + 3, lead: lead)
    }

    private func result(_ number: String, _ year: Int?, _ symbol: Symbol, _ form: DocumentNumber.Form) -> Result? {
        guard !isFileName(symbol.end) else { return nil }
        let slug = table.types(of: symbol.groups[0]).first?.slug
        let value = DocumentNumber(number: number, year: year, groups: symbol.groups, form: form, typeSlug: slug)
        guard let end = endOfMark(at: symbol.end) else { return Result(number: value, end: symbol.end, remarks: symbol.remarks) }
        return Result(number: value, end: end, remarks: symbol.remarks + [.ownForm])
    }

    /// One past the mark of a unit or of circulation behind a symbol: "QĐ-BCA(C11)", "QĐ-BCA/A61", "CV/VPTW/nb"; nil where there is none.
    private func endOfMark(at index: Int) -> Int? {
        let isSlash = text.is(index, "/")
        guard isSlash || text.is(index, "("), let word = text.word(startingAt: index + 1) else { return nil }
        if isSlash, text.string(word) == "nb" { return word.upperBound }
        guard word.count <= 4, text.isUpper(word.lowerBound), text.isDigit(word.upperBound - 1),
            word.allSatisfy({ text.isUpper($0) || text.isDigit($0) })
        else { return nil }
        if isSlash { return word.upperBound }
        return text.is(word.upperBound, ")") ? word.upperBound + 1 : nil
    }

    /// A year between slashes; nil where the digits are none. Behind a type word or "số" a scanner's letters pass for up to two of them, and
    /// a space inside is passed over.
    private func year(at index: Int, lead: Lead) -> Year? {
        var digits: [UInt8] = []
        var known = 0
        var end = index
        while digits.count < 4, end - index < 5 {
            if let digit = end < text.count ? Self.digit(text[end]) : nil {
                digits.append(digit)
                known += text.isDigit(end) ? 1 : 0
            } else if !text.isSpace(end) || !lead.hasTypeWord || digits.isEmpty {
                return nil
            }
            end += 1
        }
        let isDoubtful = known < 4 || end - index > 4
        guard digits.count == 4, !isDoubtful || (known >= 2 && lead.isPresent) else { return nil }
        guard let value = Int(String(decoding: digits, as: UTF8.self)), (1900...2099).contains(value) else { return nil }
        var slash = text.skipSpaces(end)
        if text.is(slash, "-"), lead.hasTypeWord, text.isUpper(slash + 1) {
            return Year(value: value, end: slash + 1, remark: .dashForSlash)
        }
        guard text.is(slash, "/") else { return unparted(value, end, lead) }
        if text.is(slash + 1, "/"), lead.hasTypeWord { slash += 1 }
        return Year(value: value, end: text.skipSpaces(slash + 1), remark: isDoubtful ? .doubtfulDigit : nil)
    }

    /// A year that ends at `end` with no slash, or a scanner's likeness of one, before a type: "96/2015TT-BTC", "08/20227TT-BYT".
    private func unparted(_ year: Int, _ end: Int, _ lead: Lead) -> Year? {
        guard lead.hasTypeWord, end < text.count else { return nil }
        let isLikeness = Self.slashLikenesses.contains(text[end].scalar)
        guard let type = group(at: isLikeness ? end + 1 : end, lead: lead), !type.isLower, table.isType(type.spelling.group),
            text.is(type.end, "-") || text.is(type.end, "/")
        else { return nil }
        return Year(value: year, end: isLikeness ? end + 1 : end, remark: isLikeness ? .doubtfulDigit : .ownForm)
    }

    /// 1, 7, I, f, l and |.
    private static let slashLikenesses: Set<UInt32> = [0x31, 0x37, 0x49, 0x66, 0x6C, 0x7C]

    /// "12/QH12/2008": the year behind the symbol.
    private func lastYear(at index: Int) -> Year? {
        guard text.is(index, "/"), (1...4).allSatisfy({ text.isDigit(index + $0) }), !text.isDigit(index + 5), !text.is(index + 5, "/"),
            let value = Int(text.string(index + 1..<index + 5)), (1900...2099).contains(value)
        else { return nil }
        return Year(value: value, end: index + 5, remark: .ownForm)
    }

    /// A digit (ASCII), or the one that scanners take for the letter.
    static func digit(_ character: LogicalText.Character) -> UInt8? {
        if character.traits.kind == .digit { return character.traits.fold }
        return switch Unicode.Scalar(character.scalar) {
        case "Š", "S": UInt8(ascii: "5")
        case "O", "o": UInt8(ascii: "0")
        case "l", "I": UInt8(ascii: "1")
        case "B": UInt8(ascii: "8")
        case "Z": UInt8(ascii: "2")
        default: nil
        }
    }

    /// `51-kh-ubnd.pdf` names a file, not a document.
    private func isFileName(_ end: Int) -> Bool {
        guard text.is(end, "."), let word = text.word(startingAt: end + 1) else { return false }
        return Self.fileExtensions.contains(text.folded(word)) && !text.isUpper(end + 1)
    }

    private static let fileExtensions: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "txt", "zip", "rar", "jpg", "png", "html", "htm", "xml",
        "aspx", "md",
    ]

    /// `QH15`, `UBTVQH14`: the term of the National Assembly stands with its code; a scanner's `QHI5` too.
    static func isAssembly(_ group: String) -> Bool {
        let rest = group.hasPrefix("UBTVQH") ? group.dropFirst(6) : group.hasPrefix("QH") ? group.dropFirst(2) : ""
        return !rest.isEmpty && rest.count <= 2 && rest.allSatisfy { $0.isNumber || $0 == "I" }
    }
}
