import Foundation
import Testing

@testable import Site

/// "Sức khoẻ cổng": what the office works through.
@Suite struct ReportPageTests {
    private func sections(of html: String) -> [String] {
        html.components(separatedBy: "<section class=\"khoi\"").dropFirst().map { $0.components(separatedBy: "</section>")[0] }
    }

    private func heading(_ html: String) -> String {
        (html.components(separatedBy: "<h2").dropFirst().first ?? "").components(separatedBy: "</h2>")[0]
            .replacing(/^[^>]*>/, with: "").replacing(/<[^>]*>/, with: "")
    }

    /// Paths of the files in the order shown.
    private func files(_ html: String) -> [String] {
        html.components(separatedBy: "<details class=\"loi-tep\">").dropFirst().map {
            ($0.components(separatedBy: "<code>").dropFirst().first ?? "").components(separatedBy: "</code>")[0]
        }
    }

    @Test func `what misleads readers comes first, by kind and by file, and each kind is explained once`() async throws {
        let site = try SmallSite(
            SmallSite.document(
                "a.md", "ky_hieu: QĐ-SKHCN\nso_ky_hieu: null\ntrich_yeu: Ba điều thiếu", without: ["nguoi_ky", "don_vi_soan"])
                + SmallSite.document(
                    "b.md", "so_ky_hieu: 40/QĐ-SKHCN\ntrich_yeu: Một điều sai", body: "Theo Kế hoạch số 9/KH-UBND ngày 01/9/2030./.")
                + SmallSite.document("c.md", "so_ky_hieu: 41/QĐ-SKHCN\ntrich_yeu: Cách viết", body: "Theo Quyết định số 7/QĐ-SKHHCN./."))
        let html = try #require(try await site.built().text("suc-khoe/index.html"))
        #expect(
            sections(of: html).map(heading) == [
                "Làm trước: Người đọc có thể hiểu sai 1 điều", "Thông tin còn thiếu 3 điều", "Cách viết 1 điều", "Theo văn bản",
                "Dẫn chiếu theo văn bản", "Thống kê",
            ])
        #expect(files(html) == ["b.md", "a.md", "c.md"])
        for code in ["vien-dan-muon-hon", "chua-co-so", "thieu-nguoi-ky", "cach-viet-khac"] {
            #expect(html.components(separatedBy: "<li id=\"\(code)\">").count == 2, "\(code)")
        }
        let worst = try #require(html.components(separatedBy: "<details class=\"loi-tep\">").dropFirst().first)
        #expect(worst.contains("<b class=\"so\">40/QĐ-SKHCN</b> Một điều sai") && worst.contains("1 nên làm trước"))
        #expect(worst.contains("Dòng 9, chữ 18:") && worst.contains("href=\"/van-ban/skhcn/2025/40-qd-skhcn/\">Xem trang"))
        #expect(worst.contains("Gợi ý:</span> Có nhầm năm không?"))
    }

    @Test func `documents without a number are counted as they are warned of, annexes not`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", "ky_hieu: QĐ-SKHCN\nso_ky_hieu: null")
                + SmallSite.document("b.md", "loai: phụ lục\nso_ky_hieu: null\ntrich_yeu: Phụ lục", without: ["nguoi_ky"]))
        let html = try #require(try await site.built().text("suc-khoe/index.html"))
        #expect(html.contains("<dt>Văn bản</dt><dd><a href=\"/van-ban/\">2</a></dd>"))
        #expect(html.contains("<dt>Văn bản chưa có số</dt><dd><a href=\"/suc-khoe/#chua-co-so\">1</a></dd>"))
    }

    @Test func `citations are counted by document, the least clear first`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", "so_ky_hieu: 40/QĐ-SKHCN\ntrich_yeu: Chỉ dẫn nơi khác", body: "Theo Kế hoạch số 51/KH-UBND./.")
                + SmallSite.document(
                    "b.md", "so_ky_hieu: 41/QĐ-SKHCN\ntrich_yeu: Trái ngày",
                    body: "Theo Quyết định số 40/QĐ-SKHCN ngày 20/3/2025 và Quyết định số 42/QĐ-SKHHCN./.")
                + SmallSite.document("c.md", "so_ky_hieu: 42/QĐ-SKHCN\ntrich_yeu: Rõ cả", body: "Theo Quyết định số 40/QĐ-SKHCN./."))
        let html = try #require(try await site.built().text("suc-khoe/index.html"))
        let part = try #require(sections(of: html).first { heading($0) == "Dẫn chiếu theo văn bản" })
        let items = part.components(separatedBy: "<li>").dropFirst().map { $0.replacing(/<[^>]*>/, with: "").split(separator: "\n")[0] }
        #expect(
            items == [
                "41/QĐ-SKHCN Trái ngày: 2 lượt dẫn chiếu, 1 trái ngày, 1 cách viết khác",
                "40/QĐ-SKHCN Chỉ dẫn nơi khác: 1 lượt dẫn chiếu, 1 tới văn bản không lưu",
            ])
    }

    @Test func `a portal without warnings says so`() async throws {
        let html = try #require(try await SmallSite(SmallSite.document("a.md")).built().text("suc-khoe/index.html"))
        #expect(html.contains("Không có điều gì cần xem lại.") && sections(of: html).map(heading) == ["Thống kê"])
    }

    @Test func `the page stays light, and says how much it does not show`() async throws {
        let text = (1...130).map { number in
            SmallSite.document(
                "d\(number).md", "ky_hieu: QĐ-SKHCN\nso_ky_hieu: null\ntrich_yeu: Việc \(number)", without: ["nguoi_ky"],
                body: number == 7
                    ? (1...30).map { "Theo Kế hoạch số \($0)/KH-UBND ngày 01/9/2030.\n" }.joined(separator: "\n") + "./." : "Chữ./.")
        }.joined()
        let html = try #require(try await SmallSite(text).built().text("suc-khoe/index.html"))
        #expect(html.contains("Có <strong>290</strong> điều nên xem lại, ở <strong>130</strong> tệp."))
        #expect(files(html).count == 100 && files(html).first == "d7.md")
        let worst = html.components(separatedBy: "<details class=\"loi-tep\">")[1].components(separatedBy: "</details>")[0]
        #expect(worst.components(separatedBy: "<li>").count == 21 && worst.contains("và 12 điều nữa"))
        #expect(html.contains("Còn 30 tệp với 60 điều nữa") && html.contains("<code>./vanthu check</code>"))
        #expect(html.utf8.count < 250_000)
    }

    @Test(arguments: ReportConcern.allCases) func `each concern has words of its own`(_ concern: ReportConcern) {
        let others = ReportConcern.allCases.filter { $0 != concern }
        #expect(!others.contains { $0.title == concern.title || $0.advice == concern.advice } && concern.advice.hasSuffix("."))
    }
}
