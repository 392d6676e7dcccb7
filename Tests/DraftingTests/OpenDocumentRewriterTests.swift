import Source
import Testing

@testable import Drafting

/// Parts of LibreOffice files, and the paragraphs and remarks that they become.
@Suite struct OpenDocumentRewriterTests {
    private static let styles = """
        <a><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-prefix="Điều " style:num-suffix="." style:num-format="1"/>
        <text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/></text:list-style>
        <text:list-style style:name="G"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
        <text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></a>
        """

    private func read(_ body: String) throws -> (paragraphs: [String], remarks: [String]) {
        var rewriter = OpenDocumentRewriter(OpenDocumentNumbering([try #require(XMLElement(Array(Self.styles.utf8)))]))
        let element = rewriter.rewritten(try #require(XMLElement(Array("<office:text>\(body)</office:text>".utf8))))
        let paragraphs = element.children.flatMap { $0.name.hasPrefix("text:") ? [$0] : $0.all("text:p") }
        return (paragraphs.map(\.text), rewriter.remarks.map(\.message.vi))
    }

    private static func list(_ attributes: String, _ items: String...) -> String {
        "<text:list \(attributes)>" + items.map { "<text:list-item>\($0)</text:list-item>" }.joined() + "</text:list>"
    }

    private static func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }

    @Test(arguments: [
        (list("text:style-name=\"L\"", p("a"), p("b")), ["Điều 1. a", "Điều 2. b"]),
        (list("text:style-name=\"L\"", p("a") + list("", p("b"), p("c")), p("d")), ["Điều 1. a", "1.1. b", "1.2. c", "Điều 2. d"]),
        (
            list("text:style-name=\"L\" xml:id=\"x\"", p("a")) + p("b") + list("text:style-name=\"L\" text:continue-list=\"x\"", p("c"))
                + list("text:style-name=\"L\" text:continue-numbering=\"true\"", p("d")), ["Điều 1. a", "b", "Điều 2. c", "Điều 3. d"]
        ),
        (list("text:style-name=\"L\"", p("a")) + list("text:style-name=\"L\"", p("b")), ["Điều 1. a", "Điều 1. b"]),
        (list("text:style-name=\"G\"", p("a")), ["- a"]), ("<text:h text:outline-level=\"1\">a</text:h>", ["I. a"]),
    ]) func `a paragraph of a list begins with the number that LibreOffice prints`(_ body: String, _ expected: [String]) throws {
        #expect(try read(body).paragraphs == expected)
    }

    @Test(arguments: [
        ("<text:section>\(p("a"))</text:section>", ["a"]), (p("ngày <text:date>15/3/2025</text:date>"), ["ngày 15/3/2025"]),
        (p("a<draw:frame><draw:text-box>\(p("khung"))</draw:text-box></draw:frame>"), ["a", "khung"]),
        (
            "<table:table><table:table-header-rows><table:table-row>\(p("a"))</table:table-row></table:table-header-rows></table:table>",
            ["a"]
        ),
        (p("a<office:annotation>\(p("ý kiến"))</office:annotation>"), ["a"]),
    ]) func `words that pandoc passes over stand where it reads them`(_ body: String, _ expected: [String]) throws {
        #expect(try read(body).paragraphs == expected)
    }

    @Test func `what is not in the draft is told`() throws {
        let remarks = try read(
            "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
                + Self.p("a<office:annotation/><draw:frame><draw:text-box>\(Self.p("khung"))</draw:text-box></draw:frame>")
        ).remarks
        #expect(remarks.count == 3)
        for (remark, words) in zip(remarks, ["“khung”", "còn 1 chỗ sửa", "1 nhận xét"]) { #expect(remark.contains(words)) }
    }
}
