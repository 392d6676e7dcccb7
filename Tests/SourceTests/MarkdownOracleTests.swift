import Foundation
import Testing

@testable import Source

/// Structures compared with the `cmark` command, where there is one.
struct MarkdownOracleTests {
    private static let command = "/usr/bin/cmark"

    /// Names of tags and words, without attributes and line ends.
    private func skeleton(_ html: String) -> [String] {
        var output: [String] = []
        for piece in html.replacingOccurrences(of: "\n", with: " ").split(separator: "<", omittingEmptySubsequences: true) {
            let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            let name = halves[0].split(separator: " ").first.map(String.init) ?? ""
            output.append("<" + name)
            if halves.count > 1 { output += halves[1].split(separator: " ").map(String.init) }
        }
        return output
    }

    private func oracle(_ markdown: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.command)
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(markdown.utf8))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test(arguments: [
        "- a\n  - b\n\n    c\n- d", "> a\nb\n> - c\nd", "* a\n\n  ```\n  x\n  ```\n* b", "a *b **c** d* __e__ `f` <http://g.vn>",
        "## a\n### b\n\nc\n***\nd", "[a][b] ![c](d)\n\n[b]: e 'f'",
        "    code\n\n> - x\n>   y", "a\\\nb  \nc &amp; &copy; \\*d\\*", "- [a](b *c*\n- `d *e`* f*", "a\n===\n\nb\n===\nc",
    ])
    func `structures agree with the reference command`(_ markdown: String) throws {
        guard FileManager.default.isExecutableFile(atPath: Self.command) else {
            print("no cmark command: structures are not compared")
            return
        }
        let lowered = skeleton(try oracle(markdown)).map { $0.replacingOccurrences(of: "h1", with: "h2") }
        let ours = skeleton(rendered(markdown).html)
        #expect(ours == lowered)
    }
}
