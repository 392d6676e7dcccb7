import Records
import Source
import Testing

@testable import Site

/// What every diagnostic owes to the person who reads it, shown through the whole builder.
@Suite struct CodeTests {
    /// Found only when the portal is about to be written.
    private static let late: Set<Code> = [.foreignFile]
    /// Told of drafts while they are made, never of a site.
    private static let ofDrafts: Set<Code> = [.absentInSource]

    /// A check of a site that has lost a document since its last commit.
    private static func afterLoss(in site: SmallSite) async throws -> SiteBuilder.Outcome {
        try site.write(SmallSite.text("b.md", "so_ky_hieu: 40/QĐ-SKHCN\nslug: van-ban-cu"), to: "Content/b.md")
        try site.git("init", "-q")
        try site.commit("hai văn bản", at: "2025-03-21T09:00:00+07:00")
        try site.remove("Content/b.md")
        return try await SiteBuilder(site.options).check(changedSince: "HEAD")
    }

    @Test(arguments: Code.allCases.filter { !ofDrafts.contains($0) }) func `every code is raised where its fixture says, in both languages`(
        _ code: Code
    ) async throws {
        let fixture = try #require(code.fixture, "no fixture raises \(code.rawValue)")
        let site = try SmallSite(fixture)
        let builder = SiteBuilder(site.options)
        let outcome =
            if code == .vanishedAddress {
                try await Self.afterLoss(in: site)
            } else {
                try await Self.late.contains(code) ? builder.build() : builder.check()
            }
        let found = outcome.diagnostics + (code == .unheldReference ? outcome.references?.unheld() ?? [] : [])
        #expect(site.lines(found) == site.expected)
        let raised = found.filter { $0.code == code }
        #expect(!raised.isEmpty)
        for diagnostic in raised {
            #expect(!diagnostic.message.vi.isEmpty && !diagnostic.message.en.isEmpty && diagnostic.message.vi != diagnostic.message.en)
            #expect(!diagnostic.message.vi.hasSuffix(".") && !diagnostic.message.en.hasSuffix("."))
        }
        #expect(outcome.isAcceptable == !raised.contains { $0.severity == .error })
    }

    @Test(arguments: [Code.missingNumber, .citedLater, .rawHTML]) func `a warning is published, and under strict it is not`(_ code: Code)
        async throws
    {
        let site = try SmallSite(try #require(code.fixture))
        let strict = try await site.build { $0.isStrict = true }
        #expect(!strict.isAcceptable && strict.report == nil)
        #expect(try site.portal().isEmpty)
        let outcome = try await site.build()
        #expect(outcome.isAcceptable && outcome.report != nil)
        #expect(try #require(site.page("suc-khoe/index.html")).contains(code.summary.vi))
    }

    @Test(arguments: [Code.duplicateKey, .duplicateNumber, .duplicateSlug, .sharedAddress, .duplicateCode, .sharedName])
    func `notes name the other place`(_ code: Code) async throws {
        let site = try SmallSite(try #require(code.fixture))
        let raised = try await SiteBuilder(site.options).check().diagnostics.filter { $0.code == code }
        #expect(!raised.isEmpty)
        #expect(raised.allSatisfy { diagnostic in diagnostic.notes.contains { $0.location != nil && $0.location != diagnostic.location } })
    }
}
