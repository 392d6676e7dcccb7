import Search

/// So many documents that say the same that lists are cut; a few of them with other accents, or with the words apart.
/// Ninety hold all pairs of a phrase, three the phrase.
enum CommonOffice {
    static let documents: [SearchDocument] =
        series(1_100, "Họp giao ban") + series(10, "Họp, giao cho ban khác") + series(5, "Hop giao ban") + series(5, "Hợp giáo bản")

        + series(90, "Dự án, độ dự tiến độ") + series(2, "Tiến độ dự án") + series(1, "Ghi tiến độ dự án khác ở cuối")

    private static func series(_ count: Int, _ text: String) -> [SearchDocument] {
        (1...count).map { number in
            SearchDocument(
                url: "/van-ban/\(text)-\(number)/", title: text, type: "thong_bao", date: "2025-01-10"
            ).with(paragraphs: [Array("Cuộc thứ \(number): \(text.lowercased()).".utf8)])
        }
    }
}
