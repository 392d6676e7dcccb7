import Source
import Testing

@testable import Drafting

/// Parts of Word files, and the paragraphs and remarks that they become.
@Suite struct WordRewriterTests {
    private static let numbering = """
        <w:numbering>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Chuong"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0B7}"/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="cardinalText"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
        </w:numbering>
        """
    private static let styles = """
        <w:styles><w:style w:type="paragraph" w:styleId="Chuong"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Chuong"/></w:style></w:styles>
        """

    private func rewriter(_ numbering: String = numbering) -> WordRewriter {
        WordRewriter(
            WordNumbering(numbering: XMLElement(Array(numbering.utf8)), styles: XMLElement(Array(Self.styles.utf8))))
    }

    /// The text of every paragraph.
    private func paragraphs(_ body: String) throws -> [String] {
        var rewriter = rewriter()
        let element = rewriter.rewritten(try #require(XMLElement(Array("<w:body>\(body)</w:body>".utf8))))
        return element.all("w:p").map { $0.all("w:t").map(\.text).joined() }
    }

    private func remarks(_ body: String) throws -> [String] {
        var rewriter = rewriter()
        _ = rewriter.rewritten(try #require(XMLElement(Array("<w:body>\(body)</w:body>".utf8))))
        return rewriter.remarks.map(\.message.vi)
    }

    private static func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    @Test(arguments: [
        (
            item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1) + item("e", 1, 1),
            ["Điều 1. a", "a) b", "b) c", "Điều 2. d", "a) e"]
        ),
        (item("a", 1) + item("b", 4) + item("c", 5) + item("d", 5), ["Điều 1. a", "Điều 2. b", "Điều 7. c", "Điều 8. d"]),
        (item("a", 2) + item("b", 2, 1) + item("c", 2, 1), ["III. a", "3.1 b", "3.2 c"]),
        (item("a", 2, 1), ["3.1 a"]), (item("a", 3) + item("b", 3, 1), ["- a", "+ b"]), (item("a", 0), ["a"]), (item("a", 9), ["a"]),
        ("<w:p><w:pPr><w:pStyle w:val=\"Con\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", ["III. a"]),
        ("<w:p><w:pPr><w:pStyle w:val=\"Con\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", ["a"]),
    ]) func `a paragraph of a list begins with the number that Word prints`(_ body: String, _ expected: [String]) throws {
        #expect(try paragraphs(body) == expected)
    }

    @Test func `a number in words is doubted`() {
        let one = Self.numbering.replacing("w:numId=\"3\"><w:abstractNumId w:val=\"3\"", with: "w:numId=\"3\"><w:abstractNumId w:val=\"4\"")
        #expect(rewriter(one).remarks.map(\.message.vi).contains { $0.contains("“cardinalText”") })
    }

    @Test(arguments: [
        ("<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>15/3/2025</w:t></w:r></w:fldSimple></w:p>", ["15/3/2025"]),
        ("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>", ["a"]),
        ("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>hiện</w:t></w:r></w:p>", ["hiện"]),
        ("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>", ["☑"]),
        (
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData></w:fldChar></w:r></w:p>",
            ["☒"]
        ),
        (
            "<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent>"
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>", ["a", "khung"]
        ),
    ]) func `words that pandoc passes over stand where it reads them`(_ body: String, _ expected: [String]) throws {
        #expect(try paragraphs(body) == expected)
    }

    @Test(arguments: [
        ("<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>", "còn 2 chỗ sửa"),
        ("<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>", "1 nhận xét"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>", "1 chỗ chữ ẩn"),
        ("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>hạn nộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>", "“hạn nộp”"),
        ("<w:p><w:r><w:sym w:font=\"Hinh\" w:char=\"F0FE\"/></w:r></w:p>", "1 ký hiệu"),
        ("<w:p><w:r><w:object/></w:r></w:p>", "1 đối tượng nhúng"),
    ]) func `what is not in the draft is told`(_ body: String, _ words: String) throws {
        let remarks = try remarks(body)
        #expect(remarks.count == 1 && remarks[0].contains(words))
    }

    @Test func `a file without anything of this is not doubted`() throws {
        #expect(try remarks(Self.item("a", 1)) == [])
    }
}
