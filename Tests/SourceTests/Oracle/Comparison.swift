@testable import Source

/// One document as the portal and as the reference have it.
struct Comparison: CustomStringConvertible {
    let document: String
    let ours: Skeleton
    let reference: Skeleton
    /// Of a document that differs: the comparison with a reference to which single tildes are text, where that reads it otherwise.
    private(set) var withoutSingleTildes: [Comparison] = []

    init(_ document: String, reference: Skeleton) {
        self.document = document
        self.reference = reference.settled()
        ours = PortalSkeleton.read(Self.html(document)).joined(like: reference).settled()
    }

    private static func html(_ document: String) -> [UInt8] {
        MarkdownParser.parse(SourceText(file: "a.md", bytes: Array(document.utf8)), from: 0).body.html
    }

    static func all(_ documents: [String]) throws -> [Comparison] {
        var comparisons = zip(documents, try ReferenceCommand.extended.skeletons(documents)).map { Comparison($0, reference: $1) }
        let tilded = comparisons.indices.filter { !comparisons[$0].isEqual && DifferenceClass.singleTilde.isPossible(documents[$0]) }
        for (index, skeleton) in zip(tilded, try ReferenceCommand.doubleTilde.skeletons(tilded.map { documents[$0] }))
        where skeleton.settled() != comparisons[index].reference {
            comparisons[index].withoutSingleTildes = [Comparison(documents[index], reference: skeleton)]
        }
        return comparisons
    }

    var isEqual: Bool { ours == reference }

    /// The classes that account for the difference; empty where none do.
    var classes: [DifferenceClass] {
        guard let other = withoutSingleTildes.first else {
            return DifferenceClass.accounting(for: document, ours: ours, reference: reference)
        }
        if other.isEqual { return [.singleTilde] }
        let rest = other.classes
        return rest.isEmpty ? [] : [.singleTilde] + rest
    }

    static func isSameToUs(_ document: String, _ other: String) -> Bool { html(document) == html(other) }

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
