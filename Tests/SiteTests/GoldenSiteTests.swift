// A small site, its portal compared file by file with what a person has looked at.
//
// `VANTHU_REWRITE_GOLDEN=1 swift test --filter GoldenSiteTests` writes the files anew; the difference is then read like any other change.
// Left out, so that a change of the theme shows as what readers see of it: the search index, assets and their fingerprints in pages, and what stands
// around `<main>` in all pages but the first.
import Foundation
import Records
import Source
import Testing

@testable import Site

@Suite struct GoldenSiteTests {
    private static let golden = TestFolders.fixtures + "/golden"

    /// The portal as it is published.
    static func built() async throws -> BuiltPortal {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        for (path, bytes) in try TestFolders.tree(TestFolders.fixtures + "/site/Content") {
            try TestFolders.write(bytes, to: "\(root)/Content/\(path)")
        }
        var options = SiteBuilder.Options()
        options.content = "\(root)/Content"
        options.output = "\(root)/Public"
        options.theme = TestFolders.theme
        options.now = CalendarDate(year: 2025, month: 5, day: 1)
        let outcome = try await SiteBuilder(options).build()
        return BuiltPortal(files: try TestFolders.tree(options.output), diagnostics: outcome.diagnostics)
    }

    private func portal() async throws -> [String: String] {
        let built = try await Self.built()
        #expect(
            built.diagnostics.map(\.code).sorted { $0.rawValue < $1.rawValue } == [
                .missingNumber, .weekendDeadline, .rawHTML, .unbalancedEmphasis,
            ])
        let files = built.files.filter { path, _ in !["search/", "tai-san/", ".vanthu-manifest"].contains { path.hasPrefix($0) } }
        return Dictionary(
            uniqueKeysWithValues: files.map { path, bytes in
                let text = Self.readable(String(decoding: bytes, as: UTF8.self))
                return (path, path.hasSuffix("/index.html") ? Self.main(of: text) : text)
            })
    }

    /// The page without head, navigation and footer; a page that only leads on is all head, and stays as it is.
    private static func main(of html: String) -> String {
        guard !html.contains("http-equiv=\"refresh\""), let start = html.range(of: "<main"),
            let end = html.range(of: "</main>", options: .backwards)
        else { return html }
        return html[start.lowerBound..<end.upperBound] + "\n"
    }

    /// `/tai-san/chinh.1a2b3c4d5e.css` → `/tai-san/chinh.css`.
    static func readable(_ text: String) -> String {
        let parts = text.components(separatedBy: "/tai-san/")
        return parts.enumerated().map { index, part in
            guard index > 0 else { return part }
            let name = part.prefix { $0 != "\"" }
            let pieces = name.split(separator: ".")
            guard pieces.count == 3, pieces[1].count == 10, pieces[1].allSatisfy(\.isHexDigit) else { return part }
            return "\(pieces[0]).\(pieces[2])" + part.dropFirst(name.count)
        }.joined(separator: "/tai-san/")
    }

    @Test func `the portal of the small site is the golden one`() async throws {
        let portal = try await portal()
        if ProcessInfo.processInfo.environment["VANTHU_REWRITE_GOLDEN"] == "1" { try rewrite(portal) }
        let golden = try TestFolders.tree(Self.golden).mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(portal.keys.filter { golden[$0] == nil }.sorted() == [], "unexpected files")
        #expect(golden.keys.filter { portal[$0] == nil }.sorted() == [], "missing files")
        for (path, text) in golden.sorted(by: { $0.key < $1.key }) {
            guard let produced = portal[path], produced != text else { continue }
            Issue.record("\(path): \(Self.firstDifference(produced, text))")
        }
    }

    @Test func `fingerprints are mapped and nothing else`() {
        #expect(
            Self.readable("<link href=\"/x/tai-san/in.74b8bdf743.css\"> /tai-san/ảnh.png\"")
                == "<link href=\"/x/tai-san/in.css\"> /tai-san/ảnh.png\"")
        #expect(Self.firstDifference("a\nb\nc", "a\nB\nc") == "line 2\n  golden:   B\n  produced: b")
        #expect(Self.firstDifference("a\nb", "a") == "line 2\n  golden:   (end)\n  produced: b")
    }

    private func rewrite(_ portal: [String: String]) throws {
        TestFolders.remove(Self.golden)
        for (path, text) in portal { try TestFolders.write(Array(text.utf8), to: "\(Self.golden)/\(path)") }
    }

    static func firstDifference(_ produced: String, _ golden: String) -> String {
        let (new, old) = (produced.components(separatedBy: "\n"), golden.components(separatedBy: "\n"))
        let line = (0..<max(new.count, old.count)).first { new.dropFirst($0).first != old.dropFirst($0).first } ?? 0
        let shown = { (lines: [String]) in lines.dropFirst(line).first ?? "(end)" }
        return "line \(line + 1)\n  golden:   \(shown(old))\n  produced: \(shown(new))"
    }
}
