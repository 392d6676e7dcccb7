import Source
import Testing

@testable import Site

/// The head and the foot of a document as they stand on paper.
@Suite struct PrintedFormTests {
    private static let office = """
        -- Content/cong-thong-tin.yml --
        ten: Cổng văn bản
        co_quan: skhcn
        co_quan_chu_quan: ubnd
        dia_danh: Quảng Ngãi
        dia_chi: https://vanban.example.gov.vn/
        mui_gio: Asia/Ho_Chi_Minh
        -- Content/danh-muc/co-quan.yml --
        - {ma: skhcn, ten: Sở Khoa học và Công nghệ tỉnh Quảng Ngãi, ky_hieu: [SKHCN], mac_dinh: true}
        - {ma: ubnd, ten: Ủy ban nhân dân tỉnh Quảng Ngãi, ky_hieu: [UBND], mac_dinh: true}
        - {ma: tinh-uy, ten: Tỉnh ủy Quảng Ngãi, ky_hieu: [TU], he: dang, mac_dinh: true}

        """

    /// Texts of the paragraphs of the printed head, class first.
    private func head(_ fields: String, without left: Set<String> = []) async throws -> [String] {
        let site = try SmallSite(Self.office + SmallSite.document("a.md", fields, without: left))
        _ = try await site.build()
        let page = try #require(
            try site.portal().first { $0.key.hasPrefix("van-ban/") && String(decoding: $0.value, as: UTF8.self).contains("the-thuc") })
        let html = String(decoding: page.value, as: UTF8.self)
        let start = try #require(html.firstRange(of: "<div class=\"bai-than")?.lowerBound)
        let end = try #require(html[start...].firstRange(of: "<div class=\"than\"")?.lowerBound)
        let lines = html[start..<end].split(separator: "\n").filter { $0.hasPrefix("<p class=\"") && $0.hasSuffix("</p>") }
        return lines.map { String($0.dropFirst(10).dropLast(4)).replacing("\">", with: ": ") }
    }

    @Test(arguments: [
        ("", ["tt-tren: UBND TỈNH QUẢNG NGÃI", "tt-ten: SỞ KHOA HỌC VÀ CÔNG NGHỆ", "tt-giu-cach: Số: 39/QĐ-SKHCN"]),
        ("so_ky_hieu: 5/QĐ-UBND\nco_quan_ban_hanh: ubnd", ["tt-ten: ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "tt-giu-cach: Số: 05/QĐ-UBND"]),
        (
            "co_quan_ban_hanh: [skhcn, ubnd]",
            ["tt-ten: SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG NGÃI - ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "tt-giu-cach: Số: 39/QĐ-SKHCN"]
        ),
        (
            "loai: kế hoạch\nso_ky_hieu: 336-KH/TU\nco_quan_ban_hanh: tinh-uy",
            ["tt-ten: TỈNH ỦY QUẢNG NGÃI", "tt-sao: *", "tt-dang: ĐẢNG CỘNG SẢN VIỆT NAM", "tt-giu-cach: Số 336-KH/TU"]
        ),
    ])
    func `the agency stands under the body above it, and others under none`(_ fields: String, _ expected: [String]) async throws {
        let head = try await head(fields)
        #expect(head.filter { ["tt-tren", "tt-ten", "tt-sao", "tt-dang", "tt-giu-cach"].contains($0.prefix { $0 != ":" }) } == expected)
    }

    @Test(arguments: [
        (
            "loai: chương trình công tác\ntrich_yeu: Chương trình công tác năm 2025",
            ["tt-loai: CHƯƠNG TRÌNH", "tt-trich-yeu: Công tác năm 2025"]
        ),
        ("loai: kế hoạch\ntrich_yeu: Làm việc với các sở", ["tt-loai: KẾ HOẠCH", "tt-trich-yeu: Làm việc với các sở"]),
        ("trich_yeu: Quyết định", ["tt-loai: QUYẾT ĐỊNH", "tt-trich-yeu: Quyết định"]),
        ("loai: công văn\ntrich_yeu: báo cáo", ["tt-vv: V/v báo cáo"]),
    ])
    func `the type stands once, in capitals over the title`(_ fields: String, _ expected: [String]) async throws {
        let head = try await head(fields)
        #expect(head.filter { ["tt-loai", "tt-trich-yeu", "tt-vv"].contains($0.prefix { $0 != ":" }) } == expected)
    }

    @Test(arguments: [
        (
            "trang_thai: du_thao\ndo_khan: hoa_toc\npham_vi_luu_hanh: noi_bo",
            ["tt-dau: DỰ THẢO", "tt-dau: Hỏa tốc", "tt-dau: LƯU HÀNH NỘI BỘ"]
        ),
        ("trang_thai: bi_thay_the", ["chi-in tt-nhac: Bị thay thế. Không dùng làm căn cứ khi chưa xem văn bản liên quan."]), ("", []),
    ])
    func `stamps say what a reader of the paper must know`(_ fields: String, _ expected: [String]) async throws {
        #expect(try await head(fields).filter { $0.hasPrefix("tt-dau") || $0.hasPrefix("chi-in") } == expected)
    }

    @Test(arguments: [
        (
            "loai: luật\nso_ky_hieu: 33/2018/QH14\nco_quan_ban_hanh: ubnd\ntrich_yeu: Luật cảnh sát biển Việt Nam",
            [
                "Luật Cảnh sát biển Việt Nam số 33/2018/QH14 ngày 21 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Quảng Ngãi",
                "Luật Cảnh sát biển Việt Nam",
            ]
        ),
        (
            "loai: luật\nso_ky_hieu: 33/2018/QH14\nco_quan_ban_hanh: ubnd\ntrich_yeu: Luật Sửa đổi Luật Đất đai",
            [
                "Luật số 33/2018/QH14 ngày 21 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Quảng Ngãi sửa đổi Luật Đất đai",
                "Luật số 33/2018/QH14",
            ]
        ),
        (
            "loai: kế hoạch\nso_ky_hieu: 336-KH/TU\nco_quan_ban_hanh: tinh-uy\ntrich_yeu: Công tác văn thư",
            [
                "Kế hoạch số 336-KH/TU ngày 21 tháng 3 năm 2025 của Tỉnh ủy Quảng Ngãi về công tác văn thư", "Kế hoạch số 336-KH/TU",
                "Kế hoạch số 336-KH/TU, ngày 21/3/2025 của Tỉnh ủy Quảng Ngãi về công tác văn thư",
            ]
        ),
    ])
    func `a citation to copy names type, number, date, issuer and title`(_ fields: String, _ expected: [String]) async throws {
        let site = try SmallSite(Self.office + SmallSite.document("a.md", fields))
        _ = try await site.build()
        let pages = try site.portal().values.map { String(decoding: $0, as: UTF8.self) }
        let page = try #require(pages.first { $0.contains("trich-dan-day-du") })
        let forms = ["day-du", "ngan", "dang"].compactMap { form in
            page.firstRange(of: "<span id=\"trich-dan-\(form)\">").map { page[$0.upperBound...].prefix { $0 != "<" } }
        }
        #expect(forms.map(String.init) == expected)
    }

    @Test func `recipients end in semicolons and the last in a full stop`() async throws {
        let site = try SmallSite(
            Self.office
                + SmallSite.document(
                    "a.md", "loai: công văn\nso_ky_hieu: 39/SKHCN-VP\nkinh_gui: [\"Sở A;\", Sở B]\nnoi_nhan: [Như trên, \"Lưu: VT.\"]"))
        _ = try await site.build()
        let page = try #require(site.page("van-ban/skhcn/2025/39-skhcn-vp/index.html"))
        #expect(page.contains("<li>Sở A;</li><li>Sở B.</li>") && page.contains("<li>Như trên;</li><li>Lưu: VT.</li>"))
    }

    @Test func `the signature stands before the annexes and the notes`() async throws {
        let site = try SmallSite(SmallSite.document("a.md", body: "Nội dung.[^1]\n\n## PHỤ LỤC\n\nDanh mục.\n\n[^1]: Ghi chú."))
        _ = try await site.build()
        let page = try #require(site.page("van-ban/skhcn/2025/39-qd-skhcn/index.html"))
        let places = ["Nội dung.", "Nguyễn Văn A</p>", "phan-phu-luc", "Danh mục.", "doc-endnotes", "dia-chi-trang"].map {
            page.firstRange(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }
}
