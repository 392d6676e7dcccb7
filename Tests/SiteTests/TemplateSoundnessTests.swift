// A property: what the compiler lets through, whatever branches are taken, never puts a value where it could act. The judge is a tokenizer
// that shares nothing with the engine.

import Source
import Testing

@testable import Site

@Suite struct TemplateSoundnessTests {
    /// Pieces of HTML; templates are runs of them with values put between and branches put around.
    private static let bases = [
        ["<p", " title=\"", "a", "\"", " onclick=\"", "b", "\"", ">", "c", "</p>"],
        ["<a", " o", "nclick", "=", "\"", "b", "\"", " href=\"", "/", "\"", ">", "c"],
        ["<a", " href=\"", "javascript", ":", "b", "/", "\"", " title=\"", "\"", ">"],
        ["<a", " href=\"", "java", "script&", "colon;", "\"", ">", "<A", " HREF='", "?", "a&amp;b=", "'", ">"],
        ["<script", " type=\"module\"", ">", "a", "</script", ">", "b", "<title", ">", "c", "</title>"],
        ["<script>", "<!--", "<script>", "</script>", "b", "-->", "</script>", "<p title='", "c", "'>"],
        ["<p ", "title=\"", "a", "\"", "onclick", "=\"", "b", "\"", "on", "x", " ", "b='", "c", "'", "/", "d", ">", "e"],
        ["a", "<!--", "b", "-->", "<p", " x", "=", "'", "c", "'", ">"],
        ["<!--", ">", "a", "-", "-!", ">", "<p title='", "-->", "<b onclick=\"", "x", "\">", "'>"],
        ["<p", " style='", "a", "'", " title='", "b", "'", "/>", "<b", ">", "{{> con}}", "</b>"],
        ["</p", " a=\"", ">", "\"", "<b title='", "\">", "<i onclick=\"", "x", "\">", "'>"],
        ["<noscript>", "<p title=\"", "</noscript>", "<b onclick='", "x", "'>", "\">", "a", "</noscript>"],
        ["<title>", "a", "<b title='", "</title>", "<i onclick=\"", "x", "\">", "'>"],
        ["<meta", " content=\"", "0;url=", "a", "\"", " http-equiv", "=\"refresh\"", ">", "b"],
        ["<p\u{B}", "title=\"", "a", "\"", " ", "b='", "c", "'", "\u{C}", "/", "d=", "\"", "e", "\">"],
        ["<iframe", " src=\"", "/a", "\"", " srcdoc='", "b", "'>", "c", "</iframe>", "<xmp>", "d", "</xmp >", "<plaintext>"],
    ]
    private static let shape: [String: Shape] = ["t": .text, "co": .flag, "ds": .list(.text)]

    /// A value that does nothing, and values that try to leave their place or to name a script; all hold the mark.
    private static let mark = "zqz"
    private static let hostile = [
        "\"'><script>zqz", "javascript:zqz", "' onclick='zqz' x='", "--><b>zqz", "</title></script><b zqz>", "#58;zqz", "colon;zqz", ":zqz",
        "\tjava\nscript:zqz", "</noscript><b onclick=zqz>", "data:text/html,zqz", "`zqz", "/ onclick=zqz ", "\0zqz",
    ]

    @Test func `a template without faults keeps its values in safe places`() {
        var generator = SeededRandom()
        print("Sound templates: seed \(generator.state)")
        var checked = 0
        for _ in 0..<3_000 {
            let page = Self.random(using: &generator)
            let theme = TemplateFixture(page, partials: ["con": "<i title=\"{{t}}\">{{t}}</i>"], shape: Self.shape)
            guard theme.diagnostics.isEmpty, page.contains("{{t}}") else { continue }
            checked += 1
            let value = Self.hostile.randomElement(using: &generator) ?? ""
            for count in 0...2 {
                for flag in [false, true] { Self.check(theme, page, value, flag: flag, count: count) }
            }
        }
        print("figure: hostile templates: 3000 made, \(checked) without fault, each rendered with hostile values in 6 ways")
        #expect(checked > 150)
    }

    private static func random(using generator: inout SeededRandom) -> String {
        var pieces = bases.randomElement(using: &generator) ?? []
        if Bool.random(using: &generator) { pieces.remove(at: Int.random(in: pieces.indices, using: &generator)) }
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            pieces.insert("{{t}}", at: Int.random(in: 0...pieces.count, using: &generator))
        }
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            let start = Int.random(in: pieces.indices, using: &generator)
            let end = Int.random(in: start..<pieces.count, using: &generator)
            let (sigil, name) = [("#", "co"), ("^", "co"), ("#", "ds")].randomElement(using: &generator) ?? ("#", "co")
            pieces[start] = "{{\(sigil)\(name)}}" + pieces[start]
            pieces[end] += "{{/\(name)}}"
        }
        return pieces.joined()
    }

    private static func check(_ theme: TemplateFixture, _ page: String, _ value: String, flag: Bool, count: Int) {
        let render = { theme.render(["t": .text($0), "co": .flag(flag), "ds": .list(Array(repeating: "d", count: count))]) }
        for scripting in [false, true] {
            let plain = PageTokenizer(render(mark), scripting: scripting)
            let attacked = PageTokenizer(render(value), scripting: scripting)
            #expect(attacked.tags == plain.tags, "\(page) with \(value)")
            for tokens in [plain, attacked] {
                #expect(!tokens.hidden.contains { $0.text.contains(mark) }, "\(page) with \(value)")
                for tag in tokens.tags { check(tag, page, value) }
            }
        }
    }

    private static func check(_ tag: PageTokenizer.Tag, _ page: String, _ value: String) {
        #expect(!tag.name.contains(mark))
        for (name, text) in tag.attributes {
            #expect(!name.contains(mark), "\(page) with \(value)")
            guard text.contains(mark) else { continue }
            #expect(!name.hasPrefix("on") && name != "style" && name != "srcdoc", "\(page) with \(value)")
            let address = text.lowercased().filter { $0 > " " }
            let isAddress = ["href", "src"].contains(name) || (tag.name == "meta" && tag.attributes.contains { $0.name == "http-equiv" })
            guard isAddress else { continue }
            for scheme in ["javascript:", "data:", "vbscript:"] {
                #expect(!address.hasPrefix(scheme) && !address.contains(";url=" + scheme), "\(page) with \(value)")
            }
            if tag.name == "meta" { #expect(address.hasPrefix("0;url="), "\(page) with \(value)") }
        }
    }
}
