import Testing

@testable import Source

struct MarkdownTableTests {
    /// Rows of plain cells of the tables in a body.
    private func cells(_ markdown: String) -> [String] {
        rendered(markdown).body.blocks.compactMap { block in
            switch block.kind {
            case .columnHeader: "# " + String(decoding: block.text, as: UTF8.self)
            case .cell(let header): "\(header)=" + String(decoding: block.text, as: UTF8.self)
            default: nil
            }
        }
    }

    @Test func `a table is written with scopes, columns and a name`() {
        #expect(
            rendered("| Tên | Số |\n|---|---|\n| a | 1.234 |\n| b | 5,5% |").html == """
                <div class="bang" role="region" aria-label="Bảng thứ 1" tabindex="0">
                <table>
                <thead>
                <tr><th scope="col">Tên</th><th scope="col" class="so">Số</th></tr>
                </thead>
                <tbody>
                <tr><td>a</td><td class="so">1.234</td></tr>
                <tr><td>b</td><td class="so">5,5%</td></tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test(arguments: [
        ("a | b\n- | -\n", []), ("| a |\n|---|\n| `x \\| y` |", ["# a", "a=x | y"]), ("a\n:--\nb", ["# a", "a=b"]),
        ("x\n| a | b |\n|--|--|\n| 1 | 2 |", ["# a", "# b", "a=1", "b=2"]),
        ("> | a |\n> |---|\n> | 1 |\n\nx", ["# a", "a=1"]), ("1. x\n\n   | a |\n   |---|\n   | 1 |", ["# a", "a=1"]),
        ("- | a |\n  |---|\n  | **1** *2* |\n- y", ["# a", "a=1 2"]),
        ("-\t| a |\n\t|---|\n\t| 1 |", ["# a", "a=1"]), ("| a |\n|---|\n| 1 |\n| b |\n|---|\n", ["# a", "a=1", "a=b", "a=---"]),
        ("```\n| a |\n|---|\n```", []),
        ("    | a |\n    |---|", []), ("| a |\r\n|---|\r\n| 1 |\r\n", ["# a", "a=1"]),
        ("| a | b |\n|---|---|\n| | x# |", ["# a", "# b", "b=x#"]),
        ("a\n-|\n=", ["# a", "a=="]), ("a\n-|\n===\nb\n\nc", ["# a", "a====", "a=b"]),
        ("a\n-|\n    b\n=", ["# a"]), ("a\n-|\n--", ["# a", "a=--"]), ("a\n-|\n---", ["# a"]), ("a\nb\n---\n|", []),
        ("a\n-|\n<a@b.vn>", ["# a", "a=a@b.vn"]), ("a\n-|\n<b c=>", ["# a", "a=<b c=>"]), ("a\n-|\n<b c='d' e=f />", ["# a"]),
        ("a\n-|\n<b c=\"x|y\">", ["# a"]), ("a\n-|\n</b>", ["# a"]), ("a\n-|\n</b c>", ["# a", "a=</b c>"]),
        ("-\n  a\n -:", []), ("-\n  a\n  -:", ["# a"]),
        ("| [r] |\n|---|\n| a\\ |\n\n[r]: u", ["# r", "r=a\\"]), ("[^1]\n\n[^1]: chú\n\n    | a |\n    |---|\n    | 1 |", []),
    ])
    func `tables are found where GFM finds them`(_ markdown: String, _ expected: [String]) {
        #expect(cells(markdown) == expected)
    }

    @Test func `two tables in one paragraph with a rule between are both found`() {
        #expect(cells("| a |\n|---|\n| 1 |\n***\n| b |\n|---|\n| 2 |") == ["# a", "a=1", "# b", "b=2"])
    }

    @Test(arguments: [2, 5, 40])
    func `tables in one paragraph are all found`(_ count: Int) {
        let markdown = String(repeating: "| a |\n|---|\n| 1 |\n|\n", count: count)
        #expect(cells(markdown) == Array(repeating: ["# a", "a=1"], count: count).flatMap { $0 })
    }

    @Test func `raw HTML below a table reaches down to an empty line and holds no table`() {
        let markdown = "a\n-|\n<b>\nx\n<?p?>\nb\n-|\n\nc\n-|"
        let result = rendered(markdown)
        #expect(cells(markdown) == ["# a", "# c"])
        #expect(!result.html.contains("bang0") && result.html.contains("-|"))
    }

    @Test(arguments: [
        ("a\n-|\n<b>\n```\n\nx\n-|\n\n```\n\ny\n-|", ["# a", "# x"], "y\n-|"),
        ("a\n-|\n2. x\n   ```\n\ny\n-|\n\n```\n\nz\n-|", ["# a", "# y"], "z\n-|"),
        ("10) a\n    -|\nb\n\n    c\n    -|", ["# a"], "c\n-|"),
    ])
    func `what is code because of a line below a table holds no table`(_ markdown: String, _ expected: [String], _ code: String) {
        let result = rendered(markdown)
        #expect(cells(markdown) == expected)
        #expect(!result.html.contains("bang0") && result.html.contains(code))
    }

    @Test func `a table stands in the item that begins below a table`() {
        let html = rendered("a\n-|\n2. x\n\n   b\n   -|").html
        #expect(html.hasSuffix("</table>\n</div>\n</li>\n</ol>\n"))
    }

    @Test func `tables with an item below each are all found in a long document`() {
        let point = "| a |\n|---|\n| 1 |\n2. " + String(repeating: "x", count: 10_000) + "\n\n"
        #expect(cells(String(repeating: point, count: 150)).count == 300)
    }

    @Test func `tables too many for one paragraph are told and stay text`() {
        let code = "```\n" + String(repeating: "x", count: 1_900_000) + "\n```\n"
        let result = rendered(code + String(repeating: "| a |\n|---|\n| 1 |\n|\n", count: 8))
        #expect(result.body.blocks.count { $0.kind == .columnHeader } == 5)
        let warned = result.diagnostics.first { $0.message.vi == "quá nhiều bảng viết liền nhau; từ đây các bảng được in ra như chữ" }
        #expect(warned?.location?.line == 24)
        #expect(result.html.contains("| a |"))
    }

    @Test func `alignment is what the delimiter says`() {
        let html = rendered("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |").html
        #expect(html.contains("<td class=\"trai\">1</td><td class=\"giua\">2</td><td class=\"phai\">3</td>"))
    }

    @Test(arguments: [
        (["1.234,5", "−3,2", "12"], true), (["12,5%", "100 %", "5‰"], true), (["5", "-", "–", "…", ""], true),
        (["5[^a]", "**6**", "~~7~~ 8"], true),
        (["(1)", "1.200", "(3,5)"], true), (["1\u{A0}200", "+4", "\\-5"], true), (["2024–2025", "2025"], true),
        (["-", "–"], false), (["(1)", "(2)"], false), (["1.", "2."], false), (["01/4/2025"], false), (["5 tỷ", "6"], false),
        (["5 -"], false),
        (["[5](x)", "6"], false), (["(5", "6"], false), (["5)", "6"], false), (["%", "6"], false), ([",", "6"], false),
        (["(5)6", "7"], false),
        (["", ""], false), (["[^a", "5"], false),
    ])
    func `a column is one of numbers, some of them perhaps left out`(_ cells: [String], _ isNumeric: Bool) {
        let pipes = rendered("| a |\n|---|\n" + cells.map { "| \($0) |\n" }.joined() + "\n[^a]: b").html
        let tabs = rendered("```bang\na\tb\n" + cells.map { "\($0)\tx\n" }.joined() + "```\n\n[^a]: b").html
        #expect([pipes, tabs].map { $0.contains("<th scope=\"col\" class=\"so\">a</th>") } == [isNumeric, isNumeric])
    }

    @Test func `a paragraph that names the table is its caption and the name of its region`() {
        let html = rendered("Bảng 2. Chỉ tiêu \"A\"\n\n| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |").html
        #expect(
            html.hasPrefix(
                "<div class=\"bang\" role=\"region\" aria-label=\"Bảng 2. Chỉ tiêu &quot;A&quot;\" tabindex=\"0\">\n<table>\n<caption>Bảng 2. Chỉ tiêu &quot;A&quot;</caption>"
            ))
        #expect(html.contains("aria-label=\"Bảng thứ 2\""))
    }

    @Test func `regions never share a name`() {
        let html = rendered("Bảng 2\n\n| a |\n|---|\n\n| b |\n|---|\n").html
        #expect(html.contains("aria-label=\"Bảng 2\"") && html.contains("aria-label=\"Bảng thứ 2\""))
        let same = rendered(String(repeating: "Bảng 1\n\n| a |\n|---|\n\n", count: 3)).html
        #expect(same.matches(of: /aria-label="(.*?)"/).map(\.output.1) == ["Bảng 1", "Bảng 1 (2)", "Bảng 1 (3)"])
    }

    @Test func `text after a table starts anew`() {
        #expect(rendered("| a |\n|---|\n| 1 |\n\nSau").html.hasSuffix("</div>\n<p>Sau</p>\n"))
        #expect(rendered("| a |\n|---|\n## Sau").html.hasSuffix("<h2 id=\"sau\">Sau</h2>\n"))
    }

    @Test(arguments: [
        ("| a | b | c |\n|---|---|---|---|\n| 1 | 2 | 3 |", "bang-lech 2:1", "hàng tiêu đề có 3 ô, dòng phân cách có 4"),
        ("|---|---|\n| 1 | 2 |", "bang-lech 1:1", "dòng phân cách của bảng không có hàng tiêu đề ở trên"),
        ("| a | b |\n| 1 | 2 |", "bang-lech 1:1", "các hàng này giống bảng mà thiếu dòng phân cách"),
        ("| a | b |\n| 1 | 2 |\n|—|—|", "bang-lech 3:1", "dòng phân cách của bảng có dấu “—”"),
        ("| a | b |\n|===|===|\n| 1 | 2 |", "bang-lech 2:1", "dòng phân cách của bảng có dấu “=”"),
        ("| a | b |\n|---|- -|", "bang-lech 2:1", "dòng phân cách của bảng có ô sai"),
        ("+---+---+\n| a | b |\n+---+---+", "bang-lech 1:1", "dòng phân cách của bảng có dấu “+”"),
        ("Chỉ tiêu | Số\n\n|---|---|\n| 1 | 2 |", "bang-lech 3:1", "dòng phân cách của bảng không có hàng tiêu đề ở trên"),
        ("| a | b |\n\n|---|---|\n| 1 | 2 |", "bang-lech 1:1", "hàng này giống hàng của bảng mà đứng một mình"),
        ("| a |\n\n|---|---|\n| 1 | 2 |", "bang-lech 3:1", "có dòng trống giữa hàng tiêu đề và dòng phân cách của bảng"),
        ("| a | b |\n|---|---|\n\n| 1 | 2 |", "bang-lech 4:1", "hàng này bị dòng trống tách khỏi bảng ở trên"),
        ("| a | b |\n|---|---|\n\n| 1 | 2 |\n| 3 | 4 |", "bang-lech 4:1", "các hàng này bị dòng trống tách khỏi bảng ở trên"),
        ("    | a | b |\n    |---|---|\n    | 1 | 2 |", "bang-lech 1:5", "hàng của bảng thụt vào từ 4 dấu cách nên thành khối mã"),
        ("a) x:\n\n\t| a | b |\n\t|---|---|", "bang-lech 3:2", "hàng của bảng thụt vào từ 4 dấu cách nên thành khối mã"),
        ("| a | b |\n|---|---|\n    | 1 | 2 |", "bang-lech 3:5", "hàng của bảng thụt vào từ 4 dấu cách nên thành khối mã"),
        ("TT\tTên\tSố\n1\tThu\t5", "bang-lech 1:1", "các dòng này giống ô dán từ bảng tính mà không nằm trong khối ```bang"),
        ("| a | b |\n---\n", "bang-lech 2:1", "hàng tiêu đề có 2 ô, dòng phân cách có 1"),
        ("| a | b |\n    |---|---|", "bang-lech 2:5", "dòng phân cách thụt vào quá sâu hoặc nằm ngoài khối của hàng tiêu đề"),
        ("> | a | b |\n|---|---|", "bang-lech 2:1", "dòng phân cách thụt vào quá sâu hoặc nằm ngoài khối của hàng tiêu đề"),
        ("> 1. | a | b |\n>    |---|", "bang-lech 2:1", "hàng tiêu đề có 2 ô, dòng phân cách có 1"),
        ("| a | b |\n|---|---|\n| 1 |", "bang-lech 3:1", "hàng này có 1 ô, hàng tiêu đề có 2"),
        ("| a |\n|---|\n| 1 | 2 |", "bang-lech 3:1", "hàng này có 2 ô, hàng tiêu đề có 1"),
    ])
    func `what is almost a table is told with what is off`(_ markdown: String, _ place: String, _ message: String) {
        #expect(places(markdown).first == place)
        #expect(Set(rendered(markdown).codes) == ["bang-lech"])
        #expect(rendered(markdown).diagnostics.first?.message.vi == message)
    }

    @Test func `cells that no column takes are named in the warning`() {
        let result = rendered("| a |\n|---|\n| 1 | **2** | x \\| y |")
        #expect(result.diagnostics.map(\.hint?.vi) == ["ô thừa không được in ra: “**2** | x | y”; dấu | trong ô viết là \\|"])
    }

    @Test func `what stands below definitions as an underline is no delimiter row`() {
        #expect(!rendered("[a]: /u\n---\n:--= |\n--|--").html.contains("<table"))
    }

    @Test(arguments: [
        "a | b", "| a", "a |", "x | y\nz | t", "|a|", "`| a | b |`", "    | a | b |\n    | 1 | 2 |", "a\n---", "a | b\n===",
        "\\| a | b |\nx", "a)\tMột;\nb)\tHai.", "a\tb\tc", "a\tb\tc\nd\te", "```\n| a | b |\n|---|---|\n```",
        "| a | b |\n|---|---|\n| - | – |",
    ])
    func `text with a bar is no table in the making`(_ markdown: String) { #expect(rendered(markdown).codes.isEmpty) }

    @Test(arguments: [
        MarkdownShape("257 columns", String(repeating: "|a", count: 257) + "\n" + String(repeating: "|-", count: 257)),
        MarkdownShape("200 columns, rows of one cell", wideAndShort),
    ])
    func `a table too wide is refused`(_ shape: MarkdownShape) {
        let result = rendered(shape.markdown)
        #expect(result.codes.contains("bang-qua-rong"))
        #expect(result.diagnostics.contains { $0.severity == .error } && result.body.html.isEmpty)
    }

    /// 200 columns and 3,000 rows of one cell.
    static var wideAndShort: String {
        String(repeating: "|a", count: 200) + "\n" + String(repeating: "|-", count: 200) + "\n" + String(repeating: "|x\n", count: 3_000)
    }
}
