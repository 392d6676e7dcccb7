internal import Source

/// The clause that a sentence opens with, "Căn cứ chức năng, nhiệm vụ được giao, …", up to the body that acts: "Sở Khoa học và Công nghệ đề nghị …".
enum OpeningClause {
    /// The byte where it ends, that of the whole text where nobody acts in it.
    static func end(of text: String, from start: Int) -> Int {
        let words = placedWords(of: text).filter { $0.start >= start }
        for index in words.indices.dropFirst() where words[index - 1].text.endsPhrase && words[index].text.startsLarge {
            let phrase = words[index...].prefix(longestActor)
            let end = phrase.firstIndex { $0.text.endsPhrase } ?? phrase.endIndex
            if acts(words[index..<end].map(\.text)) { return words[index].start }
        }
        return text.utf8.count
    }
}

extension OpeningClause {
    /// Words from the name of a body to what it does.
    private static let longestActor = 16

    private static func placedWords(of text: String) -> [(text: String, start: Int)] {
        text.unicodeScalars.split { $0.isBlank }.map { word in
            (String(word), text.utf8.distance(from: text.utf8.startIndex, to: word.startIndex))
        }
    }

    /// A name and then a verb; "Sở Tài chính tại Tờ trình số …" and "Luật sửa đổi …" belong to the basis.
    private static func acts(_ words: [String]) -> Bool {
        let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
        guard let first = pairs.first, !documents.contains(where: VietnameseText.key(first).hasPrefix) else { return false }
        return pairs.prefix { !$0.hasPrefix("tại ") && !$0.hasPrefix("số ") }.contains { verbs.contains($0) }
    }

    private static let verbs: Set<String> = [
        "đề nghị", "kính đề", "kính trình", "kính mời", "kính báo", "trân trọng", "thông báo", "báo cáo", "yêu cầu", "ban hành", "xây dựng",
        "tổ chức", "tiến hành", "triển khai", "hướng dẫn", "trả lời", "phúc đáp", "nhận được", "có ý", "thống nhất", "quyết định",
        "gửi đến",
        "phối hợp", "đăng ký", "tổng hợp", "nhận thấy",
    ]

    /// What documents are called, folded.
    private static let documents = [
        "luat", "bo_luat", "nghi_quyet", "nghi_dinh", "quyet_dinh", "thong_tu", "thong_bao", "chi_thi", "ke_hoach", "cong_van", "cong_dien",
        "van_ban", "phap_lenh", "hien_phap", "chuong_trinh", "to_trinh", "bao_cao", "ket_luan", "huong_dan", "bien_ban", "dieu_",
    ]
}

extension String {
    fileprivate var endsPhrase: Bool { hasSuffix(",") || hasSuffix(";") || hasSuffix(".") && unicodeScalars.count > 3 }

    fileprivate var startsLarge: Bool { firstLetter?.properties.isUppercase ?? false }
}
