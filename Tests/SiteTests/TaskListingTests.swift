import Records
import Source
import Testing

@testable import Site

@Suite struct TaskListingTests {
    @Test func `the listing tells how near each task is`() async throws {
        let site = try SmallSite(TaskFileTests.site)
        var options = site.options
        options.now = CalendarDate(year: 2025, month: 4, day: 12)
        let all = try #require(try await SiteBuilder(options).tasks(of: nil).listing)
        let table = all.table(in: .vietnamese)
        #expect(table.count == 5 && table[0].hasPrefix("10/4/2025  quá hạn 2 ngày  tat-ca"))
        #expect(table[1].hasPrefix("15/4/2025  xong            vp"))
        #expect(table[4] == "4 nhiệm vụ, 1 xong, 1 quá hạn")
        #expect(all.jsonLines.count == 4)
        let own = try #require(try await SiteBuilder(options).tasks(of: "Phòng QLKH&CN").listing)
        #expect(own.table(in: .english).last == "3 tasks, 0 done, 1 overdue")
        let unknown = try await SiteBuilder(options).tasks(of: "qlkhcnn")
        #expect(unknown.listing == nil && unknown.unknown != nil)
    }
}
