/// An element or a text of HTML or XML as written, before it is given a meaning.
struct MarkupNode: Sendable {
    /// Empty for a text.
    var name: String
    var attributes: [String: String] = [:]
    /// Of texts only, entities decoded.
    var text = ""
    var children: [MarkupNode] = []

    var isText: Bool { name.isEmpty }

    func has(_ attribute: String, _ value: String) -> Bool { attributes[attribute] == value }

    /// Reads well-formed markup in which every `<`, `>` and `&` of the text is escaped. `void` elements have no end tag.
    static func read(_ markup: [UInt8], void: Set<String> = []) -> MarkupNode {
        var open = [MarkupNode(name: "#document")]
        var index = markup.startIndex
        while index < markup.endIndex {
            if markup[index] != UInt8(ascii: "<") {
                let end = markup[index...].firstIndex(of: UInt8(ascii: "<")) ?? markup.endIndex
                open[open.count - 1].children.append(MarkupNode(name: "", text: decoded(markup[index..<end])))
                index = end
                continue
            }
            let end = markup[index...].firstIndex(of: UInt8(ascii: ">")) ?? markup.endIndex - 1
            let tag = markup[(index + 1)..<end]
            index = end + 1
            if tag.first == UInt8(ascii: "/") {
                guard open.count > 1 else { continue }
                let closed = open.removeLast()
                open[open.count - 1].children.append(closed)
            } else if tag.first != UInt8(ascii: "?"), tag.first != UInt8(ascii: "!") {
                let node = element(tag)
                let isWhole = tag.last == UInt8(ascii: "/") || void.contains(node.name)
                if isWhole { open[open.count - 1].children.append(node) } else { open.append(node) }
            }
        }
        while open.count > 1 {
            let closed = open.removeLast()
            open[open.count - 1].children.append(closed)
        }
        return open[0]
    }
}

extension MarkupNode {
    private static func element(_ tag: ArraySlice<UInt8>) -> MarkupNode {
        let isName = { (byte: UInt8) in byte != 0x20 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "=") }
        let name = tag.prefix(while: isName)
        var node = MarkupNode(name: String(decoding: name, as: UTF8.self))
        var rest = tag[name.endIndex...]
        while true {
            rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "/") }
            let key = rest.prefix(while: isName)
            if key.isEmpty { return node }
            rest = rest[key.endIndex...]
            var value: ArraySlice<UInt8> = []
            if rest.first == UInt8(ascii: "=") {
                value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
                rest = rest[value.endIndex...].dropFirst()
            }
            node.attributes[String(decoding: key, as: UTF8.self)] = decoded(value)
        }
    }

    private static let entities: [(name: [UInt8], byte: UInt8)] = [
        (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E), (Array("&quot;".utf8), 0x22), (Array("&#39;".utf8), 0x27),
        (Array("&amp;".utf8), 0x26),
    ]

    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
        var output: [UInt8] = []
        var rest = text
        while let first = rest.first {
            if first == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name) }) {
                output.append(entity.byte)
                rest = rest.dropFirst(entity.name.count)
            } else {
                output.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
