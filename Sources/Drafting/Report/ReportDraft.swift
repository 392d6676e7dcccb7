// The tasks of a department in a period -> the Markdown draft of its report to a regular meeting: front matter that the checks accept, a list for each
// kind of task, and a place for the results of each.

package import Records
package import Site
internal import Source

package struct ReportDraft: Sendable {
    package let text: String

    /// - Parameters:
    ///   - date: of the report; nil for the day on which it is drafted.
    ///   - office: whose symbol and titles it bears.
    package init(_ report: DepartmentReport, office: Office, date: CalendarDate? = nil, signer: Signer? = nil) {
        let lists = Self.headings(report, office).flatMap { heading, list in
            [heading, ""] + (list.map { Self.lines(of: report[$0]) } ?? [])
        }
        text = (Self.front(report, office, date, signer) + Self.opening(report) + lists + Self.closing(report)).joined(separator: "\n")
    }
}

extension ReportDraft {
    private static func front(_ report: DepartmentReport, _ office: Office, _ date: CalendarDate?, _ signer: Signer?) -> [String] {
        let subject = "Kết quả thực hiện nhiệm vụ \(report.period.title) của \(report.department.name)"
        let symbol = office.lookup.type("bao_cao").flatMap { NewDocument(type: $0).symbol(in: office) }
        let field = { (name: String, value: Draft.Value) in "\(name): \(YAMLText.value(value))" }
        return [
            "---",
            "# Bản nháp lập từ danh sách nhiệm vụ trên Cổng, tính đến \(report.today.vietnamese). Điền kết quả rồi xóa các dòng # này.",
            "loai: bao_cao", field("trich_yeu", .text(subject)), "so: null", field("ky_hieu", symbol.map { .text($0) } ?? .null),
            "# Ngày lập; khi ký thì sửa thành ngày ký.", "ngay_ban_hanh: \((date ?? report.today).iso)",
            field("don_vi_soan", .text(report.department.code)),
            "# Ví dụ: {ho_ten: Nguyễn Văn A, chuc_vu: Trưởng phòng}.", "nguoi_ky: \(NewDocument.text(signer))",
            field("ky_bao_cao", .text(report.period.title)), "noi_nhan: [\"Lưu: VT\"]", "trang_thai: du_thao", "---", "",
        ]
    }

    private static func opening(_ report: DepartmentReport) -> [String] {
        let ofPeriod = report.items.count - report[.unfinished].count
        let counts = [
            "\(ofPeriod) nhiệm vụ trong kỳ", "\(report[.unfinished].count) nhiệm vụ từ kỳ trước chuyển sang",
            "đã xong \(report.items.count { $0.status == .done })", "quá hạn \(report.items.count(where: \.isOverdue))",
        ]
        let name = MarkdownEscape.text(report.department.name)
        return ["\(name) báo cáo kết quả thực hiện nhiệm vụ \(report.period.title): \(counts.joined(separator: ", ")).", ""]
    }

    private static func closing(_ report: DepartmentReport) -> [String] {
        ["Trên đây là báo cáo của \(MarkdownEscape.text(report.department.name))./.", ""]
    }

    private static func headings(_ report: DepartmentReport, _ office: Office) -> [(String, DepartmentReport.List?)] {
        let agency = office.settings.issuer.flatMap { office.catalogs.issuer($0.value) }?.name ?? ""
        let head = agency.hasPrefix("Sở ") ? "Giám đốc Sở" : "người đứng đầu cơ quan"
        return [
            ("## I. Nhiệm vụ tham mưu \(report.superior ?? "cơ quan cấp trên")", .advice), ("## II. Nhiệm vụ của \(head)", .head),
            ("## III. Nhiệm vụ phát sinh trong kỳ", nil), ("### 1. Từ cơ quan cấp trên", .fromAbove),
            ("### 2. Từ họp giao ban", .fromMeetings),
            ("## IV. Nhiệm vụ chưa xong từ kỳ trước", .unfinished),
        ]
    }
}

extension ReportDraft {
    private static func lines(of items: [DepartmentReport.Item]) -> [String] {
        if items.isEmpty { return ["Không có.", ""] }
        return items.enumerated().flatMap { number, item in
            let mark = "\(number + 1). "
            let indent = String(repeating: " ", count: mark.count)
            return [mark + MarkdownEscape.line(item.text), ""] + facts(of: item).map { "\(indent)- \($0)" } + [""]
        }
    }

    private static func facts(of item: DepartmentReport.Item) -> [String] {
        let place = item.point.map { ", [\(MarkdownEscape.text($0))](\(item.address))" } ?? " ([xem](\(item.address)))"
        let leads = (item.role.isResponsible ? "cùng chủ trì" : "chủ trì", item.otherLeads)
        let others = [leads, ("phối hợp", item.supports)].filter { !$0.1.isEmpty }.map { "; \($0.0): \($0.1.joined(separator: "; "))" }
        let given = item.predecessor.map { " (giao cho \($0))" } ?? (item.isCommon ? " (giao chung các phòng, đơn vị)" : "")
        let role = item.role.title + given + others.joined()
        return [
            "Nguồn: \(MarkdownEscape.text(item.source))\(place).", "Vai trò: \(MarkdownEscape.text(role)).", "Hạn: \(deadline(of: item)).",
            "Kết quả: \(result(of: item))",
        ]
    }

    private static func deadline(of item: DepartmentReport.Item) -> String {
        if item.deadlines.isEmpty { return "không ghi" }
        let words = MarkdownEscape.text(item.deadlines.joined(separator: "; "))
        let day = item.lastDay.map { " (ngày cuối: \($0.vietnamese))" } ?? ""
        return words + day + (item.isOverdue ? ", **đã quá hạn**" : "")
    }

    /// What is known of it; dots where the department has to say it.
    private static func result(of item: DepartmentReport.Item) -> String {
        let state = item.status.title.lowercased() + (item.doneOn.map { " \($0.vietnamese)" } ?? "")
        let known = [item.result, item.resultDocument.map { "văn bản số \($0)" }].compactMap(\.self).map { MarkdownEscape.text($0) }
        if item.status == .done { return "\(([state] + known).joined(separator: "; "))." }
        return item.status == .new && known.isEmpty ? "…" : "\(([state] + known).joined(separator: "; ")); …"
    }
}
