// Numbers, branches and areas that end the name of a body: "khu vực II", "chi nhánh tỉnh Gia Lai".

extension BodyNameReader {
    /// "số 1", "khu vực II", "cơ sở 3".
    func ordinalEnd(at start: Int, _ limit: Int) -> Int? {
        if start < limit, isNumber(start), endsInOrdinal(start) { return start + 1 }
        guard let word = Self.ordinals.longestMatch(in: stream, at: start, limit: limit), word.end < limit else { return nil }
        if isNumber(word.end) { return word.end + 1 }
        return stream.tokens[word.end].isCapitalized ? word.end : nil
    }

    private func isNumber(_ index: Int) -> Bool {
        stream.tokens[index].kind == .word && key(index).allSatisfy { (0x30...0x39).contains($0) }
    }

    /// "Thuế cơ sở (3)", "Ngân hàng Nhà nước Khu vực (11)": the name before the number ends in a word that is counted.
    private func endsInOrdinal(_ end: Int) -> Bool {
        (max(0, end - 2)..<end).contains { Self.ordinals.longestMatch(in: stream, at: $0)?.end == end }
    }

    /// "(Ngân hàng Nhà nước) chi nhánh Khu vực 9", "- Chi nhánh tỉnh Gia Lai": which branch is meant.
    func branchEnd(at start: Int, _ limit: Int) -> Int? {
        guard start < limit else { return nil }
        let first = stream.tokens[start].kind == .connector ? start + 1 : start
        guard let word = Self.branches.longestMatch(in: stream, at: first, limit: limit), word.end < limit else { return nil }
        if let end = ordinalEnd(at: word.end, limit) ?? levelEnd(at: word.end, limit) { return nameEnd(from: end, limit, isPlace: true) }
        let end = nameEnd(from: word.end, limit, isPlace: true)
        return end > word.end ? end : nil
    }

    /// "(UBND các xã) Ba Tơ", "(Đoàn Thanh niên các cơ quan) Đảng tỉnh".
    func generalEnd(from levels: Int, _ limit: Int) -> Int {
        let end = nameEnd(from: levels, limit, isPlace: true)
        let isOfPlaces = (max(0, levels - 2)..<levels).contains { Self.levels.longestMatch(in: stream, at: $0)?.end == levels }
        return end > levels && !isOfPlaces ? levelEnd(at: end, limit) ?? end : end
    }

    /// "(Công đoàn các) khu kinh tế, khu công nghiệp tỉnh Phú Yên".
    func zonesEnd(at start: Int, _ limit: Int) -> Int? {
        guard var end = Self.zones.longestMatch(in: stream, at: start, limit: limit)?.end else { return nil }
        while end + 1 < limit, [.comma, .connector].contains(stream.tokens[end].kind),
            let next = Self.zones.longestMatch(in: stream, at: UnitWords.all == key(end + 1) ? end + 2 : end + 1, limit: limit)
        {
            end = next.end
        }
        return levelEnd(at: end, limit).map { nameEnd(from: $0, limit, isPlace: true) } ?? end
    }

    /// "(các công ty hạ tầng) khu công nghiệp", "(các doanh nghiệp dự án) BOT".
    func enterpriseEnd(of first: Int, at end: Int, _ limit: Int) -> Int {
        let isOfZones = key(end - 1) == Self.infrastructure
        if isOfZones, let zones = zonesEnd(at: UnitWords.all == key(end) ? end + 1 : end, limit) { return zones }
        guard end < limit, Self.enterprises.longestMatch(in: stream, at: first) != nil, isNameWord(end), isAbbreviation(end) else {
            return end
        }
        return end + 1
    }

    /// "Hội Sinh viên (trường)".
    func schoolEnd(_ name: Range<Int>, _ limit: Int) -> Int {
        let end = name.upperBound
        guard end < limit, key(end) == Self.school, Self.schoolUnions.longestMatch(in: stream, at: name.lowerBound) != nil,
            Self.otherThings.longestMatch(in: stream, at: end) == nil
        else { return end }
        return end + 1
    }

    private static let school = WordStream.bareKey("trường")
    /// Last syllable of "hạ tầng".
    private static let infrastructure = WordStream.bareKey("tầng")
}
