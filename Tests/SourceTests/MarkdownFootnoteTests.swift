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
                <a href="#dan-chu-thich-1-2" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 1, lần 2">↩<sup>2</sup></a></p></li>
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

    @Test(arguments: ["[\n[^1]: x\n\na[^1]", "+ b\n\n[^1]: ***\n\na[^1]", "[b\n[^1]: x]: y\n\na[^1]"])
    func `a definition is found whatever brackets and bullets stand beside it`(_ markdown: String) {
        #expect(rendered(markdown).html.contains("<li id=\"chu-thich-1\">"))
    }

    @Test func `a definition beside a list of the author leaves the list alone`() {
        let html = rendered("+ a[^1]\n+ b\n\n[^1]: x").html
        #expect(html.hasPrefix("<ul class=\"cong\">\n<li id=") && html.contains("b") && html.contains("<li id=\"chu-thich-1\"><p>x "))
    }

    @Test(arguments: ["", "1. c\n\n", "1) c\n\n"])
    func `a list beside a definition is no looser for it whatever kinds of lists there are`(_ more: String) {
        let html = rendered("- a\n\n* **b**\n\n\(more)+ d[^1]\n\n[^1]: 1\n\nx").html
        #expect(html.contains("d<sup") && !html.contains("<p>d"))
        #expect(html.contains("<li id=\"chu-thich-1\"><p>1 "))
    }

    @Test func `footnotes that cite each other or themselves link back to every place`() {
        let html = rendered("a[^1] b[^2]\n\n[^1]: x[^3]\n[^2]: y[^1]\n[^3]: z[^3]").html
        #expect(
            backLinks(html) == [
                "1": ["dan-chu-thich-1", "dan-chu-thich-1-2"], "2": ["dan-chu-thich-2"], "3": ["dan-chu-thich-3", "dan-chu-thich-3-2"],
            ])
        for anchor in backLinks(html).values.flatMap(\.self) { #expect(html.contains("id=\"\(anchor)\"")) }
        #expect(html.contains("aria-label=\"Về chỗ dẫn chú thích 1, lần 2\">↩<sup>2</sup></a>"))
    }

    /// Anchors that each footnote links back to, by its number.
    private func backLinks(_ html: String) -> [String: [String]] {
        var links: [String: [String]] = [:]
        for note in html.split(separator: "<li id=\"chu-thich-").dropFirst() {
            let targets = note.split(separator: "<a href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            links[String(note.prefix(while: \.isNumber))] = targets.filter { $0.hasPrefix("dan-") }
        }
        return links
    }

    /// What a footnote with the label `1`, cited in the text before it, holds.
    @Test(arguments: [
        ("[^1]: x\n\n    y", "<p>x</p>\n<p>y"), ("[^1]:\n\n    x\n\n        y", "<p>x</p>\n<pre><code>y\n</code></pre>\n<p>"),
        ("[^1]: - x\n    - y", "<ul>\n<li>x\n</li>\n<li>y\n</li>\n</ul>\n<p>"), ("[^1]: > x", "<blockquote>\n<p>x</p>\n</blockquote>\n<p>"),
        ("[^1]: ```\n    x\n    ```", "<pre><code>x\n</code></pre>\n<p>"), ("[^1]: x\ny", "<p>x y"), ("[^1]:x", "<p>x"),
        ("[^1]: 1. x\n    2. y", "<ol start=\"1\">\n<li>x\n</li>\n<li>y\n</li>\n</ol>\n<p>"),
        ("b\n[^1]: x", "<p>x"), ("> b\n[^1]: x", "<p>x"), ("> [^1]: x\n> y\n\nz", "<p>x y"), ("- b\n\n  [^1]: x\n\n  c", "<p>x"),
        ("- [^1]: x\n- b", "<p>x"), ("1. b\n   [^1]: x\n2. c", "<p>x"), ("> - [^1]: x\n>\n>       y", "<p>x</p>\n<p>y"),
        ("[^2]: [^1]: x\n\n    c\n\n[^2]", "<p>x"), ("[^2]: b[^2]\n\n    [^1]: x", "<p>x"), ("- [^1]: x\n+ b\n* c", "<p>x"),
        ("[^1]: x\n===", "<p>x ==="), ("[r]: u\n[^1]: x", "<p>x"),
    ])
    func `a footnote holds what is indented under it, wherever it is defined`(_ markdown: String, _ expected: String) {
        let result = rendered("a[^1]\n\n" + markdown)
        #expect(result.html.contains("<li id=\"chu-thich-1\">\(expected) <a href=\"#dan-chu-thich-1\""))
        #expect(result.html.count { $0 == "x" } == 1)
        #expect(!result.codes.contains("chu-thich-khong-co"))
    }

    @Test func `a table in a footnote is a table`() {
        let html = rendered("a[^1]\n\n[^1]: Bảng 1\n\n    | a[^2] |\n    |---|\n    | 1 |\n\n[^2]: y").html
        #expect(html.contains("<caption>Bảng 1</caption>") && html.contains("<li id=\"chu-thich-2\"><p>y <a href=\"#dan-chu-thich-2\""))
    }

    @Test(arguments: [
        ("# a[^1]", "<h2 id=\"a\">a<sup"), ("| a[^1] |\n|---|\n| b |", "<th scope=\"col\">a<sup"), ("- a[^1]", "<li id=\"y-a\">a<sup"),
        ("**a[^1]**", "<strong>a<sup"), ("a[^ĐIỀU]", "<p>a<sup"), ("http://a.vn/b[^1]", "http://a.vn/b</a><sup"),
        ("[a [^1]](u)", "<a href=\"u\">a </a><sup"), ("![a[^1]](u)", "<img src=\"u\" alt=\"a\"><sup"), ("![^1]", "<p>!<sup"),
    ])
    func `a footnote may be cited wherever text stands, beside a link and not in it`(_ markdown: String, _ expected: String) {
        let result = rendered(markdown + "\n\n[^1]: x\n[^Điều]: x\n\n[^1] [^điều]")
        #expect(result.html.contains(expected))
        #expect(result.codes.isEmpty)
        expectRunsMap(result.body)
    }

    @Test func `a list of the author beside definitions stays as tight as it was`() {
        #expect(rendered("+ a[^1]\n+ b\n\n[^1]: x").html.contains("<li id=\"y-b\">b\n</li>"))
        #expect(rendered("- [ ] a[^1]\n- b\n\n[^1]: x").html.contains("<li id=\"y-b\">b\n</li>"))
    }

    @Test(arguments: [
        ("a[^ghi chú]\n\n[^ghi chú]: Luật", ["chu-thich-khong-co 3:1"], "<p>a[^ghi chú]</p>\n<p>[^ghi chú]: Luật</p>\n"),
        (
            "[^1]: [^2]: [^3]: [^4]: [^5]: x\n\n[^4]", [String](repeating: "chu-thich-thua 1:1", count: 3) + ["chu-thich-khong-co 1:25"],
            "[^5]: x"
        ),
        ("a[^1]\n\n[^1]:", ["chu-thich-khong-co 3:1"], "<li id=\"chu-thich-1\"><p> <a"),
        ("\\[^1]: x", [], "<p>[^1]: x</p>\n"),
    ])
    func `what cannot be a footnote is shown, and told`(_ markdown: String, _ places: [String], _ html: String) {
        #expect(SourceTests.places(markdown) == places)
        #expect(rendered(markdown).html.contains(html))
    }

    /// Right below a table an item may begin with any number, and a tag raw HTML: not so below the paragraph that libcmark takes the table for.
    @Test(arguments: [
        ("2. [^1]: x", "<p>x"), ("2. b\n\n    [^1]: x", "<p>x"), ("2. b\n\n    [^1]: x\n\n        y", "<p>x</p>\n<p>y"),
        ("2. ```\n   [^1]: b\n   ```\n\n[^1]: x", "<p>x"), ("2. [^2]: | b |\n       |---|\n       2. [^1]: x\n\n[^2]", "<p>x"),
    ])
    func `a definition below a table is found where the table ends`(_ below: String, _ expected: String) {
        let result = rendered("a[^1]\n\n| a |\n|---|\n" + below)
        #expect(result.html.contains("<li id=\"chu-thich-1\">\(expected) <a href=\"#dan-chu-thich-1\""))
        #expect(result.codes.isEmpty)
    }

    /// Below it an item may begin with any number, as below a list item, and hold what is indented as far as it asks.
    @Test(arguments: ["", "b", "# b", "***", "```", "b\nc"]) func `an item right below a definition holds what stands in it`(_ text: String)
    {
        let html = rendered("a[^1]\n\n[^1]: \(text)\n2. b\n   [^2]: x[^1]\n\n    y\n\n3. z[^2]").html
        #expect(html.contains("<p>y</p>\n</li>"))
        #expect(html.contains("<li id=\"chu-thich-2\"><p>x"))
    }

    @Test(arguments: [
        ("<b>\n<?p?>\n[^a]: _c_", "[^a]: _c_"), ("<b>\n<?p?>\n[^a b]: c", "&gt; [^a b]: c"),
        ("<b>\n<?p?>\n- [^a]: [^b]: c", "- [^a]: [^b]: c"),
        ("2. ```\n   [^a]: c\n   ```", "<code>[^a]: c\n</code>"), ("2. ```\n   [^a b]: c\n   ```", "<code>[^a b]: c\n</code>"),
    ])
    func `raw HTML and code below a table hold no definition`(_ below: String, _ expected: String) {
        #expect(rendered("| a |\n|---|\n" + below).html.contains(expected))
    }
}
