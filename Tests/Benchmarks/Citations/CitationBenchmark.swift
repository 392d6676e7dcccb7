// swift run -c release vanthu-benchmark < TEXT: how fast document numbers are found in plain text, on one core.
// Documents are parted by form feeds, blocks by line ends. Tests/Benchmarks/citations.py makes such a text.
internal import Foundation
internal import Records

/// Finds the numbers of a text again and again. Reading the text and building the recogniser are not measured.
@main
struct CitationBenchmark {
    private let documents: [[[UInt8]]]
    private let recognizer = CitationRecognizer(
        catalogs: Catalogs(issuers: Catalogs.builtInIssuers, types: Catalogs.builtInTypes))

    init(text: [UInt8]) {
        documents = text.split(separator: 0x0C).map { document in document.split(separator: 0x0A).map(Array.init) }
    }

    static func main() {
        let text = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        print("figure: \(CitationBenchmark(text: text).best(of: 5))")
    }

    /// The fastest of so many runs by processor time, as a line for people.
    func best(of runs: Int) -> String {
        var mentions = 0
        var best = Double.infinity
        for _ in 0..<runs {
            let start = clock()
            mentions = countMentions()
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        let megabytes = Double(documents.joined().reduce(0) { $0 + $1.count }) / 1e6
        return String(format: "citations: %d in %.1f MB in %.3f s, %.0f MB/s on one core", mentions, megabytes, best, megabytes / best)
    }

    private func countMentions() -> Int {
        documents.reduce(0) { sum, blocks in recognizer.mentions(in: blocks).reduce(sum) { $0 + $1.count } }
    }
}
