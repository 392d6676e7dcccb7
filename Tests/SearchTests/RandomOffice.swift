@testable import Search

/// Numbers that a seed tells.
struct SeededDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

/// Documents of random syllables, with what each word and pair of them stands in.
struct RandomOffice {
    struct Unit: Hashable {
        var document: Int
        var number: Int
    }

    private(set) var documents: [SearchDocument] = []
    /// Documents by word, as the index numbers them.
    private(set) var words: [String: Set<Int>] = [:]
    private(set) var pairs: [String: Set<Unit>] = [:]

    private static let syllables = [
        "kế", "hoạch", "kê", "hoách", "khoa", "học", "và", "hoặc", "nghiêng", "đường", "12", "125", "của", "sở", "năm", "nam",
    ]

    /// By the place of a document among `documents`: its number in the index.
    private let numbers: [Int]
    private static let documentsOfMonth = 20

    /// Newest first.
    init(documents count: Int, seed: UInt64) {
        var dice = SeededDice(seed: seed)
        func random(_ limit: Int) -> Int { Int(dice.next() >> 33) % limit }
        for document in 0..<count {
            let text = (0..<(300 + random(400))).map { _ in random(60) == 0 ? "từ\(random(5_000))" : Self.syllables[random(16)] }
            documents.append(
                SearchDocument(
                    url: "/\(document)/", title: "zz", type: "x", date: Self.date(document)
                ).with(paragraphs: [Array(text.joined(separator: " ").utf8)]))
        }
        numbers = DocumentNumbers.spread(documents, roomyOffice: SearchIndex.roomyOffice).enumerated().filter { !$1.isVacant }.map(
            \.offset)
        for document in documents.indices { note(document) }
    }

    private static func date(_ document: Int) -> String {
        let (month, day) = (document / documentsOfMonth, 28 - document % documentsOfMonth)
        return "\(2_060 - month / 12)-\(String(112 - month % 12).dropFirst())-\(String(100 + day).dropFirst())"
    }

    /// By the passages into which the index cuts the text.
    private mutating func note(_ document: Int) {
        for (index, passage) in Self.passages(documents[document].paragraphs[0]).enumerated() {
            let tokens = TokenRun(String(decoding: passage, as: UTF8.self)).tokens.map(\.folded)
            for token in tokens { words[token, default: []].insert(numbers[document]) }
            for (first, second) in zip(tokens, tokens.dropFirst()) {
                pairs["\(first) \(second)", default: []].insert(Unit(document: numbers[document], number: 5 + index))
            }
        }
    }

    /// Longer than 3,600 bytes: cut at the first blank from 1,800 bytes on.
    private static func passages(_ text: [UInt8]) -> [[UInt8]] {
        guard text.count > 3_600 else { return [text] }
        var passages: [[UInt8]] = [[]]
        for byte in text {
            passages[passages.count - 1].append(byte)
            if passages[passages.count - 1].count >= 1_800, byte == 0x20 { passages.append([]) }
        }
        return passages.filter { !$0.isEmpty }
    }
}
