import Foundation
import Search
import Testing

/// One row of Tests/Fixtures/folding.json, the table that the client is held to as well.
struct FoldingRow: Decodable, Sendable, CustomTestStringConvertible {
    var text: String
    /// Folded key, exact key, signature.
    var tokens: [Token]
    var joined: [String]?

    struct Token: Decodable, Equatable, Sendable {
        var folded: String
        var exact: String
        var signature: UInt32
    }

    var testDescription: String { text }

    static let all: [FoldingRow] = {
        let url = repository.appendingPathComponent("Tests/Fixtures/folding.json")
        guard let data = try? Data(contentsOf: url) else { return [] }
        return (try? JSONDecoder().decode([FoldingRow].self, from: data)) ?? []
    }()
}

let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

extension FoldingRow.Token {
    init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        folded = try values.decode(String.self)
        exact = try values.decode(String.self)
        signature = try values.decode(UInt32.self)
    }
}

@Suite struct FoldingTableTests {
    @Test func `the shared table is there`() { #expect(FoldingRow.all.count > 20) }

    @Test(arguments: FoldingRow.all)
    func `index and table fold alike`(row: FoldingRow) { check(row, row.text) }

    @Test(arguments: FoldingRow.all)
    func `decomposed text folds as composed text does`(row: FoldingRow) { check(row, row.text.decomposedStringWithCanonicalMapping) }

    private func check(_ row: FoldingRow, _ text: String) {
        let run = TokenRun(text)
        #expect(run.tokens.map { .init(folded: $0.folded, exact: $0.exact, signature: $0.signature) } == row.tokens)
        if let joined = row.joined { #expect(run.joined.map(\.folded) == joined) }
    }
}
