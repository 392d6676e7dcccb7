import Testing

@testable import Records

@Suite struct WordStreamTests {
    @Test func `words that are written differently have one key`() {
        for (one, other) in [
            ("thuỷ", "thủy"), ("Đổi", "đổi"), ("trước", "truớc"), ("ho\u{E0}", "hoa\u{300}"), ("CĐS", "cds"), ("kế\u{AD}hoạch", "kếhoạch"),
        ] {
            #expect(WordStream(one).keys == WordStream(other).keys, "\(one) \(other)")
        }
        #expect(WordStream("phòng").keys != WordStream("phóng").keys)
    }

    @Test func `a connector is no word, and is one alone`() {
        #expect(WordStream("Khoa học và Công nghệ").tokens.map(\.kind) == [.word, .word, .connector, .word, .word])
        #expect(WordStream.bareKey("và") == WordStream("vàng").key(WordStream("vàng").tokens[0]).filter { $0 != 0x6E && $0 != 0x67 }[...])
    }

    @Test func `keys have room in every text of letters that grow`() {
        let letters = ["u", "ơ", "ớ", "uơ", "Uớ", "o\u{31B}", "\u{301}", "ế", "đ", "\u{AD}", " ", "1", "字"]
        for first in letters {
            for second in letters {
                for third in letters {
                    let text = first + second + third
                    for count in [1, 2, 7] {
                        let stream = WordStream(String(repeating: text, count: count))
                        #expect(stream.tokens.allSatisfy { $0.key.upperBound <= stream.keys.count }, "\(text)")
                    }
                }
            }
        }
    }
}
