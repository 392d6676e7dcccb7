// Names that go on a list without saying again what they are: "UBND các huyện Ba Tơ, Sơn Tây", "Công an xã, lực lượng dân quân".

extension BodyNameReader {
    /// The name at a token behind another one and a comma or "và".
    func goesOn(at start: Int, after last: FoundAssignee, before limit: Int?) -> FoundAssignee? {
        let limit = limit ?? stream.tokens.count
        if sharesField(last) { return nextField(at: start, after: last, limit) }
        if let shared = last.shared, let name = last.assignee.isOutside ? place(at: start, limit) : unknownUnit(at: start, limit) {
            return found(shared: shared, name)
        }
        if let shared = last.shared, let place = placeOfOtherLevel(at: start, behind: shared, limit) { return place }
        if last.assignee.meansAllDepartments { return goesOnCollective(at: start, limit) }
        return Self.singles.longestMatch(in: stream, at: start, limit: limit).flatMap { $0.value ? found(start..<$0.end) : nil }
    }

    /// "UBND các xã: Ba Tơ" of "UBND các xã: Ba Tơ, Sơn Tây".
    func firstBehindColon(_ name: Range<Int>) -> FoundAssignee? {
        guard name.upperBound < stream.tokens.count, stream.tokens[name.upperBound].kind == .colon,
            name.contains(where: { UnitWords.all == key($0) }), isNumbered(name),
            let first = place(at: name.upperBound + 1, stream.tokens.count), first.count > 1, endsPlace(first.upperBound)
        else { return nil }
        return FoundAssignee(
            tokens: name.lowerBound..<first.upperBound, assignee: Assignee(outside: words(name) + " " + words(first)), shared: name)
    }

    /// One level only: "UBND các xã, phường: …" does not tell which of them a place is.
    private func isNumbered(_ name: Range<Int>) -> Bool {
        guard let all = name.first(where: { UnitWords.all == key($0) }) else { return false }
        return Self.levels.longestMatch(in: stream, at: all + 1, limit: name.upperBound)?.end == name.upperBound
    }

    /// A mark or a word in small letters, as behind the last of a list.
    private func endsPlace(_ index: Int) -> Bool { index >= stream.tokens.count || !stream.tokens[index].isCapitalized }

    /// "UBND các huyện Ba Tơ" of "UBND các huyện Ba Tơ, Sơn Tây".
    func firstOfPlaces(_ name: Range<Int>) -> FoundAssignee? {
        guard let all = name.dropFirst().first(where: { stream.key(stream.tokens[$0]) == UnitWords.all[...] }),
            let level = Self.levels.longestMatch(in: stream, at: all + 1, limit: name.upperBound),
            let first = place(at: level.end, name.upperBound)
        else { return nil }
        return found(shared: name.lowerBound..<level.end, first)
    }
}

extension BodyNameReader {
    /// "trường học" in "các cơ quan, trường học", where the kinds before it are those of the office's own units.
    private func goesOnCollective(at start: Int, _ limit: Int) -> FoundAssignee? {
        guard !stream.tokens[start].isCapitalized, kind(at: start)?.value == true else { return nil }
        let end = kindsEnd(at: start, limit, takesCapitals: false)
        return end > start ? found(start..<end) : nil
    }

    /// "phường Hòa Hải" of "UBND các xã: Hòa Bắc, Hòa Liên và phường Hòa Hải": the same body of another level.
    private func placeOfOtherLevel(at start: Int, behind shared: Range<Int>, _ limit: Int) -> FoundAssignee? {
        guard let all = shared.dropFirst().first(where: { UnitWords.all == key($0) }),
            let level = Self.governed.longestMatch(in: stream, at: start, limit: limit), let place = place(at: level.end, limit)
        else { return nil }
        let tokens = start..<place.upperBound
        return FoundAssignee(tokens: tokens, assignee: Assignee(outside: words(shared.lowerBound..<all) + " " + words(tokens)))
    }

    /// "Du lịch" of "các sở: Nội vụ, Tài chính, Du lịch", where the office has no such unit.
    private func unknownUnit(at start: Int, _ limit: Int) -> Range<Int>? {
        guard place(at: start, limit) != nil else { return nil }
        return start..<nameEnd(from: start, min(limit, stream.tokens.count, start + Self.longestPlace), isPlace: false)
    }

    /// Tokens of the longest name of a place.
    private static let longestPlace = 4

    /// A place by its name or its number: "Hòa Bắc", "3".
    func namedPlace(at start: Int, _ limit: Int) -> Range<Int>? {
        if start < min(limit, stream.tokens.count), isNumber(start), key(start).count <= 2 { return start..<start + 1 }
        return place(at: start, limit)
    }

    /// Capitalised words that open no other name.
    private func place(at start: Int, _ limit: Int) -> Range<Int>? {
        let words = stream.tokens.indices[min(start, stream.tokens.count)..<min(limit, stream.tokens.count)].prefix(Self.longestPlace)
        let end = words.first { stream.tokens[$0].kind != .word || !stream.tokens[$0].isCapitalized } ?? words.upperBound
        return end > start && Self.heads.longestMatch(in: stream, at: start) == nil ? start..<end : nil
    }

    private func found(shared: Range<Int>, _ place: Range<Int>) -> FoundAssignee {
        let start = place.lowerBound == shared.upperBound ? shared.lowerBound : place.lowerBound
        return FoundAssignee(
            tokens: start..<place.upperBound, assignee: Assignee(outside: words(shared) + " " + words(place)), shared: shared)
    }
}
