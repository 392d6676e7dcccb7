// The XML that `cmark` and `cmark-gfm` write of their tree (`-t xml`) in, its skeleton out. XML, for in HTML raw HTML cannot be told from markup.
// What the portal does otherwise on purpose is done here to the reference's tree:
//   headings      h1 is the page's own title: a heading is one below the heading it stands under, h2 the highest
//   raw HTML      is text, in a paragraph of its own where it is a block; `br`, and `sub`, `sup`, `u` in pairs within one parent, are markup
//   destinations  one that `LinkPolicy` refuses leaves the text of the link, the alternative text of the image
//   footnotes     are numbered as a reader comes upon them, first in the text; one that is reached from no printed place is left out;
//                 a reference inside a link stands after it
//                 hold plain lists, whose delimiter the HTML does not show
//   code blocks   the first word of the info string is the language

@testable import Source

/// Reads the tree of the reference command.
struct ReferenceSkeleton {
    /// Numbers of the footnote references in order: the XML has none.
    private var notes: ArraySlice<String>
    private var headings: [Int] = []
    private var isInFootnote = false

    /// `html` is the command's HTML of the same document where that has footnotes.
    static func read(xml: [UInt8], html: String = "") -> Skeleton {
        let text = String(decoding: xml, as: UTF8.self)
            .replacing("<<unknown> />", with: "<note />").replacing("<<unknown>>", with: "<footnote>")
            .replacing("</<unknown>>", with: "</footnote>")
        var reader = ReferenceSkeleton(notes: noteNumbers(html)[...])
        let document = MarkupNode.read(Array(text.utf8)).children.first { $0.name == "document" }
        return reader.document(document?.children ?? [])
    }

    /// A destination as compared: percent-encoding undone, title behind it.
    static func target(_ destination: String, title: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(destination.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self) + (title.isEmpty ? "" : " “\(title)”")
    }
}

extension ReferenceSkeleton {
    private init(notes: ArraySlice<String>) { self.notes = notes }

    private static func noteNumbers(_ html: String) -> [String] {
        html.split(separator: "data-footnote-ref>", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "<" }) }
    }

    private mutating func document(_ nodes: [MarkupNode]) -> Skeleton {
        var blocks: [Skeleton] = []
        var footnotes: [Skeleton] = []
        for node in nodes where !node.isText {
            if node.name == "footnote" || node.name == "note" {  // one without content is empty in the XML
                isInFootnote = true
                footnotes.append(Skeleton(name: "footnote", children: self.blocks(node, isTight: false)))
                isInFootnote = false
            } else {
                blocks += block(node, isTight: false)
            }
        }
        return Skeleton(name: "document", children: FootnoteOrder.renumbered(blocks, footnotes))
    }

    private mutating func blocks(_ node: MarkupNode, isTight: Bool) -> [Skeleton] {
        var output: [Skeleton] = []
        for child in node.children where !child.isText { output += block(child, isTight: isTight) }
        return output
    }

    private mutating func block(_ node: MarkupNode, isTight: Bool) -> [Skeleton] {
        switch node.name {
        case "paragraph":
            let children = inlines(node)
            return isTight && children.isEmpty ? [] : [Skeleton(name: isTight ? "tight" : "p", children: children)]
        case "heading": return [heading(node)]
        case "list": return [list(node)]
        case "block_quote": return [Skeleton(name: "quote", children: blocks(node, isTight: false))]
        case "code_block": return [code(node)]
        case "html_block": return [Skeleton(name: "p", children: RawHTML.markup(RawHTML.pieces(literal(node))))]
        case "thematic_break": return [Skeleton(name: "rule")]
        case "table": return [table(node)]
        default: return [Skeleton(name: "? " + node.name)]
        }
    }

    private mutating func heading(_ node: MarkupNode) -> Skeleton {
        let level = Int(node.attributes["level"] ?? "") ?? 0
        while let last = headings.last, last >= level { headings.removeLast() }
        headings.append(level)
        return Skeleton(name: "h\(min(6, headings.count + 1))", children: inlines(node))
    }

    private mutating func list(_ node: MarkupNode) -> Skeleton {
        let isOrdered = node.has("type", "ordered")
        let mark = isInFootnote ? "" : node.has("delim", "paren") ? ")" : "."
        var items: [Skeleton] = []
        for item in node.children where !item.isText {
            let children = blocks(item, isTight: node.has("tight", "true"))
            items.append(Skeleton(name: "li", detail: item.attributes["completed"] ?? "", children: children))
        }
        return Skeleton(name: isOrdered ? "ol" : "ul", detail: isOrdered ? (node.attributes["start"] ?? "") + mark : "", children: items)
    }

    private func code(_ node: MarkupNode) -> Skeleton {
        let language = node.attributes["info", default: ""].prefix { $0 != " " && $0 != "\t" }
        let text = literal(node)
        return Skeleton(name: "pre", detail: String(language), children: text.isEmpty ? [] : [.text(text)])
    }

    private mutating func table(_ node: MarkupNode) -> Skeleton {
        var rows: [Skeleton] = []
        var alignments: [String] = []  // the XML has them in the header only
        for row in node.children where !row.isText {
            let elements = row.children.filter { !$0.isText }
            if row.name == "table_header" { alignments = elements.map { $0.attributes["align"] ?? "" } }
            var cells: [Skeleton] = []
            for (cell, alignment) in zip(elements, alignments) {
                let detail = (row.name == "table_header" ? "th " : "td ") + alignment
                cells.append(Skeleton(name: "cell", detail: detail, children: inlines(cell)))
            }
            rows.append(Skeleton(name: "row", children: cells))
        }
        return Skeleton(name: "table", children: rows)
    }

    private func literal(_ node: MarkupNode) -> String { node.children.map(\.text).joined() }
}

extension ReferenceSkeleton {
    private mutating func inlines(_ node: MarkupNode) -> [Skeleton] {
        var output: [Skeleton] = []
        for child in node.children where !child.isText { output += inline(child) }
        return RawHTML.markup(output)
    }

    private mutating func inline(_ node: MarkupNode) -> [Skeleton] {
        switch node.name {
        case "text": return [.text(literal(node))]
        case "softbreak": return [.softBreak]
        case "linebreak": return [Skeleton(name: "br")]
        case "code": return [Skeleton(name: "code", children: [.text(literal(node))])]
        case "html_inline": return [RawHTML.tag(literal(node))]
        case "emph": return [Skeleton(name: "em", children: inlines(node))]
        case "strong": return [Skeleton(name: "strong", children: inlines(node))]
        case "strikethrough": return [Skeleton(name: "del", children: inlines(node))]
        case "note": return [note()]
        case "link": return link(node)
        case "image": return image(node)
        default: return [Skeleton(name: "? " + node.name)]
        }
    }

    private mutating func note() -> Skeleton {
        Skeleton(name: "note", detail: notes.popFirst() ?? "?")
    }

    private mutating func link(_ node: MarkupNode) -> [Skeleton] {
        let children = inlines(node)
        guard isSafe(node, isImage: false) else { return children }
        var notes: [Skeleton] = []
        let rest = children.map { $0.taking("note", into: &notes) }
        return [Skeleton(name: "a", detail: target(node), children: rest)] + notes
    }

    private mutating func image(_ node: MarkupNode) -> [Skeleton] {
        let inside = RawHTML.markup(node.children.flatMap(alternative))
        let text = Skeleton.text(inside.map { $0.name == "br" ? " " : $0.plainText }.joined())
        return isSafe(node, isImage: true) ? [Skeleton(name: "img", detail: target(node), children: [text])] : [text]
    }

    /// Text and tags without other markup; a reference to a footnote is neither.
    private func alternative(_ node: MarkupNode) -> [Skeleton] {
        switch node.name {
        case "text", "code": [.text(literal(node))]
        case "html_inline": [RawHTML.tag(literal(node))]
        case "softbreak", "linebreak": [.text(" ")]
        default: node.children.flatMap(alternative)
        }
    }

    private func target(_ node: MarkupNode) -> String {
        Self.target(node.attributes["destination"] ?? "", title: node.attributes["title"] ?? "")
    }

    private func isSafe(_ node: MarkupNode, isImage: Bool) -> Bool {
        LinkPolicy.isSafe(Array(node.attributes["destination", default: ""].utf8)[...], isImage: isImage)
    }
}
