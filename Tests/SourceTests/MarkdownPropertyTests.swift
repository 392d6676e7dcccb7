import Testing

@testable import Source

/// Numbers from a seed: xorshift.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

struct MarkdownPropertyTests {
    private static let fragments = [
        "**", "*", "_", "~~", "`", "```\n", "\n", "\n\n", "\n\n", " ", "    ", "\t", "- ", "- [ ] ", "1. [x] ", "1. ", "7) ", "> ", "# ",
        "### ", "a) ", "đ) ",
        "I. ", "1.1. ", "Điều 5. ", "Phụ lục II", "| a | b |\n", "|---|---|\n",
        "|", ":-:", "| 1 |\n", "[^1]", "[^1]: ", "[^x]", "\\", "\\[^1]", "\\~", "[a](b)", "![", "](", "[", "]", "<br>", "<u>", "</u>",
        "<sub>", "<b>", "<!--", "-->", "<div>\n", "&amp;", "&", "\"",
        "https://a.vn/x", "www.a.vn", "javascript:x", "Căn cứ Quyết định", "số 05/NQ-HĐND", "Bảng 1. ", "\r\n", "\r", "\u{0}", "\u{E000}",
        "===\n", "---\n", "x", "+   ", "đ", "<", ">",
    ]

    private func check(_ bytes: [UInt8], _ seed: UInt64) {
        let (body, diagnostics) = MarkdownParser.parse(SourceText(file: "a.md", bytes: bytes), from: 0)
        let lineCount = SourceText(file: "a.md", bytes: bytes).lineStarts.count
        let problem = Markup.problem(in: body.html)
        #expect(problem == nil, "seed \(seed): \(problem ?? "") in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        expectRunsMap(body)
        #expect(Set(body.points.map(\.anchor)).count == body.points.count, "seed \(seed)")
        for block in body.blocks {
            #expect(block.point.map { body.points.indices.contains($0) } ?? true)
            #expect(block.lines.lowerBound >= 1 && block.lines.upperBound <= lineCount, "seed \(seed) \(block.lines) of \(lineCount)")
        }
        for link in body.links {
            #expect(
                body.html[link.htmlRange.upperBound] == UInt8(ascii: "\"") && body.html[link.htmlRange.lowerBound - 1] == UInt8(ascii: "\"")
            )
        }
        #expect(!ByteSearch.contains(Array("<!--".utf8), in: body.html[...]), "seed \(seed)")
        for diagnostic in diagnostics { #expect((1...lineCount).contains(diagnostic.location?.line ?? 0), "seed \(seed)") }
    }

    @Test func `random documents give well-formed HTML whose runs map`() {
        for seed in UInt64(1)...1_500 {
            var generator = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
            let count = Int.random(in: 1...60, using: &generator)
            let text = (0..<count).map { _ in Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &generator)] }.joined()
            check(Array(text.utf8), seed)
        }
        print("markdown fragments: seeds 1...1500")
    }

    @Test func `random and truncated bytes never crash`() {
        for seed in UInt64(1)...400 {
            var generator = SeededGenerator(seed: seed &* 0x2545_F491_4F6C_DD1D)
            check((0..<Int.random(in: 0...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }, seed)
        }
        let whole = Array("## I. Mục\n\n1. Một[^1]\n\n| a | b |\n|---|---|\n| **x** | đ |\n\n> - [y](z) <u>k</u>\n\n[^1]: Chú\n".utf8)
        for length in whole.indices { check(Array(whole[..<length]), UInt64(length)) }
        print("markdown bytes: seeds 1...400")
    }

    @Test func `container prefixes are stripped as libcmark strips them`() {
        let pieces = ["> ", ">", "- ", "-   ", "-\t", "1. ", "12) ", "   ", "  ", "\t", " ", "", "", "\n"]
        var checked = 0
        for seed in UInt64(1)...2_000 {
            var generator = SeededGenerator(seed: seed &* 0xD134_2543_DE82_EF95)
            var text = ""
            for word in 0..<Int.random(in: 2...8, using: &generator) {
                for _ in 0..<Int.random(in: 0...4, using: &generator) {
                    text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                }
                text += "w\(word)\n"
            }
            checked += compareParagraphs(MarkdownLines(SourceText(file: "a.md", bytes: Array(text.utf8)), from: 0), seed)
        }
        #expect(checked > 1_000)
    }

    /// Compares the paragraphs of a text with what its lines are when their containers are stripped; gives the number of lines compared.
    private func compareParagraphs(_ lines: MarkdownLines, _ seed: UInt64) -> Int {
        let tree = MarkdownReader.read(lines.joined(), lineOffset: 0)
        var replay = ContainerReplay()
        var ends: [Int] = []
        var count = 0
        for (index, node) in tree.nodes.enumerated() {
            while let end = ends.last, index >= end {
                ends.removeLast()
                replay.removeLast()
            }
            switch node.kind {
            case .quote: replay.enterQuote()
            case .item: replay.enterItem(line: node.startLine, bytes: lines[node.startLine])
            case .paragraph:
                let words = tree.nodes[index..<node.end].compactMap { node -> String? in
                    if case .text(let text) = node.kind { String(decoding: tree.text[text.range], as: UTF8.self) } else { nil }
                }
                let stripped = (node.startLine...node.endLine).map { replay.strip(line: $0, bytes: lines[$0]) }
                for (word, line) in zip(words, stripped) where !line.isLazy {
                    #expect(String(decoding: LineShape.trimmed(line.text), as: UTF8.self) == word, "seed \(seed)")
                    count += 1
                }
            default: break
            }
            switch node.kind {
            case .quote, .item: ends.append(node.end)
            default: break
            }
        }
        return count
    }

    @Test func `body text in NFC stays in NFC`() {
        let body = rendered("## Ủy ban\n\nĐẶC KHU *ế* & **ệ** [ử](ữ)").body
        for block in body.blocks { #expect(UnicodeNormalization.nfc(block.text) == block.text) }
    }

    @Test(arguments: [
        (MarkdownShape("quotes", String(repeating: "> ", count: 200) + "x"), "long-qua-sau"),
        (MarkdownShape("bullets", String(repeating: "- ", count: 300) + "x\n" + String(repeating: "\n", count: 300)), "long-qua-sau"),
        (
            MarkdownShape(
                "steps",
                (0..<900).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n") + String(repeating: "\n", count: 1_000)
            ),
            "long-qua-sau"
        ),
        (
            MarkdownShape(
                "blanks",
                (0..<90).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
                    + String(repeating: "\n", count: 400_000)),
            "long-qua-sau"
        ),
        (MarkdownShape("images", String(repeating: "![[]()", count: 40_000)), "ngoac-qua-nhieu"),
        (MarkdownShape("images with text", String(repeating: "![a[]()", count: 40_000)), "ngoac-qua-nhieu"),
        (
            MarkdownShape(
                "images closed in code", String(repeating: "![`]`", count: 10_000) + String(repeating: "[]()", count: 10_000)),
            "ngoac-qua-nhieu"
        ),
        (
            MarkdownShape("text at the margin", String(repeating: "- ", count: 90) + "a\nb\n" + String(repeating: "\n", count: 400_000)),
            "long-qua-sau"
        ),
        (MarkdownShape("size", String(repeating: "a\n", count: 1_000_001)), "than-qua-lon"),
    ])
    func `shapes that libcmark cannot bear are refused`(_ shape: MarkdownShape, _ code: String) {
        let result = rendered(shape.markdown)
        #expect(result.codes == [code] && result.diagnostics.first?.severity == .error)
        #expect(result.body.html.isEmpty && result.body.blocks.isEmpty)
    }

    @Test(arguments: [
        MarkdownShape("boxes of a form", String(repeating: "[ ] Có [ ] Không [", count: 20_000)),
        MarkdownShape("a table of images", "|a|b|\n|-|-|\n" + String(repeating: "|![a](b.png)|[1] [2] [3]|\n", count: 3_000)),
        MarkdownShape(
            "page numbers far to the right", String(repeating: "a\n\n" + String(repeating: " ", count: 400) + "- 2 -\n\n", count: 50)),
        MarkdownShape("columns made with tabs", String(repeating: String(repeating: "\t", count: 60) + "1. a\n", count: 50)),
        MarkdownShape("dotted lines", String(repeating: "Họ tên: " + String(repeating: ". ", count: 300) + "\n", count: 50)),
        MarkdownShape("blank lines", "- a\n  - b\n    - c\n" + String(repeating: "\n", count: 200_000)),
    ])
    func `what real documents hold is not refused`(_ shape: MarkdownShape) {
        let result = rendered(shape.markdown)
        #expect(!result.body.blocks.isEmpty && !result.diagnostics.contains { $0.severity == .error })
    }
}

/// A long text under a short name, so that a run prints the name and not the text.
struct MarkdownShape: Sendable, CustomTestStringConvertible {
    let name: String
    let markdown: String

    init(_ name: String, _ markdown: String) {
        self.name = name
        self.markdown = markdown
    }

    var testDescription: String { name }
}

/// A check of nesting for the HTML that bodies are made of.
enum Markup {
    private static let void: Set = ["br", "hr", "img", "input"]

    /// The first tag that does not fit, an `id` given twice, or nil.
    static func problem(in html: [UInt8]) -> String? {
        var open: [String] = []
        var ids: Set<String> = []
        var index = 0
        while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return "a tag without end" }
            let tag = String(decoding: html[(start + 1)..<end], as: UTF8.self)
            let name = tag.split(separator: " ").first.map(String.init) ?? ""
            for piece in tag.split(separator: " ") where piece.hasPrefix("id=") {
                if !ids.insert(String(piece)).inserted { return "\(piece) twice" }
            }
            if name.hasPrefix("/") {
                if open.popLast() != String(name.dropFirst()) { return "<\(tag)> closes another tag" }
            } else if !void.contains(name) {
                open.append(name)
            }
            if name == "p" || name == "div" || name.hasPrefix("h"),
                open.dropLast().contains(where: { $0 == "p" || $0 == "a" || $0.hasPrefix("h") })
            {
                return "<\(tag)> inside inline content"
            }
            if name == "a", open.dropLast().contains("a") { return "a link in a link" }
            index = end + 1
        }
        return open.isEmpty ? nil : "<\(open.joined(separator: "><"))> left open"
    }
}
