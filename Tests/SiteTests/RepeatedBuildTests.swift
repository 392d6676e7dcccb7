// A build that finds nothing changed writes nothing; whatever changed, it gives what a first build gives.
import Foundation
import Records
import Testing

@testable import Site

@Suite struct RepeatedBuildTests {
    private static let documents =
        (1...3).map {
            SmallSite.document(
                "2025/\($0)-qd.md", "so_ky_hieu: \($0)/QĐ-SKHCN\nngay_ban_hanh: 2\($0)/3/2025", body: "Thực hiện số 1/QĐ-SKHCN./.")
        }.joined() + SmallSite.document("khong-so.md", "loai: kế hoạch", without: ["so_ky_hieu"]) + "-- Theme/la.txt --\n"

    /// Long enough for the clock of the file system to tell a file written before from one written while a build goes on.
    private static func settle() async throws { try await Task.sleep(for: .milliseconds(60)) }

    private static func built() async throws -> SmallSite {
        let site = try SmallSite(documents)
        try await settle()
        #expect(try await site.build().isAcceptable)
        return site
    }

    @Test func `nothing changed: the portal stands, and everything is said again`() async throws {
        let site = try SmallSite(Self.documents)
        try await Self.settle()
        let first = try await site.build()
        let before = try site.portal()
        let again = try await site.build()
        #expect(again.laps.map(\.stage) == [.discover])
        #expect(again.report?.written == 0 && again.report?.unchanged == before.count && again.report?.removed == 0)
        #expect(again.diagnostics == first.diagnostics && !first.diagnostics.isEmpty)
        #expect(again.documentCount == 4 && again.pageCount == first.pageCount && again.isAcceptable)
        #expect(try site.portal() == before)
    }

    @Test(arguments: [
        "Content/van-ban-moi.md", "Content/2025/1-qd.md", "Content/danh-muc/don-vi.yml", "Content/cong-thong-tin.yml",
        "Content/2025/1-qd/phu-luc.pdf",
        "Theme/theme.yml", "Theme/mau/van-ban.mustache", "Theme/tai-san/chinh.css",
    ])
    func `a file that changed or came is seen, also with the size and time it had`(path: String) async throws {
        let site = try await Self.built()
        let file = "\(site.root)/\(path)"
        let old = FileManager.default.contents(atPath: file) ?? Data("cũ".utf8)
        try TestFolders.write(Array(old.dropLast()) + [0x20], to: file)
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file)
        #expect(try await site.build().laps.count > 1)
    }

    @Test func `a file that went, a file of the portal that was touched, removed or added, another option or day: all are built`()
        async throws
    {
        let changes: [(String, @Sendable (SmallSite) throws -> Void, @Sendable (inout SiteBuilder.Options) -> Void)] = [
            ("gone", { try $0.remove("Content/2025/2-qd.md") }, { _ in }),
            ("emptied", { try $0.write("", to: "Public/index.html") }, { _ in }),
            ("removed", { try $0.remove("Public/feed.xml") }, { _ in }),
            ("added", { try $0.write("a", to: "Public/van-ban/la.txt") }, { _ in }),
            ("portable", { _ in }, { $0.isPortable = true }), ("compressed", { _ in }, { $0.isPrecompressed = true }),
            ("tomorrow", { _ in }, { $0.now = CalendarDate(year: 2025, month: 5, day: 2) }),
        ]
        for (name, change, option) in changes {
            let site = try await Self.built()
            try change(site)
            let outcome = try await site.build(option)
            #expect(outcome.laps.count > 1, "\(name)")
            let fresh = try await SmallSite(Self.documents).build(option)
            #expect(name == "gone" || name == "added" || outcome.pageCount == fresh.pageCount)
            #expect(try await site.build(option).laps.count == 1, "\(name), once more")
        }
    }

    @Test func `a build says why it was made and what came out differently`() async throws {
        let site = try SmallSite(Self.documents)
        try await Self.settle()
        let first = try await site.build()
        #expect(first.reasons == [.noRecord] && first.report?.changed == [])
        #expect(try await site.build().reasons == [])
        try site.remove("Content/2025/3-qd.md")
        try site.write("Content không còn", to: "Theme/them.txt")
        let text = try #require(FileManager.default.contents(atPath: "\(site.root)/Content/2025/1-qd.md"))
        try site.write(bytes: Array(text) + Array("\n\nThêm một câu.\n".utf8), to: "Content/2025/1-qd.md")
        try await Self.settle()
        let edited = try await site.build()
        #expect(
            Set(edited.reasons) == [
                .removed("\(site.root)/Content/2025/3-qd.md"), .added("\(site.root)/Theme/them.txt"),
                .changed("\(site.root)/Content/2025/1-qd.md"),
            ])
        #expect(edited.report?.changed.contains("van-ban/skhcn/2025/01-qd-skhcn/index.html") == true)
        #expect(edited.report?.changed.contains("robots.txt") == false)
        try site.write("", to: "Public/index.html")
        #expect(try await site.build().reasons == [.output("index.html")])
        #expect(try await site.build { $0.isPortable = true }.reasons == [.option("--portable true")])
    }

    @Test func `one document less leaves the pages of a list before it as they are, but for the first, which counts`() async throws {
        let documents = (1...102).map {
            SmallSite.document("\($0).md", "so_ky_hieu: \($0)/QĐ-SKHCN\nngay_ban_hanh: \(($0 - 1) % 28 + 1)/\(1 + ($0 - 1) / 28)/2025")
        }
        let site = try SmallSite(documents.joined() + "-- Theme/la.txt --\n")
        try await Self.settle()
        #expect(try await site.build().isAcceptable)
        try site.remove("Content/1.md")
        let changed = Set(try #require(try await site.build().report?.changed))
        let pages = ["index.html", "trang-2/index.html", "trang-3/index.html"]
        #expect(pages.map { changed.contains("van-ban/\($0)") } == [true, false, true])
        #expect(pages.map { changed.contains("loai/quyet-dinh/\($0)") } == [true, false, true])
    }

    @Test func `a deadline that moves to another quarter changes all that tells it`() async throws {
        func document(_ day: String) -> String {
            SmallSite.text("a.md", "loai: thông báo kết luận", body: "1. Giao Văn phòng Sở chủ trì báo cáo trước ngày \(day).")
        }
        let site = try await Self.built()
        try site.write(document("15/6/2025"), to: "Content/a.md")
        try await Self.settle()
        #expect(try await site.build().isAcceptable)
        try site.write(document("15/12/2025"), to: "Content/a.md")
        try await Self.settle()
        #expect(try await site.build().isAcceptable)
        let edited = try site.portal()
        try FileManager.default.removeItem(atPath: "\(site.root)/.vanthu")
        try FileManager.default.removeItem(atPath: "\(site.root)/Public")
        #expect(try await site.build().isAcceptable)
        #expect(try site.portal() == edited)
    }

    @Test func `only pages are made of which something changed, and a build says why`() async throws {
        let site = try await Self.built()
        func made(_ option: (inout SiteBuilder.Options) -> Void = { _ in }) async throws -> [PageReason: Int] {
            try await Self.settle()
            return try await site.build(option).madePages
        }
        try site.write(
            SmallSite.text("2025/3-qd.md", "so_ky_hieu: 3/QĐ-SKHCN\nngay_ban_hanh: 23/3/2025", body: "Khác./."), to: "Content/2025/3-qd.md")
        // Its own page, and that of the document that it no longer cites.
        let edited = try await made()
        #expect(edited[.inputs] == 2 && edited[.added] == nil && edited[.shared] == nil)
        try site.write("Khác", to: "Public/van-ban/skhcn/2025/02-qd-skhcn/index.html")
        #expect(try await made()[.touched] == 1)
        try site.write(
            SmallSite.office["Content/danh-muc/don-vi.yml", default: ""] + "- {ma: moi, ten: Phòng Mới}\n",
            to: "Content/danh-muc/don-vi.yml")
        let registered = try await made()
        #expect((registered[.shared] ?? 0) > 10 && registered[.inputs] == nil)
        #expect((try await made { $0.isPrecompressed = true }[.shared] ?? 0) > 10)
        try site.remove("Public/index.html.gz")
        try site.remove("Public/van-ban/skhcn/2025/02-qd-skhcn/index.html.gz")
        #expect(try await made { $0.isPrecompressed = true }[.touched] == 1)
        #expect(site.page("van-ban/skhcn/2025/02-qd-skhcn/index.html.gz") != nil)
    }

    @Test func `pages of a portal that was copied are taken over, and not those that somebody changed`() async throws {
        let site = try await Self.built()
        for (path, bytes) in try site.portal() {
            try site.remove("Public/\(path)")
            try site.write(bytes: bytes, to: "Public/\(path)")
        }
        let page = "Public/van-ban/skhcn/2025/02-qd-skhcn/index.html"
        var bytes = try Disk.read("\(site.root)/\(page)")
        bytes[bytes.count / 2] ^= 1
        try site.write(bytes: bytes, to: page)
        let outcome = try await site.build()
        #expect(outcome.madePages[.touched] == 1 && outcome.madePages[.shared] == nil && outcome.madePages[.added] == nil)
        #expect(try Disk.read("\(site.root)/\(page)") != bytes)
        try site.write("", to: "Public/\(OutputManifest.path)")
        #expect(try await site.build().madePages[.added] ?? 0 > 10)
    }

    @Test func `a file written anew with the same bytes is read once, and no page is made`() async throws {
        let site = try await Self.built()
        let text = try #require(FileManager.default.contents(atPath: "\(site.root)/Content/2025/1-qd.md"))
        try FileManager.default.removeItem(atPath: "\(site.root)/Content/2025/1-qd.md")
        try site.write(bytes: Array(text), to: "Content/2025/1-qd.md")
        try await Self.settle()
        #expect(try await site.build().laps.count == 1)
        #expect(try await site.build().laps.count == 1)
    }

    @Test func `a record that is damaged, cut or gone is not trusted`() async throws {
        let site = try await Self.built()
        let path = "\(site.root)/.vanthu/Public/lan-dung"
        let record = try Array(#require(FileManager.default.contents(atPath: path)))
        let damaged =
            [[], Array("VanThu".utf8), Array(record.dropLast()), Array(record.prefix(40)), record + [0]]
            + stride(from: 0, to: record.count, by: max(1, record.count / 40)).map { place in
                var bytes = record
                bytes[place] ^= 0x55
                return bytes
            }
        for bytes in damaged { #expect(BuildRecord(packed: bytes) == nil) }
        try TestFolders.write(damaged[2], to: path)
        #expect(try await site.build().laps.count > 1)
        #expect(try await site.build().laps.count == 1)
        try FileManager.default.removeItem(atPath: "\(site.root)/.vanthu")
        let before = try site.portal()
        #expect(try await site.build().report?.written == 0)
        #expect(try site.portal() == before)
    }

    @Test func `what is kept of the last build may be damaged: the portal is that of a first build`() async throws {
        let site = try await Self.built()
        let memory = "\(site.root)/.vanthu/Public"
        for (number, beginning) in ["lan-dung", "van-ban", "van-ban-", "tim-kiem", "tim-kiem-"].enumerated() {
            let name = try #require(try Disk.names(in: memory).first { $0.hasPrefix(beginning) })
            try site.write(SmallSite.text("2025/3-qd.md", body: "Lần \(number)./."), to: "Content/2025/3-qd.md")
            var bytes = try Disk.read("\(memory)/\(name)")
            for place in stride(from: number, to: bytes.count, by: 97) { bytes[place] ^= 0x55 }
            try Disk.write(bytes, to: "\(memory)/\(name)")
            #expect(try await site.build().isAcceptable)
            let portal = try site.portal()
            try site.remove(".vanthu")
            try site.remove("Public")
            try await Self.settle()
            #expect(try await site.build().isAcceptable)
            #expect(try site.portal() == portal, "\(name)")
        }
    }

    @Test func `after an error the portal stands, and stands again when the error is gone`() async throws {
        let site = try await Self.built()
        let good = try #require(FileManager.default.contents(atPath: "\(site.root)/Content/2025/1-qd.md"))
        try site.write("---\nloai: [\n---\n", to: "Content/2025/1-qd.md")
        #expect(try await !site.build().isAcceptable)
        try site.write(bytes: Array(good), to: "Content/2025/1-qd.md")
        try await Self.settle()
        #expect(try await site.build().laps.count == 1)
    }

    @Test func `a file that was pruned is not looked for again`() async throws {
        let site = try await Self.built()
        try site.write("a", to: "Public/van-ban/la.txt")
        #expect(try await site.build().report?.foreign == ["van-ban/la.txt"])
        let pruned = try await site.build { $0.prunesForeign = true }
        #expect(pruned.report?.foreign == [] && pruned.report?.pruned == ["van-ban/la.txt"])
        try site.write(Self.text(1, body: "Khác./."), to: "Content/2025/1-qd.md")
        try await Self.settle()
        #expect(try await site.build().report?.foreign == [])
        #expect(try await site.build().laps.count == 1)
    }

    private static func text(_ number: Int, _ fields: String = "", body: String) -> String {
        SmallSite.text(
            "2025/\(number)-qd.md", "so_ky_hieu: \(number)/QĐ-SKHCN\nngay_ban_hanh: 2\(number)/3/2025\n\(fields)", body: body)
    }

    @Test func `what stands elsewhere and is only linked from the content is looked at there`() async throws {
        let site = try SmallSite(Self.documents)
        for (path, target) in [("2025/1-qd.md", "../../ngoai/1-qd.md"), ("cong-thong-tin.yml", "../ngoai/cong-thong-tin.yml")] {
            let bytes = try Disk.read("\(site.root)/Content/\(path)")
            try site.remove("Content/\(path)")
            try site.write(bytes: bytes, to: "ngoai/\(target.split(separator: "/").last ?? "")")
            try FileManager.default.createSymbolicLink(atPath: "\(site.root)/Content/\(path)", withDestinationPath: target)
        }
        try await Self.settle()
        #expect(try await site.build().isAcceptable)
        #expect(try await site.build().laps.count == 1)
        try site.write(Self.text(1, body: "Câu mới về dâu tằm./."), to: "ngoai/1-qd.md")
        try await Self.settle()
        #expect(try await site.build().reasons == [.changed("\(site.root)/Content/2025/1-qd.md")])
        #expect(site.page("van-ban/skhcn/2025/01-qd-skhcn/index.html")?.contains("dâu tằm") == true)
        try await Self.settle()
        try site.write("ten: Cổng khác\nco_quan: skhcn\n", to: "ngoai/cong-thong-tin.yml")
        #expect(try await site.build().reasons == [.changed("\(site.root)/Content/cong-thong-tin.yml")])
    }

    @Test func `the text of a document that is withdrawn goes from what builds keep too`() async throws {
        let site = try SmallSite(Self.documents)
        try site.write(Self.text(1, body: "Bí mật về dâu tằm./."), to: "Content/2025/1-qd.md")
        try await Self.settle()
        for body in ["Hai./.", "Ba./."] {
            #expect(try await site.build().isAcceptable)
            try site.write(Self.text(2, body: body), to: "Content/2025/2-qd.md")
            try await Self.settle()
        }
        func mentions(_ folder: String) throws -> Bool {
            try TestFolders.tree("\(site.root)/\(folder)").values.contains { Data($0).range(of: Data("dâu tằm".utf8)) != nil }
        }
        #expect(try mentions(".vanthu") && mentions("Public"))
        try site.write(Self.text(1, "trang_thai: da_thu_hoi\n", body: "Bí mật về dâu tằm./."), to: "Content/2025/1-qd.md")
        try await Self.settle()
        #expect(try await site.build().isAcceptable)
        #expect(try !mentions(".vanthu") && !mentions("Public"))
        #expect(try await site.build().laps.count == 1)
        try site.write(Self.text(2, body: "Bốn./."), to: "Content/2025/2-qd.md")
        #expect(try await site.build().isAcceptable)
        #expect(try await Self.fresh(of: site) == site.portal())
    }

    private static func fresh(of site: SmallSite) async throws -> [String: [UInt8]] {
        _ = try await site.build { $0.output = "\(site.root)/Fresh" }
        return try TestFolders.tree("\(site.root)/Fresh")
    }

    @Test func `a file that comes in another form of Unicode is the same file of the portal`() async throws {
        let site = try SmallSite(
            Self.documents + SmallSite.document("ho-so/index.md", "so_ky_hieu: 9/QĐ-SKHCN\nngay_ban_hanh: 9/3/2025"))
        let name = "Phụ lục.txt"
        try site.write("một", to: "Content/ho-so/\(name.decomposedStringWithCanonicalMapping)")
        try await Self.settle()
        #expect(try await site.build().isAcceptable)
        try FileManager.default.moveItem(
            atPath: "\(site.root)/Content/ho-so/\(name.decomposedStringWithCanonicalMapping)",
            toPath: "\(site.root)/Content/ho-so/\(name.precomposedStringWithCanonicalMapping)")
        #expect(try await site.build().reasons.isEmpty == false)
        try site.write(Self.text(2, body: "Khác./."), to: "Content/2025/2-qd.md")
        _ = try await site.build()
        #expect(try await Self.fresh(of: site) == site.portal())
    }

    @Test func `foreign files of one name in two forms of Unicode stay, and each goes for itself`() async throws {
        let site = try await Self.built()
        let names = ["lạ.txt".precomposedStringWithCanonicalMapping, "lạ.txt".decomposedStringWithCanonicalMapping]
        for name in names { try site.write(name, to: "Public/\(name)") }
        func standing() -> [Bool] { names.map { Disk.kind(of: "\(site.root)/Public/\($0)") != nil } }
        for number in 1...3 {
            try site.write(Self.text(2, body: "Lần \(number)./."), to: "Content/2025/2-qd.md")
            #expect(try await site.build().report?.foreign.count == 2)
            #expect(standing() == [true, true])
        }
        try site.remove("Public/\(names[1])")
        for number in 4...6 {
            try site.write(Self.text(2, body: "Lần \(number)./."), to: "Content/2025/2-qd.md")
            #expect(try await site.build().report?.foreign.count == 1)
            #expect(standing() == [true, false])
        }
    }
}
