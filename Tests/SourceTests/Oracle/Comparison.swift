@testable import Source

/// One document as the portal and as the reference have it.
struct Comparison: CustomStringConvertible {
    let document: String
    let ours: Skeleton
    let reference: Skeleton

    init(_ document: String, reference: Skeleton) {
        let html = MarkdownParser.parse(SourceText(file: "a.md", bytes: Array(document.utf8)), from: 0).body.html
        self.document = document
        self.reference = reference.settled()
        ours = PortalSkeleton.read(html).joined(like: reference).settled()
    }

    var isEqual: Bool { ours == reference }

    var classes: [DifferenceClass] { DifferenceClass.accounting(for: document, ours: ours, reference: reference) }

    /// The document and both skeletons, the lines marked that only one of them has.
    var description: String {
        let difference = reference.lines().difference(from: ours.lines())
        let marked = difference.map { change in
            switch change {
            case .remove(let offset, let line, _): "  ours      \(offset): \(line)"
            case .insert(let offset, let line, _): "  reference \(offset): \(line)"
            }
        }
        return ([document.debugDescription, "ours:"] + ours.lines() + ["reference:"] + reference.lines() + ["difference:"] + marked)
            .joined(separator: "\n")
    }
}
