// What no office writes: bodies of nothing but tasks, and tasks that never end.

import Source
import Testing

@testable import Records

@Suite struct DutyBoundsTests {
    private static func duties(_ markdown: String) -> [Duty] {
        let body = MarkdownParser.parse(SourceText(file: "a.md", bytes: Array(markdown.utf8)), from: 0).body
        return DutyRecognizer(departments: Fixture.recognizer).duties(in: body, date: Fixture.date(2025, 4, 1))
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(arguments: [
        "- Văn phòng Sở báo cáo;\n", "Giao Phòng QLCN tham mưu. Giao Văn phòng Sở báo cáo. ",
    ]) func `reading ends at one task more than are kept`(_ text: String) {
        #expect(Self.duties(Self.repeated(text, 6_000)).count == DutyRecognizer.most + 1)
    }

    @Test func `rows of a table are counted too`() {
        let rows = (1...6_000).map { "| \($0) | Rà soát | Văn phòng Sở |\n" }.joined()
        #expect(Self.duties("| TT | Nội dung | Đơn vị chủ trì |\n|---|---|---|\n" + rows).count == DutyRecognizer.most + 1)
    }

    @Test func `words without end are cut between two of them`() throws {
        let duty = try #require(Self.duties("Văn phòng Sở rà soát " + Self.repeated("việc ấy ", 2_000)).first)
        #expect(duty.text.utf8.count <= Duty.longestText + 4)
        #expect(duty.text.hasSuffix("việc ấy …") || duty.text.hasSuffix("ấy việc …"))
    }

    @Test func `deadlines and assignees without end are cut`() throws {
        let many = try #require(Self.duties("Văn phòng Sở báo cáo " + Self.repeated("trước ngày 5/5/2025, ", 100)).first)
        #expect(many.deadlines.count == Duty.mostDeadlines)
        let bodies = (1...500).map { "UBND xã Nghĩa A\($0)" }.joined(separator: ", ")
        let rows = Self.duties("| TT | Nội dung | Đơn vị chủ trì |\n|---|---|---|\n| 1 | Rà soát | \(bodies) |\n")
        #expect(rows.map(\.parts.count) == [Duty.mostParts])
    }

    @Test func `a note that many tasks share sets the deadline of each`() {
        let text = Self.repeated("Giao Phòng QLCN báo cáo[^1]. Giao Văn phòng Sở tổng hợp. ", 50)
        let found = Self.duties(text + "\n\n[^1]: Hằng tháng trước ngày 24.\n")
        #expect(found.count == 100)
        #expect(found.allSatisfy { $0.deadlines.isEmpty == ($0.leads.first?.code == "vp") })
    }

    /// Cues, names and marks in any order, as no clerk writes them: each task has text and somebody responsible, and nothing stops the build.
    @Test func `words of work in any order give whole tasks or none`() {
        let words = [
            "Giao", "yêu cầu", "Phòng QLCN", "Văn phòng Sở", "các phòng, đơn vị", "chủ trì", "phối hợp với", "thực hiện", "tham mưu",
            "báo cáo",
            "Giám đốc Sở", "Chi cục Hải quan", "UBND các xã", "Giám đốc các phòng:", "đồng chí Phan Văn Hiếu", "và", ",", ";", ".", ":",
            "\n\n", "\n- ", "\n1. ",
            "\na) ",
            "trước ngày 15/4/2025", "hằng tháng", "kế hoạch", "kho", "trong đó", "Nơi nhận:",
        ]
        var state: UInt64 = 20_251_121
        func chance(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<3_000 {
            let text = (0...chance(24)).map { _ in words[chance(words.count)] }.joined(separator: " ")
            let body = MarkdownParser.parse(SourceText(file: "a.md", bytes: Array(text.utf8)), from: 0).body
            for duty in DutyRecognizer(departments: Fixture.recognizer).duties(in: body, date: nil) {
                #expect(!duty.text.isEmpty && !duty.leads.isEmpty, "\(text)")
            }
        }
    }
}
