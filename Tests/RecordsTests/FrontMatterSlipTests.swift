import Source
import Testing

@testable import Records

/// Slips of those who write front matter by hand: each is told where it stands, with the line as it is meant.
@Suite struct FrontMatterSlipTests {
    private func expect(_ lines: String, hint: String? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let (_, marked, diagnostics) = readComplete(lines)
        #expect(MarkedText.lines(diagnostics) == marked.expected, sourceLocation: sourceLocation)
        guard let hint else { return }
        let hints = diagnostics.compactMap(\.hint?.vi)
        #expect(hints.contains { $0.contains(hint) }, "\(hints)", sourceLocation: sourceLocation)
    }

    @Test func `notes of the import are told until they are deleted, other comments are not`() {
        expect(
            "# lời dặn: giữ lại\n⟦doc-khong-chac⟧# xem lại: số in mờ\nso_ky_hieu: 39/QĐ-SKHCN\n⟦doc-khong-chac⟧#Xem lại: ngày\n# xem lại cả"
        )
        expect("trich_yeu: |\n  Về việc\n  # xem lại: là chữ của trích yếu")
    }

    @Test(arguments: [
        ("noi_nhan: [Như trên, ⟦sai-kieu⟧Lưu: VT, VP]", "noi_nhan: [Như trên, \"Lưu: VT, VP\"]"),
        ("noi_nhan:\n- Như trên;\n- ⟦sai-kieu⟧Lưu: VT, VP.", "viết - \"Lưu: VT, VP.\""),
        ("noi_nhan:\n  ⟦sai-kieu⟧Lưu: VT", "viết \"Lưu: VT\""),
        ("kinh_gui: [1. Sở Nội vụ, ⟦sai-kieu⟧Sở: Tài chính, Sở Y tế]", "kinh_gui: [1. Sở Nội vụ, \"Sở: Tài chính\", Sở Y tế]"),
        ("noi_nhan: [⟦thieu-truong⟧{de: biet}]", nil),
    ]) func `a recipient with a colon is shown in quotes`(_ lines: String, _ hint: String?) { expect(lines, hint: hint) }

    @Test(arguments: [
        ("trich_yeu: Kết luận cuộc họp ⟦gia-tri-bi-cat⟧#2 # phần cuối", "trich_yeu: \"Kết luận cuộc họp #2 # phần cuối\""),
        ("nguoi_ky: {ho_ten: Nguyễn A, chuc_vu: Trưởng phòng ⟦gia-tri-bi-cat⟧#1\n  }", "chuc_vu: \"Trưởng phòng #1\""),
        ("noi_nhan:\n  - Phòng ⟦gia-tri-bi-cat⟧#3\n  - VT", "noi_nhan: \"Phòng #3\""),
        ("trich_yeu: Về việc   # lời ghi", nil), ("trich_yeu: \"Về việc\" # lời ghi", nil), ("trich_yeu: Về việc#2", nil),
        ("trich_yeu: Về việc # xem lại: chữ mờ", nil), ("don_vi_soan: vp # Văn phòng", nil), ("trich_yeu: Về việc\n# lời ghi", nil),
    ]) func `words that YAML takes for a comment are told`(_ lines: String, _ hint: String?) { expect(lines, hint: hint) }

    @Test func `quotes of print around a value are left out and told`() throws {
        let (metadata, marked, diagnostics) = readComplete(
            "nguoi_ky: {ho_ten: ⟦ngoac-kep-cong⟧“Nguyễn Văn A”, chuc_vu: ⟦ngoac-kep-cong⟧”Giám đốc”}\ntrich_yeu: “Ngày hội” và “Tuần lễ”")
        #expect(MarkedText.lines(diagnostics) == marked.expected)
        #expect(metadata?.signer?.name == "Nguyễn Văn A" && metadata?.signer?.position == "Giám đốc")
        #expect(metadata?.subject.value == "“Ngày hội” và “Tuần lễ”")
        #expect(diagnostics.first?.hint?.vi.contains("viết ho_ten: Nguyễn Văn A;") == true)
        expect("trich_yeu: \"“Ngày hội”\"")
    }

    @Test func `a title in brackets is told to want quotes`() { expect("trich_yeu: ⟦sai-kieu⟧{ten}", hint: "đặt trong ngoặc kép") }

    @Test(arguments: [
        ("1/4/25", "01/4/2025"), ("01-04-2025", "01/4/2025"), ("01.4.2025", "01/4/2025"), ("ngày 01 tháng 4 năm 2025", "01/4/2025"),
        ("2025/4/1", "01/4/2025"),
    ]) func `a date in another form is shown as it is meant`(_ written: String, _ meant: String) {
        expect("ngay_ban_hanh: ⟦ngay-khong-hop-le⟧\(written)", hint: "có phải \(meant)? viết 01/4/2025 hoặc 2025-04-01")
    }

    @Test(arguments: ["31/4/25", "04/31/2025", "1/4", "1/4/1", "01/4/0205"]) func `a date that is none is not guessed at`(_ written: String)
    {
        let fault = readComplete("ngay_ban_hanh: \(written)").diagnostics.first
        #expect(fault?.code == .invalidDate && fault?.hint?.vi == "viết 01/4/2025 hoặc 2025-04-01")
    }

    @Test(arguments: [
        ("don_vi_soan: Phòng Quản lý", "có phải “Phòng Quản lý Khoa học và Công nghệ”?"),
        ("don_vi_soan: Quản lý Khoa học", "có phải “Phòng Quản lý Khoa học và Công nghệ”?"),
        ("co_quan_ban_hanh: Sở Khoa học", "có phải “Sở Khoa học và Công nghệ”?"),
        ("don_vi_soan: Phòng", "thêm vào danh-muc/don-vi.yml"), ("don_vi_soan: Ban Pháp chế", "thêm vào danh-muc/don-vi.yml"),
    ]) func `part of a name finds the whole`(_ line: String, _ hint: String) {
        #expect(readComplete(line).diagnostics.compactMap(\.hint?.vi) == [hint])
    }
}
