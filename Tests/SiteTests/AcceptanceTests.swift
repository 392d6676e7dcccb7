import Foundation
import Records
import Source
import Testing

@testable import Site

/// The portal of the committed content, as its first readers would check it.
@Suite struct AcceptanceTests {
    /// The numbered documents that the five texts cite, counted by hand.
    private static let cited = [
        "05/NQ-HĐND@hdnd-qngai.2/2025", "04/2025/QĐ-UBND@ubnd-qngai.2/2025", "168/QĐ-UBND@ubnd-qngai.2/2025",
        "518/QĐ-UBND@ubnd-qngai.2/2025",
        "336-KH/TU@tinh-uy-qngai/2025", "57-NQ/TW@tw/2024", "51/KH-UBND@ubnd-qngai/2025", "03/NQ-CP@cp/2025",
        "25/2018/QĐ-UBND@ubnd-qngai/2018",
        "09/2024/TT-BKHCN@bkhcn/2024", "82/2024/NĐ-CP@cp/2024", "73/2019/NĐ-CP@cp/2019", "39/QĐ-SKHCN@skhcn-qngai.2/2025",
        "788/QĐ-UBND@ubnd-qngai/2024", "476/QĐ-UBND@ubnd-qngai/2021", "981/QĐ-UBND@ubnd-qngai/2023", "38-CT/TW@tw/2024", "36-NQ/TW@tw/2023",
        "196/KH-UBND@ubnd-qngai/2024", "69-KL/TW@tw/2024", "709/QĐ-TTg@ttg/2024", "20-NQ/TW@tw/2012", "2306/KH-SKHCN@skhcn-qngai/2024",
        "187/KH-UBND@ubnd-qngai/2024", "107/NQ-CP@cp/2024", "42-CTr/TU@tinh-uy-qngai/2024", "45-NQ/TW@tw/2023",
        "2030/KH-SKHCN@skhcn-qngai/2024",
        "2271/KH-SKHCN@skhcn-qngai/2024", "01/KH-UBND-TDTU@ubnd-qngai+tdtu/2023", "01/KH-ĐHQGHN-UBND@dhqghn+ubnd-qngai/2023",
        "01/KH-UBND-ĐHĐN@ubnd-qngai+dhdn/2023", "05-KH/TU@tinh-uy-qngai.2/2025", "02-KH/BCĐTW@bcdtw/2025",
        "76-CV/ĐU@dang-uy-ubnd-qngai.2/2025",
        "77-CV/ĐU@dang-uy-ubnd-qngai.2/2025", "684/UBND-KGVX@ubnd-qngai.2/2025", "359-KH/TU@tinh-uy-qngai/2025", "71/NQ-CP@cp/2025",
    ]

    private static let conclusion = "/van-ban/ket-luan-giao-ban-quy-1-2025/"

    @Test func `the five documents are there and nothing is an error`() async throws {
        let portal = try await CommittedPortal.value().plain
        #expect(portal.documentCount == 5)
        #expect(portal.diagnostics.allSatisfy { $0.severity == .warning })
        let list = try #require(portal.text("van-ban/index.html"))
        for name in [
            "trien-khai-ke-hoach-hanh-dong-05-kh-tu", "chuong-trinh-cong-tac-2025", "chuong-trinh-lam-viec-dak-cam-ia-chim-ngok-bay",
            "ke-hoach-lam-viec-so-ban-nganh-2025", "ket-luan-giao-ban-quy-1-2025",
        ] {
            #expect(portal.file(at: "/van-ban/\(name)/") != nil)
            #expect(PageLinks(list).addresses.contains("/van-ban/\(name)/"))
        }
    }

    @Test func `exactly the thirty-nine cited numbers are references, each with a page`() async throws {
        let portal = try await CommittedPortal.value().plain
        let references = try ReferenceEntry.all(of: portal)
        let inText = references.filter { $0.citedBy.contains { $0.origin == "text" } }
        #expect(Self.cited.count == 39)
        #expect(inText.map(\.key).sorted() == Self.cited.sorted())
        #expect(inText.allSatisfy { !$0.held && $0.ambiguous.isEmpty && $0.url.hasPrefix("/tham-chieu/") })
        let pages = portal.pages.filter { $0.hasPrefix("tham-chieu/") && $0.split(separator: "/").count == 5 }
        #expect(pages == inText.map { "\($0.url.dropFirst())index.html" }.sorted())
    }

    @Test func `every department has its page, and it leads to the documents`() async throws {
        let portal = try await CommittedPortal.value().plain
        let (catalogs, _) = try CatalogFolder.read(ContentFolder(root: TestFolders.content))
        #expect(catalogs.departments.count >= 8)
        let index = PageLinks(try #require(portal.text("don-vi/index.html"))).addresses
        for department in catalogs.departments {
            #expect(portal.files["don-vi/\(department.code)/index.html"] != nil && index.contains("/don-vi/\(department.code)/"))
        }
        let office = PageLinks(try #require(portal.text("don-vi/vp/index.html"))).addresses
        #expect(office.contains(Self.conclusion))
    }

    @Test func `the quarters of 2025 have pages, and the conclusion stands on those it touches`() async throws {
        let portal = try await CommittedPortal.value().plain
        for quarter in 1...4 { #expect(portal.files["quy/2025-q\(quarter)/index.html"] != nil) }
        for quarter in 1...2 {
            #expect(PageLinks(try #require(portal.text("quy/2025-q\(quarter)/index.html"))).addresses.contains(Self.conclusion))
        }
        let document = try #require(try Self.documents(of: portal).first { $0["url"] as? String == Self.conclusion })
        let quarters = try #require(document["quarters"] as? [String: Any])
        #expect(quarters["issued"] as? String == "2025-Q2")
        #expect(quarters["about"] as? [String] == ["2025-Q1"])
        #expect((quarters["due"] as? [String])?.contains("2025-Q2") == true)
    }

    @Test func `documents tell programs what front matter says`() async throws {
        let portal = try await CommittedPortal.value().plain
        let documents = try Self.documents(of: portal)
        #expect(documents.count == 5)
        let keys = documents.compactMap { $0["key"] as? String }
        #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let document = try #require(documents.first { $0["url"] as? String == Self.conclusion })
        #expect(document["key"] as? String == "@ket-luan/ket-luan-giao-ban-quy-1-2025.md")
        #expect(document["source"] as? String == "ket-luan/ket-luan-giao-ban-quy-1-2025.md")
        #expect(document["type"] as? String == "thong_bao_ket_luan" && document["date"] as? String == "2025-04-01")
        #expect(document["number"] is NSNull && document["parent"] is NSNull)
        #expect((document["issuer"] as? String)?.hasPrefix("skhcn-qngai") == true)
        #expect(document["signer"] as? String == "Trần Văn Quang" && document["language"] as? String == "vi")
        let departments = try #require(document["departments"] as? [[String: String]])
        #expect(departments.contains { $0["code"] == "qlkhcn" && $0["role"] == "chu_tri" })
        #expect(departments.contains { $0["code"] == "vp" && $0["role"] == "phoi_hop" })
    }

    @Test func `the register opens in a spreadsheet`() async throws {
        let portal = try await CommittedPortal.value().plain
        let bytes = try #require(portal.files["api/register.csv"])
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(
            lines.first
                == "OrganName,CodeNumber,CodeNotation,IssuedDate,TypeName,Subject,Language,PageAmount,To,FullName,Position,Priority,IssuedAmount,DueDate,Description,FileCode,Url"
        )
        #expect(lines.count == 7 && lines.last == "")
        #expect(lines.contains { $0.contains("01/4/2025") && $0.contains("https://vanban.example.gov.vn\(Self.conclusion)") })
    }

    @Test func `spelled as scanned, a number still leads to the right reference`() async throws {
        let portal = try await CommittedPortal.value().plain
        let html = try #require(portal.text("\(Self.conclusion.dropFirst())index.html"))
        #expect(html.contains("09/2024/TT-BKHCCN</span></a>"))
        #expect(PageLinks(html).addresses.contains("/tham-chieu/bkhcn/2024/09-2024-tt-bkhcn/"))
        #expect(portal.diagnostics.contains { $0.code == .aliasSpelling && $0.location?.line == 29 })
    }

    private static func documents(of portal: BuiltPortal) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(portal.files["api/documents.json"] ?? []))
        return (object as? [String: Any])?["documents"] as? [[String: Any]] ?? []
    }
}
