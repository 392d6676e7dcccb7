import Foundation
import Source
import Testing

@testable import Site

/// What a page tells machines: JSON-LD, description, canonical address, feeds, and whether it may be indexed.
@Suite struct LinkedDataTests {
    private static let kinds: Set = ["Legislation", "CollectionPage", "WebPage", "SearchResultsPage", "WebSite"]

    @Test func `every page describes itself as a reader sees it`() async throws {
        for portal in [try await GoldenSiteTests.built(), try await CommittedPortal.value().plain] {
            for path in portal.pages where path != "404.html" {
                let page = try LinkedPageFixture(try #require(portal.text(path)))
                if page.html.contains("http-equiv=\"refresh\"") {
                    #expect(page.nodes.isEmpty)
                    continue
                }
                let own = try #require(page.nodes.first, "\(path)")
                #expect(Self.kinds.contains(own["@type"] as? String ?? ""), "\(path)")
                #expect(own["url"] as? String == page.canonical && own["name"] is String, "\(path)")
                for node in page.nodes { #expect(LinkedPageFixture.emptyValues(in: node) == [], "\(path)") }
                try expectBreadcrumb(of: page, path)
                let description = try #require(page.description)
                #expect((20...160).contains(description.count), "\(path): \(description)")
            }
        }
    }

    private func expectBreadcrumb(of page: LinkedPageFixture, _ path: String) throws {
        guard path != "index.html" else { return #expect(page.node("BreadcrumbList") == nil && page.breadcrumb.isEmpty) }
        let steps = LinkedPageFixture.members(try #require(page.node("BreadcrumbList"), "\(path)"), "itemListElement")
        #expect(steps.map { $0["name"] as? String } == page.breadcrumb, "\(path)")
        #expect(steps.count > 1 && steps.map { $0["position"] as? Int } == Array(1...steps.count), "\(path)")
        #expect(
            steps.allSatisfy { ($0["item"] as? String ?? "").hasPrefix("https://") } && steps.last?["item"] as? String == page.canonical)
    }

    @Test func `the home page names the portal, its agency and how to search`() async throws {
        let page = try LinkedPageFixture(try #require(try await CommittedPortal.value().plain.text("index.html")))
        let site = try #require(page.node("WebSite"))
        let search = try #require(site["potentialAction"] as? [String: Any])
        #expect(search["query-input"] as? String == "required name=cau")
        #expect(
            (search["target"] as? [String: Any])?["urlTemplate"] as? String == "https://vanban.example.gov.vn/tim-kiem/?q={cau}")
        let agency = try #require(page.node("GovernmentOrganization"))
        #expect(agency["name"] as? String == "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi")
        #expect((agency["parentOrganization"] as? [String: Any])?["name"] as? String == "Ủy ban nhân dân tỉnh Quảng Ngãi")
    }

    @Test func `a document is legislation with its number, date, people, files and what it cites`() async throws {
        let portal = try await GoldenSiteTests.built()
        let page = try LinkedPageFixture(try #require(portal.text("van-ban/skhcn/2025/27-tb-skhcn/index.html")))
        let node = try #require(page.node("Legislation"))
        for (name, value) in [
            ("@id", "https://mau.example.gov.vn/van-ban/skhcn/2025/27-tb-skhcn/"), ("identifier", "27/TB-SKHCN"),
            ("legislationIdentifier", "27/TB-SKHCN"), ("legislationType", "Thông báo kết luận"), ("legislationDate", "2025-04-01"),
            ("datePublished", "2025-04-01"), ("inLanguage", "vi"), ("legislationLegalForce", "https://schema.org/InForce"),
            ("name", "Kết luận của Giám đốc Sở tại cuộc họp giao ban Quý I/2025"),
        ] { #expect(node[name] as? String == value, "\(name)") }
        for (property, value) in [
            ("legislationPassedBy", "Sở Khoa học và Công nghệ"), ("publisher", "Sở Khoa học và Công nghệ"),
            ("legislationResponsible", "Văn phòng Sở"), ("accountablePerson", "Trần Thị Bình"), ("isPartOf", "Cổng văn bản mẫu"),
        ] { #expect(LinkedPageFixture.members(node, property).map { $0["name"] as? String } == [value], "\(property)") }
        let plan = try #require(LinkedPageFixture.members(node, "legislationEnsuresImplementationOf").first)
        #expect(plan["identifier"] as? String == "12/KH-SKHCN" && plan["legislationDate"] as? String == "2025-01-15")
        #expect(plan["url"] as? String == "https://mau.example.gov.vn/van-ban/skhcn/2025/12-kh-skhcn/" && node["citation"] == nil)
        let file = try #require(LinkedPageFixture.members(node, "encoding").first)
        let bytes = try #require(portal.files["van-ban/skhcn/2025/27-tb-skhcn/ban-ky.txt"])
        #expect(file["contentUrl"] as? String == "https://mau.example.gov.vn/van-ban/skhcn/2025/27-tb-skhcn/ban-ky.txt")
        #expect(file["sha256"] as? String == SHA256.hex(bytes) && file["contentSize"] as? String == "\(bytes.count) byte")
    }

    @Test func `what is cited is named once under each relation, and linked on the page`() async throws {
        let portal = try await CommittedPortal.value().plain
        var count = 0
        for path in portal.pages where path.hasPrefix("van-ban/") && path != "van-ban/index.html" {
            let page = try LinkedPageFixture(try #require(portal.text(path)))
            let node = try #require(page.node("Legislation"), "\(path)")
            let links = Set(PageLinks(page.html).addresses.map { "https://vanban.example.gov.vn" + $0 })
            let based = LinkedPageFixture.members(node, "isBasedOn").compactMap { $0["url"] as? String }
            let cited = LinkedPageFixture.members(node, "citation").compactMap { $0["url"] as? String }
            #expect(Set(based).count == based.count && Set(cited).count == cited.count && Set(based).isDisjoint(with: cited), "\(path)")
            #expect(links.isSuperset(of: based + cited), "\(path)")
            count += based.count + cited.count
        }
        #expect(count > 20)
    }

    @Test func `what is not known is left out, and a draft is not in force`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", "so_ky_hieu: null\ntrang_thai: du_thao", without: ["ngay_ban_hanh", "nguoi_ky", "don_vi_soan"]))
        let page = try LinkedPageFixture(try #require(try await site.built().text("van-ban/a/index.html")))
        let node = try #require(page.node("Legislation"))
        #expect(node["creativeWorkStatus"] as? String == "Draft")
        for name in [
            "identifier", "legislationIdentifier", "legislationDate", "datePublished", "legislationLegalForce", "accountablePerson",
            "legislationResponsible", "encoding", "citation", "keywords",
        ] { #expect(node[name] == nil, "\(name)") }
    }

    @Test func `no title ends the script or breaks its JSON`() async throws {
        let subject = "</script><script>alert(1)</script><!-- a b c \" \\ 'x' & ]]> \u{1F600}"
        let quoted = "\"</script><script>alert(1)</script><!-- a\\u2028b\\u2029c \\\" \\\\ 'x' & ]]> 😀\""
        let portal = try await SmallSite(SmallSite.document("a.md", "trich_yeu: \(quoted)\ntu_khoa: [\(quoted)]")).built()
        let page = try LinkedPageFixture(try #require(portal.text("van-ban/skhcn/2025/39-qd-skhcn/index.html")))
        let node = try #require(page.node("Legislation"))
        #expect(node["name"] as? String == subject)
        #expect(node["keywords"] as? [String] == [subject])
        let script = try #require(
            page.html.components(separatedBy: "application/ld+json\">").last?.components(separatedBy: "</script>").first)
        #expect(!script.contains("<") && !script.unicodeScalars.contains("\u{2028}"))
    }

    @Test func `a withdrawn document is a page and no document`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", body: "Theo Quyết định số 40/QĐ-SKHCN./.")
                + SmallSite.document("b.md", "so_ky_hieu: 40/QĐ-SKHCN\ntrang_thai: da_thu_hoi\ntrich_yeu: Zephyrus"))
        let portal = try await site.built()
        let tombstone = try LinkedPageFixture(try #require(portal.text("van-ban/skhcn/2025/40-qd-skhcn/index.html")))
        #expect(tombstone.node("Legislation") == nil && tombstone.node("WebPage")?["name"] as? String == "Văn bản đã thu hồi")
        let citing = try LinkedPageFixture(try #require(portal.text("van-ban/skhcn/2025/39-qd-skhcn/index.html")))
        let cited = LinkedPageFixture.members(try #require(citing.node("Legislation")), "citation")
        #expect(cited.map { $0["name"] as? String } == ["40/QĐ-SKHCN"])
    }

    @Test(arguments: [true, false]) func `search engines stay away unless the portal is public`(isPublic: Bool) async throws {
        let settings = SmallSite.office["Content/cong-thong-tin.yml"].map { isPublic ? $0 + "cong_khai: true\n" : $0 } ?? ""
        let site = try SmallSite(SmallSite.document("a.md", "slug_cu: [cu]") + "-- Content/cong-thong-tin.yml --\n" + settings)
        let portal = try await site.built()
        #expect(portal.pages.count > 15)
        for path in portal.pages {
            #expect(try #require(portal.text(path)).contains("<meta name=\"robots\" content=\"noindex\">") != isPublic, "\(path)")
        }
    }

    @Test(arguments: [
        ("index.html", ["/feed.xml"]), ("don-vi/vp/index.html", ["/feed.xml", "/don-vi/vp/feed.xml"]),
        ("loai/quyet-dinh/index.html", ["/feed.xml", "/loai/quyet-dinh/feed.xml"]), ("quy/2025-q1/index.html", ["/feed.xml"]),
    ]) func `a page links the feeds that tell of its changes`(_ path: String, _ feeds: [String]) async throws {
        let html = try #require(try await SmallSite(SmallSite.document("a.md")).built().text(path))
        let linked = html.components(separatedBy: "<link rel=\"alternate\" type=\"application/atom+xml\"").dropFirst().compactMap {
            $0.components(separatedBy: " href=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
        }
        #expect(linked == feeds)
    }

    @Test(arguments: [
        ("Ngắn gọn", 20, "Ngắn gọn"), ("Một hai ba bốn", 14, "Một hai ba bốn"), ("Một hai ba bốn năm", 14, "Một hai ba…"),
        ("Một hai, ba bốn", 10, "Một hai…"), ("Dàidàidàidài", 5, "Dàid…"), ("Một: hai ba", 7, "Một…"),
    ]) func `a description is cut after a word`(_ text: String, _ length: Int, _ expected: String) {
        #expect(text.cut(to: length) == expected && expected.count <= max(length, text.count))
    }
}
