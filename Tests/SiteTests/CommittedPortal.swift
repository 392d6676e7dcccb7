// The committed content built once for all tests, and once more the hard way: decomposed accents, files written in reverse, two jobs.
import Foundation
import Records

@testable import Site

struct CommittedPortal: Sendable {
    var plain: BuiltPortal
    /// The same content in NFD, its files created in reverse order, built by two jobs.
    var disturbed: BuiltPortal

    static func value() async throws -> CommittedPortal { try await task.value }

    private static let task = Task { try await make() }

    private static func make() async throws -> CommittedPortal {
        let root = TestFolders.temporary()
        defer { TestFolders.remove(root) }
        let content = try TestFolders.tree(TestFolders.content)
        for (path, bytes) in content { try TestFolders.write(bytes, to: "\(root)/Content/\(path)") }
        let plain = try await build(root, output: "Public", jobs: 1)
        TestFolders.remove("\(root)/Content")
        for (path, bytes) in content.sorted(by: { $0.key > $1.key }) {
            let text = String(decoding: bytes, as: UTF8.self).decomposedStringWithCanonicalMapping
            try TestFolders.write(Array(text.utf8), to: "\(root)/Content/\(path)")
        }
        let disturbed = try await build(root, output: "Again", jobs: 2)
        return CommittedPortal(plain: plain, disturbed: disturbed)
    }

    private static func build(_ root: String, output: String, jobs: Int) async throws -> BuiltPortal {
        var options = SiteBuilder.Options()
        options.content = "\(root)/Content"
        options.output = "\(root)/\(output)"
        options.theme = TestFolders.theme
        options.now = CalendarDate(year: 2025, month: 5, day: 1)
        options.jobs = jobs
        let outcome = try await SiteBuilder(options).build()
        return BuiltPortal(
            files: try TestFolders.tree(options.output), diagnostics: outcome.diagnostics, documentCount: outcome.documentCount)
    }
}
