// Numbers as scanners leave them: read as a careful clerk would, with a remark; and what only looks like such damage.

import Testing

@testable import Records

struct DamagedNumberTests {
    @Test(arguments: [
        ("Nghị định 1 23/2020/NĐ-CP", "123/2020/NĐ-CP"), ("Nghị định số 1 23/2020/NĐ-CP", "123/2020/NĐ-CP"),
        ("theo 1 23/2020/NĐ-CP của Chính phủ", "123/2020/NĐ-CP"), ("Căn cứ 12 3/2020/NĐ-CP", "123/2020/NĐ-CP"),
        ("Nghị định 15/2020/NĐ-CP và 1 23/2020/NĐ-CP", "123/2020/NĐ-CP"), ("Quyết định 1 523/QĐ-UBND", "1523/QĐ-UBND"),
        ("Quyết định số 3 1 8 7/QĐ-UBND", "3187/QĐ-UBND"),
        ("Thông tư số 2 29 / 2016 / TT - BTC", "229/2016/TT-BTC"), ("Chỉ thị sô O5-CT/TW ngày 15/5/2016", "05-CT/TW"),
        ("Nghị định l23/2020/NĐ-CP", "123/2020/NĐ-CP"), ("Nghị định Š1/2010/NĐ-CP", "51/2010/NĐ-CP"),
    ])
    func `a number whose digits a scanner tore or misread is read whole`(text: String, notation: String) {
        let mention = NumberFixtures.mentions(text).last
        #expect(mention?.number?.notation == notation)
        #expect(mention?.remarks.contains(.doubtfulDigit) == true)
    }

    @Test(arguments: [
        "1 23/2020/NĐ-CP là văn bản thứ nhất", "Phụ lục 1 23/2020/NĐ-CP", "Điều 1 23/2020/NĐ-CP", "tháng 1 23/2020/NĐ-CP",
        "Nghị định 15 23/2020/NĐ-CP", "Nghị định số 15 23/2020/NĐ-CP", "Nghị định 1\n23/2020/NĐ-CP",
    ])
    func `digits before a number that may stand for themselves are left`(text: String) {
        #expect(NumberFixtures.mentions(text).compactMap(\.number?.notation) == ["23/2020/NĐ-CP"])
        #expect(NumberFixtures.mentions(text).allSatisfy { !$0.remarks.contains(.doubtfulDigit) })
    }

    @Test(arguments: [
        ("Thông tư số 78/2021/TI-BTC", "TI", "TT", "78/2021/TT-BTC"), ("Thông tư 78/2021/T1-BTC", "T1", "TT", "78/2021/TT-BTC"),
        ("Thông tư số 78/2021/Tl-BTC", "Tl", "TT", "78/2021/TT-BTC"), ("Nghị định số 12/2020/NB-CP", "NB", "NĐ", "12/2020/NĐ-CP"),
        ("Nghị định số 15/2022/NĐÐ-CP", "NĐĐ", "NĐ", "15/2022/NĐ-CP"), ("Chỉ thị số 12/GT-TTg", "GT", "CT", "12/CT-TTg"),
        ("Kế hoạch số 51/RH-UBND", "RH", "KH", "51/KH-UBND"), ("Nghị quyết số 57-NO/TW", "NO", "NQ", "57-NQ/TW"),
        ("Quyết định số 12/QĐ-UBNĐ", "UBNĐ", "UBND", "12/QĐ-UBND"),
        ("Thông tư số 8/2021/TT-BLDTBXH", "BLDTBXH", "BLĐTBXH", "08/2021/TT-BLĐTBXH"),
    ])
    func `a symbol one letter away from what is certainly meant is read as that`(
        text: String, seen: String, meant: String, notation: String
    ) {
        let mention = NumberFixtures.mentions(text).first
        #expect(mention?.number?.notation == notation)
        #expect(mention?.remarks == [.doubtfulLetter(seen: seen, meant: meant)])
        #expect(mention?.ownForm?.contains(seen) == true)
    }

    @Test(arguments: [
        "Công văn số 12/TI-BTC", "Quyết định số 12/QX-ABCD", "Quyết định số 12/CĐ-TTg", "Thông báo số 1880/SKHCN-QLKH",
        "Quyết định số 12/QĐ-SKHĐ",
    ])
    func `a symbol that may be somebody's own is left`(text: String) {
        let remarks = NumberFixtures.mentions(text).flatMap(\.remarks)
        #expect(!NumberFixtures.mentions(text).isEmpty)
        #expect(!remarks.contains { if case .doubtfulLetter = $0 { true } else { false } })
    }

    @Test(arguments: [
        ("Nghị định số 123/2020/NĐ-C P ngày 19/10/2020", "C P", "CP", "123/2020/NĐ-CP"),
        ("Thông tư 12/2020/T T-BTC", "T T", "TT", "12/2020/TT-BTC"), ("Thông tư 12/2020/TT-B TC", "B TC", "BTC", "12/2020/TT-BTC"),
    ])
    func `a code that a scanner tore is read whole`(text: String, seen: String, meant: String, notation: String) {
        let mention = NumberFixtures.mentions(text).first
        #expect(mention?.number?.notation == notation)
        #expect(mention?.remarks == [.alias(seen: seen, meant: meant)])
    }

    @Test(arguments: [
        ("Quyết định số 345/QÐ- STC", "345/QÐ- STC"), ("Quyết định số 345/QÐ-STC", "345/QÐ-STC"),
        ("Quyết định số 345 /QĐ-STC", "345 /QĐ-STC"), ("Nghị định sô 126/2020/NĐ-CP", "sô 126/2020/NĐ-CP"),
        ("Nghị định sổ: 126/2020/NĐ-CP", "sổ: 126/2020/NĐ-CP"), ("Tờ trình số 418 / TTr – ABC ngày 09/12/2021", "418 / TTr – ABC"),
    ])
    func `a number read rightly in spite of damage is remarked`(text: String, seen: String) {
        #expect(NumberFixtures.mentions(text).map(\.remarks) == [[.damaged(seen: seen)]])
    }

    @Test(arguments: ["Quyết định số 12/QĐ - GIÁM ĐỐC SỞ", "Quyết định số 12/QĐ - VỀ VIỆC PHÊ DUYỆT", "Kế hoạch số 12/KH - UBKT TINH UY"])
    func `the capitals of a heading are no issuer`(text: String) {
        #expect(NumberFixtures.mentions(text).first?.number?.groups.count == 1)
    }

    @Test(arguments: ["Quyết định số 345/QĐ‑STC", "Quyết định số: 345/QĐ-\nSTC", "Quyết định Số 345/QĐ–STC", "QUYẾT ĐỊNH SỐ 345/QĐ-STC"])
    func `dashes, line ends and capitals are no damage`(text: String) {
        #expect(NumberFixtures.mentions(text).map(\.remarks) == [[]])
    }
}
