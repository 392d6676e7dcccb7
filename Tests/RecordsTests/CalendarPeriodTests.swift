import Foundation
import Records
import Testing

@Suite struct CalendarPeriodTests {
    @Test(arguments: [
        ("2025-Q1", "2025-Q1"), ("2025-q4", "2025-Q4"), ("Quý I/2025", "2025-Q1"), ("quý IV/2025", "2025-Q4"), ("QUÝ II/2025", "2025-Q2"),
        ("Quý 3/2025", "2025-Q3"), ("quý 1 năm 2025", "2025-Q1"), ("Quý III năm 2025", "2025-Q3"), ("quy iii 2025", "2025-Q3"),
        ("2025-04", "2025-04"), ("2025-12", "2025-12"), ("tháng 4/2025", "2025-04"), ("Tháng 04/2025", "2025-04"),
        ("tháng 12 năm 2025", "2025-12"), ("2025", "2025"), ("năm 2025", "2025"), ("Năm 2025", "2025"), (" 2025 ", "2025"),
        ("quý  I / 2025", "2025-Q1"),
    ])
    func `every form people write is read, in both forms of Unicode`(text: String, code: String) {
        #expect(Period(text: text)?.code == code)
        #expect(Period(text: text.decomposedStringWithCanonicalMapping)?.code == code)
    }

    @Test(arguments: [
        "", "abc", "năm", "quý", "tháng", "Quý V/2025", "Quý 0/2025", "Quý 5/2025", "2025-Q0", "2025-Q5", "2025-Q", "2025-QQ1", "2025-13",
        "2025-00",
        "tháng 13/2025", "tháng 0/2025", "tháng bốn/2025", "25", "225", "20255", "năm 25", "quý I/25", "1899", "3000", "quý I tháng 2025",
        "tháng 4 quý 2025", "2025-Q1-2026", "Quý I", "tháng 4", "01/4/2025", "2025-04-01", "2025-4", "6 tháng đầu năm 2025", "…",
    ])
    func `nonsense is nil`(text: String) {
        #expect(Period(text: text) == nil)
    }

    @Test(arguments: [
        ("2025", "năm 2025", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]), ("2025-Q2", "Quý II/2025", ["2025-Q2"]),
        ("2025-01", "tháng 1/2025", ["2025-Q1"]), ("2025-03", "tháng 3/2025", ["2025-Q1"]), ("2025-04", "tháng 4/2025", ["2025-Q2"]),
        ("2025-09", "tháng 9/2025", ["2025-Q3"]), ("2025-10", "tháng 10/2025", ["2025-Q4"]), ("2025-12", "tháng 12/2025", ["2025-Q4"]),
    ])
    func `a period has a title, its quarters, and is read back`(code: String, title: String, quarters: [String]) throws {
        let period = try #require(Period(text: code))
        #expect(period.code == code && period.title == title)
        #expect(period.quarters.map(\.code) == quarters)
        #expect(Period(text: title) == period)
    }

    @Test func `quarters are ordered and know their dates`() throws {
        let quarters = (1...4).map { Quarter(year: 2025, number: $0) } + [Quarter(year: 2026, number: 1)]
        #expect(quarters.reversed().sorted() == quarters)
        #expect(quarters.map(\.title) == ["Quý I/2025", "Quý II/2025", "Quý III/2025", "Quý IV/2025", "Quý I/2026"])
        #expect(Quarter(of: try #require(CalendarDate(text: "30/9/2025"))) == quarters[2])
    }
}
