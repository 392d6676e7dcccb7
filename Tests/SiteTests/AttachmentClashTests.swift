import Foundation
import Source
import Testing

@testable import Site

@Suite struct AttachmentClashTests {
    @Test func `a file with the address of a page is an error`() async throws {
        let site = try SmallSite(
            SmallSite.document("ho-so/index.md", top: "⟦trung-dia-chi⟧")
                + "-- Content/ho-so/index.html --\n<p>khác</p>\n-- Content/ho-so/phu-luc/index.html --\n<p>phụ lục</p>\n")
        let outcome = try await site.build()
        #expect(!outcome.isAcceptable && outcome.report == nil)
        #expect(site.lines(outcome.diagnostics) == site.expected)
    }

    @Test func `a file that two documents publish is linked below each of them`() async throws {
        let documents = (1...2).map { number in
            SmallSite.document(
                "quy/\(number).md", "so_ky_hieu: \(number)/QĐ-SKHCN\nngay_ban_hanh: 2\(number)/3/2025", body: "Xem [bảng](chung.txt)./.")
        }
        let site = try SmallSite(
            documents.joined() + "-- Content/quy/chung.txt --\na\n"
                + "-- Content/trang/xem.md --\n---\ntieu_de: Xem\n---\nXem [bảng](../quy/chung.txt).\n")
        #expect(try await site.build().isAcceptable)
        for (page, number) in [("van-ban/skhcn/2025/01-qd-skhcn", 1), ("van-ban/skhcn/2025/02-qd-skhcn", 2), ("xem", 1)] {
            let address = "href=\"/van-ban/skhcn/2025/0\(number)-qd-skhcn/chung.txt\""
            #expect(site.page("\(page)/index.html")?.contains(address) == true, "\(page)")
        }
    }

    @Test func `two names that differ in their form of Unicode are an error, and so is one that is no text`() async throws {
        let name = "kế hoạch.md"
        let site = try SmallSite(SmallSite.document("goc.md"))
        for form in [name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping] {
            try site.write(SmallSite.text(form, "so_ky_hieu: 7/QĐ-SKHCN\nngay_ban_hanh: 7/3/2025"), to: "Content/\(form)")
        }
        let outcome = try await site.build()
        #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.code) == [.sharedAddress] && outcome.report == nil)
        let other = try SmallSite(SmallSite.document("goc.md"))
        let path = Array("\(other.root)/Content/".utf8) + [0xEA, 0x2E, 0x6D, 0x64, 0]
        let file = path.withUnsafeBytes { open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o644) }
        try #require(file >= 0)
        close(file)
        #expect(try await other.build().diagnostics.filter { $0.severity == .error }.map(\.code) == [.invalidUTF8])
    }
}
