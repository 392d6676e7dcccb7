import Testing

@testable import Source

/// The examples of CommonMark 0.30 read by `MarkdownParser` and by `cmark`. Raw HTML and destinations that the portal refuses are settled on both sides.
struct MarkdownSpecificationTests {
    /// Examples that are something else here, by the reason.
    private static let leftOut: [(reason: String, examples: Set<Int>)] = [
        ("an address without angle brackets is a link too, as in GFM", [601, 605, 607, 610, 611])
    ]

    @Test func `every example of the specification is what cmark takes it for`() throws {
        guard let examples = try SpecificationExample.all() else {
            print("golang-github-yuin-goldmark-dev is not installed: the examples of CommonMark are not compared")
            return
        }
        guard ReferenceCommand.commonMark.isInstalled else {
            print("cmark is not installed: the examples of CommonMark are not compared")
            return
        }
        let omitted = Self.leftOut.reduce(into: Set<Int>()) { $0.formUnion($1.examples) }
        let references = try ReferenceCommand.commonMark.skeletons(examples.map(\.markdown))
        var differing: Set<Int> = []
        for (example, reference) in zip(examples, references) {
            let comparison = Comparison(example.markdown, reference: reference)
            if comparison.isEqual { continue }
            differing.insert(example.example)
            #expect(omitted.contains(example.example), "example \(example.example) (\(example.section))\n\(comparison)")
        }
        #expect(differing == omitted, "an example that is left out no longer differs")
        print("figure: markdown specification: \(examples.count - omitted.count) examples compared, \(omitted.count) left out")
    }
}
