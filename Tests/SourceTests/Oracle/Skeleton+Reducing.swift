/// What the classes of differences take out of a skeleton.
extension Skeleton {
    /// Applies a change to every node, the innermost first.
    func rewriting(_ change: (inout Skeleton) -> Void) -> Skeleton {
        var output = self
        output.children = children.map { $0.rewriting(change) }
        change(&output)
        return output
    }

    func holds(_ wanted: String) -> Bool { name == wanted || children.contains { $0.holds(wanted) } }

    /// `\|` becomes `|` in the paragraph that stands directly before a table; so does `\\|`, of which one side has a backslash left.
    mutating func unescapePipes(before index: Int) {
        guard children[index].name == "table", children[index - 1].isParagraph else { return }
        children[index - 1] = children[index - 1].rewriting { if $0.isText { $0.detail.replace(#/\\+\|/#, with: "|") } }
    }

    /// Drops the paragraphs that stand directly before a table.
    mutating func dropParagraphsAboveTables() {
        for index in children.indices.dropLast().reversed() where children[index + 1].name == "table" && children[index].isParagraph {
            children.remove(at: index)
        }
    }

    /// Links and images are their text; brackets and marks of images are none.
    mutating func dropReferences() {
        children = children.flatMap { ["a", "img"].contains($0.name) ? $0.children : [$0] }
        if isText { detail.removeAll { "![]".contains($0) } }
    }

    /// The paragraphs of a list's own items are those of a loose one.
    mutating func loosen() {
        for item in children.indices {
            for child in children[item].children.indices where children[item].children[child].name == "tight" {
                children[item].children[child].name = "p"
            }
        }
    }

    /// A task is an item like others, without its box.
    mutating func dropTask() {
        detail = ""
        guard let first = children.first, first.isParagraph, let text = first.children.first, text.isText else { return }
        guard text.detail.contains(#/^\[[ xX]\](?:\s|$)/#) else { return }
        children[0].children[0].detail = String(text.detail.dropFirst(3).drop { $0 == " " })
        children[0].children.removeAll { $0.isText && $0.detail.isEmpty }
        if children[0].children.isEmpty { children.removeFirst() }
    }

    /// An image is a mark and a link.
    mutating func replaceImages() {
        children = children.flatMap { child in
            child.name == "img" ? [.text("!"), Skeleton(name: "a", detail: child.detail, children: child.children)] : [child]
        }
    }

    /// Drops paragraphs that begin with a footnote whose label holds a bracket.
    mutating func dropBracketLabels() {
        children.removeAll { $0.isParagraph && $0.plainText.contains(#/^\[\^[^\]\s]*\[[^\]\s]*\]:/#) }
    }

    /// Emphasis and strikethrough are their text; the characters that make them are none.
    mutating func dropEmphasis() {
        children = children.flatMap { Self.emphases.contains($0.name) ? $0.children : [$0] }
        if isText { detail = detail.replacing(#/<\/?(?:sub|sup|u)>|[*_~]/#, with: "") }
    }

    /// A link whose text is its destination is its text.
    mutating func dropAddresses() {
        children = children.flatMap { child in
            let heads = ["", "http://", "mailto:"]
            return child.name == "a" && heads.contains { $0 + child.plainText == child.detail } ? child.children : [child]
        }
    }

    /// Inline content that holds an address is not looked at, nor are the points parted from it.
    mutating func dropLinesWithAddress() {
        children.removeAll { $0.name == Self.point }
        guard isParagraph || name == "cell" || name.hasPrefix("h"), plainText.contains(#/(?i):\/\/|www\.|@/#) else { return }
        children = []
    }

    /// Footnotes, their numbers and the references to them are not looked at.
    mutating func dropFootnotes() { children.removeAll { $0.name == "footnotes" || $0.name == "note" } }

    /// A task whose mark is a link of its own is an item like others, without its mark.
    mutating func dropLinkedTask() {
        let isTask = !detail.isEmpty
        dropTask()
        guard !isTask, let first = children.first, first.isParagraph, let mark = first.children.first else { return }
        guard mark.plainText.contains(mark.name == "a" ? #/^[xX]$/# : #/^[xX](?:\s|$)/#) else { return }
        children[0].children[0] = .text(mark.isText ? String(mark.detail.dropFirst()) : "")
        if children[0].settled().children.isEmpty { children.removeFirst() }
    }
}
