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
                    if case .text(let range) = node.kind { String(decoding: tree.text[range], as: UTF8.self) } else { nil }
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
        (MarkdownShape("size", String(repeating: "a\n", count: 1_000_001)), "than-qua-lon"),
    ])
    func `shapes that libcmark cannot bear are refused`(_ shape: MarkdownShape, _ code: String) {
        let result = rendered(shape.markdown)
        #expect(result.codes == [code] && result.diagnostics.first?.severity == .error)
        #expect(result.body.html.isEmpty && result.body.blocks.isEmpty)
    }

    /// Name and text of documents that are odd and allowed.
    static let awkward: [MarkdownShape] = {
        func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
        func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map(line).joined(separator: "\n") }
        var shapes: [MarkdownShape] = []
        shapes.append(MarkdownShape("brackets in pairs", times("[]", 20_000)))
        shapes.append(MarkdownShape("emphasis", times("*a **b ", 10_000)))
        shapes.append(MarkdownShape("ticks", lines(200) { times("`", $0 + 1) + "a" }))
        shapes.append(MarkdownShape("tildes", times("~~a ", 10_000)))
        shapes.append(MarkdownShape("tags", times("<u>", 10_000) + times("</sub>", 5_000)))
        shapes.append(MarkdownShape("comments", times("<!--", 20_000)))
        shapes.append(MarkdownShape("entities", times("&", 50_000)))
        shapes.append(MarkdownShape("footnote marks", times("[^", 400) + times("[^a]", 10_000)))
        shapes.append(MarkdownShape("definitions", "a\n\n" + lines(5_000) { "[^\($0)]: x" }))
        shapes.append(MarkdownShape("equal headings", times("# a\n", 5_000)))
        shapes.append(MarkdownShape("addresses", times("http://a.vn)", 5_000)))
        shapes.append(MarkdownShape("same points", times("1. a\n\nx\n\n", 3_000)))
        shapes.append(
            MarkdownShape("same points and what they would be called", times("1. a\n\nx\n\n", 3_000) + lines(99) { "1.\($0). b;" }))
        shapes.append(MarkdownShape("same dashes", times("- a\n", 5_000)))
        shapes.append(MarkdownShape("lines of dashes", times("– a;\n", 5_000)))
        shapes.append(MarkdownShape("lines of points", times("a) b;\n", 5_000)))
        shapes.append(MarkdownShape("pipes", times("|", 50_000) + "\n" + times("|-", 50)))
        shapes.append(MarkdownShape("links", times("[a](b) ", 5_000)))
        shapes.append(MarkdownShape("references", times("[a] ", 5_000) + "\n\n[a]: b"))
        shapes.append(MarkdownShape("unsafe", times("[a](javascript:x) ", 2_000)))
        shapes.append(MarkdownShape("small tables", times("| a |\n|---|\n| 1 |\n\n", 2_000)))
        shapes.append(MarkdownShape("deep emphasis", times("*", 20_000) + "a" + times("*", 20_000)))
        shapes.append(MarkdownShape("quotes in quotes", times("> ", 100) + "a"))
        shapes.append(MarkdownShape("lists in lists", lines(60) { times("  ", $0) + "- a" }))
        shapes.append(MarkdownShape("points in points", lines(40) { times("   ", $0) + "1. a" }))
        shapes.append(MarkdownShape("open tags", times("<a ", 20_000)))
        shapes.append(MarkdownShape("angle brackets", times("<", 50_000)))
        return shapes
    }()

    @Test(arguments: awkward)
    func `awkward shapes take bounded time`(_ shape: MarkdownShape) {
        let clock = ContinuousClock()
        var html = 0
        let time = clock.measure { html = rendered(shape.markdown).body.html.count }
        print("markdown shape \(shape.name): \(shape.markdown.utf8.count) bytes to \(html) in \(time)")
        #expect(html > 0)
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
