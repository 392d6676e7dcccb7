import Source
import Testing

@testable import Drafting

/// Footnotes of printed texts.
@Suite struct FootnoteTests {
    @Test(arguments: [
        ("tỉnh1", 1), ("95%2.", 2), ("(KH&CN)2,", 2), ("m2", nil), ("km2,", nil), ("m3", nil), ("95%", nil), ("50%12", 12), ("A12", nil),
    ])
    func `a mark is glued to a word or a share, not to a unit`(_ word: String, _ number: Int?) {
        #expect(FootnoteMark(in: word)?.number == number)
    }

    @Test func `the footnotes of the last page are taken as well`() {
        let text = """
            Sở thực hiện Kế hoạch của UBND tỉnh1; đạt 95%2.
                Diện tích 120 m2, tăng 103 lần.

            1 Công văn số 12/UBND-KGVX ngày 01/3/2025 của UBND tỉnh.
            2 Tính đến ngày 31/3/2025.
            \u{0C}    Các phòng tiếp tục thực hiện theo chỉ đạo của UBND tỉnh3.

            3 Theo số liệu của Sở Tài chính.
            """
        let draft = DraftReader.read(SourceText(file: "a.txt", bytes: Array(text.utf8)), office: DraftFixture.office)
        #expect(draft.footnotes.count == 3)
        let written = DraftText(draft).text
        for phrase in ["tỉnh[^1]; đạt 95%[^2].", "120 m2, tăng", "UBND tỉnh[^3].", "[^3]: Theo số liệu của Sở Tài chính."] {
            #expect(written.contains(phrase))
        }
    }
}
