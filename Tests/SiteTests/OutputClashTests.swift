// Where the portal may not be written, and what stays there.
import Testing

@testable import Site

@Suite struct OutputClashTests {
    @Test(
        arguments: [
            ("Content", "Content"), ("Content/out", "Content"), (".", "Content"), ("Content/..", "Content"), ("Themes/x", "Themes"),
            ("Public", nil), ("deep/er/Public", nil), ("Contents", nil),
        ] as [(String, String?)]) func `the portal is never written over what people write`(_ output: String, _ clash: String?) throws
    {
        let site = try SmallSite("-- Themes/a/theme.yml --\n")
        let sources = ["Content", "Themes"].map { "\(site.root)/\($0)" }
        #expect(OutputFolder.clash(of: "\(site.root)/\(output)", with: sources) == clash.map { "\(site.root)/\($0)" })
    }

    @Test func `the working folder and those above it are no output`() {
        #expect(OutputFolder.clash(of: ".", with: []) == "." && OutputFolder.clash(of: "..", with: []) == ".")
    }

    @Test func `a missing parent folder is made and foreign files stay`() async throws {
        let site = try SmallSite("")
        let folder = OutputFolder(path: "\(site.root)/deep/er/Public")
        let file = OutputFile(path: "index.html", bytes: [0x61])
        #expect(try await folder.publish([file], prunesForeign: false).wasExchanged)
        try site.write("x", to: "deep/er/Public/foreign.txt")
        #expect(try await folder.publish([file], prunesForeign: false).foreign == ["foreign.txt"])
        #expect(Disk.kind(of: "\(folder.path)/foreign.txt") == .file)
    }
}
