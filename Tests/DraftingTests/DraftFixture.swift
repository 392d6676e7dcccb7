// A raw text of Tests/Fixtures with the list of what it supports, field by field.
import Foundation
import Records
import Site
import Source
import Testing

@testable import Drafting

/// `NAME.txt`, and `NAME.expected`: front matter as it must come out, then what stands behind `@`.
struct DraftFixture: CustomTestStringConvertible {
    let name: String
    let text: SourceText
    /// Lines of front matter.
    let fields: [String]
    /// `doubts`, `blocks`, `tables`, `footnotes`, `dropped`.
    let facts: [String: String]
    /// What the draft must hold in one piece: `@holds`, once for each.
    let phrases: [String]

    var testDescription: String { name }
    let draft: Draft

    static let all: [DraftFixture] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/import")
        return (names ?? []).filter { $0.hasSuffix(".expected") }.sorted().compactMap { DraftFixture(String($0.dropLast(9))) }
    }()

    /// That of the committed content.
    static let office = (try? Office.read(contentFolder: "\(repository)/Content")) ?? Office(catalogs: CatalogFolder.builtIn)

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path(percentEncoded: false)
    private static let folder = "\(repository)/Tests/Fixtures"

    private init?(_ name: String) {
        let raw =
            FileManager.default.contents(atPath: "\(Self.folder)/import/\(name).txt")
            ?? FileManager.default.contents(atPath: "\(Self.folder)/seeds/\(name).txt")
        guard let raw, let expected = FileManager.default.contents(atPath: "\(Self.folder)/import/\(name).expected") else { return nil }
        self.name = name
        text = SourceText(file: "\(name).txt", bytes: Array(raw))
        draft = DraftReader.read(text, office: Self.office)
        let lines = String(decoding: expected, as: UTF8.self).split(separator: "\n").map(String.init)
        fields = lines.filter { !$0.hasPrefix("@") }
        phrases = lines.filter { $0.hasPrefix("@holds: ") }.map { String($0.dropFirst(8)) }
        facts = Dictionary(
            lines.filter { $0.hasPrefix("@") && !$0.hasPrefix("@holds") }.map { line in
                let colon = line.firstIndex(of: ":") ?? line.endIndex
                return (String(line[..<colon].dropFirst()), String(line[colon...].dropFirst()).trimmed)
            }
        ) { first, _ in first }
    }
}

extension Draft {
    /// Front matter as the draft writes it, without notes.
    var frontMatter: [String] { fields.map { "\($0.name): \(YAMLText.value($0.value))" } }

    /// What an `.expected` file says behind `@`.
    var facts: [String: String] {
        let tables = blocks.compactMap { block -> String? in
            guard case .table(let table) = block else { return nil }
            return "\(table.rows.count)x\(table.rows.map(\.count).max() ?? 0)"
        }
        let doubted = fields.filter { !$0.doubts.isEmpty }.map {
            "\($0.name)(\(Set($0.doubts.map(\.code.rawValue)).sorted().joined(separator: "+")))"
        }
        return [
            "doubts": doubted.joined(separator: " "), "blocks": String(blocks.count), "tables": tables.joined(separator: " "),
            "footnotes": String(footnotes.count), "dropped": Set(dropped.map(\.reason.rawValue)).sorted().joined(separator: " "),
        ]
    }
}
