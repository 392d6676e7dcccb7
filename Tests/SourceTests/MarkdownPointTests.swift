import Testing

@testable import Source

struct MarkdownPointTests {
    private func anchors(_ markdown: String) -> [String] { rendered(markdown).body.points.map(\.anchor) }
    private func labels(_ markdown: String) -> [String] { rendered(markdown).body.points.map(\.label) }

    @Test(arguments: [
        ("1. a\n3. b\n7. c", ["1.", "3.", "7."]), ("05) a\n06) b", ["05)", "06)"]), ("> 5. a\n> 5. b", ["5.", "5."]),
        ("- 3. x\n- 4. y", ["3.", "4."]),
        ("I. A\n\n1.1. b\n\n1.2 c\n\nđ) d\n\nA. E", ["I.", "1.1.", "1.2", "đ)", "A."]), ("**I.** A\n\n**Điều 5. B**", ["I.", "Điều 5."]),
        ("Điều 5. A\n\nKhoản 2: B\n\nĐiểm đ) c", ["Điều 5.", "Khoản 2:", "Điểm đ)"]),
        ("## Phụ lục II\n\n## CHƯƠNG I\n\nPhần thứ hai", ["Phụ lục II", "CHƯƠNG I", "Phần thứ hai"]),
        ("7a. Bổ sung\n\n(1) Một\n\n(a) hai\n\n(ii) ba\n\nii) bốn", ["7a.", "(1)", "(a)", "(ii)", "ii)"]),
        ("II/ Hai\n\n1/ một\n\na/ 6.000 CNY\n\nII- Hai\n\n1- Người\n\nI) Một", ["II/", "1/", "a/", "II-", "1-", "I)"]),
        ("Chương I NHỮNG QUY ĐỊNH CHUNG\n\nTiểu mục 2\n\nPHẦN I – CHỈ ĐẠO\n\nBước 1: x", ["Chương I", "Tiểu mục 2", "PHẦN I", "Bước 1:"]),
        ("## PHỤ LỤC SỐ 02\n\nPhụ lục số I: x\n\n<u>Điều 3.</u> y", ["PHỤ LỤC SỐ 02", "Phụ lục số I:", "Điều 3."]),
        ("Phụ lục I.2: x\n\nĐiều 8.1.LQ.28. Quyền\n\nĐiều 1.Phạm vi", ["Phụ lục I.2:", "Điều 8.1.LQ.28.", "Điều 1."]),
        ("\u{A0}a) x\n\nx;\n26.\ty", ["a)", "26."]),
        ("1.“Phim” là\n\na)Nội dung", ["1.", "a)"]), ("I.1. Mục tiêu", ["I.1."]),
    ])
    func `numbers are printed as in the source`(_ markdown: String, _ expected: [String]) {
        let result = rendered(markdown)
        #expect(result.body.points.map(\.label) == expected)
        for label in expected { #expect(result.html.contains("<span class=\"so-diem\">\(label)</span>")) }
    }

    @Test(arguments: [
        ("# PHỤ LỤC", "<h2 class=\"phu-luc\" id=\"phu-luc\">", 0),
        ("Một\n\nPhụ lục I\n\nPhụ lục II", "<p class=\"diem phu-luc\" id=", 2),
        ("## Chương I. A", "<h2 class=\"chuong\" id=", 0), ("PHẦN I", "<p class=\"diem chuong\" id=", 0),
        ("Một\n\n> # Phụ lục I", "<h2 class=\"phu-luc\" id=", 0), ("Tiểu mục 2", "<p class=\"diem muc\" id=", 0),
        ("## Điều 5. A", "<h2 id=", 0),
    ])
    func `parts whose title stands in the middle have a class and annexes a place`(_ markdown: String, _ tag: String, _ annexes: Int) {
        let result = rendered(markdown)
        #expect(result.html.contains(tag) && result.body.annexStarts.count == annexes)
        #expect(result.body.annexStarts.allSatisfy { result.body.html[$0...].starts(with: tag.utf8) })
    }

    @Test(arguments: [
        "1.293.500 đồng", "20.000 người", "01/4/2025 là ngày", "TM. ỦY BAN", "T.P Quảng Ngãi", "5 phòng",
        "Điều 5 Nghị định số 1/NĐ-CP quy định", "- a", "* b", "và) c", "Mục tiêu của năm",
        "Điều động công chức", "2025. x",
        "Phụ lục I.docx", "Phụ lục 21.2023.ND.CP.docx", "01/TB-ĐKĐT Phụ lục", "801- 1000", "V/v đề nghị", "(nay là x)", "3a.b",
        "Phụ lục số lượng: x", "<sup>1)</sup> x", "~~1. x~~", "Chương II Luật Đất đai quy định", "Phụ lục I kèm theo Thông tư này",
        "Phụ lục", "- Phụ lục I: Mẫu đơn;",
        "Điểm a và điểm b khoản 1 Điều 6 quy định", "Bước 1 của quy trình",
    ])
    func `what only looks like a number is no point`(_ markdown: String) {
        #expect(rendered(markdown.hasPrefix("2025") ? "x\n" + markdown : markdown).body.points.isEmpty)
    }

    @Test(arguments: [
        ("## I. A\n\n### 2. B\n\na) c", ["muc-i", "muc-i-2", "muc-i-2-a"]),
        ("## II. A\n\n### 1. B\n\n#### 1.1. C", ["muc-ii", "muc-ii-1", "muc-ii-1-1"]),
        ("## II. A\n\n1.1. C", ["muc-ii", "muc-ii-1-1"]),
        ("## Điều 5. A\n\n1. b\n\n   a) c\n\n   đ) d\n\n2. e", ["dieu-5", "dieu-5-1", "dieu-5-1-a", "dieu-5-1-dd", "dieu-5-2"]),
        ("## Chương II\n\n### Điều 9. A", ["chuong-2", "dieu-9"]),
        ("## Phụ lục I\n\n## I. A\n\n## Phụ lục II", ["phu-luc-1", "phu-luc-1-muc-i", "phu-luc-2"]),
        ("## PHỤ LỤC\n\n1. a", ["phu-luc", "phu-luc-muc-1"]), ("## Phụ lục số 02\n\n1. a", ["phu-luc-2", "phu-luc-2-muc-1"]),
        ("1. a\n   1. b\n   2. c\n2. d", ["muc-1", "muc-1-1", "muc-1-2", "muc-2"]),
        ("- 1. a\n- 2. b", ["muc-1", "muc-2"]), ("1. a\n\nx\n\n1. b", ["muc-1", "muc-1-2"]),
        ("1. a\n\nx\n\n1. b\n\nx\n\n1. c\n\n1.2. d", ["muc-1", "muc-1-3", "muc-1-4", "muc-1-2"]),
        ("## Kết luận\n\n## Kết luận\n\n## Kết luận 2", ["ket-luan", "ket-luan-3", "ket-luan-2"]),
        ("## Tìm\n\n## Tìm\n\n## ?\n\n## !", ["muc-tim", "muc-tim-2", "muc", "muc-2"]),
        ("1. a:\n\n- 1. b\n- 2. c", ["muc-1", "muc-1-1", "muc-1-2"]),
        ("## I. A\n\n## Kết luận\n\n1. x", ["muc-i", "ket-luan", "muc-1"]),
        ("## I. A\n\n1. b\n\n## II. C\n\n1. d", ["muc-i", "muc-i-1", "muc-ii", "muc-ii-1"]),
        ("PHỤ LỤC\n\n1. a", ["phu-luc", "phu-luc-muc-1"]),
        ("1. a\n\n7a. b\n\na) c\n\nđ) d\n\n(i) e\n\n(ii) f", ["muc-1", "muc-7a", "muc-7a-a", "muc-7a-dd", "muc-7a-dd-i", "muc-7a-dd-ii"]),
        ("h) a\n\ni) b\n\nk) c", ["muc-h", "muc-i", "muc-k"]),
        ("a) a\n\ni) b\n\nii) c\n\nb) d", ["muc-a", "muc-a-i", "muc-a-ii", "muc-b"]),
        ("u) a\n\nv) b\n\nx) c\n\ny) d", ["muc-u", "muc-v", "muc-x", "muc-y"]),
        ("Điều 1. x\n\n1. y\n\nBước 1: a\n\nBước 2. b", ["dieu-1", "dieu-1-1", "dieu-1-1-buoc-1", "dieu-1-1-buoc-2"]),
        ("Mục 1\n\nTiểu mục 1\n\nMục 2", ["muc-1", "muc-1-tieu-muc-1", "muc-2"]),
        ("3.1. a\n\n- b\n  - 3.1.2. c\n- d\n  - 3.1.3. e\n  - 4.1. f", ["muc-3-1", "muc-3-1-2", "muc-3-1-3", "muc-4-1"]),
        ("A. X\n\nI. Y\n\n1. z\n\nB. W", ["muc-a", "muc-a-i", "muc-a-i-1", "muc-b"]),
        ("## 1. A\n\n## 2. B\n\n1. c\n2. d\n\n   a) e\n\n## 3. G", ["muc-1", "muc-2", "muc-2-1", "muc-2-2", "muc-2-2-a", "muc-3"]),
        ("## 1. A\n\n### 1.1. B\n\n1. c\n\n2. d\n\n### 1.2. E", ["muc-1", "muc-1-1", "muc-1-1-1", "muc-1-1-2", "muc-1-2"]),
        ("## 1. A\n\n### a) B\n\n1. c\n\n2. d\n\n### b) E", ["muc-1", "muc-1-a", "muc-1-a-1", "muc-1-a-2", "muc-1-b"]),
        ("## 1. A\n\n### B\n\n1. c\n\n2. d", ["muc-1", "b", "muc-1-1", "muc-1-2"]),
        ("## 1. A\n\n2. B\n\n3. C", ["muc-1", "muc-2", "muc-3"]),
        ("## a) A\n\na) B\n\nb) C\n\n## b) D", ["muc-a", "muc-a-a", "muc-a-b", "muc-b"]),
    ])
    func `anchors follow what the numbers are`(_ markdown: String, _ expected: [String]) {
        #expect(anchors(markdown) == expected)
    }

    @Test func `anchors stay when wording and neighbours change`() {
        let before = anchors("## I. Mục đích\n\n1. a\n\n## II. Nội dung\n\n### 1. B\n\na) x")
        let after = anchors("Mở đầu.\n\n## I. Mục đích, yêu cầu\n\n1. khác\n2. thêm\n\n## II. Nội dung\n\nChữ.\n\n### 1. B\n\na) y")
        #expect(Set(before).isSubset(of: after))
    }

    @Test func `places behind an anchor that gave way are those of the finished text`() {
        let taken = (2...9).map { "1.\($0). d" }.joined(separator: "\n\n")
        let result = rendered(
            "1. a\n\nx\n\n1. [b](c) & e[^1]\n\n\(taken)\n\nPhụ lục I\n\n- g\n- g\n- g 2\n- [h](i)\n\n[^1]: k[^1]\n\n    # m")
        let body = result.body
        #expect(body.points[1].anchor == "muc-1-10")
        #expect(body.itemAnchors == ["phu-luc-1-y-g", "phu-luc-1-y-g-3", "phu-luc-1-y-g-2", "phu-luc-1-y-h"])
        for anchor in body.points.map(\.anchor) + body.itemAnchors { #expect(result.html.contains(" id=\"\(anchor)\">"), "\(anchor)") }
        expectRunsMap(body)
        #expect(body.links.map { String(decoding: body.html[$0.htmlRange], as: UTF8.self) } == ["c", "i"])
        #expect(body.annexStarts.map { body.html[$0...].starts(with: "<p class=\"diem phu-luc\"".utf8) } == [true])
        #expect(body.notesStart.map { body.html[$0...].starts(with: "<section ".utf8) } == true)
    }

    @Test func `text of a block starts after its number and names its innermost point`() {
        let body = rendered("## I. Mục đích\n\n1. **Một** hai:\n   - ba\n\n   bốn\n\na) năm\n\nsáu").body
        #expect(texts(body) == ["Mục đích", "Một hai:", "ba", "bốn", "năm", "sáu"])
        #expect(body.blocks.map(\.point) == [0, 1, 1, 1, 2, 2])
        #expect(body.points.map(\.title) == ["Mục đích", "Một hai:", "năm"])
        #expect(body.points.map(\.headingLevel) == [2, nil, nil])
    }

    @Test func `text after a list belongs to the heading, unless a colon announced it`() {
        #expect(rendered("## I. A\n\n1. b.\n\nc").body.blocks.map(\.point) == [0, 1, 0])
        #expect(rendered("## I. A\n\n1. b:\n\n- c").body.blocks.map(\.point) == [0, 1, 1])
    }

    @Test(arguments: [
        ("## I. A\n\n1. Đầu tư công\n\nb\n\n- c\n\n2. D.\n\ne", [0, 1, 1, 1, 2, 0]), ("1. A.\n2. Việc khác\n\n- b\n- c", [0, 1, 1, 1]),
        ("1. Ông A\n2. Bà B\n\nc", [0, 1, nil]), ("1. A\n   - b\n\nc.\n\nd", [0, 0, nil, nil]),
        ("1. " + String(repeating: "dài ", count: 40) + "\n\nb", [0, nil]),
        ("1. A.\n\nb.\n\n- c.\n\nd.\n\n2. E.\n\nf.\n\n3. G.\n\nh.", [0, 0, 0, 0, 1, 1, 2, nil]),
        ("1. A.\n\nb.\n\n3. C.\n\nd.\n\n## E\n\n4. F.", [0, nil, 1, nil, 2, 3]),
    ])
    func `an item that is a title, or before the next number, holds what follows`(_ markdown: String, _ expected: [Int?]) {
        #expect(rendered(markdown).body.blocks.map(\.point) == expected)
    }

    @Test(arguments: [
        ("## I. A\n\n1. B:\n\n- c.\n\nYêu cầu./.", [0, 1, 1, 0]), ("1. B:\n\n- c.\n\nd[^1]\n\n[^1]: e", [0, 0, nil, nil]),
        ("1. B:\n\n- c.\n\nd\n\n- e", [0, 0, 0, 0]), ("1. B:\n\nd", [0, 0]),
    ])
    func `the last paragraph after a list closes the text`(_ markdown: String, _ expected: [Int?]) {
        #expect(rendered(markdown).body.blocks.map(\.point) == expected)
    }

    @Test func `a title is the first twelve words`() {
        let words = (1...20).map { "từ\($0)" }.joined(separator: " ")
        #expect(rendered("1. \(words)").body.points.first?.title == (1...12).map { "từ\($0)" }.joined(separator: " "))
    }
}

extension MarkdownPointTests {
    @Test(arguments: [
        ("a) một;\nb) hai;\nđ) ba.", ["muc-a", "muc-b", "muc-dd"]), ("1. Mục:\n   a) một;\n   b) hai", ["muc-1", "muc-1-a", "muc-1-b"]),
        ("I. A\n\n1. B:\n\n- x;\n1.1. C:\n- y.\nII. D\n\n1. E", ["muc-i", "muc-i-1", "muc-i-1-1", "muc-ii", "muc-ii-1"]),
        ("theo điểm\na) khoản 1", []), ("1.1. Thu\n- x\n1.2. Chi\nII. NHIỆM VỤ", ["muc-1-1", "muc-1-2", "muc-ii"]), ("ông\nA. Nguyễn", []),
        ("cuối.\n2025 là năm", []),
        ("x *y.\na) z*", []),
    ])
    func `a number at the start of a line begins a point where a clause ended before it`(_ markdown: String, _ expected: [String]) {
        #expect(rendered(markdown).body.points.map(\.anchor) == expected)
    }

    @Test func `points on neighbouring lines are paragraphs and know their lines`() {
        let result = rendered("a) một;\nb) **hai")
        #expect(
            result.html
                == "<p class=\"diem\" id=\"muc-a\"><span class=\"so-diem\">a)</span> một;</p>\n<p class=\"diem\" id=\"muc-b\"><span class=\"so-diem\">b)</span> **hai</p>\n"
        )
        #expect(result.body.points.map(\.line) == [1, 2])
        #expect(result.body.blocks.map(\.lines) == [1...1, 2...2])
        #expect(result.diagnostics.map(\.location) == [SourceLocation(file: "a.md", line: 2, column: 4)])
    }

    @Test func `a point on a line that a list swallowed holds what follows`() {
        let body = rendered("I. A\n\n- x.\nII. D\n\nChữ\n\n1. e.\n\nCuối").body
        #expect(body.blocks.map(\.point) == [0, 0, 1, 1, 2, 1])
        #expect(body.points.map(\.anchor) == ["muc-i", "muc-ii", "muc-ii-1"])
    }
}

extension MarkdownPointTests {
    @Test(arguments: [
        ("- Phòng Kế hoạch: x\n- Sở", ["y-phong-ke-hoach-x", "y-so"]), ("- a\n- a\n- a 2", ["y-a", "y-a-3", "y-a-2"]),
        ("## I. A\n\n1. b:\n\n- một hai ba bốn năm sáu bảy", ["muc-i-1-y-mot-hai-ba-bon-nam-sau"]),
        ("- 1. a\n- …\n- \n- a) b", []), ("- [ ] Gửi\n- [x] Nộp", ["y-gui", "y-nop"]),
        (
            "- https://vanban.example.gov.vn/" + String(repeating: "x", count: 80),
            ["y-https-vanban-example-gov-vn-" + String(repeating: "x", count: 32)]
        ),
        ("- một\nII. HAI", ["y-mot"]), ("- một;\n– hai", ["y-mot", "y-hai"]), ("Gồm:\n– Một;\n– Hai", ["y-mot", "y-hai"]),
        ("• Một\n• Hai", ["y-mot", "y-hai"]), ("Từ 2025\n– 2030", []),
    ])
    func `an item with a dash is named by its point and its words`(_ markdown: String, _ expected: [String]) {
        let result = rendered(markdown)
        #expect(result.body.itemAnchors == expected)
        for anchor in expected { #expect(result.html.contains("id=\"\(anchor)\"")) }
    }

    @Test(arguments: [
        ("- a", "<ul>\n<li id=\"y-a\">"), ("+ a", "<ul class=\"cong\">\n<li id=\"y-a\">"), ("* a", "<ul class=\"sao\">\n<li id=\"y-a\">"),
        ("Gồm:\n– b;", "<p>Gồm:</p>\n<p class=\"y\" id=\"y-b\">– b;</p>\n"),
    ])
    func `a dash is printed as written`(_ markdown: String, _ html: String) {
        #expect(rendered(markdown).html.hasPrefix(html))
    }
}
