import Testing

@testable import Records

@Suite struct RecurrenceTests {
    private static let april = CalendarDate(year: 2025, month: 4, day: 1)

    private func recurrence(_ unit: Recurrence.Unit, _ change: (inout Recurrence) -> Void) -> Recurrence {
        var recurrence = Recurrence(unit: unit)
        change(&recurrence)
        return recurrence
    }

    @Test func `the first day is one that the rule names, not before the document`() throws {
        let start = try #require(Self.april)
        let beforeFirst = recurrence(.month) { ($0.day, $0.isBefore) = (1, true) }
        #expect(beforeFirst.first(from: start, .dayBefore)?.iso == "2025-04-30")
        #expect(beforeFirst.rule(.sameDay) == "FREQ=MONTHLY;BYMONTHDAY=1")
        let quarterly = recurrence(.month) { ($0.day, $0.months, $0.isBefore) = (15, [3, 6, 9, 12], true) }
        #expect(quarterly.first(from: start, .dayBefore)?.iso == "2025-06-14")
        let friday = recurrence(.week) { $0.weekday = 4 }
        #expect(friday.first(from: start, .dayBefore)?.iso == "2025-04-04")
        let leapDay = recurrence(.year) { ($0.day, $0.months) = (29, [2]) }
        #expect(leapDay.first(from: start, .dayBefore)?.iso == "2028-02-29")
        #expect(recurrence(.month) { ($0.day, $0.months) = (31, [6]) }.first(from: start, .dayBefore) == nil)
    }

    @Test func `before the first of a month is the end of the month before, in rules of months too`() {
        let january = recurrence(.year) { ($0.day, $0.months, $0.isBefore) = (1, [1, 7], true) }
        #expect(january.rule(.dayBefore) == "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1")
        #expect(recurrence(.week) { ($0.weekday, $0.isBefore) = (0, true) }.rule(.dayBefore) == "FREQ=WEEKLY;BYDAY=SU")
    }

    @Test func `a cycle without known days has no first one`() throws {
        let start = try #require(Self.april)
        let bare: [Recurrence] = [
            recurrence(.week) { _ in }, recurrence(.month) { _ in }, recurrence(.year) { $0.day = 15 },
            recurrence(.month) { $0.months = [3, 6, 9, 12] }, recurrence(.month) { ($0.interval, $0.day) = (3, 25) },
            recurrence(.day) { $0.interval = 10 },
        ]
        #expect(bare.map { $0.first(from: start, .dayBefore) } == Array(repeating: nil, count: bare.count))
        #expect(recurrence(.day) { _ in }.first(from: start, .dayBefore) == start)
    }

    @Test func `a cycle keeps to the last days of months and to its ends`() throws {
        let start = try #require(Self.april)
        #expect(recurrence(.month) { $0.day = 31 }.first(from: start, .dayBefore)?.iso == "2025-04-30")
        #expect(recurrence(.month) { $0.day = -1 }.first(from: start, .dayBefore)?.iso == "2025-04-30")
        #expect(recurrence(.month) { ($0.day, $0.isBefore) = (-1, true) }.first(from: start, .dayBefore)?.iso == "2025-04-29")
        var bounded = recurrence(.month) { ($0.day, $0.isBefore) = (24, true) }
        (bounded.start, bounded.until) = (CalendarDate(year: 2025, month: 5, day: 1), CalendarDate(year: 2025, month: 12, day: 31))
        #expect(bounded.first(from: start, .dayBefore)?.iso == "2025-05-23")
        #expect(bounded.rule(.dayBefore) == "FREQ=MONTHLY;BYMONTHDAY=23;UNTIL=20251231")
        bounded.until = start
        #expect(bounded.first(from: start, .dayBefore) == nil)
    }

    @Test func `a day that short months lack is their last one`() throws {
        func days(_ recurrence: Recurrence, count: Int) throws -> [String] {
            var day = try #require(CalendarDate(text: "2025-01-01"))
            return try (0..<count).map { _ in
                let next = try #require(recurrence.first(from: day, .dayBefore))
                day = next.advanced(by: 1)
                return next.iso
            }
        }
        let thirtieth = recurrence(.month) { $0.day = 30 }
        #expect(thirtieth.eventRule(.dayBefore) == "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1")
        #expect(thirtieth.rule(.dayBefore) == "FREQ=MONTHLY;BYMONTHDAY=30")
        #expect(try days(thirtieth, count: 3) == ["2025-01-30", "2025-02-28", "2025-03-30"])
        let beforeLast = recurrence(.month) { ($0.day, $0.isBefore) = (31, true) }
        #expect(
            beforeLast.eventRule(.dayBefore) == thirtieth.eventRule(.dayBefore)
                && beforeLast.eventRule(.sameDay) == "FREQ=MONTHLY;BYMONTHDAY=-1")
        #expect(try days(beforeLast, count: 4) == ["2025-01-30", "2025-02-28", "2025-03-30", "2025-04-30"])
        let ninth = recurrence(.month) { $0.day = 29 }
        #expect(ninth.eventRule(.dayBefore) == "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1")
        #expect(try days(ninth, count: 2) == ["2025-01-29", "2025-02-28"])
        #expect(recurrence(.month) { ($0.day, $0.isBefore) = (29, true) }.eventRule(.dayBefore) == "FREQ=MONTHLY;BYMONTHDAY=28")
        let quarterly = recurrence(.month) { ($0.day, $0.months) = (31, [3, 6, 9, 12]) }
        #expect(quarterly.eventRule(.dayBefore) == "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")
        #expect(try days(quarterly, count: 2) == ["2025-03-31", "2025-06-30"])
    }
}
