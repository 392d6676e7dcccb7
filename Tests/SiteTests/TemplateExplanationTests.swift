// `explain template`: which page is meant, and where each part of it comes from.
import Foundation
import Records
import Source
import Testing

@testable import Site

@Suite struct TemplateExplanationTests {
    private func options(_ themes: ThemeFixture, base: String? = nil) -> SiteBuilder.Options {
        var options = SiteBuilder.Options()
        options.content = TestFolders.fixtures + "/site/Content"
        options.theme = "\(themes.root)/xanh-la"
        options.baseURL = base.flatMap { BaseURL($0) }
        return options
    }

    private func answer(_ wanted: String, in themes: ThemeFixture) async throws -> TemplateAnswer {
        try await SiteBuilder(options(themes)).explainTemplate(wanted).answer
    }

    private func themes() throws -> ThemeFixture {
        let themes = try ThemeFixture([:])
        try FileManager.default.copyItem(atPath: TestFolders.fixtures + "/themes/xanh-la", toPath: "\(themes.root)/xanh-la")
        return themes
    }

    /// `template address` or `template` of a page, `name: users` of a partial, `?` and the nearest names.
    private func words(_ answer: TemplateAnswer) -> String {
        switch answer {
        case .page(let explanation): [explanation.template, explanation.page?.address].compactMap(\.self).joined(separator: " ")
        case .partial(let name, _, let users): "\(name): \(users.count)"
        case .unknown(let nearest): (["?"] + nearest).joined(separator: " ")
        case .noTheme: "-"
        }
    }

    @Test func `a page is found by address, output, source and template`() async throws {
        let themes = try themes()
        var watch = LapWatch { _ in }
        let builder = SiteBuilder(options(themes, base: "https://vanban.example.gov.vn/sub/"))
        let finder = PageFinder(site: try #require(try await builder.prepare(&watch).site))
        for (wanted, expected) in [
            ("/don-vi/", "muc-luc /don-vi/"), ("/don-vi", "muc-luc /don-vi/"), ("don-vi/index.html", "muc-luc /don-vi/"),
            ("don-vi", "don-vi"),
            ("/", "trang-chu /"), ("404.html", "404 /404.html"), ("404", "404"), ("khung", "khung: 15"),
            ("ke-hoach/ke-hoach-2025.md", "van-ban /van-ban/skhcn/2025/12-kh-skhcn/"),
            (TestFolders.fixtures + "/site/Content/trang/tro-giup/index.md", "trang /tro-giup/"),
            ("https://vanban.example.gov.vn/sub/quy/", "muc-luc /quy/"), ("/sub/quy/", "muc-luc /quy/"),
            ("/don-vj/", "? /don-vi/"), ("khungg", "? khung"), ("/khong/co/trang/nay/", "?"),
        ] {
            #expect(words(finder.answer(wanted)) == expected, "\(wanted)")
        }
    }

    @Test func `each part names its theme and what it stands in for`() async throws {
        let themes = try themes()
        guard case .page(let explanation) = try await answer("/don-vi/", in: themes) else { return #expect(Bool(false), "no page") }
        let shown = { (origin: TemplateExplanation.Origin) in
            ([origin.place] + origin.overridden).map { String($0.dropFirst(themes.root.count + 1)) }.joined(separator: " > ")
        }
        #expect(
            explanation.files.prefix(3).map { "\($0.depth) \($0.use.name): \(shown($0.origin))" } == [
                "0 muc-luc: so-khcn/mau/muc-luc.mustache",
                "1 khung: xanh-la/mau/khung.mustache > so-khcn/mau/khung.mustache",
                "2 cha/khung: so-khcn/mau/khung.mustache",
            ])
        #expect(
            explanation.blocks.map { "\($0.name) \(shown($0.origin))" } == [
                "chan_trang xanh-la/mau/khung.mustache:27", "dau_trang xanh-la/mau/khung.mustache:3",
                "noi_dung so-khcn/mau/muc-luc.mustache:2",
            ])
        let hint = try #require(explanation.strings.first { $0.key == "tim_goi_y" })
        #expect(shown(hint.origin) == "xanh-la/theme.yml:6 > so-khcn/theme.yml:12")
        let colours = try #require(explanation.assets.first { $0.field == "mau_sac_css" })
        #expect(shown(colours.origin) == "xanh-la/tai-san/mau-sac.css > so-khcn/tai-san/mau-sac.css")
        #expect(!explanation.assets.contains { $0.field == "tim_kiem_js" })
    }

    @Test func `every template of the contract says which pages it makes`() {
        #expect(Set(TemplatePurpose.all.keys) == Set(PageContracts.all(assets: []).keys))
        #expect(TemplatePurpose.all.values.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty && $0.vi != $0.en })
    }

    @Test func `a theme that cannot be used has no answer`() async throws {
        let themes = try ThemeFixture(["xanh-la/theme.yml": "api: 2\n"])
        #expect(try await words(answer("/", in: themes)) == "-")
    }
}
