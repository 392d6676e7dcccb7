import Records
import Source
import Testing

@testable import Site

@Suite struct PaginationTests {
    @Test func `the first page has the address of the list`() {
        #expect((1...3).map { Pagination.path("/van-ban/", $0) } == ["/van-ban/", "/van-ban/trang-2/", "/van-ban/trang-3/"])
    }

    private func portal(_ base: String) throws -> Portal {
        var settings = PortalSettings()
        settings.address = try #require(BaseURL(base))
        let registry = Registry(
            catalogs: Catalogs(issuers: [], types: []), documents: [], indexes: DocumentIndexes([]), references: [],
            citations: [], stated: [], choosers: [], words: ByteStore().scratch)
        let assets = try #require(try Theme.load(TestFolders.theme).0).assets
        return Portal(
            settings: settings, registry: registry, contentRoot: "Content", assets: assets, ordinaryPages: [], attachments: [:],
            standings: [], tasks: .empty, bodies: BodyStore(),
            today: try #require(CalendarDate(year: 2025, month: 5, day: 1)))
    }

    private func field(_ name: String, of context: Value) -> Value? {
        guard case .object(let fields) = context else { return nil }
        return fields[name]
    }

    /// The numbers of the pages that are linked, the one that is read in brackets.
    private func shown(_ context: Value) -> String {
        guard case .list(let pages) = field("cac_trang", of: context) else { return "-" }
        return pages.map { page in
            guard case .number(let number) = field("so", of: page) else { return "?" }
            return field("dang_xem", of: page) == .flag(true) ? "[\(number)]" : "\(number)"
        }.joined(separator: " ")
    }

    @Test(arguments: [
        (1, 1, "-"), (1, 2, "[1] 2"), (2, 2, "1 [2]"), (1, 5, "[1] 2 3 5"), (3, 5, "1 2 [3] 4 5"), (1, 10, "[1] 2 3 10"),
        (4, 10, "1 2 3 [4] 5 6 10"),
        (5, 10, "1 3 4 [5] 6 7 10"), (10, 10, "1 8 9 [10]"), (50, 100, "1 48 49 [50] 51 52 100"),
    ])
    func `first, last and two pages on either side are shown`(number: Int, count: Int, pages: String) throws {
        let context = Pagination(base: "/nam/2025/", number: number, count: count).context(in: try portal("https://x.vn/"))
        #expect(shown(context) == pages)
        #expect(context.isShown == (count > 1))
    }

    @Test func `neighbours have addresses with the portal's prefix and the ends have none beyond`() throws {
        let portal = try portal("https://x.vn/so/")
        let pages = (1...3).map { Pagination(base: "/nam/2025/", number: $0, count: 3).context(in: portal) }
        #expect(pages.map { field("truoc", of: $0) } == [.null, "/so/nam/2025/", "/so/nam/2025/trang-2/"])
        #expect(pages.map { field("sau", of: $0) } == ["/so/nam/2025/trang-2/", "/so/nam/2025/trang-3/", .null])
        #expect(pages.map { field("trang_so", of: $0) } == [1, 2, 3] && pages.allSatisfy { field("tong_trang", of: $0) == 3 })
    }
}
