import Source
import Testing

@testable import Records

/// Documents written as people write them, read and registered as a build does it; the office is that of `NumberFixtures`.
struct RegistryFixture {
    private(set) var documents: [Document] = []

    /// Adds `Content/<source>` with these lines of front matter (`loai` and `trich_yeu` are given where they lack) and this text.
    mutating func add(_ source: String, _ lines: String, _ body: String = "", name: String? = nil) throws {
        let given = ["loai: \(Self.type(in: lines))", "trich_yeu: Về việc thử"].filter { !lines.contains($0.prefix { $0 != " " }) }
        let file = "Content/\(source)"
        let text = SourceText(file: file, bytes: Array("---\n\((given + [lines]).joined(separator: "\n"))\n---\n\(body)\n".utf8))
        let (metadata, offset, _) = FrontMatterReader.read(text, catalogs: NumberFixtures.catalogs)
        let parsed = MarkdownParser.parse(text, from: offset).body
        let places = BlockPlaces(text: text)
        let mentions = zip(NumberFixtures.recognizer.mentions(in: parsed.blocks.map(\.text)), parsed.blocks).map { mentions, block in
            mentions.map { Located($0, at: places.location(block, $0.numberSpan)) }
        }
        let stem = name ?? source.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? source
        documents.append(
            Document(
                source: source, file: file, name: stem, metadata: try #require(metadata), links: parsed.links,
                mentions: QuotedMention.list(mentions, in: parsed)))
    }

    /// The type that the symbol in these lines tells.
    private static func type(in lines: String) -> String {
        let types = [
            "KH": "kế hoạch", "NQ": "nghị quyết", "BC": "báo cáo", "TB": "thông báo", "KL": "kết luận", "CT": "chỉ thị", "TTr": "tờ trình",
        ]
        return types.first { symbol, _ in lines.contains("/\(symbol)-") || lines.contains("-\(symbol)/") || lines.contains(": \(symbol)-")
        }?.value
            ?? "quyết định"
    }

    func registered(_ documents: [Document]? = nil, jobs: Int = 2) async throws -> (registry: Registry, diagnostics: [Diagnostic]) {
        let builder = RegistryBuilder(
            catalogs: NumberFixtures.catalogs, recognizer: NumberFixtures.recognizer, portalIssuer: "skhcn-qngai")
        let scratch = Scratch.inMemory()
        let placed = try await builder.place(documents ?? self.documents, scratch: scratch, jobs: jobs)
        let (registry, _, diagnostics) = try await builder.register(
            placed, states: [], reading: .dayBefore, scratch: scratch, jobs: jobs)
        return (registry, diagnostics)
    }
}

extension Registry {
    /// Key of a document by its source.
    func key(_ source: String) -> String? { held(source)?.key }

    func held(_ source: String) -> HeldDocument? { documents.first { $0.document.source == source } }

    /// Position of a reference by the beginning of its key.
    func reference(_ prefix: String) -> Int? { references.firstIndex { $0.key.hasPrefix(prefix) } }

    /// Everything a page could show, as text: equal registries have equal outlines.
    func outline() throws -> [String] {
        try documents.map { "\($0.key) \($0.path) \($0.firstPath) \($0.redirects)" }
            + references.map { "\($0.key) \($0.path) \($0.heldBy.map(String.init) ?? "-") \($0.date?.iso ?? "-") \($0.ambiguousWith)" }
            + citations.map {
                let quotation = try quotation(of: $0)
                let target = $0.reference.map { references[$0].key } ?? $0.chooser.map { choosers[$0].path } ?? "-"
                return "\(documents[$0.citing].key) → \(target) \($0.relation) \(quotation.text) \(quotation.sentence ?? "-")"
            }
            + choosers.map { "\($0.path) \($0.notation) \($0.references)" }
            + references.indices.flatMap { statedRelations(of: $0) }.map { "\($0)" }
    }
}
