import Foundation
import Source
import Testing

@testable import Site

/// Every link between documents is seen from both ends.
@Suite struct BackLinkTests {
    private static let numbers = [
        ("Quyết định", "1/QĐ-SKHCN"), ("Quyết định", "2/QĐ-UBND"), ("Kế hoạch", "3/KH-SKHCN"), ("Kế hoạch", "4/KH-UBND"),
        ("Nghị quyết", "36-NQ/TW"), ("Quyết định", "5/2025/QĐ-UBND"),
    ]
    private static let dates = ["", " ngày 10/01/2023", " ngày 12/02/2024", " ngày 05/3/2025", " ngày 06/3/2025"]
    private static let sentences = [
        "Căn cứ X;", "Thực hiện X và Y;", "X sửa đổi, bổ sung Y.", "- Theo X\n- Theo Y", "| Việc | Theo |\n|---|---|\n| Một | X |",
        "**X** và Y.",
        "Tham mưu bãi bỏ X.", "## Theo X",
    ]

    private static func mention(_ random: inout SeededRandom) -> String {
        let (word, number) = numbers.randomElement(using: &random) ?? numbers[0]
        return "\(word) số \(number)\(dates.randomElement(using: &random) ?? "")"
    }

    /// Up to eight documents that cite each other, others and themselves, clearly and not.
    private static func site(_ random: inout SeededRandom) throws -> SmallSite {
        var taken: Set<String> = []
        var text = ""
        for index in 0..<8 {
            let number = (numbers.randomElement(using: &random) ?? numbers[0]).1
            let date = (dates.dropFirst().randomElement(using: &random) ?? "").dropFirst(6)
            let year = number.contains("2025") ? "2025" : date.suffix(4)
            guard taken.insert("\(number) \(year)").inserted else { continue }
            var body = ""
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let sentence = sentences.randomElement(using: &random) ?? ""
                body += sentence.replacing("X", with: mention(&random)).replacing("Y", with: mention(&random)) + "\n\n"
            }
            let field = ["thuc_hien", "can_cu", "sua_doi_bo_sung", "lien_quan"].randomElement(using: &random) ?? ""
            let front = Bool.random(using: &random) ? "\n\(field): [\((numbers.randomElement(using: &random) ?? numbers[0]).1)]" : ""
            let status = Int.random(in: 0..<6, using: &random) == 0 ? "\ntrang_thai: da_thu_hoi" : ""
            text += SmallSite.document(
                "d\(index).md", "so_ky_hieu: \(number)\nngay_ban_hanh: \(date)\(front)\(status)", body: body + "Hết./.")
        }
        return try SmallSite(text)
    }

    @Test(arguments: 1...8) func `links and relations of a random site are the same from both ends`(_ seed: Int) async throws {
        var random = SeededRandom(state: UInt64(seed))
        let site = try Self.site(&random)
        let portal = try await site.built()
        let links = try BackLinks(portal)
        #expect(links.faults == [], "seed \(seed)")
        #expect(portal.documentCount > 2 && !links.links.isEmpty, "seed \(seed)")
    }

    @Test func `the committed content is the same from both ends`() async throws {
        let links = try BackLinks(try await CommittedPortal.value().plain)
        #expect(links.faults == [] && links.links.count > 40)
    }

    @Test func `a lost back-link and a lost link are seen`() async throws {
        let site = try SmallSite(SmallSite.document("a.md", body: "Căn cứ Kế hoạch số 4/KH-UBND và Quyết định số 2/QĐ-UBND./."))
        var portal = try await site.built()
        let data = try #require(portal.text("api/references.json"))
        portal.files["api/references.json"] = Array(data.replacing("\"origin\":\"text\"", with: "\"origin\":\"front_matter\"").utf8)
        #expect(try BackLinks(portal).faults.count { $0.hasSuffix("has no back-link") } == 2)
        portal.files["api/references.json"] = Array(
            data.replacing("\"relation\":\"based_on\"", with: "\"relation\":\"implements\"", maxReplacements: 1).utf8)
        #expect(try BackLinks(portal).faults.contains { $0.hasPrefix("one-sided") })
        portal.files["api/references.json"] = Array(data.utf8)
        for path in portal.pages where path.hasPrefix("van-ban/") {
            portal.files[path] = Array((portal.text(path) ?? "").replacing("class=\"dan-so", with: "class=\"x").utf8)
        }
        #expect(try BackLinks(portal).faults.count { $0.hasSuffix("does not link there") } == 2)
    }
}
