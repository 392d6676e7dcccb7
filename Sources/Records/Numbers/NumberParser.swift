// Reads one number with its symbol at a given place of a logical text: grammar rules `state`, `party`, `symbol` and the acceptance test.
// Order of work: digits, separator, year, groups with their separators, spelling, form, acceptance.

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

    let text: LogicalText
    let table: SymbolTable

    /// The digits, decimal part and letter of a number at `start`; nil where they are no number. `end` is one past them.
    func digits(at start: Int) -> (text: String, end: Int)? {
        var end = start
        while text.isDigit(end), end - start <= 5 { end += 1 }
        guard end > start, end - start <= 5 else { return nil }
        var decimals = end
        if text.is(end, "."), text.isDigit(end + 1) {
            decimals = end + 2
            if text.isDigit(decimals) { decimals += 1 }
            guard text.is(decimals, "/") else { return nil }
        }
        let digits = text.string(start..<decimals)
        end = decimals
        guard text.isLetter(end), text[end].traits.fold != 0, text.is(end + 1, "/") || text.is(end + 1, "-") else { return (digits, end) }
        return (digits + text.string(end..<end + 1), end + 1)
    }

    /// The whole number at `start`, or nil where the text there is none.
    func parse(at start: Int, lead: Lead) -> Result? {
        guard let (digits, afterDigits) = digits(at: start) else { return nil }
        return parse(number: Self.padded(digits), from: afterDigits, lead: lead)
    }

    /// The rest of a number whose digits end at `index`; an empty `number` reads what follows the blank of "số      /KH-SKHCN".
    func parse(number: String, from index: Int, lead: Lead) -> Result? {
        let separator = text.skipSpaces(index)
        if text.is(separator, "/") { return stateForm(number, from: text.skipSpaces(separator + 1), lead: lead) }
        if number.contains(".") { return nil }
        if text.is(separator, "-") { return partyForm(number, from: text.skipSpaces(separator + 1), lead: lead) }
        return separator > index && lead.hasWordNumber && !number.isEmpty ? partyForm(number, from: separator, lead: lead) : nil
    }

    /// At least two digits, no more zeros in front than that takes (N4).
    static func padded(_ digits: String) -> String {
        if digits.utf8.count > 1, digits.utf8.first != UInt8(ascii: "0"), digits.utf8.dropFirst().first ?? 0 >= 0x30 { return digits }
        let whole = digits.prefix { $0.isASCII && $0.isNumber }
        let stripped = whole.drop { $0 == "0" }
        return String(repeating: "0", count: max(0, 2 - stripped.count)) + stripped + digits.dropFirst(whole.count)
    }
}

extension NumberParser {
    private func stateForm(_ number: String, from start: Int, lead: Lead) -> Result? {
        var index = start
        let year = year(at: index, lead: lead)
        if let year { index = year.end }
        guard year != nil || !number.contains("."), var symbol = symbol(at: index, lead: lead, isAfterYear: year != nil) else { return nil }
        guard accepts(symbol, year: year?.value, lead: lead) else { return nil }
        let isParty = symbol.groups.count > 1 && year == nil && table.isType(symbol.groups[0]) && table.isPartyIssuer(symbol.groups[1])
        if isParty { symbol.remarks.append(.partyInStateForm) }
        if year?.isDoubtful ?? false { symbol.remarks.append(.doubtfulDigit) }
        return result(number, year?.value, symbol, isParty ? .party : Self.isAssembly(symbol.groups[0]) ? .nationalAssembly : .state)
    }

    private func partyForm(_ number: String, from start: Int, lead: Lead) -> Result? {
        guard let type = group(at: start, lead: lead), table.isType(type.spelling.group) else {
            return oldForm(number, from: start, lead: lead)
        }
        var slash = text.skipSpaces(type.end)
        let isMistyped = text.is(slash, "-") && lead.isPresent
        guard text.is(slash, "/") || isMistyped else { return nil }
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

    /// "Quyết định số 206-CP": before 1996 a dash stood before the issuer; read as 206/CP.
    private func oldForm(_ number: String, from start: Int, lead: Lead) -> Result? {
        guard lead.hasTypeWord, lead.hasWordNumber, !text.isSpace(start - 1), var symbol = symbol(at: start, lead: lead),
            symbol.groups.count == 1,
            !symbol.isLower, table.isIssuer(symbol.groups[0]), !text.is(text.skipSpaces(symbol.end), "/")
        else { return nil }
        symbol.remarks.append(.dashForSlash)
        return result(number, nil, symbol, .state)
    }

    private func result(_ number: String, _ year: Int?, _ symbol: Symbol, _ form: DocumentNumber.Form) -> Result? {
        guard !isFileName(symbol.end) else { return nil }
        let slug = table.types(of: symbol.groups[0]).first?.slug
        let value = DocumentNumber(number: number, year: year, groups: symbol.groups, form: form, typeSlug: slug)
        return Result(number: value, end: symbol.end, remarks: symbol.remarks)
    }

    /// A year between slashes; nil where the digits are none. Behind a type word or "số" a scanner's letters pass for up to two of them.
    private func year(at index: Int, lead: Lead) -> (value: Int, end: Int, isDoubtful: Bool)? {
        guard index + 4 < text.count else { return nil }
        let places = index..<index + 4
        let known = places.count { text.isDigit($0) }
        guard known == 4 || (known >= 2 && lead.isPresent) else { return nil }
        let digits = places.compactMap { Self.digit(text[$0]) }
        let slash = text.skipSpaces(index + 4)
        guard digits.count == 4, text.is(slash, "/"), let value = Int(String(decoding: digits, as: UTF8.self)),
            (1900...2099).contains(value)
        else { return nil }
        return (value, text.skipSpaces(slash + 1), known < 4)
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
