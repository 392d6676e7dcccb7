import Testing

@testable import Source

/// A ```bang block around rows.
private func bang(_ rows: String, caption: String = "") -> String { "```bang\(caption)\n\(rows)\n```\n" }

/// The cells of a body: header cells after `#`, cells of data after the name of their column.
private func cells(_ markdown: String) -> [String] {
    rendered(markdown).body.blocks.compactMap { block in
        switch block.kind {
        case .columnHeader: "# " + String(decoding: block.text, as: UTF8.self)
        case .cell(let header): "\(header)=" + String(decoding: block.text, as: UTF8.self)
        default: nil
        }
    }
}

/// The rows of the HTML table, without what stands around them.
private func rows(_ markdown: String) -> [Substring] { rendered(markdown).html.split(separator: "\n").filter { $0.hasPrefix("<tr>") } }

struct SpreadsheetTableTests {
    @Test func `a table where nothing is merged is written as a pipe table is`() {
        let pipes = rendered("Bảng 1. *Chỉ tiêu*\n\n| Tên | Số |\n|---|---|\n| a | 1.234 |\n| b | 5,5% |\n| | |").html
        let tabs = "Tên\tSố\na\t1.234\nb\t5,5%\n\t"
        #expect(rendered(bang(tabs, caption: " Bảng 1. *Chỉ tiêu*")).html == pipes)
        #expect(rendered("Bảng 1. *Chỉ tiêu*\n\n" + bang(tabs)).html == pipes)
        #expect(pipes.contains("<caption>Bảng 1. <em>Chỉ tiêu</em></caption>") && pipes.contains("<td class=\"so\">5,5%</td>"))
    }

    @Test(arguments: [
        ("```bang\na\tb\n1\t2\n```", ["# a", "# b", "a=1", "b=2"]), ("~~~ Bảng\na\n1\n~~~", ["# a", "a=1"]),
        ("````bảng x\na\n1\n```\n````", ["# a", "a=1", "a=```"]), ("```bang\na\r\n1\r\n```\r\n", ["# a", "a=1"]),
        ("```bang\na\n1", ["# a", "a=1"]),
        ("> ```bang\n> a\tb\n> \t2\n> ```\n\nx", ["# a", "# b", "b=2"]),
        ("- x\n\n  ```bang\n  a\tb\n  1\t2\n  ```\n- y", ["# a", "# b", "a=1", "b=2"]),
        ("1. ```bang\n   a\tb\n   1\t2\n   ```", ["# a", "# b", "a=1", "b=2"]), ("> - ~~~bang\n>   a\n>   1\n>   ~~~", ["# a", "a=1"]),
        ("```bang\na\n\n1\n  \n2\n```", ["# a", "a=1", "a=2"]), ("```bangla\na\n```", []), ("````\n```bang\na\n```\n````", []),
        ("    ```bang\n    a", []),
        ("```bang\n| a |\n|---|\n| 1 |\n```", ["# | a |", "| a |=|---|", "| a |=| 1 |"]),
        ("| p |\n|---|\n| 0 |\n\n```bang\na\n1\n```\n\n| q |\n|---|\n| 2 |", ["# p", "p=0", "# a", "a=1", "# q", "q=2"]),
    ])
    func `blocks are found wherever code blocks are`(_ markdown: String, _ expected: [String]) {
        #expect(cells(markdown) == expected)
    }

    @Test(arguments: [
        ("\"một\nhai\"\tb", ["a=một hai", "b=b"]), ("\"nói \"\"có\"\"\"\tb", ["a=nói \"có\"", "b=b"]), ("\"x\ty\"\tb", ["a=x\ty", "b=b"]),
        ("12\" x 4\t\"A\" và \"B\"", ["a=12\" x 4", "b=\"A\" và \"B\""]), ("\"\tb\nc\t\"", ["a=\"", "b=b", "a=c", "b=\""]),
        ("\"\"\tb", ["b=b"]),
        ("\" \n\nmột  \n\nhai\n\"\"\"\tb", ["a=một hai \"", "b=b"]), ("\\^\t\\<", ["a=^", "b=<"]), ("# x\t- y #", ["a=# x", "b=- y #"]),
    ])
    func `cells are read as a spreadsheet writes them`(_ row: String, _ expected: [String]) {
        #expect(cells(bang("a\tb\n" + row)).dropFirst(2) == expected[...])
    }

    @Test func `a cell holds inline Markdown, and a line break in it is a break`() {
        let html = rendered(bang("a\tb\n\"**x**\n\n~~y~~\"\t[r] `c`[^1] \\~~") + "\n[r]: /u\n\n[^1]: chú").html
        #expect(html.contains("<td><strong>x</strong><br><br><del>y</del></td>"))
        #expect(html.contains("<td><a href=\"/u\">r</a> <code>c</code><sup class=\"chu-thich\">") && html.contains("</sup> ~~</td>"))
    }

    @Test func `a footnote may hold a table`() {
        let result = rendered("x[^1]\n\n[^1]: chú\n\n    ```bang B\n    a\n    ^\n    ```\n")
        #expect(
            result.html.contains("<caption>B</caption>") && result.body.blocks.allSatisfy { $0.kind == .paragraph || $0.kind == .footnote })
        #expect(places("x[^1]\n\n[^1]: chú\n\n    ```bang B\n    a\n    ^\n    ```\n") == ["o-gop-sai 7:5"])
    }

    @Test(arguments: [
        ("```bang *Bảng* 1\\* [^1]\na\n1\n```\n\n[^1]: c", "<caption><em>Bảng</em> 1* <sup"),
        ("~~~bang `x` &lt;\na\n1\n~~~", "<caption><code>x</code> &lt;</caption>"),
        ("- \t```bang B\n\ta\n\t1\n\t```", "<caption>B</caption>"),
        ("Bảng 1. Cũ\n\n```bang Mới\na\n1\n```", "<p>Bảng 1. Cũ</p>\n<div class=\"bang\" role=\"region\" aria-label=\"Mới\""),
        ("```bang Còn chữ\n```", "<p>Còn chữ</p>"),
    ])
    func `the rest of the fence line is the caption, as written`(_ markdown: String, _ expected: String) {
        #expect(rendered(markdown).html.contains(expected))
    }

    @Test func `merged cells span, and every cell names the header cells over it`() {
        let table = "TT\tĐơn vị\t<\n^\tChủ trì\tPhối hợp\n---\n1\tA\tB\n2\t^\tC\n3\tD\t<"
        #expect(
            rendered(bang(table)).html == """
                <div class="bang" role="region" aria-label="Bảng thứ 1" tabindex="0">
                <table>
                <colgroup></colgroup><colgroup span="2"></colgroup>
                <thead>
                <tr><th scope="col" id="cot_1-1-1" rowspan="2" class="so">TT</th><th scope="colgroup" id="cot_1-1-2" colspan="2">Đơn vị</th></tr>
                <tr><th scope="col" id="cot_1-2-2" headers="cot_1-1-2">Chủ trì</th><th scope="col" id="cot_1-2-3" headers="cot_1-1-2">Phối hợp</th></tr>
                </thead>
                <tbody>
                <tr><td headers="cot_1-1-1" class="so">1</td><td headers="cot_1-1-2 cot_1-2-2" rowspan="2">A</td><td headers="cot_1-1-2 cot_1-2-3">B</td></tr>
                <tr><td headers="cot_1-1-1" class="so">2</td><td headers="cot_1-1-2 cot_1-2-3">C</td></tr>
                <tr><td headers="cot_1-1-1" class="so">3</td><td headers="cot_1-1-2 cot_1-2-2 cot_1-2-3" colspan="2">D</td></tr>
                </tbody>
                </table>
                </div>

                """)
        let names = ["TT=1", "Đơn vị – Chủ trì=A", "Đơn vị – Phối hợp=B", "TT=2", "Đơn vị – Phối hợp=C", "TT=3", "Đơn vị – Chủ trì=D"]
        #expect(cells(bang(table)).suffix(7) == names[...])
    }

    @Test(arguments: [
        ("a\tb\nx\ty\n^\t^", ["<th scope=\"col\">a</th><th scope=\"col\">b</th>", "<td>x</td><td>y</td>"]),
        ("a\tb\n^\t^\n---\nx\ty", ["<th scope=\"col\">a</th><th scope=\"col\">b</th>", "<td>x</td><td>y</td>"]),
        ("a\t<\tb\nx\t<\ty", ["<th scope=\"col\">a</th><th scope=\"col\">b</th>", "<td>x</td><td>y</td>"]),
        (
            "a\t<\tb\nx\t<\ty\n^\t<\tz\n^\t<\t^",
            [
                "<th scope=\"col\" id=\"cot_1-1-1\">a</th><th scope=\"col\" id=\"cot_1-1-2\">b</th>",
                "<td headers=\"cot_1-1-1\" rowspan=\"2\">x</td><td headers=\"cot_1-1-2\">y</td>", "<td headers=\"cot_1-1-2\">z</td>",
            ]
        ),
    ])
    func `a row or column in which no cell begins is left out`(_ table: String, _ expected: [String]) {
        #expect(rows(bang(table)) == expected.map { "<tr>\($0)</tr>" })
        #expect(rendered(bang(table)).diagnostics.isEmpty)
    }

    @Test func `a header of several rows with nothing merged keeps plain scopes`() {
        #expect(rows(bang("a\tb\n(1)\t(2)\n---\t---\nx\ty"))[1] == "<tr><th scope=\"col\">(1)</th><th scope=\"col\">(2)</th></tr>")
        #expect(cells(bang("a\tb\n(1)\t\n---\nx\ty")).suffix(2) == ["a – (1)=x", "b=y"])
    }

    @Test(arguments: [
        ("^\tb\nx\ty", "o-gop-sai 2:1", "ô “^” không gộp được: đây là dòng đầu, bên trên không có ô nào"),
        ("<\tb\nx\ty", "o-gop-sai 2:1", "ô “<” không gộp được: đây là cột đầu, bên trái không có ô nào"),
        ("a\tb\nx\t^", "o-gop-sai 3:3", "ô “^” không gộp được: ô bên trên thuộc phần tiêu đề"),
        ("a\tb\nx\t<\n^\ty", "o-gop-sai 4:1", "ô “^” không gộp được: các ô gộp với nhau phải làm thành hình chữ nhật"),
        ("a\tb\nx\ty\n^\t<", "o-gop-sai 4:3", "ô “<” không gộp được: các ô gộp với nhau phải làm thành hình chữ nhật"),
        ("a\tb\tc\nx\t<\ty\nz\t^\tt", "o-gop-sai 4:3", "ô “^” không gộp được: các ô gộp với nhau phải làm thành hình chữ nhật"),
        ("a\tb\nx\ty\nz", "bang-tinh-lech 4:1", "dòng này có 1 ô, tiêu đề có 2"),
        ("a\tb\nx\ty\tz", "bang-tinh-lech 3:1", "dòng này có 3 ô, tiêu đề có 2"),
        ("a\nb\tc\n---\nx\ty", "bang-tinh-lech 2:1", "dòng này có 1 ô, tiêu đề có 2"),
        ("a\tb\nx\t\"y", "bang-tinh-lech 3:3", "dấu \" mở đầu ô này không có dấu \" đóng, nên được in ra như chữ"),
        ("a\tb", "bang-tinh-lech 1:1", "bảng chỉ có tiêu đề, không có dòng dữ liệu nào"),
        ("", "bang-tinh-lech 1:1", "bảng không có ô nào"),
        ("---\na\tb\nx\ty", "bang-tinh-lech 2:1", "trên dòng --- không có dòng tiêu đề nào"),
        (
            "a\nb\nc\nd\ne\nf\ng\nh\ni\n---", "bang-tinh-lech 11:1",
            "trên dòng --- có 9 dòng, tiêu đề có nhiều nhất 8; chỉ dòng đầu là tiêu đề"
        ),
        ("a | b\n1 | 2", "bang-tinh-lech 2:1", "bảng không có dấu Tab nào nên chỉ có một cột"),
    ])
    func `what does not add up is told at its place and nothing is lost`(_ table: String, _ place: String, _ message: String) {
        #expect(places(bang(table)) == [place])
        let result = rendered(bang(table))
        #expect(result.diagnostics.first?.message.vi == message)
        let printed = Set(texts(result.body).joined(separator: " "))
        for character in table where character.isLetter || character == "\"" { #expect(printed.contains(character)) }
    }

    @Test(arguments: [
        ("> ```bang\n> a\tb\n> x\ty\n> é\t^\t<\n> ```", ["bang-tinh-lech 4:3", "o-gop-sai 4:7"]),
        ("-\t```bang\n\ta\tb\n\tx\t\"y\n\t```", ["bang-tinh-lech 3:4"]),
        ("  ```bang\n  a\tb\n   <\t\\~~ \\[^1]\\~ é\n  ```", ["o-gop-sai 3:4"]),
        ("- 1. ```bang\n     a\tb\n     \"x\n     ^\"\t\"y\n     ```", ["bang-tinh-lech 4:9"]),
    ])
    func `places count in the file, whatever the block stands in`(_ markdown: String, _ expected: [String]) {
        #expect(places(markdown) == expected)
    }

    @Test func `rectangles grow both ways`() {
        #expect(
            rows(bang("a\tb\tc\nx\t<\t1\n^\t^\t2\n^\t<\t3")).dropFirst().first
                == "<tr><td headers=\"cot_1-1-1 cot_1-1-2\" rowspan=\"3\" colspan=\"2\">x</td><td headers=\"cot_1-1-3\" class=\"so\">1</td></tr>"
        )
        #expect(places(bang("a\tb\tc\nx\t<\t1\n^\t^\t2\n^\t<\t3")).isEmpty)
    }

    @Test func `blocks know their lines and two tables share no identifier`() {
        let markdown = bang("a\t<\n\"x\ny\"\tz") + "\n" + bang("a\t<\n1\t2")
        let lines = rendered(markdown).body.blocks.map(\.lines)
        #expect(lines == [2...2, 3...4, 4...4, 8...8, 9...9, 9...9])
        #expect(rendered(markdown).html.contains("id=\"cot_1-1-1\"") && rendered(markdown).html.contains("id=\"cot_2-1-1\""))
    }

    @Test(arguments: [
        MarkdownShape("257 columns", bang(String(repeating: "\t", count: 256))),
        MarkdownShape(
            "short rows below a wide one", bang(String(repeating: "a\t", count: 200) + "\n" + String(repeating: "x\n", count: 3_000))),
        MarkdownShape("many cells below a merged header", bang("a\t<\nb\tc\n---\n" + String(repeating: "\t\n", count: 140_000))),
    ])
    func `a table too large is refused with an error`(_ shape: MarkdownShape) {
        let result = rendered(shape.markdown)
        #expect(result.codes.contains("bang-qua-rong"))
        #expect(result.diagnostics.contains { $0.severity == .error } && result.body.html.isEmpty)
    }

    @Test func `brackets are bounded in a cell although empty lines part them`() {
        #expect(rendered(bang("a\n\"" + String(repeating: "![a[]()\n\n", count: 12_000) + "\"")).codes == ["ngoac-qua-nhieu"])
    }
}
