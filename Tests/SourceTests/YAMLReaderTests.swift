import Testing

@testable import Source

@Suite struct YAMLReaderTests {
    private func read(_ yaml: String, prefix: String = "") -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
        let text = SourceText(file: "a.yml", bytes: Array((prefix + yaml).utf8))
        return YAMLReader.read(text, range: prefix.utf8.count..<text.bytes.count)
    }

    /// `key: value` lines with the place of each node.
    private func outline(_ node: YAMLNode?) -> String {
        guard let node else { return "nil" }
        let place = "@\(node.location.line):\(node.location.column)"
        return switch node.content {
        case .scalar(let text, let isPlain): (isPlain ? text : "\"\(text)\"") + place
        case .sequence(let elements): "[" + elements.map { outline($0) }.joined(separator: ", ") + "]" + place
        case .mapping(let pairs): "{" + pairs.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}" + place
        }
    }

    @Test func `every key and value has its place in the whole file`() {
        let (node, diagnostics) = read("ngày ký: 'Đỗ'\ndanh sách:\n  - một\n  - {hai: 3}\n", prefix: "---\n")
        #expect(diagnostics.isEmpty)
        #expect(outline(node) == "{ngày ký@2:1: \"Đỗ\"@2:10, danh sách@3:1: [một@4:5, {hai@5:6: 3@5:11}@5:5]@4:3}@2:1")
    }

    @Test func `columns count scalars and lines end as in the rest of the file`() {
        let (node, _) = read("a: \"\u{1F600}\u{2028} x\"\r\nb: {c: đ}\r\n")
        #expect(outline(node).hasSuffix("b@2:1: {c@2:5: đ@2:8}@2:4}@1:1"))
    }

    @Test func `long files keep their places`() {
        let lines = (1...500).map { "khóa_\($0): giá trị đỗ \($0)" }
        let (node, _) = read(lines.joined(separator: "\n"))
        guard case .mapping(let pairs) = node?.content else { return #expect(Bool(false), "no mapping") }
        #expect(
            pairs.enumerated().allSatisfy { $1.key.location.line == $0 + 1 && $1.value.location.column == "khóa_\($0 + 1): ".count + 1 })
    }

    @Test(arguments: ["", "# chỉ có chú thích\n", "\n\n", "---\n"]) func `nothing written is no fault`(_ yaml: String) {
        let (node, diagnostics) = read(yaml)
        #expect(diagnostics.isEmpty)
        #expect(node?.isNull ?? true)
    }

    @Test func `a duplicate key after folding names both places and keeps the first value`() throws {
        let (node, diagnostics) = read("Ngày ký: 1\nb: 2\nngay_ky: 3\nngày-ký: 4\n")
        #expect(outline(node) == "{Ngày ký@1:1: 1@1:10, b@2:1: 2@2:4}@1:1")
        #expect(diagnostics.map(\.code) == [.duplicateKey, .duplicateKey])
        #expect(diagnostics.map { $0.location?.line } == [3, 4])
        #expect(diagnostics.allSatisfy { $0.notes.first?.location?.line == 1 })
    }

    @Test(arguments: [
        ("a: b: c", 1, 5, "dấu hai chấm"), ("a: [1, 2\nb: 3", 1, 4, "dấu “]”"), ("a: {x: 1\n", 1, 4, "dấu “}”"),
        ("a: 1\n b: 2", 2, 2, "thụt lề"), ("a: \"x\" y", 1, 8, "chữ thừa"),
        ("a: \"x\nb: 1\n", 1, 4, "ngoặc kép đóng"), ("a: {b: 1\nc: 2", 1, 4, "“}”"), ("a: 1\nb\nc: 2", 2, 1, "hai chấm"),
        ("a: @x", 1, 4, "bắt đầu"), ("a: \"\\q\"", 1, 5, "ngoặc kép"),
        ("a:\n\t- b", 2, 1, "bắt đầu"), ("a: |x\n", 1, 5, "xuống dòng"), ("a: 1\n- b", 2, 1, "tên một trường"),
        ("a: \u{1}x", 1, 4, "điều khiển"),
        ("%BAD\n---\na: 1", 1, 5, "%"), ("a: - b", 1, 4, "gạch đầu dòng"), ("a: ]", 1, 4, "thiếu giá trị"),
        ("[a]: 1\nb: 2", 1, 1, "danh sách"),
    ]) func `a syntax error has its place and is told in Vietnamese`(_ yaml: String, _ line: Int, _ column: Int, _ words: String) throws {
        let fault = try #require(read(yaml).diagnostics.first)
        #expect(fault.code == .invalidYAML && fault.severity == .error)
        #expect(fault.location == SourceLocation(file: "a.yml", line: line, column: column))
        #expect(fault.message.vi.contains(words), "\(fault.message.vi)")
        #expect(!fault.message.en.isEmpty)
    }

    @Test(arguments: [
        ("loai:thong_bao\nso: 70", 1, 5, "thiếu dấu cách", "“loai: thong_bao”"),
        ("# lời ghi\n\nloai:thong_bao\n\nso: 70", 3, 5, "thiếu dấu cách", "“loai: thong_bao”"),
        ("a: 1\nngay:2025-04-01\nso: 70", 2, 5, "thiếu dấu cách", "“ngay: 2025-04-01”"),
        ("a: 1\nngay:2025-04-01", 2, 5, "thiếu dấu cách", "“ngay: 2025-04-01”"),
        ("loai:\u{A0}thông báo\nso: 70", 1, 5, "U+00A0", "“loai: thông báo”"),
        ("loai： thong_bao\nso: 70", 1, 5, "“：”", "“loai: thong_bao”"),
        ("- loai：x\n  so: 70", 1, 7, "“：”", "“loai: x”"),
        ("trich_yeu: [Dự thảo] Về việc\nso: 1", 1, 12, "danh sách", "trich_yeu: \"[Dự thảo] Về việc\""),
        ("a:\n  - {x} y\nb: 1", 2, 5, "nhóm trường", "- \"{x} y\""), ("a: [x] y: z", 1, 4, "danh sách", "a: \"[x] y: z\""),
    ])
    func `a slip is told on the line where it was made, with the line as it is meant`(
        _ yaml: String, _ line: Int, _ column: Int, _ words: String, _ hint: String
    ) throws {
        let fault = try #require(read(yaml).diagnostics.first)
        #expect(fault.location == SourceLocation(file: "a.yml", line: line, column: column))
        #expect(fault.message.vi.contains(words), "\(fault.message.vi)")
        #expect(fault.hint?.vi.contains(hint) == true, "\(fault.hint?.vi ?? "")")
    }

    @Test func `a comment behind a plain value is kept beside it`() throws {
        guard case .mapping(let pairs) = read("a: x y #1 # b\nb: \"x\" # c\nc: z   # đ\r\nd: x\n  y # e\ne: x#1").node?.content else {
            return #expect(Bool(false))
        }
        #expect(pairs.map(\.value.comment?.text) == ["#1 # b", nil, "# đ", "# e", nil])
        #expect(pairs.map(\.value.comment?.blankCount) == [1, nil, 3, 1, nil])
        #expect(pairs[3].value.comment?.location == SourceLocation(file: "a.yml", line: 5, column: 5))
    }

    @Test(arguments: ["a: &x 1", "a: *x", "a: !ruby/object 1", "a: 1\n---\nb: 2", "a: 1\n--- 2"])
    func `anchors, aliases, tags and second documents are refused`(_ yaml: String) {
        #expect(read(yaml).diagnostics.map(\.code) == [.invalidYAML])
    }

    @Test func `an alias bomb costs nothing`() {
        let bomb = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        #expect(read(bomb).diagnostics.count == 150)
    }

    @Test func `nesting has a limit`() {
        let depth = YAMLReader.maximumDepth
        #expect(read(String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)).diagnostics.isEmpty)
        let deep = read(String(repeating: "[", count: 100_000))
        #expect(deep.node == nil)
        #expect(deep.diagnostics.map(\.code) == [.invalidYAML])
        #expect(deep.diagnostics.first?.location?.column == depth + 1)
    }

    @Test func `bytes that are not UTF-8 are named with their place`() {
        let text = SourceText(file: "a.yml", bytes: Array("a: đ".utf8) + [0xFF] + Array("x\n".utf8))
        let fault = YAMLReader.read(text, range: 0..<text.bytes.count).diagnostics
        #expect(fault.map(\.code) == [.invalidUTF8])
        #expect(fault.first?.location == SourceLocation(file: "a.yml", line: 1, column: 5))
        #expect(fault.first?.message.vi.contains("0xFF") == true)
    }

    @Test func `quoted null is text, plain null is nothing`() {
        guard case .mapping(let pairs) = read("a: null\nb: ~\nc:\nd: \"null\"\ne: !!str null").node?.content else {
            return #expect(Bool(false))
        }
        #expect(pairs.map(\.value.isNull) == [true, true, true, false, false])
    }

    @Test func `random and truncated bytes never crash`() {
        print("seed 20250701")
        var generator = SeededGenerator(seed: 20_250_701)
        let alphabet = Array("ab: -[]{}\"'|>&*!%@#,?\n\t\\x\u{2028}đ".utf8) + [0, 1, 0xFF, 0xEF, 0xBB, 0xBF, 0x0D, 0x85]
        for _ in 0..<3000 {
            let count = Int.random(in: 0..<60, using: &generator)
            let bytes = (0..<count).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
            let text = SourceText(file: "a.yml", bytes: bytes)
            let (node, diagnostics) = YAMLReader.read(text, range: 0..<text.bytes.count)
            let isSound = node != nil || !diagnostics.isEmpty || !bytes.contains { (0x61...0x7A).contains($0) } || bytes.contains(0x23)
            #expect(isSound, "\(bytes)")
            #expect(diagnostics.allSatisfy { $0.location.map { $0.line <= text.lineStarts.count && $0.column >= 1 } ?? false })
        }
    }
}
