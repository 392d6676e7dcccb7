// Lines of a body in; out: the same lines with every footnote definition (`[^1]: …`) turned into an item of a bullet list, which libcmark can read,
// and every escaped reference (`\[^1]`) marked, because the parsed text no longer shows the backslash.

/// Takes footnote definitions out of the way of libcmark, for which they are link reference definitions.
struct FootnoteRewriter {
    struct Definition: Sendable {
        var label: String
        /// Line of the file; the list item that starts there holds the footnote.
        var line: Int
    }

    private(set) var lines: MarkdownLines
    private(set) var definitions: [Definition] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Three bytes that stand nowhere in the file, put into what is escaped; the renderer drops them. Empty where nothing is escaped.
    private(set) var escapeMark: [UInt8] = []

    private var firstLines: [String: Int] = [:]

    init(_ lines: MarkdownLines) { self.lines = lines }

    mutating func run() {
        let body = lines.source.bytes
        if ByteSearch.contains([0x5C, 0x5B, 0x5E], in: body[...]) || ByteSearch.contains([0x5C, 0x7E], in: body[...]) {
            markEscapes(body)
        }
        var candidates = lines.lines.indices.filter { Self.definition(lines.lines[$0]) != nil }.map { $0 + lines.firstLine }
        guard !candidates.isEmpty else { return }
        let literal = literalLines()
        candidates.removeAll { literal.contains($0) }
        for line in candidates { rewrite(line) }
    }

    /// The key under which a label is found: labels match whatever their case.
    static func key(_ label: some Collection<UInt8>) -> String { VietnameseText.lowercased(String(decoding: label, as: UTF8.self)) }

    /// End of the label that starts at `start`, just after `[^`; nil where there is none.
    static func labelEnd(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var end = start
        while end < bytes.endIndex, end - start <= 200 {
            switch bytes[end] {
            case UInt8(ascii: "]"): return end > start ? end : nil
            case 0x20, 0x09, UInt8(ascii: "["): return nil
            default: end += 1
            }
        }
        return nil
    }
}

extension FootnoteRewriter {
    private static func definition(_ line: ArraySlice<UInt8>) -> (label: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        let text = line.drop { $0 == 0x20 }
        guard text.startIndex - line.startIndex <= 3, text.starts(with: [0x5B, 0x5E]) else { return nil }
        guard let end = labelEnd(text, from: text.startIndex + 2), text[(end + 1)...].first == UInt8(ascii: ":") else { return nil }
        return (text[(text.startIndex + 2)..<end], text[(end + 2)...].drop(while: LineShape.isBlank))
    }

    /// Lines of code and of raw HTML.
    private func literalLines() -> Set<Int> {
        let tree = MarkdownReader.read(lines.joined(), lineOffset: lines.firstLine - 1)
        var literal: Set<Int> = []
        for node in tree.nodes {
            switch node.kind {
            case .codeBlock, .htmlBlock: literal.formUnion(node.startLine...node.endLine)
            default: break
            }
        }
        return literal
    }

    private mutating func rewrite(_ line: Int) {
        guard let (label, rest) = Self.definition(lines[line]) else { return }
        let key = Self.key(label)
        if let first = firstLines[key] {
            diagnostics.append(
                .warning(
                    .unusedFootnote, at: lines.location(ofLine: line), vi: "chú thích “\(key)” có hai lần; lần sau không được in ra",
                    en: "footnote “\(key)” is defined twice; the second is not printed",
                    notes: [.init(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: lines.location(ofLine: first))]))
        } else {
            firstLines[key] = line
        }
        definitions.append(Definition(label: key, line: line))
        lines[line] = (Array("+   ".utf8) + rest)[...]
    }

    /// Puts the mark between `[` and `^`, and before `\~`, where a backslash escapes them.
    private mutating func markEscapes(_ body: [UInt8]) {
        guard
            let mark = (0xFDD0...0xFDEF).compactMap(Unicode.Scalar.init).map({ Array(String($0).utf8) }).first(where: {
                !ByteSearch.contains($0, in: body[...])
            })
        else { return }
        escapeMark = mark
        for index in lines.lines.indices where lines.lines[index].contains(0x5C) {
            let line = lines.lines[index]
            var output: [UInt8] = []
            var escaped = false
            for position in line.indices {
                let byte = line[position]
                if escaped, byte == UInt8(ascii: "~") { output.insert(contentsOf: mark, at: output.count - 1) }
                output.append(byte)
                if escaped, byte == UInt8(ascii: "["), position + 1 < line.endIndex, line[position + 1] == UInt8(ascii: "^") {
                    output += mark
                }
                escaped = byte == 0x5C && !escaped
            }
            lines.lines[index] = output[...]
        }
    }
}
