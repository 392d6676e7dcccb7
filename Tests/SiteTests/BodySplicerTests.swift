import Source
import Testing

@testable import Site

@Suite struct BodySplicerTests {
    /// The body with links `/1/`, `/2/` … over these words of its first block, each looked for after the one before.
    private func spliced(_ text: String, _ words: [String], title: String? = nil, reversed: Bool = false, to destinations: [String?]? = nil)
        -> String
    {
        let body = Body(markdown: text)
        var from = 0
        var links: [TextLink] = []
        for (number, word) in words.enumerated() {
            guard let block = body.blocks.first, let start = Self.find(Array(word.utf8), in: block.text, from: from) else { continue }
            from = start + word.utf8.count
            links.append(TextLink(block: 0, range: start..<from, url: "/\(number + 1)/", cssClass: "dan-so", title: title))
        }
        #expect(links.count == words.count)
        let html = BodySplicer.html(
            of: body, textLinks: reversed ? links.reversed() : links, destinations: destinations ?? body.links.map { _ in nil })
        return String(decoding: html, as: UTF8.self).split(separator: "\n").joined()
    }

    private static func find(_ word: [UInt8], in text: [UInt8], from: Int) -> Int? {
        (from...max(from, text.count)).first { text[min($0, text.count)...].starts(with: word) }
    }

    private func link(_ number: Int, _ text: String) -> String { "<a class=\"dan-so\" href=\"/\(number)/\">\(text)</a>" }

    @Test func `words become a link and the rest stays`() {
        #expect(spliced("Theo 51/KH-UBND, làm.", ["51/KH-UBND"]) == "<p>Theo \(link(1, "51/KH-UBND")), làm.</p>")
        #expect(spliced("51/KH-UBND", ["51/KH-UBND"]) == "<p>\(link(1, "51/KH-UBND"))</p>")
        #expect(spliced("Không có số.", []) == "<p>Không có số.</p>")
    }

    @Test(arguments: [
        ("Kế hoạch 51/KH-UBND, làm.", "<a class=\"dan-so\" href=\"/1/\">Kế hoạch <span class=\"khong-ngat\">51/KH-UBND</span></a>, làm."),
        (
            "Kế hoạch **51**/KH-UBND",
            "<a class=\"dan-so\" href=\"/1/\">Kế hoạch </a><strong><a class=\"dan-so\" href=\"/1/\">51</a></strong><a class=\"dan-so\" href=\"/1/\">/KH-UBND</a>"
        ),
    ])
    func `a number in one piece stays on one line`(_ text: String, _ html: String) {
        let body = Body(markdown: text)
        let start = "Kế hoạch ".utf8.count
        let end = start + "51/KH-UBND".utf8.count
        let link = TextLink(block: 0, range: 0..<end, number: start..<end, url: "/1/", cssClass: "dan-so")
        #expect(BodySplicer.html(of: body, textLinks: [link], destinations: []) == Array("<p>\(html)</p>\n".utf8))
    }

    @Test(arguments: [
        ("Theo Thông tư số [194/2010/TT-BTC](https://a.vn/x) và", "Thông tư số 194/2010/TT-BTC"),
        ("Theo Thông tư số [194](https://a.vn/x)/2010/TT-BTC và", "Thông tư số 194/2010/TT-BTC"),
        ("Theo [Thông tư](https://a.vn/x) số 194/2010/TT-BTC và", "Thông tư số 194/2010/TT-BTC"),
        ("Theo [Thông tư số 194/2010/TT-BTC ngày 6/12/2010](https://a.vn/x)", "Thông tư số 194/2010/TT-BTC"),
        ("Theo Thông tư số [**194/2010/TT-BTC**](https://a.vn/x \"tên\") và", "Thông tư số 194/2010/TT-BTC"),
    ])
    func `a citation of which the author linked a part has no other link`(text: String, citation: String) {
        #expect(spliced(text, [citation]) == spliced(text, []))
    }

    @Test func `a link of the author beside a citation takes no part in it`() {
        #expect(
            spliced("[Điều 3](https://a.vn/x) Thông tư 1/TT và Thông tư [2/TT](https://a.vn/y)", ["Thông tư 1/TT", "Thông tư 2/TT"])
                == "<p><a href=\"https://a.vn/x\">Điều 3</a> \(link(1, "Thông tư 1/TT")) và Thông tư <a href=\"https://a.vn/y\">2/TT</a></p>"
        )
    }

    @Test(arguments: [
        ("Giao VP.", "<p>Giao VP.!</p>"), ("Giao **VP.**", "<p>Giao <strong>VP.</strong>!</p>"),
        ("Giao [VP](b.md)", "<p>Giao <a href=\"b.md\">VP</a>!</p>"),
        ("- Giao VP.\n  - Ý nhỏ.", "<ul><li id=\"y-giao-vp\">Giao VP.!<ul><li id=\"y-y-nho\">Ý nhỏ.</li></ul></li></ul>"),
    ])
    func `a note stands behind the words of its block and what marks them up`(text: String, html: String) {
        let body = Body(markdown: text)
        let parts = BodySplicer.parts(
            of: body, textLinks: [], destinations: body.links.map { _ in nil }, notes: [BlockNote(block: 0, html: Array("!".utf8))])
        #expect(String(decoding: parts.text, as: UTF8.self).split(separator: "\n").joined() == html)
    }

    @Test func `a note stands behind the mark of a footnote`() {
        let body = Body(markdown: "Giao VP[^1].\n\nHết[^1]\n\n[^1]: Hạn.")
        let notes = [0, 1].map { BlockNote(block: $0, html: Array("!".utf8)) }
        let text = String(decoding: BodySplicer.parts(of: body, textLinks: [], destinations: [], notes: notes).text, as: UTF8.self)
        #expect(text.contains("</sup>.!</p>") && text.contains("</sup>!</p>"))
    }

    @Test func `a link that strong text interrupts is several links`() {
        #expect(
            spliced("Kế **hoạch 51**/KH", ["Kế hoạch 51/KH"])
                == "<p>\(link(1, "Kế "))<strong>\(link(1, "hoạch 51"))</strong>\(link(1, "/KH"))</p>")
        #expect(spliced("**Kế hoạch 51**", ["hoạch"]) == "<p><strong>Kế \(link(1, "hoạch")) 51</strong></p>")
    }

    @Test func `escaped characters stay escaped and whole`() {
        #expect(spliced("Sở KH&CN: <51> \"x\"", ["KH&CN: <51> \"x"]) == "<p>Sở \(link(1, "KH&amp;CN: &lt;51&gt; &quot;x"))&quot;</p>")
        #expect(spliced("a & b", ["&"]) == "<p>a \(link(1, "&amp;")) b</p>")
        #expect(spliced("a &amp; b &#65;", ["a & b A"]) == "<p>\(link(1, "a &amp; b A"))</p>")
    }

    @Test(arguments: [false, true]) func `links that touch do not cross, whatever their order`(reversed: Bool) {
        #expect(
            spliced("mộthaiba", ["một", "hai", "ba"], reversed: reversed) == "<p>\(link(1, "một"))\(link(2, "hai"))\(link(3, "ba"))</p>")
    }

    @Test func `code and links of the author are left alone`() {
        #expect(spliced("a `51/KH` b", ["51/KH"]) == "<p>a <code>51/KH</code> b</p>")
        #expect(spliced("a `51` b", ["a 51 b"]) == "<p>\(link(1, "a "))<code>51</code>\(link(1, " b"))</p>")
        #expect(spliced("[51/KH](https://x.vn) và 51/KH", ["51/KH", "51/KH"]).hasSuffix("51/KH</a> và \(link(2, "51/KH"))</p>"))
        #expect(!spliced("[51/KH](https://x.vn)", ["51/KH"]).contains("dan-so"))
    }

    @Test func `a title is escaped`() {
        #expect(
            spliced("số 5", ["số 5"], title: "A & \"B\" <c>")
                == "<p><a class=\"dan-so\" href=\"/1/\" title=\"A &amp; &quot;B&quot; &lt;c&gt;\">số 5</a></p>")
    }

    @Test func `a destination is replaced and escaped, with text links about it`() {
        let text = "một [hai](b.md \"t\") ba ![bốn](c.png)"
        let plain = spliced(text, [])
        #expect(plain.contains("href=\"b.md\"") && plain.contains("src=\"c.png\""))
        let replaced = spliced(text, ["một", "ba"], to: ["/b/?x=1&y=\"2\"", "/c.png"])
        #expect(replaced.contains("href=\"/b/?x=1&amp;y=&quot;2&quot;\"") && replaced.contains("src=\"/c.png\""))
        #expect(replaced.contains(link(1, "một")) && replaced.contains(link(2, "ba")) && !replaced.contains("b.md"))
        #expect(spliced(text, [], to: [nil, "/c.png"]).contains("href=\"b.md\""))
    }

    @Test func `an image in a link has its own destination`() {
        let text = "[![a](c.png)](b.md)"
        let spliced = spliced(text, [], to: Body(markdown: text).links.map { $0.isImage ? "/c.png" : "/b/" })
        #expect(spliced.contains("href=\"/b/\"") && spliced.contains("src=\"/c.png\""))
    }

    @Test func `without edits the body comes back byte for byte`() {
        let body = Body(markdown: "# A\n\n- b **c** `d`\n- [e](f.md)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
        #expect(BodySplicer.html(of: body, textLinks: [], destinations: body.links.map { _ in nil }) == body.html)
    }
}
