import Foundation
import Testing

@testable import Source

/// Hostile documents read by `MarkdownParser` and by `cmark-gfm` with its extensions.
struct MarkdownOracleTests {
    /// `VANTHU_ORACLE=FIRST,COUNT` tries other seeds.
    private static let seeds: Range<UInt64> = {
        let wanted = ProcessInfo.processInfo.environment["VANTHU_ORACLE"]?.split(separator: ",").compactMap { UInt64($0) } ?? []
        return wanted.count == 2 ? wanted[0]..<(wanted[0] + wanted[1]) : 0..<4_000
    }()

    /// False, and said on the output, where a command is missing.
    private static let isInstalled: Bool = {
        let missing = [ReferenceCommand.extended, .commonMark].filter { !$0.isInstalled }
        for command in missing { print("\(command.path) is not installed: hostile documents are not compared") }
        return missing.isEmpty
    }()

    @Test func `hostile documents are what cmark-gfm takes them for`() throws {
        guard Self.isInstalled else { return }
        var counts: [String: Int] = [:]
        var differing = 0
        var unclassified = 0
        for start in stride(from: Self.seeds.lowerBound, to: Self.seeds.upperBound, by: 1_000) {
            let seeds = Array(start..<min(start + 1_000, Self.seeds.upperBound))
            let documents = seeds.map { HostileDocuments.document(seed: $0) }
            for ((seed, document), comparison) in zip(zip(seeds, documents), try Comparison.all(documents.map(\.text))) {
                if comparison.isEqual { continue }
                differing += 1
                let classes = comparison.classes
                for found in classes { counts[found.name, default: 0] += 1 }
                if classes.isEmpty { unclassified += 1 }
                #expect(!classes.isEmpty, "seed \(seed), \(document.family)\n\(comparison)")
            }
        }
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("figure: markdown oracle: \(count) of class “\(name)”") }
        print(
            "figure: markdown oracle: \(Self.seeds.count) documents, \(differing) differ in \(counts.count) classes, \(unclassified) unclassified"
        )
    }

    @Test(arguments: DifferenceClass.all)
    func `a class of differences has a document that shows it`(_ known: DifferenceClass) throws {
        guard Self.isInstalled else { return }
        let comparison = try Comparison.all([known.fixture])[0]
        #expect(!comparison.isEqual, "no longer differs: \(known.name)")
        #expect(comparison.classes.map(\.name) == [known.name], "\(comparison)")
    }
}

extension DifferenceClass: CustomTestStringConvertible {
    var testDescription: String { name }
}
