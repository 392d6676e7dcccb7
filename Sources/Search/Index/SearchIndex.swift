// Takes documents and the lexicon; gives the files of the search index: the entry `index.json`, which every visitor loads, and
// content-addressed files of which a query loads a few: shards of words and pairs, facts of all documents, numbers, texts for excerpts.
import Source

package enum SearchIndex {
    /// The files in path order. The same documents in any order give the same bytes. Memory grows with the text.
    package static func build(documents: [SearchDocument], lexicon: SearchLexicon) -> [SearchFile] {
        let documents = documents.sorted { $0.url < $1.url }
        var collector = PostingCollector()
        var units = 0
        var passages: [[SearchUnit]] = []
        for document in documents {
            let own = SearchUnit.units(of: document, lexicon: lexicon)
            for unit in own {
                collector.add(unit, number: units)
                units += 1
            }
            passages.append(document.isReference ? SearchUnit.passages(of: document.paragraphs) : own.filter { $0.kind == .passage })
        }
        let shards = PostingShards(collector)
        let texts = TextBlocks(documents: documents, passages: passages)
        let facts = FactTable(documents: documents, passages: passages.map(\.count), blocks: texts.blocks)
        let numbers = numberFiles(documents, lexicon)
        let vocabulary = SearchFile(prefix: "v", ending: "json", bytes: JSON.strings(vocabulary(collector)).bytes)
        let entry = JSON.object([
            ("version", .int(1)),
            ("documents", .int(documents.count)),
            ("units", .int(units)),
            ("longQuery", .object([("syllables", .int(6)), ("share", .real(longQueryShare))])),
            ("words", shards.words.entry),
            ("pairs", shards.pairs.entry),
            ("facts", .string(facts.file.path)),
            ("numbers", .strings(numbers.map(\.path))),
            ("vocabulary", .string(vocabulary.path)),
            ("groups", groups(lexicon)),
            ("names", names(lexicon.naming(signersOf: documents), of: facts.codes)),
        ])
        let files = shards.words.files + shards.pairs.files + texts.files + numbers + [facts.file, vocabulary]
        let named = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return (named.values + [SearchFile(path: "index.json", bytes: entry.bytes)]).sorted { $0.path < $1.path }
    }

    /// A query of more than six syllables matches a document that holds this share of its pairs of neighbours.
    private static let longQueryShare = 0.3
}

extension SearchIndex {
    /// All words of letters, for finding what a mistyped one may have meant.
    private static func vocabulary(_ collector: PostingCollector) -> [String] {
        collector.terms.filter { term in term.utf8.count < 20 && term.utf8.contains { $0 > 0x39 } }.sorted()
    }

    /// `[number, document, type name]` by leading digits, a shard for about every 400 numbers.
    private static func numberFiles(_ documents: [SearchDocument], _ lexicon: SearchLexicon) -> [SearchFile] {
        let numbered = documents.enumerated().compactMap { index, document in
            document.number.map { (number: $0, document: index, type: lexicon.typeName(of: document)) }
        }
        let count = numbered.count / 400 + 1
        var shards = [[JSON]](repeating: [], count: count)
        for entry in numbered {
            guard let leading = leadingNumber(entry.number) else { continue }
            shards[leading % count].append(.array([.string(entry.number), .int(entry.document), .optional(entry.type)]))
        }
        return shards.map { SearchFile(prefix: "n", ending: "json", bytes: JSON.array($0).bytes) }
    }

    /// The first run of digits, at most six of them counted.
    private static func leadingNumber(_ number: String) -> Int? {
        let digits = number.utf8.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
        return digits.isEmpty ? nil : digits.reduce(0) { ($0 * 10 + Int($1 - 0x30)) % 1_000_000 }
    }

    private static func groups(_ lexicon: SearchLexicon) -> JSON {
        .array(lexicon.groups.map { .array([.strings($0.forms), .strings($0.narrower)]) })
    }

    /// Names of the codes that documents bear.
    private static func names(_ lexicon: SearchLexicon, of codes: [(key: String, codes: [String])]) -> JSON {
        .object(
            codes.map { key, codes in
                (key, .object(codes.compactMap { code in lexicon.name(code, of: key).map { (code, .string($0)) } }))
            })
    }
}
