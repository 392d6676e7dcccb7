// The HTML of a body in, its skeleton out. What the portal writes otherwise than CommonMark's own renderer, and how it is read back:
//   <div class="bang"><table>       the table; its region, scopes and column classes go, alignments that the source states stay
//   <caption>                       the paragraph before the table
//   <ol class="diem">               an ordered list; number and delimiter are those of the first label printed, the labels go
//   <p class="diem">                a paragraph of either kind, which may be a part of the one before it (`joined(like:)`)
//   <p> that begins with a dash     the same
//   <span class="so-diem">          its text
//   <input>                         the state of the item as a task
//   text directly in an item        a paragraph of a tight list
//   <sup class="chu-thich">         the reference to a footnote by its number
//   <section class="cac-chu-thich"> the footnotes, with the number of links back

/// Reads the HTML that `MarkdownParser` gives.
enum PortalSkeleton {
    static func read(_ html: [UInt8]) -> Skeleton {
        let markup = MarkupNode.read(html, void: ["br", "hr", "img", "input"])
        return Skeleton(name: "document", children: blocks(markup.children))
    }
}

extension PortalSkeleton {
    private static let inlineNames: Set = ["a", "br", "code", "del", "em", "img", "input", "label", "span", "strong", "sub", "sup", "u"]

    /// Blocks; inline content between them is a paragraph of a tight list.
    private static func blocks(_ nodes: [MarkupNode]) -> [Skeleton] {
        var output: [Skeleton] = []
        var run: [MarkupNode] = []
        func flush() {
            let children = inlines(run)
            run = []
            if !children.allSatisfy({ $0.isText && Skeleton.collapsed($0.detail).drop { $0 == " " }.isEmpty }) {
                output.append(Skeleton(name: "tight", children: children))
            }
        }
        for node in nodes {
            if node.isText || inlineNames.contains(node.name) {
                run.append(node)
            } else {
                flush()
                output += block(node)
            }
        }
        flush()
        return output
    }

    private static func block(_ node: MarkupNode) -> [Skeleton] {
        switch node.name {
        case "p": [paragraph(node)]
        case "ol", "ul": [list(node)]
        case "pre": [code(node)]
        case "div" where node.has("class", "bang"): node.children.flatMap { $0.isText ? [] : table($0) }
        case "section": [footnotes(node)]
        case "blockquote": [Skeleton(name: "quote", children: blocks(node.children))]
        case "hr": [Skeleton(name: "rule")]
        case "h1", "h2", "h3", "h4", "h5", "h6": [Skeleton(name: node.name, children: inlines(node.children))]
        default: [Skeleton(name: "? " + node.name, children: blocks(node.children))]
        }
    }

    private static func paragraph(_ node: MarkupNode) -> Skeleton {
        let children = inlines(node.children)
        let isDash = children.map(\.plainText).joined().contains(#/^[ \u{A0}]*[–—•●▪○◦][ \t\u{A0}]/#)
        return Skeleton(name: isDash || node.has("class", "diem") ? Skeleton.point : "p", children: children)
    }

    private static func list(_ node: MarkupNode) -> Skeleton {
        var start = node.attributes["start"]
        var items: [Skeleton] = []
        for var item in node.children where !item.isText {
            if node.has("class", "diem"), let label = takeLabel(&item.children) { start = start ?? trimmed(label) }
            let task = takeTask(&item.children)
            var children = blocks(item.children)
            // The reference has no paragraph for a task without words.
            if task != nil, let first = children.first, first.isParagraph, first.settled().children.isEmpty { children.removeFirst() }
            items.append(Skeleton(name: "li", detail: task ?? "", children: children))
        }
        return Skeleton(name: node.name, detail: start ?? "", children: items)
    }

    /// A label without leading zeros, which CommonMark does not keep.
    private static func trimmed(_ label: String) -> String {
        let digits = label.dropLast()
        return (Int(digits).map(String.init) ?? String(digits)) + label.suffix(1)
    }

    /// Takes the printed number out of an item: the first label in it.
    private static func takeLabel(_ nodes: inout [MarkupNode]) -> String? {
        for index in nodes.indices {
            if nodes[index].has("class", "so-diem") { return nodes.remove(at: index).children.first?.text }
            if let label = takeLabel(&nodes[index].children) { return label }
        }
        return nil
    }

    /// Takes the box of a task out of an item, which is there before any other content.
    private static func takeTask(_ nodes: inout [MarkupNode]) -> String? {
        guard let index = nodes.firstIndex(where: { !$0.isText && !$0.has("class", "so-diem") }) else { return nil }
        if nodes[index].name == "input" { return nodes.remove(at: index).attributes["checked"] == nil ? "false" : "true" }
        return nodes[index].name == "p" ? takeTask(&nodes[index].children) : nil
    }

    private static func code(_ node: MarkupNode) -> Skeleton {
        let code = node.children.first ?? node
        let language = code.attributes["class"]?.dropFirst("language-".count) ?? ""
        return Skeleton(name: "pre", detail: String(language), children: code.children.map { .text($0.text) })
    }

    private static func table(_ node: MarkupNode) -> [Skeleton] {
        var output: [Skeleton] = []
        var rows: [Skeleton] = []
        for part in node.children where !part.isText {
            if part.name == "caption" {
                output.append(Skeleton(name: Skeleton.anyParagraph, children: inlines(part.children)))
            } else {
                rows += part.children.filter { !$0.isText }.map { row in Skeleton(name: "row", children: row.children.map(cell)) }
            }
        }
        return output + [Skeleton(name: "table", children: rows)]
    }

    private static func cell(_ node: MarkupNode) -> Skeleton {
        let alignments = ["trai": "left", "giua": "center", "phai": "right"]
        let detail = node.attributes["class"].flatMap { alignments[$0] } ?? ""
        return Skeleton(name: "cell", detail: node.name + " " + detail, children: inlines(node.children))
    }

    private static func footnotes(_ node: MarkupNode) -> Skeleton {
        let items = node.children.filter { $0.name == "ol" }.flatMap(\.children).filter { !$0.isText }
        return Skeleton(name: "footnotes", children: items.map(footnote))
    }

    private static func footnote(_ item: MarkupNode) -> Skeleton {
        var item = item
        let links = takeBackLinks(&item)
        var children = blocks(item.children)
        if children.last?.name == "p", children.last?.settled().children.isEmpty ?? false { children.removeLast() }
        return Skeleton(name: "footnote", detail: "\(links)", children: children)
    }

    private static func takeBackLinks(_ node: inout MarkupNode) -> Int {
        let count = node.children.count
        node.children.removeAll { $0.has("role", "doc-backlink") }
        var links = count - node.children.count
        for index in node.children.indices { links += takeBackLinks(&node.children[index]) }
        return links
    }
}

extension PortalSkeleton {
    private static func inlines(_ nodes: [MarkupNode]) -> [Skeleton] { nodes.flatMap(inline) }

    private static func inline(_ node: MarkupNode) -> [Skeleton] {
        if node.isText { return [.text(node.text)] }
        switch node.name {
        case "span": return inlines(node.children)
        case "sup" where node.has("class", "chu-thich"):
            return [.init(name: "note", detail: node.children.first?.children.first?.text ?? "")]
        case "a": return [.init(name: "a", detail: target(node, "href"), children: inlines(node.children))]
        case "img": return [.init(name: "img", detail: target(node, "src"), children: [.text(node.attributes["alt"] ?? "")])]
        case "code": return [.init(name: "code", children: node.children.map { .text($0.text) })]
        default: return [.init(name: node.name, children: inlines(node.children))]
        }
    }

    private static func target(_ node: MarkupNode, _ attribute: String) -> String {
        ReferenceSkeleton.target(node.attributes[attribute] ?? "", title: node.attributes["title"] ?? "")
    }
}
