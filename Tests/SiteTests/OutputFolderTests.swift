import Foundation
import Glibc
import Source
import Testing

@testable import Site

/// The output folder: whole portals or nothing, and never a file that is someone else's.
@Suite struct OutputFolderTests {
    private final class Workplace {
        let root = TestFolders.temporary()
        var folder: OutputFolder { OutputFolder(path: "\(root)/Public") }

        deinit { TestFolders.remove(root) }

        func write(_ text: String, to path: String) throws { try TestFolders.write(Array(text.utf8), to: "\(root)/\(path)") }
        func tree() throws -> [String: String] { try TestFolders.tree("\(root)/Public").mapValues { String(decoding: $0, as: UTF8.self) } }
        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }
        func allow(_ mode: Int) throws { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: root) }
    }

    private static func files(_ texts: [String: String]) -> [OutputFile] {
        texts.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
    }

    private static let first = files(["index.html": "một", "a/index.html": "hai", "a/b/tep.txt": "ba"])
    private static let second = files(["index.html": "một", "a/index.html": "hai mới", "c/index.html": "bốn"])

    @Test func `a portal is published whole, and the next one replaces it`() async throws {
        let place = Workplace()
        let report = try await place.folder.publish(Self.first, prunesForeign: false)
        #expect(report.written == 4 && report.unchanged == 0 && report.removed == 0)
        let next = try await place.folder.publish(Self.second, prunesForeign: false)
        #expect(next.wasExchanged && next.written == 3 && next.unchanged == 1 && next.removed == 1)
        let tree = try place.tree()
        #expect(tree.keys.sorted() == [".vanthu-manifest", "a/index.html", "c/index.html", "index.html"])
        #expect(tree["a/index.html"] == "hai mới")
        #expect(!FileManager.default.fileExists(atPath: "\(place.root)/Public/a/b"))
        #expect(try place.names() == ["Public"])
    }

    @Test func `an unchanged portal keeps its files, their identity and times`() async throws {
        let place = Workplace()
        _ = try await place.folder.publish(Self.first, prunesForeign: false)
        let number = { try FileManager.default.attributesOfItem(atPath: "\(place.root)/Public/a/index.html")[.systemFileNumber] as? Int }
        let before = try number()
        let report = try await place.folder.publish(Self.first, prunesForeign: false)
        #expect(report.written == 0 && report.unchanged == 4 && report.removed == 0)
        #expect(try number() == before && before != nil)
    }

    @Test func `the manifest lists every file with its digest`() async throws {
        let place = Workplace()
        _ = try await place.folder.publish(Self.first, prunesForeign: false)
        let manifest = try #require(try place.tree()[".vanthu-manifest"])
        let expected = ["a/b/tep.txt", "a/index.html", "index.html"].map { path in
            "\(SHA256.hex(Self.first.first { $0.path == path }?.bytes ?? []))  \(path)\n"
        }
        #expect(manifest == expected.joined())
    }

    @Test func `foreign files are kept, wherever they stand, and removed when asked`() async throws {
        let place = Workplace()
        try place.write("", to: "Public/.gitkeep")
        try place.write("ảnh", to: "Public/a/b/anh.png")
        try place.write("riêng", to: "Public/rieng/sau/x.txt")
        symlink("/nowhere", "\(place.root)/Public/lien-ket")
        let report = try await place.folder.publish(Self.first, prunesForeign: false)
        #expect(report.foreign == [".gitkeep", "a/b/anh.png", "lien-ket", "rieng/sau/x.txt"])
        let tree = try place.tree()
        #expect(tree[".gitkeep"] == "" && tree["a/b/anh.png"] == "ảnh" && tree["rieng/sau/x.txt"] == "riêng")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(place.root)/Public/lien-ket") == "/nowhere")
        _ = try await place.folder.publish(Self.first, prunesForeign: true)
        #expect(try place.tree().keys.sorted() == [".vanthu-manifest", "a/b/tep.txt", "a/index.html", "index.html"])
    }

    @Test(arguments: [
        ("a", "tệp ở chỗ của thư mục"), ("a/b", "như trên"), ("index.html/x.txt", "thư mục ở chỗ của tệp"), ("index.html", "cùng tên"),
    ])
    func `a foreign file in the way of the portal is a conflict, not a loss`(_ path: String, _ text: String) async throws {
        let place = Workplace()
        try place.write(text, to: "Public/\(path)")
        let conflicts = try #require(try await place.folder.end(of: Self.first, prunesForeign: false).conflicts)
        #expect(conflicts.map(\.code) == [.foreignFile])
        #expect(conflicts.first?.location?.file == "\(place.root)/Public/\(path)")
        #expect(try place.tree() == [path: text])
        #expect(try place.names() == ["Public"])
        _ = try await place.folder.publish(Self.first, prunesForeign: true)
        #expect(try place.tree().count == Self.first.count + 1)
    }

    @Test func `a foreign file with the same bytes is taken over`() async throws {
        let place = Workplace()
        try place.write("một", to: "Public/index.html")
        let end = try await place.folder.end(of: Self.first, prunesForeign: false)
        #expect(end.report?.unchanged == 1 && end.report?.foreign == [])
        #expect(try await place.folder.publish(Self.first, prunesForeign: false).foreign.isEmpty)
    }

    @Test func `a foreign file that is taken over is remembered once`() async throws {
        let place = Workplace()
        try place.write("một", to: "Public/index.html")
        let last = try await place.folder.end(of: Self.first, prunesForeign: false).record(of: place.folder.path)
        let paths = try #require(last).outputs.map(\.path)
        #expect(paths == ["", ".vanthu-manifest", "a", "a/b", "a/b/tep.txt", "a/index.html", "index.html"])
    }

    @Test func `a foreign file that is taken over is not pruned`() async throws {
        let place = Workplace()
        try place.write("một", to: "Public/index.html")
        let folder = OutputFolder(path: "\(place.root)/Public/.")
        let report = try await folder.publish(Self.first, prunesForeign: true)
        #expect(!report.wasExchanged && report.foreign.isEmpty)
        #expect(try place.tree()["index.html"] == "một")
    }

    @Test func `stages of builds that died are cleared, those of others are not`() async throws {
        let place = Workplace()
        try place.write("dở", to: ".Public.vanthu-2000000000/index.html")
        try place.write("đang chạy", to: ".Public.vanthu-1/index.html")
        try place.write("khác", to: ".Public.vanthu-x/index.html")
        _ = try await place.folder.publish(Self.first, prunesForeign: false)
        #expect(try place.names() == [".Public.vanthu-1", ".Public.vanthu-x", "Public"])
    }

    @Test func `a folder reached through a link stays where it is`() async throws {
        let place = Workplace()
        try FileManager.default.createDirectory(atPath: "\(place.root)/that", withIntermediateDirectories: true)
        symlink("that", "\(place.root)/Public")
        _ = try await place.folder.publish(Self.first, prunesForeign: false)
        _ = try await place.folder.publish(Self.second, prunesForeign: false)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(place.root)/Public") == "that")
        #expect(
            try TestFolders.tree("\(place.root)/that").keys.sorted() == [".vanthu-manifest", "a/index.html", "c/index.html", "index.html"])
    }

    @Test func `a trailing slash changes nothing`() async throws {
        let place = Workplace()
        for files in [Self.first, Self.second] {
            _ = try await OutputFolder(path: "\(place.root)/Public/").publish(files, prunesForeign: false)
        }
        #expect(try place.names() == ["Public"])
        #expect(try place.tree().keys.sorted() == [".vanthu-manifest", "a/index.html", "c/index.html", "index.html"])
    }

    @Test func `a file in the place of the folder is a fault of the machine`() async throws {
        let place = Workplace()
        try place.write("tệp", to: "Public")
        await #expect(throws: MachineFault.self) { try await place.folder.publish(Self.first, prunesForeign: false) }
        #expect(try String(contentsOfFile: "\(place.root)/Public", encoding: .utf8) == "tệp")
        #expect(try place.names() == ["Public"])
    }

    /// Root writes everywhere, so permissions show nothing to it.
    private static let isOrdinaryUser = geteuid() != 0

    @Test(.enabled(if: isOrdinaryUser)) func `where no stage can stand files are replaced one by one`() async throws {
        let place = Workplace()
        try place.write("giữ", to: "Public/rieng.txt")
        _ = try await place.folder.publish(Self.first, prunesForeign: false)
        try place.allow(0o555)
        let report = try await place.folder.publish(Self.second, prunesForeign: false)
        try place.allow(0o755)
        #expect(!report.wasExchanged && report.written == 3 && report.unchanged == 1 && report.removed == 1)
        #expect(try place.tree().keys.sorted() == [".vanthu-manifest", "a/index.html", "c/index.html", "index.html", "rieng.txt"])
    }

    @Test(.enabled(if: isOrdinaryUser)) func `a parent that cannot be written makes no half portal`() async throws {
        let place = Workplace()
        try place.allow(0o555)
        await #expect(throws: MachineFault.self) { try await place.folder.publish(Self.first, prunesForeign: false) }
        try place.allow(0o755)
        #expect(try place.names().isEmpty)
    }

    @Test func `a folder that cannot be exchanged is filled file by file, for every user`() async throws {
        let place = Workplace()
        try place.write("giữ", to: "Public/a/rieng.txt")
        let folder = OutputFolder(path: "\(place.root)/Public/.")
        _ = try await folder.publish(Self.first, prunesForeign: false)
        let report = try await folder.publish(Self.second, prunesForeign: false)
        #expect(!report.wasExchanged && report.written == 3 && report.unchanged == 1 && report.removed == 1)
        #expect(report.foreign == ["a/rieng.txt"])
        let tree = try place.tree()
        #expect(tree.keys.sorted() == [".vanthu-manifest", "a/index.html", "a/rieng.txt", "c/index.html", "index.html"])
        #expect(tree["a/index.html"] == "hai mới" && tree["a/rieng.txt"] == "giữ")
        _ = try await folder.publish(Self.second, prunesForeign: true)
        #expect(try place.tree()["a/rieng.txt"] == nil)
    }

    @Test func `a portal that is moved file by file may change files into folders and back`() async throws {
        let place = Workplace()
        let folder = OutputFolder(path: "\(place.root)/Public/.")
        _ = try await folder.publish(Self.files(["a": "tệp", "b/c/d.html": "hai", "e.html": "ba"]), prunesForeign: false)
        let report = try await folder.publish(Self.files(["a/x.html": "bốn", "b": "năm", "e.html": "ba"]), prunesForeign: false)
        #expect(!report.wasExchanged && report.removed == 2 && report.unchanged == 1)
        let tree = try place.tree()
        #expect(tree.keys.sorted() == [".vanthu-manifest", "a/x.html", "b", "e.html"] && tree["a/x.html"] == "bốn" && tree["b"] == "năm")
    }

    @Test func `an empty folder where a file of a portal comes that is moved file by file goes`() async throws {
        let place = Workplace()
        let folder = OutputFolder(path: "\(place.root)/Public/.")
        try Disk.makeFolder("\(place.root)/Public/index.html/trong")
        _ = try await folder.publish(Self.first, prunesForeign: false)
        #expect(try place.tree()["index.html"] != nil)
    }

    @Test func `what a build left in the folder that was killed while moving is its own`() async throws {
        let place = Workplace()
        let folder = OutputFolder(path: "\(place.root)/Public/.")
        _ = try await folder.publish(Self.first, prunesForeign: false)
        let old = try #require(try place.tree()[".vanthu-manifest"])
        let digest = String(repeating: "0", count: 64)
        try place.write(old + "\(digest)  c/moi.html\n", to: "Public/.vanthu-manifest")
        try place.write("dở", to: "Public/c/moi.html")
        try place.write("dở", to: "Public/.vanthu-2000000000/a/index.html")
        let report = try await folder.publish(Self.second, prunesForeign: false)
        #expect(report.foreign.isEmpty && report.removed == 2)
        #expect(try place.tree().keys.sorted() == [".vanthu-manifest", "a/index.html", "c/index.html", "index.html"])
    }

    @Test func `an unchanged portal in a folder that cannot be exchanged is not touched`() async throws {
        let place = Workplace()
        let folder = OutputFolder(path: "\(place.root)/Public/.")
        _ = try await folder.publish(Self.first, prunesForeign: false)
        let number = { try FileManager.default.attributesOfItem(atPath: "\(place.root)/Public/a/index.html")[.systemFileNumber] as? Int }
        let before = try number()
        #expect(try await folder.publish(Self.first, prunesForeign: false).unchanged == 4)
        #expect(try number() == before && before != nil)
    }

    @Test func `files come from many tasks, and each path holds one file`() async throws {
        let place = Workplace()
        let stage = try await place.folder.stage()
        let names = (0..<500).map { "\($0 % 7)/\($0 % 50)/\($0).txt" }
        _ = try await names.concurrentMap(jobs: 4) { try stage.add(OutputFile(path: $0, bytes: Array($0.utf8))) }
        try stage.add(OutputFile(path: names[3], bytes: Array(names[3].utf8)))
        #expect(throws: MachineFault.self) { try stage.add(OutputFile(path: names[3], bytes: [])) }
        guard case .published(let report, _) = try await stage.finish(prunesForeign: false) else { return #expect(Bool(false)) }
        #expect(report.written == names.count + 1)
        let tree = try place.tree()
        #expect(names.allSatisfy { tree[$0] == $0 } && tree.count == names.count + 1)
    }

    @Test(arguments: [0, 1, 300_000, 1 << 18]) func `a file of any size is copied, and kept while it is the same`(_ size: Int) async throws
    {
        let place = Workplace()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try TestFolders.write(bytes, to: "\(place.root)/goc.pdf")
        let copy = { () async throws -> OutputFolder.Report? in
            let stage = try await place.folder.stage()
            let digest = try Disk.digest(of: "\(place.root)/goc.pdf")
            let read = try Disk.read("\(place.root)/goc.pdf")
            #expect(digest.digest == SHA256.digest(read) && digest.byteCount == read.count)
            try stage.add(copyOf: "\(place.root)/goc.pdf", as: "a/goc.pdf", digest: digest.digest)
            return try await stage.finish(prunesForeign: false).report
        }
        #expect(try await copy()?.written == 2)
        #expect(try TestFolders.tree("\(place.root)/Public")["a/goc.pdf"] == bytes)
        #expect(try await copy()?.unchanged == 2)
        try TestFolders.write(bytes.dropLast() + [7], to: "\(place.root)/goc.pdf")
        #expect(try await copy()?.written == 2)
    }

    @Test func `a stage that is not finished leaves nothing`() async throws {
        let place = Workplace()
        _ = try await place.folder.publish(Self.first, prunesForeign: false)
        let before = try place.tree()
        for file in Self.second { try await place.folder.stage().add(file) }
        #expect(try place.tree() == before && place.names() == ["Public"])
    }

    @Test func `what a dead build of the same process number left is not published`() async throws {
        let place = Workplace()
        try place.write("dở", to: ".Public.vanthu-\(getpid())/van-ban/cu/index.html")
        _ = try await place.folder.publish(Self.first, prunesForeign: false)
        #expect(try place.tree().keys.sorted() == [".vanthu-manifest", "a/b/tep.txt", "a/index.html", "index.html"])
        #expect(try place.names() == ["Public"])
    }

    @Test func `a place where no folder can be made is a fault of the machine`() async throws {
        await #expect(throws: MachineFault.self) {
            try await OutputFolder(path: "/proc/khong-co/Public").publish(Self.first, prunesForeign: false)
        }
    }
}
