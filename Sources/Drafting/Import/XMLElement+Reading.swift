extension XMLElement {
    /// Nil where the bytes are not well formed, nest deeper than office programs write, declare entities or are in another encoding than UTF-8.
    init?(_ bytes: [UInt8]) {
        var reader = XMLReader(bytes: bytes)
        guard reader.run(), let root = reader.root else { return nil }
        self = root
    }
}

private struct XMLReader {
    let bytes: [UInt8]
    var root: XMLElement?
    private var index = 0
    private var open: [XMLElement] = []

    private static let deepest = 200

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// False at the first fault.
    mutating func run() -> Bool {
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") {
                takeText()
            } else if begins("<!--") {
                guard skip(behind: "-->") else { return false }
            } else if begins("<![CDATA[") {
                guard takeLiteral() else { return false }
            } else if begins("<?") {
                guard skip(behind: "?>") else { return false }
            } else if !takeTag() {
                return false
            }
        }
        return open.isEmpty
    }

    private func begins(_ mark: StaticString) -> Bool {
        index + mark.utf8CodeUnitCount <= bytes.count
            && (0..<mark.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == mark.utf8Start[$0] }
    }

    private mutating func skip(behind mark: StaticString) -> Bool {
        while index < bytes.count, !begins(mark) { index += 1 }
        index += mark.utf8CodeUnitCount
        return index <= bytes.count
    }

    private mutating func takeText() {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        guard !open.isEmpty else { return }
        open[open.count - 1].parts.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
    }

    private mutating func takeLiteral() -> Bool {
        let start = index + 9
        guard skip(behind: "]]>"), !open.isEmpty else { return false }
        let text = String(decoding: bytes[start..<(index - 3)], as: UTF8.self)
        open[open.count - 1].parts.append(.text(XMLElement.escaped(text)))
        return true
    }

    private mutating func takeTag() -> Bool {
        index += 1
        let closes = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if closes { index += 1 }
        let name = takeName()
        guard let first = name.utf8.first, first != UInt8(ascii: "!"), let attributes = takeAttributes() else { return false }
        let isEmpty = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEmpty { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { return false }
        index += 1
        if closes {
            guard let element = open.popLast(), element.name == name else { return false }
            close(element)
        } else if isEmpty {
            close(XMLElement(name, attributes))
        } else {
            open.append(XMLElement(name, attributes))
        }
        return open.count <= Self.deepest
    }

    private mutating func close(_ element: XMLElement) {
        if open.isEmpty { root = root ?? element } else { open[open.count - 1].parts.append(.element(element)) }
    }

    /// Up to a blank or a mark that ends names.
    private mutating func takeName() -> String {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !"=/>".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func takeAttributes() -> [XMLElement.Attribute]? {
        var attributes: [XMLElement.Attribute] = []
        while true {
            skipBlanks()
            guard index < bytes.count, !"/>".utf8.contains(bytes[index]) else { return attributes }
            let name = takeName()
            skipBlanks()
            guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
            index += 1
            skipBlanks()
            guard index < bytes.count, let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return nil }
            let value = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            attributes.append(XMLElement.Attribute(name: name, value: value.replacing("\"", with: "&quot;")))
            index = end + 1
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }
}
