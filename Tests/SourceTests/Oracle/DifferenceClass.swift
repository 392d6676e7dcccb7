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
    /// Takes out of a skeleton what the class is about, and no more; nil where the difference has no bounds and the source alone decides.
    var reduced: (@Sendable (Skeleton) -> Skeleton)?

    /// The classes that account for a difference: one that does alone, else all that are possible where they do together, else one without bounds;
    /// empty where none do.
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
        return comparable.first { $0.reduced == nil && $0.isPossible(document) }.map { [$0] } ?? []
    }
}
