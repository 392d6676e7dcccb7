import Source
import Testing

@testable import Records

/// Days of effect that a text tells of itself.
@Suite struct EffectClauseTests {
    private func clause(_ markdown: String, type: String = "Quyết định") throws -> EffectClause? {
        let body = MarkdownParser.parse(SourceText(file: "a.md", bytes: Array(markdown.utf8)), from: 0).body
        return EffectClause(in: body, type: type, issuedOn: try #require(CalendarDate(year: 2025, month: 6, day: 1)))
    }

    @Test(arguments: [
        ("Quyết định", "Quyết định này có hiệu lực kể từ ngày 01/8/2025 và thay thế Quyết định số 45/2020/QĐ-UBND."),
        ("Quyết định", "**Điều 2.** Quyết định này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2025."),
        ("Thông tư", "1. Thông tư này có hiệu lực thi hành, kể từ ngày 01 tháng 8 năm 2025, trừ khoản 2 Điều này."),
        ("Thông tư liên tịch", "Thông tư liên tịch này có hiệu lực kể từ ngày 01-8-2025."),
        ("Thông tư liên tịch", "Thông tư này có hiệu lực kể từ ngày 01/8/2025."),
        ("Luật", "Điều 48. Hiệu lực thi hành\n\nLuật này có hiệu lực thi hành từ ngày 01/8/2025."),
        ("Chỉ thị", "Văn bản này có hiệu lực kể từ ngày 01/8/2025."),
        (
            "Nghị quyết",
            "Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XIII, kỳ họp thứ 31 thông qua ngày 20 tháng 5 năm 2025 và có hiệu lực từ ngày 01/8/2025."
        ),
        ("Nghị quyết", "Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 20/5/2025, có hiệu lực từ ngày 01/8/2025./."),
    ])
    func `the day is that of the whole document`(type: String, text: String) throws {
        let clause = try #require(try clause(text, type: type))
        #expect(clause.from.iso == "2025-08-01" && clause.through == nil)
    }

    @Test(arguments: [
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2025.",
        "Quyết định này có hiệu lực kể từ ngày … tháng … năm 2025.",
        "Quy định tại Điều 5 Quyết định này có hiệu lực từ ngày 01/8/2025.",
        "Khoản 2 Điều 3 của Quyết định này có hiệu lực từ ngày 01/8/2025.",
        "Quy chế ban hành kèm theo Quyết định này có hiệu lực từ ngày 01/8/2025.",
        "Quyết định số 12/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
        "Quyết định này hết hiệu lực từ ngày 01/8/2025.",
        "Thông tư này có hiệu lực từ ngày 01/8/2025.",
        "Sửa đổi Điều 6 như sau: “Điều 6. Quyết định này có hiệu lực từ ngày 01/8/2025.”",
        "Sửa đổi Điều 6 như sau: \"Điều 6. Quyết định này có hiệu lực từ ngày 01/8/2025.\"",
        "Quyết định này có hiệu lực từ ngày 01/8/2019.",
        "Quyết định này có hiệu lực từ ngày 01/8/2065.",
        "Quyết định này có hiệu lực từ ngày 01/8/2025 đến hết ngày 31/12/2024.",
        "Quyết định này được thông qua. Điều 5 có hiệu lực từ ngày 01/8/2025.",
    ])
    func `what tells no day of the whole document is left`(text: String) throws {
        #expect(try clause(text) == nil)
    }

    @Test func `a last day goes along`() throws {
        let clause = try #require(try clause("Quyết định này có hiệu lực từ ngày 01/8/2025 đến hết ngày 31 tháng 12 năm 2026."))
        #expect(clause.through?.iso == "2026-12-31")
    }

    @Test func `the last clause is the document's own`() throws {
        let text =
            "“Điều 6. Hiệu lực\n\nQuyết định này có hiệu lực từ ngày 15/7/2025.”\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/8/2025."
        #expect(try clause(text)?.from.iso == "2025-08-01")
    }
}
