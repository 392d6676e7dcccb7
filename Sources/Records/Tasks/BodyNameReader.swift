// Reads names of bodies outside the office: "UBND các xã, phường", "Sở Nông nghiệp và Môi trường", "các sở, ban, ngành, địa phương".

private import Source

struct BodyNameReader {
    let stream: WordStream
    let text: [UInt8]
    let departments: DepartmentRecognizer

    /// - Parameter limit: token at which the next name of a department begins.
    func read(at start: Int, before limit: Int?) -> FoundAssignee? {
        let limit = limit ?? stream.tokens.count
        guard start < min(limit, stream.tokens.count), stream.tokens[start].kind == .word else { return nil }
        if UnitWords.all == key(start) || Self.whole.contains(key(start)) { return collective(at: start, limit) }
        if let office = departments.officePhrases.longestMatch(in: stream, at: start) {
            var own = found(start..<office.end)
            own.isOffice = true
            return own
        }
        return headed(at: start, limit).map { found(start..<$0) }
    }
}

extension BodyNameReader {
    /// Words that a name may run over.
    private static let longest = 14

    /// The end of a name that opens with the kind of body: "Sở Y tế", "UBND các xã".
    private func headed(at start: Int, _ limit: Int) -> Int? {
        guard start < limit, stream.tokens[start].isCapitalized, let first = Self.heads.longestMatch(in: stream, at: start),
            first.value || !isTitle(start)
        else { return nil }
        let head = headsEnd(from: first.end, limit)
        let levels = kindsEnd(at: head, limit, takesCapitals: false)
        let end = nameEnd(from: max(levels, head), limit)
        return end > first.end || first.value ? end : nil
    }

    /// "Đảng ủy UBND", "Đội Thuế": kinds of bodies in a row are one name.
    private func headsEnd(from start: Int, _ limit: Int) -> Int {
        var end = start
        while end < min(limit, stream.tokens.count, start + Self.longest), stream.tokens[end].isCapitalized,
            let next = Self.heads.longestMatch(in: stream, at: end)
        {
            end = min(next.end, limit)
        }
        return end
    }

    private func key(_ index: Int) -> [UInt8] {
        stream.tokens.indices.contains(index) ? Array(stream.key(stream.tokens[index])) : []
    }

    /// Where all is in capitals a word like "TỔ" or "HỘI" begins a title ("TỔ CHỨC THỰC HIỆN") rather than a name; "SỞ" begins a name.
    private func isTitle(_ start: Int) -> Bool {
        guard stream.tokens[start].isUppercase, start + 1 < stream.tokens.count, stream.tokens[start + 1].isUppercase else { return false }
        return stream.key(stream.tokens[start]) != UnitWords.department[...]
    }

    private func found(_ tokens: Range<Int>) -> FoundAssignee {
        let range = stream.tokens[tokens.lowerBound].range.lowerBound..<stream.tokens[tokens.upperBound - 1].range.upperBound
        return FoundAssignee(tokens: tokens, assignee: Assignee(outside: String(decoding: text[range], as: UTF8.self)))
    }

    /// "các sở, ban, ngành, địa phương", "các xã, phường".
    private func collective(at start: Int, _ limit: Int) -> FoundAssignee? {
        let first = UnitWords.all == key(start + 1) ? start + 2 : start + 1
        guard Self.kinds.longestMatch(in: stream, at: first)?.value == true else { return nil }
        let end = kindsEnd(at: first, limit, takesCapitals: true)
        return end > first ? found(start..<belongingEnd(from: end, limit)) : nil
    }

    /// "… trực thuộc (Tỉnh ủy)" behind a collective is part of it.
    private func belongingEnd(from start: Int, _ limit: Int) -> Int {
        guard let belonging = Self.belonging.longestMatch(in: stream, at: start), belonging.end <= limit else { return start }
        if let office = departments.officePhrases.longestMatch(in: stream, at: belonging.end) { return min(office.end, limit) }
        return headed(at: belonging.end, limit) ?? (belonging.value ? belonging.end : start)
    }

    /// The token after "các xã, phường, thị trấn", kinds of bodies and levels in a row.
    ///
    /// - Parameter takesCapitals: "các Sở, Ngành"; behind a name a capital begins another one.
    private func kindsEnd(at start: Int, _ limit: Int, takesCapitals: Bool) -> Int {
        var end = start
        var cursor = start
        while cursor < min(limit, start + Self.longest), cursor < stream.tokens.count {
            let isCapitalized = stream.tokens[cursor].isCapitalized && !takesCapitals
            if !isCapitalized, !isVerb(cursor), let kind = Self.kinds.longestMatch(in: stream, at: cursor) {
                end = min(kind.end, limit)
                cursor = end
            } else if UnitWords.all == key(cursor) || [.comma, .connector].contains(stream.tokens[cursor].kind) && end > start {
                cursor += 1
            } else {
                break
            }
        }
        return end
    }

    /// "UBND xã tổ chức …": a kind of bodies only behind "các" or in a list.
    private func isVerb(_ index: Int) -> Bool {
        guard index > 0, key(index) == Self.organise[0], key(index + 1) == Self.organise[1] else { return false }
        return key(index - 1) != UnitWords.all && ![.comma, .connector].contains(stream.tokens[index - 1].kind)
    }

    /// The end of a proper name: capitalised words, each with the small syllable behind it.
    private func nameEnd(from start: Int, _ limit: Int) -> Int {
        var end = start
        let limit = min(limit, stream.tokens.count, start + Self.longest)
        while end < limit {
            if isNameWord(end) {
                end += 1
                if end < limit, !isAbbreviation(end - 1), isSmallSyllable(end) { end += 1 }
            } else if end > start, end + 1 < limit, joins(end), isNameWord(end + 1) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    private func isNameWord(_ index: Int) -> Bool {
        let token = stream.tokens[index]
        return token.kind == .word && token.isCapitalized && Self.heads.longestMatch(in: stream, at: index) == nil
    }

    /// "XIV", "MTTQ": whole in themselves.
    private func isAbbreviation(_ index: Int) -> Bool {
        stream.tokens[index].isUppercase && stream.key(stream.tokens[index]).count > 1
    }

    private func isSmallSyllable(_ index: Int) -> Bool {
        let token = stream.tokens[index]
        return token.kind == .word && !token.isCapitalized && RoleCue.phrases.longestMatch(in: stream, at: index) == nil
    }

    /// "và", a dash, or the comma of "Văn hóa, Thể thao và Du lịch".
    private func joins(_ index: Int) -> Bool {
        if stream.tokens[index].kind == .connector { return true }
        guard stream.tokens[index].kind == .comma else { return false }
        return stream.tokens[index...].dropFirst().prefix(4).contains { $0.kind == .connector }
    }

    /// Kinds of bodies by which a collective opens (true) or only goes on (false).
    private static let kinds: PhraseTrie<Bool> = PhraseTrie([
        (
            true,
            [
                "sở", "sở ban ngành", "sở ngành", "ban ngành", "ngành", "địa phương", "chủ đầu tư", "huyện", "thị xã", "thành phố", "xã",
                "phường",
                "thị trấn",
                "đặc khu", "thôn", "tổ dân phố", "khu phố", "trạm", "trạm y tế", "trung tâm y tế", "bệnh viện", "ban quản lý", "trường học",
                "cấp ủy", "tổ chức đảng", "đảng ủy", "huyện ủy", "thị ủy", "thành ủy", "tổ chức chính trị xã hội", "tổ chức đoàn thể",
                "hội đoàn thể", "đoàn thể", "UBND", "ủy ban nhân dân", "doanh nghiệp", "trường", "cơ quan ban ngành",
                "cơ quan chuyên môn",
            ]
        ),
        (
            false,
            [
                "ban", "hội", "tổ chức", "cơ quan", "đơn vị", "cá nhân", "tỉnh", "cấp xã", "cấp huyện", "cấp", "liên huyện", "liên xã",
                "khu vực", "liên quan", "có liên quan",
            ]
        ),
    ])

    /// First words of names; true: they are a name by themselves.
    private static let heads: PhraseTrie<Bool> = PhraseTrie([
        (
            true,
            [
                "UBND", "ủy ban nhân dân", "HĐND", "hội đồng nhân dân", "công an", "đảng ủy", "huyện ủy", "thành ủy", "tỉnh ủy", "thị ủy",
                "tỉnh đoàn",
                "huyện đoàn", "đoàn thanh niên", "công đoàn", "bảo hiểm xã hội", "kho bạc nhà nước", "ủy ban mặt trận tổ quốc", "UBMTTQ",
                "ủy ban MTTQ", "MTTQ",
                "mặt trận tổ quốc", "thường trực tỉnh ủy", "thường trực hđnd", "hội nông dân", "hội phụ nữ", "hội cựu chiến binh",
                "liên đoàn lao động", "thủ tướng", "chính phủ", "tổ công tác", "tổ giúp việc", "tổ soạn thảo", "ban chỉ đạo",
                "ban biên tập",
                "ban tổ chức", "hội đồng", "bộ phận một cửa", "kế toán trưởng", "bộ phận kế toán", "bộ phận văn thư", "chi bộ",
            ]
        ),
        (
            false,
            [
                "sở", "bộ", "ban quản lý", "ban", "cục", "chi cục", "thuế", "phòng", "trung tâm", "trường", "trường đại học",
                "trường cao đẳng",
                "bệnh viện", "đài", "báo", "công ty", "viện", "hạt", "văn phòng", "thanh tra", "ngân hàng", "hội", "bộ chỉ huy",
                "ban chỉ huy",
                "tập đoàn", "viễn thông", "điện lực", "bưu điện", "hiệp hội", "liên minh", "quỹ", "hợp tác xã", "chi nhánh",
                "viện kiểm sát", "tòa án",
                "tổ", "bộ phận", "khoa", "trạm", "đội", "nhóm",
            ]
        ),
    ])

    private static let organise = ["tổ", "chức"].map(WordStream.bareKey)

    /// Whether it may end the name.
    private static let belonging: PhraseTrie<Bool> = PhraseTrie([(true, ["trực thuộc"]), (false, ["thuộc"])])

    private static let whole = MomentReader.Words.keys("tất toàn")
}

extension Assignee {
    /// Another body by the name it has in a text.
    init(outside name: String) {
        var words = VietnameseText.slug(name).split(separator: "-").map(String.init)
        for (full, short) in [(["uy", "ban", "nhan", "dan"], ["ubnd"]), (["hoi", "dong", "nhan", "dan"], ["hdnd"]), (["tat", "ca"], [])]
        where words.starts(with: full) {
            words.replaceSubrange(full.indices, with: short)
        }
        for tail in [["co", "lien", "quan"], ["lien", "quan"]] where words.suffix(tail.count) == tail[...] { words.removeLast(tail.count) }
        let kept = words.filter { !["cac", "va"].contains($0) }
        self.init(code: Self.outsidePrefix + kept.joined(separator: "-"), name: name)
    }
}
