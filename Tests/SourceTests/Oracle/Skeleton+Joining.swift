/// The portal parts a paragraph at its points. Joining undoes that where, and only where, the reference has one paragraph with a line end there.
extension Skeleton {
    /// The skeleton of the portal with its parts joined as far as `reference` has them in one paragraph.
    func joined(like reference: Skeleton) -> Skeleton {
        var output = self
        output.children = []
        var rest = children[...]
        for (index, other) in reference.children.enumerated() {
            while rest.count > reference.children.count - index, let next = rest.first, next.name == Self.point, !next.opens(other) {
                output.children.append(rest.removeFirst())
            }
            guard var child = rest.popFirst() else { break }
            if child.isParagraph, other.isParagraph {
                // Nothing is printed of a paragraph that has a break before its first number but the number of its item.
                if child.name == Self.point, !child.opensWithBreak, let seam = other.seam(where: { Self.words($0).isEmpty }) {
                    child.children = seam + child.children
                }
                if child.name != "p", child.name != "tight" { child.name = other.name }
                while let next = rest.first, next.name == Self.point, let seam = other.seam(after: child) {
                    let printsBlanks = next.passage.first == "\u{A0}"  // before a dash
                    child.children += (printsBlanks ? [seam[0]] : seam) + next.children
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
    /// nil where there is none. A `<br>` may stand before the line end. Where the text differs, the letters in it tell the place. The break may stand
    /// in emphasis: whether that is there on both sides is not for the joining to say.
    private func seam(after part: Skeleton) -> [Skeleton]? {
        let wanted = Self.words(part.passage)
        guard wanted != Self.words(passage) else { return nil }
        let unboxed = part.children.first { Self.words($0.passage) != [] }?.isLinkedBox ?? false ? Array(wanted.dropFirst()) : wanted
        if let seam = seam(where: { [wanted, unboxed].contains(Self.words($0)) }) { return seam }
        let letters = Self.letters(part.passage)
        return letters == Self.letters(passage) ? nil : seam { Self.letters($0) == letters }
    }

    /// Whether a paragraph begins with this part; one that was not joined, as the text before it differs, is left alone.
    private func opens(_ whole: Skeleton) -> Bool { whole.isParagraph && Self.letters(whole.passage).hasPrefix(Self.letters(passage)) }

    private func seam(where isWanted: (String) -> Bool) -> [Skeleton]? {
        var passed = ""
        var seam: [Skeleton]?
        let inlines = children.flatMap(\.withoutEmphasis)
        for (index, child) in inlines.enumerated() {
            if child == .softBreak || child.name == "br", isWanted(passed) {
                let next = index + 1 < inlines.count && inlines[index + 1].isText ? inlines[index + 1].detail : ""
                seam = [child, .text(String(next.prefix { $0 == " " || $0 == "\u{A0}" }))]
            }
            passed += child.passage
        }
        return seam
    }

    private var withoutEmphasis: [Skeleton] { Self.emphases.contains(name) ? children.flatMap(\.withoutEmphasis) : [self] }

    /// A break before the first dash of a paragraph is printed.
    private var opensWithBreak: Bool {
        children.flatMap(\.withoutEmphasis).first { !Self.words($0.passage).isEmpty || $0.name == "br" }?.name == "br"
    }

    /// Without the box of a task and references to footnotes, which may be text to one side.
    private static func letters(_ passage: String) -> String {
        passage.replacing(#/^\[[ xX]\]\s|\[\^[^\]]*\]/#, with: "").filter { $0.isLetter || $0.isNumber }
    }

    /// The text, in which a reference to a footnote and an image stand for themselves.
    private var passage: String {
        switch name {
        case "note", "img": "\u{FFFC}"
        case "#text", "#break", "br": plainText
        default: children.map(\.passage).joined()
        }
    }

    /// `[x]` as a link, where the reference has a task.
    private var isLinkedBox: Bool { name == "a" && ["x", "X"].contains(plainText) }

    /// No-break spaces before the first point of a paragraph are not printed either.
    private static func words(_ text: String) -> [Substring] { text.split { " \n\t\u{A0}".contains($0) } }
}
