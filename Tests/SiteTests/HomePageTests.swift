import Foundation
import Testing

@testable import Site

/// The home page of a portal with no, one and many documents.
@Suite struct HomePageTests {
    private func texts(_ html: String, between start: String, and end: String) -> [String] {
        html.components(separatedBy: start).dropFirst().map {
            PageLinks.unescaped($0.components(separatedBy: end)[0].replacing(/<[^>]*>/, with: "")).trimmingCharacters(in: .whitespaces)
        }
    }

    @Test func `an empty portal says so and offers nothing that finds nothing`() async throws {
        let html = try #require(try await SmallSite("").built().text("index.html"))
        #expect(html.contains("Cổng chưa có văn bản nào."))
        #expect(!html.contains("class=\"vi-du\"") && !html.contains("class=\"o-quy\"") && !html.contains("class=\"noi-bat\""))
        #expect(texts(html, between: "<h2", and: "</h2>").map { $0.components(separatedBy: ">").last } == ["Văn bản mới nhất", "Đơn vị"])
    }

    @Test func `one document is the newest, of this quarter and of its department`() async throws {
        let html = try #require(try await SmallSite(SmallSite.document("a.md")).built().text("index.html"))
        #expect(texts(html, between: "<span class=\"the-so\">", and: "</span>") == ["39/QĐ-SKHCN"])
        #expect(html.contains("<a href=\"/quy/2025-q1/\">Quý I/2025</a>") && texts(html, between: "<dd>", and: "</dd>") == ["1", "0", "0"])
        #expect(!html.contains("Xem tất cả"))
        #expect(
            texts(html, between: "<li><a href=\"/tim-kiem/?q=", and: "</a>").map { $0.components(separatedBy: ">").last } == [
                "39/QĐ-SKHCN", "quyet dinh", "Nguyễn Văn A",
            ])
    }

    @Test(arguments: [
        ("loai: thông báo kết luận\ncuoc_hop: {loai: giao_ban_quy}", true), ("loai: thông báo kết luận", true),
        ("loai: thông báo\ncuoc_hop: {loai: giao_ban_thang}", true), ("loai: thông báo kết luận\ncuoc_hop: {loai: chuyen_de}", false),
        ("loai: thông báo", false),
    ])
    func `the conclusion shown is of a regular meeting`(fields: String, isShown: Bool) async throws {
        let html = try #require(
            try await SmallSite(SmallSite.document("a.md", "\(fields)\nso_ky_hieu: 9/TB-SKHCN")).built().text("index.html"))
        #expect(html.contains("class=\"noi-bat\"") == isShown)
    }

    @Test func `of many documents the ten newest are shown, of one day those with the greatest numbers`() async throws {
        let text = (1...120).map { number in
            SmallSite.document("d\(number).md", "so_ky_hieu: \(number)/QĐ-SKHCN\nngay_ban_hanh: \(number == 3 ? "22/4/2025" : "21/3/2025")")
        }.joined()
        let html = try #require(try await SmallSite(text).built().text("index.html"))
        #expect(
            texts(html, between: "<span class=\"the-so\">", and: "</span>")
                == ["03/QĐ-SKHCN"] + (112...120).reversed().map { "\($0)/QĐ-SKHCN" })
        #expect(html.contains("<a href=\"/van-ban/\">Xem tất cả 120 văn bản</a>"))
        #expect(
            html.contains("<a href=\"/quy/2025-q2/\">Quý II/2025</a>") && texts(html, between: "<dd>", and: "</dd>") == ["1", "0", "0"])
    }
}
