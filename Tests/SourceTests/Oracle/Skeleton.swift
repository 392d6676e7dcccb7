/// What a document is, whoever wrote it down: blocks and inline content with what a reader would notice, in one form for both sides.
struct Skeleton: Equatable, Sendable {
    /// `p`, `ul`, `em`, …; `#text` and `#break` (a soft line break) are leaves.
    var name: String
    /// Attributes that matter, as one text: a destination, a start number, a language.
    var detail = ""
    var children: [Skeleton] = []

    static func text(_ text: String) -> Skeleton { Skeleton(name: "#text", detail: text) }
    static let softBreak = Skeleton(name: "#break")

    /// Parts of a paragraph whose kind our HTML does not show: a numbered point is a `<p class="diem">` in tight lists too, a caption a `<caption>`.
    static let anyParagraph = "p?"
    /// The same, where the point may have been parted from the text before it.
    static let point = "p.diem"

    static let emphases: Set = ["em", "strong", "del", "sub", "sup", "u"]

    var isText: Bool { name == "#text" }
    var isParagraph: Bool { ["p", "tight", Self.anyParagraph, Self.point].contains(name) }

    /// All text of the subtree, a break being a blank.
    var plainText: String {
        if isText { return detail }
        return name == "#break" || name == "br" ? " " : children.map(\.plainText).joined()
    }
}

extension Skeleton {
    /// Soft breaks as blanks, neighbouring texts as one, runs of blanks as one blank (as a browser shows them), none at the edges of a block and
    /// beside a line break.
    func settled() -> Skeleton {
        if name == "pre" || name == "code" { return self }
        var settled = Skeleton(name: name, detail: detail)
        for child in children.map({ $0.settled() }) {
            let child = child == .softBreak ? .text(" ") : child
            if child.isText, let last = settled.children.last, last.isText {
                settled.children[settled.children.count - 1].detail = Self.collapsed(last.detail + child.detail)
            } else if !child.isText || !child.detail.isEmpty {
                settled.children.append(child.isText ? .text(Self.collapsed(child.detail)) : child)
            }
        }
        settled.trimBreaks()
        if isParagraph || name == "cell" || name.hasPrefix("h") { settled.trimEdges() }
        return settled
    }

    /// The node without the descendants of a name, which go into `taken`.
    func taking(_ name: String, into taken: inout [Skeleton]) -> Skeleton {
        var output = self
        output.children = []
        for child in children {
            if child.name == name { taken.append(child) } else { output.children.append(child.taking(name, into: &taken)) }
        }
        return output
    }

    /// One line for each node, indented.
    func lines(indent: Int = 0) -> [String] {
        let own = isText ? detail.debugDescription : detail.isEmpty ? name : "\(name) \(detail.debugDescription)"
        return [String(repeating: "  ", count: indent) + own] + children.flatMap { $0.lines(indent: indent + 1) }
    }

    private mutating func trimBreaks() {
        for index in children.indices where children[index].name == "br" {
            if index > 0, children[index - 1].isText, children[index - 1].detail.hasSuffix(" ") { children[index - 1].detail.removeLast() }
            guard index + 1 < children.count, children[index + 1].isText, children[index + 1].detail.hasPrefix(" ") else { continue }
            children[index + 1].detail.removeFirst()
        }
        children.removeAll { $0.isText && $0.detail.isEmpty }
    }

    /// No-break spaces before the number of a point are not printed; they are dropped before the first word of every block of both trees.
    private mutating func trimEdges() {
        if let first = children.first, first.isText {
            let words = first.detail.drop { $0 == " " || $0 == "\u{A0}" }
            children[0].detail = String(words.isEmpty ? first.detail.drop { $0 == " " } : words)
        }
        if let last = children.last, last.isText, last.detail.hasSuffix(" ") { children[children.count - 1].detail.removeLast() }
        children.removeAll { $0.isText && $0.detail.isEmpty }
    }

    static func collapsed(_ text: String) -> String {
        var output = ""
        var isBlank = false
        for scalar in text.unicodeScalars {
            let blank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
            if !blank { output.unicodeScalars.append(scalar) } else if !isBlank { output.unicodeScalars.append(" ") }
            isBlank = blank
        }
        return output
    }
}
