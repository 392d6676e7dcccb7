/// What becomes of raw HTML in the portal: text, but for `br` and for `sub`, `sup` and `u` in pairs within one parent.
enum RawHTML {
    static let name = "#html"

    static func tag(_ literal: String) -> Skeleton { Skeleton(name: name, detail: literal) }

    /// A block of raw HTML as tags, lines and text.
    static func pieces(_ literal: String) -> [Skeleton] {
        var output: [Skeleton] = []
        var rest = literal[...]
        while let start = rest.firstIndex(of: "<") {
            let inside = rest[rest.index(after: start)...].prefix { $0 != "<" && $0 != ">" }
            let isTag = inside.endIndex < rest.endIndex && rest[inside.endIndex] == ">"
            let end = isTag ? rest.index(after: inside.endIndex) : inside.endIndex
            output.append(.text(String(rest[..<start])))
            output.append(isTag ? tag(String(rest[start..<end])) : .text(String(rest[start..<end])))
            rest = rest[end...]
        }
        return output + [.text(String(rest))]
    }

    /// Pairs the tags among the children of one parent; an end tag takes the nearest start tag of its name, those between stay text.
    static func markup(_ children: [Skeleton]) -> [Skeleton] {
        var output: [Skeleton] = []
        var open: [(name: String, index: Int)] = []
        for child in children {
            guard child.name == name, let tag = allowed(child.detail) else {
                output.append(child)
                continue
            }
            if tag.name == "br" {
                output.append(Skeleton(name: "br"))
            } else if !tag.isClosing {
                open.append((tag.name, output.count))
                output.append(child)
            } else if let opener = open.lastIndex(where: { $0.name == tag.name }) {
                let start = open[opener].index
                open.removeSubrange(opener...)
                let inside = Array(output[(start + 1)...])
                output.removeSubrange(start...)
                output.append(Skeleton(name: tag.name, children: inside.map(plain)))
            } else {
                output.append(child)
            }
        }
        return output.map(plain)
    }

    private static func plain(_ node: Skeleton) -> Skeleton { node.name == name ? .text(node.detail) : node }

    private static func allowed(_ literal: String) -> (name: String, isClosing: Bool)? {
        var inside = literal.dropFirst().dropLast().lowercased()
        let isClosing = inside.hasPrefix("/")
        if isClosing { inside.removeFirst() }
        let isSelfClosed = inside.hasSuffix("/")
        if isSelfClosed { inside.removeLast() }
        while inside.last == " " { inside.removeLast() }
        if inside == "br" { return isClosing ? nil : (inside, false) }
        return ["sub", "sup", "u"].contains(inside) && !isSelfClosed ? (inside, isClosing) : nil
    }
}
