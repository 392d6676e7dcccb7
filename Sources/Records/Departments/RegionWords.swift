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

    static let filed = WordStream.bareKey("lưu")
    static let chiefs: Set<[UInt8]> = Set(["trưởng", "tp", "chánh", "phó"].map(WordStream.bareKey))

    static let foreignTitles = titles(["ủy ban nhân dân", "ubnd", "hđnd", "hội đồng nhân dân", "đảng ủy", "huyện ủy", "xã, phường"])
    static let attendanceTitles = titles(["thành phần", "đoàn công tác", "đoàn kiểm tra", "đoàn giám sát", "khách mời"])

    /// Whether `title` holds one of the phrases.
    static func names(_ title: WordStream, _ phrases: PhraseTrie<Bool>) -> Bool {
        title.tokens.indices.contains { phrases.longestMatch(in: title, at: $0) != nil }
    }

    private static let openings: [(String, Opening)] = [
        ("nơi nhận", .recipients), ("kính gửi", .addressees), ("lưu", .archive), ("lưu VT", .archive), ("TL", .signature),
        ("KT", .signature),
        ("TUQ", .signature), ("TM", .signature), ("thừa lệnh", .signature), ("phụ lục", .annex),
    ]

    private static func titles(_ phrases: [String]) -> PhraseTrie<Bool> {
        var trie = PhraseTrie<Bool>()
        for phrase in phrases { trie.insert(WordStream(phrase)) { _ in true } }
        return trie
    }
}
