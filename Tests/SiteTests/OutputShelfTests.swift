// The tree of an older portal becomes the next one: what it held is never seen again, and what it shares with the portal is never written into.
import Foundation
import Source
import Testing

@testable import Site

@Suite struct OutputShelfTests {
    private static func inode(_ path: String) -> Int? { Disk.stamp(of: path)?.inode }

    /// Files of a portal by chance; `x` is a file in some and a folder in others.
    private static func files(_ dice: inout SeededRandom) -> [String: String] {
        let places = [
            "index.html", "a/index.html", "a/b/c.txt", "a/b/d.txt", "e/index.html", Bool.random(using: &dice) ? "x" : "x/index.html",
        ]
        return Dictionary(
            uniqueKeysWithValues: places.filter { _ in Int.random(in: 0..<4, using: &dice) > 0 }.map {
                ($0, "\($0) \(Int.random(in: 0..<3, using: &dice))")
            })
    }

    /// Something comes, goes or changes in a folder, later than the clock of folders needs to tell.
    private static func touch(_ folder: String, _ dice: inout SeededRandom) async throws {
        try await Task.sleep(for: .milliseconds(20))
        let path = "\(folder)/\(try TestFolders.tree(folder).keys.sorted().randomElement(using: &dice) ?? "")"
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: try Disk.remove(path)
        case 1: try TestFolders.write([1], to: "\(path)-cua-nguoi-khac")
        default: try TestFolders.write([2], to: "\(folder)/la/a.txt")
        }
    }

    @Test func `a second tree has the folders of the portal and its files under other names`() async throws {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let folder = OutputFolder(path: "\(root)/Public")
        let files = ["index.html", "a/index.html", "a/b/c.txt"].map { OutputFile(path: $0, bytes: Array($0.utf8)) }
        let stage = try await folder.stage()
        for file in files { try stage.add(file) }
        let record = try #require(try await stage.finish(prunesForeign: false).record(of: folder.path))
        var tree = OlderTree(linking: record.outputs, of: folder.path, at: "\(root)/cu")
        #expect(try TestFolders.tree("\(root)/cu") == TestFolders.tree(folder.path))
        var read = try OlderTree(at: "\(root)/cu")
        for path in ["", "a", "a/b"] { #expect(tree.takeFolder(path) && read.takeFolder(path)) }
        for path in files.map(\.path) + [OutputManifest.path] {
            #expect(Disk.areOneFile("\(root)/cu/\(path)", "\(folder.path)/\(path)"))
            for entry in [tree.take(path), read.take(path)] {
                #expect(entry?.kind == .file && entry?.inode == Self.inode("\(folder.path)/\(path)"))
            }
        }
        #expect(tree.rest { _ in true }.isEmpty && read.rest { _ in true }.isEmpty)
    }

    @Test func `a second tree that cannot be made whole is what there is of it`() async throws {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let folder = OutputFolder(path: "\(root)/Public")
        let stage = try await folder.stage()
        for path in ["a/1", "b/2", "c/3"] { try stage.add(OutputFile(path: path, bytes: [1])) }
        let record = try #require(try await stage.finish(prunesForeign: false).record(of: folder.path))
        try Disk.remove("\(folder.path)/b/2")
        var tree = OlderTree(linking: record.outputs, of: folder.path, at: "\(root)/cu")
        #expect(tree.takeFolder("b") && !tree.takeFolder("c"))
        #expect(["a/1", "b/2", "c/3"].map { tree.take($0) != nil } == [true, false, false])
    }

    @Test func `one portal after the other is what was staged, and the last one stands untouched until then`() async throws {
        var dice = SeededRandom()
        print("Shelves: seed \(dice.state)")
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let (portal, shelf) = ("\(root)/Public", "\(root)/cu")
        var last: [String: [UInt8]] = [:]
        var (record, recordBefore): (BuildRecord?, BuildRecord?)
        for round in 0..<120 {
            let files = Self.files(&dice)
            if round % 3 == 2, let path = last.keys.filter({ $0 != OutputManifest.path }).sorted().randomElement(using: &dice) {
                last[path] = Array("\(path) của người khác".utf8)
                try TestFolders.write(last[path] ?? [], to: "\(portal)/\(path)")
            }
            if round % 5 == 4 { try await Self.touch(shelf, &dice) }
            let left = round % 7 == 6 ? record : recordBefore
            let stage = try await OutputFolder(path: portal).stage(
                shelf: shelf, after: round % 4 == 3 ? nil : record, left: left, isUnread: Bool.random(using: &dice), spare: "\(root)/du")
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                let same = last[path] == Array(text.utf8) && round % 2 == 0
                let isTaken = try same && stage.add(published: path)
                if !isTaken, Bool.random(using: &dice) {
                    try stage.add(path) { sink in for byte in text.utf8 { try sink([byte]) } }
                } else if !isTaken {
                    try stage.add(OutputFile(path: path, bytes: Array(text.utf8)), former: last.keys.sorted().randomElement(using: &dice))
                }
            }
            #expect(try TestFolders.tree(portal) == last, "round \(round)")
            let identities = last.keys.map { ($0, Self.inode("\(portal)/\($0)")) }
            let end = try await stage.finish(prunesForeign: false)
            let report = try #require(end.report)
            (record, recordBefore) = (end.record(of: portal), record)
            let look = try await PortalLook(at: portal, after: record, jobs: 1)
            #expect(record != nil && look.firstTouched == nil)
            var tree = try TestFolders.tree(portal)
            #expect(tree.filter { $0.key != OutputManifest.path } == files.mapValues { Array($0.utf8) }, "round \(round)")
            for (path, inode) in identities where tree[path] == last[path] { #expect(Self.inode("\(portal)/\(path)") == inode) }
            #expect(report.wasExchanged && report.written + report.unchanged == tree.count)
            #expect(Disk.kind(of: shelf) == (round == 0 ? nil : .folder))
            swap(&tree, &last)
        }
    }

    @Test func `a file that only the older portal has is written over once nobody reads it`() async throws {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let folder = OutputFolder(path: "\(root)/Public")
        let file = "\(root)/Public/index.html"
        func publish(_ text: String, isUnread: Bool) async throws {
            let stage = try await folder.stage(shelf: "\(root)/cu", isUnread: isUnread, spare: "\(root)/du")
            try stage.add(OutputFile(path: "index.html", bytes: Array(text.utf8)))
            _ = try await stage.finish(prunesForeign: false)
            #expect(try Disk.read(file) == Array(text.utf8))
        }
        try await publish("bản thứ nhất", isUnread: true)
        let first = Self.inode(file)
        try await publish("bản 2", isUnread: true)
        let second = Self.inode(file)
        #expect(second != first)
        try await publish("bản thứ ba", isUnread: true)
        #expect(Self.inode(file) == first)
        // Somebody else has a name for it, whose bytes stay.
        #expect(Disk.link("\(root)/cu/index.html", "\(root)/ten-khac"))
        try await publish("bản 4", isUnread: true)
        #expect(try Self.inode(file) != second && Disk.read("\(root)/ten-khac") == Array("bản 2".utf8))
        let fourth = Self.inode(file)
        try await publish("bản 5", isUnread: false)
        #expect(Self.inode(file) != fourth && Self.inode("\(root)/cu/index.html") == fourth)
    }

    @Test func `a file that neither portal has any more waits to be written over`() throws {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        try Disk.makeFolder(root)
        try Disk.write([1, 2, 3], to: "\(root)/a")
        let inode = try #require(Self.inode("\(root)/a"))
        let spare = SpareFiles(in: "\(root)/du")
        #expect(try spare.take("\(root)/a", inode: inode) && Disk.names(in: root) == ["du"])
        #expect(try SpareFiles(in: "\(root)/du").write([4], to: "\(root)/b") && Self.inode("\(root)/b") == inode)
        #expect(try Disk.read("\(root)/b") == [4])
        #expect(try !SpareFiles(in: "\(root)/du").write([4], to: "\(root)/c") && !SpareFiles(in: nil).write([4], to: "\(root)/c"))
        #expect(!SpareFiles(in: nil).take("\(root)/b", inode: inode) && Disk.kind(of: "\(root)/b") == .file)
    }

    @Test func `files of others are kept on the way, and go when they are gone`() async throws {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let folder = OutputFolder(path: "\(root)/Public")
        func publish(_ text: String) async throws -> [String] {
            let stage = try await folder.stage(shelf: "\(root)/cu")
            try stage.add(OutputFile(path: "a/index.html", bytes: Array(text.utf8)))
            _ = try await stage.finish(prunesForeign: false)
            return try TestFolders.tree("\(root)/Public").keys.sorted()
        }
        _ = try await publish("1")
        try TestFolders.write([1], to: "\(root)/Public/a/rieng.txt")
        for number in 2...4 { #expect(try await publish("\(number)") == [".vanthu-manifest", "a/index.html", "a/rieng.txt"]) }
        try FileManager.default.removeItem(atPath: "\(root)/Public/a/rieng.txt")
        for number in 5...7 { #expect(try await publish("\(number)") == [".vanthu-manifest", "a/index.html"]) }
    }

    @Test(arguments: [true, false]) func `what is known of the last build is used only where it is true`(isKnown: Bool) async throws {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let folder = OutputFolder(path: "\(root)/Public")
        let digest = SHA256.digest(Array("1".utf8))
        func publish(after record: BuildRecord?, _ stageMore: (OutputStage) throws -> Void) async throws -> OutputStage.End {
            let stage = try await folder.stage(shelf: "\(root)/cu", after: record)
            try stageMore(stage)
            try stage.add(OutputFile(path: "b/index.html", bytes: Array("2".utf8)))
            return try await stage.finish(prunesForeign: false)
        }
        let first = try await publish(after: nil) { try $0.add(OutputFile(path: "a/x", bytes: Array("1".utf8))) }
        try TestFolders.write([1], to: "\(folder.path)/b/rieng.txt")
        if !isKnown { try TestFolders.write(Array("khác".utf8), to: "\(folder.path)/a/x") }
        let second = try await publish(after: first.record(of: folder.path)) { stage in
            let isTaken = try stage.add("c/x", fromOld: "a/x", digest: digest)
            let isOtherTaken = try stage.add("d/x", fromOld: "a/x", digest: SHA256.digest([]))
            #expect(isTaken == isKnown && !isOtherTaken)
        }
        #expect(second.report?.foreign == ["b/rieng.txt"])
        let names = [".vanthu-manifest", "b/index.html", "b/rieng.txt"] + (isKnown ? ["c/x"] : [])
        #expect(try TestFolders.tree(folder.path).keys.sorted() == names)
    }

    @Test func `a stage that does not become the portal goes, with the shelf that it was`() async throws {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let folder = OutputFolder(path: "\(root)/Public")
        for text in ["1", "2"] {
            let stage = try await folder.stage(shelf: "\(root)/cu")
            try stage.add(OutputFile(path: "index.html", bytes: Array(text.utf8)))
            _ = try await stage.finish(prunesForeign: false)
        }
        do {
            let stage = try await folder.stage(shelf: "\(root)/cu")
            try stage.add(OutputFile(path: "index.html", bytes: [3]))
        }
        #expect(try Disk.names(in: root) == ["Public"])
        #expect(try Disk.read("\(root)/Public/index.html") == Array("2".utf8))
    }
}
