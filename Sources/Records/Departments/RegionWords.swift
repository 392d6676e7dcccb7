private import Source

/// Words that open the formal parts of a document or tell what a heading is about.
enum RegionWords {
    enum Opening: Sendable {
        case recipients, addressees, archive, signature, annex
    }

    static let trie: PhraseTrie<Opening> = {
        var trie = PhraseTrie<Opening>()
        for (phrase, opening) in openings { trie.insert(WordStream(phrase)) { _ in opening } }
        return trie
    }()

    /// Whether the first letter of a text can be that of an opening: most texts need not be taken apart.
    static func mayOpen(_ text: [UInt8]) -> Bool {
        let first = text.first { $0 >= 0x80 || $0.isDigit || $0.isLatin }
        return first.map { $0 >= 0x80 || initials.contains($0 | 0x20) } ?? false
    }

    static let filed = WordStream.bareKey("lưu")
    static let chiefs = WordSet("trưởng tp chánh phó")

    private static let foreignTitles = titles(["ủy ban nhân dân", "ubnd", "hđnd", "hội đồng nhân dân", "đảng ủy", "huyện ủy", "xã, phường"])
    private static let attendanceTitles = titles(["thành phần", "đoàn công tác", "đoàn kiểm tra", "đoàn giám sát", "khách mời"])
    /// Bytes of the shortest of these phrases: shorter titles need not be taken apart.
    static let shortestTitle = "ubnd".utf8.count

    /// "1. Ủy ban nhân dân các xã, phường"; "2. Giao đồng chí …, Phó Chủ tịch UBND", "3. Về Kế hoạch số … của UBND tỉnh" are about others.
    ///
    /// - Parameter own: the office and its departments, which are no others ("2. Văn phòng UBND tỉnh" in that of the UBND tỉnh).
    static func namesOtherBody(_ title: WordStream, own: DepartmentRecognizer) -> Bool {
        var index = 0
        while index < min(title.tokens.count, longestOpening) {
            // "Các sở, ban, ngành tỉnh, UBND các xã": the office's own units come first.
            if own.collectiveEnd(in: title, at: index, isForeign: false, takesAny: true) != nil { return false }
            if let end = own.ownNameEnd(in: title, at: index) {
                index = end
            } else if foreignTitles.longestMatch(in: title, at: index) != nil {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// Tokens of a title before whom it is about: "II. Nhiệm vụ và trách nhiệm của".
    private static let longestOpening = 10

    /// "Thành phần", "Đoàn công tác", "Thành lập Đoàn kiểm tra gồm"; to found one, without saying of whom, is work.
    static func tellsWhoAttends(_ title: WordStream) -> Bool {
        guard let place = title.tokens.indices.first(where: { attendanceTitles.longestMatch(in: title, at: $0) != nil }) else {
            return false
        }
        let isWork = (0..<place).contains { index in
            guard case .act = RoleCue.phrases.longestMatch(in: title, at: index)?.value else { return false }
            return true
        }
        return !isWork || title.tokens.contains { title.key($0) == consisting[...] }
    }

    private static let consisting = WordStream.bareKey("gồm")

    private static let openings: [(String, Opening)] = [
        ("nơi nhận", .recipients), ("kính gửi", .addressees), ("lưu", .archive), ("lưu VT", .archive), ("TL", .signature),
        ("KT", .signature),
        ("TUQ", .signature), ("TM", .signature), ("thừa lệnh", .signature), ("phụ lục", .annex),
    ]

    /// All of them are ASCII. "Và" counts as no word, and an opening may stand behind it.
    private static let initials = Array(Set((openings.map(\.0) + ["và"]).compactMap(\.utf8.first).map { $0 | 0x20 }))

    private static func titles(_ phrases: [String]) -> PhraseTrie<Bool> {
        var trie = PhraseTrie<Bool>()
        for phrase in phrases { trie.insert(WordStream(phrase)) { _ in true } }
        return trie
    }
}
