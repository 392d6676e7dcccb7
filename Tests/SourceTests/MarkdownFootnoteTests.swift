import Testing

@testable import Source

struct MarkdownFootnoteTests {
    @Test func `a footnote is numbered by its first reference and links back to every one`() {
        #expect(
            rendered("a[^x] b[^y] c[^x]\n\n[^y]: Hai\n[^x]: Một\n").html == """
                <p>a<sup class="chu-thich"><a href="#chu-thich-1" id="dan-chu-thich-1" role="doc-noteref">1</a></sup> \
                b<sup class="chu-thich"><a href="#chu-thich-2" id="dan-chu-thich-2" role="doc-noteref">2</a></sup> \
                c<sup class="chu-thich"><a href="#chu-thich-1" id="dan-chu-thich-1-2" role="doc-noteref">1</a></sup></p>
                <section class="cac-chu-thich" role="doc-endnotes" aria-labelledby="chu-thich">
                <h2 id="chu-thich">Chú thích</h2>
                <ol>
                <li id="chu-thich-1"><p>Một <a href="#dan-chu-thich-1" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 1">↩</a> \
                <a href="#dan-chu-thich-1-2" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 1, lần 2">↩</a></p></li>
                <li id="chu-thich-2"><p>Hai <a href="#dan-chu-thich-2" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 2">↩</a></p></li>
                </ol>
                </section>

                """)
    }

    @Test func `marks are left out of the text, and a footnote belongs to the point of its first reference`() {
        let body = rendered("## I. A\n\n1. Tỉnh[^1] ủy\n\n[^1]: Chú **một**\n\n    đoạn hai").body
        #expect(texts(body) == ["A", "Tỉnh ủy", "Chú một", "đoạn hai"])
        #expect(body.blocks.map(\.kind) == [.heading, .paragraph, .footnote, .footnote])
        #expect(body.blocks.map(\.point) == [0, 1, 1, 1])
        #expect(body.blocks.map(\.lines) == [1...1, 3...3, 5...5, 7...7])
    }

    @Test(arguments: [
        ("a[^1]", ["chu-thich-khong-co 1:2"]), ("a\n\n[^1]: x", ["chu-thich-thua 3:1"]),
        ("a[^1]\n\n[^1]: x\n[^1]: y", ["chu-thich-thua 4:1"]), ("a\\[^1]", []), ("`[^1]`", []),
        ("```\n[^1]: x\n```", []), ("a[^A]\n\n[^a]: x", []), ("| a |\n|---|\n| b[^1] |\n\n[^1]: x", []),
    ])
    func `a footnote without partner is told`(_ markdown: String, _ expected: [String]) { #expect(places(markdown) == expected) }

    @Test func `an undefined or escaped reference stays as it was written`() {
        #expect(rendered("a[^1]").html == "<p>a[^1]</p>\n")
        #expect(rendered("a\\[^1] b[^1]\n\n[^1]: x").html.hasPrefix("<p>a[^1] b<sup"))
        #expect(rendered("`\\[^1] \\~`").html == "<p><code>\\[^1] \\~</code></p>\n")
    }

    @Test func `a definition beside a list of the author leaves the list alone`() {
        let html = rendered("+ a[^1]\n+ b\n\n[^1]: x").html
        #expect(html.hasPrefix("<ul>\n<li>") && html.contains("b") && html.contains("<li id=\"chu-thich-1\"><p>x "))
    }

    @Test func `a footnote may refer to another`() {
        let html = rendered("a[^1]\n\n[^1]: x[^2]\n[^2]: y[^1]").html
        #expect(html.contains("<li id=\"chu-thich-2\"><p>y"))
    }
}
