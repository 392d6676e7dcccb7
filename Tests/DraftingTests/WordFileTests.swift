import Foundation
import Source
import Testing

@testable import Drafting

/// Texts in which every line is a paragraph, as readers of office files give them, cells of a letterhead one below the other.
@Suite struct WordFileTests {
    private static let letterhead = """
        UBND TỈNH QUẢNG NGÃI
        SỞ KHOA HỌC VÀ CÔNG NGHỆ
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        """
    private static let dateline = "Quảng Ngãi, ngày 21 tháng 3 năm 2025\n"
    private static let recipients = "Nơi nhận:\n- Như trên;\n- Lưu: VT, VP.\n"
    private static let closing = recipients + "GIÁM ĐỐC\nNguyễn Văn Thành\n"

    private func draft(_ text: String, isStructured: Bool = true) -> Draft {
        DraftReader.read(SourceText(file: "a.docx", bytes: Array(text.utf8)), isStructured: isStructured, office: DraftFixture.office)
    }

    private func letter(_ body: String, kinhGui: String = "Kính gửi: UBND tỉnh\n") -> Draft {
        draft(Self.letterhead + "Số: 17/SKHCN-VP\nV/v cử người dự tập huấn\n" + Self.dateline + kinhGui + body + Self.closing)
    }

    private func notice(_ body: String, closing: String = closing) -> Draft {
        draft(Self.letterhead + "Số: 82/TB-SKHCN\n" + Self.dateline + "THÔNG BÁO\nVề việc nghỉ lễ\n" + body + closing)
    }

    private func paragraphs(_ draft: Draft) -> [String] {
        draft.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
    }

    @Test(
        arguments: [
            "Sở nhận được Công văn số 684/UBND-KGVX ngày 01/3/2025 của UBND tỉnh.",
            "Sở Khoa học và Công nghệ nhận được Công văn số 684/UBND-KGVX của UBND tỉnh.", "Sở KH&CN/đơn vị liên quan phối hợp.",
            "Số liệu tổng hợp tại Báo cáo 12/BC-SKHCN cho thấy như sau.", "Sổ theo dõi văn bản 12/SKHCN được mở từ đầu năm.",
            "Sở có ý kiến/đề nghị như sau:",
        ], ["Kính gửi: UBND tỉnh\n", ""])
    func `a sentence that begins like a number line is text`(_ sentence: String, _ kinhGui: String) {
        let draft = letter("\(sentence)\nĐề nghị thực hiện./.\n", kinhGui: kinhGui)
        #expect(paragraphs(draft) == [sentence, "Đề nghị thực hiện./."])
        #expect(draft["so_ky_hieu"] == .text("17/SKHCN-VP"))
    }

    @Test(arguments: [
        ("Số: 17/SKHCN-VP", "17/SKHCN-VP"), ("Số 08-HD/TU", "08-HD/TU"), ("SỐ: 05/NQ-HĐND", "05/NQ-HĐND"),
        ("Số:      /SKHCN-VP", "/SKHCN-VP"),
        ("So: 12/TB-SKHCN", "12/TB-SKHCN"), ("Số : 45 / KH - UBND", "45 / KH - UBND"), ("Số:", ""), ("Sở: 17/SKHCN-VP", nil),
        ("Sổ 12/SKHCN", nil), ("Số 202 đường Trần Hưng Đạo", nil), ("Số lượng 5/10", nil),
    ]) func `a number line is "Số" with a number, or with the room for one`(_ line: String, _ number: String?) {
        #expect(HeaderSegment.behindNumberWord(line) == number)
    }

    @Test func `short paragraphs stay by themselves, and the title ends with its own`() {
        let lines = [
            "Sở Khoa học và Công nghệ thông báo như sau", "Thời gian: 08 giờ 00, ngày 25 tháng 3 năm 2025 (thứ Ba)",
            "Địa điểm: Hội trường tầng 2, Sở Khoa học và Công nghệ", "Đề nghị các đồng chí dự đúng giờ.",
            "Mọi thắc mắc xin gọi Văn phòng Sở./.",
        ]
        let draft = notice(lines.joined(separator: "\n") + "\n")
        #expect(paragraphs(draft) == lines)
        #expect(draft["trich_yeu"] == .text("Về việc nghỉ lễ"))
    }

    @Test func `a title in capitals runs over its paragraphs, that of a letter up to the date`() {
        let report = draft(
            Self.letterhead + "Số: 9/BC-SKHCN\n" + Self.dateline
                + "BÁO CÁO\nKẾT QUẢ CÔNG TÁC QUÝ I\nVÀ NHIỆM VỤ QUÝ II NĂM 2025\nTrong quý I, Sở đã làm ba việc.\n" + Self.closing)
        #expect(report["trich_yeu"] == .text("Kết quả công tác quý I và nhiệm vụ quý II năm 2025"))
        let letter = draft(
            Self.letterhead + "Số: 17/SKHCN-VP\nV/v triển khai Kế hoạch của\nỦy ban nhân dân tỉnh\n" + Self.dateline
                + "Kính gửi: Các phòng\nĐề nghị thực hiện./.\n" + Self.closing)
        #expect(letter["trich_yeu"] == .text("V/v triển khai Kế hoạch của Ủy ban nhân dân tỉnh"))
    }

    @Test(arguments: [
        ("QUYẾT ĐỊNH\nVề việc thành lập Ban chỉ đạo\nChuyển đổi số năm 2025\nGIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ\n", true),
        ("QUYẾT ĐỊNH\nVề việc thành lập Ban chỉ đạo\nChuyển đổi số năm 2025\nCăn cứ Luật số 65/2025/QH15;\n", true),
        ("KẾ HOẠCH\nVề việc thành lập Ban chỉ đạo\nChuyển đổi số năm 2025\n__________\nNội dung như sau.\n", true),
        ("KẾ HOẠCH\nVề việc thành lập Ban chỉ đạo của\nChuyển đổi số năm 2025\nNội dung như sau.\n", true),
        ("KẾ HOẠCH LIÊN TỊCH\nVề việc thành lập Ban chỉ đạo\nNội dung như sau.\n", true),
        ("QUYẾT ĐỊNH\nVề việc thành lập Ban chỉ đạo\nGiám đốc Sở Khoa học và Công nghệ\nCăn cứ Luật số 65/2025/QH15;\n", false),
        ("KẾ HOẠCH\nVề việc thành lập Ban chỉ đạo\nChuyển đổi số năm 2025\nNội dung như sau.\n", false),
        ("KẾ HOẠCH\nVề việc tổ chức Hội nghị chuyển đổi số\nSở thông báo như sau\nNội dung một.\n", false),
    ]) func `a title goes on below itself where nothing else can stand`(_ text: String, _ isWhole: Bool) {
        let draft = draft(Self.letterhead + "Số: 9/KH-SKHCN\n" + Self.dateline + text + Self.closing)
        guard case .text(let title)? = draft["trich_yeu"] else { return #expect(Bool(false)) }
        let lines = text.split(separator: "\n").dropFirst(text.contains("TỊCH") ? 0 : 1)
        #expect(title.lowercased() == lines.prefix(isWhole ? 2 : 1).joined(separator: " ").lowercased())
    }

    @Test func `an open bracket takes no more than the paragraph that closes it`() {
        #expect(
            paragraphs(notice("Gửi hồ sơ (bản giấy\nHai bản)\nMột (mở\nHai\nBa.\n")) == [
                "Gửi hồ sơ (bản giấy Hai bản)", "Một (mở", "Hai", "Ba.",
            ])
    }

    @Test func `lines that only look like the stamp of a signing program are kept`() {
        let lines = [
            "Email: vanphong.skhcn@quangngai.gov.vn", "Thời gian ký hợp đồng: trước ngày 15/4/2025.",
            "Người ký hợp đồng phải có giấy ủy quyền.",
        ]
        #expect(paragraphs(notice(lines.joined(separator: "\n") + "\n")) == lines)
    }

    @Test func `the stamp of a signing program is left out of a printed text`() {
        let stamp =
            "Người ký: Sở Khoa học và Công nghệ\nEmail: skhcn@quangngai.gov.vn\nCơ quan: Tỉnh Quảng Ngãi\nThời gian ký: 01.04.2025 15:30:22 +07:00\n"
        let body = "Email: vanphong@quangngai.gov.vn\n\nNgười ký: ông Nguyễn Văn A.\n\nThời gian ký: 15/4/2025.\n\nĐề nghị thực hiện./.\n"
        let draft = draft(
            stamp + Self.letterhead + "Số: 82/TB-SKHCN\n" + Self.dateline + "THÔNG BÁO\nVề việc nghỉ lễ\n\n" + body, isStructured: false)
        #expect(draft.dropped.filter { $0.reason == .signatureStamp }.map(\.line) == [1, 2, 3, 4])
        #expect(paragraphs(draft).count == 4)
    }

    @Test(arguments: [
        "Nơi nhận hồ sơ: Văn phòng Sở, số 202 Trần Hưng Đạo.", "Nơi nhận văn bản là tên cơ quan nhận văn bản để thực hiện.",
        "Nơi nhận: Văn phòng Sở, từ ngày 01/4/2025.", "Nơi gửi báo cáo: Văn phòng Sở.",
    ]) func `a sentence on where something is received does not end the text`(_ sentence: String) {
        let draft = notice("\(sentence)\nHình thức thi: phỏng vấn.\n")
        #expect(paragraphs(draft) == [sentence, "Hình thức thi: phỏng vấn."])
        #expect(draft["noi_nhan"] == .list(["Như trên", "Lưu: VT, VP"]))
    }

    @Test(arguments: [
        ("Nơi nhận: Như trên, Lưu: VT.\n", ["Như trên, Lưu: VT"]), ("Nơi nhận: Lưu VT.\n", ["Lưu VT"]),
        ("Nơi nhận: UBND tỉnh\n", ["UBND tỉnh"]), ("Nơi nhận: UBND tỉnh, các xã\nLưu: VT.\n", ["UBND tỉnh, các xã", "Lưu: VT"]),
        ("Nơi nhận (bản điện tử):\n- UBND tỉnh;\n", ["UBND tỉnh"]),
        ("Nơi gửi:\n- UBND tỉnh;\n- Lưu: VT,\nVăn phòng.\n", ["UBND tỉnh", "Lưu: VT, Văn phòng"]),
    ]) func `recipients may stand behind their label`(_ recipients: String, _ list: [String]) {
        let draft = notice("Đề nghị thực hiện./.\n", closing: recipients + "GIÁM ĐỐC\nNguyễn Văn Thành\n")
        #expect(draft["noi_nhan"] == .list(list))
        #expect(paragraphs(draft) == ["Đề nghị thực hiện./."])
    }

    @Test(
        arguments: [
            "DANH SÁCH TRỰC LỄ\nNguyễn Văn An\nTrần Thị Bình\n(Kèm theo Thông báo số 82/TB-SKHCN)\n\nTT\tHọ tên\tNgày\n1\tNguyễn Văn An\t30/4\n",
            "Danh sách cán bộ trực lễ\n\nTT\tHọ tên\tNgày\n1\tNguyễn Văn An\t30/4\n", "\nTT\tHọ tên\tNgày\n1\tNguyễn Văn An\t30/4\n",
            "Ghi chú: bản này thay bản ngày 01/3/2025.\n",
        ], [closing, "GIÁM ĐỐC\nNguyễn Văn Thành\n" + recipients])
    func `what stands behind recipients and signature is text`(_ rest: String, _ closing: String) {
        let draft = notice("Đề nghị thực hiện./.\n", closing: closing + rest)
        #expect(draft["noi_nhan"] == .list(["Như trên", "Lưu: VT, VP"]))
        let written = DraftText(draft).text
        for line in rest.split(separator: "\n") { #expect(written.contains(line)) }
    }

    @Test(arguments: [
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nU Huấn", "U Huấn", "Phó Giám đốc"), ("Giám đốc\nNguyễn Văn Thành", "Nguyễn Văn Thành", "Giám đốc"),
        ("TỔNG BIÊN TẬP\nHồ Thị Y", "Hồ Thị Y", "Tổng biên tập"), ("GIÁM ĐỐC\n[daky]\nNguyễn Văn Thành", "Nguyễn Văn Thành", "Giám đốc"),
        ("GIÁM ĐỐC\nNguyễn Văn Thành\n(Chủ tịch Hội đồng)", "Nguyễn Văn Thành", "Giám đốc"),
    ]) func `behind the archive stands the signature`(_ signature: String, _ name: String, _ position: String) {
        let draft = notice("Đề nghị thực hiện./.\n", closing: Self.recipients + signature + "\n")
        #expect(draft["noi_nhan"] == .list(["Như trên", "Lưu: VT, VP"]))
        guard case .mapping(let pairs)? = draft["nguoi_ky"] else { return #expect(Bool(false)) }
        let signer = Dictionary(uniqueKeysWithValues: pairs.map { ($0.name, $0.value) })
        #expect(signer["ho_ten"] == .text(name))
        #expect(signer["chuc_vu"] == .text(position))
    }

    @Test(arguments: ["DỰ THẢO", "DỰ THẢO LẦN 2", "Dự thảo", "(Dự thảo ngày 20/3/2025)"], [true, false])
    func `a mark above the text says that it is a draft`(_ mark: String, _ isFirst: Bool) {
        let (above, below) = isFirst ? ("\(mark)\n", "") : ("", "\(mark)\n")
        let draft = draft(
            above + Self.letterhead + "Số:     /TB-SKHCN\n" + Self.dateline + below + "THÔNG BÁO\nVề việc nghỉ lễ\nĐề nghị thực hiện./.\n"
                + Self.closing)
        #expect(draft["trang_thai"] == .text("du_thao"))
        #expect(draft["co_quan_ban_hanh"] == .text("skhcn-qngai"))
        #expect(draft["trich_yeu"] == .text("Về việc nghỉ lễ"))
        #expect(paragraphs(draft) == ["Đề nghị thực hiện./."])
    }

    @Test(arguments: [("LƯU HÀNH NỘI BỘ", "noi_bo"), ("XEM XONG TRẢ LẠI", "xem_xong_tra_lai")])
    func `a stamp of circulation is no issuer`(_ stamp: String, _ value: String) {
        let draft = letter("Đề nghị thực hiện./.\n", kinhGui: "HỎA TỐC\n\(stamp)\nKính gửi: Sở Nội vụ\n")
        #expect(draft["pham_vi_luu_hanh"] == .text(value))
        #expect(draft["co_quan_ban_hanh"] == .text("skhcn-qngai"))
        #expect(draft["do_khan"] == .text("hoa_toc"))
    }

    @Test(arguments: [
        ("Căn cứ chức năng, nhiệm vụ được giao, Sở Khoa học và Công nghệ đề nghị các xã triển khai theo Kế hoạch số 51/KH-UBND.", nil),
        ("Căn cứ Quyết định số 12/QĐ-UBND, Sở thông báo việc thực hiện Kế hoạch số 51/KH-UBND.", ["12/QĐ-UBND"]),
        ("Căn cứ chức năng, nhiệm vụ được giao tại Quyết định số 12/QĐ-UBND, Văn phòng Sở báo cáo:", ["12/QĐ-UBND"]),
        ("Căn cứ đề nghị của Sở Nội vụ, Sở Tài chính tại Tờ trình số 12/TTr-SNV;", ["12/TTr-SNV"]),
        ("Căn cứ Luật Khoa học và công nghệ, Luật sửa đổi về tổ chức số 65/2025/QH15;", ["65/2025/QH15"]),
    ]) func `the basis is what its own clause names`(_ sentence: String, _ numbers: [String]?) {
        #expect(notice("\(sentence)\nĐề nghị thực hiện./.\n")["can_cu"] == numbers.map { .list($0) })
    }

    @Test func `another letterhead in the text is doubted, a form to be filled in is not`() {
        let second =
            Self.letterhead + "Số: 65/KH-SKHCN\n" + Self.dateline + "KẾ HOẠCH\nTrực lễ 30/4\nCác phòng thực hiện./.\n" + Self.closing
        let draft = notice("Đề nghị thực hiện./.\n", closing: Self.closing + second)
        let written = DraftText(draft).text
        #expect(written.components(separatedBy: "từ đây có thể là một văn bản khác").count == 2)
        #expect(written.contains("khác: mỗi văn bản cần một tệp riêng -->\n\nUBND TỈNH QUẢNG NGÃI"))
        let form = "Mẫu số 01\n" + Self.letterhead + "Số:     /ĐĐK\n……, ngày … tháng … năm …\nĐƠN ĐĂNG KÝ\n"
        #expect(!DraftText(notice("Đề nghị thực hiện./.\n", closing: Self.closing + form)).text.contains("văn bản khác"))
    }
}
