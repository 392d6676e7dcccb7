// The Mustache rules without contract: the official cases where the folder named by VANTHU_SHARED is here, and our own beside them.

import Foundation
import Source
import Testing

@testable import Site

@Suite struct TemplateSpecTests {
    /// Optional parts left out of the engine on purpose: nothing in a theme is executed, or named at run time.
    private static let refused = ["dynamic-names.json", "lambdas.json"]

    @Test func `the official cases pass with a permissive schema`() throws {
        guard let shared = ProcessInfo.processInfo.environment["VANTHU_SHARED"] else {
            print("Mustache specification: VANTHU_SHARED is not set, its cases were not run")
            return
        }
        let folder = shared + "/mustache-spec"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
        #expect(files.count == 9)
        var results: [String: [Bool]] = [:]
        var refused = 0
        for file in files {
            let tests = try Self.cases(in: "\(folder)/\(file)")["tests"] ?? []
            if Self.refused.contains(file) { refused += tests.count } else { results[file] = tests.map { Self.passes($0, of: file) } }
        }
        let inheritance = results["inheritance.json"]?.count ?? 0
        let all = results.values.joined()
        print(
            "figure: mustache specification: \(all.count) cases, \(all.count { $0 }) passed",
            "(\(all.count - inheritance) core, \(inheritance) inheritance); \(refused) of lambdas and dynamic names left out")
        #expect((all.count, inheritance, refused) == (163, 27, 31))
    }

    @Test func `our own cases pass with a permissive schema`() throws {
        let sections = try Self.cases(in: TestFolders.fixtures + "/mustache/rules.json")
        let results = sections.flatMap { section, tests in tests.map { Self.passes($0, of: section) } }
        print("figure: mustache rules: \(results.count) own cases, \(results.count { $0 }) passed")
        #expect(sections.keys.sorted() == ["comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections"])
        #expect(sections.values.allSatisfy { $0.count >= 12 })
    }

    private static func cases(in path: String) throws -> [String: [[String: Any]]] {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any]
        return try #require(json).compactMapValues { $0 as? [[String: Any]] }
    }

    private static func passes(_ test: [String: Any], of section: String) -> Bool {
        var sources = (test["partials"] as? [String: String]) ?? [:]
        sources["main template"] = test["template"] as? String ?? ""
        let (set, _) = TemplateSet.compile(
            sources: Dictionary(uniqueKeysWithValues: sources.map { ($0, SourceText(file: $0, bytes: Array($1.utf8))) }),
            contracts: ["main template": .object([:])], permissive: true)
        var output: [UInt8] = []
        set.render("main template", Value(json: test["data"] ?? [:]), into: &output)
        let got = String(decoding: output, as: UTF8.self)
        let expected = test["expected"] as? String
        #expect(got == expected, "\(section): \(test["name"] ?? "")")
        return got == expected
    }
}
