/// The role that the header of a table column gives to the departments below it.
enum ColumnRole {
    /// Nil for a column that says nothing about departments ("Ghi chú"); "Cơ quan thực hiện" over "Phối hợp" leaves it to the lower header.
    static func read(_ header: String) -> Role? {
        let stream = WordStream(header)
        let roles = stream.tokens.indices.lazy.compactMap { headers.longestMatch(in: stream, at: $0)?.value }
        return roles.first { $0 != .act } ?? roles.first
    }

    private static let headers: PhraseTrie<Role> = {
        var trie = PhraseTrie<Role>()
        let table: [(String, Role)] = [
            ("chủ trì", .lead), ("đầu mối", .lead), ("chịu trách nhiệm chính", .lead), ("phụ trách", .lead), ("tham mưu chung", .adviseAll),
            ("phối hợp", .support), ("tham gia", .support), ("hỗ trợ", .support), ("thực hiện", .act), ("tham mưu", .act),
            ("triển khai", .act),
            ("soạn thảo", .act), ("chịu trách nhiệm", .act), ("trách nhiệm", .act), ("phân công", .act), ("giao", .act),
            ("tổng hợp", .collect), ("tiếp nhận", .collect), ("nơi nhận", .receive),
            ("tham dự", .attend), ("thành phần", .attend),
        ]
        for (phrase, role) in table { trie.insert(WordStream(phrase)) { _ in role } }
        return trie
    }()
}
