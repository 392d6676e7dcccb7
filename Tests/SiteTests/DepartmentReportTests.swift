import Records
import Source
import Testing

@testable import Site

/// What a department reports to a regular meeting: which task stands in which list, and what is known of it.
@Suite struct DepartmentReportTests {
    /// A programme of the year, a conclusion of each of two quarters, a letter from above and one of the office that passes it on.
    private static let text =
        "-- Content/cong-thong-tin.yml --\nten: Cổng\nco_quan: skhcn\nco_quan_chu_quan: ubnd\ndia_chi: https://a.vn/\n"
        + SmallSite.document(
            "nam.md", "loai: chương trình công tác\nso_ky_hieu: 1/CTr-SKHCN\nngay_ban_hanh: 10/01/2025\nky_bao_cao: năm 2025",
            body: """
                1. Văn phòng Sở cải cách hành chính.

                2. Văn phòng Sở tham mưu UBND tỉnh ban hành kế hoạch năm 2026 trước ngày 20/12/2025./.
                """)
        + SmallSite.document(
            "q1.md", "loai: thông báo kết luận\nso_ky_hieu: 5/TB-SKHCN\nngay_ban_hanh: 02/01/2025\nky_bao_cao: Quý IV/2024",
            body: """
                1. Văn phòng Sở kiểm kê tài sản trước ngày 31/01/2025.

                2. Văn phòng Sở in tài liệu trước ngày 20/02/2025.

                3. Văn phòng Sở lưu hồ sơ./.
                """)
        + SmallSite.document(
            "q2.md", "loai: thông báo kết luận\nso_ky_hieu: 27/TB-SKHCN\nngay_ban_hanh: 01/4/2025\nky_bao_cao: Quý I/2025",
            body: """
                1. Các phòng, đơn vị rà soát thủ tục, hoàn thành trước ngày 15/4/2025.

                2. Văn phòng Sở tổng hợp, trình Giám đốc Sở ban hành trong ngày 04/4/2025.

                3. Giao Phòng QLKH&CN chủ trì, phối hợp với Văn phòng Sở rà soát vướng mắc.

                4. Phòng Bưu chính Viễn thông nâng cấp hệ thống./.
                """)
        + SmallSite.document(
            "tren.md", "loai: kế hoạch\nso_ky_hieu: 51/KH-UBND\nngay_ban_hanh: 05/5/2025", body: "1. Văn phòng Sở cử người tham dự./.")
        + SmallSite.document(
            "chuyen.md", "loai: công văn\nso_ky_hieu: 60/SKHCN-VP\nngay_ban_hanh: 06/5/2025\nthuc_hien: 51/KH-UBND",
            body: "1. Văn phòng Sở tổ chức tuyên truyền./.")
        + "-- Content/nhiem-vu/2025.yml --\n- {nhiem_vu: q1/muc-1, trang_thai: xong, ngay: 20/01/2025}\n"
        + "- {nhiem_vu: q2/muc-2, trang_thai: xong, ngay: 04/4/2025, ket_qua: Đã ban hành, van_ban: 30/KH-SKHCN}\n"

    private func report(
        _ department: String, _ period: String, on day: CalendarDate? = CalendarDate(year: 2025, month: 7, day: 1)
    ) async throws -> DepartmentReport {
        let site = try SmallSite(Self.text)
        var options = site.options
        options.now = day
        let (report, diagnostics) = try await SiteBuilder(options).report(of: department, in: try #require(Period(text: period)))
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
        return try #require(report)
    }

    /// `list: address …` of every list.
    private func lists(_ report: DepartmentReport) -> [String] {
        DepartmentReport.List.allCases.map { list in
            "\(list): " + report[list].map { String($0.address.dropFirst("/van-ban/".count)) }.joined(separator: " ")
        }
    }

    @Test func `each task stands in one list, by its words and then by where it comes from`() async throws {
        let report = try await report("Văn phòng Sở", "Quý II/2025")
        #expect(
            lists(report) == [
                "advice: nam/#muc-2", "head: nam/#muc-1 q2/#muc-2", "fromAbove: tren/#muc-1 chuyen/#muc-1",
                "fromMeetings: q2/#muc-1 q2/#muc-3", "unfinished: q1/#muc-2 q1/#muc-3",
            ])
    }

    @Test func `a period takes what was given in it or before, and not what was over`() async throws {
        #expect(
            lists(try await report("vp", "2025-Q1")) == [
                "advice: nam/#muc-2", "head: nam/#muc-1", "fromAbove: ", "fromMeetings: q1/#muc-2 q1/#muc-3 q1/#muc-1", "unfinished: ",
            ])
        let may = lists(try await report("vp", "tháng 5/2025"))
        #expect(
            may[2...] == ["fromAbove: tren/#muc-1 chuyen/#muc-1", "fromMeetings: ", "unfinished: q1/#muc-2 q2/#muc-1 q1/#muc-3 q2/#muc-3"])
        #expect(try await report("vp", "2024").items.isEmpty)
    }

    @Test func `an item tells source, point, deadline, part and result`() async throws {
        let items = try await report("vp", "2025-Q2").items
        let late = try #require(items.first { $0.address == "/van-ban/q2/#muc-1" })
        #expect(late.source == "Thông báo kết luận số 27/TB-SKHCN ngày 01/4/2025" && late.point == "mục 1")
        #expect(late.deadlines == ["trước ngày 15/4/2025"] && late.lastDay?.iso == "2025-04-14" && late.isOverdue)
        #expect(late.isCommon && late.role == .act && late.otherLeads.isEmpty)
        let helped = try #require(items.first { $0.address == "/van-ban/q2/#muc-3" })
        #expect(helped.role == .support && helped.otherLeads == ["Phòng Quản lý Khoa học và Công nghệ"] && !helped.isCommon)
        let done = try #require(items.first { $0.status == .done })
        #expect(done.doneOn?.iso == "2025-04-04" && done.result == "Đã ban hành" && done.resultDocument == "30/KH-SKHCN")
        #expect(
            items.first { $0.address == "/van-ban/tren/#muc-1" }?.source == "Kế hoạch số 51/KH-UBND ngày 05/5/2025 của Ủy ban nhân dân tỉnh"
        )
    }

    @Test func `a report tells what was true on its day`() async throws {
        let report = try await report("vp", "2025-Q2", on: CalendarDate(year: 2025, month: 4, day: 3))
        #expect(
            lists(report) == [
                "advice: nam/#muc-2", "head: q2/#muc-2 nam/#muc-1", "fromAbove: ", "fromMeetings: q2/#muc-1 q2/#muc-3",
                "unfinished: q1/#muc-2 q1/#muc-3",
            ])
        let later = try #require(report.items.first { $0.address == "/van-ban/q2/#muc-2" })
        #expect(later.status == .new && later.doneOn == nil && later.result == nil && !later.isOverdue)
        #expect(report.items.filter(\.isOverdue).map(\.address) == ["/van-ban/q1/#muc-2"])
    }

    @Test func `a department takes over what those before it left`() async throws {
        let report = try await report("qlkhcn", "2025-Q3")
        #expect(Set(report[.unfinished].map(\.kind)) == [.fromMeetings])
        let inherited = try #require(report[.unfinished].first { $0.address == "/van-ban/q2/#muc-4" })
        #expect(inherited.predecessor == "Phòng Bưu chính Viễn thông" && inherited.role == .act)
    }

    @Test func `an unknown department is told with the nearest`() async throws {
        await #expect { _ = try await report("qlkhcnn", "2025-Q2") } throws: { fault in
            guard case TaskFilter.Fault.unknownDepartment(let name, let hint)? = fault as? TaskFilter.Fault else { return false }
            return name == "qlkhcnn" && hint.vi == "có phải “qlkhcn”?"
        }
    }
}
