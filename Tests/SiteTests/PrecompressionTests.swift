import Foundation
import Source
import Testing

@testable import Site

/// The `.gz` copies of `--precompress`: each is its file, and they come and go with it.
@Suite struct PrecompressionTests {
    private static let folder = SmallSite.document("ho-so/index.md", "so_ky_hieu: 40/QĐ-SKHCN")

    @Test func `every compressible file has a copy that holds its bytes`() async throws {
        let attachments =
            "-- Content/ho-so/bang.CSV --\n\(String(repeating: "số,ngày\n", count: 40))-- Content/ho-so/anh.png --\n\(String(repeating: "x", count: 400))\n"
        let site = try SmallSite(SmallSite.document("a.md") + Self.folder + attachments + "-- Content/ho-so/ngan.txt --\nab\n")
        let plain = try await site.built()
        let portal = try await site.built { $0.isPrecompressed = true }
        let copies = portal.files.keys.filter { $0.hasSuffix(".gz") }.map { String($0.dropLast(3)) }
        #expect(
            portal.files.filter { !$0.key.hasSuffix(".gz") && $0.key != OutputManifest.path }
                == plain.files.filter { $0.key != OutputManifest.path })
        let unpacked = try portal.unpacked()
        for name in copies {
            #expect(unpacked[name + ".gz"] == portal.files[name])
            #expect(try #require(portal.files[name + ".gz"]).count < portal.files[name]?.count ?? 0)
        }
        let endings = Dictionary(grouping: copies) { URL(fileURLWithPath: $0).pathExtension }.mapValues(\.count)
        #expect(endings["html"] == portal.pages.count && endings["CSV"] == 1 && endings["png"] == nil && endings[""] == nil)
        for ending in ["css", "js", "json", "xml", "svg"] { #expect(endings[ending] ?? 0 > 0, "\(ending)") }
        #expect(!copies.contains { $0.hasSuffix("ngan.txt") } && portal.files.keys.contains { $0.hasSuffix("ngan.txt") })
    }

    @Test func `copies follow what becomes of their files`() async throws {
        let site = try SmallSite(SmallSite.document("a.md", body: "Zephyrus./.") + SmallSite.document("b.md", "so_ky_hieu: 41/QĐ-SKHCN"))
        let page = "van-ban/skhcn/2025/39-qd-skhcn/index.html.gz"
        let before = try await site.built { $0.isPrecompressed = true }
        #expect(try before.mentions("Zephyrus") && before.files[page] != nil)
        #expect(try #require(before.text(".vanthu-manifest")).contains("  \(page)\n"))
        let again = try await site.build {
            $0.isPrecompressed = true; $0.jobs = 4
        }
        #expect(again.report?.written == 0 && again.report?.removed == 0)
        try site.write(
            String(SmallSite.document("a.md", "trang_thai: da_thu_hoi", body: "Zephyrus./.").drop { $0 != "\n" }.dropFirst()),
            to: "Content/a.md")
        let withdrawn = try await site.built { $0.isPrecompressed = true }
        #expect(withdrawn.files[page] != nil && before.files[page] != withdrawn.files[page])
        #expect(try !withdrawn.mentions("Zephyrus"))
        try site.remove("Content/a.md")
        #expect(try await site.built { $0.isPrecompressed = true }.files[page] == nil)
        #expect(try await site.built().files.keys.allSatisfy { !$0.hasSuffix(".gz") })
    }

    @Test func `a file that would pass for the copy of another one is an error`() async throws {
        let site = try SmallSite(
            SmallSite.document("ho-so/index.md", top: "⟦trung-dia-chi⟧")
                + "-- Content/ho-so/bang.csv --\nmột,hai\n-- Content/ho-so/bang.csv.gz --\nkhác\n-- Content/ho-so/phim.bin.gz --\nx\n")
        let outcome = try await site.build { $0.isPrecompressed = true }
        #expect(!outcome.isAcceptable && outcome.report == nil)
        #expect(site.lines(outcome.diagnostics) == site.expected)
        #expect(try await site.build().isAcceptable)
    }
}
