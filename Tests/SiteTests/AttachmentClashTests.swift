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

    @Test func `what a page links or shows of the files beside it goes along, and nothing else`() async throws {
        let site = try SmallSite(
            SmallSite.document("goc.md")
                + "-- Content/trang/bai/index.md --\n---\ntieu_de: Bài\n---\n![Sơ đồ](anh/so-do.svg) [bảng](chung.txt)\n"
                + "-- Content/trang/bai/anh/so-do.svg --\n<svg/>\n-- Content/trang/bai/chung.txt --\na\n-- Content/trang/bai/nhap.txt --\nb\n"
                + "-- Content/trang/khac.md --\n---\ntieu_de: Khác\n---\n[bảng](bai/chung.txt)\n")
        #expect(try await site.build().isAcceptable)
        let page = try #require(site.page("bai/index.html"))
        #expect(page.contains("src=\"/bai/anh/so-do.svg\"") && page.contains("href=\"/bai/chung.txt\""))
        #expect(site.page("khac/index.html")?.contains("href=\"/khac/bai/chung.txt\"") == true)
        #expect(site.page("bai/anh/so-do.svg") == "<svg/>\n" && site.page("bai/chung.txt") == "a\n" && site.page("bai/nhap.txt") == nil)
        try site.write("c\n", to: "Content/trang/bai/chung.txt")
        #expect(try await site.build().isAcceptable && site.page("bai/chung.txt") == "c\n")
    }

    @Test func `a file beside a page may not stand where another page has its address`() async throws {
        let page = "---\ntieu_de: Bài\n---\n[tệp](b)\n"
        let site = try SmallSite(
            SmallSite.document("goc.md") + "-- Content/trang/bai/index.md --\n\(page)-- Content/trang/bai/b --\na\n"
                + "-- Content/trang/bai/c.md --\n---\ntieu_de: C\nslug: b\n---\nc\n")
        let faults = try await site.build().diagnostics.filter { $0.severity == .error }
        #expect(faults.map(\.code) == [.sharedAddress] && faults.first?.location?.file.hasSuffix("trang/bai/index.md") == true)
    }

    @Test func `a link with the right name and the wrong folder is not answered by the same name`() async throws {
        let site = try SmallSite(
            SmallSite.document("ho-so/index.md") + "-- Content/ho-so/so-do.svg --\n<svg/>\n"
                + "-- Content/trang/bai.md --\n---\ntieu_de: Bài\n---\n![Sơ đồ](so-do.svg)\n")
        let fault = try #require(try await site.build().diagnostics.first { $0.code == .brokenLink })
        #expect(fault.hint?.vi.contains("so-do.svg") == false)
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

    @Test func `a link to a file stands in its address as a URL has it, whatever its name`() async throws {
        let names = ["a#b.txt", "a?b.txt", "a%b.txt", "a b.txt", "đề án.txt"]
        let links = "[a](a%23b.txt) [b](a%3Fb.txt) [c](a%25b.txt) [d](<a b.txt>) [e](<đề án.txt>)"
        let site = try SmallSite(
            SmallSite.document("a/index.md", "so_ky_hieu: 1/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025", body: "Xem \(links)./."))
        for name in names { try site.write(name, to: "Content/a/\(name)") }
        #expect(try await site.build().isAcceptable)
        let page = try #require(site.page("van-ban/skhcn/2025/01-qd-skhcn/index.html"))
        for address in ["a%23b.txt", "a%3Fb.txt", "a%25b.txt", "a%20b.txt", "%C4%91%E1%BB%81%20%C3%A1n.txt"] {
            #expect(page.contains("<a href=\"/van-ban/skhcn/2025/01-qd-skhcn/\(address)\">"), "\(address)")
        }
    }

    @Test func `a file of a withdrawn document is published by nobody, and links to it lead to what is left of the document`() async throws
    {
        let site = try SmallSite(
            SmallSite.document(
                "a.md", "so_ky_hieu: 1/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025\ntrang_thai: da_thu_hoi\ntep_goc: ky.pdf", body: "Cũ./.")
                + SmallSite.document("b.md", "so_ky_hieu: 2/QĐ-SKHCN\nngay_ban_hanh: 22/3/2025", body: "Xem [bản ký](ky.pdf)./."))
        try site.write("mật", to: "Content/ky.pdf")
        #expect(try await site.build().isAcceptable)
        #expect(try !site.portal().keys.contains { $0.hasSuffix("ky.pdf") })
        #expect(
            site.page("van-ban/skhcn/2025/02-qd-skhcn/index.html")?.contains("<a href=\"/van-ban/skhcn/2025/01-qd-skhcn/\">bản ký</a>")
                == true)
    }

    @Test func `a file may be named in another form of Unicode than it has`() async throws {
        let name = "biên bản họp.txt"
        let site = try SmallSite(
            SmallSite.document(
                "a.md", "so_ky_hieu: 1/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025\ntep_goc: \"\(name.precomposedStringWithCanonicalMapping)\""))
        try site.write("a", to: "Content/\(name.decomposedStringWithCanonicalMapping)")
        #expect(try await site.build().isAcceptable)
        let file = "\(site.root)/Public/van-ban/skhcn/2025/01-qd-skhcn/\(name.precomposedStringWithCanonicalMapping)"
        #expect(Disk.kind(of: file) == .file)
    }

    @Test func `an address that no file can have is an error at its document`() async throws {
        let long = String(repeating: "a", count: 300)
        let site = try SmallSite(
            SmallSite.document("a.md", "so_ky_hieu: 1/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025\nslug: ⟦qua-dai⟧\(long)")
                + SmallSite.document(
                    "b.md", "so_ky_hieu: 2/QĐ-SKHCN\nngay_ban_hanh: 22/3/2025\nslug_cu: [/index.html/, /cu/]", top: "⟦trung-dia-chi⟧"))
        let outcome = try await site.build()
        #expect(site.lines(outcome.diagnostics.filter { $0.severity == .error }) == site.expected)
    }

    @Test func `older addresses that differ only in capitals are one to nginx`() async throws {
        let site = try SmallSite(
            SmallSite.document(
                "a.md",
                "so_ky_hieu: 1/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025\nslug_cu: [/Cu/A/, /cu/a/, /Van-Ban/SKHCN/2025/01-QD-SKHCN/]"))
        #expect(try await site.build().isAcceptable)
        let lines = try #require(site.page("redirects.map")).split(separator: "\n").map { $0.lowercased() }
        #expect(lines == ["/cu/a/ /van-ban/skhcn/2025/01-qd-skhcn/;", "/van-ban/a/ /van-ban/skhcn/2025/01-qd-skhcn/;"])
    }

    @Test func `the folder of the portal keeps its permissions`() async throws {
        let site = try SmallSite(SmallSite.document("a.md"))
        try Disk.makeFolder("\(site.root)/Public")
        chmod("\(site.root)/Public", 0o2750)
        for body in ["Một./.", "Hai./."] {
            try site.write(SmallSite.text("a.md", body: body), to: "Content/a.md")
            #expect(try await site.build().report?.wasExchanged == true)
            let permissions = try FileManager.default.attributesOfItem(atPath: "\(site.root)/Public")[.posixPermissions] as? Int
            #expect(permissions == 0o2750)
        }
    }
}
