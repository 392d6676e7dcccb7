// "các phòng, đơn vị (thuộc Sở)" and its kin: units of the office as a whole, told apart from the units of other bodies.

extension DepartmentRecognizer {
    /// The token after a phrase at `start` that means every department of the office; nil where there is none.
    ///
    /// - Parameter isForeign: the block stands under a heading about another body, so only "thuộc Sở" makes the phrase mean this office.
    /// - Parameter takesAny: one kind of units is enough ("các đơn vị").
    func collectiveEnd(in stream: WordStream, at start: Int, isForeign: Bool, takesAny: Bool = false) -> Int? {
        guard stream.key(stream.tokens[start]) == UnitWords.all[...] || takesAny && UnitWords.opensWithEach(stream, at: start) else {
            return nil
        }
        var cursor = start + 1
        if isWord(UnitWords.chief, in: stream, at: cursor) { cursor += 1 }
        guard let (kindsEnd, kinds) = readKinds(in: stream, at: cursor) else { return nil }
        if let end = advisersEnd(in: stream, at: kindsEnd) { return end }
        var end = kindsEnd
        while let after = readPhrase(UnitWords.qualifiers, in: stream, at: end)?.end { end = after }
        switch owner(in: stream, at: end) {
        case .office(let after): return endOfOfficeName(in: stream, after)
        case .foreign: return nil
        case .unnamed(var after):
            if let end = officeNameEnd(in: stream, at: after) { return end }
            if namesLowerLevel(in: stream, after) { return nil }
            while let next = readPhrase(UnitWords.qualifiers, in: stream, at: after)?.end { after = next }
            // "các trung tâm y tế", "các đơn vị tư vấn": bodies of another kind.
            if let other = BodyNameReader.kinds.longestMatch(in: stream, at: cursor), other.value, other.end > after { return nil }
            let opensList = isListOfWiderBodies(in: stream, at: after) && !(takesAny && goesOnToPlaces(in: stream, at: after, kinds))
            let isAny =
                takesAny && kinds.contains { unitKinds[$0] != UnitWords.branch } && aliases.longestMatch(in: stream, at: cursor) == nil
                && !(kinds.count == 1 && goesOn(in: stream, at: after))
            let isWhole = kinds.contains(0) && kinds.count > 1 || isAny
            return isWhole && !isForeign && !opensList && !isInvitedByOthers(in: stream, after) ? ownLevelEnd(in: stream, at: after) : nil
        }
    }
}

extension DepartmentRecognizer {
    /// Whether a kind of units stands at a token.
    func opensUnits(in stream: WordStream, at start: Int) -> Bool { kindEnd(in: stream, at: start) != nil }

    /// The token after a kind of units.
    func kindEnd(in stream: WordStream, at start: Int) -> Int? { readKind(in: stream, at: start)?.end }

    /// "các cơ quan (tham mưu, giúp việc Đảng ủy)" in the Đảng ủy xã.
    private func advisersEnd(in stream: WordStream, at start: Int) -> Int? {
        guard let advisers = UnitWords.advisers.longestMatch(in: stream, at: start) else { return nil }
        let first = isWord(UnitWords.of, in: stream, at: advisers.end) ? advisers.end + 1 : advisers.end
        if let whole = officePhrases.longestMatch(in: stream, at: first) { return whole.end }
        guard let head = BodyNameReader.heads.longestMatch(in: stream, at: first), officeHeads.longestMatch(in: stream, at: first) != nil
        else { return nil }
        return ownLevelEnd(in: stream, at: head.end)
    }

    private enum Owner {
        /// The token after it.
        case office(Int)
        case unnamed(Int)
        case foreign
    }

    /// Tokens that one phrase may take: a text of nothing but such phrases is read in linear time.
    private static let reach = 60

    private func readKinds(in stream: WordStream, at start: Int) -> (end: Int, kinds: Set<Int>)? {
        guard let first = readKind(in: stream, at: start) else { return nil }
        var kinds: Set<Int> = [first.index]
        var end = first.end
        while end - start < Self.reach {
            var cursor = end
            if let after = readPhrase(UnitWords.qualifiers, in: stream, at: cursor)?.end { cursor = after }
            guard cursor < stream.tokens.count, [.comma, .connector, .other].contains(stream.tokens[cursor].kind) else { break }
            while cursor < stream.tokens.count, [.comma, .connector, .other].contains(stream.tokens[cursor].kind) { cursor += 1 }
            if isWord(UnitWords.all, in: stream, at: cursor) { cursor += 1 }
            let kind = readKind(in: stream, at: cursor) ?? (kinds.contains(0) ? readInnerKind(in: stream, at: cursor) : nil)
            guard let next = kind, aliases.longestMatch(in: stream, at: cursor) == nil else { break }
            kinds.insert(next.index)
            end = next.end
        }
        return (end, kinds)
    }

    /// The kinds of units that all offices have, and the rare ones with which a name of a department begins.
    static func unitKinds(_ departments: [Department], _ officeNames: [String]) -> [[WordKey]] {
        let names = departments.map { WordStream($0.name).keysOfWords }
        let isCommittee = officeNames.contains { WordStream($0).keysOfWords.first.map(UnitWords.committees.contains) ?? false }
        return UnitWords.kinds + UnitWords.rareKinds.filter { kind in names.contains { $0.starts(with: kind) } }
            + (hasFaculties(officeNames) && !names.contains { $0.starts(with: UnitWords.faculty) } ? [UnitWords.faculty] : [])
            + (isCommittee ? [UnitWords.branch] : []) + (names.contains(where: isMinistry) ? [UnitWords.ministry] : [])
    }

    /// Schools and hospitals have them, whether or not the register holds each.
    private static func hasFaculties(_ officeNames: [String]) -> Bool {
        officeNames.contains { name in
            let words = WordStream(name).keysOfWords
            return UnitWords.officesWithFaculties.contains { words.starts(with: $0) }
        }
    }

    private static func isMinistry(_ name: [WordKey]) -> Bool {
        name.count > 1 && name.starts(with: UnitWords.ministry) && !UnitWords.otherThanMinistries.contains(name[1])
    }

    /// A kind of units, unless the word goes on to be another one.
    private func readKind(in stream: WordStream, at start: Int) -> (index: Int, end: Int)? {
        guard let kind = readPhrase(unitKinds, in: stream, at: start) else { return nil }
        if unitKinds[kind.index] == UnitWords.ministry, stream.tokens.indices.contains(kind.end), stream.tokens[kind.end].kind == .word {
            return nil
        }
        let goesOn = kind.end < stream.tokens.count && UnitWords.otherWords.contains(stream.key(stream.tokens[kind.end]))
        return kind.index >= UnitWords.kinds.count && goesOn ? nil : kind
    }

    /// The small unit of "các phòng, trạm", which counts as the rooms before it; "trạm y tế" is another body.
    private func readInnerKind(in stream: WordStream, at start: Int) -> (index: Int, end: Int)? {
        guard let kind = readPhrase(UnitWords.innerKinds, in: stream, at: start), !stream.tokens[start].isCapitalized else { return nil }
        let isOther = kind.end < stream.tokens.count && UnitWords.otherWords.contains(stream.key(stream.tokens[kind.end]))
        let isLonger = BodyNameReader.kinds.longestMatch(in: stream, at: start).map { $0.end > kind.end } ?? false
        return isOther || isLonger ? nil : (0, kind.end)
    }

    /// What "thuộc", "trực thuộc" or "của" at `start` goes on with.
    private func owner(in stream: WordStream, at start: Int) -> Owner {
        var cursor = start
        if isWord(UnitWords.directly, in: stream, at: cursor) { cursor += 1 }
        guard cursor < stream.tokens.count, UnitWords.belonging.contains(stream.key(stream.tokens[cursor])) else {
            return .unnamed(start)
        }
        cursor += 1
        guard cursor < stream.tokens.count, stream.tokens[cursor].kind == .word else { return .unnamed(cursor) }
        let key = stream.key(stream.tokens[cursor])
        if namesOffice(key) { return .office(cursor + 1) }
        if let end = shortOfficeEnd(in: stream, at: cursor), !goesOn(in: stream, at: end) { return .office(end) }
        if UnitWords.foreign.contains(key) { return .foreign }
        guard key == UnitWords.department[...] else { return .unnamed(cursor) }
        guard cursor + 1 < stream.tokens.count, stream.tokens[cursor + 1].kind == .word else { return .office(cursor + 1) }
        let following = stream.tokens[cursor + 1]
        let isOther =
            following.isCapitalized && !stream.tokens[cursor].isUppercase && !namesOffice(stream.key(following)) && !officeWords.isEmpty
        return isOther ? .foreign : .office(cursor + 1)
    }

    /// "các Ban HĐND tỉnh", "các phòng Sở": of the office without a word for it.
    private func officeNameEnd(in stream: WordStream, at index: Int) -> Int? {
        guard index < stream.tokens.count, stream.tokens[index].kind == .word else { return nil }
        if let whole = officePhrases.longestMatch(in: stream, at: index) { return whole.end }
        return shortOfficeEnd(in: stream, at: index).flatMap {
            stream.tokens[index].isCapitalized && !goesOn(in: stream, at: $0) ? $0 : nil
        }
    }

    /// "các Ban Quản lý rừng", "các Trung tâm Y tế": the kind opens a name.
    private func goesOn(in stream: WordStream, at index: Int) -> Bool {
        index < stream.tokens.count && stream.tokens[index].isCapitalized && !stream.tokens[index].isUppercase
    }

    /// "các đơn vị cấp xã", "các ban xây dựng Đảng cấp xã".
    private func namesLowerLevel(in stream: WordStream, _ start: Int) -> Bool {
        for index in stream.tokens.indices[min(start, stream.tokens.count)...].prefix(5) {
            guard stream.tokens[index].kind == .word else { return false }
            guard stream.key(stream.tokens[index]) == UnitWords.level[...], index + 1 < stream.tokens.count else { continue }
            return UnitWords.territories.contains(stream.key(stream.tokens[index + 1])) && !isOwnLevel(stream, index + 1)
        }
        return false
    }

    /// "các ban, ngành tỉnh" on a portal of the province.
    private func ownLevelEnd(in stream: WordStream, at index: Int) -> Int {
        guard index < stream.tokens.count, UnitWords.territories.contains(stream.key(stream.tokens[index])), isOwnLevel(stream, index),
            stream.key(stream.tokens[index]) != UnitWords.department[...], !goesOn(in: stream, at: index + 1)
        else { return index }
        return index + 1
    }

    /// The portal is one of that level.
    private func isOwnLevel(_ stream: WordStream, _ index: Int) -> Bool {
        officeVocabulary.contains(stream.key(stream.tokens[index]))
    }

    private func isListOfWiderBodies(in stream: WordStream, at start: Int) -> Bool {
        var cursor = start
        while cursor < stream.tokens.count, [.comma, .connector].contains(stream.tokens[cursor].kind) { cursor += 1 }
        return cursor > start && cursor < stream.tokens.count && !stream.tokens[cursor].isCapitalized
            && UnitWords.wider.contains(stream.key(stream.tokens[cursor]))
    }

    /// "các cơ quan, đơn vị, địa phương": those of the office and others, where work is given out; "các phòng, ban, ngành, địa phương" are others, and
    /// "các sở, ban, ngành, địa phương" unless the office has such units itself.
    private func goesOnToPlaces(in stream: WordStream, at start: Int, _ kinds: Set<Int>) -> Bool {
        let isOwn = kinds.contains { unitKinds[$0] == [UnitWords.department] } || kinds.allSatisfy { unitKinds[$0] != UnitWords.branch }
        return isOwn && stream.tokens[start...].prefix(3).contains { stream.key($0) == UnitWords.place[...] }
    }

    /// "(do phường, xã mời)" right after the phrase.
    private func isInvitedByOthers(in stream: WordStream, _ start: Int) -> Bool {
        guard start < stream.tokens.count, stream.tokens[start].kind == .open else { return false }
        let inside = stream.tokens[(start + 1)...].prefix(Self.reach).prefix { $0.kind != .close }
        return inside.contains { stream.key($0) == UnitWords.invited[...] }
            && inside.contains { UnitWords.foreign.contains(stream.key($0)) }
    }

    private func isWord(_ key: WordKey, in stream: WordStream, at index: Int) -> Bool {
        index < stream.tokens.count && stream.key(stream.tokens[index]) == key[...]
    }

    private func readPhrase(_ phrases: [[WordKey]], in stream: WordStream, at start: Int) -> (index: Int, end: Int)? {
        for (index, phrase) in phrases.enumerated() where start + phrase.count <= stream.tokens.count {
            let matches = phrase.indices.allSatisfy { isWord(phrase[$0], in: stream, at: start + $0) }
            if matches { return (index, start + phrase.count) }
        }
        return nil
    }
}
