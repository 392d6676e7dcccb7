// The bytes of an XML file -> a tree that can be changed and written again. Characters stay as written, escapes and all; comments and instructions go.
//
// Not by libxml2: loading it, through Foundation or by itself, costs every start of the program 8 to 17 ms for the sake of one command.

/// Names are read with their prefixes, which the makers of office files never change.
struct XMLElement: Sendable {
    enum Part: Sendable {
        case element(XMLElement)
        /// As written.
        case text(String)
    }

    struct Attribute: Sendable {
        var name: String
        /// As written.
        var value: String
    }

    var name: String
    var attributes: [Attribute] = []
    var parts: [Part] = []

    init(_ name: String, _ attributes: [Attribute] = [], _ parts: [Part] = []) {
        (self.name, self.attributes, self.parts) = (name, attributes, parts)
    }

    subscript(attribute name: String) -> String? { attributes.first { $0.name == name }.map { Self.unescaped($0.value) } }

    var children: [XMLElement] {
        parts.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    func holds(_ name: String) -> Bool { children.contains { $0.name == name || $0.holds(name) } }

    /// All characters, those of elements within included.
    var text: String {
        parts.map { part in
            switch part {
            case .element(let element): element.text
            case .text(let text): Self.unescaped(text)
            }
        }.joined()
    }
}

extension XMLElement {
    /// Every element with this name, in the order of the file.
    func all(_ name: String) -> [XMLElement] { children.flatMap { $0.name == name ? [$0] : $0.all(name) } }

    /// Itself with what stands for each element that it holds; characters stay.
    func replacingChildren(_ replacement: (XMLElement) -> [Part]) -> XMLElement {
        var output = self
        output.parts = parts.flatMap { part in
            if case .element(let child) = part { replacement(child) } else { [part] }
        }
        return output
    }

    var bytes: [UInt8] {
        var output = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
        append(to: &output)
        return output
    }

    private func append(to output: inout [UInt8]) {
        output += "<\(name)".utf8
        for attribute in attributes { output += " \(attribute.name)=\"\(attribute.value)\"".utf8 }
        guard !parts.isEmpty else { return output += "/>".utf8 }
        output += ">".utf8
        for part in parts {
            switch part {
            case .element(let element): element.append(to: &output)
            case .text(let text): output += text.utf8
            }
        }
        output += "</\(name)>".utf8
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var output = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "&") {
            output += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: ";"), let scalar = scalar(rest[..<close].dropFirst()) else {
                output.append("&")
                rest = rest.dropFirst()
                continue
            }
            output.unicodeScalars.append(scalar)
            rest = rest[close...].dropFirst()
        }
        return output + rest
    }

    private static func scalar(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }
}
