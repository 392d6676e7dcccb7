// A page as a machine reads it: its JSON-LD, head and breadcrumb.
import Foundation
import Testing

@testable import Site

struct LinkedPageFixture {
    let html: String
    /// The nodes of the one `<script type="application/ld+json">`; empty where there is none.
    let nodes: [[String: Any]]

    init(_ html: String) throws {
        self.html = html
        let scripts = PageTokenizer(html, scripting: true).hidden.filter { $0.element == "script" && !$0.text.isEmpty }.map(\.text)
        #expect(scripts.count <= 1)
        guard let script = scripts.first else {
            nodes = []
            return
        }
        let whole = try #require(JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any])
        #expect(whole["@context"] as? String == "https://schema.org" && whole.count == 2)
        nodes = try #require(whole["@graph"] as? [[String: Any]])
    }

    func node(_ type: String) -> [String: Any]? { nodes.first { $0["@type"] as? String == type } }

    /// The value of an attribute of the first tag with these words, character references resolved.
    func attribute(_ name: String, ofTag opening: String) -> String? {
        html.components(separatedBy: "<\(opening)").dropFirst().first?.components(separatedBy: " \(name)=\"").dropFirst().first
            .map { PageLinks.unescaped(String($0.prefix { $0 != "\"" })) }
    }

    var canonical: String? { attribute("href", ofTag: "link rel=\"canonical\"") }
    var description: String? { attribute("content", ofTag: "meta name=\"description\"") }

    /// Names of the steps that a reader sees.
    var breadcrumb: [String] {
        let list = html.components(separatedBy: "<nav class=\"duong-dan\"").dropFirst().first?.components(separatedBy: "</nav>").first ?? ""
        return list.components(separatedBy: "<li>").dropFirst().map {
            PageLinks.unescaped($0.replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    /// Paths of what is null, empty or not a value of JSON-LD that the program writes.
    static func emptyValues(in value: Any, at path: String = "") -> [String] {
        switch value {
        case let object as [String: Any]:
            (object["@type"] == nil && !path.isEmpty ? [path] : [])
                + object.flatMap { emptyValues(in: $0.value, at: "\(path).\($0.key)") }
        case let list as [Any]: list.isEmpty ? [path] : list.flatMap { emptyValues(in: $0, at: path + "[]") }
        case let text as String: text.isEmpty ? [path] : []
        case is NSNull: [path]
        default: []
        }
    }

    /// The nodes under a property, one or several.
    static func members(_ node: [String: Any], _ property: String) -> [[String: Any]] {
        (node[property] as? [[String: Any]]) ?? (node[property] as? [String: Any]).map { [$0] } ?? []
    }
}
