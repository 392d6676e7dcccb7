// Takes the catalogs, gives who issued a number: by the groups of its symbol, by the name in the words behind it, and the period by the date.

private import Source

/// Issuers by name and symbol. Built once, then read from any task.
package struct IssuerDirectory: Sendable {
    /// What the words behind a number say of its issuer.
    enum Tail: Sendable {
        case unnamed
        case named([Issuer])
        /// A body of a district or commune that no registry holds.
        case local
    }

    private let table: SymbolTable
    private let byCode: [String: Issuer]
    /// The code of whom a symbol stands for where the words behind the number do not tell: the portal's default, else the only one there is.
    private let usual: [String: String]
    /// By folded words of the name, parted by spaces; the portal's own entries before the built-in ones.
    private let byName: [String: [Issuer]]
    /// Words of the longest name that begins with a word.
    private let longest: [String: Int]

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
        return symbols.compactMap { issuer(of: $0, named: named, tail: tail) }
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

    /// Every code with its period, joined by `+`; nil for none.
    package func joined(_ codes: [String], on date: CalendarDate?, year: Int?) -> String? {
        codes.isEmpty ? nil : codes.map { code($0, on: date, year: year) }.joined(separator: "+")
    }
}

extension IssuerDirectory {
    /// Reads "của …" at `index`: the longest name of the dictionary that begins within the next words. `end` is one past the name.
    func tail(in text: LogicalText, at index: Int) -> (tail: Tail, end: Int) {
        var start = text.skipSpaces(index)
        if text.is(start, ",") { start = text.skipSpaces(start + 1) }
        guard let first = text.word(startingAt: start), text.is(first, "cua") else { return (.unnamed, index) }
        let (words, openCount) = words(in: text, from: first.upperBound)
        for begin in 0..<openCount {
            for count in stride(from: min(longest[words[begin].folded] ?? 0, words.count - begin), through: 1, by: -1) {
                let name = words[begin..<begin + count].map(\.folded).joined(separator: " ")
                guard let issuers = byName[name] else { continue }
                let next = begin + count < words.count ? words[begin + count].folded : ""
                return Self.localWords.contains(next) ? (.local, index) : (.named(issuers), words[begin + count - 1].end)
            }
        }
        let isLocal = (1..<max(1, openCount)).contains {
            Self.localWords.contains(words[$0].folded) && Self.bodyWords.contains(words[$0 - 1].folded)
        }
        return (isLocal ? .local : .unnamed, index)
    }

    /// Up to 32 words; a name may begin only among the first `openCount`: before a comma, a bracket or a verb ends the phrase.
    private func words(in text: LogicalText, from index: Int) -> (words: [(folded: String, end: Int)], openCount: Int) {
        var words: [(folded: String, end: Int)] = []
        var openCount: Int?
        var position = index
        while words.count < 32, position < text.count {
            if let word = text.word(startingAt: position) {
                var end = word.upperBound
                while end > word.lowerBound + 1, text.isDigit(end - 1) { end -= 1 }
                let folded = text.folded(word.lowerBound..<end)
                if openCount == nil, Self.stopWords.contains(folded) || words.count > 8 { openCount = words.count }
                words.append((folded, end))
                position = word.upperBound
            } else if text.isSpace(position) || text.is(position, "-") || text.is(position, "&") {
                position += 1
            } else if text.is(position, ",") || text.is(position, ".") {
                openCount = openCount ?? words.count
                position += 1
            } else {
                break
            }
        }
        return (words, openCount ?? words.count)
    }

    private static let localWords: Set<String> = ["huyen", "xa", "phuong", "quan", "tran", "khu"]
    /// Last words of "UBND", "Ủy ban nhân dân", "HĐND", "Đảng ủy" and of "các".
    private static let bodyWords: Set<String> = ["ubnd", "dan", "hdnd", "uy", "cac"]
    private static let stopWords: Set<String> = ["ve", "quy", "phe", "sua", "huong", "va"]
}

extension IssuerDirectory {
    private static func isOwn(_ issuer: Issuer) -> Bool {
        issuer.isDefault || issuer.location != nil || !Catalogs.builtInIssuerCodes.contains(issuer.code)
    }

    /// "UBND tỉnh" is the body that a bare UBND means.
    private static func impliedNames(_ issuer: Issuer) -> [String] {
        guard issuer.isDefault, let symbol = issuer.symbols.first else { return [] }
        return switch symbol {
        case "UBND": ["UBND tỉnh", "Ủy ban nhân dân tỉnh"]
        case "HĐND": ["HĐND tỉnh", "Hội đồng nhân dân tỉnh"]
        case "TU": ["Tỉnh ủy"]
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
        guard group.utf8.last.map({ (0x30...0x39).contains($0) }) ?? false, !table.isIssuer(group) else { return group }
        return String(group.reversed().drop { $0.isASCII && $0.isNumber }.reversed())
    }

    /// The code of whom a symbol stands for: the one named behind the number, else the usual one.
    private func issuer(of symbol: String, named: [Issuer], tail: Tail) -> String? {
        if let meant = named.first(where: { candidate in table.issuers(of: symbol).contains { $0.code == candidate.code } }) {
            return meant.code
        }
        if case .local = tail, hasSeveral(symbol) { return nil }
        return usual[symbol]
    }

    private func hasSeveral(_ symbol: String) -> Bool {
        let candidates = table.issuers(of: symbol)
        return candidates.count > 1 || candidates.contains { $0.isDefault }
    }

    private static func usual(_ candidates: [Issuer]) -> Issuer? {
        if let main = candidates.first(where: \.isDefault) { return main }
        let own = candidates.filter(isOwn)
        if own.count == 1 { return own[0] }
        return candidates.count == 1 ? candidates[0] : nil
    }
}
