// The provinces by which bodies of one name and symbol are told apart: "Sở Nội vụ tỉnh Kon Tum" is not the Sở Nội vụ that the registry holds.

internal import Source

/// Which place the body of a name belongs to.
struct IssuerPlaces: Sendable {
    /// Folded words, parted by spaces.
    private let provinces: Set<String>
    /// By issuer code: the places that its names tell.
    private let byIssuer: [String: Set<String>]
    /// Those of the bodies that the portal means by their bare symbols.
    private let own: Set<String>

    init(catalogs: Catalogs) {
        provinces = Set(Catalogs.provinces.map { Self.words($0).joined(separator: " ") })
        let provinces = provinces
        byIssuer = Dictionary(
            catalogs.issuers.map { ($0.code, Set(([$0.name] + $0.aliases).compactMap { Self.place(in: $0, provinces) })) }
        ) { first, _ in first }
        own = Set(catalogs.issuers.filter(\.isDefault).compactMap { Self.statedPlace(in: Self.words($0.name)) })
    }

    /// One past a name of these issuers that ends at `end`, their place behind it included; nil where that place makes it the name of another body.
    func end(of issuers: [Issuer], in phrase: IssuerPhrase, behind end: Int) -> Int? {
        if phrase.isLowerLevel(at: end), phrase.words[end].mark == nil { return nil }
        guard let place = place(in: phrase, behind: end) else { return end }
        return issuers.contains { isOf(place.name, $0) } ? place.end : nil
    }

    /// Whether the phrase, which no registry knows, tells a place that is not the portal's own.
    func isElsewhere(_ phrase: IssuerPhrase) -> Bool {
        for index in phrase.words.indices.prefix(Self.longestPhrase) {
            let word = phrase.words[index]
            // "Sở KH và CN tỉnh Kon Tum" is one name.
            if phrase.goesOn(at: index) && word.folded != "va" || word.mark == "." { return false }
            if let place = place(in: phrase, at: index), index == 0 || !Self.namesakes.contains(phrase.words[index - 1].folded) {
                return !own.contains(place.name)
            }
        }
        return false
    }

    /// Nothing contradicts that a number of these bodies is one of the issuer `code`: an office of a province signs for its committee.
    func agree(_ issuers: [Issuer], with code: String?) -> Bool {
        guard let places = code.flatMap({ byIssuer[$0] }), !places.isEmpty else { return true }
        return issuers.contains { byIssuer[$0.code].map { $0.isEmpty || !$0.isDisjoint(with: places) } ?? true }
    }

    private static let longestPhrase = 12
    /// Last words before the name of a place that is part of another: "Đại học (Đà Nẵng)", "Cộng sản (Hồ Chí Minh)".
    private static let namesakes: Set<String> = ["hoc", "gia", "san"]
}

extension IssuerPlaces {
    /// A body whose names tell no place is that of the portal's own.
    private func isOf(_ place: String, _ issuer: Issuer) -> Bool {
        guard let places = byIssuer[issuer.code], !places.isEmpty else { return issuer.system == .other || own.contains(place) }
        return places.contains(place)
    }

    /// The place that goes on the name before `end`: "(Sở Nội vụ) tỉnh Kon Tum", "(Sở Nội vụ) thuộc UBND tỉnh Kon Tum", "(UBND tỉnh) Kon Tum".
    private func place(in phrase: IssuerPhrase, behind end: Int) -> (name: String, end: Int)? {
        var start = end
        while start < min(phrase.words.count, end + 3), phrase.words[start].mark == nil, Self.links.contains(phrase.words[start].folded) {
            start += 1
        }
        guard start < phrase.words.count, phrase.words[start].mark != "." else { return nil }
        // "Sở Nội vụ, Kon Tum và …" goes on a list.
        if phrase.words[start].mark == ",", Self.levelEnd(in: phrase, at: start) == nil { return nil }
        if let place = place(in: phrase, at: start) { return place }
        let isBehindLevel = ["tinh", "pho"].contains(phrase.words[start - 1].folded) && !phrase.words[start - 1].isUppercase
        return isBehindLevel && phrase.words[start].mark == nil ? unlisted(in: phrase, at: start) : nil
    }

    /// "tỉnh Kon Tum", "TP. Đà Nẵng", "TPHCM", "Kon Tum".
    private func place(in phrase: IssuerPhrase, at start: Int) -> (name: String, end: Int)? {
        let word = phrase.words[start]
        if word.isUppercase, word.folded.hasPrefix("tp"), word.folded.count > 2 {
            return (Self.full(String(word.folded.dropFirst(2))), start + 1)
        }
        let level = Self.levelEnd(in: phrase, at: start)
        if let listed = listed(in: phrase, at: level ?? start) { return listed }
        guard let level, level < phrase.words.count else { return nil }
        if word.folded == "tp", phrase.words[level].isUppercase { return (Self.full(phrase.words[level].folded), level + 1) }
        return word.isUppercase && word.folded != "tp" ? nil : unlisted(in: phrase, at: level)
    }

    private func listed(in phrase: IssuerPhrase, at start: Int) -> (name: String, end: Int)? {
        let words = phrase.words[min(start, phrase.words.count)...].prefix(Self.longestPlace).prefix { $0.isCapitalized }
        for count in stride(from: words.count, through: 1, by: -1) {
            let name = words.prefix(count).map(\.folded).joined(separator: " ")
            if provinces.contains(name), words.prefix(count).dropFirst().allSatisfy({ $0.mark == nil }) { return (name, start + count) }
        }
        return nil
    }

    /// Two capitalised words behind a level, as names of places have: "Đắc Lắc", not "khóa XX".
    private func unlisted(in phrase: IssuerPhrase, at start: Int) -> (name: String, end: Int)? {
        guard start + 1 < phrase.words.count, !Self.others.contains(phrase.words[start].folded), phrase.words[start + 1].mark == nil else {
            return nil
        }
        let words = phrase.words[start...start + 1]
        guard words.allSatisfy({ $0.isCapitalized && !$0.isUppercase }) else { return nil }
        return (words.map(\.folded).joined(separator: " "), start + 2)
    }

    /// The word behind "tỉnh", "TP", "thành phố"; nil where none of them stands there.
    private static func levelEnd(in phrase: IssuerPhrase, at start: Int) -> Int? {
        if phrase.stands(["tinh"], at: start) || phrase.stands(["tp"], at: start) { return start + 1 }
        return phrase.stands(["thanh", "pho"], at: start) ? start + 2 : nil
    }

    private static func full(_ name: String) -> String { name == "hcm" ? "ho chi minh" : name }

    /// Words of "Bà Rịa - Vũng Tàu".
    private static let longestPlace = 4
    /// Between the name of a body and its place: "cũ của", "thuộc UBND".
    private static let links: Set<String> = ["cu", "cua", "thuoc", "ubnd"]
    /// What stands behind "tỉnh" and is no place: "khóa", "kỳ họp", "Tỉnh ủy", "Tỉnh đoàn".
    private static let others: Set<String> = ["khoa", "ky", "nhiem", "lan", "uy", "doan"]
}

extension IssuerPlaces {
    private static func words(_ name: String) -> [String] { VietnameseText.slug(name).split(separator: "-").map(String.init) }

    private static func place(in name: String, _ provinces: Set<String>) -> String? {
        let words = words(name)
        for count in stride(from: min(longestPlace, words.count), through: 1, by: -1) {
            let last = words.suffix(count).joined(separator: " ")
            if provinces.contains(last) { return last }
        }
        return statedPlace(in: words)
    }

    /// The words behind "tỉnh", "thành phố".
    private static func statedPlace(in words: [String]) -> String? {
        for index in words.indices {
            let start = words[index] == "tinh" || words[index] == "tp" ? index + 1 : index + 2
            guard start < words.count, start == index + 1 || words[index...].starts(with: ["thanh", "pho"]), !others.contains(words[start])
            else { continue }
            return words[start...].joined(separator: " ")
        }
        return nil
    }
}
