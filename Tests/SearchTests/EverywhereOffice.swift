import Search

/// Nearly all documents have the word “các”, in front of many others; half of them the other words of “các một hai ba bốn năm”.
enum EverywhereOffice {
    static let documents: [SearchDocument] =
        (0..<600).map { document("\($0)", words(after: $0) + ($0.isMultiple(of: 2) ? " một hai ba bốn năm" : "")) }
        + [
            document("thieu", "Một hai ba bốn năm"), reference("co", "Các một, hai ba và bốn năm"),
            reference("khong", "Một hai ba bốn năm"),
        ]

    private static func words(after number: Int) -> String {
        (0..<40).map { "các \(syllable((number * 7 + $0 * 13) % 400))" }.joined(separator: " ")
    }

    private static func syllable(_ number: Int) -> String {
        "\(["b", "c", "d", "g", "h", "k", "l", "x"][number % 8])\(["a", "o", "u", "e", "i"][number / 8 % 5])\(["n", "m", "p", "t", "ng"][number / 40 % 5])"
    }

    private static func document(_ name: String, _ text: String) -> SearchDocument {
        SearchDocument(url: "/van-ban/\(name)/", title: "Văn bản", type: "thong_bao", date: "2025-01-10").with(paragraphs: [
            Array(text.utf8)
        ])
    }

    private static func reference(_ name: String, _ title: String) -> SearchDocument {
        SearchDocument(url: "/tham-chieu/\(name)/", title: title, type: SearchDocument.referenceType)
    }
}
