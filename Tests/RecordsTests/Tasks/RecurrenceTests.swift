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
}
