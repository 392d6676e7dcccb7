import Source
import Testing

@testable import Records

@Suite struct CatalogReaderTests {
    private static let builtIn = Catalogs(
        issuers: [Issuer(code: "tw", name: "Trung ương"), Issuer(code: "bkhcn", name: "Bộ Khoa học và Công nghệ", symbols: ["BKHCN"])],
        types: [
            DocumentType(code: "huong_dan", name: "Hướng dẫn", symbol: "HD", slug: "hd", group: .directive),
            DocumentType(code: "hop_dong", name: "Hợp đồng", symbol: "HĐ", slug: "hdg"),
        ])

    private func read(_ marked: [String: String]) -> (catalogs: Catalogs, diagnostics: [Diagnostic], expected: [String]) {
        let texts = marked.map { MarkedText($0.value, file: $0.key) }
        let files = Dictionary(uniqueKeysWithValues: texts.map { ($0.text.file, $0.text) })
        let (catalogs, diagnostics) = CatalogReader.read(files: files, builtIn: Self.builtIn)
        return (catalogs, diagnostics, texts.flatMap(\.expected).sorted())
    }

    @Test func `five registries are read and merged with what is built in`() throws {
        let (catalogs, diagnostics, _) = read([
            "don-vi.yml": """
            - ma: qlkhcn
              ten: Phòng Quản lý Khoa học
            - ma: bcvtcntt
              ten: Phòng Bưu chính
              ten_khac: [Phòng BCVT&CNTT]
              tu: 2025-03-01
              den: 30/6/2025
              ke_thua: Phòng Quản lý Khoa học
            """,
            "co-quan.yml": """
            - {ma: ubnd-qngai, ten: UBND tỉnh, ky_hieu: [UBND, UB], he: Nhà nước, mac_dinh: true, giai_doan: [{tu: 2025-07-01}, {den: 2025-06-30}]}
            - {ma: bkhcn, ten: Bộ KHCN, ky_hieu: BKHCN, ky_hieu_khac: BKHCCN}
            """,
            "loai-van-ban.yml":
                "- {ma: bao_cao_tham_dinh, ten: Báo cáo thẩm định, ky_hieu: BCTĐ, slug: bctd, nhom: khac}\n- {ma: huong-dan, ten: Hướng dẫn mới, ky_hieu: HD}\n",
            "viet-tat.yml": "- {viet_tat: KH&CN, day_du: khoa học và công nghệ}\n",
            "tham-chieu.yml":
                "- {so_ky_hieu: 57-NQ/TW, co_quan: tw, ngay: 22/12/2024, trich_yeu: đột phá, dia_chi: null}\n- {so_ky_hieu: 01/KH-UBND-TDTU, co_quan: [ubnd-qngai, tw]}\n",
        ])
        #expect(diagnostics.isEmpty)
        #expect(catalogs.departments.map(\.code) == ["bcvtcntt", "qlkhcn"])
        let department = try #require(catalogs.department("bcvtcntt"))
        #expect(department.successors == ["qlkhcn"] && department.through?.iso == "2025-06-30" && department.location?.line == 3)
        #expect(catalogs.issuers.map(\.code) == ["bkhcn", "tw", "ubnd-qngai"])
        #expect(catalogs.issuer("bkhcn")?.misspelledSymbols == ["BKHCCN"] && catalogs.issuer("tw")?.location == nil)
        #expect(catalogs.issuer("ubnd-qngai")?.periods.map { $0.from?.iso } == [nil, "2025-07-01"])
        #expect(catalogs.types.map(\.code) == ["huong_dan", "hop_dong", "bao_cao_tham_dinh"])
        #expect(catalogs.type("huong_dan")?.name == "Hướng dẫn mới" && catalogs.type("huong_dan")?.group == .directive)
        #expect(catalogs.abbreviations == [Abbreviation(short: "KH&CN", full: "khoa học và công nghệ")])
        #expect(
            catalogs.knownReferences.map(\.issuer) == ["ubnd-qngai+tw", "tw"] && catalogs.knownReferences.last?.date?.iso == "2024-12-22")
    }

    @Test func `no files give what is built in`() {
        let (catalogs, diagnostics, _) = read([:])
        #expect(diagnostics.isEmpty && catalogs.issuers.count == 2 && catalogs.types.count == 2)
        #expect(read(["don-vi.yml": "[]\n", "viet-tat.yml": "# trống\n"]).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("don-vi.yml", "- {ma: vp, ten: A}\n- {ma: ⟦ma-trung⟧vp, ten: B}\n"), ("don-vi.yml", "- {ma: ⟦ma-trung⟧tat-ca, ten: A}\n"),
        ("don-vi.yml", "- ⟦thieu-truong⟧{ma: vp}\n- {ma: hcth, ten: B, ⟦truong-la⟧tenkhac: C}\n"),
        ("don-vi.yml", "- {ma: ⟦sai-kieu⟧Văn Phòng, ten: A}\n"),
        ("don-vi.yml", "- {ma: vp, ten: A, ke_thua: [⟦don-vi-khong-ro⟧vq]}\n"),
        ("don-vi.yml", "- {ma: vp, ten: A, ke_thua: ⟦don-vi-khong-ro⟧vp}\n"),
        (
            "don-vi.yml",
            "- {ma: vp, ten: A, ke_thua: ⟦don-vi-khong-ro⟧b}\n- {ma: b, ten: B, ke_thua: c}\n- {ma: c, ten: C, ke_thua: [vp]}\n"
        ),
        ("don-vi.yml", "- {ma: vp, ten: Văn phòng}\n- {ma: b, ten: B, ten_khac: [⟦ten-trung⟧văn phòng]}\n"),
        ("don-vi.yml", "- {ma: b, ten: B, ten_khac: [C, c]}\n- {ma: c, ten: ⟦ten-trung⟧C, tu: 01/7/2025}\n"),
        ("don-vi.yml", "- {ma: b, ten: B, den: 30/6/2025}\n- {ma: c, ten: B, tu: 01/7/2025}\n"),
        ("don-vi.yml", "- {ma: vp, ten: A, tu: 01/7/2025, den: ⟦ngay-khong-hop-le⟧30/6/2025}\n"),
        ("don-vi.yml", "⟦sai-kieu⟧ma: vp\nten: A\n"),
        ("don-vi.yml", "- ⟦sai-kieu⟧vp\n"), ("don-vi.yml", "- {ma: vp, ten: A, tu: ⟦ngay-khong-hop-le⟧2025-13-01}\n"),
        ("don-vi.yml", "- ma: x⟦yaml-loi⟧: y\n"),
        ("co-quan.yml", "- {ma: a, ten: A, he: ⟦gia-tri-khong-ro⟧tinh}\n- {ma: b, ten: B, mac_dinh: ⟦sai-kieu⟧chắc}\n"),
        ("co-quan.yml", "- {ma: a, ten: A, giai_doan: [{den: 01/7/2025}, ⟦ky-khong-hop-le⟧{tu: 01/7/2025}]}\n"),
        ("co-quan.yml", "- {ma: a, ten: A, giai_doan: [{tu: 2025-01-01}, ⟦ky-khong-hop-le⟧{tu: 2025-07-01}]}\n"),
        ("co-quan.yml", "- {ma: a, ten: Sở Z, ky_hieu: [SZ]}\n- {ma: b, ten: ⟦ten-trung⟧Sở Z, ky_hieu: [SZ], mac_dinh: true}\n"),
        (
            "co-quan.yml",
            "- {ma: a, ten: A, ky_hieu: [Z, SZ], mac_dinh: true}\n- {ma: b, ten: B, ky_hieu: [⟦ten-trung⟧SZ], mac_dinh: true}\n"
        ),
        (
            "co-quan.yml",
            "- {ma: a, ten: A, ky_hieu: SZ, mac_dinh: true, giai_doan: {den: 30/6/2025}}\n- {ma: b, ten: A, ky_hieu: SZ, mac_dinh: true, giai_doan: [{tu: 01/7/2025}]}\n"
        ),
        ("loai-van-ban.yml", "- {ma: ho_so, ten: Hồ sơ, ky_hieu: HS, slug: ⟦trung-slug⟧hd}\n"),
        ("loai-van-ban.yml", "- {ma: a, ten: A, nhom: ⟦gia-tri-khong-ro⟧b}\n"),
        ("viet-tat.yml", "- {viet_tat: A, day_du: b}\n- {viet_tat: A, day_du: c}\n- {viet_tat: ⟦ma-trung⟧A, day_du: b}\n"),
        ("tham-chieu.yml", "- {so_ky_hieu: 1/A, co_quan: ⟦co-quan-khong-ro⟧twx}\n- {so_ky_hieu: ⟦ma-trung⟧1 / A, co_quan: twx}\n"),
        ("tham-chieu.yml", "- {so_ky_hieu: 1/A, ngay: ⟦ngay-khong-hop-le⟧31/4/2025}\n- ⟦thieu-truong⟧{co_quan: tw}\n"),
        ("tham-chieu.yml", "- {so_ky_hieu: 1/A, dia_chi: ⟦gia-tri-khong-ro⟧vanban.chinhphu.vn/58}\n"),
        ("tham-chieu.yml", "- {so_ky_hieu: 1/A, dia_chi: ⟦gia-tri-khong-ro⟧\"javascript:alert(1)\"}\n"),
        (
            "tham-chieu.yml",
            "- {so_ky_hieu: 1/A, dia_chi: ⟦gia-tri-khong-ro⟧/van-ban/a/}\n- {so_ky_hieu: 2/A, dia_chi: ⟦gia-tri-khong-ro⟧https://a@b.vn/}\n"
        ),
        (
            "tham-chieu.yml",
            "- {so_ky_hieu: 1/A, dia_chi: \"HTTPS://a.vn:8080?số=58&b=[1]#c\"}\n- {so_ky_hieu: 2/A, dia_chi: ⟦gia-tri-khong-ro⟧https://a b.vn/}\n"
        ),
        ("⟦truong-la⟧donvi.yml", "- {ma: vp}\n"),
    ]) func `a fault of a registry is reported where it stands`(_ file: String, _ marked: String) {
        let name = file.split(separator: "⟧").last.map(String.init) ?? file
        let prefix = file == name ? "" : "⟦truong-la⟧"
        let (_, diagnostics, expected) = read([name: prefix + marked])
        #expect(MarkedText.lines(diagnostics) == expected)
    }

    @Test(arguments: [
        ("vanban.chinhphu.vn/58", "có phải “https://vanban.chinhphu.vn/58”?"), ("ở đâu đó", "viết như https://vanban.chinhphu.vn/58"),
    ])
    func `an address that is none is told with a whole one`(written: String, hint: String) {
        let (catalogs, diagnostics, _) = read(["tham-chieu.yml": "- {so_ky_hieu: 1/A, dia_chi: \(written)}\n"])
        #expect(diagnostics.map(\.hint?.vi) == [hint] && catalogs.knownReferences.map(\.url) == [nil])
    }

    @Test func `a name of two and a circle of successors name the other place`() {
        let (catalogs, diagnostics, _) = read([
            "don-vi.yml": "- {ma: vp, ten: A, ke_thua: b}\n- {ma: b, ten: B, ten_khac: A, ke_thua: [c, vp]}\n- {ma: c, ten: C}\n"
        ])
        #expect(diagnostics.map(\.code) == [.unknownDepartment, .sharedName] && catalogs.department("b")?.successors == ["c", "vp"])
        #expect(diagnostics.map { $0.notes.first?.location?.line } == [2, 1])
        #expect(diagnostics.first?.message.en == "“b” cannot both succeed “vp” and precede it")
    }

    @Test func `a second code names the first place and the entry is dropped`() {
        let (catalogs, diagnostics, _) = read(["co-quan.yml": "- {ma: a, ten: A}\n- {ma: a, ten: B}\n"])
        #expect(catalogs.issuer("a")?.name == "A")
        #expect(diagnostics.first?.notes.first?.location == Source.SourceLocation(file: "co-quan.yml", line: 1, column: 8))
    }
}
