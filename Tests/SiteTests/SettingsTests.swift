import Records
import Source
import Testing

@testable import Site

/// What only the builder can say of the settings.
@Suite struct SettingsTests {
    @Test(arguments: [
        ("Asia/Ho_Chi_Minh", true), ("Asia/Bangkok", true), ("UTC", true), ("Asia/Ho_Chi_Min", false), ("Asia/Ha_Noi", false),
    ])
    func `a time zone must be one that there is`(zone: String, isKnown: Bool) async throws {
        let site = try SmallSite(
            "-- Content/cong-thong-tin.yml --\nten: Cổng\nco_quan: skhcn\ndia_chi: https://a.vn/\nmui_gio: \(isKnown ? "" : "⟦gia-tri-khong-ro⟧")\(zone)\n"
        )
        let outcome = try await SiteBuilder(site.options).check()
        #expect(site.lines(outcome.diagnostics) == site.expected && outcome.isAcceptable == isKnown)
        #expect(isKnown || outcome.diagnostics.first?.hint?.vi.contains("Asia/Ho_Chi_Minh") ?? false)
    }

    @Test func `a day begins where the portal is`() throws {
        let day = try #require(CalendarDate(year: 2025, month: 7, day: 1))
        #expect(PortalClock.offset(of: "Asia/Ho_Chi_Minh", on: day) == "+07:00" && PortalClock.offset(of: "UTC", on: day) == "+00:00")
    }

    @Test func `a portal without address is told once, unless it has no need of one`() async throws {
        let site = try SmallSite("-- Content/cong-thong-tin.yml --\n⟦nen-co-truong⟧ten: Cổng\nco_quan: skhcn\n")
        #expect(site.lines(try await site.build().diagnostics) == site.expected)
        #expect(try await site.build { $0.isPortable = true }.diagnostics.isEmpty)
        #expect(try await site.build { $0.baseURL = BaseURL("https://a.vn/") }.diagnostics.isEmpty)
    }
}
