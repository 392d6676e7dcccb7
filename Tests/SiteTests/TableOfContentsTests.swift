import Testing

@testable import Site
@testable import Source

struct TableOfContentsTests {
    /// `label@depth` of every entry.
    private func entries(_ markdown: String) -> [String] {
        let body = Body(markdown: markdown)
        return TableOfContents(body).entries.map { "\(body.points[$0.point].number)@\($0.depth)" }
    }

    private let page = String(repeating: "chữ nghĩa ", count: 300)

    @Test(arguments: [
        ("I. A\n\n1. b\n\n   a) c\n\nII. D\n\n1. e", ["I@0", "1@1", "II@0", "1@1"]),
        ("Điều 1. A\n\n1. b\n\nĐiều 2. C\n\nĐiều 3. D", ["Điều 1@0", "Điều 2@0", "Điều 3@0"]),
        ("## Chương I\n\n## Điều 1. A\n\n## Chương II", ["Chương I@0", "Điều 1@1", "Chương II@0"]),
        ("1. a\n2. b\n\n   (1) c\n\n   Bước 1: d\n3. e", ["1@0", "2@0", "3@0"]), ("1. a\n2. b", []),
        ("## A\n\n1. b\n\n## C\n\n## D", ["@0", "@0", "@0"]),
        ("## A\n\n## ~~B~~\n\n## ![c](http://a.vn/c.png)\n\n##\n\n## C\n\n### 1. ~~d~~", ["@0", "@0", "1@1"]),
        ("## A\n\nx\n\n### B\n\n## C", ["@0", "@1", "@0"]),
    ])
    func `a long text has its headings and first numbers, each within what holds it`(_ markdown: String, _ expected: [String]) {
        #expect(entries(page + "\n\n" + markdown) == expected)
        #expect(entries(markdown) == [])
    }

    @Test func `deep levels are left out where they are many, and a text of too many points has none`() {
        func numbers(_ count: Int) -> String { (1...count).map { "\($0). x\n" }.joined() }
        let deep = (1...20).map { n in "\(n). x\n\n" + (1...10).map { "\(n).\($0). y\n\n" }.joined() }
        #expect(entries(page + "\n\n" + deep.joined()).count == 20)
        #expect(entries(page + "\n\n" + numbers(120)).count == 120)
        #expect(entries(page + "\n\n" + numbers(121)).isEmpty)
    }

    @Test func `a chapter alone on its line is named by the line after it`() {
        let body = Body(markdown: "Chương I\n\nQUY ĐỊNH CHUNG\n\nChương II\n\nCâu này không phải tên.")
        #expect(body.points.indices.map { body.contentsTitle(of: $0, firstBlocks: body.firstBlocks) } == ["QUY ĐỊNH CHUNG", ""])
    }
}
