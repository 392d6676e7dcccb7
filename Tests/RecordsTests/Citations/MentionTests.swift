import Records
import Source
import Testing

struct MentionTests {
    private func mentions(_ blocks: String...) -> [[Mention]] { NumberFixtures.recognizer.mentions(in: blocks.map { Array($0.utf8) }) }

    @Test(arguments: [
        ("Căn cứ Nghị quyết số 05/NQ-HĐND ngày 01/7/2025", Relation.basedOn), ("Thực hiện Kế hoạch số 359-KH/TU", .implements),
        ("(Ban hành kèm theo Quyết định số 39/QĐ-SKHCN)", .attachmentOf), ("Trả lời Công văn số 12/SKHCN-VP", .repliesTo),
        ("Theo đề nghị của Giám đốc Sở tại Tờ trình số 15/TTr-SKHCN", .proposedBy), ("thay thế Quyết định số 12/QĐ-UBND", .replaces),
        ("Phần này được thay thế bởi Quyết định số 12/QĐ-UBND", .cites),
        ("tham mưu Quyết định của UBND tỉnh bãi bỏ Quyết định số 25/2018/QĐ-UBND", .intendsToRepeal),
        ("Quyết định này bãi bỏ Quyết định số 25/2018/QĐ-UBND", .repeals), ("theo quy định tại Thông tư 09/2024/TT-BKHCN", .cites),
        ("Chấm dứt hiệu lực thi hành của Quyết định số 12/QĐ-UBND", .repeals),
        ("chấm dứt hiệu lực hợp đồng theo quy định tại Nghị định số 12/2020/NĐ-CP", .cites),
        ("được phân công tại Quyết định số 518/QĐ-UBND", .cites), ("Xem 51/KH-UBND", .cites),
    ])
    func `the clause before a mention tells the relation`(text: String, relation: Relation) {
        #expect(NumberFixtures.mentions(text).map(\.relation) == [relation])
    }

    @Test(arguments: [
        ("Bãi bỏ khoản 2 Điều 5 của Quyết định số 12/QĐ-UBND", Relation.amends), ("Bãi bỏ một phần Quyết định số 12/QĐ-UBND", .amends),
        ("Bãi bỏ một số quy định tại Quyết định số 12/QĐ-UBND", .amends), ("Đình chỉ thi hành Điều 4 Quyết định số 12/QĐ-UBND", .amends),
        ("Thay thế cụm từ “phòng” bằng cụm từ “ban” tại Quyết định số 12/QĐ-UBND", .amends),
        ("Thay thế Phụ lục II ban hành kèm theo Quyết định số 12/QĐ-UBND", .amends), ("Bãi bỏ toàn bộ Quyết định số 12/QĐ-UBND", .repeals),
        ("thay thế các quy định về báo cáo của Quyết định số 12/QĐ-UBND", .amends),
        ("Khoản 1 Điều 2 Quyết định số 12/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực", .amends),
        ("hồ sơ chăm sóc thay thế theo Mẫu số 11 của Quyết định số 12/QĐ-UBND", .cites),
        ("vụ án đã tạm đình chỉ trong giai đoạn truy tố của Thông tư số 12/2020/TT-BCA", .cites),
        ("tạm đình chỉ việc thi hành Quyết định số 12/QĐ-UBND", .suspends),
        ("Bãi bỏ một số văn bản: Quyết định số 12/QĐ-UBND", .repeals),
    ]) func `an act on a part of a document amends it`(text: String, relation: Relation) {
        #expect(NumberFixtures.mentions(text).map(\.relation) == [relation])
    }

    @Test(arguments: [
        (
            "Sửa đổi, bổ sung khoản 1 Điều 2 của Quy chế làm việc của Sở Khoa học và Công nghệ ban hành kèm theo Quyết định số 12/QĐ-UBND",
            Relation.amends
        ),
        ("Bãi bỏ Quy định quản lý hoạt động nghiên cứu khoa học ban hành kèm theo Quyết định số 12/QĐ-UBND", .repeals),
        ("Căn cứ Quy chế làm việc của Ủy ban nhân dân tỉnh ban hành kèm theo Quyết định số 12/QĐ-UBND", .basedOn),
        ("Thực hiện nghiêm Quy chế (ban hành kèm theo Quyết định số 12/QĐ-UBND) và các quy định khác.", .implements),
        ("theo mẫu ban hành kèm theo Quyết định số 12/QĐ-UBND", .cites), ("gửi báo cáo kèm theo Công văn số 12/SKHCN-VP", .cites),
        ("PHỤ LỤC I Danh mục nhiệm vụ (Kèm theo Quyết định số 39/QĐ-SKHCN ngày 21/3/2025 của Giám đốc Sở)", .attachmentOf),
        ("Ban hành kèm theo Quyết định số 39/QĐ-SKHCN", .attachmentOf), ("Đính kèm Công văn số 12/SKHCN-VP", .attachmentOf),
    ]) func `only what is headed so is an annex of the document named`(text: String, relation: Relation) {
        #expect(NumberFixtures.mentions(text).map(\.relation) == [relation])
    }

    @Test(arguments: [
        ("Sở sẽ bãi bỏ Quyết định số 12/QĐ-UBND", Relation.intendsToRepeal),
        ("Đề nghị UBND tỉnh bãi bỏ Quyết định số 12/QĐ-UBND", .intendsToRepeal),
        ("Xem xét bãi bỏ Quyết định số 12/QĐ-UBND", .intendsToRepeal),
        ("Trình UBND tỉnh bãi bỏ Quyết định số 12/QĐ-UBND", .intendsToRepeal),
        ("cần bãi bỏ Quyết định số 12/QĐ-UBND", .intendsToRepeal), ("Yêu cầu bãi bỏ Quyết định số 12/QĐ-UBND", .intendsToRepeal),
        ("Quyết định này sẽ bãi bỏ Quyết định số 12/QĐ-UBND", .repeals),
        ("Theo đề nghị của Giám đốc Sở Tư pháp, bãi bỏ Quyết định số 12/QĐ-UBND", .repeals),
        ("Qua rà soát, bãi bỏ Quyết định số 12/QĐ-UBND", .repeals), ("Giám đốc Sở Xây dựng bãi bỏ Quyết định số 12/QĐ-UBND", .repeals),
        ("Bãi bỏ Quy định về dự thảo kế hoạch tại Quyết định số 12/QĐ-UBND", .repeals),
        ("Quyết định này không bãi bỏ Quyết định số 12/QĐ-UBND", .cites),
        ("bãi bỏ các quy định trước đây trái với Quyết định số 12/QĐ-UBND", .cites),
    ]) func `an intended act is none, and words of intention tell of what stands behind them`(text: String, relation: Relation) {
        let found = NumberFixtures.mentions(text)
        #expect(found.map(\.relation) == [relation])
        #expect(found.map(\.isIntended) == [relation == .intendsToRepeal])
    }

    @Test(arguments: [
        ("Quyết định số 12/QĐ-UBND ngày 02/02/2024 hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.", [Relation.expires]),
        ("Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", [.expires, .expires]),
        ("Kể từ ngày Quyết định này có hiệu lực, Quyết định số 12/QĐ-UBND hết hiệu lực.", [.expires]),
        ("Quyết định số 12/QĐ-UBND bị bãi bỏ kể từ ngày Quyết định này có hiệu lực.", [.repeals]),
        (
            "Kể từ ngày Quyết định này có hiệu lực, các văn bản sau hết hiệu lực: Quyết định số 12/QĐ-UBND, Quyết định số 13/QĐ-UBND.",
            [.expires, .expires]
        ),
        ("Quyết định số 12/QĐ-UBND được thay thế bằng Quyết định này.", [.replaces]),
        (
            "Quyết định này có hiệu lực theo Quyết định số 12/QĐ-UBND và thay thế Quyết định số 13/QĐ-UBND.", [.cites, .replaces]
        ),
        ("Quyết định số 12/QĐ-UBND đã hết hiệu lực.", [.cites]), ("Quyết định số 12/QĐ-UBND bị bãi bỏ.", [.cites]),
    ]) func `what this document ends by words behind the number is its act`(text: String, relations: [Relation]) {
        #expect(NumberFixtures.mentions(text).map(\.relation) == relations)
    }

    @Test func `a relation between two cited documents names its subject`() {
        let text = "tại Nghị định số 82/2024/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ"
        let found = NumberFixtures.mentions(text)
        #expect(found.map(\.subject) == [nil, 0])
        #expect(found.map(\.relation) == [.cites, .amends])
        let passive = NumberFixtures.mentions("Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 43/2024/QH15")
        #expect(passive.map(\.isInverse) == [false, true])
        #expect(passive.map(\.type) == ["luat", "luat"])
    }

    @Test(arguments: [
        ("có nội dung được sửa đổi, có nội dung được bổ sung bởi Điều 3", Relation.amends), ("bị hủy bỏ bởi", .repeals),
        ("bị đình chỉ bởi", .suspends), ("được đính chính bởi", .corrects), ("hết hiệu lực kể từ ngày ban hành", .expires),
        ("được sửa đổi, bổ sung tại", .amends),
    ]) func `what is said to be done to a document is the other's act`(words: String, relation: Relation) {
        let found = NumberFixtures.mentions("Luật số 67/2011/QH12, \(words) Luật số 56/2024/QH15")
        #expect(found.map(\.relation) == [.cites, relation] && found.map(\.isInverse) == [false, true] && found.last?.subject == 0)
    }

    @Test func `a later short mention takes date and issuer from the full one`() {
        let found = mentions("Thực hiện Kế hoạch 05-KH/TU ngày 20/7/2025 của Tỉnh ủy", "tại Kế hoạch 05-KH/TU và Kế hoạch 05")
        #expect(found[1].map(\.key) == ["05-KH/TU@tinh-uy-qngai.2/2025", "05-KH/TU@tinh-uy-qngai.2/2025"])
        #expect(found.map { $0.map(\.isShort) } == [[false], [true, true]])
    }

    @Test func `a bare number is nothing where two documents fit`() {
        #expect(mentions("Quyết định 12/QĐ-UBND và Quyết định 12/QĐ-TTg", "Quyết định 12")[1].isEmpty)
    }

    @Test(arguments: [
        ("Thông tư liên tịch số 01/2018/TTLT-BCA-BQP- TANDTC-VKSNDTC", "01/2018/TTLT-BCA-BQP-TANDTC-VKSNDTC"),
        ("Quyết định số 47/2003/QĐ/BGD&ĐT", "47/2003/QĐ-BGD&ĐT"), ("Thông tư số26/2014/TT-BTNMTbao gồm", "26/2014/TT-BTNMT"),
        ("Luật số 58/2014/QH13đang bảo lưu", "58/2014/QH13"), ("Quyết định số 206-CP ngày 30 tháng 5", "206/CP"),
        ("Thông báo 286-TB-VPCP ngày 4/6/2026", "286/TB-VPCP"), ("Nghị quyết số 57-NQ-TW", "57-NQ/TW"),
        ("Thông tư số 07/2015/TT-Bộ GDĐT", "07/2015/TT-BGDĐT"), ("Nghị định số Š1/2010/NĐ-CP", "51/2010/NĐ-CP"),
        ("Nghị định số 1O3/2020/NĐ-CP", "103/2020/NĐ-CP"), ("Nghị định số 12/2O20/NĐ-CP", "12/2020/NĐ-CP"),
        ("Thông tư số 39/2018/1T-BTC", "39/2018/TT-BTC"),
        ("quyết định số 2251/qđ-ubnd ngày 26/8/2016", "2251/QĐ-UBND"), ("Quyết định số **60/QĐ-UBND**", "60/QĐ-UBND"),
    ])
    func `a slip that any clerk reads is read`(text: String, notation: String) {
        #expect(NumberFixtures.mentions(text).map { $0.number?.notation } == [notation])
    }

    @Test(arguments: [
        "https://x.vn/a/12/QĐ-UBND", "tệp 51-KH/TU.docx", "Mẫu số 01/BC-KHCN và 02/BC-KHCN", "Điều 5/QĐ", "sở 12/ABC-DEF", "12/qđ-ubnd",
    ])
    func `what only looks like a number is left alone`(text: String) {
        #expect(NumberFixtures.mentions(text).isEmpty)
    }

    @Test func `a number and year alone follow the full mention`() {
        let found = mentions("Nghị quyết số 41/2017/QH14 và Nghị quyết số 41/2012/QH13", "Nghị quyết số 41/2017; Nghị quyết 41")
        #expect(found[1].map { $0.number?.notation } == ["41/2017/QH14"])
    }

    @Test func `members of a list share what stands behind the last`() {
        let text = "các Quyết định số 12, 13 và 14/QĐ-UBND ngày 05/5/2025 của UBND tỉnh"
        let found = NumberFixtures.mentions(text)
        #expect(found.map { String(decoding: Array(text.utf8)[$0.numberSpan], as: UTF8.self) } == ["12", "13", "14/QĐ-UBND"])
        #expect(found.map { $0.date?.iso } == ["2025-05-05", "2025-05-05", "2025-05-05"])
    }

    @Test(arguments: [
        ("Nghị định số 30/2020/NĐ-CP, 39/QĐ-SKHCN", ["nghi_dinh", "quyet_dinh"]),
        ("Nghị định số 30/2020/NĐ-CP và 45/SKHCN-VP", ["nghi_dinh", "cong_van"]),
        ("Công văn số 45/SKHCN-VP, 39/QĐ-SKHCN", ["cong_van", "quyet_dinh"]),
        ("Nghị định số 30/2020/NĐ-CP, 39/QĐ-SKHCN, 40/QĐ-SKHCN", ["nghi_dinh", "quyet_dinh", "quyet_dinh"]),
        ("Quyết định số 143/CP, 12/2015/QĐ-TTg", ["quyet_dinh", "quyet_dinh"]),
    ])
    func `the word before a list is not said of another type of number`(text: String, types: [String]) {
        let found = mentions(text)[0]
        #expect(found.map(\.type) == types && found.allSatisfy { !$0.remarks.contains(.typeWordDiffers) })
    }

    @Test(arguments: [
        ("số 12, 13 và 14/QĐ-UBND", ["12/QĐ-UBND", "13/QĐ-UBND", "14/QĐ-UBND"]),
        ("số 5, số 6 và số 7/QĐ-UBND", ["05/QĐ-UBND", "06/QĐ-UBND", "07/QĐ-UBND"]),
        ("12, 13 và 14/QĐ-UBND", ["14/QĐ-UBND"]),
    ])
    func `a list is opened by a type word, or by the word for number where the symbol says the type`(text: String, numbers: [String]) {
        #expect(NumberFixtures.mentions(text).map { $0.number?.notation } == numbers)
    }

    @Test(arguments: [
        ("57/NQ-TW", [SpellingRemark.partyInStateForm]), ("58/QĐ/UBND", [.slashForDash]),
        ("39/QĐ-SKHHCN", [.alias(seen: "SKHHCN", meant: "SKHCN")]),
        ("15/TTR-SKHCN", [.letterCase(seen: "TTR", meant: "TTr")]), ("51/KH-UBND", []),
    ])
    func `a spelling that differs from the rule is remarked`(text: String, remarks: [SpellingRemark]) {
        #expect(NumberFixtures.mentions("số \(text)").map(\.remarks) == [remarks])
    }

    @Test(arguments: [
        ("12/QĐ-UBND ngày 01/8/2025 của UBND xã Ia Chim", nil), ("12/QĐ-UBND ngày 01/8/2025 của UBND tỉnh Kon Tum", "ubnd-kon-tum"),
        ("12/QĐ-UBND ngày 01/8/2025 của UBND thị xã Đức Phổ", nil), ("12/QĐ-UBND ngày 01/8/2025 của UBND thành phố Quảng Ngãi", nil),
        ("12/QĐ-UBND ngày 01/8/2025 của UBND TP. Kon Tum", nil), ("12/QĐ-UBND ngày 01/8/2025 của UBND TP. Đà Nẵng", "ubnd-da-nang"),
        ("12/QĐ-UBND ngày 01/8/2025 của Ủy ban nhân dân (UBND) tỉnh Kon Tum", "ubnd-kon-tum"),
        ("12/QĐ-UBND ngày 01/8/2024 của UBND tỉnh Đắc Lắc", nil), ("12/QĐ-UBND ngày 01/8/2024 của UBND tỉnh Quảng Ngãi", "ubnd-qngai"),
        ("12/NQ-HĐND ngày 01/8/2024 của HĐND tỉnh Khóa XIII", "hdnd-qngai"), ("12/QĐ-UBND ngày 01/8/2024 của tỉnh Kon Tum", nil),
        ("12-NQ/TU ngày 01/8/2024 của Thành ủy Quảng Ngãi", nil), ("12-NQ/TU ngày 01/8/2024 của Thành ủy Đà Nẵng", "tinh-uy-da-nang"),
    ]) func `a body of a commune or a town is not the province`(words: String, issuer: String?) {
        #expect(NumberFixtures.mentions("Quyết định số \(words).").map(\.issuer) == [issuer])
    }

    @Test(arguments: [
        ("Giám đốc Sở Khoa học và Công nghệ tỉnh Kon Tum./.", false), ("Sở KH&CN Kon Tum", false),
        ("Sở Khoa học và Công nghệ thành phố Đà Nẵng", false), ("Sở KH&CN TP. Đà Nẵng", false), ("Sở KH&CN TP.HCM", false),
        ("Sở KH&CN TPHCM", false), ("Sở Khoa học và Công nghệ tỉnh Đắc Lắc", false), ("Sở KH&CN, tỉnh Kon Tum", false),
        ("Sở KH&CN (Kon Tum)", false), ("Sở KH&CN cũ của tỉnh Kon Tum", false), ("Sở KH&CN thuộc UBND tỉnh Kon Tum", false),
        ("Sở Khoa học Công nghệ Kon Tum", false), ("Sở KH và CN tỉnh Kon Tum", false),
        ("Sở Khoa học, Công nghệ tỉnh Kon Tum", false),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH KON TUM", false), ("UBND tỉnh Kon Tum", false),
        ("Sở KH&CN Quảng Ngãi", true), ("Giám đốc Sở Khoa học và Công nghệ tỉnh Quảng Ngãi", true), ("Sở KH&CN tỉnh Quảng Ngãi", true),
        ("Sở KH&CN, Kon Tum và Gia Lai", true), ("Giám đốc Sở thành lập đoàn làm việc với UBND tỉnh Kon Tum", true),
        ("Giám đốc Sở cử cán bộ đi học tập trong tỉnh Kon Tum", true), ("Giám đốc Sở", true),
        ("Sở Khoa học và Công nghệ. Tỉnh Kon Tum", true),
        ("Sở KH&CN TỈNH VỀ VIỆC GIAO NHIỆM VỤ", true), ("Sở KH&CN về hợp tác với tỉnh Kon Tum", true),
    ]) func `a body of another province is not the one of the same name here`(words: String, isOwn: Bool) {
        let found = NumberFixtures.mentions("thay thế Quyết định số 15/QĐ-SKHCN ngày 02/01/2025 của \(words)")
        #expect(found.map(\.issuer) == [isOwn ? "skhcn-qngai" : nil])
        #expect(found.map(\.isElsewhere) == [!isOwn])
    }

    @Test(arguments: [
        ("05-NQ/ĐU của Đảng ủy Sở Khoa học và Công nghệ", nil), ("05-NQ/ĐU của Ban Thường vụ Đảng ủy Sở Khoa học và Công nghệ", nil),
        ("05-NQ/ĐU của Đảng bộ Sở Khoa học và Công nghệ", nil), ("05-NQ/ĐU của Đảng ủy các cơ quan Đảng tỉnh", nil),
        ("05-NQ/ĐU của Đảng ủy Ủy ban nhân dân tỉnh", "dang-uy-ubnd-qngai"), ("05-NQ/ĐU của Đảng ủy", "dang-uy-ubnd-qngai"),
        ("05-CV/VPTU của Văn phòng Tỉnh ủy", nil), ("05-HD/BTCTU của Ban Tổ chức Tỉnh ủy", nil),
        ("05-KL/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy", nil), ("05-KH/TU của Ban Thường vụ Tỉnh ủy", "tinh-uy-qngai"),
        ("12/VP-KGVX của Văn phòng UBND tỉnh", nil), ("12/UBND-KGVX của Văn phòng UBND tỉnh", "ubnd-qngai"),
        ("12/SKHCN-VP của Văn phòng Sở", "skhcn-qngai"), ("12/BKHCN-VP của Bộ trưởng Bộ Khoa học và Công nghệ", "bkhcn"),
        ("12/QĐ-TTg của Chính phủ", "ttg"), ("12-NQ/TU của Ban Chấp hành Đảng bộ tỉnh", "tinh-uy-qngai"),
        ("36-NQ/TW của Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng", "tw"),
    ]) func `what stands around the name of a body may make it another one`(words: String, issuer: String?) {
        #expect(NumberFixtures.mentions("Văn bản số \(words)").map(\.issuer) == [issuer])
    }

    @Test(arguments: [
        ("Quyết định của Giám đốc Sở Khoa học và Công nghệ tỉnh Kon Tum số 15/QĐ-SKHCN", nil),
        ("Quyết định của UBND tỉnh Kon Tum số 15/QĐ-UBND", "ubnd-kon-tum"), ("Quyết định của Giám đốc Sở số 15/QĐ-SKHCN", "skhcn-qngai"),
        ("Quyết định của UBND thị xã Đức Phổ số 15/QĐ-UBND", nil),
        ("Quyết định của Giám đốc Sở Khoa học và Công nghệ tỉnh Quảng Ngãi số 15/QĐ-SKHCN", "skhcn-qngai"),
        ("việc của UBND tỉnh Kon Tum tại số 15/QĐ-UBND", "ubnd-qngai"),
        ("Quyết định số 15/QĐ-SKHCN do Giám đốc Sở Khoa học và Công nghệ tỉnh Kon Tum ban hành", nil),
        ("Quyết định số 15/QĐ-SKHCN, do Giám đốc Sở ký ban hành", "skhcn-qngai"),
        ("Theo Quyết định số 15/QĐ-SKHCN, do UBND tỉnh Kon Tum chưa có ý kiến", "skhcn-qngai"),
    ]) func `the issuer may stand before the number or be told by who issued it`(text: String, issuer: String?) {
        #expect(NumberFixtures.mentions(text).map(\.issuer) == [issuer])
    }

    @Test(arguments: [
        ("12/QĐ-UBND của UBND thành phố", "ubnd-tp"), ("12/QĐ-UBND của UBND TP Huế", "ubnd-tp"),
        ("12/QĐ-UBND của UBND thành phố Đà Nẵng", "ubnd-da-nang"), ("12/QĐ-UBND của UBND thành phố Kon Tum", nil),
        ("12-NQ/TU của Thành ủy", "thanh-uy"), ("12-NQ/TU của Thành ủy Đà Nẵng", "tinh-uy-da-nang"),
        ("12/QĐ-SXD của Sở Xây dựng thành phố", "sxd"), ("12/QĐ-SXD của Sở Xây dựng Huế", "sxd"),
        ("12/QĐ-SXD của Sở Xây dựng TP. Đà Nẵng", nil),
    ]) func `in a city the bare names mean its own bodies`(words: String, issuer: String?) {
        let own = [
            Issuer(code: "ubnd-tp", name: "Ủy ban nhân dân thành phố Huế", aliases: ["UBND TP Huế"], symbols: ["UBND"], isDefault: true),
            Issuer(code: "thanh-uy", name: "Thành ủy Huế", symbols: ["TU"], system: .party, isDefault: true),
            Issuer(code: "sxd", name: "Sở Xây dựng", symbols: ["SXD"], isDefault: true),
        ]
        let recognizer = CitationRecognizer(catalogs: Catalogs(issuers: own + Catalogs.builtInIssuers, types: Catalogs.builtInTypes))
        #expect(recognizer.mentions(in: [Array("Văn bản số \(words).".utf8)])[0].map(\.issuer) == [issuer])
    }

    @Test func `what was said of the number before does not make the body of another province ours`() {
        let own = "Quyết định 15/QĐ-SKHCN ngày 02/01/2025 của Sở Khoa học và Công nghệ"
        let found = mentions(own, "Quyết định 15/QĐ-SKHCN của Sở Khoa học và Công nghệ tỉnh Kon Tum", "Quyết định 15/QĐ-SKHCN")
        #expect(found.map { $0.map(\.issuer) } == [["skhcn-qngai"], [nil], ["skhcn-qngai"]])
    }

    @Test func `the report prints one object a mention with offsets in scalars`() {
        let text = "Số 1. Công văn số      /SKHCN-VP; Nghị quyết số 57‑NQ/TW ngày 22/12/2024 của Bộ Chính trị"
        let lines = CitationReport.lines(for: Array(text.utf8), catalogs: NumberFixtures.catalogs)
        let blank = #"{"start":6,"end":32,"text":"Công văn số      /SKHCN-VP","number":null,"kind":"blank","type":"cong_van","date":null,"#
        let full = #"{"start":34,"end":72,"text":"Nghị quyết số 57‑NQ/TW ngày 22/12/2024","number":"57-NQ/TW","kind":"dang","#
        #expect(lines.count == 2)
        #expect(lines[0] == blank + #""issuer":"skhcn-qngai","key":null}"#)
        #expect(lines[1] == full + #""type":"nghi_quyet","date":"2024-12-22","issuer":"tw","key":"57-NQ/TW@tw/2024"}"#)
    }

    @Test(arguments: [
        ("Thông tư số 89 TC/TCT", "89TC/TCT", "89-TC/TCT"), ("Quyết định số 1141TC/QĐ/CĐKT", "1141TC/QĐ/CĐKT", "1141-TC/QĐ-CĐKT"),
        ("Luật số 12/QH12/2008", "12/QH12/2008", "12/2008/QH12"),
        ("Quyết định số 25/2007/QĐ-BCA(C11)", "25/2007/QĐ-BCA(C11)", "25/2007/QĐ-BCA"),
        ("Thông tư 96/2015TT-BTC", "96/2015TT-BTC", "96/2015/TT-BTC"), ("Quyết định số 56/QÐ_UBND", "56/QĐ_UBND", "56/QĐ-UBND"),
    ])
    func `a number out of form is printed as it stands, its key is canonical`(text: String, printed: String, notation: String) {
        let lines = CitationReport.lines(for: Array(text.utf8), catalogs: NumberFixtures.catalogs)
        #expect(lines.count == 1)
        #expect(lines.first?.contains(#""number":"\#(printed)""#) == true)
        #expect(lines.first?.contains(#""key":"\#(notation)@"#) == true)
        #expect(NumberFixtures.mentions(text).first?.remarks.contains(.ownForm) == true)
    }
}
