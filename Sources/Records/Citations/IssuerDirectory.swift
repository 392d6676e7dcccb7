// Takes the catalogs, gives who issued a number: by the groups of its symbol, by the name in the words behind it, and the period by the date.

private import Source

/// Issuers by name and symbol. Built once, then read from any task.
package struct IssuerDirectory: Sendable {
    /// What the words behind a number say of its issuer.
    enum Tail: Sendable {
        case unnamed
        case named([Issuer])
        /// A body of these, or one that belongs to them: "Văn phòng Tỉnh ủy", "Đảng ủy Sở Nội vụ".
        case part([Issuer])
        /// A body that no registry holds: of a district or commune, of another province, of the Party.
        case elsewhere
    }

    private let table: SymbolTable
    private let byCode: [String: Issuer]
    /// The code of whom a symbol stands for where the words behind the number do not tell: the portal's default, else the only one there is.
    private let usual: [String: String]
    /// By folded words of the name, parted by spaces; the portal's own entries before the built-in ones.
    private let byName: [String: [Issuer]]
    /// Words of the longest name that begins with a word.
    private let longest: [String: Int]
    private let places: IssuerPlaces

    package init(catalogs: Catalogs, table: SymbolTable) {
        var byName: [String: [Issuer]] = [:]
        var byCode: [String: Issuer] = [:]
        var longest: [String: Int] = [:]
        for issuer in catalogs.issuers {
            byCode[issuer.code] = issuer
            for name in [issuer.name] + issuer.aliases + Self.impliedNames(issuer) {
                let words = VietnameseText.slug(name).split(separator: "-")
                byName[words.joined(separator: " "), default: []].append(issuer)
                guard let first = words.first else { continue }
                longest[String(first)] = min(24, max(longest[String(first)] ?? 0, words.count))
            }
        }
        self.table = table
        self.byCode = byCode
        self.byName = byName.mapValues { $0.filter(Self.isOwn) + $0.filter { !Self.isOwn($0) } }
        self.longest = longest
        places = IssuerPlaces(catalogs: catalogs)
        let symbols = Set(catalogs.issuers.flatMap(\.symbols))
        usual = Dictionary(
            uniqueKeysWithValues: symbols.compactMap { symbol in Self.usual(table.issuers(of: symbol)).map { (symbol, $0.code) } })
    }

    /// The issuers of a number without their period, the lead first; empty where unknown.
    func codes(of number: DocumentNumber, typeCode: String?, tail: Tail) -> [String] {
        let symbols = issuerSymbols(number, typeCode: typeCode)
        let named: [Issuer] = if case .named(let issuers) = tail { issuers } else { [] }
        if symbols.isEmpty {
            if typeCode == "sac_lenh" || number.groups == ["SL"] { return ["ctn"] }
            return named.first.map { [$0.code] } ?? []
        }
        return symbols.compactMap { issuer(of: $0, tail: tail, isJoint: symbols.count > 1) }
    }

    /// Code with the period in which the date (or the whole year) lies: `ubnd-qngai.2`. Without a date no suffix.
    package func code(_ code: String, on date: CalendarDate?, year: Int?) -> String {
        guard let periods = byCode[code]?.periods, periods.count > 1 else { return code }
        var index: Int?
        if let date {
            index = periods.firstIndex { $0.contains(date) }
        } else if let year, let first = CalendarDate(year: year, month: 1, day: 1), let last = CalendarDate(year: year, month: 12, day: 31)
        {
            index = periods.firstIndex { $0.contains(first) && $0.contains(last) }
        }
        guard let index, index > 0 else { return code }
        return "\(code).\(index + 1)"
    }

    /// Whether an issuer has a symbol of its own, by which a number would name it.
    func hasSymbol(_ code: String) -> Bool { byCode[code].map { !$0.symbols.isEmpty } ?? false }

    /// Every code with its period, joined by `+`; nil for none.
    package func joined(_ codes: [String], on date: CalendarDate?, year: Int?) -> String? {
        codes.isEmpty ? nil : codes.map { code($0, on: date, year: year) }.joined(separator: "+")
    }
}

extension IssuerDirectory {
    /// Reads "của …", "do … ban hành" at `index`: the longest name of the dictionary that begins within the next words, before `limit`.
    /// `end` is one past the name.
    func tail(in text: LogicalText, at index: Int, before limit: Int? = nil) -> (tail: Tail, end: Int) {
        var start = text.skipSpaces(index)
        if text.is(start, ",") { start = text.skipSpaces(start + 1) }
        guard let first = text.word(startingAt: start), text.is(first, anyOf: ["cua", "do"]) else { return (.unnamed, index) }
        let phrase = IssuerPhrase(text, from: first.upperBound, to: limit ?? text.count)
        guard text.is(first, "cua") || phrase.tellsAct else { return (.unnamed, index) }
        for begin in 0..<phrase.openCount {
            guard let (issuers, end) = longestName(in: phrase, at: begin) else { continue }
            guard let last = places.end(of: issuers, in: phrase, behind: end) else { return (.elsewhere, index) }
            return (phrase.namesBody(before: begin) ? .part(issuers) : .named(issuers), phrase.words[last - 1].end)
        }
        return (phrase.isOfLowerLevel || phrase.namesCommittee || places.isElsewhere(phrase) ? .elsewhere : .unnamed, index)
    }

    private func longestName(in phrase: IssuerPhrase, at begin: Int) -> (issuers: [Issuer], end: Int)? {
        let words = phrase.words
        for count in stride(from: min(longest[words[begin].folded] ?? 0, words.count - begin), through: 1, by: -1) {
            let name = words[begin..<begin + count].map(\.folded).joined(separator: " ")
            if let issuers = byName[name] { return (issuers, begin + count) }
        }
        return nil
    }
}

extension IssuerDirectory {
    static func isOwn(_ issuer: Issuer) -> Bool {
        issuer.isDefault || issuer.location != nil || !Catalogs.builtInIssuerCodes.contains(issuer.code)
    }

    /// "UBND tỉnh" is the body that a bare UBND means, "UBND thành phố" that of a city.
    private static func impliedNames(_ issuer: Issuer) -> [String] {
        guard issuer.isDefault, let symbol = issuer.symbols.first else { return [] }
        let name = VietnameseText.slug(issuer.name)
        let levels = name.contains("-thanh-pho-") ? ["tỉnh", "thành phố"] : ["tỉnh"]
        return switch symbol {
        case "UBND": levels.flatMap { ["UBND \($0)", "Ủy ban nhân dân \($0)"] }
        case "HĐND": levels.flatMap { ["HĐND \($0)", "Hội đồng nhân dân \($0)"] }
        case "TU": name.hasPrefix("thanh-uy-") ? ["Tỉnh ủy", "Thành ủy"] : ["Tỉnh ủy"]
        default: []
        }
    }

    /// The groups that stand for issuers.
    private func issuerSymbols(_ number: DocumentNumber, typeCode: String?) -> [String] {
        let groups = number.groups
        if number.form == .nationalAssembly { return [groups[0].hasPrefix("UBTVQH") ? "UBTVQH" : "QH"] }
        guard table.isType(groups[0]) else { return table.isIssuer(groups[0]) ? [groups[0]] : [] }
        return Array(groups.dropFirst().map(withoutTerm).prefix { table.isIssuer($0) })
    }

    /// `HĐND8`, `UBTVQH13`: the term behind a registered symbol left out.
    private func withoutTerm(_ group: String) -> String {
        guard group.utf8.last.map(\.isDigit) ?? false, !table.isIssuer(group) else { return group }
        return String(group.reversed().drop { $0.isASCII && $0.isNumber }.reversed())
    }

    /// The code of whom a symbol stands for: the one named behind the number, else the usual one, where nothing there speaks against it.
    /// Of a joint number only one may be named.
    private func issuer(of symbol: String, tail: Tail, isJoint: Bool) -> String? {
        let candidates = table.issuers(of: symbol)
        func meant(_ named: [Issuer]) -> String? {
            named.first { issuer in candidates.contains { $0.code == issuer.code } }?.code
        }
        return switch tail {
        case .unnamed: usual[symbol]
        case .named(let named): meant(named) ?? (isJoint || places.agree(named, with: usual[symbol]) ? usual[symbol] : nil)
        case .part(let named): meant(named) ?? (isNational(candidates) ? usual[symbol] : nil)
        case .elsewhere: isNational(candidates) ? usual[symbol] : nil
        }
    }

    /// One body, which every text means by its symbol.
    private func isNational(_ candidates: [Issuer]) -> Bool {
        candidates.count == 1 && !candidates.contains { $0.isDefault || Self.isOwn($0) }
    }

    private static func usual(_ candidates: [Issuer]) -> Issuer? {
        if let main = candidates.first(where: \.isDefault) { return main }
        let own = candidates.filter(isOwn)
        if own.count == 1 { return own[0] }
        return candidates.count == 1 ? candidates[0] : nil
    }
}
