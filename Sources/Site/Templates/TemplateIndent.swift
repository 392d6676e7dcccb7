// The indentation that the content of a block has in its file: found on its first line, taken off every line.

/// Indentation of nodes.
enum TemplateIndent {
    /// White space before the first line.
    static func first(of nodes: [TemplateNode]) -> [UInt8] {
        switch nodes.first {
        case .text(let bytes): Array(bytes.prefix { $0 == 0x20 || $0 == 0x09 })
        case .partial(_, let indent), .parent(_, let indent, _): indent
        case .block(let block): block.indent
        case .section(let section) where section.startsLine: first(of: section.content)
        default: []
        }
    }

    /// The nodes with as much of `indent` taken off as each line has.
    static func removing(_ indent: [UInt8], from nodes: [TemplateNode]) -> [TemplateNode] {
        var startsLine = true
        return indent.isEmpty ? nodes : removing(indent, from: nodes, &startsLine)
    }
}

extension TemplateIndent {
    private static func removing(_ indent: [UInt8], from nodes: [TemplateNode], _ startsLine: inout Bool) -> [TemplateNode] {
        nodes.map { node in
            switch node {
            case .text(let bytes): return .text(removing(indent, from: bytes, &startsLine))
            case .variable, .string:
                startsLine = false
                return node
            case .section(var section):
                section.content = removing(indent, from: section.content, &startsLine)
                return .section(section)
            case .partial(let name, let old): return .partial(name, indent: removing(indent, fromStart: old))
            case .parent(let name, let old, let blocks): return .parent(name, indent: removing(indent, fromStart: old), blocks: blocks)
            case .block(var block):
                block.indent = removing(indent, fromStart: block.indent)
                if case .text(let bytes) = block.content.last { startsLine = bytes.last == 0x0A }
                return .block(block)
            }
        }
    }

    private static func removing(_ indent: [UInt8], from bytes: [UInt8], _ startsLine: inout Bool) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            if startsLine { rest = removing(indent, fromStart: rest) }
            let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
            result.append(contentsOf: rest[..<end])
            startsLine = end > rest.startIndex && bytes[end - 1] == 0x0A
            rest = rest[end...]
        }
        return result
    }

    private static func removing(_ indent: [UInt8], fromStart line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.dropFirst(zip(indent, line).prefix { $0 == $1 }.count)
    }

    private static func removing(_ indent: [UInt8], fromStart line: [UInt8]) -> [UInt8] {
        Array(removing(indent, fromStart: line[...]))
    }
}
