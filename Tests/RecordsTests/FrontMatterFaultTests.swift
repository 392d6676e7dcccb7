import Source
import Testing

@testable import Records

@Suite struct FrontMatterFaultTests {
    private func expect(_ marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> [Diagnostic] {
        let text = MarkedText(marked)
        let diagnostics = FrontMatterReader.read(text.text, catalogs: .office).diagnostics
        #expect(MarkedText.lines(diagnostics) == text.expected, sourceLocation: sourceLocation)
        #expect(diagnostics.allSatisfy { !$0.message.vi.isEmpty && !$0.message.en.isEmpty && $0.message.vi != $0.message.en })
        return diagnostics
    }

    @Test func `a text where fields belong is shown as the first of them`() {
        let hints = readComplete("don_vi: vp\nngay_uoc_tinh: [8/2025]").diagnostics.filter { $0.code == .wrongType }.map { $0.hint?.vi }
        #expect(hints == ["viết “{ma: vp, vai_tro: …}”", nil])
    }

    @Test(arguments: [
        "trich_yeu: ⟦sai-kieu⟧[a, b]", "trich_yeu: ⟦sai-kieu⟧2025", "nguoi_ky: ⟦sai-kieu⟧[a]", "loai: ⟦loai-khong-ro⟧kế hoạc",
        "ngay_ban_hanh: ⟦ngay-khong-hop-le⟧30/02/2025",
        "ngay_ban_hanh: ⟦ngay-khong-hop-le⟧hôm qua", "ngay_ban_hanh: ⟦sai-kieu⟧{a: 1}", "don_vi_soan: ⟦don-vi-khong-ro⟧Văn phòng Xở",
        "co_quan_ban_hanh: [ubnd-qngai, ⟦co-quan-khong-ro⟧ubnd-qngay]", "do_mat: ⟦do-mat⟧Tối mật", "do_khan: ⟦gia-tri-khong-ro⟧nhanh",
        "trang_thai: ⟦gia-tri-khong-ro⟧hieu_luk", "⟦truong-la⟧trichyeu: abc", "ky_bao_cao: [2025-Q1, ⟦ky-khong-hop-le⟧2025-Q5]",
        "so_trang: ⟦sai-kieu⟧mười", "xuat_ban: ⟦sai-kieu⟧có lẽ", "slug: ⟦gia-tri-khong-ro⟧Kết luận",
        "slug_cu: [⟦gia-tri-khong-ro⟧A B, a/b, ⟦gia-tri-khong-ro⟧/../x/, /VB/a.aspx/]", "tep_goc: ⟦thieu-tep-goc⟧../mat.pdf",
        "tep_goc: [a.pdf, {duong_dan: b.pdf, sha256: ⟦sai-kieu⟧abc}]", "tep_goc: ⟦thieu-truong⟧{ky_so: true}",
        "nguoi_ky: {ho_ten: A, quyen_han: ⟦gia-tri-khong-ro⟧KY, ⟦truong-la⟧chucvu: B}", "nguoi_ky: ⟦thieu-nguoi-ky⟧{chuc_vu: Giám đốc}",
        "don_vi: [⟦thieu-truong⟧{ma: vp}, {ma: ⟦don-vi-khong-ro⟧vq, vai_tro: chu_tri}, {ma: vp, vai_tro: ⟦gia-tri-khong-ro⟧lead}, ⟦sai-kieu⟧vp]",
        "can_cu: [\"57-NQ/TW\", ⟦ngay-khong-hop-le⟧\"51/KH-UBND, 31/02/2025\"]", "can_cu: [57-NQ/TW, ⟦sai-kieu⟧22/12/2024]",
        "kem_theo: ⟦sai-kieu⟧[39/QĐ-SKHCN, 40/QĐ-SKHCN]", "cuoc_hop: {ngay: ⟦ngay-khong-hop-le⟧32/1/2025}", "cuoc_hop: ⟦sai-kieu⟧hôm nay",
        "su_kien: [{bat_dau: ⟦ngay-khong-hop-le⟧\"2025-08-14T25:00\"}, ⟦thieu-truong⟧{noi_dung: x}]", "nhiem_vu: [⟦sai-kieu⟧abc, {id: 1}]",
        "ngay_uoc_tinh: {tu: 14/8/2025, den: ⟦ngay-khong-hop-le⟧01/8/2025}", "noi_nhan: [VT, {ten: A, de: ⟦gia-tri-khong-ro⟧xem}]",
        "don_vi: {ma: ⟦don-vi-ngoai-thoi-gian⟧Phòng BCVT&CNTT, vai_tro: chu_tri}\nngay_ban_hanh: 01/7/2025",
        "ngay_ban_hanh: 01/7/2025\ndon_vi_soan: ⟦don-vi-ngoai-thoi-gian⟧bcvtcntt", "Do Mat: thường\n⟦khoa-trung⟧do_mat: mật",
        "ngay_het_hieu_luc: ⟦ngay-khong-hop-le⟧01/7/2025\nngay_hieu_luc: 15/7/2025",
        "ngay_ban_hanh: 15/7/2025\nngay_het_hieu_luc: ⟦ngay-khong-hop-le⟧01/7/2025",
        "so_ky_hieu: 39/QĐ-SKHCN\nky_hieu: ⟦gia-tri-khong-ro⟧QĐ-UBND",
    ]) func `a fault is reported where it stands and hides nothing`(_ lines: String) {
        let (metadata, marked, diagnostics) = readComplete(lines)
        #expect(MarkedText.lines(diagnostics) == marked.expected)
        #expect(metadata != nil)
    }

    @Test func `all faults of a file are reported together`() {
        _ = expect(
            "⟦thieu-truong⟧⟦chua-co-so⟧⟦chua-co-ngay⟧⟦thieu-nguoi-ky⟧⟦thieu-don-vi-soan⟧⟦nen-co-truong⟧---\nloai: ⟦loai-khong-ro⟧x\n⟦truong-la⟧y: 1\n---\n"
        )
    }

    @Test func `missing fields are reported at the top, empty ones where they stand`() {
        _ = expect(
            "⟦chua-co-so⟧⟦chua-co-ngay⟧⟦thieu-nguoi-ky⟧⟦thieu-don-vi-soan⟧---\nloai: ⟦thieu-truong⟧null\ntrich_yeu: ⟦thieu-truong⟧\"\"\nso: ~\n---\n"
        )
        _ = expect("⟦thieu-truong⟧⟦thieu-truong⟧⟦chua-co-so⟧⟦chua-co-ngay⟧⟦thieu-nguoi-ky⟧⟦thieu-don-vi-soan⟧---\n---\n")
    }

    @Test func `a conclusion asks for period and meeting, an annex for its parent and no signer`() {
        let conclusion = readComplete("loai: thông báo kết luận").diagnostics
        #expect(conclusion.map(\.code) == [.recommendedField, .recommendedField])
        #expect(readComplete("loai: phụ lục", without: ["nguoi_ky"]).diagnostics.map(\.code) == [.recommendedField])
        #expect(readComplete("loai: chương trình\nky_bao_cao: 2025\nkem_theo: 39/QĐ-SKHCN", without: ["nguoi_ky"]).diagnostics.isEmpty)
        #expect(readComplete("kem_theo: null", without: ["nguoi_ky"]).diagnostics.map(\.code) == [.missingSigner])
    }

    @Test func `an estimated date stands in for the date`() {
        #expect(readComplete("ngay_uoc_tinh: {tu: 2025-07-25}", without: ["ngay_ban_hanh"]).diagnostics.isEmpty)
        #expect(readComplete("ghi_chu: a", without: ["ngay_ban_hanh"]).diagnostics.map(\.code) == [.missingDate])
    }

    @Test func `a long subject is a warning`() throws {
        #expect(readComplete("trich_yeu: " + String(repeating: "ă", count: 500)).diagnostics.isEmpty)
        #expect(readComplete("trich_yeu: \"2025\"").diagnostics.isEmpty)
        let fault = try #require(readComplete("trich_yeu: " + String(repeating: "ă", count: 501)).diagnostics.first)
        #expect(fault.code == .tooLong && fault.severity == .warning && fault.location?.column == 12)
    }

    @Test(arguments: [
        ("loai: kế hoạc", "kế hoạch"), ("loai: KH", "Kế hoạch"), ("trichyeu: x", "trich_yeu"), ("Ngày ban hàn: x", "ngay_ban_hanh"),
        ("don_vi_soan: Văn phòng Xở", "Văn phòng Sở"), ("co_quan_ban_hanh: ubnd-qngay", "ubnd-qngai"), ("trang_thai: hieu_luk", "hieu_luc"),
        ("slug: Kết luận/Quý I", "ket-luan/quy-i"), ("ngay_ban_hanh: 3-4-2025", "01/4/2025"), ("ky_bao_cao: quý 7", "Quý I/2025"),
    ]) func `the hint names the way out`(_ line: String, _ words: String) throws {
        let hints = readComplete(line).diagnostics.compactMap(\.hint?.vi)
        #expect(hints.contains { $0.lowercased().contains(words.lowercased()) }, "\(hints)")
    }

    @Test func `files without front matter and without its end are told apart`() {
        #expect(expect("⟦thieu-phan-dau⟧# Tiêu đề\n").first?.message.vi == "tệp không có phần đầu")
        #expect(expect("⟦thieu-phan-dau⟧").count == 1)
        #expect(expect("⟦thieu-phan-dau⟧---\nloai: x\n").first?.message.vi == "phần đầu không có dòng “---” kết thúc")
        #expect(expect("⟦thieu-phan-dau⟧---").count == 1)
    }

    @Test func `YAML that does not parse is one fault`() {
        let text = MarkedText("---\ntrich_yeu: Kết luận⟦yaml-loi⟧: giao ban\n---\n")
        let (metadata, offset, diagnostics) = FrontMatterReader.read(text.text, catalogs: .office)
        #expect(MarkedText.lines(diagnostics) == text.expected)
        #expect(metadata == nil && offset == text.text.bytes.count)
        _ = expect("---\n⟦sai-kieu⟧chỉ có chữ\n---\n")
    }

    @Test func `truncated front matter never crashes and keeps its places inside the file`() {
        let whole = """
            ---
            loai: [thông báo, {a: "b"}]
            ngay_uoc_tinh: {tu: 01/8/2025, den: }
            su_kien: [{bat_dau: "2025-08-14T14:00+07:00"}, T]
            can_cu: ["57-NQ/TW, ngày 22 tháng 12 năm", "số", ",", "ngày"]
            so_ky_hieu: "//--/"
            tep_goc: [{duong_dan: /}, "", {sha256: x}]
            ---
            """
        let bytes = Array(whole.utf8)
        for count in 0...bytes.count {
            let text = SourceText(file: "a.md", bytes: bytes[..<count] + Array("\n---\n".utf8))
            let (_, offset, diagnostics) = FrontMatterReader.read(text, catalogs: .office)
            #expect((0...text.bytes.count).contains(offset) && !diagnostics.isEmpty)
            #expect(diagnostics.allSatisfy { $0.location.map { $0.line <= text.lineStarts.count } ?? false })
        }
    }

    @Test func `bytes that are not UTF-8 are found in body and front matter`() {
        let head = Array("---\nloai: quyết định\ntrich_yeu: a".utf8)
        for (bytes, line, column) in [
            (head + [0xC3] + Array("\n---\n".utf8), 3, 13), (head + Array("\n---\nđ".utf8) + [0xE1, 0xBA], 5, 2), ([0x2D, 0xFF], 1, 2),
        ] {
            let faults = FrontMatterReader.read(SourceText(file: "a.md", bytes: bytes), catalogs: .office).diagnostics
            let utf8 = faults.filter { $0.code == .invalidUTF8 }
            #expect(utf8.map(\.location) == [Source.SourceLocation(file: "a.md", line: line, column: column)])
        }
    }

    @Test(
        arguments: [
            ("loai: kế hoạch", "27/KH-…", "KH-…"), ("loai: công văn", "27/SKHCN-VP", "SKHCN-VP"),
            ("loai: kế hoạch\nky_hieu: KH/TU", "27-KH/TU", nil), ("loai: kế hoạch\nky_hieu: KH-SNV", "27/KH-SNV", nil),
            ("loai: quyết định\nky_hieu: 2025/QĐ-UBND", "27/2025/QĐ-UBND", nil),
        ] as [(String, String, String?)])
    func `a number or symbol is asked for in the form of the document's own type`(_ lines: String, _ number: String, _ symbol: String?) {
        let text = SourceText(file: "a.md", bytes: Array("---\n\(lines)\ntrich_yeu: Việc thử\n---\n".utf8))
        let hints = FrontMatterReader.read(text, catalogs: .office).diagnostics.compactMap(\.hint?.vi)
        #expect(hints.contains("thêm “so_ky_hieu: \(number)” khi đã cấp số"))
        #expect(hints.first { $0.hasPrefix("thêm “ky_hieu:") } == symbol.map { "thêm “ky_hieu: \($0)”" })
    }
}
