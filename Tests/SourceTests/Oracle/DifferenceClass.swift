@testable import Source

/// A difference from `cmark-gfm` that is known and meant to stay.
///
/// A document belongs to it when its source can show the difference and both skeletons are equal once what the class is about is taken out of them.
struct DifferenceClass: Sendable {
    let name: String
    let reason: String
    /// The shortest document that shows the difference today.
    let fixture: String
    /// Whether the source of a document can show the difference.
    let isPossible: @Sendable (String) -> Bool
    /// Takes out of a skeleton what the class is about, and no more; nil where the difference has no bounds in a skeleton.
    var reduced: (@Sendable (Skeleton) -> Skeleton)?
    /// Takes it out of the source instead. What is left must be equal, or differ by other classes. Must come to an end when done again and again.
    var mended: (@Sendable (String) -> String)?

    /// The classes that account for a difference: one that does alone, else all that are possible where they do together, else one without bounds
    /// with those of the rest; empty where none do.
    static func accounting(for document: String, ours: Skeleton, reference: Skeleton) -> [DifferenceClass] {
        // A line end of two bytes is one character, which no pattern for a line end would match.
        let document = document.replacing("\r\n", with: "\n")
        let reductions = comparable.compactMap { known in known.reduced.map { (known: known, reduced: $0) } }
        for (known, reduced) in reductions where reduced(ours).settled() == reduced(reference).settled() && known.isPossible(document) {
            return [known]
        }
        let bounded = reductions.filter { $0.known.isPossible(document) }
        let reduce = { (skeleton: Skeleton) in bounded.reduce(skeleton) { $1.reduced($0).settled() } }
        if reduce(ours) == reduce(reference) {
            return bounded.filter { $0.reduced(ours) != ours || $0.reduced(reference) != reference }.map(\.known)
        }
        return comparable.compactMap { $0.accountingByMending(document) }.min { $0.count < $1.count } ?? []
    }

    /// The class and those that account for what is left of the difference without it; nil where that is not all of it.
    private func accountingByMending(_ document: String) -> [DifferenceClass]? {
        guard let mended = mended?(document), mended != document, isPossible(document), let rest = try? Comparison.all([mended])[0] else {
            return nil
        }
        if rest.isEqual { return [self] }
        let classes = rest.classes
        return classes.isEmpty ? nil : [self] + classes
    }
}
