import Foundation
import Records
import Testing

@testable import Site

/// The diagram of relations on a document page.
@Suite struct RelationDiagramTests {
    private func diagram(_ naming: [RelationGroup], _ named: [RelationGroup]) -> String {
        let diagram = RelationDiagram(type: "Kế hoạch", number: "12/KH-SKHCN", naming: naming, named: named) { "/cong" + $0 }
        return String(decoding: diagram.svg, as: UTF8.self)
    }

    private func group(_ title: String, _ count: Int) -> RelationGroup {
        RelationGroup(
            title: title,
            documents: (0..<count).map {
                RelatedDocument(number: "\($0)/QĐ-UBND", title: "Về <thử> \"\($0)\" & hơn", path: "/so/\($0)/", date: nil, isHeld: true)
            })
    }

    @Test func `every document of a small group is a link, all text is escaped`() {
        let svg = diagram([group("Căn cứ", 2)], [group("Được thực hiện bởi", 1)])
        #expect(PageLinks(svg).addresses == ["/cong/so/0/", "/cong/so/1/", "/cong/so/0/"])
        #expect(svg.contains("<title>0/QĐ-UBND: Về &lt;thử&gt; &quot;0&quot; &amp; hơn</title>") && svg.contains(">Căn cứ (2)</text>"))
        #expect(
            svg.contains("aria-labelledby=\"luoc-do-nhan luoc-do-mo-ta\"") && svg.contains(">Lược đồ quan hệ của Kế hoạch số 12/KH-SKHCN<"))
        #expect(!svg.contains("style=") && !svg.contains("<script"))
    }

    @Test(arguments: [(5, 5, nil), (6, 5, "và 1 văn bản khác"), (17, 5, "và 12 văn bản khác")])
    func `a large group counts what it leaves out and leads to the list`(count: Int, shown: Int, rest: String?) {
        for (svg, list) in [
            (diagram([group("Căn cứ", count)], []), "#quan-he"), (diagram([], [group("Là căn cứ của", count)]), "#duoc-dan"),
        ] {
            let links = PageLinks(svg).addresses
            #expect(links.count { $0.hasPrefix("/") } == shown && links.contains(list) == (rest != nil))
            if let rest { #expect(svg.contains(">\(rest)</text>")) }
        }
    }

    @Test(arguments: ["Kế hoạch triển khai ứng dụng công nghệ thông tin", "Kế hoạch"])
    func `a long name without number is cut, its whole stands beside it`(title: String) {
        let document = RelatedDocument(number: nil, title: title, path: "/a/", date: nil, isHeld: true)
        let svg = diagram([], [RelationGroup(title: "Dẫn chiếu", documents: [document])])
        #expect(svg.contains("<title>\(title)</title>") && svg.contains("…</text>") == (title.count > 27))
    }

    @Test func `a long title of a group is drawn within its box`() {
        let svg = diagram([group("Căn cứ", 1)], [group(Relation.attachmentOf.inverseTitle, 1)])
        #expect(svg.contains(" textLength=\"212\" lengthAdjust=\"spacingAndGlyphs\">Có phụ lục, văn bản kèm theo (1)<"))
        #expect(svg.components(separatedBy: "textLength").count == 2)
    }

    @Test func `a document page has it where it has relations, and both lists it leads to`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", "thuc_hien: 12/KH-SKHCN")
                + SmallSite.document("b.md", "loai: kế hoạch\nso_ky_hieu: 12/KH-SKHCN\nngay_ban_hanh: 15/01/2025")
                + SmallSite.document("c.md", "so_ky_hieu: 50/QĐ-SKHCN"))
        let portal = try await site.built()
        let page = try #require(portal.text("van-ban/skhcn/2025/12-kh-skhcn/index.html"))
        #expect(page.contains("<svg ") && page.contains(">Được thực hiện bởi (1)</text>"))
        #expect(page.contains("id=\"quan-he\"") && page.contains("id=\"duoc-dan\""))
        #expect(try #require(portal.text("van-ban/skhcn/2025/50-qd-skhcn/index.html")).contains("luoc-do") == false)
        #expect(portal.repeatedIdentifiers == [])
    }

    @Test func `what a third document reports stands on the page of either`() async throws {
        let body = "Kế hoạch số 12/KH-SKHCN ngày 15/01/2025 thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị./."
        let site = try SmallSite(
            SmallSite.document("a.md", body: body)
                + SmallSite.document("b.md", "loai: kế hoạch\nso_ky_hieu: 12/KH-SKHCN\nngay_ban_hanh: 15/01/2025"))
        let portal = try await site.built()
        let own = try #require(portal.text("van-ban/skhcn/2025/12-kh-skhcn/index.html"))
        #expect(own.contains("<li>Thực hiện <a href=\"/tham-chieu/tw/2024/57-nq-tw/\">57-NQ/TW</a> <span class=\"mo\">theo"))
        #expect(own.contains("Bắt nguồn từ: <a class=\"khong-ngat\" href=\"/tham-chieu/tw/2024/57-nq-tw/\">57-NQ/TW</a>"))
        let other = try #require(portal.text("tham-chieu/tw/2024/57-nq-tw/index.html"))
        #expect(other.contains("<li>Được thực hiện bởi <a href=\"/van-ban/skhcn/2025/12-kh-skhcn/\">12/KH-SKHCN</a>"))
    }

    @Test func `what several documents report of a pair stands once`() async throws {
        let body = "Nghị định số 82/2024/NĐ-CP ngày 10/7/2024 sửa đổi, bổ sung một số điều của Nghị định số 73/2019/NĐ-CP ngày 05/9/2019./."
        let site = try SmallSite((40...42).map { SmallSite.document("\($0).md", "so_ky_hieu: \($0)/QĐ-SKHCN", body: body) }.joined())
        let page = try #require(try await site.built().text("tham-chieu/cp/2019/73-2019-nd-cp/index.html"))
        #expect(page.components(separatedBy: "<li>Được sửa đổi, bổ sung bởi").count == 2)
        #expect(page.contains(">40/QĐ-SKHCN</a> và 2 văn bản khác</span>"))
    }
}
