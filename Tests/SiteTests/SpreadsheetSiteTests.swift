import Foundation
import Source
import Testing

@testable import Site

/// A spreadsheet table in a document does for the portal what a pipe table does.
struct SpreadsheetSiteTests {
    private static let body = """
        Nội dung giao việc:

        ```bang Bảng 1. Việc theo Quyết định số 57/QĐ-UBND
        TT\tNội dung\tĐơn vị\t<
        ^\t^\tĐơn vị chủ trì\tPhối hợp
        ---
        1\tRà soát theo Kế hoạch số 51/KH-UBND\tPhòng QLKH&CN\tVăn phòng Sở
        2\t"Kiểm kê **thổ nhưỡng**
        và báo cáo"\t^\t
        ```

        Hết./.
        """

    @Test func `departments get the role of their column, numbers link and cells are found`() async throws {
        let site = try SmallSite(SmallSite.document("a.md", "don_vi_soan: bcvtcntt", body: Self.body))
        #expect(try await site.build().diagnostics.isEmpty)
        let page = try #require(site.page("van-ban/skhcn/2025/39-qd-skhcn/index.html"))
        let caption = try #require(page.firstMatch(of: /<caption>.*57-qd-ubnd.*<\/caption>/))
        #expect(caption.output.contains("<a "))
        #expect(page.contains(/<td headers="cot_1-1-2">Rà soát theo .*href="[^"]*51-kh-ubnd/))
        #expect(page.contains("headers=\"cot_1-1-3 cot_1-2-3\" rowspan=\"2\">"))
        let object = try JSONSerialization.jsonObject(with: Data((site.page("api/documents.json") ?? "").utf8))
        let documents = try #require((object as? [String: Any])?["documents"] as? [[String: Any]])
        let departments = try #require(documents.first?["departments"] as? [[String: String]])
        #expect(departments.contains(["code": "qlkhcn", "role": "chu_tri"]) && departments.contains(["code": "vp", "role": "phoi_hop"]))
        #expect(try BuiltPortal(files: site.portal()).mentions("thổ nhưỡng", below: "search/"))
    }
}
