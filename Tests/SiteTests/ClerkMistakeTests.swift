// Mistakes of clerks in small sites of their own: each must give exactly the diagnostics it deserves, where it stands.
import Source
import Testing

@testable import Site

extension SmallSite {
    /// A site of the files given, with settings of its own.
    fileprivate convenience init(_ files: [(path: String, text: String)]) throws {
        let all = [("Content/cong-thong-tin.yml", "ten: Cổng thử\nco_quan: cp\ndia_chi: https://a.vn/\n")] + files
        try self.init(all.map { "-- \($0.0) --\n\($0.1)\n" }.joined())
    }

    /// `a.md:3:1 code` for each fault, in order; `file` relative to the content folder.
    fileprivate func faults() async throws -> [String] {
        try await SiteBuilder(options).check().diagnostics.map { fault in
            let place = fault.location.map { "\($0.file.dropFirst(options.content.count + 1)):\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(fault.code.rawValue)"
        }
    }
}

/// A document without fault; `more` are further lines of its front matter.
private func document(_ number: String, more: String = "", body: String = "Nội dung./.") -> String {
    """
    ---
    loai: Quyết định
    so_ky_hieu: \(number)
    ngay_ban_hanh: 05/02/2025
    trich_yeu: Về việc thử
    don_vi_soan: vp
    nguoi_ky: {ho_ten: Nguyễn A, chuc_vu: Bộ trưởng}
    \(more)---

    \(body)
    """
}

private let departments = ("Content/danh-muc/don-vi.yml", "- {ma: vp, ten: Văn phòng}\n")

@Suite struct ClerkMistakeTests {
    @Test func `a document without fault has none`() async throws {
        #expect(try await SmallSite([departments, ("Content/a.md", document("12/QĐ-TTg"))]).faults() == [])
    }

    @Test func `the same number in three files is two errors and no warning about addresses`() async throws {
        let site = try SmallSite([departments] + ["a.md", "b.md", "c/d.md"].map { ("Content/\($0)", document("12/QĐ-TTg")) })
        #expect(try await site.faults() == ["b.md:3:13 trung-so", "c/d.md:3:13 trung-so"])
    }

    @Test func `the same slug twice is one error at the second`() async throws {
        let site = try SmallSite([
            departments, ("Content/a.md", document("12/QĐ-TTg", more: "slug: x\n")),
            ("Content/b.md", document("13/QĐ-TTg", more: "slug: x\n")),
        ])
        #expect(try await site.faults() == ["b.md:8:7 trung-slug"])
    }

    @Test(arguments: [
        ("[x](/tro-giup/xxxxxxxxxx)./.", ["a.md:10:5 lien-ket-hong"]), ("[x](/index.html)./.", []), ("[x](a.md)./.", []),
        ("[x](/van-ban/index.html)./.", []), ("[x](khong-co.pdf)./.", ["a.md:10:5 lien-ket-hong"]),
        ("`MẬT`\n\nHết./.", ["a.md:10:2 dau-mat"]), ("~~TỐI MẬT~~\n\nHết./.", ["a.md:10:3 dau-mat"]),
        ("<u>MẬT</u>\n\nHết./.", ["a.md:10:4 dau-mat"]),
    ]) func `a fault of the text is reported where it stands`(_ body: String, _ expected: [String]) async throws {
        #expect(try await SmallSite([departments, ("Content/a.md", document("12/QĐ-TTg", body: body))]).faults() == expected)
    }

    @Test(arguments: [
        ("loai: thông báo\nso_ky_hieu: 70/QĐ-SKHCN", 1), ("loai: thông báo kết luận\nso_ky_hieu: 70/TB-SKHCN", 0),
        ("loai: công văn\nso_ky_hieu: 70/TB-SKHCN", 0), ("loai: thông báo\nso_ky_hieu: 70/SKHCN-VP", 0),
        ("loai: quyết định\nso_ky_hieu: 70/UBND-QĐ", 0), ("loai: quy định\nso_ky_hieu: 132-QĐ/TW", 0),
        ("loai: thông tư liên tịch\nso_ky_hieu: 01/2015/TT-BTC-BKHCN", 0), ("loai: phụ lục\nso_ky_hieu: 70/QĐ-SKHCN", 0),
        ("loai: quy chế\nso_ky_hieu: 70/QĐ-SKHCN\nkem_theo: 71/QĐ-SKHCN", 0), ("loai: thông tư\nso_ky_hieu: 70-TT/TW", 0),
        ("loai: thông tư\nso_ky_hieu: 89/TC-TCT", 0), ("loai: thông tư\nso_ky_hieu: 12/2025/QĐ-BTC", 1),
        ("loai: thông báo\nso_ky_hieu: null\nky_hieu: QĐ-SKHCN", 1),
        ("co_quan_ban_hanh: ubnd", 1), ("co_quan_ban_hanh: [skhcn, ubnd]", 0),
        ("co_quan_ban_hanh: ubnd\nso_ky_hieu: 01/QĐ-UBND-SKHCN", 0), ("co_quan_ban_hanh: cp", 1),
    ]) func `a type or issuer that the symbol contradicts is told`(_ lines: String, _ count: Int) async throws {
        let site = try SmallSite(SmallSite.document("a.md", lines))
        let found = try await SiteBuilder(site.options).check().diagnostics.filter { $0.code == .symbolMismatch }
        #expect(found.count == count)
    }

    @Test(arguments: [
        ("ngay_ban_hanh: 01/5/2025", []), ("ngay_ban_hanh: 02/5/2025", [Code.dateAhead]), ("ngay_ban_hanh: 2052-04-01", [.dateAhead]),
        ("ngay_ban_hanh: 2052-04-01\ntrang_thai: dự thảo", []), ("ngay_hieu_luc: 2052-04-01", []),
    ]) func `a date of issue after today is told, but of a draft`(_ lines: String, _ codes: [Code]) async throws {
        let site = try SmallSite(SmallSite.document("a.md", lines))
        #expect(try await SiteBuilder(site.options).check().diagnostics.map(\.code) == codes)
    }

    @Test func `a document without text is told, but for drafts and what has an original or an annex beside it`() async throws {
        func codes(_ lines: String, _ body: String, _ more: String = "") async throws -> [Code] {
            let site = try SmallSite(SmallSite.document("a/index.md", lines, body: body) + more)
            return try await SiteBuilder(site.options).check().diagnostics.map(\.code)
        }
        #expect(try await codes("", "") == [.emptyBody])
        #expect(try await codes("", "  \n\n") == [.emptyBody])
        #expect(try await codes("trang_thai: dự thảo", "") == [])
        #expect(try await codes("trang_thai: đã thu hồi", "") == [])
        #expect(try await codes("tep_goc: a.pdf", "", "-- Content/a/a.pdf --\n%PDF") == [])
    }

    @Test func `a drafting department that is no more is told once, also where the text names it`() async throws {
        let over = ("Content/danh-muc/don-vi.yml", "- {ma: vp, ten: Văn phòng, den: 2024-12-31}\n")
        let site = try SmallSite([over, ("Content/a.md", document("12/QĐ-TTg", body: "Giao Văn phòng chủ trì./."))])
        #expect(try await site.faults() == ["a.md:6:14 don-vi-ngoai-thoi-gian"])
    }

    @Test func `a relation without number is a warning, the file of a parent is none`() async throws {
        let site = try SmallSite([
            departments, ("Content/a.md", document("12/QĐ-TTg")), ("Content/b.md", document("13/QĐ-TTg", more: "kem_theo: a\n")),
            ("Content/c.md", document("14/QĐ-TTg", more: "thuc_hien: [không phải số]\n")),
        ])
        #expect(try await site.faults() == ["c.md:8:13 so-ngoai-mau"])
    }

    @Test func `a known reference that is no number is said to be none`() async throws {
        let site = try SmallSite([
            departments, ("Content/a.md", document("12/QĐ-TTg")),
            ("Content/danh-muc/tham-chieu.yml", "- {so_ky_hieu: 57-NQ/TW, co_quan: tw}\n- so_ky_hieu: abc\n"),
        ])
        #expect(try await site.faults() == ["danh-muc/tham-chieu.yml:2:15 so-ngoai-mau"])
    }

    @Test(arguments: [
        ("Bộ Chính trị", "Bộ Chính trị"), ("tw", "Ban Chấp hành Trung ương Đảng"), ("BCH Trung ương", "Ban Chấp hành Trung ương Đảng"),
    ])
    func `a known reference is of the organ that the registry names`(written: String, shown: String) async throws {
        let site = try SmallSite([
            departments, ("Content/a.md", document("12/QĐ-TTg", body: "Theo Nghị quyết số 57-NQ/TW./.")),
            ("Content/danh-muc/tham-chieu.yml", "- {so_ky_hieu: 57-NQ/TW, co_quan: \(written), ngay: 22/12/2024}\n"),
        ])
        _ = try await site.build()
        let page = try #require(site.page("tham-chieu/tw/2024/57-nq-tw/index.html"))
        #expect(page.contains("ngày 22/12/2024 của \(shown)"))
    }

    @Test func `a file is the same file however its name is written`() async throws {
        let site = try SmallSite([
            departments,
            ("Content/k/index.md", document("12/QĐ-TTg", more: "tep_goc: ./a.pdf\n", body: "[x](a.pdf#page=2) [y](b%20c..d.txt)./.")),
            ("Content/k/a.pdf", "x"), ("Content/k/b c..d.txt", "x"),
        ])
        #expect(try await site.faults() == [])
        let outcome = try await site.build()
        #expect(outcome.report?.foreign == [] && site.page("van-ban/ttg/2025/12-qd-ttg/a.pdf") != nil)
        #expect(site.page("van-ban/ttg/2025/12-qd-ttg/b c..d.txt") != nil)
    }

    @Test func `a text beside an index is a document and is checked like one`() async throws {
        let site = try SmallSite([
            departments, ("Content/k/index.md", document("12/QĐ-TTg", body: "[x](b.md)./.")),
            ("Content/k/b.md", document("13/QĐ-TTg", more: "do_mat: mật\n")),
            ("Content/k/C.MD", document("14/QĐ-TTg", more: "do_mat: mật\n")),
        ])
        #expect(try await site.faults() == ["k/C.MD:8:9 do-mat", "k/b.md:8:9 do-mat"])
    }

    @Test func `an ordinary page may bear no stamp and no address of another page`() async throws {
        let site = try SmallSite([
            departments, ("Content/trang/x.md", "---\ntieu_de: X\nslug: van-ban\n---\nabc\n"),
            ("Content/trang/y.md", "---\ntieu_de: Y\n---\n**MẬT**\n"),
        ])
        #expect(try await site.faults() == ["trang/x.md:3:7 trung-dia-chi", "trang/y.md:4:3 dau-mat"])
    }

    @Test func `a theme that is not there is reported where the settings name it`() async throws {
        let site = try SmallSite([("Content/cong-thong-tin.yml", "ten: Cổng\nco_quan: cp\ngiao_dien: la\ndia_chi: https://a.vn/\n")])
        var options = SiteBuilder.Options()
        options.content = "\(site.root)/Content"
        let faults = try await SiteBuilder(options).check().diagnostics
        #expect(faults.map(\.code) == [.missingTheme] && faults.first?.location?.line == 3 && faults.first?.location?.column == 12)
    }
}
