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
                while let next = rest.first, next.name == Self.point, let seam = other.seam(after: child.plainText) {
                    child.children += [seam] + next.children
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

    /// The last break of a paragraph with `text` before it, or nil where there is none: a `<br>` may stand before the line end.
    private func seam(after text: String) -> Skeleton? {
        let wanted = Self.words(text)
        var passed = ""
        var seam: Skeleton?
        for child in children {
            if child == .softBreak || child.name == "br", Self.words(passed) == wanted { seam = child }
            passed += child.plainText
        }
        return seam
    }

    private static func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" || $0 == "\t" } }
}
