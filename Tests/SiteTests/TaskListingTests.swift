import Foundation
import Records
import Source
import Testing

@testable import Site

@Suite struct TaskListingTests {
    @Test func `the listing tells how near each task is`() async throws {
        let site = try SmallSite(TaskFileTests.site)
        var options = site.options
        options.now = CalendarDate(year: 2025, month: 4, day: 12)
        let all = try #require(try await SiteBuilder(options).tasks(TaskFilter()).listing)
        let table = all.table(in: .vietnamese)
        #expect(table.count == 5 && table[0].hasPrefix("10/4/2025  quá hạn 2 ngày  tat-ca"))
        #expect(table[1].hasPrefix("15/4/2025  xong            vp"))
        #expect(table[4] == "4 nhiệm vụ, 1 xong, 1 quá hạn")
        #expect(all.jsonLines.count == 4)
        var filter = TaskFilter()
        filter.department = "Phòng QLKH&CN"
        let own = try #require(try await SiteBuilder(options).tasks(filter).listing)
        #expect(own.table(in: .english).last == "3 tasks, 0 done, 1 overdue")
    }

    private static let leaders = SmallSite.document(
        "bang.md", "loai: chương trình công tác\nso_ky_hieu: 5/CTr-SKHCN",
        body: """
            | TT | Nội dung | Lãnh đạo Sở chỉ đạo | Phòng chủ trì |
            | --- | --- | --- | --- |
            | 1 | Họp | PGĐ Sở Phan Văn Hiếu | Văn phòng Sở |
            | 2 | In tài liệu trước ngày 20/5/2025 | Giám đốc Sở | Văn phòng Sở |

            Hết./.
            """)

    @Test(arguments: [
        ("", 6), ("leader: Phan Văn Hiếu", 1), ("leader: hiếu", 1), ("leader: giam-doc", 1), ("source: 39/KH-SKHCN", 4),
        ("source: bang", 2), ("source: 05/ctr-skhcn", 2), ("condition: xong", 1), ("condition: chua_xong", 5), ("condition: qua_han", 1),
        ("period: 2025-Q2", 3), ("period: 2025-04", 2), ("from: 2025-04-15", 2), ("through: 2025-04-15", 2),
        ("from: 2025-04-11; through: 2025-04-20", 1), ("department: vp; condition: chua_xong; period: 2025", 2), ("condition: dang_lam", 0),
    ])
    func `tasks are listed by whatever is asked of them`(words: String, count: Int) async throws {
        let site = try SmallSite(TaskFileTests.site + Self.leaders)
        var options = site.options
        options.now = CalendarDate(year: 2025, month: 4, day: 12)
        #expect(try await SiteBuilder(options).tasks(Self.filter(words)).listing?.jsonLines.count == count)
    }

    @Test(arguments: [
        ("bang.md", 2), ("%/bang.md", 2), ("%/./thu-muc/mot/index.md", 1), ("%/thu-muc/mot/", 1), ("thu-muc/mot", 1), ("mot.md", 1),
        ("./bang.md", 2),
        ("thu-muc/bang.md", nil), ("index.md", nil), ("/thu-muc", nil), ("%", nil),
    ])
    func `a document is named by its file as a shell completes it`(path: String, count: Int?) async throws {
        let folder = SmallSite.document("thu-muc/mot/index.md", "loai: kế hoạch", body: "1. Văn phòng Sở báo cáo./.")
        let site = try SmallSite(folder + Self.leaders)
        var filter = TaskFilter()
        filter.source = path.replacingOccurrences(of: "%", with: "\(site.root)/Content")
        let listing = try? await SiteBuilder(site.options).tasks(filter).listing
        #expect(listing?.jsonLines.count == count)
    }

    @Test(arguments: [
        ("department: qlkhcnn", "có phải “qlkhcn”?"), ("department: tài vụ", "mã đơn vị: bcvtcntt, qlkhcn, vp"),
        ("leader: Phan Văn Hiếuu", "có phải “Phan Văn Hiếu”?"),
        ("leader: Trần Thị B", "có nhiệm vụ: Người đứng đầu cơ quan, Phan Văn Hiếu"),
        ("source: 39/KH-SKHC", "có phải “39/KH-SKHCN”?"), ("source: abc", "viết số hoặc tên tệp của văn bản"),
    ])
    func `a name that the portal does not know is told with what it knows`(words: String, hint: String) async throws {
        let site = try SmallSite(TaskFileTests.site + Self.leaders)
        await #expect { _ = try await SiteBuilder(site.options).tasks(Self.filter(words)) } throws: { fault in
            switch fault as? TaskFilter.Fault {
            case .unknownDepartment(_, let told), .unknownLeader(_, let told), .unknownSource(_, let told): told.vi == hint
            case nil: false
            }
        }
    }

    private static func filter(_ words: String) -> TaskFilter {
        var filter = TaskFilter()
        for pair in words.components(separatedBy: "; ") where !pair.isEmpty {
            let value = String(pair.drop { $0 != " " }.dropFirst())
            switch pair.prefix(while: { $0 != ":" }) {
            case "department": filter.department = value
            case "leader": filter.leader = value
            case "source": filter.source = value
            case "period": filter.period = Period(text: value)
            case "from": filter.dueFrom = CalendarDate(text: value)
            case "through": filter.dueThrough = CalendarDate(text: value)
            default: filter.condition = TaskFilter.Condition(rawValue: value)
            }
        }
        return filter
    }
}
