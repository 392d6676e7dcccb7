import Testing

@testable import Site

@Suite struct SearchTextTests {
    @Test func `the label of an article is searched with its text, the number of an item is not`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", body: "## Điều 4711. Kinh phí\n\nĐiều 4712. Thi hành\n\n4713. Các phòng chuẩn bị./."))
        let portal = try await site.built()
        #expect(try portal.mentions("4711", below: "search/") && portal.mentions("4712", below: "search/"))
        #expect(try !portal.mentions("4713", below: "search/"))
    }
}
