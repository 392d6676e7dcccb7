import Testing

@testable import Drafting

/// Capacities as Nghị định 30/2020, phụ lục I, II.7 and the Party's rules write them.
@Suite struct SignatureTitleTests {
    @Test(arguments: [
        (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "KT|giám đốc|Phó Giám đốc"), (["KT.GIÁM ĐỐC PHÓ GIÁM ĐỐC"], "KT|giám đốc|Phó Giám đốc"),
        (["TL. GIÁM ĐỐC TP. HÀNH CHÍNH - TỔNG HỢP"], "TL|giám đốc|trưởng phòng hành chính - tổng hợp"),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "TM|ủy ban nhân dân|chủ tịch"), (["TM. UBND CHỦ TỊCH"], "TM|ủy ban nhân dân|chủ tịch"),
        (["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], "TM|ban thường vụ|Phó Bí thư"),
        (["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ"], "TUQ|chủ tịch|giám đốc sở"),
        (["KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"], "KT|bộ trưởng, chủ nhiệm|Phó Chủ nhiệm"),
        (["Q. GIÁM ĐỐC"], "Q|nil|giám đốc"), (["GIÁM ĐỐC"], "nil|nil|giám đốc"),
        (["KT. TỔNG GIÁM ĐỐC PHÓ TỔNG GIÁM ĐỐC"], "KT|tổng giám đốc|Phó Tổng giám đốc"),
    ]) func `lines in capitals tell capacity, principal and position`(_ lines: [String], _ expected: String) {
        let title = SignatureTitle(lines) { $0.lowercased().replacing("phó ", with: "Phó ") }
        #expect([title.authority, title.onBehalfOf, title.position].map { $0 ?? "nil" }.joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Nguyễn Văn A", "Nguyễn Văn A"), ("TS. Lê Thị B", "Lê Thị B"), ("Đại tá Trần Văn C", "Trần Văn C"),
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
    ])
    func `a name is read without rank and degree`(_ printed: String, _ name: String) {
        #expect(PersonName(printed)?.text == name)
    }

    @Test(arguments: ["PHÓ GIÁM ĐỐC", "Các phòng, đơn vị", "Số 12", "Văn phòng", "Sở"]) func `other words are no name`(_ text: String) {
        let name = PersonName(text)
        #expect(name == nil || name?.isSure == false || SignatureTitle.isTitle(text))
    }
}
