import Foundation
import Source
import Testing

@Suite struct TextFoldingTests {
    /// Every letter of the Vietnamese alphabet that bears a mark, by what it folds to.
    private static let letters = [
        ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
        ("d", "đ"),
    ]

    @Test(arguments: letters)
    func `every letter folds, in both cases and both forms of Unicode`(base: String, members: String) {
        for letter in members.map(String.init) {
            for text in [letter, letter.uppercased()] {
                #expect(VietnameseText.folded(text) == base, "\(text)")
                #expect(VietnameseText.folded(text.decomposedStringWithCanonicalMapping) == base, "\(text) decomposed")
            }
            #expect(VietnameseText.lowercased(letter.uppercased()).unicodeScalars.elementsEqual(letter.unicodeScalars))
        }
    }

    @Test func `the alphabet has 67 letters with marks`() {
        #expect(Set(Self.letters.flatMap(\.1)).count == 67)
    }

    @Test(arguments: ["đ", "Đ", "Ð", "ð", "Ɖ", "ɖ"])
    func `every letter that looks like đ is d`(letter: String) {
        #expect(VietnameseText.folded(letter) == "d")
    }

    @Test(arguments: [
        ("Kế hoạch 51/KH-UBND", "ke hoach 51/kh-ubnd"), ("NĂM 2025 – Quý I", "nam 2025 – quy i"), ("", ""), ("漢字 😀", "漢字 😀"),
        ("Å Ö ñ ß", "a o n ß"), ("e\u{302}\u{323}\u{301}", "e"),
    ])
    func `what is no Vietnamese letter stays`(text: String, folded: String) {
        #expect(VietnameseText.folded(text) == folded)
    }

    @Test(arguments: [
        ("Ngày ban hành", "ngay-ban-hanh", "ngay_ban_hanh"), ("  39/QĐ-SKHCN ", "39-qd-skhcn", "39_qd_skhcn"), ("--a--b--", "a-b", "a_b"),
        ("KH&CN, Đề án 06", "kh-cn-de-an-06", "kh_cn_de_an_06"), ("…", "", ""), ("", "", ""), ("a_b-c", "a-b-c", "a_b_c"),
        ("chữ 漢 số", "chu-so", "chu_so"),
    ])
    func `a slug has hyphens and a key has underscores`(text: String, slug: String, key: String) {
        #expect(VietnameseText.slug(text) == slug)
        #expect(VietnameseText.key(text) == key)
        #expect(VietnameseText.slug(slug) == slug && VietnameseText.key(key) == key)
    }

    @Test(arguments: [("ĐẶNG THỊ ƯỚC", "đặng thị ước"), ("Ð Ɖ", "ð ɖ"), ("QyĐ 5A", "qyđ 5a"), ("İ", "İ"), ("ΑΣ", "ασ")])
    func `lower case keeps marks and never changes the number of scalars`(text: String, lower: String) {
        #expect(VietnameseText.lowercased(text) == lower)
        #expect(VietnameseText.lowercased(text).unicodeScalars.count == text.unicodeScalars.count)
    }
}
