import Foundation
import Testing

@testable import Source

/// The known bad shapes at small sizes: sound HTML, nothing lost, and how the time grows. `Tests/Program` measures them at full size.
@Suite(.serialized) struct MarkdownBoundTests {
    private static let sizes = (small: 2_000, large: 8_000)

    @Test func `the shapes are there and have the size asked for`() {
        #expect(MarkdownRecipe.all.count > 200)
        #expect(Set(MarkdownRecipe.all.map(\.name)).count == MarkdownRecipe.all.count)
        for shape in MarkdownRecipe.all { #expect(shape.markdown(20_000).utf8.count > 10_000, "\(shape.name)") }
    }

    @Test func `every shape gives sound HTML or an error at a place`() {
        var figures: [(name: String, perMegabyte: Double, growth: Double)] = []
        for shape in MarkdownRecipe.all {
            let small = measured(shape, Self.sizes.small)
            let large = measured(shape, Self.sizes.large)
            figures.append((shape.name, large.seconds * 1e6 / Double(large.bytes), large.seconds / small.seconds))
        }
        guard let slowest = figures.max(by: { $0.perMegabyte < $1.perMegabyte }), let steepest = figures.max(by: { $0.growth < $1.growth })
        else { return }
        print("figure: markdown shapes, debug: worst time per megabyte \(tenths(slowest.perMegabyte)) s (\(slowest.name))")
        print(
            "figure: markdown shapes, debug: four times the text takes at most \(tenths(steepest.growth)) times as long (\(steepest.name))")
    }

    @Test func `mixtures of shapes give sound HTML or an error at a place`() {
        var generator = SeededGenerator(seed: 0x51A2)
        for _ in 0..<40 {
            let text = (0..<5).map { _ in MarkdownRecipe.all.randomElement(using: &generator)?.markdown(300) ?? "" }.joined(separator: "\n")
            expectSound(rendered(text), text, "a mixture")
        }
    }

    private func measured(_ shape: MarkdownRecipe, _ size: Int) -> (bytes: Int, seconds: Double) {
        let text = shape.markdown(size)
        let start = Self.processorTime
        let result = rendered(text)
        let seconds = Self.processorTime - start
        expectSound(result, text, shape.name)
        return (text.utf8.count, seconds)
    }

    /// Seconds of this thread.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func expectSound(
        _ result: (html: String, body: Body, codes: [String], diagnostics: [Diagnostic]), _ text: String, _ name: String
    ) {
        let lines = SourceText(file: "a.md", bytes: Array(text.utf8)).lineStarts.count
        #expect(Markup.problem(in: result.body.html) == nil, "\(name)")
        #expect(result.diagnostics.allSatisfy { (1...lines).contains($0.location?.line ?? 0) }, "\(name)")
        #expect(!result.body.html.isEmpty || result.diagnostics.contains { $0.severity == .error } || isEmpty(text), "\(name)")
    }

    /// Blank lines and link definitions alone are a body without content.
    private func isEmpty(_ text: String) -> Bool {
        text.split(separator: "\n").allSatisfy { $0.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" } || $0.hasPrefix("[") }
    }

    private func tenths(_ value: Double) -> String { "\(Int(value)).\(Int(value * 10) % 10)" }
}
