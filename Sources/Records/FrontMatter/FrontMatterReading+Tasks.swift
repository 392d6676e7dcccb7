// Reads `nhiem_vu`: entries {id, muc, noi_dung, chu_tri, phoi_hop, chi_dao, bao_cao_den, han, bo}.
import Source

extension FrontMatterReading {
    private static let dutyFields = ["id", "muc", "noi_dung", "chu_tri", "phoi_hop", "chi_dao", "bao_cao_den", "han", "bo"]

    mutating func readTasks(_ node: YAMLNode) {
        let entries = if case .mapping = node.content { [node] } else { ValueReader.elements(node) }
        for entry in entries {
            guard let fields = values.mapping(entry, "nhiem_vu", known: Self.dutyFields) else { continue }
            var duty = DutyEntry(location: entry.location)
            duty.target = fields["id"].flatMap { values.text($0, "id") }
            duty.point = fields["muc"].flatMap { values.text($0, "muc") }
            duty.text = fields["noi_dung"].flatMap { values.text($0, "noi_dung")?.value }
            duty.leads = fields["chu_tri"].map { assignees($0, "chu_tri") }
            duty.supports = fields["phoi_hop"].map { assignees($0, "phoi_hop") }
            duty.leaders = fields["chi_dao"].map { assignees($0, "chi_dao") }
            duty.reportsTo = fields["bao_cao_den"].map { assignees($0, "bao_cao_den") }
            duty.deadlines = fields["han"].map { deadlines($0) }
            duty.isDropped = fields["bo"].flatMap { values.bool($0, "bo") } ?? false
            metadata.duties.append(duty)
        }
    }

    private mutating func assignees(_ node: YAMLNode, _ field: String) -> [Assignee] {
        values.texts(node, field).compactMap { assignee($0) }
    }

    /// A department, a reserved code, `ld:` and a person's name, `ngoai:` and that of another body.
    private mutating func assignee(_ text: Located<String>) -> Assignee? {
        if let colon = text.value.firstIndex(of: ":") {
            let name = text.value[text.value.index(after: colon)...].drop { $0 == " " }
            switch VietnameseText.key(String(text.value[..<colon])) {
            case "ld" where !name.isEmpty: return Assignee(person: String(name))
            case "ngoai" where !name.isEmpty: return Assignee(outside: String(name))
            default: break
            }
        }
        let slug = VietnameseText.slug(text.value)
        if Assignee.reservedTitles[slug] != nil { return Assignee(code: slug) }
        return department(text).map { Assignee(code: $0.code) }
    }

    /// Words as a text has them ("trước ngày 20/4/2025", "hằng tháng"), a bare day or a period; each of a list.
    private mutating func deadlines(_ node: YAMLNode) -> [Deadline] {
        values.texts(node, "han").flatMap { text in
            let found = DeadlineReader.read(text.value, reference: referenceDate)
            if found.isEmpty || found.contains(where: \.isUnread) {
                values.report(
                    .warning(
                        .unreadDeadline, at: text.location, vi: "hạn “\(text.value)” không đọc được thành ngày hay kỳ",
                        en: "the deadline “\(text.value)” cannot be read as a day or a period",
                        hint: LocalizedText(
                            vi: "viết như: trước ngày 20/4/2025, trong Quý II/2025, trước ngày 25 hằng tháng",
                            en: "write as in: trước ngày 20/4/2025, trong Quý II/2025, trước ngày 25 hằng tháng")))
            }
            return found.filter { !$0.isUnread }
        }
    }
}
