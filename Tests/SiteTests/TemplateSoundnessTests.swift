// A property: what the compiler lets through, whatever branches are taken, never puts a value where it could act.

import Source
import Testing

@testable import Site

@Suite struct TemplateSoundnessTests {
    /// Pieces of HTML; templates are runs of them with values put between and branches put around.
    private static let bases = [
        ["<p", " title=\"", "a", "\"", " onclick=\"", "b", "\"", ">", "c", "</p>"],
        ["<a", " o", "nclick", "=", "\"", "b", "\"", " href=\"", "/", "\"", ">", "c"],
        ["<a", " href=\"", "javascript", ":", "b", "/", "\"", " title=\"", "\"", ">"],
        ["<script", " type=\"module\"", ">", "a", "</script", ">", "b", "<title", ">", "c", "</title>"],
        ["a", "<!--", "b", "-->", "<p", " x", "=", "'", "c", "'", ">"],
        ["<p", " style='", "a", "'", " title='", "b", "'", "/>", "<b", ">", "{{> con}}", "</b>"],
    ]
    private static let shape: [String: Shape] = ["t": .text, "co": .flag, "ds": .list(.text)]

    @Test func `a template without faults keeps its values in safe places`() {
        var generator = TemplateRandom(state: UInt64.random(in: 0...UInt64.max))
        print("Sound templates: seed \(generator.state)")
        var checked = 0
        for _ in 0..<4_000 {
            let page = Self.random(using: &generator)
            let theme = TemplateFixture(page, partials: ["con": "<i title=\"{{t}}\">{{t}}</i>"], shape: Self.shape)
            guard theme.diagnostics.isEmpty, page.contains("{{t}}") else { continue }
            checked += 1
            for count in 0...2 {
                for flag in [false, true] { Self.check(theme, page, flag: flag, count: count) }
            }
        }
        #expect(checked > 200)
    }

    private static func random(using generator: inout TemplateRandom) -> String {
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

    private static func check(_ theme: TemplateFixture, _ page: String, flag: Bool, count: Int) {
        let render = { (text: String) in
            Array(theme.render(["t": .text(text), "co": .flag(flag), "ds": .list(Array(repeating: "d", count: count))]).utf8)
        }
        let plain = render("\u{0111}")
        let (steps, unsafe) = steps(of: plain)
        #expect(unsafe == 0, "\(page)")
        for hostile in ["\"'><script>", "javascript:x", "' onclick='x", "-->", "</title>"] {
            #expect(Self.steps(of: render(hostile)).steps == steps, "\(page)")
        }
    }

    /// The states a browser goes through, and how many values (their first byte is the only 0xC4 or `%C4`) stand in an unsafe place.
    private static func steps(of output: [UInt8]) -> (steps: [HTMLContext.State], unsafe: Int) {
        var context = HTMLContext()
        var steps: [HTMLContext.State] = []
        var unsafe = 0
        for (offset, byte) in output.enumerated() {
            if byte == 0xC4 || output[offset...].starts(with: "%C4".utf8), case .unsafe = context.place { unsafe += 1 }
            context.feed([byte])
            if context.state != steps.last { steps.append(context.state) }
        }
        return (steps, unsafe)
    }
}
