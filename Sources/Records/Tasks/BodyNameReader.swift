// Reads names of bodies outside the office: "UBND các xã, phường", "Sở Nông nghiệp và Môi trường", "các sở, ban, ngành, địa phương".

private import Source

struct BodyNameReader {
    let stream: WordStream
    let text: [UInt8]
    let departments: DepartmentRecognizer

    /// - Parameter limit: token at which the next name of a department begins.
    func read(at start: Int, before limit: Int?) -> FoundAssignee? {
        let limit = limit ?? stream.tokens.count
        guard start < min(limit, stream.tokens.count), stream.tokens[start].kind == .word, mayOpen(start) else { return nil }
        if UnitWords.all == key(start) || UnitWords.opensWithEach(stream, at: start) || Self.whole.contains(key(start)) {
            return collective(at: start, limit)
        }
        if let office = departments.officeEnd(in: stream, at: start) {
            return FoundAssignee(tokens: start..<office, assignee: theOffice(start..<office), isOffice: true)
        }
        return headed(at: start, limit).map { firstOfPlaces(start..<$0) ?? firstBehindColon(start..<$0) ?? found(start..<$0) }
            ?? ofKnownKind(at: start, limit) ?? general(at: start, limit) ?? single(at: start)
            ?? post(at: start, limit) ?? governedPlace(at: start, limit) ?? charged(at: start, limit)
    }
}

extension BodyNameReader {
    /// A quick test: whether a name may begin at a word.
    private func mayOpen(_ start: Int) -> Bool {
        stream.tokens[start].isCapitalized && (isCharged(start) || Self.capitalOpenings.mayMatch(in: stream, at: start))
            || Self.smallOpenings.mayMatch(in: stream, at: start) || departments.officePhrases.mayMatch(in: stream, at: start)
    }

    private static let capitalOpenings = PhraseTrie(anyOf: headsWithComma, heads, kinds, posts)
    /// What names open with where they are not capitalised.
    static let smallOpenings = PhraseTrie(
        anyOf: generalHeads, singles, governed, whole.words, UnitWords.each.words, WordSet([UnitWords.all]).words)

    /// Words that a name may run over.
    private static let longest = 14

    /// The end of a name that opens with the kind of body: "Sở Y tế", "UBND các xã".
    func headed(at start: Int, _ limit: Int) -> Int? {
        guard start < limit, stream.tokens[start].isCapitalized, let first = head(at: start), first.value || !isTitle(start)
        else { return nil }
        let limit = min(limit, stream.tokens.count, start + Self.longest)
        let head = headsEnd(from: first.end, limit)
        let levels = kindsEnd(at: head, limit, takesCapitals: false)
        let end =
            numberedLevelEnd(at: head, limit)
            ?? (levels > head
                ? areaEnd(at: generalEnd(from: levels, limit), limit)
                : properEnd(from: head, limit, takesPlain: head - start > 1 || Self.groups.contains(key(start))))
        return end > first.end || first.value ? schoolEnd(start..<linkedEnd(start..<end, limit), limit) : nil
    }

    /// "(UBND các tỉnh) ven biển".
    private func areaEnd(at start: Int, _ limit: Int) -> Int { Self.areas.longestMatch(in: stream, at: start, limit: limit)?.end ?? start }

    /// A kind of body, not "Ban hành", "Báo cáo", "Tổ chức", "Khoa học", which only begin like one.
    private func head(at index: Int) -> PhraseTrie<Bool>.Match? {
        if let head = Self.headsWithComma.longestMatch(in: stream, at: index) { return head }
        guard let head = Self.heads.longestMatch(in: stream, at: index) else { return nil }
        let others = [RoleCue.phrases.longestMatch(in: stream, at: index)?.end, Self.otherThings.longestMatch(in: stream, at: index)?.end]
        return others.contains { $0 ?? 0 > head.end } ? nil : head
    }

    /// The end of a name with the plain words that belong to it: "Phát triển quỹ đất tỉnh", "Cảnh sát giao thông Công an tỉnh".
    ///
    /// - Parameter takesPlain: plain words alone may go on the kind of body ("Ban Quản lý dự án", but "Bộ dữ liệu").
    private func properEnd(from start: Int, _ limit: Int, takesPlain: Bool) -> Int {
        var end = nameEnd(from: start, limit, isPlace: false)
        while end < limit {
            if UnitWords.all == key(end), let zones = zonesEnd(at: end + 1, limit) { return zones }
            if UnitWords.all == key(end), levelEnd(at: end + 1, limit) != nil || kind(at: end + 1)?.value == true {
                return areaEnd(at: generalEnd(from: kindsEnd(at: end, limit, takesCapitals: false), limit), limit)
            }
            if end > start, let branch = branchEnd(at: end, limit) { return branch }
            if end > start, let numbered = numberedLevelEnd(at: end, limit) { return numbered }
            if end > start, let digital = digitalEnd(at: end, limit) {
                end = nameEnd(from: goesOnName(digital, limit) ? digital + 1 : digital, limit, isPlace: false)
            } else if let ordinal = ordinalEnd(at: end, limit) ?? levelEnd(at: end, limit) {
                // "Thuế cơ sở 1 tỉnh Thanh Hóa"
                return nameEnd(from: levelEnd(at: ordinal, limit) ?? ordinal, limit, isPlace: true)
            } else if end > start, stream.tokens[end].kind == .connector, let words = plainEnd(at: end + 1, limit, isFirst: false) {
                end = nameEnd(from: words, limit, isPlace: false)
            } else if end > start || takesPlain, let words = plainEnd(at: end, limit, isFirst: end == start) {
                end = nameEnd(from: words, limit, isPlace: false)
            } else if stream.tokens[end].isCapitalized, head(at: end)?.value == true {
                return headed(at: end, limit) ?? end
            } else {
                break
            }
        }
        return end
    }

    /// The token after plain words that belong to a name, not to the work behind it.
    private func plainEnd(at start: Int, _ limit: Int, isFirst: Bool) -> Int? {
        guard start < limit, !stream.tokens[start].isCapitalized,
            let words = Self.plainWords.longestMatch(in: stream, at: start, limit: limit), isFirst || words.value,
            isFirst || !isWork(start)
        else { return nil }
        return words.end
    }

    func isWork(_ index: Int) -> Bool {
        RoleCue.phrases.longestMatch(in: stream, at: index)?.value.isWork ?? false
    }

    /// The level at which a body works: "tỉnh", "xã".
    func levelEnd(at start: Int, _ limit: Int) -> Int? {
        guard plainEnd(at: start, limit, isFirst: false) == nil else { return nil }
        return Self.levels.longestMatch(in: stream, at: start, limit: limit)?.end
    }

    /// "Đảng ủy UBND", "Đội Thuế": kinds of bodies in a row are one name.
    private func headsEnd(from start: Int, _ limit: Int) -> Int {
        var end = start
        while end < min(limit, stream.tokens.count, start + Self.longest), stream.tokens[end].isCapitalized,
            let next = head(at: end)
        {
            end = min(next.end, limit)
        }
        return end
    }

    func key(_ index: Int) -> WordKey {
        stream.tokens.indices.contains(index) ? stream.key(stream.tokens[index]) : []
    }

    /// Where all is in capitals a word like "TỔ" or "HỘI" begins a title ("TỔ CHỨC THỰC HIỆN") rather than a name; "SỞ" begins a name.
    private func isTitle(_ start: Int) -> Bool {
        guard stream.tokens[start].isUppercase, start + 1 < stream.tokens.count, stream.tokens[start + 1].isUppercase else { return false }
        return stream.key(stream.tokens[start]) != UnitWords.department[...]
    }

    /// One body has one code, whichever of its registered names is written.
    private func theOffice(_ tokens: Range<Int>) -> Assignee { Assignee(outside: departments.commonName ?? words(tokens)) }

    func found(_ tokens: Range<Int>) -> FoundAssignee { FoundAssignee(tokens: tokens, assignee: Assignee(outside: words(tokens))) }

    /// As they stand in the text.
    func words(_ tokens: Range<Int>) -> String {
        let range = stream.tokens[tokens.lowerBound].range.lowerBound..<stream.tokens[tokens.upperBound - 1].range.upperBound
        return String(decoding: text[range], as: UTF8.self)
    }

    /// "các sở, ban, ngành, địa phương", "các xã, phường".
    private func collective(at start: Int, _ limit: Int) -> FoundAssignee? {
        let first = UnitWords.all == key(start + 1) ? start + 2 : start + 1
        if let body = firstOfFields(at: start, from: first, limit) { return body }
        if let end = lowerLevelEnd(first, limit) { return found(start..<end) }
        if let places = governedPlaces(at: start, from: first, limit) { return places }
        guard opensCollective(first), let opening = kind(at: first) else {
            return departments.sharedHeads.longestMatch(in: stream, at: first, limit: limit).map { found(start..<$0.end) }
        }
        if key(opening.end - 1) == Self.member { return members(start..<opening.end, limit) }
        // "các Trạm Khuyến nông khu vực"
        if let name = headed(at: first, limit), name > opening.end { return found(start..<name) }
        if let unions = unionsEnd(at: first, limit) { return found(start..<unions) }
        let end = kindsEnd(at: first, limit, takesCapitals: true)
        // "các Ban Quản lý rừng phòng hộ", "các doanh nghiệp viễn thông"
        let plain = enterpriseEnd(of: first, at: plainEnd(at: end, limit, isFirst: false) ?? end, limit)
        let whole = areaEnd(at: rankEnd(at: plain, limit), limit)
        return end > first ? ofLevel(start..<whole, limit) ?? found(start..<belongingEnd(from: whole, limit)) : nil
    }

    /// "các thành viên Hội đồng"; those of the office, where it is a board itself, are all its units.
    private func members(_ opening: Range<Int>, _ limit: Int) -> FoundAssignee {
        if opening.count == 3, let office = departments.officeEnd(in: stream, at: opening.upperBound),
            Self.membership.longestMatch(in: stream, at: opening.lowerBound + 1) != nil
        {
            return FoundAssignee(tokens: opening.lowerBound..<office, assignee: .everyone)
        }
        return found(opening.lowerBound..<(headed(at: opening.upperBound, limit) ?? opening.upperBound))
    }

    /// "các ban xây dựng Đảng cấp xã", "các đơn vị cấp huyện": units below the office.
    private func lowerLevelEnd(_ first: Int, _ limit: Int) -> Int? {
        guard kind(at: first) != nil || departments.opensUnits(in: stream, at: first) else { return nil }
        for index in first + 1..<max(first + 1, min(first + 8, limit, stream.tokens.count)) {
            guard stream.tokens[index].kind == .word, RoleCue.phrases.longestMatch(in: stream, at: index)?.value.isWork != true else {
                return nil
            }
            if let level = Self.lowerLevels.longestMatch(in: stream, at: index) { return level.end }
        }
        return nil
    }

    /// A kind of bodies, or one of departments in a list with such a kind ("các vụ, cục").
    private func opensCollective(_ start: Int) -> Bool {
        guard let first = kind(at: start) else { return false }
        guard !first.value, first.end + 1 < stream.tokens.count else { return first.value }
        return [.comma, .connector].contains(stream.tokens[first.end].kind) && kind(at: first.end + 1)?.value == true
    }

    func kind(at index: Int) -> PhraseTrie<Bool>.Match? {
        guard let match = Self.kinds.longestMatch(in: stream, at: index) else { return nil }
        return Self.otherThings.longestMatch(in: stream, at: index).map { $0.end > match.end } ?? false ? nil : match
    }

    /// "… trực thuộc (Tỉnh ủy)", "… thuộc Bộ" behind a collective is part of it.
    private func belongingEnd(from start: Int, _ limit: Int) -> Int {
        guard let belonging = Self.belonging.longestMatch(in: stream, at: start), belonging.end <= limit else { return start }
        if let office = departments.officePhrases.longestMatch(in: stream, at: belonging.end) { return min(office.end, limit) }
        if let body = headed(at: belonging.end, limit) { return body }
        let isShort = belonging.end < limit && stream.tokens[belonging.end].isCapitalized && head(at: belonging.end) != nil
        return isShort ? belonging.end + 1 : belonging.value ? belonging.end : start
    }

    /// The token after "các xã, phường, thị trấn", kinds of bodies and levels in a row.
    ///
    /// - Parameter takesCapitals: "các Sở, Ngành"; behind a name a capital begins another one.
    func kindsEnd(at start: Int, _ limit: Int, takesCapitals: Bool) -> Int {
        var end = start
        var cursor = start
        while cursor < min(limit, start + Self.longest), cursor < stream.tokens.count {
            let isApart = stream.tokens[cursor].isCapitalized && (!takesCapitals || end > start && isOwnName(cursor))
            if !isApart, !isVerb(cursor), let kind = kind(at: cursor) {
                end = min(kind.end, limit)
                cursor = end
            } else if UnitWords.all == key(cursor), !takesCapitals, cursor > end, UnitWords.all != key(start) {
                // "Bưu điện tỉnh và các xã": after one come several others.
                break
            } else if UnitWords.all == key(cursor) || [.comma, .connector].contains(stream.tokens[cursor].kind) && end > start {
                cursor += 1
            } else {
                break
            }
        }
        return end
    }

    /// "các sở, ban, ngành, UBND các xã": the last ones are named for themselves.
    private func isOwnName(_ index: Int) -> Bool { Self.ownNames.longestMatch(in: stream, at: index) != nil }

    /// "UBND xã tổ chức …": a kind of bodies only behind "các" or in a list.
    private func isVerb(_ index: Int) -> Bool {
        guard index > 0, key(index) == Self.organise[0], key(index + 1) == Self.organise[1] else { return false }
        return key(index - 1) != UnitWords.all && ![.comma, .connector].contains(stream.tokens[index - 1].kind)
    }

    /// The end of a proper name: capitalised words, each with the small syllable behind it.
    ///
    /// - Parameter isPlace: the name of a place has capitals only, as a pair of capitals has anywhere ("phường Cửa Lò", "Điện lực Sơn Tịnh").
    func nameEnd(from start: Int, _ limit: Int, isPlace: Bool) -> Int {
        var end = start
        var isPair = isPlace
        while end < limit {
            if isNameWord(end) {
                end += 1
                let takesSmall = !isPair && !isAbbreviation(end - 1) && end < limit && isSmallSyllable(end)
                isPair = isPlace || !takesSmall && !isAbbreviation(end - 1)
                if takesSmall { end += 1 }
            } else if end > start, goesOnName(end, limit) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// Behind "và" or a comma stands more of the name.
    private func goesOnName(_ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && joins(index) && isNameWord(index + 1) && !isLeader(index + 1)
    }

    /// "UBND xã A và Chủ tịch UBND xã B": who leads another body is no part of the name.
    private func isLeader(_ index: Int) -> Bool { LeaderReader.titles.longestMatch(in: stream, at: index) != nil }

    func isNameWord(_ index: Int) -> Bool {
        let token = stream.tokens[index]
        let isOfPlace = index > 0 && Self.places.longestMatch(in: stream, at: index - 1)?.end == index + 1
        return token.kind == .word && token.isCapitalized && (isOfPlace || opensPlace(index) || head(at: index) == nil)
    }

    /// "XIV", "MTTQ": whole in themselves.
    func isAbbreviation(_ index: Int) -> Bool {
        stream.tokens[index].isUppercase && stream.key(stream.tokens[index]).count > 1
    }

    /// "và", a dash, or the comma of "Văn hóa, Thể thao và Du lịch".
    private func joins(_ index: Int) -> Bool {
        if stream.tokens[index].kind == .connector { return true }
        guard stream.tokens[index].kind == .comma else { return false }
        return stream.tokens[index...].dropFirst().prefix(4).contains { $0.kind == .connector }
    }

    private static let organise = ["tổ", "chức"].map(WordStream.bareKey)

    /// Whether it may end the name.
    private static let belonging: PhraseTrie<Bool> = PhraseTrie([(true, ["trực thuộc"]), (false, ["thuộc"])])

    private static let membership = PhraseTrie([(true, ["thành viên"])])
    /// Last syllable of those who belong to a body.
    private static let member = WordStream.bareKey("viên")
    private static let whole = WordSet("tất toàn")
}
