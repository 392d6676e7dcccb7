import Testing

@testable import Records

@Suite struct RegistrySentenceTests {
    /// The sentence of the words between `⟦` and `⟧`.
    private func sentence(_ marked: String) -> String {
        let parts = marked.split(separator: #/[⟦⟧]/#, omittingEmptySubsequences: false).map { Array($0.utf8) }
        return Sentence.around(parts[0].count..<parts[0].count + parts[1].count, in: Array(parts.joined()))
    }

    @Test(arguments: [
        ("Một. Theo ⟦51/KH-UBND⟧ thì làm. Hai.", "Theo 51/KH-UBND thì làm."), ("a; theo ⟦51/KH-UBND⟧; b", "theo 51/KH-UBND;"),
        ("Xong! Đã có ⟦51/KH-UBND⟧ chưa? Đã có.", "Đã có 51/KH-UBND chưa?"), ("⟦51/KH-UBND⟧", "51/KH-UBND"),
        ("x ⟦51/KH-UBND⟧.", "x 51/KH-UBND."),
        ("Một. hai ⟦51/KH-UBND⟧ và 1.000 đ. ba", "Một. hai 51/KH-UBND và 1.000 đ. ba"), ("Ông A?  Ấy  là   ⟦số 5⟧", "Ông A? Ấy là số 5"),
        ("Ông? Ấy  là   ⟦số 5⟧", "Ấy là số 5"), ("năm 2025. Căn cứ ⟦số 5⟧", "Căn cứ số 5"), ("của UBND. Căn cứ ⟦số 5⟧", "Căn cứ số 5"),
        ("57-NQ/TW. Căn cứ ⟦số 5⟧", "Căn cứ số 5"), ("tại Sở. Ấy ⟦số 5⟧", "Ấy số 5"),
    ])
    func `a sentence ends before a capital and at a semicolon`(marked: String, expected: String) {
        #expect(sentence(marked) == expected)
    }

    @Test(arguments: [
        "Theo ⟦39/QĐ-SKHCN⟧ của UBND TP. Hồ Chí Minh", "Tại TP. Quảng Ngãi theo ⟦số 5⟧", "TM. Ủy ban ký ⟦số 5⟧",
        "do PGS. TS. Nguyễn Văn A trình ⟦số 5⟧",
        "(KT. Giám đốc) ⟦số 5⟧", "Q. Giám đốc ký ⟦số 5⟧", "ThS. Đỗ B nêu ⟦số 5⟧",
    ])
    func `a full stop after an abbreviation ends nothing`(marked: String) {
        #expect(sentence(marked) == marked.filter { $0 != "⟦" && $0 != "⟧" })
    }

    @Test func `a very long sentence is cut at words on both sides`() {
        let long = String(repeating: "việc phải làm ", count: 60)
        let cut = sentence("Mở đầu. \(long)⟦51/KH-UBND⟧ \(long)")
        #expect(cut.hasPrefix("… ") && cut.hasSuffix(" …") && cut.contains(" 51/KH-UBND "))
        #expect(cut.utf8.count < 620 && cut.utf8.count > 500)
        #expect(Set(cut.split(separator: " ").map(String.init)) == ["…", "việc", "phải", "làm", "51/KH-UBND"])
    }

    @Test func `a long word beside the mention is not cut in the middle of a letter`() {
        let word = String(repeating: "ệ", count: 300)
        #expect(sentence("\(word)⟦5⟧\(word)") == "… 5 …")
        #expect(sentence("a \(word)⟦5⟧") == "… 5")
    }
}
