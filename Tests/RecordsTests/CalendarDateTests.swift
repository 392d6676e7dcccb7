import Records
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("2025-04-01", "2025-04-01"), ("01/4/2025", "2025-04-01"), ("1/4/2025", "2025-04-01"), ("01/04/2025", "2025-04-01"),
        (" 1 / 4 / 2025 ", "2025-04-01"), ("31/12/1999", "1999-12-31"), ("29/02/2024", "2024-02-29"), ("29/2/2000", "2000-02-29"),
        ("2025-4-1", "2025-04-01"),
    ])
    func `both forms are read`(text: String, iso: String) {
        #expect(CalendarDate(text: text)?.iso == iso)
    }

    @Test(arguments: [
        "30/02/2025", "29/02/2025", "29/02/1900", "31/04/2025", "31/6/2025", "31/9/2025", "31/11/2025", "00/01/2025", "01/00/2025",
        "32/1/2025",
        "01/13/2025", "2025-02-30", "2025-13-01", "2025-00-10", "0000-01-01", "01/4/25", "01-04-2025", "2025/04/01", "01.4.2025", "01/4",
        "2025",
        "", "/", "//", "--", "a/b/cccc", "+1/4/2025", "-1/4/2025", "1/4/2025/", "1/4/2025 x", "٠١/4/2025", "1/4/99999",
        "99999999999999999999/4/2025",
        "01/4-2025", "1//2025",
    ])
    func `what is no day is nil`(text: String) {
        #expect(CalendarDate(text: text) == nil)
    }

    @Test(arguments: [(2024, 29), (2025, 28), (1900, 28), (2000, 29), (2100, 28), (4, 29), (9999, 28)])
    func `February has its days`(year: Int, days: Int) {
        #expect(CalendarDate.length(ofMonth: 2, in: year) == days)
        #expect(CalendarDate(year: year, month: 2, day: days) != nil)
        #expect(CalendarDate(year: year, month: 2, day: days + 1) == nil)
    }

    @Test(arguments: [(0, 1, 1), (10000, 1, 1), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (2025, 1, 32), (-1, 1, 1), (2025, 1, -1)])
    func `years from 1 to 9999 and months from 1 to 12 exist`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("1945-09-02", 6), ("2000-01-01", 5), ("2024-02-29", 3), ("2025-04-01", 1), ("2025-04-30", 2), ("2025-07-01", 1), ("1970-01-01", 3),
        ("0001-01-01", 0), ("9999-12-31", 4),
    ])
    func `weekdays of known days count from Monday`(text: String, weekday: Int) throws {
        #expect(try #require(CalendarDate(text: text)).weekday == weekday)
    }

    @Test func `ordinals of all days of eight centuries follow one another`() throws {
        var last = try #require(CalendarDate(year: 1599, month: 12, day: 31))
        for year in 1600...2400 {
            for month in 1...12 {
                for day in 1...CalendarDate.length(ofMonth: month, in: year) {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    if date.ordinal != last.ordinal + 1 || date.weekday != (last.weekday + 1) % 7 || date <= last {
                        Issue.record("\(date.iso)")
                    }
                    last = date
                }
            }
        }
        #expect(last.ordinal - (CalendarDate(year: 2000, month: 12, day: 31)?.ordinal ?? 0) == 146_097)
    }

    @Test(arguments: [
        ("2025-04-01", "01/4/2025", "ngày 01 tháng 4 năm 2025"), ("2025-01-09", "09/01/2025", "ngày 09 tháng 01 năm 2025"),
        ("2025-02-10", "10/02/2025", "ngày 10 tháng 02 năm 2025"), ("2025-03-31", "31/3/2025", "ngày 31 tháng 3 năm 2025"),
        ("2025-12-31", "31/12/2025", "ngày 31 tháng 12 năm 2025"), ("0987-10-05", "05/10/987", "ngày 05 tháng 10 năm 987"),
    ])
    func `days below 10 and months 1 and 2 are printed with a zero`(iso: String, short: String, words: String) throws {
        let date = try #require(CalendarDate(text: iso))
        #expect(date.vietnamese == short)
        #expect(date.inWords == words)
        #expect(date.iso == iso)
    }

    @Test func `months fall into quarters`() {
        #expect((1...12).map { CalendarDate(year: 2025, month: $0, day: 1)?.quarter } == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    }

    @Test func `dates are ordered by year, month and day`() {
        let dates = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01", "2026-01-01"].compactMap { CalendarDate(text: $0) }
        #expect(dates.reversed().sorted() == dates && dates.count == 5)
    }

    @Test func `days are counted on and back over months, leap days and years`() throws {
        var day = try #require(CalendarDate(year: 1999, month: 12, day: 31))
        for _ in 0..<1_500 {
            let next = day.advanced(by: 1)
            #expect(next.ordinal == day.ordinal + 1 && next.advanced(by: -1) == day)
            day = next
        }
        #expect(CalendarDate(year: 2024, month: 2, day: 28)?.advanced(by: 2).iso == "2024-03-01")
        #expect(CalendarDate(year: 2025, month: 4, day: 1)?.advanced(by: -1).iso == "2025-03-31")
        #expect(CalendarDate(year: 9999, month: 12, day: 31)?.advanced(by: 1).iso == "9999-12-31")
        #expect(CalendarDate(year: 2025, month: 4, day: 20)?.isWeekend == true)
        #expect(CalendarDate(year: 2025, month: 4, day: 18)?.isWeekend == false)
    }
}
