import Foundation
import Search
import Testing

/// Runs Tests/Node over indexes built here; the rows of the search contract are the tests in there.
@Suite struct ClientTests {
    /// Also as if the offices were large.
    @Test(arguments: [false, true]) func `the client finds what it must in a built index`(isLarge: Bool) async throws {
        guard let node = Self.node else {
            print("node is not installed: the search client was not tested")
            return
        }
        let sample = try await Self.indexFolder(SampleOffice.documents, SampleOffice.lexicon, isLarge: isLarge)
        let common = try await Self.indexFolder(CommonOffice.documents, SearchLexicon(), isLarge: isLarge)
        let everywhere = try await Self.indexFolder(EverywhereOffice.documents, SearchLexicon(), isLarge: isLarge)
        defer { for folder in [sample, common, everywhere] { try? FileManager.default.removeItem(at: folder) } }
        let (status, output) = try Self.run(
            node, ["--test", "--test-reporter=tap", Self.script.path],
            environment: ["VANTHU_INDEX": sample.path, "VANTHU_COMMON_INDEX": common.path, "VANTHU_EVERYWHERE_INDEX": everywhere.path])
        let tests = output.split(separator: "\n").first { $0.hasPrefix("# pass") } ?? "# pass ?"
        print("search client: \(tests)")
        #expect(status == 0, "\(output)")
    }

    /// A new folder with an index and the client, as a module.
    private static func indexFolder(_ documents: [SearchDocument], _ lexicon: SearchLexicon, isLarge: Bool) async throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vanthu-search-\(UUID().uuidString)")
        let files = try await SearchIndex.build(
            documents: documents, lexicon: lexicon, jobs: 2, largeOffice: isLarge ? 0 : SearchIndex.largeOffice,
            roomyOffice: isLarge ? 0 : SearchIndex.roomyOffice)
        for file in files {
            let place = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: place)
        }
        let client = try Data(contentsOf: repository.appendingPathComponent("Themes/so-khcn/tim-kiem/client.js"))
        try client.write(to: folder.appendingPathComponent("client.mjs"))
        return folder
    }

    private static let script = repository.appendingPathComponent("Tests/Node/search.test.mjs")

    private static var node: URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(fileURLWithPath: "\($0)/node") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private static func run(_ program: URL, _ arguments: [String], environment: [String: String]) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
