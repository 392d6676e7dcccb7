import Foundation
import Records
import Source
import Testing

@testable import Site

/// Damaged files of every kind: the builder answers with diagnostics or a portal, and never falls over.
@Suite struct RobustnessTests {
    /// What may be damaged: the golden site and files of the theme.
    private static let targets = [
        "Content/ke-hoach/ke-hoach-2025.md", "Content/ket-luan/giao-ban-quy-1/index.md", "Content/ket-luan/moi-hop.md",
        "Content/trang/tro-giup/index.md",
        "Content/cong-thong-tin.yml", "Content/danh-muc/don-vi.yml", "Content/danh-muc/co-quan.yml", "Content/danh-muc/tham-chieu.yml",
        "Content/danh-muc/viet-tat.yml", "Theme/mau/khung.mustache", "Theme/mau/van-ban.mustache", "Theme/theme.yml",
        "Theme/tai-san/chinh.css",
    ]

    @Test(arguments: targets) func `a damaged file never brings the builder down`(_ target: String) async throws {
        print("seed \(SeededRandom.seed) for \(target)")
        var random = SeededRandom(state: SeededRandom.seed ^ UInt64(target.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
        let site = try Self.site()
        let whole = try #require(FileManager.default.contents(atPath: "\(site.root)/\(target)")).map { $0 }
        for round in 0..<5 {
            let damaged = Self.damaged(whole, round, &random)
            try site.write(bytes: damaged, to: target)
            let outcome = try await SiteBuilder(site.options).check()
            #expect(outcome.diagnostics == outcome.diagnostics.sorted())
            for location in outcome.diagnostics.compactMap(\.location) where location.file == "\(site.root)/\(target)" {
                let text = SourceText(file: target, bytes: damaged)
                #expect(
                    location.line >= 1 && location.line <= max(1, text.lineStarts.count) && location.column >= 1, "\(target) round \(round)"
                )
            }
        }
    }

    @Test func `damaged documents that are still acceptable make a sound portal`() async throws {
        print("seed \(SeededRandom.seed)")
        var random = SeededRandom()
        let base = BaseURL("https://mau.example.gov.vn/") ?? BaseURL()
        let site = try Self.site()
        let target = "Content/ke-hoach/ke-hoach-2025.md"
        let whole = try #require(FileManager.default.contents(atPath: "\(site.root)/\(target)")).map { $0 }
        let text = Array(String(decoding: whole, as: UTF8.self).unicodeScalars)
        let rule = Array("---\n".unicodeScalars)
        let head = try #require(text.indices.last { text[$0...].starts(with: rule) && text[$0 - 1] == "\n" }) + rule.count
        for _ in 0..<4 {
            var scalars = text
            for _ in 0..<30 {
                let place = Int.random(in: head..<scalars.count, using: &random)
                scalars[place] = Self.markup.randomElement(using: &random) ?? "*"
            }
            try site.write(String(String.UnicodeScalarView(scalars)), to: target)
            let outcome = try await site.build()
            guard outcome.isAcceptable else { continue }
            let portal = BuiltPortal(files: try site.portal())
            #expect(portal.deadLinks(base: base) == [] && portal.repeatedIdentifiers == [])
        }
    }

    @Test func `odd names and folders are no trouble`() async throws {
        let site = try SmallSite(
            SmallSite.document("Kế hoạch (bản 1)/Sửa lần 2 & cuối.md")
                + SmallSite.document("b c/index.md", "so_ky_hieu: 40/QĐ-SKHCN", body: "[tệp](anh%20bia.txt)./.")
                + "-- Content/b c/anh bia.txt --\nx\n-- Content/.an/x.md --\nkhông đọc\n-- Content/ghi-chu.txt --\nkhông đọc\n-- Content/danh-muc/la.txt --\nx\n"
        )
        try FileManager.default.createDirectory(atPath: "\(site.root)/Content/trống.md", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: "\(site.root)/Content/b c/vong", withDestinationPath: "..")
        let outcome = try await site.build()
        #expect(site.lines(outcome.diagnostics) == [])
        #expect(outcome.documentCount == 2)
        let portal = BuiltPortal(files: try site.portal())
        #expect(portal.deadLinks(base: BaseURL("https://vanban.example.gov.vn/") ?? BaseURL()) == [])
    }

    @Test func `a folder that is not there is a fault of the machine`() async throws {
        let site = try SmallSite(SmallSite.document("a.md"))
        await #expect(throws: MachineFault.self) { try await site.build { $0.content = "\(site.root)/khong-co" } }
        #expect(try site.portal().isEmpty)
    }

    @Test func `an empty portal is a portal`() async throws {
        let site = try SmallSite(
            "-- Content/cong-thong-tin.yml --\nten: Cổng\nco_quan: cp\ndia_chi: https://vanban.example.gov.vn/\n-- !Content/danh-muc/don-vi.yml --\n-- !Content/danh-muc/co-quan.yml --\n"
        )
        let portal = try await site.built()
        #expect(site.lines(portal.diagnostics) == [])
        #expect(portal.documentCount == 0 && portal.files["index.html"] != nil)
        #expect(portal.deadLinks(base: BaseURL("https://vanban.example.gov.vn/") ?? BaseURL()) == [])
    }

    private static let markup = Array("*_`[](){}|<>&\"'#-~\\^!:\n\t 1aộ".unicodeScalars)

    private static func site() throws -> SmallSite {
        let site = try SmallSite("-- !Content/cong-thong-tin.yml --\n-- Theme/ghi-chu.txt --\n")
        for (path, bytes) in try TestFolders.tree(TestFolders.fixtures + "/site/Content") {
            try site.write(bytes: bytes, to: "Content/\(path)")
        }
        return site
    }

    /// Cut off, bytes replaced, a stretch doubled, one removed, random altogether.
    private static func damaged(_ whole: [UInt8], _ round: Int, _ random: inout SeededRandom) -> [UInt8] {
        var bytes = whole
        let start = Int.random(in: 0..<max(1, bytes.count), using: &random)
        let end = Int.random(in: start...bytes.count, using: &random)
        switch round {
        case 0: bytes.removeSubrange(start...)
        case 1: for _ in 0..<10 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 3: bytes.removeSubrange(start..<end)
        default: bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
        return bytes
    }
}
