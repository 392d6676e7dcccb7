import Foundation
import Source
import Testing

@Suite struct DiagnosticFormatterTests {
    private func formatter(_ language: Language = .vietnamese, colour: Bool = false, line: String? = nil) -> DiagnosticFormatter {
        DiagnosticFormatter(language: language, usesColour: colour) { _, _ in line }
    }

    private func place(_ column: Int, line: Int = 7, file: String = "Content/a.md") -> Source.SourceLocation {
        Source.SourceLocation(file: file, line: line, column: column)
    }

    private func fault(at location: Source.SourceLocation?, _ vi: String = "“31/02/2025” không có trong lịch") -> Diagnostic {
        .error(.invalidDate, at: location, vi: vi, en: "“31/02/2025” is not a day")
    }

    private func full(_ place: Source.SourceLocation?) -> Diagnostic {
        .warning(
            .duplicateNumber, at: place, vi: "số “27” đã có", en: "the number “27” is taken",
            hint: LocalizedText(vi: "xem sổ", en: "see the register"),
            notes: [
                .init(LocalizedText(vi: "văn bản kia", en: "the other document"), at: self.place(3, line: 2, file: "Content/b.md")),
                .init(LocalizedText(vi: "không rõ nơi", en: "no place"), at: nil),
            ])
    }

    /// The column of the caret on the screen and the text of the line over it.
    private func excerpt(_ line: String, column: Int) throws -> (shown: String, under: Int) {
        let lines = formatter(line: line).text(fault(at: place(column))).split(separator: "\n").map(String.init)
        let caret = try #require(lines.last?.unicodeScalars.firstIndex(of: "^"))
        return (
            String(lines[1].dropFirst("  7 | ".count)),
            lines[2].unicodeScalars.distance(from: lines[2].unicodeScalars.startIndex, to: caret) - 6
        )
    }

    @Test(arguments: [
        ("ngay: 31/02/2025", 7, "3"), ("ngày: 31/02/2025", 7, "3"), ("Đề án 06", 1, "Đ"), ("\tđ: x", 5, "x"), ("ế", 1, "ế"),
        ("e\u{302}\u{301} ạ: x", 8, "x"), ("a\u{1B}[31mx", 7, "x"),
    ])
    func `the caret stands under its column`(line: String, column: Int, letter: Character) throws {
        let (shown, under) = try excerpt(line, column: column)
        #expect(shown[shown.index(shown.startIndex, offsetBy: under)] == letter)
        #expect(!shown.unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test(arguments: [1, 80, 81, 100, 300, 400]) func `a long line is cut to the stretch around the caret`(column: Int) throws {
        var scalars = Array(repeating: Character("ệ"), count: 400)
        scalars[column - 1] = "x"
        let (shown, under) = try excerpt(String(scalars), column: column)
        #expect(shown.count <= 122 && under < shown.count)
        #expect(shown[shown.index(shown.startIndex, offsetBy: under)] == "x")
        #expect(shown.hasPrefix("…") == (column > 80) && shown.hasSuffix("…") == (column < 320))
    }

    @Test func `a caret may stand after the end of its line`() throws {
        #expect(try excerpt("abc", column: 4).under == 3)
    }

    @Test(arguments: [nil, ""] as [String?]) func `without a line to show there is no excerpt`(line: String?) {
        #expect(
            formatter(line: line).text(fault(at: place(3))) == "Content/a.md:7:3: lỗi[ngay-khong-hop-le]: “31/02/2025” không có trong lịch")
    }

    @Test func `notes and hint follow, in the language of the reader`() {
        #expect(
            formatter(line: "so: 27").text(full(place(5))) == """
                Content/a.md:7:5: cảnh báo[trung-so]: số “27” đã có
                  7 | so: 27
                    |     ^
                  Content/b.md:2:3: ghi chú: văn bản kia
                  ghi chú: không rõ nơi
                  gợi ý: xem sổ
                """)
        #expect(
            formatter(.english).text(full(nil)) == """
                warning[trung-so]: the number “27” is taken
                  Content/b.md:2:3: note: the other document
                  note: no place
                  hint: see the register
                """)
    }

    @Test func `colour is added and nothing else`() {
        let plain = formatter(line: "so: 27").text(full(place(5)))
        let coloured = formatter(colour: true, line: "so: 27").text(full(place(5)))
        #expect(coloured != plain)
        #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    }

    @Test func `control characters of the input do not reach the terminal`() {
        let text = formatter().text(fault(at: nil, "“a\u{1B}[2J\u{9B}31m\nb” lạ"))
        #expect(text == "lỗi[ngay-khong-hop-le]: “a [2J 31m b” lạ")
    }

    @Test func `JSON has its keys in the order of the contract`() {
        #expect(
            formatter().json(full(place(5)))
                == #"{"code":"trung-so","severity":"warning","file":"Content/a.md","line":7,"column":5,"message":"số “27” đã có","hint":"xem sổ","#
                + #""notes":[{"file":"Content/b.md","line":2,"column":3,"message":"văn bản kia"},"#
                + #"{"file":null,"line":null,"column":null,"message":"không rõ nơi"}]}"#)
        #expect(
            formatter(.english).json(fault(at: nil))
                == #"{"code":"ngay-khong-hop-le","severity":"error","file":null,"line":null,"column":null,"message":"“31/02/2025” is not a day","hint":null,"notes":[]}"#
        )
    }

    @Test(arguments: [
        ("100% đúng", "100%25 đúng"), ("a\nb", "a%0Ab"), ("a\r\nb\rc", "a%0D%0Ab%0Dc"), ("a: b, c", "a: b, c"),
        ("::error::x", "::error::x"),
    ])
    func `a GitHub command is one line`(message: String, escaped: String) {
        let line = formatter().github(fault(at: place(3), message))
        #expect(line == "::error file=Content/a.md,line=7,col=3,title=ngay-khong-hop-le::\(escaped)")
    }

    @Test func `a GitHub command escapes its properties and tells the hint`() {
        #expect(formatter().github(fault(at: place(1, file: "a,b:c%.md"), "x")).hasPrefix("::error file=a%2Cb%3Ac%25.md,line=7,col=1,"))
        #expect(formatter().github(full(nil)) == "::warning title=trung-so::số “27” đã có (xem sổ)")
    }

    @Test func `information is no warning in any format`() {
        var told = fault(at: place(5), "không lưu")
        told.severity = .information
        #expect(formatter().text(told).hasPrefix("Content/a.md:7:5: thông tin[ngay-khong-hop-le]: không lưu"))
        #expect(formatter(.english).text(told).contains("information[ngay-khong-hop-le]"))
        #expect(formatter().json(told).contains(#""severity":"information""#))
        #expect(formatter().github(told).hasPrefix("::notice file=Content/a.md"))
        #expect(formatter().gitlab([told]).contains(#""severity":"info""#))
    }

    private struct Entry: Decodable {
        struct Location: Decodable {
            struct Lines: Decodable { var begin: Int }
            var path: String
            var lines: Lines
        }
        var description: String
        var check_name: String
        var fingerprint: String
        var severity: String
        var location: Location
    }

    @Test func `a GitLab report is one JSON array with a fingerprint for each`() throws {
        let faults = [fault(at: place(3), "“a\"\\b”"), full(place(5)), fault(at: place(4), "“a\"\\b”"), fault(at: nil)]
        let entries = try JSONDecoder().decode([Entry].self, from: Data(formatter().gitlab(faults).utf8))
        #expect(entries.map(\.description) == ["“a\"\\b”", "số “27” đã có (xem sổ)", "“a\"\\b”", "“31/02/2025” không có trong lịch"])
        #expect(entries.map(\.check_name) == faults.map(\.code.rawValue))
        #expect(entries.map(\.severity) == ["blocker", "minor", "blocker", "blocker"])
        #expect(entries.map(\.location.path) == ["Content/a.md", "Content/a.md", "Content/a.md", "."])
        #expect(entries.map(\.location.lines.begin) == [7, 7, 7, 1])
        #expect(Set(entries.map(\.fingerprint)).count == 4)
        let english = try JSONDecoder().decode([Entry].self, from: Data(formatter(.english).gitlab(faults).utf8))
        #expect(english.map(\.fingerprint) == entries.map(\.fingerprint), "a fault is the same in every language")
        #expect(formatter().gitlab([]) == "[]")
    }

    @Test func `diagnostics stand in the order of their places, whatever found them`() {
        let places: [Source.SourceLocation?] = [
            Source.SourceLocation(file: "a.md", line: 2, column: 1), Source.SourceLocation(file: "a.md", line: 2, column: 9),
            Source.SourceLocation(file: "a.md", line: 10, column: 1), Source.SourceLocation(file: "b.md", line: 1, column: 1), nil,
        ]
        let sorted = places.map { Diagnostic.error(.invalidDate, at: $0, vi: "a", en: "b") }
        #expect(sorted.reversed().sorted() == sorted)
    }
}
