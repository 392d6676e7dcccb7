// The tasks of a department in a period -> the Markdown draft of its report to a regular meeting: front matter that the checks accept, a list for each
// kind of task, and a place for the results of each.

package import Records
package import Site
internal import Source

package struct ReportDraft: Sendable {
    private let report: DepartmentReport
    private let office: Office
    private let signer: Signer?

    /// - Parameter office: whose symbol and titles it bears.
    package init(_ report: DepartmentReport, office: Office, signer: Signer? = nil) {
        (self.report, self.office, self.signer) = (report, office, signer)
    }

    package var text: String { (front + opening + body + closing).joined(separator: "\n") }
}

extension ReportDraft {
    private var front: [String] {
        let subject = "Kết quả thực hiện nhiệm vụ \(report.period.title) của \(report.department.name)"
        let symbol = office.lookup.type("bao_cao").flatMap { NewDocument(type: $0).symbol(in: office) }
        let field = { (name: String, value: Draft.Value) in "\(name): \(YAMLText.value(value))" }
        return [
            "---",
            "# Bản nháp lập từ danh sách nhiệm vụ trên Cổng, tính đến \(report.today.vietnamese). Điền kết quả rồi xóa các dòng # này.",
            "loai: bao_cao", field("trich_yeu", .text(subject)), "so: null", field("ky_hieu", symbol.map { .text($0) } ?? .null),
            "# Ngày lập; khi ký thì sửa thành ngày ký.", "ngay_ban_hanh: \(report.today.iso)",
            field("don_vi_soan", .text(report.department.code)),
            "# Ví dụ: {ho_ten: Nguyễn Văn A, chuc_vu: Trưởng phòng}.", "nguoi_ky: \(NewDocument.text(signer))",
            field("ky_bao_cao", .text(report.period.title)), "noi_nhan: [\"Lưu: VT\"]", "trang_thai: du_thao", "---", "",
        ]
    }

    private var opening: [String] {
        let counts = [
            "\(report.items.count - report[.unfinished].count) nhiệm vụ trong kỳ",
            "\(report[.unfinished].count) nhiệm vụ từ kỳ trước chuyển sang", "đã xong \(report.items.count { $0.status == .done })",
            "quá hạn \(report.items.count(where: \.isOverdue))",
        ]
        let name = MarkdownEscape.text(report.department.name)
        return ["\(name) báo cáo kết quả thực hiện nhiệm vụ \(report.period.title): \(counts.joined(separator: ", ")).", ""]
    }

    private var body: [String] {
        section("## I. ", .advice) + section("## II. ", .head) + ["## III. Nhiệm vụ phát sinh trong kỳ", ""]
            + section("### 1. ", .fromAbove) + section("### 2. ", .fromMeetings) + section("## IV. ", .unfinished)
    }

    private var closing: [String] { ["Trên đây là báo cáo của \(MarkdownEscape.text(report.department.name))./.", ""] }

    private func title(of list: DepartmentReport.List) -> String {
        switch list {
        case .advice: "Nhiệm vụ tham mưu \(report.superior ?? "cơ quan cấp trên")"
        case .head: "Nhiệm vụ của \(head)"
        case .fromAbove: "Nhiệm vụ từ cơ quan cấp trên"
        case .fromMeetings: "Nhiệm vụ từ họp giao ban"
        case .unfinished: "Nhiệm vụ chưa xong từ kỳ trước"
        }
    }

    private var head: String {
        let agency = office.settings.issuer.flatMap { office.catalogs.issuer($0.value) }?.name ?? ""
        return agency.hasPrefix("Sở ") ? "Giám đốc Sở" : "người đứng đầu cơ quan"
    }
}

extension ReportDraft {
    private func section(_ mark: String, _ list: DepartmentReport.List) -> [String] {
        let items = report[list].enumerated().flatMap { lines(of: $1, number: $0 + 1, in: list) }
        return [mark + title(of: list), ""] + (items.isEmpty ? ["Không có.", ""] : items)
    }

    private func lines(of item: DepartmentReport.Item, number: Int, in list: DepartmentReport.List) -> [String] {
        let mark = "\(number). "
        let indent = String(repeating: " ", count: mark.count)
        let kind = list == item.kind ? [] : ["Danh mục: \(title(of: item.kind))."]
        return [mark + MarkdownEscape.line(item.text), ""] + (kind + Self.facts(of: item)).map { "\(indent)- \($0)" } + [""]
    }

    private static func facts(of item: DepartmentReport.Item) -> [String] {
        let place = item.point.map { ", [\(MarkdownEscape.text($0))](\(item.address))" } ?? " ([xem](\(item.address)))"
        return [
            "Nguồn: \(MarkdownEscape.text(item.source))\(place).", "Vai trò: \(MarkdownEscape.text(part(in: item))).",
            "Hạn: \(deadline(of: item)).", "Kết quả: \(result(of: item))",
        ]
    }

    /// The department's own part, then who else leads and helps.
    private static func part(in item: DepartmentReport.Item) -> String {
        let leads = (item.role.isResponsible ? "cùng chủ trì" : "chủ trì", item.otherLeads)
        let others = [leads, ("phối hợp", item.supports)].filter { !$0.1.isEmpty }.map { "; \($0.0): \($0.1.joined(separator: "; "))" }
        let given = item.predecessor.map { " (giao cho \($0))" } ?? (item.isCommon ? " (giao chung các phòng, đơn vị)" : "")
        return item.role.title + given + others.joined()
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
