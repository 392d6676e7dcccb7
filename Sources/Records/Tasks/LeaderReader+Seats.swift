// "Phó Bí thư Thường trực Đảng ủy Hoàng Thị Thủy": behind a title stands the body in which it is held, and behind that, without a mark, who holds it.

extension LeaderReader {
    /// The name behind the body at `start`; "Chủ tịch UBND phường Trần Hưng Đạo" leads a place that is called so.
    ///
    /// - Parameter isHonoured: "đồng chí" stands before the title, so that a person is meant.
    func nameBehindSeat(at start: Int, isHonoured: Bool) -> Range<Int>? {
        guard let seat = seatEnd(at: start) else { return nil }
        let level = BodyNameReader.levels.longestMatch(in: stream, at: seat)?.end
        let name = level ?? seat
        guard let end = personEnd(at: name), Self.places.longestMatch(in: stream, at: name) == nil,
            !(name..<end).allSatisfy({ departments.officeVocabulary.contains(key($0)) })
        else { return nil }
        if end - name < 3, Self.surnamesOfPlaces.contains(key(name)) { return nil }
        guard let level else { return name..<end }
        let isOwn = departments.officeVocabulary.contains(key(level - 1)) || key(level - 1) == Self.province
        return isHonoured || isOwn ? name..<end : nil
    }

    /// Committees and unions are called by their level, other bodies by names that may look like those of people.
    private func seatEnd(at start: Int) -> Int? {
        if let unit = departments.aliases.longestMatch(in: stream, at: start) { return unit.end }
        return Self.seats.longestMatch(in: stream, at: start)?.end
    }

    /// "Phó Giám đốc (chuyên môn) Nguyễn Văn An": words in small letters between the title of a deputy and the name tell whose field it is.
    func nameBehindField(at start: Int) -> Range<Int>? {
        for index in start..<min(stream.tokens.count, max(start, start + Self.longestField)) {
            if stream.tokens[index].isCapitalized {
                guard index > start, let end = personEnd(at: index), end - index > 2 || !Self.surnamesOfPlaces.contains(key(index)) else {
                    return nil
                }
                return index..<end
            }
            guard stream.tokens[index].kind == .word || stream.tokens[index].kind == .connector && stream.tokens[index].key.isEmpty,
                !opensOther(index)
            else { return nil }
        }
        return nil
    }

    /// "PGĐ Hiếu chỉ đạo …": a given name alone, behind which nothing goes on that may be a name.
    func givenName(behindTitle start: Int, _ limit: Int) -> Range<Int>? {
        guard start < limit, stream.tokens[start].isCapitalized, BodyNameReader.heads.longestMatch(in: stream, at: start) == nil,
            BodyNameReader.kinds.longestMatch(in: stream, at: start) == nil, departments.shortOfficeEnd(in: stream, at: start) == nil,
            let end = givenNameEnd(at: start, limit), end - start <= Self.longestGivenName, end < stream.tokens.count,
            stream.tokens[end].kind != .word || RoleCue.phrases.longestMatch(in: stream, at: end)?.value.isWork ?? false
        else { return nil }
        return start..<end
    }

    private static let longestGivenName = 2

    /// "Bí thư chi bộ", "Trưởng thôn": of each of the kind that the title itself names.
    func headOfKind(_ title: Range<Int>) -> FoundAssignee? {
        guard title.upperBound == stream.tokens.count || !stream.tokens[title.upperBound].isCapitalized,
            let kind = title.dropFirst().first(where: {
                BodyNameReader.kinds.longestMatch(in: stream, at: $0).map { $0.value && $0.end == title.upperBound } ?? false
            })
        else { return nil }
        let bodies = BodyNameReader(stream: stream, text: text, departments: departments)
        return FoundAssignee(tokens: title, assignee: Assignee(outside: bodies.words(kind..<title.upperBound)))
    }

    /// A word of work, or what opens the name of a place or a body.
    private func opensOther(_ index: Int) -> Bool {
        RoleCue.phrases.longestMatch(in: stream, at: index)?.value.isWork ?? false
            || BodyNameReader.levels.longestMatch(in: stream, at: index) != nil
            || BodyNameReader.kinds.longestMatch(in: stream, at: index)?.value ?? false
    }

    /// Tokens of "phụ trách văn hóa - xã hội" and the name behind them.
    private static let longestField = 8

    private static let seats = PhraseTrie([
        (
            true,
            [
                "đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "chi bộ", "ban thường vụ", "ban thường vụ đảng ủy",
                "ban thường vụ tỉnh ủy", "HĐND", "hội đồng nhân dân", "UBND", "ủy ban nhân dân", "ủy ban MTTQ", "ủy ban MTTQ việt nam",
                "ủy ban mặt trận tổ quốc", "ủy ban mặt trận tổ quốc việt nam", "UBMTTQ", "UBMTTQVN", "ủy ban kiểm tra", "công an",
                "công an nhân dân", "bộ chỉ huy quân sự", "ban chỉ huy quân sự", "bộ CHQS", "ban CHQS", "bộ đội biên phòng",
                "tòa án nhân dân", "viện kiểm sát nhân dân", "thanh tra", "hội nông dân", "hội phụ nữ", "hội liên hiệp phụ nữ",
                "hội cựu chiến binh", "đoàn thanh niên", "tỉnh đoàn", "liên đoàn lao động", "công đoàn",
            ]
        )
    ])
    /// Cities that bear the name of a person.
    private static let places = PhraseTrie([(true, ["hồ chí minh"])])
    /// Family names with which names of provinces and districts begin: "Cao Bằng", "Ninh Bình".
    static let surnamesOfPlaces = WordSet(
        "lâm ninh cao thái hà hồ kim bạch la lý vi từ tô châu mai hoàng phan đông tăng phù lục mã tiêu")
    private static let province = WordStream.bareKey("tỉnh")
}
