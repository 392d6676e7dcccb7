import Testing

@testable import Source

struct MarkdownTaskTests {
    @Test func `a task is a box that says its state and cannot be changed`() {
        #expect(
            rendered("- [ ] a\n- [x] **b**\n- c").html == """
                <ul>
                <li id="y-a" class="viec"><input type="checkbox" disabled aria-label="Chưa xong"> a
                </li>
                <li id="y-b" class="viec"><input type="checkbox" disabled checked aria-label="Đã xong"> <strong>b</strong>
                </li>
                <li id="y-c">c
                </li>
                </ul>

                """)
        #expect(rendered("- [ ] a").codes.isEmpty)
    }

    @Test func `the anchor of a task stays when it is done`() {
        #expect(rendered("- [ ] Báo cáo").body.itemAnchors == ["y-bao-cao"])
        #expect(rendered("- [x] Báo cáo").body.itemAnchors == ["y-bao-cao"])
    }

    @Test func `a task of a numbered list keeps its number, and a point in a task its label`() {
        #expect(
            rendered("2) [X] a").html.contains(
                "<li id=\"muc-2\"><span class=\"so-diem\">2)</span> <input type=\"checkbox\" disabled checked aria-label=\"Đã xong\"> a"))
        #expect(
            rendered("- [ ] a) b").html.contains(
                "<p class=\"diem\" id=\"muc-a\"><input type=\"checkbox\" disabled aria-label=\"Chưa xong\"> <span class=\"so-diem\">a)</span> b"
            ))
    }

    /// The number of boxes in the list items of a text.
    @Test(arguments: [
        ("- [ ] a\n\n- [x] b", 2), ("+ [ ]\ta", 1), ("*   [X]   a", 1), ("> - [x] a", 1), ("- a\n  - [ ] b", 1),
        ("- [ ] ~~a~~ `b` [c](d)", 1),
        ("x[^1]\n\n[^1]: a\n\n    - [x] b", 1),
        ("- [ ] ", 1), ("- [x] \n  a", 1), ("- [ ]", 0), ("- [", 0), ("- [ ", 0), ("- [x]\n  a", 0), ("- [x]a", 0), ("- [-] a", 0),
        ("- [  ] a", 0), ("- \\[ ] a", 0), ("- &#91;x] a", 0),
        ("-\n  [ ] a", 0), ("- a\n\n  [ ] b", 0), ("- > [ ] a", 0), ("-     [ ] a", 0), ("- # [ ] a", 0), ("[ ] a", 0),
        ("x[^1]\n\n[^1]: [ ] a", 0), ("- [r]: u\n  [ ] a", 0), ("- [x](u) a", 0),
    ])
    func `a mark is a task at the start of an item and before a blank only`(_ markdown: String, _ boxes: Int) {
        #expect(rendered(markdown).html.split(separator: "<input").count - 1 == boxes)
    }

    @Test func `a mark that is a defined reference stays a link`() {
        #expect(rendered("- [x] a\n- [ ] b\n\n[x]: u").html.contains("<a href=\"u\">x</a> a"))
    }

    @Test func `the mark is no text, and what follows it maps to the HTML`() {
        let body = rendered("- [x] a <b\n- [ ] *c*").body
        #expect(texts(body) == ["a <b", "c"])
        expectRunsMap(body)
    }
}
