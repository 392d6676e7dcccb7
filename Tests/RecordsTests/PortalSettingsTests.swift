import Source
import Testing

@testable import Records

@Suite struct PortalSettingsTests {
    private func read(_ marked: String) -> (settings: PortalSettings, diagnostics: [Diagnostic], expected: [String]) {
        let text = MarkedText(marked, file: "cong-thong-tin.yml")
        let (settings, diagnostics) = PortalSettingsReader.read(text.text, file: text.text.file, catalogs: .office)
        return (settings, diagnostics, text.expected)
    }

    @Test func `every setting is read`() {
        let (settings, diagnostics, _) = read(
            """
            Tên: Cổng văn bản
            co_quan: skhcn-qngai
            dia_chi: https://VanBan.example.gov.vn/so/khcn     # gốc
            ngon_ngu: vi
            giao_dien: so-khac
            mui_gio: Asia/Bangkok
            truoc_ngay: đúng ngày
            cong_khai: có
            """)
        #expect(diagnostics.isEmpty)
        #expect(settings.name == "Cổng văn bản" && settings.issuer?.value == "skhcn-qngai" && settings.theme.value == "so-khac")
        #expect(settings.address.origin == "https://vanban.example.gov.vn" && settings.address.pathPrefix == "/so/khcn/")
        #expect(settings.timeZone.value == "Asia/Bangkok" && settings.beforeDay == .sameDay && settings.isPublic)
    }

    @Test func `what is not stated has a default`() {
        let (settings, diagnostics, _) = read("ten: A\nco_quan: Sở Khoa học và Công nghệ\nlien_thong: []\nnguong: {}\n")
        #expect(diagnostics.isEmpty)
        #expect(settings.issuer?.value == "skhcn-qngai" && settings.address.absolute == "/" && settings.beforeDay == .dayBefore)
        #expect(settings.language == "vi" && settings.timeZone.value == "Asia/Ho_Chi_Minh" && !settings.isPublic)
    }

    @Test func `missing settings are an error`() {
        let (_, diagnostics) = PortalSettingsReader.read(nil, file: "Content/cong-thong-tin.yml", catalogs: .office)
        #expect(diagnostics.map(\.code) == [.missingSettings])
        #expect(diagnostics.first?.location?.file == "Content/cong-thong-tin.yml")
    }

    @Test(arguments: [
        "⟦thieu-truong⟧⟦thieu-truong⟧", "⟦sai-kieu⟧- ten: A\n", "ten: A\nco_quan: ⟦co-quan-khong-ro⟧skhcn-qngay\n",
        "⟦thieu-truong⟧ten: A\n",
        "ten: A\nco_quan: ubnd-qngai\n⟦truong-la⟧diachi: x\nmui_gio: ⟦gia-tri-khong-ro⟧Hà Nội\ntruoc_ngay: ⟦gia-tri-khong-ro⟧sau\n",
        "ten: A\nco_quan: ubnd-qngai\ncong_khai: ⟦sai-kieu⟧[a]\nnguong: ⟦truong-la⟧{a: -1}\nlien_thong: ⟦truong-la⟧[a.json]\ngiao_dien: ⟦gia-tri-khong-ro⟧../x\n",
        "ten: A\nco_quan: ubnd-qngai\n⟦khoa-trung⟧ten: b⟦yaml-loi⟧: c\n", "ten: A\nco_quan: ubnd-qngai\n⟦khoa-trung⟧Tên: b\n",
    ]) func `a fault of the settings is reported where it stands`(_ marked: String) {
        let (_, diagnostics, expected) = read(marked)
        #expect(MarkedText.lines(diagnostics) == expected)
    }

    @Test(arguments: [("", true, 1), ("", false, 0), ("dia_chi: https://a.vn/\n", true, 0)])
    func `settings without the address of the portal are told once, where one is needed`(line: String, needsAddress: Bool, count: Int) {
        let text = MarkedText("ten: A\nco_quan: skhcn-qngai\n\(line)", file: "cong-thong-tin.yml").text
        let (_, found) = PortalSettingsReader.read(text, file: text.file, catalogs: .office, needsAddress: needsAddress)
        #expect(found.map(\.code) == [Code](repeating: .recommendedField, count: count))
        #expect(found.allSatisfy { $0.severity == .warning && $0.message.vi.contains("“dia_chi”") })
    }

    @Test(arguments: [
        ("https://h/sub/", "https://h", "/sub/"), ("http://127.0.0.1:8080", "http://127.0.0.1:8080", "/"),
        ("HTTPS://H.vn//a//b", "https://h.vn", "/a/b/"),
    ]) func `an address is parted into origin and path`(_ written: String, _ origin: String, _ path: String) {
        #expect(BaseURL(written)?.origin == origin)
        #expect(BaseURL(written)?.pathPrefix == path)
    }

    @Test(arguments: [
        "", "h.vn", "ftp://h/", "https://", "https:///a", "https://h/?a", "https://h/a b", "https://u@h/", "https://h:x/", "https://h/../a",
        "https://h/<b>", "https://a..b/", "https://.a/",
    ])
    func `what is no base address is refused`(_ written: String) {
        #expect(BaseURL(written) == nil)
    }
}
