// The committed child theme of three files: what it changes in the portal, and that it changes nothing else.
import Foundation
import Records
import Source
import Testing

@testable import Site

@Suite struct ChildThemeTests {
    private static let folder = TestFolders.fixtures + "/themes/xanh-la"

    private func portal(theme: String, root: String) async throws -> BuiltPortal {
        var options = SiteBuilder.Options()
        options.content = TestFolders.fixtures + "/site/Content"
        options.output = "\(root)/Public-\(theme)"
        options.theme = "\(root)/\(theme)"
        options.now = CalendarDate(year: 2025, month: 5, day: 1)
        let outcome = try await SiteBuilder(options).build()
        return BuiltPortal(
            files: try TestFolders.tree(options.output).filter { $0.key != ".vanthu-manifest" },
            diagnostics: outcome.diagnostics.filter { [.unusedThemeFile, .unknownName].contains($0.code) || $0.severity == .error })
    }

    /// The page with what the child changes cut out: header, footer, the link of colours, the hint of the search field.
    private func common(_ html: String) -> String {
        var text = html
        for (start, end) in [
            ("<header class=\"dau-trang", "</header>"), ("<footer", "</footer>"),
            ("<link rel=\"stylesheet\" href=\"/tai-san/mau-sac.", ">"),
        ] {
            guard let from = text.range(of: start), let to = text.range(of: end, range: from.lowerBound..<text.endIndex) else { continue }
            text.removeSubrange(from.lowerBound..<to.upperBound)
        }
        return text
    }

    @Test func `a theme of three files changes header, footer and colours of every page, and nothing else`() async throws {
        #expect(try TestFolders.tree(Self.folder).keys.sorted() == ["mau/khung.mustache", "tai-san/mau-sac.css", "theme.yml"])
        let themes = try ThemeFixture([:])
        try FileManager.default.copyItem(atPath: Self.folder, toPath: "\(themes.root)/xanh-la")
        let (parent, child) = try await (portal(theme: "so-khcn", root: themes.root), portal(theme: "xanh-la", root: themes.root))
        #expect(child.diagnostics.isEmpty && parent.diagnostics.isEmpty)
        let colours = { (path: String) in path.hasPrefix("tai-san/mau-sac.") }
        #expect(child.files.keys.filter { !colours($0) }.sorted() == parent.files.keys.filter { !colours($0) }.sorted())
        let sheet = try #require(child.files.first { colours($0.key) })
        #expect(try sheet.value == TestFolders.tree(Self.folder)["tai-san/mau-sac.css"])
        for (path, bytes) in parent.files where !colours(path) {
            guard path.hasSuffix(".html"), let old = parent.text(path), let new = child.text(path),
                old.contains("<header class=\"dau-trang")
            else {
                #expect(child.files[path] == bytes, "\(path)")
                continue
            }
            #expect(new.contains("<header class=\"dau-trang dau-mau\">") && new.contains("<footer class=\"chan-trang chan-mau\">"))
            #expect(
                new.contains("<p>Bản có chữ ký và dấu là bản chính; bản trên cổng để tra cứu.</p>")
                    && new.contains("href=\"/\(sheet.key)\""))
            #expect(common(new) == common(old), "\(path): \(GoldenSiteTests.firstDifference(common(new), common(old)))")
        }
        #expect(try #require(child.text("don-vi/index.html")).contains("placeholder=\"Tra cứu số hoặc nội dung\""))
        #expect(try !#require(child.text("tim-kiem/index.html")).contains("id=\"tim-dau-o\""))
    }
}
