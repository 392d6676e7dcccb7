import Testing

@testable import Search

@Suite struct WordCodeTests {
    @Test(arguments: [
        "", " ", "và", " và", "  và  ", "của các cơ quan", "Ủy ban nhân dân tỉnh ", "kế hoạch", " ke\u{302}\u{301} hoa\u{323}ch",
        " nghiêngnghiêngnghiêng",
        "Мария và Ѐ", "\u{400}\u{400}", " \u{7FF} \u{401}", "các “cơ quan”, các đơn vị; và/hoặc", "và\u{300} các\u{301}", "1 và 2", " 🙂 và",
    ])
    func `a coded text says the same`(text: String) {
        #expect(IndexReader.decoded(WordCode.shared.coded(Array(text.utf8))) == text)
    }

    @Test func `a frequent word with its space is one character`() {
        let coded = WordCode.shared.coded(Array("Sở và Phòng của tỉnh".utf8))
        #expect(String(decoding: coded, as: UTF8.self).count == "Sở".count + 4)
    }

    @Test func `each word has a code of its own`() {
        let words = WordCode.words.split(separator: " ")
        #expect(Set(words).count == words.count)
        #expect(words.count <= 1_023 && words.allSatisfy { 2...16 ~= $0.utf8.count })
        for word in words {
            #expect(String(decoding: WordCode.shared.coded(Array(" \(word)".utf8)), as: UTF8.self).unicodeScalars.count == 1)
        }
    }
}
