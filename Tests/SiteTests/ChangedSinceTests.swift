import Source
import Testing

@testable import Site

/// `check --changed-since`, on real repositories.
@Suite struct ChangedSinceTests {
    /// Three documents with a warning each (raw HTML); the second cites the first.
    private func repository() throws -> SmallSite {
        let site = try SmallSite(
            SmallSite.document("a.md", body: "<b>A</b>./.")
                + SmallSite.document(
                    "b.md", "so_ky_hieu: 40/QĐ-SKHCN", body: "Căn cứ Quyết định số 39/QĐ-SKHCN ngày 21/3/2025. <b>B</b>./.")
                + SmallSite.document("c.md", "so_ky_hieu: 41/QĐ-SKHCN", body: "<b>C</b>./.")
                + "-- Content/trang/gioi-thieu.md --\n---\ntieu_de: Giới thiệu\n---\nCổng.\n")
        try site.git("init", "-q")
        try site.commit("đầu", at: "2025-03-21T09:00:00+07:00")
        return site
    }

    private func check(_ site: SmallSite, since revision: String = "HEAD") async throws -> SiteBuilder.Outcome {
        try await SiteBuilder(site.options).check(changedSince: revision)
    }

    private func told(_ site: SmallSite, since revision: String = "HEAD") async throws -> [String] {
        site.lines(try await check(site, since: revision).diagnostics)
    }

    private func vanished(_ site: SmallSite, _ severity: Diagnostic.Severity = .error) async throws -> [String] {
        try await check(site).diagnostics.filter { $0.code == .vanishedAddress && $0.severity == severity }.map { $0.message.en }
    }

    @Test func `warnings of what changed and of what cites it are told, others not`() async throws {
        let site = try repository()
        #expect(try await told(site) == [])
        try site.write(SmallSite.text("a.md", body: "Sửa. <b>A</b>./."), to: "Content/a.md")
        let outcome = try await check(site)
        #expect(site.lines(outcome.diagnostics).map { $0.prefix(12) } == ["Content/a.md", "Content/b.md"])
        #expect(outcome.concern?.changed == ["a.md"] && outcome.concern?.dependent == ["b.md"])
        try site.commit("sửa", at: "2025-03-22T09:00:00+07:00")
        #expect(try await told(site) == [])
        #expect(try await told(site, since: "HEAD~1").count == 2)
    }

    @Test func `who cited a document that is gone is told`() async throws {
        let site = try repository()
        try site.remove("Content/a.md")
        #expect(try await check(site).concern?.dependent == ["b.md"])
    }

    @Test func `errors are told wherever they are, as nothing can be published`() async throws {
        let site = try repository()
        try site.write(SmallSite.text("c.md", "so_ky_hieu: 39/QĐ-SKHCN"), to: "Content/c.md")
        try site.commit("trùng số", at: "2025-03-22T09:00:00+07:00")
        let outcome = try await check(site)
        #expect(outcome.diagnostics.map(\.code) == [.duplicateNumber] && !outcome.isAcceptable)
    }

    @Test func `a change of a registry concerns all`() async throws {
        let site = try repository()
        try site.write("- {ma: vp, ten: Văn phòng Sở}\n", to: "Content/danh-muc/don-vi.yml")
        #expect(try await told(site).filter { $0.hasSuffix("html-tho") }.count == 3)
    }

    @Test func `a department that goes takes its page and its calendar away`() async throws {
        let site = try repository()
        try site.write("- {ma: vp, ten: Văn phòng Sở}\n- {ma: qlkhcn, ten: Phòng QLKH}\n", to: "Content/danh-muc/don-vi.yml")
        #expect(
            try await vanished(site) == [
                "the address “/don-vi/bcvtcntt/nhiem-vu.ics” was there and would vanish",
                "the address “/don-vi/bcvtcntt/” was there and would vanish",
            ])
    }

    @Test func `a document that goes, or whose address changes, must leave its address behind`() async throws {
        let site = try repository()
        try site.remove("Content/c.md")
        #expect(
            try await vanished(site) == [
                "the address “/van-ban/c/” was there and would vanish",
                "the address “/van-ban/skhcn/2025/41-qd-skhcn/” was there and would vanish",
            ])
        try site.write(SmallSite.text("c.md", "so_ky_hieu: 41/QĐ-SKHCN\ntrang_thai: da_thu_hoi"), to: "Content/c.md")
        #expect(try await vanished(site) == [])
        try site.write(SmallSite.text("c.md", "so_ky_hieu: 42/QĐ-SKHCN"), to: "Content/c.md")
        #expect(try await vanished(site) == ["the address “/van-ban/skhcn/2025/41-qd-skhcn/” was there and would vanish"])
        let moved = try #require(try await check(site).diagnostics.first { $0.code == .vanishedAddress && $0.severity == .error })
        #expect(moved.hint?.vi == "thêm “slug_cu: /van-ban/skhcn/2025/41-qd-skhcn/” vào phần đầu")
        try site.write(
            SmallSite.text("c.md", "so_ky_hieu: 42/QĐ-SKHCN\nslug_cu: /van-ban/skhcn/2025/41-qd-skhcn/"), to: "Content/c.md")
        #expect(try await vanished(site) == [])
    }

    @Test func `files move along with their document, and must keep their names`() async throws {
        let site = try repository()
        let conclusion = "loai: thông báo kết luận\ntep_goc: \"Bản gốc.pdf\""
        try site.write(SmallSite.text("kl/index.md", conclusion + "\nso_ky_hieu: null"), to: "Content/kl/index.md")
        try site.write("gốc", to: "Content/kl/Bản gốc.pdf")
        try site.commit("kết luận", at: "2025-03-22T09:00:00+07:00")
        try site.write(SmallSite.text("kl/index.md", conclusion + "\nso_ky_hieu: 27/TB-SKHCN"), to: "Content/kl/index.md")
        #expect(try await vanished(site) == [])
        #expect(try await site.build().isAcceptable)
        #expect(
            try #require(site.page("redirects.map")).contains(
                "\"/van-ban/kl/Bản gốc.pdf\" \"/van-ban/skhcn/2025/27-tb-skhcn/B%E1%BA%A3n%20g%E1%BB%91c.pdf\";\n"))
        try site.write(
            SmallSite.text("kl/index.md", conclusion.replacing("gốc.pdf", with: "quét.pdf")), to: "Content/kl/index.md")
        try site.remove("Content/kl/Bản gốc.pdf")
        try site.write("quét", to: "Content/kl/Bản quét.pdf")
        #expect(try await vanished(site).contains("the address “/van-ban/kl/Bản gốc.pdf” was there and would vanish"))
    }

    @Test func `a new document must not take the address of another`() async throws {
        let site = try repository()
        try site.write(SmallSite.text("x/kl.md", "so_ky_hieu: null"), to: "Content/x/kl.md")
        try site.commit("kết luận", at: "2025-03-22T09:00:00+07:00")
        try site.write(SmallSite.text("m/kl.md", "so_ky_hieu: 45/QĐ-SKHCN"), to: "Content/m/kl.md")
        let taken = try #require(try await check(site).diagnostics.first { $0.code == .vanishedAddress })
        #expect(taken.severity == .error && taken.location?.file.hasSuffix("m/kl.md") == true)
        #expect(taken.message.en == "the address “/van-ban/kl/” was there and now leads to this document")
        try site.git("mv", "Content/x/kl.md", "Content/x/kl-cu.md")
        #expect(try await vanished(site) == [])
    }

    @Test func `pages and departments must stay, reference pages may go with the text`() async throws {
        let site = try repository()
        try site.write(
            SmallSite.text("c.md", "so_ky_hieu: 41/QĐ-SKHCN", body: "Theo Kế hoạch số 51/KH-UBND ngày 07/3/2025./."), to: "Content/c.md")
        try site.commit("dẫn", at: "2025-03-22T09:00:00+07:00")
        try site.write(SmallSite.text("c.md", "so_ky_hieu: 41/QĐ-SKHCN"), to: "Content/c.md")
        #expect(try await vanished(site) == [])
        #expect(try await vanished(site, .warning).contains("the address “/tham-chieu/ubnd/2025/51-kh-ubnd/” would vanish"))
        try site.remove("Content/trang/gioi-thieu.md")
        try site.write("- {ma: vp, ten: Văn phòng Sở}\n", to: "Content/danh-muc/don-vi.yml")
        #expect(try await vanished(site).contains("the address “/gioi-thieu/” was there and would vanish"))
        #expect(try await vanished(site).contains("the address “/don-vi/qlkhcn/” was there and would vanish"))
    }

    @Test(arguments: ["khong-co", "", "--all", "HEAD~9", "HEAD:Content"]) func `a revision that is not there is refused`(_ revision: String)
        async throws
    {
        let site = try repository()
        await #expect(throws: RevisionFault.self) { try await check(site, since: revision) }
    }

    @Test func `without a repository nothing can be compared, and a commit without content lacks everything`() async throws {
        let plain = try SmallSite(SmallSite.document("a.md"))
        await #expect(throws: RevisionFault.self) { try await check(plain) }
        try plain.git("init", "-q")
        try plain.git("commit", "-q", "--allow-empty", "-m", "trống")
        #expect(try await check(plain).concern?.changed.contains("a.md") == true)
    }

    @Test func `comparing leaves the repository as it was`() async throws {
        let site = try repository()
        try site.write(SmallSite.text("a.md", body: "Sửa./."), to: "Content/a.md")
        let before = try site.git("status", "--porcelain", "-z")
        _ = try await check(site)
        #expect(try site.git("status", "--porcelain", "-z") == before)
    }
}
