import Source
import Testing

@testable import Drafting

/// Trees of pandoc and the lines that they become.
@Suite struct PandocTextTests {
    private func text(_ blocks: String) throws -> String {
        PandocText(try #require(JSONReader.read(Array(#"{"blocks":[\#(blocks)]}"#.utf8)))).text.trimmed
    }

    private static let para = #"{"t":"Para","c":[{"t":"Str","c":"chữ"}]}"#

    @Test(arguments: [
        (para, "chữ"),
        (
            #"{"t":"Para","c":[{"t":"Str","c":"x"},{"t":"Superscript","c":[{"t":"Str","c":"2"}]},{"t":"Space"},{"t":"Strong","c":[{"t":"Str","c":"đậm"}]}]}"#,
            "x² đậm"
        ),
        (#"{"t":"Para","c":[{"t":"Str","c":"a"},{"t":"LineBreak"},{"t":"Str","c":"b"}]}"#, "a\nb"),
        (#"{"t":"OrderedList","c":[[4,{"t":"LowerAlpha"},{"t":"OneParen"}],[[\#(para)],[\#(para),\#(para)]]]}"#, "d) chữ\ne) chữ\nchữ"),
        (#"{"t":"BulletList","c":[[[\#(para)]]]}"#.replacing("[[[", with: "[[").replacing("]]]", with: "]]"), "- chữ"),
        (#"{"t":"Para","c":[{"t":"Str","c":"a"},{"t":"Note","c":[\#(para)]}]}"#, "a[^1]\n\n[^1]: chữ"),
        (
            #"{"t":"Para","c":[{"t":"Strikeout","c":[{"t":"Str","c":"cũ"},{"t":"Space"}]},{"t":"Str","c":"mới"}]}"#,
            "\(TextMark.strike)cũ\(TextMark.strike) mới"
        ),
        (#"{"t":"Div","c":[["",[],[]],[\#(para)]]}"#, "chữ"),
    ]) func `a block becomes lines`(_ block: String, _ lines: String) throws {
        #expect(try text(block) == lines)
    }

    @Test(arguments: [
        (4, "UpperRoman", "IV"), (9, "LowerRoman", "ix"), (27, "LowerAlpha", "aa"), (3, "Decimal", "3"), (500, "UpperRoman", "500"),
    ])
    func `automatic numbers are written out`(_ value: Int, _ style: String, _ number: String) {
        #expect(ListNumber.text(value, style: style) == number)
    }

    @Test(arguments: [
        ("[1, -2.5e3, \"a\\u0111\\n\", true, null, {}]", true), ("[1,]", false), ("{\"a\":}", false), ("\"mở", false), ("[1] 2", false),
        ("", false),
        (String(repeating: "[", count: 600) + String(repeating: "]", count: 600), false),
    ]) func `only whole JSON of bounded depth is read`(_ text: String, _ isRead: Bool) {
        #expect((JSONReader.read(Array(text.utf8)) != nil) == isRead)
    }

    @Test func `pairs of surrogates are one letter`() {
        #expect(JSONReader.read(Array(#""😀\u0111 \ud83d\ude00 \ud83d""#.utf8))?.string == "😀đ 😀 \u{FFFD}")
    }

    @Test func `merged cells keep their places`() {
        var grid = TableGrid()
        grid.append([TableGrid.Cell(lines: ["a"], height: 2, width: 1), TableGrid.Cell(lines: ["b"], height: 1, width: 2)])
        grid.append([TableGrid.Cell(lines: ["c"], height: 1, width: 1), TableGrid.Cell(lines: ["d", "e"], height: 1, width: 1)])
        #expect(grid.rows == ["a\tb\t\(TableMark.left)", "\(TableMark.above)\tc\td\(TableMark.lineBreak)e"])
        #expect(!grid.setsPage(beforeText: true))
    }

    private static func table(_ rows: [[String]]) -> String {
        let empty = #"["",[],[]]"#
        let rows = rows.map { cells in
            let cells = cells.map { "[\(empty),{\"t\":\"AlignDefault\"},1,1,[\($0)]]" }.joined(separator: ",")
            return "[\(empty),[\(cells)]]"
        }
        return
            #"{"t":"Table","c":[\#(empty),[null,[]],[],[\#(empty),[]],[[\#(empty),0,[],[\#(rows.joined(separator: ","))]]],[\#(empty),[]]]}"#
    }

    private static func para(_ text: String) -> String { #"{"t":"Para","c":[{"t":"Str","c":"\#(text)"}]}"# }

    @Test func `a page laid out as a table is taken apart, and the tables in it are kept`() throws {
        let letterhead = Self.table([[Self.para("UBND TỈNH"), Self.para("Độc lập - Tự do - Hạnh phúc")]])
        let data = Self.table([[Self.para("TT"), Self.para("Việc")], [Self.para("1"), Self.para("Một")]])
        let page = Self.table([[Self.para("Trang chủ"), [letterhead, Self.para("BÁO CÁO"), data].joined(separator: ",")]])
        #expect(try text(page) == "Trang chủ\nUBND TỈNH\nĐộc lập - Tự do - Hạnh phúc\nBÁO CÁO\n\nTT\tViệc\n1\tMột")
    }

    @Test func `a table with a number in it behind the text is none of a letterhead`() throws {
        let rows = [["Số ký hiệu", "NGÀY"], ["Số: 51/KH-UBND", "07/3/2025"]].map { $0.map(Self.para) }
        let sentence = Self.para("Sở báo cáo danh mục văn bản đã ban hành trong quý như sau:")
        #expect(try text(sentence + "," + Self.table(rows)).hasSuffix("Số ký hiệu\tNGÀY\nSố: 51/KH-UBND\t07/3/2025"))
    }
}
