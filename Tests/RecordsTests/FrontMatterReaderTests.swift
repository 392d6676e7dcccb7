import Source
import Testing

@testable import Records

@Suite struct FrontMatterReaderTests {
    private func day(_ text: String) -> CalendarDate? { CalendarDate(text: text) }

    @Test func `a conclusion is read whole`() throws {
        let (metadata, _, diagnostics) = readComplete(
            """
            Loại: thông báo kết luận
            so_ky_hieu: 27/TB-SKHCN            # chú thích
            Ngày ban hành: 01/4/2025
            trich_yeu: Kết luận của Giám đốc   tại cuộc họp giao ban Quý I/2025
            co_quan_ban_hanh: skhcn-qngai
            don_vi_soan: Văn phòng Sở
            don_vi:
              - {ma: qlkhcn, vai_tro: chủ trì}
              - {ma: tat-ca, vai_tro: [nhan, phoi_hop]}
            nguoi_ky: {ho_ten: Trần Văn Quang, chuc_vu: Trưởng phòng, quyen_han: TL., thay_cho: Giám đốc}
            cuoc_hop: {loai: Giao ban quý, ngay: 01/4/2025, chu_tri: Giám đốc Sở}
            ky_bao_cao: Quý I/2025
            ky_ke_hoach: [tháng 4/2025, Quý II/2025]
            thuc_hien: ["336-KH/TU, 25/02/2025", 51/KH-UBND]
            noi_nhan: [GĐ và các PGĐ Sở (báo cáo), Các phòng, {ten: Sở Nội vụ, de: biet}, "Lưu: VT, VP"]
            tep_goc: [ket-luan-q1.pdf, {duong_dan: phu-luc/a.pdf, ky_so: có}]
            slug_cu: [cu/a]
            """)
        #expect(diagnostics.isEmpty)
        let document = try #require(metadata)
        #expect(document.type == "thong_bao_ket_luan")
        #expect(document.number?.value == "27" && document.symbol?.value == "TB-SKHCN" && document.notation?.value == "27/TB-SKHCN")
        #expect(document.notation?.location == Source.SourceLocation(file: "a.md", line: 3, column: 13))
        #expect(document.subject.value == "Kết luận của Giám đốc tại cuộc họp giao ban Quý I/2025")
        #expect(document.issuedOn?.value == day("2025-04-01") && document.issuers.map(\.value) == ["skhcn-qngai"])
        #expect(document.drafter?.value == "vp")
        #expect(document.departments.map { "\($0.code) \($0.role.rawValue)" } == ["qlkhcn chu_tri", "tat-ca nhan", "tat-ca phoi_hop"])
        #expect(document.signer == Signer(name: "Trần Văn Quang", position: "Trưởng phòng", authority: "TL", onBehalfOf: "Giám đốc"))
        #expect(
            document.meeting?.kind == "giao_ban_quy" && document.meeting?.date == day("1/4/2025")
                && document.meeting?.chair == "Giám đốc Sở")
        #expect(document.reportPeriods.map(\.code) == ["2025-Q1"] && document.planPeriods.map(\.code) == ["2025-04", "2025-Q2"])
        #expect(document.relations.map(\.number) == ["336-KH/TU", "51/KH-UBND"])
        #expect(document.relations.map(\.date) == [day("2025-02-25"), nil])
        #expect(document.recipients.map(\.purpose) == [.report, nil, .know, .file])
        #expect(
            document.attachments.map(\.path) == ["ket-luan-q1.pdf", "phu-luc/a.pdf"]
                && document.attachments.map(\.isSigned) == [false, true])
        #expect(document.formerSlugs.map(\.value) == ["cu/a"])
    }

    @Test func `an annex without number or exact date is read`() throws {
        let (metadata, _, diagnostics) = readComplete(
            """
            loai: chương trình
            ten_loai: Chương trình làm việc (dự kiến)
            so_ky_hieu: /SKHCN-VP
            ngay_uoc_tinh: {tu: 01/8/2025, den: 2025-08-14}
            trang_thai: dự thảo
            kem_theo: "39 /QĐ-SKHCN, 21/3/2025"
            su_kien:
              - {bat_dau: "2025-08-14T14:00+07:00", dia_diem: Trụ sở, noi_dung: Làm việc}
              - {bat_dau: 15/8/2025 08:00}
            ky_bao_cao: 2025
            """, without: ["ngay_ban_hanh", "nguoi_ky"])
        #expect(diagnostics.map(\.code) == [.missingNumber])
        let document = try #require(metadata)
        #expect(document.number == nil && document.notation == nil && document.symbol?.value == "SKHCN-VP")
        #expect(document.estimatedFrom == day("2025-08-01") && document.estimatedThrough == day("2025-08-14"))
        #expect(document.status == .draft && document.typeLabel == "Chương trình làm việc (dự kiến)")
        #expect(document.relations.map(\.number) == ["39/QĐ-SKHCN"] && document.relations.map(\.relation) == [.attachmentOf])
        #expect(document.events.map(\.start) == ["2025-08-14T14:00+07:00", "2025-08-15T08:00"])
    }

    @Test func `every field of the table is known and reads null as nothing`() {
        for field in FrontMatterField.names {
            let faults = readComplete("\(field):").diagnostics
            #expect(!faults.contains { $0.code == .unknownField || $0.code == .wrongType }, "\(field)")
        }
        #expect(FrontMatterField.names.count == Set(FrontMatterField.names).count)
    }

    @Test(arguments: [
        ("so_ky_hieu: 39/QĐ-SKHCN", "39", "QĐ-SKHCN", "39/QĐ-SKHCN"), ("so: 27\nky_hieu: TB-SKHCN", "27", "TB-SKHCN", "27/TB-SKHCN"),
        ("so: \"05\"\nky_hieu: KH/TU", "05", "KH/TU", "05-KH/TU"),
        ("so: 04\nky_hieu: 2025/QĐ-UBND", "04", "2025/QĐ-UBND", "04/2025/QĐ-UBND"),
        ("so_ky_hieu: 336-KH/TU", "336", "KH/TU", "336-KH/TU"), ("so_ky_hieu: 04/2025/QĐ-UBND", "04", "2025/QĐ-UBND", "04/2025/QĐ-UBND"),
        ("so_ky_hieu: \"Số: 39 / QĐ-SKHCN\"", "39", "QĐ-SKHCN", "39/QĐ-SKHCN"),
        ("so_ky_hieu: 15a/QĐ-UBND", "15a", "QĐ-UBND", "15a/QĐ-UBND"),
        ("so: 39/QĐ-SKHCN", "39", "QĐ-SKHCN", "39/QĐ-SKHCN"), ("so_ky_hieu: 168–HĐBT", "168", "HĐBT", "168-HĐBT"),
        ("so_ky_hieu: 684/UBND-KGVX", "684", "UBND-KGVX", "684/UBND-KGVX"), ("so_ky_hieu: 20/2023/QH15", "20", "2023/QH15", "20/2023/QH15"),
    ]) func `number and symbol are told apart and joined`(_ lines: String, _ number: String, _ symbol: String, _ notation: String) {
        let (metadata, _, diagnostics) = readComplete(lines, without: ["so_ky_hieu"])
        #expect(diagnostics.isEmpty)
        #expect(metadata?.number?.value == number && metadata?.symbol?.value == symbol && metadata?.notation?.value == notation)
    }

    @Test(
        arguments: [
            ("57-NQ/TW", "57-NQ/TW", nil), ("57-NQ/TW, 22/12/2024", "57-NQ/TW", "2024-12-22"),
            ("57-NQ/TW,22/12/2024", "57-NQ/TW", "2024-12-22"),
            ("57-NQ/TW, ngày 22/12/2024", "57-NQ/TW", "2024-12-22"),
            ("57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "57-NQ/TW", "2024-12-22"),
            ("Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024", "57-NQ/TW", "2024-12-22"),
            ("04/2025/QĐ-UBND, 2025-07-01", "04/2025/QĐ-UBND", "2025-07-01"),
            ("51/KH-UBND@ubnd-qngai/2025", "51/KH-UBND@ubnd-qngai/2025", nil), ("25/2018/QĐ-UBND", "25/2018/QĐ-UBND", nil),
        ] as [(String, String, String?)]) func `a document named in one line is taken apart`(
            _ line: String, _ number: String, _ date: String?
        )
    {
        let metadata = readComplete("can_cu: [\"\(line)\", {so_ky_hieu: 1/A-B, ngay: 1/2/2025}]").metadata
        #expect(metadata?.relations.first?.number == number)
        #expect(metadata?.relations.first?.date?.iso == date)
        #expect(metadata?.relations.last?.date?.iso == "2025-02-01")
    }

    @Test(
        arguments: [
            ("{tu: 2025-07-25}", "2025-07-25", nil), ("[01/8/2025, 14/8/2025]", "2025-08-01", "2025-08-14"),
            ("tháng 2/2024", "2024-02-01", "2024-02-29"),
            ("05/8/2025", "2025-08-05", "2025-08-05"), ("{den: 5/8/2025}", nil, "2025-08-05"), ("Quý IV/2025", "2025-10-01", "2025-12-31"),
        ] as [(String, String?, String?)]) func `an estimated date has several forms`(
            _ written: String, _ from: String?, _ through: String?
        )
    {
        let (metadata, _, diagnostics) = readComplete("ngay_uoc_tinh: \(written)", without: ["ngay_ban_hanh"])
        #expect(diagnostics.isEmpty)
        #expect(metadata?.estimatedFrom?.iso == from && metadata?.estimatedThrough?.iso == through)
    }

    @Test func `dates may be quoted, issuers and departments named by alias`() {
        let (metadata, _, diagnostics) = readComplete(
            "ngay_ban_hanh: \"2025-04-01\"\nco_quan_ban_hanh: UBND tỉnh\ndon_vi_soan: phòng kh - cn")
        #expect(diagnostics.isEmpty)
        #expect(
            metadata?.issuedOn?.value == day("1/4/2025") && metadata?.issuers.map(\.value) == ["ubnd-qngai"]
                && metadata?.drafter?.value == "qlkhcn")
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `the body begins after the front matter whatever ends the lines`(_ end: String) {
        for (mark, fence) in [("", "---"), ("\u{FEFF}", "..."), ("", "---  ")] {
            let head = [fence == "..." ? "---" : fence, "loai: quyết định", "trich_yeu: a", fence].joined(separator: end) + end
            let text = SourceText(file: "a.md", bytes: Array((mark + head + "Nội dung").utf8))
            let (metadata, offset, _) = FrontMatterReader.read(text, catalogs: .office)
            #expect(metadata?.subject.location == Source.SourceLocation(file: "a.md", line: 3, column: 12))
            #expect(String(decoding: text.bytes[offset...], as: UTF8.self) == "Nội dung")
        }
    }

    @Test func `decomposed text is read as precomposed`() {
        let (metadata, _, diagnostics) = readComplete("Loa\u{323}i: quye\u{302}\u{301}t \u{111}i\u{323}nh\ntrich_yeu: Quy\u{301} I")
        #expect(diagnostics.isEmpty)
        #expect(metadata?.type == "quyet_dinh" && Array(metadata?.subject.value.utf8 ?? "".utf8) == Array("Qu\u{FD} I".utf8))
    }

    @Test func `a page has a title, an order and a slug`() {
        let text = MarkedText("---\ntieu_de: Trợ giúp\nthu_tu: 2\nslug: tro-giup\n---\nX")
        let (page, offset, diagnostics) = PageFrontMatter.read(text.text)
        #expect(diagnostics.isEmpty && page?.title == "Trợ giúp" && page?.order == 2 && page?.slug?.value == "tro-giup")
        #expect(offset == text.text.bytes.count - 1)
        let faulty = MarkedText("⟦thieu-truong⟧---\nthu_tu: ⟦sai-kieu⟧hai\n⟦truong-la⟧tieude: x\nslug: ⟦gia-tri-khong-ro⟧Á\n---\n")
        #expect(MarkedText.lines(PageFrontMatter.read(faulty.text).diagnostics) == faulty.expected)
    }
}
