import Foundation
import Testing

@testable import Site

/// The page of a department: its documents by role, then by year.
@Suite struct DepartmentPageTests {
    private func headings(_ html: String) -> [String] {
        html.matches(of: /<h[23][^>]*>(.*?)<\/h[23]>/).map { String($0.output.1).replacing(/<[^>]*>/, with: "") }
    }

    @Test func `documents stand under their strongest role, the newest year first, with their other roles`() async throws {
        let lead = "don_vi: [{ma: qlkhcn, vai_tro: [chu_tri, phoi_hop]}]"
        let site = try SmallSite(
            SmallSite.document("a.md", "so_ky_hieu: 1/QĐ-SKHCN\nngay_ban_hanh: 01/3/2024\n\(lead)")
                + SmallSite.document("b.md", "so_ky_hieu: 2/QĐ-SKHCN\nngay_ban_hanh: 02/3/2025\n\(lead)")
                + SmallSite.document("c.md", "so_ky_hieu: 3/QĐ-SKHCN\nngay_ban_hanh: 03/3/2025\ndon_vi_soan: qlkhcn")
                + SmallSite.document("d.md", "so_ky_hieu: 4/QĐ-SKHCN\nngay_ban_hanh: null\n\(lead)"))
        let html = try #require(try await site.built().text("don-vi/qlkhcn/index.html"))
        #expect(
            headings(html).prefix(6) == [
                "Chủ trì 3 văn bản", "Năm 2025", "Năm 2024", "Chưa rõ năm", "Soạn thảo 1 văn bản", "Năm 2025",
            ])
        let first = html.components(separatedBy: "<li class=\"the\">")[1]
        #expect(first.contains("2/QĐ-SKHCN") && first.contains(">Phối hợp<") && !first.contains(">Chủ trì<"))
    }
}
