import Foundation
import Records
import Source
import Testing

@testable import Site

/// `api/tasks.json` and the calendars, read as other programs read them.
@Suite struct TaskFileTests {
    static let site =
        SmallSite.document(
            "ke-hoach.md", "loai: kế hoạch\nngay_ban_hanh: 01/4/2025",
            body: """
                1. Văn phòng Sở chuẩn bị hội nghị trước ngày 16/4/2025; các phòng, đơn vị gửi báo cáo, số liệu chậm nhất ngày 10/4/2025.

                2. Giao Phòng QLKH&CN chủ trì, phối hợp với Văn phòng Sở tổng hợp trước ngày 25 hằng tháng.

                3. Phòng QLKH&CN xây dựng kế hoạch./.
                """)
        + "-- Content/nhiem-vu/2025.yml --\n- {nhiem_vu: ke-hoach/muc-1, trang_thai: xong, ngay: 14/4/2025, ket_qua: Đã họp}\n"

    private func built() async throws -> SmallSite {
        let site = try SmallSite(Self.site)
        let outcome = try await site.build()
        #expect(outcome.diagnostics.isEmpty && outcome.report != nil)
        return site
    }

    /// Lines without folds; every one ends in CR LF and is at most 75 bytes long.
    private func lines(_ text: String) -> [String] {
        let raw = text.components(separatedBy: "\r\n")
        #expect(raw.last == "" && raw.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
        return raw.dropLast().reduce(into: []) { lines, line in
            if line.hasPrefix(" ") { lines[lines.count - 1] += line.dropFirst() } else { lines.append(line) }
        }
    }

    private func values(_ name: String, _ text: String) -> [String] {
        lines(text).filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }.map { $0.drop { $0 != ":" }.dropFirst().description }
    }

    @Test func `tasks stand by their last day with all that is known of them`() async throws {
        let site = try await built()
        let file = try #require(site.page("api/tasks.json"))
        let json = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
        #expect(json["version"] as? Int == 1)
        let tasks = try #require(json["tasks"] as? [[String: Any]])
        #expect(tasks.map { $0["id"] as? String } == ["ke-hoach/muc-1/2", "ke-hoach/muc-1", "ke-hoach/muc-2", "ke-hoach/muc-3"])
        let first = try #require(tasks.first)
        #expect(first["url"] as? String == "/van-ban/skhcn/2025/39-kh-skhcn/#muc-1")
        #expect(first["document"] as? String == "39/KH-SKHCN@skhcn/2025" && first["point"] as? String == "muc-1")
        #expect(
            first["lead"] as? [String] == ["tat-ca"] && first["state"] as? String == "moi" && first["origin"] as? String == "recognised")
        let deadline = try #require(first["deadline"] as? [String: Any])
        #expect(deadline["kind"] as? String == "cham_nhat" && deadline["date"] as? String == "2025-04-10")
        #expect(deadline["last_day"] as? String == "2025-04-10" && deadline["rrule"] is NSNull)
        #expect(deadline["words"] as? String == "chậm nhất ngày 10/4/2025")
        #expect(tasks[1]["state"] as? String == "xong")
        #expect((tasks[1]["deadline"] as? [String: Any])?["last_day"] as? String == "2025-04-15")
        #expect(tasks[2]["support"] as? [String] == ["vp"])
        #expect((tasks[2]["deadline"] as? [String: Any])?["rrule"] as? String == "FREQ=MONTHLY;BYMONTHDAY=24")
        #expect(tasks[3]["deadline"] is NSNull && tasks[3]["leader"] is NSNull)
    }

    @Test func `each deadline of each task is an event of its own`() async throws {
        let text = "Giao Văn phòng Sở báo cáo trước ngày 16/6 và 16/12/2025.\n\nGiao Phòng QLKH&CN nộp trước ngày 20/5/2025./."
        let site = try SmallSite(SmallSite.document("a.md", "loai: kế hoạch\nngay_ban_hanh: 01/4/2025", body: text))
        _ = try await site.build()
        let events = values("UID", try #require(site.page("nhiem-vu.ics")))
        #expect(events.count == 3 && Set(events).count == 3)
    }

    @Test func `the setting says which day is the last one before a day`() async throws {
        let settings = "-- Content/cong-thong-tin.yml --\nten: Cổng\nco_quan: skhcn\ntruoc_ngay: dung_ngay\n"
        let site = try SmallSite(settings + Self.site)
        _ = try await site.build()
        let file = try #require(site.page("api/tasks.json"))
        #expect(file.contains("\"last_day\":\"2025-04-16\"") && file.contains("FREQ=MONTHLY;BYMONTHDAY=25"))
    }

    @Test func `a calendar holds every task with a day, folded and escaped`() async throws {
        let text = try #require(try await built().page("nhiem-vu.ics"))
        #expect(lines(text).first == "BEGIN:VCALENDAR" && lines(text).last == "END:VCALENDAR")
        #expect(
            values("UID", text) == ["ke-hoach/muc-1/2", "ke-hoach/muc-1", "ke-hoach/muc-2"].map { $0 + "@vanban.example.gov.vn" })
        #expect(values("DTSTART", text) == ["20250410", "20250415", "20250424"])
        #expect(values("DTEND", text) == ["20250411", "20250416", "20250425"])
        #expect(values("SEQUENCE", text) == ["0", "14", "0"])
        #expect(values("RRULE", text) == ["FREQ=MONTHLY;BYMONTHDAY=24"])
        #expect(Set(values("DTSTAMP", text)) == ["20250401T000000Z"])
        #expect(values("TRIGGER", text).count == 2)
        #expect(
            values("SUMMARY", text)[0] == "Các phòng\\, đơn vị: các phòng\\, đơn vị gửi báo cáo\\, số liệu chậm nhất ngày 10/4/2025")
        #expect(values("SUMMARY", text)[1].hasPrefix("✓ Văn phòng Sở: "))
        #expect(values("URL", text)[2] == "https://vanban.example.gov.vn/van-ban/skhcn/2025/39-kh-skhcn/#muc-2")
    }

    @Test func `a deadline that is corrected raises the sequence of its event, and nothing lowers it`() async throws {
        let site = try SmallSite("")
        let document = { (lines: String, day: String) in
            SmallSite.text("a.md", "loai: kế hoạch\n\(lines)", body: "1. Văn phòng Sở họp trước ngày \(day)/4/2025./.")
        }
        let sequence = {
            _ = try await site.build()
            return values("SEQUENCE", try #require(site.page("nhiem-vu.ics")))
        }
        try site.write(document("", "16"), to: "Content/a.md")
        #expect(try await sequence() == ["0"])
        try site.write(document("nhiem_vu: {id: muc-1, han: 17/4/2025}", "16"), to: "Content/a.md")
        #expect(try await sequence() == ["1"])
        try site.git("init", "-q")
        try site.commit("một", at: "2025-03-21T09:00:00+07:00")
        #expect(try await sequence() == ["1"])
        try site.write(document("nhiem_vu: {id: muc-1, han: 18/4/2025}", "16"), to: "Content/a.md")
        try site.commit("hai", at: "2025-03-21T09:00:00+07:00")
        #expect(try await sequence() == ["2"])
        try site.write(document("", "18"), to: "Content/a.md")
        try site.commit("ba", at: "2025-03-21T09:00:00+07:00")
        #expect(try await sequence() == ["2"])
    }

    @Test func `pages may link to calendars and to the file of tasks`() async throws {
        let links = "[a](/nhiem-vu.ics) [b](/don-vi/vp/nhiem-vu.ics) [c](/api/tasks.json)"
        let site = try SmallSite(Self.site + "-- Content/trang/lich.md --\n---\ntieu_de: Lịch\n---\n\(links)\n")
        #expect(try await site.build().diagnostics.isEmpty)
        #expect(site.page("lich/index.html")?.contains("href=\"/don-vi/vp/nhiem-vu.ics\"") == true)
    }

    @Test func `each department has its own calendar, and what concerns all is in every one`() async throws {
        let site = try await built()
        let own = { (code: String) in try #require(site.page("don-vi/\(code)/nhiem-vu.ics")) }
        #expect(values("UID", try own("qlkhcn")).map { $0.prefix { $0 != "@" } } == ["ke-hoach/muc-1/2", "ke-hoach/muc-2"])
        #expect(values("UID", try own("vp")).count == 3)
        #expect(values("UID", try own("bcvtcntt")).map { $0.prefix { $0 != "@" } } == ["ke-hoach/muc-1/2"])
    }
}
