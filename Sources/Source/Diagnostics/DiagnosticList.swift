/// Diagnostics as they are found. Of each kind a file keeps the first `limit`; the others are counted and told in one more, so that
/// a file with a hundred thousand faults costs no more than one with a few, and nobody reads a hundred thousand lines.
package struct DiagnosticList: Sendable {
    package static let limit = 100

    private struct Kind: Hashable {
        var code: Code
        var file: String?
    }

    private struct Tally {
        var count = 0
        /// Index into `kept` of the last one.
        var last = 0
    }

    private var kept: [Diagnostic] = []
    private var tallies: [Kind: Tally] = [:]

    package init(_ diagnostics: [Diagnostic] = []) {
        for diagnostic in diagnostics { append(diagnostic) }
    }

    /// How many are kept.
    package var count: Int { kept.count }

    /// Whether the next of its kind will be kept. One that will not is counted: it need not be made.
    package mutating func admits(_ code: Code, in file: String?) -> Bool {
        let kind = Kind(code: code, file: file)
        guard let tally = tallies.index(forKey: kind), tallies.values[tally].count >= Self.limit else { return true }
        tallies.values[tally].count += 1
        return false
    }

    /// Beyond the limit of its kind it is counted only.
    package mutating func append(_ diagnostic: Diagnostic) {
        let kind = Kind(code: diagnostic.code, file: diagnostic.location?.file)
        tallies[kind, default: Tally()].count += 1
        guard tallies[kind]?.count ?? 0 <= Self.limit else { return }
        tallies[kind]?.last = kept.count
        kept.append(diagnostic)
    }

    /// Those kept and, at the place of the last of its kind, how many more there are. Sorted.
    package var all: [Diagnostic] { (kept + tallies.values.compactMap(remainder)).sorted() }

    private func remainder(_ tally: Tally) -> Diagnostic? {
        let more = tally.count - Self.limit
        guard more > 0 else { return nil }
        let last = kept[tally.last]
        return Diagnostic(
            last.code, last.severity, at: last.location,
            LocalizedText(vi: "sau chỗ này còn \(more) chỗ cùng loại trong tệp", en: "\(more) more of this kind follow in the file"))
    }
}
