internal import Source

/// A node of JSON-LD with its properties in the order in which they are set. What is not known is left out, never written as `null`.
struct LinkedNode: Sendable {
    private enum Content: Sendable {
        case text(String)
        case number(Int)
        case texts([String])
        case nodes([LinkedNode])
    }

    private var properties: [(name: String, content: Content)]

    init(_ type: String, id: String? = nil) {
        properties = [("@type", .text(type))]
        set("@id", id)
    }

    /// An absent or empty text is left out.
    mutating func set(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { properties.append((name, .text(text))) }
    }

    mutating func set(_ name: String, _ number: Int) { properties.append((name, .number(number))) }

    mutating func set(_ name: String, _ texts: [String]) {
        if !texts.isEmpty { properties.append((name, .texts(texts))) }
    }

    mutating func set(_ name: String, _ node: LinkedNode?) { set(name, node.map { [$0] } ?? []) }

    /// A single node stands without brackets, which means the same.
    mutating func set(_ name: String, _ nodes: [LinkedNode]) {
        if !nodes.isEmpty { properties.append((name, .nodes(nodes))) }
    }
}

extension LinkedNode {
    /// The nodes of a page as one JSON text in the vocabulary of schema.org, for `<script type="application/ld+json">`.
    static func document(_ nodes: [LinkedNode]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("@context", "https://schema.org")
            json.key("@graph")
            json.array { json in
                for node in nodes { node.write(into: &json) }
            }
        }
        return json.bytes
    }

    private func write(into json: inout JSONWriter) {
        json.object { json in
            for (name, content) in properties {
                json.key(name)
                Self.write(content, into: &json)
            }
        }
    }

    private static func write(_ content: Content, into json: inout JSONWriter) {
        switch content {
        case .text(let text): json.value(text)
        case .number(let number): json.value(number)
        case .texts(let texts): json.array(texts)
        case .nodes(let nodes) where nodes.count == 1: nodes[0].write(into: &json)
        case .nodes(let nodes):
            json.array { json in
                for node in nodes { node.write(into: &json) }
            }
        }
    }
}
