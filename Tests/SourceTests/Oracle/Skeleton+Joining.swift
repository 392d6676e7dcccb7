/// The portal parts a paragraph at its points. Joining undoes that where, and only where, the reference has one paragraph with a line end there.
extension Skeleton {
    /// The skeleton of the portal with its parts joined as far as `reference` has them in one paragraph.
    func joined(like reference: Skeleton) -> Skeleton {
        var output = self
        output.children = []
        var rest = children[...]
        for other in reference.children {
            guard var child = rest.popFirst() else { break }
            if child.isParagraph, other.isParagraph {
                if child.name != "p", child.name != "tight" { child.name = other.name }
                while let next = rest.first, next.name == Self.point, let seam = other.seam(after: child) {
                    child.children += seam + next.children
                    rest = rest.dropFirst()
                }
            } else if child.name == other.name {
                child = child.joined(like: other)
            }
            output.children.append(child)
        }
        output.children += rest
        return output
    }

    /// The last break of a paragraph that has the text of `part` before it, with the no-break spaces behind it, which the portal does not print;
    /// nil where there is none. A `<br>` may stand before the line end.
    private func seam(after part: Skeleton) -> [Skeleton]? {
        let wanted = Self.words(part.plainText)
        let unboxed = part.children.first?.isLinkedBox ?? false ? Self.words(String(part.plainText.dropFirst())) : wanted
        var passed = ""
        var seam: [Skeleton]?
        for (index, child) in children.enumerated() {
            if child == .softBreak || child.name == "br", [wanted, unboxed].contains(Self.words(passed)) {
                let next = index + 1 < children.count && children[index + 1].isText ? children[index + 1].detail : ""
                seam = [child, .text(String(next.prefix { $0 == " " || $0 == "\u{A0}" }))]
            }
            passed += child.plainText
        }
        return seam
    }

    /// `[x]` as a link, where the reference has a task.
    private var isLinkedBox: Bool { name == "a" && ["x", "X"].contains(plainText) }

    private static func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" || $0 == "\t" } }
}
