// "các sở: Khoa học và Công nghệ, Tài chính, Nội vụ": bodies named by their fields alone, where the word for what they are stands once before all.

extension BodyNameReader {
    /// "Sở Tài chính" of "các sở: Tài chính, Nội vụ", "các Sở Tài chính, Nội vụ"; one field alone may be work ("các sở: Xây dựng kế hoạch …").
    func firstOfFields(at start: Int, from kind: Int, _ limit: Int) -> FoundAssignee? {
        guard Self.kindsOfFields.contains(key(kind)), kind + 1 < stream.tokens.count else { return nil }
        let name = stream.tokens[kind + 1].kind == .colon ? kind + 2 : kind + 1
        guard let end = fieldEnd(at: name, limit, of: kind), end + 1 < stream.tokens.count,
            [.comma, .connector].contains(stream.tokens[end].kind),
            fieldEnd(at: end + 1, limit, of: kind) != nil
        else { return nil }
        return ofField(start..<end, kind..<kind + 1, name..<end)
    }

    /// "Nội vụ" behind it.
    func nextField(at start: Int, after last: FoundAssignee, _ limit: Int) -> FoundAssignee? {
        guard let kind = last.shared, sharesField(last), let end = fieldEnd(at: start, limit, of: kind.lowerBound) else { return nil }
        return ofField(start..<end, kind, start..<end)
    }

    /// The name before is one of such a list.
    func sharesField(_ last: FoundAssignee) -> Bool {
        last.shared.map { $0.count == 1 && Self.kindsOfFields.contains(key($0.lowerBound)) } ?? false
    }

    /// - Parameter kind: token of "sở" or "bộ".
    private func fieldEnd(at start: Int, _ limit: Int, of kind: Int) -> Int? {
        guard start < min(limit, stream.tokens.count), stream.tokens[start].isCapitalized,
            let field = Self.fields.longestMatch(in: stream, at: start, limit: limit), !field.value || key(kind) == UnitWords.ministry[0]
        else { return nil }
        return field.end
    }

    private func ofField(_ tokens: Range<Int>, _ kind: Range<Int>, _ field: Range<Int>) -> FoundAssignee {
        let name = words(kind).capitalizedFirst + " " + words(field)
        let whole = WordStream(name)
        let isOffice = departments.officePhrases.longestMatch(in: whole, at: 0)?.end == whole.tokens.count
        return FoundAssignee(tokens: tokens, assignee: Assignee(outside: isOffice ? departments.commonName ?? name : name), shared: kind)
    }

    private static let kindsOfFields = WordSet("sở bộ")

    /// The fields by which ministries and provincial departments are called (NĐ 45/2025/NĐ-CP, and NĐ 24/2014/NĐ-CP before it), and their common signs.
    /// True: of a ministry only.
    private static let fields: PhraseTrie<Bool> = PhraseTrie(
        [
            (
                false,
                [
                    "khoa học và công nghệ", "tài chính", "nội vụ", "tư pháp", "công thương", "xây dựng", "y tế", "giáo dục và đào tạo",
                    "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "tài nguyên và môi trường",
                    "văn hóa, thể thao và du lịch", "văn hóa và thể thao", "văn hóa", "du lịch", "thông tin và truyền thông",
                    "kế hoạch và đầu tư", "lao động - thương binh và xã hội", "giao thông vận tải", "dân tộc và tôn giáo", "ngoại vụ",
                    "quy hoạch - kiến trúc", "an toàn thực phẩm", "văn hóa - thông tin", "thương mại", "công nghiệp", "thủy sản", "KHCN",
                    "NNMT",
                    "NNPTNT", "TNMT", "GDĐT", "VHTTDL", "VHTT", "TTTT", "KHĐT", "LĐTBXH", "GTVT", "DTTG", "QHKT",
                ]
            ), (true, ["quốc phòng", "công an", "ngoại giao"]),
        ], skipsCommas: true)
}

extension String {
    /// "Sở" of "sở".
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
