import Foundation
import Source
import Testing

@testable import Site

/// `register.csv` and the JSON files, read as other programs read them.
@Suite struct DataFileTests {
    /// Rows of comma-separated values (RFC 4180).
    private func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if isQuoted, scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
                rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append("\"")
                index += 1
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, scalar == "," {
                rows[rows.count - 1].append("")
            } else if !isQuoted, scalar == "\r" {
                rows.append([""])
                index += 1
            } else {
                rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
            }
            index += 1
        }
        return rows.dropLast()
    }

    private func subjects(_ subjects: [String]) async throws -> [[String: String]] {
        let documents = subjects.enumerated().map { index, subject in
            SmallSite.document(
                "\(index).md", "so_ky_hieu: \(index + 1)/QĐ-SKHCN\ntrich_yeu: \(quoted(subject))\nnoi_nhan: [\"A, B\", 'Lưu: VT; \"VP\"']")
        }
        let portal = try await SmallSite(documents.joined()).built()
        let text = try #require(portal.text("api/register.csv"))
        #expect(portal.files["api/register.csv"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
        let table = rows(text.unicodeScalars.first == "\u{FEFF}" ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text)
        let head = try #require(table.first)
        #expect(table.allSatisfy { $0.count == head.count })
        return table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
    }

    /// A YAML scalar in double quotes.
    private func quoted(_ text: String) -> String {
        "\""
            + text.replacing("\\", with: "\\\\").unicodeScalars.map {
                $0 == "\"" ? "\\\"" : $0 == "\n" ? "\\n" : $0 == "\t" ? "\\t" : String($0)
            }.joined() + "\""
    }

    @Test func `every cell comes back as it was written, or with an apostrophe where a spreadsheet would compute`() async throws {
        let cases = [
            ("Về việc thử", "Về việc thử"), ("Một, hai", "Một, hai"), ("Gọi là \"Đề án\"", "Gọi là \"Đề án\""), ("a;b'c", "a;b'c"),
            ("=SUM(A1)", "'=SUM(A1)"), ("+84, \"x\"", "'+84, \"x\""), ("-1 tỷ", "'-1 tỷ"), ("@x", "'@x"), ("a=b", "a=b"),
            ("x,\u{301}y\"\u{301}z", "x,\u{301}y\"\u{301}z"), ("=\u{301}A1", "'=\u{301}A1"), ("\"a", "\"a"),
        ]
        let rows = try await subjects(cases.map(\.0))
        #expect(rows.count == cases.count)
        let found = rows.sorted { (Int($0["CodeNumber"] ?? "") ?? 0) < (Int($1["CodeNumber"] ?? "") ?? 0) }
        for (row, subject) in zip(found, cases) { #expect(row["Subject"] == subject.1) }
        #expect(
            found.allSatisfy { $0["To"] == "A, B; Lưu: VT; \"VP\"" && $0["CodeNotation"] == "QĐ-SKHCN" && $0["IssuedDate"] == "21/3/2025" })
        #expect(found.first?["Url"] == "https://vanban.example.gov.vn/van-ban/skhcn/2025/01-qd-skhcn/")
    }

    private func object(_ portal: BuiltPortal, _ path: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(portal.files[path] ?? [])) as? [String: Any])
    }

    @Test func `what is not known is null in every JSON file, never left out`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", "so_ky_hieu: null", without: ["ngay_ban_hanh", "nguoi_ky"], body: "Theo Quyết định số 5/QĐ-UBND./."))
        let portal = try await site.built()
        let document = try #require((object(portal, "api/documents.json")["documents"] as? [[String: Any]])?.first)
        #expect(document["key"] as? String == "@a.md" && document["title"] as? String == "Về việc thử")
        for name in ["number", "date", "signer", "parent"] { #expect(document[name] is NSNull, "\(name)") }
        let quarters = try #require(document["quarters"] as? [String: Any])
        #expect(
            quarters["issued"] is NSNull && (quarters["about"] as? [Any])?.isEmpty == true && (quarters["due"] as? [Any])?.isEmpty == true)
        let references = try #require(object(portal, "api/references.json")["references"] as? [[String: Any]])
        #expect(references.count == 2 && references.allSatisfy { $0.keys.count == references[0].keys.count })
        let cited = try #require(references.first { $0["held"] as? Bool == false })
        for name in ["date", "title"] { #expect(cited[name] is NSNull, "\(name)") }
        #expect(cited["number"] as? String == "5/QĐ-UBND" || cited["number"] as? String == "05/QĐ-UBND")
        let inventory = try #require((object(portal, "api/inventory.json")["documents"] as? [[String: Any]])?.first)
        for name in ["number", "date"] { #expect(inventory[name] is NSNull, "\(name)") }
    }

    @Test func `an older address that no web server could serve is refused`() async throws {
        for written in ["/../../x", "a b", "a;b", "..", "/a/./b", "\"a\\nb\"", "/", "x?y=1"] {
            let outcome = try await SmallSite(SmallSite.document("a.md", "slug: moi\nslug_cu: [\(written)]")).build()
            #expect(outcome.diagnostics.map(\.code) == [.unknownValue] && !outcome.isAcceptable, "\(written)")
        }
    }

    @Test func `older addresses are lines of a web server's map`() async throws {
        let portal = try await SmallSite(SmallSite.document("a.md", "slug: moi\nslug_cu: [cu, //Tin//bai_1.html]")).built()
        #expect(
            portal.text("redirects.map")
                == "/Tin/bai_1.html/ /van-ban/moi/;\n/van-ban/a/ /van-ban/moi/;\n/van-ban/cu/ /van-ban/moi/;\n")
        #expect(portal.files["Tin/bai_1.html/index.html"] != nil)
    }
}
