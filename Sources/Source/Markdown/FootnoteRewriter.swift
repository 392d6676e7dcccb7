// Lines of a body in; out: the same lines with every footnote definition (`[^1]: …`) turned into an item of a bullet list, which libcmark can read,
// and every escaped reference (`\[^1]`) marked, because the parsed text no longer shows the backslash.
// Like a list item, a definition may stand in quotes and items, may interrupt a paragraph, and holds the lines that are indented by four columns.

/// Takes footnote definitions out of the way of libcmark, for which they are link reference definitions.
struct FootnoteRewriter {
    struct Definition: Sendable {
        var label: String
        var place: Place
    }

    /// Where the list item starts that holds a footnote.
    struct Place: Hashable, Sendable {
        /// Line of the file.
        var line: Int
        /// In bytes of the rewritten line, from 1.
        var column: Int
    }

    private(set) var lines: MarkdownLines
    /// In the order of the text.
    private(set) var definitions: [Definition] = []
    private(set) var diagnostics = DiagnosticList()
    /// Three bytes that stand nowhere in the file, put into what is escaped; the renderer drops them. Empty where nothing is escaped.
    private(set) var escapeMark: [UInt8] = []

    /// Definitions inside definitions are found one level at a time; deeper ones are shown as text.
    private static let levels = 4
    /// What the rewritten lines were before.
    private var originals: [Int: ArraySlice<UInt8>] = [:]
    /// Labels that hold a blank, by their lines.
    private var blankLabels: [Int: ArraySlice<UInt8>] = [:]
    /// Bytes read so far.
    private var work = 0
    private lazy var marker = itemMarker()
    /// Stands in a definition whose own line is empty and keeps its item open for the lines below.
    private lazy var emptyText = (TableRewriter.mark(notIn: lines.source.bytes) + Array("x-->".utf8))[...]

    /// Lines that hold `[^`, in order: definitions stand in no others.
    private let candidates: [Int]

    init(_ lines: MarkdownLines) {
        self.lines = lines
        candidates = lines.holding([0x5B, 0x5E])
    }

    mutating func run() {
        let body = lines.source.bytes
        if ByteSearch.contains([0x5C, 0x5B, 0x5E], in: body[...]) || ByteSearch.contains([0x5C, 0x7E], in: body[...]) {
            markEscapes(body)
        }
        rewriteLevels()
    }

    /// Looks again for definitions in ranges of lines below tables that were cut out: other blocks may begin there than below the paragraph that stood
    /// in their place, and what was taken for a definition may be code, raw HTML or part of an item. Gives the number of bytes read for that.
    mutating func reread(_ ranges: [ClosedRange<Int>], of rewritten: inout MarkdownLines) -> Int {
        swap(&lines, &rewritten)
        defer { swap(&lines, &rewritten) }
        let restored = Set(
            candidates.filter { line in
                ranges.contains { $0.contains(line) } && (originals[line] != nil || Self.mayBeDefinition(lines[line]))
            })
        guard !restored.isEmpty else { return 0 }
        for line in restored {
            lines[line] = originals.removeValue(forKey: line) ?? lines[line]
            blankLabels[line] = nil
        }
        definitions.removeAll { restored.contains($0.place.line) }
        let before = work
        rewriteLevels()
        return work - before
    }

    /// Tells what is wrong with the definitions that were found.
    mutating func finish() {
        for (line, label) in blankLabels.sorted(by: { $0.key < $1.key }) { warnOfBlank(in: label, line: line) }
        definitions.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
        var firstLines: [String: Int] = [:]
        for definition in definitions {
            let line = definition.place.line
            if let first = firstLines[definition.label] {
                warnOfSecond(definition.label, line: line, first: first)
            } else {
                firstLines[definition.label] = line
            }
        }
    }

    /// The key under which a label is found: labels match whatever their case.
    static func key(_ label: some Collection<UInt8>) -> String { VietnameseText.lowercased(String(decoding: label, as: UTF8.self)) }

    /// End of the label that starts at `start`, just after `[^`; nil where there is none. No label is longer than one of a link.
    static func labelEnd(_ bytes: ArraySlice<UInt8>, from start: Int, allowsBlanks: Bool = false) -> Int? {
        var end = start
        while end < bytes.endIndex, end - start <= 1_000 {
            switch bytes[end] {
            case UInt8(ascii: "]"): return end > start ? end : nil
            case UInt8(ascii: "["): return nil
            case 0x20, 0x09:
                guard allowsBlanks else { return nil }
                end += 1
            default: end += 1
            }
        }
        return nil
    }
}

extension FootnoteRewriter {
    /// The label and the text of a definition with which a line without its containers begins.
    private static func definition(_ text: ArraySlice<UInt8>) -> (label: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard text.starts(with: [0x5B, 0x5E]), let end = labelEnd(text, from: text.startIndex + 2, allowsBlanks: true),
            text[(end + 1)...].first == UInt8(ascii: ":")
        else { return nil }
        return (text[(text.startIndex + 2)..<end], text[(end + 2)...].drop(while: LineShape.isBlank))
    }

    private static func mayBeDefinition(_ line: ArraySlice<UInt8>) -> Bool { definition(LineShape.content(line)) != nil }

    private mutating func rewriteLevels() {
        for _ in 0..<Self.levels {
            guard !openLines.isEmpty, rewriteDefinitions() else { return }
        }
        eachDefinition { $0.showAsText($1, line: $2) }
    }

    /// Rewrites the definitions that stand in paragraphs; true where there was one, which may hold another.
    private mutating func rewriteDefinitions() -> Bool {
        let before = definitions.count
        eachDefinition { $0.rewrite($1, line: $2) }
        return definitions.count > before
    }

    /// Calls `body` with each line of a paragraph that begins with a definition, without its containers.
    private mutating func eachDefinition(_ body: (inout Self, ContainerReplay.Stripped, Int) -> Void) {
        let open = openLines
        let read = lines.prefix(through: open.last ?? lines.firstLine)
        let bytes = Self.text(of: read, spoiling: open)
        work += bytes.count
        var next = 0
        let tree = MarkdownReader.readBlocks(bytes, lineOffset: lines.firstLine - 1)
        tree.forEachParagraph(in: read) { node, replay in
            while next < open.count, open[next] < node.startLine { next += 1 }
            var below = Below(line: next < open.count ? open[next] + 1 : 0)
            while next < open.count, open[next] <= node.endLine {
                below.read(to: open[next], of: lines, replay)
                let stripped = replay.strip(line: open[next], bytes: lines[open[next]])
                if stripped.indent <= 3, Self.definition(stripped.text) != nil, !below.mayHold(stripped) {
                    body(&self, stripped, open[next])
                }
                next += 1
            }
        }
    }

    /// The lines of a paragraph below its first definition. With that rewritten they are no part of a paragraph that only an item 1. may interrupt:
    /// an item of another number may begin there, and hold a definition further down, which is for the next level then.
    private struct Below {
        /// The first that was not read.
        var line: Int
        private var hasItem = false

        init(line: Int) { self.line = line }

        mutating func read(to end: Int, of lines: MarkdownLines, _ replay: ContainerReplay) {
            while line < end, !hasItem {
                let text = replay.strip(line: line, bytes: lines[line]).text
                hasItem = LineShape.listMarkerEnd(text, at: text.startIndex) != nil
                line += 1
            }
        }

        func mayHold(_ definition: ContainerReplay.Stripped) -> Bool { hasItem && definition.indent > 0 }
    }

    /// Lines that may be definitions and are not rewritten.
    private var openLines: [Int] { candidates.filter { Self.mayBeDefinition(lines[$0]) } }

    /// The text with definitions spoilt, which leaves their lines to be seen as paragraphs; nor may their brackets close one of a line before.
    private static func text(of lines: MarkdownLines, spoiling open: [Int]) -> [UInt8] {
        var spoilt = lines
        for line in open {
            spoilt[line] = lines[line].map { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") ? UInt8(ascii: "x") : $0 }[...]
        }
        return spoilt.joined()
    }

    private mutating func rewrite(_ line: ContainerReplay.Stripped, line number: Int) {
        guard let (label, rest) = Self.definition(line.text) else { return }
        if label.contains(where: LineShape.isBlank) {
            blankLabels[number] = label
            return showAsText(line, line: number)
        }
        definitions.append(Definition(label: Self.key(label), place: Place(line: number, column: line.prefix.count + 1)))
        replace(line: number, with: line.prefix + marker + (rest.isEmpty ? emptyText : rest))
    }

    private mutating func showAsText(_ line: ContainerReplay.Stripped, line number: Int) {
        replace(line: number, with: line.prefix + [UInt8(ascii: "\\")] + line.text)
    }

    private mutating func replace(line number: Int, with text: [UInt8]) {
        originals[number] = originals[number] ?? lines[number]
        lines[number] = text[...]
    }

    /// Four columns, so that the lines of a footnote are indented by four; a marker that opens no list of the author, which would take in the item
    /// and be set as loose as footnotes are, and no footnote, with which it might make a thematic break.
    private func itemMarker() -> [UInt8] {
        var isUsed = [Bool](repeating: false, count: 256)
        for number in lines.firstLine...lines.lastLine {
            let line = lines[number]
            _ = LineShape.contentStart(line) { isUsed[Int($0)] = true }
            guard let rest = Self.definition(LineShape.content(line))?.rest, let first = rest.first else { continue }
            isUsed[Int(first)] = true
            _ = LineShape.contentStart(rest) { isUsed[Int($0)] = true }
        }
        let mark = "+*-).".utf8.first { !isUsed[Int($0)] } ?? UInt8(ascii: "+")
        return mark == UInt8(ascii: ")") || mark == UInt8(ascii: ".") ? [0x31, mark, 0x20, 0x20] : [mark, 0x20, 0x20, 0x20]
    }
}

extension FootnoteRewriter {
    private mutating func warnOfSecond(_ label: String, line: Int, first: Int) {
        diagnostics.append(
            .warning(
                .unusedFootnote, at: lines.location(ofLine: line), vi: "chú thích “\(label)” có hai lần; lần sau không được in ra",
                en: "footnote “\(label)” is defined twice; the second is not printed",
                notes: [.init(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: lines.location(ofLine: first))]))
    }

    private mutating func warnOfBlank(in label: ArraySlice<UInt8>, line: Int) {
        let shown = String(decoding: label, as: UTF8.self)
        let mended = String(decoding: LineShape.trimmed(label).map { LineShape.isBlank($0) ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        diagnostics.append(
            .warning(
                .undefinedFootnote, at: lines.location(ofLine: line),
                vi: "nhãn chú thích “\(shown)” có dấu cách nên dòng này được in ra như chữ",
                en: "the footnote label “\(shown)” holds a blank, so this line is shown as text",
                hint: LocalizedText(
                    vi: "viết [^\(mended)] ở cả chỗ dẫn và chỗ ghi nội dung",
                    en: "write [^\(mended)] both where it is cited and where its text stands")))
    }

    /// Puts the mark between `[` and `^`, and before `\~`, where a backslash escapes them.
    private mutating func markEscapes(_ body: [UInt8]) {
        guard
            let mark = (0xFDD0...0xFDEF).compactMap(Unicode.Scalar.init).map({ Array(String($0).utf8) }).first(where: {
                !ByteSearch.contains($0, in: body[...])
            })
        else { return }
        escapeMark = mark
        for number in lines.holding([0x5C]) {
            let line = lines[number]
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
            lines[number] = output[...]
        }
    }
}
