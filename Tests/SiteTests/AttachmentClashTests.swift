import Testing

@testable import Site

@Suite struct AttachmentClashTests {
    @Test func `a file with the address of a page is an error`() async throws {
        let site = try SmallSite(
            SmallSite.document("ho-so/index.md", top: "⟦trung-dia-chi⟧")
                + "-- Content/ho-so/index.html --\n<p>khác</p>\n-- Content/ho-so/phu-luc/index.html --\n<p>phụ lục</p>\n")
        let outcome = try await site.build()
        #expect(!outcome.isAcceptable && outcome.report == nil)
        #expect(site.lines(outcome.diagnostics) == site.expected)
    }
}
