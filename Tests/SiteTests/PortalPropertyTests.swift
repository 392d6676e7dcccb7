import Foundation
import FoundationXML
import Records
import Source
import Testing

@testable import Site

/// What holds for every portal, tried on the committed content.
@Suite struct PortalPropertyTests {
    private let base = BaseURL("https://vanban.example.gov.vn/") ?? BaseURL()

    @Test func `decomposed accents, the order of files and the number of jobs change no byte`() async throws {
        let portal = try await CommittedPortal.value()
        #expect(portal.plain.differences(from: portal.disturbed) == [])
        #expect(portal.plain.files.count > 100)
    }

    @Test func `every internal link and fragment of every page exists`() async throws {
        let portal = try await CommittedPortal.value().plain
        #expect(portal.deadLinks(base: base) == [])
        #expect(portal.pages.count > 80)
    }

    @Test func `the link check sees what it looks for`() {
        let page = Array(
            "<p id=\"a\"><a href=\"/b/\">b</a><a href=\"#c\">c</a><a href=\"#a\">a</a><img src=\"/x.png\"><a href=\"https://vanban.example.gov.vn/d/\">"
                .utf8)
        let portal = BuiltPortal(files: ["index.html": page, "x.png": []])
        #expect(portal.deadLinks(base: base) == ["index.html: /b/", "index.html: #c", "index.html: https://vanban.example.gov.vn/d/"])
    }

    @Test func `identifiers are unique in a page`() async throws {
        let portal = try await CommittedPortal.value().plain
        #expect(portal.repeatedIdentifiers == [])
    }

    @Test func `identifiers stay unique whatever the headings of a text are called`() async throws {
        let words = [
            "Trích dẫn", "Trích dẫn tên", "Nội dung", "Quan hệ", "Mục lục", "Chú thích", "Chú thích 1", "Được dẫn", "Quý", "Đơn vị tên",
            "Nguồn tên", "Tìm đầu ô",
        ]
        let body =
            words.map { "## \($0)\n\nMột[^1] hai[^1]\n\n1. Một\n\n1. Hai\n" }.joined(separator: "\n")
            + "\n## Trích dẫn\n\nHết./.\n\n[^1]: Chú thích"
        let pages =
            "-- Content/trang/tro-giup/index.md --\n---\ntieu_de: Trợ giúp\n---\nChữ\n-- Content/trang/gioi-thieu.md --\n---\ntieu_de: Giới thiệu\n---\n\(body)\n"
        let site = try SmallSite(SmallSite.document("a.md", "thuc_hien: 51/KH-UBND", body: body) + pages)
        let portal = try await site.built()
        #expect(portal.repeatedIdentifiers == [])
        #expect(portal.deadLinks(base: base) == [])
        #expect(PageLinks(try #require(portal.text("gioi-thieu/index.html"))).identifiers.count > 2 * words.count)
    }

    /// Templates of pages that show a text, with the frame around them.
    @Test(arguments: ["khung", "van-ban", "trang", "muc-luc-bai", "the-thuc", "quan-he", "chon", "thu-hoi"])
    func `identifiers of the theme are kept from anchors of the text`(_ name: String) throws {
        let template = try String(contentsOfFile: "\(TestFolders.theme)/mau/\(name).mustache", encoding: .utf8)
        for identifier in PageLinks(template).identifiers where !identifier.contains("{") {
            #expect(PageIdentifiers.reserve(identifier), "\(identifier) in \(name).mustache")
        }
    }

    @Test func `every page names itself as canonical, redirects their target`() async throws {
        let portal = try await CommittedPortal.value().plain
        for page in portal.pages {
            let html = try #require(portal.text(page))
            let canonical = html.components(separatedBy: "<link rel=\"canonical\" href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(canonical.count == 1, "\(page)")
            let own = page == "404.html" ? "404.html" : String(page.dropLast("index.html".count))
            if !html.contains("http-equiv=\"refresh\"") { #expect(canonical.first.map(String.init) == base.absolute + own) }
        }
    }

    @Test func `what nothing is known of is described by its number`() async throws {
        let site = try SmallSite(SmallSite.document("a.md", "lien_quan: [15/XYZ-ABC]"))
        _ = try await site.build()
        let page = try #require(site.page("tham-chieu/khong-ro/khong-ro/15-xyz-abc/index.html"))
        #expect(page.contains("<meta name=\"description\" content=\"Văn bản số 15/XYZ-ABC: các văn bản trên cổng có dẫn chiếu\">"))
    }

    @Test func `every JSON file parses`() async throws {
        let portal = try await CommittedPortal.value().plain
        let names = portal.files.keys.filter { $0.hasSuffix(".json") }.sorted()
        #expect(names.contains("api/documents.json") && names.contains("api/references.json") && names.contains("api/inventory.json"))
        for name in names {
            #expect(throws: Never.self, "\(name)") {
                try JSONSerialization.jsonObject(with: Data(portal.files[name] ?? []), options: .fragmentsAllowed)
            }
        }
    }

    @Test(arguments: [
        ("documents", "", ["version", "documents"]),
        (
            "documents", "documents[]",
            [
                "key", "number", "url", "source", "type", "date", "title", "issuer", "signer", "departments", "quarters", "status",
                "parent",
                "attachments", "language",
            ]
        ),
        ("documents", "documents[].departments[]", ["code", "role"]), ("documents", "documents[].quarters", ["issued", "about", "due"]),
        ("references", "", ["version", "references", "choosers"]),
        (
            "references", "references[]",
            ["key", "number", "kind", "type", "date", "issuer", "title", "url", "held", "ambiguous", "citedBy", "relations"]
        ),
        ("references", "references[].citedBy[]", ["key", "url", "point", "relation", "origin", "sentence", "text"]),
        ("references", "references[].relations[]", ["relation", "key", "according_to"]),
        ("inventory", "", ["version", "portal", "documents"]),
        ("inventory", "portal", ["name", "issuer", "base"]),
        ("inventory", "documents[]", ["key", "number", "date", "title", "type", "url"]),
    ]) func `keys stand in the order of the contract, none left out`(_ file: String, _ path: String, _ keys: [String]) async throws {
        let portal = try await CommittedPortal.value().plain
        let order = JSONOrder(try #require(portal.files["api/\(file).json"]))
        #expect(order.keys[path] == [keys])
    }

    @Test func `feeds and the sitemap are well-formed and lead to files`() async throws {
        let portal = try await CommittedPortal.value().plain
        let names = portal.files.keys.filter { $0.hasSuffix(".xml") }.sorted()
        #expect(names.contains("feed.xml") && names.contains("sitemap.xml") && names.contains("don-vi/vp/feed.xml"))
        for name in names {
            let parser = XMLParser(data: Data(portal.files[name] ?? []))
            #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
            let text = try #require(portal.text(name))
            let addresses =
                PageLinks(text).addresses + text.components(separatedBy: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
            for address in addresses {
                #expect(
                    address.hasPrefix(base.absolute) && portal.file(at: "/" + address.dropFirst(base.absolute.count)) != nil,
                    "\(name): \(address)")
            }
        }
    }

    @Test func `the manifest owns every file and states its bytes`() async throws {
        let portal = try await CommittedPortal.value().plain
        let lines = try #require(portal.text(".vanthu-manifest")).split(separator: "\n").map(String.init)
        let expected = portal.files.keys.filter { $0 != ".vanthu-manifest" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(lines == expected.map { "\(SHA256.hex(portal.files[$0] ?? []))  \($0)" })
    }

    @Test func `who cites links to what is cited, and back`() async throws {
        let portal = try await CommittedPortal.value().plain
        let references = try ReferenceEntry.all(of: portal)
        #expect(references.count > 39)
        for reference in references {
            let target = try #require(portal.text(portal.file(at: reference.url) ?? ""), "\(reference.key)")
            for citation in reference.citedBy {
                let source = try #require(portal.text(portal.file(at: citation.url) ?? ""))
                #expect(PageLinks(source).addresses.contains(reference.url), "\(citation.url) → \(reference.url)")
                #expect(
                    PageLinks(target).addresses.contains { $0.split(separator: "#").first.map(String.init) == citation.url },
                    "\(reference.url) → \(citation.url)")
                if let point = citation.point { #expect(PageLinks(source).identifiers.contains(point), "\(citation.url)#\(point)") }
            }
        }
    }
}

/// An entry of `api/references.json`, as far as the tests read it.
struct ReferenceEntry: Decodable {
    struct Citation: Decodable {
        var key: String
        var url: String
        var point: String?
        var relation: String
        var origin: String
    }

    struct Statement: Decodable {
        var relation: String
        var key: String
        var according_to: String
    }

    var key: String
    var number: String?
    var title: String?
    var url: String
    var held: Bool
    var ambiguous: [String]
    var citedBy: [Citation]
    var relations: [Statement]

    private struct File: Decodable {
        var references: [ReferenceEntry]
    }

    static func all(of portal: BuiltPortal) throws -> [ReferenceEntry] {
        try JSONDecoder().decode(File.self, from: Data(portal.files["api/references.json"] ?? [])).references
    }
}
