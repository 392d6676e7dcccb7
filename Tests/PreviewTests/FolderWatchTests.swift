import Foundation
import Testing

@testable import Preview

/// A watch as a reference, which the macros of tests can take.
private final class Watch {
    private struct NoWatch: Error {}
    private var watch: FolderWatch

    init() throws {
        guard let watch = FolderWatch() else { throw NoWatch() }
        self.watch = watch
    }

    func watch(_ folders: [String]) -> Bool { watch.watch(folders) }
    func drain() -> Bool { watch.drain() }
}

@Suite struct FolderWatchTests {
    private let root = FileManager.default.temporaryDirectory.appending(path: "vanthu-watch-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: root.appending(path: "a/b"), withIntermediateDirectories: true) }

    private func write(_ name: String) {
        #expect(FileManager.default.createFile(atPath: root.appending(path: name).path, contents: Data()))
    }

    @Test func `a change in a folder below is seen once`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let watch = try Watch()
        #expect(watch.watch([root.path]))
        #expect(!watch.drain())
        write("a/b/c.md")
        #expect(watch.drain())
        #expect(!watch.drain())
    }

    @Test func `hidden files and reading are no change`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        write("a/c.md")
        let watch = try Watch()
        #expect(watch.watch([root.path]))
        write("a/.c.md.swp")
        _ = FileManager.default.contents(atPath: root.appending(path: "a/c.md").path)
        #expect(!watch.drain())
    }

    @Test func `a folder moved away is watched no more`() throws {
        let aside = root.appendingPathExtension("aside")
        defer { for folder in [root, aside] { try? FileManager.default.removeItem(at: folder) } }
        let watch = try Watch()
        #expect(watch.watch([root.path]))
        try FileManager.default.moveItem(at: root.appending(path: "a"), to: aside)
        #expect(watch.drain())
        #expect(watch.watch([root.path]))
        try Data().write(to: aside.appending(path: "d.md"))
        #expect(!watch.drain())
    }

    @Test func `more events than the system keeps are a change, and the folders are watched on`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let watch = try Watch()
        #expect(watch.watch([root.path]))
        let limit = try #require(Int(String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8).filter(\.isNumber)))
        let (outer, inner) = (root.appending(path: "a").path, root.appending(path: "a/b").path)
        for _ in 0..<limit / 2 + 1 {
            // In turn: equal events that follow each other are kept as one.
            chmod(outer, 0o755)
            chmod(inner, 0o755)
        }
        write("a/b/lost.md")
        #expect(watch.drain())
        #expect(watch.watch([root.path]))
        write("a/b/c.md")
        #expect(watch.drain())
    }

    @Test func `a folder that is not there cannot be watched`() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let watch = try Watch()
        #expect(!watch.watch([root.appending(path: "none").path]))
    }
}
