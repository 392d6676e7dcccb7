import Records
import Source
import Testing

@testable import Site

/// The pages of signers: one for each person, at an address that a file can have.
@Suite struct SignerPageTests {
    private static func signed(_ names: [String]) -> String {
        names.enumerated().map { index, name in
            SmallSite.document("\(index).md", "so_ky_hieu: \(index + 1)/QĐ-SKHCN\nnguoi_ky: {ho_ten: \(name), chuc_vu: Giám đốc}")
        }.joined()
    }

    @Test func `names without Latin letters have pages of their own`() async throws {
        let names = ["Иван Петров", "王小明", "ສົມສັກ", "Nguyễn Văn A"]
        let site = try SmallSite(Self.signed(names))
        #expect(try await site.build().diagnostics.isEmpty)
        #expect(try #require(site.page("nguoi-ky/index.html")).contains("<h1>Người ký</h1>"))
        let pages = try site.portal().keys.filter { $0.hasPrefix("nguoi-ky/") && $0 != "nguoi-ky/index.html" }.sorted()
        #expect(pages.count == names.count && pages.first == "nguoi-ky/nguyen-van-a/index.html")
        let titles = pages.compactMap(site.page).flatMap { page in names.filter { page.contains("<h1>\($0)") } }
        #expect(Set(titles) == Set(names))
        for (index, name) in names.enumerated() {
            let document = try #require(site.page("van-ban/skhcn/2025/0\(index + 1)-qd-skhcn/index.html"))
            let path = Portal.path(ofSigner: Signer(name: name, position: nil, authority: nil, onBehalfOf: nil).slug)
            #expect(document.contains("href=\"\(path)\"") && pages.contains("\(path.dropFirst())index.html"))
        }
    }

    @Test func `the address of such a name follows from nothing else`() {
        let slugs = ["Иван Петров", "ИВАН ПЕТРОВ", "Пётр Иванов"].map {
            Signer(name: $0, position: nil, authority: nil, onBehalfOf: nil).slug
        }
        #expect(slugs[0] == "ten-6f4fffe648" && slugs[0] == slugs[1] && slugs[0] != slugs[2])
    }

    @Test(arguments: [
        (["Nguyễn Văn An", "Nguyễn Văn Ân"], ["Nguyễn Văn Ân"]), (["Nguyễn Văn Đan", "Nguyễn Văn Dan"], ["Nguyễn Văn Dan"]),
        (["Иван A", "Пётр A", "Иван A"], ["Пётр A"]), (["Lê Hòa", "LÊ HOÀ", "Lê Hoà"], []), (["Lê A", "Lê Á", "Lê À"], ["Lê Á", "Lê À"]),
    ])
    func `names that come to one address are told, spellings of one are not`(names: [String], told: [String]) async throws {
        let site = try SmallSite(Self.signed(names))
        let found = try await SiteBuilder(site.options).check().diagnostics
        #expect(found.map(\.code) == told.map { _ in .sharedName } && found.allSatisfy { $0.severity == .warning })
        for (name, diagnostic) in zip(told, found) {
            #expect(diagnostic.message.vi == "“\(name)” có chung trang người ký với “\(names[0])”")
            #expect(diagnostic.location?.file.hasSuffix("/\(names.firstIndex(of: name) ?? -1).md") ?? false)
            #expect(diagnostic.notes.first?.location?.file.hasSuffix("/0.md") ?? false)
        }
    }
}
