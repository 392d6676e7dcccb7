import Foundation
import Records
import Source
import Testing

@testable import Site

/// The history of a document as its page tells it, from real repositories.
@Suite struct ChangeLogTests {
    private static let page = "van-ban/skhcn/2025/39-qd-skhcn/index.html"

    private func repository(_ text: String = SmallSite.document("a.md")) throws -> SmallSite {
        let site = try SmallSite(text)
        try site.git("init", "-q", "-b", "main")
        try site.commit("thêm văn bản", at: "2025-03-21T16:30:00+00:00")
        return site
    }

    private func edit(_ site: SmallSite, _ path: String = "a.md", body: String, _ subject: String, at time: String) throws {
        try site.write(SmallSite.text(path, body: body), to: "Content/\(path)")
        try site.commit(subject, at: time)
    }

    private func history(_ site: SmallSite, of source: String = "a.md", in root: String? = nil) throws -> (ChangeLog.History?, [Diagnostic])
    {
        let (log, diagnostics) = ChangeLog.read(try ContentFolder(root: "\(root ?? site.root)/Content"), zone: "Asia/Ho_Chi_Minh")
        return (log?.history(of: source), diagnostics)
    }

    private func told(_ history: ChangeLog.History?) -> [String] { history?.changes.map { "\($0.date.iso) \($0.subject)" } ?? [] }

    @Test func `a page tells its changes, newest first, by the day of the office`() async throws {
        let site = try repository()
        try edit(site, body: "Nội dung mới./.", "sửa <điểm> 2", at: "2025-04-02T20:00:00+00:00")
        let outcome = try await site.build()
        #expect(outcome.diagnostics.isEmpty)
        let page = try #require(site.page(Self.page))
        #expect(page.contains(#"<dt>Cập nhật lần cuối</dt><dd><time datetime="2025-04-03">03/4/2025</time>"#))
        #expect(page.contains(#"<li><span class="lich-luc">03/4/2025</span> sửa &lt;điểm&gt; 2</li>"#))
        #expect(page.contains(#"<li><span class="lich-luc">21/3/2025</span> thêm văn bản</li>"#))
        #expect(!page.contains("chưa được ghi vào kho"))
    }

    @Test func `a document that was moved keeps its history, and one that was made anew does not`() throws {
        let site = try repository(
            SmallSite.document("a.md", body: String(repeating: "Nội dung dài của văn bản.\n\n", count: 20) + "Hết./."))
        try site.git("mv", "Content/a.md", "Content/b.md")
        try site.commit("đổi tên", at: "2025-03-22T09:00:00+07:00")
        try edit(site, "a.md", body: "Khác hẳn./.", "văn bản khác", at: "2025-03-23T09:00:00+07:00")
        #expect(told(try history(site, of: "b.md").0) == ["2025-03-22 đổi tên", "2025-03-21 thêm văn bản"])
        #expect(told(try history(site, of: "a.md").0) == ["2025-03-23 văn bản khác"])
        try site.remove("Content/a.md")
        try site.commit("bỏ", at: "2025-03-24T09:00:00+07:00")
        #expect(try history(site, of: "a.md").0 == nil)
    }

    @Test func `both sides of a merge count, and what it mended`() throws {
        let site = try repository()
        try site.git("checkout", "-q", "-b", "nhanh")
        try edit(site, body: "Nhánh./.", "sửa ở nhánh", at: "2025-03-22T09:00:00+07:00")
        try site.git("checkout", "-q", "main")
        try edit(site, body: "Chính./.", "sửa ở chính", at: "2025-03-23T09:00:00+07:00")
        #expect(throws: SmallSite.GitFault.self) { try site.git("merge", "-q", "nhanh") }
        try edit(site, body: "Cả hai./.", "gộp", at: "2025-03-24T09:00:00+07:00")
        let (found, _) = try history(site)
        #expect(Set(told(found)) == ["2025-03-24 gộp", "2025-03-23 sửa ở chính", "2025-03-22 sửa ở nhánh", "2025-03-21 thêm văn bản"])
        #expect(told(found).first == "2025-03-24 gộp")
    }

    @Test func `what is not committed is said to be so, and has no date of its own`() async throws {
        let site = try repository()
        try site.write(
            SmallSite.text("b.md", "so_ky_hieu: 40/QĐ-SKHCN"), to: "Content/b.md")
        _ = try await site.build()
        #expect(try #require(site.page(Self.page)).contains("chưa được ghi vào kho") == false)
        let untracked = try #require(site.page("van-ban/skhcn/2025/40-qd-skhcn/index.html"))
        #expect(untracked.contains("chưa được ghi vào kho") && !untracked.contains("Cập nhật lần cuối"))
        try site.write(SmallSite.text("a.md", body: "Đang sửa./."), to: "Content/a.md")
        _ = try await site.build()
        #expect(try #require(site.page(Self.page)).contains("chưa được ghi vào kho"))
    }

    @Test func `a shallow clone has no date for what it cannot know, and says so`() async throws {
        let site = try repository(SmallSite.document("a.md") + SmallSite.document("b.md", "so_ky_hieu: 40/QĐ-SKHCN"))
        try edit(site, body: "Hai./.", "lần hai", at: "2025-03-22T09:00:00+07:00")
        try edit(site, body: "Ba./.", "lần ba", at: "2025-03-23T09:00:00+07:00")
        let clone = "\(site.root)/clone"
        try site.git("clone", "-q", "--depth", "2", "file://\(site.root)", clone)
        let (known, diagnostics) = try history(site, in: clone)
        #expect(told(known) == ["2025-03-23 lần ba"] && known?.isCut == true)
        let (unknown, _) = try history(site, of: "b.md", in: clone)
        #expect(told(unknown).isEmpty && unknown?.isCut == true)
        #expect(diagnostics.map(\.code) == [.missingHistory] && diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.first?.message.vi.contains("2 văn bản") == true)
    }

    @Test func `a second working tree, packed refs and a detached head are read`() throws {
        let site = try repository()
        let tree = "\(site.root)/tree"
        try site.git("worktree", "add", "-q", "-b", "khac", tree)
        #expect(told(try history(site, in: tree).0) == ["2025-03-21 thêm văn bản"])
        try site.git("pack-refs", "--all")
        #expect(told(try history(site).0) == ["2025-03-21 thêm văn bản"])
        #expect(told(try history(site, in: tree).0) == ["2025-03-21 thêm văn bản"])
        try site.git("checkout", "-q", "--detach")
        #expect(told(try history(site).0) == ["2025-03-21 thêm văn bản"])
    }

    @Test func `no repository and one without a commit have nothing to tell`() async throws {
        let site = try SmallSite(SmallSite.document("a.md"))
        #expect(try await site.build().diagnostics.isEmpty)
        let before = try site.portal()
        try site.git("init", "-q")
        #expect(try await site.build().diagnostics.isEmpty)
        #expect(try site.portal() == before)
        try site.git("commit", "-q", "--allow-empty", "-m", "của việc khác")
        #expect(try await site.build().diagnostics.isEmpty)
        #expect(try site.portal() == before)
    }

    @Test func `one commit makes equal bytes, the next one is seen though no text changed`() async throws {
        let site = try repository()
        _ = try await site.build()
        let first = try site.portal()
        try site.git("clone", "-q", "file://\(site.root)", "\(site.root)/clone")
        _ = try await site.build { options in options.content = "\(site.root)/clone/Content" }
        #expect(try site.portal() == first)
        _ = try await site.build()
        try site.git("commit", "-q", "--amend", "-m", "thêm văn bản số 39")
        _ = try await site.build()
        #expect(try #require(site.page(Self.page)).contains("thêm văn bản số 39"))
    }

    @Test func `the settings of the person who builds change nothing`() throws {
        let site = try repository(SmallSite.document("kế hoạch/á.md"))
        for (key, value) in [
            ("log.showRoot", "false"), ("diff.relative", "true"), ("color.ui", "always"), ("log.date", "raw"), ("diff.renames", "false"),
            ("core.quotePath", "true"), ("diff.noprefix", "true"), ("log.follow", "true"), ("log.showSignature", "true"),
        ] { try site.git("config", key, value) }
        try site.git("mv", "Content/kế hoạch", "Content/khác")
        try site.commit("chuyển", at: "2025-03-22T09:00:00+07:00")
        #expect(told(try history(site, of: "khác/á.md").0) == ["2025-03-22 chuyển", "2025-03-21 thêm văn bản"])
    }
}
