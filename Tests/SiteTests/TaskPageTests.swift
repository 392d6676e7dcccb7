import Foundation
import Records
import Source
import Testing

@testable import Site

@Suite struct TaskPageTests {
    private func built(_ text: String = TaskFileTests.site, now: String = "2025-04-12") async throws -> SmallSite {
        let site = try SmallSite(text)
        let outcome = try await site.build { $0.now = CalendarDate(text: now) }
        #expect(outcome.report != nil)
        return site
    }

    @Test func `the list of all tasks parts them by month and leads to the other lists`() async throws {
        let page = try #require(try await built().page("nhiem-vu/index.html"))
        let headings = page.components(separatedBy: "<h2>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(
            headings == ["Theo đơn vị", "Theo tình trạng", "Tháng 4/2025", "Định kỳ", "Không ghi ngày"])
        let addresses = PageLinks(page).addresses
        for address in ["/nhiem-vu.ics", "/nhiem-vu/don-vi/vp/", "/nhiem-vu/tinh-trang/xong/", "/van-ban/skhcn/2025/39-kh-skhcn/#muc-1"] {
            #expect(addresses.contains(address), "\(address)")
        }
        #expect(page.contains("<time datetime=\"2025-04-10\">10/4/2025</time>"))
        #expect(page.contains("Kết quả: Đã họp"))
    }

    @Test func `a page never says that a task is overdue, for that depends on the day of reading`() async throws {
        let early = try await built(now: "2025-04-01").page("nhiem-vu/index.html")
        let late = try await built(now: "2026-04-01").page("nhiem-vu/index.html")
        #expect(early == late && early != nil)
    }

    @Test func `a department, a quarter and the document show their tasks`() async throws {
        let site = try await built(now: "2025-04-01")
        let department = try #require(site.page("don-vi/qlkhcn/index.html"))
        #expect(department.contains("Sắp đến hạn") && PageLinks(department).addresses.contains("/nhiem-vu/don-vi/qlkhcn/"))
        #expect(PageLinks(department).addresses.contains("/don-vi/qlkhcn/nhiem-vu.ics"))
        let quarter = try #require(site.page("quy/2025-q2/index.html"))
        #expect(quarter.contains("Nhiệm vụ đến hạn trong quý") && quarter.contains("#muc-1"))
        let document = try #require(site.page("van-ban/skhcn/2025/39-kh-skhcn/index.html"))
        #expect(document.contains("id=\"nhiem-vu\"") && document.contains("hằng tháng"))
    }

    @Test func `a quarter in which only tasks are due has its page, its count and its documents`() async throws {
        let site = try await built(
            SmallSite.document(
                "a.md", "so_ky_hieu: 12/KH-SKHCN\nloai: kế hoạch",
                body: "1. Giao Văn phòng Sở báo cáo trước ngày 20/12/2025.\n\n2. Giao Phòng QLKH&CN tổng hợp trước ngày 25/12/2025./."),
            now: "2025-10-05")
        let quarter = try #require(site.page("quy/2025-q4/index.html"))
        #expect(quarter.contains("2 nhiệm vụ đến hạn") && PageLinks(quarter).addresses.contains("/van-ban/skhcn/2025/12-kh-skhcn/"))
        #expect(try #require(site.page("index.html")).contains("<a href=\"/quy/2025-q4/\">Quý IV/2025</a>"))
        #expect(try #require(site.page("api/documents.json")).contains("\"due\":[\"2025-Q4\"]"))
    }

    @Test func `chips in the text tell whose a task is and by when`() async throws {
        let page = try #require(try await built().page("van-ban/skhcn/2025/39-kh-skhcn/index.html"))
        let chips = page.components(separatedBy: "<span class=\"viec-diem\">").dropFirst().map {
            $0.components(separatedBy: "</span>")[1].replacing(/<[^>]*>/, with: "")
        }
        #expect(
            chips == [
                "Văn phòng Sở – Xong", "Các phòng, đơn vị – hạn 10/4/2025", "Phòng QLKH&amp;CN – trước ngày 25 hằng tháng",
                "Phòng QLKH&amp;CN",
            ])
    }

    @Test func `front matter's own task has its chip at its point, a row of a table and a heading none`() async throws {
        let site = try await built(
            SmallSite.document(
                "a.md", "loai: kế hoạch\nnhiem_vu: {muc: 2, noi_dung: In tài liệu, chu_tri: [vp, qlkhcn, lanh-dao], han: 20/5/2025}",
                body: """
                    1. Nội dung chung.

                    2. Về **tài liệu**[^1]

                    | TT | Nội dung | Phòng chủ trì |
                    | --- | --- | --- |
                    | 1 | Họp | Văn phòng Sở |

                    [^1]: Theo mẫu.
                    """))
        let page = try #require(site.page("van-ban/skhcn/2025/39-kh-skhcn/index.html"))
        #expect(page.components(separatedBy: "viec-diem").count == 2)
        #expect(
            page.contains("Văn phòng Sở, Phòng QLKH&amp;CN và 1 nơi khác – hạn <time datetime=\"2025-05-20\">20/5/2025</time></span></p>"))
    }

    /// Days of the tasks that a page says are due next; nil where it says nothing of that.
    private func daysAhead(_ page: String?) -> [String]? {
        let list = page?.components(separatedBy: "data-qua-han=").dropFirst().first?.components(separatedBy: "</ul>")[0]
        return list?.components(separatedBy: "datetime=\"").dropFirst().map { $0.prefix(10).description }
    }

    @Test func `the home page and departments show what is due next`() async throws {
        let body = (1...20).map { "\($0). Văn phòng Sở nộp báo cáo chậm nhất ngày \($0 + 1)/5/2025." }.joined(separator: "\n\n")
        let states = "-- Content/nhiem-vu/a.yml --\n- {nhiem_vu: a/muc-5, trang_thai: xong}\n"
        let site = try await built(SmallSite.document("a.md", "loai: kế hoạch", body: body) + states, now: "2025-05-04")
        let days = ["2025-05-04", "2025-05-05", "2025-05-07", "2025-05-08", "2025-05-09"]
        #expect(daysAhead(site.page("index.html")) == days)
        #expect(daysAhead(site.page("don-vi/vp/index.html")) == Array(days.prefix(3)))
        let late = try await built(SmallSite.document("a.md", "loai: kế hoạch", body: body), now: "2025-06-01")
        #expect(daysAhead(late.page("index.html")) == nil && daysAhead(late.page("don-vi/vp/index.html")) == nil)
    }

    @Test func `leaders have lists of what they watch over, and a portal without tasks has no such page`() async throws {
        let table = """
            | TT | Nội dung | Lãnh đạo Sở chỉ đạo | Phòng chủ trì |
            | --- | --- | --- | --- |
            | 1 | Họp | PGĐ Sở Phan Văn Hiếu | Văn phòng Sở |

            Hết./.
            """
        let site = try await built(SmallSite.document("a.md", body: table))
        #expect(site.page("nhiem-vu/lanh-dao/ld-phan-van-hieu/index.html")?.contains("Nhiệm vụ do Phan Văn Hiếu chỉ đạo") == true)
        let bare = try await built(SmallSite.document("a.md"))
        #expect(bare.page("nhiem-vu/index.html") == nil)
        #expect(bare.page("index.html")?.contains("/nhiem-vu/") == false)
    }
}
