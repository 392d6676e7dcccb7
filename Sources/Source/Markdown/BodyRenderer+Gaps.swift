// Two things show only when all is written: which anchors repeats may have (a later point may be called so in its own right), and how many references
// there are to a footnote (footnotes refer to footnotes after them too). Both leave gaps in the HTML, which are filled at the end in one forward copy.

/// What is known only at the end.
extension BodyRenderer {
    /// A place in the HTML.
    struct Gap {
        enum Content {
            /// The anchor of a point or of an item with a dash, by their index in the body; what stands there may be provisional.
            case point(Int), item(Int)
            /// The links from a footnote, by its index, back to where it is referred to.
            case backLinks(Int)
        }

        var start: Int
        var content: Content
    }

    mutating func writeAnchor(ofPoint index: Int) { writeAnchor(body.points[index].anchor, of: .point(index)) }

    /// Writes the anchor that was given to an item with a dash.
    mutating func writeAnchor(ofItem anchor: String) {
        writeAnchor(anchor, of: .item(body.itemAnchors.count))
        body.itemAnchors.append(anchor)
    }

    mutating func writeBackLinks(ofFootnote index: Int) { gaps.append(Gap(start: body.html.count, content: .backLinks(index))) }

    mutating func fillGaps() {
        let isDisturbed = outline.anchors.isDisturbed
        guard isDisturbed || !footnotes.entries.isEmpty else { return }
        var anchors = (isDisturbed ? outline.anchors.settled() : []).makeIterator()
        var replacements: [Body.Replacement] = []
        for gap in gaps {
            var old = ""
            let new: String
            switch gap.content {
            case .point(let index):
                old = body.points[index].anchor
                new = anchors.next() ?? old
                body.points[index].anchor = new
            case .item(let index):
                old = body.itemAnchors[index]
                new = anchors.next() ?? old
                body.itemAnchors[index] = new
            case .backLinks(let index): new = backLinks(ofFootnote: index)
            }
            if new != old { replacements.append(.init(range: gap.start..<gap.start + old.utf8.count, text: new)) }
        }
        body.replace(replacements)
    }
}

extension BodyRenderer {
    private mutating func writeAnchor(_ anchor: String, of content: Gap.Content) {
        gaps.append(Gap(start: body.html.count, content: content))
        write(anchor)
    }

    private func backLinks(ofFootnote index: Int) -> String {
        var links = ""
        for occurrence in 1...footnotes.entries[index].references { links += backLink(index + 1, occurrence: occurrence) }
        return links
    }

    private func backLink(_ number: Int, occurrence: Int) -> String {
        let isFirst = occurrence == 1
        return
            " <a href=\"#dan-chu-thich-\(number)\(isFirst ? "" : "-\(occurrence)")\" role=\"doc-backlink\" aria-label=\"Về chỗ dẫn chú thích \(number)\(isFirst ? "" : ", lần \(occurrence)")\">↩\(isFirst ? "" : "<sup>\(occurrence)</sup>")</a>"
    }
}
