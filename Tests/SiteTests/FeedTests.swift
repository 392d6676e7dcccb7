import Foundation
import Testing

@testable import Site

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What feed readers and crawlers make of hostile titles.
@Suite struct FeedTests {
    private static let subject = "Về R&D <b>\"mới\"</b> ]]> 'x' &amp; \u{1F600}"

    private func portal() async throws -> BuiltPortal {
        let site = try SmallSite(
            SmallSite.document("a.md", "trich_yeu: '\(Self.subject.replacing("'", with: "''"))'")
                + SmallSite.document("b.md", "so_ky_hieu: 40/QĐ-SKHCN\nngay_ban_hanh: 22/3/2025\ntrich_yeu: \"a\\x01b\\uFFFEc\"")
                + SmallSite.document("c.md", "so_ky_hieu: 41/QĐ-SKHCN\nngay_ban_hanh: 23/3/2025\ntrang_thai: da_thu_hoi\ntrich_yeu: Bí mật")
        )
        return try await site.built()
    }

    /// Texts of the elements of one name, and values of an attribute of all elements.
    private final class Reader: NSObject, XMLParserDelegate {
        private(set) var texts: [String: [String]] = [:]
        private(set) var addresses: [String] = []
        private var text = ""

        init(_ bytes: [UInt8]) throws {
            super.init()
            let parser = XMLParser(data: Data(bytes))
            parser.delegate = self
            try #require(parser.parse(), "not well-formed: \(parser.parserError.map { "\($0)" } ?? "") line \(parser.lineNumber)")
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
        ) {
            text = ""
            if let address = attributes["href"] { addresses.append(address) }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            texts[name, default: []].append(text)
        }
    }

    @Test func `every feed is well-formed and gives the titles back as they were written`() async throws {
        let portal = try await portal()
        let feeds = portal.files.keys.filter { $0.hasSuffix("feed.xml") }.sorted()
        #expect(feeds.contains("feed.xml") && feeds.count > 3)
        for feed in feeds { _ = try Reader(portal.files[feed] ?? []) }
        let reader = try Reader(portal.files["feed.xml"] ?? [])
        #expect(reader.texts["summary"] == ["abc", Self.subject])
        #expect(reader.texts["title"]?.dropFirst() == ["Quyết định số 40/QĐ-SKHCN: abc", "Quyết định số 39/QĐ-SKHCN: \(Self.subject)"])
        #expect(reader.texts["updated"] == ["2025-03-22", "2025-03-22", "2025-03-21"].map { "\($0)T00:00:00+07:00" })
        #expect(Set(reader.texts["id"] ?? []).count == 3)
        #expect(reader.addresses.allSatisfy { $0.hasPrefix("https://vanban.example.gov.vn/") })
    }

    @Test func `no feed tells of a withdrawn document`() async throws {
        let portal = try await portal()
        for (path, bytes) in portal.files where path.hasSuffix(".xml") && path != "sitemap.xml" {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Bí mật") && !text.contains("41/QĐ-SKHCN"), "\(path)")
        }
    }

    @Test func `the sitemap is well-formed and dates documents`() async throws {
        let portal = try await portal()
        let reader = try Reader(portal.files["sitemap.xml"] ?? [])
        let places = try #require(reader.texts["loc"])
        #expect(places == places.sorted() && Set(places).count == places.count)
        #expect(places.contains("https://vanban.example.gov.vn/van-ban/skhcn/2025/39-qd-skhcn/"))
        #expect(!places.contains { $0.contains("404") || $0.contains("tim-kiem") })
        #expect(reader.texts["lastmod"]?.sorted().prefix(2) == ["2025-03-21", "2025-03-22"])
    }

    @Test(arguments: [
        ("a", "<t>a</t>\n"), ("<&>\"'", "<t>&lt;&amp;&gt;&quot;&#39;</t>\n"), ("a\u{0}b\u{8}\u{B}\u{1F}c", "<t>abc</t>\n"),
        ("a\tb\nc", "<t>a\tb\nc</t>\n"), ("\u{FFFE}x\u{FFFF}", "<t>x</t>\n"), ("]]>", "<t>]]&gt;</t>\n"),
        ("😀\u{FFFD}", "<t>😀\u{FFFD}</t>\n"),
    ])
    func `text of XML holds only what XML allows`(text: String, element: String) {
        var xml = XMLText()
        xml.element("t", text)
        #expect(String(decoding: xml.bytes, as: UTF8.self) == element)
    }
}
