import Foundation
import Search
import Testing

/// One row of Tests/Fixtures/folding.json, the table that the client is held to as well.
struct FoldingRow: Decodable, Sendable, CustomTestStringConvertible {
    var text: String
    var tokens: [[String]]
    var joined: [String]?

    var testDescription: String { text }

    static let all: [FoldingRow] = {
        let url = repository.appendingPathComponent("Tests/Fixtures/folding.json")
        guard let data = try? Data(contentsOf: url) else { return [] }
        return (try? JSONDecoder().decode([FoldingRow].self, from: data)) ?? []
    }()
}

let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite struct FoldingTableTests {
    @Test func `the shared table is there`() { #expect(FoldingRow.all.count > 20) }

    @Test(arguments: FoldingRow.all)
    func `index and table fold alike`(row: FoldingRow) { check(row, row.text) }

    @Test(arguments: FoldingRow.all)
    func `decomposed text folds as composed text does`(row: FoldingRow) { check(row, row.text.decomposedStringWithCanonicalMapping) }

    private func check(_ row: FoldingRow, _ text: String) {
        let run = TokenRun(text)
        #expect(run.tokens.map { [$0.folded, $0.exact] } == row.tokens)
        if let joined = row.joined { #expect(run.joined.map(\.folded) == joined) }
    }
}
