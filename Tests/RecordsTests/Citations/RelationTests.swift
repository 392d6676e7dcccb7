// Sentences of real documents, and the relation that a careful reader takes from each.

import Records
import Testing

struct RelationTests {
    private func relations(_ text: String) -> [Relation] { NumberFixtures.mentions(text).map(\.relation) }

    @Test(arguments: [
        (
            "Thông tư số 08/2010/TT-BKHCN ngày 22/7/2010 của Bộ Khoa học và Công nghệ hướng dẫn về việc cấp Giấy phép tiến hành công việc bức xạ "
                + "và Thông tư số 06/2016/TT-BKHCN ngày 22/4/2016 quy định về việc cấp Giấy đăng ký hết hiệu lực thi hành kể từ ngày Thông tư này "
                + "có hiệu lực.", [Relation.expires, .expires]
        ),
        (
            "Thông tư số 29/2014/TT-BTC hướng dẫn thực hiện Nghị định số 136/2013/NĐ-CP; Thông tư số 06/2015/TT-BTC sửa đổi, bổ sung khoản 2 "
                + "và 4 Điều 11 Thông tư số 29/2014/TT-BTC hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.",
            [.expires, .guides, .expires, .amends]
        ),
        (
            "Luật Đất đai số 45/2013/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 35/2018/QH14 hết hiệu lực kể từ ngày Luật này có hiệu lực.",
            [.expires, .amends]
        ),
        (
            "Nghị quyết số 144/2016/QH13 về việc lùi hiệu lực thi hành của Bộ luật Hình sự số 100/2015/QH13, Luật Tổ chức cơ quan điều tra hình sự "
                + "số 99/2015/QH13 hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực.", [.expires, .cites, .cites]
        ),
        (
            "Pháp lệnh Ký kết và thực hiện thỏa thuận quốc tế số 33/2007/PL-UBTVQH11 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.",
            [.expires]
        ),
        (
            "Thông tư số 10/2013/TT-BTC hướng dẫn Nghị định số 5/2012/NĐ-CP và Thông tư số 11/2014/TT-BTC hết hiệu lực kể từ ngày Thông tư này có "
                + "hiệu lực.", [.expires, .guides, .expires]
        ),
        (
            "Thông tư số 11/2010/TT-BKHCN quy định về đo lường, chất lượng trong kinh doanh xăng dầu tại Nghị định số 84/2009/NĐ-CP hết hiệu lực "
                + "kể từ ngày Thông tư này có hiệu lực.", [.expires, .cites]
        ),
        (
            "Kể từ ngày Thông tư này có hiệu lực thi hành, các Quyết định số 16/2005/QĐ-UBND và Quyết định số 49/2006/QĐ-UBND hết hiệu lực.",
            [.expires, .expires]
        ),
        (
            "Khoản 1 Điều 2 Nghị định số 39/2007/NĐ-CP quy định chi tiết và hướng dẫn thi hành Luật Thương mại; Điều 38 và Điều 43 Nghị định số "
                + "26/2012/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.", [.amends, .amends]
        ),
        ("Quy chế ban hành kèm theo Quyết định số 45/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", [.expires]),
        ("Danh mục phí ban hành kèm theo Pháp lệnh số 38/2001/PL-UBTVQH10 hết hiệu lực kể từ ngày Luật này có hiệu lực.", [.amends]),
        (
            "Quyết định này thay thế Quyết định số 12/QĐ-UBND; Quyết định số 13/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            [.replaces, .expires]
        ),
    ]) func `the subject of the sentence ends, and not what its title names`(text: String, relations: [Relation]) {
        #expect(self.relations(text) == relations)
    }

    @Test(arguments: [
        "Nghị định này có hiệu lực từ ngày 13/3/2023 đến khi Nghị quyết số 54/2022/QH15 hết hiệu lực thi hành.",
        "Thông tư này có hiệu lực cho đến khi Nghị định số 12/2020/NĐ-CP hết hiệu lực.",
        "Khi Nghị định số 12/2020/NĐ-CP hết hiệu lực thì Thông tư này có hiệu lực.",
        "Nếu Quyết định số 12/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực thì dừng chi trả.",
        "Giấy chứng nhận được cấp theo Thông tư số 27/2011/TT-BTC hết hiệu lực kể từ ngày Thông tư này có hiệu lực.",
        "Quyết định số 12/QĐ-UBND đã hết hiệu lực trước ngày Quyết định này có hiệu lực.",
    ]) func `what ends on a condition, or has ended, is not ended by this document`(text: String) {
        #expect(relations(text) == [.cites])
    }

    @Test(arguments: [
        ("theo quy định tại Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế và Nghị định số 83/2013/NĐ-CP", Relation.cites),
        ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Ngân sách nhà nước và Nghị định số 163/2016/NĐ-CP;", .basedOn),
        ("Triển khai các văn bản sửa đổi, bổ sung Nghị định số 12/2020/NĐ-CP", .cites),
        ("từ khi Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế số 21/2012/QH13 có hiệu lực", .cites),
        ("Luật Xử lý vi phạm hành chính năm 2012 (sửa đổi, bổ sung năm 2020) và Nghị định số 135/2021/NĐ-CP", .cites),
        ("Căn cứ Luật Tổ chức chính quyền địa phương năm 2015 (sửa đổi, bổ sung năm 2019) và Nghị định số 24/2014/NĐ-CP;", .basedOn),
        ("Bộ trưởng Bộ Tài chính ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư số 12/2020/TT-BTC", .amends),
        ("Thông tư sửa đổi, bổ sung một số điều của Thông tư số 12/2020/TT-BTC", .amends),
        ("Thông tư này sửa đổi, bổ sung một số điều của Thông tư số 12/2020/TT-BTC", .amends),
        ("Điểm a) Sửa đổi, bổ sung Điều 5 Thông tư số 12/2020/TT-BTC", .amends),
    ]) func `an amendment in the name of another document, or in a closed bracket, is not this document's`(text: String, relation: Relation)
    {
        #expect(relations(text) == [relation])
    }

    @Test func `a row behind what a document is based on goes on behind a semicolon`() {
        let text =
            "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13; Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa phương "
            + "số 47/2019/QH14; Thực hiện Kế hoạch số 12/KH-UBND"
        #expect(relations(text) == [.basedOn, .basedOn, .implements])
    }

    @Test(arguments: [
        ("(Điều 16 Nghị định số 111/2016/NĐ-CP, có nội dung bị bãi bỏ bởi Điều 6 Nghị định số 147/2018/NĐ-CP)", Relation.amends),
        ("Khoản 2 Điều 5 Nghị định số 158/2006/NĐ-CP được bãi bỏ bởi Nghị định số 51/2018/NĐ-CP", .amends),
        ("Khoản 3 Điều 9 Thông tư số 120/2020/TT-BTC được thay thế bởi Thông tư số 119/2021/TT-BTC", .amends),
        ("Nghị định số 158/2006/NĐ-CP được bãi bỏ bởi Nghị định số 51/2018/NĐ-CP", .repeals),
    ]) func `what is repealed in part by another is amended`(text: String, relation: Relation) {
        let found = NumberFixtures.mentions(text)
        #expect(found.map(\.relation) == [.cites, relation] && found.last?.isInverse == true)
    }

    @Test(arguments: [
        ("Thông tư này hướng dẫn thực hiện Nghị định số 30/2020/NĐ-CP.", Relation.guides),
        ("Thông tư này quy định chi tiết và hướng dẫn thi hành một số điều của Nghị định số 30/2020/NĐ-CP.", .guides),
        ("V/v hướng dẫn thực hiện Nghị định số 30/2020/NĐ-CP", .guides), ("Hướng dẫn thực hiện Nghị định số 30/2020/NĐ-CP", .guides),
        ("Quy định chi tiết và hướng dẫn một số điều của Nghị quyết số 254/2025/QH15", .guides),
        ("Sở Nội vụ ban hành Hướng dẫn thực hiện Quyết định số 12/QĐ-UBND", .guides),
        ("thực hiện theo Điều 84 và hướng dẫn tại Điều 14 Nghị quyết số 04/2012/NQ-HĐND", .cites),
        ("Mã số được quy định chi tiết tại Thông tư số 11/2021/TT-BTC", .cites),
        ("theo Luật Kế toán và các văn bản hướng dẫn, Nghị định số 30/2017/NĐ-CP", .cites),
        ("có trách nhiệm chỉ đạo, hướng dẫn, kiểm tra việc thi hành Nghị định số 38/2005/NĐ-CP", .cites),
        ("xây dựng đề cương hướng dẫn tại Công văn số 1234/BNV-VP", .cites),
        ("các dự án được phê duyệt trước ngày Nghị định số 73/2019/NĐ-CP có hiệu lực", .cites),
        ("phê duyệt Kế hoạch số 12/KH-UBND", .promulgates),
        ("Cơ quan trả lời ý kiến cử tri theo nội dung Công văn số 55/SNV-VP", .cites),
        ("trả lời cho người khiếu nại theo Mẫu số 02-KN ban hành kèm theo Thông tư số 07/2013/TT-TTCP", .cites),
        ("Trả lời đề nghị của Sở Nội vụ tại Công văn số 55/SNV-VP", .repliesTo), ("Phúc đáp Công văn số 55/SNV-VP", .repliesTo),
        ("việc bàn giao thực hiện theo quy định tại Điều 5 Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND", .cites),
        ("thực hiện theo Mẫu số 01 ban hành kèm theo Nghị định số 151/2017/NĐ-CP", .cites),
        ("Thực hiện Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND", .implements),
    ]) func `a verb that is another's, or a noun, tells no more than that the document is cited`(text: String, relation: Relation) {
        #expect(relations(text) == [relation])
    }
}
